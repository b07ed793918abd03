#!/usr/bin/env bash
# Ends the job as the comparison did, now that everybody has been told.
#
# CODE  what `operandi diff` exited with
set -euo pipefail

case "$CODE" in
  0) ;;
  1) echo "something is at or above the level that fails: see the summary" ;;
  *) echo "::error title=Operandi::not all could be compared; the step \`compare\` says why" ;;
esac
exit "$CODE"
