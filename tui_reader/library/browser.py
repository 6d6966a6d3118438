"""Opening links outside. Owns the last check of an address before a program gets it.

Never a shell: the system's browser through `webbrowser`, or the user's command as a list of
arguments.
"""

from __future__ import annotations

import os
import webbrowser
from dataclasses import replace

from tui_reader import paths, sanitise, templates
from tui_reader.errors import ReaderError, UsageError
from tui_reader.library import Library
from tui_reader.library.hooks import detached
from tui_reader.model import OpenStory, SafeText, SafeUrl


def clean_link(lib: Library, url: str) -> SafeUrl | None:
    """The address as it is opened and saved: checked, and without tracking if so set."""
    safe = sanitise.url(url)
    if safe is None or not lib.config.reading.strip_tracking:
        return safe
    from tui_reader.tracking import strip_tracking

    return strip_tracking(safe)


def open_in_browser(lib: Library, url: str) -> SafeText:
    """Open a link in the browser; returns the host it goes to. Raises ReaderError in words."""
    # `sanitise.url` gives http, https or mailto only, so the address can never be an option.
    safe = clean_link(lib, url)
    if safe is None:
        raise UsageError("That link is not a web or mail address; it is not opened.")
    argv = lib.config.reading.browser
    if argv and "url" not in templates.placed(argv[1:]):
        argv = [*argv, "{url}"]
    try:
        if argv:
            detached(templates.arguments(argv, {"url": safe}))
        elif not _opened(safe):
            raise ReaderError("No browser was found; set reading.browser in the config.")
    except FileNotFoundError as error:
        name = sanitise.line(argv[0], 60)
        raise ReaderError(f"There is no program {name}: see reading.browser.") from error
    except (OSError, webbrowser.Error) as error:
        raise ReaderError(f"The browser could not be started: {error}.") from error
    return sanitise.host(safe)


def without_tracking(lib: Library, opened: OpenStory) -> OpenStory:
    """The story as it is saved: its own link free of tracking, if so set."""
    if opened.story.link is None or not lib.config.reading.strip_tracking:
        return opened
    story = replace(opened.story, link=clean_link(lib, opened.story.link))
    return replace(opened, story=story)


def _opened(address: str) -> bool:
    """Open the system's browser, with the user's own rights on what it will save."""
    own = paths.users_umask()
    if own < 0:
        return webbrowser.open(address)
    private = os.umask(own)
    try:
        return webbrowser.open(address)
    finally:
        os.umask(private)
