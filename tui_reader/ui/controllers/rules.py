"""Rules for stories that arrive: listing, trying, adding, switching and removing them."""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader import clock, sanitise
from tui_reader.library import listing as rows_of
from tui_reader.library import rule_runs, saved_searches
from tui_reader.library.saved_searches import Action as RuleAction
from tui_reader.library.saved_searches import Rule
from tui_reader.model import StoryRow
from tui_reader.ui.controllers.context import Context, Question
from tui_reader.ui.controllers.notices import Notices
from tui_reader.ui.controllers.open_story import OpenStoryController
from tui_reader.ui.controllers.smart_feeds import SmartFeedsController
from tui_reader.ui.controllers.story_state import StoryStateController
from tui_reader.ui.messages import RulesRan
from tui_reader.view.ages import ago
from tui_reader.view.lists.dialog_items import Action, ListDialog
from tui_reader.view.lists.picker_items import PickerItem
from tui_reader.view.lists.rows import day
from tui_reader.wording import Sentence

TO_CHOOSE = "What shall it do with stories that arrive?"


class RulesController:
    """Rules and what they do."""

    def __init__(
        self, context: Context, story_state: StoryStateController, smart_feeds: SmartFeedsController
    ) -> None:
        self.context = context
        self.story_state = story_state
        self.smart_feeds = smart_feeds
        self.open_story: OpenStoryController = story_state.open_story
        self.notices = Notices(context)
        self._hits: dict[int, int] | None = None
        """Stories that each rule was applied to, when that was last looked at."""

    def do_rules(self, _count: int) -> None:
        self._list()

    def _list(self, start: str = "") -> None:
        actions = (
            Action("open", self._show_hits, "What it did"),
            Action("rule_add", lambda _id: self._ask(), needs_row=False),
            Action("rule_try", self._try),
            Action("rule_switch", self._switch, stays=True),
            Action("rule_remove", self._remove, stays=True),
            Action("undo", lambda _id: self.story_state.do_undo(1), stays=True, needs_row=False),
        )
        none = "No rules yet: {key:rule_add} adds one for stories that arrive from now on."
        self.context.host.open_dialog(
            ListDialog(
                "Rules for stories that arrive", self._rows, actions, Sentence(none), start, "rules"
            )
        )

    def _rows(self, words: str) -> list[PickerItem]:
        found = []
        for rule in saved_searches.all_rules(self.context.lib):
            count = f"{rule.hits:,} {'story' if rule.hits == 1 else 'stories'} so far"
            if rule.last_at:
                count += f", the last {ago(rule.last_at, clock.seconds())}"
            state = "on" if rule.enabled else "off"
            found.append(PickerItem(str(rule.id), rule.query, f"{said(rule)} · {count}", state))
        return [row for row in found if row.matches(words.casefold().split())]

    # --- what is done with one ------------------------------------------------------------------

    def _switch(self, id: str) -> None:
        rule = self._rule(id)
        saved_searches.enable_rule(self.context.lib, rule.id, not rule.enabled)
        self.context.say(f"The rule is {'off' if rule.enabled else 'on'}.")

    def _remove(self, id: str) -> None:
        saved_searches.remove_rule(self.context.lib, int(id))
        gone = "The rule is removed; what it did stays. {key:undo} takes the removal back."
        self.context.say(Sentence(gone))

    def _show_hits(self, id: str) -> None:
        rule = self._rule(id)
        rows = saved_searches.hits(self.context.lib, rule.id)
        last = f", the last {len(rows)} of {rule.hits:,}" if len(rows) < rule.hits else ""
        title = f"{said(rule)}: {rule.query}{last}"
        self._stories(title, rows, "It was applied to no story yet.", id)

    def _try(self, id: str) -> None:
        rule = self._rule(id)
        trial = saved_searches.trial(self.context.lib, rule.query)
        title = f"{trial.stories:,} now for {rule.query}"
        none = f"No story of the library matches. {trial.unanswered}".strip()
        self._stories(title, trial.first, none, id)
        if trial.first and trial.unanswered:
            self.context.say(trial.unanswered)

    def _stories(self, title: str, rows: Sequence[StoryRow], empty: str, back: str) -> None:
        choices = [_story(row) for row in rows]

        def listed(words: str) -> list[PickerItem]:
            return [choice for choice in choices if choice.matches(words.casefold().split())]

        def open_story(id: str) -> None:
            row = rows_of.row(self.context.lib, int(id))
            if row is not None:
                self.open_story.open(row)

        actions = (
            Action("open", open_story),
            Action("rules_again", lambda _id: self._list(back), needs_row=False),
        )
        self.context.host.open_dialog(
            ListDialog(title, listed, actions, empty, scope="rule_stories")
        )

    # --- a new one ------------------------------------------------------------------------------

    def _ask(self) -> None:
        listing = self.context.shown.listing
        before = listing.key if listing.kind == "search" else ""
        self.context.ask(
            Question(
                "Rule for stories that match:", self._offer, before, None, self._list,
                complete=self.smart_feeds.complete, check=self._problem, strict=True,
            )
        )  # fmt: skip

    def _problem(self, typed: str) -> str:
        return saved_searches.rule_problem(self.context.lib, sanitise.line(typed))

    def _offer(self, typed: str) -> None:
        """Show what the rule would match now, and ask what it shall do."""
        query = sanitise.line(typed)
        trial = saved_searches.trial(self.context.lib, query)
        choices = [
            PickerItem(row.id, row.title, row.help, section=TO_CHOOSE)
            for row in saved_searches.actions()
        ]
        count = "1 story" if trial.stories == 1 else f"{trial.stories:,} stories"
        found = f"The library has {count} like these now; the rule leaves them as they are"
        choices += [_story(row, found) for row in trial.first]
        if not trial.first:
            choices.append(PickerItem("-", "No story of the library matches.", section="Tried"))
        if trial.unanswered:
            choices.append(PickerItem("-", trial.unanswered, section="Tried"))

        def done(id: str) -> None:
            for row in saved_searches.actions():
                if row.id == id:
                    self._add(query, row)
                    return
            self._offer(query)

        action = Action("open", done, "Take")
        self.context.host.open_dialog(
            ListDialog(f"New rule: {query}", lambda _words: choices, (action,))
        )

    def _add(self, query: str, action: RuleAction) -> None:
        if action.takes:
            question = action.takes.question
            self.context.ask(Question(question, lambda told: self._keep(query, action.id, told)))
        else:
            self._keep(query, action.id, "")

    def _keep(self, query: str, action: str, argument: str) -> None:
        number = saved_searches.add_rule(self.context.lib, query, action, argument)
        kept = "The rule is kept, for stories that arrive from now on. {key:undo} takes it back."
        later = f" It acts {rule_runs.WHEN_KNOWN}."
        self.context.say(Sentence(kept + later * rule_runs.waits(query)))
        self._list(str(number))

    # --- telling --------------------------------------------------------------------------------

    def ran(self, message: RulesRan) -> None:
        """Rules were applied to stories whose names became known: show and tell it."""
        if not message.hits:
            return
        self._hits = {rule.id: rule.hits for rule in saved_searches.all_rules(self.context.lib)}
        self.smart_feeds.story_list.reload()
        self._tell([(rule, len(found)) for rule, found in message.hits])

    def look(self) -> None:
        """Remember what the rules did so far, and tell what those that notify did since."""
        found = saved_searches.all_rules(self.context.lib)
        before, self._hits = self._hits, {rule.id: rule.hits for rule in found}
        if before is not None:
            self._tell([(rule, rule.hits - before.get(rule.id, 0)) for rule in found])

    def _tell(self, counts: Sequence[tuple[Rule, int]]) -> None:
        """Say what rules that notify found."""
        found = [
            (rule, count)
            for rule, count in counts
            if count > 0 and saved_searches.action_of(rule).tells
        ]
        if found:
            told = (f"{count:,} new for {rule.query}" for rule, count in found)
            self.context.say(f"Rule: {'; '.join(told)}.")
            self.notices.tell(found)

    def _rule(self, id: str) -> Rule:
        return saved_searches.rule(self.context.lib, int(id))


def said(rule: Rule) -> str:
    """What a rule does, in a word or two."""
    return f"{saved_searches.action_of(rule).title} {rule.argument}".rstrip()


def _story(row: StoryRow, section: str = "") -> PickerItem:
    return PickerItem(str(row.id), row.title, f"{row.feed_title} · {day(row.at)}",
                  section=section)  # fmt: skip
