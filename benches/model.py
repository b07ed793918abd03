#!/usr/bin/env python3
"""Makes a large operating model, to look for what grows with the square.

    model.py FOLDER [ROLES WORKFLOWS MEETINGS]     200 roles, 100 workflows, 300 meetings

Ten roles make a team, every workflow has seven steps with five duties, every role is worn by a
person. The same arguments give the same bytes.
"""

import sys
from pathlib import Path

WHEN = [
    'every = "week"\non = "monday"\nat = "09:30"\nduration = "45m"',
    'every = "2 weeks"\non = "wednesday"\nfrom = 2026-01-14\nat = "11:00"\nduration = "1h"',
    'every = "month"\non = "first tuesday"\nat = "14:00"\nduration = "90m"',
    'every = "quarter"\non = "third wednesday of first month"\nat = "10:00"\nduration = "2h"',
]


def names(ids):
    return "[" + ", ".join(f'"{name}"' for name in ids) + "]"


def model():
    return """[model]
name = "A large operating model"
purpose = "Shows how long a model of this size takes."
version = "1.0"
status = "agreed"
owner = "role-0"
time-zone = "Europe/Paris"
scheme = "raci"

[tier.regular]
name = "Regular"
purpose = "Keep promises."
"""


def roles(count):
    for team in range((count + 9) // 10):
        yield f'[team.team-{team}]\nname = "Team {team}"\nkind = "team"\nlead = "role-{team * 10}"\n'
    for role in range(count):
        reports = f'reports-to = "role-{role // 10 * 10}"\n' if role % 10 else ""
        yield (
            f'[role.role-{role}]\nname = "Role {role}"\nteam = "team-{role // 10}"\n{reports}'
            f'purpose = "Answers for the work of kind {role} in [its team](team:team-{role // 10})."\n'
            f'[person.person-{role}]\nname = "Person {role}"\nroles = ["role-{role}"]\n'
        )


def workflow(number, roles):
    yield f'[workflow.flow-{number}]\nname = "Workflow {number}"\nowner = "role-{number % roles}"\n'
    yield 'purpose = "Brings work from a wish to a result."\ntrigger = "A wish."\noutcome = "A result."\n'
    for step in range(7):
        yield f'[[workflow.flow-{number}.step]]\nid = "step-{step}"\nname = "Step {step} of {number}"\n'
        yield f'phase = "Phase {step // 3}"\ninputs = ["Part {step}"]\noutputs = ["Part {step + 1}"]\nduration = "2d"\n'
        if step == 3:
            yield 'gate = true\nreturns = [{ to = "step-1", when = "The brief is incomplete" }]\n'
        first = number * 7 + step * 11
        duties = {(first + at * 13) % roles: letter for at, letter in enumerate("ARCCI")}
        yield f"[workflow.flow-{number}.step.raci]\n"
        yield "".join(f'role-{role} = "{letter}"\n' for role, letter in duties.items())


def meeting(number, roles):
    attendees = sorted({(number * 3 + at * 17) % roles for at in range(6)})
    return (
        f'[meeting.meeting-{number}]\nname = "Meeting {number}"\ntier = "regular"\n'
        f'purpose = "Sees whether the work goes on."\nchair = "role-{attendees[0]}"\n'
        f'attendees = {names(f"role-{role}" for role in attendees[1:])}\n{WHEN[number % len(WHEN)]}\n'
        f'agenda = ["What was done", "What comes next"]\noutputs = ["Decisions"]\n'
    )


def main():
    if len(sys.argv) not in (2, 5) or not all(word.isdigit() for word in sys.argv[2:]):
        sys.exit(__doc__)
    root = Path(sys.argv[1])
    role_count, workflows, meetings = map(int, sys.argv[2:] or (200, 100, 300))
    content = root / "content"
    (content / "workflows").mkdir(parents=True, exist_ok=True)
    (root / "book.toml").write_text('[book]\ntitle = "Large"\nsrc = "content"\n')
    (content / "model.toml").write_text(model())
    (content / "roles.toml").write_text("\n".join(roles(role_count)))
    for number in range(workflows):
        text = "\n".join(workflow(number, role_count))
        (content / f"workflows/flow-{number}.toml").write_text(text)
    texts = (meeting(number, role_count) for number in range(meetings))
    (content / "meetings.toml").write_text("\n".join(texts))


main()
