"""The stories that a page's JSON-LD tells of. Str -> nodes; reads no network and never raises.

Takes it as it is found: in comments, in lists of lists and graphs, with slips, written as entities.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from typing import Any

from tui_reader.feeds import lax_json

_LONGEST = 400_000
"""Characters of one script that is read: it may hold the whole story."""
_MOST_NODES = 2_000
"""Nodes that are looked at."""
_STORIES = re.compile(r"(?:Article|Posting|Report|Review|Story|Recipe|Analysis)$")
"""How schema.org's types of stories end (NewsArticle, BlogPosting, ...)."""
_BEGINS = re.compile(r"[\[{](?=\s*[\[{\"\]}&])")
"""Where the value begins, behind whatever hides it from old browsers."""


def stories(script: str) -> list[Mapping[str, Any]]:
    """The stories that a script tells of."""
    if len(script) > _LONGEST:
        return []
    if '"' not in script and "&quot;" in script:
        script = html.unescape(script)
    start = _BEGINS.search(script.replace("<![CDATA[", " " * 9))
    try:
        parsed = lax_json.read(script[start.start() :]) if start else None
    except (ValueError, RecursionError):
        return []
    return [node for node in _nodes(parsed) if _is_story(node)]


def _nodes(parsed: object) -> Iterator[Mapping[str, Any]]:
    """The nodes on top, of lists and of graphs: not those inside of a node."""
    todo, seen = [parsed], 0
    while todo and seen < _MOST_NODES:
        one = todo.pop(0)
        seen += 1
        if isinstance(one, list):
            todo.extend(one[:_MOST_NODES])
        elif isinstance(one, dict):
            yield one
            todo.extend(one[key] for key in ("@graph", "mainEntity") if key in one)


def _is_story(node: Mapping[str, Any]) -> bool:
    kind = node.get("@type")
    kinds = kind if isinstance(kind, list) else [kind]
    return any(isinstance(one, str) and _STORIES.search(one) for one in kinds)


def text(value: object) -> str:
    """A string, however it is wrapped: alone, in a list, with its type."""
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, dict):
        value = value.get("@value")
    return str(value) if isinstance(value, (str, int)) else ""


def name(value: object) -> str:
    """The name of a person or an organisation, or of several."""
    if isinstance(value, list):
        return ", ".join(one for each in value[:20] if (one := name(each)))
    return text(value.get("name") if isinstance(value, dict) else value)
