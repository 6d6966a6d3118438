"""Bookmarks as browsers export them, and Pocket's list in HTML. Its tags are never all closed, so
it is read sign by sign, in linear time; folders become tags, but for the browser's own.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Any

from tui_reader.documents.given import Given
from tui_reader.documents.limits import Limits
from tui_reader.documents.readlater import record, services
from tui_reader.documents.story import DocumentStory
from tui_reader.errors import RefusedError
from tui_reader.feeds.text import decode

_TAG = re.compile(r"<(/?)(h[1-6]|dl|ul|a|dd|dt|li|p|hr)\b([^<>]{0,20000})>", re.IGNORECASE)
_ATTRIBUTE = re.compile(
    r"""([a-zA-Z_-]{1,30})\s{0,3}=\s{0,3}(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))"""
)
_ANY = re.compile(r"<[^<>]{0,2000}>")
DEEPEST = 100
"""Folders in folders that are told apart."""
_OWN = ("personal_toolbar_folder", "unfiled_bookmarks_folder")
"""Attributes of folders that a browser has by itself."""


def read(given: Given, limits: Limits) -> Iterator[DocumentStory]:
    """A story for each bookmark."""
    text = decode(given.whole(limits.bytes))
    pocket = "<title>pocket export" in text[:2000].lower()
    origin = services.origin(services.SERVICES[0] if pocket else services.BOOKMARKS)
    count = 0
    for row in _rows(text):
        found = record.story(row, origin)
        if found is not None:
            count += 1
            yield found
    if not count:
        raise RefusedError(f"{given.called} is a list of bookmarks with no address in it.")


def _rows(text: str) -> Iterator[dict[str, Any]]:
    """Each bookmark with what is said of it."""
    folders: list[str] = []
    deeper = 0
    waiting, heading = "", ""
    row: dict[str, Any] | None = None
    for tag, end in _tags(text):
        closing, name = tag[1], tag[2].lower()
        said = html.unescape(_ANY.sub("", text[tag.end() : end])).strip()
        if name == "dl" and not closing and len(folders) < DEEPEST:
            folders.append(waiting)
            waiting = ""
        elif name == "dl" and not closing:
            deeper += 1
        elif name == "dl" and deeper:
            deeper -= 1
        elif name == "dl" and folders:
            folders.pop()
        elif name.startswith("h") and name != "hr" and not closing:
            own = any(one in tag[3].lower() for one in _OWN)
            waiting, heading = ("" if own or name == "h1" else said), said
        elif name == "a" and not closing:
            if row:
                yield row
            row = _row(tag[3], said, [one for one in folders if one], heading)
        elif name == "dd" and not closing and row:
            row["description"] = said[:20_000]
    if row:
        yield row


def _tags(text: str) -> Iterator[tuple[re.Match[str], int]]:
    """Each tag with the place where the next one begins."""
    last: re.Match[str] | None = None
    for tag in _TAG.finditer(text):
        if last is not None:
            yield last, tag.start()
        last = tag
    if last is not None:
        yield last, len(text)


def _row(attributes: str, said: str, folders: list[str], heading: str) -> dict[str, Any]:
    row: dict[str, Any] = {
        name.lower(): html.unescape(one or two or three)
        for name, one, two, three in _ATTRIBUTE.findall(attributes)
    }
    listed = str(row.pop("tags", "")).split(",")
    return {
        **{name: row[name] for name in ("href", "add_date", "time_added", "toread") if name in row},
        "title": said,
        "tags": [*listed, *folders[-2:]],
        "status": heading if heading.lower() == "read archive" else "",
    }
