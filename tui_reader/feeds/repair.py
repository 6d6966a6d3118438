"""Makes XML safe and well-formed where that can be told from the text alone. Str -> str, linear.

Declarations (DOCTYPE, ENTITY) are dropped before any parser sees them, so nothing is ever loaded
or blown up; characters that XML forbids go; HTML's named characters and lone ampersands, which
feeds are full of, are put right. A document that a strict parser then refuses is left to `tree`.
"""

from __future__ import annotations

import re
from html import unescape
from html.entities import html5
from typing import Any

_CONTROLS = bytes({*range(0x20)} - {9, 10, 13})
"""What an ASCII text may hold of `_FORBIDDEN`; translating is ten times faster than a search."""
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_REFERENCE = re.compile(r"&(#[xX][0-9a-fA-F]{1,8}|#[0-9]{1,10}|[A-Za-z][A-Za-z0-9]{0,31});|&")
_OTHER_REFERENCE = re.compile("&(?!(?:amp|lt|gt|quot|apos);)")
"""One that is not XML's own: most feeds have none, and keep what they have."""
_HALF = r"&(?:amp;)?#([xX][dD][89a-fA-F][0-9a-fA-F]{2}|5[5-7]\d{3});"
_HALVES = re.compile(_HALF + _HALF)
_ENTITY = re.compile(
    r"""<!ENTITY\s{1,20}([A-Za-z]\w{0,30})\s{1,20}["']((?:[^"'&<%]|&(?:amp|#\d{2,6});){0,32})["']"""
)
_DECLARATION = re.compile(r"^\s{0,200}<\?xml[^>]{0,300}\?>")
_ELEMENT = re.compile(r"<[A-Za-z_]")
_ROOT_NAME = re.compile(r"<([A-Za-z_][\w:.-]{0,60})")
_HOLDER = re.compile(r"<([A-Za-z_][\w:.-]{0,60})(?:\s[^<>]{0,200})?>\s{0,40}$")
_NAMESPACE = re.compile(r"\sxmlns:([A-Za-z_][\w.-]{0,40})\s?=")
_PREFIX = re.compile(r"</?([A-Za-z_][\w.-]{0,40}):[A-Za-z_]")
_KEPT = frozenset(("amp", "lt", "gt", "quot", "apos"))
MAX_PREFIXES = 50
"""Prefixes that a document may forget to declare."""
MAX_ENTITIES = 300
"""Entities of its own that a document may use; each is at most 32 characters of plain text."""


def allowed(text: str) -> str:
    """The text without what no XML may hold: most controls, lone surrogates, noncharacters."""
    if text.isascii():
        return text.encode("ascii").translate(None, _CONTROLS).decode("ascii")
    return _FORBIDDEN.sub("", text)


def repaired(text: str) -> str:
    """The document without declarations, with references and characters that XML allows."""
    text = joined(allowed(text))
    root = _ELEMENT.search(text)
    if root is None:
        return text
    # What stands before the root is declarations, comments and instructions: nothing to read.
    named = _ENTITY.findall(text[: root.start()])[:MAX_ENTITIES]
    own = {name: unescape(value) for name, value in named}
    start = _root_at(text, root.start())
    whole = "".join(_pieces(_closed(text[start : _end_of_root(text, start)]), own))
    return _with_prefixes(_SAID.sub(_meant, whole))


def _meant(said: re.Match[str]) -> str:
    """A prefix that everybody uses means what it always means, whatever address it is given."""
    prefix, quote = said.groups()
    return f"xmlns:{prefix}={quote}{_URIS[prefix]}{quote}"


def _root_at(text: str, found: int) -> int:
    """Where the root begins: not inside a comment or a DOCTYPE's own subset."""
    at = 0
    while True:
        at = text.find("<", at)
        if at < 0:
            return found
        if text.startswith("<!--", at):
            at = _after(text, "-->", at)
        elif text.startswith("<!DOCTYPE", at) or text.startswith("<!doctype", at):
            at = _after_doctype(text, at)
        elif text.startswith(("<?", "<!"), at):
            at = _after(text, ">", at)
        elif _ELEMENT.match(text, at):
            return at
        else:
            at += 1


def _after(text: str, mark: str, at: int) -> int:
    end = text.find(mark, at)
    return len(text) if end < 0 else end + len(mark)


def _after_doctype(text: str, at: int) -> int:
    bracket, closing = text.find("[", at), _after(text, ">", at)
    if bracket < 0 or bracket > closing:
        return closing
    end = text.find("]>", bracket)
    if end >= 0:
        return end + 2
    spaced = re.compile(r"\]\s{1,200}>").search(text, bracket)
    return spaced.end() if spaced else closing


def _end_of_root(text: str, start: int) -> int:
    """Where the root ends; what servers and caches write behind it is none of the feed."""
    found = _ROOT_NAME.match(text, start)
    end = text.rfind(f"</{found[1]}>") if found else -1
    return len(text) if end < start or not found else end + len(found[1]) + 3


def _closed(text: str) -> str:
    """CDATA sections that were never closed end with the element they stand in."""
    done, at, end = list[str](), 0, 0
    while (start := text.find("<![CDATA[", at)) >= 0:
        if 0 <= end < start:
            end = text.find("]]>", start)
        following = text.find("<![CDATA[", start + 9)
        bound = min((one for one in (end, following) if one >= 0), default=len(text))
        close = -1 if bound == end else _closing(text, at, start, bound)
        if close < 0 and end < 0:
            break
        at, before = (end + 3, at) if close < 0 else (close, at)
        done += (text[before:at], "" if close < 0 else "]]>")
    return "".join([*done, text[at:]])


def _closing(text: str, at: int, start: int, bound: int) -> int:
    """Where the element ends that a section began in."""
    holder = _HOLDER.search(text, max(at, start - 300), start)
    return text.find(f"</{holder[1]}>", start, bound) if holder else -1


def _pieces(text: str, own: dict[str, str]) -> list[str]:
    """The text with its references put right outside CDATA sections."""
    done: list[str] = []
    at = 0
    while (start := text.find("<![CDATA[", at)) >= 0:
        end = text.find("]]>", start)
        if end < 0:
            break
        done += (_references(text[at:start], own), text[start : end + 3])
        at = end + 3
    done.append(_references(text[at:], own))
    return done


def _references(text: str, own: dict[str, str]) -> str:
    if not _OTHER_REFERENCE.search(text):
        return text

    def right(match: re.Match[str]) -> str:
        name = match.group(1)
        if name is None:
            return "&amp;"
        if name in _KEPT:
            return match.group()
        return _number(name, match.group()) if name[0] == "#" else _named(name, own)

    return _REFERENCE.sub(right, text)


def joined(text: str) -> str:
    """References to the two halves of a character beyond U+FFFF, which some programs write, become
    the character, however often they are escaped."""
    if "#" not in text or not _HALVES.search(text):
        return text

    def whole(match: re.Match[str]) -> str:
        high, low = (int(part[1:], 16) if part[0] in "xX" else int(part) for part in match.groups())
        both = 0xD800 <= high <= 0xDBFF and 0xDC00 <= low <= 0xDFFF
        return chr(0x10000 + ((high - 0xD800) << 10) + low - 0xDC00) if both else match.group()

    return _HALVES.sub(whole, text)


def _number(name: str, whole: str) -> str:
    code = int(name[2:], 16) if name[1] in "xX" else int(name[1:])
    if 0x80 <= code <= 0x9F:  # Windows-1252, as HTML reads it
        return bytes([code]).decode("cp1252", "ignore")
    allowed = code in (9, 10, 13) or 0x20 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD
    return whole.replace("X", "x") if allowed or 0x10000 <= code <= 0x10FFFF else ""


def _named(name: str, own: dict[str, str]) -> str:
    meant = own.get(name) or html5.get(name + ";", "")
    if not meant:
        return f"&amp;{name};"
    return meant.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _with_prefixes(text: str) -> str:
    """Declares the prefixes that the document uses and forgot to declare."""
    used = set(_PREFIX.findall(text)) - {"xml", "xmlns"}
    if not used:
        return text
    missing = sorted(used - set(_NAMESPACE.findall(text)))
    if not missing:
        return text
    if len(missing) > MAX_PREFIXES:
        # Each would cost the parser a complaint that it keeps; nobody's feed has so many.
        return _PREFIX.sub(lambda tag: tag.group().replace(":", "-", 1), text)
    end = re.compile(r"[\s/>]").search(text)
    at = end.start() if end else len(text)
    said = "".join(
        f' xmlns:{name}="{_URIS.get(name, f"urn:undeclared:{name}")}"' for name in missing
    )
    return text[:at] + said + text[at:]


_URIS = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "atom": "http://www.w3.org/2005/Atom",
    "media": "http://search.yahoo.com/mrss/",
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "slash": "http://purl.org/rss/1.0/modules/slash/",
    "sy": "http://purl.org/rss/1.0/modules/syndication/",
    "wfw": "http://wellformedweb.org/CommentAPI/",
}


_SAID = re.compile(
    r"xmlns:(?<=\sxmlns:)"  # not the blank first: what begins with letters is looked for quickly
    rf"({'|'.join(set(_URIS) - {'atom', 'rdf'})})\s?=\s?([\"'])[^\"'<>]{{0,200}}\2"
)


def tree(text: str, url: str = "") -> tuple[Any, bool]:
    """The document's root element (None if nothing is left), and whether it was well-formed.

    Of a damaged one every element that is whole is kept; what is open at the end is closed there.
    """
    from lxml import etree

    parser = etree.XMLParser(
        recover=True,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser, base_url=url or None)
    except (etree.XMLSyntaxError, ValueError):
        return None, False
    return root, not len(parser.error_log)


def written(root: Any) -> str:
    """A tree as a well-formed document."""
    from lxml import etree

    return str(etree.tostring(root, encoding="unicode"))
