"""How the feeds are: which fail and why, which moved, are slow or fell silent, and what to do.

Owns the words of the cure for each cause. Asks the network nothing: it is what the refreshes left.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from tui_reader import clock, sanitise
from tui_reader.durations import DAY
from tui_reader.library import Library
from tui_reader.model import Feed, Listing, SafeText
from tui_reader.store import feeds as stored_feeds
from tui_reader.store.accounts import rows
from tui_reader.store.accounts.rows import Account
from tui_reader.store.lists import pages
from tui_reader.store.types import FetchRecord

LOOKED_AT = 20
"""Newest stories of a feed from which its period is taken."""
SILENT_DAYS = 180
"""A feed without a story for so long has fallen silent, whatever its period."""

DEAD_DAYS = 14
"""A feed that is not found for so long is dead: nobody will put it back."""
SLOW_MS = 5_000
"""An answer that took longer than this is slow."""

STATES: tuple[str, ...] = (
    *("gone", "dead", "failing", "told to wait", "slow"),
    *("moved", "silent", "never asked", "through an account", "well"),
)
"""The worst first."""

ACCOUNT_CURE = "Look at its account: newsreader sync --status."
"""What can be done about a feed whose account fails."""

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
class FeedHealth:
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
    took_ms: int
    """How long its last answer took; 0 when that is not known."""
    moved_from: SafeText
    """Its address before the server sent us to the one of now; "" if it did not."""
    account: Account | None = None
    """Through which it comes; None: it is fetched here."""


ORDERS: dict[str, Callable[[FeedHealth], tuple[object, ...]]] = {
    "state": lambda one: (STATES.index(one.state), -one.feed.failures),
    "failures": lambda one: (-one.feed.failures,),
    "last success": lambda one: (_at(one.feed.succeeded_at),),
    "newest story": lambda one: (one.newest,),
    "stories a day": lambda one: (one.period_days == 0, one.period_days),
    "slowness": lambda one: (-one.took_ms,),
    "title": lambda one: (one.feed.title.casefold(),),
}
"""What the feeds can be sorted by; the worst, longest ago or most frequent come first."""


def health(lib: Library) -> list[FeedHealth]:
    """Every fetched feed, the sickest first (1,000 feeds: some 100 ms; call it in a worker)."""
    fetches = stored_feeds.fetches(lib.store)
    known = {account.id: account for account in rows.all(lib.store)}
    feeds = [feed for feed in stored_feeds.all(lib.store) if not feed.local]
    found = [_of(lib, feed, fetches[feed.id]) for feed in feeds if feed.id in fetches]
    return ordered([_through(one, known.get(one.feed.account)) for one in found])


def ordered(found: Sequence[FeedHealth], order: str = "state") -> list[FeedHealth]:
    """In one of ORDERS."""
    return sorted(found, key=ORDERS[order])


def cure(cause: str) -> str:
    """What can be done about an error of a feed."""
    for words, what in CURES:
        if any(word in cause for word in words):
            return what
    return "Reload it; if it stays so, look at its site."


def _through(one: FeedHealth, account: Account | None) -> FeedHealth:
    """One that an account brings is as that is: nobody asks its own server."""
    if account is None:
        return one
    state = "failing" if account.error else "through an account"
    cure = ACCOUNT_CURE if account.error else ""
    return replace(one, state=state, cause=account.error, cure=cure, account=account)


def _of(lib: Library, feed: Feed, fetch: FetchRecord) -> FeedHealth:
    rows = pages.page(lib.store, Listing("feed", str(feed.id)), None, LOOKED_AT)
    days = sorted(row.at for row in rows)
    newest = days[-1] if days else 0
    period = (days[-1] - days[0]) / (len(days) - 1) / DAY if len(days) > 2 else 0.0
    state, cause = _state(feed, newest, fetch)
    said = _CURE_OF.get(state) or (cure(cause) if cause else "")
    moved_from = sanitise.line(fetch.moved_from)
    return FeedHealth(feed, state, cause, said, newest, period, fetch.took_ms or 0, moved_from)


_CURE_OF: dict[str, str] = {
    "gone": "Nothing will come any more. Remove it; what you starred, saved and noted stays.",
    "dead": "Look for the new address on its site, or remove the feed.",
    "slow": "Nothing to do, unless it fails for it: then raise refresh.seconds in the config.",
    "moved": "Nothing to do: the new address is kept and is the one that is asked.",
    "silent": "It may have ended or moved: look at its site.",
}
"""What to do when the state says more than the words of the cause."""


def _state(feed: Feed, newest: int, fetch: FetchRecord) -> tuple[str, str]:
    """The worst that is true of a feed, and it in a sentence."""
    now = clock.now()
    waits = feed.not_before is not None and feed.not_before.timestamp() > now
    lost = any(f"({status})" in feed.error for status in (404, 410)) and feed.failures > 1
    lost_days = (now - (feed.succeeded_at or fetch.added).timestamp()) / DAY
    rows: tuple[tuple[str, bool, Callable[[], str]], ...] = (
        ("gone", feed.gone, lambda: feed.error or "The server says it is gone for good (410)."),
        ("dead", lost and lost_days > DEAD_DAYS,
         lambda: f"{feed.error} So it has been for {lost_days:.0f} days."),
        ("told to wait", waits, lambda: _waiting(feed)),
        ("failing", bool(feed.error), lambda: feed.error),
        ("never asked", feed.checked_at is None, str),
        ("slow", (fetch.took_ms or 0) >= SLOW_MS,
         lambda: f"Its last answer took {(fetch.took_ms or 0) / 1000:.0f} seconds."),
        ("silent", bool(newest) and now - newest > SILENT_DAYS * DAY,
         lambda: f"Its newest story is {(now - newest) / DAY:,.0f} days old."),
        ("moved", bool(fetch.moved_from), lambda: f"It moved from {fetch.moved_from}."),
    )  # fmt: skip
    return next(((state, said()) for state, holds, said in rows if holds), ("well", ""))


def _waiting(feed: Feed) -> str:
    until = f" Until {feed.not_before.astimezone():%H:%M}." if feed.not_before else ""
    return f"{feed.error or 'Asked to come less often.'}{until}"


def _at(instant: datetime | None) -> float:
    return instant.timestamp() if instant else 0.0
