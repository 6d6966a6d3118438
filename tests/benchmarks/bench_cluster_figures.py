"""What sources disagree on: the pairs that are called, to be read, and the speed. Run by hand:

    python tests/benchmarks/bench_cluster_figures.py [--half 0|1] [--quiet]

Reads the groups and pairs of ../shared/gold/clusters; their made-up dates are left out, so that all
stories of a group are told at once and whatever differs is called a disagreement. Stories whose
site is of class 0 are left out. Annotating takes some five minutes, and is done anew each time.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from tui_reader import annotate
from tui_reader.annotate.annotator import Annotator
from tui_reader.cluster.figures import CountedThing, State, Told, counted_things

GOLD = Path(__file__).parents[3] / "shared" / "gold" / "clusters"
AT_ONCE = datetime(2021, 7, 1, tzinfo=UTC)
SETS = ("wikinews", "basil", "allsides", "ecb", "made", "uci", "og")
AROUND = 90


def digest(text: str, parts: int) -> int:
    return int(hashlib.sha256(text.encode()).hexdigest(), 16) % parts


def domain(url: str) -> str:
    host = (urlsplit(url).hostname or "").split(".")
    short = len(host) > 2 and len(host[-2]) <= 3 and len(host[-1]) == 2
    return ".".join(host[-3 if short else -2 :])


def lines(name: str) -> Iterator[dict[str, Any]]:
    with gzip.open(GOLD / name, "rt", encoding="utf-8") as file:
        yield from map(json.loads, file)


def groups(half: int) -> dict[str, list[dict[str, Any]]]:
    """The stories of each group of one half; a pair that is not told to be of two is a group."""
    found = defaultdict(list)
    for story in lines("public.jsonl.gz"):
        if story["set"] in SETS:
            found[story["cluster"]].append(story)
    for pair in lines("pairs_public.jsonl.gz"):
        if pair["same"] is not False:
            name = f"{pair['set']}:{pair['id']}"
            found[name] = [{**pair[k], "id": pair["id"] + k, "lang": pair["lang"]} for k in "ab"]
    return {name: stories for name, stories in found.items() if digest(name, 2) == half}


def told(annotator: Annotator, number: int, story: dict[str, Any]) -> Told:
    text = "\n\n".join(filter(None, (story["title"], story["text"])))
    made = annotator.annotate(text, when=AT_ONCE, said=story["lang"])
    source = story["source"] or domain(story["url"]) or story["id"]
    return Told(number, source, AT_ONCE, story["lang"], text, made.items)


def show(name: str, thing: CountedThing, stories: list[Told]) -> None:
    texts = {story.story_id: story.text for story in stories}
    print(f"\n{name}: {thing.label} ({thing.kind}, {thing.unit or 'counted'})")
    for account in thing.accounts:
        quote = account.quotes[0]
        text, span = texts[quote.story_id], quote.figure
        before = text[max(quote.sentence.start, span.start - AROUND) : span.start]
        after = text[span.end : min(quote.sentence.end, span.end + AROUND)]
        print(f"   {len(account.sources):3} {before}[{text[span.start : span.end]}]{after}")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--half", type=int, default=0)
    parser.add_argument("--quiet", action="store_true")
    chosen = parser.parse_args()
    if not GOLD.is_dir():
        print("needs ../shared beside the checkout")
        return
    annotator, states, pairs, took, count = annotate.load(), Counter[str](), 0, 0.0, 0
    for name, raw in sorted(groups(chosen.half).items()):
        kept = [s for s in raw if not s["url"] or digest(domain(s["url"]), 5)]
        stories = [told(annotator, number, story) for number, story in enumerate(kept)]
        begun = time.thread_time()
        things = counted_things(stories)
        took += time.thread_time() - begun
        count += len(stories)
        states.update(thing.state for thing in things)
        for thing in things:
            if thing.state is State.DISAGREE:
                pairs += len(thing.accounts) * (len(thing.accounts) - 1) // 2
                if not chosen.quiet:
                    show(name, thing, stories)
    print(f"\n{dict(states)}, {pairs} pairs called; {count / took:,.0f} stories a second")


if __name__ == "__main__":
    main()
