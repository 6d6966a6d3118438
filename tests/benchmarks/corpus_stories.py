"""Invented stories for corpora, each by its number: the same in every corpus, whatever its size.

Three in ten tell an event of another in words of their own, so that there is something to group.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

FIRST_DAY = datetime(2025, 1, 6, 6, tzinfo=UTC)
SPAN = 90
"""Days over which the stories are spread."""
GROUP = 10
"""Stories of which the first `TOLD_AGAIN` tell one event."""
TOLD_AGAIN = 3

_FIRST = (
    *("Ada", "Bernard", "Clara", "David", "Elena", "Farid", "Greta", "Hugo", "Ingrid", "James"),
    *("Katrin", "Luc", "Maria", "Noah", "Olga", "Paul", "Rosa", "Samir", "Thomas", "Yusuf"),
)
_LAST = (
    *("Abbott", "Brandt", "Carver", "Delacroix", "Ekholm", "Fischer", "Garnier", "Hartwig"),
    *("Ibarra", "Jansen", "Kowalski", "Lindqvist", "Mercer", "Novak", "Okafor", "Petrov"),
    *("Quist", "Rahimi", "Sato", "Thornbury", "Ulrich", "Vasquez", "Whitlock", "Zeller"),
)
_PLACES = (
    *("Leeds", "Hamburg", "Lyon", "Bristol", "Leipzig", "Nantes", "Glasgow", "Chicago", "Toronto"),
    *("Rotterdam", "Krakow", "Valencia", "Gothenburg", "Trieste", "Osaka", "Nairobi", "Lima"),
)
_FIRMS = ("Harbour", "Northgate", "Kelling", "Solvane", "Meridia", "Tarn", "Ostwerk", "Brightwater")
_ENDS = ("plc", "GmbH", "Group", "Holdings", "SA", "Bank", "University", "Institute")
_HOSTS = (
    *("gazette.example", "courier.example", "tribune.example", "anzeiger.example"),
    *("observer.example", "lavoix.example", "dispatch.example", "herald.example"),
)
_TOPICS: dict[str, tuple[str, ...]] = {
    "en": ("flood", "strike", "merger", "trial", "election", "harvest", "bridge", "vaccine"),
    "de": ("Hochwasser", "Streik", "Fusion", "Prozess", "Wahl", "Ernte", "Brücke", "Impfung"),
    "fr": ("inondation", "grève", "fusion", "procès", "élection", "récolte", "pont", "vaccin"),
}
_HEADLINES: dict[str, tuple[str, ...]] = {
    "en": ("{org} answers questions over {topic} in {place}", "{place} counts the cost of {topic}",
           "{last} calls {topic} in {place} a turning point", "What the {topic} means for {place}"),
    "de": ("{place} rechnet nach: Was {topic} kostet", "{org} äußert sich zum Thema {topic}",
           "{last} nennt {topic} in {place} einen Wendepunkt"),
    "fr": ("{place} face au dossier « {topic} »", "{org} s'explique sur le dossier {topic}",
           "{last} parle d'un tournant à {place}"),
}  # fmt: skip
_SENTENCES: dict[str, tuple[str, ...]] = {
    "en": (
        "{first} {last}, who leads {org}, said on {day} that the {topic} had changed the plans.",
        "About {number} people in {place} were affected, according to {org}.",
        "The bill could reach ${million} million, up {percent} percent from a year ago.",
        "“Nobody expected this in {place},” said {last}.",
        "A spokeswoman for {org} would not say when work was to begin again.",
        "The council of {place} voted {votes} to {fewer} to wait until {date}.",
        "Officials measured {metres} metres of water near the old mill, and more is expected.",
        "{other} {otherlast} of {otherorg} called the figures “too low by half”.",
        "In {year}, a similar {topic} had cost the region €{million} million.",
        "Shares of {otherorg} fell {percent}% on {day}, their sharpest drop since {year}.",
        "Neighbours carried chairs and lamps into the street before the trucks arrived.",
        "Some of it can be repaired; much of it, engineers believe, cannot.",
        "The road between {place} and {otherplace}, {kilometres} km long, stays closed.",
        "{last} has led the inquiry since {date} and wants to report within {few} weeks.",
        "It was quiet at the gates in the morning, and loud by noon.",
        "Of {number} tests, {fewer} were positive, the laboratory in {otherplace} reported.",
    ),
    "de": (
        "{first} {last} von {org} sagte am Montag, das Thema {topic} habe alles verändert.",
        "Rund {number} Menschen in {place} sind nach Angaben von {org} betroffen.",
        "Die Kosten könnten {million} Millionen Euro erreichen, {percent} Prozent mehr als {year}.",
        "„Damit hat in {place} niemand gerechnet“, sagte {last}.",
        "Der Stadtrat stimmte mit {votes} zu {fewer} Stimmen dafür, noch zu warten.",
        "{other} {otherlast} von {otherorg} hält die Zahlen für viel zu niedrig.",
        "Die Straße zwischen {place} und {otherplace} bleibt auf {kilometres} km gesperrt.",
        "Am Morgen war es vor den Toren still, am Mittag laut.",
    ),
    "fr": (
        "{first} {last}, de {org}, a déclaré lundi que le dossier {topic} avait tout changé.",
        "Environ {number} personnes sont touchées à {place}, selon {org}.",
        "La facture pourrait atteindre {million} millions d'euros, {percent} % de plus.",
        "« Personne ne s'y attendait à {place} », a dit {last}.",
        "Le conseil a voté par {votes} voix contre {fewer} pour attendre encore.",
        "{other} {otherlast}, de {otherorg}, juge les chiffres bien trop bas.",
        "La route entre {place} et {otherplace}, longue de {kilometres} km, reste fermée.",
        "Le matin, tout était calme devant les grilles; à midi, plus du tout.",
    ),
}  # fmt: skip
_JUNK: dict[str, tuple[str, ...]] = {
    "en": ("Sign up for our newsletter and never miss a story.", "Advertisement",
           "Read more: Ten things to know this week", "Share this article on Facebook and X",
           "Follow us on social media for the latest updates.", "Subscribe now for $1 a week."),
    "de": ("Jetzt den Newsletter abonnieren.", "Anzeige", "Lesen Sie auch: Das ist heute wichtig"),
    "fr": ("Abonnez-vous à notre newsletter.", "Publicité", "Lire aussi : ce qu'il faut retenir"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Made:
    number: int
    """From 0."""
    title: str
    paragraphs: tuple[str, ...]
    """Of the story."""
    junk: tuple[str, ...]
    """What a page has around it."""
    url: str
    published: datetime
    author: str
    language: str
    publisher: str

    @property
    def date(self) -> str:
        return self.published.strftime("%Y-%m-%dT%H:%M:%SZ")


def story(number: int, seed: int = 0) -> Made:
    """The story of a number."""
    place = number % GROUP
    event = number - place if place < TOLD_AGAIN else number
    own = random.Random(f"{seed} story {number}")
    shared = random.Random(f"{seed} event {event}")
    language = shared.choices(("en", "de", "fr"), (8, 1, 1))[0]
    facts = _facts(shared, language)
    day = FIRST_DAY + timedelta(days=shared.randrange(SPAN), hours=own.randrange(14))
    title = own.choice(_HEADLINES[language]).format_map(facts)
    host = own.choice(_HOSTS)
    return Made(
        number, title, _paragraphs(own, language, facts), tuple(own.sample(_JUNK[language], 3)),
        f"https://www.{host}/{day:%Y/%m/%d}/story-{number}", day,
        f"{own.choice(_FIRST)} {own.choice(_LAST)}", language, host.partition(".")[0].title(),
    )  # fmt: skip


def _facts(draw: random.Random, language: str) -> dict[str, str]:
    """Who, where and how many: of one event the same."""
    place, other_place = draw.sample(_PLACES, 2)
    last, other_last = draw.sample(_LAST, 2)
    firm, other_firm = draw.sample(_FIRMS, 2)
    day = FIRST_DAY + timedelta(days=draw.randrange(SPAN))
    months = ("January", "February", "March", "April", "May", "June")
    return {
        "place": place, "otherplace": other_place, "first": draw.choice(_FIRST), "last": last,
        "other": draw.choice(_FIRST), "otherlast": other_last,
        "org": f"{firm} {draw.choice(_ENDS)}", "otherorg": f"{other_firm} {draw.choice(_ENDS)}",
        "topic": draw.choice(_TOPICS[language]), "number": f"{draw.randrange(40, 90_000):,}",
        "million": f"{draw.randrange(2, 900) / 10:g}", "percent": str(draw.randrange(2, 60)),
        "votes": str(draw.randrange(30, 60)), "fewer": str(draw.randrange(2, 29)),
        "metres": f"{draw.randrange(3, 90) / 10:g}", "kilometres": str(draw.randrange(8, 240)),
        "year": str(draw.randrange(1990, 2024)), "few": str(draw.randrange(2, 9)),
        "day": draw.choice(("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")),
        "date": f"{months[day.month - 1]} {day.day}",
    }  # fmt: skip


def _paragraphs(own: random.Random, language: str, facts: dict[str, str]) -> tuple[str, ...]:
    """The first sentence says who and what; the others come as they like, a few sentences each."""
    first, *rest = _SENTENCES[language]
    order = [first, *own.sample(rest, k=len(rest))]
    elsewhere = [_facts(own, language) for _ in range(own.randrange(3))]
    order += [own.choice(rest) for _ in elsewhere]
    told = [one.format_map(facts) for one in order[: len(_SENTENCES[language])]]
    told += [one.format_map(f) for one, f in zip(order[len(told) :], elsewhere, strict=True)]
    found, at = [], 0
    while at < len(told):
        some = own.randrange(1, 4)
        found.append(" ".join(told[at : at + some]))
        at += some
    return tuple(found)
