"""Small words of languages in Latin letters, by which a line of an English text is English without
the identifier being asked: it has several of English and hardly one of another language.

Owns the words and the decision. Words of others that English has with another meaning ("see",
"come", "war") tell nothing and stand in no list.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

_ALONE: Final = (
    "the and that with from this these are has been their they which would who were said says will "
    "about when where what than its but you we into could should there those because while"
)
ENGLISH_ALONE: Final = frozenset(_ALONE.split())
"""English small words that no other language has among its own."""
_SHARED: Final = (
    "of to in a is for on it as at by was he his be an or not had him her she all more if"
)
ENGLISH_TOO: Final = frozenset(_SHARED.split())
"""English small words that others have, too."""
_OTHERS: Final = {
    "de": "der und den von zu das mit sich des auf für ist im dem nicht ein eine auch es werden aus"
    " er dass sie nach wird bei einer um sind noch wie einem über einen zum haben nur oder aber vor"
    " zur bis mehr durch wurde sei ich wir ihr",
    "fr": "de la le les et des en un du une que est qui dans par pas au sur ne se ce il sont avec"
    " sa ses aux ou comme mais nous vous elle leur été cette ces lui",
    "es": "el los las del con por para su lo como más pero sus este ya entre cuando muy sin sobre"
    " también hasta donde quien desde todo nos fue",
    "it": "di che per della sono nel alla dei dal più anche gli dell delle ma nella questo questa"
    " essere stato loro ed",
    "pt": "os da dos das em uma não na ao mais foi pelo pela também são às nos seu sua",
    "nl": "het een van dat niet zijn voor op te ook aan er maar naar dan uit nog wel deze worden"
    " hij heeft werd",
    "nb": "og det av som på ikke har kan vil om seg jeg fra eller ved så ut skal hun etter dette"
    " være ble hadde bli opp",
    "da": "af ikke sig også efter blev",
    "sv": "och att är inte som på från ett jag vid också eller där här",
    "fi": "ja ei että oli ovat mutta kun niin myös joka hän tai sekä kuin",
    "hu": "az és hogy nem egy meg csak már még volt ki",
    "pl": "się nie jest że jak od przez dla przy tym czy jego są oraz",
    "cs": "že je jsem jako ale podle který od které byl",
    "sk": "sa ako podľa ktorý boli som",
    "hr": "su od što kako bi iz koji nije ili",
    "sl": "ki tudi pri kot",
    "ro": "și nu cu pe din pentru este sunt ale lui o",
    "lt": "ir kad su iš yra į kaip nuo",
    "lv": "un ka uz tas",
    "et": "ja ning kui oma",
    "sq": "dhe e të në nga një që është",
    "tr": "ve bir bu için ile olarak çok daha olan gibi",
    "id": "dan yang ini itu dengan untuk dari pada tidak dalam akan",
    "vi": "và của là có cho không các được một",
    "eu": "eta da ez du dira zuen",
    "ca": "els amb és per les",
    "is": "og í á sem til við það",
    "af": "nie wat vir aan deur",
}
"""Language -> what none but a word of it, or of one like it, is likely to be."""
_OWN: Final = {language: frozenset(words.split()) for language, words in _OTHERS.items()}
_FOREIGN: Final = frozenset(word for words in _OTHERS.values() for word in words.split())
SHARE: Final = 0.1
"""Share of English small words from which a line is read as English, if one of them is English
alone."""
SHARE_OF_SHARED: Final = 0.15
LEAST_SHARED: Final = 3
"""The same where none is, and no word is another language's; and so many."""
TIMES: Final = 3
"""So many of them for each small word of another language ("la", "de" in names)."""
OF_TEXT: Final = (0.05, 0.2)
"""Shares in a text of words that are English alone, and of all, from which it is English."""


def is_english(words: Sequence[str]) -> bool:
    """Whether a line of an English text, in lower case, is English as well; False is no answer."""
    alone, english, foreign = _counted(words)
    if not alone and not foreign:
        return english >= max(LEAST_SHARED, SHARE_OF_SHARED * len(words))
    return alone > 0 and english >= max(TIMES * foreign, SHARE * len(words))


def is_of(language: str, words: Sequence[str]) -> bool:
    """Whether a line of a text in another language is in that, too; False is no answer."""
    own = _OWN.get(language, frozenset())
    mine = sum(word in own for word in words)
    if mine < max(LEAST_SHARED, SHARE_OF_SHARED * len(words)):
        return False
    others = sum(word not in own and (word in _FOREIGN or word in ENGLISH_ALONE) for word in words)
    return mine >= TIMES * others


def is_english_text(words: Sequence[str]) -> bool:
    """Whether a text that nobody says to be in another language is English; False is no answer."""
    alone, english, foreign = _counted(words)
    least, most = OF_TEXT
    count = len(words)
    return alone >= least * count and english >= max(most * count, TIMES * foreign)


def _counted(words: Sequence[str]) -> tuple[int, int, int]:
    """Words that are English alone, all English small words, and those of other languages."""
    alone = sum(word in ENGLISH_ALONE for word in words)
    english = alone + sum(word in ENGLISH_TOO for word in words)
    return alone, english, sum(word in _FOREIGN for word in words)
