"""How well the gold set is read: scores, their floors, and each mistake in words.

`python tests/gold/gold_scores.py` prints the scores; with names of files it prints every mistake
in them, with `--write` it writes all of today's into mistakes.txt, so that the tests can tell
which ones are new. Counts nothing itself: `gold_counts` and `gold_marks` do.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import gold_counts
import gold_files
import gold_marks
from gold_counts import Counts
from gold_files import Page, Story

from tui_reader import annotate

FLOORS: dict[str, float] = {
    "figures en: counted noun": 98.5,
    "figures en: qualifier F1": 99.5,
    "figures en: span and kind F1": 99.5,
    "figures en: span, kind and value F1": 99.5,
    "figures others: counted noun": 99.0,
    "figures others: qualifier F1": 99.5,
    "figures others: span and kind F1": 99.0,
    "figures others: span, kind and value F1": 99.0,
    "lines: junk F1": 94.5,
    "lines: story kept": 99.0,
    "names en: all F1": 92.5,
    "names en: organisation F1": 89.5,
    "names en: other that are names": 97.0,
    "names en: person F1": 94.0,
    "names en: place F1": 93.0,
    "names others: all F1": 14.0,
    "names others: organisation F1": 0.0,
    "names others: person F1": 0.0,
    "names others: place F1": 32.5,
    "pages: date right": 100.0,
    "pages: junk lines cut": 96.5,
    "pages: story kept of the worst page": 80.0,
    "pages: story lines kept": 97.0,
    "pages: title right": 96.5,
    "pages: with the whole story": 96.5,
    "pages: word F1": 98.5,
    "people en: B-cubed F1": 93.0,
    "people en: B-cubed F1 of those found": 98.0,
    "people others: B-cubed F1": 0.0,
    "places and organisations en: B-cubed F1": 92.5,
    "places and organisations en: B-cubed F1 of those found": 97.0,
    "places and organisations others: B-cubed F1": 27.5,
    "stories: language told": 99.5,
}
"""What each figure must reach. Only ever raise: a floor is what the code reached when it was set,
rounded down a little; what hangs on the model has a point of room, since processors round in
different ways. Who gives up one figure for another says so and asks first. Only a commit
that adds files to the set, and changes no code, may set them anew."""

RECORD = Path(__file__).parent / "mistakes.txt"
"""The mistakes that are known, one a line: where, in what, and which."""


def measure(stories: Sequence[Story], pages: Sequence[Page]) -> Counts:
    """All files, counted."""
    counts, annotator = Counts(), annotate.load()
    for page in pages:
        gold_counts.count_page(page, counts)
    for story in stories:
        gold_counts.count_lines(story, counts)
        made = annotator.annotate(story.text, story.blocks, story.when)
        gold_marks.count_story(story, made, counts)
    counts.mistakes.sort()
    return counts


def table(scores: Mapping[str, float]) -> str:
    """The scores and their floors, for reading."""
    rows = [f"{name:54} {scores[name]:6.1f} {FLOORS.get(name, 0.0):6.1f}" for name in scores]
    return "\n".join((f"{'figure, in per cent':54}  today  floor", *sorted(rows)))


def recorded() -> Counter[str]:
    """The mistakes of the record."""
    return Counter(RECORD.read_text(encoding="utf-8").splitlines())


def fallen(counts: Counts) -> str:
    """What is below its floor and why: new mistakes first, or else all of that part; "" if
    nothing is."""
    scores = counts.scores()
    broken = {name: floor for name, floor in FLOORS.items() if scores.get(name, 0.0) < floor}
    told = [f"{name}: {scores.get(name, 0.0):.1f}, floor {broken[name]}" for name in broken]
    for part in dict.fromkeys(name.partition(":")[0] for name in broken):
        made = Counter(str(one) for one in counts.mistakes if one.part == part)
        new = made - recorded()
        told.append(f"\n{part}, {'not made before' if new else 'none new, so all that are made'}:")
        told += [f"  {what}" for what in (new or made).elements()]
    return "\n".join(told)


def main(arguments: Sequence[str]) -> int:
    """Print the scores, or the mistakes in the files named."""
    counts = measure(gold_files.stories(), gold_files.pages())
    if arguments == ["--write"]:
        RECORD.write_text("".join(f"{one}\n" for one in counts.mistakes), encoding="utf-8")
    for one in counts.mistakes:
        if one.file in arguments:
            print(one)
    if not arguments or arguments == ["--write"]:
        print(table(counts.scores()))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
