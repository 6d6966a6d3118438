"""Every hostile input through the house: parse (worker) -> store -> clean -> annotate (a sample) ->
export in every format -> paint on a real terminal. Prints tables; exits 1 on any fault.

    nice -n 5 python tests/benchmarks/hostile.py [--count 10000] [--pages N] [--articles N]

Needs `../shared/corpora` (or `--corpora DIR`). Run by hand; takes about twenty minutes.
"""

from __future__ import annotations

import argparse
import os
import resource
import sys
import tempfile
import time
import traceback
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[1]))
import hostile_checks as checks
import hostile_inputs as inputs
from terminal import TITLE, Terminal, foreign, kinds, plain

from tui_reader import config, library, paths, sanitise
from tui_reader.errors import ParseError, ReaderError
from tui_reader.export import filenames, files, formats
from tui_reader.library import annotation, listing, reading, refresh, tasks
from tui_reader.model import Fetched, Listing, ParsedFeed, Subscription
from tui_reader.sandbox.pool import Pool
from tui_reader.store import feeds as stored_feeds

LIMITS = {"parse": 21.0, "clean": 10.0, "export": 20.0, "annotate": 30.0}
"""Seconds of one input in one stage, after which it counts as a hang."""
URL = "https://h.example/feed"
OPENED = 3
"""Stories of one input that are cleaned and exported."""
EVERY = 25
"""One story in so many is annotated."""


@dataclass
class Tally:
    counts: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    slowest: dict[str, tuple[float, str]] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)

    def time(self, stage: str, name: str, start: float) -> None:
        took = time.perf_counter() - start
        if took > self.slowest.get(stage, (0.0, ""))[0]:
            self.slowest[stage] = (took, name)
        if took > LIMITS[stage]:
            self.fault("hang", f"{stage} of {name}: {took:.1f} s")

    def fault(self, sort: str, what: str) -> None:
        self.faults.append(f"{sort}: {what}")
        self.counts["faults"][sort] += 1
        if self.counts["faults"][sort] <= 10:
            print(f"  {sort}: {what}", flush=True)


def pipeline(lib: library.Library, tally: Tally, args: argparse.Namespace) -> None:
    seeds = list(inputs.corpora(args.corpora))
    seeds = seeds[:: args.step]
    more = max(0, args.count // args.step - len(seeds))
    target = lib.paths.data.parent / "target" / "inner"
    target.mkdir(parents=True)
    with Pool(tasks.FEED, processes=1) as pool:
        for number, one in enumerate([*seeds, *inputs.generated(seeds, more), *inputs.bombs()]):
            tally.counts["inputs"][one.group] += 1
            name = f"{one.group}/{one.name}"
            try:
                through(lib, pool, tally, one, number, target)
            except ReaderError as error:
                tally.fault("unexpected refusal", f"{name}: {error}")
            except Exception:  # noqa: BLE001 - a crash is what we count
                tally.fault("crash", f"{name}: {traceback.format_exc(limit=-3)}")
            if number % 500 == 499:
                print(f"  {number + 1} inputs", flush=True)


def through(
    lib: library.Library,
    pool: Pool[Fetched, ParsedFeed],
    tally: Tally,
    one: inputs.Input,
    number: int,
    target: Path,
) -> None:
    """One input as a refresh would take it, its stories opened and saved."""
    name = f"{one.group}/{one.name}"
    start = time.perf_counter()
    try:
        parsed = pool.ask(Fetched(URL, URL, 200, one.body, one.content_type))
    except ParseError as error:
        tally.counts["parsed"]["refused in words"] += 1
        for fault in checks.text_faults(str(error)):
            tally.fault("control", f"{name}: {fault}")
        if "broke down" in str(error) or "in a way we cannot" in str(error):
            tally.fault("parser crash", f"{name}: {error}")
        return
    finally:
        tally.time("parse", name, start)
    tally.counts["parsed"]["read" if parsed.entries else "read, no entries"] += 1
    for fault in checks.feed_faults(parsed):
        tally.fault("control", f"{name}: {fault}")
    url = sanitise.url(f"https://h.example/{number}")
    assert url is not None
    title = parsed.title or sanitise.line(one.name)
    feed = stored_feeds.add(lib.store, Subscription(url), title)
    answer = Fetched(url, url, 200, one.body, one.content_type)
    result = refresh.store_body(lib, feed, answer, parsed)
    tally.counts["stored"]["stories"] += len(result.new)
    for story_id in result.new[:OPENED]:
        story(lib, tally, story_id, name, target)


def story(lib: library.Library, tally: Tally, story_id: int, name: str, target: Path) -> None:
    start = time.perf_counter()
    opened = reading.open_story(lib, story_id)
    tally.time("clean", name, start)
    tally.counts["stored"]["opened"] += 1
    if story_id % EVERY == 0 or name.startswith("bombs/"):
        start = time.perf_counter()
        opened = annotation.annotate(lib, story_id)
        tally.time("annotate", name, start)
        tally.counts["stored"]["annotated"] += 1
    for fault in checks.story_faults(opened):
        tally.fault("control", f"{name}: {fault}")
    for row in formats.FORMATS:
        start = time.perf_counter()
        data = formats.render(opened, row.id)
        tally.time("export", f"{name} {row.id}", start)
        for fault in checks.export_faults(row.id, data):
            tally.fault("export", f"{name} {row.id}: {fault}")
        if row.id == "md":
            stem = filenames.stem(opened, "{title} {feed} {author}")
            path = files.save(data[:64], target, stem, row.suffix)
            if path.parent != target or path.resolve().parent != target.resolve():
                tally.fault("file", f"{name}: {path}")
            path.unlink()
        tally.counts["exports"][row.id] += 1


def painted(home: Path, tally: Tally, pages: int, articles: int) -> Counter[str]:
    """All lists page by page, then articles one by one, on a real terminal."""
    newsreader = str(Path(sys.executable).with_name("newsreader"))
    seen: Counter[str] = Counter()
    with Terminal([newsreader], {"NEWSREADER_HOME": str(home)}, (120, 200), 3_600) as screen:
        screen.until("Feeds")
        screen.rest()
        screen.press(b"l", b"g", b"g")
        for _ in range(pages):
            screen.press(b" ", settle=1.0)
            check(screen, tally, seen)
        screen.press(b"g", b"g", b"\r", b"x")
        for number in range(articles):
            screen.press(*((b"J", b" ") if number % 3 else (b"J", b"e", b"e")), settle=1.5)
            check(screen, tally, seen)
        for key in (b"?", b"\x1b", b"g", b"e", b"\x1b", b"\x10", b"\x1b", b"/", b"a", b"\r"):
            screen.press(key)
        check(screen, tally, seen)
        if screen.code is not None:
            tally.fault("crash", f"the reader ended by itself: {plain(screen.raw)[-2000:]}")
        screen.press(b"\x11")
        code = screen.wait(20)
        tail = plain(screen.raw)
        if code != 0 or "Traceback" in tail:
            tally.fault("crash", f"exit {code}: {tail[-3000:]}")
        check(screen, tally, seen)
    return seen


def check(screen: Terminal, tally: Tally, seen: Counter[str]) -> None:
    raw, screen.raw = screen.raw, b""
    # The output is cut where the program rests, so never inside a sequence.
    seen["bytes"] += len(raw)
    seen.update(kinds(raw))
    for fault in foreign(raw, TITLE):
        tally.fault("terminal", repr(fault))


def listed(home: Path) -> set[str]:
    skip = ("data/library", "state/", "cache/")
    files = (str(path.relative_to(home)) for path in home.rglob("*"))
    return {name for name in files if not name.startswith(skip)}


def table(head: str, rows: list[tuple[str, str]]) -> None:
    print(f"\n{head}")
    for name, value in rows:
        print(f"  {name:28} {value:>14}")


def main() -> int:
    args = arguments()
    tally, start = Tally(), time.perf_counter()
    home = Path(tempfile.mkdtemp(prefix="hostile-"))
    os.environ["NEWSREADER_HOME"] = str(home)
    settings = config.Config()
    lib = library.open(paths.user_paths(), settings)
    pipeline(lib, tally, args)
    total = listing.count(lib, Listing("all"))
    lib.close()
    ours = {"config", "data", "target", "target/inner"}
    strays = [name for name in listed(home) if name not in ours]
    for name in strays:
        tally.fault("file", f"stray {name}")
    rows = lambda name: [(k, f"{v:,}") for k, v in sorted(tally.counts[name].items())]  # noqa: E731
    table("inputs", [*rows("inputs"), ("all", f"{tally.counts['inputs'].total():,}")])
    table("outcomes", [*rows("parsed"), *rows("stored")])
    table("exports", rows("exports"))
    slow = [(s, f"{t:.2f} s  {n[:60]}") for s, (t, n) in tally.slowest.items()]
    table("slowest (limit)", slow)
    screen_start = time.perf_counter()
    pages = args.pages or total // 110 + 2
    seen = painted(home, tally, pages, args.articles)
    table(
        f"on the terminal: {total:,} stories in {pages} pages, {args.articles} articles, "
        f"{time.perf_counter() - screen_start:.0f} s",
        [(k, f"{v:,}") for k, v in seen.most_common()],
    )
    sorts = ("crash", "parser crash", "unexpected refusal", "hang", "control", "terminal", "file")
    table("faults", [(s, str(tally.counts["faults"][s])) for s in (*sorts, "export")])
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"\n{time.perf_counter() - start:.0f} s, peak {peak} MB; library in {home}")
    return 1 if tally.faults else 0


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    beside = Path(__file__).resolve().parents[2].parent / "shared" / "corpora"
    parser.add_argument("--corpora", type=Path, default=beside)
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--step", type=int, default=1, help="only every n-th input")
    parser.add_argument("--pages", type=int, default=0)
    parser.add_argument("--articles", type=int, default=600)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
