#!/usr/bin/env bash
# Takes what a run without rights has compared, and makes the comment of it anew: of all that such a
# run leaves only diff.json is read, as data, and what is written comes from this program alone.
#
# GH_TOKEN      may read actions and pull requests
# REPOSITORY    as owner/name
# RUN           the id of that run
# HEAD_OWNER    whose fork, HEAD_BRANCH which branch, HEAD_SHA which commit: from the event, not from
#               the artifact, which may say anything
# OUT           where to leave it
set -euo pipefail

mkdir -p "$OUT/received"
number=$(gh api --method GET "repos/$REPOSITORY/pulls" --field state=open \
  --field "head=$HEAD_OWNER:$HEAD_BRANCH" --jq ".[] | select(.head.sha == \"$HEAD_SHA\") | .number")
echo "pull-request=${number%%$'\n'*}" >>"$GITHUB_OUTPUT"
if [ -z "$number" ]; then
  echo "no open pull request has this commit at its head any more"
  exit 0
fi

gh run download "$RUN" --repo "$REPOSITORY" --name operandi-review --dir "$OUT/received"
# A version with faults ends with 2, and its comment says so; without a comment it is a failure.
operandi diff --review "$OUT/received/diff.json" --fail-on never \
  --output "markdown=$OUT/comment.md" || [ -s "$OUT/comment.md" ]
