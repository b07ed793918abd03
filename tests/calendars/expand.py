"""Prints what a calendar file means: a line for each occurrence, its meeting and its start.

Usage: expand.py FILE FROM TO, both days included.
"""

import sys
from datetime import date, datetime, timedelta, timezone

import icalendar
import recurring_ical_events


def main(file, first, last):
    with open(file, "rb") as handle:
        calendar = icalendar.Calendar.from_ical(handle.read())
    if calendar.errors:
        sys.exit(f"not well-formed: {calendar.errors}")
    first, last = date.fromisoformat(first), date.fromisoformat(last)
    events = recurring_ical_events.of(calendar).between(first, last + timedelta(days=1))
    for event in events:
        meeting = event["UID"].split("@")[0].removesuffix(".meeting").split(".")[-1]
        start = event["DTSTART"].dt
        local = start.date() if isinstance(start, datetime) else start
        if not first <= local <= last:
            continue
        if isinstance(start, datetime):
            print(meeting, start.astimezone(timezone.utc).strftime("%Y%m%dT%H%M%SZ"))
        else:
            print(meeting, start.strftime("%Y%m%d"))


main(*sys.argv[1:])
