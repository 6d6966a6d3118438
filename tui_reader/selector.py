"""The small selector language of the rules for sites: `tag`, `.class`, `#id`, `[name=value]`,
`[name]`, joined without blanks, nested with blanks, alternatives with commas.

Owns its grammar, which the settings check and the cleaner uses. Knows no tree.
"""

from __future__ import annotations

import re
from functools import lru_cache

GRAMMAR = "tag, .class, #id, [name] or [name=value]; a blank for what is inside, a comma for or"
LONGEST = 500
"""Characters of a selector that is read."""
_PART = re.compile(
    r"(?P<tag>[a-z][a-z0-9]*|\*)|\.(?P<cls>[\w-]+)|#(?P<id>[\w-]+)"
    r"|\[(?P<name>[\w-]+)(?:=[\"']?(?P<value>[^\"'\]]*)[\"']?)?\]"
)
_NAME = re.compile(r"(?<=[.#=\"'])[\w-]+")


@lru_cache(maxsize=512)
def names(selector: str) -> tuple[tuple[str, ...], ...]:
    """For each alternative the names that stand in a page where it can match."""
    return tuple(tuple(_NAME.findall(alternative)) for alternative in selector.split(","))


@lru_cache(maxsize=512)
def steps(selector: str) -> tuple[tuple[str, ...], ...]:
    """For each alternative the XPath of each of its steps, outermost first; () if the selector
    cannot be read. Steps apart: nested, XPath takes minutes on a page made against it."""
    if len(selector) > LONGEST:
        return ()
    found = []
    for alternative in selector.split(","):
        paths = tuple(_step(part) for part in alternative.split())
        if not paths or not all(paths):
            return ()
        found.append(tuple(f"//{path}" for path in paths))
    return tuple(found)


def _step(compound: str) -> str:
    tag, tests, at = "*", [], 0
    while at < len(compound):
        found = _PART.match(compound, at)
        if not found or (found["tag"] and at):
            return ""
        at = found.end()
        if found["tag"]:
            tag = found["tag"]
        elif found["cls"]:
            tests.append(f"contains(@class,'{found['cls']}')")  # most fail here, and soon
            tests.append(f"contains(concat(' ',normalize-space(@class),' '),' {found['cls']} ')")
        elif found["id"]:
            tests.append(f"@id='{found['id']}'")
        else:
            value = found["value"]
            tests.append(f"@{found['name']}" if value is None else f"@{found['name']}='{value}'")
    return tag + "".join(f"[{test}]" for test in tests)
