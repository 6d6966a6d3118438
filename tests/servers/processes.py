"""Programs beside the tests: started, waited for until they answer, ended whatever happens."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from .accounts import Missing

CEILING = 120.0
"""Seconds that a program may take to answer, or a registry to send: only a hang ends at it."""
LOOK_AGAIN = 0.05
DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))
"""Loopback is never asked for through a proxy."""
TRIES = 3
"""How often a program is started whose port another took in the meantime."""


class Processes:
    """What was started, to be ended in the opposite order."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        """Of this run alone: what is downloaded and written lies here."""
        self._running: list[tuple[subprocess.Popen[bytes], signal.Signals]] = []

    def serve(
        self,
        name: str,
        command: Callable[[int], Sequence[str]],
        ready: Callable[[int], bool],
        environment: Callable[[int], Mapping[str, str]] = lambda port: {},
        user: str | None = None,
        end: signal.Signals = signal.SIGTERM,
    ) -> int:
        """The port where the program answers. `command` and `environment` are told a free one."""
        log = self.folder / f"{name}.log"
        for _ in range(TRIES):
            port = free_port()
            with log.open("ab") as out:
                process = subprocess.Popen(
                    command(port),
                    stdin=subprocess.DEVNULL,
                    stdout=out,
                    stderr=subprocess.STDOUT,
                    env={**os.environ, **environment(port)},
                    cwd=self.folder,
                    user=user,
                    group=None if user is None else group_of(user),
                    extra_groups=None if user is None else [],
                    start_new_session=True,  # ^C is ours to pass on, in order
                )
            self._running.append((process, end))
            if self._wait(process, lambda port=port: ready(port)):  # type: ignore[misc]
                return port
        raise Missing(f"{name} does not answer: {tail(log)}")

    def _wait(self, process: subprocess.Popen[bytes], ready: Callable[[], bool]) -> bool:
        """Whether it answered before it ended, or the ceiling came."""
        until = time.monotonic() + CEILING
        while process.poll() is None and time.monotonic() < until:
            if ready():
                return True
            time.sleep(LOOK_AGAIN)
        return False

    def stop(self) -> None:
        """Ends all of them, the last one first; waits until they are gone."""
        while self._running:
            process, end = self._running.pop()
            if process.poll() is None:
                process.send_signal(end)
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()


def group_of(user: str) -> int:
    import pwd

    return pwd.getpwnam(user).pw_gid


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def do(words: Sequence[str], environment: Mapping[str, str] | None = None, **more: str) -> str:
    """What a command prints. Raises Missing with the end of what it said."""
    try:
        run = subprocess.run(
            words,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env={**os.environ, **(environment or {})},
            timeout=CEILING,
            text=True,
            errors="replace",
            **more,  # type: ignore[call-overload]
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise Missing(f"{words[0]}: {error}") from error
    if run.returncode:
        raise Missing(f"{' '.join(words[:3])} ... failed: {_end(run.stdout)}")
    return str(run.stdout)


def answers(url: str) -> bool:
    """Whether an HTTP server is there; what it says does not matter."""
    try:
        DIRECT.open(url, timeout=5).close()
    except urllib.error.HTTPError:
        return True
    except OSError:
        return False
    return True


def tail(log: Path) -> str:
    return _end(log.read_text(encoding="utf-8", errors="replace"))


def _end(text: str) -> str:
    return " / ".join(line.strip() for line in text.splitlines()[-4:] if line.strip())[-600:]
