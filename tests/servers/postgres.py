"""A PostgreSQL of this run alone, by what the machine has; Debian's is installed if it has none."""

from __future__ import annotations

import os
import re
import shutil
import signal
from dataclasses import dataclass
from pathlib import Path

from .accounts import Missing
from .processes import Processes, do

PLACES = ("/usr/lib/postgresql", "/usr/pgsql", "/opt/homebrew/opt", "/usr/local/opt")
"""Folders in which packagers keep `VERSION/bin/initdb`."""


@dataclass(frozen=True, slots=True)
class Postgres:
    programs: Path
    port: int

    def sql(self, *statements: str, database: str = "postgres") -> None:
        words = [str(self.programs / "psql"), "-qXv", "ON_ERROR_STOP=1", "-d", self.url(database)]
        for statement in statements:
            words += ["-c", statement]
        do(words)

    def url(self, database: str) -> str:
        return f"postgres://postgres@127.0.0.1:{self.port}/{database}?sslmode=disable"


def start(processes: Processes) -> Postgres:
    """Raises Missing."""
    programs = found() or installed()
    user = None if os.geteuid() else servant()
    data = processes.folder / "postgres"
    data.mkdir(mode=0o700)
    if user is not None:
        shutil.chown(data, user)
    do(
        [str(programs / "initdb"), "-D", str(data), "-A", "trust", "-U", "postgres", "-N"],
        {"LC_ALL": "C.UTF-8"},
        cwd=str(processes.folder),
        **({} if user is None else {"user": user}),
    )
    settings = ("fsync=off", "full_page_writes=off", "unix_socket_directories=")
    port = processes.serve(
        "postgres",
        lambda port: [
            str(programs / "postgres"), "-D", str(data), "-p", str(port), "-h", "127.0.0.1",
            *(word for setting in settings for word in ("-c", setting)),
        ],
        lambda port: takes(Postgres(programs, port)),
        user=user,
        end=signal.SIGINT,  # its "fast shutdown": waits for no client
    )  # fmt: skip
    return Postgres(programs, port)


def found() -> Path | None:
    """The folder of the newest one's programs."""
    places = [path for place in PLACES for path in Path(place).glob("*/bin/initdb")]
    if places:
        return max(places, key=version).parent
    on_path = shutil.which("initdb")
    return None if on_path is None else Path(on_path).resolve().parent


def version(initdb: Path) -> list[int]:
    """Of `/usr/lib/postgresql/15/bin/initdb` or `.../postgresql@15/bin/initdb`."""
    return [int(number) for number in re.findall(r"\d+", initdb.parts[-3])]


def installed() -> Path:
    """Where Debian has put it after it was installed, without a cluster that starts by itself."""
    if os.geteuid() or shutil.which("apt-get") is None:
        raise Missing("there is no PostgreSQL (initdb), and only root can install Debian's")
    rules = Path("/etc/postgresql-common/createcluster.d")
    rules.mkdir(parents=True, exist_ok=True)
    (rules / "none.conf").write_text("create_main_cluster = false\n", encoding="utf-8")
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    do(["apt-get", "-q", "update"], quiet)
    do(["apt-get", "-qy", "install", "--no-install-recommends", "postgresql"], quiet)
    programs = found()
    if programs is None:
        raise Missing("PostgreSQL was installed, but its initdb is not where it used to be")
    return programs


def servant() -> str:
    """Whom it runs as when we are root: it refuses root."""
    import pwd

    names = {entry.pw_name for entry in pwd.getpwall()}
    for name in ("postgres", "nobody"):
        if name in names:
            return name
    raise Missing("PostgreSQL does not run as root, and there is no user `postgres` or `nobody`")


def takes(found: Postgres) -> bool:
    """Whether it does what it is asked: it listens before that."""
    try:
        found.sql("select 1")
    except Missing:
        return False
    return True
