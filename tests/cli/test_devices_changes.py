"""``edgewatch devices``: approve for a time, reject, maintain, roll back; what is shown of it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from edgewatch.agent.process import AgentProcess
from edgewatch.devices.bus import BusDevice, snapshot_of
from edgewatch.devices.evidence import Quality
from edgewatch.devices.virtual.line import TcpLine
from edgewatch.devices.virtual.responder import Responder
from edgewatch.devices.virtual.scpi import ScpiInstrument
from edgewatch.site.running import current_trust
from edgewatch.store import devices
from edgewatch.store.connection import open_writer
from support.command_line import FIRST_UNIT, SECOND_UNIT, SLOT, Edgewatch, declare_slot
from support.device_rigs import until


def acting(site: Path, *more: object) -> tuple[object, ...]:
    """Who does it, why and where."""
    return (SLOT, "--by", "A. Weber", "--note", "checked", "--site", site, *more)


def rewire(site: Path, port: str, profile: str) -> None:
    """Put the slot of the site on another port."""
    file = site / "site.toml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text[: text.rindex("[[slot]]")], encoding="utf-8")
    declare_slot(site, port, profile)


@pytest.fixture
def meter(site: Path) -> Iterator[Responder]:
    """A virtual meter VM-1 in the slot of the site, behind a TCP port."""
    line = TcpLine()
    rewire(site, line.url, "scpi.idn")
    responder = Responder(line, ScpiInstrument(serial="VM-1"))
    responder.start()
    yield responder
    responder.stop()
    line.close()


@contextmanager
def watched(site: Path) -> Iterator[None]:
    """An agent that watches the site, in a thread."""
    process = AgentProcess(site)
    thread = threading.Thread(target=process.run)
    thread.start()
    try:
        until(lambda: current_trust(site).state != "not-watching", 20)
        yield
    finally:
        process.stop()
        thread.join()


def shown(edgewatch: Edgewatch, site: Path) -> dict[str, Any]:
    (slot,) = (d for d in edgewatch("devices", "--site", site, "--json").json if d["slot"])
    return dict(slot)


def affected(edgewatch: Edgewatch, site: Path) -> list[dict[str, Any]]:
    return list(edgewatch("predictions", "--affected", "--site", site, "--json").json)


class TestApproving:
    def test_the_difference_and_what_is_affected_come_first(
        self, edgewatch: Edgewatch, swapped: Path
    ) -> None:
        lines = edgewatch("devices", "approve", *acting(swapped)).out.splitlines()
        differs = next(i for i, line in enumerate(lines) if line.endswith("differs"))
        assert lines[differs].split() == ["protocol", "serial", FIRST_UNIT, SECOND_UNIT, "differs"]
        doubt = next(i for i, line in enumerate(lines) if "40 predictions are affected" in line)
        done = next(i for i, line in enumerate(lines) if line.startswith("Approved in analyser"))
        assert differs < doubt < done

    def test_json_holds_what_was_decided_on(self, edgewatch: Edgewatch, swapped: Path) -> None:
        found = edgewatch("devices", "approve", *acting(swapped, "--role", "engineer", "--json"))
        assert found.err == ""
        reviewed = found.json["reviewed"]
        assert (reviewed["verdict"], reviewed["affected"]["predictions"]) == ("CHANGED", 40)
        assert reviewed["differences"][0]["observed"] == SECOND_UNIT
        assert found.json["enrolment"]["role"] == "engineer"

    def test_for_a_time_only_it_lapses_on_the_time_of_the_records(
        self, edgewatch: Edgewatch, swapped: Path, stream: Path
    ) -> None:
        done = edgewatch("devices", "approve", *acting(swapped, "--until", "10min", "--json")).json
        assert done["enrolment"]["until"] == "2026-03-01T09:03:00.000000Z"
        later = stream.with_name("later.csv")
        text = stream.read_text(encoding="utf-8").replace("2026-03-01T08", "2026-03-01T09")
        later.write_text(text.replace(FIRST_UNIT, SECOND_UNIT), encoding="utf-8")
        columns = ("--time", "at", "--unit-column", "unit", "--slot", SLOT)
        edgewatch("replay", "cytology", later, *columns, "--site", swapped)
        slot = shown(edgewatch, swapped)
        assert (slot["verdict"], slot["since"]) == ("CHANGED", "2026-03-01T09:03:00.000000Z")
        assert slot["differences"][0]["enrolled"] == FIRST_UNIT

    def test_an_end_in_the_past_is_refused(self, edgewatch: Edgewatch, swapped: Path) -> None:
        done = edgewatch("devices", "approve", *acting(swapped, "--until", "2026-01-01T00:00:00Z"))
        assert done.code == 2
        assert "it would end before it begins" in done.err

    def test_an_end_that_is_none_is_refused(self, edgewatch: Edgewatch, swapped: Path) -> None:
        error = edgewatch("devices", "approve", *acting(swapped, "--until", "soon")).error
        assert '"soon" is neither a time nor a duration' in error

    def test_a_second_value_is_accepted_beside_the_first(
        self, edgewatch: Edgewatch, swapped: Path
    ) -> None:
        found = edgewatch("devices", "approve", *acting(swapped, "--also", "--json")).json
        values = [e["value"] for e in found["enrolment"]["evidence"] if e["field"] == "serial"]
        assert (found["verdict"], values) == ("VERIFIED", [FIRST_UNIT, SECOND_UNIT])

    def test_a_running_agent_lets_an_approval_lapse(
        self, edgewatch: Edgewatch, site: Path, meter: Responder
    ) -> None:
        edgewatch("devices", "enrol", *acting(site))
        meter.replace_unit(ScpiInstrument(serial="VM-2"))
        lent = edgewatch("devices", "approve", *acting(site, "--until", "4s", "--json")).json
        assert lent["verdict"] == "VERIFIED"
        with watched(site):
            until(lambda: shown(edgewatch, site)["verdict"] == "CHANGED", 20)
        slot = shown(edgewatch, site)
        assert slot["since"] == lent["enrolment"]["until"]
        assert [d["enrolled"] for d in slot["differences"]] == ["VM-1"]


class TestArming:
    def test_three_looks_arm_an_enrolment_where_no_agent_runs(
        self, edgewatch: Edgewatch, site: Path, meter: Responder
    ) -> None:
        found = edgewatch("devices", "enrol", *acting(site, "--json")).json
        assert (found["verdict"], found["enrolment"]["armed"]) == ("VERIFIED", True)

    def test_equipment_that_speaks_no_line_is_enrolled_by_its_descriptors(
        self, edgewatch: Edgewatch, site: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        camera = BusDevice(
            "0000:00:14.0/2",
            0x046D,
            0x0825,
            product="Microscope camera",
            serial="C920-77A1",
            serial_quality=Quality.UNIQUE,
            kinds=("camera",),
            port_chain="2",
        )
        bus = SimpleNamespace(snapshot=lambda: snapshot_of(0, [camera]))
        monkeypatch.setattr("edgewatch.devices.probe.system_backend", lambda: bus)
        rewire(site, "usb:046d:0825", "usb.device")
        found = edgewatch("devices", "enrol", *acting(site, "--json")).json
        assert (found["verdict"], found["enrolment"]["armed"]) == ("VERIFIED", True)

    def test_equipment_that_changes_from_look_to_look_is_not_enrolled(
        self, edgewatch: Edgewatch, site: Path, meter: Responder, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        from edgewatch.cli import _look

        sent = _look._send

        def send_and_swap(*seen: Any) -> None:
            sent(*seen)
            meter.replace_unit(ScpiInstrument(serial="VM-2"))

        monkeypatch.setattr(_look, "_send", send_and_swap)
        error = edgewatch("devices", "enrol", *acting(site)).error
        assert "named itself differently from one look to the next" in error
        assert shown(edgewatch, site)["enrolment"] is None

    def test_a_running_agent_arms_it_within_moments(
        self, edgewatch: Edgewatch, site: Path, meter: Responder
    ) -> None:
        with watched(site):
            until(lambda: shown(edgewatch, site)["evidence"] != [], 20)
            found = edgewatch("devices", "enrol", *acting(site, "--json")).json
        assert (found["verdict"], found["enrolment"]["armed"]) == ("VERIFIED", True)


class TestRejecting:
    def test_the_unit_is_remembered_and_shown(self, edgewatch: Edgewatch, swapped: Path) -> None:
        done = edgewatch("devices", "reject", *acting(swapped)).out
        assert f"Rejected in {SLOT} by A. Weber: {SECOND_UNIT}. Verdict: CHANGED." in done
        slot = shown(edgewatch, swapped)
        assert slot["reason"].endswith("rejected by A. Weber: checked")
        assert [r["unit"] for r in slot["rejected"]] == [SECOND_UNIT]
        assert "was rejected at" in edgewatch("devices", "--site", swapped).out

    def test_a_rejection_says_why(self, edgewatch: Edgewatch, swapped: Path) -> None:
        error = edgewatch("devices", "reject", SLOT, "--by", "A", "--site", swapped).error
        assert "--note" in error

    def test_a_rejected_unit_is_approved_only_by_overruling(
        self, edgewatch: Edgewatch, swapped: Path
    ) -> None:
        edgewatch("devices", "reject", *acting(swapped))
        refused = edgewatch("devices", "approve", *acting(swapped))
        assert refused.code == 2
        assert "this unit was rejected by A. Weber: checked" in refused.err
        done = edgewatch("devices", "approve", *acting(swapped, "--overrule", "--json")).json
        assert (done["verdict"], done["rejected"]) == ("VERIFIED", [])


class TestMaintaining:
    def test_a_window_is_opened_shown_and_ended(
        self, edgewatch: Edgewatch, site: Path, meter: Responder
    ) -> None:
        edgewatch("devices", "enrol", *acting(site))
        words = ("--for", "2h", "--allow", "firmware,protocol.serial")
        opened = edgewatch("devices", "maintain", *acting(site, *words, "--json")).json
        assert opened["verdict"] == "MAINTENANCE"
        assert opened["maintenance"]["allowed"] == ["firmware", "protocol.serial"]
        assert "under maintenance until" in edgewatch("devices", "--site", site).out
        ended = edgewatch("devices", "maintain", *acting(site, "--end"))
        assert "The maintenance of analyser has ended" in ended.out
        history = edgewatch("devices", "history", SLOT, "--site", site, "--json").json
        assert [w["ended_by"] for w in history["maintenance"]] == ["A. Weber"]

    def test_it_needs_a_duration_and_a_reason(self, edgewatch: Edgewatch, site: Path) -> None:
        plain = (SLOT, "--by", "A", "--site", site)
        assert "--for 2h" in edgewatch("devices", "maintain", *plain, "--note", "x").error
        assert "--note" in edgewatch("devices", "maintain", *plain, "--for", "2h").error

    def test_a_field_that_is_none_is_refused_with_those_there_are(
        self, edgewatch: Edgewatch, swapped: Path
    ) -> None:
        words = ("--for", "2h", "--allow", "colour")
        error = edgewatch("devices", "maintain", *acting(swapped, *words)).error
        assert "colour is no field of slot analyser" in error
        assert "protocol.serial" in error


class TestRollingBack:
    def test_the_former_unit_is_in_force_and_the_rest_is_affected(
        self, edgewatch: Edgewatch, swapped: Path
    ) -> None:
        edgewatch("devices", "approve", *acting(swapped))
        before = affected(edgewatch, swapped)
        done = edgewatch("devices", "rollback", *acting(swapped)).out
        assert done == "Enrolment 1 of analyser is in force again. Verdict: CHANGED.\n"
        assert shown(edgewatch, swapped)["differences"][0]["enrolled"] == FIRST_UNIT
        assert len(affected(edgewatch, swapped)) == len(before)  # none was made under it

    def test_to_a_number_that_there_is_not_is_refused(
        self, edgewatch: Edgewatch, swapped: Path
    ) -> None:
        error = edgewatch("devices", "rollback", *acting(swapped, "--to", 7)).error
        assert "no such earlier enrolment (it has: 1)" in error


def test_a_history_tells_every_decision(edgewatch: Edgewatch, swapped: Path) -> None:
    edgewatch("devices", "reject", *acting(swapped))
    edgewatch("devices", "approve", *acting(swapped, "--overrule", "--role", "engineer"))
    edgewatch("devices", "rollback", *acting(swapped))
    lines = edgewatch("devices", "history", SLOT, "--site", swapped).out.splitlines()
    told = {line.split("  ", 1)[1] for line in lines if "A. Weber" in line and "  " in line}
    assert told >= {
        "approved by A. Weber (engineer), number 2: checked",
        "rolled back by A. Weber, number 3 to number 1: checked",
        f"rejected {SECOND_UNIT} by A. Weber, overruled later: checked",
    }


def test_a_history_tells_what_was_affected_and_how_it_ended(
    edgewatch: Edgewatch, swapped: Path
) -> None:
    edgewatch("devices", "approve", *acting(swapped))
    (span,) = edgewatch("devices", "history", SLOT, "--site", swapped, "--json").json["affected"]
    assert (span["predictions"], span["restored"]) == (40, "approved by A. Weber")
    said = edgewatch("devices", "history", SLOT, "--site", swapped).out.splitlines()[-1]
    assert said.startswith("analyser: 40 predictions are affected")


def test_affected_predictions_say_from_when_to_when_and_what_restored_trust(
    edgewatch: Edgewatch, swapped: Path
) -> None:
    said = edgewatch("predictions", "--affected", "--site", swapped).out.splitlines()[-1]
    assert said.startswith("analyser: 40 predictions are affected, made after the last proof at")
    assert said.endswith("not restored yet.")
    (slot,) = affected(edgewatch, swapped)[0]["hardware"]
    assert (slot["affected_to"], slot["restored"]) == (None, None)
    edgewatch("devices", "approve", *acting(swapped))
    (slot,) = affected(edgewatch, swapped)[0]["hardware"]
    assert slot["affected_to"] == "2026-03-01T08:53:00.000000Z"
    assert slot["restored"] == "approved by A. Weber"
    said = edgewatch("predictions", "--affected", "--site", swapped).out.splitlines()[-1]
    assert said.endswith(": approved by A. Weber.")


def test_a_unit_in_no_slot_is_listed_without_one(edgewatch: Edgewatch, swapped: Path) -> None:
    with closing(open_writer(swapped / "log.db")) as db:
        devices.begin_state(
            db,
            "unknown:0403:6001@1.4",
            "UNKNOWN_EXTRA",
            1,
            proved_ns=None,
            unit="FTDI FT232R USB UART",
            reason="belongs to no slot of the site",
            differences=[],
            evidence=[],
        )
    (extra,) = (d for d in edgewatch("devices", "--site", swapped, "--json").json if not d["slot"])
    assert (extra["verdict"], extra["port"], extra["unit"]) == (
        "UNKNOWN_EXTRA",
        "1.4",
        "FTDI FT232R USB UART",
    )
    assert "(none) FTDI FT232R USB UART" in edgewatch("devices", "--site", swapped).out
