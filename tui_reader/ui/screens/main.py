"""The main screen: the panes, the keys and who handles them. Does nothing of it itself.

Every command of the table is a method `do_<id>` of one of the controllers; every message of a
widget or a worker goes to one method of one controller. Only screens and controllers touch widgets.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from textual import events
from textual.app import ComposeResult
from textual.layout import Layout
from textual.screen import Screen

from tui_reader.commands import BY_ID
from tui_reader.errors import ReaderError
from tui_reader.library import Library
from tui_reader.ui import textual_theme
from tui_reader.ui.controllers.completion import Completion
from tui_reader.ui.controllers.context import Context, PickerRequest
from tui_reader.ui.controllers.lifecycle import Lifecycle
from tui_reader.ui.controllers.registry import Controllers
from tui_reader.ui.messages import Entitled
from tui_reader.ui.screens.overlay import Overlay, lies_on_top
from tui_reader.ui.screens.pane_layout import PaneLayout
from tui_reader.ui.screens.prompt_screen import PromptScreen
from tui_reader.ui.timers import Timers
from tui_reader.view import window_title
from tui_reader.view.keys.keymap import name_of, shown
from tui_reader.view.lists.dialog_items import ListDialog
from tui_reader.view.lists.picker_items import PickerItem
from tui_reader.view.panes.geometry import arrange
from tui_reader.view.theme.roles import Palette
from tui_reader.wording import Sentence

MINUTE = 60.0
MOMENT = 0.5
"""Seconds in which what another program did to the library is seen."""


class MainScreen(PromptScreen):
    """Four panes, two bars, and a prompt when something is asked."""

    AUTO_FOCUS = ""
    CSS = """
    MainScreen { overflow: hidden; }
    MainScreen > #prompt { border: none; padding: 0; height: 1; }
    """

    def __init__(
        self,
        lib: Library,
        problems: Sequence[str] = (),
        timers: type[Timers] = Timers,
    ) -> None:
        super().__init__()
        self.timers = timers(self)
        self.context = Context(lib, self, problems)
        self.controllers = Controllers(self.context)
        self.lifecycle = Lifecycle(self.context, self.controllers)
        self.help = Completion(self.context)
        self._title = ""
        """What the window is called."""
        self.pressed = 0
        self._ahead: list[tuple[str, str]] = []
        """How the sequence that was begun may go on: (key, command)."""
        self._arrangement = PaneLayout(
            lambda: self.context.view, self.label_width, self.fault_width,
            lambda: self.question is not None,
        )  # fmt: skip

    @property
    def layout(self) -> Layout:
        """Our own layout; styles can only name Textual's."""
        return self._arrangement

    def compose(self) -> ComposeResult:
        yield from self.context.panes.all()
        yield self.context.status
        yield self.context.footer

    def on_mount(self) -> None:
        textual_theme.ground(self, self.context.inks.palette)
        self.guarded(self.lifecycle.begin)
        self.timers.every(MINUTE, lambda: self.guarded(self.lifecycle.tick))
        self.timers.every(MOMENT, lambda: self.guarded(self.lifecycle.look))

    def on_unmount(self) -> None:
        self.lifecycle.end()

    def on_resize(self) -> None:
        self.context.lay()
        self.context.show_keys()

    # --- what the context asks for --------------------------------------------------------------

    def columns(self) -> int:
        """How wide the screen is."""
        return self.size.width

    def extent(self) -> tuple[int, int]:
        """Columns and lines of the screen."""
        return self.size.width, self.size.height

    def relayout(self) -> None:
        """The view has changed: place the panes anew."""
        size = self.size
        if arrange(size.width, size.height, self.context.view) == self._arrangement.boxes:
            return  # another pane has the focus, and all stay where they are
        # Asked of a child: only then does the screen forget where it put its children.
        self.context.status.refresh(layout=True)

    def redraw(self) -> None:
        """Paint every cell anew: another program may have written over the screen."""
        self.refresh(layout=True)

    def dress(self, palette: Palette) -> None:
        """Show everything in another palette."""
        textual_theme.dress(self.app, palette)

    def later(self, seconds: float, act: Callable[[], object]) -> None:
        """Do something when a moment has passed."""
        self.timers.later(seconds, lambda: self.guarded(act))

    def copy(self, text: str) -> None:
        """Ask the terminal to put text on the clipboard."""
        self.app.copy_to_clipboard(text)

    def busy(self) -> bool:
        """True while something is asked, or another screen lies over this one."""
        return self.question is not None or not lies_on_top(self)

    def leave(self) -> None:
        """Leave the reader."""
        self.app.exit(0)

    def offer(self, offer: PickerRequest) -> None:
        """Offer a choice in a list over the screen."""
        from tui_reader.ui.screens.picker import Picker

        def taken(id: str | None) -> None:
            self.context.behind.settle()
            if id is not None:
                self.guarded(lambda: offer.done(id))
            elif offer.left is not None:
                self.guarded(offer.left)

        picker = Picker(
            offer.title, offer.choices, self.context.inks, self.context.keys,
            letters=offer.letters, more=offer.more,
        )  # fmt: skip
        picker.preview, picker.moved, picker.start = offer.preview, offer.moved, offer.start
        picker.bare, picker.asks = offer.bare, offer.asks
        again = offer.again
        if again is not None:

            def stay(id: str) -> Sequence[PickerItem]:
                taken(id)
                return again()

            picker.stays = stay
        self.app.push_screen(picker, taken)

    def over(self, screen: Screen[Any], done: Callable[[Any], None]) -> None:
        """Show another screen over this one; `done` gets what it is left with."""
        self.app.push_screen(screen, lambda result: self.guarded(lambda: done(result)))

    def open_dialog(self, dialog: ListDialog) -> None:
        """Show a list with commands of its own over the screen."""
        from tui_reader.ui.screens.list_dialog import ListDialogScreen

        def taken(asked: tuple[str, str] | None) -> None:
            self.context.behind.settle()
            if asked is not None:
                self.guarded(lambda: dialog.action(asked[0]).act(asked[1]))

        context = self.context
        screen = ListDialogScreen(dialog, context.inks, context.keys, self.guarded)
        self.app.push_screen(screen, taken)

    def place_over(self) -> str:
        """The place whose keys lie over the panes; "" when none does."""
        over = self.app.screen if self.is_mounted else self
        return over.place if isinstance(over, Overlay) else ""

    # --- commands -------------------------------------------------------------------------------

    def run_command(self, id: str, count: int = 0) -> None:
        """Run a command of the table; what goes wrong is said in words."""
        self.guarded(lambda: self._run(id, count))

    def _run(self, id: str, count: int) -> None:
        row = BY_ID.get(id)  # the user's own have none
        if row is None or row.waits:
            self.context.behind.settle()
        self.controllers.command(id)(count)

    def guarded(self, act: Callable[[], Any]) -> None:
        """Do something; an expected failure is told the user. Nothing once the reader is left."""
        if self.app.return_code is not None:
            return
        try:
            act()
        except ReaderError as error:
            self.context.fail(error.sentence)
        self._entitle()

    def _entitle(self) -> None:
        """Tell the app when the window is to be called otherwise."""
        context = self.context
        story = context.shown.story if context.view.place in ("article", "sidebar") else None
        name = story.story.row.title if story else ""
        title = window_title.title(context.panes.feeds.unread, name)
        if title != self._title:
            self._title = title
            self.post_message(Entitled(title))

    def on_key(self, event: events.Key) -> None:
        context = self.context
        self.timers.touch()
        self.pressed += 1
        if self.question is not None:
            return  # the prompt takes what is typed
        event.stop()
        event.prevent_default()
        context.key = name_of(event.key, event.character)
        asked = context.reader.feed(context.key, context.places())
        context.status.note("keys", shown(asked.pending))
        if asked.pending or self._ahead:
            self._show_ahead()
        if asked.command:
            self.run_command(asked.command, asked.count)
        elif asked.unknown:
            wrong = "{typed} is no command; {key:help} shows the keys."
            context.say(Sentence(wrong, typed=asked.unknown))
        elif not asked.pending and context.key not in context.keys.keys["cancel"]:
            from tui_reader.view.keys import key_hints

            context.say(key_hints.sentence(context.keys, context.key, context.config.screen.keys))

    def _show_ahead(self) -> None:
        """The footer shows how a sequence may go on; when it has ended, the keys of the place."""
        self._ahead = self.context.reader.ahead(self.context.places())
        if self._ahead:
            called = self.context.keys.title
            titles = ((key, called(id) if id else "") for key, id in self._ahead)
            self.context.footer.show(tuple((shown(key), title or "…") for key, title in titles))
        else:
            self.context.show_keys()

    def drawn(self) -> str:
        """What was selected with the mouse."""
        return self.get_selected_text() or ""
