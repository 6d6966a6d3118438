"""Figures of Chinese, Japanese and Korean, which stand between signs without blanks: dates, sums,
percentages, times and numbers with their magnitudes. Owns their patterns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from tui_reader.annotate.figures import resolve
from tui_reader.model import Annotation, Span, Value

_SCALES = {"百": 1e2, "千": 1e3, "万": 1e4, "萬": 1e4, "만": 1e4, "亿": 1e8, "億": 1e8, "억": 1e8,
           "兆": 1e12, "조": 1e12, "천": 1e3, "백": 1e2}  # fmt: skip
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "民国": 1911, "民國": 1911}
_MONEY = {
    "人民币": "CNY", "元": "CNY", "块": "CNY", "美元": "USD", "美金": "USD", "欧元": "EUR",
    "歐元": "EUR", "港元": "HKD", "日元": "JPY", "英镑": "GBP", "円": "JPY", "ドル": "USD",
    "ユーロ": "EUR", "ポンド": "GBP", "ウォン": "KRW", "원": "KRW", "달러": "USD", "유로": "EUR",
    "엔": "JPY", "위안": "CNY", "卢布": "RUB",
}  # fmt: skip
_DATE = re.compile(
    r"(?:(?P<era>令和|平成|昭和|大正|民国|民國)(?P<reign>\d{1,2}|元)|(?<!\d)(?P<year>\d{4}))"
    r" ?[年년](?: ?(?P<month>\d{1,2}) ?[月월](?: ?(?P<day>\d{1,2}) ?[日号號일])?)?"
    r"|(?<!\d)(?P<m>\d{1,2}) ?[月월] ?(?P<d>\d{1,2}) ?[日号號일]"
)
_TIME = re.compile(
    r"(?P<half>午前|午後|上午|下午|晚上|凌晨|오전|오후)? ?(?<!\d)(?P<hour>\d{1,2})"
    r"(?:[時时点點]|시)(?!間|间)(?: ?(?P<minute>\d{1,2})[分분])?"
)
_LATER = frozenset(("午後", "下午", "晚上", "오후"))
_AMOUNT = re.compile(
    r"(?<![A-Za-z0-9_.,:/$€£¥₩-])(?P<number>\d{1,3}(?:,\d{3})+|\d{1,15}(?:\.\d{1,6})?|\d{1,15})"
    r"(?P<scale>[百千万萬亿億兆만억조천백]{0,3}) ?"
    r"(?P<unit>%|％|パーセント|퍼센트|个百分点|個百分點|포인트|"
    + "|".join(sorted(_MONEY, key=len, reverse=True))
    + r")?"
)
_SIGN = re.compile(r"[㐀-鿿ぁ-ヿ가-힣]")


def find(text: str, when: date | None) -> list[Annotation]:
    """In order and disjoint."""
    found: list[Annotation] = []
    taken = bytearray(len(text))
    for reader in (_dates, _times, _amounts):
        for annotation in reader(text, when):
            start, end = annotation.span.start, annotation.span.end
            if not any(taken[start:end]):
                taken[start:end] = b"\1" * (end - start)
                found.append(annotation)
    return sorted(found, key=lambda annotation: annotation.span)


def _made(start: int, end: int, kind: str, value: Value, unit: str | None = None) -> Annotation:
    return Annotation(Span(start, end), kind, value=value, unit=unit, source="figures")


def _dates(text: str, when: date | None) -> Iterator[Annotation]:
    for x in _DATE.finditer(text):
        year = x["year"] or "XXXX"
        if x["era"]:
            year = f"{_ERAS[x['era']] + (1 if x['reign'] == '元' else int(x['reign'])):04}"
        month, day = x["month"] or x["m"], x["day"] or x["d"]
        if int(month or 1) > 12 or int(day or 1) > 31 or "0" in (month, day):
            continue
        value = year + (f"-{int(month):02}" if month else "") + (f"-{int(day):02}" if day else "")
        if when and year == "XXXX":
            value = resolve.complete(when, value, 0)
        yield _made(x.start(), x.end(), "date", value)


def _times(text: str, when: date | None) -> Iterator[Annotation]:
    for x in _TIME.finditer(text):
        hour, minute = int(x["hour"]), int(x["minute"] or 0)
        if hour < 25 and minute < 60 and (x["half"] or x["minute"]):
            hour += 12 if x["half"] in _LATER and hour < 12 else 0
            yield _made(x.start(), x.end(), "time", f"{hour:02}:{minute:02}")


def _amounts(text: str, when: date | None) -> Iterator[Annotation]:
    for x in _AMOUNT.finditer(text):
        unit, after = x["unit"], text[x.end() : x.end() + 1]
        if not (unit or x["scale"] or _SIGN.match(after or " ")):
            continue  # between blanks and Latin letters: the digits of `foreign`
        value = float(x["number"].replace(",", ""))
        for sign in x["scale"]:
            value *= _SCALES[sign]
        end = x.end() if unit else x.end("scale")
        yield _made(x.start(), end, *_kind(unit, value))


def _kind(unit: str | None, value: float) -> tuple[str, float, str | None]:
    if unit in ("%", "％", "パーセント", "퍼센트"):
        return "percent", value, "%"
    if unit in ("个百分点", "個百分點", "포인트"):
        return "percent", value, "pp"
    return ("money", value, _MONEY[unit]) if unit else ("number", value, None)
