"""The text of a mail: which of its parts are read, and as what.

Of alternatives the HTML, unless it says nothing; of a mixture all that is meant to be seen; of a
mail in a mail its head and its text. What is attached is named. Owns the decoding of parts.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message
from typing import Any

from tui_reader.documents.mail import flowed, headers
from tui_reader.documents.mail.parsing import parsed
from tui_reader.feeds import fields
from tui_reader.feeds.text import decode
from tui_reader.sanitise import line

DEEPEST = 30
"""Parts within parts that are looked into."""
_TAG = re.compile(r"<[^<>]{0,5000}>")
_NO_BASE64 = re.compile(rb"[^A-Za-z0-9+/=]")
_UNSEEN = ("head", "style", "script", "title")
"""Elements of which nobody sees anything."""
_ENTITY = re.compile(r"&(?:nbsp|zwnj|shy|#\d{1,7}|#x[\da-fA-F]{1,6}|[a-z]{2,8});")
_PICTURE = re.compile(r"<img\b([^<>]{0,20000})>", re.IGNORECASE)
_ALT = re.compile(r"\balt\s{0,3}=\s{0,3}(\"[^\"<>]{0,500}\"|'[^'<>]{0,500}')", re.IGNORECASE)
_BODY = re.compile(r"<body\b[^<>]{0,5000}>(.*?)(?:</body\b|\Z)", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Piece:
    """One text of a mail."""

    text: str
    html: bool


@dataclass(slots=True)
class Found:
    pieces: list[Piece]
    attached: list[str]
    """Names of what is attached, with their sizes."""


def found_in(mail: Message) -> Found:
    """All that is to be read of a mail, in its order."""
    found = Found([], [])
    found.pieces += _pieces(mail, found, 0)
    return found


def as_html(pieces: list[Piece]) -> str:
    """The pieces as one body of HTML."""
    return "\n<hr>\n".join(
        bare_html(one.text) if one.html else fields.html_of(fields.escaped(one.text))
        for one in pieces
    )


def bare_html(html: str) -> str:
    """A body without its head, and without addresses of pictures: what they say stays."""
    if inside := _BODY.search(html):
        html = inside[1]
    return _PICTURE.sub(_without_address, without(html, "head"))


def _without_address(found: re.Match[str]) -> str:
    alt = _ALT.search(found[1])
    return f"<img alt={alt[1]}>" if alt and len(alt[1]) > 2 else ""


def _pieces(part: Message, found: Found, depth: int) -> Iterator[Piece]:
    kind, sub = part.get_content_maintype(), part.get_content_subtype()
    if depth > DEEPEST:
        return
    if kind == "multipart" or (part.is_multipart() and kind != "message"):
        children = _children(part)
        if sub == "alternative":
            yield from _best(children, found, depth)
        elif sub == "related":
            yield from _pieces(_root(part, children), found, depth + 1) if children else ()
        else:
            for child in children:
                yield from _pieces(child, found, depth + 1)
    elif kind == "message" and part.is_multipart():
        yield from _enclosed(part, sub, found, depth)
    elif kind == "text" and not _is_attached(part):
        text = decoded(part)
        if text.strip():
            yield Piece(text, sub == "html")
    elif name := _called(part):
        found.attached.append(name)


def _children(part: Message) -> list[Message]:
    payload: Any = part.get_payload()
    return [one for one in payload if isinstance(one, Message)] if isinstance(payload, list) else []


def _best(children: list[Message], found: Found, depth: int) -> list[Piece]:
    """Of alternatives the richest that says anything: the last is the best (RFC 2046), but a text
    is better than a calendar, and HTML than any other."""
    several = [list(_pieces(child, found, depth + 1)) for child in children]
    told = [pieces for pieces in several if any(says(piece) for piece in pieces)]
    rich = [pieces for pieces in told if any(piece.html for piece in pieces)]
    return (rich or told or [[]])[-1 if rich else 0]


def says(piece: Piece) -> bool:
    """Whether anybody can read anything in it."""
    if not piece.html:
        return bool(piece.text.strip())
    html = piece.text
    for name in _UNSEEN:
        html = without(html, name)
    return bool(_ENTITY.sub(" ", _TAG.sub(" ", html)).strip())


def without(html: str, name: str) -> str:
    """HTML without the elements of a name; what is not closed stays. Linear."""
    lower, parts, at = html.lower(), [], 0
    while (start := lower.find(f"<{name}", at)) >= 0:
        end = lower.find(f"</{name}", start)
        if end < 0:
            break
        inside = lower[start + len(name) + 1 : start + len(name) + 2].isalnum()  # "<header"
        end = start + 1 if inside else lower.find(">", end) + 1 or len(html)
        parts.append(html[at : end if inside else start])
        at = end
    return "".join([*parts, html[at:]])


def _root(part: Message, children: list[Message]) -> Message:
    """The part that the others belong to: by `start`, else the first."""
    start = str(part.get_param("start") or "").strip("<> ")
    return next(
        (one for one in children if start and headers.raw(one, "Content-ID").strip("<> ") == start),
        children[0],
    )


def _enclosed(part: Message, sub: str, found: Found, depth: int) -> Iterator[Piece]:
    """A mail in a mail, under its head; of a report what it says."""
    for inner in _unpacked(part):
        if sub == "rfc822":
            title, sender = headers.text(inner, "Subject").strip(), headers.sender(inner)
            head = " · ".join(one for one in (title, sender.name) if one)
            if head and depth:
                yield Piece(f"<h3>{fields.escaped(line(head))}</h3>", True)
        yield from _pieces(inner, found, depth + 1)


def _unpacked(part: Message) -> list[Message]:
    """The mails in a mail. No coding is allowed around them, and there is one all the same."""
    coding = headers.raw(part, "Content-Transfer-Encoding").strip().lower()
    children = _children(part)
    if coding not in ("base64", "quoted-printable") or len(children) != 1:
        return children
    inner = children[0]
    if inner.is_multipart() or inner.keys():
        return children
    inner["Content-Transfer-Encoding"] = coding
    raw: Any = inner.get_payload(decode=True)
    return [parsed(raw)] if isinstance(raw, bytes) and raw.strip() else children


def _is_attached(part: Message) -> bool:
    said = str(part.get("Content-Disposition") or "")[:200].strip().lower()
    return said.startswith("attachment")


def _called(part: Message) -> str:
    """An attachment by its name and size; "" where it is but a picture of the text, or nothing."""
    inline = headers.raw(part, "Content-ID") and not _is_attached(part)
    name = headers.words(str(part.get_filename("") or "")[:1000])
    if not name or inline:
        return ""
    size = len(str(part.get_payload() or "")) * 3 // 4
    told = f"{size / (1 << 20):.1f} MB" if size >= 1 << 20 else f"{max(1, size >> 10)} kB"
    return line(f"{name} ({told})", 300)


def _bytes(part: Message) -> bytes:
    """What a part holds, unpacked. Base64 that breaks off is read as far as it goes."""
    raw: Any = part.get_payload(decode=True)
    data = raw if isinstance(raw, bytes) else b""
    coding = headers.raw(part, "Content-Transfer-Encoding").strip().lower()
    if coding == "base64" and data == str(part.get_payload()).encode("ascii", "surrogateescape"):
        plain = _NO_BASE64.sub(b"", data).rstrip(b"=")  # the parser has given up
        plain = plain[: len(plain) - (len(plain) % 4 == 1)]
        return base64.b64decode(plain + b"=" * (-len(plain) % 4))
    return data


def decoded(part: Message) -> str:
    """The text of a part: unpacked, decoded, its soft line ends joined."""
    data = _bytes(part)
    charset = str(part.get_param("charset") or "").strip("\"' ")[:60]
    if charset.lower().replace("_", "-") in ("utf-7", "unicode-1-1-utf-7"):
        text = data.decode("utf-7", "replace")
    else:
        text = decode(data, f"text/plain; charset={charset}" if charset else "")
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    if str(part.get_param("format") or "").lower() == "flowed":
        return flowed.joined(text, deleted=str(part.get_param("delsp") or "").lower() == "yes")
    return text
