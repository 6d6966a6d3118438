"""What the tools of the tests of sync do without a network: whole runs are `.ci/run`'s."""

from __future__ import annotations

import shlex
import subprocess

import pytest

from servers import coldsweat, miniflux
from servers.accounts import Account, Missing, lines, variables
from servers.feeds import FEEDS

DEB822 = """Types: deb
# a snapshot
URIs: http://deb.debian.org/debian
Suites: bookworm bookworm-updates
Components: main
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg

Types: deb
URIs: http://deb.debian.org/debian-security
Suites: bookworm-security
"""


def test_debian_is_asked_where_the_machine_asks_it() -> None:
    found = miniflux.sources(DEB822)
    assert "URIs: http://deb.debian.org/debian\nSuites: trixie\nComponents: main" in found
    assert "bookworm" not in found and "security" not in found


@pytest.mark.parametrize("options", ["", "[arch=amd64 signed-by=/a/b.gpg] "])
def test_the_old_form_of_its_list_is_read(options: str) -> None:
    text = f"# a comment\ndeb {options}https://mirror.example.org/debian bookworm main contrib\n"
    assert "URIs: https://mirror.example.org/debian\nSuites: trixie\n" in miniflux.sources(text)


@pytest.mark.parametrize("text", ["", DEB822.replace("debian", "ubuntu"), "deb http://a/ubuntu x"])
def test_what_is_no_debian_is_said(text: str) -> None:
    with pytest.raises(Missing, match="no Debian"):
        miniflux.sources(text)


def test_the_environment_comes_through_a_shell() -> None:
    account = Account("GREADER", "http://127.0.0.1:1/", "a'b c", '$(x) `y` "z"')
    found = variables([account], {"FEVER": "there's none"})
    script = lines(found) + 'printf "%s|" "$NEWSREADER_TEST_GREADER_USER" '
    script += '"$NEWSREADER_TEST_GREADER_PASSWORD" "$NEWSREADER_TEST_FEVER_WHY"'
    said = subprocess.run(["sh", "-c", script], capture_output=True, text=True, check=True).stdout
    assert said == "a'b c|$(x) `y` \"z\"|there's none|"
    assert shlex.split(lines(found)).count("export") == 4


def test_each_feed_is_in_its_folder() -> None:
    from xml.etree import ElementTree

    outlines = ElementTree.fromstring(coldsweat.opml("http://127.0.0.1:1")).findall("body/outline")
    assert {(folder.get("text"), feed.get("text")) for folder in outlines for feed in folder} == {
        (feed.folder, feed.title) for feed in FEEDS
    }
