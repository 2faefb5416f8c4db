"""``edgewatch devices``: slots, ports, identities, enrolment."""

from __future__ import annotations

import errno
import socket
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from edgewatch.cli import _devices_ports
from edgewatch.devices.bus import snapshot_of
from edgewatch.devices.ports import SerialSettings, open_port
from edgewatch.devices.virtual.line import PtyLine, TcpLine
from edgewatch.devices.virtual.responder import Responder
from edgewatch.devices.virtual.scpi import ScpiInstrument
from edgewatch.site.resources import resource_dir
from support.command_line import (
    ROWS,
    SECOND_UNIT,
    SLOT,
    SWAPPED_AT,
    Edgewatch,
    declare_slot,
)

posix = pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals")


def wire(site: Path, port: str, profile: str = "scpi.idn") -> None:
    """Put the slot of a site on a port."""
    file = site / "site.toml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text[: text.rindex("[[slot]]")], encoding="utf-8")
    declare_slot(site, port, profile)


@pytest.fixture
def instrument() -> Iterator[tuple[Responder, str]]:
    """A virtual meter behind a TCP port, and where it listens."""
    line = TcpLine()
    responder = Responder(line, ScpiInstrument(serial="VM-1"))
    responder.start()
    yield responder, line.url
    responder.stop()
    line.close()


def test_a_slot_has_the_shape_that_integrators_read(edgewatch: Edgewatch, swapped: Path) -> None:
    (slot,) = edgewatch("devices", "--site", swapped, "--json").json
    fields = ["slot", "profile", "verdict", "since", "port", "differences", "evidence"]
    assert set(slot) >= set(fields)
    assert (slot["slot"], slot["verdict"], slot["unit"]) == (SLOT, "CHANGED", SECOND_UNIT)
    assert set(slot["differences"][0]) == {"layer", "field", "enrolled", "observed"}
    assert set(slot["evidence"][0]) == {"layer", "field", "value", "quality", "proved_at"}


def test_a_slot_that_was_never_looked_at_is_UNVERIFIED(edgewatch: Edgewatch, site: Path) -> None:
    (slot,) = edgewatch("devices", "--site", site, "--json").json
    assert (slot["verdict"], slot["evidence"]) == ("UNVERIFIED", [])


def test_a_person_reads_what_differs(edgewatch: Edgewatch, swapped: Path) -> None:
    shown = edgewatch("devices", "--site", swapped).out
    assert "analyser: protocol serial: enrolled SN-4471, observed SN-9902" in shown


def test_an_instrument_is_asked_who_it_is(
    edgewatch: Edgewatch, site: Path, instrument: tuple[Responder, str]
) -> None:
    wire(site, instrument[1])
    seen = edgewatch("devices", "identify", SLOT, "--site", site, "--json").json
    assert seen["identified"]
    assert ("serial", "VM-1") in {(e["field"], e["value"]) for e in seen["evidence"]}


def test_an_instrument_is_enrolled_found_changed_and_approved(
    edgewatch: Edgewatch, site: Path, instrument: tuple[Responder, str]
) -> None:
    responder, url = instrument
    wire(site, url)
    words = ("--by", "A. Weber", "--note", "installed", "--site", site, "--json")
    assert edgewatch("devices", "enrol", SLOT, *words).json["verdict"] == "VERIFIED"
    responder.replace_unit(ScpiInstrument(serial="VM-2"))
    approved = edgewatch("devices", "approve", SLOT, *words).json
    assert approved["verdict"] == "VERIFIED"
    assert "VM-2" in approved["unit"]
    history = edgewatch("devices", "history", SLOT, "--site", site, "--json").json
    assert "CHANGED" in [state["verdict"] for state in history["states"]]
    assert [enrolled["by"] for enrolled in history["enrolments"]] == ["A. Weber", "A. Weber"]


def test_a_port_that_does_not_exist_names_the_fix(edgewatch: Edgewatch, site: Path) -> None:
    wire(site, "/dev/ttyNOWHERE")
    error = edgewatch("devices", "identify", SLOT, "--site", site).error
    assert error.startswith("/dev/ttyNOWHERE: the port cannot be opened")
    assert "edgewatch devices ports" in error


def test_an_address_where_nothing_listens_is_missing(edgewatch: Edgewatch, site: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    wire(site, f"socket://127.0.0.1:{port}")
    error = edgewatch("devices", "identify", SLOT, "--site", site).error
    assert f"socket://127.0.0.1:{port}: the port cannot be opened" in error


@posix
def test_a_port_that_is_busy_names_the_fix(edgewatch: Edgewatch, site: Path) -> None:
    line = PtyLine()
    wire(site, line.url)
    with open_port(line.url, SerialSettings()):
        error = edgewatch("devices", "identify", SLOT, "--site", site).error
    line.close()
    assert f"{line.url}: the port is in use by another program" in error
    assert "Close the other program" in error


@posix
def test_a_port_that_is_not_permitted_names_the_fix(
    edgewatch: Edgewatch, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> int:
        raise PermissionError(errno.EACCES, "Permission denied")

    line = PtyLine()
    wire(site, line.url)
    monkeypatch.setattr("serial.Serial.open", refuse)
    error = edgewatch("devices", "identify", SLOT, "--site", site).error
    line.close()
    assert f"{line.url}: this user may not open the port" in error


@posix
def test_equipment_that_says_nothing_is_a_no(edgewatch: Edgewatch, site: Path) -> None:
    line = PtyLine()
    quick = (resource_dir("device_profiles") / "scpi.toml").read_text(encoding="utf-8")
    quick = quick.replace("timeout_s = 1.0", "timeout_s = 0.05").replace("scpi.idn", "scpi.quick")
    (site / "device_profiles" / "quick.toml").write_text(quick, encoding="utf-8")
    wire(site, line.url, "scpi.quick")
    done = edgewatch("devices", "identify", SLOT, "--site", site, "--json")
    line.close()
    assert done.code == 1
    assert "did not name itself" in done.err


def test_nothing_to_enrol_and_no_such_slot_are_refused(edgewatch: Edgewatch, site: Path) -> None:
    words = ("--by", "A. Weber", "--site", site)
    assert "nothing has named itself" in edgewatch("devices", "enrol", SLOT, *words).error
    assert 'no slot "other"' in edgewatch("devices", "enrol", "other", *words).error
    assert "the slot has no port" in edgewatch("devices", "identify", SLOT, "--site", site).error


def test_a_replayed_unit_is_approved_on_the_time_of_the_replay(
    edgewatch: Edgewatch, swapped: Path
) -> None:
    words = ("--by", "A. Weber", "--note", "checked", "--site", swapped)
    assert "Verdict: VERIFIED" in edgewatch("devices", "approve", SLOT, *words).out
    history = edgewatch("devices", "history", SLOT, "--site", swapped, "--json").json
    assert history["states"][-1]["since"] == "2026-03-01T08:53:00.000000Z"
    affected = edgewatch("predictions", "--affected", "--site", swapped, "--json").json
    assert len(affected) == ROWS - SWAPPED_AT  # approving the unit does not undo the past


def test_what_was_last_seen_can_be_approved_while_the_port_is_gone(
    edgewatch: Edgewatch, swapped: Path
) -> None:
    wire(swapped, "/dev/ttyNOWHERE", "astm.e1394")
    done = edgewatch(
        "devices", "approve", SLOT, "--by", "A. Weber", "--note", "seen", "--site", swapped
    )
    assert done.code == 0
    assert "What was last seen is enrolled" in done.err
    assert SECOND_UNIT in done.out


def test_ports_are_listed(edgewatch: Edgewatch, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("serial.tools.list_ports.comports", list)
    nothing = SimpleNamespace(snapshot=lambda: snapshot_of(0, []))
    monkeypatch.setattr(_devices_ports, "system_backend", lambda: nothing)
    assert edgewatch("devices", "ports", "--json").json == []
    assert edgewatch("devices", "ports").out == "No serial ports.\n"
