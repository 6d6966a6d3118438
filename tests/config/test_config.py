"""Settings: documented defaults round trip; every fault is a sentence with file, line and key."""

import dataclasses
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader import config
from tui_reader.config import loader


def written(folder: Path, text: str) -> Path:
    path = folder / "config.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_no_file_means_the_defaults(tmp_path: Path) -> None:
    loaded = config.load(tmp_path / "none.toml")
    assert loaded == config.Loaded(config.Config())


def test_the_printed_defaults_are_the_defaults(tmp_path: Path) -> None:
    loaded = config.load(written(tmp_path, config.default_toml()))
    assert loaded.problems == ()
    assert loaded.config == config.Config()


def test_every_setting_is_documented() -> None:
    text = config.default_toml()
    for section in dataclasses.fields(config.Config):
        assert f"[{section.name}]" in text
        value = getattr(config.Config(), section.name)
        for setting in dataclasses.fields(value) if dataclasses.is_dataclass(value) else ():
            (line,) = re.findall(rf"# (.+)\n{setting.name} = ", text.split(f"[{section.name}]")[1])[
                :1
            ]
            assert line.startswith(setting.metadata["help"])
            assert all(choice in line for choice in setting.metadata["choices"])


def test_a_setting_is_read(tmp_path: Path) -> None:
    loaded = config.load(written(tmp_path, '[screen]\nkeys = "newsboat"\n[refresh]\nminutes = 5\n'))
    assert loaded.problems == ()
    assert loaded.config.screen.keys == "newsboat"
    assert loaded.config.refresh.minutes == 5


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[screen]\n\nmeasur = 80\n", ("line 3", "screen.measur", "not a setting")),
        ('[screen]\nmeasure = "wide"\n', ("line 2", "screen.measure", "a whole number")),
        ("[screen]\nmeasure = 3\n", ("line 2", "at least 20")),
        ("[screen]\nmouse = 1\n", ("screen.mouse", "true or false")),
        ('[screen]\nkeys = "emacs"\n', ("one of vim, newsboat, plain",)),
        ("screen = 3\n", ("line 1", "must be a table")),
        ("[nothing]\na = 1\n", ("line 1", "nothing", "not a setting")),
        ('[keys]\nfly = ["x"]\n', ("line 2", "keys.fly", "not a command")),
        ('[keys]\nstar = ["X"]\nsave = ["X"]\n', ("line 3", "keys.save", "also given to star")),
        ("[screen\n", ("not valid TOML",)),
        ("[commands]\narchive = 3\n", ("line 2", "commands.archive", "a table or a list")),
        (
            '[commands.archive]\nargv = ["x"]\nargs = ["x"]\n',
            ("line 3", "commands.archive.args", "not a setting"),
        ),
        ('[commands.archive]\nkey = "W"\n', ("line 1", "commands.archive has no argv")),
        ('[commands.save]\nargv = ["x"]\n', ("line 1", "commands.save", "left out")),
        (
            '[commands.archive]\nargv = ["x"]\nkey = "m"\n',
            ("line 3", "commands.archive.key", '"m" was taken from toggle_read'),
        ),
        (
            '[commands.a]\nargv = ["x"]\nkey = "W"\n[commands.b]\nargv = ["x"]\nkey = "W"\n',
            ("line 6", "commands.b.key", '"W" is also given to a'),
        ),
        (
            '[keys]\nsave = ["W"]\n[commands.a]\nargv = ["x"]\nkey = "W"\n',
            ("line 5", "commands.a.key", '"W" is also given to save'),
        ),
        (
            '[sites."example.org"]\n\ntake = ["p", "p:hover"]\n',
            ("line 3", "sites.example.org.take", '"p:hover" is no selector', "left out"),
        ),
        (
            '[sites]\n"example.org" = { strip = ["a b", ""] }\n',
            ("line 2", "sites.example.org.strip", '"" is no selector'),
        ),
        ('[sites."https://a.org/"]\ntake = ["p"]\n', ("line 1", "must be a host")),
        ('[sites."a.org"]\ntakes = ["p"]\n', ("line 2", "sites.a.org.takes", "not a setting")),
        ('[sites."a.org"]\ntake = "p"\n', ("line 2", "sites.a.org.take", "a list of texts")),
        ('[sites]\n"a.org" = "p"\n', ("line 2", "sites.a.org", "a table or a list")),
        (
            '[hooks]\non_save = ["cp", "{path}", "{titel}"]\n',
            ("line 2", "hooks.on_save", "“{titel}”", "it knows {path}, {url}, {title}"),
        ),
        ('[hooks]\nafter_refresh = ["say", "{"]\n', ("line 2", "{new}", "{{ and }} are braces")),
        ('[saving]\n\nname = "{day}"\n', ("line 3", "saving.name", "{date}, {time}")),
        ('[saving]\ntemplate = "{nothing}"\n', ("line 2", "saving.template", "{front_matter}")),
        ('[reading]\nbrowser = ["b", "{link}"]\n', ("line 2", "reading.browser", "knows {url}")),
        (
            '[commands]\narchive = ["x", "{link}"]\n',
            ("line 2", "commands.archive.argv", "“{link}”", "{url}, {title}, {feed}"),
        ),
        (
            '[commands."my.own"]\nargv = "x"\n',
            ("line 2", "commands.my.own.argv", "a list of texts"),
        ),
    ],
)
def test_a_fault_is_a_sentence_and_the_default_is_used(
    tmp_path: Path, text: str, words: tuple[str, ...]
) -> None:
    path = written(tmp_path, text)
    loaded = config.load(path)
    (problem,) = loaded.problems
    for word in (str(path), *words):
        assert word in problem
    assert loaded.config.screen == config.Screen()


def test_a_command_is_a_list_or_a_table_with_its_key(tmp_path: Path) -> None:
    text = '[commands]\nshow = ["less", "{path}"]\n[commands.archive]\nargv = ["wall"]\nkey = "W"\n'
    loaded = config.load(written(tmp_path, text))
    assert loaded.problems == ()
    assert loaded.config.commands == {
        "show": config.UserCommand(["less", "{path}"]),
        "archive": config.UserCommand(["wall"], "W"),
    }


def test_rules_for_sites_are_read_by_the_host_that_addresses_show(tmp_path: Path) -> None:
    text = '[sites."WWW.Bücher.example"]\ntake = ["#a .b"]\n[sites]\n"*" = { strip = [".x"] }\n'
    loaded = config.load(written(tmp_path, text))
    assert loaded.problems == ()
    assert loaded.config.sites == {
        "www.xn--bcher-kva.example": config.Site(["#a .b"]),
        "*": config.Site(strip=[".x"]),
    }


def test_one_wrong_entry_takes_no_other_away(tmp_path: Path) -> None:
    text = '[keys]\nstar = ["F"]\nsave = "x"\nquit = [1]\n[credentials]\na = ["u", "p"]\nb = 3\n'
    loaded = config.load(written(tmp_path, text))
    assert loaded.config.keys == {"star": ["F"]}
    assert loaded.config.credentials == {"a": ["u", "p"]}
    told = [said.partition(", ")[2] for said in loaded.problems]
    assert told == [
        "line 3: keys.save must be a list of texts; it is left out.",
        "line 4: keys.quit must be a list of texts; it is left out.",
        "line 7: credentials.b must be a list of texts; it is left out.",
    ]


LARGE = (
    ("a" + ".a" * 20_000 + " = 1\n", "more than 32 parts"),
    ("[x" + " . 'y'" * 20_000 + "]\n", "more than 32 parts"),
    ("[keys]\nx = { a" + ".a" * 9_000 + " = 1 }\n", "more than 32 parts"),
    ("# " + "x" * (1 << 20), "larger than 1 MB"),
)


@pytest.mark.parametrize(("text", "said"), LARGE, ids=range(len(LARGE)))
def test_what_nobody_writes_is_not_read(tmp_path: Path, text: str, said: str) -> None:
    loaded = config.load(written(tmp_path, text + '\n[screen]\nkeys = "plain"\n'))
    (problem,) = loaded.problems
    assert said in problem and loaded.config == config.Config()


def test_long_texts_with_dots_are_read(tmp_path: Path) -> None:
    text = '[saving]\nfolder = "' + "a long sentence. With another one, 3.5, ... " * 200 + '"\n'
    assert config.load(written(tmp_path, text)).problems == ()


MANY: dict[str, str] = {
    "unknown keys": "[keys]\n" + "".join(f'a{n} = ["x"]\n' for n in range(9_000)),
    "unknown tables": "".join(f"[a{n}]\n" for n in range(9_000)),
    "hosts": "".join(f'[sites."a/{n}"]\n' for n in range(9_000)),
    "commands": "[commands]\n" + "".join(f"a{n} = []\n" for n in range(9_000)),
}


@pytest.mark.parametrize("kind", MANY)
def test_the_file_is_looked_through_once_for_all_its_faults(
    tmp_path: Path, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    read, looked = loader._Lines._read, []
    monkeypatch.setattr(loader._Lines, "_read", lambda self: looked.append(1) or read(self))
    problems = config.load(written(tmp_path, MANY[kind])).problems
    assert len(looked) == 1
    assert len(problems) == loader.MOST_FAULTS + 1
    assert "8,900 more settings are wrong" in problems[-1]


def test_bytes_that_are_no_text_are_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes(b"\xff\xfe\x00")
    assert "cannot be read" in config.load(path).problems[0]


@given(st.text())
def test_no_content_stops_the_app(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.mktemp("any") / "config.toml"
    path.write_text(text, encoding="utf-8", errors="replace")
    assert isinstance(config.load(path).config, config.Config)
