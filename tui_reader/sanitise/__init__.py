"""The door: foreign text -> SafeText. The only maker of `SafeText` and `SafeUrl`.

Every string from outside that can reach the terminal, a file name, a command line or a file passes
here once, after its last decoding (HTML parsers turn `&#27;` into ESC, so filter after them). What
is removed is what acts instead of being read: C0 and C1 controls, DEL, bidirectional controls,
characters that hide text, lone surrogates, noncharacters, and absurd stacks of combining marks.
Markup (Rich, Textual, HTML) is left as it is: here it is only text. Owns no I/O.
"""

from __future__ import annotations

import re
from functools import cache

from tui_reader.folding import in_one_line
from tui_reader.list_model import SafeText, SafeUrl
from tui_reader.list_model import stored as stored

MAX_LINE = 2_000
"""Longest title, name or message kept, in code points."""
MAX_TEXT = 8_000_000
"""Longest text kept, in code points: ten times War and Peace's longest chapter file."""


@cache
def _harmless() -> re.Pattern[str]:
    """Most texts that are read: what stays as it is, alone and beside any other of these."""
    return re.compile(
        "["
        "\n -~\xa1-\xac\xae-\u02ff\u0391-\u03ce\u0400-\u0481\u048a-\u052f"  # Latin, Greek, Cyrillic
        "\u060c\u061b\u061f\u0621-\u064a\u0660-\u0669"  # Arabic without points
        "\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2122\u2190-\u21ff\u25a0-\u25ff"  # signs
        "\u3001-\u3029\u3041-\u3096\u30a1-\u30fe\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff9d"
        "]*"
    )


def text(raw: str) -> SafeText:
    """Foreign text of many lines: NFC, LF only, nothing that acts. Idempotent, linear."""
    raw = raw[:MAX_TEXT]
    if (raw.isascii() and raw.isprintable()) or _harmless().fullmatch(raw):
        return SafeText(raw)
    from tui_reader.sanitise import slow

    return SafeText(slow.scoured(raw)[:MAX_TEXT])


def line(raw: str, limit: int = MAX_LINE) -> SafeText:
    """Foreign text of one line (a title, a name, a message): as `text`, white space folded."""
    # Most are plain, of longer ones at least what is kept: it is not changed by what follows it.
    head = raw[: 4 * limit].lstrip(" ")[: limit + 1]
    if head.isascii() and head.isprintable():
        if len(raw) <= limit:
            return SafeText(in_one_line(head))
        if len(head) > limit and head[-1] != " " and "  " not in head:
            return SafeText(head[: limit - 1].rstrip() + "…")
    # Cut before the work as well as after it: a title of 100 MB is not worth reading whole.
    folded = in_one_line(text(raw[: 4 * limit]))
    return SafeText(folded if len(folded) <= limit else folded[: limit - 1].rstrip() + "…")


def slice_of(safe: SafeText, start: int, end: int) -> SafeText:
    """A part of safe text is safe."""
    return SafeText(safe[start:end])


def url(raw: str, base: str = "") -> SafeUrl | None:
    """An absolute http, https or mailto address in ASCII, or None for anything else.

    The host is in its IDNA form, so that look-alike letters show as `xn--`; all that is not
    plain URL text is percent-encoded, so that no blank, quote or control character is left.
    """
    from tui_reader.sanitise import urls

    found = urls.absolute(raw, base)
    # Percent-encoding may have made it three times as long.
    return SafeUrl(found) if found is not None and len(found) <= urls.MAX_URL else None


def stored_url(raw: str | None) -> SafeUrl | None:
    """An address from our own database, which passed the door when it went in; none if it is no
    plain text of one any more."""
    plain = raw and type(raw) is str and raw.isascii() and raw.isprintable()
    return SafeUrl(raw) if plain and raw else None


def host(address: str) -> SafeText:
    """The real host of an address, for people to read: no userinfo, IDNA form."""
    from tui_reader.sanitise import urls

    return line(urls.host_of(address))
