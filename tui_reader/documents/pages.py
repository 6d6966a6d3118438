"""A web page that was kept with its address, whatever it was kept in -> a story. Pure."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import datetime

from tui_reader import sanitise
from tui_reader.documents import texts
from tui_reader.documents.story import DocumentStory


def story(html: str, address: str, kept: datetime | None, title: str = "") -> DocumentStory:
    """The story of a page. It is dated by what it says, else by the day it was kept; `title` is
    for a page that has none."""
    link = sanitise.url(address) if address else None
    guid = link or "sha256:" + hashlib.sha256(html.encode("utf-8", "replace")).hexdigest()[:32]
    found = texts.html_entry(html, guid, sanitise.line(title))
    entry = replace(found, link=link or found.link, published=found.published or kept)
    return DocumentStory(entry, feed=texts.site(entry))
