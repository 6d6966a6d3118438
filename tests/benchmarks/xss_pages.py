"""Exports every XSS vector of `../shared/corpora` as HTML, opens the pages in headless Chromium and
counts the scripts that ran and the requests that were made.

    python tests/benchmarks/xss_pages.py [--chromium PATH]

Every page reports to a server on loopback if a script runs: `alert`, `prompt`, `confirm`, `print`
and `document.title` are not looked at (a policy could hide them); what counts is the browser's own
log of console messages and requests, and a control page that must be caught by both.
"""

from __future__ import annotations

import argparse
import html
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from server import Page, Server

from tui_reader import clean, sanitise
from tui_reader.export import formats
from tui_reader.library import standalone
from tui_reader.model import Entry, OpenStory, Source

CONTROL = """<!DOCTYPE html><html><body><script>fetch("BEACON/ran")</script>
<img src="BEACON/asked"></body></html>"""


def stories(payload: str, beacon: str) -> list[OpenStory]:
    """The vector in the body, the title, the author and the link; as HTML and as plain text."""
    payload = re.sub(r"alert|confirm|prompt|print(?=\()", f"fetch('{beacon}/ran')||alert", payload)
    payload = re.sub(r"https?://[\w.-]*(?:example|evil|xss|hacker)[\w.-]*", beacon, payload)
    long = "<p>Enough words that a cleaner takes it for a story, said in a sentence or two.</p>"
    found = []
    for content, plain in ((f"{payload}{long}", False), (payload, True)):
        entry = Entry(
            "g", sanitise.line(payload), sanitise.url(payload), sanitise.line(payload), None
        )
        source = Source(entry.title, content, url="https://h.example/", plain=plain)
        found.append(OpenStory(standalone.story(entry), clean.article(source)))
    return found


def visit(chromium: str, url: str, profile: Path) -> str:
    command = [
        chromium, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
        f"--user-data-dir={profile}", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--enable-logging=stderr", "--v=0",
        "--virtual-time-budget=3000", "--dump-dom", url,
    ]  # fmt: skip
    run = subprocess.run(command, capture_output=True, text=True, timeout=120)
    return run.stderr


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--chromium", default="chromium")
    args = parser.parse_args()
    folder = Path(__file__).resolve().parents[2].parent / "shared" / "corpora" / "xss"
    rows = [json.loads(line) for line in (folder / "vectors.jsonl").read_text("utf-8").splitlines()]
    faults = []
    with tempfile.TemporaryDirectory() as name, Server({}) as server:
        profile = Path(name)
        beacon = server.url("")
        server.pages["/control"] = CONTROL.replace("BEACON", beacon)
        visit(args.chromium, server.url("/control"), profile)
        seen = {path for path in ("/ran", "/asked") if server.hits[path]}
        if seen != {"/ran", "/asked"}:
            print(f"the control page was not caught: {server.hits}")
            return 1
        server.hits.clear()
        pages = {}
        for number, row in enumerate(rows):
            for sort, story in enumerate(stories(row["payload"], beacon)):
                pages[f"/{number}-{sort}.html"] = formats.render(story, "html")
        server.pages = {path: Page(body, content_type="text/html") for path, body in pages.items()}
        # Many pages in frames of a few: a browser start for each would take hours. The frames are
        # not sandboxed, so a page runs as it would by itself.
        names = list(pages)
        for start in range(0, len(names), 60):
            some = names[start : start + 60]
            frames = "".join(f'<iframe src="{html.escape(path)}"></iframe>' for path in some)
            server.pages["/frames"] = Page(frames.encode(), content_type="text/html", etag=False)
            log = visit(args.chromium, server.url("/frames"), profile)
            faults += re.findall(r"Executing inline script|Uncaught \w+", log)
            blocked = re.findall(r"Refused to (?:execute|load|apply|run)[^\n]{0,200}", log)
            faults += [f"left to the policy: {line}" for line in blocked if "style" not in line]
        visited = sum(1 for path in pages if server.hits[path])
        strangers = {p: n for p, n in server.hits.items() if p not in pages and p != "/frames"}
        strangers.pop("/favicon.ico", None)
        print(f"{len(rows)} vectors, {len(pages)} pages exported, {visited} opened in Chromium")
        print(f"scripts run or requests made: {sum(strangers.values())} {strangers or ''}")
        print(f"left to the policy to stop: {len(faults)}")
        for line in faults[:10]:
            print(f"  {line}")
    return 1 if strangers or faults or visited != len(pages) else 0


if __name__ == "__main__":
    sys.exit(main())
