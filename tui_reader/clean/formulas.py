"""Formulas of a page as one line of text: a/b, e^(kt), sqrt(x).

Owns what each element of MathML says, and which of the layers that KaTeX, MathJax and their kind
draw over each other is read. Changes the tree that it is given; decides nothing about junk.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from tui_reader.clean import drawn_formulas
from tui_reader.clean.page_source import PageSource
from tui_reader.clean.raised import group, index, over, power

_DRAWN = re.compile(r"\b(?:katex|mathjax\w*|mjx-container|mwe-math-element|math-element)\b", re.I)
_PREVIEW = re.compile(r"\b(?:MathJax_Preview|mwe-math-fallback-image\S*|katex-html)(?![\w-])")
_UNSETTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_INVISIBLE = {"\u2061": " ", "\u2062": "", "\u2063": "", "\u2064": " "}
_ACCENTS = {
    "¯": "\u0304", "‾": "\u0304", "^": "\u0302", "ˆ": "\u0302", "~": "\u0303", "˜": "\u0303",
    "˙": "\u0307", "¨": "\u0308", "→": "\u20d7", "\u20d7": "\u20d7",
}  # fmt: skip
_SILENT = frozenset(("annotation", "annotation-xml", "mphantom", "maligngroup", "malignmark"))
_LAYER = re.compile(r"(?:^|\s)(?:MathJax(?:_CHTML|_SVG)?|mjx-chtml)(?:\s|$)")
_NAMED = (b"mathjax", b"mjx-chtml", b"mwe-math-fallback-image", b"katex-html")
"""One of these stands in each class that the two patterns above know, in small letters."""
MAX_SOURCE = 20_000
"""Characters of a formula's MathML in an attribute."""
MAX_LEVELS = 60
"""Deepest formula that is read by its structure."""
CLIMB = 6
"""Elements around a formula that are looked at for what draws it."""


def write_out(tree: Any, source: PageSource) -> None:
    """Each formula of a tree as text, and nothing else of what draws it. `source` is what the tree
    was made of."""
    for math in list(tree.iter("math")) if source.has("math") else ():
        text = written(math)
        drawn = _drawn(math)
        if drawn is not math:
            for one in math.iterancestors():  # what is read aloud is hidden from the eye
                one.attrib.pop("style", None)
                if one is drawn:
                    break
        block = math.get("display") == "block" and drawn is math
        as_text(drawn, text, "div" if block else "bdi")
    if not source.says(*_NAMED):
        return
    for one in list(tree.xpath("//*[@class]")):
        words = one.get("class")
        if _PREVIEW.search(words):
            if _has_other(one):
                _drop(one)
            elif "katex-html" in words:
                as_text(one, drawn_formulas.written(one))
        elif _LAYER.search(words) and one.getparent() is not None:
            _layer(one)


def _layer(drawn: Any) -> None:
    """What MathJax drew where it left no MathML: the source beside it says it, or an attribute."""
    beside = drawn.getnext()
    if beside is not None and beside.tag == "code" and not (drawn.tail or "").strip():
        _drop(drawn)
        return
    raw = next((one.get("data-mathml") for one in drawn.iter() if one.get("data-mathml")), "")
    if raw:
        from lxml import html as lxml_html

        math = lxml_html.fragment_fromstring(raw[:MAX_SOURCE], create_parent="bdi")
        as_text(drawn, written(math))


def written(math: Any) -> str:
    """A formula on one line; where its structure says nothing, what stands beside it does."""
    text = _of(math, 0).strip() or math.get("alttext") or ""
    if not text:
        text = next((one.text or "" for one in math.iter("annotation")), "")
    return " ".join(text.split())


def settable(text: str) -> str:
    """Text that a tree takes: a parser lets control characters in which it then refuses."""
    return _UNSETTABLE.sub("", text)


def as_text(element: Any, text: str, tag: str = "bdi") -> None:
    """The element holds this text and nothing else; its name says nothing to any reader."""
    for child in list(element):
        element.remove(child)
    element.attrib.clear()
    element.tag, element.text = tag, settable(text)


def _drop(element: Any) -> None:
    element.tag = "template"


def _has_other(preview: Any) -> bool:
    """Whether something beside a preview or fallback says the formula too."""
    if "katex-html" not in preview.get("class"):
        return preview.getprevious() is not None or preview.getnext() is not None
    return preview.getprevious() is not None


def _drawn(math: Any) -> Any:
    """The outermost element that only draws this formula."""
    found = math
    for _, one in zip(range(CLIMB), math.iterancestors(), strict=False):
        words = f"{one.tag} {one.get('class') or ''}"
        if _DRAWN.search(words) and one.tag not in ("body", "p", "article"):
            if sum(1 for _ in one.iter("math")) > 1:
                break
            found = one
    return found


def _of(element: Any, level: int) -> str:
    tag = element.tag if isinstance(element.tag, str) else ""
    tag = tag.rpartition("}")[2].rpartition(":")[2]
    if not tag or tag in _SILENT or level > MAX_LEVELS:
        return ""
    if tag == "mspace":
        return " "
    if tag in ("mi", "mn", "mo", "mtext", "ms"):
        return _leaf(element, tag)
    parts = [_of(child, level + 1) for child in element if _of_formula(child)]
    made = _FORMS.get(tag)
    if made is not None and len(parts) >= made[0]:
        return made[1](parts)
    if tag == "mfenced":
        opened, closed = element.get("open", "("), element.get("close", ")")
        return f"{opened}{', '.join(parts)}{closed}"
    if tag == "semantics":
        return parts[0] if parts else ""
    return _row(element, parts)


def _of_formula(child: Any) -> bool:
    return isinstance(child.tag, str) and child.tag not in _SILENT


def _leaf(element: Any, tag: str) -> str:
    text = "".join(element.itertext())
    if tag == "mtext":
        return text
    text = "".join(_INVISIBLE.get(sign, sign) for sign in text.strip())
    return f"{text} " if text in (",", ";") else text


def _row(element: Any, parts: list[str]) -> str:
    """Parts side by side, apart where they would become another word or number."""
    children = [child for child in element if _of_formula(child)]
    line = element.text.strip() if element.text and not children else ""
    for child, part in zip(children, parts, strict=True):
        name = child.tag
        joined = name in ("mfrac", "mn") and line[-1:].isdigit()
        named = name == "mi" and line[-1:].isalpha() and (len(part) > 1 or line[-3:].isalpha())
        line += f" {part}" if part and (joined or (named and len(line) > 2)) else part
    return line


def _over(parts: list[str]) -> str:
    accent = _ACCENTS.get(parts[1].strip())
    return parts[0] + accent if accent else f"{parts[0]}^{group(parts[1])}"


def _scripts(parts: list[str]) -> str:
    return power(index(_base(parts[0]), parts[1]), parts[2])


def _base(text: str) -> str:
    return group(text) if len(text) > 1 else text


_FORMS: dict[str, tuple[int, Callable[[list[str]], str]]] = {
    "mfrac": (2, lambda parts: over(parts[0], parts[1])),
    "msup": (2, lambda parts: power(_base(parts[0]), parts[1])),
    "msub": (2, lambda parts: index(_base(parts[0]), parts[1])),
    "msubsup": (3, _scripts),
    "munder": (2, lambda parts: f"{parts[0]}_{group(parts[1])}"),
    "mover": (2, _over),
    "munderover": (3, lambda parts: f"{parts[0]}_{group(parts[1])}^{group(parts[2])} "),
    "msqrt": (1, lambda parts: f"sqrt({''.join(parts)})"),
    "mroot": (2, lambda parts: f"root({parts[0]}, {parts[1]})"),
    "mtable": (1, "; ".join),
    "mtr": (1, " ".join),
}
"""Elements by their parts: how many they need, and what is written."""
