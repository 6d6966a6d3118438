"""A memory in dictionaries: for measuring, and for whoever has no library."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, MutableMapping, Sequence

from tui_reader.cluster.memory import Row


class PlainMemory:
    """All that linking remembers, for as long as the program runs."""

    def __init__(self) -> None:
        self.endings: MutableMapping[str, int] = {}
        self.found: dict[str, dict[int, int]] = {"told": {}, "affair": {}}
        """Level -> story -> group, of stories that do not stand alone."""
        self._members: dict[str, dict[int, list[int]]] = {"told": {}, "affair": {}}
        self._counts: dict[tuple[str, int], list[int]] = {}
        self._rows: dict[int, Row] = {}
        self._postings: dict[int, list[tuple[int, int]]] = defaultdict(list)
        self._titles: dict[int, list[int]] = defaultdict(list)

    def count(
        self, language: str, title: Iterable[int], text: Iterable[int]
    ) -> Mapping[int, tuple[int, int]]:
        in_title = set(title)
        found = {}
        for term in (0, *text):
            seen = self._counts.setdefault((language, term), [0, 0])
            seen[0] += term == 0 or term in in_title
            seen[1] += 1
            found[term] = (seen[0], seen[1])
        return found

    def near(self, term: int, since: int, until: int, limit: int) -> Iterable[int]:
        places = sorted(self._postings[term], reverse=True)
        return [story for at, story in places if since <= at <= until][:limit]

    def signs(self, stories: Sequence[int]) -> Sequence[Row]:
        return [self._rows[story] for story in stories if story in self._rows]

    def keep(self, row: Row, language: str, rarest: Sequence[int]) -> None:
        self._rows[row[0]] = row
        self._titles[row[2]].append(row[0])
        for term in rarest:
            self._postings[term].append((row[1], row[0]))

    def titles(self, feed: int, before: int, limit: int) -> Sequence[bytes]:
        mine = [story for story in self._titles[feed] if story < before]
        return [self._rows[story][3] for story in mine[-limit:]]

    def groups(self, level: str, stories: Sequence[int]) -> Sequence[int]:
        return [self.group(level, story) for story in stories]

    def group(self, level: str, story: int) -> int:
        return self.found[level].get(story, -story)

    def standing(self, level: str, group: int, latest: int) -> Sequence[int]:
        found = self._stories(level, group)
        return found if len(found) <= latest else [found[0], *found[-latest:]]

    def _stories(self, level: str, group: int) -> Sequence[int]:
        return [-group] if group < 0 else self._members[level][group]

    def size(self, level: str, group: int) -> int:
        return len(self._stories(level, group))

    def apart(self, level: str, a: int, b: int) -> bool:
        return False

    def join(self, level: str, story: int, group: int) -> int:
        return self._one(level, -group if group < 0 else group, (group, -story))

    def merge(self, level: str, a: int, b: int) -> int:
        named = [group for group in (a, b) if group > 0]
        return self._one(level, min(named) if named else min(-a, -b), (a, b))

    def _one(self, level: str, number: int, parts: Iterable[int]) -> int:
        stories = sorted({story for part in parts for story in self._stories(level, part)})
        for part in parts:
            self._members[level].pop(part, None)
        self._members[level][number] = stories
        self.found[level].update(dict.fromkeys(stories, number))
        return number
