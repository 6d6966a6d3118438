"""Accounts in the reader: adding one, the list of them, and what is done with one.

Owns how a user name and a password are asked for. A password is in no field of a controller once
it was handed on, and in nothing that is said.
"""

from __future__ import annotations

from collections.abc import Callable

from tui_reader import sanitise
from tui_reader.library import account_state, account_words, accounts, shared_folder
from tui_reader.library.accounts import Account, Status
from tui_reader.ui.controllers.context import Context, Question
from tui_reader.ui.controllers.story_list import StoryListController
from tui_reader.ui.controllers.sync import SyncController
from tui_reader.ui.messages import ManyChanged
from tui_reader.view.ages import ago
from tui_reader.view.lists.dialog_items import Action, ListDialog
from tui_reader.view.lists.picker_items import PickerItem
from tui_reader.view.sync_words import clock_of
from tui_reader.wording import Sentence, counted


class AccountsController:
    """Adds accounts, shows how they stand, leaves them."""

    def __init__(
        self, context: Context, sync: SyncController, story_list: StoryListController
    ) -> None:
        self.context = context
        self.sync = sync
        self.story_list = story_list
        self._address = ""
        """A server that answered too late to be asked about unasked, or that let nobody in."""
        self._user = ""
        """Who was typed last for it."""

    # --- a new one ------------------------------------------------------------------------------

    def found(self, address: str) -> None:
        """A news server answers at an address: who is it to be?"""
        self._address = address
        if shared_folder.is_meant(address):
            self._add(address, "", "")
        elif self.context.late():
            late = "A news server is there: {key:accounts} adds an account on it."
            self.context.say(Sentence(late))
        else:
            self._ask_user(address)

    def _ask(self) -> None:
        label = "Add an account, by its server's address, or a shared folder:"
        self.context.ask(Question(label, self._ask_user, self._address))

    def _ask_user(self, typed: str) -> None:
        address = typed.strip()
        if not address:
            return
        self._address = address
        if shared_folder.is_meant(address):
            self._add(address, "", "")
            return
        host = sanitise.line(address, 60)
        label = f"A news server is at {host}. Your name there:"
        self.context.ask(Question(label, lambda user: self._ask_password(address, user.strip())))

    def _ask_password(self, address: str, user: str) -> None:
        if not user:
            self.context.say("Without a name no account is added.")
            return
        warning = " (in the open: anybody on the way can read it)"
        open_way = warning if account_words.open_way(_with_scheme(address)) else ""
        label = f"Password of {sanitise.line(user, 40)}{open_way}:"
        self.context.ask(
            Question(label, lambda password: self._add(address, user, password), hidden=True)
        )

    def _add(self, address: str, user: str, password: str) -> None:
        lib = self.context.lib

        def task() -> ManyChanged:
            made = accounts.add(lib, address, user, password)
            return ManyChanged(lambda: self._added(made))

        self.context.say("Asking the server…")
        self.context.start(task, f"adding {sanitise.line(address, 60)}")

    def _added(self, made: Account) -> None:
        self._address = ""
        self.sync.look_up()
        self.context.say(f"Added {made.title}; its feeds and stories are on their way.")
        self.sync.start([made.id], asked=True)

    # --- the list -------------------------------------------------------------------------------

    def do_accounts(self, _count: int) -> None:
        self._list()

    def _list(self, start: str = "") -> None:
        actions = (
            Action("open", self._sync, "Sync now"),
            Action("account_add", lambda _id: self._ask(), needs_row=False),
            Action("account_accept", self._accept),
            Action("account_password", self._ask_new_password),
            Action("account_remove", self._remove),
        )
        none = "No accounts yet: {key:account_add} adds one, by the address of its server."
        dialog = ListDialog("Accounts", self._rows, actions, Sentence(none), start, "accounts")
        self.context.host.open_dialog(dialog)

    def _rows(self, words: str) -> list[PickerItem]:
        found = [self._row(one) for one in accounts.statuses(self.context.lib)]
        return [row for row in found if row.matches(words.casefold().split())]

    def _row(self, one: Status) -> PickerItem:
        account, now = one.account, self.context.panes.stories.now
        last = ago(account.succeeded_at, now) if account.succeeded_at else ""
        parts = [
            account.error,
            account_words.waiting(one.pending),
            f"synced {last}" if last else "never synced",
            f"left alone until {clock_of(account.not_before or 0)}"
            if accounts.left_alone(account)
            else "",
            account_words.about(one),
        ]
        said = " · ".join(part for part in parts if part)
        return PickerItem(str(account.id), account.title, said, also=account.address)

    def _account(self, id: str) -> Account:
        return accounts.resolve(self.context.lib, id)

    def _sync(self, id: str) -> None:
        self.sync.look_up()
        self.sync.start([int(id)], asked=True)

    def _accept(self, id: str) -> None:
        account = self._account(id)
        what = account.error or "Nothing of it was refused."
        question = f"{what} Take over whatever {account.title} says now?"

        def accept() -> None:
            self.sync.look_up()
            self.sync.start([account.id], asked=True, accept=True)

        self._confirm(question, "Take over", accept)

    def _ask_new_password(self, id: str) -> None:
        account = self._account(id)

        def renew(password: str) -> None:
            if password:
                account_state.renew_password(self.context.lib, account, password)
                self._sync(id)

        if not account.secret:
            self.context.say(f"{account.title} needs no password.")
            return
        label = f"New password of {account.user} at {account.title}:"
        self.context.ask(Question(label, renew, hidden=True))

    def _remove(self, id: str) -> None:
        account = self._account(id)
        status = next(
            one for one in accounts.statuses(self.context.lib) if one.account.id == account.id
        )
        count = status.pending
        lost = f" {counted(count, 'change')} {_has(count)} not been sent." if count else ""
        question = (
            f"Remove the account {account.title}? Its {counted(status.feeds, 'feed')} and all"
            f" stories stay, and are fetched here from now on.{lost}"
        )

        def remove() -> None:
            accounts.remove(self.context.lib, account)
            self.sync.look_up()
            self.story_list.count()
            self.context.say(f"Removed {account.title}; its feeds and stories stay.")

        self._confirm(question, "Remove", remove)

    def _confirm(self, question: str, verb: str, act: Callable[[], object]) -> None:
        from tui_reader.ui.screens.confirm import Confirm

        def answered(yes: bool) -> None:
            if yes:
                act()
            else:
                self.context.say("Nothing was changed.")

        screen = Confirm(sanitise.line(question, 600), verb, self.context.keys, self.context.inks)
        self.context.host.over(screen, answered)


def _has(count: int) -> str:
    return "has" if count == 1 else "have"


def _with_scheme(address: str) -> str:
    return address if "://" in address else f"https://{address}"
