"""Fits the two tree models of linking (see CARD.md). By hand; needs lightgbm and scored groups.

    python assets/cluster-model/train.py STORIES.jsonl[.gz]

A line a story: id, set, title, text, date, lang, source, cluster. Three fifths of each set's
clusters are fitted on (by sha256 of set and cluster); thresholds are chosen on the others.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import sys
from collections import Counter
from datetime import datetime
from pathlib import Path

from tui_reader.cluster import groups, linking, pairs, trees
from tui_reader.cluster.memory import Arrival

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parents[1] / "tests" / "cluster"))

from plain_memory import PlainMemory  # noqa: E402

FITTED = 3
"""Of five parts."""
BETTER = {"cosine", "title_cosine", "cover_max", "cover_min", "contained", "contains",
          "three_rarest", "nearest", "second", "third", "three", "mean", "farthest", "positive",
          "first", "linear", "linear_three"}  # fmt: skip
WORSE = {"days", "clash", "clash_max", "name_clash", "lead_clash", "number_clash", "same_feed",
         "one_form", "missing", "own", "other_name"}  # fmt: skip
"""Features that may only speak for, or only against."""
SIMPLE = linking.Level("told", belongs=2.1, linear=0.6, merge=0.8)
"""By which groups are made to fit the second model on."""


def read(path: str) -> list[dict]:
    with (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    return sorted(rows, key=lambda row: (row["date"], row["id"]))


def arrivals(rows: list[dict]):
    feeds: dict[str, int] = {}
    for number, row in enumerate(rows, 1):
        at = int(datetime.fromisoformat(row["date"].replace("Z", "+00:00")).timestamp())
        # Where nobody says who told it, every story is of a source of its own.
        feed = feeds.setdefault(row["source"], len(feeds) + 1) if row["source"] else -number
        yield Arrival(number, at, feed, row["source"], row["lang"], row["title"], row["text"])


def part(row: dict) -> int:
    name = f"{row['set']}|{row['cluster']}"
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % 5


class Collecting(linking.Linker):
    """Notes what is asked of the models, and decides by the nearest three stories."""

    def __init__(self, rows: list[dict], stage: str) -> None:
        super().__init__(PlainMemory())
        self.rows, self.stage, self.found = rows, stage, []

    def _homes(self, place, level):
        if level is not linking.TOLD:
            return []
        if self.stage == "pair":
            for other in self._loaded(place.candidates):
                self._note_pair(place.sign, other)
            return []
        return super()._homes(place, SIMPLE)

    def _note_pair(self, a, b):
        same = a.feed == b.feed
        if (a.dotted and b.dotted and not a.dotted & b.dotted) or (
            same and not self._is_repeat(a, b)
        ):
            return
        text = a.text.keys() & b.text.keys()
        cosine = sum(a.text[term] * b.text[term] for term in text) / (a.norm * b.norm)
        if cosine < pairs.FAR:
            return
        shared = pairs._shared(a, b, text, cosine)
        both = a.has_text and b.has_text
        form = a.title.keys() != b.title.keys() and pairs.one_form(a, b, shared.overlap)
        if pairs._linear(a, b, shared, same, both) < pairs.HOPELESS - 3:
            return
        told = pairs.features(a, b, shared, same, form)
        self.found.append((a.story, self.rows[b.story - 1]["event"], told))

    def _judged(self, place, level, group, rival):
        standing = self._loaded(self.memory.standing(level.name, group, groups.LATEST))
        near = [self._near(place, one) for one in standing]
        told = groups.features(
            place.sign, standing, near, self.memory.size(level.name, group), rival
        )
        event = Counter(
            self.rows[s - 1]["event"] for s in self.memory._stories(level.name, group)
        ).most_common(1)[0][0]
        self.found.append((place.sign.story, event, told))
        best = sorted((one.both for one in near), reverse=True)[:3]
        mean, linear = sum(best) / len(best), max(one.linear for one in near)
        return 9.0 + mean if best[0] >= 2.1 and mean >= 0.8 and linear >= 0.6 else -9.0


def fit(name: str, rows: list[dict], features: tuple[str, ...], shape: dict) -> None:
    import lightgbm
    import numpy as np

    linker = Collecting(rows, name)
    for arrival in arrivals(rows):
        linker.link(arrival)
    sizes = Counter(row["set"] for row in rows)
    own = [rows[story - 1] for story, _, _ in linker.found]
    table = np.array([told for _, _, told in linker.found])
    right = np.array(
        [row["event"] == event for row, (_, event, _) in zip(own, linker.found, strict=True)]
    )
    weight = np.array([sizes[row["set"]] ** -0.5 for row in own])
    parts = np.array([row["part"] for row in own])
    event_part = {row["event"]: row["part"] for row in rows}
    other = np.array([event_part[event] for _, event, _ in linker.found])
    used = (parts < FITTED) & (other < FITTED)
    model = lightgbm.LGBMClassifier(
        colsample_bytree=0.6, subsample=0.8, subsample_freq=1, verbose=-1, n_jobs=2,
        random_state=1, monotone_constraints=[
            (f in BETTER) - (f in WORSE) for f in features], **shape)  # fmt: skip
    model.fit(table[used], right[used], sample_weight=weight[used] / weight[used].mean())
    write(name, model.booster_, features)
    print(name, len(table), "asked,", int(used.sum()), "fitted on")


def write(name: str, booster: object, features: tuple[str, ...]) -> None:
    columns: dict[str, list] = {c: [] for c in ("feature", "threshold", "left", "right")}

    def add(node: dict) -> int:
        at = len(columns["feature"])
        for column in columns.values():
            column.append(0)
        if "leaf_value" in node:
            columns["feature"][at] = -1
            columns["threshold"][at] = round(node["leaf_value"], 6)
            return at
        columns["feature"][at] = node["split_feature"]
        columns["threshold"][at] = round(node["threshold"], 6)
        columns["left"][at] = add(node["left_child"])
        columns["right"][at] = add(node["right_child"])
        return at

    roots = [add(tree["tree_structure"]) for tree in booster.dump_model()["tree_info"]]
    (HERE / f"{name}.json").write_text(
        json.dumps({"features": features, "roots": roots, **columns}, separators=(",", ":")) + "\n"
    )
    trees.load.cache_clear()


def main() -> None:
    rows = read(sys.argv[1])
    for row in rows:
        row["event"] = f"{row['set']}|{row['cluster']}"
        row["part"] = part(row)
    learning = {"learning_rate": 0.08}
    pair = {"n_estimators": 120, "num_leaves": 12, "min_child_samples": 200, "reg_lambda": 20}
    group = {"n_estimators": 100, "num_leaves": 8, "min_child_samples": 60, "reg_lambda": 10}
    fit("pair", rows, pairs.FEATURES, pair | learning)
    fit("group", rows, groups.FEATURES, group | learning)


if __name__ == "__main__":
    main()
