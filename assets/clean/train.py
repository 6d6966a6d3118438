"""Trains the judge of lines. Not part of the program: needs lightgbm and the data.

    python assets/clean/train.py GOLD_FOLDER [--all]

GOLD_FOLDER holds clean/*.jsonl.gz and html/*.jsonl.gz (see CARD.md). Sites whose sha1 is divisible
by three are left out, so that figures on them stay honest; --all takes them in.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import re
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent.parent)]

import trees  # noqa: E402
from page_sets import read  # noqa: E402
from truth import labelled, truth_of  # noqa: E402

from tui_reader.clean import (  # noqa: E402
    dom_blocks,
    input_limits,
    line_features,
    page_tree,
    rule_matcher,
)
from tui_reader.clean.blocks import tidy  # noqa: E402

WEIGHT = {"tails": 1.0, "htails": 0.6, "lines": 0.5, "hlines": 0.3, "injected": 2.0}
PARAMETERS = {
    "objective": "binary", "num_leaves": 24, "max_depth": 8, "learning_rate": 0.08,
    "min_data_in_leaf": 60,
    "feature_fraction": 0.4, "bagging_fraction": 0.7, "bagging_freq": 1, "lambda_l2": 5,
    "verbose": -1, "num_threads": 2, "seed": 3,
}  # fmt: skip
ROUNDS = 150
PAGES = ("zyte", "readability", "wcxb_article_dev")
SCRIPTS = ("han", "arabic", "devanagari")
ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
DEVANAGARI = "".join(map(chr, range(0x915, 0x939)))


def held_out(site: str) -> bool:
    return int(hashlib.sha1(site.encode()).hexdigest(), 16) % 3 == 0


def page_rows(row: dict) -> list[dict]:
    """A page as copied lines, whole and with its neighbourhood only."""
    html = input_limits.without_scripts(row["html"])
    tree = page_tree.parse(html)
    if tree is None:
        return []
    truth, lines, labels = truth_of(row["gt"]), [], []
    for block in dom_blocks.blocks_of(tree):
        for line in filter(str.strip, block.text.split("\n")):
            lines.append(line)
            labels.append(labelled(line, truth))
    story = [at for at, label in enumerate(labels) if label == 1]
    if not story:
        return []
    low, high = max(0, story[0] - 5), story[-1] + 16
    tail = {"kind": "htails", "lines": lines[low:high], "labels": labels[low:high]}
    whole = {"kind": "hlines", "lines": lines, "labels": labels}
    return [tail, whole] if random.random() < 0.35 else [tail]


def gathered(gold: Path, everything: bool) -> list[dict]:
    rows = []
    for kind in ("tails", "lines", "injected"):
        for row in read(gold / "clean" / f"{kind}.jsonl.gz"):
            if everything or not held_out(row["site"]):
                rows.append({"kind": kind, "lines": row["lines"], "labels": row["labels"]})
    return rows + [found for row in web_pages(gold, everything) for found in page_rows(row)]


def web_pages(gold: Path, everything: bool) -> list[dict]:
    rows = [row for name in PAGES for row in read(gold / "html" / f"{name}.jsonl.gz")]
    return [row for row in rows if row.get("gt") and (everything or not held_out(row["site"]))]


def in_script(line: str, script: str) -> str:
    """The line in letters without case, or without blanks: the scorer must not lean on either."""
    if script == "han":
        line = re.sub(r"[^\W\d_]+", _han, line).replace(" ", "")
        return line.translate(str.maketrans(".,?!:", "。，？！："))
    letters = ARABIC if script == "arabic" else DEVANAGARI
    line = "".join(
        letters[(ord(c.lower()) - 97) % len(letters)] if c.isalpha() else c for c in line
    )
    return line.translate(str.maketrans("?,", "؟،") if script == "arabic" else {46: "।"})


def _han(word: re.Match[str]) -> str:
    digest = int(hashlib.md5(word.group().lower().encode()).hexdigest(), 16)
    return "".join(
        chr(0x4E00 + (digest >> 16 * at) % 6000)
        for at in range(1 + (word.end() - word.start() > 3))
    )


def variants(kind: str) -> list[tuple[str, float]]:
    """Copies to train on as well: (script, share of the rules' hits left in)."""
    if kind == "injected":
        return [("", 0.4), ("han", 0.5), ("arabic", 0.5), ("devanagari", 0.5), ("", 0.0)]
    if kind == "tails":
        return [
            ("", 0.4),
            *((s, 0.5) for s in ("han", "arabic", "devanagari") if random.random() < 0.5),
        ]
    if kind == "htails":
        return [("", 0.4)] if random.random() < 0.5 else []
    return [("han", 0.5), ("arabic", 0.5)] if kind == "lines" and random.random() < 0.15 else []


def slices(row: dict) -> list[dict]:
    """Short texts: a few lines of a page, as feeds and notes have them."""
    if row["kind"] not in ("injected", "tails", "htails"):
        return []
    out = []
    for _ in range({"injected": 6, "tails": 3, "htails": 1}[row["kind"]]):
        size = random.randint(2, 14)
        at = random.randint(0, max(0, len(row["lines"]) - size))
        part = {key: row[key][at : at + size] for key in ("lines", "labels")}
        if 1 in part["labels"]:
            out.append({"kind": row["kind"], **part})
    return out


def samples(row: dict) -> list[tuple]:
    """(features, labels, weights) of a row and its variants."""
    lines = [str(tidy(line.replace("\n", " "))) for line in row["lines"]]
    hits = [rule_matcher.hits(line) for line in lines]
    base = WEIGHT[row["kind"]]
    junk = [1 - max(0, label) for label in row["labels"]]
    out = [(line_features.rows(lines, hits), junk, weights(lines, row["labels"], base))]
    for script, share in variants(row["kind"]):
        fewer = [found if random.random() < share else () for found in hits]
        other = [in_script(line, script) for line in lines] if script else lines
        weight = weights(other, row["labels"], 0.4 * base)
        out.append((line_features.rows(other, fewer), junk, weight))
    return out


def weights(lines: list[str], labels: list[int], base: float) -> list[float]:
    """A story line weighs by its length: what is lost is counted in characters."""
    flat, each = {-1: 0.0, 0: 1.0, 1: 0.5}, {-1: 0.0, 0: 0.0, 1: 0.01}
    return [
        base * (flat[label] + each[label] * min(len(line), 600))
        for line, label in zip(lines, labels, strict=True)
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--all", action="store_true")
    options = parser.parse_args()
    random.seed(1)
    rows = gathered(options.gold, options.all)
    rows += [short for row in rows for short in slices(row)]
    parts = [part for row in rows for part in samples(row)]
    model = trees.fitted(parts, PARAMETERS, ROUNDS)
    trees.export(model, line_features.NAMES, HERE / "lines.npz")


if __name__ == "__main__":
    main()
