"""Handing a story to another program: the user's commands and pipes.

Always an argument list, filled in by `templates.arguments`; never a shell.
"""

from __future__ import annotations

import subprocess
from collections.abc import Sequence

from tui_reader import paths, sanitise, templates
from tui_reader.errors import ReaderError, UsageError
from tui_reader.export.formats import PLAIN
from tui_reader.library import Library, browser, saving
from tui_reader.model import OpenStory, SafeText

SECONDS = 60.0
"""Longest run of a command that is waited for."""
SHOWN = 500
"""Code points of a command's answer that are shown."""


def pipe(
    lib: Library, opened: OpenStory, argv: Sequence[str], format_id: str = PLAIN.id
) -> SafeText:
    """Give a story, in a format, to a program's standard input; the first words of its answer.

    Blocks: call it in a worker. Raises ReaderError in words.
    """
    return _run(
        templates.arguments(argv, values(lib, opened)), saving.render(lib, opened, format_id)
    )


def run_command(lib: Library, opened: OpenStory, name: str) -> SafeText:
    """Run one of the user's own commands on a story. Blocks: call it in a worker."""
    command = lib.config.commands.get(name)
    if command is None or not command.argv:
        raise UsageError(f"There is no command {sanitise.line(name)} in the config.")
    return _run(templates.arguments(command.argv, values(lib, opened)), b"")


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


def _run(argv: Sequence[str], data: bytes) -> SafeText:
    name = sanitise.line(argv[0], 60)
    try:
        done = subprocess.run(
            argv, input=data, capture_output=True, timeout=SECONDS, check=False,
            umask=paths.users_umask(),
        )  # fmt: skip
    except FileNotFoundError as error:
        raise ReaderError(f"There is no program {name}.") from error
    except subprocess.TimeoutExpired as error:
        raise ReaderError(f"{name} took longer than {SECONDS:.0f} seconds.") from error
    except OSError as error:
        raise ReaderError(f"{name} could not be run: {error.strerror}.") from error
    if done.returncode:
        said = sanitise.line(done.stderr.decode("utf-8", "replace"), SHOWN)
        raise ReaderError(f"{name} failed ({done.returncode}): {said}")
    return sanitise.line(done.stdout.decode("utf-8", "replace"), SHOWN)
