"""The headers of a mail as people read them. Pure functions over what stands in the file.

A header is cut before it is decoded, and decoded by hand: encoded words in any state of repair,
bytes that no header may hold, charsets that are none.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import Message
from email.utils import parsedate_to_datetime

from tui_reader import sanitise
from tui_reader.feeds import dates, fields
from tui_reader.feeds.text import decode, known
from tui_reader.model import SafeText, SafeUrl

MOST = 4_000
"""Characters of a header that are looked at."""
_WORD = re.compile(r"=\?([^?\s]{1,60})\?([bBqQ])\?([^?]{0,2000})\?=")
_HEX = re.compile(rb"=([0-9A-Fa-f]{2})")
_ADDRESS = re.compile(r"<\s*([^<>\s@]{1,100}@[^<>\s]{1,253})\s*>")
_BARE = re.compile(r"[^<>\s@()\",;:]{1,100}@[^<>\s@()\",;:]{1,253}")
_COMMENT = re.compile(r"\(([^()]{1,300})\)")
_LINK = re.compile(r"<\s*((?:https?|mailto):[^<>\s]{1,2000})\s*>", re.IGNORECASE)
_LIST = re.compile(r"<\s*([^<>\s]{1,250})\s*>")
_REPLY = re.compile(r"\s{2,}")


@dataclass(frozen=True, slots=True)
class Sender:
    address: str
    """In small letters; "" if there is none."""
    name: SafeText
    """What they call themselves, else the address."""


def raw(mail: Message, name: str) -> str:
    """A header as it stands there, unfolded; "" if there is none."""
    wanted = name.lower()
    for key, value in mail.raw_items():
        if key.lower() == wanted:
            return " ".join(_decoded_bytes(str(value)[:MOST]).splitlines())
    return ""


def text(mail: Message, name: str) -> str:
    """A header, decoded."""
    return words(raw(mail, name))


def words(value: str) -> str:
    """What encoded words say. Between two of them blanks say nothing; of one charset, their bytes
    belong together: a letter may be cut by the end of a word."""
    if "=?" not in value:
        return value
    parts: list[str] = []
    waiting, charset, at = b"", "", 0
    for found in _WORD.finditer(value):
        between = value[at : found.start()]
        name = found[1].partition("*")[0].lower()
        joins = bool(waiting) and not between.strip()
        if not joins or name != charset:
            parts.append(_text(waiting, charset))
            waiting = b""
        if not joins:
            parts.append(between)
        waiting, charset, at = waiting + _bytes(found[2], found[3]), name, found.end()
    parts += (_text(waiting, charset), value[at:])
    return "".join(parts)


def sender(mail: Message) -> Sender:
    """Who it is from. A name may hold anything, so the address is what stands in the brackets."""
    value = raw(mail, "From") or raw(mail, "Sender")
    bracketed = list(_ADDRESS.finditer(value))
    found = bracketed[-1][1] if bracketed else next(iter(_BARE.findall(value)), "")
    before = value[: bracketed[-1].start()] if bracketed else ""
    comment = _COMMENT.search(value)
    name = before.strip() or (comment[1] if comment else "")
    if not name and not found:
        name = value.partition("<")[0]
    plain = words(name).strip().strip("\"'").replace('\\"', '"').strip()
    address = found.lower().strip(".")
    return Sender(address, sanitise.line(plain, 200) or sanitise.line(address, 200))


def discussion(mail: Message) -> tuple[str, SafeText] | None:
    """The list that a mail was written to, its id and name: one that people post to. A newsletter
    has an id too, and is its sender's."""
    if "mailto:" not in raw(mail, "List-Post").lower():
        return None
    value = raw(mail, "List-Id")
    found = _LIST.search(value)
    if found is None:
        return None
    name = sanitise.line(words(value[: found.start()]).strip().strip("\"'"), 200)
    return found[1].lower(), name or sanitise.line(found[1], 200)


def date(mail: Message) -> datetime | None:
    """When it was written, else when it came."""
    for value in (raw(mail, "Date"), raw(mail, "Received").rpartition(";")[2]):
        if found := _instant(_COMMENT.sub("", value).strip()):
            return found
    return None


def _instant(value: str) -> datetime | None:
    if not value:
        return None
    if found := dates.instant_of(_REPLY.sub(" ", value)):
        return found
    try:
        when = parsedate_to_datetime(value[:100])
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return fields.instant(when if when.tzinfo else when.replace(tzinfo=UTC))


def message_id(mail: Message) -> str:
    """The mail's own id, without its brackets."""
    return raw(mail, "Message-ID").strip().strip("<>").strip()[:400]


def unsubscribe(mail: Message) -> SafeUrl | None:
    """Where one leaves a newsletter: by a page, else by a mail."""
    found = [sanitise.url(one) for one in _LINK.findall(raw(mail, "List-Unsubscribe"))]
    known_ones = [one for one in found if one]
    return next((one for one in known_ones if one.startswith("http")), next(iter(known_ones), None))


def archived(mail: Message) -> SafeUrl | None:
    """The page where it can be read."""
    for name in ("Archived-At", "X-Archived-At"):
        for one in _LINK.findall(raw(mail, name)):
            if one.lower().startswith("http"):
                return sanitise.url(one)
    return None


def marks(mail: Message) -> Iterator[str]:
    """ "read", "starred" and "deleted", as mail programs write them."""
    status = raw(mail, "Status") + raw(mail, "X-Status")
    try:
        bits = int(raw(mail, "X-Mozilla-Status")[:8] or "0", 16)
    except ValueError:
        bits = 0
    labels = {one.lower() for one in gmail_labels(mail)}
    opened = bool(labels) and not labels & {"unread", "ungelesen", "non lus"}
    if "R" in status or bits & 1 or opened:
        yield "read"
    if "F" in status or bits & 4 or labels & {"starred", "markiert"}:
        yield "starred"
    if "D" in status or bits & 8:
        yield "deleted"


def gmail_labels(mail: Message) -> list[str]:
    """Labels that Google's export writes on each mail."""
    return [one.strip() for one in text(mail, "X-Gmail-Labels").split(",") if one.strip()]


def _decoded_bytes(value: str) -> str:
    """Bytes beyond ASCII, which no header may hold: UTF-8, else Windows-1252."""
    if value.isascii():
        return value
    return decode(value.encode("utf-8", "surrogateescape"))


def _bytes(coding: str, said: str) -> bytes:
    if coding in "qQ":
        plain = said.replace("_", " ").encode("utf-8", "replace")
        return _HEX.sub(lambda found: bytes((int(found[1], 16),)), plain)
    packed = re.sub(r"[^A-Za-z0-9+/]", "", said)
    try:
        return base64.b64decode(packed + "=" * (-len(packed) % 4))
    except (binascii.Error, ValueError):
        return b""


def _text(found: bytes, charset: str) -> str:
    if charset.replace("_", "-") in ("utf-7", "utf7", "unicode-1-1-utf-7"):
        return found.decode("utf-7", "replace")
    return decode(found, f"text/plain; charset={known(charset) or 'utf-8'}") if found else ""
