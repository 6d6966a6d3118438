"""The app itself: help, palette, commands by name, errors, quitting."""

from __future__ import annotations

import textwrap
import time

from tui_reader import sanitise
from tui_reader.commands import BY_ID, COMMANDS, MENU, SCOPES, Command
from tui_reader.fast_dataclasses import replace
from tui_reader.ui.controllers.context import Context, PickerRequest, Question
from tui_reader.view.keys import key_hints
from tui_reader.view.keys.keymap import PLACES, shown
from tui_reader.view.lists.picker_items import PickerItem
from tui_reader.wording import Sentence


class ApplicationController:
    """What is about the reader, not about stories."""

    def __init__(self, context: Context) -> None:
        self.context = context

    def do_help(self, _count: int) -> None:
        here = PLACES[self.context.view.place]
        order = [*reversed(here), *(scope for scope in SCOPES if scope not in here)]
        choices = [choice for scope in order for choice in self._section(scope, scope in here)]
        choices += self._own("Your own")
        if self.context.config.screen.keys == "newsboat":
            choices += [
                PickerItem(f"-{key}", said, "", key, "newsboat's keys that are not quite the same")
                for key, said in key_hints.from_newsboat(self.context.keys)
            ]
        sequences = any(" " in key for keys in self.context.keys.keys.values() for key in keys)
        title = f"Keys · {shown('ctrl+p')} is Ctrl with p"
        title += f", {shown('g u')} is g, then u" if sequences else ""
        self.context.offer(PickerRequest(title, choices, self._run, bare=True))

    def do_menu(self, _count: int) -> None:
        place = next(place for place in self.context.places() if place in MENU)
        ids = MENU[place]
        row = self.context.row() if place in ("stories", "article") else None
        title = row.title if row else SCOPES[place].title
        choices = [self._choice(BY_ID[id], BY_ID[id].scope, "") for id in ids]
        offered = [replace(one, id=id, detail="") for one, id in zip(choices, ids, strict=True)]
        self.context.offer(PickerRequest(title, offered, self._run))

    def do_palette(self, _count: int) -> None:
        choices = [
            self._choice(command, command.scope, "")
            for command in COMMANDS
            if command.id != "palette" and not _lies_over(command.scope)
        ]
        choices += self._own("")
        self.context.offer(PickerRequest("Commands", choices, self._run))

    def do_command(self, _count: int) -> None:
        self.context.ask(Question(":", self._by_name, complete=self._names, check=self._name_fault))

    def do_errors(self, _count: int) -> None:
        context = self.context
        choices = [
            PickerItem(
                str(at), fault.sentence, time.strftime("%H:%M", time.localtime(fault.at)),
                section="What went wrong, newest first",
            )
            for at, fault in reversed(list(enumerate(context.errors)))
        ]  # fmt: skip
        choices += [
            PickerItem(f"feed:{feed.id}", f"{feed.title}: {feed.error}", section="Feeds that fail")
            for feed in context.panes.feeds.feeds
            if feed.error
        ]
        if not choices:
            context.say("Nothing went wrong.")
            return
        whole = {choice.id: textwrap.wrap(choice.title, 68) for choice in choices}
        context.offer(PickerRequest("Errors", choices, self._show_error, preview=whole.__getitem__))

    def do_redraw(self, _count: int) -> None:
        self.context.host.redraw()

    def do_quit(self, _count: int) -> None:
        self.context.host.leave()

    def _show_error(self, id: str) -> None:
        """A feed's error leads to the feed."""
        if id.startswith("feed:"):
            self.context.focus("feeds")
            self.context.panes.feeds.select(id)
        else:
            self.context.status.say(self.context.errors[int(id)].sentence, "error")

    def _section(self, scope: str, here: bool) -> list[PickerItem]:
        """The commands of a scope with their keys there."""
        title = SCOPES[scope].title + (" (here)" if here and scope != "anywhere" else "")
        return [self._choice(BY_ID[id], scope, title) for id in self.context.keys.scopes[scope]]

    def _choice(self, command: Command, scope: str, section: str) -> PickerItem:
        """A command; where it cannot be asked for from here, it is only told."""
        id = f"-{scope}:{command.id}" if _lies_over(scope) else command.id
        keys = self._keys(self.context.keys.scopes[scope][command.id])
        return PickerItem(id, command.title, command.help, keys, section)

    def _keys(self, keys: tuple[str, ...]) -> str:
        return "  ".join(shown(key) for key in keys)

    def _own(self, section: str) -> list[PickerItem]:
        """The user's own commands."""
        return [
            PickerItem(
                name,
                sanitise.line(self.context.keys.title(name)),
                sanitise.line(" ".join(own.argv)),
                self._keys(self.context.keys.keys_in(name)),
                section,
            )
            for name, own in self.context.config.commands.items()
        ]

    def _run(self, id: str) -> None:
        if not id.startswith("-"):  # what is only told
            self.context.host.run_command(id)

    def _by_name(self, text: str) -> None:
        """A command by its name, or by an unmistakable beginning of it."""
        name = _written(text)
        if not name:
            return
        known = self._known()
        found = [id for id in known if id.startswith(name)]
        if name in known or len(found) == 1:
            self._run(known[name if name in known else found[0]])
        elif found:
            self.context.say(f"Which one? {', '.join(found)}")
        else:
            none = "There is no command {name}. {key:palette} finds one by its title."
            self.context.fail(Sentence(none, name=sanitise.line(name)), "command")

    def _known(self) -> dict[str, str]:
        """Command by its name as it is typed: ours, and the user's own."""
        own = {_written(one): one for one in self.context.config.commands}
        return {**{id: id for id in BY_ID}, **own}

    def _names(self, text: str) -> list[tuple[str, str]]:
        """The commands that what is typed may become: those that begin so, then those that hold it
        in their name or title."""
        name, known = _written(text), self._known()
        if not name:
            return []
        here = [id for id in known if id not in BY_ID or not _lies_over(BY_ID[id].scope)]
        begun = [id for id in here if id.startswith(name)]
        title = self.context.keys.title
        held = [id for id in here if name in id or name in _written(title(known[id]).lower())]
        return [(id, id) for id in dict.fromkeys((*begun, *held))]

    def _name_fault(self, text: str) -> str:
        begun = any(id.startswith(_written(text)) for id in self._known())
        return "" if begun or self._names(text) else "no such command"


def _written(name: str) -> str:
    """A command's name as it is compared: blanks and hyphens are as good as the table's lines."""
    return name.strip().replace("-", "_").replace(" ", "_")


def _lies_over(scope: str) -> bool:
    """Whether a scope is a screen over this one, which is not there while this one is asked."""
    return bool(SCOPES[scope].shares) or scope in ("dialog", "typing")
