"""The affairs of `figures_gold*.txt`, annotated, and rows of counted things as it writes them."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

from tui_reader import annotate
from tui_reader.cluster.figures import CountedThing, Told

FILES = ("figures_gold.txt", "figures_gold_more.txt")
DAY = datetime(2026, 6, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Affair:
    name: str
    language: str
    expected: tuple[str, ...]
    stories: tuple[Told, ...]


@cache
def affairs() -> tuple[Affair, ...]:
    annotator = annotate.load()
    texts = [Path(__file__).with_name(name).read_text(encoding="utf-8") for name in FILES]
    parts = [part for text in texts for part in text.split("\n# ")[1:]]
    found = []
    for part in parts:
        head, *rest = part.strip().split("\n")
        language, expected, raw = head[:2], [], []
        for line in rest:
            if line.startswith("? "):
                expected.append(line[2:])
            elif line.startswith("- "):
                raw.append((line[2:], []))
            elif line:
                raw[-1][1].append(line)
        stories = []
        for number, (said, lines) in enumerate(raw):
            publisher, *when = said.split()
            source, _, other = publisher.partition("/")
            tongue = other or language
            text, at = "\n\n".join(lines), _at(when)
            made = annotator.annotate(text, when=at, said=tongue)
            stories.append(Told(number + 1, source, at, tongue, text, made.items))
        found.append(Affair(head.partition(":")[0], language, tuple(expected), tuple(stories)))
    return tuple(found)


def _at(when: list[str]) -> datetime:
    """ "10:00", "+1 09:00" """
    days = int(when[0]) if len(when) > 1 else 0
    hour, minute = when[-1].split(":")
    return DAY + timedelta(days=days, hours=int(hour), minutes=int(minute))


def written(thing: CountedThing) -> str:
    """A row as the file writes it: "disagree 12 | 15"."""
    return f"{thing.state} " + " | ".join(_number(a.low) for a in thing.accounts)


def _number(value: float) -> str:
    short = f"{value:g}"
    return short.replace("e+", "e") if value >= 1e12 else f"{value:.12g}"


def as_written(expected: str) -> str:
    """The same with each number in one form."""
    state, _, numbers = expected.partition(" ")
    return f"{state} " + " | ".join(_number(float(n)) for n in numbers.split(" | "))
