"""Rows: what the figures of other languages are written with. To add a language, add a row."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tongue:
    """What the figures of a language are written with."""

    months: str
    """Twelve names, lower case; variants of one month joined by "/"."""
    percents: str
    """Words for percent; "per cento" is two tokens."""
    scales: str
    """word=factor, separated by spaces."""
    money: str
    """word=CODE, separated by spaces."""
    comma: bool = True
    """The comma is the decimal sign and the point groups thousands."""


TONGUES: dict[str, Tongue] = {
    "de": Tongue(
        "januar/jänner/jan februar/feber/feb märz/mär april/apr mai juni/jun juli/jul august/aug "
        "september/sept/sep oktober/okt november/nov dezember/dez",
        "prozent",
        "tausend=1e3 million=1e6 millionen=1e6 mio=1e6 milliarde=1e9 milliarden=1e9 mrd=1e9 "
        "billion=1e12 billionen=1e12",
        "euro=EUR dollar=USD pfund=GBP franken=CHF yen=JPY rubel=RUB",
    ),
    "fr": Tongue(
        "janvier février/fevrier mars avril mai juin juillet août/aout septembre octobre novembre "
        "décembre/decembre",
        "pour_cent pourcent pourcents",
        "mille=1e3 million=1e6 millions=1e6 milliard=1e9 milliards=1e9",
        "euro=EUR euros=EUR dollar=USD dollars=USD livres=GBP francs=CHF yens=JPY roubles=RUB",
    ),
    "es": Tongue(
        "enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre "
        "diciembre",
        "por_ciento",
        "mil=1e3 mil_millones=1e9 miles_de_millones=1e9 millón=1e6 millones=1e6 billón=1e12 "
        "billones=1e12",
        "euro=EUR euros=EUR dólar=USD dólares=USD libras=GBP pesos=MXN yenes=JPY",
    ),
    "it": Tongue(
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre "
        "dicembre",
        "per_cento percento",
        "mila=1e3 milione=1e6 milioni=1e6 miliardo=1e9 miliardi=1e9 mld=1e9 mln=1e6",
        "euro=EUR dollari=USD dollaro=USD sterline=GBP franchi=CHF yen=JPY",
    ),
    "pt": Tongue(
        "janeiro fevereiro março/marco abril maio junho julho agosto setembro outubro novembro "
        "dezembro",
        "por_cento",
        "mil=1e3 milhão=1e6 milhões=1e6 bilhão=1e9 bilhões=1e9 mil_milhões=1e9 trilhões=1e12",
        "euro=EUR euros=EUR dólar=USD dólares=USD reais=BRL libras=GBP",
    ),
    "nl": Tongue(
        "januari/jan februari/feb maart/mrt april/apr mei juni/jun juli/jul augustus/aug "
        "september/sept/sep oktober/okt november/nov december/dec",
        "procent",
        "duizend=1e3 miljoen=1e6 miljard=1e9 mln=1e6 mld=1e9",
        "euro=EUR dollar=USD pond=GBP",
    ),
    "ru": Tongue(
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
        "процентов процента процент",
        "тысяч=1e3 тысячи=1e3 тыс=1e3 миллион=1e6 миллиона=1e6 миллионов=1e6 млн=1e6 миллиард=1e9 "
        "миллиарда=1e9 миллиардов=1e9 млрд=1e9 триллион=1e12 триллиона=1e12 триллионов=1e12 "
        "трлн=1e12",
        "рублей=RUB рубля=RUB рубль=RUB руб=RUB долларов=USD доллара=USD доллар=USD евро=EUR "
        "гривен=UAH юаней=CNY",
    ),
    "uk": Tongue(
        "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
        "відсотків відсотка відсоток",
        "тисяч=1e3 тис=1e3 мільйон=1e6 мільйона=1e6 мільйонів=1e6 млн=1e6 мільярд=1e9 мільярда=1e9 "
        "мільярдів=1e9 млрд=1e9",
        "гривень=UAH гривні=UAH грн=UAH доларів=USD долари=USD євро=EUR рублів=RUB",
    ),
    "pl": Tongue(
        "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października "
        "listopada grudnia",
        "procent procenta proc",
        "tys=1e3 tysiąca=1e3 tysiące=1e3 tysięcy=1e3 mln=1e6 milion=1e6 miliony=1e6 milionów=1e6 "
        "mld=1e9 miliard=1e9 miliardy=1e9 miliardów=1e9",
        "zł=PLN złotych=PLN złote=PLN euro=EUR dolarów=USD dolary=USD",
    ),
    "sv": Tongue(
        "januari februari mars april maj juni juli augusti september oktober november december",
        "procent",
        "tusen=1e3 miljon=1e6 miljoner=1e6 miljard=1e9 miljarder=1e9",
        "kronor=SEK kr=SEK euro=EUR dollar=USD pund=GBP",
    ),
    "da": Tongue(
        "januar februar marts april maj juni juli august september oktober november december",
        "procent",
        "tusind=1e3 million=1e6 millioner=1e6 milliard=1e9 milliarder=1e9 mio=1e6 mia=1e9",
        "kroner=DKK kr=DKK euro=EUR dollar=USD pund=GBP",
    ),
    "cs": Tongue(
        "ledna února března dubna května června července srpna září října listopadu prosince",
        "procent procenta",
        "tisíc=1e3 milion=1e6 miliony=1e6 milionů=1e6 miliarda=1e9 miliardy=1e9 miliard=1e9",
        "korun=CZK koruny=CZK kč=CZK eur=EUR euro=EUR dolarů=USD",
    ),
}

DOLLARS: dict[str, str] = {
    "canadiens": "CAD", "canadien": "CAD", "canadienses": "CAD", "canadesi": "CAD",
    "canadenses": "CAD", "australiens": "AUD", "australianos": "AUD", "australiani": "AUD",
}  # fmt: skip
"""What follows "dollars" and says whose they are."""

_MEASURED = """
km=km km²=km2 m²=m2 m³=m3 cm=cm mm=mm kg=kg mg=mg ha=ha kw=kW mw=MW gw=GW kwh=kWh mwh=MWh gwh=GWh
twh=TWh gb=GB mb=MB tb=TB
kilometer=km kilometern=km kilomètres=km kilomètre=km kilómetros=km kilometros=km chilometri=km
quilómetros=km quilômetros=km км=km километров=km километра=km kilometrów=km kilometrů=km
meter=m metern=m mètres=m mètre=m metros=m metri=m метров=m метра=m metrów=m metrů=m
kilogramm=kg kilo=kg kilos=kg kilogrammes=kg chili=kg кг=kg килограммов=kg
tonnen=t tonnes=t toneladas=t tonnellate=t тонн=t тонны=t ton=t tun=t
hektar=ha hectares=ha hectáreas=ha ettari=ha hectare=ha гектаров=ha liter=L litres=L litros=L
litri=L
"""
_LASTING = """
jahre=year jahren=year monate=month monaten=month wochen=week tage=day tagen=day stunden=hour
minuten=minute sekunden=second mois=month semaines=week jours=day heures=hour minutes=minute
meses=month semanas=week días=day dias=day horas=hour minutos=minute mesi=month settimane=week
giorni=day ore=hour minuti=minute maanden=month weken=week dagen=day uur=hour месяцев=month
месяца=month недель=week недели=week дней=day дня=day часов=hour часа=hour минут=minute
"""
MEASURES: dict[str, tuple[str, str]] = {
    word: (kind, unit)
    for kind, rows in (("measure", _MEASURED), ("duration", _LASTING))
    for word, _, unit in (row.partition("=") for row in rows.split())
}
"""Word after a number, folded -> (kind, unit), for all of these languages."""
