"""What the pages say, taken from a record, without a window."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from edgewatch.sdk.paths import record_file
from edgewatch.sdk.trust import NOT_WATCHING, Trust
from edgewatch.site.config import load_site
from edgewatch.store import predictions
from edgewatch.store.connection import one_transaction, open_reader, open_writer
from edgewatch.ui.models.affected import affected_since
from edgewatch.ui.models.alarm_life import life
from edgewatch.ui.models.alarms import alarm_rows, counts, first_to_acknowledge
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.devices import slot_rows
from edgewatch.ui.models.fields import compare
from edgewatch.ui.models.live_rows import LIVE_ROWS, LiveRows
from edgewatch.ui.models.now import most_deviating, now_view
from edgewatch.ui.models.reference import ReferenceReader, parse_reference
from edgewatch.ui.models.trust import trust_view
from edgewatch.ui.models.verdicts import not_in_order, verdicts
from support.populated_site import MODEL, Told

SHIFTED = {
    "mean radius",
    "mean perimeter",
    "mean area",
    "worst radius",
    "worst perimeter",
    "worst area",
}


@pytest.fixture
def context(story: tuple[Path, Told]) -> Iterator[Context]:
    db = open_reader(record_file(story[0]))
    yield Context(db, load_site(story[0]), MODEL, NOT_WATCHING, story[1].end_ns)
    db.close()


def test_the_prediction_shown_is_the_last_one_with_its_accepted_range(context: Context) -> None:
    view = now_view(context, LiveRows().read(context), ReferenceReader().read(context))
    assert view is not None
    assert view.output == "probability[malignant]"
    assert view.value == view.rows.outputs[-1, 2]
    assert view.accepted is not None
    assert view.affected
    assert "malignant" in view.label
    assert [mark.text for mark in view.marks] == ["Cytology analyser: Changed"]


def test_a_text_that_went_in_is_not_shown_as_the_class(context: Context) -> None:
    rows = LiveRows().read(context)
    texts = [*rows.texts[:-1], {"ward": "hmac-sha256:0123456789abcdef:6"}]
    view = now_view(context, replace(rows, texts=texts), None)
    assert view is not None
    assert "malignant (" in view.label


def test_live_rows_read_only_what_is_new_and_lose_nothing(site: Path) -> None:
    writer, db = open_writer(record_file(site)), open_reader(record_file(site))
    context = Context(db, load_site(site), MODEL, NOT_WATCHING, time.time_ns())
    live = LiveRows()
    before = live.read(context)
    row = list(writer.execute("SELECT * FROM prediction ORDER BY id DESC LIMIT 1").fetchone()[1:])
    with one_transaction(writer):
        for later in (1, 2, 3):
            predictions.insert(writer, [(row[0] + later, *row[1:])])
    after = live.read(context)
    assert len(before) == len(after) == LIVE_ROWS
    assert list(after.ids) == list(predictions.recent(db, MODEL, LIVE_ROWS).ids)
    assert list(after.ids[-3:]) == [before.ids[-1] + i for i in (1, 2, 3)]
    db.close()
    writer.close()


def test_why_names_at_most_five_inputs_farthest_first(context: Context) -> None:
    view = now_view(context, LiveRows().read(context), ReferenceReader().read(context))
    assert view is not None
    far = [abs(c.sigmas) for c in view.why]
    assert 0 < len(far) <= 5
    assert far == sorted(far, reverse=True)


def test_the_inputs_charted_are_those_that_the_swap_shifted(context: Context) -> None:
    view = now_view(context, LiveRows().read(context), ReferenceReader().read(context))
    assert view is not None
    assert set(most_deviating(view.rows, ReferenceReader().read(context))) <= SHIFTED


def test_drift_is_folded_under_the_swap_that_caused_it(context: Context) -> None:
    rows = alarm_rows(context.db)
    swap = next(r for r in rows if r.alarm.code == "device.changed")
    assert [child.alarm.code for child in swap.children] == ["input.drift"]
    assert "Device changed" in swap.children[0].cause
    assert not any(r.alarm.code == "input.drift" for r in rows)
    assert counts(rows) == {"high": 1, "medium": 0, "low": 0}


def test_the_most_urgent_alarm_waits_first_for_a_person(context: Context) -> None:
    first = first_to_acknowledge(alarm_rows(context.db))
    assert first is not None
    assert first.alarm.code == "device.changed"
    assert first.needs_note
    assert life(context.db, first.alarm.id)[0].words == "Active · not acknowledged"


def test_changed_fields_stand_first_and_say_so(context: Context, told: Told) -> None:
    analyser, balance = slot_rows(context)
    assert analyser.verdict == "CHANGED"
    assert [(f.field, f.word) for f in analyser.fields[:2]] == [
        ("serial", "changed"),
        ("firmware", "changed"),
    ]
    assert analyser.affected == told.affected > 400
    assert balance.affected == 0
    assert verdicts(context) == [analyser.verdict, balance.verdict]
    assert not_in_order([analyser.verdict, balance.verdict]) == 1


def test_the_list_of_affected_predictions_holds_each_of_them(context: Context, told: Told) -> None:
    analyser = slot_rows(context)[0]
    assert analyser.affected_from_ns is not None
    listed = affected_since(context, analyser.models, analyser.affected_from_ns)
    assert len(listed) == told.affected
    oldest = listed.at(told.affected - 1)
    assert oldest is not None
    assert oldest.model == MODEL
    assert oldest.time_ns > told.swap_ns - 20 * 10**9


def test_alternatives_of_an_enrolment_are_each_accepted() -> None:
    enrolled = [_field("firmware", "2.1"), _field("firmware", "2.2")]
    [row] = compare(enrolled, [_field("firmware", "2.2")], [])
    assert (row.enrolled, row.word) == ("2.1 or 2.2", "same")


def test_a_field_that_is_no_longer_seen_is_not_called_changed() -> None:
    unseen = {"layer": "protocol", "field": "serial", "enrolled": "1", "observed": None}
    [row] = compare([_field("serial", "1")], [], [unseen])
    assert row.word == "not observed"


def test_a_field_that_neither_side_gives_is_no_finding() -> None:
    [row] = compare([_field("sender", "")], [_field("sender", "")], [])
    assert row.word == "not given"


def test_a_placeholder_proves_nothing() -> None:
    [row] = compare([], [{**_field("serial", "0001"), "quality": "placeholder"}], [])
    assert row.word == "proves nothing"


@pytest.mark.parametrize(
    ("state", "sign"),
    [
        ("as-checked", "ok"),
        ("with-care", "medium"),
        ("do-not-rely", "high"),
        ("cannot-judge", "unknown"),
        ("not-watching", "off"),
        ("a state of next year", "unknown"),
    ],
)
def test_each_trust_state_has_a_sign_of_its_own(state: str, sign: str) -> None:
    view = trust_view(Trust(state, ""))
    assert view.sign == sign
    assert view.phrase in view.spoken


def test_a_foreign_baseline_is_no_baseline() -> None:
    assert parse_reference("") is None
    assert parse_reference('{"rows": 3}') is None


def _field(field: str, value: str) -> dict[str, str]:
    return {"layer": "protocol", "field": field, "value": value, "quality": "unique"}
