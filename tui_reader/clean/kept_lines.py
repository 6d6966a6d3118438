"""Text whose lines and blanks a page keeps, by style or by hard blanks: its lines, its tables.

Owns which elements that are. Changes the tree; decides nothing about junk.
"""

from __future__ import annotations

import re
from typing import Any

from tui_reader import text_tables
from tui_reader.clean import style_sheets
from tui_reader.clean.formulas import settable
from tui_reader.clean.page_source import PageSource

_KEPT_LINES = re.compile(r"white-space\s*:\s*(?:pre-wrap|pre-line|pre|break-spaces)(?![\w-])", re.I)
_KEPT_CLASS = re.compile(r"(?:^|\s)whitespace-(?:pre|pre-wrap|pre-line|break-spaces)(?:\s|$)")
_NAMED = (b"white-space", b"whitespace-pre", style_sheets.NAME.encode())
"""One of these stands in each page whose elements say that their lines are kept."""
_PLAIN_LINES = re.compile(r"white-space\s*:\s*(?:normal|nowrap)", re.I)
_HARD = re.compile(r"\S\s{0,9}\u00a0\s{0,9}\u00a0\s{0,99}\S")
_SOFT = re.compile(r"[ \t\r\n\f]+")
_BLOCKS = frozenset(
    ("p", "div", "ul", "ol", "table", "blockquote", "pre", "h1", "h2", "h3", "h4", "section",
     "article")
)  # fmt: skip
_HOLDERS = ("span", "p", "div", "td", "li", "section")
_AS_THEY_ARE = frozenset(("pre", "br", "textarea"))


def spell_out(tree: Any, source: PageSource) -> None:
    """The lines of a tree's elements, by breaks, and their tables. `source` is what it was made
    of."""
    if source.says(*_NAMED):
        elements = list(tree.iter(*_HOLDERS))
    else:  # what holds breaks alone may still hold a table
        lines = tree.iter("br") if source.has("br") else ()
        breaks = dict.fromkeys(one.getparent() for one in lines)
        elements = [one for one in breaks if one is not None and one.tag in _HOLDERS]
    for element in elements:
        _spell_out(element, element.get("style") or "", element.get("class") or "")


def _spell_out(element: Any, style: str, words: str) -> None:
    if _KEPT_LINES.search(style) or ("whitespace-pre" in words and _KEPT_CLASS.search(words)):
        folded = "pre-line" in style or "pre-line" in words
        if folded or not _is_bare(element) or not _with_tables(element, "\n".join(_parts(element))):
            _keep_lines(element)
    elif len(element) and _is_bare(element):
        _unkept(element)


def _is_bare(element: Any) -> bool:
    """Whether it holds nothing but text and breaks."""
    return all(child.tag == "br" for child in element)


def _parts(element: Any) -> list[str]:
    return [element.text or "", *(child.tail or "" for child in element)]


def _unkept(element: Any) -> None:
    """Columns between bars, or below each other by blanks that no browser folds."""
    parts = _parts(element)
    barred = sum(part.lstrip().startswith("|") for part in parts) > 1
    if not barred and not any("\u00a0" in part and _HARD.search(part) for part in parts):
        return
    lines = (_SOFT.sub(" ", part).strip(" ").replace("\u00a0", " ") for part in parts)
    _with_tables(element, "\n".join(lines))


def _with_tables(element: Any, text: str) -> bool:
    """Whether a text that is all of an element holds tables, which are such elements then."""
    lines = settable(text).replace("\r\n", "\n").split("\n")
    tables = text_tables.found(lines)
    if not tables:
        return False
    for child in list(element):
        element.remove(child)
    at, element.text = 0, ""
    for table in tables:
        _say(element, lines[at : table.start])
        _add(element, table)
        at = table.end
    _say(element, lines[at:])
    return True


def _say(element: Any, lines: list[str]) -> None:
    """Lines behind what an element holds."""
    for number, line in enumerate(lines):
        if number:
            element.append(element.makeelement("br"))
        if len(element):
            element[-1].tail = line
        else:
            element.text = line


def _add(element: Any, table: text_tables.TextTable) -> None:
    made = element.makeelement("table")
    for row in table.rows:
        line = made.makeelement("tr")
        for cell in row:
            one = line.makeelement("td")
            one.text = cell
            line.append(one)
        made.append(line)
    element.append(made)


def _keep_lines(element: Any) -> None:
    """Line ends of the text become breaks; those between elements of their own are none."""
    blocks = element.find(".//p") is not None or element.find(".//div") is not None
    for one in list(element.iter()):
        text, tail = (one.text or "", one.tail or "") if isinstance(one.tag, str) else ("", "")
        own = one is element or not _PLAIN_LINES.search(one.get("style") or "")
        if "\n" in text and own and one.tag not in _AS_THEY_ARE and (text.strip() or not blocks):
            _break(one, text, None)
        outside = one is not element and (tail.strip() or not (blocks or one.tag in _BLOCKS))
        if "\n" in tail and outside:
            _break(one.getparent(), tail, one)


def _break(parent: Any, text: str, after: Any) -> None:
    first, *lines = settable(text).replace("\r\n", "\n").split("\n")
    if after is None:
        parent.text, at = first, 0
    else:
        after.tail, at = first, parent.index(after) + 1
    for number, line in enumerate(lines):
        br = parent.makeelement("br")
        br.tail = line
        parent.insert(at + number, br)
