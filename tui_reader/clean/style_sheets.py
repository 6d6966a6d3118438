"""What a page's style sheets say of its text: which classes keep their lines, and which are set
where nobody sees them.

Sheets hold no text and go before a parser sees the page; what matters of them stays as a <meta>.
Linear in their length.
"""

from __future__ import annotations

import re
from html import escape
from typing import Any

from tui_reader.clean import attributes

NAME = "tui-kept-lines"
_KEPT = re.compile(r"white-space\s{0,9}:\s{0,9}(pre-wrap|pre-line|pre|break-spaces)(?![\w-])", re.I)
_SIGNS = ("clip", "-9999", "-1000")
"""One of these stands in each sheet that sets a class where nobody sees it: a cheap first look."""
_SAID = re.compile(r"-\d{3}|clip|white-space", re.I)
"""One of these stands in each rule of it that does, or that keeps lines."""
_AWAY, _STYLE = "away", {"away": "clip:rect(0,0,0,0)"}
"""How a class of these is noted, and what its elements say then."""
_CLASS = re.compile(r"\.([A-Za-z_][\w-]{0,60})\s{0,9}(?:,|$)")
MOST = 100
"""Classes of a page that are followed."""


def stand_in(sheet: str) -> str:
    """What is left of a sheet: the classes whose lines are kept, and how."""
    away = any(map(sheet.__contains__, _SIGNS))
    if not away and "white-space" not in sheet:
        return ""
    found, end = list[str](), -1
    for sign in _SAID.finditer(sheet):
        if sign.start() < end:  # of the same rule
            continue
        start, end = sheet.rfind("}", 0, sign.start()) + 1, sheet.find("}", sign.start())
        end = len(sheet) if end < 0 else end
        selectors, _, said = sheet[start:end].rpartition("{")
        kept = _KEPT.search(said)
        if kept or (away and attributes.is_never_shown(said)):
            how = kept[1].lower() if kept else _AWAY
            found += (f"{name}:{how}" for name in _CLASS.findall(selectors.strip()[-500:]))
    return f'<meta name="{NAME}" content="{escape(" ".join(found[:MOST]))}">' if found else ""


def apply(tree: Any) -> None:
    """The elements of these classes say it themselves."""
    listed = " ".join(one.get("content") or "" for one in tree.iter("meta") if _is_ours(one))
    kept = dict(one.split(":", 1) for one in listed.split() if ":" in one)
    if not kept:
        return
    for element in tree.xpath("//*[@class]"):
        how = next((kept[word] for word in element.get("class").split() if word in kept), "")
        own = element.get("style") or ""
        if how and "white-space" not in own:
            element.set("style", f"{own};{_STYLE.get(how) or f'white-space:{how}'}")


def _is_ours(meta: Any) -> bool:
    return bool(meta.get("name") == NAME)
