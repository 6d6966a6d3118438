"""Events, laws, treaties, prizes and court cases, found by how such names are built.

Owns the rows of their last and first words, and what of a recogniser's mentions they replace:
"[Secrets] [Act]" is one law, and "the [Good Friday] Agreement" no organisation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from tui_reader.annotate import cue_nouns, headlines, words, works
from tui_reader.annotate.gazetteer import fold, lookup
from tui_reader.annotate.mentions import Mention, evidence_for
from tui_reader.kinds import OTHER, PERSON

SURE: Final = 0.93
"""How sure a recogniser must be of another kind to keep it against the table's word."""
SCORE: Final = 0.85
REACH: Final = 110
"""Code points looked at before a last word."""

_LAST: Final = re.compile(
    r"(?:Act|Amendment|Agreement|Treaty|Accords?|Conventions?|Protocol|Prize|Awards?|Cup"
    r"|Championships?|Marathon|Olympics|Paralympics|Games|Festival|War|Massacre|Revolution|Carnival|Regatta"
    r"|Grand Prix|Law|Derby|Gala"
    r"|Referendum|Armistice|Ceasefire|Genocide|Uprising|Expo|Biennale|Bill|Framework|Charter|Pact"
    r"|Inquiry)"
    r"(?: (?:of \d{4}|II|III|I)\b|(?<=Act) (?:1[5-9]|20)\d\d\b)?"
    r"(?![\w-]|['’](?!s?(?:\W|$))| [A-Z])"
)
"""What stands last in names of things that happen or are agreed, made or won."""
_RUN: Final = re.compile(
    r"(?:(?:[A-Z][\w’'&.-]{0,30}|\d+(?:st|nd|rd|th)|of|and|&|the|for|on|in|to|with|against|de)"
    r" ){1,9}$"
)
_WORD: Final = r"[A-Z][\w’'-]{1,30}"
_FIRST: Final = re.compile(
    r"\b(?:(?:Treaty|Battle|Siege|Declaration|Massacre|Statute|Edict|Convention|Feast"
    r"|Constitution) of (?:the )?"
    r"[A-Z][\w’'-]{1,30}(?: [A-Z][\w’'-]{1,30})?"
    r"|(?:Convention|Treaty) (?:on|against|for|relating to) (?:the )?(?!(?:Mon|Tues|Wednes|Thurs"
    r"|Fri|Satur|Sun)day\b)[A-Z][\w’'-]{1,30}"
    r"(?:(?: (?:of|in|and)(?: the)?)? [A-Z][\w’'-]{1,30}){0,5}"
    r"|(?:Hurricane|Typhoon|Cyclone|Tropical Storm|Storm|Operation) [A-Z][a-z][\w’-]{0,30}"
    r"(?<!['’]s)(?: (?!On\b|In\b|And\b)[A-Z][a-z]{1,30})?"
    r"|(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Thirteenth|Fourteenth"
    r"|Fifteenth|\d\d?(?:st|nd|rd|th)) Amendment"
    rf"|{_WORD}(?: {_WORD}){{0,2}} v\. {_WORD}(?: (?:of )?{_WORD}){{0,2}})"
)
"""Names told by their first words, and cases in court."""
_KNOWN: Final = re.compile(
    r"\b(?:Tour de France|Giro d['’]Italia|Vuelta a España|S&P 500|FTSE (?:100|250|350)|CAC 40"
    r"|Dow Jones Industrial Average|Nasdaq Composite|Nikkei 225|Russell 2000|Euro Stoxx 50"
    r"|Great Depression|Great Recession|Arab Spring|Prague Spring|Cold War|Black Lives Matter"
    r"|World War (?:II|I|One|Two)|(?:First|Second) World War|(?:Green )?New Deal|Roe v Wade"
    r"|Super Bowl|World Series|State of the Union|Edinburgh Fringe|Chelsea Flower Show|Brexit"
    r"|(?:U\.S\.|US|United States) Constitution|Deferred Action for Childhood Arrivals"
    r"|Medicaid|Medicare|Obamacare|Black Friday|Cyber Monday|Thanksgiving"
    r"|COP ?[12]\d|(?:Nobel(?: Peace)?|Pulitzer|Booker) Prize"
    r"|Juneteenth|Face the Nation|Meet the Press|Saturday Night Live|Good Morning America"
    r"|(?:KOSPI|Kospi)(?: [Ii]ndex)?|Shanghai Composite(?: [Ii]ndex)?|Super Tuesday"
    r"|Air Force One|Marine One|Holocaust|Black Death"
    r"|Ballon d['’]Or|Palme d['’]Or|Olympics|Paralympics|Nasdaq 100|Hang Seng Index"
    r"|(?:UK |Scottish )?(?:Covid(?:-19)?|Grenfell(?: Tower)?|Infected Blood|Post Office|Leveson"
    r"|Chilcot|Windrush) [iI]nquiry"
    r"|Industrial Revolution|Cultural Revolution|Magna Carta|Mona Lisa|Eurovision"
    r"|Grand National|(?:Kentucky|Epsom) Derby|Melbourne Cup|(?:Ryder|Davis|Solheim) Cup"
    r"|Eid al-(?:Fitr|Adha)|Diwali|Hanukkah|Yom Kippur|Rosh Hashanah|Mardi Gras|Nowruz"
    r"|Bastille Day|Guy Fawkes Night|Bonfire Night|Burns Night|Black History Month"
    r"|Preakness Stakes|Belmont Stakes|Royal Ascot|Oktoberfest|Burning Man|Comic-Con"
    r"|Article \d{1,2}|Section \d{3,4}|Prop(?:osition|\.) \d{1,3}|Title (?:IX|VII|X)"
    r"|Chapter (?:7|11|13)(?= bankruptcy))\b"
    r"(?!['’]s? [A-Z])"
)
_SHIP: Final = re.compile(
    rf"\b(?:(?:{cue_nouns.SHIPS})(?:,| called| named)? (?:the )?|(?:[wW]reck|[sS]inking) of the )"
    rf"((?:The )?{_WORD}(?: {_WORD}){{1,3}})(?<!['’]s)(?![\w’'-]| [A-Z])"
    r"(?! (?:sailed on|bought|owned|owns|built|commanded|captained|designed|used|had)\b)"
)
""" "the whaler Truelove's Sister": two words or more, since one is told by its kind alone."""
_SHIP_NAME: Final = rf"(?:The )?{_WORD}(?: {_WORD}){{0,2}}"
_FLEET: Final = re.compile(
    rf"\b(?:{cue_nouns.SHIPS}|ferrie|boat|ship|vessel)s ((?:{_SHIP_NAME}, ){{0,5}}{_SHIP_NAME}"
    rf",? and {_SHIP_NAME})(?<!['’]s)(?![\w’'-]| [A-Z])"
)
""" "the smacks Fox, Royndin Fríða and Sisters' Hope"."""
_OF_FLEET: Final = re.compile(_SHIP_NAME)
_OWN_LAW: Final = re.compile(r"(?<![\w’'-])([A-Z][a-z]{2,15})['’]s (?:Law|Rule)(?![\w’'-])")
""" "Clare's Law"."""
_OWNS: Final = re.compile(r"['’]s [A-Z][a-z]{2,20}(?![\w’'-]| [A-Z])")
""" "The Truelove's Sister": no person has an article."""
_EPONYM: Final = re.compile(
    r"(?:[A-Z][a-zà-ÿ]+['’]s? (?:disease|syndrome|lymphoma|palsy|paradox|theorem|comet)"
    r"|(?:Murphy|Moore|Godwin|Parkinson|Ohm|Newton|Kepler|Gresham|Goodhart|Betteridge)['’]s laws?"
    r"|(?:Hobson|Sophie)['’]s choice|(?:Occam|Ockham|Hanlon)['’]s razor)(?![\w’'-])"
    r"(?! (?:firm|office|partner|school|degree|practice))"
)
""" "Hobson's choice": of nobody whom the story means."""
_WARSHIP: Final = re.compile(
    r"\b(?:HMS|HMAS|HMCS|HNLMS|USS|USNS|USCGC|RMS|RFA|BRP|KRI|ROKS|SS|MV|MT|RRS)"
    r" [A-Z][\w’'-]{2,20}(?<!['’]s)(?: (?:of )?[A-Z][\w’'-]{1,20}(?<!['’]s)){0,3}(?!\w)"
)
""" "HMS Queen Elizabeth": whole, with what every ship of the line is called."""
_ASSISTANTS: Final = ("Alexa", "Siri", "Claude", "Gemini", "Cortana", "Copilot", "Grok", "ChatGPT")
_CLEVER: Final = re.compile(rf"(?:{'|'.join(_ASSISTANTS)})\b(?! [A-Z])")
_MACHINES: Final = re.compile(
    r"\b(?:Anthropic|OpenAI|ChatGPT|[cC]hatbots?|A\.?I\.?|[vV]oice assistants?|[sS]mart speakers?"
    r"|[lL]anguage models?|LLMs?|Siri)\b"
)
""" A story that speaks of these may ask Claude, who is nobody there."""
_OPENING: Final = re.compile(
    r"[A-Z][\w’'-]{0,30} (?:(?:of|on|in|to|with|against|for|the) ){1,4}(?=[A-Z])"
)
_OWNED: Final = frozenset(
    ("women", "men", "children", "people", "workers", "voters", "america", "girls", "boys")
)
_MANY: Final = re.compile(r"[A-Z][a-z]+(?:s\b| [a-z]{3,15}s\b)")
"""A last word in the plural, or whose noun is."""
_NEXT: Final = re.compile(r" and (?P<the>the )?(?=[A-Z\d])")
_NOBLE: Final = words.CROWNED | {"admiral", "marshal", "sir", "lady", "duke", "st"}
"""Titles that ships are called by."""
_STRONG: Final = frozenset(
    ("act", "treaty", "amendment", "referendum", "genocide", "massacre", "war", "armistice")
)
"""Last words that end no name of a body, however sure a recogniser is of one."""
_WEAK: Final = re.compile(
    r"Bill|Games|Awards?|Protocol|Cup|Revolution|Law|Gala|Derby|Framework|Charter|Pact|Inquiry"
)
"""Last words that as often end a name of another sort: the recogniser must have marked a part."""
_LAID: Final = re.compile(r"\bthe (?:[A-Z][a-z]+(?:['’]s|s['’])? (?:and )?){2,5}Bill$")
""" "the Employment Rights Bill", amid a sentence: nobody is called so."""


def find(mentions: Sequence[Mention], text: str) -> list[Mention]:
    """The mentions, in order, with the things of the text in place of what stands for parts."""
    mentions = [m for m in mentions if not _is_cut(m, text)]
    found = _disjoint(_spans(mentions, text))
    if not found:
        return mentions
    kept: list[Mention] = []
    things = [thing for thing in found if not _outvoted(thing, mentions, text)]
    at = 0
    for mention in mentions:
        while at < len(things) and things[at].end <= mention.start:
            at += 1
        if at == len(things) or mention.end <= things[at].start:
            kept.append(mention)
    return sorted([*kept, *things], key=lambda mention: mention.start)


def _is_cut(mention: Mention, text: str) -> bool:
    """ "[Alzheimer]'s disease": somebody, or a part of what is called so."""
    found = _EPONYM.match(text, mention.start)
    return found is not None and (mention.like == PERSON or mention.end < found.end())


def _spans(mentions: Sequence[Mention], text: str) -> Iterator[Mention]:
    marked = [(mention.start, mention.end) for mention in mentions]
    for found in _LAST.finditer(text):
        if text[found.start() - 1 : found.start()].isalnum():
            continue  # no word of its own
        start = _begin(text, found.start())
        if start is None or headlines.in_title_case(text, start, found.end()):
            continue
        if found.group() == "Bill" and _is_somebody(text, found):
            continue
        laid = _LAID.search(text, max(0, found.start() - REACH), found.end())
        weak = _WEAK.match(found.group()) and not laid
        if not weak or any(low < found.end() and start < high for low, high in marked):
            yield _thing(start, found.end())
    yield from (_thing(start, end) for start, end in works.titles(text))
    yield from (_thing(start, end) for start, end in works.listed(text))
    yield from _owned(mentions, text)
    yield from _assistants(text, {text[low:high] for low, high in marked})
    for table in (_FIRST, _KNOWN, _WARSHIP):
        for found in table.finditer(text):
            first = found.group().partition(" ")[0].casefold()
            if first == "storm" and headlines.in_title_case(text, found.start(), found.end()):
                continue
            yield _thing(found.start(), found.end())


def _assistants(text: str, names: AbstractSet[str]) -> Iterator[Mention]:
    """Machines that are asked; not where somebody is called so ("Claude Monet")."""
    found = list(_CLEVER.finditer(text))
    if found and _MACHINES.search(text):
        called = {name.partition(" ")[0] for name in names if " " in name}
        yield from (_thing(x.start(), x.end()) for x in found if x.group() not in called)


def _owned(mentions: Sequence[Mention], text: str) -> Iterator[Mention]:
    """Ships, wherever their names stand, laws that are called after somebody, and the like."""
    ships = {found.group(1) for found in _SHIP.finditer(text)}
    for fleet in _FLEET.finditer(text):
        named = [found.span() for found in _OF_FLEET.finditer(text, *fleet.span(1))]
        yield from (_thing(*span) for span in named)
        ships |= {text[start:end] for start, end in named if " " in text[start:end]}
    for ship in ships:
        if fold(ship.partition(" ")[0]) not in words.TITLES - _NOBLE:
            for found in re.finditer(rf"\b{re.escape(ship)}(?![\w-])", text):
                yield _thing(*found.span())
    for found in _OWN_LAW.finditer(text) if " Law" in text or " Rule" in text else ():
        if fold(found.group(1)) not in words.LEADERS:
            yield _thing(*found.span())
    for owner in mentions:
        the = text[max(0, owner.start - 4) : owner.start] in ("the ", "The ")
        owns = _OWNS.match(text, owner.end) if the and owner.like == PERSON else None
        single = " " not in text[owner.start : owner.end]
        if owns and single and not headlines.in_title_case(text, owner.start, owns.end()):
            yield _thing(owner.start, owns.end())


def _is_somebody(text: str, bill: re.Match[str]) -> bool:
    """ "Mayor Bill de Blasio"."""
    before = text[max(0, bill.start() - 30) : bill.start()].split()
    titled = bool(before) and before[-1].strip(".").casefold() in words.TITLES
    return titled or text[bill.end() + 1 : bill.end() + 5].partition(" ")[0] in words.PARTICLES


def _thing(start: int, end: int) -> Mention:
    return Mention(start, end, OTHER, SCORE, evidence_for(OTHER, 0.97), "story")


def _begin(text: str, last: int) -> int | None:
    """Where the name begins that a last word ends; None if it has no word but that one."""
    window = text[max(0, last - REACH) : last].rpartition("\n")[2]
    run = _RUN.search(window)
    if run is None:
        return None
    start = last - len(run.group())
    for word in re.finditer(r"\S+ ", run.group()):
        owner = re.sub(r"['’]s?$", "", word.group().strip())
        if owner != word.group().strip() and owner.casefold() not in _OWNED:
            start = last - len(run.group()) + word.end()
    for joint in _NEXT.finditer(text, start, last):  # "the Treaty of Lisbon and the Clean Air Act"
        whole = " " in text[start : joint.start()] and " " in text[joint.end() : last]
        if (whole and joint["the"]) or _LAST.search(text, start, joint.start()):
            start = joint.end()
    if _opens(text, start):  # "Talks on the North American Free Trade Agreement"
        opening = _OPENING.match(text, start, last)
        start += opening.end() if opening else 0
    first = start
    for word in re.finditer(r"\S+ ", text[start:last]):
        # "... on Capitol Hill. The Rescue Act", "... were on TV. The Met Gala"
        opened = text.startswith(("The ", "A ", "An "), start + word.end())
        if _ended(word.group().strip()) or (opened and word.group()[-2] == "."):
            first = start + word.end()
    start = first
    parts = text[start:last].split()
    while parts and (parts[0].casefold() in words.OPENERS or _ended(parts[0])):
        start += text[start:last].index(parts[0]) + len(parts[0]) + 1
        parts.pop(0)
    if _is_counted(parts, text[last : last + 40]):
        start += len(parts.pop(0)) + 1
    named = [part for part in parts if part[0].isupper() or part[0].isdigit()]
    if not named or parts[-1].casefold() in ("of", "and", "the", "for", "in", "on", "to", "with"):
        return None
    return start


def _is_counted(parts: Sequence[str], rest: str) -> bool:
    """ "[Nine] Nobel Prize winners", and no "Six Nations Cup": do the first words count others?"""
    number = len(parts) > 1 and parts[0].casefold() in words.COUNTS
    return number and not parts[1].endswith("s") and _MANY.match(rest) is not None


def _opens(text: str, start: int) -> bool:
    """At the head of a line or a sentence."""
    before = text[max(0, start - 3) : start].rstrip(" \"“‘'")
    return start < 2 or before[-1:] in ("", ".", "!", "?", ":", "\n")


def _ended(word: str) -> bool:
    """The last word of the sentence before."""
    return word.endswith(".") and len(word) > 3 and word.count(".") == 1


def _outvoted(thing: Mention, mentions: Sequence[Mention], text: str) -> bool:
    """Is there a longer name around it, or one just as long of which the recogniser is sure?"""
    for mention in mentions:
        if mention.start <= thing.start and thing.end <= mention.end:
            longer = mention.end - mention.start > thing.end - thing.start
            if longer and mention.end == thing.end and mention.kind == OTHER:
                return not lookup(text[mention.start : thing.start].strip())  # "US | Second ..."
            last = text[thing.start : thing.end].rpartition(" ")[2].casefold()
            sure = mention.score >= SURE and last not in _STRONG
            sure = sure and text[thing.start : thing.end] not in _ASSISTANTS
            return longer or (mention.kind != OTHER and sure)
    return False


def _disjoint(things: Iterator[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for thing in sorted(things, key=lambda m: (m.start, -m.end)):
        if not kept or thing.start >= kept[-1].end:
            kept.append(thing)
    return kept
