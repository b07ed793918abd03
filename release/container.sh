#!/usr/bin/env bash
# Makes the container of the Linux binaries and publishes it: container.sh PACKED VERSION IMAGE
set -euo pipefail
packed=$1 version=$2
image=$(printf '%s' "$3" | tr '[:upper:]' '[:lower:]')
root=$(cd "$(dirname "$0")" && pwd)
context=$(mktemp -d)
cp "$root/Dockerfile" "$root/operandi-comment" "$context"
for machine in amd64:x86_64 arm64:aarch64; do
  mkdir "$context/${machine%%:*}"
  tar -xzf "$packed/operandi-$version-${machine#*:}-unknown-linux-musl.tar.gz" \
    -C "$context/${machine%%:*}" operandi
done
printf '%s' "$GH_TOKEN" | docker login ghcr.io --username "$GITHUB_ACTOR" --password-stdin
docker buildx create --use
docker buildx build --platform linux/amd64,linux/arm64 --tag "$image:$version" --push "$context"
