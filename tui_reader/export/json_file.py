"""JSON: the whole of a story as `objects` builds it. Owns only the writing."""

from __future__ import annotations

import json
from collections.abc import Sequence

from tui_reader.export import objects
from tui_reader.export.options import Options
from tui_reader.model import OpenStory


def render(stories: Sequence[OpenStory], options: Options) -> bytes:
    """One story as an object; several as {"stories": [...]}."""
    found = [objects.story_object(opened, options.saved_at) for opened in stories]
    return dump(found[0] if len(found) == 1 else {"stories": found})


def dump(value: object, indent: int | None = 2) -> bytes:
    """A value as UTF-8 JSON, valid whatever text it holds."""
    shown = json.dumps(value, ensure_ascii=False, indent=indent, allow_nan=False)
    return (shown + "\n").encode("utf-8", "replace")
