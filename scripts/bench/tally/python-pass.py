"""Counts customers and tickets by known issue with Python's csv module alone: what the tally is measured beside."""

import csv
import datetime
import json
import re
import resource
import sys

NAME = re.compile(r"\bki-[1-9][0-9]*\b", re.IGNORECASE)


def mentions(path):
    """Day, customer and known issue of each mention, and the newest day of all tickets."""
    found = []
    newest = ""
    with open(path, newline="", encoding="utf-8") as file:
        rows = csv.reader(file)
        header = next(rows)
        created = header.index("created_at")
        requester, organisation = header.index("requester_id"), header.index("organization_id")
        texts = [header.index(name) for name in ("problem_id", "tags", "subject", "description")]
        for row in rows:
            if row[created] > newest:
                newest = row[created]
            names = {name.upper() for text in texts for name in NAME.findall(row[text])}
            for issue in names:
                customer = "o" + row[organisation] if row[organisation] else "r" + row[requester]
                found.append((row[created][:10], customer, issue))
    return found, newest[:10]


def counts(found, newest):
    recent_from = str(datetime.date.fromisoformat(newest) - datetime.timedelta(days=30))
    by_issue = {}
    for day, customer, issue in found:
        by_issue.setdefault(issue, []).append((day, customer))
    return {
        issue: {
            "reporters": len({customer for _, customer in its}),
            "tickets": len(its),
            "last30Days": len({customer for day, customer in its if day >= recent_from}),
            "first": min(its)[0],
            "latest": max(its)[0],
            "asOf": newest,
        }
        for issue, its in by_issue.items()
    }


csv.field_size_limit(sys.maxsize)
print(json.dumps(counts(*mentions(sys.argv[1]))))
usage = resource.getrusage(resource.RUSAGE_SELF)
unit = 1 if sys.platform == "darwin" else 1024
print(json.dumps({"cpu": usage.ru_utime + usage.ru_stime, "ownMemory": usage.ru_maxrss * unit}))
