"""The report: what an auditor reads, safe whatever was written into the record."""

from __future__ import annotations

import json
import re
import zipfile
from contextlib import closing
from html.parser import HTMLParser
from pathlib import Path

import pytest

from edgewatch.audit import bag, export_bundle, site_key
from edgewatch.audit.report.limits import DOES_NOT_COVER
from edgewatch.audit.report.watching import Gap, gaps
from edgewatch.audit.times import Period
from edgewatch.monitors.history import merge_blobs
from edgewatch.store import alarm_service, devices, journal, rollups
from edgewatch.store.connection import one_transaction, open_writer
from edgewatch.store.tiers import DAY_NS, mark_unfolded, set_kept_from

S = 1_000_000_000
T0 = 1_767_225_600 * S
HOSTILE = '"><script>alert(1)</script><img src="http://evil/x" onerror=alert(1)>\x00\u202e\ud800'


class Page(HTMLParser):
    """Tags, attributes, and the text of a page; checks that every tag is closed."""

    VOID = frozenset({"meta", "br", "line", "rect"})

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[tuple[str, str | None]] = set()
        self.words: list[str] = []
        self._open: list[str] = []
        self.feed(text)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= set(attrs)
        if tag not in self.VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= set(attrs)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())


def export_page(site: Path, out: Path, **period: int) -> tuple[str, Page]:
    import zipfile

    export_bundle(site, out, **period)
    with zipfile.ZipFile(out) as archive:
        (name,) = (n for n in archive.namelist() if n.endswith(bag.REPORT))
        html = archive.read(name).decode("utf-8")
    return html, Page(html)


@pytest.fixture(scope="session")
def html(files: dict[str, bytes]) -> str:
    return files[bag.REPORT].decode("utf-8")


@pytest.fixture(scope="session")
def page(html: str) -> Page:
    return Page(html)


def test_it_needs_nothing_but_itself(html: str, page: Page) -> None:
    assert not page.tags & {"script", "link", "iframe", "object", "embed", "img", "form", "a"}
    assert not {name for name, _ in page.attributes if name.startswith("on") or name == "src"}
    assert "url(" not in html
    assert "http:" not in html
    assert "https:" not in html


def test_it_names_site_period_key_and_model(page: Page, shared: tuple[Path, Path]) -> None:
    for words in (
        "Ward 3 <west>",
        "2026-01-01T00:00:00.000000Z",
        site_key(shared[0]).fingerprint,
        "ab" * 32,
    ):
        assert words in page.text


def test_it_tells_the_swap_field_by_field(page: Page) -> None:
    assert re.search(r"protocol serial SN-4471 SN-9902 2026-01-01T00:01:15\.000000Z", page.text)
    assert "Unproved before it was seen 15 s" in page.text
    assert "Predictions affected 89" in page.text
    assert "approved by Grace: checked" in page.text


def test_it_says_in_short_what_happened(page: Page) -> None:
    assert (
        "200 predictions, 89 of them affected by 1 replacement of equipment; "
        "1 alarm, 1 of high priority." in page.text
    )


def test_it_tells_the_handling_of_the_alarm(page: Page) -> None:
    assert "The analyser was replaced: serial number SN-4471 → SN-9902" in page.text
    assert "active-unacknowledged active-acknowledged Grace" in page.text


def test_it_tells_drift_with_its_limit(page: Page) -> None:
    assert re.search(r"cytology x\[0\] psi 4 5 1\.6 0\.25", page.text)


def test_it_tells_when_nobody_watched(page: Page) -> None:
    assert "1 gap, 10 s in all" in page.text


def test_it_says_what_is_not_proved(page: Page) -> None:
    for text in DOES_NOT_COVER:
        assert text in page.text


def test_the_time_axis_shows_every_lane(html: str) -> None:
    drawing = re.search(r"<svg.*</svg>", html, re.DOTALL)

    assert drawing is not None
    for words in (
        ">VERIFIED<",
        ">CHANGED<",
        ">affected<",
        ">device.changed<",
        ">drift over limit<",
    ):
        assert words in drawing[0]


def test_a_period_limits_what_is_told(site: Path, tmp_path: Path) -> None:
    _, page = export_page(site, tmp_path / "b.zip", from_ns=T0, to_ns=T0 + 50 * S)

    assert "chosen at export" in page.text
    assert "always the whole record" in page.text
    assert "No swap was seen in this period." in page.text
    assert "No alarm in this period." in page.text
    assert "50 predictions" in page.text


def test_a_swap_that_has_not_ended_says_so(site: Path, tmp_path: Path) -> None:
    with closing(open_writer(site / "log.db")) as db:
        db.execute("UPDATE suspect_span SET to_ns = NULL")

    _, page = export_page(site, tmp_path / "b.zip")

    assert "still going on at export" in page.text
    assert "Predictions affected 139" in page.text


def test_hostile_text_from_a_device_is_only_text(site: Path, tmp_path: Path) -> None:
    with closing(open_writer(site / "log.db")) as db, one_transaction(db):
        evidence = [{"layer": "protocol", "field": "serial", "value": HOSTILE}]
        difference = {"layer": "p", "field": "f", "enrolled": HOSTILE, "observed": HOSTILE}
        safe = HOSTILE[:-1]  # SQLite takes no lone surrogate outside of JSON
        devices.begin_state(
            db,
            "analyser",
            safe,
            T0 + 190 * S,
            proved_ns=None,
            unit=safe,
            reason=safe,
            differences=[],
            evidence=[],
        )
        db.execute("UPDATE hardware_state SET differences = ?", (json.dumps([difference]),))
        db.execute("UPDATE enrolment SET evidence = ?", (json.dumps(evidence),))
        db.execute("UPDATE alarm_transition SET note = ?, by = ?", (safe, safe))
        journal.add_event(db, T0 + 191 * S, safe, safe, detail=safe)

    html, page = export_page(site, tmp_path / "b.zip")

    assert not page.tags & {"script", "img"}
    assert "\u202e" not in html
    assert "\x00" not in html
    assert '"><script>alert(1)</script>' in page.text


def test_the_page_and_tables_of_a_foreign_alarm_are_written_all_the_same(
    site: Path, tmp_path: Path
) -> None:
    with closing(open_writer(site / "log.db")) as db:
        content = {"id": 1, "code": "later.code", "sentence": "Of a later release.", "members": 5}
        db.execute("UPDATE alarm SET content = ?", (json.dumps(content),))

    _, page = export_page(site, tmp_path / "b.zip")

    assert "Of a later release." in page.text


def test_a_run_that_ended_without_a_word_ends_at_its_last_sign_of_life() -> None:
    found = gaps([0, 100], [], lambda _: 30, Period(0, 200))

    assert found == [Gap(30, 100, False)]


def test_a_sign_of_life_of_an_earlier_run_is_not_taken_for_this_one() -> None:
    found = gaps([50, 100], [], lambda _: 30, Period(0, 200))

    assert found == [Gap(50, 100, False)]


def test_gaps_outside_the_period_are_left_out() -> None:
    assert gaps([0, 100], [40], lambda _: None, Period(150, 200)) == []


def test_latency_is_told_also_where_only_hours_are_kept(site: Path, tmp_path: Path) -> None:
    with_minutes = _service_of(site, tmp_path / "a.zip")
    assert with_minutes.count("0.0501 ms") == 3
    with closing(open_writer(site / "log.db")) as db, one_transaction(db):
        mark_unfolded(db)
        while rollups.fold_next(db, T0 + 10 * DAY_NS, merge_blobs):
            pass
        set_kept_from(db, "minute", T0 + DAY_NS)
        db.execute("DELETE FROM service_minute")
    assert _service_of(site, tmp_path / "b.zip") == with_minutes


def _service_of(site: Path, out: Path) -> str:
    text = export_page(site, out)[1].text
    return text[: text.index("Percentiles are upper")].rsplit("Labels", 1)[1]


def test_it_tells_who_took_an_alarm_out_of_service_and_why(site: Path, tmp_path: Path) -> None:
    with closing(open_writer(site / "log.db")) as db:
        alarm_service.take_out_of_service(
            db, "system.cpu", None, T0, until_ns=None, by="Ada", role="engineer", note="new fan"
        )
    export_bundle(site, tmp_path / "out.zip")
    with zipfile.ZipFile(tmp_path / "out.zip") as archive:
        found = {n.rpartition("/")[2]: archive.read(n).decode() for n in archive.namelist()
                 if n.endswith((".html", ".csv"))}  # fmt: skip
    words = " ".join(Page(found["report.html"]).words)
    assert "Ada (engineer)" in words
    assert "until it is returned" in words
    assert "new fan" in found["alarms_out_of_service.csv"]
