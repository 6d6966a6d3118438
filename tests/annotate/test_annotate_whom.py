"""Whom a short name means: families, namesakes, kings and popes, Jr and Sr, and what is level.

`{a:Horner}` in a text is a mention of the person a; a text says who is meant by nothing else.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import pytest

from tui_reader import annotate, paths
from tui_reader.annotate import first_names, people_cues, people_edges, people_roles
from tui_reader.annotate.annotator import Annotator
from tui_reader.annotate.first_names import EITHER, HE, SHE
from tui_reader.annotate.mentions import Mention
from tui_reader.annotate.people_features import (
    FEATURES,
    LEVEL,
    LEVEL_AS_TOLD,
    Score,
    are_level,
)
from tui_reader.annotate.people_groups import DOUBTFUL
from tui_reader.kinds import PERSON, PLACE
from tui_reader.model import Annotations, Span

_MARK: Final = re.compile(r"\{(\w+):([^}]*)\}")

STORIES: Final[dict[str, str]] = {
    "a wife brought in beside the one whom it is about":
        "{a:Robin Hartnell}, the team's chief engineer, faces an inquiry. His wife, {b:Gilda "
        "Hartnell}, flew in from Monaco. {a:Hartnell} denies the claims.",
    "the pronoun after the surname":
        "{a:Oscar Lindgren} and {b:Petra Lindgren} opened a shop in Malmö. {b:Lindgren} said she "
        "had never sold a book before. {a:Lindgren} said he had sold thousands.",
    "a Jr beside the elder, who is told by his office":
        "{a:Walter Quill Jr.} spoke in Tulsa. {b:Quill}, the former senator, did not attend. "
        "{a:Quill Jr.} said that the senator was ill.",
    "a pope, a king and a president of one name":
        "{a:Pope Clement} met {b:King Rupert}. {b:Rupert} thanked the pope. {c:Rupert Mercier} "
        "was there, too. {c:Mercier} left early.",
    "the founder, said between father and son":
        "{a:Otto Brandel Jr.} and his father, {b:Otto Brandel Sr.}, opened the shop in 1950. "
        "{b:Brandel}, the founder, died in 1970.",
    "what the story said each is":
        "{a:Emil Krantz Sr.}, the inventor, opened the mill in Hull in 1950. {b:Emil Krantz Jr.}, "
        "the heir, sold it. {a:Krantz}, the inventor, died in 1970. {b:Krantz}, the heir, is 80.",
    "a nickname inside the name":
        "The president pardoned {a:I. Wallis “Skipper” Lorne} on Friday. Mr. {a:Lorne} thanked "
        "him. {b:Desmond \"The Stone\" Pryce} played for Leeds. {b:Pryce} left.",
    "a missing son and a father of his name":
        "{a:Ewan Tulloch}, from Wick, was 19 when he vanished. His dad, {b:Ewan Tulloch Snr}, 61, "
        "still searches the cliffs. Mr {b:Tulloch Snr} said he had not given up.",
    "son of a Sr named in full":
        "{a:Marco Bassi Sr.} built the boatyard in 1958. {b:Marco Bassi Jr.} sold it in 2019. "
        "{b:Bassi Jr.} said that the roof leaked. The elder {a:Bassi} had seen it coming.",
    "sisters are called by their first names":
        "{a:Ines Duarte} beat {b:Clara Duarte}, her younger sister, in Porto. {a:Ines} served "
        "well. {b:Clara} did not. “I was tired,” {b:Clara} said.",
    "Mr and Mrs":
        "{a:Harold Whitby} and his wife, {b:Edith Whitby}, lost their home in the flood. Mrs "
        "{b:Whitby} said the water came at night. Mr {a:Whitby} saved the dog.",
    "a title that is one's own":
        "Judge {a:Naomi Prior} fined {b:Keith Prior}, who is no relation. “You knew,” Judge "
        "{a:Prior} said. {b:Prior}, 44, must pay by May.",
    "whom the judge told something":
        "Judge {a:Alma Renfrew} jailed {b:Scott Renfrew} for four years. {b:Scott Renfrew} had "
        "pleaded guilty. “It was cruel,” Judge {a:Renfrew} told him. {b:Renfrew} nodded.",
    "the dead do not speak":
        "{a:Leonard Voss} died in March. His brother, {b:Aldous Voss}, found him. “He was kind,” "
        "{b:Voss} said.",
    "whose death it was":
        "{a:Hamza Qadir}, who led the rebels, was killed on Friday. His son {b:Bilal Qadir} took "
        "over. {b:Bilal} spoke at the grave. Elders said that {a:Qadir} had chosen him before his "
        "death.",
    "who is missing does not speak":
        "Police are searching for {a:Orla Keane}, 12, who did not come home. Her aunt, {b:Nuala "
        "Keane}, said the family was desperate. “She always calls,” said Ms {b:Keane}.",
    "the husband of the mayor":
        "{a:Greta Solberg} was elected mayor on Sunday. Her husband, {b:Nils Solberg}, wept. "
        "{a:Solberg} took 54 percent of the vote. {b:Nils}, a baker, had hoped she would lose. "
        "{a:Solberg} promised a new tram.",
    "my father in a quotation is not the father":
        "{a:Viktor Branko} founded the paper; his daughter {b:Mila Branko} runs it. “My father "
        "never asked,” {b:Branko} said.",
    "two with one first name":
        "{a:Simon Achterberg} and {b:Simon Vale} went to school in Leeds. {a:Achterberg} became a "
        "doctor. {b:Vale} became a thief.",
    "a shared surname":
        "{a:Tom} and {b:Ann Penhallow} bought the pub in 2012. {a:Tom Penhallow} cooks. {b:Ann} "
        "keeps the books.",
    "he in the sentence is another":
        "Officer {a:Dean Alcott} stopped a car that {b:Joyce Alcott} was driving. She was not "
        "related to him. {b:Alcott} said she had been afraid. He has been on leave since "
        "{b:Alcott} complained.",
    "a Korean family name":
        "{a:Kim Tae Sung}, the country's leader, met Gen. {b:Kim Chol Ho} on Monday. {a:Kim Tae "
        "Sung} praised the army. {a:Kim Tae Sung} gave a dinner. “We are ready,” {a:Kim} said.",
    "a headline with the surname alone":
        "{a:Okafor} Wins Again\n\n{a:Ruth Okafor} won the seat on Sunday. Her son, {b:Daniel "
        "Okafor}, drove her to the hall. {a:Okafor} thanked her voters.",
    "an adjective before the surname in a headline":
        "Tearful {a:Brandt} Bows Out\n\n{a:Steffi Brandt} lost in two sets. {a:Brandt} waved to "
        "the crowd.",
    "the widow and the late husband":
        "{a:Elena Ruiz}, widow of {b:Pablo Ruiz}, unveiled the statue. “He would have laughed,” "
        "{a:Ruiz} said.",
    "the mother who was told":
        "His wife, {b:Joan Trevelyan}, wept as {a:Mark Trevelyan} was sentenced. Mrs "
        "{b:Trevelyan} said she would wait. “Do not,” {a:Trevelyan} told her.",
    "a couple whose names are said often":
        "{a:Paul Okeke} ran for governor. {a:Okeke} promised roads. {a:Okeke} promised schools. "
        "His sister, {b:Ada Okeke}, kept the accounts. {a:Okeke} lost.",
    "a father of plain name, and the son who is Jr.":
        "{a:Duncan Hale}, 70, has led the choir for 30 years. His son, {b:Duncan Hale Jr.}, 35, "
        "plays the organ. {b:Hale Jr.} said that the roof leaked.",
    "X III and his father":
        "{a:Morton Pell III} took over the mine in 1999. His father, {b:Morton Pell Jr.}, had led "
        "it before. {b:Pell Jr.} died last week. {a:Pell III} spoke at the church.",
    "a Sr named so each time, and the son who is not":
        "{a:Diego Salas Sr.} boxed in the 1970s. {b:Diego Salas} is a pitcher. {b:Salas} has hurt "
        "his shoulder, the club said. {a:Salas Sr.} sees every game.",
    "Dr and Mr":
        "Dr {a:Ian Tarn} treated {b:Neil Tarn} for burns. Dr {a:Tarn} said the patient would live. "
        "Mr {b:Tarn} thanked the nurses.",
    "who is something else by the words after the name":
        "{a:Zhao Weimin} met {b:Zhao Bo} in Dalian. {a:Zhao Weimin}, the chairman, bought the "
        "club. {b:Zhao}, the foreign minister, did not comment.",
    "a name that a full stop divides":
        "Foreign Secretary {a:Elaine Booth} met Health Minister {b:Roger Booth}. {a:Booth}, the "
        "foreign secretary, left for Paris. {b:Booth}, the health minister, stayed.",
    "a surname with a particle, and one without":
        "{a:Paulo da Serra} met {b:Rita Serra} in Porto. {b:Serra} asked for money.",
    "one of one name, before a son of that name":
        "{a:Sutarno} ruled for 32 years. {b:Tommy Sutarno}, his youngest son, went to prison. "
        "{a:Sutarno} resigned in 1998.",
    "two spellings of another alphabet":
        "{a:Aleksandr Orlenko} spoke in Minsk. {a:Alexander Orlenko} has ruled since 1994. "
        "{a:Orlenko} left.",
    "a judge is not whose lawyer speaks":
        "Judge {a:Henry Wode} sentenced {b:Lucas Wode} to ten years. Judge {a:Wode} called the "
        "crime vile. {b:Wode}'s lawyer will appeal.",
    "X II and his grandfather":
        "{a:Harold Munk II} inherited the farm from {b:Harold Munk}, his grandfather. {a:Munk II} "
        "grows beets.",
    "which minister":
        "Finance Minister {a:Lars Holt} and Defence Minister {b:Eva Holt} quarrelled. {b:Holt}, "
        "the defence minister, wants tanks. {a:Holt}, the finance minister, has no money.",
    "a short form of a first name, alone":
        "{a:James Orrin} drives a bus. {b:Katherine Moy} knows him. “{a:Jim} is fun,” {b:Moy} "
        "said.",
    "a title that ends the sentence before":
        "{a:Nora Tulk}, the former chancellor, met {b:Max Tulk}, the chancellor. {a:Tulk}, the "
        "former chancellor, praised the budget. {b:Tulk}, the chancellor, blushed.",
    "Dr and Mr, said once":
        "Dr {a:Asif Malik} saw {b:Tariq Malik} on Monday. Mr {b:Malik} had a cough.",
    "a judge, and who is aged":
        "Judge {a:Carla Stern} jailed {b:Max Stern}. {b:Stern}, 30, wept. Judge {a:Stern} did not.",
    "a short first name that is a particle":
        "{a:Benjamin Tusk} is a cook. {a:Ben Tusk} has a dog. {b:Deborah Lyle} has a cat.",
    "the mayor and the former mayor":
        "{a:Hugo Rand}, the former mayor, sued {b:Ines Rand}, his successor. {b:Rand}, the mayor, "
        "called it absurd. {a:Rand}, the former mayor, wants money.",
    "initials before a surname that two have":
        "{a:T. S. Lorwin} and {b:C. P. Lorwin} were cousins. {a:T.S. Lorwin} wrote verse.",
    "a surname before a small word of a headline":
        "{a:Morand} Out, {b:Gerrard} In\n\n{a:Claire Morand} resigned. {b:Luc Gerrard} will "
        "replace her. {a:Morand} thanked her staff.",
    "a page that sets Jr. apart":
        "{a:Lorne Badger, Jr.} wrote the book. {a:Badger} lives in Leeds.",
    "who is accused and who was harmed":
        "{a:Craig Mabbutt} is charged with the murder of his wife, {b:Lynn Mabbutt}. {b:Mabbutt} "
        "was found dead in the garage. {a:Mabbutt} was arrested at a petrol station.",
    "a pronoun before the name":
        "{a:Ruben Casas} leads his rival, {b:Elena Casas}, by four points. If she wins, {b:Casas} "
        "would be the first woman in the palace.",
    "the years of the dead":
        "{a:Ralph Quennell Sr.}, who built the speedway, died on Sunday. {b:Ralph Quennell Jr.} "
        "said his father had taught him to weld. {a:Quennell} was born in a tent.",
    "whom a judge of one name sends to prison":
        "Judge {a:Helen Crane} jailed {b:Derek Crane} for robbery. {b:Crane}, of Mill Road, had "
        "admitted it. {b:Crane}'s barrister asked for mercy.",
    "a spokesman for the senator":
        "Senator {a:Lucy Thane} and Representative {b:Mark Thane} wrote a bill. Representative "
        "{b:Thane} praised it. A spokesman for the senator said {a:Thane} expected a vote.",
    "whom the sentence names in full further on":
        "Gov. {a:Paul Hendry} and {b:Carla Hendry} live in Trenton. She runs for the Senate. "
        "Voters like {b:Hendry}, who is married to {a:Paul Hendry}.",
    "who is chased by an officer of the name":
        "{a:Ivo Radek}, 27, fled on foot. Officer {b:Petr Radek} gave chase and was stabbed. "
        "Officer {b:Radek} is in hospital. {a:Radek} was arrested two hours later.",
    "a son of the same name":
        "{a:Bernard Hoyle}, a shepherd from Alston, died on Monday. His son, who is also called "
        "{b:Bernard Hoyle}, found him.",
    "she said, of another":
        "{a:Astrid Dahlberg} met {b:Gunnar Dahlberg} in 1958. {b:Dahlberg} came home from sea and "
        "smelled, she said, of tar. He still does.",
    "a leader's surname, one letter off another's name":
        "{a:Osama Rahal} hid for years. The {b:Obama} administration found him. {a:Rahal} died in "
        "2011. {b:Obama} spoke on television.",
    "a leader's surname in two spellings":
        "President {a:Volodymyr Zelenskiy} asked for aid. “President {a:Zelensky} will do anything "
        "you ask,” the envoy said. {a:Zelenskiy} thanked him.",
    "who reported her missing is not the missing one":
        "The body of {a:Ellen Tarrant} was found in a wood. Her husband, {b:Neil Tarrant}, had "
        "reported her missing. {b:Tarrant} was arrested at Gatwick. A doctor said {a:Tarrant} had "
        "been strangled.",
    "two surnames, of which either stands alone":
        "{a:María Fernanda Espinosa Ruiz}, the minister, met {b:Carlos Ruiz Zafra}. {a:Espinosa} "
        "wants two lines. {b:Ruiz} warned that steel was dear.",
    "a name by birth":
        "{a:Sofia Brandt}, née {a:Keller}, inherited the vineyard from {b:Otto Keller}. {b:Keller} "
        "planted the first vines. {a:Brandt} sells to Japan.",
    "a son whose name is short for his father's":
        "{a:William Harlan} coached for 31 years. His son, {b:Billy Harlan}, played quarterback. "
        "“{b:Billy} was never late,” {a:William Harlan} said.",
    "a leader whose full name stands at each picture":
        "The commanders, including Gen. {b:Kim Tae Bok}, met {a:Kim Tae Un} in the capital.\nOne "
        "expert told a newspaper so.\n{a:Kim Tae Un} waited at the pier.\nPresident Oleg Pavin and "
        "{a:Kim Tae Un} have defended the pact.\nMoscow was silent for months.\nSoldiers had come "
        "by sea. Nothing was shown, until footage aired of {a:Kim} and his entourage.",
    "a duke and a duchess":
        "The {a:Duke of Fife} flew home. The {b:Duchess of Fife} stayed in Rome, and the "
        "{b:Duchess of Fife} is filming.",
    "a short form beside brackets":
        "{a:Kauri (Te Rangi Robert) Tane}, watched by his father, {b:Hori Tane}, carves. {b:Tane} "
        "and his son, {a:Te Rangi Robert Tane}, were called.",
    "who says of her that she is wrong is another":
        "Mayor {a:Lori Castell} vetoed the bill on Friday. Councilman {b:Hector Castell}, who "
        "wrote it, promised to try again. “She is wrong,” {b:Castell} said. {a:Lori Castell} "
        "smiled.",
    "a relative of whom the sentence before spoke":
        "Constable {a:Fiona Baird} pulled a man from the Clyde. He turned out to be her cousin, "
        "whom she had not seen for years. {b:Stuart Baird}, 33, had fallen from a bridge. "
        "Constable {a:Baird} will get a medal. {b:Baird} said he was ashamed.",
    "who spoke before speaks again":
        "{a:Dennis Garrow}, accused of arson, heard his brother in court. {b:Ray Garrow} told "
        "jurors that he had smelled petrol. {b:Garrow} said he had begged the cook to leave. "
        "{a:Dennis Garrow} looked at the table.",
    "the governor and the lieutenant governor":
        "Gov. {a:Bill Landrum} and his lieutenant governor, {b:Jeff Landrum}, no relation, fell "
        "out. Lt. Gov. {b:Landrum} called the plan reckless. Gov. {a:Landrum} said he would build.",
    "who was born by another name":
        "The rapper {a:Tee Marlon}, born {a:Terrence Oyelaran}, was arrested. His manager, {b:Sade "
        "Oyelaran}, posted bail. {a:Tee Marlon} went home.",
    "Filho, and his father":
        "{a:Luiz Carlos Pestana Filho} has written a book about his father. {b:Luiz Carlos "
        "Pestana} led a march. {a:Pestana Filho} found the diaries in Moscow.",
    "who was unlawfully killed is not to be sentenced":
        "{a:Elsie Marchant} had been unlawfully killed. Her grandson, {b:Kyle Marchant}, had told "
        "the nursing home she was well. {a:Marchant}, 87, weighed five stone. {b:Marchant} is to "
        "be sentenced in July.",
    "the first woman, whatever he follows":
        "The rebel leader {a:Moussa Diakite} signed on Tuesday. The minister, {b:Aminata Diakite}, "
        "signed, too. {b:Diakite}, the first woman in the post, shook his hand.",
    "Mr and Mrs in French":
        "Le maire de Nevers, {a:Luc Delaunay}, a démissionné lundi. Son épouse, {b:Hélène "
        "Delaunay}, dirige un musée. M. {a:Delaunay} est soupçonné d'avoir volé. Mme {b:Delaunay} "
        "n'est pas visée par l'enquête.",
    "what is said behind whose son it is is not said of the father":
        "{a:Robert Hale}, the son of Senator {b:James Hale}, was charged with fraud on Friday. "
        "{b:James Hale} did not speak. {a:Hale} was convicted of theft before, the court heard.",
    "who is of another age":
        "{a:Derek Hallam}, 41, handed his brother, {b:Neil Hallam}, 38, a key days before their "
        "uncle was killed. {c:George Hallam} was a builder.\n\nA neighbour saw him at nine. "
        "{c:Hallam}, 70, had lived alone since his wife died.",
    "the accused, called so":
        "{a:Paul Renner} found the body. His brother, {b:Ivo Renner}, is accused of murder. The "
        "trial began on Monday.\n\nThe accused told the court that {a:Renner} had lied.",
    "whom they arrested, told by the sentence before":
        "Detectives who look for {a:Maja Lindholm} have arrested her former husband.\n\n{b:Per "
        "Lindholm}, 47, was taken from his flat at dawn. {a:Maja Lindholm} is a nurse. "
        "{b:Lindholm} is in custody.",
    "Miss is not Mrs":
        "{a:Molly Tresco}, 19, died because nobody read her chart. {b:Gary Tresco} and {c:Sandra "
        "Tresco} had brought her. Mrs {c:Tresco} wept. Mr {b:Tresco} held her hand.\n\nThe "
        "coroner, {d:Louise Pinder}, said Miss {a:Tresco} would have lived.",
    "the father who said so in an apposition":
        "{a:Kyle Redfern}, a soldier of 20, drowned in October. His father, {b:Stephen Redfern}, "
        "said his son had rung him.\n\n“He laughed,” {b:Redfern} told the coroner. {b:Stephen "
        "Redfern} wept.",
    "what the dead said when they lived":
        "{a:Ruth Hargrave}, a chemist whose glue held the shields, died on Friday. Her daughter, "
        "{b:Amy Hargrave}, confirmed the death.\n\n{a:Hargrave} joined the laboratory in 1960. In "
        "an interview in 1999, {a:Hargrave} recalled that she was asked to make coffee.",
    "a nickname that all use":
        "{a:John M. Milford} was born in Ohio. Everyone called him {a:Mick}. His brother, {b:Dale "
        "Milford}, sold cars. {a:Mick} wrote novels, and {a:Mick Milford} was read by few.",
    "who was born by another name, said with who":
        "{a:Lucia Vane}, who was born {a:Lucia Moretti}, kept the dogs. {b:Dominic Vane} kept the "
        "house. {b:Dominic Vane} is filming.",
    "an office in letters before a surname":
        "Senator backs AG {a:Barlow}\n\nAttorney General {a:William Barlow} met {b:Carol Tate} in "
        "Boston. {a:Barlow} left early.",
    "a prince who is called as a faith is":
        "Their son, Prince {a:Christian}, stayed in Copenhagen. {a:Christian} sits an examination.",
    "who is a judge, though no relation stands between":
        "{a:Zhang Wei} was fined. {b:Zhang Li}, no relation, is the judge. {a:Zhang Wei} has a "
        "shop. Judge {b:Zhang} has not ruled on his appeal.",
    "known as, after the name":
        "{a:Charles Kerr}, known as {a:Bobby}, was 12. “{a:Bobby} was kind,” said his mother, "
        "{b:Anne-Marie Kerr}.",
    "a title of the church":
        "Monsignor {a:Declan Foy} moved from parish to parish. His brother, Bishop {b:Eamon Foy}, "
        "signed the letters. {a:Declan Foy} died in 2009. Many feared Monsignor {a:Foy}.",
    "a surname that is a word, by what only people do":
        "{a:Dawn Prior}, who leads the union, said on Monday that workers in Leeds feared for "
        "their jobs. {a:Prior} wants talks.",
    "a quotation in German, and who is accused there":
        "Im Prozess um den Tod der Apothekerin {a:Gisela Hartwig} schweigt ihr Sohn. {b:Jonas "
        "Hartwig} ist angeklagt, sie erschlagen zu haben. „Er war lieb“, sagte {c:Rolf "
        "Hartwig}.\n\n{a:Hartwig} war im Mai tot gefunden worden. {b:Hartwig} hat die Tat "
        "bestritten.",
}  # fmt: skip


def read(marked: str) -> tuple[str, dict[Span, str]]:
    """The text, and whose name each marked stretch is."""
    text, spans, at = "", {}, 0
    for found in _MARK.finditer(marked):
        text += marked[at : found.start()]
        spans[Span(len(text), len(text) + len(found.group(2)))] = found.group(1)
        text += found.group(2)
        at = found.end()
    return text + marked[at:], spans


def told(made: Annotations, text: str, spans: dict[Span, str]) -> list[str]:
    """Which marked mentions are of whom, by the full name of each."""
    names = {entity.id: str(entity.name) for entity in made.entities}
    whose = {item.span.end: names[item.entity_id] for item in made.items if item.entity_id}
    return [
        f"{text[span.start : span.end]} is {key}: {whose.get(span.end, 'nobody')}"
        for span, key in spans.items()
    ]


@pytest.mark.parametrize("about", STORIES)
def test_a_short_name_is_given_to_whom_it_means(annotator: Annotator, about: str) -> None:
    text, spans = read(STORIES[about])
    made = annotator.annotate(text)
    groups: dict[str, set[int | None]] = {}
    by_end = {item.span.end: item.entity_id for item in made.items}
    for span, key in spans.items():
        groups.setdefault(key, set()).add(by_end.get(span.end))
    ids = [next(iter(found)) for found in groups.values()]
    whole = all(len(found) == 1 and None not in found for found in groups.values())
    assert whole and len(set(ids)) == len(ids), told(made, text, spans)


@pytest.mark.parametrize(
    "text",
    [
        "Ida Morley has a bakery in Hull. Eva Morley has another. The deed names Morley.",
        "Ida Morley and Eva Morley own the pub. Morley was in the bar when it burned down.",
        "Ida Morley and her daughter, Eva Morley, were fined. Ms Morley has hired a lawyer.",
        "Ida Morley met Tom Morley. Morley left early.",
        "Ida Morley met Eva Morley in Hull.\n\nA photographer waited.\n\nMorley left early.",
        "The sisters Ida Morley and Eva Morley led the walk. Many came. Later Morley sang.",
    ],
)
def test_where_two_are_level_the_name_is_nobodys_and_doubtful(
    annotator: Annotator, text: str
) -> None:
    made = annotator.annotate(text)
    last = next(entity for entity in made.entities if entity.name == "Morley")
    assert last.confidence <= DOUBTFUL
    assert sum(" Morley" in str(entity.name) for entity in made.entities) == 2


def test_a_word_for_the_accused_is_a_row_of_the_table(
    annotator: Annotator, monkeypatch: pytest.MonkeyPatch
) -> None:
    text, spans = read(
        "{a:Paul Renner} found the body. His brother, {b:Ivo Renner}, is accused of murder. The "
        "trial began on Monday.\n\nThe wrongdoer told the court that {a:Renner} had lied."
    )
    last = [*spans][-1]

    def score() -> float:
        return next(item.score for item in annotator.annotate(text).items if item.span == last)

    assert score() <= DOUBTFUL
    monkeypatch.setitem(people_roles.SIDES, people_cues.ACCUSED, "wrongdoer")
    assert score() > DOUBTFUL


@pytest.mark.parametrize(
    ("text", "glued", "apart"),
    [
        ("The Coty-Kylie Marl deal", "Coty-Kylie Marl", ["Coty", "Kylie Marl"]),
        ("It met Ann Booth. Booth left", "Ann Booth. Booth", ["Ann Booth", "Booth"]),
        ("The Trump Musk feud", "Trump Musk", ["Trump", "Musk"]),
        ("By Hannah Mackie/Reuters", "Hannah Mackie/Reuters", ["Hannah Mackie", "Reuters"]),
        ("It met Mary-Kate Olsen", "Mary-Kate Olsen", ["Mary-Kate Olsen"]),
        ("Gen. Wm. Tate left", "Wm. Tate", ["Wm. Tate"]),
    ],
)
def test_what_a_recogniser_runs_together_is_taken_apart(
    text: str, glued: str, apart: list[str]
) -> None:
    text += "\nKylie Marl is here."
    start, last = text.index(glued), text.rindex("Kylie")
    found = [
        Mention(start, start + len(glued), PERSON, 0.9),
        Mention(last, last + len("Kylie Marl"), PERSON, 0.9),
    ]
    kept = people_edges.put_right(people_edges.sentences_apart(found, text), text)
    assert [text[m.start : m.end] for m in kept] == [*apart, "Kylie Marl"]


def test_no_list_of_names_is_read_for_a_story_in_which_nobody_shares_a_name() -> None:
    first_names._lists.cache_clear()
    text = "Ida Morley has a bakery in Hull. Morley said that Tom Pike had helped her. Pike left."
    annotate.load().annotate(text)
    assert first_names._lists.cache_info().misses == 0
    annotate.load().annotate("Ida Morley met Eva Morley. Morley said she was well.")
    assert first_names._lists.cache_info().misses == 1


def test_common_names_are_known_where_the_list_is_missing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(paths, "asset", lambda *parts: tmp_path.joinpath(*parts))
    first_names._lists.cache_clear()
    assert (first_names.sex("laura"), first_names.sex("peter")) == (SHE, HE)
    assert first_names.sex("gilda") == EITHER
    first_names._lists.cache_clear()


def test_more_is_needed_where_nothing_but_the_flow_of_the_story_speaks() -> None:
    between = (LEVEL + LEVEL_AS_TOLD) / 2
    assert are_level(Score(0.0, between), Score(0.0, 0.0))
    assert not are_level(Score(between, 0.0), Score(0.0, 0.0))
    assert not are_level(Score(0.0, LEVEL), Score(0.0, 0.0))
    assert are_level(Score(LEVEL_AS_TOLD / 2, 0.0), Score(0.0, 0.0))
    assert {feature.flow for feature in FEATURES} == {True, False}


def test_the_features_have_their_weights_once_each_and_a_reason() -> None:
    ids = [feature.id for feature in FEATURES]
    assert len(set(ids)) == len(ids)
    assert all(feature.weight and feature.why for feature in FEATURES)


def test_the_list_of_first_names_tells_its_licence() -> None:
    licence = paths.asset("first-names", "LICENCE.md").read_text("utf-8")
    assert "Ian Van Buskirk" in licence and "MIT" in licence


def test_a_peer_parted_from_the_place_is_one_name() -> None:
    text = "The Duke of Gloucester met Ann Booth of Leeds."
    duke, place = text.index("Duke"), text.index("Gloucester")
    ann, leeds = text.index("Ann"), text.index("Leeds")
    found = [
        Mention(duke, duke + len("Duke"), PERSON, 0.9),
        Mention(place, place + len("Gloucester"), PLACE, 0.9),
        Mention(ann, ann + len("Ann Booth"), PERSON, 0.9),
        Mention(leeds, leeds + len("Leeds"), PLACE, 0.9),
    ]
    kept = [text[m.start : m.end] for m in people_edges.put_right(found, text)]
    assert kept == ["Duke of Gloucester", "Ann Booth", "Leeds"]
