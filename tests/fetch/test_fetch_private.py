"""A public feed does not reach into the reader's own network, however it is written."""

import socket

import pytest
from patience import CEILING
from server import Page, Server, redirect, rss

from tui_reader.errors import FetchError
from tui_reader.fetch.client import Client
from tui_reader.fetch.guard import is_local_host, is_odd_number, is_private_ip, place
from tui_reader.fetch.limits import Limits

PRIVATE = [
    "127.0.0.1", "127.8.9.1", "0.0.0.0", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.0.1",
    "169.254.169.254", "100.64.0.1", "198.18.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255",
    "192.0.2.1", "192.88.99.1", "::", "::1", "fe80::1", "fe80::1%eth0", "fc00::1", "fd12::1",
    "ff02::1", "fec0::1", "2001:db8::1", "3fff::1", "::ffff:127.0.0.1", "::ffff:7f00:1",
    "::127.0.0.1", "64:ff9b::127.0.0.1", "64:ff9b::a00:1", "64:ff9b:1::1", "2002:7f00:1::1",
    "2002:c0a8:1::", "2002:808:808::1", "2001:0:4136:e378:8000:63bf:3fff:fdd2", "nonsense", "",
]  # fmt: skip
PUBLIC = [
    "8.8.8.8", "1.1.1.1", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "::ffff:8.8.8.8",
    "64:ff9b::8.8.8.8",
]  # fmt: skip


@pytest.mark.parametrize("address", PRIVATE)
def test_private_addresses_are_known_in_every_form(address: str) -> None:
    assert is_private_ip(address)


@pytest.mark.parametrize("address", PUBLIC)
def test_public_addresses_pass(address: str) -> None:
    assert not is_private_ip(address)


def test_local_names_are_known() -> None:
    for host in (
        "localhost",
        "LOCALHOST.",
        "nas",
        "printer.local",
        "a.b.internal",
        "[::1]",
        "x.lan",
    ):
        assert is_local_host(host)
    for host in ("example.org", "local.example.org", "8.8.8.8", "notlocal.dev"):
        assert not is_local_host(host)


async def refused(url: str, **options: object) -> bool:
    async with Client(Limits(seconds=CEILING)) as client:
        try:
            await client.get(url, **options)  # type: ignore[arg-type]
        except FetchError as error:
            return "private network" in str(error)
    return False


async def test_a_redirect_into_the_own_network_is_refused() -> None:
    with Server({"/secret": b"canary"}) as inner:
        forms = [
            inner.url("/secret"),
            inner.url("/secret", host="localhost"),
            inner.url("/secret", host="[::1]"),
            inner.url("/secret", host="[::ffff:127.0.0.1]"),
            inner.url("/secret", host="[::ffff:7f00:1]"),
            inner.url("/secret", host="0.0.0.0"),
            inner.url("/secret", host="2130706433"),
            inner.url("/secret", host="127.1"),
            inner.url("/secret", host="0x7f.1"),
            inner.url("/secret", host="user@127.0.0.1"),
        ]
        with Server({f"/{n}": redirect(form) for n, form in enumerate(forms)}) as server:
            for number in range(len(forms)):
                with pytest.raises(FetchError):
                    async with Client(Limits(seconds=CEILING)) as client:
                        await client.get(server.url(f"/{number}"))
        assert inner.hits.total() == 0


async def test_an_own_server_may_be_subscribed_to_and_redirect_within_itself() -> None:
    with Server({"/a": redirect("/b"), "/b": rss("Own", 1)}) as server:
        assert not await refused(server.url("/a"))
        assert not await refused(server.url("/a", host="localhost"))


async def test_a_story_page_may_be_private_on_its_feeds_own_server_only() -> None:
    with Server({"/page": Page(b"<html>")}) as server, Server({"/feed": b""}) as other:
        assert not await refused(server.url("/page"), home=server.url("/feed"))
        assert await refused(server.url("/page"), home=other.url("/feed"))
        assert await refused(server.url("/page"), home="https://example.org/feed")
        assert await refused(server.url("/page"), home="")
        assert not await refused(server.url("/page"), home="", private_ok=True)
        assert server.hits.total() == 2


@pytest.mark.parametrize("answer", ["127.0.0.1", "::1", "::ffff:127.0.0.1", "64:ff9b::7f00:1"])
async def test_a_public_name_that_resolves_into_the_own_network_is_refused(
    monkeypatch: pytest.MonkeyPatch, answer: str
) -> None:
    """Rebinding: the name, not the address, is public. The check is at the socket."""
    real = socket.getaddrinfo
    with Server({"/feed": b"canary"}) as server:

        def rebound(host: str, port: int, *rest: object) -> object:
            return real(answer if host == "news.example" else host, port, *rest)  # type: ignore[call-overload]

        monkeypatch.setattr(socket, "getaddrinfo", rebound)
        with pytest.raises(FetchError):
            async with Client(Limits(seconds=CEILING)) as client:
                await client.get(server.url("/feed", host="news.example"))
        assert server.hits.total() == 0


async def test_a_connection_to_the_own_server_is_not_lent_to_a_stranger(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    real = socket.getaddrinfo
    with Server({"/feed": rss("Own", 1)}) as server:

        def known(host: str, port: int, *rest: object) -> object:
            return real("127.0.0.1" if host == "news.example" else host, port, *rest)  # type: ignore[call-overload]

        monkeypatch.setattr(socket, "getaddrinfo", known)
        address = server.url("/feed", host="news.example")
        async with Client(Limits(seconds=CEILING)) as client:
            await client.get(address, private_ok=True)
            with pytest.raises(FetchError, match="private network"):
                await client.get(address)
        assert server.hits.total() == 1


@pytest.mark.parametrize(
    "host", ["127.1", "0x7f.1", "0x7f.0.0.1", "0177.0.0.1", "2130706433", "192.168.257",
             "0x7f000001", "169.254.43518", "1.2.3.4.5", "08.1.1.1", "example.1", "a.0x",
             "256.1.1.1",             "127.0.0.1.0x1"]
)  # fmt: skip
async def test_a_host_that_is_an_odd_number_is_refused_before_anybody_is_asked(
    monkeypatch: pytest.MonkeyPatch, host: str
) -> None:
    asked: list[object] = []
    monkeypatch.setattr(socket, "getaddrinfo", lambda *given, **_: asked.append(given) or [])
    assert is_odd_number(host)
    with Server({"/": b"x"}) as proxy:
        monkeypatch.setenv("HTTP_PROXY", proxy.url(""))
        async with Client(Limits(seconds=CEILING)) as client:
            for home in (None, ""):
                with pytest.raises(FetchError):
                    await client.get(f"http://{host}:9999/", home=home, typed=True)
        assert proxy.hits.total() == 0 and not asked


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "8.8.8.8", "example.org", "1.example", "x0x.dev", "::1"]
)
def test_other_hosts_are_no_odd_numbers(host: str) -> None:
    assert not is_odd_number(host)


def named(monkeypatch: pytest.MonkeyPatch, **addresses: str) -> None:
    """Names that are known here, dots written as "_"."""
    real = socket.getaddrinfo
    known = {name.replace("_", "."): address for name, address in addresses.items()}

    def found(host: str, port: int, *rest: object, **more: object) -> object:
        return real(known.get(host, host), port, *rest, **more)  # type: ignore[call-overload]

    monkeypatch.setattr(socket, "getaddrinfo", found)


async def test_a_name_that_leads_inside_is_refused_behind_a_proxy_too(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    named(monkeypatch, evil_example="127.0.0.1", inner_example="10.0.0.5", v6_example="fd00::5")
    with Server({"http://8.8.8.8/a": redirect("http://evil.example:9999/x")}) as proxy:
        monkeypatch.setenv("HTTP_PROXY", proxy.url(""))
        for host in ("evil.example", "inner.example", "v6.example", "127.0.0.1", "[::1]"):
            assert await refused(f"http://{host}:9999/x", home="")
        assert proxy.hits.total() == 0


async def test_what_the_user_typed_may_be_his_own_by_any_name_once_and_is_known_then(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    named(monkeypatch, rss_company_example="127.0.0.1", other_example="127.0.0.1")
    pages = {"/feed": rss("Own", 1), "/x": redirect("http://other.example/y")}
    with Server(pages) as server:
        address = server.url("/feed", host="rss.company.example")
        async with Client(Limits(seconds=CEILING)) as client:
            answer = await client.get(address, typed=True)
            assert answer.private
        assert await refused(address), "a name that was public leads inside: rebinding"
        async with Client(Limits(seconds=CEILING), own={place(address)}) as client:
            assert not (await client.get(address)).private
            for other in (
                server.url("/feed", host="other.example"),
                "http://rss.company.example:1/",
                server.url("/x", host="rss.company.example"),
            ):
                with pytest.raises(FetchError):
                    await client.get(other, home=address)
        assert server.hits["/feed"] == 2


async def test_what_is_public_is_not_called_private() -> None:
    with Server({"/feed": rss("Own", 1)}) as server:
        async with Client(Limits(seconds=CEILING)) as client:
            assert not (await client.get(server.url("/feed"), typed=True)).private
