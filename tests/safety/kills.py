"""Kills a working reader at any moment and looks at what it left: the harness.

A child works on the library (refresh, open, mark, tag, note, save, annotate, import, prune, undo)
and says before each change what it is about to do, and after it that it is done. The parent kills
it, opens the library and compares: what was acknowledged must be there, what was announced may be.

    with Ground(folder) as ground:
        ground.round(seed)             # one child, killed after a random count of what it said
        ground.lost, ground.damaged    # what went wrong, in words
"""

from __future__ import annotations

import contextlib
import dataclasses
import hashlib
import json
import os
import random
import select
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Any, Self

sys.path.append(str(Path(__file__).parents[1]))
from patience import CEILING
from server import Server, item, rss

from tui_reader import annotate, config, library, paths, sanitise
from tui_reader.errors import ReaderError
from tui_reader.export import formats
from tui_reader.library import (
    files,
    imports,
    maintenance,
    reading,
    refresh,
    saving,
    subscriptions,
    undo,
)
from tui_reader.library.refresh_writer import ALONE, BESIDE_KEYS
from tui_reader.model import Annotation, Annotations, Entity, Entry, Highlight, Span, Subscription
from tui_reader.store import annotations as stored_annotations
from tui_reader.store import feeds as stored_feeds
from tui_reader.store import highlights as stored_highlights
from tui_reader.store import integrity, opening
from tui_reader.store import stories as stored_stories
from tui_reader.store.connection import Store
from tui_reader.store.schema import MIGRATIONS
from tui_reader.store.types import NewEntry

FEEDS = 4
AMID = 0.01
"""Seconds; a part of them goes by between the last line and the kill, so that it falls anywhere in
what the child does then. Nothing is awaited by it."""
OLD = datetime(2015, 1, 1, tzinfo=UTC)
BODY = "<p>" + "Words of a story that somebody wrote in Hamburg and Oslo. " * 12 + "</p>"


def places(home: Path) -> paths.Paths:
    return paths.Paths(*(home / name for name in ("config", "data", "cache", "state")))


# --- the child ----------------------------------------------------------------------------------


def say(sort: str, key: str = "", value: object = None) -> None:
    """One line to the parent, in one write: whole or not at all."""
    os.write(1, json.dumps([sort, key, value, time.time()]).encode() + b"\n")


class Child:
    """Does one thing after the other, at random, on stories of its own lane."""

    def __init__(self, home: Path, seed: int, lane: int, lanes: int) -> None:
        self.chance = random.Random(seed)
        self.home, self.lane, self.lanes, self.seed = home, lane, lanes, seed
        say("start")
        # Not by the model; and what is promised of a story holds of no other that tells the same.
        quick = dataclasses.replace(config.Config().reading, annotate=False, read_doubles="alone")
        self.lib = library.open(places(home), config.Config(reading=quick))
        self.number = 0

    def work(self) -> None:
        acts = [name for name in dir(self) if name.startswith("do_")]
        while True:
            self.number += 1
            name = self.chance.choice(acts)
            getattr(self, name)()
            say("did", name)

    def ids(self, count: int = 1) -> list[int]:
        with self.lib.store.read() as db:
            rows = db.execute(
                "SELECT id FROM stories WHERE at > 1600000000 AND id % ? = ?"
                " ORDER BY random() LIMIT ?",
                (self.lanes, self.lane, count),
            ).fetchall()
        return [row[0] for row in rows]

    def do_read(self) -> None:
        ids, value = self.ids(5), self.chance.random() < 0.5
        with about({f"read {n}": value for n in ids}):
            reading.set_read(self.lib, ids, value)

    def do_star(self) -> None:
        ids, value = self.ids(2), self.chance.random() < 0.7
        with about({f"starred {n}": value for n in ids}):
            reading.set_starred(self.lib, ids, value)

    def do_star_and_undo(self) -> None:
        if self.lanes > 1:  # the log is one: an undo would take the other's change back
            return
        for n in self.ids():
            found = reading.story(self.lib, n).row.starred
            with about({f"starred {n}": not found}):
                reading.set_starred(self.lib, [n], not found)
            with about({f"starred {n}": found}):
                undo.undo(self.lib)

    def do_tag(self) -> None:
        tags = [f"t{self.chance.randrange(9)}"] if self.chance.random() < 0.8 else []
        for n in self.ids():
            with about({f"tags {n}": tags}):
                reading.set_tags(self.lib, n, tags)

    def do_position(self) -> None:
        for n in self.ids():
            value = self.chance.randrange(1, 300)
            with about({f"position {n}": value}):
                reading.remember_position(self.lib, n, value)

    def do_note(self) -> None:
        for n in self.ids():
            words = f"note {self.seed}-{self.lane}-{self.number}"
            text = sanitise.line(words)
            mark = Highlight(0, Span(0, 4), text, text, text, note=text)
            with about({f"note {words}": n}):
                stored_highlights.add(self.lib.store, n, mark)

    def do_open(self) -> None:
        for n in self.ids(2):
            with about({f"text {n}": True}):
                reading.open_story(self.lib, n)
            with about({f"read {n}": True}):
                reading.mark_opened(self.lib, n)

    def do_annotate(self) -> None:
        for n in self.ids():
            text = reading.open_story(self.lib, n).article
            name = sanitise.line(f"Name {self.seed}-{self.lane}-{self.number}")
            marks = Annotations(
                text.text_sha,
                (Annotation(Span(0, 4), "person", 1, source="test"),),
                (Entity(1, "person", name),),
                annotator_version=annotate.VERSION,
            )
            with about({f"marks {n}": str(name)}):
                stored_annotations.put(self.lib.store, n, marks)

    def do_save(self) -> None:
        format_id = self.chance.choice(formats.names())
        folder = self.home / "saved"
        for n in self.ids():
            opened = reading.open_story(self.lib, n)
            data = saving.render(self.lib, opened, format_id)
            say("begin", f"saved {n}", True)
            path = saving.save(self.lib, n, format_id, folder)
            say("done", f"saved {n}", True)
            digest = hashlib.sha256(path.read_bytes()).hexdigest()
            assert len(path.read_bytes()) >= len(data) // 2
            say("done", f"file {path.name}", digest)

    def do_refresh(self) -> None:
        last = stored_stories.last_id(self.lib.store)
        refresh.refresh(self.lib, hold=self.chance.choice((BESIDE_KEYS, ALONE)))
        with self.lib.store.read() as db:
            rows = db.execute("SELECT id, title FROM stories WHERE id > ?", (last,)).fetchall()
        for n, title in rows:
            say("done", f"story {n}", title)

    def do_import_files(self) -> None:
        path = Path(tempfile.gettempdir(), f"in-{os.getpid()}.txt")
        title = f"Imported {self.seed}-{self.lane}-{self.number}"
        path.write_text(f"{title}\n\nThe text of it, which is long enough to be a story.\n")
        for n in files.import_files(self.lib, [path]).added:
            say("done", f"story {n}", title)
        path.unlink()

    def do_import_opml(self) -> None:
        url = f"http://localhost:9/{self.seed}/{self.lane}/{self.number}"
        path = Path(tempfile.gettempdir(), f"in-{os.getpid()}.opml")
        path.write_text(f'<opml><body><outline xmlUrl="{url}"/></body></opml>')
        with about({f"feed {url}": True}):
            imports.take(self.lib, path)
        path.unlink()
        (found,) = [feed for feed in stored_feeds.all(self.lib.store) if feed.url == url]
        with about({f"feed {url}": False}):  # it would be asked at each refresh
            subscriptions.remove(self.lib, found.id)

    def do_prune(self) -> None:
        with self.lib.store.read() as db:
            rows = db.execute("SELECT id FROM stories WHERE at < 1500000000 LIMIT 4").fetchall()
        ids = [row[0] for row in rows]
        if not ids:
            return
        stored_stories.set_read(self.lib.store, ids, True)
        with about({f"starred {ids[0]}": True}):
            reading.set_starred(self.lib, ids[:1], True)
        maintenance.prune(self.lib, 30)


@contextlib.contextmanager
def about(changes: dict[str, Any]) -> Iterator[None]:
    """Announce changes that stand or fall together, and say when they are done."""
    for key, value in changes.items():
        say("begin", key, value)
    yield
    for key, value in changes.items():
        say("done", key, value)


# --- the parent ---------------------------------------------------------------------------------


@dataclass
class Ground:
    """A library under fire."""

    home: Path
    expected: dict[str, Any] = field(default_factory=dict)
    """The last acknowledged value of everything."""
    lost: list[str] = field(default_factory=list)
    damaged: list[str] = field(default_factory=list)
    tally: Counter[str] = field(default_factory=Counter)
    env: dict[str, str] = field(default_factory=dict)

    def __enter__(self) -> Self:
        self._hits = Counter[int]()
        self.server = Server({})
        self.server.__enter__()
        self.fresh()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.server.close()

    def fresh(self, old: int = 120) -> None:
        """A new library: feeds that can be refreshed, and old stories to be pruned."""
        self.expected.clear()
        (self.home / "saved").mkdir(parents=True, exist_ok=True)
        for path in (self.home / "saved").iterdir():
            path.unlink()
        for path in (self.home / "data").glob("*"):
            path.unlink()
        lib = library.open(places(self.home), config.Config())
        feed = stored_feeds.add(lib.store, _subscription("https://old.example/feed"))
        rows = [_old(n) for n in range(old)]
        stored_stories.add_entries(lib.store, feed.id, rows, OLD + timedelta(days=2))
        with lib.store.write() as db:  # no such host: it is not asked
            db.execute("UPDATE feeds SET gone = 1 WHERE id = ?", (feed.id,))
        for number in range(FEEDS):
            stored_feeds.add(lib.store, _subscription(self.server.url(f"/{number}")))
        self._publish()
        refresh.refresh(lib)
        lib.close()

    def _publish(self) -> None:
        """Each feed has three more stories than the last time, and lists its newest thirty."""
        for number in range(FEEDS):
            self._hits[number] += 3
            last = self._hits[number] + 30
            self.server.pages[f"/{number}"] = rss(
                f"Feed {number}",
                [
                    item(f"Feed {number} story {n}", number * 100_000 + n, BODY)
                    for n in range(last, last - 30, -1)
                ],
            )

    def round(self, seed: int, children: int = 1, most: int = 60) -> None:
        """Start children, kill them when they have said so many lines, look."""
        chance = random.Random(seed)
        self._publish()
        running = [self._child(seed, lane, children) for lane in range(children)]
        # else it is killed while it opens
        count = chance.randrange(2, most) if chance.random() < 0.9 else 1
        early = [_lines(one, count) for one in running]
        time.sleep(chance.random() * AMID)
        for one in running:
            one.send_signal(signal.SIGKILL)
        rest = [one.communicate() for one in running]
        said = [
            (first + out.decode(), err.decode())
            for first, (out, err) in zip(early, rest, strict=True)
        ]
        self.tally["kills"] += len(running)
        self.cut(seed, "".join(out for out, _ in said))
        pending: dict[str, list[Any]] = {}
        for out, err in said:
            if err.strip():
                self.damaged.append(f"round {seed}: {err[-600:]}")
            self._hear(out, pending)
        self.look(seed, pending)

    def cut(self, seed: int, said: str) -> None:
        """Called between kill and look, for those who pull the plug as well."""

    def _child(self, seed: int, lane: int, lanes: int) -> subprocess.Popen[bytes]:
        arguments = (str(self.home), str(seed), str(lane), str(lanes))
        return subprocess.Popen(
            [sys.executable, __file__, *arguments],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            bufsize=0,  # what is not asked for stays in the pipe
            env={**os.environ, "NEWSREADER_HOME": str(self.home), **self.env},
        )

    def _hear(self, out: str, pending: dict[str, list[Any]]) -> None:
        for sort, key, value, _ in heard(out):
            if sort == "begin":
                pending.setdefault(key, []).append(value)
            elif sort == "done":
                self.expected[key] = value
                pending.pop(key, None)
                self.tally["acknowledged"] += 1
            elif sort == "did":
                self.tally[key] += 1

    def look(self, seed: int, pending: dict[str, list[Any]]) -> None:
        """Open, check, compare; what is there counts as acknowledged from now on."""
        path = places(self.home).database
        try:
            lib = library.open(places(self.home), config.Config())
        except ReaderError as error:
            self.damaged.append(f"round {seed}: {error}")
            return
        try:
            self.damaged += [f"round {seed}: {fault}" for fault in faults(path, lib.store)]
            found = state(lib)
        finally:
            lib.close()
        found |= self._saved(seed)
        for key, value in self.expected.items():
            now = found.get(key)
            if now != value and now not in pending.get(key, ()):
                self.lost.append(f"round {seed}: {key} was {value!r}, is {now!r}")
        self.expected = {key: found[key] for key in self.expected if key in found}

    def _saved(self, seed: int) -> dict[str, Any]:
        """Every file in the folder is whole; its digest."""
        found = {}
        for path in (self.home / "saved").iterdir():
            data = path.read_bytes()
            if path.name.startswith(".newsreader-"):
                self.tally["temporary files left"] += 1
                path.unlink()
                continue
            if not whole(path.suffix, data):
                self.damaged.append(f"round {seed}: {path.name} is half a file")
            found[f"file {path.name}"] = hashlib.sha256(data).hexdigest()
        self.tally["files looked at"] += len(found)
        return found


def _lines(child: subprocess.Popen[bytes], count: int) -> str:
    """The next lines a child says; fewer if it ends before."""
    assert child.stdout is not None
    lines = []
    while len(lines) < count and select.select([child.stdout], [], [], CEILING)[0]:
        lines.append(child.stdout.readline())
        if not lines[-1]:
            break
    return b"".join(lines).decode()


def heard(out: str) -> list[tuple[str, str, Any, float]]:
    """(sort, key, value, instant) of each line a child got out."""
    return [json.loads(line) for line in out.splitlines() if line.endswith("]")]


def whole(suffix: str, data: bytes) -> bool:
    if suffix == ".json":
        with contextlib.suppress(ValueError):
            return bool(json.loads(data))
        return False
    if suffix == ".epub":
        return b"PK\x05\x06" in data[-100:]
    return data.endswith(b"</html>\n") if suffix == ".html" else data.endswith(b"\n")


def faults(path: Path, opened: Store) -> list[str]:
    """What is wrong with a library that was just opened."""
    found = list(integrity.check(path))
    with opened.read() as db:
        for (line,) in db.execute("PRAGMA integrity_check"):
            if line != "ok":
                found.append(line)
        doubles = db.execute(
            "SELECT feed_id, guid, count(*) FROM stories s JOIN details d ON d.story_id = s.id"
            " GROUP BY 1, 2 HAVING count(*) > 1"
        ).fetchall()
        found += [f"a story stands there twice: {row}" for row in doubles]
        for table in ("details", "sources"):
            missing = db.execute(
                f"SELECT count(*) FROM stories WHERE id NOT IN (SELECT story_id FROM {table})"
            ).fetchone()[0]
            if missing:
                found.append(f"{missing} stories without {table}")
    return found


def state(lib: library.Library) -> dict[str, Any]:
    """All that may have been acknowledged, as it is."""
    found: dict[str, Any] = {}
    with lib.store.read() as db:
        rows = db.execute(
            "SELECT id, title, read, starred, saved, tags, position, cleaned FROM stories"
        )
        for n, title, read, starred, saved, tags, position, cleaned in rows:
            found |= {
                f"story {n}": title,
                f"read {n}": bool(read),
                f"starred {n}": bool(starred),
                f"saved {n}": bool(saved),
                f"tags {n}": json.loads(tags) if tags else [],
                f"position {n}": position,
                f"text {n}": bool(cleaned),
            }
        for n, note in db.execute("SELECT story_id, note FROM highlights"):
            found[f"note {note}"] = n
        for (n,) in db.execute("SELECT story_id FROM annotations").fetchall():
            marks = stored_annotations.get(lib.store, n)
            found[f"marks {n}"] = str(marks.entities[0].name) if marks and marks.entities else ""
        for url, removed in db.execute("SELECT url, removed_at FROM feeds"):
            found[f"feed {url}"] = removed is None
    return found


def downgrade(path: Path, target: Path, version: int) -> None:
    """A library of an older version with the same rows, as far as it had them."""
    with contextlib.closing(sqlite3.connect(target, isolation_level=None)) as db:
        db.create_function("casefold", 1, str.casefold, deterministic=True)
        db.execute("PRAGMA journal_mode = WAL")
        opening.migrate(db, target, MIGRATIONS[:version])  # type: ignore[arg-type]
        triggers = db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        kept = triggers.fetchall()
        for name, _ in kept:
            db.execute(f"DROP TRIGGER {name}")
        db.execute("ATTACH ? AS new", (str(path),))
        tables = db.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        db.execute("PRAGMA foreign_keys = OFF")
        db.execute("BEGIN")
        for (name,) in tables:
            if name.startswith(("story_index", "sqlite_")):
                continue
            columns = ", ".join(row[1] for row in db.execute(f"PRAGMA table_info({name})"))
            db.execute(f"DELETE FROM {name}")
            db.execute(f"INSERT INTO {name} ({columns}) SELECT {columns} FROM new.{name}")
        for _, sql in kept:
            db.execute(sql)
        db.execute("COMMIT")


def _subscription(url: str) -> Subscription:
    safe = sanitise.url(url)
    assert safe is not None
    return Subscription(safe)


def _old(n: int) -> NewEntry:
    title, nobody = sanitise.line(f"Old story {n}"), sanitise.line("")
    link = sanitise.url(f"https://old.example/{n}")
    entry = Entry(f"old{n}", title, link, nobody, OLD + timedelta(minutes=n), BODY)
    return NewEntry(entry, nobody)


if __name__ == "__main__":
    Child(Path(sys.argv[1]), *(int(one) for one in sys.argv[2:5])).work()
