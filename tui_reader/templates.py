"""Templates of the user's: text with {variables}, filled in and nothing more.

Owns the one way to expand a template. There are no attributes, no format specifications and no
expressions, so that a template can do nothing but place the documented values; what is filled in
is never read as a template again.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from tui_reader.errors import ExportError

_TOKEN = re.compile(r"\{\{|\}\}|\{([a-z_]{1,30})\}|[{}]")
MAX_TEMPLATE = 20_000
"""Longest template taken, in characters."""


def expand(template: str, values: Mapping[str, str]) -> str:
    """`template` with each {name} replaced; "{{" and "}}" stand for braces.

    Raises ExportError for an unknown variable or a stray brace, naming the known ones.
    """
    if len(template) > MAX_TEMPLATE:
        raise ExportError(f"The template is longer than {MAX_TEMPLATE} characters.")

    def fill(token: re.Match[str]) -> str:
        if token.group() in ("{{", "}}"):
            return token.group()[0]
        name = token.group(1)
        if name is None or name not in values:
            known = ", ".join(f"{{{each}}}" for each in values)
            wrong = token.group() if name else template[token.start() : token.start() + 20]
            raise ExportError(f"The template cannot use “{wrong}”; it knows {known}.")
        return values[name]

    return _TOKEN.sub(fill, template)
