"""The user's other device at a server that has the Google Reader API and nothing better: FreshRSS,
and any other that is tried by hand."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from collections.abc import Iterable
from typing import Any
from urllib.parse import urlencode

from fake_sync import READ
from fake_sync.greader_ids import ITEM
from sync_marks import Marks

_DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))
STATE, LABEL = "user/-/state/com.google/", "user/-/label/"
NARROW = str.maketrans("＆＜＞", "&<>")


class OnGreader:
    subscribes = True

    def __init__(self, address: str, user: str, password: str) -> None:
        self._auth = ""
        for place in ("", "/api/greader.php"):
            self._base = address.rstrip("/") + place
            form = [("Email", user), ("Passwd", password)]
            try:
                said = self._ask("/accounts/ClientLogin", form)
            except urllib.error.HTTPError:
                continue
            if "Auth=" in said:
                self._auth = said.split("Auth=")[1].split()[0]
                break
        else:
            raise ValueError("no Google Reader API")
        self._token = self._ask("/reader/api/0/token").strip()

    def _ask(self, path: str, form: list[tuple[str, str]] | None = None) -> str:
        headers = {"Authorization": f"GoogleLogin auth={self._auth}"} if self._auth else {}
        body = None if form is None else urlencode(form).encode()
        request = urllib.request.Request(self._base + path, body, headers)
        with _DIRECT.open(request, timeout=60) as answer:
            return str(answer.read().decode())

    def _get(self, path: str, *query: tuple[str, str]) -> Any:
        return json.loads(
            self._ask(f"/reader/api/0/{path}?{urlencode([*query, ('output', 'json')])}")
        )

    def _post(self, path: str, *form: tuple[str, str]) -> str:
        return self._ask(f"/reader/api/0/{path}", [*form, ("T", self._token)])

    def _items(self) -> list[dict[str, Any]]:
        listed = self._get("stream/items/ids", ("s", f"{STATE}reading-list"), ("n", "1000"))
        ids = [("i", row["id"]) for row in listed["itemRefs"]]
        if not ids:
            return []
        return list(
            json.loads(self._post("stream/items/contents", ("output", "json"), *ids))["items"]
        )

    def _bears(self, row: dict[str, Any], key: str) -> bool:
        return any(one.endswith(f"/state/com.google/{key}") for one in row["categories"])

    def stories(self) -> dict[str, Marks]:
        return {
            row["title"].translate(NARROW): Marks(
                self._bears(row, READ), self._bears(row, "starred")
            )
            for row in self._items()
        }

    def mark(self, key: str, value: bool, titles: Iterable[str]) -> None:
        wanted = set(titles)
        ids = [
            ("i", row["id"])
            for row in self._items()
            if row["title"].translate(NARROW) in wanted and self._bears(row, key) is not value
        ]
        if ids:
            assert all(id.startswith(ITEM) for _, id in ids)
            self._post("edit-tag", ("a" if value else "r", STATE + key), *ids)

    def _rows(self) -> dict[str, dict[str, Any]]:
        return {row["url"]: row for row in self._get("subscription/list")["subscriptions"]}

    def feeds(self) -> dict[str, tuple[str, str]]:
        return {
            url: (
                row["title"].translate(NARROW),
                "".join(one["label"] for one in row["categories"][:1]).translate(NARROW),
            )
            for url, row in self._rows().items()
        }

    def subscribe(self, url: str, folder: str) -> None:
        self._edit("subscribe", f"feed/{url}", ("a", LABEL + folder))

    def unsubscribe(self, url: str) -> None:
        self._edit("unsubscribe", self._rows()[url]["id"])

    def rename(self, url: str, title: str) -> None:
        self._edit("edit", self._rows()[url]["id"], ("t", title))

    def move(self, url: str, folder: str) -> None:
        self._edit("edit", self._rows()[url]["id"], ("a", LABEL + folder))

    def _edit(self, act: str, stream: str, *more: tuple[str, str]) -> None:
        assert self._post("subscription/edit", ("ac", act), ("s", stream), *more).strip() == "OK"
