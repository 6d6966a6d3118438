"""What publishers changed: the texts that stood in a story before, compared word by word.

Owns the comparison. Blocks: call it in a worker.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from difflib import SequenceMatcher

from tui_reader import sanitise
from tui_reader.errors import UsageError
from tui_reader.library import Library, reading
from tui_reader.model import SafeText, Source
from tui_reader.records import dataclass, replace
from tui_reader.store import sources as stored_sources

SAME, REMOVED, ADDED, SKIPPED = "same", "removed", "added", "skipped"
MAX_BLOCKS = 2_000
"""Blocks of a text that are compared."""
MAX_WORDS = 4_000
"""Words of a changed stretch that are compared; a longer one is shown as removed and added."""
TOO_FEW = 0.35
"""Less than this in common, and word by word would be a riddle."""
_WORDS = re.compile(r"\s+|\w+|[^\w\s]")

Paragraph = tuple[tuple[str, SafeText], ...]
"""(SAME, REMOVED or ADDED, text) in order; SKIPPED is for people and stands alone."""


@dataclass(frozen=True, slots=True)
class Change:
    when: datetime
    """When the new text came."""
    paragraphs: tuple[Paragraph, ...]
    """Those with a change, and in words how many were left out between; () when nothing that is
    shown had changed."""


def changes(lib: Library, entry_id: int) -> tuple[Change, ...]:
    """What was changed in a story each time, the newest first."""
    source = stored_sources.get(lib.store, entry_id)
    if source is None:
        raise UsageError(f"The text of story {entry_id} is not in the library.")
    # The feed's text only: a page that was fetched since is no change of the publisher's.
    texts = [_blocks(lib, entry_id, replace(source, page=""))]
    found: list[Change] = []
    for revision in stored_sources.revisions(lib.store, entry_id):
        old = replace(revision.source, url=source.url, plain=source.plain)
        texts.append(_blocks(lib, entry_id, old))
        found.append(Change(revision.replaced_at, tuple(compared(texts[-1], texts[-2]))))
    return tuple(found)


def _blocks(lib: Library, entry_id: int, source: Source) -> list[str]:
    article = reading.cleaned(lib, reading.story(lib, entry_id), source)
    return [article.text[block.span.start : block.span.end] for block in article.blocks]


def compared(old: Sequence[str], new: Sequence[str]) -> Iterator[Paragraph]:
    """The paragraphs that differ, each word by word."""
    old, new = list(old[:MAX_BLOCKS]), list(new[:MAX_BLOCKS])
    if old == new:
        return
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            count = i2 - i1
            yield (_part(SKIPPED, f"{count} paragraph{'s' if count > 1 else ''} unchanged"),)
            continue
        yield from _replaced(old[i1:i2], new[j1:j2])


def _replaced(old: Sequence[str], new: Sequence[str]) -> Iterator[Paragraph]:
    """Paragraphs that took the place of others: compared pairwise, the rest taken whole."""
    for before, after in zip(old, new, strict=False):
        yield from _words(before, after)
    yield from ((_part(REMOVED, text),) for text in old[len(new) :])
    yield from ((_part(ADDED, text),) for text in new[len(old) :])


def _words(old: str, new: str) -> Iterator[Paragraph]:
    one, other = _WORDS.findall(old), _WORDS.findall(new)
    matcher = SequenceMatcher(None, one, other, autojunk=len(one) > 1_000)
    if max(len(one), len(other)) > MAX_WORDS or _common(matcher, one) < TOO_FEW:
        yield (_part(REMOVED, old),)
        yield (_part(ADDED, new),)
        return
    parts: list[tuple[str, SafeText]] = []
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            parts.append(_part(SAME, "".join(one[i1:i2])))
        else:
            gone, come = "".join(one[i1:i2]), "".join(other[j1:j2])
            parts += [_part(REMOVED, gone)] * bool(gone) + [_part(ADDED, come)] * bool(come)
    yield tuple(parts)


def _common(matcher: SequenceMatcher[str], one: Sequence[str]) -> float:
    """How much of the text is the same words in both, blanks and stops left aside (0-1)."""
    words = [word.isalnum() for word in one]
    kept = sum(sum(words[at : at + size]) for at, _, size in matcher.get_matching_blocks())
    return kept / sum(words) if any(words) else 1.0


def _part(kind: str, text: str) -> tuple[str, SafeText]:
    return kind, sanitise.stored(text)
