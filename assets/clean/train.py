"""Trains the judges of lines and of pages. Not part of the program: needs lightgbm and the data.

    python assets/clean/train.py lines|pages GOLD_FOLDER [--all]

GOLD_FOLDER holds clean/*.jsonl.gz and html/*.jsonl.gz (see CARD.md). Sites whose sha1 is divisible
by three are left out, so that figures on them stay honest; --all takes them in.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import random
import re
import sys
from pathlib import Path

import lightgbm
import numpy as np

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent.parent))

from tui_reader.clean import (  # noqa: E402
    dom_blocks,
    dom_features,
    extract,
    input_limits,
    line_features,
    page_tree,
    rule_matcher,
    sites,
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
PAGE_PARAMETERS = {**PARAMETERS, "objective": "cross_entropy"}
NOT_WORD = re.compile(r"\W+")
WORD = re.compile(r"\w+")
SCRIPTS = ("han", "arabic", "devanagari")
ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
DEVANAGARI = "".join(map(chr, range(0x915, 0x939)))


def held_out(site: str) -> bool:
    return int(hashlib.sha1(site.encode()).hexdigest(), 16) % 3 == 0


def read(path: Path) -> list[dict]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def labelled(text: str, truth: dict) -> int:
    """1 story, 0 junk, -1 not clear, by the true text of the page."""
    bare = NOT_WORD.sub("", text)
    if not bare:
        return -1
    if len(bare) < 25:
        return 1 if bare in truth["lines"] else 0 if bare not in truth["blob"] else -1
    if bare in truth["blob"]:
        return 1
    grams = grams_of(text)
    share = sum(gram in truth["grams"] for gram in grams) / len(grams)
    return 1 if share > 0.8 else 0 if share < 0.1 else -1


def grams_of(text: str) -> list[tuple[str, ...]]:
    words = WORD.findall(text)
    return [tuple(words[at : at + 4]) for at in range(max(1, len(words) - 3))]


def truth_of(text: str) -> dict:
    lines = [NOT_WORD.sub("", line) for line in text.split("\n")]
    return {"lines": set(lines), "blob": "\n".join(lines), "grams": set(grams_of(text))}


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


def page_sample(row: dict) -> tuple | None:
    """(features, share of each block that is junk, weights) of a page."""
    html = input_limits.without_scripts(row["html"])
    tree = page_tree.parse(html)
    if tree is None:
        return None
    sites.prune(tree, sites.rule_for(row["url"]), html)
    blocks, truth = dom_blocks.blocks_of(tree), truth_of(row["gt"])
    if not blocks:
        return None
    story = [soft_label(block.text, truth) for block in blocks]
    size = [max(1, len(WORD.findall(block.text))) for block in blocks]
    whole = max(1, sum(n for n, share in zip(size, story, strict=True) if share > 0.5))
    # Pages count alike, and a word of a long page less than one of a short page.
    weight = [min(4.0, 8 * n**0.6 / whole**0.6) for n in size]
    table = dom_features.rows(blocks, extract.mask_of(extract.first_text(tree), blocks))
    return table, [1 - share for share in story], weight


def soft_label(text: str, truth: dict) -> float:
    """How much of a block is story."""
    bare = NOT_WORD.sub("", text)
    if len(bare) < 25:
        return 1.0 if bare in truth["lines"] else 0.0 if bare not in truth["blob"] else 0.5
    grams = grams_of(text)
    found = sum(gram in truth["grams"] for gram in grams) / len(grams)
    return 1.0 if bare in truth["blob"] else found


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


def export(model: lightgbm.Booster, names: tuple[str, ...], path: Path) -> None:
    """The trees as flat arrays (see tui_reader/clean/tree_ensemble.py)."""
    feature, threshold, left, right, value, roots = [], [], [], [], [], []
    deepest = 0

    def add(node: dict, depth: int) -> int:
        nonlocal deepest
        at = len(feature)
        for array in (feature, threshold, left, right, value):
            array.append(0)
        if "leaf_value" in node:
            left[at] = right[at] = at
            value[at] = node["leaf_value"]
            deepest = max(deepest, depth)
            return at
        feature[at], threshold[at] = node["split_feature"], node["threshold"]
        left[at] = add(node["left_child"], depth + 1)
        right[at] = add(node["right_child"], depth + 1)
        return at

    for tree in model.dump_model()["tree_info"]:
        roots.append(add(tree["tree_structure"], 0))
    np.savez_compressed(
        path, names=np.array("\n".join(names)), feature=np.array(feature, np.int16),
        threshold=np.array(threshold, np.float32), left=np.array(left, np.int32),
        right=np.array(right, np.int32), value=np.array(value, np.float32),
        roots=np.array(roots, np.int32), depth=np.array(deepest),
    )  # fmt: skip


def fitted(parts: list[tuple], parameters: dict, rounds: int) -> lightgbm.Booster:
    table = np.concatenate([np.asarray(part[0], np.float32) for part in parts])
    junk = np.concatenate([part[1] for part in parts])
    weight = np.concatenate([part[2] for part in parts])
    used = weight > 0
    data = lightgbm.Dataset(table[used], junk[used], weight=weight[used])
    return lightgbm.train(parameters, data, rounds)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=["lines", "pages"])
    parser.add_argument("gold", type=Path)
    parser.add_argument("--all", action="store_true")
    options = parser.parse_args()
    random.seed(1)
    if options.what == "lines":
        rows = gathered(options.gold, options.all)
        rows += [short for row in rows for short in slices(row)]
        parts = [part for row in rows for part in samples(row)]
        export(fitted(parts, PARAMETERS, ROUNDS), line_features.NAMES, HERE / "lines.npz")
    else:
        found = [page_sample(row) for row in web_pages(options.gold, options.all)]
        model = fitted([part for part in found if part], PAGE_PARAMETERS, ROUNDS)
        export(model, dom_features.NAMES, HERE / "pages.npz")


if __name__ == "__main__":
    main()
