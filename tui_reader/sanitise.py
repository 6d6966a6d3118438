"""The door: foreign text -> SafeText. The only maker of `SafeText` and `SafeUrl`.

Every string from outside that can reach the terminal, a file name, a command line or a file passes
here once, after its last decoding (HTML parsers turn `&#27;` into ESC, so filter after them). What
is removed is what acts instead of being read: C0 and C1 controls, DEL, bidirectional controls,
characters that hide text, lone surrogates, noncharacters, and absurd stacks of combining marks.
Markup (Rich, Textual, HTML) is left as it is: here it is only text. Owns no I/O.
"""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import SplitResult, quote, urljoin, urlsplit, urlunsplit

from tui_reader.listed import SafeText, SafeUrl
from tui_reader.listed import stored as stored

MAX_LINE = 2_000
"""Longest title, name or message kept, in code points."""
MAX_TEXT = 8_000_000
"""Longest text kept, in code points: ten times War and Peace's longest chapter file."""
MAX_URL = 4_000
"""Longest address kept; browsers and servers agree on about 2,000."""
MAX_MARKS = 5
"""Combining marks kept on one base; Tibetan and Hebrew with cantillation need up to five."""

_BREAKS = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_SPACES = re.compile("[\t\xa0\u1680\u2000-\u200a\u202f\u205f]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_REMOVED = re.compile(
    "["
    "\x00-\x09\x0b-\x1f\x7f-\x9f"  # C0 but LF, DEL, C1
    "\xad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f"  # soft hyphen, joiner, fillers
    "\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f"  # bidi controls, invisibles
    "\u3164\ufdd0-\ufdef\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff"  # fillers, BOM, annotations
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"  # shorthand and music format controls
    "\U000e0000-\U000e0fff"  # tags and the supplementary variation selectors
    + "".join(chr(plane * 0x10000 + end) for plane in range(1, 17) for end in (0xFFFE, 0xFFFF))
    + "]"
)
# Joiners and variation selectors belong to emoji and to Indic, Arabic and CJK letters; elsewhere,
# or more than one in a row, they only hide text.
_LONE_SELECTOR = re.compile(
    "(?<![0-9#*\xa9\xae\u0370-\u1fff\u203c-\u2fff\u3001-\U0010ffff])[\ufe00-\ufe0f]+"
)
_LONE_JOINER = re.compile(
    "(?<![\u0370-\u1fff\u2190-\u2fff\u3001-\ufdcf\ufe0f\U00010000-\U0010ffff])[\u200c\u200d]+"
    # After an emoji only another one can be joined: else the next column is drawn into it.
    "|(?<=[\u2190-\u2bff\ufe0f\U0001f000-\U0001faff])[\u200c\u200d]+"
    "(?![\u200c\u200d\u2190-\u2bff\U0001f000-\U0001faff])"
)
_JOINERS = re.compile("([\u200c\u200d])[\u200c\u200d]+")
_SELECTORS = re.compile("([\ufe00-\ufe0f])[\ufe00-\ufe0f]+")
_MAYBE_MARKS = re.compile(rf"[^\w\s\x00-\x7f]{{{MAX_MARKS + 1},}}")
_PLAIN_ADDRESS = re.compile(
    r"https?://(?:[a-z0-9_-]{1,63}\.){1,8}[a-z]{2,63}/[A-Za-z0-9/%:@!$&'()*+,;=._~-]{0,1000}"
    r"(?:\?[A-Za-z0-9/%:@!$&'()*+,;=._~-]{1,1000})?"
)
"""What most addresses are; `url` would give them back as they are."""
_HARMLESS = re.compile(
    "["
    "\n -~\xa1-\xac\xae-\u02ff\u0391-\u03ce\u0400-\u0481\u048a-\u052f"  # Latin, Greek, Cyrillic
    "\u060c\u061b\u061f\u0621-\u064a\u0660-\u0669"  # Arabic without points
    "\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2122\u2190-\u21ff\u25a0-\u25ff"  # signs
    "\u3001-\u3029\u3041-\u3096\u30a1-\u30fe\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff9d"
    "]*"
)
"""Most texts that are read: what stays as it is, alone and beside any other of these."""


def text(raw: str) -> SafeText:
    """Foreign text of many lines: NFC, LF only, nothing that acts. Idempotent, linear."""
    raw = raw[:MAX_TEXT]
    if _HARMLESS.fullmatch(raw):
        return SafeText(raw)
    raw = _SURROGATES.sub("\ufffd", raw)
    raw = _SPACES.sub(" ", _BREAKS.sub("\n", raw))
    raw = _REMOVED.sub("", raw)
    if not raw.isascii():
        raw = unicodedata.normalize("NFC", raw)
        raw = _MAYBE_MARKS.sub(lambda run: _thin(run.group()), raw)
        raw = _shown(raw)
    return SafeText(raw[:MAX_TEXT])


def line(raw: str, limit: int = MAX_LINE) -> SafeText:
    """Foreign text of one line (a title, a name, a message): as `text`, white space folded."""
    # Cut before the work as well as after it: a title of 100 MB is not worth reading whole.
    folded = " ".join(text(raw[: 4 * limit]).split())
    return SafeText(folded if len(folded) <= limit else folded[: limit - 1].rstrip() + "…")


def slice_of(safe: SafeText, start: int, end: int) -> SafeText:
    """A part of safe text is safe."""
    return SafeText(safe[start:end])


def url(raw: str, base: str = "") -> SafeUrl | None:
    """An absolute http, https or mailto address in ASCII, or None for anything else.

    The host is in its IDNA form, so that look-alike letters show as `xn--`; all that is not
    plain URL text is percent-encoded, so that no blank, quote or control character is left.
    """
    if not base and _PLAIN_ADDRESS.fullmatch(raw):
        return SafeUrl(raw)
    raw = _REMOVED.sub("", _SURROGATES.sub("\ufffd", raw)).strip()
    if not raw or len(raw) > MAX_URL or raw.startswith("-"):
        return None
    try:
        parts = urlsplit(urljoin(base, raw) if base else raw)
        port = parts.port
    except ValueError:
        return None
    if parts.scheme == "mailto":
        path = quote(parts.path, safe="@.+-_,%")
        return _limited(f"mailto:{path}") if "@" in path else None
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return None
    host = _ascii_host(parts.hostname)
    if host is None:
        return None
    return _limited(_rebuilt(parts, host, port))


def stored_url(raw: str | None) -> SafeUrl | None:
    """An address from our own database, which passed the door when it went in."""
    return SafeUrl(raw) if raw else None


def host(address: str) -> SafeText:
    """The real host of an address, for people to read: no userinfo, IDNA form."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return SafeText("")
    if parts.scheme == "mailto":
        return line(parts.path.rpartition("@")[2])
    return line(_ascii_host(parts.hostname or "") or "")


def _limited(address: str) -> SafeUrl | None:
    """Percent-encoding may have made it three times as long."""
    return SafeUrl(address) if len(address) <= MAX_URL else None


def _shown(raw: str) -> str:
    """NFC without joiners and selectors that only hide text.

    What stood apart composes or changes places when they are gone, which may leave another one
    alone: hence the rounds, of which marks thinned before allow but a few.
    """
    while True:
        kept = _SELECTORS.sub(r"\1", _LONE_SELECTOR.sub("", raw))
        kept = _JOINERS.sub(r"\1", _LONE_JOINER.sub("", kept))
        if len(kept) == len(raw):
            return raw
        raw = unicodedata.normalize("NFC", kept)


def _thin(run: str) -> str:
    """`run` with at most MAX_MARKS combining marks on one base; a joiner is no new base."""
    kept, marks = [], 0
    for char in run:
        if unicodedata.combining(char) or unicodedata.category(char) in ("Mn", "Me"):
            marks += 1
        elif char not in "\u200c\u200d":
            marks = 0
        if marks <= MAX_MARKS:
            kept.append(char)
    return "".join(kept)


def _ascii_host(host_name: str) -> str | None:
    if ":" in host_name:  # IPv6
        return f"[{host_name}]" if re.fullmatch(r"[0-9a-fA-F:.]+", host_name) else None
    try:
        ascii_name = host_name.encode("idna").decode("ascii").lower()
    except UnicodeError:
        return None
    return ascii_name if re.fullmatch(r"[a-z0-9._-]+", ascii_name) else None


def _rebuilt(parts: SplitResult, host_name: str, port: int | None) -> str:
    """The address from its parts, without userinfo (credentials have a place of their own)."""
    netloc = host_name if port is None else f"{host_name}:{port}"
    path = quote(parts.path, safe="/%:@!$&'()*+,;=-._~")
    query = quote(parts.query, safe="/%:@!$&'()*+,;=-._~?[]")
    fragment = quote(parts.fragment, safe="/%:@!$&'()*+,;=-._~?")
    return urlunsplit((parts.scheme, netloc, path, query, fragment))
