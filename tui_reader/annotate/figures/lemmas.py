"""Singular and plural of English nouns: endings, and rows for what endings get wrong."""

from __future__ import annotations

from tui_reader.annotate.figures.tables import word_set

_IRREGULAR: dict[str, str] = {
    "people": "people", "children": "child", "mice": "mouse", "teeth": "tooth", "geese": "goose",
    "feet": "foot", "lives": "life", "wives": "wife", "knives": "knife", "leaves": "leaf",
    "wolves": "wolf", "halves": "half", "shelves": "shelf", "thieves": "thief", "loaves": "loaf",
    "calves": "calf", "hooves": "hoof", "selves": "self", "elves": "elf", "scarves": "scarf",
    "criteria": "criterion", "phenomena": "phenomenon", "bacteria": "bacterium", "data": "data",
    "media": "medium", "alumni": "alumnus", "fungi": "fungus", "nuclei": "nucleus",
    "stimuli": "stimulus", "crises": "crisis", "analyses": "analysis", "theses": "thesis",
    "hypotheses": "hypothesis", "bases": "base", "oases": "oasis", "diagnoses": "diagnosis",
    "series": "series", "species": "species", "aircraft": "aircraft", "spacecraft": "spacecraft",
    "fish": "fish", "sheep": "sheep", "deer": "deer", "personnel": "personnel", "staff": "staff",
    "cattle": "cattle", "police": "police", "offspring": "offspring", "crew": "crew",
    "lottery": "lottery", "movies": "movie", "cookies": "cookie", "zombies": "zombie",
    "calories": "calorie", "ties": "tie", "pies": "pie", "selfies": "selfie", "rookies": "rookie",
    "indices": "index", "matrices": "matrix", "vertices": "vertex", "oxen": "ox", "dice": "die",
    "buses": "bus", "gases": "gas", "lenses": "lens", "viruses": "virus", "campuses": "campus",
    "bonuses": "bonus", "focuses": "focus",
    "statuses": "status", "censuses": "census", "choruses": "chorus",
    "heroes": "hero", "potatoes": "potato", "tomatoes": "tomato", "echoes": "echo",
    "volcanoes": "volcano", "tornadoes": "tornado", "vetoes": "veto", "mosquitoes": "mosquito",
    "cargoes": "cargo", "torpedoes": "torpedo", "shoes": "shoe", "horses": "horse",
    "quizzes": "quiz", "axes": "axe", "news": "news", "means": "means", "headquarters":
    "headquarters", "forces": "force", "barracks": "barracks", "crossroads": "crossroads",
    "caches": "cache", "headaches": "headache", "niches": "niche", "taxis": "taxi",
    "women": "woman", "men": "man", "rbi": "rbi", "rbis": "rbi", "swiss": "swiss", "gallows":
    "gallows", "works": "work", "salmon": "salmon", "trout": "trout", "youth": "youth",
    "innings": "inning", "troops": "troop", "odds": "odds", "lbs": "lb", "heirs": "heir",
    "undies": "undies",
    "menus": "menu", "gurus": "guru", "plateaus": "plateau", "bureaus": "bureau", "emus": "emu",
}  # fmt: skip
_NOT_PLURAL = word_set(
    "its his this was is has does us plus thus yes less across always perhaps towards besides "
    "business campus status bus gas lens virus bonus census chorus congress press process "
    "access success class mass glass grass loss boss cross dress stress address express "
    "fitness illness witness wilderness darkness happiness weakness religious various serious "
    "previous numerous famous dangerous mathematics politics economics physics gymnastics "
    "athletics basis crisis analysis tennis paris texas versus james christmas overseas "
    "illinois cannabis arkansas kansas massachusetts united mars venus jesus atlas canvas "
    "chaos focus minus sales sports arms goods savings systems human-rights women's men's "
    "towards forwards backwards upwards downwards onwards afterwards inwards outwards eastwards "
    "westwards northwards southwards homewards lotus consensus surplus radius progress princess "
    "mattress wireless homeless fearless res"
)
"""Words in -s that are no plural, or that usually stand before the noun ("sports cars")."""

_ENDS_IN_MEN = word_set(
    "specimen regimen abdomen lumen acumen bitumen stamen yemen bremen ramen semen albumen dolmen "
    "cyclamen carmen omen"
)
FIELDS: dict[str, str] = {
    "systems": "system",
    "sales": "sale",
    "sports": "sport",
    "arms": "arm",
    "goods": "goods",
    "savings": "savings",
}
"""Plurals that usually stand before the noun ("sports cars") and may be it ("three systems")."""
_COUNTED = word_set(
    "catholics critics mechanics clinics classics topics comics lyrics fabrics tactics metrics "
    "graphics paramedics academics alcoholics medics relics statistics characteristics picnics "
    "epidemics pandemics mosaics republics cynics skeptics sceptics fanatics antibiotics basics "
    "plastics cosmetics ceramics tonics panics attics hispanics romantics diagnostics clerics tics "
    "lunatics heretics workaholics psychics mystics diabetics asthmatics"
)
"""Plurals in -ics: most others are fields ("physics")."""


def lemma(word: str) -> str:
    """The singular, in lower case."""
    low = word.lower().replace("’", "'")
    if low.endswith(("'s", "s'")):
        low = low[:-2] if low.endswith("'s") else low[:-1]
    if low in _IRREGULAR or low in FIELDS:
        return _IRREGULAR.get(low) or FIELDS[low]
    if low.endswith("men") and len(low) > 4 and low not in _ENDS_IN_MEN:
        return low[:-3] + "man"
    if low.endswith(("children", "people")):
        return low[:-3] if low.endswith("children") else low
    if not plural(low):
        return low
    if low.endswith("ies") and len(low) > 4:
        return low[:-3] + "y"
    if low.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return low[:-2]
    return low[:-1]


def plural(low: str) -> bool:
    """Looks like a plural noun."""
    if low in _IRREGULAR:
        return low not in ("lottery", "news")
    if low.endswith("men") and len(low) > 4 and low not in _ENDS_IN_MEN:
        return True
    if low.endswith(("children", "people")):
        return True
    if not low.endswith("s") or len(low) < 3 or low in _NOT_PLURAL or "'" in low:
        return False
    return low in _COUNTED or not low.endswith(("ss", "us", "sis", "ics", "itis"))
