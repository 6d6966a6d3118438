"""coldsweat 0.10.2, from PyPI in an environment of its own: a second server that has Fever."""

from __future__ import annotations

import sys
from xml.sax.saxutils import quoteattr

from .accounts import Account
from .feeds import FEEDS
from .processes import Processes, answers, do

NAMES = ("COLDSWEAT",)
VERSION = "0.10.2"
USER, PASSWORD = "alice@example.org", "a-password-of-tests"
NOBODY = "http://127.0.0.1:9"
"""A proxy that is not there: the server asks a third host for the icons of feeds."""


def start(processes: Processes, feeds: str) -> list[Account]:
    """`feeds`: the address of the feeds. Raises Missing."""
    place = processes.folder / "coldsweat"
    do([sys.executable, "-m", "venv", str(place)])
    pip = [str(place / "bin" / "python"), "-m", "pip", "install", "--quiet"]
    do([*pip, "--timeout", "20", "--retries", "2", f"coldsweat=={VERSION}"])
    program = str(place / "bin" / "coldsweat")
    environment = {
        "FLASK_DATABASE_URL": f"sqlite:///{place}/library.db",
        "FLASK_SECRET_KEY": "of tests",
        **dict.fromkeys(("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"), NOBODY),
        **dict.fromkeys(("NO_PROXY", "no_proxy"), "127.0.0.1"),
    }
    do([program, "setup", USER, "-p", PASSWORD, "-n", "Alice"], environment, cwd=str(place))
    lists = place / "feeds.opml"
    lists.write_text(opml(feeds), encoding="utf-8")
    do([program, "import", str(lists), USER, "-f"], environment, cwd=str(place))
    port = processes.serve(
        "coldsweat-server",
        lambda port: [program, "run", "-h", "127.0.0.1", "-p", str(port)],
        lambda port: answers(f"http://127.0.0.1:{port}/fever/?api"),
        lambda port: environment,
    )
    return [Account("COLDSWEAT", f"http://127.0.0.1:{port}/", USER, PASSWORD)]


def opml(feeds: str) -> str:
    folders = "".join(
        f"<outline text={quoteattr(folder)}>{rows(folder, feeds)}</outline>"
        for folder in dict.fromkeys(feed.folder for feed in FEEDS)
    )
    return f'<opml version="2.0"><head><title>Feeds</title></head><body>{folders}</body></opml>'


def rows(folder: str, feeds: str) -> str:
    return "".join(
        f"<outline type='rss' text={quoteattr(feed.title)} title={quoteattr(feed.title)}"
        f" xmlUrl={quoteattr(feeds + feed.path)} htmlUrl={quoteattr(feeds + '/')}/>"
        for feed in FEEDS
        if feed.folder == folder
    )
