"""The user's highlights as passages: those that lie on each other are one, with the notes of all.

Owns the merging, since no format but HTML can nest one mark in another, and none can let two cross.
Knows no format.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tui_reader import sanitise
from tui_reader.highlight_colours import known
from tui_reader.model import Highlight, SafeText, Span


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch that is highlighted without a gap."""

    span: Span
    highlights: tuple[Highlight, ...]
    """In the order of the text; never none."""

    @property
    def colours(self) -> tuple[str, ...]:
        """Each of its colours once."""
        return tuple(dict.fromkeys(known(mark.colour) for mark in self.highlights))

    @property
    def notes(self) -> tuple[SafeText, ...]:
        return tuple(mark.note for mark in self.highlights if mark.note)

    @property
    def quote(self) -> SafeText:
        """Its words, put together from those of its highlights."""
        words, end = "", self.span.start
        for mark in self.highlights:
            if mark.span.end > end:
                words += mark.quote[max(0, end - mark.span.start) :]
                end = mark.span.end
        return sanitise.text(words)


def passages(highlights: Iterable[Highlight]) -> tuple[Passage, ...]:
    """The passages in order; what is no longer in the text is in none."""
    found: list[Passage] = []
    standing = (mark for mark in highlights if not mark.orphaned)
    for mark in sorted(standing, key=lambda mark: (mark.span.start, -mark.span.end, mark.id)):
        # Side by side counts: "==a====b==" is no mark at all.
        if found and mark.span.start <= found[-1].span.end:
            last = found.pop()
            span = Span(last.span.start, max(last.span.end, mark.span.end))
            found.append(Passage(span, (*last.highlights, mark)))
        else:
            found.append(Passage(mark.span, (mark,)))
    return tuple(found)
