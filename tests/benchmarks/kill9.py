"""Kills a working reader a thousand times, pulls the plug, fills the disk. Prints tables.

    nice -n 5 python tests/benchmarks/kill9.py [--kills 1000] [--cuts 150] [--writes 10000]

Linux; the power cuts need a C compiler, the full disk a tmpfs that may be mounted (root). What the
machine lacks is said and left out. Exits 1 if anything acknowledged was lost or damaged.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1] / "safety"))
from kills import Ground, downgrade, faults, heard, places, state

from tui_reader import config, library
from tui_reader.errors import ReaderError
from tui_reader.library import reading
from tui_reader.model import Listing
from tui_reader.store.lists import pages
from tui_reader.store.schema import MIGRATIONS

LATEST = 1.0
"""Seconds of work a power cut may cost."""

SHIM = r"""
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
/* What was synced is what a power cut leaves: each sync copies the file to the shadow folder. */
static void keep(int fd) {
    char link[64], path[PATH_MAX], to[PATH_MAX], part[PATH_MAX + 8], data[65536];
    const char *shadow = getenv("SHADOW");
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t size = readlink(link, path, sizeof path - 1);
    if (size < 0 || !shadow) return;
    path[size] = 0;
    const char *name = strrchr(path, '/') + 1;
    if (strncmp(name, "library.db", 10)) return;
    snprintf(to, sizeof to, "%s/%s", shadow, name);
    snprintf(part, sizeof part, "%s.part%d", to, fd);
    int in = open(path, O_RDONLY), out = open(part, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    while ((size = read(in, data, sizeof data)) > 0) if (write(out, data, size) < 0) break;
    /* Not through our own locks: closing `in` would drop POSIX locks on the database. */
    close(out); rename(part, to); (void)in;
}
int fsync(int fd) {
    int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
    int done = real(fd); keep(fd); return done;
}
int fdatasync(int fd) {
    int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
    int done = real(fd); keep(fd); return done;
}
"""


class Plug(Ground):
    """Ground on which every kill is a power cut as well: copies of the library that hold what was
    synced, and some or nothing of what was not, must be sound and at most a second old."""

    shadow: Path

    def cut(self, seed: int, said: str) -> None:
        data = places(self.home).data
        for variant in ("synced only", "some sectors", "cut log"):
            home = self.home.parent / "cut"
            shutil.rmtree(home, ignore_errors=True)
            (home / "data").mkdir(parents=True)
            for name in ("library.db", "library.db-wal"):
                kept, now = self.shadow / name, data / name
                old = kept.read_bytes() if kept.exists() else b""
                new = now.read_bytes() if now.exists() else b""
                torn = mixed(random.Random(seed), old, new, variant, name)
                (home / "data" / name).write_bytes(torn)
            self._judge(home, variant, seed, said)
            self.tally[f"cuts: {variant}"] += 1

    def _judge(self, home: Path, variant: str, seed: int, said: str) -> None:
        lines = heard(said)
        if not lines:
            return
        deadline = max(at for *_, at in lines) - LATEST
        allowed: dict[str, list[Any]] = {key: [value] for key, value in self.expected.items()}
        for sort, key, value, at in lines:
            if sort == "done" and at < deadline:
                allowed[key] = [value]
            elif sort in ("begin", "done"):
                allowed.setdefault(key, [None]).append(value)
        try:
            lib = library.open(places(home), config.Config())
        except ReaderError as error:
            self.damaged.append(f"cut {seed} {variant}: {error}")
            return
        self.damaged += [
            f"cut {seed} {variant}: {one}" for one in faults(lib.store.path, lib.store)
        ]
        found = state(lib)
        lib.close()
        for key, values in allowed.items():
            now = found.get(key)
            if (
                key.startswith("file ")
                or now in values
                or (now in (False, 0, []) and None in values)
            ):
                continue
            self.lost.append(f"cut {seed} {variant}: {key} was {values!r}, is {now!r}")


def mixed(chance: random.Random, old: bytes, new: bytes, variant: str, name: str) -> bytes:
    """What the disk holds of a file: the synced, and by variant some of the rest."""
    if variant == "synced only":
        return old
    if variant == "cut log" and name.endswith("-wal"):
        return new[: chance.randrange(len(old), len(new) + 1)] if len(new) >= len(old) else old
    size = max(len(old), len(new))
    old, new = old.ljust(size, b"\0"), new.ljust(size, b"\0")
    sectors = (
        new[at : at + 512] if chance.random() < 0.5 else old[at : at + 512]
        for at in range(0, size, 512)
    )
    return b"".join(sectors)


def kills(count: int, folder: Path) -> bool:
    start = time.perf_counter()
    with Ground(folder / "kills") as ground:
        for seed in range(count):
            if seed % 100 == 99:
                ground.fresh()
            ground.round(seed, children=2 if seed % 10 == 9 else 1, most=160)
            if seed % 100 == 99:
                print(f"  {seed + 1} kills", flush=True)
    return report(f"{count} rounds of kill -9, {time.perf_counter() - start:.0f} s", ground)


def cuts(count: int, folder: Path) -> bool:
    compiler = shutil.which("cc")
    if compiler is None:
        print("power cuts: no C compiler, left out")
        return True
    source, shim = folder / "shim.c", folder / "shim.so"
    source.write_text(SHIM)
    command = [compiler, "-w", "-shared", "-fPIC", "-o", str(shim), str(source), "-ldl"]
    subprocess.run(command, check=True)
    start = time.perf_counter()
    with Plug(folder / "cuts") as ground:
        ground.shadow = folder / "shadow"
        ground.env = {"LD_PRELOAD": str(shim), "SHADOW": str(ground.shadow)}
        for seed in range(count):
            if seed % 40 == 39:
                ground.fresh()
            shutil.rmtree(ground.shadow, ignore_errors=True)
            ground.shadow.mkdir()
            shutil.copy(places(ground.home).database, ground.shadow / "library.db")
            ground.round(seed, most=600)
    return report(f"{count} power cuts, {time.perf_counter() - start:.0f} s", ground)


MIGRATE = """
import sys
from pathlib import Path
from tui_reader.store import opening
print("opening", flush=True)
opening.open(Path(sys.argv[1]))
print("open", flush=True)
"""


def migrations(count: int, folder: Path) -> bool:
    """Killed while an older library is brought up to date."""
    with Ground(folder / "new") as ground:
        lib = library.open(places(ground.home), config.Config())
        total = pages.count(lib.store, Listing("all"))
        lib.close()
    wrong, done, chance = [], 0, random.Random(7)
    for number in range(count):
        home = folder / "old"
        shutil.rmtree(home, ignore_errors=True)
        (home / "data").mkdir(parents=True)
        path = places(home).database
        downgrade(places(folder / "new").database, path, 1 + number % (len(MIGRATIONS) - 1))
        command = [sys.executable, "-c", MIGRATE, str(path)]
        child = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        assert child.stdout is not None
        child.stdout.readline()
        time.sleep(chance.random() * 0.06)
        child.kill()
        done += "open" in child.communicate()[0]
        lib = library.open(places(home), config.Config())
        wrong += faults(path, lib.store)
        if pages.count(lib.store, Listing("all")) != total:
            wrong.append(f"{number}: stories are missing")
        if not list(path.parent.glob("*.backup.db")):
            wrong.append(f"{number}: no backup")
        lib.close()
    print(f"\n{count} kills during migration ({done} came too late): {len(wrong)} faults")
    for line in wrong[:10]:
        print(f"  {line}")
    return not wrong


WRITER = """
import sys, time
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from kills import Child
from tui_reader.library import reading
child = Child(Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[3]), 2)
acts = [child.do_read, child.do_star, child.do_tag, child.do_note, child.do_position,
        child.do_import_files]
slowest = 0.0
for n in range(int(sys.argv[4])):
    child.number = n
    start = time.perf_counter()
    acts[n % len(acts)]()
    slowest = max(slowest, time.perf_counter() - start)
print(f"slowest {slowest:.2f}", file=sys.stderr)
child.lib.close()
"""


def two_writers(writes: int, folder: Path) -> bool:
    start = time.perf_counter()
    with Ground(folder / "two") as ground:
        safety = str(Path(__file__).parents[1] / "safety")
        running = [
            subprocess.Popen(
                [sys.executable, "-c", WRITER, safety, str(ground.home), lane, str(writes // 2)],
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
            )
            for lane in "01"
        ]
        from concurrent.futures import ThreadPoolExecutor

        with ThreadPoolExecutor(2) as threads:
            said = list(threads.map(lambda one: one.communicate(), running))
        pending: dict[str, list[Any]] = {}
        for out, err in said:
            ground._hear(out, pending)
            if not err.startswith("slowest"):
                ground.damaged.append(err[-500:])
            print(f"  a writer: {err.strip()[-60:]} s")
        ground.look(0, {})
    return report(f"two processes, {writes} writes, {time.perf_counter() - start:.0f} s", ground)


def full_disk(folder: Path) -> bool:
    """A library on a tmpfs of a few MB, written until it is full."""
    disk = folder / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", str(disk)]
    if os.geteuid() or subprocess.run(mount, capture_output=True).returncode:
        print("full disk: no tmpfs may be mounted, left out")
        return True
    try:
        with Ground(disk / "home") as ground:
            errors = ground._child(1, 0, 1).communicate(timeout=300)[1].decode()
            refused = errors.strip().splitlines()[-1]
            print(f"\nfull disk: the first change refused: {refused[-200:]}")
            lib = library.open(places(ground.home), config.Config())
            rows = pages.page(lib.store, Listing("all"), limit=20)
            texts = [reading.open_story(lib, row.id).article.text for row in rows if row.read]
            print(f"  {len(rows)} rows and {len(texts)} texts are still read")
            lib.close()
            ground.look(1, {})
            subprocess.run([*mount[:4], "remount,size=60m", *mount[5:]], check=True)
            ground.look(2, {})
            return report("a full disk", ground)
    finally:
        subprocess.run(["umount", str(disk)], check=False)


def report(head: str, ground: Ground) -> bool:
    print(f"\n{head}")
    for name, count in sorted(ground.tally.items()):
        print(f"  {name:28} {count:>10,}")
    print(f"  {'acknowledged changes lost':28} {len(ground.lost):>10,}")
    print(f"  {'damage found':28} {len(ground.damaged):>10,}", flush=True)
    for line in (*ground.lost[:10], *ground.damaged[:10]):
        print(f"    {line[:400]}")
    return not (ground.lost or ground.damaged)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--cuts", type=int, default=150)
    parser.add_argument("--migrations", type=int, default=100)
    parser.add_argument("--writes", type=int, default=10_000)
    args = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="kill9-"))
    good = [
        full_disk(folder),
        migrations(args.migrations, folder),
        two_writers(args.writes, folder),
        cuts(args.cuts, folder),
        kills(args.kills, folder),
    ]
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
