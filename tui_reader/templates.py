"""Templates of the user's: text with {names}, filled in and nothing more.

Owns the one way to fill values in (file names, pages, hooks, the user's own commands and browser)
and the tables of what each may place. There are no attributes, no format specifications and no
expressions, so that a template can do nothing but place the documented values; what is filled in
is never read as a template again.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path

from tui_reader import code_arguments
from tui_reader.errors import TemplateError

FILE_NAME: dict[str, str] = {
    "date": "day it was published, or arrived (2026-11-22)",
    "time": "hour and minute of that (1805)",
    "title": "the title",
    "feed": "the feed's title",
    "author": "the author",
    "id": "the story's number in the library",
}
"""What the name of a saved file may place."""
PAGE: dict[str, str] = {
    "front_matter": "the YAML front matter",
    "title": "the title, escaped",
    "body": "the whole article with its title",
    "notes": "footnotes and numbered links",
    "index": "the lists of names and figures",
    "feed": "the feed's title, escaped",
    "author": "the author, escaped",
    "url": "the story's address",
    "published": "when it was published (UTC)",
    "saved": "when it was saved (UTC)",
    "tags": "its tags, escaped, parted by commas",
    "id": "the story's number in the library",
}
"""What a page in Markdown may place."""
STORY: dict[str, str] = {
    "url": "the story's link",
    "title": "its title",
    "feed": "the feed's title",
    "author": "the author",
    "id": "the story's number in the library",
    "path": "where it was saved, if it was",
}
"""What the user's own commands and pipes may place."""
LINK: dict[str, str] = {"url": "the link"}
"""What the browser's command may place."""
REFRESHED: dict[str, str] = {"new": "the number of new stories"}
"""What a hook after a refresh may place."""
SAVED: dict[str, str] = {
    "path": "where it was saved",
    "url": "the story's link",
    "title": "its title",
}
"""What a hook after saving may place."""
RULED: dict[str, str] = {
    "rule": "what the rule looks for",
    "count": "the number of stories it found",
    "title": "the title of the newest of them",
    "url": "the link of that story",
}
"""What the hook of rules that notify may place."""

MAX_TEMPLATE = 20_000
"""Longest template taken, in characters."""
_TOKEN = re.compile(r"\{\{|\}\}|\{([a-z_]{1,30})\}|[{}]")


def expand(template: str, values: Mapping[str, str]) -> str:
    """`template` with each {name} replaced; "{{" and "}}" stand for braces.

    Raises TemplateError for an unknown name or a stray brace, naming the known ones.
    """
    if wrong := fault(template, values):
        raise TemplateError(f"The template {wrong}.")
    return _TOKEN.sub(
        lambda token: values[token[1]] if token[1] else token[0][0],  # "{{" -> "{"
        template,
    )


def arguments(argv: Sequence[str], values: Mapping[str, str]) -> list[str]:
    """A program and its arguments, each filled in by itself; the program stands as it is.

    A value never becomes a further argument, nor an option: a blank is put before its dash; nor a
    part of code that a program runs. Raises TemplateError.
    """
    if wrong := code_fault(argv):
        raise TemplateError(f"The command {wrong}.")
    program, *rest = argv
    home = program.startswith("~")  # no shell does it for us
    made = [str(Path(program).expanduser()) if home else program]
    for argument in rest:
        filled = expand(argument, values)
        # A title "--output=x" must not become an option of the user's program.
        made.append(f" {filled}" if filled[:1] == "-" != argument[:1] else filled)
    return made


def fault(template: str, known: Collection[str]) -> str:
    """What is wrong with a template, to be said after its name; "" when nothing is."""
    if len(template) > MAX_TEMPLATE:
        return f"is longer than {MAX_TEMPLATE} characters"
    for token in _TOKEN.finditer(template):
        if token[0] not in ("{{", "}}") and token[1] not in known:
            wrong = token[0] if token[1] else template[token.start() : token.start() + 20]
            listed = ", ".join(f"{{{name}}}" for name in known)
            return f"cannot use “{wrong}”; it knows {listed}; {{{{ and }}}} are braces"
    return ""


def code_fault(argv: Sequence[str]) -> str:
    """What is wrong with a command that would run what a feed says; "" when nothing is."""
    named = placed([argv[0], *code_arguments.code(argv)]) if argv else ()
    if not named:
        return ""
    value = f"{{{min(named)}}}"
    return (
        f"would run what a story says: {value} stands in the program or in code that it runs. "
        f'Beside the code it is safe: ["sh", "-c", \'printf %s "$1"\', "sh", "{value}"]'
    )


def placed(templates: Iterable[str]) -> set[str]:
    """The names that templates place."""
    return {token[1] for one in templates for token in _TOKEN.finditer(one) if token[1]}


def escaped(text: str) -> str:
    """Text as a template that stands for it."""
    return text.replace("{", "{{").replace("}", "}}")
