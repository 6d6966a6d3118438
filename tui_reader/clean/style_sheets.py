"""What a page's style sheets say of its text: which classes keep their lines.

Sheets hold no text and go before a parser sees the page; what matters of them stays as a <meta>.
Linear in their length.
"""

from __future__ import annotations

import re
from html import escape
from typing import Any

NAME = "tui-kept-lines"
_KEPT = re.compile(r"white-space\s{0,9}:\s{0,9}(pre-wrap|pre-line|pre|break-spaces)(?![\w-])", re.I)
_CLASS = re.compile(r"\.([A-Za-z_][\w-]{0,60})\s{0,9}(?:,|$)")
MOST = 100
"""Classes of a page that are followed."""


def stand_in(sheet: str) -> str:
    """What is left of a sheet: the classes whose lines are kept, and how."""
    if "white-space" not in sheet:
        return ""
    found: list[str] = []
    for rule in sheet.split("}"):
        selectors, _, said = rule.rpartition("{")
        if how := _KEPT.search(said):
            found += (
                f"{name}:{how[1].lower()}" for name in _CLASS.findall(selectors.strip()[-500:])
            )
    return f'<meta name="{NAME}" content="{escape(" ".join(found[:MOST]))}">' if found else ""


def apply(tree: Any) -> None:
    """The elements of these classes say it themselves."""
    listed = " ".join(one.get("content") or "" for one in tree.iter("meta") if _is_ours(one))
    kept = dict(one.split(":", 1) for one in listed.split() if ":" in one)
    if not kept:
        return
    for element in tree.xpath("//*[@class]"):
        how = next((kept[word] for word in element.get("class").split() if word in kept), "")
        if how and "white-space" not in (element.get("style") or ""):
            element.set("style", f"{element.get('style') or ''};white-space:{how}")


def _is_ours(meta: Any) -> bool:
    return bool(meta.get("name") == NAME)
