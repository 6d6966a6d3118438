"""Logging in to a server of the Google Reader API, and asking it: tokens, headers, renewals."""

from __future__ import annotations

import re

from tui_reader.errors import FetchError, LoginError, SyncError
from tui_reader.fetch.api import Answer
from tui_reader.sync import answers
from tui_reader.sync.service import Door

PLACES = ("", "/api/greader.php", "/p/api/greader.php", "/greader")
"""Where servers answer below the address that people know: FreshRSS in the second and third."""
_ENDINGS = re.compile(r"/(?:reader/api/0|accounts/ClientLogin|api/greader\.php/check/.*)$")


async def find(door: Door) -> str | None:
    """The base below which `/accounts/ClientLogin` answers."""
    given = _ENDINGS.sub("", door.address)
    refused: LoginError | None = None
    for place in PLACES:
        if place and given.endswith(place):
            continue
        base = given + place
        try:
            await _log_in(door, base)
        except LoginError as error:
            refused = error
        except (FetchError, SyncError) as error:
            if isinstance(error, FetchError) and not error.status:
                raise  # nobody is there, wherever we ask
        else:
            return base
    if refused is not None:
        raise refused
    return None


async def _log_in(door: Door, base: str) -> str:
    """The token that goes with every request. Raises LoginError, or SyncError where nothing there
    speaks this protocol."""
    answer = await door.api.ask(
        "POST",
        f"{base}/accounts/ClientLogin",
        form=[("Email", door.user), ("Passwd", door.password), ("output", "text")],
    )
    found = re.search(r"^Auth=(\S+)\s*$", answer.text, re.M)
    if answer.status == 200 and found:
        return found[1]
    # Others answer 401 to whatever is asked of them: what they say tells them apart.
    own = "Error=" in answer.text or answer.text.strip() in ("Unauthorized!", "Forbidden")
    own = own or "access unauthorized" in answer.text
    if answer.status in (401, 403) and own:
        raise LoginError(answers.refused(answer))
    answers.insist(answer, (200,))
    raise SyncError(f"{answer.host} does not speak the Google Reader API there.")


class Session:
    """One account on one server, at the base that `find` gave."""

    def __init__(self, door: Door) -> None:
        self._door = door
        self._api = f"{door.address}/reader/api/0"
        self._auth = ""
        self._token: str | None = None

    async def get(self, path: str, *, kept: str) -> Answer | None:
        """An answer; None where the server says that it is the one of last time."""
        joint = "&" if "?" in path else "?"
        url = f"{self._api}/{path}" + ("" if "output=json" in path else f"{joint}output=json")
        headers = answers.validators(self._door.kept, kept)
        answer = await self._ask("GET", url, headers)
        if answer.status == 304:
            return None
        answers.insist(answer, (200,))
        answers.keep_validators(self._door.kept, kept, answer)
        return answer

    async def post(self, path: str, form: list[tuple[str, str]]) -> Answer:
        answer = await self._ask("POST", f"{self._api}/{path}", {}, form)
        answers.insist(answer, (200, 400))
        return answer

    async def edit(self, path: str, form: list[tuple[str, str]]) -> None:
        """A change. The server says OK, or why not."""
        answer = await self.post(path, form)
        answers.insist(answer, (200,))
        said = answer.text.strip()
        if said[:200].strip('"') != "OK" and not said.startswith("{"):
            raise SyncError(f"{answer.host} did not take a change.")

    async def is_miniflux(self) -> bool:
        """Whether it has one secret for logins and changes, as no other server has."""
        if not self._auth:
            self._auth = await _log_in(self._door, self._door.address)
        if self._token is None:
            await self._renew_token()
        return self._token == self._auth

    async def _ask(
        self, method: str, url: str, headers: dict[str, str],
        form: list[tuple[str, str]] | None = None,
    ) -> Answer:  # fmt: skip
        """Refused, a fresh token is fetched once, then logged in once, then the user is told."""
        for renew in (self._renew_token, self._renew_login, None):
            if not self._auth:
                self._auth = await _log_in(self._door, self._door.address)
            signed = headers | {"Authorization": f"GoogleLogin auth={self._auth}"}
            sent = None
            if form is not None:
                # Miniflux wants the token in the form, FreshRSS takes an empty one and wants the
                # header; so both always.
                if self._token is None:
                    await self._renew_token()
                sent = [*form, ("T", self._token or "")]
            answer = await self._door.api.ask(method, url, headers=signed, form=sent)
            if answer.status not in (401, 403) or answers.is_busy(answer):
                return answer
            if renew is not None:
                await renew()
        raise LoginError(answers.refused(answer))

    async def _renew_token(self) -> None:
        """The token of changes; Google's lived for half an hour."""
        answer = await self._door.api.ask(
            "GET", f"{self._api}/token",
            headers={"Authorization": f"GoogleLogin auth={self._auth}"},
        )  # fmt: skip
        if answer.status == 200:
            self._token = answer.text.strip()[:200]

    async def _renew_login(self) -> None:
        self._auth = await _log_in(self._door, self._door.address)
        self._token = None
