"""Numbers of lines beside code: no part of it.

Owns the shapes in which highlighters set them. Changes the tree; decides nothing about junk.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import Any

from tui_reader.clean.formulas import settable
from tui_reader.clean.page_source import PageSource

_NUMBERS = re.compile(
    r"(?:^|[\s_-])(?:linenos?|linenodiv|line-?numbers?(?:-rows)?|lineno|lnt?|gutter|rouge-gutter"
    r"|hljs-ln-n(?:umbers)?|hljs-ln-line|blob-num|react-line-number|code-line-number|lnum|ln-num)"
    r"(?:$|[\s_-])",
    re.I,
)
_ONLY_NUMBERS = re.compile(r"[\d\s.:|]*")
_NUMBERED = re.compile(r"\s{0,6}(\d{1,5})(?:\s{0,3}[:|]\s?|\s|$)")
_LISTED = re.compile(r"(?:^|\s)(?:linenums?|code|dp-\w{1,9}|hljs\S{0,20}|highlight)(?:\s|$)", re.I)
_CODE = re.compile(
    r"[{}\[\];=<>\\]|\w\(|:\s*$|\$[A-Za-z_{(]|^\s*(?:#|//|--)"
    r"|^\s*(?:import|def|elif|const|fn|func|fi|done|echo|puts|sudo|git|pip|npm)\b"
)
"""A sign that a line is code: rows of figures and lists of steps are counted too."""
_LANGUAGE = re.compile(r"(?:^|\s)(?:lang(?:uage)?-(?!text|plain|none|nohighlight)\w|hljs)", re.I)
LINES = 3
"""Fewest lines that count up before they are numbers of lines."""


def drop_numbers(tree: Any, source: PageSource) -> None:
    """The numbers away; what they stood beside in a table is code again. `source` is what the tree
    was made of."""
    tables = set()
    beside = source.has("pre", "code", "table")
    for element in list(tree.xpath("//*[@class or @data-line-number]")) if beside else ():
        named = element.get("data-line-number") is not None or _numbers(element.get("class") or "")
        if not named or not _ONLY_NUMBERS.fullmatch("".join(element.itertext())):
            continue
        table = _table_around(element)
        if table is None and not _is_of_code(element):
            continue
        if table is not None:
            tables.add(table)
        _empty(element)
    for table in tables:
        _as_code(table)
    for lines in list(tree.iter("ol")) if source.has("ol") else ():
        _listed(lines)
    for pre in tree.iter("pre") if source.has("pre", "table", "ol") else ():
        _uncounted(pre)
        _unlinked(pre)


@lru_cache(maxsize=1024)
def _numbers(words: str) -> bool:
    """Whether classes say that an element holds numbers of lines."""
    return _NUMBERS.search(words) is not None


def _empty(element: Any) -> None:
    parent, tail = element.getparent(), element.tail
    if element.tag in ("td", "th"):
        parent.remove(element)
        return
    for child in list(element):
        element.remove(child)
    element.attrib.clear()
    element.tag, element.text, element.tail = "bdi", None, settable(tail or "")


def _is_of_code(element: Any) -> bool:
    """Whether code stands around it or beside it."""
    for one in element.iterancestors():
        if one.tag in ("pre", "code"):
            return True
        if one.tag in ("body", "article", "main"):
            return False
        if one.find(".//code") is not None or one.find(".//pre") is not None:
            return True
    return False


def _table_around(element: Any) -> Any:
    for one in element.iterancestors():
        if one.tag == "table":
            return one
    return None


def _as_code(table: Any) -> None:
    """A table whose rows have one cell left: its lines, unless code stands in it as such."""
    rows = list(table.iter("tr"))
    cells = [list(row.iter("td", "th")) for row in rows]
    if not rows or any(len(row) > 1 for row in cells):
        return
    inner = table.find(".//pre")
    lines = list(table.iter("div")) if len(rows) == 1 else rows
    lines = [one for one in lines if one.find("div") is None] or rows
    if inner is None:
        text = "\n".join("".join(one.itertext()).strip("\n") for one in lines)
        _turn(table, text)
    elif len(rows) == 1:
        _turn(table, "".join(inner.itertext()), inner)
    else:
        text = "\n".join("".join(one.itertext()).strip("\n") for one in rows)
        _turn(table, text)


def _turn(table: Any, text: str, like: Any = None) -> None:
    """The table as a block of this code, in the language that it says it is in."""
    code = like.find("code") if like is not None else None
    words = " ".join(
        filter(None, ((one.get("class") or "") for one in (like, code) if one is not None))
    )
    around = next((one for one in table.iterancestors() if one.tag == "pre"), None)
    for child in list(table):
        table.remove(child)
    table.attrib.clear()
    table.tag, table.text = ("bdi" if around is not None else "pre"), settable(text)
    if words:
        table.set("class", words)


def _listed(lines: Any) -> None:
    """Code whose lines are the items of a list, as code."""
    items = lines.findall("li")
    if len(items) < 2 or len(items) != len(lines):
        return
    around = any(one.tag == "pre" for one in lines.iterancestors())
    if around or _LISTED.search(lines.get("class") or ""):
        like = lines if not around else None
        _turn(lines, "\n".join("".join(one.itertext()).strip("\r\n") for one in items), like)


def _unlinked(pre: Any) -> None:
    """Numbers before lines of code that are elements of their own, by which lines are linked."""
    lines = "".join(pre.itertext()).strip("\n").split("\n")
    if len(lines) < LINES or not lines[0].strip()[:1].isdigit():
        return
    numbers = [
        one
        for one in pre.iter("a", "span")
        if not len(one) and (one.text or "").strip().isdigit() and len(one.text) < 7
    ]
    counted = [int(one.text) for one in numbers[: len(lines)]]
    if len(numbers) == len(lines) and all(b == a + 1 for a, b in pairwise(counted)):
        for one, line in zip(numbers, lines, strict=True):
            if line.strip().startswith(one.text.strip()):
                one.tail = settable(one.tail or "").removeprefix(" ")
                one.text = ""


def _uncounted(pre: Any) -> None:
    """Code whose every line begins with its own number, without them."""
    if len(pre) and pre.find("code") is None:
        return
    holder = pre.find("code") if len(pre) else pre
    if len(holder) or not holder.text or (holder is not pre and (pre.text or "").strip()):
        return
    lines = holder.text.strip("\n").split("\n")
    found = [_NUMBERED.match(line) for line in lines]
    if len(lines) < LINES or not all(found):
        return
    numbers = [int(one[1]) for one in found if one]
    bare = [line[one.end() :] for line, one in zip(lines, found, strict=True) if one]
    if all(b == a + 1 for a, b in pairwise(numbers)) and _are_code(bare, holder):
        holder.text = settable("\n".join(bare))


def _are_code(lines: list[str], holder: Any) -> bool:
    """Whether lines are of a program, as far as they and their element tell."""
    told = [line for line in lines if line.strip()]
    named = bool(told) and _LANGUAGE.search(holder.get("class") or "")
    return bool(named) or 2 * sum(_CODE.search(line) is not None for line in told) >= len(told) > 0
