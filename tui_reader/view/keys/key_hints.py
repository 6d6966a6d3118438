"""Keys that mean nothing where one stands: what to say instead of nothing. Words only.

Owns what newsboat's keys have become here when no command of ours is the same: the keys that its
manual names, shown in the help too. Each row is said only while it is true of the user's own keys.
"""

from __future__ import annotations

from tui_reader.commands import SCOPES
from tui_reader.view.keys.keymap import PLACES, Keymap, shown
from tui_reader.wording import Sentence, filled

NEWSBOAT: dict[str, str] = {
    "E": "Feeds are in no file: {key:add_feed} adds, {key:remove_feed} removes,"
    " {key:rename_feed} renames, {key:import_feeds} imports urls.",
    "ctrl+r": "There is no urls file to reread: {key:import_feeds} imports one,"
    " {key:reload_all} fetches.",
    "G": "Lists are not reversed: {key:bottom} goes to the oldest, {key:sort} sorts otherwise.",
    "ctrl+d": "{key:delete_story} deletes a story, or all that you picked with {key:pick}.",
    "$": "Nothing is to be purged: what is deleted is out; {key:undo} brings it back.",
}
"""newsboat's key that is none here -> what to do instead."""
DIFFERENT: tuple[tuple[str, str, str], ...] = (
    ("j k", "down up", "next and previous line everywhere; feeds: {key:next_feed},"
     " {key:previous_feed}"),
    ("e", "sidebar", "shows the names of the story; podcasts are not queued: {key:links} lists"
     " their files"),
    ("f", "star", "stars; kept searches stand among the feeds instead of filters"),
    ("/", "find", "narrows the list or finds in the article; the library is searched by"
     " {key:search}"),
    (",", "", "begins the keys that newsboat has not; macros become [commands] in the config"),
)  # fmt: skip
"""(newsboat's keys, the command that each asks for here, what is not quite the same)."""


def sentence(keys: Keymap, key: str, preset: str) -> Sentence:
    """What to say when a key means nothing here."""
    if preset == "newsboat" and key in NEWSBOAT:
        return Sentence(NEWSBOAT[key])
    for place in (place for place in PLACES if not SCOPES[place].over):
        id = keys.tries[place].get(key)
        if isinstance(id, str):
            said = "{pressed} is “{title}”, {where}."
            return Sentence(
                said, pressed=shown(key), title=keys.title(id), where=SCOPES[place].where
            )
    return Sentence("{pressed} does nothing here; {key:help} shows the keys.", pressed=shown(key))


def from_newsboat(keys: Keymap) -> list[tuple[str, str]]:
    """(newsboat's keys, what they are here) for the help."""
    rows = [(of.split(), said) for of, ids, said in DIFFERENT if _asks(keys, of, ids)]
    rows += [([key], said) for key, said in NEWSBOAT.items() if not _bound(keys, key)]
    return [(", ".join(map(shown, of)), filled(said, keys.hint)) for of, said in rows]


def _asks(keys: Keymap, of: str, ids: str) -> bool:
    """Whether newsboat's keys still ask for the commands that a row speaks of."""
    found = dict(zip(of.split(), ids.split(), strict=False))
    return all(key in keys.keys[id] for key, id in found.items())


def _bound(keys: Keymap, key: str) -> bool:
    """Whether a key asks for something in a list, where newsboat has it too."""
    return any(key in keys.tries[place] for place in ("feeds", "stories"))
