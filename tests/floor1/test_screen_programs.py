"""Which programs need the terminal, and how they are to be given the story."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui_reader.screen_programs import KINDS, asked, kind_of

COMMANDS: tuple[tuple[str, str, str], ...] = (
    ("less", "draws", "less"),
    ("less -R", "draws", "less -R"),
    ("/usr/bin/less", "draws", "/usr/bin/less"),
    ("vim", "draws", "vim -"),
    ("vim -", "draws", "vim -"),
    ("vim -R", "draws", "vim -R -"),
    ("vim -u NONE", "draws", "vim -u NONE -"),
    ("nvim +10", "draws", "nvim +10 -"),
    ("vim here.txt", "draws", "vim here.txt"),
    ("nano", "draws", "nano -"),
    ("fzf", "answers", "fzf"),
    ("fzf --multi", "answers", "fzf --multi"),
    ("sk", "answers", "sk"),
    ("w3m -T text/html", "draws", "w3m -T text/html"),
    ("glow -p", "draws", "glow -p"),
    ("wc -w", "", "wc -w"),
    ("grep less", "", "grep less"),
    ("xclip", "", "xclip"),
    ("tee less", "", "tee less"),
    ("python3 vim.py", "", "python3 vim.py"),
    ("sh -c 'fmt | less'", "draws", "sh -c fmt | less"),
    ("sh -c 'fmt | wc'", "", "sh -c fmt | wc"),
    ("bash -c 'grep x | fzf | xclip'", "answers", "bash -c grep x | fzf | xclip"),
    ("env LESS=R less", "draws", "env LESS=R less"),
    ("sudo tee /tmp/x", "", "sudo tee /tmp/x"),
)
"""What is typed, how it uses the terminal, and what is run."""


@pytest.mark.parametrize(("typed", "uses", "run"), COMMANDS)
def test_programs_that_need_the_terminal_are_known(
    typed: str, uses: str, run: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import shlex

    monkeypatch.chdir(tmp_path)
    Path("here.txt").touch()
    argv = shlex.split(typed)
    kind = kind_of(argv)
    assert ("answers" if kind.answers else "draws") == uses if kind else uses == ""
    assert " ".join(asked(argv, kind) if kind else argv) == run


def test_each_program_is_of_one_kind() -> None:
    names = [name for kind in KINDS for name in kind.names.split()]
    assert len(names) == len(set(names))
