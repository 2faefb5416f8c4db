"""Documents: the same blocks as a web page and as a PDF, whatever stands in them."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from edgewatch.audit.document import (
    Badge,
    Box,
    Bullets,
    Code,
    Document,
    Facts,
    Figure,
    Heading,
    Lines,
    Moment,
    Paragraph,
    Section,
    Table,
    to_html,
    to_pdf,
)
from edgewatch.audit.document.chart import Point, Series, chart
from edgewatch.audit.document.drawing import Bar, Dot, Drawing, Stroke, Text
from edgewatch.audit.document.pdf_fonts import register, shown
from edgewatch.audit.document.pdf_table import MAX_ROWS
from edgewatch.audit.times import Period
from support.reported import Page

T0 = 1_767_225_600 * 1_000_000_000
HOSTILE = '<para>&<b onclick="x">]]></para>\x00\x07\u202e\ud800 中文 \U0001f600'
DRAWING = Drawing(
    100,
    40,
    HOSTILE,
    (
        Bar(0, 0, 50, 20, "#2e7d32", "word", HOSTILE),
        Stroke(((0, 30), (100, 30)), "#57606a", dashed=True),
        Dot(5, 5, "#b3261e", title="dot"),
        Text(50, 38, HOSTILE, "middle"),
    ),
)


def one_of_everything(text: str = HOSTILE, rows: int = 3) -> Document:
    cells = (text, Code(text), Badge(text, "#b3261e"), Lines((text, Moment(T0))), 3, 0.5, None)
    return Document(
        f"Title {text}",
        (
            Section(f"Section {text}", (Heading(text), Paragraph(text), Bullets((text,)))),
            Section(
                "Tables",
                (
                    Facts((("name", text), ("when", Moment(T0)), ("never", Moment(None, "no")))),
                    Table(tuple("abcdefg"), [cells] * rows, empty="Nothing.", rest_in="x.csv"),
                    Table(("a",), [], empty="Nothing here."),
                    Box("limits", (Paragraph("inside", quiet=True),)),
                    Figure(DRAWING),
                ),
            ),
        ),
    )


def pdf_text(raw: bytes, folder: Path) -> str:
    """What a reader of the PDF can select, by a tool that is not of EdgeWatch."""
    tool = shutil.which("pdftotext")
    if tool is None:
        pytest.skip("pdftotext is not installed")
    path = folder / "document.pdf"
    path.write_bytes(raw)
    found = subprocess.run([tool, str(path), "-"], capture_output=True, check=True, timeout=60)
    return found.stdout.decode("utf-8")


def test_the_same_document_gives_the_same_bytes() -> None:
    document = one_of_everything("text")
    assert to_html(document) == to_html(document)
    assert to_pdf(document) == to_pdf(document)


def test_hostile_text_is_only_text_on_the_page() -> None:
    page = Page(to_html(one_of_everything()).decode("utf-8"))
    assert not page.tags & {"script", "para", "b"}
    assert not {name for name, _ in page.attributes if name.startswith("on")}
    assert "<para>&<b onclick" in page.text
    assert "\u202e" not in page.text


def test_hostile_text_is_only_text_in_the_pdf(tmp_path: Path) -> None:
    text = " ".join(pdf_text(to_pdf(one_of_everything()), tmp_path).split())
    assert '<para>&<b onclick="x">]]></para>\\x00\\x07\\u202e\\ud800' in text


def test_a_sign_without_a_glyph_is_written_as_an_escape() -> None:
    register()
    assert shown("Süd µ → 中") == "Süd µ → \\u4e2d"


def test_every_page_says_which_of_how_many_it_is(tmp_path: Path) -> None:
    text = pdf_text(to_pdf(one_of_everything("text " * 40, rows=80)), tmp_path)
    pages = [int(n) for n in re.findall(r"Page (\d+) of", text)]
    assert pages == list(range(1, len(pages) + 1))
    assert len(pages) > 2
    assert text.count(f"{pages[-1]}\n") >= len(pages)


def test_a_pdf_has_title_language_bookmarks_and_its_fonts_and_no_time_of_making() -> None:
    raw = to_pdf(one_of_everything("text"))
    assert raw.startswith(b"%PDF-1.")
    for mark in (b"/Lang", b"/DisplayDocTitle true", b"/Outlines", b"/FontFile2"):
        assert mark in raw
    assert b"/JavaScript" not in raw
    assert b"/URI" not in raw
    assert b"2026" not in re.sub(rb"stream.*?endstream", b"", raw, flags=re.DOTALL)


@pytest.mark.parametrize("text", ["word " * 5_000, "x" * 20_000, "\n" * 3_000, "line\n" * 2_000])
def test_no_text_is_too_long_for_a_page(text: str) -> None:
    document = one_of_everything(text, rows=1)
    assert to_pdf(document).startswith(b"%PDF")


def test_a_pdf_says_where_rows_are_that_have_no_room(tmp_path: Path) -> None:
    table = Table(("n",), [(i,) for i in range(MAX_ROWS + 2)], empty="", rest_in="alarms.csv")
    text = pdf_text(to_pdf(Document("t", (Section("s", (table,)),))), tmp_path)
    assert "2 more rows are in alarms.csv." in text


def test_a_chart_shows_points_intervals_and_limit_and_says_so() -> None:
    points = (Point(T0, 0.9, 0.8, 1.0), Point(T0 + 50, 0.7, 0.6, 0.8))
    drawn = chart("accuracy", [Series("measured", "#1565c0", points)], Period(T0, T0 + 100), 0.85)
    strokes = [s for s in drawn.shapes if isinstance(s, Stroke)]
    assert sum(s.dashed for s in strokes) == 1
    assert sum(s.colour == "#1565c0" for s in strokes) == 3
    assert sum(isinstance(s, Dot) for s in drawn.shapes) == 2
    assert drawn.alt == "accuracy: measured, 2 points; limit 0.85"


@pytest.mark.parametrize("points", [(), (Point(T0, 0.0),), (Point(T0, 5.0, 5.0, float("inf")),)])
def test_a_chart_of_little_or_endless_values_can_be_drawn(points: tuple[Point, ...]) -> None:
    drawn = chart("x", [Series("s", "#1565c0", points)], Period(T0, T0), None)
    document = Document("t", (Section("s", (Figure(drawn),)),))
    assert b"nan" not in to_html(document)
    assert to_pdf(document).startswith(b"%PDF")


@pytest.mark.parametrize(
    "value", [b"\x00\xff", 2**70, float("nan"), Moment(2**62), Moment(-(2**63))]
)
def test_values_that_no_agent_wrote_are_shown_as_they_are(value: Any) -> None:
    table = Table(("a", "b"), [(value, Lines((value,)))], empty="")
    document = Document("t", (Section("s", (table, Facts((("name", value),)))),))
    assert to_html(document)
    assert to_pdf(document)
