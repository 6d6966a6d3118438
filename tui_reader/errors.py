"""What can go wrong, each with a sentence for the user. Owns no handling.

Every failure we expect is a `ReaderError`. `str(error)` is one clear sentence which may be shown
as it is; the causing exception is chained for the log. Anything else is a bug and may be seen.
"""

from __future__ import annotations


class ReaderError(Exception):
    """An expected failure; `str()` is the sentence the user sees."""

    exit_code = 1
    """What the command line exits with: 1 for the world's fault, 2 for a wrong call."""

    @property
    def sentence(self) -> str:
        """As `str()`; where it names commands it still knows which (`wording.Sentence`)."""
        said: str = self.args[0] if self.args else ""
        return said


class UsageError(ReaderError):
    """The call cannot be taken: a wrong argument, an unknown name, a bad query."""

    exit_code = 2


class TemplateError(UsageError):
    """A template of the user's places what there is not."""


class FetchError(ReaderError):
    """A request failed: no network, refused, too large, too slow, an HTTP error."""

    def __init__(self, sentence: str, *, status: int = 0, retry_after: float | None = None) -> None:
        super().__init__(sentence)
        self.status = status
        """HTTP status, or 0 when there was no answer."""
        self.retry_after = retry_after
        """Seconds the server asked us to wait, if it did."""


class ParseError(ReaderError):
    """The bytes are not a feed, OPML or article that we can read."""


class NoProcessError(ParseError):
    """No process can be had to read them in."""


class RefusedError(ParseError):
    """A file is no document that we read, or encrypted, too large, without a text in it."""


class InputError(ReaderError):
    """A file of a corpus cannot be read."""


class StoreError(ReaderError):
    """The library cannot be opened, read or written."""


class NewerLibraryError(StoreError):
    """The library was written by a newer version and is left untouched."""


class CorruptLibraryError(StoreError):
    """SQLite reports that the file is damaged."""


class FullDiskError(StoreError):
    """The disk has no room for what was to be written; what is there can be read."""


class DamagedError(StoreError):
    """The bytes of one stored text are not those that were written."""


class ModelError(ReaderError):
    """The entity model or its runtime is missing or unusable; figures still work."""


class WeightsError(ReaderError):
    """The cleaner's weights cannot be read, or do not fit the features that are made."""


class ExportError(ReaderError):
    """An article could not be written."""


class CancelledError(ReaderError):
    """The user stopped it."""

    exit_code = 130


class SyncError(ReaderError):
    """A server or shared folder was asked, and what it answered is no use to us."""


class LoginError(SyncError):
    """The server does not take the name and password."""


class QuotaError(SyncError):
    """The server wants to be left alone for a while."""

    def __init__(self, sentence: str, seconds: float) -> None:
        super().__init__(sentence)
        self.seconds = seconds
        """How long."""
