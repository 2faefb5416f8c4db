"""A Parquet file reads as the CSV file with the same rows does."""

from __future__ import annotations

import datetime
import sys
from decimal import Decimal
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from edgewatch.feed.event_times import moment_ns
from edgewatch.monitors.tables import read_table
from edgewatch.site.errors import InputError


def written(path: Path, **columns: pa.Array) -> Path:
    pq.write_table(pa.table(columns), path)
    return path


def test_numbers_truths_and_nulls_become_readings(tmp_path: Path) -> None:
    table = read_table(
        written(
            tmp_path / "a.parquet",
            whole=pa.array([1, None, 3], pa.int32()),
            half=pa.array([0.5, np.nan, np.inf], pa.float32()),
            truth=pa.array([True, None, False]),
            price=pa.array([Decimal("1.25"), None, Decimal("2.50")]),
            nothing=pa.array([None, None, None]),
            level=pa.array([2, 2, 4]).dictionary_encode(),
        )
    )
    assert list(table.columns) == ["whole", "half", "truth", "price", "nothing", "level"]
    np.testing.assert_array_equal(table.columns["whole"], [1, np.nan, 3])
    np.testing.assert_array_equal(table.columns["half"], [0.5, np.nan, np.inf])
    np.testing.assert_array_equal(table.columns["truth"], [1, np.nan, 0])
    np.testing.assert_array_equal(table.columns["price"], [1.25, np.nan, 2.5])
    assert np.isnan(table.columns["nothing"]).all()
    np.testing.assert_array_equal(table.columns["level"], [2, 2, 4])
    assert (table.rows, table.lines) == (3, [1, 2, 3])


def test_words_and_numbers_in_words_read_as_in_text(tmp_path: Path) -> None:
    table = read_table(
        written(
            tmp_path / "a.parquet",
            sex=pa.array(["F", None, "M"]).dictionary_encode(),
            age=pa.array(["61", "", "62.5"]),
            case=pa.array([7.0, 8.0, None]),
        ),
        text=["case"],
    )
    assert table.text == {"sex": ["F", "", "M"], "case": ["7", "8", ""]}
    np.testing.assert_array_equal(table.columns["age"], [61, np.nan, 62.5])


@pytest.mark.parametrize("unit", ["s", "ms", "us", "ns"])
def test_times_of_every_unit_are_read_as_moments(tmp_path: Path, unit: str) -> None:
    moments = [datetime.datetime(2026, 3, 1, 8, tzinfo=datetime.UTC), None]
    early = [datetime.datetime(1971, 1, 1, tzinfo=datetime.UTC)] * 2
    path = written(
        tmp_path / "a.parquet",
        at=pa.array(moments, pa.timestamp(unit, tz="UTC")),
        before=pa.array(early, pa.timestamp(unit, tz="UTC")),
    )
    table = read_table(path, text=["at"])
    assert moment_ns(table.text["at"][0]) == 1_772_352_000 * 10**9
    assert table.text["at"][1] == ""
    assert moment_ns(table.text["before"][0]) == 365 * 86_400 * 10**9


def test_a_name_without_an_ending_is_known_by_its_content(tmp_path: Path) -> None:
    path = written(tmp_path / "reference", a=pa.array([1.0, 2.0]))
    assert read_table(path).rows == 2


def test_what_is_wrong_is_said_with_its_place(tmp_path: Path) -> None:
    path = written(tmp_path / "a.parquet", a=pa.array(["1", "two"]), b=pa.array([[1], [2]]))
    with pytest.raises(InputError, match=r"column 'b'.*list"):
        read_table(path)
    path = written(tmp_path / "b.parquet", a=pa.array(["1", "two"]))
    with pytest.raises(InputError, match="row 2, column 'a'"):
        read_table(path, numbers=["a"])
    with pytest.raises(InputError, match="lacks column 'c'"):
        read_table(path, numbers=["c"])
    (tmp_path / "c.parquet").write_bytes(b"PAR1 and no more")
    with pytest.raises(InputError, match="cannot be read"):
        read_table(tmp_path / "c.parquet")


def test_without_pyarrow_it_is_said_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = written(tmp_path / "a.parquet", a=pa.array([1.0]))
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    with pytest.raises(InputError, match=r"edgewatch\[parquet\]"):
        read_table(path)
