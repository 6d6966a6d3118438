"""One thing, one entity, of the right kind: firms, acronyms, spellings, namesakes, cut names.

In a text `{o:Rivian}` is an organisation, `{p:Ann Moss}` a person, `{l:Ghent}` a place; a figure
after the letter joins mentions of one entity: `{o1:European Union}` and `{o1:EU}`.
"""

from __future__ import annotations

import re
from typing import Final

import pytest

from tui_reader.annotate.annotator import Annotator
from tui_reader.annotate.spellings import heads
from tui_reader.kinds import ORGANISATION, OTHER, PERSON, PLACE

_MARK: Final = re.compile(r"\{([oplt])(\d?):([^}]*)\}")
_LIKE: Final = {"o": ORGANISATION, "p": PERSON, "l": PLACE, "t": OTHER}

TEXTS: Final = (
    # firms are no people
    "Carmaker {o1:Novarra} will close a plant in {l:Ghent}. {o1:Novarra} is doing well, it said.",
    "{o1:Kitanu}, a Japanese maker of robots, bought a rival in {l:Basel}. {o1:Kitanu} hired 90.",
    "Shares of {o1:Halvera} fell by 8 percent on Friday. {o1:Halvera} had lost a court case.",
    "{o1:Tolvane} recalled 12,000 cars. Brakes had failed. {o1:Tolvane} apologised.",
    "The retailer {o1:Brandly} filed for bankruptcy. {o1:Brandly} owes 40 million euros.",
    "{o1:Ostra} employees walked out in {l:Leeds}. {o1:Ostra} refused to talk.",
    "A court fined the bank {o1:Petrelli} for lying. {o1:Petrelli} will appeal.",
    # acronyms without brackets
    "The {o1:European Union} agreed on Monday. The {o1:EU} will act in May.",
    "The {o1:Associated Press} asked for a comment. The {o1:AP} got none.",
    "The {o1:United Nations} sent food to {l:Sudan}. The {o1:UN} has 300 trucks there.",
    "The {o1:Federal Reserve} kept its rate. The {o1:Fed} will meet in June.",
    "The {o1:National Farmers Union} met in {l:York}. The {o1:NFU} wants more money.",
    "The {o1:Justice Department} sued. The {o1:Department of Justice} declined to comment.",
    # spellings
    "{o1:Mercedes Benz} apologised. {o1:Mercedes-Benz} will pay for the damage.",
    # whole names
    "{o1:Macklin's} closed its last shop in {l:Leicester}. {o1:Macklin's} had 300 workers.",
    "{o1:Dorrigan's} said that it would shut. At {o1:Dorrigan's}, nobody answered the phone.",
    "Its secretary, {p1:Duncan Crewe-Wales}, called it a slap. {p1:Crewe-Wales} wants the books.",
    "{o1:Police Scotland} asked for witnesses in {l:Perth}. {o1:Police Scotland} has had 60 calls.",
    "She posted on {o:X} that she would resign. {o:X} did not answer questions.",
    "{p1:Emil Storch} founded {o2:Storch} in a shed in 1951. {o2:Storch} now employs 900 people.",
    "The {o1:Bank of Finland} cut rates. The {o1:BoF} had waited. The {o:Bank of Chile} waits.",
    "The {o1:Justice Department} sued. The {o1:DOJ} asked the court to hurry.",
    "{p1:Jorn Tandvik} founded {o2:Tandvik} in a cellar in 1933. {o2:Tandvik} was listed in 1970.",
    "{p1:Otto Wiesner} built {o2:Wiesner} from nothing. {o2:Wiesner} employs 3,000 people.",
    "{o1:General Motors} cut 1,000 jobs. {o1:GM} said sales were slow.",
    "{o1:Hobson LLC} builds pumps. {o1:Hobson} has been at it for 90 years.",
    "The {o1:National Health Service} is short of nurses. In the {o1:NHS}, one in ten left. "
    "The {o:National Historical Society} met in {l:York}.",
    "{o1:Chelsea Football Club} have sacked their manager. {o1:Chelsea} are twelfth.",
    "{o1:Deutsche Bahn} trains were late. At {o1:DB}, a spokesman blamed the weather.",
    "{o1:JPMorgan Chase & Co.} raised its forecast. {o1:JPMorgan Chase} expects two cuts.",
    "{o1:Amazon.com} shares fell. {o1:Amazon} said sales were slow.",
    "The {o1:US Supreme Court} ruled on Thursday. The {o1:Supreme Court} had waited.",
    "Democrats in the {o1:U.S. Senate} hope to vote. The bill faces long odds in the {o1:Senate}.",
    "{o1:Volkswagen AG} said {o1:VW} would build it. {o1:Volkswagen} has many workers.",
    "{o1:Bayern Munich} won. {o1:Bayern} beat {o2:Dortmund}.",
    "The {o1:Bill & Melinda Gates Foundation} paid. The {o1:Gates Foundation} would go on.",
    "The {o1:Presidential Commission on the Supreme Court} met. The {o2:Supreme Court} did not.",
    "The {o1:University of North Carolina at Chapel Hill} closed. {o1:UNC} will open in May.",
    "And part, says Hanneke Vroom of {o1:TU Delft}, who studies software, is that nobody asks.",
    "Ministers said that the {t1:Employment Rights Bill} would pass by {p2:May Hollis}'s birthday.",
    # a name that is a place and somebody's
    "{p1:Georgia Marek} sang in {l:Prague}. She was born in {l:Georgia}. {p1:Georgia} said she "
    "would stay.",
    "{p1:Jordan Pike} scored twice. He had come back from {l:Jordan} on Friday. {p1:Jordan} said "
    "that he was tired.",
)  # fmt: skip


@pytest.mark.parametrize("marked", TEXTS)
def test_one_thing_is_one_entity_of_its_kind(annotator: Annotator, marked: str) -> None:
    text, at, wanted = "", 0, []
    for found in _MARK.finditer(marked):
        text += marked[at : found.start()]
        wanted.append((len(text), found))
        text += found.group(3)
        at = found.end()
    text += marked[at:]
    made = annotator.annotate(text)
    by_start = {(item.span.start, item.span.end): item for item in made.items}
    one: dict[str, set[int | None]] = {}
    for start, mark in wanted:
        item = by_start.get((start, start + len(mark.group(3))))
        told = [(text[i.span.start : i.span.end], i.kind, i.entity_id) for i in made.items]
        assert item is not None and item.kind == _LIKE[mark.group(1)], (mark.group(), told)
        if mark.group(2):
            one.setdefault(mark.group(2), set()).add(item.entity_id)
    assert all(len(ids) == 1 for ids in one.values()), one


def test_an_acronym_may_have_a_hyphen() -> None:
    long = "Screen Writers Guild-American Union of Radio Artists"
    assert heads([long, "SWG-AURA"]) == {"SWG-AURA": long}


def test_an_acronym_that_is_a_country_or_fits_two_names_stands_for_itself() -> None:
    assert heads(["United Steel", "US"]) == {}
    assert heads(["National Farmers Union", "Nordic Film Union", "NFU"]) == {}
    assert heads(["Federal Reserve", "Fed", "The Federal Reserve"]) == {
        "Fed": "Federal Reserve",
        "The Federal Reserve": "Federal Reserve",
    }
