"""What is counted of a story's marks: its names, which of them are one, its figures.

Owns the comparison of gold and annotations; the shares and mistakes go into `Counts`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from gold_counts import Counts, Mistake, Share
from gold_files import EITHER, FIGURES, NAMES, OTHER, Mark, Story

from tui_reader.model import Annotation, Annotations, Span

T = TypeVar("T", bound=Hashable)
Key = tuple[str, str]
"""The kind of an entity, and its key or folded name."""


@dataclass(frozen=True, slots=True)
class Read:
    """A story and what the annotator made of it."""

    story: Story
    made: Annotations
    counts: Counts

    @property
    def tongue(self) -> str:
        return "en" if self.story.language == "en" else "others"

    def share(self, name: str) -> Share:
        """The share of a figure, which is kept apart for English: "figures en: span F1"."""
        part, _, rest = name.partition(": ")
        return self.counts.shares[f"{part} {self.tongue}: {rest}"]

    def note(self, part: str, what: str) -> None:
        self.counts.mistakes.append(Mistake(self.story.name, f"{part} {self.tongue}", what))

    def quote(self, span: Span) -> str:
        """The words of a span, with a little of what stands around it."""
        text = self.story.text
        before, after = text[max(0, span.start - 18) : span.start], text[span.end : span.end + 14]
        return f"{before}[{text[span.start : span.end]}]{after}".replace("\n", " ")

    def gold(self, *kinds: str) -> dict[Span, Mark]:
        return {mark.span: mark for mark in self.story.marks if mark.kind in kinds}

    def found(self, *kinds: str) -> dict[Span, Annotation]:
        """What was found of these kinds, without that which is not judged."""
        free = [mark.span for mark in self.story.marks if mark.kind == EITHER]
        gold = self.gold(*NAMES, *FIGURES)
        return {
            item.span: item
            for item in self.made.items
            if item.kind in kinds
            and (item.span in gold or not any(item.span.overlaps(span) for span in free))
        }


def count_story(story: Story, made: Annotations, counts: Counts) -> None:
    """The names, their grouping and the figures of one story."""
    read = Read(story, made, counts)
    counts.shares["stories: language told"].add(story.language == made.language, 1)
    if story.language != made.language:
        counts.mistakes.append(Mistake(story.name, "stories", f"is read as {made.language!r}"))
    _count_names(read)
    _count_others(read)
    _count_groups(read, "people", ("person",))
    _count_groups(read, "places and organisations", ("place", "organisation"))
    _count_figures(read)


def _count_names(read: Read) -> None:
    gold, found = read.gold(*NAMES), read.found(*NAMES)
    for kind in NAMES:
        wanted = {span for span, mark in gold.items() if mark.kind == kind}
        given = {span for span, item in found.items() if item.kind == kind}
        for name in (kind, "all"):
            _add(read.share(f"names: {name} F1"), wanted & given, wanted, given)
        for span in wanted - given:
            read.note("names", f"missed {kind} {read.quote(span)}")
        for span in given - wanted:
            read.note("names", f"no {kind} {read.quote(span)}")


def _add(
    share: Share, hits: Collection[Span], wanted: Collection[Span], found: Collection[Span]
) -> None:
    share.add_both(len(hits), len(wanted), len(hits), len(found))


def _count_others(read: Read) -> None:
    """How many of the names of kind "other" are names at all; in English, where they are read."""
    if read.tongue != "en":
        return
    names = [mark.span for mark in read.story.marks if mark.kind in (*NAMES, OTHER)]
    for span in read.found(OTHER):
        named = any(span.overlaps(name) for name in names)
        read.share("names: other that are names").add(named, 1)
        if not named:
            read.note("names", f"no name {read.quote(span)}")


def _count_groups(read: Read, part: str, kinds: tuple[str, ...]) -> None:
    """B-cubed: how far each mention stands with its fellows and with no others. One that is
    missed or invented counts as wrong; in English those found are also looked at alone."""
    gold = {
        span: (mark.kind, mark.key or read.story.surface(mark).casefold())
        for span, mark in read.gold(*kinds).items()
    }
    every = read.found(*NAMES, OTHER)
    given = {s: i.entity_id or 0 for s, i in every.items() if s in gold or i.kind in kinds}
    both = gold.keys() & given.keys()
    _add_b_cubed(read.share(f"{part}: B-cubed F1"), gold, given)
    wanted, found = ({span: keys[span] for span in both} for keys in (gold, given))
    if read.tongue == "en":
        _add_b_cubed(read.share(f"{part}: B-cubed F1 of those found"), wanted, found)
    _note_groups(read, part, wanted, found)


def _add_b_cubed(share: Share, gold: Mapping[Span, Key], given: Mapping[Span, int]) -> None:
    right, ours = _clusters(gold), _clusters(given)
    hits = correct = 0.0
    for span in gold.keys() & given.keys():
        mine, theirs = ours[given[span]], right[gold[span]]
        hits += len(mine & theirs) / len(theirs)
        correct += len(mine & theirs) / len(mine)
    share.add_both(hits, len(gold), correct, len(given))


def _clusters(keys: Mapping[Span, T]) -> dict[T, set[Span]]:
    made: dict[T, set[Span]] = defaultdict(set)
    for span, key in keys.items():
        made[key].add(span)
    return made


def _note_groups(
    read: Read, part: str, gold: Mapping[Span, Key], given: Mapping[Span, int]
) -> None:
    """Every found mention that is not with most of its own, or among others' mentions."""
    owner = {entity: _most(gold[s] for s in spans) for entity, spans in _clusters(given).items()}
    home = {key: _most(given[s] for s in spans) for key, spans in _clusters(gold).items()}
    for span, key in gold.items():
        entity = given[span]
        if owner[entity] != key:
            read.note(part, f"{read.quote(span)} is {key[1]}, but stands with {owner[entity][1]}")
        elif home[key] != entity:
            read.note(part, f"{read.quote(span)} is {key[1]}, but stands apart")


def _most(keys: Iterable[T]) -> T:
    return Counter(keys).most_common(1)[0][0]


def _count_figures(read: Read) -> None:
    gold, found = read.gold(*FIGURES), read.found(*FIGURES)
    both = {s for s in gold.keys() & found.keys() if gold[s].kind == found[s].kind}
    valued = {span for span in both if _agrees(gold[span], found[span])}
    for name, hits in (("span and kind F1", both), ("span, kind and value F1", valued)):
        _add(read.share(f"figures: {name}"), hits, gold, found)
    for span in gold.keys() - both:
        read.note("figures", f"missed {gold[span].kind} {read.quote(span)}")
    for span in found.keys() - both:
        read.note("figures", f"no {found[span].kind} {read.quote(span)}")
    for span in both - valued:
        read.note("figures", f"{read.quote(span)} is {_told(gold[span])}, not {_told(found[span])}")
    _count_nouns(read, gold, found)
    _count_qualifiers(read, gold, found)


def _told(figure: Mark | Annotation) -> str:
    return f"{figure.value} {figure.unit or ''}".strip()


def _agrees(gold: Mark, found: Annotation) -> bool:
    """One value within a hundredth, and one unit; the noun of what is counted is judged apart."""
    counted = gold.kind in ("number", "ordinal")
    return _same(gold.value, found.value) and (counted or gold.unit == found.unit)


def _same(gold: object, found: object) -> bool:
    if isinstance(gold, tuple) and isinstance(found, tuple):
        return all(_same(a, b) for a, b in zip(gold, found, strict=True))
    if isinstance(gold, float) and isinstance(found, float):
        return abs(gold - found) <= 0.01 * max(abs(gold), abs(found)) + 1e-9
    return gold == found


def _count_nouns(read: Read, gold: Mapping[Span, Mark], found: Mapping[Span, Annotation]) -> None:
    for span, mark in gold.items():
        item = found.get(span)
        if mark.kind not in ("number", "ordinal") or mark.unit is None or item is None:
            continue
        right = (item.unit or "").casefold() == mark.unit.casefold()
        read.share("figures: counted noun").add(right, 1)
        if not right:
            read.note("figures", f"{read.quote(span)} counts {mark.unit}, not {item.unit}")


def _count_qualifiers(
    read: Read, gold: Mapping[Span, Mark], found: Mapping[Span, Annotation]
) -> None:
    for span in gold.keys() & found.keys():
        wanted, given = gold[span].qualifier, found[span].qualifier
        same = wanted is not None and wanted == given
        share = read.share("figures: qualifier F1")
        share.add_both(same, wanted is not None, same, given is not None)
        if wanted != given:
            read.note("figures", f"{read.quote(span)} is qualified {wanted}, not {given}")
