"""``edgewatch profiles try|learn|check``: bytes shown, nothing sent while learning."""

from __future__ import annotations

import json
import signal
import sys
from pathlib import Path

import pytest

from edgewatch.cli import _profiles_try
from edgewatch.cli._profiles_learn import known_sentences, stopped_by_interrupt
from edgewatch.devices.learning.fits import Fit
from edgewatch.devices.profiles.load import load_profiles
from edgewatch.devices.trying import Trial
from edgewatch.devices.virtual.line import Line, TcpLine, local_line
from edgewatch.devices.virtual.masimo import Radical
from edgewatch.devices.virtual.mt_sics import Balance
from edgewatch.devices.virtual.responder import Responder
from edgewatch.devices.virtual.streamer import Streamer
from support.command_line import Edgewatch

QUICK = """\
schema = 1
[[profile]]
id = "acme.meter"
title = "Acme meter"
mode = "active"
risk = "RISK"
serial = { baud = [9600, 19200] }
timeout_s = 0.05
retries = 0
steps = [{ request = "ID\\r\\n", response = { regex = '^ID (?P<model>\\w+)$' } }]
provides = ["model"]
source = "Acme manual, page 3"
tests = ["ID A7"]
"""


class Recorder(Line):
    """A line that remembers what came from the host."""

    def __init__(self, line: Line) -> None:
        self._line = line
        self.heard = b""

    @property
    def url(self) -> str:
        return self._line.url

    def read(self, timeout_s: float) -> bytes:
        data = self._line.read(timeout_s)
        self.heard += data
        return data

    def write(self, data: bytes) -> None:
        self._line.write(data)

    def close(self) -> None:
        self._line.close()


def quick(tmp_path: Path, risk: str = "low") -> Path:
    path = tmp_path / "acme.toml"
    path.write_text(QUICK.replace("RISK", risk), "utf-8")
    return path


def test_trying_shows_every_byte_both_ways_and_the_identity(edgewatch: Edgewatch) -> None:
    with Responder(local_line(), Balance()) as balance:
        done = edgewatch("profiles", "try", "mettler.mt-sics", "--port", balance.url)
    assert done.code == 0
    assert ">  49 34 0D 0A" in done.out
    assert "<  49 34 20 41" in done.out
    assert "1126493049" in done.out
    assert "named itself" in done.out


def test_trying_as_json_holds_transcript_tries_and_evidence(edgewatch: Edgewatch) -> None:
    with Responder(local_line(), Balance()) as balance:
        found = edgewatch(
            "profiles", "try", "mettler.mt-sics", "--port", balance.url, "--json"
        ).json
    assert (found["outcome"], found["identified"]) == ("identified", True)
    assert found["transcript"][0]["direction"] == "sent"
    assert found["transcript"][0]["hex"] == "49 34 0D 0A"
    assert found["transcript"][0]["text"] == "I4\r\n"
    received = b"".join(
        bytes.fromhex(p["hex"]) for p in found["transcript"] if p["direction"] == "received"
    )
    assert received.startswith(b'I4 A "1126493049"\r\n')
    assert {e["field"] for e in found["evidence"]} == {"serial", "model", "firmware"}


@pytest.mark.skipif(sys.platform == "win32", reason="a socket is tried at one setting alone")
def test_every_setting_is_tried_and_failing_exits_with_1(
    edgewatch: Edgewatch, tmp_path: Path
) -> None:
    with Responder(local_line(), Balance()) as balance:
        done = edgewatch("profiles", "try", quick(tmp_path), "--port", balance.url, "--json")
    assert done.code == 1
    assert [t["settings"] for t in json.loads(done.out)["tries"]] == ["9600/8N1", "19200/8N1"]
    assert not json.loads(done.out)["identified"]


def test_a_port_on_the_network_is_tried_once(edgewatch: Edgewatch, tmp_path: Path) -> None:
    with Responder(TcpLine(), Balance()) as balance:
        done = edgewatch("profiles", "try", quick(tmp_path), "--port", balance.url, "--json")
    assert [t["settings"] for t in json.loads(done.out)["tries"]] == [None]


def test_a_profile_of_high_risk_is_tried_only_with_consent(
    edgewatch: Edgewatch, tmp_path: Path
) -> None:
    line = Recorder(TcpLine())
    with Responder(line, Balance()):
        path = quick(tmp_path, risk="high")
        done = edgewatch("profiles", "try", path, "--port", line.url)
        assert "--consent" in done.error
        assert line.heard == b""
        edgewatch("profiles", "try", path, "--port", line.url, "--consent", "A. Weber")
    assert line.heard


def test_an_interrupted_try_shows_what_there_was(
    edgewatch: Edgewatch, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> list[Trial]:
        raise KeyboardInterrupt

    monkeypatch.setattr(_profiles_try, "trials", interrupted)
    done = edgewatch("profiles", "try", "scpi.idn", "--port", "socket://127.0.0.1:9", "--json")
    assert done.code == 130
    assert json.loads(done.out)["outcome"] == "interrupted"


def test_a_unit_that_goes_away_meanwhile_is_lost_and_what_it_said_is_kept(
    edgewatch: Edgewatch, tmp_path: Path
) -> None:
    class Leaving(Balance):
        def take(self, buffer: bytearray) -> bytes:
            if b"I2" in buffer:
                line.close()
                return b""
            return super().take(buffer)

    line = TcpLine()
    with Responder(line, Leaving()):
        done = edgewatch("profiles", "try", "mettler.mt-sics", "--port", line.url, "--json")
    assert done.code == 1
    assert json.loads(done.out)["outcome"] == "lost"
    assert "1126493049" in json.loads(done.out)["transcript"][1]["text"]


@pytest.mark.parametrize("option", [("--address", 248), ("--seconds", 0)])
def test_an_option_out_of_range_is_a_mistake_of_use(
    edgewatch: Edgewatch, option: tuple[str, int]
) -> None:
    port = ("--port", "socket://127.0.0.1:9")
    assert option[0] in edgewatch("profiles", "try", "scpi.idn", *port, *option).error


def test_what_is_meant_has_to_be_clear(edgewatch: Edgewatch, tmp_path: Path) -> None:
    port = ("--port", "socket://127.0.0.1:9")
    assert "no such file" in edgewatch("profiles", "try", "none.toml", *port).error
    assert "scpi.idn" in edgewatch("profiles", "try", "no.such-profile", *port).error
    two = tmp_path / "two.toml"
    second = QUICK.split("\n", 1)[1].replace("acme.meter", "acme.other")
    two.write_text((QUICK + second).replace("RISK", "low"), "utf-8")
    assert "acme.other" in edgewatch("profiles", "try", two, *port).error


def test_learning_names_the_stream_and_sends_nothing(edgewatch: Edgewatch, tmp_path: Path) -> None:
    draft = tmp_path / "draft.toml"
    line = Recorder(local_line())
    with Streamer(line, Radical(period_s=0.1)):
        done = edgewatch(
            "profiles", "learn", "--port", line.url, "--seconds", 1.5, "--out", draft, "--json"
        )
    assert done.code == 0
    assert done.json["framing"] == "line"
    assert done.json["period_s"] == pytest.approx(0.1, rel=0.2)
    assert done.json["draft"] == draft.read_text("utf-8")
    assert "serial" in done.json["draft"]
    (fit,) = done.json["fits"]
    assert (fit["profile"], fit["fields"]["serial"]) == ("masimo.ascii1", Radical().serial)
    assert line.heard == b""
    assert edgewatch("profiles", "check", draft).code == 0


def test_two_profiles_that_recognise_it_are_both_named_and_neither_is_said_to_be_enough() -> None:
    known = load_profiles()
    fits = [Fit(known[name], {"protocol": "P"}) for name in ("contec.cms50", "nonin.format7")]
    (alone,) = known_sentences(fits[:1])
    assert alone.endswith("recognises it (protocol P); no other profile is needed.")
    *both, advice = known_sentences(fits)
    assert not any("needed" in told for told in both)
    assert "of the make of this equipment" in advice


def test_learning_from_silence_says_so_and_exits_with_1(edgewatch: Edgewatch) -> None:
    with Responder(local_line(), Balance()) as balance:
        done = edgewatch("profiles", "learn", "--port", balance.url, "--seconds", 1)
    assert done.code == 1
    assert "Nothing was heard" in done.out


def test_a_draft_overwrites_no_file(edgewatch: Edgewatch, tmp_path: Path) -> None:
    path = quick(tmp_path)
    done = edgewatch("profiles", "learn", "--port", "socket://127.0.0.1:9", "--out", path)
    assert "the file exists" in done.error


def test_checking_remarks_what_a_profile_should_say_openly(
    edgewatch: Edgewatch, tmp_path: Path
) -> None:
    done = edgewatch("profiles", "check", quick(tmp_path), "--json")
    assert done.code == 0
    assert done.json["valid"]
    assert any("MODEL_ONLY" in remark for remark in done.json["remarks"])


def test_an_interrupt_ends_the_listening_and_not_the_command() -> None:
    before = signal.getsignal(signal.SIGINT)
    with stopped_by_interrupt() as stop:
        assert not stop()
        signal.raise_signal(signal.SIGINT)
        assert stop()
    assert signal.getsignal(signal.SIGINT) is before
