#!/usr/bin/env bash
# Reads a version of a project from git, as `operandi diff` does for its base, and prints how long
# that takes: once with its files as they are after a commit, once packed as after a clone. Makes
# nothing outside target/base.
#
#   benches/base.sh [PAGES [RUNS]]     2000 pages, 9 runs
set -euo pipefail
cd "$(dirname "$0")/.."

pages=${1:-2000}
runs=${2:-9}
home=$PWD/target/base
repository=$home/operandi
mkdir -p "$home"

cargo build --release --quiet --example base
[ -d "$repository" ] || python3 benches/corpus.py "$home" "$pages"
cd "$repository"
if [ ! -d .git ]; then
  git init --quiet
  git add --all
  git -c user.name=A -c user.email=a@example.com commit --quiet --message first
fi
echo "$(date -u +%F), $(nproc) cores, $runs runs: median (least–most)"
"$OLDPWD/target/release/examples/base" . HEAD "$runs"
git gc --quiet
echo packed:
"$OLDPWD/target/release/examples/base" . HEAD "$runs"
