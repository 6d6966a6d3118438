"""newsboat's `urls` file -> subscriptions. Runs none of the commands that may stand in it."""

from __future__ import annotations

import re

from tui_reader import sanitise
from tui_reader.feeds.imported import login_left_out
from tui_reader.feeds.newsboat.queries import search_of
from tui_reader.list_model import HIDING
from tui_reader.model import SafeText, Subscription

MAX_LINES = 50_000
_WORD = re.compile(r'"((?:[^"\\]|\\.)*)"?|([^\s"]\S*)')
_ESCAPE = re.compile(r"\\(.)")
_COMMANDS: tuple[tuple[str, str], ...] = (
    ("query:", "is a query feed; search the library for its words instead"),
    ("exec:", "runs a command, which we do not do"),
    ("filter:", "runs a command on a feed, which we do not do"),
    ("file:", "is a file on this computer, not an address"),
)
"""What a line may begin with besides an address, and what we say to it."""


def read_urls(text: str) -> tuple[tuple[Subscription, ...], tuple[SafeText, ...]]:
    """The subscriptions, and a sentence for each line that could not be taken.

    A line is an address and its tags; a tag that begins with "~" is the feed's title, one with
    "!" hides the feed from the list of feeds, here as there.
    """
    found: dict[str, Subscription] = {}
    problems: list[SafeText] = []
    for number, line in enumerate(text.lstrip("\ufeff").splitlines()[:MAX_LINES], start=1):
        made, problem = _line(line)
        if made is not None and found.setdefault(made.url, made) is not made:
            problem = f"{made.url} is listed twice; the first is kept."
        if problem:
            problems.append(sanitise.line(f"Line {number}: {problem}", 400))
    return tuple(found.values()), tuple(problems)


def read_queries(text: str) -> list[tuple[str, str]]:
    """(title, search) of each query feed that can be taken."""
    found = []
    for line in text.lstrip("\ufeff").splitlines()[:MAX_LINES]:
        first = next(iter(words(line)), "")
        made = search_of(first) if first.startswith("query:") else None
        if made is not None:
            found.append(made)
    return found


def words(line: str) -> list[str]:
    """The words of a line as newsboat splits it: quotes hold blanks, "#" begins a comment."""
    found: list[str] = []
    for quoted, bare in _WORD.findall(line):
        if bare.startswith("#"):
            break
        found.append(bare or _ESCAPE.sub(r"\1", quoted))
    return found


def _line(line: str) -> tuple[Subscription | None, str]:
    first, *rest = words(line) or [""]
    if not first:
        return None, ""
    shown = sanitise.line(first, 120)
    if first.startswith("query:") and search_of(first) is not None:
        return None, ""  # it becomes a kept search
    if first.startswith("filter:") and (at := first.find(":http")) > 0:
        without = sanitise.line(first[at + 1 :], 200)
        why = f"the filter of {without} is a command, which we do not run"
        return None, f"{why}. Without it: newsreader add {without}"
    for start, why in _COMMANDS:
        if first.lower().startswith(start):
            return None, f"{shown} {why}."
    url = sanitise.url(first)
    if url is None or not url.startswith("http"):
        return None, f"{shown} is not a web address."
    titles = [word[1:] for word in rest if word.startswith("~")]
    tags = [word for word in rest if word and not word.startswith(("~", "!"))]
    hiding = [HIDING] if any(word.startswith("!") for word in rest) else []
    safe = dict.fromkeys(sanitise.line(tag, 80) for tag in (*hiding, *tags))
    title = sanitise.line(titles[0] if titles else "", 300)
    made = Subscription(url, title, tags=tuple(tag for tag in safe if tag))
    return made, login_left_out(first, url)
