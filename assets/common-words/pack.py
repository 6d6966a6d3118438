"""Packs `words.txt`: English words that texts write small. Run by hand, outside of the program.

    python assets/common-words/pack.py PAGES.jsonl.gz STORIES.jsonl.gz

PAGES is what assets/clean/page_sets.py writes, STORIES has lines with `lang`, `text` and `url`.
Only running sentences are read, and of them only words amid one, whose capital says something.
Sites of class 0 are left out, as everywhere. Nothing but single words leaves the texts.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent
COUNT, TEXTS = 12, 6
"""So often, and in so many texts, a word must stand there with a small letter."""
CAPITALS = 0.2
"""The share with a capital from which on it is no common word."""
SHORTEST = 8
"""Words of a line that may be running text."""
TITLED = 0.4
"""A line with a larger share of capitals is a headline."""
_WORD = re.compile(r"[A-Za-z][a-z]+(?:'[a-z]+)?")
_OPENS = re.compile(r"(?:^|[.!?:\"“‘(—-])\s?$")


def amid(text: str) -> Iterator[str]:
    """The words that stand amid sentences, as they are written."""
    for line in text.split("\n"):
        words = _WORD.findall(line)
        if len(words) < SHORTEST or line.rstrip()[-1:] not in '.!?"”':
            continue
        if sum(word[0].isupper() for word in words) > TITLED * len(words):
            continue
        for found in _WORD.finditer(line):
            start = found.start()
            if start and line[start - 1].isspace() and not _OPENS.search(line[:start][-2:]):
                yield found.group()


def texts(pages: Path, stories: Path) -> Iterator[str]:
    import tld

    with gzip.open(pages, "rt", encoding="utf-8") as lines:
        yield from (row["gt"] for row in map(json.loads, lines) if row["fold"] and row.get("gt"))
    with gzip.open(stories, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            site = tld.get_fld(row["url"], fix_protocol=True, fail_silently=True) or row["source"]
            told = site or row["set"]
            if row["lang"] == "en" and int(hashlib.sha256(told.encode()).hexdigest(), 16) % 5:
                yield row["text"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pages", type=Path)
    parser.add_argument("stories", type=Path)
    options = parser.parse_args()
    small: Counter[str] = Counter()
    large: Counter[str] = Counter()
    spread: Counter[str] = Counter()
    for text in texts(options.pages, options.stories):
        found = Counter(amid(text))
        for word, count in found.items():
            (large if word[0].isupper() else small)[word.lower()] += count
        spread.update({word.lower() for word in found})
    words = sorted(
        word
        for word, count in small.items()
        if count >= COUNT
        and spread[word] >= TEXTS
        and large[word] <= CAPITALS * (count + large[word])
    )
    (HERE / "words.txt").write_text("\n".join(words) + "\n", "utf-8")
    print(f"{len(words)} words")


if __name__ == "__main__":
    main()
