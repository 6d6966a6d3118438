"""What a file of another reader holds, as values. Owns no reading and no storing."""

from __future__ import annotations

from dataclasses import dataclass

from tui_reader.model import Entry, SafeText, SafeUrl, Subscription


@dataclass(frozen=True, slots=True)
class Imported:
    subscriptions: tuple[Subscription, ...] = ()
    """Feeds to subscribe to."""
    ordered: bool = False
    """Whether their order is the user's own."""
    searches: tuple[tuple[str, str], ...] = ()
    """(title, search) to keep."""
    stories: tuple[Entry, ...] = ()
    """Stories of no feed: they go into the Inbox."""
    settings: str = ""
    """Settings of ours, as text: they are the user's to paste."""
    problems: tuple[SafeText, ...] = ()
    """One sentence for each thing that could not be taken as it stood."""


def login_left_out(raw: str, url: SafeUrl) -> str:
    """What is to be said of an address with a name and a password in it, which are not kept; "" of
    any other."""
    place = raw.partition("://")[2].partition("/")[0]
    if "@" not in place:
        return ""
    return f"{url}: name and password are left out; set them under [credentials] in the settings."
