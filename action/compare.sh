#!/usr/bin/env bash
# Compares the checked out change with what it is meant for, and leaves what follows needs: comment.md,
# diff.json, report.html and, if asked for, the site and the PDF as the change would make them.
#
# DIR      the folder with book.toml
# BASE     what to compare with; empty: where the pull request left its target
# FAIL_ON  from which level on the last step fails
# SITE     true: build the site too
# PDF      true: make the PDF too
# OUT      where to leave it all
set -euo pipefail

mkdir -p "$OUT"
# `set -e` would end the run before anybody is told.
code=0
operandi diff ${BASE:+"$BASE"} --dir "$DIR" --fail-on "$FAIL_ON" \
  --output github --output "markdown=$OUT/comment.md" \
  --output "json=$OUT/diff.json" --output "html=$OUT/report.html" || code=$?
echo "code=$code" >>"$GITHUB_OUTPUT"
if [ ! -f "$OUT/diff.json" ]; then
  echo "::error title=Operandi::nothing was compared; the lines above say why and what to do"
  exit "$code"
fi

# A job summary has room for more than a comment. What could not be compared as a whole ends with 2
# here as well, and is told all the same.
if [ -s "$OUT/comment.md" ]; then
  operandi diff --review "$OUT/diff.json" --dir "$DIR" --fail-on never \
    --max-bytes 1000000 --output markdown >>"$GITHUB_STEP_SUMMARY" || [ "$code" = 2 ]
else
  rm -f "$OUT/comment.md" "$OUT/report.html"
fi

if [ "$SITE" = true ]; then
  built=0
  operandi build "$DIR" --dest-dir "$OUT/site" --quiet || built=$?
  # A model with gaps is built all the same; with faults there is nothing to show.
  [ "$built" -lt 2 ] || echo "::warning title=Operandi::the site could not be built"
fi
if [ "$PDF" = true ]; then
  operandi pdf "$DIR" --output "$OUT/model.pdf" --quiet ||
    echo "::warning title=Operandi::the PDF could not be made"
fi
