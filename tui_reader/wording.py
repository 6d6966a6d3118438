"""Sentences for the user that name commands, not keys: `{key:undo}` is put where `undo`'s key goes.

Owns the one way to put keys and values into a sentence. Which key it is knows the screen alone, so
a sentence is written with commands wherever it is made and filled where it is shown; where there
are no keys (command line, log) the command is named in words. A value is foreign: what looks like
a command in it stays as it is.
"""

from __future__ import annotations

from tui_reader.commands import BY_ID

TYPE_CHECKING = False  # `typing` takes long to import: see `list_model.py`
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Name = Callable[[str], str]
    """What a command is called for the user: its key, or words."""


def in_words(id: str) -> str:
    """A command where there are no keys: "“Undo” in the reader"."""
    return f"“{BY_ID[id].title}” in the reader" if id in BY_ID else id


def filled(template: str, name: Name, values: Mapping[str, object] | None = None) -> str:
    """A sentence with its commands named and its values put in, each as `format` does after a
    second colon ("{key:help:>5}", "{count:,}"). Braces around anything else stay."""
    values = values or {}
    head, *rest = template.split("{")
    parts = [head]
    for part in rest:
        field, closed, after = part.partition("}")
        known, _, layout = field.partition(":")
        if closed and known == "key":
            id, _, layout = layout.partition(":")
            parts += (format(name(id), layout), after)
        elif closed and known in values:
            value = values[known]
            shown = told(value, name) if isinstance(value, str) else value
            parts += (format(shown, layout), after)
        else:
            parts.append("{" + part)
    return "".join(parts)


def told(said: str, name: Name) -> str:
    """A sentence as it is shown; any other text as it is."""
    return filled(said.template, name, said.values) if isinstance(said, Sentence) else said


def counted(count: int, noun: str) -> str:
    """A number with its noun: "1 story", "12 stories"."""
    several = noun[:-1] + "ies" if noun.endswith("y") else noun + "s"
    return f"{count:,} {noun if count == 1 else several}"


class Sentence(str):
    """A text that names its commands in words, and remembers how to name them by their keys."""

    __slots__ = ("template", "values")
    template: str
    """The sentence with `{key:command}` and `{value}` in it; ours, never foreign."""
    values: Mapping[str, object]

    def __new__(cls, template: str, **values: object) -> Sentence:
        made = super().__new__(cls, filled(template, in_words, values))
        made.template, made.values = template, values
        return made
