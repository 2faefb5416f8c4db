"""What the pages say, taken from a record, without a window."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from edgewatch.sdk.paths import record_file
from edgewatch.sdk.trust import NOT_WATCHING, Trust
from edgewatch.site.config import load_site
from edgewatch.store import predictions
from edgewatch.store.connection import one_transaction, open_reader, open_writer
from edgewatch.ui.models.alarms import alarm_rows, counts, first_to_acknowledge, life
from edgewatch.ui.models.baseline import baseline_words
from edgewatch.ui.models.chain import chain, happenings
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.devices import affected_predictions, not_in_order, slot_rows, verdicts
from edgewatch.ui.models.drift import (
    WORST,
    build_map,
    cell_detail,
    drift_map,
    last_methods,
    word_shares,
)
from edgewatch.ui.models.fields import compare
from edgewatch.ui.models.history import history_view
from edgewatch.ui.models.live_rows import LIVE_ROWS, LiveRows
from edgewatch.ui.models.now import most_deviating, now_view
from edgewatch.ui.models.ranges import RANGES, resolve
from edgewatch.ui.models.reference import FeatureReference, ReferenceReader, parse_reference
from edgewatch.ui.models.system import system_view
from edgewatch.ui.models.trust import trust_view
from support.populated_site import MODEL, SLOT, Told

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
    assert [mark.text for mark in view.marks] == ["Cytology analyser: CHANGED"]


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
    [(model, columns)] = affected_predictions(context, analyser)
    assert model == MODEL
    assert len(columns) == told.affected
    assert int(columns.time_ns[0]) > told.swap_ns - 20 * 10**9


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


def test_the_drift_map_puts_what_drifted_on_top(context: Context) -> None:
    span = resolve(RANGES[-1], context)
    assert last_methods(context)[:4] == [WORST, "evidence", "psi", "ks"]
    shown = drift_map(context, span, "psi")
    assert shown is not None
    assert set(shown.features[:6]) == SHIFTED
    assert shown.over == 6
    assert np.nanmax(shown.ratio[6:]) < 1


def test_worst_of_all_misses_nothing_that_one_measure_alone_sees(context: Context) -> None:
    span = resolve(RANGES[-1], context)
    worst, ks = drift_map(context, span, WORST), drift_map(context, span, "ks")
    assert worst is not None
    assert ks is not None
    assert worst.over >= ks.over
    for feature, ratio in zip(ks.features, ks.latest, strict=True):
        assert worst.latest[worst.features.index(feature)] >= ratio


def test_a_cell_compares_reference_and_current(context: Context) -> None:
    shown = drift_map(context, resolve(RANGES[-1], context), "psi")
    assert shown is not None
    window = shown.windows[0][-1]
    assert window is not None
    detail = cell_detail(context, window, ReferenceReader().read(context))
    assert [m.method for m in detail.measures][:3] == ["evidence", "psi", "ks"]
    assert detail.histogram is not None
    assert detail.histogram.reference.sum() == pytest.approx(1, abs=0.05)
    assert detail.current_median is not None
    assert detail.reference_median is not None
    assert detail.current_median > detail.reference_median


def test_a_window_with_too_few_rows_is_not_shown_with_the_verdict_before_it() -> None:
    young = {**_measured(3, value=2.0), "lim": None}
    shown = build_map([_measured(1, value=5.0), _measured(2, value=5.0), young], "psi")
    assert np.isnan(shown.latest).all()
    assert not shown.judged
    assert shown.over == 0


def test_a_cell_of_many_windows_keeps_the_worst() -> None:
    rows = [_measured(at, value=9.0 if at == 50 else 0.1) for at in range(1, 1000)]
    shown = build_map(rows, "psi", columns=10)
    assert shown.ratio.shape == (1, 10)
    assert shown.ratio[0, 0] == 9.0
    assert np.isnan(build_map([_measured(1, value=None)], "psi").ratio).all()


def test_history_tells_the_chain_from_swap_to_affected_predictions(
    context: Context, told: Told
) -> None:
    span = resolve(RANGES[-1], context)
    found = chain(context, span)
    assert found is not None
    assert found.swap_ns == told.swap_ns
    assert "SN-4471 → SN-9902" in found.links[0]
    assert "6 inputs drifted" in found.links[1]
    assert found.links[-1] == f"{told.affected} predictions affected"


def test_history_shades_the_affected_span_and_marks_its_predictions(
    context: Context, told: Told
) -> None:
    view = history_view(context, resolve(RANGES[-1], context))
    assert len(view.shades) == 1
    assert int(view.affected.sum()) == told.affected
    assert [bar.word for bar in view.device_bars if bar.row == "Cytology analyser"] == [
        "VERIFIED",
        "CHANGED",
    ]
    assert np.nanmax(view.drift_ratio) > 1
    assert len(view.load_time_s) > 100


def test_no_state_is_shown_over_a_time_in_which_nobody_watched(
    context: Context, told: Told
) -> None:
    stopped = told.end_ns - 30 * 10**9
    dead = replace(context, watched_until_ns=stopped)
    view = history_view(dead, resolve(RANGES[-1], dead))
    gaps = [bar for bar in view.device_bars if bar.word == "NOT WATCHED"]
    assert {bar.row for bar in gaps} == {"Cytology analyser", "Sample balance"}
    assert all(bar.from_s == stopped / 1e9 and bar.to_s == view.span.to_ns / 1e9 for bar in gaps)
    balance = slot_rows(dead)[1]
    assert balance.verdict == "VERIFIED"
    assert balance.sign == "off"
    assert balance.verdict_words == "Verified when last watched"


def test_happenings_are_in_order_and_told_apart(context: Context) -> None:
    found = happenings(context, resolve(RANGES[-1], context))
    times = [h.time_ns for h in found]
    assert times == sorted(times, reverse=True)
    assert len({h.key for h in found}) == len(found)
    assert {"Equipment", "Alarm", "Person", "Watching"} == {h.kind for h in found}


def test_service_figures_come_from_the_record(context: Context) -> None:
    view = system_view(context)
    assert view.predictions == 1200
    assert view.succeeded == 1.0
    assert view.watched == 1.0
    assert view.per_minute == 60
    assert all(v is not None and 0.05 < v < 2 for v in view.latency_ms)
    assert {p.subject for p in view.processes} == {"machine", "agent", f"feed:{SLOT}"}


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


def _measured(at: int, *, value: float | None) -> dict[str, object]:
    return {
        "feature": "x",
        "role": "input",
        "to_ns": at * 10**9,
        "value": value,
        "lim": 1.0,
        "exceeded": 0,
    }


def test_a_feature_of_words_is_told_by_the_share_of_each_word() -> None:
    sex = FeatureReference(
        "sex", 0, 1, 0, 0, np.array([0.0] * 6 + [1.0] * 4), levels=("female", "male")
    )
    shares = word_shares(sex, ["male"] * 5 + ["female"] * 3 + ["unknown"] * 2)
    assert [(one.word, one.reference, one.current) for one in shares] == [
        ("female", 0.6, 0.3),
        ("male", 0.4, 0.5),
        ("unknown", 0.0, 0.2),
    ]
    assert np.isnan(sex.sigmas(1.0)), "words have no distance from each other"


def test_the_baseline_is_told_with_its_rows_and_who_reviewed_it(context: Context) -> None:
    words = baseline_words(context)
    assert words.startswith("Compared with 400 rows, in force since ")
    assert words.endswith("not reviewed by anybody yet (edgewatch baseline approve).")
