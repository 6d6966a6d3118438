"""Makes libraries of any size out of invented text: `make_library.py PATH STORIES [--feeds N]`.

Stories arrive in rounds as they would from refreshes, 50 a feed, so that dates, arrivals and
unread marks lie as in a library that grew. The words follow Zipf's law: the commonest stands in
nearly every story, the rarest in a few. One in `--annotated` stories is cleaned and annotated.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import accumulate
from pathlib import Path

from tui_reader import sanitise
from tui_reader.model import (
    Annotation,
    Annotations,
    Article,
    Block,
    Entity,
    Entry,
    Role,
    Span,
    Subscription,
)
from tui_reader.store import annotations, articles, feeds, opening, stories
from tui_reader.store.connection import Store
from tui_reader.store.types import NewEntry

PER_ROUND = 50
STORIES_A_DAY = 20
"""Of one feed."""
_SYLLABLES = (
    *("ka", "lo", "mi", "ne", "ru", "sa", "te", "vo", "wi", "zan"),
    *("bor", "del", "fin", "gar", "hul", "jor", "pel", "quo", "ros", "tam"),
)
_NAMES = ("Ada", "Bo", "Cem", "Dora", "Edo", "Fay", "Gus", "Hal", "Ina", "Jon")
_SURNAMES = ("Abel", "Brandt", "Castell", "Dorn", "Ekholm", "Faber", "Grau", "Hartwig", "Imhof")


class Words:
    """Invented words, drawn by Zipf's law."""

    def __init__(self, seed: int, size: int = 20_000) -> None:
        self._random = random.Random(seed)
        self._words = [self._word(n) for n in range(size)]
        self._weights = list(accumulate(1 / (n + 1) for n in range(size)))

    def some(self, count: int) -> str:
        return " ".join(self._random.choices(self._words, cum_weights=self._weights, k=count))

    @property
    def commonest(self) -> str:
        return self._words[0]

    def ranked(self, place: int) -> str:
        return self._words[place]

    def _word(self, number: int) -> str:
        parts = []
        while True:
            number, part = divmod(number, len(_SYLLABLES))
            parts.append(_SYLLABLES[part])
            if not number:
                return "".join(parts)


def make(path: Path, count: int, feed_count: int = 500, annotated: int = 0) -> None:
    """A library of `count` stories at `path`. Every `annotated`-th has entities; 0 for none."""
    library = opening.open(path)
    words, now = Words(count), datetime.now(UTC).replace(microsecond=0)
    feed_count = max(1, min(feed_count, count // 10))
    made = [_subscribe(library, words, number) for number in range(feed_count)]
    left, first = count, 0
    rounds = -(-count // (feed_count * PER_ROUND))
    for turn in range(rounds):
        arrived = now - timedelta(days=(rounds - 1 - turn) * PER_ROUND / STORIES_A_DAY)
        with library.write():
            for feed_id in made:
                size = min(PER_ROUND, left, -(-count // feed_count))
                batch = list(_entries(words, (feed_id, turn), arrived, size))
                added = stories.add_entries(library, feed_id, batch, arrived)
                left -= size
                for story_id in added.new:
                    first += 1
                    if annotated and first % annotated == 0:
                        _annotate(library, words, story_id)
    _read_most(library, count)
    library.close()


def _subscribe(library: Store, words: Words, number: int) -> int:
    url = sanitise.url(f"http://feed{number}.example/rss")
    assert url is not None
    folder = (f"Folder {number % 20:02}", f"Part {number % 3}") if number % 5 else ()
    title = sanitise.line(f"{words.some(2).title()} {number}")
    names = tuple(sanitise.line(name) for name in folder)
    return feeds.add(library, Subscription(url, title, names)).id


def _entries(
    words: Words, place: tuple[int, int], arrived: datetime, count: int
) -> Iterator[NewEntry]:
    for number in range(count):
        guid = f"{place[0]}-{place[1]}-{number}"
        text = words.some(60)
        entry = Entry(
            guid=guid,
            title=sanitise.line(words.some(8).capitalize()),
            link=sanitise.url(f"http://feed{place[0]}.example/{guid}"),
            author=sanitise.line("Ada Abel"),
            published=arrived - timedelta(minutes=number * 24 * 60 / STORIES_A_DAY + place[0] % 60),
            content=f"<p>{text}</p>",
        )
        yield NewEntry(entry, sanitise.text(text))


def _annotate(library: Store, words: Words, story_id: int) -> None:
    body = words.some(300)
    names = [f"{random.choice(_NAMES)} {random.choice(_SURNAMES)}" for _ in range(4)]
    text = sanitise.text("Title\n\n" + body + " " + " ".join(names))
    sha = hashlib.sha256(text.encode()).hexdigest()
    blocks = (Block(Span(0, 5), Role.TITLE), Block(Span(7, len(text)), Role.PARAGRAPH))
    articles.put(library, Article(story_id, text, sha, blocks, cleaner_version=1))
    start, items, entities = len(text) - len(" ".join(names)), [], {}
    for name in names:
        entity = entities.setdefault(name, Entity(len(entities) + 1, "person", sanitise.line(name)))
        items.append(Annotation(Span(start, start + len(name)), "person", entity.id))
        start += len(name) + 1
    found = Annotations(sha, tuple(items), tuple(entities.values()), annotator_version=1)
    annotations.put(library, story_id, found)


def _read_most(library: Store, count: int) -> None:
    """All but the last tenth are read, and one in a thousand is starred."""
    with library.write() as db:
        db.execute(
            "UPDATE stories SET read = 1, read_at = at WHERE id <= ? AND id % 7 <> 0",
            (count - count // 10,),
        )
        db.execute("UPDATE stories SET starred = 1, starred_at = at WHERE id % 1000 = 0")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path", type=Path)
    parser.add_argument("stories", type=int)
    parser.add_argument("--feeds", type=int, default=500)
    parser.add_argument("--annotated", type=int, default=0)
    given = parser.parse_args()
    begun = time.perf_counter()
    make(given.path, given.stories, given.feeds, given.annotated)
    print(f"{given.path}: {given.stories:,} stories in {time.perf_counter() - begun:.0f} s")


if __name__ == "__main__":
    main()
