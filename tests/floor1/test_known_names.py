"""What everybody knows as one name, and what is left as it is written."""

from __future__ import annotations

import pytest

from tui_reader import paths
from tui_reader.known_names import key_of, known

PLACES = """
United States: US | U.S. | U. S. | USA | U.S.A. | America | United States of America | the US
United States: Vereinigte Staaten | États-Unis | Estados Unidos | Stati Uniti | EE. UU. | EEUU
United Kingdom: UK | U.K. | Britain | Great Britain | Großbritannien | Royaume-Uni | the UK
United Kingdom: Grande-Bretagne | Gran Bretagna | Reino Unido | Regno Unito
Germany: Deutschland | Allemagne | Alemania | Germania | Duitsland | Tyskland
France: Frankreich | Francia | Frankrijk
Netherlands: Holland | the Netherlands | Niederlande | Pays-Bas
Russia: Russian Federation | Russland | Rusland
China: PRC | People's Republic of China
South Korea: Republic of Korea | ROK | Südkorea
North Korea: DPRK | Nordkorea
Democratic Republic of the Congo: DR Congo | DRC
Myanmar: Burma
Czechia: Czech Republic
Ivory Coast: Côte d'Ivoire | Cote d'Ivoire
Ireland: Republic of Ireland
United Arab Emirates: UAE | Emirates
Kyiv: Kiev | Kiew
Mumbai: Bombay
Beijing: Peking
New York City: NYC | N.Y.C.
Los Angeles: LA | L.A.
Bahamas: The Bahamas
Philippines: the Philippines
Gambia: The Gambia
Milan: Milano
Lviv: Lvov
Washington, D.C.: Washington DC | Washington, DC | D.C. | District of Columbia
"""
BODIES = """
European Union: EU | E.U. | the EU | The European Union | Europäische Union | Union européenne
United Nations: UN | U.N. | Vereinte Nationen | Naciones Unidas
NATO: Nato | North Atlantic Treaty Organization | OTAN
World Health Organization: WHO | World Health Organisation
Federal Bureau of Investigation: FBI
Department of Justice: Justice Department | US Justice Department | DOJ
Federal Reserve: Fed | the Fed
Associated Press: AP | The Associated Press
New York Times: The New York Times | NYT
Alternative for Germany: AfD | Alternative für Deutschland
Islamic State: ISIS | ISIL
Hezbollah: Hizbollah
US Senate: U.S. Senate | United States Senate | the U.S. Senate
US Navy: U. S. Navy | United States Navy
US Supreme Court: U.S. Supreme Court | United States Supreme Court
UN Security Council: U.N. Security Council | United Nations Security Council
Department of Defense: U.S. Department of Defense | U.S. Defense Department
Federal Reserve: Federal Reserve Board | U.S. Federal Reserve | US Fed
World Food Programme: WFP | U.N. World Food Program
UNHCR: U.N. refugee agency
Doctors Without Borders: MSF | Médecins Sans Frontières
European Commission: EU Commission | E.U. Commission | European Union Commission
Manchester United: Man United | Man Utd
Harbour Master's Office: The Harbour Master's Office
"""
APART = {
    "place": """us | Us | we | Georgia | Georgien | Washington | Jordan | Jordanien | Congo |
        Korea | Macedonia | England | Scotland | New York | Birmingham | Victoria | Guinea | Niger |
        Nigeria | Dominica | Samoa | American Samoa | Granada | Odessa | Paris | AP | PM | EU |
        La. | St. Petersburg | Medina | Santiago | Cambridge | Ontario | The Hague |
        The Congo | Nowhere-on-Sea""",
    "organisation": """US | U.S. | Britain | Eu | who | Who | Fed Cup | The Who | The Beatles | X |
        Labour | Congress | Supreme Court | ICC | ECB | SEC | GM | PM | It | mit |
        United States of America | United Nations | US Steel | United States""",
    "person": "US | Britain | EU | Georgia | Jordan | Washington | Trump",
    "other": "US | EU | Britain | UN",
}


def rows(table: str, kind: str) -> list[tuple[str, str, str]]:
    return [
        (kind, name.strip(), line.partition(":")[0])
        for line in table.strip().splitlines()
        for name in line.partition(":")[2].split("|")
    ]


@pytest.mark.parametrize(
    ("kind", "name", "goal"), [*rows(PLACES, "place"), *rows(BODIES, "organisation")]
)
def test_names_of_one_country_or_body_lead_to_one(kind: str, name: str, goal: str) -> None:
    assert known(kind, name) == goal
    assert known(kind, goal) == goal


@pytest.mark.parametrize(
    ("kind", "name"), [(kind, name.strip()) for kind in APART for name in APART[kind].split("|")]
)
def test_what_may_be_something_else_is_left_as_it_is(kind: str, name: str) -> None:
    if name in ("Georgien", "Jordanien"):
        assert known(kind, name) in (name, "Jordan")
    elif name == "Santiago":
        assert known(kind, name).startswith("Santiago")
    else:
        assert known(kind, name) == name


def test_each_name_of_the_tables_leads_to_one_and_goals_lead_nowhere() -> None:
    seen: dict[tuple[str, str], str] = {}
    for file in ("names.tsv", "countries.tsv"):
        for line in paths.asset("known-names", file).read_text("utf-8").splitlines():
            if line.startswith("#"):
                continue
            kind, goal, others = line.split("\t")
            assert kind in APART
            for name in (goal, *filter(None, others.split("|"))):
                assert seen.setdefault((kind, key_of(name)), goal) == goal
            assert known(kind, goal) == goal
