"""Parses in processes that can be killed, so that no feed can hang or fill the reader.

Owns the processes and their deadlines. A worker that dies or takes too long costs its one feed; the
next feed gets a new worker. Plain subprocesses, not `multiprocessing`: nothing of the program is
imported again, and it works from any thread under a full-screen program.
"""

from __future__ import annotations

import asyncio
import contextlib
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import TracebackType
from typing import Self

from tui_reader.errors import CancelledError, ParseError
from tui_reader.feeds.worker import Answer, Job, receive, send
from tui_reader.model import ParsedFeed

MAX_MEMORY = 300 * 1024 * 1024
"""Address space of one worker in bytes; Python and the parsers take 60 MB of it themselves."""
BIG = 2 * 1024 * 1024
"""Bytes of a body after which a worker is replaced: Python seldom gives memory back."""

_ROOT = str(Path(__file__).resolve().parent.parent.parent)
_START = (
    "import sys; sys.path.append(sys.argv[1]); "
    "from tui_reader.feeds.worker import main; main(int(sys.argv[2]), sys.argv[3])"
)


class ParsePool:
    """`processes` workers, started when first needed. May be used from many threads.

    `prepare` is "module:function": what a worker does with each feed before it answers (`read`).
    """

    def __init__(
        self,
        processes: int = 2,
        seconds: float = 20.0,
        max_memory: int = MAX_MEMORY,
        prepare: str = "",
    ) -> None:
        self._seconds = seconds
        self._settings = (str(max_memory), prepare)
        self._processes = processes
        self._slots = threading.BoundedSemaphore(processes)
        self._lock = threading.Lock()
        self._idle: list[_Worker] = []
        self._busy: set[_Worker] = set()
        self._closed = False
        self._threads: ThreadPoolExecutor | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def start(self) -> None:
        """Starts all workers now, so that the first feed does not wait for Python to come up."""
        with self._lock:
            if self._closed:
                return
            missing = self._processes - len(self._idle) - len(self._busy)
            self._idle += [_Worker(self._settings) for _ in range(missing)]

    def parse(self, body: bytes, *, content_type: str = "", url: str = "") -> ParsedFeed:
        """The feed in `body`; waits for a worker and for it. Raises ParseError, CancelledError."""
        feed = self.read(body, content_type=content_type, url=url).feed
        assert feed is not None
        return feed

    def read(self, body: bytes, *, content_type: str = "", url: str = "") -> Answer:
        """As `parse`, with what `prepare` made of the feed beside it."""
        job = Job(body, content_type, url, int(self._seconds) + 5)
        with self._slots:
            worker = self._taken()
            answer = worker.ask(job, self._seconds)
            self._give_back(worker, used_up=answer is None or answer.spent or len(body) > BIG)
        if answer is None:
            raise self._lost(worker)
        if answer.feed is None:
            raise ParseError(answer.sentence)
        return answer

    async def parse_async(
        self, body: bytes, *, content_type: str = "", url: str = ""
    ) -> ParsedFeed:
        """As `parse`, without holding up the event loop."""
        feed = (await self.read_async(body, content_type=content_type, url=url)).feed
        assert feed is not None
        return feed

    async def read_async(self, body: bytes, *, content_type: str = "", url: str = "") -> Answer:
        """As `read`, without holding up the event loop."""
        with self._lock:
            if self._threads is None:
                self._threads = ThreadPoolExecutor(self._processes, thread_name_prefix="parse")
        loop = asyncio.get_running_loop()
        work = lambda: self.read(body, content_type=content_type, url=url)  # noqa: E731
        return await loop.run_in_executor(self._threads, work)

    def rest(self) -> None:
        """Ends idle workers, to give their memory back; the next feed starts new ones."""
        with self._lock:
            resting, self._idle = self._idle, []
        for worker in resting:
            worker.end()

    def close(self) -> None:
        """Ends every worker at once; feeds being parsed raise CancelledError."""
        with self._lock:
            self._closed = True
            for worker in self._busy:
                worker.kill()
        self.rest()
        if self._threads is not None:
            self._threads.shutdown(wait=True, cancel_futures=True)

    def _taken(self) -> _Worker:
        with self._lock:
            if self._closed:
                raise CancelledError("Stopped.")
            worker = self._idle.pop() if self._idle else _Worker(self._settings)
            self._busy.add(worker)
            return worker

    def _give_back(self, worker: _Worker, *, used_up: bool) -> None:
        with self._lock:
            self._busy.discard(worker)
            if not used_up and not self._closed:
                self._idle.append(worker)
                return
        worker.end()

    def _lost(self, worker: _Worker) -> ParseError | CancelledError:
        if self._closed:
            return CancelledError("Stopped.")
        if worker.timed_out:
            return ParseError(f"The feed took longer than {self._seconds:g} seconds to read.")
        return ParseError("The feed could not be read: the parser broke down on it.")


class _Worker:
    """One process, asked by one thread at a time; any thread may kill it."""

    def __init__(self, settings: tuple[str, str]) -> None:
        # -P: a file in the user's folder must not be taken for a module of ours.
        command = [sys.executable, "-P", "-c", _START, _ROOT, *settings]
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,  # Ctrl-C is for the reader, which then stops the pool
        )
        self.timed_out = False

    def ask(self, job: Job, seconds: float) -> Answer | None:
        """The answer, or None if the worker died or had to be killed."""
        process = self._process
        assert process.stdin is not None and process.stdout is not None
        clock = threading.Timer(seconds, self._give_up)
        clock.daemon = True
        clock.start()
        try:
            send(process.stdin, job)
            answer = receive(process.stdout)
        except (OSError, ValueError, EOFError):
            return None
        finally:
            clock.cancel()
        return answer if isinstance(answer, Answer) else None

    def kill(self) -> None:
        self._process.kill()

    def end(self) -> None:
        """Kills it and clears up; only when nobody asks it any more."""
        self._process.kill()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                with contextlib.suppress(OSError):
                    stream.close()
        self._process.wait()

    def _give_up(self) -> None:
        self.timed_out = True
        self._process.kill()
