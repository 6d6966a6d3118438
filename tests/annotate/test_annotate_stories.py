"""Short news stories of our own: every person, place and organisation once, with all mentions."""

from dataclasses import dataclass

import pytest

from tui_reader.annotate.annotator import Annotator
from tui_reader.model import Annotations


@dataclass(frozen=True)
class Story:
    about: str
    text: str
    people: dict[str, tuple[str, ...]]
    """Canonical name -> the surfaces of its mentions, in order."""
    places: dict[str, tuple[str, ...]]


STORIES = (
    Story(
        "surnames and first names go back to the full name",
        "Mayor Opens New Bridge\n\n"
        "Mayor Helen Bergstrom opened a bridge in Rotterdam on Monday. Bergstrom said it had taken "
        "nine years.\n\n“Helen never gave up,” said Omar Siddiqui, an engineer from Pakistan. "
        "Siddiqui's firm built the piers.",
        {
            "Helen Bergstrom": ("Helen Bergstrom", "Bergstrom", "Helen"),
            "Omar Siddiqui": ("Omar Siddiqui", "Siddiqui"),
        },
        {"Rotterdam": ("Rotterdam",), "Pakistan": ("Pakistan",)},
    ),
    Story(
        "two people with one surname are kept apart by a title",
        "Senator Ruth Calloway voted against the bill in Washington on Tuesday. Her brother, Judge "
        "Martin Calloway, had warned of it.\n\nSenator Calloway said that the law was weak. Judge "
        "Calloway declined to comment.",
        {
            "Ruth Calloway": ("Ruth Calloway", "Calloway"),
            "Martin Calloway": ("Martin Calloway", "Calloway"),
        },
        {"Washington": ("Washington",)},
    ),
    Story(
        "a couple is told apart by Mr and Mrs",
        "Laura Vandermeer ran for mayor of Utrecht with the help of her husband, Thomas "
        "Vandermeer. Mrs. Vandermeer won.\n\n“It was close,” Mr. Vandermeer said.",
        {
            "Laura Vandermeer": ("Laura Vandermeer", "Vandermeer"),
            "Thomas Vandermeer": ("Thomas Vandermeer", "Vandermeer"),
        },
        {"Utrecht": ("Utrecht",)},
    ),
    Story(
        "a relative who is named once does not take over the surname",
        "President Adam Hollister visited Cleveland. Hollister spoke for an hour, and Hollister's "
        "supporters cheered. Grace Hollister, his daughter, introduced him. Hollister thanked her.",
        {
            "Adam Hollister": ("Adam Hollister", "Hollister", "Hollister", "Hollister"),
            "Grace Hollister": ("Grace Hollister",),
        },
        {"Cleveland": ("Cleveland",)},
    ),
    Story(
        "the family name comes first",
        "Choe Ryong Nam met Chinese officials in Beijing, state media said. Choe left North Korea "
        "on Sunday.\n\nThe North has not said why Choe travelled. China called the talks useful.",
        {"Choe Ryong Nam": ("Choe Ryong Nam", "Choe", "Choe")},
        {
            "Beijing": ("Beijing",),
            "North Korea": ("North Korea", "North"),
            "China": ("China",),
        },
    ),
    Story(
        "the full form may come after the short one",
        "Okonkwo resigns after vote\n\nOkonkwo resigned on Thursday in Lagos. The finance "
        "minister, Chidi Okonkwo, had lost a vote in parliament. Nigeria will name another.",
        {"Chidi Okonkwo": ("Okonkwo", "Okonkwo", "Chidi Okonkwo")},
        {"Lagos": ("Lagos",), "Nigeria": ("Nigeria",)},
    ),
    Story(
        "ranks are no part of the name",
        "Lt. Gen. Viktor Antonov and Col. Maria Petrescu inspected troops near Odesa in Ukraine. "
        "Gen. Antonov praised them. Mr. Antonov's plane left at noon.",
        {
            "Viktor Antonov": ("Viktor Antonov", "Antonov", "Antonov"),
            "Maria Petrescu": ("Maria Petrescu",),
        },
        {"Odesa": ("Odesa",), "Ukraine": ("Ukraine",)},
    ),
    Story(
        "headlines in capitals name the same entities",
        "JAPAN MOURNS PAINTER YUKO TANABE\n\nYuko Tanabe, a painter, died in Kyoto on Friday. "
        "Tanabe was 91. She had lived in Japan all her life.",
        {"Yuko Tanabe": ("YUKO TANABE", "Yuko Tanabe", "Tanabe")},
        {"Japan": ("JAPAN", "Japan"), "Kyoto": ("Kyoto",)},
    ),
    Story(
        "hyphens, initials and particles",
        "Jean-Luc Morvan-Diaz met J. P. van der Berg in Brussels. Morvan-Diaz said that "
        "van der Berg would pay. “Jean-Luc is right,” Belgium's foreign minister said.",
        {
            "Jean-Luc Morvan-Diaz": ("Jean-Luc Morvan-Diaz", "Morvan-Diaz", "Jean-Luc"),
            "J. P. van der Berg": ("J. P. van der Berg", "van der Berg"),
        },
        {"Brussels": ("Brussels",), "Belgium": ("Belgium",)},
    ),
    Story(
        "names of a country are one place, its capital another",
        "The United States said on Monday that U.S. troops would leave Iraq. America's allies were "
        "told in Baghdad. The US has 900 soldiers there; Iraqis were relieved.",
        {},
        {
            "United States": ("United States", "U.S.", "America", "US"),
            "Iraq": ("Iraq",),
            "Baghdad": ("Baghdad",),
        },
    ),
    Story(
        "a place's name can be a person's",
        "Actor Sydney Farrow arrived in Paris with Paris Lindqvist on Saturday. Farrow loves "
        "France. Lindqvist, who is from Sweden, left early.",
        {
            "Sydney Farrow": ("Sydney Farrow", "Farrow"),
            "Paris Lindqvist": ("Paris Lindqvist", "Lindqvist"),
        },
        {"Paris": ("Paris",), "France": ("France",), "Sweden": ("Sweden",)},
    ),
    Story(
        "a misspelt surname joins the only one it can be",
        "Governor Thomas Whitfield spoke in Nebraska on Friday. Whitfeld promised help. Whitfield "
        "then flew home.",
        {"Thomas Whitfield": ("Thomas Whitfield", "Whitfeld", "Whitfield")},
        {"Nebraska": ("Nebraska",)},
    ),
    Story(
        "middle initials keep namesakes apart",
        "Peter A. Lindholm and his cousin Peter B. Lindholm both live in Oslo, Norway.",
        {
            "Peter A. Lindholm": ("Peter A. Lindholm",),
            "Peter B. Lindholm": ("Peter B. Lindholm",),
        },
        {"Oslo": ("Oslo",), "Norway": ("Norway",)},
    ),
)


def mentions(made: Annotations, text: str, kind: str) -> dict[str, tuple[str, ...]]:
    return {
        entity.name: tuple(
            text[item.span.start : item.span.end]
            for item in made.items
            if item.entity_id == entity.id
        )
        for entity in made.entities
        if entity.kind == kind
    }


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.about)
def test_people_and_places_are_found_once_each(annotator: Annotator, story: Story) -> None:
    made = annotator.annotate(story.text)
    assert mentions(made, story.text, "person") == story.people
    assert mentions(made, story.text, "place") == story.places


def test_an_acronym_joins_the_name_it_is_defined_for(annotator: Annotator) -> None:
    text = (
        "The Coastal Fisheries Agency (CFA) closed three harbours. The CFA gave no reason, and a "
        "CFA spokesman did not answer calls."
    )
    found = mentions(annotator.annotate(text), text, "organisation")
    assert found == {"Coastal Fisheries Agency": ("Coastal Fisheries Agency", *["CFA"] * 3)}


def test_titles_are_kept_beside_the_name(annotator: Annotator) -> None:
    made = annotator.annotate("Col. Gen. Ri Chang Ho met President Emilia Duarte in Lisbon.")
    assert {e.name: e.titles for e in made.entities if e.kind == "person"} == {
        "Ri Chang Ho": ("Col. Gen.",),
        "Emilia Duarte": ("President",),
    }


def test_demonyms_are_no_mentions(annotator: Annotator) -> None:
    made = annotator.annotate("Afghan and North Korean teams met. The North Koreans won in Seoul.")
    assert [entity.name for entity in made.entities if entity.kind != "organisation"] == ["Seoul"]


def test_names_win_over_figures_inside_them_and_figures_around_them(annotator: Annotator) -> None:
    text = "Anna Kowalska paid US$20 million to the World Bank on May 4, 2021."
    made = annotator.annotate(text)
    surfaces = {text[i.span.start : i.span.end]: i.kind for i in made.items}
    assert surfaces["Anna Kowalska"] == "person"
    assert "US" not in surfaces
    assert any(kind == "money" for kind in surfaces.values())
    assert any(kind == "date" for kind in surfaces.values())


@pytest.mark.parametrize(
    ("text", "figure", "name"),
    [
        ("Her letters tell of the 1962 Cuban Missile Crisis.", "1962", "Cuban Missile Crisis"),
        ("He crashed his 2021 RAV4 into a fence in Leeds.", "2021", "RAV4"),
        ("After the 2016 Brexit vote she moved to Cork.", "2016", "Brexit"),
        ("The 118th Congress honoured the crews of the ships.", "118th", "Congress"),
        ("She has won 3 Grammy Awards in Los Angeles.", "3", "Grammy Awards"),
        ("A poll of 6,536 California registered voters was made.", "6,536", "California"),
        ("Nine Nobel Prize winners signed the letter in Oslo.", "Nine", "Nobel Prize"),
    ],
)
def test_a_figure_before_a_name_is_no_part_of_it(
    annotator: Annotator, text: str, figure: str, name: str
) -> None:
    found = [text[item.span.start : item.span.end] for item in annotator.annotate(text).items]
    assert found[:2] == [figure, name]


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Forty Friends of the Earth members sat in.", "member"),
        ("He owns 12 Toys R Us stores in Ohio and Texas.", "store"),
        ("Some 300 Rolls-Royce workers walked out in Derby.", "worker"),
    ],
)
def test_what_stands_behind_a_name_is_what_a_number_before_it_counts(
    annotator: Annotator, text: str, noun: str
) -> None:
    assert [item.unit for item in annotator.annotate(text).items if item.kind == "number"] == [noun]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("He bought 20th Century Fox and sold it in London.", "20th Century Fox"),
        ("The band 3 Doors Down played in London.", "3 Doors Down"),
        ("50 Cent sang with friends in London.", "50 Cent"),
    ],
)
def test_a_number_in_a_name_stays_in_it(annotator: Annotator, text: str, name: str) -> None:
    found = [text[item.span.start : item.span.end] for item in annotator.annotate(text).items]
    assert found == [name, "London"]


def test_a_headline_in_title_case_makes_no_names_of_common_words(annotator: Annotator) -> None:
    text = (
        "Governor Vows To Rebuild Harbor After Storm\n\nThe governor said that the harbor would be "
        "rebuilt after the storm. “We will,” Gov. Ellen Whitcombe said in Maine."
    )
    names = [entity.name for entity in annotator.annotate(text).entities]
    assert names == ["Ellen Whitcombe", "Maine"]
