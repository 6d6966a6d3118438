"""What is said of accounts: how they stand, what came of a cycle, what is wrong. Sentences only."""

from __future__ import annotations

from urllib.parse import urlsplit

from tui_reader import sanitise
from tui_reader.fetch import guard
from tui_reader.library.accounts import Status, SyncReport
from tui_reader.sync.cycle import Step
from tui_reader.wording import counted

DOING = {
    "sending": "sending",
    "feeds": "reading the feeds",
    "lists": "reading the marks",
    "stories": "fetching stories",
}
"""What a cycle says it does (`Step.what`), for people."""


def came(report: SyncReport) -> str:
    """What one cycle brought and took: "12 new stories, 3 marks from there, 5 sent"."""
    out = report.out
    parts = [
        counted(out.new, "new story") if out.new else "",
        f"{counted(len(out.changed), 'story')} marked as there" if out.changed else "",
        f"{counted(out.feeds_added, 'feed')} added" if out.feeds_added else "",
        f"{counted(out.feeds_removed, 'feed')} removed" if out.feeds_removed else "",
        f"{counted(out.feeds_changed, 'feed')} renamed or moved" if out.feeds_changed else "",
        f"{counted(out.things, 'other thing')} changed" if out.things else "",
        f"{counted(out.sent, 'change')} sent" if out.sent else "",
    ]
    return ", ".join(part for part in parts if part) or "nothing new"


def waiting(count: int) -> str:
    """What is still to be sent."""
    return f"{counted(count, 'change')} to send" if count else "nothing to send"


def step(at: Step) -> str:
    """How far a cycle has come: "fetching stories 300 of 900"."""
    doing = DOING.get(at.what, at.what)
    return f"{doing} {at.done:,} of {at.total:,}" if at.total else doing


def short_step(at: Step) -> str:
    """The same in a word or two, for a line that others share: "syncing 300 of 900"."""
    return f"syncing {at.done:,} of {at.total:,}" if at.total else "syncing…"


def open_way(address: str) -> str:
    """A warning where a password would go to a public host in the open; else nothing."""
    parts = urlsplit(address)
    if parts.scheme != "http" or guard.is_local_host(parts.hostname or ""):
        return ""
    host = sanitise.host(address)
    return (
        f"{host} is asked in the open (http): anybody on the way can read the password. Use https"
        " where the server has it."
    )


def about(one: Status) -> str:
    """Of an account, in a line: what it speaks, as whom, how many feeds."""
    who = f", as {one.account.user}" if one.account.user else ""
    return f"{one.protocol}{who}, {counted(one.feeds, 'feed')}"
