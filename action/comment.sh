#!/usr/bin/env bash
# Leaves one comment at a pull request, and keeps it up to date: the next run changes it, and one in
# which nothing is changed any more removes it.
#
# GH_TOKEN      may write at pull requests
# REPOSITORY    as owner/name
# PULL_REQUEST  its number
# OUT           where comment.md is; none there: nothing changed
# MORE          the address of report, site and PDF, if there is one
set -euo pipefail

if [[ ! "$PULL_REQUEST" =~ ^[0-9]+$ ]]; then
  echo "this run belongs to no open pull request: no comment"
  exit 0
fi
marker='<!-- operandi diff -->'
# Somebody who writes the marker into a comment of their own must not have it taken for ours.
earlier=$(gh api --paginate "repos/$REPOSITORY/issues/$PULL_REQUEST/comments" --jq \
  ".[] | select(.user.type == \"Bot\") | select(.body | startswith(\"$marker\")) | .id")
earlier=${earlier%%$'\n'*}

if [ ! -s "$OUT/comment.md" ]; then
  if [ -n "$earlier" ]; then
    gh api --method DELETE "repos/$REPOSITORY/issues/comments/$earlier"
  fi
  exit 0
fi

cp "$OUT/comment.md" "$OUT/body.md"
if [ -n "${MORE:-}" ]; then
  printf '\n[The whole report, and the site and the PDF as this change would make them](%s)\n' "$MORE" >>"$OUT/body.md"
fi
if [ -n "$earlier" ]; then
  gh api --method PATCH "repos/$REPOSITORY/issues/comments/$earlier" --field "body=@$OUT/body.md" --silent
else
  gh api --method POST "repos/$REPOSITORY/issues/$PULL_REQUEST/comments" --field "body=@$OUT/body.md" --silent
fi
