"""Runs of a DOCX -> HTML of one paragraph: text, emphasis, links, signs of notes.

What a reader of the printed page does not see is left out: what was deleted or moved away, hidden
letters, instructions of fields, comments.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from tui_reader.documents import symbols
from tui_reader.documents.office import blocks, formulas
from tui_reader.documents.office.docx_styles import W, is_on, value
from tui_reader.documents.office.package import local

R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_LEFT_OUT = frozenset(
    ("del", "moveFrom", "instrText", "delText", "delInstrText", "Fallback", "rPr", "pPr", "sectPr",
     "tblPr", "rt", "commentReference", "annotationRef", "footnoteRef", "endnoteRef", "separator",
     "continuationSeparator", "sdtPr", "proofErr", "ctrlPr", "fldData")
)  # fmt: skip
_LINK = re.compile(r'\s*HYPERLINK\s{1,9}"([^"]{1,2000})"', re.IGNORECASE)
_EMPHASIS = {"strong": "strong", "emphasis": "em", "intense emphasis": "em", "book title": "em"}
"""Styles of letters that are emphasis."""
_SIGNS = {"noBreakHyphen": "\u2011", "tab": " ", "ptab": " ", "softHyphen": ""}


@dataclass(slots=True)
class Found:
    """What paragraphs left to be read: boxes of text, and the notes that they call."""

    links: dict[str, str]
    """Addresses by the id of their relation."""
    known: frozenset[tuple[str, str]]
    """Notes that there are: (kind, id)."""
    boxes: list[Any] = field(default_factory=list)
    """Boxes of text, to be read behind their paragraph."""
    called: list[tuple[str, str]] = field(default_factory=list)
    """Notes in the order in which they are called."""
    character_styles: dict[str, str] = field(default_factory=dict)
    """Styles of letters by id: their names in small letters."""


class Inline:
    """One paragraph, walked once."""

    def __init__(self, found: Found) -> None:
        self._found = found
        self._out: list[str] = []
        self._tags: tuple[str, ...] = ()
        """Emphasis that is open."""
        self._fields: list[str | None] = []
        """Open fields: their instruction while it is read, None behind it."""
        self._open_links = 0

    def html(self, paragraph: Any) -> str:
        self._walk(paragraph)
        self._emphasise(())
        self._out += ["</a>"] * self._open_links
        return "".join(self._out).strip()

    def _walk(self, element: Any) -> None:
        for child in element:
            name = local(child)
            if name == "instrText":
                self._instruct(child.text or "")
            elif not name or name in _LEFT_OUT:
                continue
            elif name == "r":
                self._run(child)
            elif name == "hyperlink":
                self._hyperlink(child)
            elif name == "txbxContent":
                self._found.boxes.append(child)
            elif not self._sign(child, name):
                self._walk(child)

    def _run(self, run: Any) -> None:
        properties = run.find(W + "rPr")
        if is_on(properties, "vanish"):
            # a field's marks count even where their letters are hidden
            for mark in run.iter(W + "fldChar"):
                self._field(mark.get(W + "fldCharType"))
            return
        style = self._found.character_styles.get(value(run, "rPr", "rStyle") or "", "")
        tags = {_EMPHASIS[style]} if style in _EMPHASIS else set()
        tags |= {tag for tag, name in (("strong", "b"), ("em", "i")) if is_on(properties, name)}
        self._wanted = tuple(sorted(tags))
        self._walk(run)
        self._wanted = ()

    _wanted: tuple[str, ...] = ()
    """Emphasis of the run that is read."""

    def _sign(self, child: Any, name: str) -> bool:
        """Whether an element is a sign of the text, and was written."""
        if name == "t":
            self._text(child.text or "")
        elif name in _SIGNS:
            self._out.append(_SIGNS[name])
        elif name in ("br", "cr"):
            self._out.append("<br>" if child.get(W + "type") in (None, "textWrapping") else " ")
        elif name == "sym":
            self._text(_symbol(child))
        elif name in ("footnoteReference", "endnoteReference"):
            self._note(name.removesuffix("Reference"), child.get(W + "id") or "")
        elif name == "oMath":
            self._text(formulas.linear(child))
        elif name == "docPr":
            self._out.append(blocks.picture(child.get("descr") or ""))
        elif name == "fldChar":
            self._field(child.get(W + "fldCharType"))
        else:
            return False
        return True

    def _text(self, text: str) -> None:
        if not text or (self._fields and self._fields[-1] is not None):
            return
        if text.strip():
            self._emphasise(self._wanted)
        self._out.append(blocks.escape(text))

    def _emphasise(self, wanted: tuple[str, ...]) -> None:
        if wanted == self._tags:
            return
        self._out += [f"</{tag}>" for tag in reversed(self._tags)]
        self._out += [f"<{tag}>" for tag in wanted]
        self._tags = wanted

    def _note(self, kind: str, which: str) -> None:
        if (kind, which) in self._found.known:
            self._found.called.append((kind, which))
            self._out.append(f"<sup>[{len(self._found.called)}]</sup>")

    def _hyperlink(self, element: Any) -> None:
        href = self._found.links.get(element.get(R + "id") or "", "")
        self._emphasise(())
        start = len(self._out)
        self._walk(element)
        self._emphasise(())
        inner = "".join(self._out[start:])
        self._out[start:] = [blocks.link(href, inner) if "<a " not in inner else inner]

    def _instruct(self, text: str) -> None:
        if self._fields and self._fields[-1] is not None:
            self._fields[-1] += text

    def _field(self, kind: str | None) -> None:
        if kind == "begin":
            self._fields.append("")
        elif kind == "separate" and self._fields:
            told = _LINK.match(self._fields[-1] or "")
            self._fields[-1] = None
            if told and not self._open_links:
                self._emphasise(())
                self._out.append(f'<a href="{blocks.escape(told[1])}">')
                self._open_links = 1
        elif kind == "end" and self._fields:
            self._fields.pop()
            if self._open_links and not self._fields:
                self._emphasise(())
                self._out.append("</a>")
                self._open_links = 0


def _symbol(element: Any) -> str:
    """A sign of a font of signs, where it is one that texts are written with."""
    try:
        code = int(element.get(W + "char") or "", 16)
    except ValueError:
        return ""
    if code >= 0xF000:
        return symbols.sign(code)
    return chr(code) if 32 < code < 0xD800 else ""
