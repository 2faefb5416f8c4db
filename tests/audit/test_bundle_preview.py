"""What an export would hold, counted before anything is made."""

from __future__ import annotations

import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from edgewatch.audit import export_bundle, preview_bundle
from edgewatch.site.errors import InputError
from edgewatch.store.connection import open_writer

S = 1_000_000_000
T0 = 1_767_225_600 * S


def personal(site: Path, **wanted: int | bool) -> dict[str, int]:
    found = preview_bundle(site, **wanted).personal  # type: ignore[arg-type]
    return {one.kind: one.n for one in found}


def test_of_the_whole_record_everything_is_counted(site: Path) -> None:
    assert personal(site) == {
        "people": 2, "notes": 4, "cases": 200, "labels": 1, "inputs": 200,
    }  # fmt: skip


def test_a_period_counts_the_single_predictions_in_it_alone(site: Path, tmp_path: Path) -> None:
    span = {"from_ns": T0 + 10 * S, "to_ns": T0 + 60 * S}
    found = preview_bundle(site, **span)
    assert found.predictions == found.counts["prediction"] == 50
    assert found.counts["label"] == 0
    assert found.counts["alarm"] == 1
    assert personal(site, **span) == {"people": 2, "notes": 4, "cases": 50, "inputs": 50}
    assert found.counts == export_bundle(site, tmp_path / "b.zip", **span).counts


def test_a_period_after_the_record_is_none(site: Path) -> None:
    with pytest.raises(InputError, match="ends before it begins"):
        preview_bundle(site, from_ns=2 * T0)


def test_without_raw_rows_people_and_notes_are_left(site: Path) -> None:
    assert personal(site, raw=False) == {"people": 2, "notes": 4}


def test_tags_and_other_texts_and_enrolled_people_are_told(site: Path) -> None:
    with closing(open_writer(site / "log.db")) as db:
        db.execute('UPDATE prediction SET tags = \'{"ward": "3"}\' WHERE id <= 7')
        db.execute(
            "INSERT INTO person (name, role, public_key, secret, added_ns, pin_set_ns)"
            " VALUES ('Ada L.', 'engineer', x'00', '', 1, 1)"
        )
    found = personal(site)
    assert (found["texts"], found["people"]) == (7, 3)


def test_the_size_is_told_within_a_half(site: Path, tmp_path: Path) -> None:
    told = preview_bundle(site)
    export_bundle(site, tmp_path / "b.zip")
    with zipfile.ZipFile(tmp_path / "b.zip") as archive:
        (size,) = (i.file_size for i in archive.infolist() if i.filename.endswith("log.db"))
    assert size / 2 < told.record_bytes < 2 * size
    assert told.room_bytes >= 2 * told.record_bytes
