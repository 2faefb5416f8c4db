"""An action reaches the spool whole, or says why not."""

from __future__ import annotations

from pathlib import Path

import pytest

from edgewatch.site.actions import APPROVE, send_action
from edgewatch.site.errors import InputError
from edgewatch.spool import Kind, SegmentReader


def test_an_action_is_on_the_disk_with_who_what_and_why(tmp_path: Path) -> None:
    sent = send_action(tmp_path, APPROVE, "analyser", by=" Ana ", note="checked", until=3)
    (path,) = (tmp_path / "spool").glob("*.seg")
    with SegmentReader(path) as reader:
        records = reader.read()
    assert [r.kind for r in records] == [Kind.HEADER, Kind.ACTION, Kind.CLOSE]
    body = records[1].json()
    assert body == sent.to_json()
    assert (body["by"], body["note"], body["payload"]) == ("Ana", "checked", {"until": 3})


def test_nobody_acts_without_a_name(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="--by NAME"):
        send_action(tmp_path, APPROVE, "analyser", by="  ")
    assert not (tmp_path / "spool").exists()


def test_a_spool_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "spool").write_text("in the way")
    with pytest.raises(InputError, match="cannot be written"):
        send_action(tmp_path, APPROVE, "analyser", by="Ana")
