"""Which proxy a request goes through, by the environment. Reads; connects nothing."""

from __future__ import annotations

import urllib.request
from urllib.parse import urlsplit

from tui_reader import sanitise
from tui_reader.errors import FetchError


def proxies_of_environment() -> dict[str, str]:
    """HTTP_PROXY, HTTPS_PROXY, ALL_PROXY and NO_PROXY. Looks at every variable there is."""
    return urllib.request.getproxies_environment()


def proxy_for(address: str, proxies: dict[str, str]) -> str:
    """The proxy's address, or "" for none.

    Raises FetchError for a kind of proxy that we cannot speak to.
    """
    parts = urlsplit(address)
    found = proxies.get(parts.scheme) or proxies.get("all", "")
    place = parts.hostname or ""
    if parts.port:
        place = f"{place}:{parts.port}"
    # The name is of the old C style, but it is what urllib itself decides by.
    if not found or urllib.request.proxy_bypass_environment(place, proxies):  # type: ignore[attr-defined]
        return ""
    if "://" not in found:
        found = f"http://{found}"
    if urlsplit(found).scheme not in ("http", "https"):
        kind = sanitise.line(urlsplit(found).scheme, 20)
        raise FetchError(f"The environment asks for a {kind} proxy; we can use http proxies only.")
    return found
