"""No sentence names a key, as far as a machine can tell: it names the command (`wording`)."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tui_reader.commands import BY_ID
from tui_reader.wording import Sentence

PACKAGE = Path(__file__).parents[2] / "tui_reader"
MODULES = sorted(PACKAGE.rglob("*.py"))
DOES = (
    "adds|begins|brings|changes|clears|closes|copies|cuts|deletes|ends|fetches|finds|gives|goes"
    "|highlights|imports|leaves|lists|marks|moves|narrows|notes|opens|picks|pipes|quits|reloads"
    "|removes|renames|saves|scrolls|searches|selects|sets|shows|sorts|stars|steps|stops|takes|tries"
    "|turns"
)
"""What a key does in a sentence."""
KEY = r"Escape|Esc|Enter|Return|Tab|Backspace|Bksp|Space|Ctrl[+-]\w|\^\w|F\d{1,2}"
NAMED = re.compile(
    rf"(?<![\w{{])(?:{KEY}|[A-Za-z?./:]) (?:{DOES})\b"  # "F tries it now", "Esc closes"
    rf"|\d-\d highlight"
    rf"|\b[Pp]ress (?!\{{)"  # "press F to fetch"; a key that is put in is the user's
    rf"|\b(?:by|with|or|and) (?:{KEY})\b"  # "or Enter goes back"
)
THEIRS = {"feeds/newsboat/keys.py", "feeds/newsboat/config.py"}
"""Speak of the keys in a file of newsboat's."""
LONGEST = 300
"""Texts that are longer are lists of words."""


def names_a_key(text: str) -> bool:
    return " " in text.strip() and len(text) <= LONGEST and NAMED.search(text) is not None


@pytest.mark.parametrize(
    "said",
    ["; F tries it now.", "press F to fetch the full text.", " R reloads them.", "Escape stops it.",
     "No rules yet: a adds one for stories.", "Type to narrow, Enter takes, Esc leaves",
     " · Tab shows one kind", "Mark or unmark · Esc closes", "stays. U takes the removal back.",
     " selects, 1-4 highlight, n notes.", "{} or Enter goes back.", "^p finds one",
     "3 new · press ."],
)  # fmt: skip
def test_a_sentence_that_names_a_key_is_told_from_others(said: str) -> None:
    assert names_a_key(said)


@pytest.mark.parametrize(
    "said",
    ["; {key:full_text} tries it now.", "press {key:full_text} to fetch it.",
     "A highlight is pink.", "No tags yet.", "Take the last change back.", "A rule opens stories.",
     "new · press {}"],
)  # fmt: skip
def test_a_sentence_that_names_a_command_is_let_pass(said: str) -> None:
    assert not names_a_key(said)


def texts(path: Path) -> Iterator[tuple[int, str]]:
    """(line, text) of every string that is no docstring; "{}" where a value is put in."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    said = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    inside: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            inside |= {id(part) for part in ast.walk(node) if part is not node}
            parts = (p.value if isinstance(p, ast.Constant) else "{}" for p in node.values)
            yield node.lineno, "".join(map(str, parts))
    for node in ast.walk(tree):
        known = not isinstance(node, ast.Constant) or id(node) in said | inside
        if not known and isinstance(node.value, str):
            yield node.lineno, node.value


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_no_sentence_names_a_key(path: Path) -> None:
    if path.relative_to(PACKAGE).as_posix() not in THEIRS:
        wrong = [f"{path}:{line}: {text}" for line, text in texts(path) if names_a_key(text)]
        assert not wrong, "name the command: {key:full_text}"


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_the_commands_that_sentences_name_exist(path: Path) -> None:
    for line, text in texts(path):
        for id in re.findall(r"\{key:(\w+)[:}]", text):
            assert id in BY_ID or path.stem == "wording", f"{path}:{line}: {id}"


def sentences(path: Path) -> Iterator[ast.Call]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == Sentence.__name__:
            yield node


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_what_is_foreign_goes_into_a_sentence_as_a_value(path: Path) -> None:
    for call in sentences(path):
        template = call.args[0]
        for part in ast.walk(template) if isinstance(template, ast.JoinedStr) else ():
            if isinstance(part, ast.FormattedValue):
                of = part.value
                own = isinstance(of, (ast.Name, ast.BinOp)) or getattr(
                    getattr(of, "func", None), "id", ""
                ) in ("counted", "len")
                assert own, f"{path}:{call.lineno}: {ast.unparse(of)} is a value of the sentence"
        if isinstance(template, ast.Constant):
            wanted = set(re.findall(r"\{(\w+)(?::[^}]*)?\}", template.value)) - {"key"}
            assert wanted == {given.arg for given in call.keywords}, f"{path}:{call.lineno}"
