"""Prints how well names are found in other languages than English, and at what cost. Run by hand:

    python tests/benchmarks/languages.py [--folder ../shared] [--rows 600] [--only de,ru]

Exact-span F1 by language on the public test sets beside a checkout of ours, with the model alone
("bare") and with our steps around it ("ours"), beside the figure of the model's card for 600 rows.
Even rows were looked at while the steps were written, odd ones were not. Then, in turn in one run:
words a second of both taggers on a text of a thousand words, memory, and which language a text is
said to be in where nobody says it.
"""

from __future__ import annotations

import argparse
import gzip
import json
import resource
import statistics
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from tui_reader import annotate, paths
from tui_reader.annotate.annotator import Annotator
from tui_reader.annotate.languages.detection import detect
from tui_reader.annotate.languages.tagger import LanguagesTagger
from tui_reader.annotate.mentions import Stretch
from tui_reader.model import Role

KINDS = {"person": "PER", "place": "LOC", "organisation": "ORG"}
CARD = {
    "da-uner": 84.0, "de-germeval": 84.5, "en-ewt": 70.3, "fi-turku": 77.0, "hi-hiner": 87.7,
    "hr-uner": 92.9, "hu-nerkor": 83.6, "id-news": 88.1, "ja-gsd": 67.0, "ko-klue": 73.1,
    "nb-norne": 85.3, "pl-kpwr": 66.3, "pt-uner": 86.1, "ro-ronec": 79.0, "ru-fact": 87.7,
    "sk-uner": 83.4, "sr-uner": 92.0, "sv-uner": 87.9, "tr-wiki": 82.1, "zh-uner": 75.9,
}  # fmt: skip
GERMAN = (
    "Bundeskanzlerin Angela Merkel traf am Dienstag in Paris den Präsidenten Emmanuel Macron. Die "
    "Gespräche über 3,5 Milliarden Euro dauerten fünf Stunden, sagte ihr Sprecher Steffen Seibert. "
)
ENGLISH = (
    "Chancellor Angela Merkel met President Emmanuel Macron in Paris on Tuesday. The talks about "
    "3.5 billion euros went on for five hours, her spokesman Steffen Seibert said on Wednesday. "
)
Row = dict[str, Any]
Found = set[tuple[int, int, str]]


def ours(annotator: Annotator) -> Callable[[Row], Found]:
    def find(row: Row) -> Found:
        made = annotator.annotate(row["text"], said=row["lang"])
        return {
            (item.span.start, item.span.end, KINDS[item.kind])
            for item in made.items
            if item.kind in KINDS
        }

    return find


def bare(tagger: LanguagesTagger) -> Callable[[Row], Found]:
    def find(row: Row) -> Found:
        lines = [Stretch(0, len(row["text"]), Role.PARAGRAPH)]
        return {(m.start, m.end, KINDS[m.kind]) for m in tagger.read(row["text"], lines).mentions}

    return find


def f1(right: int, found: int, wanted: int) -> float:
    return 200 * right / max(1, found + wanted)


def scores(rows: Sequence[Row], find: Callable[[Row], Found]) -> dict[str, float]:
    """F1 by kind, and of all, in per cent; spans marked X are unknown and count neither way."""
    counts: dict[str, list[int]] = {kind: [0, 0, 0] for kind in KINDS.values()}
    for row in rows:
        unknown = [span for span in row["spans"] if span[2] == "X"]
        wanted = {tuple(span) for span in row["spans"] if span[2] != "X"}
        found = {
            span
            for span in find(row)
            if not any(span[0] < u[1] and span[1] > u[0] for u in unknown)
        }
        for kind, count in counts.items():
            of_kind = {s for s in found if s[2] == kind}, {s for s in wanted if s[2] == kind}
            count[0] += len(of_kind[0] & of_kind[1])
            count[1] += len(of_kind[0])
            count[2] += len(of_kind[1])
    every = [sum(count[at] for count in counts.values()) for at in range(3)]
    return {kind: f1(*count) for kind, count in counts.items()} | {"all": f1(*every)}


def names(sets: Sequence[Path], most: int, annotator: Annotator) -> None:
    tagger = LanguagesTagger(paths.asset("languages-model"))
    print("set           rows   card   bare   ours    PER    LOC    ORG   ours, odd rows")
    every: list[float] = []
    for file in sets:
        name = file.name.removesuffix(".jsonl.gz")
        rows = read(file)[:most]
        alone, made = scores(rows, bare(tagger)), scores(rows, ours(annotator))
        odd = scores(rows[1::2], ours(annotator))
        every.append(made["all"])
        print(
            f"{name:12}{len(rows):6}{CARD.get(name, 0):7.1f}{alone['all']:7.1f}{made['all']:7.1f}"
            f"{made['PER']:7.1f}{made['LOC']:7.1f}{made['ORG']:7.1f}{odd['all']:10.1f}",
            flush=True,
        )
    print(f"median {statistics.median(every):.1f}")


def told(sets: Sequence[Path], most: int) -> None:
    """How often the language of a row is told, without a word from its page."""
    print("\nlanguage told: whole row, five words")
    same = {"no": "nb"}
    for file in sets:
        rows = [row for row in read(file)[:most] if len(row["text"]) > 20]
        code = same.get(rows[0]["lang"], rows[0]["lang"])
        whole = Counter(detect(row["text"]) for row in rows)
        five = Counter(detect(_words(row["text"], code)) for row in rows)
        wrong = ", ".join(f"{c} {n}" for c, n in whole.most_common(4) if c != code)
        share, short = 100 * whole[code] / len(rows), 100 * five[code] / len(rows)
        print(f"{code:4}{share:7.1f}{short:7.1f}  {wrong}")


def _words(text: str, code: str) -> str:
    return text[:15] if code in ("zh", "ja") else " ".join(text.split()[:5])


def speed(annotator: Annotator) -> None:
    """A thousand words of each language, in turn."""
    times: dict[str, list[float]] = {"English": [], "German": []}
    texts = {"English": ENGLISH, "German": GERMAN}
    for _ in range(7):
        for language, sentence in texts.items():
            paragraph = sentence * 3
            text = "\n".join([paragraph] * round(1000 / len(paragraph.split())))
            begun = time.process_time()
            annotator.annotate(text)
            times[language].append(1000 * (time.process_time() - begun))
    english, german = (statistics.median(times[name]) for name in ("English", "German"))
    print(
        f"\n1,000 words: English {english:.0f} ms, German {german:.0f} ms: {german / english:.2f} x"
    )


def memory() -> int:
    """MiB in use now, from Linux; the most there was elsewhere."""
    status = Path("/proc/self/statm")
    if status.exists():
        return int(status.read_text().split()[1]) * resource.getpagesize() >> 20
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10


def read(file: Path) -> list[Row]:
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, default=Path(__file__).parents[3] / "shared")
    parser.add_argument("--rows", type=int, default=600)
    parser.add_argument("--only", default="")
    args = parser.parse_args()
    wanted = tuple(args.only.split(",")) if args.only else ("",)
    sets = [
        file
        for file in sorted((args.folder / "gold" / "languages").glob("*.jsonl.gz"))
        if file.name.startswith(wanted)
    ]
    annotator = annotate.load()
    annotator.annotate(ENGLISH)
    english = memory()
    annotator.annotate(GERMAN)
    both = memory()
    names(sets, args.rows, annotator)
    told(sets, args.rows)
    speed(annotator)
    print(f"memory: {english} MiB with the English model, {both} with both")


if __name__ == "__main__":
    main()
