"""Formats that are no articles of ours, by how a file begins: one row each, with its name and what
to do instead. Reads none of them: an article of raw text is worse than a sentence.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath

HEAD = 65_536
"""Bytes in which a format shows itself."""
_FIELD = re.compile(rb"([A-Za-z][A-Za-z-]{1,60}):(?!//)")
_MBOX = re.compile(rb"From \S{1,300} [^\r\n]{0,60}\d\d:\d\d[^\r\n]{0,60}\d{4}")
_SENDER = re.compile(rb"(?:^|\n)from:[^\n]{0,300}(?:@|=\?)", re.IGNORECASE)
_SURE = frozenset(
    (b"message-id", b"mime-version", b"received", b"return-path", b"delivered-to",
     b"content-transfer-encoding", b"content-disposition", b"dkim-signature", b"x-mailer")
)  # fmt: skip
"""Fields that only mails have."""
_PACKED = (b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"7z\xbc\xaf", b"\x28\xb5\x2f\xfd")
"""How gzip, bzip2, xz, 7-Zip and Zstandard begin."""
_BOOKMARKS = (b"<!doctype netscape-bookmark", b"<title>pocket export", b"<title>read it later")
_FEED = re.compile(
    rb"(?:<\?xml[^<>]{0,300}\?>\s{0,99}|<\?xml-stylesheet[^<>]{0,300}\?>\s{0,99}"
    rb"|<!--(?:[^-]|-(?!->)){0,2000}-->\s{0,99}){0,9}<(?:rss|feed|rdf:RDF)[\s>]"
)
_CELL = re.compile(r'"[^"\n]{0,2000}"|[^",;\t\n]{0,500}')


@dataclass(frozen=True, slots=True)
class Format:
    label: str
    """What such a file is, after "is"."""
    tells: Callable[[str, bytes], bool]
    """Whether a file is one, by its suffix in small letters and how it begins."""
    instead: str = "save its text as .txt, .md or .html"
    """What the user can do."""


def _starts(*marks: bytes) -> Callable[[str, bytes], bool]:
    return lambda _suffix, head: head.startswith(marks)


def _holds(*marks: bytes) -> Callable[[str, bytes], bool]:
    """A zip with such a name or text near its beginning."""
    return lambda _suffix, head: head[:2] == b"PK" and any(mark in head for mark in marks)


def _fields(head: bytes) -> list[bytes]:
    """The names of the fields that a file begins with, as a mail does."""
    names: list[bytes] = []
    for line in head.lstrip(b"\xef\xbb\xbf\r\n")[:16_384].split(b"\n")[:80]:
        if not line.strip():
            break
        found = _FIELD.match(line + b"\n")
        if found:
            names.append(found.group(1).lower())
        elif not names or not line.startswith((b" ", b"\t")):
            break
    return names


def _is_mail(suffix: str, head: bytes) -> bool:
    names = set(_fields(head))
    letter = {b"from", b"subject"} <= names and _SENDER.search(head[:16_384]) is not None
    return letter or (len(names) > 1 and bool(names & _SURE)) or (suffix == ".eml" and bool(names))


def _is_mhtml(suffix: str, head: bytes) -> bool:
    names = _fields(head)
    related = b"multipart/related" in head.lower() and b"content-type" in names
    return b"snapshot-content-location" in names or (
        related and (suffix in (".mht", ".mhtml") or b"\nfrom: <saved by" in b"\n" + head.lower())
    )


def _is_table(suffix: str, head: bytes) -> bool:
    """By its name; of another name only where every line has the same cells, named in the first."""
    if suffix in (".csv", ".tsv"):
        return True
    if suffix not in ("", ".txt"):
        return False
    lines = head.decode("utf-8", "replace").strip().split("\n")[:6]
    for mark in (",", ";", "\t"):
        counts = {sum(line[m.end() : m.end() + 1] == mark for m in _CELL.finditer(line))
                  for line in lines}  # fmt: skip
        named = all(
            re.fullmatch(r'"?[\w -]{1,30}"?', cell) for cell in lines[0].strip().split(mark)
        )
        if len(lines) > 2 and len(counts) == 1 and min(counts) >= 2 and named:
            return True
    return False


def _is_bookmarks(_suffix: str, head: bytes) -> bool:
    start = head[:2000].lower()
    return any(mark in start for mark in _BOOKMARKS)


def _is_json(suffix: str, head: bytes) -> bool:
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if not start.startswith((b"{", b"[")):
        return False
    if suffix in (".json", ".jsonl", ".ndjson"):
        return True
    try:
        json.loads(start.split(b"\n", 1)[0] if len(head) >= HEAD else start)
    except (ValueError, RecursionError):
        return False
    return True


FORMATS: tuple[Format, ...] = (
    Format("a PDF", _starts(b"%PDF-")),
    Format("a web archive (MHTML)", _is_mhtml, "open it in your browser and save the page as HTML"),
    Format("a mailbox (mbox)", lambda _, head: _MBOX.match(head) is not None,
           "save the text of its mails as .txt or .html"),
    Format("a mail", _is_mail),
    Format("a web archive (WARC)", lambda suffix, head: head.startswith((b"WARC/", b"filedesc://"))
           or suffix in (".warc", ".wacz"), "import the pages in it as HTML"),
    Format("a book (EPUB)", _holds(b"mimetypeapplication/epub+zip", b"META-INF/container.xml")),
    Format("an OpenDocument text", _holds(b"application/vnd.oasis.opendocument")),
    Format("a Word document (DOCX)", _holds(b"word/")),
    Format("a spreadsheet", _holds(b"xl/work")),
    Format("a packed file (zip)", _starts(b"PK\x03\x04", b"PK\x05\x06"), "unpack it first"),
    Format("a packed file", _starts(*_PACKED), "unpack it first"),
    Format("a Word document (DOC)", _starts(b"\xd0\xcf\x11\xe0")),
    Format("rich text (RTF)", _starts(b"{\\rtf")),
    Format("a web archive of Safari's", _starts(b"bplist0"), "save the page as HTML"),
    Format("a database (SQLite)", _starts(b"SQLite format 3"), "export what is in it"),
    Format("a book (MOBI)", lambda _, head: head[60:68] in (b"BOOKMOBI", b"TEXtREAd")),
    Format("a picture", _starts(b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF"), "import its text"),
    Format("a list of bookmarks", _is_bookmarks,
           "import its pages: newsreader import ADDRESS"),
    Format("a feed", lambda _, head: _FEED.match(head.lstrip(b"\xef\xbb\xbf \t\r\n")) is not None,
           "subscribe to its address: newsreader add ADDRESS"),
    Format("JSON", _is_json),
    Format("a table (CSV)", _is_table),
)  # fmt: skip
"""The first row that a file is of; the narrower ones stand before the wider."""


def told(name: PurePath, data: bytes) -> Format | None:
    """The format that a file is of, if it is none of an article's."""
    suffix, head = name.suffix.lower(), data[:HEAD]
    return next((row for row in FORMATS if row.tells(suffix, head)), None)
