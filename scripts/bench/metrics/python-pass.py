"""Counts a month's tickets with Python's csv module alone: what the metrics are measured beside."""

import csv
import datetime
import json
import re
import resource
import sys

NAME = re.compile(r"\bki-[1-9][0-9]*\b", re.IGNORECASE)


def rank(lengths, tenths):
    lengths.sort()
    return lengths[(len(lengths) * tenths + 9) // 10 - 1] if lengths else None


def seconds(text):
    return datetime.datetime.fromisoformat(text.replace("Z", "+00:00")).timestamp()


def figures(path, month):
    opened = solved = reopened = naming = questions = 0
    replies, waits = [], []
    with open(path, newline="", encoding="utf-8") as file:
        rows = csv.reader(file)
        header = next(rows)
        at = {name: index for index, name in enumerate(header)}
        texts = [at[name] for name in ("problem_id", "tags", "subject", "description")]
        for row in rows:
            created, ended = row[at["created_at"]], row[at["solved_at"]]
            if ended.startswith(month):
                solved += 1
                reopened += row[at["reopens"]] != "0"
                waits.append(seconds(ended) - seconds(created))
            if not created.startswith(month):
                continue
            opened += 1
            questions += row[at["type"]] == "Question"
            naming += any(NAME.search(row[text]) for text in texts)
            if row[at["first reply time in minutes"]]:
                replies.append(float(row[at["first reply time in minutes"]]) * 60)
    hours = lambda length: None if length is None else round(length / 3600, 2)
    share = lambda part, whole: round(part / whole * 100, 1) if whole else None
    return {
        "opened": opened,
        "solved": solved,
        "known-issue-share": share(naming, opened),
        "question-share": share(questions, opened),
        "reopened-share": share(reopened, solved),
        "first-reply-median": hours(rank(replies, 5)),
        "first-reply-90": hours(rank(replies, 9)),
        "requester-wait-median": hours(rank(waits, 5)),
        "requester-wait-90": hours(rank(waits, 9)),
    }


csv.field_size_limit(sys.maxsize)
print(json.dumps(figures(sys.argv[1], sys.argv[2])))
usage = resource.getrusage(resource.RUSAGE_SELF)
unit = 1 if sys.platform == "darwin" else 1024
print(json.dumps({"cpu": usage.ru_utime + usage.ru_stime, "ownMemory": usage.ru_maxrss * unit}))
