"""The settings: one dataclass tree. Owns their names, defaults and documentation.

Stands on the way to the first frame, so it imports next to nothing. Knows no file and no screen.
"""

from __future__ import annotations

from tui_reader.commands import PRESETS
from tui_reader.fast_dataclasses import dataclass, field
from tui_reader.list_model import LIST_ORDERS
from tui_reader.themes import TITLES, USUAL

TYPE_CHECKING = False  # `typing` takes long to import: see `list_model.py`
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any


def _setting(
    default: Any,
    help: str,
    *,
    choices: tuple[str, ...] = (),
    low: int | None = None,
    high: int = 1_000_000,
    places: Callable[[], Mapping[str, str]] | None = None,
    row: type | None = None,
) -> Any:
    """A documented field: all that is known of a setting. `choices`: the words it may be; `low`,
    `high`: the numbers; `places`: it is a template, and what it may place; `row`: it is a table of
    tables, and what each is."""
    meta = {
        "help": help,
        "choices": choices,
        "low": low,
        "high": high,
        "places": places,
        "row": row,
    }
    if isinstance(default, (list, dict)):
        return field(default_factory=lambda: type(default)(default), metadata=meta)
    return field(default=default, metadata=meta)


def fields_of(cls: Any) -> dict[str, tuple[Any, Mapping[str, Any]]]:
    """The fields of a class of settings: default, and what `_setting` says; {} for a section."""
    usual = cls()
    found = cls.__record__.fields
    return {name: (getattr(usual, name), one.metadata or {}) for name, one in found.items()}


# What the templates among the settings may place. Imported when one is read or documented: most
# people have none.


def _file_name() -> Mapping[str, str]:
    from tui_reader.templates import FILE_NAME

    return FILE_NAME


def _page() -> Mapping[str, str]:
    from tui_reader.templates import PAGE

    return PAGE


def _link() -> Mapping[str, str]:
    from tui_reader.templates import LINK

    return LINK


def _story() -> Mapping[str, str]:
    from tui_reader.templates import STORY

    return STORY


def _refreshed() -> Mapping[str, str]:
    from tui_reader.templates import REFRESHED

    return REFRESHED


def _ruled() -> Mapping[str, str]:
    from tui_reader.templates import RULED

    return RULED


def _saved() -> Mapping[str, str]:
    from tui_reader.templates import SAVED

    return SAVED


@dataclass(frozen=True, slots=True)
class Screen:
    """How it looks."""

    theme: str = _setting(
        "", f"Theme; empty: the one chosen in the reader, {USUAL} at first.", choices=("", *TITLES)
    )
    ascii: str = _setting(
        "auto", "Draw with ASCII alone: where the locale is not UTF-8, always, or never.",
        choices=("auto", "always", "never"),
    )  # fmt: skip
    title: bool = _setting(True, "Show the unread stories, or the open one, as window title.")
    keys: str = _setting("vim", "Preset of keys.", choices=PRESETS)
    notices: str = _setting(
        "off", "How the desktop is told of stories that rules which notify found.",
        choices=("off", "osc9", "osc777", "osc99", "notify-send"),  # the rows of `notices.py`
    )  # fmt: skip
    order: str = _setting("date", "Order of the lists at start: date (the newest first), oldest, feed, title.",
                          choices=tuple(LIST_ORDERS))  # fmt: skip
    measure: int = _setting(84, "Widest line of an article, in columns.", low=20)
    wide: str = _setting("scroll", "Code and tables that are too wide: scroll them sideways, or fold their lines.",
                         choices=("scroll", "fold"))  # fmt: skip
    sidebar: bool = _setting(True, "Show the entity sidebar at start.")
    mouse: bool = _setting(True, "Take part in mouse clicks and the wheel.")
    prepaint: bool = _setting(True, "Draw the first frame before the screen library is loaded.")


@dataclass(frozen=True, slots=True)
class Refresh:
    """How feeds are fetched."""

    minutes: int = _setting(
        60, "Reload all feeds every so many minutes while open; 0: never.", low=0
    )
    at_start: bool = _setting(False, "Reload all feeds when the reader opens.")
    connections: int = _setting(24, "Feeds fetched at the same time.", low=1)
    per_host: int = _setting(3, "Of these, on one host.", low=1)
    seconds: int = _setting(30, "Longest time for one feed, all in all.", low=1)
    mebibytes: int = _setting(16, "Largest feed or page, decoded.", low=1)
    user_agent: str = _setting("", "User-Agent header; empty: tui-reader and its version.")
    proxy: bool = _setting(
        True,
        "Honour HTTP_PROXY, HTTPS_PROXY and NO_PROXY. Of a name that only the proxy can look up "
        "nobody here knows whether it leads into your network.",
    )


@dataclass(frozen=True, slots=True)
class Sync:
    """When accounts are synced while the reader is open, besides each reload of all feeds."""

    at_start: bool = _setting(True, "Sync all accounts when the reader opens.")
    seconds: int = _setting(
        5,
        "Send what you marked so many seconds after the last mark; 0: with the next reload.",
        low=0,
    )


@dataclass(frozen=True, slots=True)
class Reading:
    """What happens while you read."""

    strip_tracking: bool = _setting(
        True, "Take utm_* and the like out of links when opening and saving."
    )
    browser: list[str] = _setting(
        [], "Command that opens links, as a list; empty: the system's.", places=_link
    )
    annotate: bool = _setting(True, "Mark names and figures.")
    annotate_ahead: bool = _setting(
        True, "Annotate stories in the background, before they are opened."
    )
    moment: float = _setting(
        0.5,
        "Seconds that a story stands, one that you stepped to (J, K), before it counts as read; 0: at once.",
    )
    told_once: bool = _setting(
        True,
        "Show stories that tell one event as one row, in lists of several feeds; searches do where "
        "they say told:once.",
    )
    read_doubles: str = _setting(
        "together", "Stories that tell one event are read together, or each alone. Starred, saved, "
        "noted and otherwise tagged ones are always read alone.",
        choices=("together", "alone"),
    )  # fmt: skip
    threads: int = _setting(1, "Threads of the entity model.", low=1, high=256)
    doubtful: float = _setting(0.5, "Names the model is less sure of than this are dimmed (0-1).")


@dataclass(frozen=True, slots=True)
class Saving:
    """Where annotated articles go."""

    folder: str = _setting("", "Folder of saved articles; empty: `saved` in the data folder.")
    format: str = _setting("md", "Format in which stories are saved: see `newsreader save --help`.")
    name: str = _setting("{date} {title}", "File name without its suffix.", places=_file_name)
    on_star: bool = _setting(False, "Save a story when it is starred, in the format above.")
    wikilinks: bool = _setting(
        False, "Markdown: write entities as [[wikilinks]] (Obsidian, Logseq)."
    )
    notes: str = _setting(
        "footnotes", "Markdown: your notes as footnotes, or as callouts after their paragraph.",
        choices=("footnotes", "callouts"),
    )  # fmt: skip
    template: str = _setting(
        "",
        "Markdown: the page as a template, in three quotes; empty: the usual one.",
        places=_page,
    )


@dataclass(frozen=True, slots=True)
class Retention:
    """What is kept. Starred, saved, tagged and noted stories are never pruned."""

    days: int = _setting(
        0, "`newsreader prune` drops read stories older than this; 0: keep all.", low=0
    )
    backups: int = _setting(
        0,
        "A copy of the library is made each day that the reader or `newsreader refresh` runs, in "
        "the folder of `newsreader dirs`; the newest so many are kept; 0: none is made.",
        low=0,
        high=1_000,
    )


@dataclass(frozen=True, slots=True)
class Hooks:
    """Commands run when something happened, as lists of arguments; no story's words become code."""

    after_refresh: list[str] = _setting([], "After a refresh.", places=_refreshed)
    on_save: list[str] = _setting([], "After saving.", places=_saved)
    on_rule: list[str] = _setting([], "When a rule that notifies found stories.", places=_ruled)


@dataclass(frozen=True, slots=True)
class UserCommand:
    """A command of the user's own: what is run, and its key."""

    argv: list[str] = _setting([], "The program and its arguments.", places=_story)
    key: str = _setting("", "Its key or sequence of keys, as in [keys].")
    title: str = _setting("", "What lists of commands call it; empty: its name.")
    terminal: bool = _setting(
        False, "It needs the terminal: pagers, editors and the like are known."
    )


@dataclass(frozen=True, slots=True)
class Site:
    """What to take from the pages of a host and what to strip. Selectors: see `selector.py`."""

    take: list[str] = _setting([], "Selectors of the elements that hold the story.")
    strip: list[str] = _setting([], "Selectors of elements that are removed.")


@dataclass(frozen=True, slots=True)
class Config:
    """All settings. Sections are TOML tables."""

    screen: Screen = field(default_factory=Screen)
    refresh: Refresh = field(default_factory=Refresh)
    sync: Sync = field(default_factory=Sync)
    reading: Reading = field(default_factory=Reading)
    saving: Saving = field(default_factory=Saving)
    retention: Retention = field(default_factory=Retention)
    hooks: Hooks = field(default_factory=Hooks)
    keys: dict[str, list[str]] = _setting(
        {}, 'Keys of commands, yours among them: command = ["key", ...]; [] takes its keys away.'
    )
    commands: dict[str, UserCommand] = _setting(
        {},
        'Your own commands: name = ["program", "{url}", ...], run with `:name`; or, with a key, '
        '[commands.name] argv = ["program", "{url}", ...] key = "W".',
        row=UserCommand,
    )
    sites: dict[str, Site] = _setting(
        {},
        "What to take from a site's pages and what to strip, as selectors (tag, .class, #id,"
        ' [name=value]): [sites."example.org"] take = ["article .body"] strip = [".promo"];'
        ' "*" is every site. Try them: newsreader clean --explain https://example.org/story',
        row=Site,
    )
    credentials: dict[str, list[str]] = _setting(
        {}, '"https://feed or host" = ["user", "password"].'
    )
    account_headers: dict[str, list[str]] = _setting(
        {},
        '"host of an account" = ["Name: value"], sent with each request to it: Inoreader wants the '
        "AppId and AppKey of an application of yours.",
    )


@dataclass(frozen=True, slots=True)
class Loaded:
    config: Config
    problems: tuple[str, ...] = ()
    """One sentence per fault, with file, line and key."""
