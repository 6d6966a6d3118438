"""Dask: workers on many machines, or on this one, shared out by a scheduler that is not ours.

Owns how it is talked to. What is sent are texts of JSON, so that a worker with another version of
this program can say so. A scheduler that is killed raises nothing: its futures are cancelled, and
whoever asked counts.
"""

from __future__ import annotations

import json
import logging
import re
import shutil
import socket
import tempfile
import time
import warnings
from collections.abc import Iterator, Sequence
from concurrent.futures import CancelledError
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import asdict
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from tui_reader import sanitise
from tui_reader.corpus import hold
from tui_reader.corpus.engines import likeness
from tui_reader.corpus.engines.attempt import TRIES, attempt, lost
from tui_reader.corpus.engines.how import Ended, How
from tui_reader.corpus.engines.processes import unheard
from tui_reader.corpus.job import Job
from tui_reader.corpus.partition import Partition
from tui_reader.corpus.work import Done, Lost
from tui_reader.errors import ExportError, UsageError

EXTRA = "pip install 'newsreader-tui[corpus,dask]'"
CONNECT = 10.0
"""Seconds in which a scheduler answers, or is taken to be gone."""
WORKERS = 60.0
"""Seconds in which a scheduler has a worker at the beginning."""
LOOKED = 0.2
"""Seconds between two looks whether something is done."""
_SILENT = ("distributed", "tornado", "asyncio", "distributed.client", "tornado.application")
_ADDRESS = re.compile(
    r"((?P<way>tcp|tls|ws|wss)://)?(?P<host>[\w.-]+|\[[0-9a-fA-F:.%]+\]):(?P<port>\d{1,5})/?",
    re.ASCII,
)
_SILENCE = "No scheduler answers at {}: start one with `dask scheduler`."
_QUIET = {"DASK_LOGGING__DISTRIBUTED": "critical", "PYTHONWARNINGS": "ignore"}
"""Environment of workers that we start."""


def check() -> None:
    """Raises UsageError in words where the package is missing."""
    if find_spec("distributed") is None:
        raise UsageError(f"Dask needs a package that is not installed: {EXTRA}")


def run(job: Job, partitions: Sequence[Partition], how: How) -> Ended:
    """As many at once as there are workers."""
    with _silence(), ExitStack() as stack:
        client = stack.enter_context(_client(how))
        _ready(client, job, partitions[0].address, how)
        told = [json.dumps([likeness.mine(), asdict(job), asdict(one)]) for one in partitions]
        try:
            futures = client.map(work_there, told, pure=False, retries=TRIES - 1, batch_size=500)
        except _gone():
            return
        by_key = {future.key: one for future, one in zip(futures, partitions, strict=True)}
        try:
            for future in _ended(client, futures, how):
                if (found := _found(job, future, by_key[future.key])) is not None:
                    yield found
        finally:
            _cancel(client, futures)
            hold.revoke(Path(job.out), job.run)  # what a worker has begun it leaves


def work_there(told: str) -> str:
    """In a worker: a partition tried. Texts go in and out."""
    theirs, job, partition = json.loads(told)
    if said := likeness.unlike(theirs):
        return json.dumps({"name": "", "input": "", "reason": said, "of_all": True})
    partition["members"] = tuple(partition["members"])
    job["stages"] = tuple(job["stages"])
    return json.dumps(asdict(attempt(Job(**job), Partition(**partition))))


def _found(job: Job, future: Any, partition: Partition) -> Done | Lost | None:
    """What came of a future; None if nobody knows."""
    try:
        if future.status == "finished":
            told = json.loads(future.result())
            return Lost(**told) if "reason" in told else Done(**told)
        error = future.exception() if future.status == "error" else None
    except _gone():
        return None
    if error is None:
        return None
    if type(error).__name__ == "KilledWorker":
        return lost(job, partition, "Its workers were killed, time and again.")
    said = sanitise.line(f"{type(error).__name__}: {error}", 300)
    return lost(job, partition, f"Its worker failed {TRIES} times ({said}).")


def _ended(client: Any, futures: list[Any], how: How) -> Iterator[Any]:
    """The futures as they end, until all have, the scheduler or all workers are gone, or it is to
    stop."""
    left = _distributed().as_completed(futures, loop=client.loop)
    seen = time.monotonic()
    while not left.is_empty() and not how.stop.is_set():
        if left.has_ready():
            yield next(left)
            seen = time.monotonic()
        elif client.status != "running":
            return
        else:
            how.stop.wait(LOOKED)
            if time.monotonic() - seen > WORKERS:
                if not _workers(client):
                    return
                seen = time.monotonic()


def _distributed() -> Any:
    import distributed

    return distributed


def _gone() -> tuple[type[Exception], ...]:
    """What is raised where the scheduler is lost while it is asked."""
    closed: type[Exception] = _distributed().client.ClosedClientError
    return OSError, TimeoutError, CancelledError, closed


def _workers(client: Any) -> int:
    with suppress(*_gone()):
        return len(client.scheduler_info(n_workers=-1)["workers"])
    return 0


@contextmanager
def _client(how: How) -> Iterator[Any]:
    """A client of the scheduler that was named, or of one of our own. Raises ReaderError."""
    with ExitStack() as stack:
        if how.address:
            address = _answering(how.address)
        else:
            address = stack.enter_context(_local(how.workers)).scheduler_address
        try:
            with unheard():
                client = _distributed().Client(address, timeout=CONNECT, set_as_default=False)
        except (OSError, TimeoutError, ValueError, ImportError) as error:
            raise ExportError(_SILENCE.format(sanitise.line(address))) from error
        try:
            yield client
        finally:
            with suppress(*_gone()):
                client.close(timeout=CONNECT)


def _answering(said: str) -> str:
    """The address of a scheduler, where something answers. Raises ReaderError in words."""
    found = _ADDRESS.fullmatch(said.strip())
    if found is None or not 0 < int(found["port"]) < 65_536:
        said = sanitise.line(said, 200)
        raise UsageError(f"“{said}” is no address of a scheduler: say it as tcp://host:8786.")
    address = f"{found['way'] or 'tcp'}://{found['host']}:{found['port']}"
    try:  # at once: the package tries on for long where nobody is, or nobody speaks
        there = found["host"].strip("[]"), int(found["port"])
        with socket.create_connection(there, timeout=CONNECT) as probe:
            if address.startswith("tcp:") and not probe.recv(1):  # a scheduler speaks first
                raise ConnectionError("It says nothing.")
    except (OSError, UnicodeError) as error:
        raise ExportError(_SILENCE.format(sanitise.line(address))) from error
    return address


@contextmanager
def _local(workers: int) -> Iterator[Any]:
    """A cluster of this machine, a process and a thread a worker."""
    folder = tempfile.mkdtemp(prefix="newsreader-dask-")
    try:
        with unheard():
            cluster = _distributed().LocalCluster(
                n_workers=workers, threads_per_worker=1, processes=True, memory_limit=0,
                dashboard_address=None, silence_logs=logging.CRITICAL, local_directory=folder,
                env=_QUIET,
            )  # fmt: skip
        try:
            yield cluster
        finally:
            cluster.close(timeout=CONNECT)
    except OSError as error:
        raise ExportError(f"No cluster could be started: {error.strerror or error}.") from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _ready(client: Any, job: Job, address: str, how: How) -> None:
    """Wait for a worker; see that all that are there can take part. Raises ReaderError in words."""
    end = time.monotonic() + WORKERS
    while not _workers(client):
        if time.monotonic() > end or client.status != "running":
            raise ExportError(
                f"The scheduler at {sanitise.line(client.scheduler.address)} has no workers: start"
                " some with `dask worker`."
            )
        if how.stop.wait(LOOKED):
            return
    try:
        said = client.run(
            likeness.looked, likeness.mine(), job.out, job.run, address, on_error="return"
        )
    except _gone() as error:
        raise ExportError("The scheduler was lost before the work began.") from error
    for worker, one in sorted(said.items()):
        if isinstance(one, BaseException):
            raise ExportError(
                f"The worker at {sanitise.line(str(worker))} has no newsreader of this version"
                f" ({sanitise.line(f'{type(one).__name__}: {one}', 200)})."
            )
        if one:
            raise ExportError(sanitise.line(one, 600))


def _cancel(client: Any, futures: list[Any]) -> None:
    if client.status == "running":
        with suppress(*_gone()):
            client.cancel(futures, force=True)


@contextmanager
def _silence() -> Iterator[None]:
    """Nothing of the package's own is said: what matters is told in our words."""
    import dask

    dask.config.set({"logging": dict.fromkeys(_SILENT, "critical")})
    before = {name: logging.getLogger(name).level for name in _SILENT}
    try:
        _distributed()  # it sets levels when it is imported
        for name in _SILENT:
            logging.getLogger(name).setLevel(logging.CRITICAL)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        for name, level in before.items():
            logging.getLogger(name).setLevel(level)
