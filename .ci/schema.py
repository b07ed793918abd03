"""Validates definitions files with a JSON Schema implementation that is not ours.

Usage: .ci/schema.py SCHEMA FOLDER...

Needs Python 3.11 and the package `jsonschema`. Translations (`name.fr.toml`) hold texts alone and
are left out. Exits with 1 if a file does not fit, or if the schema accepts what it should not.
"""

import datetime
import json
import pathlib
import sys
import tomllib

from judge import Judge


def plain(value):
    """Dates as texts, as editors hand them to a schema."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, (datetime.date, datetime.time)):
        return value.isoformat()
    return value


# What must not pass: a value by its path that breaks a pattern, which only this check looks at.
WRONG = [
    {"model": {"time-zone": "PT"}},
    {"model": {"working-hours": "nine to five"}},
    {"model": {"effective": "31/03/2026"}},
    {"meeting": {"a": {"name": "A", "duration": "an hour"}}},
    {"role": {"a": {"name": "A", "reports-to": "The Boss"}}},
    {"segregate": [{"steps": ["no-dot"]}]},
    {"workflow": {"w": {"name": "W", "step": [{"id": "s", "raci": {"a": "accountable"}}]}}},
]


def main():
    judge = Judge(sys.argv[1])
    count = 0
    for folder in sys.argv[2:]:
        for path in sorted(pathlib.Path(folder).rglob("*.toml")):
            if "." in path.stem:
                continue
            count += 1
            judge.accepts(plain(tomllib.loads(path.read_text("utf-8"))), path)
    for wrong in WRONG:
        judge.refuses(wrong, json.dumps(wrong))
    return judge.close(f"{count} files", count)


if __name__ == "__main__":
    sys.exit(main())
