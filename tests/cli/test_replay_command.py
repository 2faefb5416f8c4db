"""``edgewatch replay``: recorded rows through the path of life, on their own time."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from edgewatch.feed.event_times import moment_ns
from support.command_line import (
    FIRST_UNIT,
    MODEL,
    ROWS,
    SECOND_UNIT,
    SLOT,
    SWAPPED_AT,
    Edgewatch,
    changed,
    make_stream,
)

SWAP = "2026-03-01T08:40:00.000000Z"


@pytest.fixture
def rows(tmp_path: Path) -> Path:
    """The stream, for the test to change."""
    return make_stream(tmp_path / "stream.csv")


def test_rows_become_predictions_on_their_own_time(edgewatch: Edgewatch, swapped: Path) -> None:
    found = edgewatch("predictions", MODEL, "--site", swapped, "--json").json
    assert len(found) == ROWS
    assert found[0]["time"] == "2026-03-01T08:00:00.000000Z"
    assert found[SWAPPED_AT]["time"] == SWAP
    assert found[0]["case"] == "S0001"


def test_a_swapped_unit_is_CHANGED_from_its_first_row_on_and_no_row_earlier(
    edgewatch: Edgewatch, swapped: Path
) -> None:
    affected = edgewatch("predictions", "--affected", "--site", swapped, "--json").json
    assert len(affected) == ROWS - SWAPPED_AT
    assert affected[0]["time"] == SWAP
    states = edgewatch("devices", "history", SLOT, "--site", swapped, "--json").json["states"]
    assert [state["verdict"] for state in states][-2:] == ["VERIFIED", "CHANGED"]
    assert states[-1]["since"] == SWAP
    assert states[-1]["differences"] == [
        {"layer": "protocol", "field": "serial", "enrolled": FIRST_UNIT, "observed": SECOND_UNIT}
    ]


def test_the_first_unit_is_enrolled_by_the_replay_and_says_so(
    edgewatch: Edgewatch, swapped: Path
) -> None:
    (enrolled,) = edgewatch("devices", "history", SLOT, "--site", swapped, "--json").json[
        "enrolments"
    ]
    assert (enrolled["by"], enrolled["at"]) == ("replay", "2026-03-01T08:00:00.000000Z")
    assert "no enrolment" in enrolled["note"]


def test_a_slot_that_has_an_enrolment_keeps_it(
    edgewatch: Edgewatch, swapped: Path, stream: Path
) -> None:
    words = ("--time", "at", "--unit-column", "unit", "--slot", SLOT, "--site", swapped, "--json")
    assert edgewatch("replay", MODEL, stream, *words).json["units"] == [FIRST_UNIT, SECOND_UNIT]
    history = edgewatch("devices", "history", SLOT, "--site", swapped, "--json").json
    assert len(history["enrolments"]) == 1


def test_labels_join_their_predictions_and_carry_their_delay(
    edgewatch: Edgewatch, site: Path, stream: Path
) -> None:
    words = ("--time", "at", "--case", "case", "--label", "diagnosis", "--label-delay", "2d")
    done = edgewatch("replay", MODEL, stream, *words, "--site", site, "--json").json
    assert done["labels"] == ROWS
    found = edgewatch("predictions", "--case", "S0001", "--site", site, "--json").json
    assert [row["label"] for row in found] == ["benign"]


def test_rows_without_a_time_are_one_a_second_and_end_now(
    edgewatch: Edgewatch, site: Path, stream: Path
) -> None:
    done = edgewatch("replay", MODEL, stream, "--site", site, "--json")
    assert "one a second, the last one now" in done.err
    span = moment_ns(done.json["to"]) - moment_ns(done.json["from"])
    assert span == (ROWS - 1) * 1_000_000_000
    assert abs(moment_ns(done.json["to"]) - time.time_ns()) < 60_000_000_000


def test_rows_out_of_order_are_put_in_order_of_their_time(
    edgewatch: Edgewatch, site: Path, rows: Path
) -> None:
    with changed(rows) as lines:
        lines.reverse()
    words = ("--time", "at", "--case", "case", "--label", "diagnosis", "--site", site)
    assert edgewatch("replay", MODEL, rows, *words).code == 0
    found = edgewatch("predictions", "--site", site, "--json").json
    assert (found[0]["case"], found[0]["label"]) == ("S0001", "benign")
    assert found[0]["inputs"]["mean radius"] == pytest.approx(9.504)


def test_a_bad_time_is_found_by_line_and_column_and_nothing_is_recorded(
    edgewatch: Edgewatch, site: Path, rows: Path
) -> None:
    with changed(rows) as lines:
        lines[2]["at"] = "noon"
    error = edgewatch("replay", MODEL, rows, "--time", "at", "--site", site).error
    assert f"{rows}, line 4, column 'at': \"noon\" is not a time" in error
    assert edgewatch("predictions", "--site", site, "--json").json == []


def test_a_missing_reading_is_replayed_as_missing(
    edgewatch: Edgewatch, site: Path, rows: Path
) -> None:
    with changed(rows) as lines:
        lines[0]["mean radius"] = ""
    edgewatch("replay", MODEL, rows, "--time", "at", "--site", site)
    found = edgewatch("predictions", "--site", site, "--json").json
    assert found[0]["inputs"]["mean radius"] is None
    assert found[0]["status"] == "ok"


def test_a_model_without_onnx_is_replayed_from_its_columns(
    edgewatch: Edgewatch, site: Path, tmp_path: Path
) -> None:
    names = ("--inputs", "age,ward", "--outputs", "risk,class")
    edgewatch("model", "add", "scorer", *names, "--site", site)
    file = tmp_path / "scores.csv"
    file.write_text("at,age,ward,risk,class\n1767225600,61,B2,0.25,low\n1767225660,,B3,0.5,high\n")
    done = edgewatch("replay", "scorer", file, "--time", "at", "--site", site, "--json").json
    assert (done["rows"], done["from"]) == (2, "2026-01-01T00:00:00.000000Z")
    first, second = edgewatch("predictions", "scorer", "--site", site, "--json").json
    ward = first["inputs"].pop("ward")
    assert ward.startswith("hmac-sha256:")  # as a host records a text
    assert ward != second["inputs"]["ward"]
    assert (first["inputs"], first["outputs"]) == ({"age": 61.0}, {"risk": 0.25, "class": "low"})
    assert second["inputs"]["age"] is None
    lacking = edgewatch("replay", MODEL, file, "--time", "at", "--site", site).error
    assert "lacks columns 'mean radius'" in lacking


def test_a_replay_may_run_at_a_multiple_of_life(
    edgewatch: Edgewatch, site: Path, rows: Path
) -> None:
    with changed(rows) as lines:
        del lines[3:]
    began = time.monotonic()
    words = ("--time", "at", "--speed", "200", "--site", site)
    assert edgewatch("replay", MODEL, rows, *words).code == 0
    assert time.monotonic() - began >= 0.2  # 40 s of life


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--unit-column", "unit"], "--slot"),
        (["--slot", SLOT], "--unit-column"),
        (["--unit-column", "unit", "--slot", "nowhere"], 'no slot "nowhere"'),
        (["--unit-column", "absent", "--slot", SLOT], "lacks column 'absent'"),
        (["--label", "absent"], "lacks column 'absent'"),
        (["--time", "absent"], "lacks column 'absent'"),
        (["--speed", "fast"], "--speed fast"),
        (["--speed", "0"], "--speed 0"),
    ],
)
def test_bad_options_record_nothing(
    edgewatch: Edgewatch, site: Path, stream: Path, words: list[str], says: str
) -> None:
    assert says in edgewatch("replay", MODEL, stream, *words, "--site", site).error
    assert edgewatch("status", "--site", site, "--json").json["record"]["predictions"] == 0


def test_a_slot_that_feeds_another_model_is_refused(
    edgewatch: Edgewatch, site: Path, stream: Path
) -> None:
    file = site / "site.toml"
    file.write_text(file.read_text(encoding="utf-8").replace('models = ["cytology"]\n', ""))
    error = edgewatch(
        "replay", MODEL, stream, "--unit-column", "unit", "--slot", SLOT, "--site", site
    ).error
    assert f'models = ["{MODEL}"]' in error


def test_a_file_that_is_not_there_is_named(edgewatch: Edgewatch, site: Path) -> None:
    assert "absent.csv" in edgewatch("replay", MODEL, "absent.csv", "--site", site).error
    assert 'no model "m"' in edgewatch("replay", "m", "absent.csv", "--site", site).error


def test_the_times_of_a_file_say_nothing_of_the_clock(edgewatch: Edgewatch, swapped: Path) -> None:
    codes = {one["code"] for one in edgewatch("alarms", "--all", "--site", swapped, "--json").json}
    assert "device.changed" in codes
    assert "clock.jumped" not in codes


def test_a_file_without_rows_is_refused(edgewatch: Edgewatch, site: Path, rows: Path) -> None:
    header = rows.read_text(encoding="utf-8").splitlines()[0]
    rows.write_text(f"{header}\n", encoding="utf-8")
    said = edgewatch("replay", MODEL, rows, "--time", "at", "--site", site).error
    assert "has a header and no rows" in said


def test_an_input_may_be_the_time_as_well(edgewatch: Edgewatch, site: Path, rows: Path) -> None:
    done = edgewatch("replay", MODEL, rows, "--time", "mean radius", "--site", site, "--json").json
    assert (done["rows"], done["errors"]) == (ROWS, 0)
