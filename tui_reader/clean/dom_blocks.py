"""HTML -> blocks: one walk over the lxml tree which keeps the structure of the text.

Owns which elements are read, which break the text, and which are passed over. What they mean is
`walk_context`'s. Decides nothing about junk: it only writes down where a block stood.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from tui_reader import sanitise
from tui_reader.clean import embeds, input_limits, pictures
from tui_reader.clean.attributes import NOTHING_SAID, Said, is_hidden, said_by
from tui_reader.clean.blocks import Picture, TextBlock, tidy
from tui_reader.clean.buffer import Buffer
from tui_reader.clean.walk_context import CELLS, Context
from tui_reader.model import Role, Style


def _names(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


BLOCKS = _names(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset"
    " figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav"
    " ol p pre section summary table tbody td tfoot th thead tr ul"
)
SKIPPED = _names(
    "script style noscript template svg canvas iframe object embed video audio button input select"
    " textarea option datalist map head link meta title base frame frameset noframes applet"
    " math-annotation"
)
IMAGES = frozenset(("img", "amp-img"))
INLINE = {
    "a": Style.LINK, "b": Style.STRONG, "strong": Style.STRONG, "em": Style.EMPHASIS,
    "i": Style.EMPHASIS, "cite": Style.EMPHASIS, "dfn": Style.EMPHASIS, "var": Style.EMPHASIS,
    "code": Style.CODE, "kbd": Style.CODE, "samp": Style.CODE, "tt": Style.CODE,
}  # fmt: skip
APART = frozenset(("small", "time", "label", "cite"))
"""Inline elements that stand apart from the words beside them: credits, dates."""
PARTED = frozenset(("span", "a", "b", "strong", "em", "i"))
"""Those that may, one beside the other: a name and a place."""
_CREDIT = re.compile(
    r"(?i:fot|foto|photo|cr[eé]dits?|ph|rys|picture|image|bild)\b ?[.:/©]"
    r"|(?i:afp|ap|reuters|dpa|ansa|efe|anp|belga|ritzau|ntb|tt|pap|čtk|apa|lusa|mti|pa|epa)\W{0,3}$"
)
HARDLY_ANY = 1_000
"""Characters of visible text below which hidden text is read too."""
MAX_BLOCKS = 20_000
"""Most blocks taken from one page."""


def parse(html: bytes) -> Any:
    """The lxml tree of HTML in UTF-8 that passed the gate, or None where nothing can be made of
    it."""
    from lxml import etree  # 10 ms: only where HTML is cleaned
    from lxml import html as lxml_html

    parser = lxml_html.HTMLParser(
        encoding="utf-8", remove_pis=True, remove_comments=True,
        collect_ids=False,  # nobody asks for elements by a table of ids
    )  # fmt: skip
    # One class for all elements: choosing it by name would call Python for each, over and over.
    parser.set_element_class_lookup(etree.ElementDefaultClassLookup(element=lxml_html.HtmlElement))
    try:
        return lxml_html.document_fromstring(html, parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return None


def blocks_of(tree: Any) -> list[TextBlock]:
    """All visible text of a tree as blocks, in order. Where hardly any is visible, the hidden one
    as well: pages that scripts build keep their story in a hidden element until then."""
    return _walked(tree, frozenset())


def all_blocks_of(tree: Any) -> list[TextBlock]:
    """The same with all blocks that are not shown, which say so of themselves."""
    return _walked(tree, BLOCKS)


def _walked(tree: Any, shown: frozenset[str]) -> list[TextBlock]:
    """The blocks of a tree, hidden elements of these names with them; of all names where there
    would be hardly any."""
    blocks = _Walker(shown).all_of(tree)
    return blocks if shows_enough(blocks) else _Walker(None).all_of(tree)


def shows_enough(blocks: Sequence[TextBlock]) -> bool:
    """Whether the text that can be seen is that of a page, so that what is hidden is not its."""
    return sum([len(block.text) for block in blocks if not block.dom.hidden]) >= HARDLY_ANY


def stripped_blocks(html: str) -> list[TextBlock]:
    """Blocks of HTML that did not pass the gate: lines only."""
    lines = (tidy(line) for line in input_limits.strip_tags(html).split("\n"))
    return [TextBlock(line) for line in lines if line][:MAX_BLOCKS]


class _Walker:
    """One walk over one tree."""

    def __init__(self, shown: frozenset[str] | None) -> None:
        self.blocks: list[TextBlock] = []
        self._shown = shown
        """Names of the elements that are read even if they are hidden; None is all."""
        self._buffer = Buffer()
        self._context = Context()
        self._said: dict[tuple[tuple[str, str], ...], Said] = {}
        """What the attributes of elements say: most stand there many times."""
        self._edge = ""
        """The last element that began or ended with nothing behind it yet, if it stands apart."""

    def all_of(self, tree: Any) -> list[TextBlock]:
        self._walk(tree)
        self._close()
        return self.blocks

    def _walk(self, tree: Any) -> None:
        from lxml import etree

        events = etree.iterwalk(tree, events=("start", "end"))
        blocks, buffer, passed = self.blocks, self._buffer, False
        starts, begins, context = self._block, self._start, self._context
        for event, element in events:
            tag = element.tag
            if event == "start":
                if tag in SKIPPED or not (starts if tag in BLOCKS else begins)(element, tag):
                    events.skip_subtree()
                    passed = True  # its end comes next
                    continue
                text = element.text
            else:
                if passed:
                    passed = False
                elif tag in BLOCKS:
                    self._unblock(tag)
                else:
                    self._end(element, tag)
                text = element.tail
            if text and (buffer.parts or not text.isspace() or context.meaning.verbatim):
                self._text(text)
            elif text:
                self._edge = ""
            if len(blocks) >= MAX_BLOCKS:
                return
        self._flush()

    def _close(self) -> None:
        """The pictures that no text follows: they go to the last block or, where there is no text
        at all (a comic), to one that says what they show."""
        left = self._buffer.take_pictures()
        if left and not self.blocks:
            self.blocks.append(pictures.alone(left))
        elif told := tuple(picture for picture in left if picture.alt or picture.media):
            self.blocks[-1] = replace(self.blocks[-1], after=told)

    def _start(self, element: Any, tag: str) -> bool:
        """An element inside a block begins; False if it is not read."""
        if self._shown is not None and tag not in self._shown and is_hidden(element):
            return False
        self._at_edge(tag, starts=True)
        if tag == "br":
            self._line_break()
        elif tag in INLINE:
            self._buffer.open(INLINE[tag], (element.get("href") or "") if tag == "a" else "")
        elif tag in IMAGES:
            self._image(element)
        elif tag == embeds.STAND_IN:
            self._media(element)
        elif tag == "sup" and element.find("a") is not None:
            self._buffer.add("[")
        return True

    def _end(self, element: Any, tag: str) -> None:
        self._at_edge(tag, starts=False)
        if tag in INLINE:
            self._buffer.close()
        elif tag == "sup" and element.find("a") is not None:
            self._buffer.add("]")

    def _at_edge(self, tag: str, starts: bool) -> None:
        """Whether what is read next stands apart from what was read last."""
        if tag in APART:
            self._edge = "apart"
        elif tag in PARTED and self._edge != "apart":
            if not starts:
                self._edge = "ended"
            elif self._edge == "ended" or self._context.meaning.caption:
                self._edge = "parted"

    def _text(self, text: str) -> None:
        verbatim = self._context.meaning.verbatim
        if self._edge:
            if not verbatim:
                self._part(text)
            self._edge = ""
        self._buffer.add(text, verbatim)

    def _part(self, text: str) -> None:
        """A blank in front of a text at the edge of an element, where only the style sets them
        apart: of a caption its credit, whatever stands around which of them."""
        caption = self._context.meaning.caption
        if self._edge == "apart" or (caption and _CREDIT.match(text)):
            self._buffer.part(text, capital=False)
        elif self._edge == "parted" or caption:
            self._buffer.part(text, capital=True)
        else:
            self._buffer.label(text)

    def _line_break(self) -> None:
        meaning = self._context.meaning
        if meaning.verbatim:
            self._buffer.add("\n", verbatim=True)
        elif meaning.table or meaning.heading:
            self._buffer.add(" ")
        elif self._buffer.line_break():
            self._flush()

    def _block(self, element: Any, tag: str) -> bool:
        """A block begins; False if it is not read."""
        said = NOTHING_SAID
        if items := tuple(element.items()):
            said = self._said.get(items) or self._said.setdefault(items, said_by(items))
        if said.hidden and self._shown is not None and tag not in self._shown:
            return False
        context = self._context
        in_table = context.meaning.table
        if not in_table or tag == "caption":
            if self._buffer.parts:
                self._flush()
        elif tag not in CELLS:
            self._buffer.add(" ")
        data = tag == "table" and not in_table and is_data(element)
        context.enter(element, tag, said, data)
        return True

    def _unblock(self, tag: str) -> None:
        context = self._context
        if not context.meaning.table or tag == "caption":
            if self._buffer.parts:
                self._flush()
        elif tag in ("td", "th"):
            self._buffer.add(" | ")
        elif tag == "tr":
            self._buffer.line_break()
        elif tag == "table" and not context.outer.table:
            self._flush()
        elif tag not in CELLS:
            self._buffer.add(" ")
        context.leave(tag)

    def _image(self, element: Any) -> None:
        picture = pictures.of(element)
        if picture is None:
            return
        if pictures.is_sign(element) and picture.alt:
            self._buffer.add(picture.alt)  # drawn, but a part of the sentence
        else:
            self._buffer.picture(picture)
            self._edge = "apart"

    def _media(self, element: Any) -> None:
        kind, alt = element.get("data-kind") or "", sanitise.line(element.get("alt") or "", 200)
        self._buffer.picture(Picture(element.get("src") or "", alt, kind))

    def _flush(self) -> None:
        if self._buffer.is_empty():
            return
        context = self._context
        role, level, marker = context.role()
        text, marks = self._buffer.take(role is Role.CODE)
        links, linked = self._buffer.take_links()
        if role is Role.TABLE:
            rows = (line.rstrip(" |") for line in text.split("\n"))
            text, marks = tidy("\n".join(filter(None, rows))), ()
        if not text:
            return
        shown, dom = self._buffer.take_pictures(), context.dom(links, linked)
        if shown and role is Role.PARAGRAPH and pictures.is_credited(text):
            role = Role.CAPTION
        self.blocks.append(TextBlock(text, role, level, marker, marks, shown, dom))
        if role is Role.ITEM:
            context.marker = ""


def is_data(table: Any) -> bool:
    """Whether a table holds data; else it lays out the page and its cells are read as blocks."""
    if table.get("role") == "presentation" or table.find(".//table") is not None:
        return False
    if any(True for _ in table.iter("div", "ul", "ol", "h1", "h2", "h3", "blockquote", "form")):
        return False
    cells = list(table.iter("td", "th"))
    if len(cells) < 4:
        return False
    return max(sum(map(len, cell.itertext())) for cell in cells) < 400
