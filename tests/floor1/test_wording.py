"""Sentences that name commands: filled once, in words or with keys, and never with foreign ones."""

from __future__ import annotations

import pickle

from hypothesis import given
from hypothesis import strategies as st

from tui_reader.commands import BY_ID
from tui_reader.errors import FetchError
from tui_reader.wording import Sentence, filled, told


def key(id: str) -> str:
    return f"<{id}>"


@given(st.text() | st.sampled_from(["{key:quit}", "{", "{key:", "}", "{title}", "{key:undo}{n}"]))
def test_a_value_is_never_read_as_a_sentence(foreign: str) -> None:
    said = Sentence("{title} is gone. {key:undo} takes {title} back.", title=foreign)
    assert told(said, key) == f"{foreign} is gone. <undo> takes {foreign} back."


@given(st.text())
def test_any_other_text_stays_as_it_is(foreign: str) -> None:
    assert told(foreign, key) == foreign


@given(st.text(st.characters(exclude_characters="{")) | st.just("{title} }{ {"))
def test_what_names_no_command_and_no_value_stays_as_it_is(template: str) -> None:
    assert filled(template, key) == template


def test_a_sentence_alone_names_its_commands_in_words() -> None:
    said = Sentence("{key:undo} takes it back; {key:rule_of_my_own} runs.")
    assert said == "“Undo” in the reader takes it back; rule_of_my_own runs."


def test_keys_and_values_are_laid_out_as_format_does() -> None:
    assert filled("{key:help:>8}|{count:,}", key, {"count": 1200}) == "  <help>|1,200"


def test_a_sentence_within_a_sentence_is_filled_with_it() -> None:
    inner = Sentence("{key:full_text} tries {what}.", what="{key:quit}")
    assert told(Sentence("Nothing came. {then}", then=inner), key) == (
        "Nothing came. <full_text> tries {key:quit}."
    )


def test_an_error_remembers_how_to_name_its_commands() -> None:
    error = FetchError(Sentence("Gone; {key:full_text} tries it."))
    assert str(error) == f"Gone; “{BY_ID['full_text'].title}” in the reader tries it."
    assert told(error.sentence, key) == "Gone; <full_text> tries it."


def test_a_sentence_comes_from_another_process_as_it_was() -> None:
    said = Sentence("{title}: {key:undo}.", title="x")
    assert told(pickle.loads(pickle.dumps(said)), key) == "x: <undo>."
