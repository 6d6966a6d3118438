"""The languages that are told apart: one row each. Which of them the model reads is its card's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Language:
    name: str
    """In English, for sentences and the sidebar."""
    script: str = "latin"
    also: str = ""
    """A second script that it is written in."""
    read: bool = True
    """Whether the bundled model has its words; of the others it has single letters, or none."""


KNOWN: Final[dict[str, Language]] = {
    "en": Language("English"),
    "af": Language("Afrikaans"),
    "ar": Language("Arabic", "arabic"),
    "be": Language("Belarusian", "cyrillic"),
    "bg": Language("Bulgarian", "cyrillic"),
    "bn": Language("Bengali", "bn", read=False),
    "ca": Language("Catalan"),
    "cs": Language("Czech"),
    "da": Language("Danish"),
    "de": Language("German"),
    "el": Language("Greek", "el"),
    "es": Language("Spanish"),
    "et": Language("Estonian"),
    "eu": Language("Basque"),
    "fa": Language("Persian", "arabic"),
    "fi": Language("Finnish"),
    "fr": Language("French"),
    "gl": Language("Galician"),
    "he": Language("Hebrew", "he"),
    "hi": Language("Hindi", "devanagari"),
    "hr": Language("Croatian"),
    "hu": Language("Hungarian"),
    "hy": Language("Armenian", "hy", read=False),
    "id": Language("Indonesian"),
    "is": Language("Icelandic"),
    "it": Language("Italian"),
    "ja": Language("Japanese", "ja"),
    "ka": Language("Georgian", "ka", read=False),
    "ko": Language("Korean", "ko"),
    "lt": Language("Lithuanian"),
    "lv": Language("Latvian"),
    "mk": Language("Macedonian", "cyrillic"),
    "mr": Language("Marathi", "devanagari"),
    "nb": Language("Norwegian"),
    "ne": Language("Nepali", "devanagari"),
    "nl": Language("Dutch"),
    "nn": Language("Norwegian Nynorsk"),
    "pl": Language("Polish"),
    "pt": Language("Portuguese"),
    "ro": Language("Romanian"),
    "ru": Language("Russian", "cyrillic"),
    "sk": Language("Slovak"),
    "sl": Language("Slovenian"),
    "sq": Language("Albanian"),
    "sr": Language("Serbian", also="cyrillic"),
    "sv": Language("Swedish"),
    "ta": Language("Tamil", "ta", read=False),
    "th": Language("Thai", "th", read=False),
    "tr": Language("Turkish"),
    "uk": Language("Ukrainian", "cyrillic"),
    "ur": Language("Urdu", "arabic"),
    "vi": Language("Vietnamese"),
    "zh": Language("Chinese", "zh"),
}  # fmt: skip

SCRIPTS: Final = (
    ("CYRILLIC", "cyrillic"), ("GREEK", "el"), ("ARABIC", "arabic"), ("HEBREW", "he"),
    ("DEVANAGARI", "devanagari"), ("THAI", "th"), ("HANGUL", "ko"), ("HIRAGANA", "ja"),
    ("KATAKANA", "ja"), ("CJK", "zh"), ("BENGALI", "bn"), ("TAMIL", "ta"), ("GEORGIAN", "ka"),
    ("ARMENIAN", "hy"),
)  # fmt: skip
"""How a letter's name in Unicode begins -> a script of several languages, or its language."""

CLOSE: Final = (
    ("hr", "sr", "sl"), ("nb", "da", "nn", "sv"), ("cs", "sk"), ("pt", "gl", "es"),
    ("ru", "uk", "bg", "sr", "mk", "be"), ("id", "ms"), ("hi", "mr", "ne"), ("ar", "fa", "ur"),
)  # fmt: skip
"""Languages that share most words and letters."""

TELLING: Final[dict[str, str]] = {
    "hr": r"\b(?:vrijem|vrijed|riječ|dijet|djec|svijet|čovjek|uvijek|gdje|ovdje|mjest|prije\b|"
    r"poslije|predsjed|sjednic|europ|tisuć|vlak|što\b|tko\b|također|tjed[an]|sigurnos|zrak|općin|"
    r"sveučiliš|siječ|veljač|ožuj|travnj|svibnj|lipnj|srpnj|kolovoz|rujn|listopad|studen|prosin|"
    r"podnio|vidio|htio|želio|nogomet|kazalište|tvrtk|izvješć|dvije|uspje|rješenj)"
    r"|[bcdlmrtv]ije[čdklmnpšt]|[lnv]jer|djel|mjen|vjet|sjeć|smjer|zahtjev|primj",
    "sr": r"\b(?:vreme|vredn|reč|dete|dece|deca|svet|čovek|uvek|gde\b|ovde|mest[oau]|pre\b|posle|"
    r"predsed|sednic|evrop|hiljad|voz|šta\b|ko\b|takođe\b|nedelj|bezbednos|vazduh|opštin|"
    r"univerzitet|januar|februar|mart|april|maj\b|jun|jul|avgust|septemb|oktob|novemb|decemb|"
    r"podneo|video|hteo|želeo|fudbal|pozorište|preduzeć|izvešt|dve\b|uspe|rešenj|da li)"
    r"|[ђћ]|\b(?:је|су|није|који|која|рекао|што)\b|[zp]amen|delov|smer|zahtev|primer|ovek|cena|cene\b|celo",
    "sl": r"\b(?:je\b.{1,30}\bbil|kot\b|tudi|zato|ki\b|ter\b|leta\b|bodo|vlad[ae]|svojo|pri\b|"
    r"kjer|naj\b|lahko|zaradi|predsednik|dejal)",
    "nb": r"\b(?:og|på|av|til|ikke|er|ble|noen|hva|etter|mellom|uke|ut|opp|mot|nå|fikk|hvordan|"
    r"bare|jeg|seg|oss|frem|sa|gjøre|gjort|blitt|myndigheter|nødt|regjeringen|kroner|sier|går)\b",
    "da": r"\b(?:og|på|af|til|ikke|er|blev|nogle|hvad|efter|mellem|uge|ud|op|mod|nu|fik|hvordan|"
    r"kun|jeg|sig|os|frem|sagde|gøre|gjort|blevet|myndigheder|nødt|regeringen|kroner|siger|går|også|"
    r"meget|bliver|uden)\b",
    "nn": r"\b(?:og|på|av|til|ikkje|er|eit|ein|kva|korleis|frå|dei|vart|noko|nokre|meir|berre|eg|"
    r"seier|gjere|mykje|saman|òg|sjølv)\b",
    "sv": r"\b(?:och|på|av|till|inte|är|att|för|ett|från|också|mycket|efter|mellan|vad|hur|säger|"
    r"vecka|går|mot|nu|fick|jag|sig|oss|ut|upp)\b",
    "cs": r"[řěů]|\b(?:jsem|jsou|který|která|podle|byl[ao]?|také|jeho|není)\b",
    "sk": r"[ľĺŕôä]|\b(?:som|sú|ktor[ýáé]|podľa|bol[ao]?|tiež|jeho|nie|aby|prečo|sa|už|keď)\b",
    "ru": r"[ыэё]|\b(?:что|это|как|был[аои]?|для|или|также|после)\b",
    "uk": r"[іїєґ]",
    "be": r"[ў]|\b(?:што|гэта|як|быў|якія)\b",
    "bg": r"\b(?:че|това|се|са|ще|като|беше|който|които|за да)\b|ъ[лкнртв]",
    "mk": r"[ќѓѕ]|\b(?:дека|ќе|беше|кој|според|како|е|се|од|рече|беа)\b",
    "pt": r"ção|ções|ão\b|nh[ao]|lh[ao]|\b(?:não|uma|dos|das|pelo|pela|foi|são|seu|sua)\b",
    "gl": r"ción|\b(?:unha|non|dos|das|polo|pola|foi|son|seu|súa|xa|máis|tamén)\b|x[aeou]",
    "es": r"ción|ñ|\b(?:el|los|las|una|por|para|fue|son|su|más|también|pero)\b",
    "id": r"\b(?:bahwa|karena|bisa|uang|mobil|kantor|polisi|saat|kata|yakni|tersebut)\b",
    "ms": r"\b(?:bahawa|kerana|boleh|wang|kereta|pejabat|polis|ketika|berkata|iaitu)\b",
    "hi": r"(?<!\S)(?:है|हैं|था|थे|और|नहीं|में|से|ने|पर|लिए|यह)(?!\S)",
    "mr": r"(?<!\S)(?:आहे|आहेत|होता|आणि|नाही|मध्ये|हे|ते|या)(?!\S)|ळ",
    "ne": r"(?<!\S)(?:छ|छन्|थियो|पनि|होइन|भएको|गरेको|गर्न)(?!\S)",
    "ar": r"[ةىأإ]|\b(?:في|من|على|إلى|أن|التي|الذي)\b",
    "fa": r"[پچژگکی]|\b(?:است|که|این|را|برای|شد|های|می)\b",
    "ur": r"[ٹڈڑےںھہ]|\b(?:ہے|کے|کی|میں|نے|سے)\b",
}
"""Words and letters that one of a close group has and the others hardly ever, as a pattern on
casefolded text; each time it stands there counts."""
