# ruff: noqa: E501
"""The lead over trafilatura on sites that nobody trained on, by set, kind and language, and the time.

    python tests/benchmarks/bench_clean_unseen.py PAGES.jsonl.gz [--fold 0] [--sets a,b] [--limit N]

PAGES is what assets/clean/page_sets.py writes: every page with its site's class. Ours and
trafilatura's default in one process, page by page in turn. F1 over 4-grams of words, of mean precision
and mean recall; in brackets the 95 % interval of the lead, by drawing sites anew. Times are of the processor: ours
over trafilatura's, of the sums and of the median page. Class 0 is for this script alone.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from bench_clean_html import WHO, grams

DRAWS = 2_000
LANGUAGE = re.compile(r"<html\b[^>]{0,400}\blang=[\"']?([a-zA-Z]{2})")
KINDS = {
    "zyte": "news", "fundus": "news", "fundus_eval": "news", "readability": "mixed",
    "wcxb_article_dev": "articles and guides", "wcxb_test": "articles and guides",
}  # fmt: skip
Scores = dict[str, tuple[float, float]]
"""Precision and recall by extractor."""


def f1(scores: list[tuple[float, float]]) -> float:
    precision, recall = (statistics.fmean(score[at] for score in scores) for at in (0, 1))
    return 2 * precision * recall / max(1e-9, precision + recall)


def scored(text: str, truth: str) -> tuple[float, float]:
    found, true = grams(text), grams(truth)
    hit = sum((found & true).values())
    return hit / max(1, sum(found.values())), hit / max(1, sum(true.values()))


def language(html: str) -> str:
    """As the page tells it."""
    found = LANGUAGE.search(html[:20_000])
    return found[1].lower() if found else "untold"


def lead(pages: list[dict]) -> float:
    return f1([p["scores"]["ours"] for p in pages]) - f1(
        [p["scores"]["trafilatura"] for p in pages]
    )


def interval(pages: list[dict]) -> tuple[float, float]:
    """95 % of the leads, when sites are drawn anew."""
    sites: dict[str, list[dict]] = {}
    for one in pages:
        sites.setdefault(one["site"], []).append(one)
    groups, draw = list(sites.values()), random.Random(1)
    leads = sorted(
        lead([page for group in draw.choices(groups, k=len(groups)) for page in group])
        for _ in range(DRAWS)
    )
    return leads[DRAWS // 40], leads[-DRAWS // 40]


def measured(rows: list[dict]) -> list[dict]:
    pages, first = [], True
    for row in rows:
        scores: Scores = {}
        spent = {}
        for who, extract in WHO.items():
            if first:
                extract(row["html"])  # imports and weights are not the page's cost
            start = time.process_time()
            text = extract(row["html"])
            spent[who] = time.process_time() - start
            scores[who] = scored(text, row["gt"])
        first = False
        pages.append(
            {**row, "html": "", "language": language(row["html"]), "scores": scores, "spent": spent}
        )
    return pages


def table(pages: list[dict], title: str, key: Callable[[dict], str], least: int) -> None:
    print(
        f"\n| {title} | pages | sites | ours | trafilatura | lead | 95 % |\n|---|---|---|---|---|---|---|"
    )
    groups: dict[str, list[dict]] = {}
    for one in pages:
        groups.setdefault(key(one), []).append(one)
    for name, part in sorted(groups.items(), key=lambda item: -len(item[1])):
        if len(part) >= least:
            ours, other = (
                f1([one["scores"][who] for one in part]) for who in ("ours", "trafilatura")
            )
            low, high = interval(part)
            sites = len({one["site"] for one in part})
            print(
                f"| {name} | {len(part)} | {sites} | {ours:.4f} | {other:.4f} | {ours - other:+.4f} | {low:+.4f} to {high:+.4f} |",
                flush=True,
            )


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("pages", type=Path)
    parser.add_argument("--fold", type=int, default=0)
    parser.add_argument("--sets", default="")
    parser.add_argument("--limit", type=int, default=0)
    options = parser.parse_args()
    wanted = options.sets.split(",") if options.sets else []
    with gzip.open(options.pages, "rt", encoding="utf-8") as lines:
        rows = [
            row for row in map(json.loads, lines)
            if row["fold"] == options.fold and row.get("gt") and (not wanted or row["set"] in wanted)
        ]  # fmt: skip
    random.Random(1).shuffle(rows)
    pages = measured(rows[: options.limit or None])
    for title, key, least in (
        ("all", lambda page: f"class {page['fold']}", 1),
        ("set", lambda page: page["set"], 1),
        ("kind", lambda page: KINDS[page["set"]], 1),
        ("language", lambda page: page["language"], 4),
    ):
        table(pages, title, key, least)
    ratios = [one["spent"]["ours"] / one["spent"]["trafilatura"] for one in pages]
    ours, other = (sum(one["spent"][who] for one in pages) for who in ("ours", "trafilatura"))
    print(
        f"\ntime: of sums {ours / other:.2f}, median page {statistics.median(ratios):.2f} x trafilatura's; {1000 * ours / len(pages):.0f} ms a page"
    )


if __name__ == "__main__":
    main()
