"""What a caller may ask of an exporter: one frozen value. Owns no behaviour."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Options:
    marks: bool = True
    """Mark the mentions of names and figures."""
    index: bool = True
    """Close with the list of names and figures (Markdown, HTML, Org, text, EPUB)."""
    wikilinks: bool = False
    """Markdown: write names as [[Name|surface]] (Obsidian, Logseq)."""
    targets: Mapping[int, str] | None = None
    """Markdown with wikilinks: the note of each name that has one, by `Entity.id`; None: a note is
    called like the name."""
    numbered_links: bool = False
    """Markdown: write links as [text][1] with the addresses at the end."""
    callouts: bool = False
    """Markdown: write notes as callouts after their paragraph, else as footnotes."""
    template: str = ""
    """Markdown: the page as a template, see `templates.PAGE`; empty for the usual one."""
    saved_at: datetime | None = None
    """When the story is saved; None leaves it out, so that equal stories give equal files."""
    colour: bool = True
    """Terminal: use the terminal's own colours."""
    attributes: bool = True
    """Terminal: use bold, italic and underline. Without either, no escape code is written."""

    def note(self, entity_id: int | None, name: str) -> str:
        """The note that a name is written as a link to; "" where it is none."""
        if not self.wikilinks or entity_id is None:
            return ""
        return name if self.targets is None else self.targets.get(entity_id, "")
