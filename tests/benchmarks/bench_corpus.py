"""What a corpus costs by each engine: `bench_corpus.py [N] [--stages clean] [--turns 2]`.

One process, two processes, and Dask (a real scheduler, two workers) over the same corpus, by turns:
the same bytes, documents a second, seconds of the processor, memory of workers and of the children
that read documents for them, at 1,000 documents and at N. The last lines reckon a million.
Other work on the machine makes the clock say little. So the seconds of the processor are told, and
"in a row" those that must come one after the other: of the busiest worker, and of what serves all.
Their ratio is what the clock would say with a core for each worker and nothing else running.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MAKER = ROOT / "tests" / "benchmarks" / "make_corpus.py"
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT)}
TICK = os.sysconf("SC_CLK_TCK")
FEW = 1_000
SHOWN = 0.5
"""Seconds between two looks at memory."""


@dataclass
class Watched:
    """Processes and all below them: what they used while somebody looked."""

    roots: list[int]
    memory: dict[str, int] = field(default_factory=dict)
    """Bytes that the largest of a sort held."""
    threads: dict[str, int] = field(default_factory=dict)
    over: threading.Event = field(default_factory=threading.Event)
    _cpu: dict[int, float] = field(default_factory=dict)
    _lane: dict[int, int] = field(default_factory=dict)
    """The worker that a process works for; 0: all of them."""

    def look(self) -> None:
        while not self.over.wait(SHOWN):
            self.once()

    def once(self) -> None:
        for root in self.roots:
            self._see(root, 0)

    def _see(self, pid: int, lane: int) -> None:
        try:
            words = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
            called = Path(f"/proc/{pid}/cmdline").read_bytes()
        except OSError:
            return
        lane = lane or (pid if b"spawn_main" in called else 0)
        self._lane[pid] = lane
        for child in children(pid):
            self._see(child, lane)
        self._cpu[pid] = (int(words[11]) + int(words[12])) / TICK
        sort = "child" if b"sandbox.child" in called else "worker" if _works(called) else "other"
        self.memory[sort] = max(
            self.memory.get(sort, 0), int(words[21]) * os.sysconf("SC_PAGESIZE")
        )
        self.threads[sort] = max(self.threads.get(sort, 0), int(words[17]))

    def cpu(self) -> float:
        return sum(self._cpu.values())

    def longest(self) -> float:
        """Seconds of the processor one after the other: of the busiest worker, and of what is done
        for all. What a clock would say where nothing else runs."""
        lanes: dict[int, float] = {}
        for pid, seconds in self._cpu.items():
            lanes[self._lane[pid]] = lanes.get(self._lane[pid], 0.0) + seconds
        common = lanes.pop(0, 0.0)
        return common + max(lanes.values(), default=0.0)


def _works(called: bytes) -> bool:
    return b"spawn_main" in called or b"worker" in called


def children(pid: int) -> list[int]:
    try:
        tasks = list(Path(f"/proc/{pid}/task").iterdir())
        return [int(one) for task in tasks for one in (task / "children").read_text().split()]
    except OSError:
        return []


@contextmanager
def cluster(folder: Path) -> Iterator[tuple[str, list[int]]]:
    """As the README says it."""
    told = folder / "scheduler.json"
    told.unlink(missing_ok=True)
    words = ["--scheduler-file", str(told), "--host", "127.0.0.1", "--no-dashboard"]

    def dask(*more: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [sys.executable, "-m", "dask", *more, *words], env=ENVIRONMENT, cwd=folder,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip

    running = [dask("scheduler", "--port", "0")]
    try:
        while not told.exists():
            time.sleep(0.1)
        running += [
            dask("worker", "--nthreads", "1", "--local-directory", str(folder)) for _ in range(2)
        ]
        yield json.loads(told.read_text())["address"], [one.pid for one in running]
    finally:
        for one in reversed(running):
            one.terminate()
            one.wait()


@dataclass
class Ran:
    wall: float
    cpu: float
    path: float
    """Seconds of the processor one after the other."""
    documents: int
    digest: str
    memory: dict[str, int]
    threads: dict[str, int]


def ran(given: Path, out: Path, args: argparse.Namespace, words: list[str], more: list[int]) -> Ran:
    command = [
        sys.executable, "-m", "tui_reader", "corpus", "run", str(given), "--to", str(out), "--json",
        "--stages", args.stages, "--partition", args.partition, *words,
    ]  # fmt: skip
    begun = time.perf_counter()
    process = subprocess.Popen(command, env=ENVIRONMENT, stdout=subprocess.PIPE, text=True,
                               stderr=subprocess.PIPE)  # fmt: skip
    watched = Watched([process.pid, *more])
    watched.once()
    before, path = watched.cpu(), watched.longest()
    watching = threading.Thread(target=watched.look)
    watching.start()
    said, errors = process.communicate()
    wall = time.perf_counter() - begun
    watched.over.set()
    watching.join()
    assert process.returncode == 0, errors
    last = json.loads(said.splitlines()[-1])
    return Ran(
        wall, watched.cpu() - before, watched.longest() - path, last["documents"], digest(out),
        watched.memory, watched.threads,
    )  # fmt: skip


def digest(out: Path) -> str:
    """Of every byte of every part."""
    found = hashlib.sha256()
    for path in sorted((out / "parts").rglob("*")):
        if path.is_file():
            found.update(str(path.relative_to(out)).encode() + b"\0" + path.read_bytes())
    return found.hexdigest()[:16]


def by_engine(given: Path, folder: Path, args: argparse.Namespace) -> dict[str, Ran]:
    """The best of some turns of each engine."""
    best: dict[str, Ran] = {}
    for turn in range(args.turns):
        for name in ("one process", "two processes", "Dask, two workers"):
            out = folder / f"{name} {given.name} {turn}"
            if name == "Dask, two workers":
                with cluster(folder) as (address, pids):
                    found = ran(given, out, args, ["--scheduler", address], pids)
            else:
                found = ran(given, out, args, ["--workers", "1" if "one" in name else "2"], [])
            load = os.getloadavg()[0]
            said = f"{found.wall:.1f} s, {found.cpu:.1f} s of the processor, load {load:.1f}"
            print(f"  {name}: {said}", flush=True)
            if name not in best or found.wall < best[name].wall:
                best[name] = found
    return best


def tell(count: int, found: dict[str, Ran]) -> None:
    one = found["one process"]
    print(f"\n{count:,} documents; the same bytes: {len({r.digest for r in found.values()}) == 1}")
    heads = ("docs/s", "ratio", "CPU s", "docs/CPU s", "in a row", "ratio", "worker", "child")
    print(f"{'':20}" + "".join(f"{head:>11}" for head in (*heads, "threads")))
    for name, r in found.items():
        worker, child = (f"{r.memory.get(sort, 0) >> 20} MB" for sort in ("worker", "child"))
        numbers = (
            f"{r.documents / r.wall:.1f}", f"{one.wall / r.wall:.2f}", f"{r.cpu:.1f}",
            f"{r.documents / r.cpu:.1f}", f"{r.path:.1f}", f"{one.path / r.path:.2f}", worker,
            child, r.threads.get("child", 0),
        )  # fmt: skip
        print(f"{name:20}" + "".join(f"{number:>11}" for number in numbers))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", nargs="?", type=int, default=10_000)
    parser.add_argument("--stages", default="clean,annotate")
    parser.add_argument("--partition", default="1MB")
    parser.add_argument("--turns", type=int, default=1)
    parser.add_argument("--kinds", default="jsonl")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="bench-corpus-") as name:
        folder = Path(name)
        sizes = sorted({min(FEW, args.count), args.count})
        for count in sizes:
            given = folder / f"in{count}"
            subprocess.run(
                [sys.executable, MAKER, str(count), "--to", given, "--kinds", args.kinds],
                check=True, env=ENVIRONMENT, stdout=subprocess.DEVNULL,
            )  # fmt: skip
            print(f"{count:,} documents, {args.stages}:", flush=True)
            found = by_engine(given, folder, args)
            tell(count, found)
    each = found["one process"].cpu / found["one process"].documents
    print(f"\nA million documents like these: {each * 1e6 / 3600:,.1f} hours of one core.")


if __name__ == "__main__":
    main()
