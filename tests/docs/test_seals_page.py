"""The page on seals prints the table by which the program seals."""

from __future__ import annotations

from pathlib import Path

from edgewatch.audit.seals.content import Batch, content_bytes, head_text
from edgewatch.audit.seals.kinds_table import kinds_table

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "seals.md").read_text("utf-8")


def test_the_table_of_kinds_is_that_of_the_program() -> None:
    assert kinds_table() in PAGE


def test_sizes_and_forms_are_those_that_the_page_gives() -> None:
    header = Batch(1, 1, 1, 1, 1, 1, 1, bytes(32))
    assert len(header.to_bytes()) == 70
    assert "Its header has 70 bytes" in PAGE
    empty = content_bytes(1, 1, 0, bytes(32), [])
    assert len(empty) == 9 + 8 + 4 + 8 + 32 + 4
    assert len(content_bytes(1, 1, 0, bytes(32), [header, header])) == len(empty) + 140
    assert head_text("edgewatch/cytology/3f9a1c2e", 8640, b"").strip() in PAGE
