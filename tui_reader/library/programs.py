"""Handing a story to another program: the user's commands and pipes.

Always an argument list, filled in by `templates.arguments`; never a shell. A program that needs the
terminal is run by whoever has it (`on_screen`); all others have none that they could write on.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass

from tui_reader import paths, sanitise, templates
from tui_reader.errors import ReaderError, UsageError
from tui_reader.export.formats import PLAIN
from tui_reader.library import Library, browser, saving
from tui_reader.model import OpenStory, SafeText
from tui_reader.screen_programs import UNKNOWN, Kind, asked, kind_of

SECONDS = 60.0
"""Longest run of a command that is waited for."""
SHOWN = 500
"""Code points of what went wrong that are shown."""
MOST = 400_000
"""Code points of a program's answer that can be read."""


_MISSES = re.compile(r"(?i)/dev/tty|\bterminal\b|\bnot a tty\b|\bTERM\b")
"""What a program says that cannot do without the terminal."""


@dataclass(frozen=True, slots=True)
class Job:
    """A program that is to be run on a story."""

    name: SafeText
    """What it is called in sentences."""
    argv: list[str]
    """Filled in."""
    data: bytes
    """What it reads."""
    kind: Kind | None
    """How it uses the terminal; None where it needs none."""


def pipe(lib: Library, opened: OpenStory, argv: Sequence[str], format_id: str = PLAIN.id) -> Job:
    """To give a story, in a format, to a program's standard input; "!" before it says that it needs
    the terminal. Raises ReaderError in words."""
    own = argv[0].startswith("!")
    argv = [argv[0][1:], *argv[1:]] if own and argv[0] != "!" else list(argv[own:])
    if not argv:
        raise UsageError("Name a program behind the “!”.")
    filled = templates.arguments(argv, values(lib, opened))
    kind = kind_of(filled) or (UNKNOWN if own else None)
    run = asked(filled, kind) if kind else filled
    return Job(sanitise.line(argv[0], 40), run, saving.render(lib, opened, format_id), kind)


def command(lib: Library, opened: OpenStory, name: str) -> Job:
    """To run one of the user's own commands on a story."""
    own = lib.config.commands.get(name)
    if own is None or not own.argv:
        raise UsageError(f"There is no command {sanitise.line(name)} in the config.")
    filled = templates.arguments(own.argv, values(lib, opened))
    called = sanitise.line(name, 40)
    return Job(called, filled, b"", kind_of(filled) or (UNKNOWN if own.terminal else None))


def values(lib: Library, opened: OpenStory) -> dict[str, str]:
    """What the arguments of a command may place: the names of `templates.STORY`."""
    story = opened.story
    link = browser.clean_link(lib, story.link) if story.link else None
    return {
        "url": link or "",
        "title": opened.title,
        "feed": story.row.feed_title,
        "author": story.author,
        "id": str(story.row.id),
        "path": story.row.path,
    }


def run(job: Job) -> SafeText:
    """Run a program away from the terminal; its answer. Blocks: call it in a worker. Raises
    ReaderError in words."""
    try:
        done = subprocess.run(
            job.argv, input=job.data, capture_output=True, timeout=SECONDS, check=False,
            umask=paths.users_umask(), start_new_session=True,
        )  # fmt: skip
    except subprocess.TimeoutExpired as error:
        raise ReaderError(f"{job.name} took longer than {SECONDS:.0f} seconds.") from error
    except OSError as error:
        raise _not_run(job, error) from error
    if done.returncode:
        said = sanitise.line(done.stderr.decode("utf-8", "replace"), SHOWN)
        hint = " “!” before it gives it the terminal." if _MISSES.search(said) else ""
        raise ReaderError(f"{job.name} failed ({done.returncode}): {said}{hint}")
    return _answer(done.stdout)


def on_screen(job: Job) -> SafeText:
    """Run a program that has the terminal to itself until it ends; what was chosen in it. Raises
    ReaderError in words."""
    answers = job.kind is not None and job.kind.answers
    own = sys.__stderr__ is not None and sys.__stderr__.isatty()
    # What goes wrong in it is the user's to see, wherever our own errors go.
    tty = None if own else os.dup(1)
    try:
        with subprocess.Popen(
            job.argv, stdin=subprocess.PIPE if job.data else None,
            stdout=subprocess.PIPE if answers else None, stderr=tty,
            umask=paths.users_umask(),
        ) as child:  # fmt: skip
            said, _ = child.communicate(job.data or None)
    except OSError as error:
        raise _not_run(job, error) from error
    finally:
        if tty is not None:
            os.close(tty)
    if child.returncode and not answers:
        raise ReaderError(f"{job.name} failed ({child.returncode}).")
    return _answer(said or b"")


def _not_run(job: Job, error: OSError) -> ReaderError:
    if isinstance(error, FileNotFoundError):
        return ReaderError(f"There is no program {job.name}.")
    return ReaderError(f"{job.name} could not be run: {error.strerror}.")


def _answer(said: bytes) -> SafeText:
    return sanitise.text(said.decode("utf-8", "replace")[:MOST])
