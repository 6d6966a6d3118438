"""What elements say by their form alone, said in signs: raised text, readings, quotes, deletions.

Owns these elements in a tree, before it is read: formulas are `formulas`', what a raised text means
`raised`'s, code's line numbers `code_lines`'. Changes the tree; decides nothing about junk.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from tui_reader.clean import (
    code_lines,
    formulas,
    kept_lines,
    own_links,
    raised,
    table_spans,
    task_boxes,
)
from tui_reader.clean.formulas import as_text, settable
from tui_reader.clean.page_source import PageSource

_SUPER = re.compile(r"vertical-align\s*:\s*(?:super|text-top)", re.I)
_SUB = re.compile(r"vertical-align\s*:\s*sub(?![\w-])", re.I)
_STRUCK = re.compile(r"text-decoration(?:-line)?\s*:[^;]{0,40}line-through", re.I)
_STRUCK_CLASS = re.compile(r"(?:^|\s)(?:strike(?:through)?|line-through|struck)(?:\s|$)", re.I)
_MARK_CLASS = re.compile(
    r"(?:^|[\s_-])(?:footnotes?|fn-?ref|note-?ref|reference|superscript|sup)(?:$|[\s_-])", re.I
)
_SIDE_CLASS = re.compile(r"(?:^|\s)(?:side-?note|margin-?note)(?:\s|$)", re.I)
"""Notes that a style sets into the margin, beside the words that they stand among."""
_NOTE_LINK = re.compile(r"#(?:[\w:.-]{0,40}?(?:fn|note|cite|ftn|ref)[\w:.-]{0,60}|\d{1,3})$", re.I)
_NOTE_MARK = re.compile(r"\d{1,3}|[a-h*†‡]")
_UPPER = frozenset(("num", "numerator"))
"""Classes of the upper part of a fraction."""
_DELETED = ("del", "s", "strike", "span")
_SLASHES = frozenset("/⁄∕")
_NUMBER = re.compile(r"\s?(\d{1,5})")
_PROSE = frozenset(("p", "li", "td", "th", "dd", "dt", "div", "blockquote", "span", "label"))
_BLOCKS = (
    "p", "div", "ul", "ol", "table", "blockquote", "pre", "h1", "h2", "h3", "h4", "section",
    "article",
)  # fmt: skip
_QUOTES = {
    "de": "„“‚‘", "da": "»«›‹", "cs": "„“‚‘", "sk": "„“‚‘", "pl": "„”‚’", "hu": "„”»«",
    "ro": "„”«»", "fr": "«»“”", "it": "«»“”", "es": "«»“”", "pt": "«»“”", "ru": "«»„“",
    "uk": "«»„“", "el": "«»“”", "ja": "「」『』", "zh": "“”‘’", "sv": "””’’", "fi": "””’’",
}  # fmt: skip
"""The signs around a quote and around one in it, by language; the others' are English."""
_ENGLISH = "“”‘’"
_ANY_QUOTE = frozenset("“”„«»‘’‚‹›「『\"'")
LONG = 60
"""Characters from which a raised text is none."""
AROUND = 40
"""Characters before a raised text that say what it is."""


def spell_out(tree: Any, source: PageSource) -> None:
    """The tree with the sense of its elements' forms in its text. `source` is what it was made
    of."""
    formulas.write_out(tree, source)
    code_lines.drop_numbers(tree, source)
    for element in tree.iter("xmp", "listing", "plaintext"):
        element.tag = "pre"
    kept_lines.spell_out(tree, source)
    said = [_span(element) for element in list(tree.iter("span"))]
    if source.says(b"#"):
        own_links.drop(tree)
        for element in list(tree.iter("a")):
            _note_link(element)
    for element in list(tree.iter("sup", "sub")) if source.has("sup", "sub", "span") else ():
        _raised(element)
    for element in list(tree.iter("span")) if any("over" in one for one in said) else ():
        _over_and_under(element)
    for element in list(tree.iter("ruby")) if source.has("ruby") else ():
        _ruby(element)
    for element in list(tree.iter("q")) if source.has("q") else ():
        _quote(element)
    for element in list(tree.iter("del", "s", "strike")) if source.has(*_DELETED) else ():
        _deleted(element)
    task_boxes.spell_out(tree, source)
    if source.has("td", "th") and source.says(b"rowspan", b"colspan"):
        table_spans.fill(tree)


def _span(element: Any) -> str:
    """A span that is what its style or its class says; what they say."""
    said = _says(element.get("style") or "", element.get("class") or "")
    if not said:
        return said
    if said in ("sup", "sub", "del"):
        element.tag = said
    elif "mark" in said and _NOTE_MARK.fullmatch("".join(element.itertext()).strip()):
        element.tag = "sup"
    elif "side" in said and "".join(element.itertext()).strip()[:1] not in ("", "("):
        around(element, " (", ")")
    return said


@lru_cache(maxsize=1024)
def _says(style: str, words: str) -> str:
    """What style and class say that a span is: an element by its name, or perhaps the mark of a
    note, a note beside the text, the upper part of a fraction."""
    if _SUPER.search(style):
        return "sup"
    if _SUB.search(style):
        return "sub"
    if _STRUCK.search(style) or _STRUCK_CLASS.search(words):
        return "del"
    told = {
        "mark": _MARK_CLASS.search(words),
        "side": _SIDE_CLASS.search(words),
        "over": not _UPPER.isdisjoint(words.split()),
    }
    return " ".join(name for name, is_so in told.items() if is_so)


def _note_link(link: Any) -> None:
    """A link to a note that nothing but its style sets apart from the word before it."""
    href = link.get("href") or ""
    if "#" not in href or not _NOTE_LINK.search(href):
        return
    text = "".join(link.itertext()).strip()
    if not _NOTE_MARK.fullmatch(text):
        return
    if any(one.tag == "sup" for one in link.iterancestors()):
        return
    before = _before(link)
    if link.find(".//sup") is None and not (before[-1:].strip() and before[-1:] not in "[("):
        return
    as_mark(link, raised.mark(text))


def as_mark(link: Any, text: str) -> None:
    for child in list(link):
        link.remove(child)
    link.text = settable(text)


def _raised(element: Any) -> None:
    text = "".join(element.itertext())
    if len(text) > LONG or _in_code(element):
        return
    if element.tag == "sup" and element.find(".//a") is not None:
        # What a link raises is a mark; the walker sets its brackets.
        if text.strip()[:1] in ("[", "("):
            element.tag = "bdi"
        return
    before, after = _before(element), element.tail or ""
    if element.tag == "sup":
        if not _fraction(element, text.strip(), before):
            as_text(element, raised.raised(text, before, after))
    else:
        as_text(element, raised.sunk(text, before, element.tail or ""))


def _fraction(above: Any, text: str, before: str) -> bool:
    """Whether it was the upper part of a fraction, which is then one."""
    tail, below = above.tail or "", above.getnext()
    slash = tail.strip()[:1]
    if not text.isdigit() or slash not in _SLASHES or not slash:
        return False
    rest = tail.strip()[1:]
    if below is not None and below.tag in ("sub", "sup") and not rest:
        under, left = "".join(below.itertext()).strip(), below.tail
        if not under.isdigit():
            return False
        below.getparent().remove(below)
    elif found := _NUMBER.match(rest):
        under, left = found[1], rest[found.end() :]
    else:
        return False
    as_text(above, raised.fraction(before, text, under))
    above.tail = settable(left or "")
    return True


def _over_and_under(element: Any) -> None:
    """A fraction of two elements that a style sets one above the other."""
    if _UPPER.isdisjoint((element.get("class") or "").split()):
        return
    below = element.getnext()
    if below is not None and below.get("class") in ("slash", "sr-only", "frac-line", "bar"):
        below.text = ""
        gap, below = below, below.getnext()
        gap.tail = ""
    if below is None or not {"den", "denominator"} & set((below.get("class") or "").split()):
        return
    sign = element.getprevious()
    if sign is not None and sign.get("class") in ("sr-only", "visualhide"):
        as_text(sign, "")
    before, above = _before(element), "".join(element.itertext()).strip()
    as_text(element, raised.fraction(before, above, "".join(below.itertext()).strip()))
    element.tail = settable(below.tail or "")
    below.getparent().remove(below)


def _ruby(ruby: Any) -> None:
    """The words, and behind them how they are read."""
    if ruby.find(".//a") is not None or ruby.find(".//img") is not None:
        for one in list(ruby.iter("rt", "rp")):  # what is a link stays one
            reading = "".join(one.itertext()).strip() if one.tag == "rt" else ""
            tail = one.tail
            as_text(one, f"({reading})" if reading else "")
            one.tail = settable(tail or "")
        return
    words, reading, at = "", "", ruby.text or ""
    words += at.strip()
    for child in ruby.iter():
        if child is ruby or not isinstance(child.tag, str):
            continue
        inside = child.text or ""
        if child.tag in ("rt", "rtc"):
            reading += inside.strip()
        elif child.tag != "rp" and not _within(child, ruby, ("rt", "rtc", "rp")):
            words += inside.strip()
        elif child.tag != "rp" and not _within(child, ruby, ("rp",)):
            reading += inside.strip()
        if not _within(child, ruby, ("rp",)):
            if _within(child, ruby, ("rt", "rtc")):
                reading += (child.tail or "").strip()
            else:
                words += (child.tail or "").strip()
    as_text(ruby, f"{words}({reading})" if words and reading else words or reading)


def _within(element: Any, outer: Any, names: tuple[str, ...]) -> bool:
    for one in element.iterancestors():
        if one is outer:
            return False
        if one.tag in names:
            return True
    return False


def _quote(element: Any) -> None:
    text = "".join(element.itertext()).strip()
    if not text or text[0] in _ANY_QUOTE:
        return
    signs = _QUOTES.get(_language(element), _ENGLISH)
    level = 2 * (sum(one.tag == "q" for one in element.iterancestors()) % 2)
    around(element, signs[level], signs[level + 1])


def _deleted(element: Any) -> None:
    """What is struck out, between the signs that plain text has for it."""
    if _in_code(element):
        return
    inner = [one for one in element.iter(*_BLOCKS, "li") if one.find("*") is None]
    holds_blocks = inner or any(True for _ in element.iter(*_BLOCKS, "li"))
    for one in inner if holds_blocks else [element]:
        if "".join(one.itertext()).strip():
            around(one, "~~", "~~")


def around(element: Any, before: str, after: str) -> None:
    """Signs inside an element, close to its text."""
    element.text = before + settable(element.text or "").lstrip()
    if len(element):
        element[-1].tail = settable(element[-1].tail or "").rstrip() + after
    else:
        element.text = element.text.rstrip() + after


def _language(element: Any) -> str:
    for one in (element, *element.iterancestors()):
        if said := one.get("lang"):
            return str(said)[:2].lower()
    return ""


def _in_code(element: Any) -> bool:
    return any(one.tag in ("pre", "textarea") for one in element.iterancestors())


def _before(element: Any) -> str:
    """The text right before an element, in its own paragraph."""
    found, one = "", element
    while len(found) < AROUND:
        previous = one.getprevious()
        if previous is None:
            one = one.getparent()
            if one is None or one.tag in _PROSE - {"span"}:
                return ((one.text or "") if one is not None else "") + found
            found = (one.text or "") + found
        else:
            if previous.tag == "br" or previous.tag in _BLOCKS:
                return (previous.tail or "") + found
            inside = "".join(previous.itertext())[-AROUND:]
            found = inside + (previous.tail or "") + found
            one = previous
    return found
