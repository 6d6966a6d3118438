"""the context: what all controllers share. The library, the panes, what is shown and what is said.

Holds state and the few verbs that each controller needs (say, fail, focus, ask, choose, work); what
a command does stands in the controllers. Knows the main screen only as `Host`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Protocol

from textual.message import Message
from textual.screen import Screen

from tui_reader import clock, sanitise
from tui_reader.commands import FOOTER
from tui_reader.config import Config
from tui_reader.fast_dataclasses import dataclass, replace
from tui_reader.library import Library, error_log, listing
from tui_reader.model import Listing, OpenStory, SafeText, StoryRow
from tui_reader.ui.controllers.panes import Panes, Shown
from tui_reader.ui.messages import Bringing, StoriesChanged
from tui_reader.ui.rich_styles import Styles
from tui_reader.ui.timers import Timers
from tui_reader.ui.widgets.article_pane import ArticlePane
from tui_reader.ui.widgets.bars import Footer, StatusLine
from tui_reader.ui.widgets.feed_pane import FeedPane
from tui_reader.ui.widgets.pane import Pane
from tui_reader.ui.widgets.sidebar import Sidebar
from tui_reader.ui.widgets.story_list import StoryList
from tui_reader.ui.workers import Task, Workers
from tui_reader.ui.write_behind import WriteBehind
from tui_reader.view.keys.key_reader import KeyReader
from tui_reader.view.keys.keymap import Keymap, keymap
from tui_reader.view.lists.dialog_items import ListDialog
from tui_reader.view.lists.picker_items import PickerItem
from tui_reader.view.panes import sizes
from tui_reader.view.panes.geometry import READING, arrange, footer_of, tall
from tui_reader.view.theme import theme_names
from tui_reader.view.theme.roles import Palette
from tui_reader.wording import told

MOST_ERRORS = 200


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked on the status line."""

    label: str
    done: Callable[[str], None]
    """Called with the answer; not at all when it was cancelled."""
    initial: str = ""
    changed: Callable[[str], None] | None = None
    """Called while typing."""
    cancelled: Callable[[], None] | None = None
    complete: Callable[[str], Sequence[tuple[str, str]]] | None = None
    """What may come next: (what is shown, the line it makes) of each candidate."""
    check: Callable[[str], str] | None = None
    """What is wrong with the line so far; "" when it is good."""
    strict: bool = False
    """A line that `check` finds fault with is not taken: it stays, to be put right."""
    hidden: bool = False
    """What is typed is not shown: a password."""


@dataclass(frozen=True, slots=True)
class PickerRequest:
    """What is to be chosen from in a list over the screen."""

    title: str
    choices: Sequence[PickerItem]
    done: Callable[[str], None]
    """Called with the id of the choice."""
    letters: bool = False
    """Each choice has a letter that takes it at once."""
    more: Callable[[str], Sequence[PickerItem]] | None = None
    """Further choices for what was typed, asked for when few are left."""
    preview: Callable[[str], Sequence[str]] | None = None
    """Lines that show what a choice comes to, by its id."""
    start: str = ""
    """Id of the row that the cursor stands on first."""
    moved: Callable[[str], None] | None = None
    """Called with the id of the row that the cursor comes to."""
    left: Callable[[], None] | None = None
    """Called when nothing was chosen."""
    bare: bool = False
    """No row is under the cursor until one is moved to or typed for: Enter at once, as by somebody
    who is still looking, leaves and does nothing."""
    again: Callable[[], Sequence[PickerItem]] | None = None
    """Makes the choices anew once one was taken: the list stays for further ones."""
    asks: str = "Type to narrow"
    """Stands where one types, until one does."""


class Host(Protocol):
    """What the context needs of the main screen."""

    timers: Timers
    pressed: int
    """How many keys it was handed."""

    def columns(self) -> int: ...
    def extent(self) -> tuple[int, int]: ...
    def relayout(self) -> None: ...
    def redraw(self) -> None: ...
    def ask(self, question: Question) -> None: ...
    def offer(self, offer: PickerRequest) -> None: ...
    def open_dialog(self, dialog: ListDialog) -> None: ...
    def over(self, screen: Screen[Any], done: Callable[[Any], None]) -> None: ...
    def post_message(self, message: Message) -> bool: ...
    def run_command(self, id: str, count: int = 0) -> None: ...
    def dress(self, palette: Palette) -> None: ...
    def later(self, seconds: float, act: Callable[[], object]) -> None: ...
    def copy(self, text: str) -> None: ...
    def busy(self) -> bool: ...
    def leave(self) -> None: ...
    def place_over(self) -> str: ...
    def drawn(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that went wrong, kept for `:errors`."""

    at: float
    """Seconds since the epoch."""
    about: str
    sentence: SafeText


class Context:
    """What all controllers share."""

    def __init__(self, lib: Library, host: Host, problems: Sequence[str] = ()) -> None:
        self.lib = lib
        self.host = host
        self.config: Config = lib.config
        self.inks = Styles(theme_names.palette(self.config, listing.state(lib, theme_names.THEME)))
        self.keys: Keymap = keymap(
            self.config.screen.keys,
            self.config.keys,
            {name: own.key for name, own in self.config.commands.items()},
            {name: own.title for name, own in self.config.commands.items() if own.title},
        )
        self.reader = KeyReader(self.keys)
        self.panes = Panes(
            FeedPane(self.inks),
            StoryList(self.inks, self.keys.hint("show_new")),
            ArticlePane(self.inks, self.config.screen.measure, self.config.screen.wide == "fold"),
            Sidebar(self.inks),
        )
        self.hearers: list[Callable[[StoriesChanged], None]] = [self.panes.stories.stories_changed]
        """Who is told when the library keeps something else of stories."""
        self.status = StatusLine(self.inks)
        self.footer = Footer(self.inks)
        self.work = Workers(host.post_message)
        self.behind = WriteBehind(self.work, self.fail)
        layout = listing.state(lib, sizes.LAYOUT)
        self.view = sizes.remembered(layout, self.config.screen.sidebar)
        self.shown = Shown(Listing(order=self.config.screen.order))
        self.errors: list[Fault] = []
        self._pressed = 0
        """How many keys had been pressed when something was last to be brought."""
        self.key = ""
        """The key pressed last, as the table names it."""
        for sentence in (*problems, *self.keys.problems):
            self.fail(sentence, "settings")

    # --- saying ---------------------------------------------------------------------------------

    def say(self, text: str) -> None:
        """Tell the user what came of what they did."""
        self.status.say(sanitise.line(self.told(text)))

    def told(self, text: str) -> str:
        """A sentence with the user's own keys of the place one is in; any other text as it is."""
        return told(text, lambda id: self.keys.hint(id, self.host.place_over()))

    def fail(self, sentence: str, about: str = "", *, quietly: bool = False) -> None:
        """Tell the user what went wrong, and keep it for `:errors`; `quietly` only keeps it."""
        safe = sanitise.line(self.told(sentence))
        self.errors.append(Fault(clock.now(), about, safe))
        error_log.note(self.lib.paths, about or "screen", sanitise.line(sentence))
        del self.errors[:-MOST_ERRORS]
        if not quietly:
            self.status.say(safe, "error")

    def changed(self, *ids: int, **fields: object) -> None:
        """Tell all that the library keeps something else of stories now."""
        self.tell(StoriesChanged(ids, fields))

    def tell(self, message: StoriesChanged) -> None:
        """Hand the message to whom it concerns, at once: the next key finds it done."""
        for hear in tuple(self.hearers):
            hear(message)

    # --- seeing ---------------------------------------------------------------------------------

    def focus(self, place: str) -> None:
        """Give a pane the focus; those of a story show it."""
        self.look(place=place, reading=self.view.reading or place in READING)

    def list_stories(self) -> None:
        """Give the list the focus, and the room of the story that was open."""
        self.look(place="stories", reading=False)

    def look(self, **changes: object) -> None:
        """Change the view: place, reading, sidebar, alone."""
        before, self.view = self.view, replace(self.view, **changes)  # type: ignore[arg-type]
        for pane in self.panes.all():
            pane.set_active(pane.place == self.view.place)
        if before != self.view:
            self.lay()
            self.host.relayout()
        self.show_keys()

    def lay(self) -> None:
        """As many lines a story as the screen has room for."""
        self.panes.stories.lay(tall(self.host.extent()[1], self.view))

    def show_keys(self) -> None:
        """The five keys that matter here, in the footer or, where it shares it, the status line."""
        hits = ("next_hit", "previous_hit", "cancel") if self.shown.finding else ()
        ids: tuple[str, ...] = FOOTER["selection"] if self.shown.selecting else hits
        boxes = arrange(*self.host.extent(), self.view)
        ids = (*ids, *FOOTER.get(footer_of(boxes, self.view.place), ()))[:5]
        self.footer.show(self.keys.footer(ids))
        if "footer" in boxes:
            self.status.share((), "")
        else:
            shared = self.keys.footer([id for id in ids if id != "help"])
            self.status.share(shared, self.keys.hint("help"))

    @property
    def pane(self) -> Pane:
        """The pane that has the focus."""
        return self.panes.of(self.view.place)

    def places(self) -> tuple[str, ...]:
        """Where keys are looked up: what lies over the pane first."""
        over = {"selection": self.shown.selecting and self.view.place == "article",
                "hits": bool(self.shown.finding)}  # fmt: skip
        return (*(place for place, on in over.items() if on), self.view.place)

    def row(self) -> StoryRow | None:
        """The story that commands are about: the open one in article and sidebar, else the
        selected one."""
        if self.view.place in ("article", "sidebar") and self.shown.story is not None:
            return self.shown.story.story.row
        return self.panes.stories.selected()

    def row_or_say(self) -> StoryRow | None:
        """The same; says so when there is none."""
        row = self.row()
        if row is None:
            self.say("No story is selected.")
        return row

    def story_or_say(self) -> OpenStory | None:
        """The open story; says so when there is none."""
        if self.shown.story is None:
            self.say("No story is open.")
        return self.shown.story

    # --- asking and working ---------------------------------------------------------------------

    def ask(self, question: Question) -> None:
        """Ask on the status line."""
        self.host.ask(question)

    def offer(self, offer: PickerRequest) -> None:
        """Offer a choice over the screen."""
        self.host.offer(offer)

    def start(self, task: Task, about: str) -> None:
        """Run what may block in a thread."""
        self.work.start(task, about)

    def bring(self, task: Task, about: str) -> None:
        """Run in a thread what shows something over the screen: keys are for that meanwhile."""
        self._pressed = self.host.pressed
        self.host.post_message(Bringing())
        self.work.start(task, about, Bringing(over=True))

    def late(self) -> bool:
        """Whether keys were pressed here while it was brought: it must not take any away."""
        return self.host.busy() or self._pressed != self.host.pressed

    def in_turn(self, task: Task, about: str) -> None:
        """Run what changes very many rows in a thread, after other such changes."""
        self.work.in_turn(task, about)
