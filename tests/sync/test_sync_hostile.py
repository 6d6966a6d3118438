"""Servers that answer nonsense: whatever they say, a cycle ends in words, and nothing is lost."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from fake_sync import FakeServer, Reply
from sync_sides import Sides, open_at, stocked

NONSENSE: tuple[object, ...] = (
    None, True, -1, 0, 1e300, 2**70, "", "x" * 5_000, "\x1b[2J\x00\u202e", "tag:google.com", [], {},
    [[]], {"id": {}}, [None, 1, "a", {"id": []}], "http://\x00/", "1970-13-45T99:99", "9" * 400,
    "9" * 5_000,
)  # fmt: skip


def spoiled(value: Any, chance: random.Random, rate: float) -> Any:
    """JSON of which parts are something else, missing or twice."""
    if chance.random() < rate:
        return chance.choice(NONSENSE)
    if isinstance(value, dict):
        return {k: spoiled(v, chance, rate) for k, v in value.items() if chance.random() > rate / 2}
    if isinstance(value, list):
        made = [spoiled(one, chance, rate) for one in value if chance.random() > rate / 2]
        return made + made[:1] if chance.random() < rate else made
    return value


class Liar(FakeServer):
    chance = random.Random(0)
    rate = 0.0

    def answer(self, asked: Any) -> Reply:
        reply = super().answer(asked)
        if not self.rate or not reply.body:
            return reply
        try:
            said = json.loads(reply.body)
        except ValueError:
            cut = self.chance.randrange(len(reply.body) + 1)
            return replace(reply, body=reply.body[:cut]) if self.chance.random() < 0.2 else reply
        return replace(reply, body=json.dumps(spoiled(said, self.chance, self.rate)).encode())


@pytest.mark.parametrize("protocol", ["greader", "fever", "miniflux", "nextcloud", "ttrss"])
def test_nonsense_is_told_and_harms_nothing(tmp_path: Path, protocol: str) -> None:
    with Liar(protocol, news=stocked(6, ["Harbour", "Market"])) as server:
        both = Sides(open_at(tmp_path), server)
        both.well()
        before = both.marks()
        server.chance = random.Random(protocol)
        for number in range(60):
            server.rate = (0.003, 0.03, 0.3)[number % 3]
            if number % 7 == 0:
                both.read("Harbour 1", value=number % 2 == 0)
            both.sync(accept=False)
        server.rate = 0.0
        for _ in range(3):
            both.sync()
        both.sync(accept=True)
        both.well(accept=True)
        assert set(before) <= set(both.marks())
        with both.lib.store.read() as db:
            texts = db.execute("SELECT title FROM stories UNION SELECT feed_title FROM feeds")
            assert not any("\x1b" in text or "\x00" in text for (text,) in texts)
        both.lib.close()
