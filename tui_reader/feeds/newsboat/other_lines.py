"""What of newsboat's config is no setting here: its filters, and words for all other lines.

Owns what a newsboat user is told instead of nothing. Runs and writes nothing: rules and kept
searches are commands to run.
"""

from __future__ import annotations

import shlex
from collections.abc import Container, Iterator, Mapping

from tui_reader import sanitise
from tui_reader.feeds.newsboat.queries import search_for
from tui_reader.feeds.newsboat.urls import MAX_LINES, words
from tui_reader.model import SafeText

FILTERED: dict[str, str] = {
    "ignore-article": "newsreader rules --add {} --do hide",
    "highlight-article": "newsreader rules --add {} --do star",
    "define-filter": "newsreader smart --keep {} --title {}",
}
"""Line -> the command that does the same for a search (and a name)."""
INSTEAD: dict[str, str] = {
    "color": "colours are chosen by looking: the command `theme`.",
    "highlight": "names and figures are marked by themselves; words of yours are not coloured.",
    "show-read-feeds": "the command `read_feeds` hides read feeds, and it is remembered.",
    "show-read-articles": "the Unread row lists what is unread alone.",
    "feed-sort-order": "feeds stand in the order of your urls file; without one, by title.",
    "max-items": "stories are not dropped by number; retention.days does it by age.",
    "external-url-viewer": "links are listed in the reader: the command `links`.",
    "player": "a podcast's file stands in the list of links: the command `links`.",
    "download-path": "a podcast's file stands in the list of links: the command `links`.",
    "notify-program": "hooks.after_refresh in the settings runs a program of yours.",
    "pager": "stories are read in the reader; the command `pipe` gives one to a program.",
    "proxy": "HTTPS_PROXY, HTTP_PROXY and NO_PROXY of the environment are honoured.",
    "feedlist-format": "the lists have one format; panes and measure can be set.",
    "urls-source": "feeds come from their own servers; OPML that a service exports is imported.",
}
"""What there is instead of a line; only the first of each is told."""


def read_rest(text: str, known: Container[str]) -> tuple[str, list[SafeText]]:
    """Commands that do what filters did, as comments of a settings file, and a sentence for each
    line that has nothing like it here. `known` are the names of lines that others take."""
    commands: list[str] = []
    problems: list[SafeText] = []
    without: dict[str, int] = {}
    for number, line in enumerate(text.lstrip("\ufeff").splitlines()[:MAX_LINES], start=1):
        name, *rest = words(line) or [""]
        if name in FILTERED:
            command, problem = _filtered(name, rest)
            commands += [command] if command else []
            problems += [_told(number, problem)] if problem else []
        elif name and name not in known:
            without.setdefault(name, number)
    commands = ["", "# What your filters did, as commands to run once:", *commands, ""]
    return "\n".join(commands) if len(commands) > 3 else "", [*problems, *_unlike(without)]


def _filtered(name: str, rest: list[str]) -> tuple[str, str]:
    """The command for one filter, or what is to be said."""
    of, filter = ("", "".join(rest[:1])) if name == "highlight-article" else [*rest, "", ""][:2]
    search = search_for(filter)
    if search is None:
        return "", f"{name}: its filter is no search here: {FILTERED[name].format('…', '…')}"
    if name == "ignore-article" and of != "*":  # an address there, a title here
        of_feed = (
            f"feed:TITLE ({search})"
            if " or " in search and search[0] != "("
            else f"feed:TITLE {search}"
        )
        return "", f"{name}: of one feed: {FILTERED[name].format(_quoted(of_feed))}"
    return "# " + FILTERED[name].format(_quoted(search), _quoted(of)), ""


def _quoted(value: str) -> str:
    return shlex.quote(sanitise.line(value, 300))


def _unlike(without: Mapping[str, int]) -> Iterator[SafeText]:
    """What there is instead; the names of all that has nothing, in one sentence."""
    for name, number in without.items():
        if name in INSTEAD:
            yield _told(number, f"{name}: {INSTEAD[name]}")
    nothing = [name for name in without if name not in INSTEAD]
    if nothing:
        yield _told(without[nothing[0]], f"There is nothing like {', '.join(nothing)} here.")


def _told(number: int, problem: str) -> SafeText:
    return sanitise.line(f"Line {number}: {problem}", 600)
