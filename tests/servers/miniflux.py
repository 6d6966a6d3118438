"""Miniflux 2.2.6: Debian trixie's package on a PostgreSQL, with an account for each protocol."""

from __future__ import annotations

import base64
import json
import re
import shutil
import urllib.request
from pathlib import Path
from typing import Any

from . import postgres
from .accounts import Account, Missing
from .feeds import FEEDS
from .processes import DIRECT, Processes, answers, do

NAMES = ("MINIFLUX", "GREADER", "FEVER")
SUITE = "trixie"
"""Frozen: it has 2.2.6, whose faults the tests know."""
PASSWORD = "a-password-of-tests"
SOURCES = (Path("/etc/apt/sources.list.d/debian.sources"), Path("/etc/apt/sources.list"))


def start(processes: Processes, feeds: str) -> list[Account]:
    """`feeds`: the address of the feeds. Raises Missing."""
    program = unpacked(processes.folder)
    database = postgres.start(processes)
    database.sql("create database miniflux")
    port = processes.serve(
        "miniflux",
        lambda port: [str(program)],
        lambda port: answers(f"http://127.0.0.1:{port}/healthcheck"),
        lambda port: {
            "DATABASE_URL": database.url("miniflux"),
            "RUN_MIGRATIONS": "1",
            "CREATE_ADMIN": "1",
            "ADMIN_USERNAME": "admin",
            "ADMIN_PASSWORD": PASSWORD,
            "LISTEN_ADDR": f"127.0.0.1:{port}",
            "BASE_URL": f"http://127.0.0.1:{port}/",
            "DISABLE_SCHEDULER_SERVICE": "1",
        },
    )
    address = f"http://127.0.0.1:{port}/"
    accounts = [Account(name, address, name.lower(), PASSWORD) for name in NAMES]
    for account in accounts:
        ask(address, "admin", "users", {"username": account.user, "password": PASSWORD})
        subscribe(account, feeds)
    database.sql("create extension pgcrypto", *map(enabled, accounts), database="miniflux")
    return accounts


def enabled(account: Account) -> str:
    """The statement for what its settings page does: the one protocol of this user."""
    user, password = account.user, account.password
    return (
        f"update integrations set googlereader_enabled={account.name == 'GREADER'},"
        f" fever_enabled={account.name == 'FEVER'},"
        f" googlereader_username='{user}', fever_username='{user}',"
        f" googlereader_password=crypt('{password}', gen_salt('bf', 4)),"
        f" fever_token=md5('{user}:{password}')"
        f" where user_id=(select id from users where username='{user}')"
    )


def subscribe(account: Account, feeds: str) -> None:
    folders = {
        title: ask(account.address, account.user, "categories", {"title": title})["id"]
        for title in dict.fromkeys(feed.folder for feed in FEEDS)
    }
    for feed in FEEDS:
        row = {"feed_url": feeds + feed.path, "category_id": folders[feed.folder]}
        ask(account.address, account.user, "feeds", row)


def ask(address: str, user: str, path: str, row: dict[str, Any]) -> Any:
    """Posts to Miniflux's own API."""
    secret = base64.b64encode(f"{user}:{PASSWORD}".encode()).decode()
    headers = {"Authorization": f"Basic {secret}", "Content-Type": "application/json"}
    request = urllib.request.Request(f"{address}v1/{path}", json.dumps(row).encode(), headers)
    try:
        with DIRECT.open(request, timeout=60) as answer:
            return json.load(answer)
    except (OSError, ValueError) as error:
        raise Missing(f"Miniflux does not take {path}: {error}") from error


def unpacked(folder: Path) -> Path:
    """The program: by apt, with lists of its own, into a folder of this run."""
    if shutil.which("apt-get") is None or shutil.which("dpkg") is None:
        raise Missing("Miniflux is had from Debian's packages, and here is no apt-get")
    place = folder / "apt"
    for name in ("lists/partial", "cache/archives/partial"):
        (place / name).mkdir(parents=True)
    own = next((path for path in SOURCES if path.is_file() and path.stat().st_size), None)
    text = "" if own is None else own.read_text(encoding="utf-8")
    (place / "one.sources").write_text(sources(text), encoding="utf-8")
    configuration = place / "apt.conf"
    configuration.write_text(
        "#clear APT::Update::Post-Invoke;\n"  # of images; they need root
        f'Dir::Etc::sourcelist "{place}/one.sources";\nDir::Etc::sourceparts "-";\n'
        f'Dir::State::lists "{place}/lists";\nDir::Cache "{place}/cache";\n'
        'APT::Sandbox::User "";\nAcquire::Retries "2";\nAcquire::http::Timeout "20";\n'
        'Acquire::Languages "none";\nAPT::Update::Error-Mode "any";\n',
        encoding="utf-8",
    )
    do(["apt-get", "-q", "-c", str(configuration), "update"])
    do(["apt-get", "-q", "-c", str(configuration), "download", "miniflux"], cwd=str(place))
    packages = list(place.glob("miniflux_*.deb"))
    do(["dpkg", "-x", str(packages[0]), str(folder / "miniflux")])
    return folder / "miniflux" / "usr" / "bin" / "miniflux"


def sources(text: str) -> str:
    """Debian's list for the suite that we want, from the machine's own, of the old form or new."""
    if re.search(r"^URIs:", text, re.MULTILINE):
        stanza = re.split(r"\n\s*\n", text.strip())[0]
        if "debian" in stanza:
            return re.sub(r"^Suites:.*", f"Suites: {SUITE}", stanza, flags=re.MULTILINE) + "\n"
    line = re.search(r"^deb\s+(?:\[[^]]*\]\s+)?(\S*debian\S*)\s+\S+", text, re.MULTILINE)
    if line is None:
        raise Missing("Miniflux is had from Debian's packages, and this is no Debian")
    return (
        f"Types: deb\nURIs: {line[1]}\nSuites: {SUITE}\nComponents: main\n"
        "Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg\n"
    )
