"""Every way a request can fail, as one sentence for the reader. Tables and no I/O.

Sentences are ours: nothing a server sent is repeated in them but its host's name.
"""

from __future__ import annotations

import errno
import socket
from collections.abc import Mapping
from datetime import UTC
from email.utils import parsedate_to_datetime

from tui_reader import clock, sanitise
from tui_reader.durations import DAY, HOUR, MINUTE
from tui_reader.errors import FetchError

PRIVATE_MARK = "refused a private address"
"""How the guard's refusal is known again after the HTTP library wrapped it."""

MAX_RETRY_AFTER = 7.0 * DAY
"""Longest wait a server may ask of us, in seconds: a week."""

_STATUSES: dict[int, str] = {
    400: "{host} could not make sense of the request (400).",
    401: "{host} wants a user name and password for this address, or other ones (401).",
    402: "{host} wants to be paid for this address (402).",
    403: "{host} refuses us this address (403).",
    404: "{host} has nothing at this address (404).",
    406: "{host} does not offer this in a form we can read (406).",
    408: "{host} gave up waiting for the request (408).",
    410: "{host} says that this address is gone for good (410).",
    429: "{host} asks us to come less often (429).",
    451: "{host} may not show this for legal reasons (451).",
    500: "{host} has a fault of its own (500); try again later.",
    502: "{host} does not get an answer from its own servers (502); try again later.",
    503: "{host} is overloaded or being mended (503); try again later.",
    504: "{host} does not get an answer from its own servers in time (504); try again later.",
    520: "{host} has a fault of its own (520); try again later.",
    530: "{host} has a fault of its own (530); try again later.",
}

_ERRNOS: dict[int, str] = {
    errno.ECONNREFUSED: "{host} refuses the connection.",
    errno.ECONNRESET: "{host} broke off the connection.",
    errno.EPIPE: "{host} broke off the connection.",
    errno.ENETUNREACH: "There is no network, or no way from it to {host}.",
    errno.ENETDOWN: "There is no network.",
    errno.EHOSTUNREACH: "{host} cannot be reached from this network.",
    errno.EHOSTDOWN: "{host} cannot be reached from this network.",
    errno.ETIMEDOUT: "{host} does not answer.",
    errno.EADDRNOTAVAIL: "{host} cannot be reached from this network.",
    errno.EMFILE: "Too many files are open to connect to {host}.",
    errno.EACCES: "This computer does not allow a connection to {host}.",
    errno.EPERM: "This computer does not allow a connection to {host}.",
}


def odd_number(host: str) -> FetchError:
    """The host is a number, but no address as addresses are written."""
    return FetchError(
        f"{sanitise.line(host, 200)} is not how an address is written; it takes four numbers."
    )


def private(host: str) -> FetchError:
    """The refusal to be led into the user's own network."""
    return FetchError(
        f"{sanitise.line(host, 200)} leads into a private network; only an address you "
        "subscribed to yourself may do that."
    )


def status(code: int, host: str, retry_after: float | None = None) -> FetchError:
    """The error for an HTTP status that is not a success."""
    fallback = "server fault" if code >= 500 else "answer"
    sentence = _STATUSES.get(code, f"{{host}} gave the {fallback} {code}, which is no use to us.")
    wait = f" It may be asked again in {duration(retry_after)}." if retry_after else ""
    said = sentence.format(host=sanitise.line(host, 200)) + wait
    return FetchError(said, status=code, retry_after=retry_after)


def failure(error: BaseException, host: str) -> FetchError:
    """The sentence for an exception of aiohttp, asyncio or the socket layer."""
    return FetchError(_sentence(error).format(host=sanitise.line(host, 200)))


def duration(seconds: float) -> str:
    """A waiting time in words: "90 seconds", "2 hours"."""
    for size, name in ((DAY, "day"), (HOUR, "hour"), (MINUTE, "minute"), (1, "second")):
        if seconds >= 2 * size or size == 1:
            count = max(1, round(seconds / size))
            return f"{count} {name}{'' if count == 1 else 's'}"
    return ""


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Retry-After as seconds from now: given as a number or as a date; None if it is neither."""
    raw = headers.get("Retry-After", "").strip()
    if raw.isascii() and raw.isdigit() and len(raw) < 12:
        return min(float(raw), MAX_RETRY_AFTER)
    try:
        until = parsedate_to_datetime(raw)
        wait = (until.replace(tzinfo=until.tzinfo or UTC) - clock.instant()).total_seconds()
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
    return min(max(wait, 0.0), MAX_RETRY_AFTER)


def _sentence(error: BaseException) -> str:
    import aiohttp

    rows: tuple[tuple[type[BaseException], str], ...] = (
        (aiohttp.ClientConnectorCertificateError, _certificate(error)),
        (aiohttp.ClientSSLError, "{host} and we cannot agree on a safe connection (TLS)."),
        (aiohttp.ClientConnectorDNSError, _name(error)),
        (aiohttp.ClientProxyConnectionError, "The proxy does not answer."),
        (aiohttp.ClientHttpProxyError, "The proxy refuses to connect us to {host}."),
        (aiohttp.ConnectionTimeoutError, "{host} does not answer."),
        (TimeoutError, "{host} takes too long to answer."),
        (aiohttp.ServerDisconnectedError, "{host} broke off the connection without an answer."),
        (aiohttp.ClientResponseError, "{host} gave an answer that is not proper HTTP."),
        (aiohttp.InvalidURL, "That is not an address we can ask."),
        (OSError, _system(error)),
    )
    fallback = "{host} could not be asked: the connection failed."
    return next((said for kind, said in rows if isinstance(error, kind)), fallback)


def _system(error: BaseException) -> str:
    cause = getattr(error, "os_error", error)
    known = _ERRNOS.get(getattr(cause, "errno", None) or 0)
    return known or "The connection to {host} failed."


def _name(error: BaseException) -> str:
    cause = getattr(error, "os_error", error)
    if getattr(cause, "errno", None) in (socket.EAI_AGAIN, socket.EAI_FAIL, socket.EAI_SYSTEM):
        return "There is no network, or it does not know the name {host} just now."
    return "There is no server named {host}."


def _certificate(error: BaseException) -> str:
    cause = getattr(error, "certificate_error", error)
    why = getattr(cause, "verify_message", "")
    reason = next((said for part, said in _CERTIFICATES if part in why), "cannot be trusted")
    return "{host}'s certificate " + reason + "; we do not connect to it."


_CERTIFICATES: tuple[tuple[str, str], ...] = (
    ("expired", "has expired"),
    ("not yet valid", "is not valid yet"),
    ("self-signed", "is vouched for by nobody but itself"),
    ("self signed", "is vouched for by nobody but itself"),
    ("Hostname mismatch", "belongs to another host"),
    ("IP address mismatch", "belongs to another host"),
    ("unable to get local issuer", "is vouched for by nobody we know"),
)
