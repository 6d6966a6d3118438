"""Sentences around what is said in a story: a name, a figure. Owns where one begins and ends, and
how much of a long one is shown.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from tui_reader import sanitise
from tui_reader.model import Article, SafeText, Span
from tui_reader.sentences import STOP

LONGEST = 320
"""Code points of a sentence shown; a longer one is cut around the mention."""
_SHORTENED = re.compile(
    r"\b(?:[A-Z]|[A-Z][a-z]|Mrs|Gen|Col|Maj|Sgt|Capt|Adm|Cmdr|Brig|Cpl|Sen|Rep|Gov|Prof|Hon|Rev|Pres"
    r"|Inc|Ltd|Corp|Bros|No|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec|vs|approx|dept|est)\.\Z"
)
"""A full stop after one of these, an initial or two letters ("Dr.", "Lt.") ends no sentence."""


@dataclass(frozen=True, slots=True)
class Quote:
    """One sentence with the mention in it."""

    text: SafeText
    mention: Span
    """In `text`."""
    at: int
    """Offset of the mention in the article's text, to jump to."""


class Sentences:
    """The sentences of an article; each block is looked through once, however much is asked of."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self._blocks = [block.span for block in article.blocks]
        self._starts = [span.start for span in self._blocks]
        self._stops: dict[int, list[Span]] = {}

    def around(self, span: Span) -> Span:
        """The sentence that holds a span, inside its block, cut to LONGEST around it."""
        block = self._block(span)
        stops = self._stops_of(block)
        before = bisect_right(stops, span.start, key=lambda stop: stop.end)
        after = bisect_left(stops, span.end, lo=before, key=lambda stop: stop.start)
        start = stops[before - 1].end if before else block.start
        end = stops[after].end if after < len(stops) else block.end
        if end - start > LONGEST:
            start = max(start, span.start - LONGEST // 2)
            end = min(end, max(span.end, start + LONGEST))
        while end > span.end and self.article.text[end - 1].isspace():
            end -= 1
        return Span(start, end)

    def quote(self, mention: Span) -> Quote:
        """The sentence around a span of the text."""
        return self.within(self.around(mention), mention)

    def within(self, sentence: Span, mention: Span) -> Quote:
        """A sentence of the text with a span of it."""
        text = sanitise.slice_of(self.article.text, sentence.start, sentence.end)
        inside = Span(mention.start - sentence.start, mention.end - sentence.start)
        return Quote(text, inside, mention.start)

    def _block(self, span: Span) -> Span:
        at = bisect_right(self._starts, span.start) - 1
        if at >= 0 and span.start < self._blocks[at].end:
            return self._blocks[at]
        return Span(0, len(self.article.text))

    def _stops_of(self, block: Span) -> list[Span]:
        found = self._stops.get(block.start)
        if found is None:
            text = self.article.text
            found = self._stops[block.start] = [
                Span(*match.span())
                for match in STOP.finditer(text, block.start, block.end)
                if not _SHORTENED.search(
                    text, max(block.start, match.start() - 12), match.start() + 1
                )
            ]
        return found
