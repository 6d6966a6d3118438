# ruff: noqa: E501
"""What kind of page came: a story, or a wall in front of it; and where a split story goes on.

Owns the recognition of paywalls, consent and login walls, error pages and "enable JavaScript",
and of truncated summaries. Every answer is a sentence for the reader, "" when all is well; it may
name a command (`wording`), and quotes nothing of the page.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tui_reader import sanitise
from tui_reader.clean import base_url, input_limits, rule_matcher
from tui_reader.clean.first_look import Looked, looked
from tui_reader.model import SafeText, SafeUrl
from tui_reader.sentences import in_sentences, weight

SUMMARY_ONLY = "Summary only: press {key:full_text} to fetch the full text."
THIN = "Little text was found on this page; {key:show_cuts} shows what was left out."
_ELLIPSIS = re.compile(r"(?:\[ ?(?:…|\.\.\.|&hellip;) ?\]|…|\.\.\.|\[\+\d+ chars\]) ?(?:»|→|>+)?$")
_MORE = re.compile(
    r"(?i)(?:read more|continue reading|read the rest|read full article|read on|weiterlesen|mehr lesen"
    r"|lire la suite|leer más|seguir leyendo|continua a leggere|leggi tutto|leia mais|continue lendo"
    r"|lees verder|lees meer|czytaj dalej|czytaj więcej|читать далее|devamını oku|اقرأ المزيد|आगे पढ़ें"
    r"|続きを読む|阅读全文|继续阅读|繼續閱讀|계속 읽기)[ .…»→>\]]*$"
)
SHORT_SUMMARY = 450
"""Characters below which a feed's text is taken for a summary if it has the form of one."""
LONG_PAGE = 2_500
"""Characters of text above which a page is not taken for a bare wall."""


ON, WHOLE = 180, 500
"""Characters of prose behind a wall's words with which the story goes on, and those with which a
page shows its story, whatever it asks for besides."""
LEAST, SHORT = 150, 400
"""Characters in sentences below which a text is thin, and below which it is if far more was cut."""
FEW = 600
"""Characters from which a text is not thin, although hardly any stand in sentences: a list, code."""
BRIEF, BLOCK = 1_200, 220
"""Characters of prose from which a page's story is whole; longest block that a wall says."""
_TOLD = re.compile(r"[“”\"«»„]|\b(?:said|says|sagte|a dit|dijo|ha detto|disse)\b")
_NOT_FREE = re.compile(r"\"isAccessibleForFree\"\s{0,9}:\s{0,9}\"?false", re.I)


@dataclass(frozen=True, slots=True)
class Wall:
    sentence: str
    pattern: Looked
    """Looked for in the page's visible text."""
    longest: int = LONG_PAGE
    """Pages with more visible text than this are no such wall."""
    partial: bool = False
    """The beginning of the story may stand before it."""
    said: Looked | None = None
    """What one of its blocks says beside a story, where `pattern` would be too wide."""
    titled: Looked | None = None
    """What its page's title says, and no story's."""


def _words(pattern: str) -> Looked:
    return looked(re.compile(pattern, re.I))


WALLS: tuple[Wall, ...] = (
    Wall(
        "The page wants JavaScript and shows no text without it.",
        _words(r"(?:enable|activate|turn on|requires?|need) (?:to (?:enable|run) )?javascript"
               r"|javascript is (?:disabled|required|not enabled)|javascript (?:aktivieren|activer)"
               r"|activer javascript|habilit\w{1,12} javascript|abilit\w{1,12} javascript|włącz\w{0,12} javascript"
               r"|включите javascript|javascript[’']?i etkinleştir|javascriptを有効|启用 ?javascript"),
        1_200,
        said=_words(r"(?:please )?(?:enable|activate|turn on) javascript (?:to|in|and)\b"
                    r"|(?:you need|requires?|needs) (?:to enable )?javascript|bitte (?:aktivieren sie )?javascript"),
    ),
    Wall(
        "The page checks for robots and did not show its text.",
        _words(r"verify (?:that )?you are (?:a )?human|are you a robot|checking your browser before"
               r"|just a moment\.\.\.|unusual (?:traffic|activity) from|access denied|request blocked"
               r"|complete the security check|pardon our interruption|attention required! \| cloudflare"),
        1_500,
        said=_words(r"verify (?:that )?you are (?:a )?human|checking your browser before|unusual traffic from"),
        titled=_words(r"^(?:just a moment|attention required|access denied|robot check|are you a robot)"),
    ),
    Wall(
        "The page was not found on the site.",
        _words(r"(?:page|article|story|content|url) (?:you (?:requested|are looking for|were looking for)"
               r"|requested)[^.]{0,40}(?:not found|could ?n[o’']t be found|does ?n[o’']t exist|no longer)"
               r"|\b404\b[^.\n]{0,30}(?:not found|error|page)|(?:error|fehler|erreur|erro) 404\b"
               r"|page not found|seite (?:wurde )?nicht gefunden|page (?:introuvable|non trouvée)"
               r"|página no encontrada|pagina non trovata|página não encontrada|pagina niet gevonden"
               r"|nie znaleziono strony|страница не найдена|sayfa bulunamadı|الصفحة غير موجودة"
               r"|पेज नहीं मिला|ページが見つかりません|页面不存在|找不到(?:该|該)?(?:页面|頁面)|페이지를 찾을 수 없"),
        1_800,
        said=_words(r"(?:page|article|story|content|url) (?:you (?:requested|are looking for|were looking for)"
                    r"|requested) (?:was not found|could ?n[o’']t be found|does ?n[o’']t exist|no longer)"),
        titled=_words(r"^(?:(?:(?:error |fehler |erreur )?404|error)(?:$|\s?[-–—|:.]|\s(?:not found|error|page))|(?:sorry, )?(?:page|story|article) (?:was )?not found"
                      r"|not found$|(?:diese )?seite (?:wurde )?nicht gefunden|page (?:introuvable|non trouvée)"
                      r"|página no encontrada|pagina non trovata|página não encontrada|pagina niet gevonden"
                      r"|nie znaleziono strony|страница не найдена|sayfa bulunamadı|الصفحة غير موجودة|पेज नहीं मिला"
                      r"|(?:お探しの)?ページが見つかりません|页面不存在|找不到|페이지를 찾을 수 없)"),
    ),
    Wall(
        "The page asks for consent to cookies before it shows its text.",
        _words(r"before you continue to|we value your privacy|we and our \d* ?(?:partners|vendors)"
               r"|accept all (?:cookies )?(?:and|to) continue|pur[- ]abo|mit werbung (?:und tracking )?weiterlesen"
               r"|zustimmen und weiter|accepter et continuer|continuer sans accepter|aceptar y continuar"
               r"|accetta e continua|wij gebruiken cookies|akkoord en doorgaan|consent to (?:the use of )?cookies"),
        LONG_PAGE,
        titled=_words(r"^(?:before you continue|(?:cookie|privacy) (?:consent|settings|preferences|choices)"
                      r"|(?:your )?privacy choices|consent$|zustimmung|datenschutz-?einstellungen)"),
    ),
    Wall(
        "The page is behind a paywall.",
        _words(r"subscribe (?:now )?to (?:continue|keep|read|unlock)|to (?:continue|keep) reading,? (?:please )?"
               r"(?:subscribe|become|start)|this (?:article|content|story) is (?:for|only available to|exclusive"
               r"|reserved for|available only)[^.]{0,40}(?:subscribers|members)|subscribers? only|for subscribers"
               r"|already a subscriber\?|you(?:[’']ve| have) reached your (?:limit|monthly limit|article limit)"
               r"|free articles? (?:left|remaining)|unlock this (?:article|story)|diesen artikel weiterlesen"
               r"|nur für abonnenten|exklusiv für abonnenten|réservé aux abonnés|pour lire la suite"
               r"|solo para suscriptores|exclusivo para suscriptores|contenuto riservato agli abbonati"
               r"|riservato agli abbonati|exclusivo para assinantes|alleen voor abonnees|tylko dla prenumeratorów"
               r"|dostęp tylko dla|только для подписчиков|доступно по подписке|sadece aboneler"
               r"|للمشتركين فقط|会員限定|有料会員|订阅后阅读|구독자 전용"),
        LONG_PAGE,
        partial=True,
        said=_words(r"subscribe (?:now )?to (?:continue|keep|read|unlock)|to (?:continue|keep) reading,? (?:please )?"
                    r"(?:subscribe|become|start|choose|log|sign)|(?:the rest of )?this (?:article|content|story) is (?:only )?"
                    r"(?:for|available to|exclusive to|reserved for|available only to)[^.]{0,40}(?:subscribers|members)"
                    r"|(?:continue|keep) reading with a|you(?:[’']ve| have) reached your (?:\w+ )?limit"
                    r"|unlock this (?:article|story)|the rest of this (?:article|story)[^.]{0,60}(?:subscribers|members)"
                    r"|diesen artikel weiterlesen|weiterlesen mit|jetzt weiterlesen|nur für abonnenten"
                    r"|exklusiv für abonnenten|mit (?:einem )?abo weiterlesen|réservé aux abonnés"
                    r"|pour lire la suite|il vous reste [^.]{0,30}à (?:lire|découvrir)|solo para suscriptores"
                    r"|exclusivo para suscriptores|para seguir leyendo|riservato agli abbonati|per continuare a leggere"
                    r"|exclusivo para assinantes|para continuar lendo|alleen voor abonnees|om verder te lezen"
                    r"|tylko dla prenumeratorów|aby czytać dalej|только для подписчиков|доступно по подписке"
                    r"|sadece aboneler|للمشتركين فقط|会員限定|有料会員|続きを読むには|订阅后阅读|구독자 전용"),
    ),
    Wall(
        "The page asks for a login before it shows its text.",
        _words(r"(?:log|sign) ?in (?:or (?:register|sign up|create an account) )?to (?:continue|read|view|see)"
               r"|please (?:log|sign) ?in|you must be logged in to (?:view|read|see)|register (?:for free )?to (?:continue|read)"
               r"|melden sie sich an,? um|bitte (?:loggen|melden) sie sich|connectez-vous pour|inicia sesión para"
               r"|accedi per (?:leggere|continuare)|faça login para|log in om|zaloguj się,? aby|войдите,? чтобы"),
        1_500,
        partial=True,
        said=_words(r"(?:log|sign) ?in (?:or (?:register|sign up|create an account) )?to (?:continue|read|view)\b"
                    r"|you must be logged in to (?:view|read|see) (?:this|the)|register (?:for free )?to (?:continue|read)"
                    r"|melden sie sich an,? um (?:weiter|den|diesen)|connectez-vous pour lire|inicia sesión para (?:leer|seguir)"
                    r"|accedi per (?:leggere|continuare)|zaloguj się,? aby czytać|войдите,? чтобы (?:читать|прочитать)"),
    ),
)  # fmt: skip


def page_verdict(html: str, status: int = 200) -> SafeText:
    """A sentence if the page is a wall or an error instead of a story; "" if it looks real."""
    if status in (404, 410):
        return sanitise.line("The page was not found on the site.")
    if status in (401, 402):
        return sanitise.line("The page asks for a login before it shows its text.")
    if status >= 400:
        return sanitise.line(f"The site answered with an error ({status}).")
    return bare_verdict(html, ())


def bare_verdict(html: str, blocks: Sequence[tuple[str, bool]]) -> SafeText:
    """The same of a page whose story is known: no wall where nothing of it is missing."""
    text = " ".join(input_limits.strip_tags(html).split())
    wall = _bare_wall(text, blocks)
    return sanitise.line(wall.sentence if wall else "" if text else "The page holds no text.")


def _bare_wall(text: str, blocks: Sequence[tuple[str, bool]]) -> Wall | None:
    """The wall that a page's visible text says it is, in front of those blocks."""
    for wall in WALLS:
        if len(text) <= wall.longest and wall.pattern.search(text) and not _is_whole(wall, blocks):
            return wall
    return None


def _is_whole(wall: Wall, blocks: Sequence[tuple[str, bool]]) -> bool:
    """Whether a page shows its story although it says a wall's words: a story begins before a wall
    that lets a part of it be read, and goes on behind its words; others show nothing of it."""
    return _goes_on(wall, blocks) if wall.partial else told(blocks) >= WHOLE


def story_wall(title: str, blocks: Sequence[tuple[str, bool]], html: str) -> Wall | None:
    """The wall before which a page's story stops, although the page says much else: its menus, its
    footer, other headlines. `blocks` are those in and near the story and whether each is kept."""
    brief = told(blocks) < BRIEF
    for wall in WALLS:
        if wall.titled and wall.titled.search(title.strip()):
            hit = brief or any(wall.pattern.search(text[:BLOCK]) for text, _ in blocks)
        else:
            hit = brief and wall.said is not None and _says(wall.said, blocks)
            hit = hit and not _is_whole(wall, blocks)
        if hit:
            return wall
    return None if not brief or _is_free(html) else next(w for w in WALLS if w.partial)


def told(blocks: Sequence[tuple[str, bool]]) -> int:
    """Characters of prose in the kept blocks, without what walls say; those that are enough."""
    prose = [text for text, kept in blocks if kept and rule_matcher.is_prose(text)]
    size = sum(len(text) for text in prose if len(text) > BLOCK)
    if size >= BRIEF:
        return size
    return size + sum(len(t) for t in prose if len(t) <= BLOCK and not _is_of_wall(t))


def _is_of_wall(text: str) -> bool:
    return any(wall.pattern.search(text) for wall in WALLS)


def _says(pattern: Looked, blocks: Sequence[tuple[str, bool]]) -> bool:
    """Whether a short block says so, which is no sentence of the story's: these tell of walls."""
    short = (text for text, kept in blocks if len(text) <= BLOCK)
    return any(pattern.search(text) and not _tells(text) for text in short)


def _goes_on(wall: Wall, blocks: Sequence[tuple[str, bool]]) -> bool:
    """Whether the story goes on behind the last of a wall's words: then nothing is missing."""
    said = [at for at, (text, _) in enumerate(blocks) if len(text) <= BLOCK and _names(wall, text)]
    behind = [text for text, kept in blocks[said[-1] + 1 :] if kept] if said else []
    wide = sum(weight(text) - len(text) for text in behind if rule_matcher.is_prose(text))
    return bool(said) and told(blocks[said[-1] + 1 :]) + wide >= ON


def _names(wall: Wall, text: str) -> bool:
    return bool(wall.pattern.search(text) or (wall.said and wall.said.search(text)))


def is_thin(kept: Sequence[str], cut: Sequence[str]) -> bool:
    """Whether a page's text tells so little, alone or beside what was cut, that it may not be the
    story."""
    told_here, size = sum(map(in_sentences, kept)), sum(map(len, kept))
    if told_here < LEAST:
        return size < FEW
    return told_here < SHORT and sum(map(in_sentences, cut)) > 4 * told_here


def _tells(text: str) -> bool:
    return rule_matcher.is_prose(text) and bool(_TOLD.search(text))


def _is_free(html: str) -> bool:
    """Whether a page does not say of itself, as schema.org has it, that its story is not free."""
    return "ccessibleForFree" not in html or _NOT_FREE.search(html) is None


def is_truncated(text: str) -> bool:
    """Whether a feed's text stops before the story does: "[...]", "Read more", an ellipsis."""
    end = text.rstrip()[-200:]
    if _MORE.search(end):
        return len(text) < 4 * SHORT_SUMMARY
    return bool(_ELLIPSIS.search(end)) and len(text) < 6 * SHORT_SUMMARY


_LINK = re.compile(r"<(?:link|a)\b[^<>]{0,2000}>", re.I)
_REL_NEXT = re.compile(r"\brel\s*=\s*[\"']?[^\"'>]{0,60}\bnext\b", re.I)
_PAGE_NUMBER = re.compile(
    r"(?:[/?&_-](?:page|p|seite|pagina|pg)[=/_-]?\d{1,3}\b|/\d{1,2}/?$|[-_]\d{1,2}\.\w{3,5}$)", re.I
)


def next_page(html: str, base: str) -> SafeUrl | None:
    """The next part of a story split over several pages (rel=next), on the same host; or None.

    Blogs use rel=next for the next story as well: the address must be this one's next page.
    """
    bare = input_limits.without_scripts(html)
    start = base_url.base(bare, base)
    for found in _LINK.finditer(bare):
        raw = base_url.href(found.group()) if _REL_NEXT.search(found.group()) else ""
        address = sanitise.url(raw, start) if raw else None
        if address and _continues(address, base):
            return address
    return None


def _continues(address: str, base: str) -> bool:
    stem = re.sub(r"(?:\.\w{3,5})?/?(?:[?#].*)?$", "", base)
    stem = _PAGE_NUMBER.sub("", stem) or stem
    return (
        sanitise.host(address) == sanitise.host(base)
        and address != base
        and address.startswith(stem)
        and bool(_PAGE_NUMBER.search(address))
    )
