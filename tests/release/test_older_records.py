"""Records and bundles that earlier versions made: today's program loses nothing of them.

Each file of ``tests/data`` is a bundle that the program of its time wrote: 200 predictions of a
model without ONNX, their truth, a swapped unit, alarms and an acknowledgement. Within it lies the
whole record under the schema of that time.
"""

from __future__ import annotations

import shutil
import zipfile
from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from edgewatch.agent.salvage import open_record
from edgewatch.agent.settle import settle
from edgewatch.audit.log_views import PREFIX
from edgewatch.audit.schema import schema, schema_findings
from edgewatch.audit.verify_record import record_findings
from edgewatch.sdk.paths import record_file
from edgewatch.store.connection import Connection, open_reader, open_writer
from edgewatch.store.migrations import applied, is_current
from edgewatch.store.readable import quoted
from support.command_line import Edgewatch, commands

DATA = Path(__file__).parents[1] / "data"
BUNDLES = sorted(DATA.glob("bundle_m*.zip"))
OTHER_BASELINES = ("bundle_m005", "bundle_m008")
"""Before any release a baseline held less than drift is judged by today."""
Rows = dict[str, list[dict[str, Any]]]


@pytest.fixture(params=BUNDLES, ids=lambda path: path.stem)
def bundle(request: pytest.FixtureRequest) -> Path:
    """A bundle as an earlier version wrote it."""
    path: Path = request.param
    return path


@pytest.fixture
def site(bundle: Path, tmp_path: Path) -> Path:
    """The site that the bundle was made at, as that version left it: settings and record."""
    folder = tmp_path / "site"
    with zipfile.ZipFile(bundle) as archive:
        archive.extractall(tmp_path / "unpacked")
    (data,) = (tmp_path / "unpacked").glob("*/data")
    folder.mkdir()
    shutil.copyfile(data / "site.toml", folder / "site.toml")
    shutil.copytree(data / "baselines", folder / "baselines")
    record = Path(shutil.copyfile(data / "log.db", record_file(folder)))
    with closing(open_writer(record)) as db:
        for name in [name for name in schema(db) if name.startswith(PREFIX)]:
            db.execute(f"DROP VIEW {quoted(name)}")  # only a bundle has them
    return folder


@pytest.fixture
def edgewatch(capsys: pytest.CaptureFixture[str]) -> Edgewatch:
    """Run one command line in this process."""
    return commands(capsys)


def contents(db: Connection) -> Rows:
    """Every row of every table but the list of migrations."""
    found: Rows = {}
    for name, (kind, _) in schema(db).items():
        if kind == "table" and not name.startswith("_"):
            cursor = db.execute(f"SELECT * FROM {quoted(name)}")  # noqa: S608
            columns = [column[0] for column in cursor.description]
            found[name] = [dict(zip(columns, row, strict=True)) for row in cursor]
    return found


def lost(before: Rows, after: Rows) -> list[str]:
    """Tables in which a row of before is not found any more, whatever came beside it."""
    missing = []
    for table, rows in before.items():
        columns = list(rows[0]) if rows else []
        now = Counter(tuple(row[c] for c in columns) for row in after[table])
        then = Counter(tuple(row.values()) for row in rows)
        if then - now:
            missing.append(table)
    return missing


def test_there_is_one_bundle_of_each_kind_of_schema() -> None:
    assert [path.stem for path in BUNDLES] == [f"bundle_m{n:03}" for n in (5, 8, 12, 13)]


def test_the_agent_brings_an_older_record_to_todays_schema_and_loses_no_row(
    site: Path, bundle: Path
) -> None:
    with closing(open_reader(record_file(site))) as db:
        before = contents(db)
        assert applied(db)[-1].startswith(bundle.stem.removeprefix("bundle_"))
    with closing(open_record(site)) as db:
        assert is_current(db)
        assert lost(before, contents(db)) == []
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert schema_findings(db) == []
    assert len(before["prediction"]) == 200
    assert before["label"]
    assert before["alarm_transition"]


def test_after_a_turn_of_the_agent_an_older_site_answers_every_question(
    site: Path, bundle: Path, edgewatch: Edgewatch
) -> None:
    settle(site)
    assert len(edgewatch("predictions", "risk", "--site", site, "--json").json) == 200
    (model,) = edgewatch("status", "--site", site, "--json").json["models"]
    assert (model["name"], model["predictions"]) == ("risk", 200)
    alarms = edgewatch("alarms", "--all", "--site", site, "--json").json
    assert "device.changed" in {alarm["code"] for alarm in alarms}
    assert edgewatch("verify", "--site", site, "--json").json["valid"]
    performance = edgewatch("performance", "risk", "--site", site, "--json")
    if bundle.stem in OTHER_BASELINES:
        assert "Build it anew" in performance.error
    else:
        assert performance.json["windows"]


def test_a_bundle_of_an_earlier_version_still_verifies(bundle: Path, edgewatch: Edgewatch) -> None:
    found = edgewatch("bundle", "verify", bundle, "--json").json
    assert found["valid"], found["findings"]
    assert found["records"] >= 200


def test_a_record_inside_an_earlier_bundle_is_read_by_todays_rules(site: Path) -> None:
    counted, findings = record_findings(record_file(site))
    assert not findings
    assert counted["prediction"] == 200
