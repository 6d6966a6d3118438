# ruff: noqa: E501
"""Main content of web pages against the true text: F1, junk lines left, story lost, time.

    python tests/benchmarks/bench_clean_html.py [GOLD_FOLDER] [--all-sites]

Ours and trafilatura's default in the same run, page by page in turn; times are of the processor. Only sites
whose sha1 is divisible by three unless --all-sites is given: these the judge of lines was not trained on. That of
pages has another split, and may have seen them; `bench_clean_unseen.py` measures where it has not. A junk line is a line of the output
of which no 4-gram stands in the truth; a line of fewer words is junk if the truth does not hold it.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import re
import statistics
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

WORD = re.compile(r"\w+")
SETS = ("zyte", "readability", "wcxb_article_dev")
GOLD = Path(__file__).resolve().parents[3] / "shared" / "gold"


def held_out(site: str) -> bool:
    return int(hashlib.sha1(site.encode()).hexdigest(), 16) % 3 == 0


def grams(text: str) -> Counter[tuple[str, ...]]:
    words = WORD.findall(text)
    return (
        Counter(tuple(words[at : at + 4]) for at in range(max(1, len(words) - 3)))
        if words
        else Counter()
    )


def junk_lines(text: str, truth: Counter[tuple[str, ...]], true_words: str) -> int:
    return sum(is_junk(line, truth, true_words) for line in text.split("\n") if WORD.search(line))


def is_junk(line: str, truth: Counter[tuple[str, ...]], true_words: str) -> bool:
    words = WORD.findall(line)
    if len(words) < 4:
        return f" {' '.join(words)} " not in true_words
    return not any(gram in truth for gram in grams(line))


def trafilatura_text(html: str) -> str:
    import trafilatura

    return trafilatura.extract(html, include_comments=False) or ""


def our_text(html: str) -> str:
    from tui_reader import clean

    return clean.extract_text(html)


WHO: dict[str, Callable[[str], str]] = {"trafilatura": trafilatura_text, "ours": our_text}


def extracted(rows: list[dict]) -> dict[str, tuple[list[str], float]]:
    """The text of each page by each extractor, page by page in turn, and the median time in ms."""
    texts: dict[str, list[str]] = {who: [] for who in WHO}
    spent: dict[str, list[float]] = {who: [] for who in WHO}
    for at, row in enumerate(rows):
        for who, extract in WHO.items():
            if not at:
                extract(row["html"])  # imports and weights are not the page's cost
            start = time.process_time()
            texts[who].append(extract(row["html"]))
            spent[who].append(1000 * (time.process_time() - start))
    return {who: (texts[who], statistics.median(spent[who])) for who in WHO}


def measured(rows: list[dict], texts: list[str]) -> dict[str, float]:
    scores, junk = [], []
    for row, text in zip(rows, texts, strict=True):
        truth, found = grams(row["gt"]), grams(text)
        hit = sum((truth & found).values())
        scores.append((hit / max(1, sum(found.values())), hit / max(1, sum(truth.values()))))
        junk.append(junk_lines(text, truth, f" {' '.join(WORD.findall(row['gt']))} "))
    precision, recall = (statistics.mean(score[at] for score in scores) for at in (0, 1))
    f1 = 2 * precision * recall / (precision + recall)
    return {
        "P": precision, "R": recall, "F1": f1, "junk": statistics.mean(junk),
        "lost%": 100 * (1 - recall),
    }  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("gold", nargs="?", type=Path, default=GOLD)
    parser.add_argument("--all-sites", action="store_true")
    options = parser.parse_args()
    for name in SETS:
        with gzip.open(options.gold / "html" / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            rows = [json.loads(line) for line in lines]
        rows = [r for r in rows if r.get("gt") and (options.all_sites or held_out(r["site"]))]
        found = extracted(rows)
        base = found["trafilatura"][1]
        for who, (texts, spent) in found.items():
            figures = "  ".join(
                f"{key} {value:.3f}" for key, value in measured(rows, texts).items()
            )
            print(
                f"{name:17} {who:12} pages {len(rows):4}  {figures}  ms {spent:.1f}"
                f" ({spent / base:.2f} x trafilatura)",
                flush=True,
            )


if __name__ == "__main__":
    main()
