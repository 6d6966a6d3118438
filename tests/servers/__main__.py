"""`python -m tests.servers run COMMAND...`, `up FOLDER`, `down FOLDER`; see the package."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

TESTS = Path(__file__).parents[1]
sys.path.insert(0, str(TESTS))  # where the feed server of all tests is

from . import coldsweat, feeds, miniflux  # noqa: E402
from .accounts import Account, Missing, lines, variables  # noqa: E402
from .processes import LOOK_AGAIN, Processes  # noqa: E402

SERVERS = (miniflux, coldsweat)
"""Modules with NAMES and `start`: one row a server."""


@contextmanager
def servers() -> Iterator[dict[str, str]]:
    """The environment of the tests while the servers are up."""
    begun = time.monotonic()
    folder = Path(tempfile.mkdtemp(prefix="news-servers-"))
    folder.chmod(0o755)  # PostgreSQL runs as another user
    processes = Processes(folder)
    try:
        with feeds.serve() as served:
            accounts, missing = started(processes, served.url("").rstrip("/"))
            tell(accounts, missing, time.monotonic() - begun)
            yield variables(accounts, missing)
    finally:
        processes.stop()
        shutil.rmtree(folder, ignore_errors=True)


def started(processes: Processes, address: str) -> tuple[list[Account], dict[str, str]]:
    """What came up, and for each name of an account that did not, why."""
    accounts: list[Account] = []
    missing: dict[str, str] = {}
    with ThreadPoolExecutor() as threads:
        found = threads.map(lambda server: start(server, processes, address), SERVERS)
        for server, result in zip(SERVERS, found, strict=True):
            if isinstance(result, str):
                missing |= dict.fromkeys(server.NAMES, result)
            else:
                accounts += result
    return accounts, missing


def start(server: object, processes: Processes, address: str) -> list[Account] | str:
    """The accounts of a server, or why it cannot be had."""
    try:
        return server.start(processes, address)  # type: ignore[attr-defined,no-any-return]
    except Missing as why:
        return str(why)


def tell(accounts: list[Account], missing: dict[str, str], seconds: float) -> None:
    names = ", ".join(f"{account.name} at {account.address}" for account in accounts)
    print(f"servers: {names or 'none'} ({seconds:.0f} s)", file=sys.stderr)
    for name, why in missing.items():
        print(f"servers: NO {name}, its tests are skipped: {why}", file=sys.stderr)
    sys.stderr.flush()


def run(command: list[str]) -> int:
    """The exit code of a command that has the servers in its environment."""
    with servers() as found:
        return subprocess.run(command, env={**os.environ, **found}).returncode


def up(folder: Path) -> int:
    """Starts a process that has the servers, and waits until they are there."""
    folder.mkdir(parents=True, exist_ok=True)
    if _kept(folder):
        print(f"servers: {folder} has some already", file=sys.stderr)
        print((folder / "environment").read_text(encoding="utf-8"), end="")
        return 0
    (folder / "environment").unlink(missing_ok=True)
    keeper = subprocess.Popen(
        [sys.executable, "-m", "tests.servers", "keep", str(folder)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        cwd=TESTS.parent,
        start_new_session=True,
    )
    while not (folder / "environment").exists():
        if keeper.poll() is not None:
            return 1
        time.sleep(LOOK_AGAIN)
    print((folder / "environment").read_text(encoding="utf-8"), end="")
    return 0


def _kept(folder: Path) -> bool:
    """Whether there are servers, and somebody keeps them."""
    try:
        os.kill(int((folder / "keeper").read_text(encoding="utf-8")), 0)
    except (FileNotFoundError, ValueError, ProcessLookupError):
        return False
    return (folder / "environment").exists()


def keep(folder: Path) -> int:
    """Has the servers until it is told to end."""
    try:
        with servers() as found:
            (folder / "keeper").write_text(str(os.getpid()), encoding="utf-8")
            new = folder / "environment.new"
            new.write_text(lines(found), encoding="utf-8")
            new.replace(folder / "environment")
            signal.pause()
    finally:
        for name in ("environment", "keeper"):
            (folder / name).unlink(missing_ok=True)
    return 0


def down(folder: Path) -> int:
    """Ends what `up` started; returns when all of it is gone."""
    try:
        os.kill(int((folder / "keeper").read_text(encoding="utf-8")), signal.SIGTERM)
    except (FileNotFoundError, ProcessLookupError):
        print(f"no servers run in {folder}", file=sys.stderr)
        return 1
    while (folder / "keeper").exists():
        time.sleep(LOOK_AGAIN)
    return 0


def main(words: list[str]) -> int:
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(128 + number))
    match words:
        case ["run", *command] if command:
            return run(command)
        case ["up" | "keep" | "down" as name, folder]:
            return {"up": up, "keep": keep, "down": down}[name](Path(folder).resolve())
    print(
        "usage: python -m tests.servers run COMMAND... | up FOLDER | down FOLDER", file=sys.stderr
    )
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
