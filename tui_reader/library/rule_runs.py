"""When rules run: on stories that arrived; those that ask for names or figures, when known.

What became known is noted with the annotations, in one transaction (`rules_due`): a reader that is
ended in between goes on with it. Rules that ask of a story's affair look at the whole of it when it
grows (`affairs_due`), and when names of one of its stories become known. Each
application is one undoable change.
"""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader.errors import ReaderError
from tui_reader.library import Library, error_log, hooks
from tui_reader.store import rules
from tui_reader.store import stories as stored_stories
from tui_reader.store.affairs import affair_rules
from tui_reader.store.rule_actions import action_of
from tui_reader.store.rules import Rule
from tui_reader.store.search import query
from tui_reader.store.search.field_names import ALIASES
from tui_reader.store.search.fields import BY_NAME, FieldRow

DUE = 5_000
"""Stories looked at in one step when their names and figures are known: what a rule does to them is
one change, which undo takes back as one."""

WHEN_KNOWN = "when their names and figures are known"
"""When a rule acts that waits for them."""
Hits = list[tuple[Rule, list[int]]]
"""Rules with the stories that each was applied to."""


def asks_of_affair(typed: str) -> bool:
    """Whether a query asks of the affair of a story: a rule of it waits until others tell it."""
    return any(_row(field.name).linked for field in query.fields(query.parse(typed)))


def any_asks_of_affair(lib: Library) -> bool:
    """Whether there is a rule that waits until stories are linked."""
    return any(rule.enabled and asks_of_affair(rule.query) for rule in rules.all(lib.store))


def _row(name: str) -> FieldRow:
    return BY_NAME[ALIASES.get(name, name)]


def waits(typed: str) -> bool:
    """Whether a query asks for names or figures: a rule of it waits until they are known."""
    for field in query.fields(query.parse(typed)):
        if _row(field.name).recognised:
            return True
        if (field.name, field.value.lower()) == ("has", "figure"):
            return True
    return False


def run(lib: Library, new: Sequence[int]) -> Hits:
    """Apply the rules to stories that arrived, but those that wait for names, figures or others
    that tell the same."""
    ready = [
        one for one in _enabled(lib, new) if not waits(one.query) and not asks_of_affair(one.query)
    ]
    return _told(lib, _applied(lib, [(rule, new) for rule in ready]))


def run_known(lib: Library) -> Hits:
    """Apply the rules that ask for names or figures to the stories whose became known since the
    last time, as far as these arrived after the rule was made; then those of affairs."""
    done: Hits = []
    if lib.store.read_only:
        return done
    while new := rules.due(lib.store, DUE):
        enabled = _enabled(lib, new)
        ready = [one for one in enabled if waits(one.query) and not asks_of_affair(one.query)]
        tasks = [(one, rules.open_to(lib.store, one, new)) for one in ready]
        done += _applied(lib, tasks)
        affairs, alone = affair_rules.of_stories(lib.store, new)
        done += _of_affairs(lib, enabled, affairs, alone)
        rules.settle(lib.store, new)
    return _told(lib, done) + run_told(lib)


def run_told(lib: Library) -> Hits:
    """Apply the rules that ask of affairs to those that grew since the last time."""
    done: Hits = []
    if lib.store.read_only:
        return done
    while due := affair_rules.due(lib.store, DUE):
        done += _of_affairs(lib, _enabled(lib, due), due)
        affair_rules.settle(lib.store, due)
    return _told(lib, done)


def _of_affairs(
    lib: Library, enabled: Sequence[Rule], affairs: Sequence[int], alone: Sequence[int] = ()
) -> Hits:
    """Apply the rules that ask of affairs to all stories of some, and to stories alone. One that
    only tells does so once an affair, whichever story it found first; any other is applied to each
    that arrived after it was made."""
    done: Hits = []
    asked = [rule for rule in enabled if asks_of_affair(rule.query)]
    among = [*alone, *affair_rules.members(lib.store, affairs)] if asked else []
    for rule in asked:
        found = rules.found(lib.store, rule.query, among) if among else []
        if action_of(rule.action).tells:
            found = affair_rules.first_told(lib.store, rule, found)
        else:
            found = rules.open_to(lib.store, rule, found)
        if found:
            rules.apply(lib.store, rule, found)
            done.append((rule, found))
    return done


def _enabled(lib: Library, new: Sequence[int]) -> list[Rule]:
    """The rules that run. One that only another version can do is told in the log: it stops
    neither the others nor what they wait for."""
    found = []
    for rule in rules.all(lib.store) if new else ():
        try:
            action_of(rule.action)
        except ReaderError as error:
            error_log.note(lib.paths, f"the rule {rule.query}", error)
            continue
        found += [rule] if rule.enabled else []
    return found


def _applied(lib: Library, tasks: Sequence[tuple[Rule, Sequence[int]]]) -> Hits:
    """Apply each rule to those of its stories that its query finds."""
    done: Hits = []
    for rule, among in tasks:
        found = rules.found(lib.store, rule.query, among) if among else []
        if found:
            rules.apply(lib.store, rule, found)
            done.append((rule, found))
    return done


def _told(lib: Library, done: Hits) -> Hits:
    """Start the user's hook once for each rule that notifies; one that fails is in the log."""
    told: dict[int, tuple[Rule, list[int]]] = {}
    for rule, found in done if lib.config.hooks.on_rule else ():
        if action_of(rule.action).tells:
            told.setdefault(rule.id, (rule, []))[1].extend(found)
    for rule, found in told.values():
        try:
            hooks.start(lib, lib.config.hooks.on_rule, _placed(lib, rule, found))
        except ReaderError as error:
            error_log.note(lib.paths, "the hook of a rule", error)
    return done


def _placed(lib: Library, rule: Rule, found: Sequence[int]) -> dict[str, str]:
    """What the hook may place: the rule, and the newest of its stories."""
    newest = max(stored_stories.rows(lib.store, found), key=lambda row: row.at)
    story = stored_stories.story(lib.store, newest.id)
    link = story.link if story is not None else None
    return {
        "rule": rule.query, "count": str(len(found)), "title": newest.title, "url": link or "",
    }  # fmt: skip
