"""The report: what an auditor reads, safe whatever was written into the record."""

from __future__ import annotations

import json
import re
from contextlib import closing
from pathlib import Path

import pytest

from edgewatch.audit.limits import does_not_cover
from edgewatch.audit.report.performed import MetricSeen, Performed, PerformedWindow, Value
from edgewatch.audit.tables import csv_files
from edgewatch.audit.times import Period
from edgewatch.audit.watched import Gap, gaps
from edgewatch.monitors.history import merge_blobs
from edgewatch.store import alarm_service, devices, journal, rollups
from edgewatch.store.connection import one_transaction, open_writer
from edgewatch.store.tiers import DAY_NS, mark_unfolded, set_kept_from
from support.reported import Page, page_of, subject_of

S = 1_000_000_000
T0 = 1_767_225_600 * S
HOSTILE = '"><script>alert(1)</script><img src="http://evil/x" onerror=alert(1)>\x00\u202e\ud800'


@pytest.fixture(scope="module")
def told(story: Path) -> tuple[str, Page]:
    """The report of the story, made once."""
    return page_of(story)


@pytest.fixture(scope="module")
def html(told: tuple[str, Page]) -> str:
    return told[0]


@pytest.fixture(scope="module")
def page(told: tuple[str, Page]) -> Page:
    return told[1]


def test_it_needs_nothing_but_itself(html: str, page: Page) -> None:
    assert not page.tags & {"script", "link", "iframe", "object", "embed", "img", "form", "a"}
    assert not {name for name, _ in page.attributes if name.startswith("on") or name == "src"}
    assert "url(" not in html
    assert "http:" not in html
    assert "https:" not in html


def test_it_names_site_period_key_and_model(page: Page) -> None:
    for words in (
        "Ward 3 <west>",
        "2026-01-01T00:00:00.000000Z",
        "SHA256:abc",
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
    for text in does_not_cover(sealed=False):
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


def test_a_period_limits_what_is_told(site: Path) -> None:
    _, page = page_of(site, Period(T0, T0 + 50 * S))

    assert "chosen at export" in page.text
    assert "sealed together with some of this period" in page.text
    assert "No swap was seen in this period." in page.text
    assert "No alarm in this period." in page.text
    assert "50 predictions" in page.text


def test_a_swap_that_has_not_ended_says_so(site: Path) -> None:
    with closing(open_writer(site / "log.db")) as db:
        db.execute("UPDATE suspect_span SET to_ns = NULL")

    _, page = page_of(site)

    assert "still going on at export" in page.text
    assert "Predictions affected 139" in page.text


def test_hostile_text_from_a_device_is_only_text(site: Path) -> None:
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

    html, page = page_of(site)

    assert not page.tags & {"script", "img"}
    assert "\u202e" not in html
    assert "\x00" not in html
    assert '"><script>alert(1)</script>' in page.text


def test_the_page_and_tables_of_a_foreign_alarm_are_written_all_the_same(site: Path) -> None:
    with closing(open_writer(site / "log.db")) as db:
        content = {"id": 1, "code": "later.code", "sentence": "Of a later release.", "members": 5}
        db.execute("UPDATE alarm SET content = ?", (json.dumps(content),))

    _, page = page_of(site)

    assert "Of a later release." in page.text


def test_a_run_that_ended_without_a_word_ends_at_its_last_sign_of_life() -> None:
    found = gaps([0, 100], [], lambda _: 30, Period(0, 200))

    assert found == [Gap(30, 100, False)]


def test_a_sign_of_life_of_an_earlier_run_is_not_taken_for_this_one() -> None:
    found = gaps([50, 100], [], lambda _: 30, Period(0, 200))

    assert found == [Gap(50, 100, False)]


def test_gaps_outside_the_period_are_left_out() -> None:
    assert gaps([0, 100], [40], lambda _: None, Period(150, 200)) == []


def test_latency_is_told_also_where_only_hours_are_kept(site: Path) -> None:
    with_minutes = _service_of(site)
    assert with_minutes.count("0.0501 ms") == 3
    with closing(open_writer(site / "log.db")) as db, one_transaction(db):
        mark_unfolded(db)
        while rollups.fold_next(db, T0 + 10 * DAY_NS, merge_blobs):
            pass
        set_kept_from(db, "minute", T0 + DAY_NS)
        db.execute("DELETE FROM service_minute")
    assert _service_of(site) == with_minutes


def _service_of(site: Path) -> str:
    text = page_of(site)[1].text
    return text[: text.index("Percentiles are upper")].rsplit("Labels", 1)[1]


def test_it_tells_who_took_an_alarm_out_of_service_and_why(site: Path) -> None:
    with closing(open_writer(site / "log.db")) as db:
        alarm_service.take_out_of_service(
            db, "system.cpu", None, T0, until_ns=None, by="Ada", role="engineer", note="new fan"
        )
    _, page = page_of(site)
    assert "Ada (engineer)" in page.text
    assert "until it is returned" in page.text
    with subject_of(site) as subject:
        files = csv_files(subject.db, subject.period)
    assert "new fan" in files["alarms_out_of_service.csv"].decode("utf-8-sig")


def test_trust_is_told_as_a_bar_and_in_figures(html: str, page: Page) -> None:
    assert ">Do not rely on this prediction</text>" in html
    assert re.search(r"Not watching 10 s 5\.03%", page.text)


def test_an_alarm_tells_how_long_it_called_and_who_answered(page: Page) -> None:
    assert "Priority Raised Acknowledged Median Longest By high 1 1 20 s 20 s Grace 1" in page.text


def test_a_record_without_seals_says_so(page: Page) -> None:
    assert "The record has no seal: nothing in it is proved" in page.text


def test_a_record_from_before_there_were_seals_is_told(site: Path) -> None:
    with closing(open_writer(site / "log.db")) as db:
        for table in ("seal_epoch", "seal", "seal_batch", "person", "retirement", "erasure"):
            db.execute(f"DROP TABLE {table}")
        db.execute("ALTER TABLE action DROP COLUMN role")
        db.execute("ALTER TABLE action DROP COLUMN signature")
    _, page = page_of(site)
    assert "The record has no seal" in page.text
    assert "Nobody is enrolled at this site" in page.text


def test_seals_receipts_and_sign_offs_are_told(site: Path) -> None:
    receipt = "edgewatch/ward/3f9a\n12\nRoot=\n\n— edgewatch/ward/3f9a Sig=\n"
    with closing(open_writer(site / "log.db")) as db, one_transaction(db):
        db.execute("INSERT INTO seal_epoch VALUES (1, ?, 'edgewatch/ward/3f9a', 1, ?, 'c')",
                   (T0, b"k" * 32))  # fmt: skip
        db.executemany(
            "INSERT INTO seal VALUES (?, 1, ?, ?, ?)",
            [(i, T0 + 10 * i * S, b"n" * 32, b"s" * 64) for i in (1, 2, 5)],
        )
        action = {"token": "t", "time_ns": T0 + 60 * S, "by": "Ada", "kind": "shift.sign-off"}
        payload = {"from_ns": T0, "to_ns": T0 + S, "meaning": "reviewed", "receipt": receipt}
        journal.add_action(
            db, action | {"subject": "shift", "note": "quiet", "payload": payload}, "done", T0
        )
    _, page = page_of(site)
    assert "Seals 3" in page.text
    assert "Longest time between two, in this period 30.0 s" in page.text
    assert f"First public key {(b'k' * 32).hex()}" in page.text
    assert "Fingerprint of the first key SHA256:" in page.text
    assert "Ada shift.sign-off 12 Root=" in page.text
    assert "Ada shift signed off reviewed" in page.text
    assert "by name alone" in page.text


def test_performance_is_told_with_intervals_limits_and_a_chart(story: Path) -> None:
    seen = MetricSeen("accuracy", Value(0.9, 0.85, 0.94), Value(0.92, 0.8, 0.97), 0.88, False)
    windows = tuple(
        PerformedWindow(T0 + i * 50 * S, T0 + (i + 1) * 50 * S, 50, 40, (seen,)) for i in range(3)
    )
    done = (Performed("cytology", windows, ("too few rows of one class",)),)
    html, page = page_of(story, performance=done)
    assert "50 40 accuracy 0.9 0.85 to 0.94 0.92 0.8 to 0.97 0.88 within" in page.text
    assert "Cannot be estimated: too few rows of one class." in page.text
    assert "accuracy: estimated, 3 points; measured, 3 points; limit 0.88" in html


def test_people_and_their_signed_actions_are_told(site: Path) -> None:
    with closing(open_writer(site / "log.db")) as db, one_transaction(db):
        db.execute(
            """INSERT INTO person (name, role, public_key, secret, added_ns, pin_set_ns, ended_ns)
               VALUES ('Ada', 'engineer', x'00', '{"locked": 1}', ?, ?, NULL),
                      ('Bo', 'operator', x'00', '', ?, ?, ?)""",
            (T0, T0, T0, T0, T0 + 5 * S),
        )
        db.execute("UPDATE action SET role = 'engineer', signature = x'01'")
    _, page = page_of(site)
    assert "Nobody is enrolled" not in page.text
    assert re.search(r"Ada engineer 2026-01-01T00:00:00", page.text)
    assert "Grace (engineer) device.approve analyser" in page.text
    assert "locked" not in page.text


def test_a_part_that_was_tampered_with_does_not_take_the_others_along(site: Path) -> None:
    with closing(open_writer(site / "log.db")) as db:
        db.execute("UPDATE action SET payload = 'no JSON'")
        db.execute("UPDATE event SET time_ns = 9223372036854775807 WHERE kind = 'agent.ended'")
    _, page = page_of(site, Period(T0, T0 + 200 * S))
    assert "Not told: people The record cannot be read here (JSONDecodeError" in page.text
    assert "another unit than the approved one" in page.text
