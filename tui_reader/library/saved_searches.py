"""Searches that are kept: smart feeds, and rules that act on stories as they arrive.

Owns what makes a query fit to be kept. When rules run stands in `rule_runs.py`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from tui_reader import kinds, sanitise
from tui_reader.errors import StoreError, UsageError
from tui_reader.library import Library, listing
from tui_reader.list_model import SmartFeed
from tui_reader.model import Listing, SafeText, StoryRow
from tui_reader.store import annotations as stored_annotations
from tui_reader.store import entities as stored_entities
from tui_reader.store import feeds as stored_feeds
from tui_reader.store import rule_actions, rules
from tui_reader.store import stories as stored_stories
from tui_reader.store.rule_actions import Action as Action
from tui_reader.store.rules import Rule as Rule
from tui_reader.store.search import conditions, query
from tui_reader.store.search.field_names import ALIASES, NAMES
from tui_reader.store.search.fields import BY_NAME, FIELDS
from tui_reader.store.search.syntax import MOST_CHARACTERS
from tui_reader.wording import counted

ENTITY_FIELDS: dict[str, str] = {kind.field: kind.id for kind in kinds.NAMES if kind.field}
"""Field that asks for a name -> its kind."""
OFFERED: tuple[str, ...] = (
    *(field for field, kind in ENTITY_FIELDS.items() if kind != kinds.OTHER),
    *("feed", "tag", "after", "money", "is"),
)
"""Fields that are offered before anything is typed: it shows that there are fields."""


@dataclass(frozen=True, slots=True)
class Trial:
    """What a rule would do to the library as it is."""

    stories: int
    first: tuple[StoryRow, ...]
    unanswered: str = ""
    """That stories may be missing, for nobody marked them yet: as of `unanswered`."""


def problem(lib: Library, typed: str) -> str:
    """What is wrong with a query, in a sentence with its column; "" when it is good."""
    if query.parse(typed).is_empty and not query.parse(typed).faults:
        return "Type words to search for."
    with lib.store.read() as db:
        found = conditions.faults(db, typed)
    return f"Column {found[0].column + 1}: {found[0].sentence}" if found else ""


def rule_problem(lib: Library, typed: str) -> str:
    """What is wrong with the query of a rule, which acts where nobody looks: as `problem`, and a
    word that is nearly a field."""
    fault = problem(lib, typed)
    hint = "" if fault else misspelt(typed)
    return f"{hint} In quotes it is looked for as it is." if hint else fault


def misspelt(typed: str) -> str:
    """A hint for who found nothing: a word before a colon that is nearly a field's name. No fault:
    such words may stand in stories, and are searched for."""
    from difflib import get_close_matches

    for word in _QUOTED.sub(" ", typed[:MOST_CHARACTERS]).split():
        name = word.lstrip("-(").partition(":")[0].lower()
        near = get_close_matches(name, NAMES, 1, 0.8) if ":" in word and name not in NAMES else []
        if near:
            return f"Did you mean {near[0]}: instead of {sanitise.line(name, 40)}:?"
    return ""


def unanswered(lib: Library, typed: str) -> str:
    """That stories may be missing, because nobody looked for the names and figures in them that
    are asked for; "" when none are. Counts: call it in a worker, never before a frame."""
    parsed = query.parse(typed)
    asked = (ALIASES.get(field.name, field.name) for field in query.fields(parsed))
    if not any(BY_NAME[name].recognised for name in asked):
        return ""
    missing, every = stored_annotations.missing(lib.store)
    if not missing:
        return ""
    are = "is" if missing == 1 else "are"
    return f"{missing:,} of {counted(every, 'story')} {are} not marked yet, and may be missing."


_QUOTED = re.compile(r'(?<![^\s(-])"[^"]*"?')
"""Words that are looked for as they are."""


def complete(lib: Library, typed: str, limit: int = 8) -> list[SafeText]:
    """What may stand instead of the last word: fields, their values, names of the library."""
    word = _last_word(typed).lstrip("-(")
    field, colon, value = word.partition(":")
    if not typed.strip():
        return [sanitise.line(f"{name}:") for name in OFFERED[:limit]]
    if not colon:
        names = [f"{row.name}:" for row in FIELDS if word and row.name.startswith(word.lower())]
        return [sanitise.line(name) for name in names[:limit]]
    row = next((r for r in FIELDS if r.name == ALIASES.get(field.lower(), field.lower())), None)
    if row is None:
        return []
    bare = value.strip('"')
    if row.name in ENTITY_FIELDS:
        found = stored_entities.complete(lib.store, bare, ENTITY_FIELDS[row.name], limit)
        values = [str(one.name) for one in found]
    elif row.name == "feed":
        titles = (feed.title for feed in stored_feeds.all(lib.store))
        values = [title for title in titles if bare.casefold() in title.casefold()]
    elif row.name == "tag":
        values = [tag for tag in stored_stories.tags(lib.store) if tag.startswith(bare)]
    else:
        values = [one for one in row.values if one.startswith(bare.lower())]
    return [sanitise.line(f'{field}:"{v}"' if " " in v else f"{field}:{v}") for v in values[:limit]]


def completed(typed: str, word: str) -> str:
    """The query with a completion in place of its last word; a whole value ends the word."""
    last = _last_word(typed)
    before = typed[: len(typed) - len(last)]
    sign = last[: len(last) - len(last.lstrip("-("))]
    return f"{before}{sign}{word}" + ("" if word.endswith(":") else " ")


def _last_word(typed: str) -> str:
    """What is being typed: from the last blank on that does not stand in quotes."""
    start, quoted = 0, False
    for at, char in enumerate(typed):
        if char == '"':
            quoted = not quoted
        elif char == " " and not quoted:
            start = at + 1
    return typed[start:]


# --- smart feeds --------------------------------------------------------------------------------


def keep(lib: Library, title: str, typed: str) -> SmartFeed:
    """Keep a search under a name. Undoable. Raises UsageError if it cannot be understood."""
    _check(lib, typed)
    safe = sanitise.line(title, 120) or sanitise.line(typed, 120)
    made = rules.keep(lib.store, safe, sanitise.line(typed))
    return SmartFeed(made, safe, sanitise.line(typed))


def rename(lib: Library, smart_id: int, title: str) -> SafeText:
    """Give a kept search another name, which is returned. Undoable."""
    safe = sanitise.line(title, 120)
    if not safe:
        raise UsageError("A kept search needs a name.")
    rules.rename(lib.store, smart_id, safe)
    return safe


def edit(lib: Library, smart_id: int, typed: str) -> SafeText:
    """Change what a kept search looks for; the query as kept. Undoable. Raises UsageError."""
    _check(lib, typed)
    safe = sanitise.line(typed)
    rules.edit(lib.store, smart_id, safe)
    return safe


def drop(lib: Library, smart_id: int) -> None:
    """Forget a kept search. Undoable."""
    if all(one.id != smart_id for one in listing.kept(lib)):
        raise UsageError(f"There is no kept search {smart_id}.")
    rules.drop(lib.store, smart_id)


def unread(lib: Library, typed: str) -> int:
    """Unread stories of a kept search. Call it in a worker, never before a frame."""
    return rules.unread(lib.store, typed)


# --- rules --------------------------------------------------------------------------------------


def actions() -> tuple[Action, ...]:
    """What a rule may do, in the order to choose from."""
    return rule_actions.ACTIONS


def action_of(rule: Rule) -> Action:
    """What a rule does. One that only another version can do is listed as that one keeps it."""
    try:
        return rule_actions.action_of(rule.action)
    except StoreError as error:
        title = sanitise.line(f"{rule.action} (another version's)")
        return Action(rule.action, title, error.sentence, rule.action, lambda *_: None)


def all_rules(lib: Library) -> list[Rule]:
    """The rules in the order they run, with how often each was applied."""
    return rules.all(lib.store)


def add_rule(lib: Library, typed: str, action: str, argument: str = "") -> int:
    """Keep a rule for stories that arrive from now on; its number. Undoable. `argument`: what the
    action takes. Raises UsageError, also if there is such a rule."""
    _check(lib, typed, rule_problem)
    if action not in rule_actions.ids():
        raise UsageError(
            f"A rule can {', '.join(rule_actions.ids())}; not {sanitise.line(action)}."
        )
    takes = rule_actions.action_of(action).takes
    told = sanitise.line(argument, 60) if takes else sanitise.line("")
    if takes and not told:
        raise UsageError(takes.missing)
    for one in rules.all(lib.store):
        if (one.action, one.argument) == (action, told) and query.same(one.query, typed):
            off = "" if one.enabled else ", but is switched off"
            raise UsageError(f"Rule {one.id} does that already{off}.")
    return rules.add(lib.store, sanitise.line(typed), action, told)


def remove_rule(lib: Library, rule_id: int) -> None:
    """Forget a rule; what it did stays. Undoable."""
    rules.remove(lib.store, rule(lib, rule_id).id)


def enable_rule(lib: Library, rule_id: int, on: bool) -> None:
    """Switch a rule on or off. Undoable."""
    rules.enable(lib.store, rule(lib, rule_id).id, on)


def hits(lib: Library, rule_id: int, limit: int = 50) -> list[StoryRow]:
    """The stories a rule was applied to, the last first."""
    return stored_stories.rows(lib.store, rules.hits(lib.store, rule(lib, rule_id).id, limit))


def trial(lib: Library, typed: str) -> Trial:
    """What a rule with this query would be applied to in the library as it is."""
    _check(lib, typed)
    shown = Listing("search", typed)
    first = listing.page(lib, shown, None, 10)
    return Trial(listing.count(lib, shown), tuple(first), unanswered(lib, typed))


def rule(lib: Library, rule_id: int) -> Rule:
    """One rule. Raises UsageError: another program may have removed it."""
    for one in rules.all(lib.store):
        if one.id == rule_id:
            return one
    raise UsageError(f"There is no rule {rule_id}.")


def _check(lib: Library, typed: str, problem: Callable[[Library, str], str] = problem) -> None:
    fault = problem(lib, typed)
    if fault:
        raise UsageError(fault)
