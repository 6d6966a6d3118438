"""How the feeds are: which fail and why, which fell silent, how often each brings something.

Owns the words of the cure for each cause. Asks the network nothing: it is what the refreshes left.
"""

from __future__ import annotations

import time

from tui_reader.library import Library
from tui_reader.model import Feed, Listing
from tui_reader.records import dataclass
from tui_reader.store import feeds as stored_feeds
from tui_reader.store import listings

DAY = 86_400
LOOKED_AT = 20
"""Newest stories of a feed from which its period is taken."""
SILENT_DAYS = 180
"""A feed without a story for so long has fallen silent, whatever its period."""

STATES: tuple[str, ...] = ("gone", "failing", "told to wait", "silent", "never asked", "well")
"""The worst first."""

CURES: tuple[tuple[tuple[str, ...], str], ...] = (
    (("(404)", "(410)", "no feed", "not hold a feed", "not a list"),
     "Look for the new address on its site, or remove the feed."),
    (("(401)", "(402)", "(403)", "(451)"),
     "Set name and password under [credentials] if you have them; else the site refuses readers."),
    (("(429)", "less often"), "Nothing to do: it is asked again later. A longer interval helps."),
    (("fault of its own", "overloaded", "own servers", "(5"),
     "The server's own trouble: it is asked again at each reload."),
    (("certificate", "TLS"), "Its keepers must mend this; if your clock is wrong, set it."),
    (("no network",), "Check your connection, then reload."),
    (("no server named",), "The site may be gone; check the address, or remove the feed."),
    (("too long", "longer than", "does not answer"),
     "Slow or down: raise refresh.seconds in the config, or wait."),
    (("larger than",), "Raise refresh.mebibytes in the config if you trust it."),
    (("private network",), "Subscribe to the private address itself, if it is yours."),
    (("proxy",), "Look at HTTP_PROXY and HTTPS_PROXY, or set refresh.proxy to false."),
    (("cannot be reached", "refuses the connection", "broke off", "connection"),
     "Check the network; if only this feed fails, its server is down."),
)  # fmt: skip
"""(words of the cause, what one can do)."""


@dataclass(frozen=True, slots=True)
class Health:
    feed: Feed
    state: str
    """A row of STATES."""
    cause: str
    """In a sentence; "" when all is well."""
    cure: str
    newest: int
    """Date of its newest story, epoch seconds; 0: none."""
    period_days: float
    """Days between its stories, on average; 0 when there are too few to tell."""


def health(lib: Library) -> list[Health]:
    """Every fetched feed, the sickest first (1,000 feeds: some 100 ms; call it in a worker)."""
    found = [_of(lib, feed) for feed in stored_feeds.all(lib.store) if not feed.local]
    return sorted(found, key=lambda one: (STATES.index(one.state), -one.feed.failures))


def cure(cause: str) -> str:
    """What can be done about an error of a feed."""
    for words, what in CURES:
        if any(word in cause for word in words):
            return what
    return "Reload it; if it stays so, look at its site."


def _of(lib: Library, feed: Feed) -> Health:
    rows = listings.page(lib.store, Listing("feed", str(feed.id)), None, LOOKED_AT)
    days = sorted(row.at for row in rows)
    newest = days[-1] if days else 0
    period = (days[-1] - days[0]) / (len(days) - 1) / DAY if len(days) > 2 else 0.0
    state, cause = _state(feed, newest)
    return Health(feed, state, cause, cure(cause) if cause else "", newest, period)


def _state(feed: Feed, newest: int) -> tuple[str, str]:
    now = time.time()
    if feed.gone:
        return "gone", feed.error or "The server says it is gone for good (410)."
    waits = feed.not_before is not None and feed.not_before.timestamp() > now
    if waits and feed.not_before is not None:
        until = feed.not_before.astimezone()
        return "told to wait", f"{feed.error or 'Asked to come less often'} Until {until:%H:%M}."
    if feed.error:
        return "failing", feed.error
    if feed.checked_at is None:
        return "never asked", ""
    if newest and now - newest > SILENT_DAYS * DAY:
        return "silent", ""
    return "well", ""
