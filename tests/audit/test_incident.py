"""Incidents: one case with the proof of each record, checked away from the site."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from edgewatch.audit.document import to_html
from edgewatch.audit.keys import site_key
from edgewatch.audit.reports.files import json_bytes
from edgewatch.audit.reports.incident import Known, Receipt, incident_of
from edgewatch.audit.reports.incident_check import check_incident
from edgewatch.audit.reports.incident_document import incident_document
from edgewatch.audit.reports.incident_file import load_incident
from edgewatch.audit.reports.record_proof import Wanted, prove
from edgewatch.audit.seals.head import head_of
from edgewatch.audit.seals.key_store import SealKeys
from edgewatch.audit.seals.note import VerifierKey
from edgewatch.audit.seals.receipts import receipt_of_record
from edgewatch.audit.seals.sealer import Sealer
from edgewatch.site.errors import InputError
from edgewatch.store.connection import Connection, one_transaction, open_reader, open_writer

S = 1_000_000_000
T0 = 1_767_225_600 * S
CASE, ID = "case-80", 81
Incident = dict[str, Any]


@pytest.fixture(scope="module")
def sealed(
    story: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Path, Connection]]:
    """The story, sealed by its agent's sealer."""
    site = tmp_path_factory.mktemp("sealed") / "site"
    site.mkdir()
    for name in ("site.toml", "log.db"):
        (site / name).write_bytes((story / name).read_bytes())
    with closing(open_writer(site / "log.db")) as db:
        sealer = Sealer(db, site, SealKeys.open(site, "file"))
        sealer.watch_changes()
        with one_transaction(db):
            sealer.seal(T0 + 1000 * S)
        sealer.committed()
    with closing(open_reader(site / "log.db")) as db:
        yield site, db


def known_of(db: Connection) -> Known:
    """The case as the command line reads it."""
    row = {
        "id": ID, "time": "2026-01-01T00:01:20.000000Z", "case": CASE, "status": "ok",
        "error": None, "latency_us": 50.0, "tags": {}, "segments": {}, "model": "cytology",
        "sha256": "ab" * 32, "baseline": "b" * 64, "affected": True, "trust": "do-not-rely",
        "label": None, "hardware": [],
    }  # fmt: skip
    inputs, outputs = db.execute("SELECT inputs, outputs FROM prediction WHERE id = 81").fetchone()
    x = np.frombuffer(inputs, "<f4").astype(float).tolist()
    row["inputs"] = {"x[0]": x[0], "x[1]": x[1]}
    row["outputs"] = {"risk": float(np.frombuffer(outputs, "<f4")[0])}
    computed = {"id": ID, "sentences": ["so"], "nearest": [{"label": "another patient"}]}
    return Known("cytology", CASE, [row], [(ID, 1, 1)], [computed])


@pytest.fixture(scope="module")
def whole(sealed: tuple[Path, Connection]) -> Incident:
    site, db = sealed
    given = receipt_of_record(db, site_key(site), where=site)
    receipt = Receipt(given.text, given.verifier.text, given.checkpoint.size)
    found = incident_of(db, "Ward 3", "1.2.3", known_of(db), receipt)
    plain: Incident = json.loads(json_bytes(found))
    return plain


def test_an_incident_proves_what_it_tells(whole: Incident) -> None:
    answer = check_incident(whole)
    assert answer.findings == ()
    assert answer.unproved == ()
    assert answer.proved == {
        "prediction": 1, "model": 1, "layout": 1, "alarm_transition": 2, "revision": 3,
    }  # fmt: skip


def test_no_other_case_is_in_it(whole: Incident) -> None:
    text = json_bytes(whole).decode()
    assert CASE in text
    assert not [i for i in range(200) if i != 80 and f'"case-{i}"' in text]
    assert "another patient" not in text


def _flip(text: str) -> str:
    """Another digit or letter in the middle."""
    at = len(text) // 2
    return text[:at] + ("0" if text[at] != "0" else "1") + text[at + 1 :]


def _in_proof(part: str, *path: str | int) -> Callable[[Incident], None]:
    def change(incident: Incident) -> None:
        *way, last = path
        place = incident["proof"][part][0]
        for key in way:
            place = place[key]
        value = place[last]
        place[last] = _flip(value) if isinstance(value, str) else value + 1

    return change


def _told(name: str, value: Any) -> Callable[[Incident], None]:
    def change(incident: Incident) -> None:
        incident["predictions"][0][name] = value

    return change


CHANGES: dict[str, Callable[[Incident], None]] = {
    "salt": _in_proof("records", "salt"),
    "body": _in_proof("records", "body"),
    "number": _in_proof("records", "id"),
    "kind": _in_proof("records", "kind"),
    "time": _in_proof("records", "time_ns"),
    "header": _in_proof("records", "batch", "header"),
    "position": _in_proof("records", "batch", "position"),
    "batch path": _in_proof("records", "batch", "path", 0),
    "seal of the batch": _in_proof("records", "batch", "seal"),
    "content": _in_proof("seals", "content"),
    "seal number": _in_proof("seals", "number"),
    "told case": _told("case", "case-81"),
    "told time": _told("time", "2026-01-01T00:01:21.000000Z"),
    "told status": _told("status", "error"),
    "told latency": _told("latency_us", 51.0),
    "told inputs": _told("inputs", {"x[0]": 1.0, "x[1]": 2.0}),
    "told outputs": _told("outputs", {"risk": 0.5}),
    "told model": _told("sha256", "cd" * 32),
    "told words": _told("inputs", {"x[0]": 1.0, "x[1]": 2.0, "sex": "F"}),
    "told number": _told("id", 82),
    "a label": lambda i: i["labels"].append({"id": 1, "value": "malignant", "known_at": None}),
    "equipment": lambda i: i["hardware"][0].update(verdict="VERIFIED"),
    "differences": lambda i: i["hardware"][0]["differences"][0].update(observed="SN-4471"),
    "another state": lambda i: i["hardware"][0].update(id=77),
    "alarm code": lambda i: i["alarms"][0].update(code="device.moved"),
    "alarm raised": lambda i: i["alarms"][0].update(raised_at=None),
    "who acknowledged": lambda i: i["alarms"][0]["steps"][1].update(by="Ada"),
    "a step taken out": lambda i: i["alarms"][0]["steps"].pop(0),
    "a step put in": lambda i: i["alarms"][0]["steps"].append(i["alarms"][0]["steps"][0]),
    "who enrolled": lambda i: i["decisions"][0].update(by="Grace"),
    "told case of all": lambda i: i.update(case="case-9"),
    "told label": _told("label", "malignant"),
    "told state": _told("hardware", [{"slot": "analyser", "before": "VERIFIED", "after": None}]),
    "table": lambda i: i["proof"]["records"][0].update(table="label"),
    "size of the batch": _in_proof("records", "batch", "n"),
    "tags": _told("tags", {"ward": "3"}),
    "receipt": lambda i: i["proof"].update(checkpoint=_flip(i["proof"]["checkpoint"])),
    "key": lambda i: i["proof"].update(vkey=_flip(i["proof"]["vkey"])),
    "format": lambda i: i.update(format="edgewatch incident/9"),
    "no records": lambda i: i["proof"].update(records=[]),
    "a text for a list": lambda i: i["proof"].update(seals="x", records="y"),
    "nothing": lambda i: i.clear(),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_every_change_is_found(whole: Incident, change: Callable[[Incident], None]) -> None:
    altered = copy.deepcopy(whole)
    change(altered)
    assert check_incident(altered).findings


def test_another_key_than_the_sites_does_not_do(whole: Incident, tmp_path: Path) -> None:
    name = whole["proof"]["vkey"].partition("+")[0]
    public = site_key(tmp_path).private.public_key().public_bytes_raw()
    assert check_incident(whole, VerifierKey(name, public).text).findings
    assert not check_incident(whole, whole["proof"]["vkey"]).findings


def test_what_is_not_sealed_yet_is_said_to_be(sealed: tuple[Path, Connection]) -> None:
    _, db = sealed
    head = head_of(db)
    assert head is not None
    found = prove(db, [Wanted("event", 10**6), Wanted("event", 1)], head.size)
    assert [one["id"] for one in found.records] == [1]
    assert found.unproved == [{"table": "event", "id": 10**6, "why": "it was not sealed yet"}]


def test_without_a_receipt_nothing_is_proved_and_that_is_a_finding(
    sealed: tuple[Path, Connection],
) -> None:
    _, db = sealed
    found = incident_of(db, "Ward 3", "1.2.3", known_of(db), None)
    assert [f.what for f in check_incident(found).findings] == ["nothing in it was sealed"]


def test_its_document_tells_case_trust_alarm_and_proof(whole: Incident) -> None:
    text = to_html(incident_document(whole)).decode()
    for words in (CASE, "do not rely", "The analyser was replaced", "so", "8 records are proved"):
        assert words in text


@pytest.mark.parametrize("content", [b"", b"[]", b"[" * 100_000, b"\xff\xfe", b"{"])
def test_a_file_that_is_no_incident_is_refused(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "incident.json"
    path.write_bytes(content)
    with pytest.raises(InputError, match=r"is not JSON|is no incident"):
        load_incident(path)
