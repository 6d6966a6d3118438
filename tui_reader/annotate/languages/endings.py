"""How names are inflected: one row a language, what an ending is in the base form.

"ого>ий" takes Лавровского to Лавровский; what stands behind ">" may be nothing. Rows are what a
grammar has for names, not for all nouns; which of several bases is meant is decided by the text
(`inflection`). A woman's surname is a base of its own: no row takes Nováková to Novák.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

_SLAVIC_SOUTH: Final = (
    "a> u> om> em> a>o u>o om>o e>a i>a u>a om>a og>i ome>i om>i im>i oj>a ije>ija iji>ija iju>ija "
    "ijom>ija ka>ak ca>ac cu>ac cem>ac la>ao ndra>ndar ndru>ndar ndrom>ndar tra>tar tru>tar trom>tar "
    "eva> ev> evo> eve> evu> ova> ov> ovo> ove> ovu>"
)
_NORDIC: Final = "s> es> ’> '>"

ENDINGS: Final[Mapping[str, str]] = {
    "de": "s> es> ’> '> ns> n> en>",
    "nl": "s> 's> ’s> '> ’>",
    "sv": _NORDIC,
    "da": _NORDIC,
    "nb": _NORDIC,
    "nn": _NORDIC,
    "ru": "а> у> ом> ым> ем>ь е> я>й ю>й ем>й жем>ж шем>ш чем>ч е>й я>ь ю>ь и>ь ы>а е>а у>а ой>а "
    "ей>а и>я е>я ю>я ей>я ии>ия ию>ия ией>ия ого>ий ому>ий им>ий ом>ий ого>ый ому>ый ым>ый ого>ой ому>ой ым>ой "
    "ой>ая ую>ая ей>ь ца>ец цу>ец цом>ец ла>ел лу>ел лом>ел ле>ел и>а",
    "uk": "а> у> ові> еві> ом> ем> им> і> я>й ю>й єм>й єві>й я>ь ю>ь ем>ь і>ь и>а і>а у>а ою>а "
    "ої>а ій>а ї>я і>я ю>я єю>я ею>я ії>ія ію>ія ією>ія ого>ий ому>ий им>ий ька>ько ьку>ько ьком>ько "
    "нкові>нко нка>нко нку>нко нком>нко єва>їв єві>їв євом>їв ова>ів ові>ів ця>ець цю>ець цем>ець",
    "be": "а> у> ам> ым> е> я>й ю>й ы>а у>а ай>а і>я ю>я яй>я ага>і ому>і ім>і",
    "bg": "ът> а> я>й ят>й та>",
    "mk": "от> та> а>",
    "pl": "owa>ów owie>ów owem>ów owowi>ów a> owi> em> iem> ie> u> y>a i>a ę>a ą>a ie>a ze>ra rze>ra dzie>da cie>ta ce>ka dze>ga "
    "ego>i emu>i im>i iego>i iemu>i ego>y emu>y ym>y iej>a ej>a iem>o a>o ii>ia ię>ia ią>ia ka>ek "
    "kiem>ek kowi>ek ca>ec cem>ec la>el lem>el lowi>el cie>t dzie>d rze>r ie>o",
    "cs": "a> ovi> em> u> e> ě> y>a ě>a ě>o u>a ou>a o>a ze>ha ce>ka še>cha ře>ra é>á ou>á ého>ý ému>ý "
    "ým>ý ém>ý ka>ek kem>ek kovi>ek ku>ek la>el lem>el lovi>el le>el ce>ec cem>ec ci>ec i> í>e i>e "
    "ie>ie ii>ie ovi>a e>o a>o ův> ova> ovo>",
    "sk": "a> ovi> om> u> e> y>a e>a u>a ou>a ej>á ú>á ou>á ého>ý ému>ý ým>ý om>ý ka>ek kom>ek "
    "kovi>ek la>el lom>el lovi>el ca>ec com>ec e>o a>o i> ov> ova>",
    "hr": _SLAVIC_SOUTH,
    "sr": _SLAVIC_SOUTH + " а> у> ом> ем> а>о у>о ом>о е>а и>а у>а ом>а ог>и ом>и им>и ој>а "
    "ије>ија ији>ија ију>ија ијом>ија ка>ак ца>ац цу>ац цем>ац",
    "sl": "ova> eva> a> u> om> em> e>a i>a o>a ega>i emu>i im>i ije>ija iji>ija ijo>ija ka>ek ku>ek "
    "kom>ek ca>ec cu>ec cem>ec la>el lu>el lom>el",
    "fi": "n> in> ssa> ssä> sta> stä> lla> llä> lta> ltä> lle> ksi> na> nä> a> ä> ta> tä> hin> on> "
    "en> un> yn> än> an> ön> ngin>nki ngissä>nki ngistä>nki ngillä>nki ngille>nki ngiltä>nki "
    "nkiin>nki eella>e eelle>e eelta>e een>e eessa>e eesta>e eseen>e uun>u iin>i aan>a ään>ä oon>o "
    "run>rku russa>rku rusta>rku rkuun>rku sen>nen sella>nen selle>nen selta>nen sta>nen",
    "et": "s> sse> st> l> le> lt> ga> ni> i> is> ist> il> ile> ilt> iga> a> as> ast> al> ale> alt>",
    "hu": "t> ot> et> öt> at> n> on> en> ön> ban> ben> ba> be> ból> ből> nak> nek> ról> ről> ra> "
    "re> tól> től> hoz> hez> höz> nál> nél> ig> ért> ként> val> vel> nnal>n nnel>n ssal>s ssel>s "
    "ttal>t ttel>t kkal>k kkel>k rral>r rrel>r llal>l llel>l mmal>m mmel>m ddal>d ddel>d bbal>b zzal>z "
    "zzel>z ppal>p ppel>p ggal>g ggel>g ában>a ából>a ára>a ának>a át>a ával>a án>a áról>a ához>a "
    "ától>a ébe>e ében>e éből>e ére>e ének>e ét>e ével>e én>e éről>e éhez>e étől>e i>",
    "tr": "",
    "el": "η>ης α>ας ο>ος ου>ος ου>ο ας>α ης>η ου>ης ου>ας ό>ός ού>ός ή>ής ά>άς ών>οι",
    "ro": "ului> lui> ul> ei>a iei>ia ei>ea ii>ia",
    "lt": "o>as ui>as ą>as u>as e>as ams>ai io>is iui>is į>is iu>is os>a ai>a ą>a oje>a ės>ė ei>ė "
    "ę>ė ėje>ė aus>us ui>us ų>us umi>us",
    "lv": "a>s am>s u>s ā>s as>a ai>a u>a ā>a es>e ei>e i>e ē>e ja>is jam>is ji>is",
}
"""Language -> "ending>base" with blanks between."""

PREFIXES: Final[Mapping[str, str]] = {
    "ar": "و ف ب ل ك وب ول لل>ال",
    "he": "ו ב ל מ ה ש כ וב ול שב של",
}
"""Language -> what is written together with the beginning of a name, in the same form."""

PARTICLES: Final[Mapping[str, str]] = {
    "ko": "에서는 에게서 으로부터 로부터 에서도 에서의 에서 에게 에는 에도 까지 부터 보다 처럼 "
    "만의 이라고 라고 이라는 라는 이다 이며 으로 에 의 도 만 들",
}
"""Language -> particles that are written behind a name whatever its last sound."""

AFTER_CONSONANT: Final[Mapping[str, str]] = {"ko": "은 이 을 과 으로"}
AFTER_VOWEL: Final[Mapping[str, str]] = {"ko": "는 가 를 와 로"}
"""Korean particles that ask for a syllable with, or without, a final consonant before them."""

SURE: Final[Mapping[str, str]] = {
    "hu": "tól től ból ből ról ről nak nek ban ben hoz hez höz nál nél",
}
"""Language -> endings that no name has of its own: no other form of it need be in the story."""
