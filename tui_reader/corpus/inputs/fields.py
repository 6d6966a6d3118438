"""What fields of records are called: by colleagues, scrapers, crawls. Owns these names.

Names are told however they are written (`Raw HTML`, `rawHtml`, `raw_html`); what nothing here names
is ignored.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from tui_reader.errors import RefusedError
from tui_reader.sanitise import line

NAMES: dict[str, tuple[str, ...]] = {
    "text": (
        *("text", "content", "body", "article", "article_text", "article_body", "full_text"),
        *("maintext", "main_text", "plain_text", "clean_text", "body_text", "raw_content", "story"),
    ),
    "html": (
        *("html", "raw_html", "page", "html_content", "content_html", "body_html", "page_html"),
        *("source_html", "full_html"),
    ),
    "title": ("title", "headline", "article_title", "page_title", "heading"),
    "url": (
        *("url", "link", "source_url", "page_url", "article_url", "canonical_url", "permalink"),
        *("uri", "warc_target_uri", "href"),
    ),
    "date": (
        *("date", "published", "published_at", "publish_date", "published_date", "date_published"),
        *("date_publish", "publication_date", "pub_date", "datetime", "timestamp", "created_at"),
        "warc_date",
    ),
    "author": ("author", "authors", "byline", "creator", "writer"),
    "language": ("language", "lang", "language_code", "detected_language"),
    "id": ("id", "doc_id", "document_id", "article_id", "record_id", "uid", "uuid", "guid"),
    "publisher": (
        *("publisher", "outlet", "source", "source_name", "site_name", "site", "newspaper"),
        *("publication", "media_name", "source_domain", "domain"),
    ),
}
"""What a record tells -> what it may be called, the likeliest first."""
BODIES = ("text", "html")
ID = 400
"""Characters of a document's own name that are kept."""
_PAGE = re.compile(r"[\ufeff\s]{0,99}<(?:!doctype html|html)\b", re.IGNORECASE)
"""How a page begins, whatever its field is called."""
_MARKED = re.compile(
    r"[\ufeff\s]{0,99}<(?:!doctype html|html|!--|(?:p|div|article|section|main|h[1-6]|ul|ol|table|"
    r"figure|img|a|span|strong|em|b|i|br|blockquote)(?=[\s/>]))",
    re.IGNORECASE,
)
"""How HTML begins where a field is not called "text": many a "content" is a part of a page."""
_NO_LETTER = re.compile(r"[^a-z0-9]+")


def columns(names: list[str]) -> dict[str, list[str]]:
    """What is told -> the names that tell it, of those that there are, the likeliest first."""
    folded: dict[str, str] = {}
    for name in names:
        folded.setdefault(_folded(name), name)
    found = {
        what: [folded[_folded(one)] for one in known if _folded(one) in folded]
        for what, known in NAMES.items()
    }
    return {what: some for what, some in found.items() if some}


def _folded(name: str) -> str:
    return _NO_LETTER.sub("", name.lower())


def record(row: Mapping[str, Any]) -> dict[str, Any]:
    """What a row tells, under the names that `library.standalone` knows. Raises RefusedError where
    it has no text."""
    found: dict[str, Any] = {}
    taken: dict[str, str] = {}
    for what, names in columns(list(row)).items():
        wanted = (n for n in names if _says(row[n]) and (what not in BODIES or _is_text(row[n])))
        if (name := next(wanted, None)) is not None:
            found[what], taken[what] = row[name], name
    text, publisher = found.get("text"), found.get("publisher")
    marked = _PAGE if taken.get("text") == "text" else _MARKED
    if isinstance(text, str) and marked.match(text) and "html" not in found:
        found["html"] = found.pop("text")
    if isinstance(publisher, str) and publisher.startswith(("http://", "https://")):
        found.setdefault("url", found.pop("publisher"))
    if not any(name in found for name in BODIES):
        raise RefusedError('It has neither "text" nor "html".')
    return found


def _says(value: Any) -> bool:
    return not (value is None or value == "" or value != value)  # NaN is no value, too


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def id_of(found: object) -> str:
    """A document's own name as text."""
    if found is None or found == "":
        return ""
    said = found if isinstance(found, str) else json.dumps(found, ensure_ascii=False, default=str)
    return line(said, ID)
