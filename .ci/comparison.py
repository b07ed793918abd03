"""Validates comparisons with a JSON Schema implementation that is not ours.

Usage: .ci/comparison.py SCHEMA FILE...

Needs the package `jsonschema`. Exits with 1 if a file does not fit, or if the schema accepts what it
should not: each key that a comparison must have is taken away in turn, and each type changed.
"""

import json
import pathlib
import sys

from judge import Judge


def main():
    judge = Judge(sys.argv[1])
    changes = 0
    for path in sys.argv[2:]:
        told = json.loads(pathlib.Path(path).read_text("utf-8"))
        changes += len(told["changes"])
        judge.accepts(told, path)
        for key in told:
            without = {name: value for name, value in told.items() if name != key}
            judge.refuses(without, f"{path} without `{key}`")
            judge.refuses({**told, key: "something else"}, f"{path} with another `{key}`")
        for change in told["changes"]:
            for key in ("code", "level", "subject", "form", "fingerprint"):
                wrong = {**told, "changes": [{**change, key: 1}]}
                judge.refuses(wrong, f"{path} with a change whose `{key}` is a number")
    return judge.close(f"{len(sys.argv) - 2} files, {changes} changes", changes)


if __name__ == "__main__":
    sys.exit(main())
