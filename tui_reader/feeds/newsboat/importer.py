"""newsboat's `urls` or `config` -> Imported: which of the two a file is, and what is in it."""

from __future__ import annotations

from tui_reader.feeds.imported import Imported
from tui_reader.feeds.newsboat import config, keys, other_lines, urls


def read(data: bytes) -> Imported:
    """Feeds and searches of `urls`; of a config settings of ours, and what was left out."""
    text = _text(data)
    if keys.has_keys(text):
        return _config(text)
    found, problems = urls.read_urls(text)
    searches = tuple(urls.read_queries(text))
    return Imported(found, True, searches=searches, problems=problems)


def is_config(data: bytes) -> bool:
    """Whether a file is newsboat's config, not its list of feeds."""
    return keys.has_keys(_text(data))


def _config(text: str) -> Imported:
    read = config.read_settings(text)
    bound, problems = keys.read_keys(text, read.keys)
    commands, rest = other_lines.read_rest(text, config.LINES.keys() | keys.LINES)
    settings = config.toml(read) + "\n" + keys.toml(bound) + commands
    left_out = sorted((*problems, *read.problems, *rest), key=_line_number)
    return Imported(settings=settings, problems=tuple(left_out))


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def _line_number(problem: str) -> int:
    """Of "Line 12: ..."."""
    number = problem.removeprefix("Line ").partition(":")[0]
    return int(number) if number.isdecimal() else 0
