"""Holds what `operandi check` writes for forges against other people's validators.

SARIF against its schema, reviewdog's format by a validator of it, GitLab's report by the fields
that its documentation requires. The projects: one with every kind of finding that is accepted or
not and with names that hurt, one with a fault, and the reference model, which is clean.

    python reports.py target/release/operandi TOOLS
"""

import json
import pathlib
import subprocess
import sys
import tempfile

import jsonschema

HURTS = """\
[model]
name = "M"
purpose = "P."
[role.a]
name = "`A` | @team <script>alert(1)</script> \\u202e%0A::error::x"
[role.b]
name = "B"
[workflow.w]
name = "W, 100 %: é€𐐀"
[[workflow.w.step]]
id = "one"
raci = { a = "R", b = "C" }
[[workflow.w.step]]
id = "two"
raci = { a = "A", b = "A" }
[[waiver]]
code = "OP101"
subject = "step:w.one"
reason = "for now {0} [x](1)"
until = 2026-12-31
"""


def projects(folder):
    """Paths of projects, with what `check` is to exit with."""
    hurts = folder / "hurts é 100%" / "content"
    hurts.mkdir(parents=True)
    (hurts / "a b:c.toml").write_text(HURTS)
    (hurts / "page.md").write_text("# é𐐀\n\n[gone](gone.md) é𐐀 [gone](gone.md)\n")
    known = hurts.parent
    yield known, 1
    subprocess.run([OPERANDI, "check", known, "--write-baseline"], check=True)
    (hurts / "later.md").write_text("# Later\n\n[gone](gone.md)\n")
    yield known, 1
    fault = folder / "fault" / "content"
    fault.mkdir(parents=True)
    (fault / "model.toml").write_bytes(b"[model\nname = \xff\n")
    yield fault.parent, 2
    yield pathlib.Path("."), 0


def check_gitlab(report):
    severities = {"info", "minor", "major", "critical", "blocker"}
    assert isinstance(report, list)
    seen = set()
    for one in report:
        assert isinstance(one["description"], str) and one["description"], one
        assert isinstance(one["check_name"], str) and one["check_name"], one
        assert one["severity"] in severities, one
        path = one["location"]["path"]
        assert path and not path.startswith(("./", "/")), one
        line = one["location"]["lines"]["begin"]
        assert isinstance(line, int) and line >= 1, one
        assert one["fingerprint"] not in seen, one
        seen.add(one["fingerprint"])


def main():
    schema = TOOLS / "node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"
    sarif = jsonschema.Draft4Validator(json.loads(schema.read_text()))
    # The schema must refuse something, or it is not the schema.
    assert not sarif.is_valid({"version": "2.1.0", "runs": [{"results": [{}]}]})
    rdjson = TOOLS / "node_modules/@umbrelladocs/rdformat-validator/bin/rdformat-validator.js"
    told = suppressed = 0
    with tempfile.TemporaryDirectory() as folder:
        out = pathlib.Path(folder)
        outputs = [f"{name}={out / name}" for name in ("sarif", "gitlab", "rdjson")]
        for project, code in projects(out):
            run = [OPERANDI, "check", project, "--clock", "2026-11-22"]
            run += [word for output in outputs for word in ("--output", output)]
            assert subprocess.run(run).returncode == code, run
            log = json.loads((out / "sarif").read_text())
            sarif.validate(log)
            results = log["runs"][0]["results"]
            told += len(results)
            suppressed += sum(1 for one in results if one["suppressions"])
            check_gitlab(json.loads((out / "gitlab").read_text()))
            subprocess.run(
                ["node", rdjson, "--strict", "--no-extra-fields", out / "rdjson"], check=True
            )
    assert told > 10 and suppressed > 3, (told, suppressed)
    print(f"{told} findings valid in every format, {suppressed} of them accepted")


OPERANDI = pathlib.Path(sys.argv[1]).resolve()
TOOLS = pathlib.Path(sys.argv[2]).resolve()
main()
