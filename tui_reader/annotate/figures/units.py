"""Rows: units of measure, money and time. To add one, add a row. Owns no grammar.

A name is written as its tokens with spaces between them, in lower case ("square mile").
A symbol is compared as it is written and is believed only after digits.
"""

from __future__ import annotations

from dataclasses import dataclass

from tui_reader.annotate.figures.tables import word_set


@dataclass(frozen=True, slots=True)
class Unit:
    id: str
    """What an annotation carries."""
    names: str = ""
    """Comma-separated names; plurals in -s are understood."""
    symbols: str = ""
    """Comma-separated symbols, case-sensitive, valid after digits only."""
    factor: float = 1.0
    """Multiply the value by this to get it in `id`."""
    inside: tuple[str, float] | None = None
    """(larger unit, how many of this one make it): "5 ft 10 in" becomes 5.83 ft."""


@dataclass(frozen=True, slots=True)
class Currency:
    code: str
    """ISO 4217 (or the usual code of a coin that has none)."""
    names: str = ""
    """Comma-separated names after the number; plurals in -s are understood."""
    signs: str = ""
    """Space-separated signs before or after the number, as tokens joined ("US$" is US + $)."""
    cents: str = ""
    """Comma-separated names of the hundredth."""


MEASURES: tuple[Unit, ...] = (
    Unit("mi", "mile", "mi"),
    Unit("nmi", "nautical mile", "nmi"),
    Unit("km", "kilometer,kilometre,kilometers,kms,klick", "km,Km,KM"),
    Unit("m", "meter,metre,mtr", "m"),
    Unit("cm", "centimeter,centimetre", "cm", inside=("m", 100)),
    Unit("mm", "millimeter,millimetre", "mm"),
    Unit("nm", "nanometer,nanometre", "nm"),
    Unit("µm", "micron,micrometer,micrometre", "µm,μm"),
    Unit("in", "inch,inches", "in,″", inside=("ft", 12)),
    Unit("ft", "foot,feet", "ft,′", inside=("mi", 5280)),
    Unit("yd", "yard", "yd,yds"),
    Unit("ly", "light year,light - year,lightyear", "ly"),
    Unit("AU", "astronomical unit", "AU"),
    Unit("kg", "kilogram,kilogramme,kilo", "kg,Kg,kgs"),
    Unit("g", "gram,gramme", "g"),
    Unit("mg", "milligram,milligramme", "mg"),
    Unit("µg", "microgram", "µg,μg,mcg"),
    Unit("lb", "pound", "lb,lbs", inside=("st", 14)),
    Unit("st", "stone", "st"),
    Unit("oz", "ounce", "oz", inside=("lb", 16)),
    Unit("t", "ton,tonne,metric ton,metric tonne,short ton,long ton", "t"),
    Unit("kt", "kiloton,kilotonne", "kt"),
    Unit("Mt", "megaton,megatonne", "Mt"),
    Unit("L", "liter,litre", "l,L,ltr"),
    Unit("mL", "milliliter,millilitre", "ml,mL"),
    Unit("gal", "gallon", "gal"),
    Unit("pt", "pint", ""),
    Unit(
        "km/h",
        "kilometer per hour,kilometre per hour,kilometers per hour,kilometres per hour,"
        "kilometers an hour,kilometres an hour,kph",
        "km / h,kmh,km / hr,kph,kmph",
    ),
    Unit("mph", "mile per hour,miles per hour,mile an hour,miles an hour,mph", "mph,mi / h"),
    Unit("m/s", "meter per second,metre per second,meters per second,metres per second", "m / s"),
    Unit("km/s", "kilometers per second,kilometres per second", "km / s"),
    Unit("ft/s", "feet per second", "ft / s"),
    Unit("kn", "knot", "kn,kt,kts"),
    Unit(
        "°C",
        "degree celsius,degrees celsius,degree centigrade,degrees centigrade,celsius,"
        "degrees c,° celsius",
        "° C,º C,ºC,℃,°C,C",
    ),
    Unit(
        "°F",
        "degree fahrenheit,degrees fahrenheit,fahrenheit,degrees f,° fahrenheit",
        "° F,º F,ºF,℉,F",
    ),
    Unit("K", "kelvin", "K"),
    Unit("degree", "degree", "°,º"),
    Unit("acre", "acre", ""),
    Unit("ha", "hectare", "ha"),
    Unit(
        "km2",
        "square kilometer,square kilometre,square km,sq km,sq . km,km squared",
        "km²,km2,km 2,sq km,sq . km",
    ),
    Unit("m2", "square meter,square metre,sq m,sq . m", "m²,m2,m 2,sqm,sq m"),
    Unit("cm2", "square centimeter,square centimetre", "cm²"),
    Unit("mi2", "square mile,sq mi,sq . mi,sq miles,sq mile", "mi²,sq mi,sq . mi"),
    Unit("ft2", "square foot,square feet,sq ft,sq . ft,sq feet", "ft²,sqft,sq ft,sq . ft"),
    Unit("yd2", "square yard", ""),
    Unit("in2", "square inch,square inches", ""),
    Unit("m3", "cubic meter,cubic metre", "m³,m3"),
    Unit("km3", "cubic kilometer,cubic kilometre", "km³"),
    Unit("ft3", "cubic foot,cubic feet", "ft³,cu ft"),
    Unit("cm3", "cubic centimeter,cubic centimetre,cc", "cm³,cc"),
    Unit("hp", "horsepower,horse power,brake horsepower,bhp", "hp,bhp,HP"),
    Unit(
        "lb-ft",
        "pound - foot,pound - feet,foot - pound,pound feet,pounds - feet",
        "lb - ft,lb ft,lb · ft,lb ⋅ ft,ft - lb,lbft",
    ),
    Unit("N⋅m", "newton meter,newton metre,newton - meter,newton - metre", "Nm,N m,N · m,N ⋅ m"),
    Unit("W", "watt", "W"),
    Unit("kW", "kilowatt", "kW"),
    Unit("MW", "megawatt", "MW"),
    Unit("GW", "gigawatt", "GW"),
    Unit("TW", "terawatt", "TW"),
    Unit("kWh", "kilowatt hour,kilowatt - hour", "kWh,kW ⋅ h"),
    Unit("MWh", "megawatt hour,megawatt - hour", "MWh"),
    Unit("GWh", "gigawatt hour,gigawatt - hour", "GWh"),
    Unit("TWh", "terawatt hour,terawatt - hour", "TWh"),
    Unit("V", "volt", "V"),
    Unit("kV", "kilovolt", "kV"),
    Unit("A", "ampere,amp", ""),
    Unit("mAh", "milliamp hour", "mAh"),
    Unit("J", "joule", ""),
    Unit("kJ", "kilojoule", "kJ"),
    Unit("cal", "calorie", "cal"),
    Unit("kcal", "kilocalorie", "kcal"),
    Unit("Hz", "hertz", "Hz"),
    Unit("kHz", "kilohertz", "kHz"),
    Unit("MHz", "megahertz", "MHz"),
    Unit("GHz", "gigahertz", "GHz"),
    Unit("dB", "decibel", "dB"),
    Unit("psi", "pound per square inch,pounds per square inch,psi", "psi"),
    Unit("Pa", "pascal", "Pa"),
    Unit("hPa", "hectopascal", "hPa"),
    Unit("mbar", "millibar", "mbar,mb"),
    Unit("rpm", "revolutions per minute,rpm", "rpm"),
    Unit("fps", "frames per second,frame per second,fps", "fps"),
    Unit("bit", "bit", ""),
    Unit("B", "byte", ""),
    Unit("KB", "kilobyte", "KB,kB,kb"),
    Unit("MB", "megabyte", "MB"),
    Unit("GB", "gigabyte,gig", "GB,gb,Gb"),
    Unit("TB", "terabyte", "TB"),
    Unit("PB", "petabyte", "PB"),
    Unit("KiB", "kibibyte", "KiB"),
    Unit("MiB", "mebibyte", "MiB"),
    Unit("GiB", "gibibyte", "GiB"),
    Unit("TiB", "tebibyte", "TiB"),
    Unit("Mbps", "megabit per second,megabits per second,mbps", "Mbps,Mbit / s,Mb / s"),
    Unit("Gbps", "gigabit per second,gigabits per second,gbps", "Gbps,Gbit / s"),
    Unit("Mb", "megabit", "Mb"),
    Unit("MP", "megapixel", "MP"),
    Unit("px", "pixel", "px"),
    Unit("dpi", "dots per inch,dpi", "dpi,DPI"),
    Unit("Sv", "sievert", "Sv"),
    Unit("mSv", "millisievert", "mSv"),
    Unit("ppm", "parts per million,part per million,ppm", "ppm"),
    Unit("magnitude", "magnitude", ""),
)

TIMES: tuple[Unit, ...] = (
    Unit("millisecond", "millisecond", "ms"),
    Unit("second", "second,sec,secs", "s,sec", inside=("minute", 60)),
    Unit("minute", "minute,min,mins", "min,mins", inside=("hour", 60)),
    Unit("hour", "hour,hr,hrs", "h,hr,hrs", inside=("day", 24)),
    Unit("day", "day", "", inside=("week", 7)),
    Unit("night", "night", ""),
    Unit("weekend", "weekend", ""),
    Unit("week", "week,wk", "", inside=("month", 52 / 12)),
    Unit("fortnight", "fortnight", ""),
    Unit("month", "month", "", inside=("year", 12)),
    Unit("year", "year,yr,yrs", "yr,yrs", inside=("decade", 10)),
    Unit("decade", "decade", ""),
    Unit("century", "century,centuries", ""),
    Unit("millennium", "millennium,millennia,millenniums", ""),
)

PERCENTS: tuple[Unit, ...] = (
    Unit("%", "percent,per cent,pct,%,％,percents,% percent,pc", "%"),
    Unit("pp", "percentage point,percentage points,percent point,% points,% point,pp,"
         "percentage - point,per cent points", "pp"),
    Unit("bp", "basis point,basis - point,bps,bp", "bp,bps"),
)  # fmt: skip

CURRENCIES: tuple[Currency, ...] = (
    Currency("USD", "dollar,us dollar,u.s. dollar,american dollar,united states dollar,usd,buck",
             "$ US$ U.S.$ USD$", "cent,us cent"),
    Currency("EUR", "euro", "€", "euro cent,eurocent"),
    Currency("GBP", "pound sterling,pounds sterling,british pound,quid,sterling,pound", "£ UK£",
             "pence,penny"),
    Currency("JPY", "yen,japanese yen", "¥ JP¥"),
    Currency("CNY", "yuan,chinese yuan,renminbi,rmb", "CN¥ RMB"),
    Currency("INR", "rupee,indian rupee", "₹ Rs Rs.", "paise"),
    Currency("PKR", "pakistani rupee,pakistan rupee"),
    Currency("LKR", "sri lankan rupee"),
    Currency("AUD", "australian dollar,aussie dollar", "A$ AU$ AUD$"),
    Currency("CAD", "canadian dollar", "C$ CA$ CAD$ CDN$"),
    Currency("NZD", "new zealand dollar", "NZ$"),
    Currency("HKD", "hong kong dollar", "HK$"),
    Currency("SGD", "singapore dollar", "S$"),
    Currency("TWD", "taiwan dollar,new taiwan dollar", "NT$"),
    Currency("JMD", "jamaican dollar", "J$"),
    Currency("CHF", "swiss franc,franc"),
    Currency("XAF", "cfa franc"),
    Currency("SEK", "swedish krona,swedish kronor,krona,kronor"),
    Currency("NOK", "norwegian krone,norwegian kroner"),
    Currency("DKK", "danish krone,danish kroner,krone,kroner,kr", "kr Kr DKr"),
    Currency("ISK", "icelandic krona,icelandic kronur,kronur"),
    Currency("RUB", "ruble,rouble,russian ruble,russian rouble", "₽"),
    Currency("UAH", "hryvnia,hryvnias", "₴"),
    Currency("PLN", "zloty,zlotys,zloties,złoty,zł", "zł"),
    Currency("CZK", "koruna,korunas,czech crown", "Kč"),
    Currency("HUF", "forint"),
    Currency("RON", "leu,lei,romanian leu"),
    Currency("BGN", "leva"),
    Currency("TRY", "turkish lira,lira,liras", "₺"),
    Currency("ILS", "shekel,new shekel,israeli shekel", "₪"),
    Currency("KRW", "south korean won,korean won,won", "₩"),
    Currency("KPW", "north korean won"),
    Currency("THB", "baht,thai baht", "฿"),
    Currency("MYR", "ringgit,malaysian ringgit", "RM"),
    Currency("IDR", "rupiah", "Rp"),
    Currency("PHP", "philippine peso,pesos php", "₱ P"),
    Currency("VND", "dong,vietnamese dong", "₫"),
    Currency("BDT", "taka", "৳"),
    Currency("BRL", "reais,brazilian real", "R$"),
    Currency("MXN", "mexican peso,peso", "MX$ Mex$"),
    Currency("ARS", "argentine peso,argentinian peso"),
    Currency("CLP", "chilean peso"),
    Currency("COP", "colombian peso"),
    Currency("CUP", "cuban peso"),
    Currency("ZAR", "rand,south african rand", "R ZAR"),
    Currency("NGN", "naira", "₦ N"),
    Currency("KES", "kenyan shilling,kenya shilling,shilling", "KSh Ksh KSh. Sh"),
    Currency("UGX", "ugandan shilling,uganda shilling", "USh UShs"),
    Currency("TZS", "tanzanian shilling", "TSh"),
    Currency("GHS", "cedi,ghana cedi", "₵ GH₵"),
    Currency("EGP", "egyptian pound", "E£ LE"),
    Currency("LBP", "lebanese pound"),
    Currency("SYP", "syrian pound"),
    Currency("AED", "dirham,uae dirham", "Dh Dhs"),
    Currency("MAD", "moroccan dirham"),
    Currency("SAR", "riyal,saudi riyal", "SR"),
    Currency("QAR", "qatari riyal"),
    Currency("IRR", "rial,iranian rial", "﷼"),
    Currency("KWD", "kuwaiti dinar"),
    Currency("IQD", "iraqi dinar,dinar"),
    Currency("AFN", "afghani,afghanis", "؋"),
    Currency("ETB", "birr", "Br"),
    Currency("KZT", "tenge", "₸"),
    Currency("BTC", "bitcoin", "₿"),
)  # fmt: skip

PLAIN_CODES: frozenset[str] = word_set(
    "USD EUR GBP JPY CNY INR PKR LKR AUD CAD NZD HKD SGD TWD CHF SEK NOK DKK ISK RUB UAH PLN "
    "CZK HUF RON BGN TRY ILS KRW THB MYR IDR PHP VND BDT BRL MXN ARS CLP COP CUP CUC PEN UYU "
    "BOB PYG ZAR NGN KES UGX TZS GHS EGP LBP SYP AED MAD SAR QAR OMR BHD IRR KWD IQD JOD AFN "
    "ETB KZT UZS GEL AMD AZN BYN RSD MKD ALL MDL XAF XOF XCD NPR MMK KHR LAK MNT MUR DZD TND "
    "LYD BTC ETH DEM FRF ITL ESP NLG"
) - {"ALL", "TOP"}  # "ALL" (the Albanian lek) is a word in capitals far more often.
