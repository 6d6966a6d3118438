"""Text that is none: of fonts which do not say what their signs are. Owns when it is refused.

A reader who gets rubbish cannot know that the page showed words; a sentence is better.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui_reader.documents.pdf.shapes import Page
from tui_reader.errors import RefusedError

_UNMAPPED = 0.3
"""Share of a page's signs without a map from which it is not read."""
_WORDS = 40
"""Words of Latin letters from which vowels are counted."""
_VOWELS = re.compile(r"[aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýœ]", re.IGNORECASE)
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]{4,30}")
_WITHOUT = 0.5
"""Share of long words without a vowel from which a text is no text."""


def without(pages: Sequence[Page], name: str) -> tuple[list[Page], list[str]]:
    """The pages that can be read, and a sentence on the others. Raises RefusedError if there is
    none."""
    told = [page for page in pages if not _is_lost(page)]
    if not any(page.letters for page in told):
        raise RefusedError(f"{name} has no readable text: its fonts have no map to letters.")
    lost = len(pages) - len(told)
    if not lost:
        return list(pages), []
    which = "page" if lost == 1 else "pages"
    return told, [f"{lost} {which} of {name} cannot be read: fonts without a map to letters."]


def _is_lost(page: Page) -> bool:
    if page.letters and page.unmapped > _UNMAPPED * page.letters:
        return True
    words = _LATIN.findall(" ".join(segment.text for segment in page.segments))
    bare = sum(1 for word in words if not _VOWELS.search(word))
    return len(words) >= _WORDS and bare > _WITHOUT * len(words)
