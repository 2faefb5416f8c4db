"""``site.toml``: a typo gives one line with file, line, field, and what was expected."""

from __future__ import annotations

from pathlib import Path

import pytest

from edgewatch.site.config import load_site, parse_site
from edgewatch.site.errors import InputError
from edgewatch.site.locate import line_of

GOOD = """
schema = 1
name = "Lab 3"

[[model]]
name = "cytology"
onnx = "models/cytology.onnx"
task = "classification"

[model.limits."mean radius"]
low = 0
high = 40
unit = "um"

[[slot]]
name = "analyser"
profile = "astm.e1394"
port = "/dev/ttyUSB0"

[[feed]]
name = "analyser-to-cytology"
slot = "analyser"
model = "cytology"
"""


def test_a_good_site_is_read() -> None:
    site = parse_site(GOOD)
    assert site.name == "Lab 3"
    assert site.find_model("cytology").limits["mean radius"].high == 40
    assert site.models_of(site.find_slot("analyser")) == ("cytology",)
    assert site.drift.window_rows == 200


@pytest.mark.parametrize(
    ("good", "bad", "line", "field", "expected"),
    [
        ('port = "/dev', 'prot = "/dev', 18, "slot.prot", "port, probe_every_s, profile"),
        ('"classification"', '"clasification"', 8, "model.task", "'classification'"),
        ('slot = "analyser"', 'slot = "analyzer"', 22, "feed.slot", "(analyser)"),
        ("high = 40", 'high = "forty"', 12, "model.limits.mean radius.high", "forty"),
        ('name = "analyser"\n', "", 15, "slot.name", "to be set"),
        ("schema = 1", "schema = 2", 2, "schema", "1"),
    ],
)
def test_a_mistake_is_named_by_line_and_field(
    good: str, bad: str, line: int, field: str, expected: str
) -> None:
    text = GOOD.replace(good, bad, 1)
    assert text != GOOD
    with pytest.raises(InputError) as error:
        parse_site(text, "site.toml")
    said = str(error.value)
    assert said.startswith(f"site.toml, line {line}: {field}: ")
    assert expected in said
    assert "\n" not in said


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ("accept = { accuracy = 1.9 }", "accept.accuracy can never be 1.9"),
        ("accept = { brier = -0.1 }", "accept.brier can never be -0.1"),
        ("accept = { log_loss = nan }", "accept.log_loss can never be nan"),
        ("accept = { rmse = 2 }", "no metric of a model with task = 'classification'"),
        ("limits.age = { low = 9, high = 3 }", "low = 9 must be below high = 3"),
    ],
)
def test_a_limit_that_nothing_can_keep_to_is_refused(lines: str, said: str) -> None:
    text = GOOD.replace('task = "classification"', f'task = "classification"\n{lines}', 1)
    with pytest.raises(InputError) as error:
        parse_site(text, "site.toml")
    assert said in str(error.value)
    assert "\n" not in str(error.value)


def test_limits_of_metrics_are_taken_that_can_be() -> None:
    accept = "accept = { accuracy = 1, brier = 0.1, log_loss = 3.5 }"
    text = GOOD.replace('task = "classification"', f'task = "classification"\n{accept}', 1)
    assert parse_site(text).find_model("cytology").accept["log_loss"] == 3.5
    text = GOOD.replace('task = "classification"', 'task = "regression"\naccept = { r2 = -1 }', 1)
    assert parse_site(text).find_model("cytology").accept == {"r2": -1.0}


def test_what_is_not_toml_is_said_with_its_line() -> None:
    with pytest.raises(InputError, match="line 2"):
        parse_site('name = "x"\nport = /dev/ttyUSB0\n')


def test_a_name_used_twice_is_refused() -> None:
    twice = GOOD + '\n[[slot]]\nname = "analyser"\nprofile = "x"\n'
    with pytest.raises(InputError, match="a name used once"):
        parse_site(twice)


def test_a_folder_without_a_site_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="edgewatch init"):
        load_site(tmp_path)


def test_an_unknown_model_names_those_there_are() -> None:
    with pytest.raises(InputError, match="one of: cytology"):
        parse_site(GOOD).find_model("histology")


@pytest.mark.parametrize(
    ("place", "line"),
    [(("slot", 1, "port"), 6), (("slot", 0), 1), (("name",), None), (("slot", 1, "none"), 4)],
)
def test_a_place_is_found_in_the_right_table(
    place: tuple[int | str, ...], line: int | None
) -> None:
    text = '[[slot]]\nport = "a"\n\n[[slot]]\n# port = "no"\nport = "b"\n'
    assert line_of(text, place) == line


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ("raw_days = 30", 'line 5: record.raw_days: "30" is below the floor'),
        ("resource_days = 182", "line 5: record.resource_days"),
        ('raw_days = 30\nfloor_waived_by = "Ana Ruiz"', "line 6: record.floor_waived_by"),
        ("hour_days = 300", "a coarser tier must be kept as long"),
        ("raw_mb = 0", "line 5: record.raw_mb"),
        ("raw_gb = 1", "raw_mb"),
    ],
)
def test_a_record_that_is_kept_too_short_is_refused_with_its_line(lines: str, said: str) -> None:
    with pytest.raises(InputError) as error:
        parse_site(f"schema = 1\n\n# limits\n[record]\n{lines}\n")
    assert said in str(error.value)


def test_the_floor_can_be_signed_away_by_a_name_and_a_reason() -> None:
    text = '[record]\nraw_days = 30\nfloor_waived_by = "Ana Ruiz, a test bench"\n'
    record = parse_site(text).record
    assert (record.floor_days, record.raw_days) == (0, 30)
    assert parse_site("schema = 1").record.floor_days == 183
