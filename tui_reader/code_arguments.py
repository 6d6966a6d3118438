"""Which arguments of a program are code: shells with `-c`, interpreters with `-e` and their kind.

What a feed says may be an argument of the user's program, but never a part of code that one runs:
a title `$(...)` would be run. A value beside the code is safe: `sh -c 'printf %s "$1"' sh {url}`.
Owns the table of such programs; runs nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Runner:
    """A kind of program that runs what an argument says."""

    names: str
    """The programs, parted by blanks; "." and digits after a name are its version."""
    options: str = ""
    """Options after which code comes, parted by blanks."""
    word: int = 0
    """Which argument that is no option is code, from 1 on; 0: none is."""
    further: bool = False
    """Whether those after it are code, too."""
    valued: str = ""
    """Options that take a value which is none."""


RUNNERS: tuple[Runner, ...] = (
    Runner("sh bash dash zsh ksh mksh lksh pdksh ash fish csh tcsh rc es elvish xonsh nu yash oil "
           "osh busybox toybox", "-c --command --commands --init-command -C"),
    Runner("pwsh powershell", "-c -command -e -ec -encodedcommand"),
    Runner("cmd", "/c /k /r"),
    Runner("python pypy ipython jython micropython", "-c"),
    Runner("perl ruby jruby raku", "-e -E"),
    Runner("node nodejs bun deno qjs", "-e -p -pe --eval --print"),
    Runner("php", "-r -B -R -E --run --process-begin --process-code --process-end"),
    Runner("lua luajit elixir erl julia R Rscript ghc groovy scala osascript guile sbcl clisp",
           "-e -E -c --eval --print -eval"),
    Runner("emacs emacsclient", "--eval --execute -eval -e"),
    Runner("vi vim nvim view ex gvim", "-c --cmd -S"),
    Runner("awk gawk mawk nawk sed gsed jq", "-e --expression --source", word=1,
           valued="-v -F -f -i -o -l --arg --argjson"),
    Runner("su runuser script flock sg", "-c --command --session-command"),
    Runner("env", "-S --split-string"),
    Runner("tclsh expect", "-c"),
    Runner("watch eval parallel", word=1, further=True, valued="-n -j"),
    Runner("ssh mosh rsh", "-o", word=2, further=True, valued="-p -l -i -F -J -L -R -D"),
    Runner("tmux screen xterm rxvt urxvt konsole xfce4-terminal gnome-terminal mate-terminal",
           "-e -x -X --command"),
    Runner("git", "-c --exec-path --upload-pack --receive-pack"),
    Runner("find fd", "-exec -execdir -ok -okdir"),
    Runner("gdb lldb", "-ex -eval-command -iex -o"),
    Runner("sqlite3 psql mysql", "-c -cmd -e --command --execute", word=2),
)  # fmt: skip
"""Programs that run what they are told. `watch` and `ssh` give their words to a shell."""
_RUNS = {name: runner for runner in RUNNERS for name in runner.names.split()}


def code(argv: Sequence[str]) -> Iterator[str]:
    """The arguments that are code, of a program and those that it starts (`env sh -c ...`)."""
    for at, word in enumerate(argv):
        runner = _RUNS.get(_named(word))
        if runner is not None:
            yield from _of(runner, argv[at + 1 :])


def _named(word: str) -> str:
    """What a program is called, without its folder, its suffix and its version."""
    name = word.replace("\\", "/").rpartition("/")[2].removesuffix(".exe").removesuffix(".EXE")
    return name if name in _RUNS else name.rstrip("0123456789.-")


def _of(runner: Runner, rest: Sequence[str]) -> Iterator[str]:
    """The code among a program's arguments."""
    options, valued = runner.options.split(), runner.valued.split()
    words = 0
    for at, argument in enumerate(rest):
        if at and rest[at - 1] in valued:
            continue
        if argument[:1] in "-/" and argument[1:]:
            option, sign, value = argument.partition("=")
            if option in options or option.casefold() in options:
                yield from [value] if sign else rest[at + 1 : at + 2]
            elif argument[1] != "-":
                yield from _bundled(argument, rest[at + 1 : at + 2], options)
        else:
            words += 1
            if runner.word and (words == runner.word or (runner.further and words > runner.word)):
                yield argument


def _bundled(argument: str, after: Sequence[str], options: Sequence[str]) -> Iterator[str]:
    """The code of `-lc CODE`, `-pe CODE` and `-eCODE`: several letters behind one dash."""
    letters = [option[1] for option in options if len(option) == 2 and option[0] == "-"]
    if any(letter in argument[1:] for letter in letters):
        yield argument
        yield from after
