"""``edgewatch alarms health``, and the catalogue with a site's own values."""

from __future__ import annotations

from pathlib import Path

from edgewatch.sdk.paths import config_file
from support.command_line import Edgewatch

MARCH = ("--from", "2026-03-01T00:00:00Z", "--to", "2026-03-02T00:00:00Z")


def test_the_alarms_of_a_span_are_judged(edgewatch: Edgewatch, swapped: Path) -> None:
    found = edgewatch("alarms", "health", *MARCH, "--site", swapped, "--json").json
    assert found["by_priority"]["high"] == 1
    assert found["raised"] == sum(found["by_priority"].values()) < 10
    assert (found["floods"], found["chattering"], found["most_in_a_shift"]) == ([], [], 1)
    actor = found["bad_actors"][0]
    assert actor["share"] == actor["raised"] / found["raised"]
    said = edgewatch("alarms", "health", *MARCH, "--site", swapped).out
    assert "most in 10 min" in said
    assert "up to 144" in said


def test_marks_of_no_use_are_counted(edgewatch: Edgewatch, swapped: Path) -> None:
    (swap, *_) = edgewatch("alarms", "--all", "--site", swapped, "--json").json[::-1]
    words = ("--by", "A. Weber", "--note", "known", "--site", swapped)
    assert edgewatch("alarms", "not-useful", swap["id"], *words).code == 0
    found = edgewatch("alarms", "health", "--site", swapped, "--json").json
    assert found["not_useful"][swap["code"]]["marked"] == 1


def test_the_catalogue_is_explained_with_the_values_of_the_site(
    edgewatch: Edgewatch, swapped: Path
) -> None:
    with config_file(swapped).open("a", encoding="utf-8") as file:
        file.write('\n[alarms.code."system.disk"]\nlimit = 80\n')
    said = edgewatch("alarms", "--explain-codes", "--site", swapped).out
    assert "80 / 77.5 %, 14 days" in said
    codes = edgewatch("alarms", "--explain-codes", "--site", swapped, "--json").json
    assert next(code for code in codes if code["code"] == "system.disk")["limit"] == 80
