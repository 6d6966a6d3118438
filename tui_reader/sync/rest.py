"""Servers with Basic authentication and JSON: one request, and what is wrong with its answer.

Shared by the protocols that work so; knows none of them.
"""

from __future__ import annotations

import base64
from email.utils import parsedate_to_datetime
from typing import Any

from tui_reader.errors import LoginError, ParseError
from tui_reader.fetch.api import Answer
from tui_reader.sync import answers
from tui_reader.sync.service import Door


class Rest:
    """Requests below one address, as one user."""

    def __init__(self, door: Door, base: str) -> None:
        self._door, self._base = door, base
        secret = base64.b64encode(f"{door.user}:{door.password}".encode()).decode()
        self._headers = {"Authorization": f"Basic {secret}", "Accept": "application/json"}

    async def ask(
        self, method: str, path: str, data: object = None, *, good: tuple[int, ...] = (200,)
    ) -> Answer:
        """An answer of a good status. Refused, it is asked once more, then the user is told.
        Raises LoginError, QuotaError, FetchError."""
        answer = await self.once(method, path, data)
        if answer.status == 401:
            answer = await self.once(method, path, data)
        if answer.status in (401, 403) and not answers.is_busy(answer):
            raise LoginError(answers.refused(answer))
        answers.insist(answer, good)
        return answer

    async def once(self, method: str, path: str, data: object = None) -> Answer:
        """An answer, whatever its status. Raises FetchError where none comes."""
        return await self._door.api.ask(
            method, f"{self._base}/{path}", headers=self._headers, data=data
        )


def rows(answer: Answer) -> list[dict[str, Any]]:
    """An answer that is a list of objects. Raises ParseError in words."""
    found = answer.json()
    if not isinstance(found, list):
        raise ParseError(f"{answer.host} gave an answer of another kind.")
    return [row for row in found if isinstance(row, dict)]


def seconds(answer: Answer) -> int | None:
    """What time it is on the server, in epoch seconds; None where it does not say."""
    try:
        return int(parsedate_to_datetime(answer.headers.get("Date", "")).timestamp())
    except (TypeError, ValueError, OverflowError):
        return None


def reason(answer: Answer, key: str) -> str:
    """Why it did not do what it was asked, in its own words; "" where it gives none."""
    try:
        found = answer.json()
    except ParseError:
        return ""
    return str(answers.title(found.get(key)))[:200] if isinstance(found, dict) else ""
