"""Org: the story as an Emacs Org file.

Owns the promise that article text stays text: what Org would read as structure or markup is
parted by a zero-width space, as Org's manual says, and code stands between comma-escaped lines.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui_reader import kinds
from tui_reader.export import index, objects
from tui_reader.export.options import Options
from tui_reader.export.passages import Passage
from tui_reader.export.segments import Overlay, Segment, code_language, grouped
from tui_reader.model import (
    Annotation,
    Block,
    Image,
    Inline,
    OpenStory,
    Role,
    SafeText,
    Style,
    cells_of,
)

_APART = "\u200b"
_EMPHASES = {kinds.STRONG: "*", kinds.EMPHASIS: "/", kinds.BOTH: "_"}
MARKS: dict[str, str] = {kind.id: _EMPHASES.get(kind.emphasis, "") for kind in kinds.NAMES}
"""How names are marked: bold, italic, or underlined in place of both; figures =verbatim=."""
_STYLES = {Style.STRONG: "*", Style.EMPHASIS: "/", Style.CODE: "~"}

# Emphasis characters, links, footnotes, citations, targets, timestamps, macros, entities, exports,
# and the colon of links that act ("elisp:", "shell:"). At the ends of a piece, where more text may
# follow or go before, they are escaped in any case.
_SPECIAL = re.compile(
    r"[*/_=~+^](?!\s)|\[(?=[\[\d%fFcC]|\Z)|<(?=[<\d%]|\Z)|\{(?=\{|\Z)|\\|@(?=@|\Z)|\|"
    r"|(?:(?<=[a-zA-Z])|\A)(?<!http)(?<!https):(?!\s)"
)
# Emacs runs what follows this at the end of a file.
_LOCAL_VARIABLES = re.compile(r"(local )(variables)", re.I)
# An item ("- ", "1. "), a headline, a keyword or comment, a table, a drawer or fixed width.
_LINE_START = re.compile(r"(?:[-+*]|\d{1,9}[.)]|[A-Za-z][.)])(?=\s|$)|\*+ |[#|:%]|-{5,}|\[|CLOCK:")
_STATE = re.compile(r"[A-Z]{2,}(?:\s|$)|\[|\*")
_CODE_LINE = re.compile(r"^( *)(,*(?:\*|#\+))", re.M)
_BEFORE = frozenset(" \n-('\"{[")
_AFTER = frozenset(" \n-.,:!?;'\")}]")
_NUMBER = re.compile(r"\d{1,9}[.)]$")


def render(stories: Sequence[OpenStory], options: Options) -> bytes:
    """Each story as a top-level headline with its properties."""
    page = "\n".join(_Page(opened, options).write() for opened in stories)
    return _LOCAL_VARIABLES.sub(rf"\1{_APART}\2", page).encode("utf-8", "replace")


class _Page:
    def __init__(self, opened: OpenStory, options: Options) -> None:
        self._opened, self._options = opened, options
        self._overlay = Overlay(opened)
        self._notes: list[SafeText] = []
        self._noted: set[int] = set()
        """Passages whose notes stand where they end."""
        self._indents: list[tuple[int, int]] = []

    def write(self) -> str:
        parts, items = [self._head()], False
        images = list(self._opened.article.images)
        for at, block in enumerate(self._overlay.blocks):
            while images and images[0].at <= block.span.start:
                parts.append(_picture(images.pop(0)) + "\n")
            if block.role is Role.TITLE:
                continue
            if items and block.role is not Role.ITEM:
                parts.append("")
            items = block.role is Role.ITEM
            parts.append(self._block(at, block) + ("" if items else "\n"))
        parts += ["", *(_picture(image) for image in images)]
        parts += [f"[fn:{number}] {_lines(note)}" for number, note in enumerate(self._notes, 1)]
        parts += self._highlights()
        for mark in index.orphans(self._opened):
            quote = _guarded(escape(f"{index.LOST}: “{' '.join(mark.quote.split())}”"))
            parts += ["", quote, *([_lines(mark.note)] if mark.note else [])]
        if self._options.index:
            parts += self._index()
        return re.sub(r"\n{3,}", "\n\n", "\n".join(parts).rstrip("\n")) + "\n"

    def _head(self) -> str:
        story = self._opened.story
        title = " ".join(self._opened.title.split())
        fields = {
            "FEED": story.row.feed_title,
            "AUTHOR": story.author,
            "URL": story.link or "",
            "PUBLISHED": objects.instant(story.published) or "",
            "SAVED": objects.instant(self._options.saved_at) or "",
            "TAGS": ", ".join(story.row.tags),
            "AFFAIR": self._opened.affair.name if self._opened.affair else "",
            "SOURCES": str(self._opened.affair.sources) if self._opened.affair else "",
        }
        # In a drawer, too, a link is one that a key opens.
        said = {key: " ".join(value.split()) for key, value in fields.items() if value}
        said |= {
            key: escape(said[key]) for key in ("FEED", "AUTHOR", "TAGS", "AFFAIR") if key in said
        }
        lines = [f":{key}: {value}" for key, value in said.items()]
        drawer = "\n".join([":PROPERTIES:", *lines, ":END:"])
        return f"* {_headline(escape(title))}\n{drawer}\n"

    def _block(self, at: int, block: Block) -> str:
        if block.role is not Role.ITEM:
            self._indents.clear()
        if block.role is Role.CODE:
            shown = _CODE_LINE.sub(r"\1,\2", self._overlay.text(at))
            if named := code_language(block):
                return f"#+begin_src {named} :eval never\n{shown}\n#+end_src"
            return f"#+begin_example\n{shown}\n#+end_example"
        if block.role is Role.TABLE:
            return self._table(at, block)
        shown = self._inline(self._overlay.segments(at))
        if block.role is Role.HEADING:
            return f"{'*' * min(max(block.level, 2), 6)} {_headline(' '.join(shown.split()))}"
        if block.role is Role.QUOTE:
            return f"#+begin_quote\n{_guarded(shown)}\n#+end_quote"
        if block.role is Role.ITEM:
            return self._item(block, shown)
        return _guarded(f"{block.marker} {shown}" if block.marker else shown)

    def _item(self, block: Block, shown: str) -> str:
        bullet = f"{block.marker} " if _NUMBER.match(block.marker) else "- "
        while self._indents and self._indents[-1][0] >= block.level:
            self._indents.pop()
        indent = " " * sum(width for _, width in self._indents)
        self._indents.append((block.level, len(bullet)))
        lines = _guarded(shown).split("\n")
        return f"\n{indent}{' ' * len(bullet)}".join([indent + bullet + lines[0], *lines[1:]])

    def _table(self, at: int, block: Block) -> str:
        rows = []
        for spans in cells_of(self._opened.article.text, block.span):
            cells = (self._inline(self._overlay.segments(at, span)) for span in spans)
            shown = [" ".join(cell.split()).replace("|", "\\vert{}") for cell in cells]
            rows.append(f"| {' | '.join(shown)} |")
        return "\n".join([rows[0], "|-", *rows[1:]])

    def _inline(self, segments: Sequence[Segment], depth: int = 0) -> str:
        out = ""
        for mark, members in grouped(segments, depth):
            raw = "".join(member.text for member in members)
            if mark is None:
                out += escape(raw)
            elif isinstance(mark, Inline) and mark.style is Style.LINK:
                out += _link(mark, raw) + self._notes_within(members)
            elif isinstance(mark, Passage):
                out += self._inline(members, depth + 1) + self._noted_at(mark, members)
            else:
                around = self._marker(mark)
                fits = around and self._fits(raw, members)
                out += f"{around}{raw}{around}" if fits else escape(raw)
        return out

    def _marker(self, mark: Annotation | Inline) -> str:
        if isinstance(mark, Inline):
            return _STYLES[mark.style]
        return MARKS.get(mark.kind, "=") if self._options.marks else ""

    def _fits(self, raw: str, members: Sequence[Segment]) -> bool:
        """Whether Org reads emphasis markers around `raw` where it stands."""
        text = self._opened.article.text
        start, end = members[0].span.start, members[-1].span.end
        before, after = text[start - 1 : start] or " ", text[end : end + 1] or " "
        clean = raw == raw.strip() and "\n" not in raw and not _SPECIAL.search(raw)
        return clean and bool(raw) and before in _BEFORE and after in _AFTER

    def _notes_within(self, members: Sequence[Segment]) -> str:
        """The notes on words of a link, behind it."""
        out = ""
        for member in members:
            for mark in member.marks:
                if isinstance(mark, Passage):
                    out += self._noted_at(mark, [member])
        return out

    def _noted_at(self, mark: Passage, members: Sequence[Segment]) -> str:
        if not self._overlay.is_end(mark, members):
            return ""
        self._noted.add(id(mark))
        first = len(self._notes) + 1
        self._notes += mark.notes
        return "".join(f"[fn:{number}]" for number in range(first, len(self._notes) + 1))

    def _highlights(self) -> list[str]:
        """All that is highlighted, for Org has no mark of it; with it the notes that stand on no
        running text: on the title, on code."""
        lines = [] if not self._overlay.passages else ["", "** Highlights"]
        for one in self._overlay.passages:
            quote = " ".join(one.quote.split())
            lines.append(f"- {_guarded(escape(f'“{quote}”{index.colours(one)}'))}")
            if id(one) not in self._noted:
                lines += [f"  {line}" for n in one.notes for line in _lines(n).split("\n")]
        return lines

    def _index(self) -> list[str]:
        lines = []
        for section in index.sections(self._opened):
            lines += ["", f"** {section.title}"]
            for row in section.rows:
                words = index.meaning(row)
                more = f": {escape(words)}" if words else ""
                lines.append(f"- {_guarded(escape(row.label))} ({row.count}){more}")
        return lines


def escape(text: str) -> str:
    """Text that Org reads as itself, inside a line."""
    return _SPECIAL.sub(lambda found: _APART + found.group() + _APART, text)


def _guarded(shown: str) -> str:
    """Lines of a paragraph, none of which can begin an element."""
    lines = (line.strip() for line in shown.split("\n"))
    return "\n".join(_APART + line if _LINE_START.match(line) else line for line in lines if line)


def _headline(shown: str) -> str:
    """A headline's text whose first word is not read as a state, a priority or more stars."""
    return _APART + shown if _STATE.match(shown) else shown


def _lines(note: str) -> str:
    return _guarded(escape(note))


def _link(mark: Inline, raw: str) -> str:
    shown = re.sub(r"[\[\]]", "", " ".join(raw.split()))
    return f"[[{_address(mark.href)}][{shown}]]" if mark.href and shown else escape(raw)


def _address(url: str) -> str:
    return url.replace("[", "%5B").replace("]", "%5D").replace("\\", "%5C")


def _picture(image: Image) -> str:
    alt = re.sub(r"[\[\]]", "", image.alt) or "without description"
    return f"[[{_address(image.src)}][Image: {alt}]]" if image.src else f"Image: {escape(alt)}"
