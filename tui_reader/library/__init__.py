"""The use cases: the only room that knows every stage, in order. One module per group.

Owns the turning of corners (URL -> fetch -> feeds -> store; source -> clean -> annotate -> store ->
screen or disk) and nothing of a screen. Every function takes the `Library` handle first, may be
called from any thread, and raises `ReaderError`s only. Importing it loads nothing heavy.
"""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING, Any

from tui_reader.fast_dataclasses import dataclass, field

if TYPE_CHECKING:
    from subprocess import Popen

    from tui_reader.config import Config
    from tui_reader.library.annotation_apart import Recogniser
    from tui_reader.model import Article
    from tui_reader.paths import Paths
    from tui_reader.sandbox.pool import Pool
    from tui_reader.store.connection import Store


@dataclass(slots=True)
class Library:
    """The handle: where things live, the settings, the open store, the model once it is loaded."""

    paths: Paths
    config: Config
    store: Store
    annotator: Recogniser | None = None
    apart: bool = False
    """Whether processes of their own clean stories and load the model, as for a reader."""
    cleaner: Pool[Any, Article] | None = None
    """The processes that clean, once there were any (`library.cleaning_apart`)."""
    lock: Lock = field(default_factory=Lock)
    """Held while the model is loaded or runs: it is one, and not re-entrant."""
    hooks: list[Popen[bytes]] = field(default_factory=list)
    """The user's programs that were started and not asked since how they ended."""

    def close(self) -> None:
        """Close the store. The handle is of no use afterwards."""
        if self.cleaner is not None:
            self.cleaner.close()
        self.store.close()


def open(paths: Paths, config: Config) -> Library:
    """The library in the user's data folder, made if missing. Raises StoreError in words."""
    from tui_reader.paths import make_folder
    from tui_reader.store import opening

    make_folder(paths.data)
    return Library(paths, config, opening.open(paths.database))
