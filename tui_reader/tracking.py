"""Parameters of addresses that name no page: taken out before one is opened, or compared.

Owns their tables, and which addresses are one whatever their scheme, their host's prefix and the
session of who asked.
"""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import urlsplit, urlunsplit

from tui_reader import sanitise
from tui_reader.model import SafeUrl

_PREFIXES = ("utm_", "hsa_", "pk_", "piwik_", "mtm_", "matomo_", "vero_", "oly_", "at_custom")
"""Families of parameters (Google, HubSpot, Matomo, Vero, Omeda, AT Internet)."""

_LISTED = (
    "_bta_c _bta_tid _ga _gl _hsenc _hsmi __hsfp __hssc __hstc __s _ke _openstat _branch_match_id "
    "at_campaign at_medium bsft_clkid bsft_uid cmpid cvid dclid dm_i ef_id epik fbclid "
    "fb_action_ids fb_action_types fb_source fb_ref gbraid gclid gclsrc gdffi gdfms gdftrk "
    "guccounter guce_referrer guce_referrer_sig hsctatracking icid igsh igshid irclickid mbid "
    "mc_cid mc_eid mibextid mkt_tok mkwid ml_subscriber ml_subscriber_hash msclkid ncid "
    "nr_email_referer ns_campaign ns_mchannel ns_source obid oft_c oft_ck oft_d oft_id "
    "oft_ids oft_k oft_lk oft_sk "
    "pcrid rb_clickid redirect_log_mongo_id redirect_mongo_id s_cid s_kwcid sb_referer_host "
    "smid soc_src soc_trk spm srsltid ss_email_id trk_contact trk_module trk_msg trk_sid ttclid "
    "twclid vgo_ee wbraid wickedid wt_mc wt_zmc xtor yclid ysclid"
)
_NAMES = frozenset(_LISTED.split())

_SESSIONS = frozenset(
    "jsessionid phpsessid aspsessionid sessionid session_id session sessid sess cfid cftoken "
    "osCsid zenid sid s_id".lower().split()
)
"""Parameters that name who asks."""
_SESSION_VALUE = re.compile(r"(?=[^=]*[0-9])[0-9a-zA-Z,-]{16,}")
"""A value of one: "sid=17/02/03" is a story's number, and a page's name."""
_IN_PATH = re.compile(r";(?:jsessionid|phpsessid|sid)=[^/?#;]*", re.IGNORECASE)
_PLAIN = re.compile(r"https?://([a-z0-9.-]+)((?:/[A-Za-z0-9._~%!$&'()*+,=@:/-]*)?)")
"""Addresses with neither port nor query, which are made without being taken apart."""
_PREFIXED = ("www.", "m.", "mobile.", "amp.")


@lru_cache(256)  # an entry's link is its guid as often as not
def one_of_all(address: str) -> str:
    """The form that all addresses of one page have in common; not to be fetched. What is no web
    address stays as it is. Idempotent, linear."""
    if not address[:8].lower().startswith(("http://", "https://")):
        return address
    if match := _PLAIN.fullmatch(address):  # most are
        return f"https://{_bare(match[1])}{match[2].rstrip('/')}"
    try:
        parts = urlsplit(address)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return address
    host = _bare(host)
    if port not in (None, 80, 443):
        host = f"{host}:{port}"
    path = _IN_PATH.sub("", parts.path).rstrip("/")
    query = "&".join(
        pair for pair in parts.query.split("&") if pair and not _names_nothing(*pair.partition("="))
    )
    fragment = _fragment(parts.fragment)
    return f"https://{host}{path}{'?' if query else ''}{query}{'#' if fragment else ''}{fragment}"


def _bare(host: str) -> str:
    """A host without the prefixes that lead to the same pages."""
    for prefix in _PREFIXED:
        if host.startswith(prefix) and "." in host[len(prefix) :]:
            host = host[len(prefix) :]
    return host


def _names_nothing(name: str, _sign: str, value: str) -> bool:
    session = name.lower() in _SESSIONS and _SESSION_VALUE.fullmatch(value)
    return bool(session) or _tracks(name)


def strip_tracking(url: SafeUrl) -> SafeUrl:
    """The address without tracking parameters, otherwise as it was. Idempotent."""
    if "?" not in url and "#" not in url:
        return url
    parts = urlsplit(url)
    cleaned = parts._replace(query=_kept(parts.query), fragment=_fragment(parts.fragment))
    # Leaving parts out of a safe address leaves it safe.
    return sanitise.stored_url(urlunsplit(cleaned)) or url


def _kept(query: str) -> str:
    return "&".join(pair for pair in query.split("&") if not _tracks(pair.partition("=")[0]))


def _fragment(fragment: str) -> str:
    """Some senders put utm_ after the "#"; any other fragment is the page's own."""
    return _kept(fragment) if _tracks(fragment.partition("=")[0]) else fragment


def _tracks(name: str) -> bool:
    folded = name.lower()
    return folded in _NAMES or folded.startswith(_PREFIXES)
