"""A web page that a browser saved in one file (MHTML): a mail in form. Owns which part is the page.

No part says its charset, and the text is UTF-8 then; pictures stay where they are.
"""

from __future__ import annotations

from collections.abc import Iterator
from email.message import Message

from tui_reader import sanitise
from tui_reader.documents import pages
from tui_reader.documents.given import Given
from tui_reader.documents.limits import Limits
from tui_reader.documents.mail import headers, parts
from tui_reader.documents.mail.parsing import parsed
from tui_reader.documents.story import DocumentStory
from tui_reader.errors import RefusedError


def read(given: Given, limits: Limits) -> Iterator[DocumentStory]:
    """The one page in it."""
    mail = parsed(given.whole(limits.bytes))
    root = _root(mail)
    html = parts.decoded(root) if root is not None else ""
    if root is None or not html.strip():
        raise RefusedError(f"{given.called} is a web archive (MHTML) without a page in it.")
    address = _address(root) or headers.raw(mail, "Snapshot-Content-Location") or _address(mail)
    found = sanitise.url(address.strip("<> ")) or ""
    title = headers.text(mail, "Subject")
    yield pages.story(html, found, headers.date(mail), title)


def _address(part: Message) -> str:
    return headers.raw(part, "Content-Location").strip("<> ")


def _root(mail: Message) -> Message | None:
    """The page itself: by `start`, by the address that was saved, else the first of HTML."""
    found = [one for one in mail.walk() if one.get_content_subtype() in ("html", "xhtml+xml")]
    start = str(mail.get_param("start") or "").strip("<> ")
    saved = headers.raw(mail, "Snapshot-Content-Location") or _address(mail)
    for one in found:
        if start and headers.raw(one, "Content-ID").strip("<> ") == start:
            return one
    return next((one for one in found if saved and _address(one) == saved), next(iter(found), None))
