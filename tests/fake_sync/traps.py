"""What servers do that a client must be ready for: a field each. As they stand: good manners.

A number says how often it is done next; tests may set any of them while the server runs.
"""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(slots=True)
class Traps:
    # --- any protocol
    unauthorized: int = 0
    """Answers 401 to so many requests, whoever asks (Fever: `auth: 0`; tt-rss: NOT_LOGGED_IN)."""
    too_many: int = 0
    """Answers 429 to so many requests."""
    retry_after: str = "120"
    """With this Retry-After ("": none)."""
    zones: tuple[int, int] | None = None
    """Inoreader: requests used and allowed a day, in the X-Reader headers; then 403."""
    lost_place: bool = False
    """Answers 404 to whatever is asked: what stands before the server was set up wrongly."""
    broken: int = 0
    """Answers 500 to so many requests."""
    lost_answers: int = 0
    """Does so many changes and closes the connection without an answer."""
    lost_requests: int = 0
    """Closes the connection on so many requests and does nothing."""
    slow: float = 0.0
    """Seconds before each answer (or until the server is closed)."""
    conditional: bool = False
    """Lists have an ETag and answer 304."""
    cut_bodies: int = 0
    """So many answers end in the middle, and say their whole length."""
    wide_names: bool = False
    """FreshRSS: & < > in titles and names come as their wide forms."""
    lists: str = ""
    """Lists of unread stories: "empty", "all" (of every story), "half" (the first half, whole in
    its form), "nothing" (an object without the list)."""

    place: str = ""
    """Where below its address Google Reader and Fever are, if not at the usual place."""

    # --- Google Reader
    ids: str = "decimal"
    """How lists give ids: "decimal" (signed 64 bits), "hex" (16 digits), "long", "24 hex"."""
    hex_ids: bool = False
    """Miniflux 2.2.6: an id without its prefix is read as hexadecimal."""
    unknown_is_all: bool = False
    """FreshRSS: the stream of read stories, and any that it does not know, has every story."""
    page: int = 10_000
    """Most ids in an answer."""
    paging: str = "offset"
    """"offset" (Miniflux), "last id" (FreshRSS: the first row is dropped as sent already),
    "circle" (the continuation leads back)."""
    post_needs: str = "both"
    """"T" (Miniflux: the token in the form), "header" (FreshRSS: T may be empty), "both"."""
    token_lives: int = 0
    """POSTs until the token must be fetched anew; 0: for ever."""
    login_lives: int = 0
    """Requests until one must log in anew; 0: for ever."""
    marks_toggle: bool = False
    """Miniflux 2.2.6: `a` of read or starred takes the mark away from a story that has it."""
    last_tag_only: bool = False
    """FreshRSS: of several `a` (or `r`) the last counts."""
    labels_fail: bool = False
    """Miniflux: labels on stories are answered with 500, lists by label too."""
    contents_400: bool = False
    """Miniflux: 400 where none of the stories is known."""
    textless: frozenset[int] = frozenset()
    """Stories that are listed, and left out when they are asked for."""
    most_contents: int = 1_000
    """Stories in one answer; of more, the first ones (Inoreader: 250)."""
    feeds_by_number: bool = False
    """Miniflux: edit and unsubscribe by feed/URL are answered with 500."""
    default_folder: str = ""
    """Miniflux: a feed is always in a folder; this one if in none."""
    panics: bool = False
    """Miniflux: editing a feed that is not there closes the connection."""

    # --- Fever
    one_key: bool = False
    """Miniflux: one list an answer, the first that it knows."""
    toggles: bool = False
    """Miniflux: `saved` and `unsaved` both turn the star around."""
    text_ids: bool = False
    """FreshRSS: ids are strings."""
    unknown_404: bool = False
    """coldsweat: marking a story that is not there is answered with 404."""

    # --- Miniflux
    entry_ids: bool = True
    """The address of ids alone is there; 2.2.6 answers it with one story."""
    starred_in_put: bool = True
    """Many stories can be starred at once; 2.2.6 has the toggle of one only."""

    # --- Nextcloud News
    offset_inclusive: bool = True
    """The story whose id is the offset is on the page: says the API's page, not its code."""

    # --- Tiny Tiny RSS
    session_lives: int = 0
    """Requests until NOT_LOGGED_IN; 0: for ever."""
    api_disabled: bool = False
    """The user has not enabled the API."""


MINIFLUX_226 = Traps(
    hex_ids=True, marks_toggle=True, post_needs="T", labels_fail=True, contents_400=True,
    feeds_by_number=True,
    default_folder="All", panics=True, one_key=True, toggles=True, entry_ids=False,
    starred_in_put=False,
)  # fmt: skip
FRESHRSS = Traps(
    wide_names=True, unknown_is_all=True, paging="last id", post_needs="header",
    last_tag_only=True, text_ids=True, place="/api/PROTOCOL.php",
)  # fmt: skip
BAZQUX = Traps(ids="decimal", page=50_000)
"""With stories of 2**63 and more: `News(first_id=...)`."""
OLD_READER = Traps(ids="24 hex")
INOREADER = Traps(most_contents=250, zones=(3, 100))


def like(server: Traps, **more: object) -> Traps:
    """A server's own, with more."""
    return replace(server, **more)  # type: ignore[arg-type]
