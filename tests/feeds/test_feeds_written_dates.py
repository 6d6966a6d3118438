"""Dates of every shape that people publish are read to the minute, or not at all."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.feeds import parse
from tui_reader.feeds.dates import instant_of

READ: tuple[tuple[str, str], ...] = (
    ("2024/09/03 10:00", "2024-09-03T10:00"),
    ("2024.09.03", "2024-09-03T00:00"),
    ("2024. 09. 03.", "2024-09-03T00:00"),
    ("2024年9月3日", "2024-09-03T00:00"),
    ("2024年09月03日 10:05:06", "2024-09-03T10:05"),
    ("2024年9月3日 下午3:05", "2024-09-03T15:05"),
    ("2024年9月3日 午前 9時5分", "2024-09-03T09:05"),
    ("2024년 9월 3일 오후 3:05", "2024-09-03T15:05"),
    ("2024-09-03 10:00:00 UTC", "2024-09-03T10:00"),
    ("2024-9-3 7:05", "2024-09-03T07:05"),
    ("2024-09-03 10:00:00 +0200", "2024-09-03T08:00"),
    ("Tue, 03 Sep 2024 10:00 AM EST", "2024-09-03T15:00"),
    ("Tue, 03 Sep 2024 12:10 am GMT", "2024-09-03T00:10"),
    ("Tue, 03 Sep 2024 12:10 p.m.", "2024-09-03T12:10"),
    ("Tue, 03 Sep 2024 10:00:00 UTC+0200", "2024-09-03T08:00"),
    ("Tue, 03 Sep 2024 10:00:00 GMT-3", "2024-09-03T13:00"),
    ("Tue, 03 Sep 2024 10:00:00 (UTC+05:30)", "2024-09-03T04:30"),
    ("Tue, 03 Sep 2024 10:00:00 AEDT", "2024-09-02T23:00"),
    ("Tue, 03 Sep 2024 10:00:00 NZST", "2024-09-02T22:00"),
    ("Tue, 03 Sep 2024 10:00:00 ET", "2024-09-03T14:00"),
    ("Wed, 03 Jan 2024 10:00:00 PT", "2024-01-03T18:00"),
    ("Tue, 3 Sep 2024 10:00:00 Europe/Berlin", "2024-09-03T08:00"),
    ("Mon,01 Jun 2024", "2024-06-01T00:00"),
    ("Mon,01Jun2024 10:00:00 GMT", "2024-06-01T10:00"),
    ("Mo, 01 Jun 2024 10:00:00 +0200", "2024-06-01T08:00"),
    ("Di, 03 Mär 2024 10:00:00 MEZ", "2024-03-03T09:00"),
    ("lun., 01 juin 2024 10:00:00 +0200", "2024-06-01T08:00"),
    ("1er juin 2024 à 14h30", "2024-06-01T14:30"),
    ("mar, 3 févr. 2024", "2024-02-03T00:00"),
    ("3 de septiembre de 2024", "2024-09-03T00:00"),
    ("dom, 8 set 2024 07:00:00 -0300", "2024-09-08T10:00"),
    ("3 września 2024, 10:00", "2024-09-03T10:00"),
    ("3. září 2024", "2024-09-03T00:00"),
    ("вт, 03 сен 2024 10:00:00 +0300", "2024-09-03T07:00"),
    ("3 Eylül 2024 10:00", "2024-09-03T10:00"),
    ("3. syyskuuta 2024 klo 10.00", ""),
    ("2004-július-13T9:15-05:00", "2004-07-13T14:15"),
    ("June 1, 2024", "2024-06-01T00:00"),
    ("June 1st, 2024 5:00 pm PDT", "2024-06-02T00:00"),
    ("Sept. 3, 2024 10:00 p.m. ET", "2024-09-04T02:00"),
    ("Tuesday, September 3rd, 2024 at 5:00 pm", "2024-09-03T17:00"),
    ("03-Sep-2024", "2024-09-03T00:00"),
    ("13/09/2024 08:30", "2024-09-13T08:30"),
    ("09/13/2024", "2024-09-13T00:00"),
    ("03.09.2024 14:05 Uhr", "2024-09-03T14:05"),
    ("Tue Sep  3 10:00:00 2024", "2024-09-03T10:00"),
    ("Tue Sep 03 10:00:00 CEST 2024", "2024-09-03T08:00"),
    ("2024-W36-2", "2024-09-03T00:00"),
)
NONE = (
    "03/04/2024", "03/09/24", "2024-13-45", "31/02/2024", "Sep 2024", "September 3", "10:00", "now",
    "Tuesday", "Tue, 03 Sep 2024 10:00:00 XYZ", "1725357600", "Tue, 03 Sep 2024 25:00", "2024",
    "2024-09", "99 Sep 2024", "today at 10:00", "3 days ago", "0000-00-00 00:00:00", "None",
    "Sat, 01 Jan 0000 00:00:00 GMT",
)  # fmt: skip


@pytest.mark.parametrize(("raw", "meant"), READ)
def test_a_date_is_read_to_the_minute(raw: str, meant: str) -> None:
    found = instant_of(raw)
    assert (f"{found:%Y-%m-%dT%H:%M}" if found else "") == meant


@pytest.mark.parametrize("raw", NONE)
def test_what_is_half_a_date_or_two_is_none(raw: str) -> None:
    assert instant_of(raw) is None


def test_json_feeds_that_write_mails_dates_are_dated() -> None:
    rows = [{"id": str(n), "title": "T", "date_published": raw} for n, (raw, _) in enumerate(READ)]
    feed = parse(json.dumps({"version": "1", "title": "F", "items": rows}).encode())
    assert [entry.published for entry in feed.entries] == [instant_of(raw) for raw, _ in READ]


@given(st.text(st.sampled_from("0123456789 :.,/-TZ+apmSe年月日()h"), max_size=60))
def test_whatever_is_written_for_a_date_is_an_instant_or_none(raw: str) -> None:
    found = instant_of(raw)
    assert found is None or found.year >= 1970
