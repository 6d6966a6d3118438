"""How much of a server's time, bytes and turns we accept. Values only.

The figures are for strangers: a feed of a megabyte is rare, and a server that needs half a minute
has failed its reader anyway.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    seconds: float = 30.0
    """For one request in all: looking up, connecting, every redirect, headers and body."""
    connect_seconds: float = 10.0
    """For one connection, TLS included."""
    read_seconds: float = 15.0
    """Between two pieces of an answer."""
    max_bytes: int = 16 * 1024 * 1024
    """Of the decoded body."""
    max_wire_bytes: int = 16 * 1024 * 1024
    """Of the body as sent, compressed or not."""
    max_redirects: int = 8
    """Hops followed; browsers follow 20, feeds that work need three."""
    max_header_bytes: int = 16 * 1024
    """Of one header line. No more than `max_headers` of them are read."""
    max_headers: int = 128
    """Header lines of one answer."""
    per_host: int = 3
    """Requests at once to one host; hosts of the user's own network are not spared."""
    total: int = 24
    """Requests at once to all hosts."""
