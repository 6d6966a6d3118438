"""Boxes of lists of tasks as signs: done or not done.

Owns which boxes and items are tasks, and which are controls of a form or switches of a style.
Changes the tree; decides nothing about junk.
"""

from __future__ import annotations

from typing import Any

from tui_reader.clean.formulas import as_text, settable
from tui_reader.clean.page_source import PageSource

DONE, OPEN = "☑ ", "☐ "
_PROSE = frozenset(("p", "li", "td", "th", "dd", "dt", "div", "blockquote", "span", "label"))
_NO_TASKS = frozenset(("form", "nav", "header", "footer", "aside", "menu", "button"))
_SAID = ("data-checked", "aria-checked", "data-task-checked")
"""How programs say of an item that it is a task, done or not."""
_WORDS = {"checkbox-on": DONE, "checkbox-off": OPEN}


def spell_out(tree: Any, source: PageSource) -> None:
    """The boxes of a tree as signs. `source` is what it was made of."""
    if not source.says(b"check"):
        return  # none of the words below
    for box in list(tree.iter("input")) if source.says(b"checkbox") else ():
        _box(box)
    for item in list(tree.iter("li")) if source.says(b"-checked") else ():
        said = next((item.get(name) for name in _SAID if item.get(name)), "")
        if said in ("true", "false") and not _leads(item):
            _prefix(item, DONE if said == "true" else OPEN)
    if not source.says(b"checkbox-o"):
        return
    for sign in list(tree.xpath("//div[contains(@class, 'checkbox-o')]")):
        words = (sign.get("class") or "").split()
        made = next((_WORDS[word] for word in words if word in _WORDS), "")
        if made and not "".join(sign.itertext()).strip():
            as_text(sign, made)
            sign.tail = settable(sign.tail or "").lstrip()


def _box(box: Any) -> None:
    """A box of a list of tasks: no control of a form, and no switch of a style."""
    parent, words = box.getparent(), box.get("class") or ""
    if (box.get("type") or "").lower() != "checkbox" or box.get("role") or parent is None:
        return
    if "toggle" in words or "switch" in words or _is_switch(box):
        return
    told = (box.tail or "").strip() or parent.tag in ("label", "span") or len(parent) > 1
    outer = {one.tag for one in box.iterancestors()}
    if parent.tag not in _PROSE or not told or outer & _NO_TASKS:
        return
    if parent.tag in ("div", "span", "label") and not outer & {"p", "li", "td", "dd", "dt"}:
        return
    sign = OPEN if box.get("checked") is None else DONE
    item = parent.getparent() if parent.tag in ("label", "span") else None
    if item is not None and item.tag == "li" and not "".join(parent.itertext()).strip():
        rest = settable(parent.tail or "")
        item.remove(parent)
        item.text = settable(item.text or "") + rest
        _prefix(item, sign)
        return
    as_text(box, sign)
    box.tail = settable(box.tail or "").lstrip()


def _is_switch(box: Any) -> bool:
    """Whether an empty label right before it is its face: a note in a margin that it opens."""
    before = box.getprevious()
    return (
        before is not None
        and before.tag == "label"
        and before.get("for") is not None
        and before.get("for") == box.get("id")
        and len("".join(before.itertext()).strip()) < 2
    )


def _leads(item: Any) -> bool:
    return "".join(item.itertext()).lstrip()[:1] in ("☑", "☐")


def _prefix(item: Any, sign: str) -> None:
    """The sign before the first words of an item, in whatever element they stand."""
    for one in item.iter():
        if isinstance(one.tag, str) and (one.text or "").strip():
            one.text = sign + settable(one.text).lstrip()
            return
