"""What the words beside a name say of its kind: "carmaker X", "X, a chain of", "shares of X".

Owns a table of cues with their weights, in log-odds for one kind; looks at one mention at a time.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from tui_reader.annotate import cue_nouns as nouns
from tui_reader.annotate import first_names
from tui_reader.annotate.mentions import Mention
from tui_reader.kinds import NAME_KINDS, NAMES, ORGANISATION, OTHER, PERSON, PLACE

_BEFORE: Final = 32
"""Code points before a name, more than any cue is long: all of them are looked for at each word."""
_AFTER: Final = 120
"""Code points after a name."""
_PERSON: Final = NAME_KINDS.index(PERSON)
_SURE: Final = -0.1
"""Nine of ten, as a logarithm."""
_SURNAME: Final = (
    r"(?!(?:Acting|Former|Current|Incoming|Outgoing|New|Next)\b)[A-Z][a-zà-ÿ’']+[A-Za-zà-ÿ’']*"
)
""" One word, and no letters."""
_FULL: Final = r"[A-Z][a-zà-ÿ’']+(?: [A-Z]\.| (?:[a-z]{2,3} )?[A-Z][a-zà-ÿ’'-]+){1,3}"
""" A first name and more."""


_PAIR: Final = r"[A-Z][\w’'&-]{1,20} (?:& )?[A-Z][\w’'&-]{1,20}"
""" Two words."""


_ONE: Final = r"[A-Z][a-zà-ÿ]{2,20}(?:[A-Z][a-z]{1,20})?"
""" One word, and no letters."""
_HYPHENED: Final = r"[A-Z][a-z’']{1,20}-[A-Z][a-z’']{1,20}"
""" Two names that may be one of a firm or of a person: "Kimberly-Clark"."""


@dataclass(frozen=True, slots=True)
class Cue:
    like: str
    """The kind it speaks for."""
    weight: float
    before: re.Pattern[str] | None = None
    """What the words before the name end with."""
    after: re.Pattern[str] | None = None
    """What the words after the name begin with."""
    name: re.Pattern[str] | None = None
    """How the name itself is built, if the cue is not for all."""
    both: bool = False
    """The words before and after must be there, not either."""


def _cue(
    like: str, weight: float, before: str = "", after: str = "", name: str = "", both: bool = False
) -> Cue:
    return Cue(
        like, weight,
        re.compile(before) if before else None,
        re.compile(after) if after else None,
        re.compile(name) if name else None,
        both,
    )  # fmt: skip


PLACED: Final = 6.0
"""Log-odds for a place, where it is called a house, a village or an island."""
FOUNDER: Final = 9.0
"""Log-odds for a firm, where its name is a person's of the story, too."""
FIRM: Final = 7.0
"""Log-odds for a firm, where it is called one."""
VESSEL: Final = 8.0
"""Log-odds for a thing of its own name, a ship or a weapon; more than a place can have."""
SHOWN: Final = 9.0
"""Log-odds for a film, where cinemas show what is called as somebody is."""
_A_FIRM: Final = (
    rf"(?<!this )(?<!one )\b(?i:{nouns.FIRM})(?: $|(?<!website)(?<!blog)(?<!letter)(?<!paper), $)"
)
""" "carmaker X" and "the carmaker, X"; but not "On his website, X said"."""
CUES: Final = (
    _cue(ORGANISATION, FIRM, name=r"(?:TU|KU|FU|UC|ETH|LMU|RWTH) [A-Z][a-zà-ÿ]+", after=r"\W"),
    _cue(ORGANISATION, FIRM, before=_A_FIRM),
    _cue(ORGANISATION, FIRM, after=rf", (?:an?|the|one of the|which is an?)(?: [\w’'-]+){{0,4}}?"
         rf" {nouns.FIRM}s?\b(?! (?:said|says|told|added|announced|confirmed|has|had|will"
         r"|would)\b)"),
    _cue(ORGANISATION, FIRM, after=rf" (?:is|was) an?(?: [\w’'-]+){{0,3}}? (?!maker)"
         rf"{nouns.FIRM}\b"),
    _cue(ORGANISATION, 4.0, before=r"\b(?:shares? (?:of|in)|stock (?:of|in)|stake in|boss of"
         r"|chief executive of|CEO of|chairman of|employees (?:of|at)|workers at|factory of) $"),
    _cue(ORGANISATION, 4.0, after=r"(?:['’]s?)? (?:shares?|stock|employees|customers"
         r"|factor(?:y|ies)|headquarters"
         r"|stores?|branches|vehicles|trucks|products|boss|shareholders|investors|CEO"
         r"|chief executive|spokes(?:man|woman|person)|tools|plants?|subsidiary|unit)\b"),
    _cue(ORGANISATION, 2.0, after=r"(?:,? which| and its| (?:\w+ ){1,3}its)\b"),
    _cue(ORGANISATION, 5.0, after=r" (?i:recall(?:s|ed) (?:\d+|all|some|more|about|nearly)"
         r"|hires?|hired|employs|manufactures|raise[ds] (?:its )?prices"
         r"|acquired|acquires|merged|merges|lists|listed|delists|unveils|unveiled|slumped"
         r"|plunged|is listed"
         r"|has hired|has recalled|filed for bankruptcy|went bankrupt|went public)\b"),
    _cue(PERSON, 5.0, before=r"\b(?i:goalkeeper|striker|midfielder|defender|winger|quarterback"
         r"|skipper|actor|actress|singer|songwriter|comedian|novelist|historian|economist"
         r"|rapper|pop ?star|popstar|frontman|pianist|violinist|golfer|boxer|sprinter|jockey"
         r"|lawyer|solicitor|barrister|photographer|teacher|nurse|widow|plumber|neighbour) $"),
    _cue(PERSON, 6.0, name=_FULL, before=r"\b(?:man|woman|boy|girl|teenager|pensioner|burglar"
         r"|robber|thief|killer|soldier|farmer|driver|student|pupil|patient|prisoner|judge"
         r"|doctor|witness|neighbour|colleague|friend) (?:called|named) $"),
    _cue(PERSON, 6.0, before=r"\b(?:Dr|Mr|Mrs|Ms|Prof|Sen|Rep|Gov|CEO|Sir)\.? $", name=_FULL),
    _cue(PERSON, 3.0, after=r", (?:aged )?[1-9]\d, [a-z]"),
    _cue(PERSON, 2.0, after=r"[^.!?\nA-Z“\"]{1,60}, (?:and|but) (?:his|her) [a-z]", name=_FULL),
    _cue(PERSON, 6.0, after=r" (?:co-)?star(?:s|red) (?:as|opposite|alongside)\b", name=_FULL),
    _cue(PERSON, 6.0, after=r"(?:['’]s)? (?i:administration|presidency|white house)\b",
         name=_SURNAME),
    _cue(PERSON, 3.0, after=r"(?:['’]s)? (?:re-?election )?(?:campaign|voters|loyalists|cabinet)\b",
         name=_SURNAME),
    _cue(OTHER, 5.0, before=rf"\b(?:{nouns.WORK}),? [“\"‘']?(?:The |A )?$"),
    _cue(OTHER, VESSEL, before=r"\b(?:[sS]pace [sS]huttle|HMS|USS|HMAS|RMS|spacecraft|spaceship"
         rf"|warship|lander|{nouns.SHIPS}|aircraft carrier|probe|rover|rifle|missile|fighter jet"
         r"|grenade launcher|rocket launcher|howitzer|locomotive|racehorse|asteroid|comet)s? $"),
    _cue(OTHER, VESSEL, name=_FULL, before=r"\b(?:[aA]board|(?:[wW]reck|[cC]rew|[hH]ull|[dD]eck|bow"
         r"|stern|sinking) of|on board) the $"),
    _cue(OTHER, VESSEL, after=r" (?:rifles?|grenade launchers?|missiles?|rocket launchers?"
         r"|howitzers?|anti-tank weapons?|spacecraft|space shuttle|battle tanks?)\b"),
    _cue(ORGANISATION, 5.0, after=r" (?:will open \d+|(?:opened|closed|shut) (?:a|an|its|\d+)"
         r"(?: [a-z]+)? (?:shops?|stores?|branch(?:es)?|factor(?:y|ies)|plants?|offices?)"
         r"|is owned by|has offices in|ha[sd] (?:more than |about |some )?[\d,]+ (?:million )?"
         r"(?:staff|employees|workers|shops|stores|branches|customers)|speciali[sz]es in"
         r"|is headquartered in"
         r"|(?:offers|provides|helps) (?:its )?(?:clients|customers|businesses|users))\b"),
    _cue(ORGANISATION, 5.0, after=r"['’]s? (?:[a-z-]+ ){0,2}(?:engineers|clients|users|software"
         r"|platform|website|retail park|competitors|annual report|board of directors)\b"),
    _cue(ORGANISATION, 4.0, before=r"\b(?:[cC]ustomers of|shops? of|stores? of"
         r"|clients of|works for|worked for|deal with) $", name=_PAIR),
    _cue(ORGANISATION, VESSEL, name=_PAIR, before=r"\b(?:[wW]orkers|[eE]mployees|[sS]hareholders)"
         r" (?:at|of) $"),
    _cue(ORGANISATION, 2.0, before=r"\b(?:owner of|owned by) $", name=_PAIR),
    _cue(ORGANISATION, 3.0, after=r" (?:is based in|sells)\b"),
    _cue(ORGANISATION, FIRM, after=r" (?:tools|drills|jeans|sneakers|trainers|tyres|handbags"
         r"|lawnmowers|tractors|fridges)\b"),
    _cue(ORGANISATION, 5.0, before=r"\bAt $", after=r", (?:we|our)\b", both=True),
    _cue(PLACE, PLACED, after=rf", (?:an?|the)(?: [\w’'-]+){{0,4}}? (?:{nouns.HOUSE})\b"),
    _cue(PLACE, PLACED, before=r"\b(?:[rR]esidents of|[tT]enants of|flats at|(?:village|town"
         r"|suburb|hamlet|island|city|settlement|district|province|port|constituency) of"
         r"|lift at|\bMPs? for(?: the)?) $"),
    _cue(OTHER, VESSEL, after=rf", (?:an?|the|its|her|their|[A-Z][a-z]+['’]s?)(?: [\w’'-]+){{0,3}}?"
         rf" (?:{nouns.VESSEL})\b(?! rescued| capsized)"),
    _cue(OTHER, VESSEL, before=r"\b[tT]he (?:film|movie|musical|opera|sitcom|novel|thriller|biopic"
         r"|play) $", name=_FULL),
    _cue(OTHER, 4.0, after=r" \d\d?\.\d\b"),
    _cue(OTHER, 4.0, before=r"\b(?:[dD]irect(?:ed|s|ing)|[sS]tar(?:red|s|ring) in|co-wrote) "
         r"[“\"‘']?(?:The |A )?$"),
    _cue(OTHER, 4.0, after=r",[”\"’']? (?:an?|the|his|her|their)(?: [\w’'-]+){0,4}?"
         rf" (?:{nouns.WORK})\b"),
    _cue(ORGANISATION, 2.0, after=r" (?:is|was|has)\b[^.!?\n]{0,50}[.!?][\"”]? (?:It|Its) "),
    _cue(ORGANISATION, VESSEL, before=r"\b(?:[sS]hares? (?:of|in)|[sS]take in) $", name=_FULL),
    _cue(ORGANISATION, VESSEL, name=_FULL, after=r" (?:(?:closed|shut|opened|will close|will open)"
         r" (?:all|its(?: (?:last|first|remaining|final))?|about|more than|some"
         r"|[\d,]{1,12}|two|three|four|five|six|seven|eight|nine|ten|a dozen|dozens of)"
         r"(?: [\d,]{1,12})?(?: of its)?(?: [a-z]+)?"
         r" (?:shops?|stores?"
         r"|branch(?:es)?|outlets|restaurants|factor(?:y|ies))"
         r"|(?:cut|shed|axed|will cut) [\d,]{1,12} jobs"
         r"|owe[ds] its|(?:posted|reported) an? (?:[\w£$€.-]+ ){0,3}(?:loss|profit)\b"
         r"|(?:was|were) (?:bought|sold|rescued) out of administration"
         r"|(?:fell|went|collapsed|slid) into administration|issued a profit warning"
         r"|(?:won|landed|secured) (?:the|an?) (?:[\w£$€.-]+ ){0,3}contract\b"
         r"|(?:lifted|raised|lowered|slashed) its (?:\w+ ){0,2}"
         r"(?:forecast|outlook|dividend|guidance))"),
    _cue(ORGANISATION, VESSEL, name=_FULL, after=r" (?:(?:have |will )?(?:(?:re)?released|recorded"
         r"|cancell?ed|postponed|announced|play(?:ed)?|perform(?:ed)?"
         r"|scrapped)"
         r" [^.!?\n]{0,12}?\btheir\b"
         r"|(?:play|perform|headline|tour) (?:[A-Z]|at |in |the )|are (?:touring|playing|back)\b"
         r"|(?:reunited|disbanded|split up|broke up)\b)"),
    _cue(OTHER, VESSEL, name=_FULL, after=r",[”\"’']? (?:the|an?) (?:acclaimed |classic )?\d{4}"
         r"(?: [\w’'-]+)"
         rf"{{0,3}}? (?:{nouns.WORK})\b{nouns.NO_WORK}"),
    _cue(ORGANISATION, VESSEL, name=_FULL, after=rf" [a-z][^.!?\nA-Z]{{0,90}}[.!?][\"”]?\s+"
         rf"(?:The {nouns.FIRM}\b[^.!?\n]{{0,60}}[.!?][\"”]?\s+)?Its (?:chief executive|founder"
         r"|owner|chairman|chairwoman|boss|managing director|shares|stores|spokes\w+"
         r"|shareholders)\b"),
    _cue(OTHER, SHOWN, name=_FULL, after=r"[”\"’']? (?:opens?|opened|came out|premiere[sd]"
         r"|debut(?:s|ed)|will open|is out|is showing|(?:was|will be|is being) released)"
         r" (?:in|on|at) (?:[a-z]+ )?(?:cinemas|theat(?:er|re)s|screens|Netflix|DVD|video)\b"
         r"|[”\"’']? (?:took|grossed|made|earned) [^.!?\n]{3,30}"
         r" (?:at the box office|worldwide)\b"),
    _cue(OTHER, VESSEL, after=r", (?:trained|ridden) by [A-Z]"
         r"| (?:won|wins|ran in|runs in|was (?:second|third|fourth) in) the (?:\d{4} )?"
         r"(?:Grand National|(?:Epsom |Kentucky )?Derby|(?:Cheltenham )?Gold Cup|Oaks|St Leger"
         r"|Preakness|Belmont Stakes|Melbourne Cup|\d\.\d\d at )"),
    _cue(OTHER, VESSEL, after=r" crude\b", name=r"Brent|Urals|Dubai"),
    _cue(ORGANISATION, VESSEL, name=_HYPHENED, after=r" (?:makes|sells|manufactures|shares"
         r"|agreed to (?:buy|sell|acquire|merge|pay|cut)|said it (?:would|will|had|has|was|is)"
         r"|(?:is|was) (?:buying|selling|recalling|hiring|closing)"
         r"|plans to (?:buy|cut|close|open|sell))\b"),
    _cue(OTHER, VESSEL, name=_PAIR + r"(?: [A-Z][\w’'&-]{1,20})?",
         after=r" (?:trade|free trade|peace|nuclear|climate|arms)"
         r" (?:deal|agreement|pact|accord|treaty)\b"),
    _cue(OTHER, VESSEL, name=_FULL, both=True, before=r"\b(?:[aA]n?|[tT]he|two|three|four)"
         r"(?: [a-z-]+)? $", after=r" (?:rockets?|mortars?|torpedo(?:es)?|cannons?|field guns?)\b"),
    _cue(OTHER, VESSEL, after=r" (?:and (?:the )?[A-Z][\w’'-]{1,20}(?: [A-Z][\w’'-]{1,20})? )?"
         r"(?:are|were)(?: built as)? (?:sister )?(?:ships|vessels|ferries|boats|yachts)\b"),
    _cue(OTHER, 4.0, before=rf"\b(?:{nouns.PRODUCT}) $"),
    _cue(OTHER, 4.0, after=rf"(?:,| is| was) (?:an?|the)(?: (?!for\b)[\w’'/-]+){{0,4}}?"
         rf" (?:{nouns.PRODUCT})\b{nouns.NO_PRODUCT}"),
    _cue(OTHER, 6.0, before=r"\b(?:brand names?|trade name|sold (?:as|under the(?: brand)? name)"
         r"|marketed as) $"),
    _cue(OTHER, 3.0, before=r"\b(?:[iI]nstall(?:s|ed|ing)?|[dD]ownload(?:ed|ing)?|versions? of"
         r"|cop(?:y|ies) of|[uU]pgrad(?:e|ed|ing) to|written in|coded in|dose of|doses of) $"),
    _cue(OTHER, 3.0, after=r" (?:plug-?ins?|extensions|themes?|tutorials?|schemas?"
         r"|documents?|dialogs?|compiler|playthrough|gameplay|v?\d+\.\d+)\b"),
    _cue(OTHER, VESSEL, name=r"[^\n\d]{0,30}\d[^\n]{0,20}",
         after=r" (?:[a-z-]+ )?(?:aircraft|airliners?|jets?|planes?"
         r"|helicopters?|drones?|engines?|chips?|processors?|phones?|cars?|trucks?)\b"),
    _cue(OTHER, 4.0, name=_PAIR,
         after=r" (?:helicopters?|launch vehicle|rocket boosters?)\b(?! crash)"),
    _cue(OTHER, 5.0, after=r" (?:ballistic|cruise|hypersonic|anti-tank|anti-ship|guided)"
         r" (?:missiles?|rockets?)\b"),
    _cue(ORGANISATION, 4.0, before=r"\b(?i:analysts?|researchers?|engineers?|executives?|partners?"
         r"|economists?|strategists?|managers?|managing director|vice president|editors?"
         r"|consultants?|designers?|developers?|scientists?|[hH]ead of [\w& ]{2,25}|working|works?"
         r"|worked|intern(?:ship)?|jobs?) at $"),
    _cue(ORGANISATION, 3.0, before=r"\b(?:[rR]esearch|[sS]urvey|[sS]tudy|[pP]oll|[rR]eport|[dD]ata"
         r"|[fF]orecasts?) (?:by|from) $"),
    _cue(ORGANISATION, 4.0, after=r" (?:says|said) it (?:will|plans|expects|aims|has|would)\b",
         name=_ONE),
    _cue(ORGANISATION, 5.0, after=r"['’]s (?:[\w-]+ ){0,2}(?:apps?|user base|users|headcount|API"
         r"|valuation|revenues?|leaderboards?|core features|subscribers)\b", name=_ONE),
    _cue(ORGANISATION, 5.0, name=_ONE, after=r" on [MTWFS][a-z]{2,5}day (?:announced|launched"
         r"|unveiled|released|introduced|rolled out)\b"),
    _cue(PERSON, 5.0, before=r"[a-z], $", after=r", (?:told|said|says|added|explained)\b",
         name=_FULL, both=True),
)  # fmt: skip
NAMESAKES: Final = (
    _cue(PERSON, 1.5, after=r" (?:said|says|told|asked|added|wrote|scored|and (?:his|her))\b"
         r"|, \d\d?,"),
    _cue(PERSON, 4.0, after=r" (?:said|says|told \w+|added|hoped|thought)(?: that)? (?:s?he|I)\b"),
    _cue(PLACE, 1.5, before=r"\b(?:in|from|to|near|across|into|outside) $"),
)  # fmt: skip
"""For a name that is a place and somebody's in the story ("Jordan"): each sentence decides."""
FOUNDED: Final = (
    _cue(ORGANISATION, FOUNDER, before=_A_FIRM),
    _cue(ORGANISATION, FOUNDER, after=r"(?: (?:now|today|still))? (?:employs [\d,]+"
         r"|(?:is|was) listed|went public|filed for bankruptcy|recalled [\d,]+|merged with)\b"
         r"|['’]?s? (?:shares|shareholders|stock) (?:fell|rose|slid|jumped|closed)\b"
         r"|['’]s (?:head office|headquarters|shares|factor(?:y|ies))\b"
         r"| (?:said|says|reported|warned|expects)(?: [a-z]+day)?(?: that)? its (?:[a-z]+ )?"
         r"(?:sales|profits?|revenues?|earnings|turnover|losses|quarterly)\b"),
    _cue(ORGANISATION, FOUNDER, before=r"\b(?:[sS]hares? (?:of|in)|stake in|chief executive of"
         r"|CEO of) $"),
    _cue(ORGANISATION, FOUNDER, before=r"\b(?:founded|set up|opened|built) $",
         after=r" (?:in (?:an?|his|her|the|\d{4})|from (?:nothing|scratch)|with (?:his|her))\b",
         both=True),
)  # fmt: skip
"""For one word of a person's name: what none but a firm called so can be ("Brandt employs 40")."""


def read(
    text: str, start: int, end: int, cues: tuple[Cue, ...] | None = None
) -> tuple[float, ...]:  # fmt: skip
    """Log-odds for each of NAME_KINDS, for one mention: by CUES, or by others."""
    return _of_kind(text, start, end) if cues is None else _weighed(text, start, end, cues)


@lru_cache(maxsize=256)
def _of_kind(text: str, start: int, end: int) -> tuple[float, ...]:
    """By CUES; three steps ask the same of one mention."""
    return _weighed(text, start, end, CUES)


def _weighed(text: str, start: int, end: int, cues: tuple[Cue, ...]) -> tuple[float, ...]:
    low, right = max(0, start - _BEFORE), text[end : end + _AFTER]
    sums: dict[str, float] = {}
    for cue in cues:
        if cue.name is not None and not cue.name.fullmatch(text, start, end):
            continue
        before = cue.before is not None and cue.before.search(text, low, start)
        after = cue.after is not None and cue.after.match(right)
        if (before and after) if cue.both else (before or after):
            sums[cue.like] = max(sums.get(cue.like, 0.0), cue.weight)
    return tuple(sums.get(kind.like, 0.0) for kind in NAMES)


def of_somebody(same: Sequence[Mention], text: str) -> bool:
    """Is it a first name and a surname that another has in the story, and the recogniser sure of a
    person each time? Such a one may be a publisher or a developer as well as a firm."""
    first, *middle = text[same[0].start : same[0].end].split()
    last = middle.pop() if middle else ""
    if not last.isalpha() or any(mention.evidence[_PERSON] < _SURE for mention in same):
        return False
    if len(middle) == 1 and first_names.is_known(first.casefold()):
        return True  # "Arthur Ochs Sulzberger, the publisher"
    firsts = {first, *re.findall(rf"\b([A-Z][a-z]{{1,20}}) {last}\b", text)}
    return sum(first_names.is_known(word.casefold()) for word in firsts) > 1
