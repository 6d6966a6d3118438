"""Keys that mean nothing where one stands: what to say instead of nothing. Words only.

Owns what newsboat's keys have become here when no command of ours is the same (NEWSBOAT): the keys
that its manual names, shown in the help too.
"""

from __future__ import annotations

from tui_reader.commands import BY_ID
from tui_reader.view.keys.keymap import Keymap, shown

WHERE: dict[str, str] = {
    "feeds": "among the feeds",
    "stories": "among the stories",
    "article": "in the article",
    "sidebar": "in the sidebar",
}

NEWSBOAT: dict[str, str] = {
    "E": "Feeds are in no file: {add_feed} adds, {remove_feed} removes, {rename_feed} renames, "
    "{import_feeds} imports urls.",
    "ctrl+r": "There is no urls file to reread: {import_feeds} imports one, {reload_all} fetches.",
    "G": "Lists are not reversed: {bottom} goes to the oldest, {sort} sorts otherwise.",
    "ctrl+d": "{delete_story} deletes a story, or all that you picked with {pick}.",
    "$": "Nothing is to be purged: what is deleted is out; {undo} brings it back.",
}
"""newsboat's key -> what to do here; `{command}` stands for the command's key."""
DIFFERENT: tuple[tuple[str, str], ...] = (
    ("j, k", "next and previous line everywhere; feeds: {next_feed}, {previous_feed}"),
    ("e", "shows the names of the story; podcasts are not queued: {links} lists their files"),
    ("f", "stars; kept searches stand among the feeds instead of filters"),
    ("/", "narrows the list or finds in the article; the library is searched by {search}"),
    (",", "begins the keys that newsboat has not; macros become [commands] in the config"),
)
"""What newsboat's keys do here when it is not quite what they do there."""


def sentence(keys: Keymap, key: str, preset: str) -> str:
    """What to say when a key means nothing here."""
    if preset == "newsboat" and key in NEWSBOAT:
        return NEWSBOAT[key].format_map(_Hints(keys))
    help = keys.hint("help")
    for place, where in WHERE.items():
        id = keys.tries[place].get(key)
        if isinstance(id, str):
            title = BY_ID[id].title if id in BY_ID else id
            return f"{shown(key)} is “{title}”, {where}."
    return f"{shown(key)} does nothing here; {help} shows the keys."


def from_newsboat(keys: Keymap) -> list[tuple[str, str]]:
    """(newsboat's key, what it is here) for the help."""
    hints = _Hints(keys)
    rows = [(shown(key), said) for key, said in NEWSBOAT.items()]
    return [(key, said.format_map(hints)) for key, said in (*DIFFERENT, *rows)]


class _Hints(dict[str, str]):
    """Keys by command id, for sentences."""

    def __init__(self, keys: Keymap) -> None:
        super().__init__()
        self.keys_of = keys

    def __missing__(self, id: str) -> str:
        return self.keys_of.hint(id)
