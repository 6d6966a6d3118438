"""What a started server is to the tests: accounts at an address, or a reason why there are none."""

from __future__ import annotations

import shlex
from collections.abc import Iterable
from dataclasses import dataclass

PREFIX = "NEWSREADER_TEST_"


class Missing(Exception):
    """A server that cannot be had here; the text says why."""


@dataclass(frozen=True, slots=True)
class Account:
    name: str
    """What it is called in the environment: NEWSREADER_TEST_<name>."""
    address: str
    user: str
    password: str


def variables(accounts: Iterable[Account], missing: dict[str, str]) -> dict[str, str]:
    """The environment of the tests; `missing`: name of an account -> why it is not there."""
    found = {PREFIX + name + "_WHY": why for name, why in missing.items()}
    for account in accounts:
        name = PREFIX + account.name
        found |= {
            name: account.address,
            name + "_USER": account.user,
            name + "_PASSWORD": account.password,
        }
    return found


def lines(found: dict[str, str]) -> str:
    """As a shell reads them."""
    return "".join(f"export {name}={shlex.quote(value)}\n" for name, value in found.items())
