"""All languages by their codes, and the words that all of them share. To add a language, add its
row to the table of its family."""

from __future__ import annotations

from tui_reader.annotate.figures.languages.tables_balkan import BALKAN
from tui_reader.annotate.figures.languages.tables_germanic import GERMANIC
from tui_reader.annotate.figures.languages.tables_others import OTHERS
from tui_reader.annotate.figures.languages.tables_romance import ROMANCE
from tui_reader.annotate.figures.languages.tables_semitic import SEMITIC
from tui_reader.annotate.figures.languages.tables_slavic import SLAVIC
from tui_reader.annotate.figures.languages.tongue import Tongue

COMMON = Tongue(
    labels="expo/agenda/vision/horizon/windows/boeing/airbus/android/ios/iphone/ipad/playstation/"
    "artemis/apollo/nr/no/№/n°/nº/num/isbn/issn/iso/din/covid/ps/xbox/galaxy/pixel/route/"
    "бoинг/боинг/боїнг/аэробус/экспо/експо/بوينغ/بوينج/بوئینگ/إكسبو/ایرباس/إيرباص/बोइंग/एक्सपो/"
    "בואינג/איירבוס/אקספו/μποινγκ/v/ver/version",
    streets="street/avenue/boulevard/plaza/square",
)

TONGUES: dict[str, Tongue] = {**GERMANIC, **ROMANCE, **SLAVIC, **BALKAN, **OTHERS, **SEMITIC}
