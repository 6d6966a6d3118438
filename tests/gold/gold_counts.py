"""What is counted of a page and of a copied text: which of its lines are read, which are cut.

Owns the shares, the mistakes in words, and the counting of what the cleaner does.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import gold_files
from gold_files import JUNK, NEITHER, Page, Story

from tui_reader import clean
from tui_reader.documents.texts import read_article
from tui_reader.model import Role

WHOLE = 0.95
"""From this share of its words on, the story of a page is taken as whole."""


@dataclass(frozen=True, slots=True, order=True)
class Mistake:
    file: str
    part: str
    """The part of the figures it counts in: their names begin with it."""
    what: str

    def __str__(self) -> str:
        return f"{self.file}: {self.part}: {self.what}"


@dataclass(slots=True)
class Share:
    """So many of so many; with what was found an F1 of recall and precision."""

    hits: float = 0
    """Of those wanted."""
    wanted: float = 0
    right: float = 0
    """Of those found."""
    found: float | None = None

    def add(self, hits: float, wanted: float) -> None:
        self.hits, self.wanted = self.hits + hits, self.wanted + wanted

    def add_both(self, hits: float, wanted: float, right: float, found: float) -> None:
        self.add(hits, wanted)
        self.right, self.found = self.right + right, (self.found or 0) + found

    @property
    def percent(self) -> float:
        recall = self.hits / self.wanted if self.wanted else 1.0
        if self.found is None:
            return 100 * recall
        precision = self.right / self.found if self.found else 1.0
        both = precision + recall
        return 200 * precision * recall / both if both else 0.0


@dataclass(slots=True)
class Counts:
    """What was counted so far."""

    shares: defaultdict[str, Share] = field(default_factory=lambda: defaultdict(Share))
    mistakes: list[Mistake] = field(default_factory=list)
    worst: float = 100.0
    """The smallest share of its story's words that a page kept."""

    def scores(self) -> dict[str, float]:
        found = {name: share.percent for name, share in self.shares.items()}
        return {**found, "pages: story kept of the worst page": self.worst}


# --- pages --------------------------------------------------------------------------------------


def count_page(page: Page, counts: Counts) -> None:
    """One page, as a file that is opened: its story, its title, its date."""
    entry = read_article(Path(f"{page.name}.html"), page.html.encode("utf-8"))
    made = clean.clean_html(page.html, title=entry.title)
    told = [b.span for b in made.blocks if b.role not in (Role.TITLE, Role.CAPTION)]
    lines = [line for span in told for line in made.text[span.start : span.end].split("\n")]
    kept = [_signs(line) for line in lines]
    _count_words(page, [word for line in kept for word in line], counts)
    _count_lines(page, kept, counts)
    day = entry.published.date().isoformat() if entry.published else ""
    for what, wanted, found in (("title", page.title, made.title), ("date", page.day, day)):
        if wanted:
            counts.shares[f"pages: {what} right"].add(wanted == found, 1)
        if wanted and wanted != found:
            counts.mistakes.append(Mistake(page.name, "pages", f"{what} {found!r} for {wanted!r}"))


def _count_words(page: Page, kept: list[str], counts: Counts) -> None:
    """F1 of the kept words; those of captions, bylines and the title count neither way."""
    found = Counter(kept)
    sorts: dict[str, Counter[str]] = defaultdict(Counter)
    sorts[NEITHER].update(gold_files.words(page.title))
    for line in page.lines:
        sorts[line.sort].update(gold_files.words(line.text))
    wanted = sorts[gold_files.STORY]
    hits, size = sum((found & wanted).values()), sum(wanted.values())
    given = hits + sum((found - wanted - sorts[NEITHER]).values())
    recall = 100 * hits / size
    counts.worst = min(counts.worst, recall)
    counts.shares["pages: word F1"].add(200 * hits / (size + given), 100)
    counts.shares["pages: with the whole story"].add(recall >= 100 * WHOLE, 1)


def _count_lines(page: Page, kept: Sequence[list[str]], counts: Counts) -> None:
    """Which lines of a page stand in what was kept of it."""
    gold = [(line, _signs(line.text)) for line in page.lines]
    known = [words for _, words in gold]
    # A word or two of a menu may be in other lines as well, so lines are sought outside those.
    rest = [line for line in kept if line not in known]
    joined = [word for line in rest for word in line]
    for line, words in gold:
        if line.sort == NEITHER:
            continue
        there = words in kept or any(_within(words, one) for one in rest)
        there = there or (len(words) > 3 and _within(words, joined))
        junk = line.sort == JUNK
        counts.shares["pages: " + ("junk lines cut" if junk else "story lines kept")].add(
            there != junk, 1
        )
        if there == junk:
            what = f"{'left' if there else 'lost'}: {line.text[:70]}"
            counts.mistakes.append(Mistake(page.name, "pages", what))


def _signs(line: str) -> list[str]:
    """The words of a line, or what else it is made of."""
    return gold_files.words(line) or line.split()


def _within(sought: list[str], whole: list[str]) -> bool:
    """Whether words stand in a text one after the other."""
    return f" {' '.join(sought)} " in f" {' '.join(whole)} "


# --- stories ------------------------------------------------------------------------------------


def count_lines(story: Story, counts: Counts) -> None:
    """The junk lines of a copied text, and what was lost of its story."""
    kept = clean.filter_lines([line.text for line in story.lines])
    for line, keep in zip(story.lines, kept, strict=True):
        if line.sort == NEITHER:
            continue
        junk = line.sort == JUNK
        cut = junk and not keep
        counts.shares["lines: junk F1"].add_both(cut, junk, cut, not keep)
        if not junk:
            counts.shares["lines: story kept"].add(len(line.text) * keep, len(line.text))
        if junk == keep:
            what = f"{'left' if keep else 'lost'}: {line.text[:70]}"
            counts.mistakes.append(Mistake(story.name, "lines", what))
