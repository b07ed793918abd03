#!/usr/bin/env bash
# Puts the released `operandi` of one version on the path of the steps that follow, once its checksum
# is right. Nothing is compiled.
#
# VERSION     which one, such as 0.1.0
# SHA256      what the archive for this runner must come to; empty: what the release says it is
# REPOSITORY  whose release, as owner/name
set -euo pipefail

case "$RUNNER_OS-$RUNNER_ARCH" in
  Linux-X64) target=x86_64-unknown-linux-musl ;;
  Linux-ARM64) target=aarch64-unknown-linux-musl ;;
  macOS-ARM64) target=aarch64-apple-darwin ;;
  macOS-X64) target=x86_64-apple-darwin ;;
  Windows-X64) target=x86_64-pc-windows-msvc ;;
  *)
    echo "::error title=Operandi::there is no released binary for $RUNNER_OS on $RUNNER_ARCH"
    exit 2
    ;;
esac

archive=operandi-$VERSION-$target.tar.gz
from=${GITHUB_SERVER_URL:-https://github.com}/$REPOSITORY/releases/download/v$VERSION
folder=$RUNNER_TEMP/operandi-$VERSION
mkdir -p "$folder"
cd "$folder"

fetch() {
  curl --fail --silent --show-error --location --proto '=https' --retry 3 --output "$1" "$from/$1"
}

fetch "$archive"
if [ -n "${SHA256:-}" ]; then
  expected=$SHA256
else
  fetch SHA256SUMS
  expected=$(awk -v name="$archive" '$2 == name || $2 == "*" name { print $1 }' SHA256SUMS)
fi
if command -v sha256sum >/dev/null; then
  actual=$(sha256sum "$archive")
else
  actual=$(shasum -a 256 "$archive")
fi
actual=${actual%% *}
if [ -z "$expected" ] || [ "$actual" != "$expected" ]; then
  rm -f "$archive"
  echo "::error title=Operandi::$archive comes to $actual, not to ${expected:-a checksum of the release}"
  exit 2
fi
tar -xzf "$archive"
echo "$folder" >>"$GITHUB_PATH"
echo "operandi $VERSION ($target) is installed"
