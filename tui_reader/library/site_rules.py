"""The user's rules for sites, from the settings to the cleaner. Owns nothing else."""

from __future__ import annotations

from tui_reader import clean
from tui_reader.config import Config


def rules(config: Config) -> tuple[clean.SiteRule, ...]:
    """The rules of the settings, as the cleaner takes them; those for fewer pages first."""
    own = sorted(config.sites.items(), key=lambda one: -len(one[0]))
    return tuple(clean.SiteRule(host, tuple(s.take), tuple(s.strip)) for host, s in own)


def version(config: Config, url: str | None) -> int:
    """The `cleaner_version` that an article of this address has when it is made now."""
    return clean.version(url or "", rules(config) if config.sites else ())
