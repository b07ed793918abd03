"""A JSON Schema implementation that is not ours, and a count of what it finds.

Needs the package `jsonschema`.
"""

import json
import pathlib

import jsonschema


class Judge:
    """Holds values against a schema; each fault is printed where it is found, and counted."""

    def __init__(self, schema):
        read = json.loads(pathlib.Path(schema).read_text("utf-8"))
        jsonschema.Draft7Validator.check_schema(read)
        self._validator = jsonschema.Draft7Validator(read)
        self.faults = 0

    def accepts(self, value, name):
        """`value` must fit."""
        for error in self._validator.iter_errors(value):
            self._fault(f"{name}: {error.json_path}: {error.message}")

    def refuses(self, value, name):
        """`value` must not fit: a schema that takes everything proves nothing."""
        if self._validator.is_valid(value):
            self._fault(f"accepted, but wrong: {name}")

    def close(self, told, count):
        """Tells how many things were looked at; the exit code of the script."""
        print(f"{told}, {self.faults} faults")
        return 1 if self.faults or not count else 0

    def _fault(self, message):
        self.faults += 1
        print(message)
