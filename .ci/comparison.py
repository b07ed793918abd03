"""Validates comparisons with a JSON Schema implementation that is not ours.

Usage: .ci/comparison.py SCHEMA FILE...

Needs the package `jsonschema`. Exits with 1 if a file does not fit, or if the schema accepts what it
should not: each key that a comparison must have is taken away in turn, and each type changed.
"""

import json
import pathlib
import sys

import jsonschema


def main():
    schema = json.loads(pathlib.Path(sys.argv[1]).read_text("utf-8"))
    jsonschema.Draft7Validator.check_schema(schema)
    validator = jsonschema.Draft7Validator(schema)
    failed = changes = 0
    for path in sys.argv[2:]:
        told = json.loads(pathlib.Path(path).read_text("utf-8"))
        changes += len(told["changes"])
        for error in validator.iter_errors(told):
            failed += 1
            print(f"{path}: {error.json_path}: {error.message}")
        for key in told:
            wrong = [
                {name: value for name, value in told.items() if name != key},
                {**told, key: "something else"},
            ]
            for mutant in wrong:
                if validator.is_valid(mutant):
                    failed += 1
                    print(f"{path}: accepted, but wrong: `{key}`")
        for change in told["changes"]:
            for key in ("code", "level", "subject", "form", "fingerprint"):
                mutant = {**told, "changes": [{**change, key: 1}]}
                if validator.is_valid(mutant):
                    failed += 1
                    print(f"{path}: accepted, but wrong: `{key}` of a change")
    print(f"{len(sys.argv) - 2} files, {changes} changes, {failed} faults")
    return 1 if failed or not changes else 0


if __name__ == "__main__":
    sys.exit(main())
