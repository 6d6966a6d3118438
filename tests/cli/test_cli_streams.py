"""Standard streams that are closed, full or cut off: a sentence at most, and an exit code."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("needs a POSIX shell", allow_module_level=True)

ROWS: tuple[tuple[str, int, str], ...] = (
    # what the shell is told ({} is the program), its exit code, what is said
    ("{} keys > /dev/full", 1, "newsreader: No space left on device."),
    ("{} man > /dev/full", 1, "newsreader: No space left on device."),
    ("{} completion bash > /dev/full", 1, "newsreader: No space left on device."),
    ("{} keys | head -n 1; exit ${{PIPESTATUS[0]}}", 0, ""),
    ("{} keys >&-", 0, ""),
    ("{} keys 2>&-", 0, ""),
    ("{} <&-", 2, "The reader needs a terminal"),
    ("{} <&- >&- 2>&-", 2, ""),
    ("{} clean - <&-", 1, "newsreader: stdin is empty."),
    ("ulimit -n 8; {} stories", 1, "newsreader: Too many open files"),
)


@pytest.mark.parametrize(("line", "code", "words"), ROWS, ids=range(len(ROWS)))
def test_streams_that_take_or_give_nothing_end_in_a_sentence(
    home: Path, line: str, code: int, words: str
) -> None:
    program = f"{sys.executable} -m tui_reader"
    done = subprocess.run(["bash", "-c", line.format(program)], capture_output=True)
    said = done.stderr.decode()
    assert "Traceback" not in said and "Exception ignored" not in said
    assert words in said and done.returncode == code
