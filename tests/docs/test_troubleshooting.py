"""What the page on troubleshooting says that one sees is what the program says."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "troubleshooting.md").read_text("utf-8")
QUOTED = re.findall(r"^\| \*([^*\n]+)\*", PAGE, re.MULTILINE)


def test_what_one_sees_is_said_somewhere_in_the_program() -> None:
    """Word by word; ``…`` and numbers stand for what is filled in."""
    source = " ".join(path.read_text("utf-8") for path in (ROOT / "src").rglob("*.py"))
    said = re.sub(r'"\s*\n?\s*(?:f?")', "", source)
    assert len(QUOTED) > 5
    for quote in QUOTED:
        for part in re.split(r"…|\d+|[A-Z]{3,}", quote):
            assert part.strip(" .:,") in said, quote
