"""Hold what was said between our publisher and our fake of Confluence against Atlassian's own
description of the API: `confluence.py EXCHANGES`, a JSON value a line.

The description comes with the PyPI package `confluence-as`. Its `oneOf` are read as `anyOf`: bodies
of pages fit both of theirs.
"""

import importlib.resources
import json
import re
import sys

from jsonschema import Draft4Validator

# Of pages at the top of a space these are null, though the description does not say so: a client
# that works with Confluence itself (markdown-to-confluence) insists on it.
NULL_AT_THE_TOP = ("parentId", "parentType")

SPECS = importlib.resources.files("confluence_as") / "specs"


def loosened(value):
    """The same schema with `anyOf` for `oneOf`, and with `null` where OpenAPI says `nullable`."""
    if isinstance(value, list):
        return [loosened(one) for one in value]
    if not isinstance(value, dict):
        return value
    out = {"anyOf" if key == "oneOf" else key: loosened(one) for key, one in value.items()}
    for name in NULL_AT_THE_TOP:
        if isinstance(out.get(name), dict) and "position" in out:
            out[name] = {"anyOf": [{"type": "null"}, out[name]]}
    if out.pop("nullable", False):
        return {"anyOf": [{"type": "null"}, out]}
    return out


def load(name, prefix):
    spec = loosened(json.loads((SPECS / name).read_text()))
    paths = []
    for path, operations in spec["paths"].items():
        pattern = re.sub(r"\{[^}]*\}", "[^/]+", prefix + path)
        # A path without a hole is meant before one with holes.
        paths.append((path.count("{"), re.compile(pattern + "$"), operations))
    return spec, sorted(paths, key=lambda one: one[0])


SPECIFICATIONS = [
    load("confluence-openapi-v2.json", "/wiki/api/v2"),
    load("confluence-swagger-v1.json", ""),
]


def resolved(spec, value):
    while "$ref" in value:
        at = spec
        for step in value["$ref"].removeprefix("#/").split("/"):
            at = at[step.replace("~1", "/")]
        value = at
    return value


def operation(exchange):
    path = exchange["path"].split("?")[0]
    for spec, paths in SPECIFICATIONS:
        for _, pattern, operations in paths:
            if pattern.match(path) and exchange["method"].lower() in operations:
                return spec, operations, operations[exchange["method"].lower()]
    return None


def faults(spec, schema, value):
    whole = {"components": spec["components"], "allOf": [schema]}
    return [f"{list(fault.path)}: {fault.message[:200]}" for fault in
            Draft4Validator(whole).iter_errors(value)]


def of_query(spec, operations, asked, exchange):
    known = {}
    for one in operations.get("parameters", []) + asked.get("parameters", []):
        one = resolved(spec, one)
        if one["in"] == "query":
            known[one["name"]] = resolved(spec, one["schema"])
    for name, value in exchange["query"].items():
        if name not in known:
            yield f"`{name}` is no parameter"
            continue
        schema = known[name]
        many = value.split(",") if schema.get("type") == "array" else [value]
        if len(many) > schema.get("maxItems", len(many)):
            yield f"`{name}` has {len(many)} values"
        schema = resolved(spec, schema.get("items", schema))
        for one in many:
            one = int(one) if schema.get("type") == "integer" and one.isdigit() else one
            yield from (f"`{name}`: {fault}" for fault in faults(spec, schema, one))


def of_request(spec, asked, exchange):
    body = resolved(spec, asked.get("requestBody", {}))
    if not body:
        return
    kind = (exchange["type"] or "").split(";")[0]
    if kind not in body["content"]:
        yield f"`{kind}` is not taken"
        return
    yield from faults(spec, body["content"][kind]["schema"], exchange["request"])


def of_answer(spec, asked, exchange):
    status, answer = str(exchange["status"]), exchange["answer"]
    said = asked["responses"].get(status)
    if said is None:
        # Nobody lists what a version conflict, a limit or a fault is answered with.
        if status not in ("400", "401", "403", "404", "409", "429"):
            yield f"status {status} is not described"
        return
    content = resolved(spec, said).get("content") or {}
    schema = next((one.get("schema") for one in content.values()), None)
    if schema and status.startswith("2"):
        yield from faults(spec, schema, answer)


def main(file):
    seen, wrong = {}, []
    for line in open(file, encoding="utf-8"):
        exchange = json.loads(line)
        named = f"{exchange['method']} {exchange['path'].split('?')[0]}"
        ours = (exchange["agent"] or "").startswith("operandi/")
        found = operation(exchange)
        if found is None:
            # The other client asks here and there for what is described no longer.
            wrong += [f"{named}: no such operation"] if ours else []
            continue
        spec, operations, asked = found
        key = re.sub(r"\d+", "N", named)
        # Some hundred of a kind are as good as all.
        seen[key] = seen.get(key, 0) + 1
        if seen[key] > 300:
            continue
        if ours:
            wrong += [f"{named}: {why}" for why in of_query(spec, operations, asked, exchange)]
            wrong += [f"{named}: {why}" for why in of_request(spec, asked, exchange)]
        wrong += [f"{named}: {why}" for why in of_answer(spec, asked, exchange)]
    for key, count in sorted(seen.items()):
        print(f"{count:6} {key}")
    # What the publisher cannot do without; a log without it proves nothing.
    for needed in ("POST /wiki/api/vN/pages", "PUT /wiki/api/vN/pages/N",
                   "POST /wiki/rest/api/content/archive", "POST /wiki/rest/api/content/N/label",
                   "PUT /wiki/rest/api/content/N/child/attachment"):
        if needed not in seen:
            wrong.append(f"{needed} was never asked")
    for line in sorted(set(wrong)):
        print(line)
    return 1 if wrong else 0


sys.exit(main(sys.argv[1]))
