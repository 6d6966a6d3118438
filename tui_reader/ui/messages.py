"""Messages: past events that widgets and workers tell the main screen. Values only, no actions."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from textual.message import Message

from tui_reader.fast_dataclasses import dataclass

if TYPE_CHECKING:
    from tui_reader.library.concordance import EntityPage
    from tui_reader.library.health import FeedHealth
    from tui_reader.library.pictures import Pixels
    from tui_reader.library.progress import Progress, RefreshReport
    from tui_reader.library.rule_runs import Hits
    from tui_reader.library.subscriptions import Found
    from tui_reader.model import Image, OpenStory
    from tui_reader.view.article.differences import ViewerText


@dataclass
class RowChosen(Message):
    """A row of a list was clicked."""

    place: str
    index: int


@dataclass
class PaneTouched(Message):
    """A pane was clicked or scrolled by mouse."""

    place: str
    held: Callable[[], None] | None = None
    """To be called when a button was held down for a moment."""


@dataclass
class MenuWanted(Message):
    """A pane was clicked with the right button, or pressed for long."""


@dataclass
class EdgeDragged(Message):
    """The mouse took an edge (as `sizes` names them) to a place on the screen."""

    edge: str
    x: int
    done: bool = False
    """It was let go."""


@dataclass
class Entitled(Message):
    """The window is to be called otherwise."""

    title: str


@dataclass
class Noticed(Message):
    """The terminal is to show a notice."""

    sequence: str


@dataclass
class Bringing(Message):
    """What a key asked for is on its way from a thread; or, when it is over, is there."""

    over: bool = False


@dataclass
class TerminalWanted(Message):
    """Another program is to have the terminal until it ends."""

    run: Callable[[], object]
    """Runs it; nothing of ours is on the screen meanwhile."""


@dataclass
class ExcerptsWanted(Message):
    """The list shows stories of which it knows no more than their rows."""

    ids: tuple[int, ...]


@dataclass
class CursorMoved(Message):
    """The cursor of a list stands on another row."""

    place: str
    index: int

    def can_replace(self, message: Message) -> bool:
        return isinstance(message, CursorMoved) and message.place == self.place


@dataclass
class TextTouched(Message):
    """The article was clicked at an offset of its text (-1: beside it)."""

    offset: int
    link: str = ""
    """Address of the link at that place, if any."""
    chain: int = 1
    """How many clicks it was of, one right after the other."""


@dataclass
class StoryLoaded(Message):
    """A worker has a story's text, or its marks, or both."""

    story: OpenStory
    note: str = ""
    """What to tell the user about it, if anything."""


@dataclass
class PageLoaded(Message):
    """A worker has an entity's page."""

    page: EntityPage


@dataclass
class CodeColoured(Message):
    """A worker has the colours of a text's code."""

    text_sha: str
    spans: tuple[tuple[int, int, str], ...]
    """(start, end, class) in the text."""


@dataclass
class ViewerReady(Message):
    """A worker has what a story is compared with."""

    story_id: int
    texts: Callable[[int], Sequence[ViewerText]] | None
    """The leaves for a width; None when there is nothing to show."""
    note: str = ""
    """What to tell the user."""
    start: int = 0
    """Key of the line to begin with."""


@dataclass
class PictureReady(Message):
    """A worker has the pixels of a picture."""

    story_id: int
    image: Image
    pixels: Pixels


@dataclass
class GoingOn(Message):
    """Something began in a worker, or ended (no words)."""

    about: str
    words: str = ""


@dataclass
class Failed(Message):
    """A worker failed; the sentence is for the user."""

    sentence: str
    about: str = ""
    """What was tried, for the list of errors."""


@dataclass
class Done(Message):
    """What the user asked for is done: by a worker, or in turn with other messages."""

    sentence: str
    changed: bool = True
    """True when feeds or stories in the library changed."""


@dataclass
class FeedsOffered(Message):
    """A worker has found a site that has several feeds."""

    found: Found
    folder: tuple[str, ...]
    """Where the chosen one is to go."""


@dataclass
class StoriesChanged(Message):
    """The library keeps something else of stories now. All that shows them hears of it, and no
    list is read again: what is new stands here."""

    ids: tuple[int, ...]
    fields: Mapping[str, object]
    """Fields of `StoryRow` with their new values, the same for all of them."""
    elsewhere: bool = False
    """It was done on another device: nothing is to follow from it here."""


@dataclass
class ManyChanged(Message):
    """A worker has changed more than can be told row by row, or taken such a change back."""

    show: Callable[[], None]
    """Shows what has come of it."""


@dataclass
class RefreshMoved(Message):
    """One more feed was refreshed."""

    progress: Progress

    def can_replace(self, message: Message) -> bool:
        return isinstance(message, RefreshMoved)


@dataclass
class RefreshEnded(Message):
    """A refresh came to its end."""

    report: RefreshReport
    asked: bool
    """True when the user started it."""


@dataclass
class RulesRan(Message):
    """Rules were applied to stories whose names and figures became known."""

    hits: Hits


@dataclass
class AheadMoved(Message):
    """The work on stories before they are opened made a step."""

    done: int
    left: int
    what: str = "names"
    """As the status line calls it."""

    def can_replace(self, message: Message) -> bool:
        return isinstance(message, AheadMoved)


@dataclass
class ModelChanged(Message):
    """The entity model began to load, is ready, or cannot be had."""

    state: str
    """loading, ready or missing."""
    sentence: str = ""


@dataclass
class SmartFeedsCounted(Message):
    """The unread stories of the kept searches, by their numbers."""

    unread: dict[int, int]


@dataclass
class HealthKnown(Message):
    """The feeds were looked at."""

    rows: tuple[FeedHealth, ...]
