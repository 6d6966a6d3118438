"""How each format shows itself in what a file begins with: what the rows of `table.py` tell by.

Pure functions over `Seen`. A suffix alone tells nothing; it may settle what two readings allow.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable

from tui_reader.documents.given import HEAD, ZIP, Seen
from tui_reader.feeds.text import decode, wide

_FIELD = re.compile(rb"([A-Za-z][A-Za-z-]{1,60}):(?!//)")
_MBOX = re.compile(rb"From \S{1,300} [^\r\n]{0,60}\d\d:\d\d[^\r\n]{0,60}\d{4}")
_SENDER = re.compile(rb"(?:^|\n)from:[^\n]{0,300}(?:@|=\?)", re.IGNORECASE)
_SURE = frozenset(
    (b"message-id", b"mime-version", b"received", b"return-path", b"delivered-to",
     b"content-transfer-encoding", b"content-disposition", b"dkim-signature", b"x-mailer")
)  # fmt: skip
"""Fields that only mails have."""
PACKED = (b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"7z\xbc\xaf", b"\x28\xb5\x2f\xfd")
"""How gzip, bzip2, xz, 7-Zip and Zstandard begin."""
_BOOKMARKS = (b"<!doctype netscape-bookmark", b"<title>pocket export", b"<title>read it later")
_FEED = re.compile(
    rb"(?:<\?xml[^<>]{0,300}\?>\s{0,99}|<\?xml-stylesheet[^<>]{0,300}\?>\s{0,99}"
    rb"|<!DOCTYPE[^\[<>]{0,300}>\s{0,99}|<!DOCTYPE[^\[<>]{0,300}\[[^\]]{0,60000}\]\s{0,9}>\s{0,99}"
    rb"|<!--(?:[^-]|-(?!->)){0,2000}-->\s{0,99}){0,9}<(?:rss|feed|rdf:RDF)[\s>]"
)
_LOCKED = "EncryptedPackage".encode("utf-16-le")
HTML = (".html", ".htm", ".xhtml", ".shtml")
OFFICE = (".pdf", ".docx", ".odt", ".epub")
MARKDOWN = (".md", ".markdown", ".mkd", ".mdown")
_ADDRESSES = re.compile(
    rb'"(?:url|uri|href|given_url|article__url|link)"\s{0,9}:\s{0,9}"https?:', re.IGNORECASE
)
_CELL = re.compile(r'"[^"\n]{0,2000}"|[^",;\t\n]{0,500}')


Tells = Callable[[Seen], bool]


def starts(*marks: bytes) -> Tells:
    return lambda seen: seen.head.startswith(marks)


def holds(*names: str) -> Tells:
    """A zip with a member of such a name or, where it ends in "/", in such a folder."""
    wanted = tuple(name for name in names if name.endswith("/"))
    return lambda seen: any(
        member in names or (bool(wanted) and member.startswith(wanted)) for member in seen.members
    )


def says(*kinds: str) -> Tells:
    """A zip that says it is of such a kind."""
    return lambda seen: bool(seen.kind) and seen.kind.startswith(kinds)


def either(*several: Tells) -> Tells:
    return lambda seen: any(one(seen) for one in several)


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


def is_mail(seen: Seen) -> bool:
    suffix, head = seen.suffix, seen.head
    names = set(_fields(head))
    letter = {b"from", b"subject"} <= names and _SENDER.search(head[:16_384]) is not None
    return letter or (len(names) > 1 and bool(names & _SURE)) or (suffix == ".eml" and bool(names))


def is_mhtml(seen: Seen) -> bool:
    suffix, head = seen.suffix, seen.head
    names = _fields(head)
    related = b"multipart/related" in head.lower() and b"content-type" in names
    return b"snapshot-content-location" in names or (
        related and (suffix in (".mht", ".mhtml") or b"\nfrom: <saved by" in b"\n" + head.lower())
    )


def is_table(seen: Seen) -> bool:
    """By its name; of another name only where every line has the same cells, named in the first."""
    suffix, head = seen.suffix, seen.head
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


def is_bookmarks(seen: Seen) -> bool:
    start = seen.head[:2000].lower()
    return any(mark in start for mark in _BOOKMARKS)


def is_json(seen: Seen) -> bool:
    suffix, head = seen.suffix, seen.head
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


def is_mbox(seen: Seen) -> bool:
    return _MBOX.match(seen.head) is not None


def is_json_feed(seen: Seen) -> bool:
    return b"jsonfeed.org/version" in seen.head[:4000] and is_json(seen)


def is_list_in_json(seen: Seen) -> bool:
    """JSON with addresses in it."""
    return _ADDRESSES.search(seen.head) is not None and is_json(seen)


def is_list_in_csv(seen: Seen) -> bool:
    """A table whose first line names a column of addresses and others; a line of prose does not."""
    head = decode(seen.head).lstrip("\ufeff\r\n")
    line = head.partition("\n")[0][:10_000].strip().lower()
    for sign in ",;\t|":
        names = [cell.strip().strip("\"'").strip() for cell in line.split(sign)]
        if len(names) > 1 and {"url", "link", "href", "address", "given_url"} & set(names):
            return "\n" in head and all(len(name) <= 40 for name in names)
    return False


def is_opml(seen: Seen) -> bool:
    return b"<opml" in seen.head[:2000]


def is_xml(seen: Seen) -> bool:
    """XML, and no page of it."""
    return decode(seen.head[:400]).lstrip("\ufeff \n\r\t").startswith("<?xml") and not is_page(seen)


def is_feed(seen: Seen) -> bool:
    return _FEED.match(seen.head.lstrip(b"\xef\xbb\xbf \t\r\n")) is not None


def is_outlook(seen: Seen) -> bool:
    """An OLE file like an old Word's, with the names that a mail has in it."""
    name = "__substg1.0".encode("utf-16-le")
    return seen.head.startswith(b"\xd0\xcf\x11\xe0") and (
        name in seen.head or seen.suffix == ".msg"
    )


def is_mobi(seen: Seen) -> bool:
    return seen.head[60:68] in (b"BOOKMOBI", b"TEXtREAd")


def is_wacz(seen: Seen) -> bool:
    archive = any(name.startswith("archive/") and ".warc" in name for name in seen.members)
    return archive or (seen.suffix == ".wacz" and seen.head.startswith(ZIP))


def is_docx(seen: Seen) -> bool:
    """Its main part may be called anything, but what it says of its parts is in one place."""
    told = {"[Content_Types].xml", "word/document.xml"} & set(seen.members)
    return bool(told) and not any(
        name.startswith(("xl/", "ppt/", "visio/")) for name in seen.members
    )


def is_odt(seen: Seen) -> bool:
    """A text of OpenDocument, in a zip or as one XML file."""
    head = seen.head[:4000]
    flat = b"<office:document" in head and b"opendocument.text" in head
    return flat or seen.kind.startswith("application/vnd.oasis.opendocument.text")


def is_misnamed(seen: Seen) -> bool:
    """Letters under the name of a document that is none: a download that went wrong."""
    return seen.suffix in OFFICE and is_text(seen) and not is_page(seen)


def is_locked(seen: Seen) -> bool:
    """A document of Word's or Excel's that is encrypted: a box in a box, with this name on it."""
    return seen.head.startswith(b"\xd0\xcf\x11\xe0") and _LOCKED in seen.head


def is_pdf(seen: Seen) -> bool:
    """Its mark may stand a little below the beginning."""
    return b"%PDF-" in seen.head[:1024] and not is_page(seen)


def is_page(seen: Seen) -> bool:
    """A whole web page, or what its name says is one."""
    if seen.suffix in HTML:
        return is_text(seen)
    start = decode(seen.head[:4000])[:1000].lstrip("\ufeff \n\r\t").lower()
    return start.startswith(("<!doctype html", "<html")) or "<html" in start


def is_markdown(seen: Seen) -> bool:
    return seen.suffix in MARKDOWN and is_text(seen)


def is_text(seen: Seen) -> bool:
    """No more NULs than slips."""
    return seen.head.count(0) * 100 <= len(seen.head) or wide(seen.head)
