"""What the README says of security can be looked up."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_each_threat_names_tests_that_are_there() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    section = text.partition("## Security and privacy")[2].partition("\n## ")[0]
    rows = [line for line in section.splitlines() if line.startswith("|")][2:]
    assert len(rows) > 10
    for row in rows:
        named = re.findall(r"`(tests/[\w/.]+)`", row)
        assert named and all((ROOT / name).is_file() for name in named), row
