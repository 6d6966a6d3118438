"""Plain text, and the same with terminal colours: the article as one reads it.

Owns the layout without markup, and our own SGR codes (`\\x1b[...m`) for `annotate --format term`:
no other escape sequence is written, and none can come from the story, whose text is safe.
"""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader import kinds
from tui_reader.export import index
from tui_reader.export.options import Options
from tui_reader.export.passages import Passage
from tui_reader.export.segments import Overlay, Segment
from tui_reader.model import Block, Image, OpenStory, Role

_ANSI = {
    "black": 30, "red": 31, "green": 32, "yellow": 33, "blue": 34, "magenta": 35, "cyan": 36,
    "white": 37, "bright_black": 90, "bright_red": 91, "bright_green": 92, "bright_yellow": 93,
    "bright_blue": 94, "bright_magenta": 95, "bright_cyan": 96, "bright_white": 97,
}  # fmt: skip
_ATTRIBUTES = {"bold": 1, "italic": 3, "underline": 4}
_REVERSE = 7


def render(stories: Sequence[OpenStory], options: Options) -> bytes:
    """The stories as plain text, parted by a rule."""
    pages = (_page(opened, options, {}) for opened in stories)
    return ("\n" + "=" * 72 + "\n\n").join(pages).encode("utf-8", "replace")


def render_term(stories: Sequence[OpenStory], options: Options) -> bytes:
    """The stories with mentions in the terminal's colours and attributes."""
    codes = {kind.id: _codes(kind, options) for kind in kinds.KINDS} if options.marks else {}
    pages = (_page(opened, options, codes) for opened in stories)
    return ("\n" + "-" * 72 + "\n\n").join(pages).encode("utf-8", "replace")


def _page(opened: OpenStory, options: Options, codes: dict[str, str]) -> str:
    overlay = Overlay(opened)
    parts = [] if opened.article.title else [opened.story.row.title, byline(opened)]
    images = list(opened.article.images)
    previous: Block | None = None
    for at, block in enumerate(overlay.blocks):
        while images and images[0].at <= block.span.start:
            parts.append(_picture(images.pop(0)))
        shown = _laid_out(block, "".join(_painted(s, codes) for s in overlay.segments(at)))
        if previous and previous.role is block.role is Role.ITEM:
            parts[-1] += f"\n{shown}"
        else:
            parts.append(shown)
        if block.role is Role.TITLE:
            parts.append(byline(opened))
        previous = block
    parts += [_picture(image) for image in images]
    parts += _notes(opened, overlay.passages)
    if options.index:
        parts += _index(opened, codes)
    return "\n\n".join(part for part in parts if part) + "\n"


def byline(opened: OpenStory) -> str:
    """Author, feed, date and address in one paragraph."""
    story = opened.story
    at = story.published.date().isoformat() if story.published else ""
    words = " · ".join(word for word in (story.author, story.row.feed_title, at) if word)
    return "\n".join(line for line in (words, story.link or "") if line)


def _laid_out(block: Block, shown: str) -> str:
    depth = max(0, min(block.level, 8) - 1)
    if block.role is Role.ITEM:
        lead = f"{'  ' * depth}{block.marker or '•'} "
        return lead + shown.replace("\n", "\n" + " " * len(lead))
    if block.role is Role.QUOTE:
        prefix = "> " * (depth + 1)
        return prefix + shown.replace("\n", "\n" + prefix)
    if block.role is Role.CODE:
        return "    " + shown.replace("\n", "\n    ")
    return f"{block.marker} {shown}" if block.marker else shown


def _painted(segment: Segment, codes: dict[str, str]) -> str:
    """The segment between our codes; each line is closed, so that pagers cut it safely."""
    found = [codes.get(segment.annotation.kind, "")] if segment.annotation else []
    if codes and any(codes.values()) and any(isinstance(m, Passage) for m in segment.marks):
        found.append(str(_REVERSE))
    code = ";".join(filter(None, found))
    if not code:
        return segment.text
    return "\n".join(f"\x1b[{code}m{line}\x1b[0m" for line in segment.text.split("\n"))


def _codes(kind: kinds.Kind, options: Options) -> str:
    codes = [_ATTRIBUTES[word] for word in kind.attributes] if options.attributes else []
    if options.colour:
        codes.append(_ANSI[kinds.COLOUR_BY_ID[kind.colour].ansi])
    return ";".join(map(str, codes))


def _notes(opened: OpenStory, marked: Sequence[Passage]) -> list[str]:
    rows = ["\n".join([f"“{one.quote}”{index.colours(one)}", *one.notes]) for one in marked]
    for mark in index.orphans(opened):
        rows.append(f"{index.LOST}: “{mark.quote}”\n{mark.note}".rstrip("\n"))
    return ["Notes", *rows] if rows else []


def _index(opened: OpenStory, codes: dict[str, str]) -> list[str]:
    parts = []
    for section in index.sections(opened):
        lines = [section.title]
        for row in section.rows:
            code = codes.get(row.kind, "")
            label = f"\x1b[{code}m{row.label}\x1b[0m" if code else row.label
            words = index.meaning(row)
            lines.append(f"  {label} ({row.count}){f': {words}' if words else ''}")
        parts.append("\n".join(lines))
    return ["---", *parts] if parts else []


def _picture(image: Image) -> str:
    return f"[Image: {image.alt or 'without description'}]"
