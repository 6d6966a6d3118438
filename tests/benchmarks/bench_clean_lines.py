# ruff: noqa: E501
"""Junk lines found and story lost on copied pages, and what each rule and the scorer contribute.

    python tests/benchmarks/bench_clean_lines.py [GOLD_FOLDER] [--all-sites] [--rules]

Only sites that the weights were not trained on (sha1 of the site divisible by three) unless
--all-sites is given. --rules prints the table with and without each rule. Figures as in the gold's own
scorer: F1 over junk lines, loss in per cent of the story's characters.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import statistics
import time
from collections import Counter
from pathlib import Path

from tui_reader import clean
from tui_reader.clean import line_filter, line_scorer, plain, rule_matcher
from tui_reader.clean.blocks import Decided
from tui_reader.clean.rules import RULES
from tui_reader.model import Role

GOLD = Path(__file__).resolve().parents[3] / "shared" / "gold"
NEWS = {"zyte", "readability", "fundus_eval", "fundus_parsers"}


def held_out(site: str) -> bool:
    return int(hashlib.sha1(site.encode()).hexdigest(), 16) % 3 == 0


def load(gold: Path, name: str, all_sites: bool) -> list[dict]:
    with gzip.open(gold / "clean" / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return [row for row in rows if all_sites or held_out(row["site"])]


def group_of(row: dict) -> str:
    if row["lang"] != "en":
        return "not English"
    return "news" if row["source"] in NEWS else "other English"


def figures(rows: list[dict], keeps: list[list[bool]]) -> dict[str, float]:
    found = wrong = missed = lost = whole = 0
    left, losses = [], []
    for row, kept in zip(rows, keeps, strict=True):
        marks = list(zip(row["lines"], row["labels"], kept, strict=True))
        found += sum(label == 0 and not keep for _, label, keep in marks)
        left.append(sum(label == 0 and keep for _, label, keep in marks))
        wrong += sum(label == 1 and not keep for _, label, keep in marks)
        gone = sum(len(line) for line, label, keep in marks if label == 1 and not keep)
        size = sum(len(line) for line, label, _ in marks if label == 1)
        lost, whole = lost + gone, whole + size
        losses.append(gone / max(1, size))
    missed = sum(left)
    precision, recall = found / max(1, found + wrong), found / max(1, found + missed)
    return {
        "P": precision, "R": recall, "F1": 2 * precision * recall / max(1e-9, precision + recall),
        "loss%": 100 * lost / max(1, whole), ">10%": 100 * statistics.mean(x > 0.1 for x in losses),
        "left": statistics.median(left),
    }  # fmt: skip


def line(values: dict[str, float]) -> str:
    return "  ".join(f"{key} {value:.3f}" for key, value in values.items())


def kept_by(rows: list[dict]) -> list[list[bool]]:
    return [clean.filter_lines(row["lines"]) for row in rows]


def overview(data: dict[str, list[dict]]) -> None:
    for name, rows in data.items():
        start = time.process_time()
        keeps = kept_by(rows)
        spent = 1000 * (time.process_time() - start) / max(1, len(rows))
        for group in ("news", "other English", "not English"):
            part = [at for at, row in enumerate(rows) if group_of(row) == group]
            if part:
                values = figures([rows[at] for at in part], [keeps[at] for at in part])
                print(f"{name:9} {group:13} pages {len(part):4}  {line(values)}  ms {spent:.1f}")


def contributions(rows: list[dict]) -> None:
    """Each rule taken out by itself, and the scorer: what F1 and loss become."""
    by_rule: Counter[str] = Counter()
    harm: Counter[str] = Counter()
    for row in rows:
        blocks = [Decided(block) for block in plain.line_blocks(row["lines"])]
        for one, label, text in zip(
            line_filter.decide(blocks), row["labels"], row["lines"], strict=True
        ):
            cut = (
                one.verdict.rule
                if one.verdict
                else "caption"
                if one.block.role is Role.CAPTION
                else ""
            )
            if cut:
                by_rule[cut] += label == 0
                harm[cut] += len(text) if label == 1 else 0
    print(f"{'with all':18} {line(figures(rows, kept_by(rows)))}")
    whole, hits, scores = figures(rows, kept_by(rows)), rule_matcher.hits, line_scorer.scores
    for name in dict.fromkeys(rule.name for rule in RULES):
        rule_matcher.hits = lambda text, name=name: tuple(r for r in hits(text) if r.name != name)
        values = figures(rows, kept_by(rows))
        print(f"without {name:18} F1 {values['F1'] - whole['F1']:+.4f}  loss% {values['loss%'] - whole['loss%']:+.3f}"
              f"   alone cuts {by_rule[name]:4} junk lines and {harm[name]:5} characters of story")  # fmt: skip
    rule_matcher.hits = lambda text: ()
    print(f"without all rules  {line(figures(rows, kept_by(rows)))}")
    rule_matcher.hits, line_scorer.scores = hits, lambda lines, found: [0.5] * len(lines)
    print(f"without the scorer {line(figures(rows, kept_by(rows)))}")
    line_scorer.scores = scores


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("gold", nargs="?", type=Path, default=GOLD)
    parser.add_argument("--all-sites", action="store_true")
    parser.add_argument("--rules", action="store_true")
    options = parser.parse_args()
    names = ("tails", "lines", "injected")
    data = {name: load(options.gold, name, options.all_sites) for name in names}
    clean.filter_lines(["The first call loads the weights."])
    overview(data)
    if options.rules:
        contributions(data["tails"] + data["injected"])


if __name__ == "__main__":
    main()
