"""Kills a program that syncs, at any moment, again and again: the harness.

A child marks stories of its own (the even ones) and says so before and after, while a thread of it
syncs without a rest. The parent is the server and marks the others, adds stories, loses answers; it
kills the child, starts the next, and in the end compares: what was acknowledged is on both sides,
what the server did is here, and no story is there twice.

    python tests/safety/sync_kills.py 500        # by hand: kills; prints what was lost
"""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
from dataclasses import dataclass, field
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1]))
from fake_sync import READ, STARRED, FakeServer, News
from patience import CEILING

from tui_reader import config, library
from tui_reader.library import Library, accounts
from tui_reader.paths import Paths
from tui_reader.store import stories

STORIES = 40
AMID = 0.05
"""Seconds of which a random part goes by before a kill; nothing is awaited by it."""


def open_at(home: Path) -> Library:
    names = ("config", "data", "cache", "state")
    return library.open(Paths(*(home / name for name in names)), config.Config())


# --- the child ----------------------------------------------------------------------------------


def say(*words: object) -> None:
    os.write(1, json.dumps(words).encode() + b"\n")


def child(home: Path, seed: int) -> None:
    lib, chance = open_at(home), random.Random(seed)
    threading.Thread(target=_sync, args=(lib,), daemon=True).start()
    with lib.store.read() as db:
        rows = db.execute("SELECT title, id FROM stories WHERE title LIKE 'Own %'").fetchall()
    while True:
        title, id = chance.choice(rows)
        key, value = chance.choice((READ, STARRED)), chance.random() < 0.5
        say("will", title, key, value)
        (stories.set_read if key == READ else stories.set_starred)(lib.store, [id], value)
        say("did", title, key, value)


def _sync(lib: Library) -> None:
    while True:
        accounts.sync(lib)


# --- the parent ---------------------------------------------------------------------------------


@dataclass
class Ground:
    """A server, a library and what was promised of it."""

    home: Path
    server: FakeServer
    kills: int = 0
    promised: dict[tuple[str, str], bool] = field(default_factory=dict)
    maybe: dict[tuple[str, str], bool] = field(default_factory=dict)
    """Announced, and not acknowledged before the kill."""
    acts: int = 0
    lost: list[str] = field(default_factory=list)

    def begin(self) -> None:
        news = self.server.news
        feed = news.add_feed("https://example.org/feed", "Feed")
        for number in range(STORIES):
            news.add_story(feed, f"{'Own' if number % 2 else 'Theirs'} {number}")
        lib = open_at(self.home)
        accounts.add(lib, self.server.address, self.server.user, self.server.password)
        assert accounts.sync(lib)[0].problems == []
        lib.close()

    def round(self, seed: int) -> None:
        """One child, killed after a random count of what it said."""
        chance = random.Random(seed)
        words = [sys.executable, __file__, "child", str(self.home), str(seed)]
        process = subprocess.Popen(words, stdout=subprocess.PIPE)
        assert process.stdout is not None
        most = chance.randrange(1, 120)
        for number, line in enumerate(process.stdout):
            self._hear(json.loads(line))
            if chance.random() < 0.2:
                self._act(chance)
            if number >= most:
                break
        try:
            process.wait(chance.random() * AMID)
        except subprocess.TimeoutExpired:
            os.kill(process.pid, signal.SIGKILL)
        for line in process.stdout:  # what was said meanwhile
            self._hear(json.loads(line))
        process.wait(CEILING)
        self.kills += 1

    def _hear(self, said: list[object]) -> None:
        sort, title, key, value = said
        at = (str(title), str(key))
        if sort == "will":
            self.maybe[at] = bool(value)
        else:
            self.maybe.pop(at, None)
            self.promised[at] = bool(value)
            self.acts += 1

    def _act(self, chance: random.Random) -> None:
        news = self.server.news
        theirs = [one for one in news.stories.values() if one.title.startswith("Theirs")]
        news.mark(chance.choice((READ, STARRED)), chance.random() < 0.5, [chance.choice(theirs)])
        if chance.random() < 0.1:
            news.add_story(news.feeds[1], f"Theirs {len(news.stories)}")
        if chance.random() < 0.2:
            self.server.traps.lost_answers = 1
        if chance.random() < 0.1:
            self.server.traps.cut_bodies = 1

    def end(self) -> None:
        """Bring both sides together, and look."""
        self.server.traps.lost_answers = self.server.traps.cut_bodies = 0
        lib = open_at(self.home)
        for _ in range(3):
            problems = accounts.sync(lib)[0].problems
        self.lost += map(str, problems)
        with lib.store.read() as db:
            rows = db.execute("SELECT title, read, starred FROM stories").fetchall()
        lib.close()
        here = {title: {READ: bool(read), STARRED: bool(star)} for title, read, star in rows}
        if len(here) != len(rows):
            self.lost.append(f"{len(rows) - len(here)} stories are there twice")
        for story in self.server.news.stories.values():
            there = {READ: story.read, STARRED: story.starred}
            if here.get(story.title) != there:
                self.lost.append(f"{story.title}: {here.get(story.title)} here, {there} there")
        for (title, key), value in self.promised.items():
            allowed = {value, self.maybe.get((title, key), value)}
            if here[title][key] not in allowed:
                self.lost.append(f"{title} is not {key}={value}")


def run(kills: int, seed: int = 0) -> Ground:
    with tempfile.TemporaryDirectory() as folder, FakeServer("greader", news=News()) as server:
        ground = Ground(Path(folder), server)
        ground.begin()
        for number in range(kills):
            ground.round(seed * 100_000 + number)
        ground.end()
        return ground


if __name__ == "__main__":
    if sys.argv[1] == "child":
        child(Path(sys.argv[2]), int(sys.argv[3]))
    done = run(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0)
    print(f"{done.kills} kills, {done.acts} acknowledged acts, {len(done.lost)} lost or doubled")
    print("\n".join(done.lost))
