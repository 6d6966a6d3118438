# ruff: noqa: E501
"""The pages of which ours gives under half of the prose that the best other extractor gives.

    python tests/benchmarks/bench_lost_pages.py PAGES.jsonl.gz [--part 0.5] [--folds 1234] [--limit N]

PAGES is what assets/clean/page_sets.py writes. The others: trafilatura, fast and in full,
readability-lxml where it is installed, the page's JSON-LD, its itemprop=articleBody. Prose is what
stands in sentences, each line once. Prints one row a page and the counts of each kind, no text; a
page that is read by a person is judged there: a true loss, or junk of theirs. Pages of class 0 are
counted, never shown.
"""

from __future__ import annotations

import argparse
import gzip
import json
import logging
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from lxml import etree

from tui_reader import clean
from tui_reader.clean import page_claims, page_tree
from tui_reader.sentences import in_sentences

LEAST = 200
"""Characters in sentences that the best of the others must give."""
LARGEST = 1_500_000
"""Characters of the largest page that is shown to the others."""


UNREAD = (etree.LxmlError, ValueError, TypeError, AttributeError, LookupError, RecursionError)
"""What the others raise on a page that they cannot take."""


def prose(text: str) -> int:
    return sum(in_sentences(line) for line in {one.strip() for one in text.split("\n")})


def trafilatura_text(html: str, fast: bool = False) -> str:
    import trafilatura

    return trafilatura.extract(html, include_comments=False, fast=fast) or ""


def readability_text(html: str) -> str:
    try:
        from readability import Document
    except ImportError:
        return ""
    from lxml import html as lxml_html

    return _lines(lxml_html.fromstring(Document(html).summary()))


def json_ld_text(html: str) -> str:
    tree = page_tree.tree_of(html)
    blocks = [] if tree is None else page_claims.claims_of(tree).blocks()
    return "\n".join(block.text for block in blocks)


def itemprop_text(html: str) -> str:
    tree = page_tree.tree_of(html)
    marked = [] if tree is None else tree.xpath("//*[@itemprop='articleBody']")
    return max(map(_lines, marked), key=len, default="")


def _lines(element: object) -> str:
    return "\n".join(one.strip() for one in element.itertext() if one.strip())  # type: ignore[attr-defined]


OTHERS: dict[str, Callable[[str], str]] = {
    "fast": lambda html: trafilatura_text(html, fast=True),
    "full": trafilatura_text,
    "readability": readability_text,
    "json-ld": json_ld_text,
    "itemprop": itemprop_text,
}


def best_of(html: str) -> tuple[int, str]:
    """The most prose that one of the others gives, and which; what one cannot read it gives none of."""
    found = (0, "")
    for name, extract in OTHERS.items():
        try:
            found = max(found, (prose(extract(html)), name))
        except UNREAD as problem:
            logging.debug("%s: %r", name, problem)
    return found


def kind(html: str, ours: int, notice: str) -> str:
    """What a machine can tell of a row: whether the reader is told."""
    if notice:
        return "said: " + notice[:48]
    return "nothing kept" if not ours else "in silence"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("pages", type=Path)
    parser.add_argument("--part", type=float, default=0.5)
    parser.add_argument("--folds", default="1234")
    parser.add_argument("--limit", type=int, default=0)
    options = parser.parse_args()
    logging.disable(logging.CRITICAL)
    kinds: Counter[str] = Counter()
    looked = hidden = 0
    with gzip.open(options.pages, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            if str(row["fold"]) not in options.folds or len(row["html"]) > LARGEST:
                continue
            looked += 1
            made = clean.clean_html(row["html"])
            ours, (best, who) = prose(made.text), best_of(row["html"])
            if best >= LEAST and ours < options.part * best:
                kinds[kind(row["html"], ours, made.notice)] += 1
                if row["fold"]:
                    print(
                        f"{row['set']:18} {row['site'][:36]:36} ours {ours:6} {who:11} {best:6}  {kind(row['html'], ours, made.notice)}",
                        flush=True,
                    )
                else:
                    hidden += 1
            if options.limit and looked >= options.limit:
                break
    print(f"\n{looked} pages, {sum(kinds.values())} on the list ({hidden} of class 0, not shown)")
    for name, count in kinds.most_common():
        print(f"  {count:4} {name}")


if __name__ == "__main__":
    main()
