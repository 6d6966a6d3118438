"""TOML as most people write it, read without `tomllib` and `re`, which take longer than the first
frame: a name, a value and a comment a line, under headers in brackets.

Owns nothing of the language: what is not as plain as that, right or wrong, is None, and `tomllib`
is asked. What is read here it would read the same.
"""

from __future__ import annotations

TYPE_CHECKING = False  # `typing` takes long to import: see `list_model.py`
if TYPE_CHECKING:
    from typing import Any

_NAME = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-")
_DIGITS = frozenset("0123456789")
_LONGEST = 15
"""Digits of a number; longer ones are for `tomllib`."""
_BLANK = " \t"
MOST_PARTS = 32
"""Parts of a name with dots: TOML's readers take the square of their number."""


class _NotPlainError(Exception):
    """What stands there is for `tomllib`."""


def read(text: str) -> dict[str, Any] | None:
    """The table in a text, or None if it is not plain."""
    text = text.replace("\r\n", "\n")
    if not all(line.replace("\t", " ").isprintable() for line in text.split("\n")):
        return None
    whole: dict[str, Any] = {}
    here, headers = whole, set[str]()
    try:
        for line in text.split("\n"):
            line = line.strip(_BLANK)
            if not line or line[0] == "#":
                continue
            if line[0] == "[":
                here = _table(whole, line, headers)
            else:
                _set(here, line)
    except _NotPlainError:
        return None
    return whole


def _table(whole: dict[str, Any], line: str, headers: set[str]) -> dict[str, Any]:
    """The table of a header."""
    name, end, rest = line[1:].partition("]")
    _end(rest)
    if not end or name in headers:
        raise _NotPlainError
    headers.add(name)
    here = whole
    parts = name.split(".")
    if len(parts) > MOST_PARTS:
        raise _NotPlainError
    for part in parts:
        _insist(part)
        here = here.setdefault(part, {})
        if not isinstance(here, dict):
            raise _NotPlainError
    return here


def _set(table: dict[str, Any], line: str) -> None:
    name, _, rest = line.partition("=")
    name = name.rstrip(_BLANK)
    _insist(name)
    if name in table:
        raise _NotPlainError
    rest = rest.lstrip(_BLANK)
    if rest[:1] in ("'", '"'):
        value, rest = _string(rest)
    elif rest[:1] == "[":
        value, rest = _strings(rest[1:].lstrip(_BLANK))
    else:
        word, mark, rest = rest.partition("#")
        value, rest = _word(word.rstrip(_BLANK)), mark + rest
    _end(rest)
    table[name] = value


def _insist(name: str) -> None:
    if not name or not _NAME.issuperset(name):
        raise _NotPlainError


def _end(rest: str) -> None:
    """Nothing but a comment may follow."""
    rest = rest.lstrip(_BLANK)
    if rest and rest[0] != "#":
        raise _NotPlainError


def _string(rest: str) -> tuple[Any, str]:
    """A text in quotes, and what follows it."""
    quote = rest[0]
    value, end, after = rest[1:].partition(quote)
    if not end or "\\" in value or (not value and after[:1] == quote):
        raise _NotPlainError
    return value, after


def _strings(rest: str) -> tuple[Any, str]:
    """Texts up to the bracket that ends their list, and what follows it."""
    found: list[str] = []
    while rest[:1] in ("'", '"'):
        value, rest = _string(rest)
        found.append(value)
        rest = rest.lstrip(_BLANK)
        if rest[:1] != ",":
            break
        rest = rest[1:].lstrip(_BLANK)
    if rest[:1] != "]":
        raise _NotPlainError
    return found, rest[1:]


def _word(word: str) -> Any:
    """True or false, or a number."""
    if word in ("true", "false"):
        return word == "true"
    bare = word.removeprefix("-")
    whole, point, part = bare.partition(".")
    if not _is_number(whole) or (whole[0] == "0" and len(whole) > 1):
        raise _NotPlainError
    if not point:
        return int(word)
    if not _is_number(part):
        raise _NotPlainError
    return float(word)


def _is_number(digits: str) -> bool:
    return 0 < len(digits) <= _LONGEST and _DIGITS.issuperset(digits)
