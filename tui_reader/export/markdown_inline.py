"""Segments -> Markdown inside one block: escaping, emphasis, links, wikilinks, highlights.

Owns the promise that article text stays text: whatever a story holds, CommonMark, GitHub's and
Obsidian's Markdown read it back as those characters and not as structure or HTML. A mark that
the text around it would break (CommonMark's flanking rules) is left out, never written half.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby

from tui_reader import kinds
from tui_reader.export.options import Options
from tui_reader.export.passages import Passage
from tui_reader.export.segments import Mark, Overlay, Segment, grouped
from tui_reader.model import Annotation, Entity, Inline, SafeText, Span, Style

_EMPHASES = {kinds.STRONG: "**", kinds.EMPHASIS: "*", kinds.BOTH: "***"}
MARKS: dict[str, str] = {kind.id: _EMPHASES.get(kind.emphasis, "") for kind in kinds.NAMES}
"""How names are marked: bold, italic or both; figures are `code`."""

_STYLES = {Style.STRONG: "**", Style.EMPHASIS: "*"}
# "<" opens HTML, "&" references, "[" links and notes, "{" attributes and templates, "|" tables,
# "^" block ids, "~" strikes, "#" Obsidian's tags, "$" formulas, "=" highlights, "%" comments.
_SPECIAL = re.compile(r"[\\`*\[\]<{}|^~$_=%]|&(?=#|\w{0,32}(?:;|$))|(?<!\S)#")
_NUMBERED = re.compile(r"(\d{1,9})([.)])(?=\s|$)")
_LINE_START = re.compile(r"[-+](?=[-+:\s]|$)|[>#:]|!!!|\?\?\?")
_REFERENCE = re.compile(r"&(?=#|\w{1,32};)")
_FENCES = re.compile(r"`+")
_QUERIES = ("=", "$=")
"""A code span that begins so is one that Dataview runs: it is written as text."""
_WIKI_BAD = re.compile(r"[\[\]|#^\\\n<>`*_=%]+")


@dataclass(slots=True)
class Inliner:
    """Writes the segments of one story; remembers the notes and links it met."""

    overlay: Overlay
    """Knows where a passage ends."""
    text: str
    """The article's text: the characters around a mark decide whether it can stand."""
    entities: dict[int, Entity]
    options: Options
    notes: list[SafeText] = field(default_factory=list)
    """In order of appearance; a note's number is its place."""
    shown: set[int] = field(default_factory=set)
    """Passages that are marked, with the numbers of their notes."""
    links: dict[str, int] = field(default_factory=dict)
    """Addresses of numbered links and their numbers."""
    _waiting: str = ""
    """Numbers of notes on words of a link, which stand behind it: no link can hold another."""
    table: bool = False
    """True while cells are written: a bare "|" would end the cell, even inside code."""

    def write(self, segments: Sequence[Segment], style: Style | None = None) -> str:
        """One block as Markdown. `style` is laid on all that no mention or style marks."""
        return self._run(segments, 0, _STYLES.get(style, "") if style else "")

    def _run(self, segments: Sequence[Segment], depth: int, around: str) -> str:
        out = ""
        for mark, members in grouped(segments, depth):
            delimiter = around if mark is None else self._delimiter(mark)
            if delimiter:
                piece = self._emphasised(members, delimiter)
            else:
                piece = self._plain(mark, members, depth, around)
            if piece[:1] in ("*", "`") and out.endswith(piece[0]):
                # Side by side they would be read as one run.
                piece = escape("".join(member.text for member in members), part=True)
            if out.endswith("!") and piece.startswith("["):
                out = out[:-1] + "\\!"  # else the link would be an image
            if out.endswith("]") and piece.startswith("("):
                piece = "\\" + piece  # else a wikilink or a note would lead where the story says
            out += piece
        return out

    def _plain(self, mark: Mark | None, members: Sequence[Segment], depth: int, around: str) -> str:
        if mark is None:
            return "".join(escape(member.text, part=True) for member in members)
        if isinstance(mark, Annotation):
            return self._mention(mark, members, depth)
        if isinstance(mark, Passage):
            return self._highlight(mark, self._run(members, depth + 1, around), members)
        if mark.style is Style.CODE:
            return self._code("".join(member.text for member in members))
        if mark.style is Style.LINK and mark.href:
            inner = self._run(members, depth + 1, around)
            notes, self._waiting = self._waiting, ""
            return self._link(mark, inner) + notes
        return self._run(members, depth + 1, around)

    def _delimiter(self, mark: Mark) -> str:
        """The asterisks a mark is written with, or "" if it is written in another way."""
        if isinstance(mark, Annotation):
            entity = self.entities.get(mark.entity_id or 0)
            wiki = entity and self.options.note(mark.entity_id, entity.name)
            return "" if wiki or not self.options.marks else MARKS.get(mark.kind, "")
        return _STYLES.get(mark.style, "") if isinstance(mark, Inline) else ""

    def _emphasised(self, members: Sequence[Segment], delimiter: str) -> str:
        # Inside asterisks no others can stand: inner styles but code are let go.
        lead, core, tail = _parted(self._literal(members))
        raw = "".join(member.text for member in members)
        start = members[0].span.start + len(raw) - len(raw.lstrip())
        span = Span(start, start + len(raw.strip()))
        if not core or "\n" in core or not self._flanks(core, span):
            return lead + core + tail
        return f"{lead}{delimiter}{core}{delimiter}{tail}"

    def _flanks(self, written: str, span: Span) -> bool:
        """Whether CommonMark reads delimiters around `written`, found at `span`, as emphasis."""
        before = self.text[span.start - 1 : span.start] if span.start else ""
        after = self.text[span.end : span.end + 1]
        return _opens(before, written[0]) and _opens(after, written[-1])

    def _mention(self, mark: Annotation, members: Sequence[Segment], depth: int) -> str:
        raw = "".join(member.text for member in members)
        kind = kinds.BY_ID.get(mark.kind)
        entity = self.entities.get(mark.entity_id or 0)
        linked = any(m.styled(Style.LINK) or m.styled(Style.CODE) for m in members)
        note = self.options.note(entity.id, entity.name) if entity else ""
        if note and not linked:
            return wikilink(note, raw, "\\|" if self.table else "|")
        if kind and kind.figure and self.options.marks and raw.strip() == raw:
            return self._code(raw)
        return self._run(members, depth + 1, "")

    def _highlight(self, mark: Passage, inner: str, members: Sequence[Segment]) -> str:
        # No mark can go over the end of a line.
        shown = "\\\n".join(map(_highlighted, inner.split("\\\n")))
        if not self.overlay.is_end(mark, members):
            return shown
        self.shown.add(id(mark))
        first = len(self.notes) + 1
        self.notes += () if self.options.callouts else mark.notes
        notes = "".join(f"[^note-{number}]" for number in range(first, len(self.notes) + 1))
        if members[0].styled(Style.LINK):
            self._waiting, notes = self._waiting + notes, ""
        bare = shown.rstrip()
        return bare + notes + shown[len(bare) :] if notes else shown

    def _link(self, mark: Inline, inner: str) -> str:
        target, (lead, core, tail) = destination(mark.href or ""), _parted(inner)
        if not core or not target:
            return inner
        if not self.options.numbered_links:
            return f"{lead}[{core}]({target}){tail}"
        number = self.links.setdefault(target, len(self.links) + 1)
        return f"{lead}[{core}][{number}]{tail}"

    def _literal(self, members: Sequence[Segment]) -> str:
        """Segments without asterisks: of their styles only code is kept."""
        out = ""
        for is_code, group in groupby(members, lambda member: member.styled(Style.CODE)):
            raw = "".join(member.text for member in group)
            out += self._code(raw) if is_code else escape(raw, part=True)
        return out

    def _code(self, text: str) -> str:
        core = text.strip()  # blanks at the ends of a code span may be dropped
        if not core:
            return text
        if core.startswith(_QUERIES):
            return escape(text, part=True)
        shown = code(core).replace("|", "\\|") if self.table else code(core)
        return text.replace(core, shown, 1)


def escape(text: str, part: bool = False) -> str:
    """Text that Markdown reads as itself, inside a line. Line ends become hard breaks.

    `part`: more may follow or go before, so that a character at the edge may get a twin.
    """
    edge = "=%_" if part else ""
    return _SPECIAL.sub(lambda found: _escaped(found, edge), text).replace("\n", "\\\n")


def guard(line: str) -> str:
    """A written line of a paragraph, so that its start is not read as a block's."""
    line = line.lstrip(" ")
    number = _NUMBERED.match(line)
    if number:
        return f"{number[1]}\\{line[len(number[1]) :]}"
    return "\\" + line if _LINE_START.match(line) else line


def code(text: str) -> str:
    """A code span, fenced so that no backtick of the text can end it."""
    text = " ".join(text.split("\n"))
    longest = max((len(run) for run in _FENCES.findall(text)), default=0)
    # A reader drops one blank at both ends, if both have one.
    pad = " " if text[:1] in ("`", " ") or text[-1:] in ("`", " ") else ""
    fence = "`" * (longest + 1)
    return f"{fence}{pad}{text}{pad}{fence}" if text.strip() else text


def wikilink(name: str, surface: str, bar: str = "|") -> str:
    """[[Name|surface]], without the characters that Obsidian forbids in either."""
    page = " ".join(_WIKI_BAD.sub(" ", name).split()).strip(" .")
    shown = " ".join(_WIKI_BAD.sub(" ", surface).split())
    if not page or not shown:
        return escape(surface)
    return f"[[{page}]]" if page == shown else f"[[{page}{bar}{shown}]]"


def destination(url: str) -> str:
    """A link's address; what looks like a reference or a bracket in it stays what it is."""
    safe = url.replace("<", "%3C").replace(">", "%3E").replace(" ", "%20").replace("\\", "%5C")
    safe = _REFERENCE.sub("&amp;", safe)
    return f"<{safe}>" if "(" in safe or ")" in safe else safe


def _highlighted(line: str) -> str:
    lead, core, tail = _parted(line)
    return f"{lead}=={core}=={tail}" if core else line


def _parted(written: str) -> tuple[str, str, str]:
    """Blanks and hard breaks before, the rest, and those after: marks cannot begin with them."""
    start, end = 0, len(written)
    while start < end and (written[start].isspace() or written[start : start + 2] == "\\\n"):
        start += 1 if written[start].isspace() else 2
    while end > start and written[end - 1].isspace():
        end -= 2 if written[end - 2 : end] == "\\\n" else 1
    return written[:start], written[start:end], written[end:]


def _escaped(found: re.Match[str], edge: str) -> str:
    char, text, at = found.group(), found.string, found.start()
    if char == "&" and not edge and not _REFERENCE.match(text, at):
        return char  # "AT&T"
    beside = text[max(0, at - 1) : at] + text[at + 1 : at + 2]
    if char == "_" and len(beside) == 2 and beside.isalnum():
        return char  # snake_case is read as it stands
    if char == "%" and text[at - 1 : at] == "<":
        return "\\" + char  # "<%" opens a command of Templater's
    if char in "=%" and char not in beside and (len(beside) == 2 or char not in edge):
        return char  # only doubled ones mean something
    return "\\" + char


def _opens(outside: str, inside: str) -> bool:
    """CommonMark's flanking rule for one side of an emphasis, the stricter of its readings."""
    if not _is_punctuation(inside):
        return True
    return not outside or outside.isspace() or unicodedata.category(outside).startswith("P")


def _is_punctuation(char: str) -> bool:
    return unicodedata.category(char)[0] in "PS"
