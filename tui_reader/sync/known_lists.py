"""Which stories are unread and starred, for servers that list no ids but whole stories.

Asked once for all of them, then only for what has changed since; what was known is kept between
cycles. Owns the reckoning, and asks nobody.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from tui_reader.sync.service import RemoteItem

SLACK_SECONDS = 10
"""How long before the server's last answer a change may lie and still not have been in it: changes
bear the time at which they began."""
AT_MOST = 2_000
"""Stories that are remembered with their texts until they are asked for."""


class KnownLists:
    """Begins with what the last cycle kept in `kept`, and is empty and not whole without."""

    def __init__(self, kept: dict[str, Any]) -> None:
        self._kept = kept
        self._unread = _known(kept.get("unread_ids"))
        self._starred = _known(kept.get("starred_ids"))
        self._since = kept.get("changed_since")
        self._seen: dict[str, RemoteItem] = {}

    @property
    def since(self) -> int | None:
        """From when on changes are to be asked for, in epoch seconds of the server; None: the lists
        are not known and are to be asked for as a whole."""
        known = self._unread is not None and self._starred is not None
        return self._since if known and isinstance(self._since, int) else None

    @property
    def unread(self) -> list[str]:
        """The newest first, as far as ids are in the order of arrival."""
        return _newest_first(self._unread or ())

    @property
    def starred(self) -> list[str]:
        return _newest_first(self._starred or ())

    def begin(self, unread: Iterable[str], starred: Iterable[str]) -> None:
        """Whole lists."""
        self._unread, self._starred = set(unread), set(starred)

    def take(self, changed: Iterable[RemoteItem]) -> list[str]:
        """Stories as they are now; their ids."""
        assert self._unread is not None and self._starred is not None
        ids = []
        for item in changed:
            ids.append(item.id)
            (self._unread.discard if item.read else self._unread.add)(item.id)
            (self._starred.add if item.starred else self._starred.discard)(item.id)
            self.see(item)
        return ids

    def see(self, item: RemoteItem) -> None:
        """Remember a story with its text, so that it is not asked for again."""
        if len(self._seen) < AT_MOST:
            self._seen[item.id] = item

    def seen(self, id: str) -> RemoteItem | None:
        """What `see` remembers, once."""
        return self._seen.pop(id, None)

    def agrees(self, unread: int, starred: int) -> bool:
        """Whether the lists are as long as the server says that they are."""
        return (len(self._unread or ()), len(self._starred or ())) == (unread, starred)

    def forget(self) -> None:
        """They are no longer known: all is to be asked for."""
        self._unread = self._starred = None

    def keep(self, now: int | None) -> None:
        """Leave it for the next cycle. `now`: the server's time at its first answer of this one;
        without it, all is asked for again."""
        if now is None:
            self._kept.pop("changed_since", None)
            return
        self._kept["unread_ids"], self._kept["starred_ids"] = self.unread, self.starred
        self._kept["changed_since"] = now - SLACK_SECONDS


def _known(listed: object) -> set[str] | None:
    return {str(id) for id in listed} if isinstance(listed, list) else None


def _newest_first(ids: Iterable[str]) -> list[str]:
    return sorted(ids, key=lambda id: (len(id), id), reverse=True)
