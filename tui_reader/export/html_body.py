"""A story as HTML elements: what the HTML page and the EPUB chapters are made of.

Owns the promise that nothing of a story can act: only the elements and attributes written here
exist, every character of text goes through `html.escape`, and every address is checked once more.
Written so that it is well-formed XML too. No picture is fetched: they are named and linked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from tui_reader import kinds, sanitise
from tui_reader.export import index, objects
from tui_reader.export.options import Options
from tui_reader.export.passages import Passage
from tui_reader.export.segments import Mark, Overlay, Segment, code_language, grouped
from tui_reader.model import (
    Annotation,
    Block,
    Image,
    Inline,
    OpenStory,
    Role,
    SafeText,
    SafeUrl,
    Style,
    cells_of,
)

_STYLE_TAGS = {Style.STRONG: "strong", Style.EMPHASIS: "em", Style.CODE: "code"}


class Body:
    """Writes one story; `prefix` keeps the ids of several stories on a page apart."""

    def __init__(self, opened: OpenStory, options: Options, prefix: str = "") -> None:
        self._opened, self._options, self._prefix = opened, options, prefix
        self._overlay = Overlay(opened)
        self._sections = index.sections(opened)
        self._anchors: dict[int, str] = {}
        for number, row in enumerate(row for part in self._sections for row in part.rows):
            for mention, item in enumerate(row.mentions, 1):
                self._anchors[id(item)] = f"{prefix}m{number + 1}-{mention}"
        self._anchored: set[str] = set()
        self._notes: list[SafeText] = []
        self._shown: set[int] = set()
        self._waiting = ""
        """Notes on words of a link, which stand behind it: no link can hold another."""
        self._lists: list[str] = []

    def write(self) -> str:
        """The whole article element."""
        index_part = self._index() if self._options.index else ""
        body = "".join(self._blocks())
        parts = ["<article>\n", body, self._footnotes(), index_part, "</article>\n"]
        return "".join(parts)

    def title(self) -> str:
        return escape(self._opened.title)

    # --- blocks ---

    def _blocks(self) -> Iterator[str]:
        blocks = self._overlay.blocks
        if not blocks or blocks[0].role is not Role.TITLE:
            yield f"<h1>{escape(self._opened.story.row.title)}</h1>\n{byline(self._opened)}"
        images = list(self._opened.article.images)
        for at, block in enumerate(blocks):
            while images and images[0].at <= block.span.start:
                yield self._close_lists(0) + _picture(images.pop(0))
            yield self._block(at, block)
            if block.role is Role.TITLE:
                yield byline(self._opened)
        yield self._close_lists(0)
        yield from map(_picture, images)

    def _block(self, at: int, block: Block) -> str:
        if block.role is Role.ITEM:
            return self._item(at, block)
        closing = self._close_lists(0)
        if block.role is Role.TABLE:
            return closing + self._table(at, block)
        inner = self._inline(self._overlay.segments(at))
        if block.role is Role.CODE:
            language = code_language(block)
            named = f' class="language-{escape(language)}"' if language else ""
            return f"{closing}<pre><code{named}>{inner}</code></pre>\n"
        inner = inner.replace("\n", "<br/>\n")
        if block.role in (Role.TITLE, Role.HEADING):
            level = 1 if block.role is Role.TITLE else min(max(block.level, 2), 6)
            return f"{closing}<h{level}>{inner}</h{level}>\n"
        if block.role is Role.QUOTE:
            depth = max(1, min(block.level, 6))
            return f"{closing}{'<blockquote>' * depth}<p>{inner}</p>{'</blockquote>' * depth}\n"
        if block.marker:
            inner = f"{escape(block.marker)} {inner}"
        role = block.role.value if block.role is not Role.PARAGRAPH else ""
        return f'{closing}<p class="{role}">{inner}</p>\n' if role else f"{closing}<p>{inner}</p>\n"

    def _item(self, at: int, block: Block) -> str:
        numbered = block.marker[:-1].isdecimal() and block.marker.isascii()
        tag = "ol" if numbered else "ul"
        depth = max(1, min(block.level, len(self._lists) + 1))
        out = self._close_lists(depth)
        if len(self._lists) == depth and self._lists[-1] != tag:
            out += self._close_lists(depth - 1)
        if len(self._lists) < depth:
            out += f"<{tag}>\n"
            self._lists.append(tag)
        else:
            out += "</li>\n"
        value = f' value="{int(block.marker[:-1][:9])}"' if numbered else ""
        inner = self._inline(self._overlay.segments(at)).replace("\n", "<br/>\n")
        return f"{out}<li{value}>{inner}"

    def _close_lists(self, depth: int) -> str:
        """Close lists until `depth` are open."""
        out = ""
        while len(self._lists) > depth:
            out += f"</li>\n</{self._lists.pop()}>\n"
        return out

    def _table(self, at: int, block: Block) -> str:
        rows: list[str] = []
        for spans in cells_of(self._opened.article.text, block.span):
            tag = "td" if rows else "th"
            cells = (self._inline(self._overlay.segments(at, span)) for span in spans)
            rows.append("<tr>" + "".join(f"<{tag}>{cell}</{tag}>" for cell in cells) + "</tr>\n")
        return f"<table>\n{''.join(rows)}</table>\n"

    # --- inside a block ---

    def _inline(self, segments: Sequence[Segment], depth: int = 0) -> str:
        out = []
        for mark, members in grouped(segments, depth):
            if mark is None:
                out.append(escape("".join(member.text for member in members)))
            else:
                out.append(self._marked(mark, self._inline(members, depth + 1), members))
        return "".join(out)

    def _marked(self, mark: Mark, inner: str, members: Sequence[Segment]) -> str:
        if isinstance(mark, Annotation):
            return self._mention(mark, inner)
        if isinstance(mark, Passage):
            return f'<mark class="{" ".join(mark.colours)}">{inner}</mark>' + self._noted(
                mark, members
            )
        if mark.style is Style.LINK:
            address, (notes, self._waiting) = checked(mark), (self._waiting, "")
            if address:
                inner = f'<a href="{escape(address)}" rel="noreferrer">{inner}</a>'
            return inner + notes
        tag = _STYLE_TAGS[mark.style]
        return f"<{tag}>{inner}</{tag}>"

    def _mention(self, mark: Annotation, inner: str) -> str:
        kind = kinds.BY_ID.get(mark.kind)
        if kind is None or not self._options.marks:
            return inner
        anchor = self._anchors.get(id(mark), "")
        # A mention may be written in parts, where a link ends in it: one id on the first.
        known = anchor in self._anchored
        self._anchored.add(anchor)
        label = kind.label
        if words := index.figure_words(mark):
            label += f": {words}"
        place = f' id="{anchor}"' if anchor and not known else ""
        return f'<span class="{kind.id}"{place} title="{escape(label)}">{inner}</span>'

    def _noted(self, mark: Passage, members: Sequence[Segment]) -> str:
        """The numbers of a passage's notes where it ends."""
        if not self._overlay.is_end(mark, members):
            return ""
        self._shown.add(id(mark))
        out, prefix = "", self._prefix
        for note in mark.notes:
            self._notes.append(note)
            number = len(self._notes)
            out += f'<sup><a href="#{prefix}note-{number}">{number}</a></sup>'
        if members[0].styled(Style.LINK):
            self._waiting, out = self._waiting + out, ""
        return out

    # --- after the text ---

    def _footnotes(self) -> str:
        rows = [
            f'<li id="{self._prefix}note-{number}">{_lines(note)}</li>\n'
            for number, note in enumerate(self._notes, 1)
        ]
        for one in self._overlay.passages:
            if id(one) not in self._shown:  # its end stands between the cells of a table
                shown = "".join(f"<br/>{_lines(note)}" for note in one.notes)
                rows.append(f"<li>“{_lines(one.quote)}”{shown}</li>\n")
        for mark in index.orphans(self._opened):
            said = f"{index.LOST}: “{escape(mark.quote)}”<br/>{_lines(mark.note)}"
            rows.append(f"<li>{said}</li>\n")
        if not rows:
            return ""
        return f'<section class="notes">\n<h2>Notes</h2>\n<ol>\n{"".join(rows)}</ol>\n</section>\n'

    def _index(self) -> str:
        parts = []
        for section in self._sections:
            rows = "".join(f"<li>{self._row(row)}</li>\n" for row in section.rows)
            parts.append(f"<h3>{escape(section.title)}</h3>\n<ul>\n{rows}</ul>\n")
        if not parts:
            return ""
        return f'<section class="index">\n<h2>Names and figures</h2>\n{"".join(parts)}</section>\n'

    def _row(self, row: index.Row) -> str:
        label = f'<span class="{row.kind}">{escape(row.label)}</span>'
        if row.entity:
            aliases = ", ".join(row.entity.aliases)
            more = f"also {aliases}" if aliases else ""
        else:
            more = index.meaning(row)
        more = f' <span class="more">{escape(more)}</span>' if more else ""
        if not self._options.marks:
            return f"{label} ({row.count}){more}"
        links = " ".join(
            f'<a href="#{self._anchors[id(item)]}">{number}</a>'
            for number, item in enumerate(row.mentions, 1)
        )
        return f"{label}{more} {links}"


def byline(opened: OpenStory) -> str:
    """Author, feed, date and address under the title."""
    story = opened.story
    words = [escape(word) for word in (story.author, story.row.feed_title) if word]
    if story.published:
        at = objects.instant(story.published) or ""
        words.append(f'<time datetime="{at}">{at[:10]}</time>')
    if story.link:
        host = escape(sanitise.host(story.link) or story.link)
        words.append(f'<a href="{escape(story.link)}" rel="noreferrer">{host}</a>')
    return f'<p class="byline">{" · ".join(words)}</p>\n' if words else ""


def checked(mark: Inline) -> SafeUrl | None:
    """The link's address, if it is one: a file of ours must not trust even our own database."""
    return sanitise.url(mark.href) if mark.href else None


def _picture(image: Image) -> str:
    alt = escape(image.alt or "picture without description")
    address = sanitise.url(image.src) if image.src else None
    shown = f'<a href="{escape(address)}" rel="noreferrer">{alt}</a>' if address else alt
    return f'<p class="image">Image: {shown}</p>\n'


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br/>\n")
