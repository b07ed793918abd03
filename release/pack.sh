#!/usr/bin/env bash
# Packs a built binary with its licences: pack.sh TARGET VERSION FOLDER
set -euo pipefail
target=$1 version=$2 out=$3
root=$(cd "$(dirname "$0")/.." && pwd)
binary=operandi
case "$target" in *windows*) binary=operandi.exe ;; esac

said=$(sed -n 's/^version = "\(.*\)"$/\1/p' "$root/Cargo.toml" | head -n 1)
if [ "$said" != "$version" ]; then
  echo "the tag says $version, Cargo.toml says $said" >&2
  exit 1
fi
mkdir -p "$out"
folder=$(mktemp -d)
cp "$root/target/$target/dist/$binary" "$root/LICENSE-APACHE" "$root/LICENSE-MIT" "$folder"
tar -czf "$out/operandi-$version-$target.tar.gz" -C "$folder" "$binary" LICENSE-APACHE LICENSE-MIT
rm -r "$folder"
