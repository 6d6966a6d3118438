"""A publisher's voice amid a story is heard in words that no rule knows, and a story's never is."""

from __future__ import annotations

import pytest
from clean_junk_rows import STORIES
from clean_page_rows import FOOTER, HEAD, MENU, page
from clean_voice_rows import ABOUT, MORE_STORIES, SPOKEN, TOLD

from tui_reader import clean, sanitise
from tui_reader.clean import around, voice
from tui_reader.model import Source

ALL = STORIES | MORE_STORIES
LEAST = 0.35
"""Share of these lines that goes."""


def blocks(lines: list[str]) -> list[str]:
    told = "".join(f"<p>{line}</p>" for line in lines)
    made = clean.clean_html(page(f"{MENU}<article>{HEAD}{told}</article>{FOOTER}"))
    return [made.text[block.span.start : block.span.end] for block in made.blocks]


@pytest.mark.parametrize("tongue", SPOKEN)
def test_most_of_what_a_publisher_says_goes_from_amid_a_story(tongue: str) -> None:
    story, heard, shown = ALL[tongue], 0, 0
    for line in SPOKEN[tongue]:
        lines = [*story[:2], line, *story[2:]]
        kept = clean.filter_lines(lines)
        assert [one for one, keep in zip(lines, kept, strict=True) if not keep] in ([], [line])
        heard += not kept[2]
        made = blocks(lines)
        assert [one for one in story if one not in made] == [], line
        shown += line in made
    assert heard >= LEAST * len(SPOKEN[tongue])
    assert shown <= (1 - LEAST) * len(SPOKEN[tongue])


@pytest.mark.parametrize("tongue", TOLD)
def test_what_a_story_says_in_the_same_words_stays(tongue: str) -> None:
    story = ALL[tongue]
    for line in TOLD[tongue]:
        lines = [*story[:2], line, *story[2:]]
        assert all(clean.filter_lines(lines)), line
        assert line in blocks(lines), line


def heard(lines: list[str]) -> list[str]:
    source = Source(sanitise.line("Hallin"), content="\n\n".join(lines), plain=True)
    return [row.text for row in clean.explain(source) if row.rule == "publisher's voice"]


def test_a_story_that_is_about_it_keeps_its_lines() -> None:
    line = "Read our reports on your phone"
    assert voice.score(line) > 2
    assert heard([*STORIES["en"][:2], line, *STORIES["en"][2:]]) == [line]
    told = "Nobody could read what the phone said of the reports, which took the crew nine days."
    assert heard([*STORIES["en"][:2], line, told, *STORIES["en"][2:]]) == []


@pytest.mark.parametrize(
    "story", [story for those in ABOUT.values() for story in those], ids=lambda story: story[0][:30]
)
def test_a_story_about_what_publishers_offer_stays_whole(story: tuple[str, ...]) -> None:
    assert all(clean.filter_lines(list(story)))
    told = "".join(f"<p>{line}</p>" for line in story)
    made = clean.clean_html(page(f"{MENU}<article>{HEAD}{told}</article>{FOOTER}"))
    assert [line for line in story if line not in made.text] == []


def amid(markup: str) -> str:
    """The text that is left of a page whose story has this set between its paragraphs."""
    story = [f"<p>{line}</p>" for line in STORIES["en"]]
    told = "".join((*story[:2], markup, *story[2:]))
    made = clean.clean_html(page(f"{MENU}<article>{HEAD}{told}</article>{FOOTER}"))
    assert [line for line in STORIES["en"] if line not in made.text] == []
    return made.text


def test_a_box_goes_whole_by_what_its_lines_say_together() -> None:
    lines = ["Pick a plan", "Every story on web and app", "Stop at any time", "First month £1"]
    markup = "".join(f"<li>{line}</li>" for line in lines[1:3])
    markup = f"<h3>{lines[0]}</h3><ul>{markup}</ul><p>{lines[3]}, then £7</p>"
    left = amid(f'<div class="promo">{markup}</div>')
    assert [line for line in lines if line in left] == []


def test_what_goes_on_behind_a_line_of_the_publisher_goes_with_it() -> None:
    lines = ["This story is for subscribers", "Plus gives you:", "Two gift articles a week"]
    left = amid(f"<p>{lines[0]}</p><p>{lines[1]}</p><ul><li>{lines[2]}</li></ul>")
    assert [line for line in lines if line in left] == []


def test_a_box_of_facts_stays() -> None:
    facts = ["The ferry in figures", "Built in 1987", "Two crossings a day", "£12 return"]
    items = "".join(f"<li>{fact}</li>" for fact in facts[1:])
    left = amid(f'<div class="facts"><h3>{facts[0]}</h3><ul>{items}</ul></div>')
    assert [fact for fact in facts if fact not in left] == []


def test_a_line_that_is_sure_only_of_its_form_goes() -> None:
    line = "By pressing the button you let us keep what you told us."
    assert line not in amid(f'<form><input type="email"><p>{line}</p></form>')


def test_nothing_is_heard_where_no_story_is() -> None:
    line = "Read our reports on your phone"
    assert heard([line, "Choose a plan to go on reading"]) == []


def test_what_stands_around_a_line_is_one_row_of_a_table(monkeypatch: pytest.MonkeyPatch) -> None:
    line = "Read our reports on your phone"
    lines = [*STORIES["en"][:2], line, *STORIES["en"][2:]]
    assert heard(lines) == [line]
    monkeypatch.setitem(
        around.AROUND, "made up", (-50.0, lambda text, at: text.blocks[at].text == line)
    )
    assert heard(lines) == []


def test_a_list_of_plans_goes_by_its_prices() -> None:
    lines = ["Digital only", "$4.99 / month", "Web access", "Print and digital", "$14.99 / month"]
    left = amid(f"<section>{''.join(f'<p>{line}</p>' for line in lines)}</section>")
    assert [line for line in lines if line in left] == []


def test_a_list_of_fares_stays() -> None:
    lines = ["What it costs", "Adults: £12", "Children: £6", "Monthly ticket: £49"]
    left = amid(f"<section>{''.join(f'<p>{line}</p>' for line in lines)}</section>")
    assert [line for line in lines if line not in left] == []
