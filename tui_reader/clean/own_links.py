"""Links of a page to its own places that say nothing to a reader: the sign beside a heading by
which it is linked, the arrow behind a note that leads back.

Takes them out of the tree; decides nothing about junk.
"""

from __future__ import annotations

from typing import Any

from tui_reader.clean.formulas import as_text, settable

_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
BESIDE = frozenset(
    ("#", "¶", "§", "🔗", "∞", "⚓", "##", "###", "link", "permalink", "anchor", "copy link")
)
"""What stands beside a heading."""
BACK = frozenset("↩↑⤴↵⏎^⇧⬆↖")
"""What leads back from a note."""
_PICTURED = str.maketrans("", "", "\ufe0e\ufe0f\u200b")
MAX_SIGN = 20


def drop(tree: Any) -> None:
    for link in list(tree.iter("a")):
        href = link.get("href") or ""
        if "#" not in href:
            continue
        text = "".join(link.itertext()).translate(_PICTURED).strip()
        if not text or len(text) > MAX_SIGN:
            continue
        if (text in BACK and href[0] == "#") or (text.lower() in BESIDE and _is_headed(link)):
            tail = link.tail
            as_text(link, "")
            link.tail = settable(tail or "")


def _is_headed(link: Any) -> bool:
    """Whether it stands in a heading that says something else."""
    for one in link.iterancestors():
        if one.tag in _HEADINGS:
            return bool("".join(one.itertext()).strip() != "".join(link.itertext()).strip())
    return False
