"""Pages that want to see a browser before they show anything: whose they are, by header or text.

One row each. They are no feed and no story, and no program of ours passes them: it is said so.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tui_reader import sanitise
from tui_reader.errors import FetchError

HEAD = 64 * 1024
"""Bytes of an answer in which a check shows itself."""
STATUSES = frozenset((200, 202, 401, 403, 405, 406, 429, 468, 503))
"""With which checks come."""


@dataclass(frozen=True, slots=True)
class Check:
    name: str
    headers: tuple[tuple[str, str], ...] = ()
    """(header, part of its value) that only the check sends; all in small letters."""
    texts: tuple[bytes, ...] = ()
    """What stands in the check's page and in no other."""


CHECKS: tuple[Check, ...] = (
    Check(
        "Cloudflare",
        (("cf-mitigated", "challenge"),),
        (b"_cf_chl_opt", b"cf-browser-verification", b"cf_chl_prog", b"cf-challenge-running",
         b"<title>Attention Required! | Cloudflare", b'id="cf-error-details"'),
    ),
    Check("AWS", (("x-amzn-waf-action", "challenge"), ("x-amzn-waf-action", "captcha")),
          (b"awsWafCookieDomainList", b"AwsWafIntegration.")),
    Check("Vercel", (("x-vercel-mitigated", "challenge"),), (b"Vercel Security Checkpoint",)),
    Check("Anubis", (), (b'id="anubis_challenge"', b"/.within.website/x/cmd/anubis")),
    Check("DDoS-Guard", (), (b"<title>DDoS-Guard", b"/.well-known/ddos-guard/js-challenge")),
    Check("Sucuri", (), (b"sucuri_cloudproxy_js", b"Sucuri WebSite Firewall - Access Denied")),
    Check("Imperva", (), (b"_Incapsula_Resource?SWJIYLWA", b"Incapsula incident ID")),
    Check("DataDome", (("x-datadome", "protected"),), (b".captcha-delivery.com",)),
    Check("PerimeterX", (), (b"window._pxAppId", b'id="px-captcha"')),
    Check("Akamai", (), (b"errors.edgesuite.net", b"/_sec/cp_challenge/")),
    Check("SiteGround", (("sg-captcha", "challenge"),), (b"/.well-known/sgcaptcha/",)),
    Check("Kasada", (("x-kpsdk-ct", ""),), (b"window.KPSDK={}",)),
    Check("Bunny", (), (b"/.bunny-shield/",)),
    Check("go-away", (), (b"/.well-known/.git.gammaspectra.live/git/go-away/",)),
    Check("BunkerWeb", (), (b"<title>Bot Detection</title>",)),
    Check("Qrator", (), (b"/__qrator/",)),
    Check("", (), (b"<title>Just a moment...</title>", b"<title>Checking your browser",
                   b"<title>One moment, please...</title>", b"<title>Human Verification</title>",
                   b"Please enable JavaScript and cookies to continue", b"<title>Robot Check<")),
)  # fmt: skip
"""The last row is of whoever does not say his name."""


def check_of(status: int, headers: Mapping[str, str], body: bytes) -> Check | None:
    """The check that an answer is, if it is one."""
    if status not in STATUSES:
        return None
    told = next((one for one in CHECKS if _sends(one, headers)), None)
    if told is not None or not _is_page(headers, body):
        return told
    head = body[:HEAD]
    return next((one for one in CHECKS if any(text in head for text in one.texts)), None)


def _sends(check: Check, headers: Mapping[str, str]) -> bool:
    sent = ((headers.get(name, "\0").lower(), part) for name, part in check.headers)
    return any(value != "\0" and part in value for value, part in sent)


def _is_page(headers: Mapping[str, str], body: bytes) -> bool:
    kind = headers.get("Content-Type", "").partition(";")[0].strip().lower()
    start = body[:1000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    looks = start.startswith((b"<!doctype html", b"<html", b"<head", b"<script", b"<title"))
    return kind in ("text/html", "application/xhtml+xml", "") or looks


def failure(check: Check, status: int, host: str) -> FetchError:
    """The sentence for a check."""
    by = f" ({check.name})" if check.name else ""
    return FetchError(
        f"{sanitise.line(host, 200)} wants to see a browser first{by}, and lets no reader in; open"
        " the address in your browser, or ask the site to let readers have its feed.",
        status=status,
    )
