"""What answers over a whole corpus cost: `bench_corpus_answers.py [--documents N] [--kind K]`.

Documents are invented rows, with 7.6 mentions each (132,000 make a million): no text is read by
the annotator. Each question in a process of its own: seconds, and the most memory that it held.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "corpus")]

from corpus_rows import Made, corpus  # noqa: E402

from tui_reader import library as rooms  # noqa: E402
from tui_reader import paths  # noqa: E402
from tui_reader.config import Config  # noqa: E402
from tui_reader.corpus.answers import duck, events, figures, names, naming, parts, stories  # noqa: E402
from tui_reader.library import marked_imports  # noqa: E402
from tui_reader.sanitise import line  # noqa: E402

NAMES = 50_000
BEGAN = datetime(2024, 1, 1, tzinfo=UTC)
FIRST = ("Ada", "Bo", "Cleo", "Dina", "Emil", "Finn", "Gita", "Hugo", "Ines", "Jan")
SOUNDS = ("ka", "lo", "mi", "ra", "su", "ta", "ve", "no", "be", "di", "gu", "po")


def word(number: int) -> str:
    found = ""
    while not found or number:
        number, sound = divmod(number, len(SOUNDS))
        found += SOUNDS[sound]
    return found.title()


class Drawn(Sequence[Made]):
    """Documents, each made when it is asked for."""

    def __init__(self, count: int) -> None:
        self._count = count

    def __len__(self) -> int:
        return self._count

    def __getitem__(self, at: int | slice) -> Made:  # type: ignore[override]
        if isinstance(at, slice):
            return [self[n] for n in range(*at.indices(self._count))]  # type: ignore[return-value]
        dice = random.Random(at)
        event = at // 3 if dice.random() < 0.5 else at * 7_919
        drawn = {}
        for _ in range(dice.randint(2, 8)):
            n = int(dice.paretovariate(0.6)) % NAMES
            kind = ("person", "place", "organisation", "other")[n % 4]
            full = f"{FIRST[n % len(FIRST)]} {word(n)}" if kind == "person" else word(n)
            short = kind == "person" and dice.random() < 0.2
            drawn[kind, full.split()[-1] if short else full] = dice.randint(1, 3)
        when = BEGAN + timedelta(minutes=5 * at)
        money = float(dice.randint(1, 10**6))
        said = " ".join(word(event * 31 + n) for n in range(6))
        return Made(
            [(*name, often) for name, often in drawn.items()],
            when.isoformat() if dice.random() < 0.98 else "",
            dice.choice(("en", "de", "fr")), figures=[("money", money, "EUR", f"{money:g} euros")],
            title=f"{said.capitalize()} in {word(event % 97)}",
            publisher=f"paper{dice.randint(1, 300)}.example",
            url=f"https://paper{dice.randint(1, 300)}.example/{at}",
            text=f"It was said that {said}.",
        )  # fmt: skip


def measured(what: str, work: Callable[[], object]) -> None:
    """In a child: its time and its memory are told alone."""
    began = time.perf_counter()
    child = os.fork()
    if not child:
        told = work()
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
        print(f"{what:28} {time.perf_counter() - began:8.1f} s {peak:6} MB  {told}", flush=True)
        os._exit(0)
    if os.waitpid(child, 0)[1]:
        raise SystemExit(f"{what} failed")


def imported(out: Path, query: str) -> str:
    with tempfile.TemporaryDirectory() as home:
        os.environ["NEWSREADER_HOME"] = home
        lib = rooms.open(paths.user_paths(), Config())
        with duck.opened() as con:
            picked = stories.pick(con, parts.parts(out), query, None)
            began, longest = time.perf_counter(), 0.0

            def hear(_done: int) -> None:
                nonlocal began, longest
                longest, began = max(longest, time.perf_counter() - began), time.perf_counter()

            report = marked_imports.take(lib, picked.stories, line("bench"), hear=hear)
        lib.close()
    return f"{len(report.added):,} stories, the library held for {longest:.2f} s at most"


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--documents", type=int, default=132_000)
    asked.add_argument("--kind", default="parquet", choices=("parquet", "jsonl"))
    asked.add_argument("--out", type=Path, help="a folder for the corpus, kept and used again")
    args = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        out = args.out or Path(folder) / "corpus"
        if not out.exists():
            began = time.perf_counter()
            corpus(out, Drawn(args.documents), kind=args.kind, parts=20)
            print(f"{'made':28} {time.perf_counter() - began:8.1f} s")
        found = parts.parts(out)

        def ask(**wish: object) -> Callable[[], object]:
            return lambda: len(names.ask(found, names.Wish(**wish)).names)  # type: ignore[arg-type]

        measured("names joined", lambda: naming.folder(found).name)
        for what, question in (
            ("names", ask()), ("names that begin so", ask(query="ka")),
            ("names since", ask(since=int(BEGAN.timestamp()) + 86_400 * 100)),
            ("rising", ask(rising=True)), ("company", ask(company=word(2))),
        ):  # fmt: skip
            measured(what, question)
        for query in ("money>900k", "person:kalo", "euros feed:paper7"):
            measured(
                f"figures {query}",
                lambda q=query: len(figures.ask(found, figures.Wish(q))),  # type: ignore[misc]
            )
        measured("documents linked", lambda: events.folder(found).name)
        measured("import of a tenth", lambda: imported(out, "money>900k"))


if __name__ == "__main__":
    main()
