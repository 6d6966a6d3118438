"""Every feed of the shared corpora through a child: none crashes, none hangs, none acts."""

import re
import time
from collections import Counter
from pathlib import Path

import pytest

from tui_reader.errors import ParseError
from tui_reader.library import tasks
from tui_reader.model import Fetched, ParsedFeed
from tui_reader.sandbox.pool import Pool

ACTS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
HEADER = re.compile(rb"Header:\s{1,5}Content-type:([^\r\n]{1,200})", re.IGNORECASE)
SUFFIXES = (".xml", ".json", ".rss", ".rss2", ".atom", ".rdf", ".opml")
URL = "http://127.0.0.1:8097/feed.xml"
FAULTS = ("broke down", "longer than", "in a way we cannot", "memory")


def test_the_corpora_are_read(shared: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = shared / "corpora"
    if not folder.is_dir():
        pytest.skip("needs ../shared/corpora")
    table: Counter[str] = Counter()
    faults: list[str] = []
    slowest = 0.0
    with Pool(tasks.FEED, processes=1) as pool:
        for path in sorted(folder.rglob("*")):
            if not path.is_file() or path.suffix not in SUFFIXES:
                continue
            start = time.perf_counter()
            outcome = _outcome(pool, path.read_bytes(), table)
            slowest = max(slowest, time.perf_counter() - start)
            table["files"] += 1
            table[re.sub(r"\d+", "N", outcome)] += 1
            if any(fault in outcome for fault in FAULTS) or "acts" in outcome:
                faults.append(f"{path.name}: {outcome}")
    with capsys.disabled():
        print(f"\n{'count':>7}  outcome (slowest {slowest * 1000:.0f} ms)")
        for outcome, count in table.most_common():
            print(f"{count:>7}  {outcome}")
    assert not faults
    assert table["files"] > 1000


def _outcome(pool: Pool[Fetched, ParsedFeed], body: bytes, table: Counter[str]) -> str:
    header = HEADER.search(body[:4096])
    kind = header.group(1).decode("latin-1").strip() if header else ""
    try:
        feed = pool.ask(Fetched(URL, URL, 200, body, kind))
    except ParseError as error:
        return f"refused: {error}"
    table["entries"] += len(feed.entries)
    shown = [feed.title, feed.problem]
    for one in feed.entries:
        shown += [one.title, one.author, one.guid, one.link or "", *one.tags]
    if any(ACTS.search(text) for text in shown):
        return "acts on the terminal"
    return "read" if feed.entries else "read, without entries"
