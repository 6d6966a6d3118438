"""Names that a recogniser cut in two or that begin outside its span, joined by what stands between.

Owns the joining of neighbours in a line; changes no kind but that of the name that comes of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tui_reader.annotate import body_names, first_names, headlines, words
from tui_reader.annotate.boundary_rules import is_postnominal
from tui_reader.annotate.gazetteer import COUNTRY, REGION, fold, lookup
from tui_reader.annotate.mentions import Mention, evidence_for
from tui_reader.kinds import ORGANISATION, PERSON, PLACE

_UNIVERSITY: Final = re.compile(r"\b(?:University|College|Institute|School)\b")
_JOINTS: Final = (" at ", ", ", "–", "-", " – ")
_CUT: Final = re.compile(r" (?:and|of|for|&)$")
_MORE: Final = re.compile(
    r"(?: (?:[A-Z][\w’'.-]{0,40}|of|and|the|&)){1,12}(?<=[\w.])(?<! of)(?<! and)(?<! the)"
)
_BODIES_OF: Final = ("Police ", "Team ")
_HALF: Final = re.compile(r"[\w’'.] (?:and|of|for|&)$")
_SMALL_SURNAME: Final = re.compile(
    r" (?:Or|To|So|Do|An|On|No|Ho|Go|He|At|As|In|My|Me|So)(?![\w’'-])"
)
""" Surnames that look like small words: "Wilson Or was elected"."""
_BRAND: Final = re.compile(
    r"['’]s(?=[,;:.)?!]|$|\n| (?:said|says|is|was|has|had|will|would|can|could|may|and|or|but|which"
    r"|that|plans|wants|told|announced|closed|opened|sells|sold|shut|did|does|also|in|at|on|for"
    r"|to|by|from|after|before|since|when|where|as|with)\b(?! (?:a|an|not|been|going)\b)"
    r"| (?:Is|Was|Has|Had|Will|To|In|And|Says|Opens|Closes|Plans)\b)"
)
_BRAND_ACTS: Final = re.compile(
    r"['’]s (?:[a-z]{2,12}ed|withdrew|bought|paid|sold|made|took|held|hit|lost|won|led|cut|spent"
    r"|stopped"
    r"|began|brought|chose|gave|kept|sells|makes|wants|hires|pays|sponsors|blames|owns) "
    r"(?:(?:the|an?|its|their|that|all|some|more|about|nearly|two|three|four|five|for|to)\b"
    r"|[\d$£€]"
    r"|[a-z]{3,12}ing\b)"
)
""" "Kellogg's sponsored the event": what no possessive and its noun have ("sponsored posts")."""
_IN_A_STREET: Final = re.compile(
    r"['’]s (?:on|in) (?:the )?(?:[A-Z][\w’'-]{1,20} ){1,3}"
    r"(?:Street|Road|Avenue|Square|Lane|Quay)\b"
)
_AT: Final = re.compile(r"\b(?:at|outside|inside|into|from|to) $")
_X: Final = re.compile(
    r"(?<![\w.'’&-])X(?:(?![\w'’.&+-]|\.\w| [A-Z])|(?=\.(?:\s|$)|['’]s\b|\.[\"”]))"
)
_X_STORY: Final = re.compile(
    r"\b(?:Twitter|Elon Musk|tweet\w*|social media|social network|platform"
    r"|(?:[pP]ost(?:s|ed)?|wrote|said|went|viral|thread|message|account|video|statement|was)"
    r" (?:up |so |this |that |it |as much |the same )?on X)\b"
)
_NOT_X: Final = re.compile(
    r"(?:Malcolm|Gen|Generation|Model|Planet|Formula|Mrs?|Ms|Section|Part|iPhone|Chapter|Type|Class"
    r"|Mr\.|Factor|Louis|Leo|Pius) $"
)
X_SCORE: Final = 0.7


def join(mentions: list[Mention], text: str) -> list[Mention]:
    """All the joints of this module, in order."""
    kept = body_names.told_apart(mentions, text)
    kept = _bracketed(_campuses(_halves(kept, text), text), text)
    kept = _brands(_hyphened(kept, text), text)
    _longer(kept, text)
    return _with_x(body_names.with_acronyms(_with_teams(kept, text), text), text)


def without_letters(mentions: list[Mention], text: str) -> list[Mention]:
    """Without the letters after a person's name and a comma, which look like a state: "SC"."""
    kept: list[Mention] = []
    for mention in mentions:
        last = kept[-1] if kept else None
        letters = is_postnominal(text[mention.start : mention.end])
        after = last is not None and text[last.end : mention.start] == ", "
        if not (letters and after and last is not None and last.like == PERSON):
            kept.append(mention)
    return kept


def _halves(mentions: list[Mention], text: str) -> list[Mention]:
    """ "Space and | Rocket Center", "Wilson | Or": names cut before or after a small word."""
    kept: list[Mention] = []
    for mention in mentions:
        last = kept[-1] if kept else None
        if (
            last is not None
            and text[last.end : mention.start] == " "
            and last.like != PERSON
            and (mention.like == last.like or (last.like, mention.like) == (ORGANISATION, PLACE))
            and _HALF.search(text, last.start, last.end)
        ):
            if body_names.are_two(text[last.start : mention.end]):
                last.end -= len(" and")
            else:
                last.end = mention.end
                continue
        kept.append(mention)
    ends = {text[m.start : m.end].rpartition(" ")[2] for m in kept if " " in text[m.start : m.end]}
    for at, mention in enumerate(kept):
        first = _SMALL_FIRST.search(text, max(0, mention.start - 8), mention.start)
        if first and mention.like == PERSON and _is_first(first, mention, text):
            mention.start = first.start(1)
        small = _SMALL_SURNAME.match(text, mention.end)
        free = at + 1 == len(kept) or not small or kept[at + 1].start >= small.end()
        known = text[mention.start : mention.end] in ends  # "Luc Gerrard", and "Gerrard In"
        if small and free and not known and mention.like == PERSON and _first_alone(mention, text):
            mention.end = small.end()
    return kept


def _is_first(small: re.Match[str], mention: Mention, text: str) -> bool:
    """ "The general To | Lam": a small word with a capital amid a sentence, or at its head where a
    verb follows the name at once."""
    if headlines.in_title_case(text, small.start(1), mention.end):
        return False
    return small[0][0].islower() or bool(
        " " not in text[mention.start : mention.end] and _VERB.match(text, mention.end)
    )


_SMALL_FIRST: Final = re.compile(r"(?:[a-z],? |[.!?\n]\s?|^)((?:To|Do|So|An|Ho|Vo|Le|Ngo|Or) )$")
_VERB: Final = re.compile(
    r" (?:was|is|has|had|said|will|would|told|became|took|met|won|lost|led)\b"
)


def _first_alone(mention: Mention, text: str) -> bool:
    """A first name and nothing more, in a sentence (in a headline a capital says nothing)."""
    surface = text[mention.start : mention.end]
    if " " in surface or not first_names.is_known(surface.casefold()):
        return False
    return not headlines.in_title_case(text, mention.start, mention.end)


def _campuses(mentions: list[Mention], text: str) -> list[Mention]:
    """ "University of North Carolina at Chapel Hill" is one organisation."""
    kept: list[Mention] = []
    for mention in mentions:
        last = kept[-1] if kept else None
        if (
            last is not None
            and last.like == ORGANISATION
            and (mention.like == PLACE or lookup(text[mention.start : mention.end]))
            and text[last.end : mention.start] in _JOINTS
            and not _is_land(text[mention.start : mention.end])
            and _UNIVERSITY.match(text, last.start, last.end)
        ):
            last.end = mention.end
        else:
            kept.append(mention)
    return kept


def _is_land(surface: str) -> bool:
    """A country or a region stands beside an organisation's name, a campus is part of it."""
    return any(place.kind in (COUNTRY, REGION) for place in lookup(surface))


def _bracketed(mentions: list[Mention], text: str) -> list[Mention]:
    """ "[Mitt] Romney": what an editor put in brackets tells the full name, and is no mention."""
    kept: list[Mention] = []
    for mention in mentions:
        last = kept[-1] if kept else None
        if (
            last is not None
            and last.like == mention.like == PERSON
            and text[last.start - 1 : last.start] == "["
            and text[last.end : mention.start] in ("] ", ".] ")
        ):
            first = text[last.start : last.end] + text[last.end : mention.start].strip(" ]")
            mention.full = f"{first} {text[mention.start : mention.end]}"
            kept.pop()
        kept.append(mention)
    return kept


def _hyphened(mentions: list[Mention], text: str) -> list[Mention]:
    """Duncan Crabtree-|Ireland, Painters Guild-|American Federation."""
    kept: list[Mention] = []
    for mention in mentions:
        last = kept[-1] if kept else None
        if last is not None and text[last.end : mention.start] == "-":
            one = " " not in text[mention.start : mention.end]
            double = last.like == PERSON and one and " " in text[last.start : last.end]
            if double or last.like == mention.like == ORGANISATION:
                last.end = mention.end
                continue
        kept.append(mention)
    return kept


def _longer(mentions: Sequence[Mention], text: str) -> None:
    """ "Police Scotland", and "Federation of Stage and| Radio Artists"."""
    before = 0
    for at, mention in enumerate(mentions):
        after = mentions[at + 1].start if at + 1 < len(mentions) else len(text)
        front = next(
            (word for word in _BODIES_OF if text.endswith(word, before, mention.start)), ""
        )
        if (
            front
            and mention.like in (PLACE, ORGANISATION)
            and lookup(text[mention.start : mention.end])
        ):
            mention.start, mention.kind = mention.start - len(front), ORGANISATION
            mention.evidence = evidence_for(ORGANISATION)
        elif mention.like == ORGANISATION and _CUT.search(text[mention.start : mention.end]):
            more = _MORE.match(text, mention.end, after)
            if more:
                mention.end = more.end()
        before = mention.end


def _brands(mentions: list[Mention], text: str) -> list[Mention]:
    """ "Macklin's closed": a single word that never stands without its 's, and is followed by what
    no possessive is followed by, is the name of a shop."""
    ends: dict[str, list[int]] = {}
    taken = {word for m in mentions for word in _words(m, text) if len(_words(m, text)) > 1}
    for mention in mentions:
        ends.setdefault(text[mention.start : mention.end], []).append(mention.end)
    brands = {
        surface
        for surface, places in ends.items()
        if (surface.isalpha() and surface not in taken and not lookup(surface))
        or _visited(text, places[0], surface)
        if all(text[end : end + 2] in ("'s", "’s") for end in places)
        if any(_BRAND.match(text, end) or _acts(text, end, surface) for end in places)
    }
    for mention in mentions:
        surface = text[mention.start : mention.end]
        marked = text[mention.end : mention.end + 2] in ("'s", "’s")
        acts = surface not in taken and bool(
            _BRAND.match(text, mention.end) or _BRAND_ACTS.match(text, mention.end)
        )
        known = fold(surface) in words.POSSESSIVE_BRANDS
        only = surface not in taken and all(
            text[end] in "'’" for end in ends[surface] if text[end:]
        )
        known = known and (mention.like == ORGANISATION or acts or " " in surface or only)
        if _SHOUTED.match(text, mention.start) and text[mention.end : mention.end + 1] == "!":
            mention.end += 1
        if marked and (surface in brands or known or _IN_A_STREET.match(text, mention.end)):
            mention.end += 2
            mention.whole, mention.kind = True, ORGANISATION
            mention.evidence = evidence_for(ORGANISATION)
    return mentions


def _visited(text: str, end: int, surface: str) -> bool:
    """ "at Molly Malone's on the quay"."""
    start = end - len(surface)
    return surface.count(" ") == 1 and _AT.search(text, max(0, start - 9), start) is not None


def _acts(text: str, end: int, surface: str) -> bool:
    """Somebody's first name may be short for "is": "Nora's pleased the trial is over"."""
    return _BRAND_ACTS.match(text, end) is not None and not first_names.is_known(fold(surface))


_SHOUTED: Final = re.compile(r"(?:Yahoo|Jeopardy|Mamma Mia|Yum)!(?= [a-z]|['’]s|,)")


def _words(mention: Mention, text: str) -> list[str]:
    return text[mention.start : mention.end].split()


_TEAM: Final = re.compile(r"\bTeam (?:(GB|USA)\b|([A-Z][a-z]{2,20}(?: [A-Z][a-z]{2,20})?)\b)")


def _with_teams(mentions: list[Mention], text: str) -> list[Mention]:
    """ "Team Estonia had to rebuild their robot"."""
    found = [
        Mention(x.start(), x.end(), ORGANISATION, X_SCORE, evidence_for(ORGANISATION), "story")
        for x in _TEAM.finditer(text)
        if x.group(1) or any(place.kind == COUNTRY for place in lookup(x.group(2)))
        if not any(m.start < x.end() and x.start() < m.end for m in mentions)
    ]
    return sorted([*mentions, *found], key=lambda mention: mention.start)


def _with_x(mentions: list[Mention], text: str) -> list[Mention]:
    """X, the company, in a story that speaks of it."""
    seen = any(m.like == ORGANISATION and text[m.start : m.end] == "X" for m in mentions)
    if not _X.search(text) or not (seen or _X_STORY.search(text)):
        return mentions
    found = [
        Mention(x.start(), x.end(), ORGANISATION, X_SCORE, evidence_for(ORGANISATION), "story")
        for x in _X.finditer(text)
        if not _NOT_X.search(text[max(0, x.start() - 12) : x.start()])
        if not any(m.start < x.end() and x.start() < m.end for m in mentions)
    ]
    return sorted([*mentions, *found], key=lambda mention: mention.start)
