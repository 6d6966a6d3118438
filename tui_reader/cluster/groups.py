"""Whether a story belongs to a group of stories: log-odds by boosted trees.

A group is judged as a whole: by its nearest stories and its farthest, by what most of its titles
say and this story does not, by how much nearer it is than any other group. A story that is near to
one of a group only does not join it: that is how rows of strangers come about.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from tui_reader.cluster import trees
from tui_reader.cluster.pairs import Nearness
from tui_reader.cluster.signs import NOTHING, Sign
from tui_reader.durations import DAY

LATEST = 7
"""Stories that stand for a group: its first and so many of its latest."""
MOST = 0.6
"""Share of a group's titles that has what the group is about."""
RARE = 4.0
"""Nats from which a word names something."""
NAMED = 4
"""Stories from which a group is taken to have a name."""

FEATURES = (
    *("nearest", "second", "third", "three", "mean", "farthest", "size", "days", "cosine"),
    *("title_cosine", "missing", "own", "other_name", "margin", "positive", "has_text"),
    *("linear", "linear_three", "spread", "first"),
)


class Judged(NamedTuple):
    belongs: float
    """Log-odds."""
    linear: float
    """What the linear judge says of the nearest story."""


def judge(
    story: Sign, group: Sequence[Sign], near: Sequence[Nearness], size: int, rival: float
) -> Judged:
    """A story and a group: those that stand for it and how near each is; how many there are; how
    near the nearest story of any other group is."""
    found = features(story, group, near, size, rival)
    told = trees.load("group").value(found)
    return Judged(told, max(one.linear for one in near))


def features(
    story: Sign, group: Sequence[Sign], near: Sequence[Nearness], size: int, rival: float
) -> Sequence[float]:
    """In the order of `FEATURES`."""
    z = sorted((one.both for one in near), reverse=True)
    linear = sorted((one.linear for one in near), reverse=True)
    n, mean = len(z), sum(z) / len(z)
    titles: Counter[int] = Counter()
    together: dict[int, float] = {}
    in_titles: dict[int, float] = {}
    for one in group:
        titles.update(one.title.keys())
        for term, w in one.text.items():
            together[term] = together.get(term, 0.0) + w / one.norm
        for term, w in one.title.items():
            in_titles[term] = in_titles.get(term, 0.0) + w / one.title_norm
    missing = 0.0
    if n > 1:
        often = {term for term, k in titles.items() if k >= MOST * n and term not in story.text}
        missing = max((one.title[t] for one in group for t in often & one.title.keys()), default=0)
    own = max((w for term, w in story.title.items() if term not in together), default=0.0)
    return (
        z[0], z[min(1, n - 1)], z[min(2, n - 1)], sum(z[:3]) / len(z[:3]), mean, z[-1],
        math.log(size), max(0, (story.at - group[-1].at) // DAY),
        _cosine(story.text, story.norm, together),
        _cosine(story.title, story.title_norm, in_titles),
        missing, own, float(missing >= RARE and own >= RARE and size >= NAMED),
        z[0] - rival, sum(one > 0 for one in z) / n, float(story.has_text),
        linear[0], sum(linear[:3]) / len(linear[:3]),
        math.sqrt(sum((one - mean) ** 2 for one in z) / n), near[0].both,
    )  # fmt: skip


def two_names(a: Sequence[Sign], b: Sequence[Sign]) -> bool:
    """Whether each of two groups has a name that no title of the other has."""
    if min(len(a), len(b)) < 3:
        return False
    return _has_own_name(a, b) and _has_own_name(b, a)


def _has_own_name(group: Sequence[Sign], other: Sequence[Sign]) -> bool:
    count = Counter(term for one in group for term in one.title)
    there = {term for one in other for term in one.title}
    return any(
        2 * count[term] >= len(group) and w >= RARE and term not in there
        for one in group
        for term, w in one.title.items()
    )


def _cosine(a: dict[int, float], norm: float, b: dict[int, float]) -> float:
    length = math.sqrt(sum(w * w for w in b.values())) or NOTHING
    return sum(w * b[term] for term, w in a.items() if term in b) / (norm * length)
