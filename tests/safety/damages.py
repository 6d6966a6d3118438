"""What disks do to libraries: a stocked one, damaged by a seed, and what a repair leaves of it.

For `test_safety_damage.py` and `tests/benchmarks/damaged.py`.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import random
import shutil
import traceback
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from tui_reader import config, library, paths, sanitise
from tui_reader.cli import main
from tui_reader.library import reading
from tui_reader.model import Entry, Highlight, Span, Subscription
from tui_reader.store import feeds, highlights, journal, mirror, rules, stories
from tui_reader.store.types import NewEntry

PAGE = 4096
FEEDS = 6
START = datetime(2026, 1, 1, tzinfo=UTC)
WORDS = (
    *("harbour", "council", "ferry", "lantern", "orchard", "mayor", "budget", "winter"),
    *("bridge", "teacher", "engine", "quarry", "violin", "glacier", "pepper", "treaty"),
)


def stock(home: Path, per_feed: int) -> None:
    """A library with all that a user makes; its last changes stand in the log only, as after a
    kill."""
    work = home / "work"
    chance = random.Random(1)
    with _home(work):
        lib = library.open(paths.user_paths(), config.Config())
        for number in range(FEEDS):
            _feed(lib, number, per_feed, chance)
        ids = list(range(1, FEEDS * per_feed + 1))
        for n in chance.sample(ids, per_feed):
            reading.open_story(lib, n)
        stories.set_read(lib.store, ids[::3], True)
        _mark(lib, ids, chance)
        lib.store.vacuum()  # rows lie as they do after a while
        lib.close()
        lib = library.open(paths.user_paths(), config.Config())
        shutil.copytree(work, home / "checkpointed")
        _mark(lib, ids, chance)
        shutil.copytree(work, home / "logged")
        lib.close()


def _feed(lib: library.Library, number: int, stories_of_it: int, chance: random.Random) -> None:
    url = sanitise.url(f"https://feed{number}.example/rss")
    assert url is not None
    feed = feeds.add(lib.store, Subscription(url), sanitise.line(f"Feed {number}"))
    feeds.rename(lib.store, feed.id, sanitise.line(f"My {number}"))
    entries = []
    for n in range(stories_of_it):
        body = " ".join(chance.choices(WORDS, k=chance.randrange(30, 900)))
        title = sanitise.line(f"Story {number}.{n} {' '.join(chance.choices(WORDS, k=5))}")
        link = sanitise.url(f"https://feed{number}.example/{n}")
        when = START + timedelta(hours=n)
        entry = Entry(f"g{number}.{n}", title, link, sanitise.line("Ada"), when, f"<p>{body}.</p>")
        entries.append(NewEntry(entry, sanitise.line(body[:80])))
    stories.add_entries(lib.store, feed.id, entries, START + timedelta(days=3))


def _mark(lib: library.Library, ids: list[int], chance: random.Random) -> None:
    for n in chance.sample(ids, 12):
        stories.set_starred(lib.store, [n], True)
    for n in chance.sample(ids, 8):
        stories.set_tags(lib.store, [n], [sanitise.line(chance.choice(WORDS))])
    for n in chance.sample(ids, 12):
        quote = sanitise.line(" ".join(chance.choices(WORDS, k=6)))
        note = sanitise.line(f"note {chance.random()}") if chance.random() < 0.6 else quote[:0]
        mark = Highlight(0, Span(3, 3 + len(quote)), quote, quote, quote, note=note)
        highlights.add(lib.store, n, mark)
    rules.keep(lib.store, sanitise.line("Kept"), sanitise.line(chance.choice(WORDS)))


def users(home: Path) -> dict[str, Any]:
    """All that the user made, by names that outlive the library."""
    with _home(home):
        lib = library.open(paths.user_paths(), config.Config())
        found: dict[str, Any] = {}
        with lib.store.read() as db:
            for url, own in db.execute("SELECT url, own_title FROM feeds WHERE removed_at IS NULL"):
                found[f"feed {url}"] = own
            for guid, starred, tags in db.execute(
                "SELECT d.guid, s.starred, s.tags FROM stories s"
                " JOIN details d ON d.story_id = s.id WHERE s.starred OR s.tags <> ''"
            ):
                found[f"marks {guid}"] = (starred, tags)
            for guid, quote, note in db.execute(
                "SELECT d.guid, h.quote, h.note FROM highlights h"
                " JOIN details d ON d.story_id = h.story_id"
            ):
                found[f"note {guid} {quote}"] = note
            for title, query in db.execute("SELECT title, query FROM smart_feeds"):
                found[f"kept {query}"] = title
        lib.close()
    return found


# --- the kinds of damage ------------------------------------------------------------------------


def flips(data: bytearray, chance: random.Random) -> None:
    for _ in range(chance.choice((1, 1, 3, 10, 40))):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def head(data: bytearray, chance: random.Random) -> None:
    for _ in range(chance.choice((1, 1, 2, 8))):
        data[chance.randrange(100)] ^= 1 << chance.randrange(8)


def zeros(data: bytearray, chance: random.Random) -> None:
    for _ in range(chance.choice((1, 2, 5, 20))):
        start = chance.randrange(len(data) // PAGE) * PAGE
        data[start : start + PAGE] = bytes(PAGE)


def noise(data: bytearray, chance: random.Random) -> None:
    for _ in range(chance.choice((1, 3, 12))):
        start, size = chance.randrange(len(data)), chance.choice((16, 512, PAGE, 5 * PAGE))
        size = min(size, len(data) - start)
        data[start : start + size] = chance.randbytes(size)


def swaps(data: bytearray, chance: random.Random) -> None:
    for _ in range(chance.choice((1, 2, 6))):
        one, two = (chance.randrange(len(data) // PAGE) * PAGE for _ in range(2))
        data[one : one + PAGE], data[two : two + PAGE] = (
            data[two : two + PAGE],
            data[one : one + PAGE],
        )


def cut(data: bytearray, chance: random.Random) -> None:
    del data[int(len(data) * chance.choice((0, 0.0001, 0.1, 0.3, 0.5, 0.8, 0.95, 0.999))) :]


KINDS: dict[str, Callable[[bytearray, random.Random], None]] = {
    "bits": flips, "header": head, "zeros": zeros, "noise": noise, "swaps": swaps, "cut": cut,
}  # fmt: skip
"""Kinds of damage to the file; besides, "log" loses the log, "gone" the file."""
ALL = (*KINDS, "log", "gone")


@dataclass
class Lab:
    """Damages libraries by seeds and looks what `doctor --repair` leaves."""

    home: Path
    per_feed: int = 40
    faults: list[str] = field(default_factory=list)
    tally: Counter[str] = field(default_factory=Counter)
    shares: dict[str, list[float]] = field(default_factory=dict)
    """Kind of damage -> shares of the stories that were saved with their text."""

    def __post_init__(self) -> None:
        stock(self.home, self.per_feed)
        self.total = FEEDS * self.per_feed
        self.wanted = {
            name: users(shutil.copytree(self.home / name, self.home / f"{name}-kept"))
            for name in ("checkpointed", "logged")
        }

    def round(self, seed: int) -> None:
        chance = random.Random(seed)
        kind = ALL[seed % len(ALL)]
        origin = "logged" if kind == "log" else chance.choice(("checkpointed", "logged"))
        home = self.home / "damaged"
        shutil.rmtree(home, ignore_errors=True)
        shutil.copytree(self.home / origin, home)
        path = home / "data" / "library.db"
        if kind in KINDS:
            data = bytearray(path.read_bytes())
            KINDS[kind](data, chance)
            path.write_bytes(data)
        elif kind == "gone":
            path.unlink()
        if kind in ("log", "gone") or chance.random() < 0.2:
            for ending in ("-wal", "-shm"):
                Path(f"{path}{ending}").unlink(missing_ok=True)
        with _home(home):
            self._look(f"seed {seed} ({kind}, {origin})", kind, self.wanted[origin])

    def _look(self, name: str, kind: str, wanted: dict[str, Any]) -> None:
        self.tally["libraries"] += 1
        _, said = self._run(name, "stories")
        self._run(name, "read", "7")
        checked, _ = self._run(name, "doctor")
        self.tally[f"{kind}: {'not noticed' if checked == 0 else 'noticed'}"] += 1
        if checked != 0:
            code, said = self._run(name, "doctor", "--repair")
            if code != 0:
                self.faults.append(f"{name}: not repaired: {said[-300:]}")
                return
            code, after = self._run(name, "doctor")
            if code != 0:
                self.faults.append(f"{name}: not sound after the repair: {after[-300:]}")
        self._compare(name, kind, wanted, said)

    def _compare(self, name: str, kind: str, wanted: dict[str, Any], said: str) -> None:
        found = users(paths.user_paths().config.parent)
        lost = [key for key, value in wanted.items() if found.get(key) != value]
        more = [key for key in found if key not in wanted]
        if lost:
            self.faults.append(f"{name}: lost {lost[:3]} of {len(lost)}: {said[-300:]}")
        self.tally["more than there was"] += bool(more)
        code, listed = self._run(name, "stories", "--json", "--limit", "1000")
        ids = [row["id"] for row in json.loads(listed)] if code == 0 else []
        told = _told(said, "stories are lost")
        if len(ids) + told < self.total:
            self.faults.append(f"{name}: {len(ids)} stories, {told} told as lost: {said[-300:]}")
        whole = len(ids) - _told(said, "the texts of", after=True)
        self.shares.setdefault(kind, []).append(max(whole, 0) / self.total)
        for n in random.Random(name).sample(ids, min(4, len(ids))):
            code, text = self._run(name, "read", str(n))
            if code != 0 or len(text) < 20:
                self.faults.append(f"{name}: story {n} cannot be read: {text[-200:]}")

    def _run(self, name: str, *words: str) -> tuple[int, str]:
        out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True)
        try:
            with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
                code = main(words)
        except Exception:  # noqa: BLE001 - whatever it is, it is what is looked for
            code = -1
            self.faults.append(f"{name}: {words}: {traceback.format_exc()[-900:]}")
        return code, out.buffer.getvalue().decode()  # type: ignore[attr-defined]


def _told(said: str, words: str, *, after: bool = False) -> int:
    """The number that stands before (or after) these words."""
    parts = said.partition(words)
    if not parts[1]:
        return 0
    number = parts[2].split()[0] if after else parts[0].split()[-1]
    return int(number.replace(",", ""))


@contextlib.contextmanager
def _home(home: Path) -> Any:
    before = os.environ.get("NEWSREADER_HOME")
    os.environ["NEWSREADER_HOME"] = str(home)
    try:
        yield
    finally:
        if before is None:
            del os.environ["NEWSREADER_HOME"]
        else:
            os.environ["NEWSREADER_HOME"] = before


def mirrored(home: Path) -> journal.Held:
    return journal.read(mirror.path_of(home / "data" / "library.db"))
