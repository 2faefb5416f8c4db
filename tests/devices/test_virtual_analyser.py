"""The virtual analyser over real lines, received as a host receives."""

from __future__ import annotations

import sys
import threading
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from edgewatch.devices.astm import (
    AstmMessage,
    AstmReceiver,
    Message,
    Problem,
    ProblemKind,
    Reply,
    parse_message,
)
from edgewatch.devices.ports import SerialSettings, open_port
from edgewatch.devices.virtual.analyser import VirtualAnalyser, VirtualUnit
from edgewatch.devices.virtual.analyser_command import (
    again_and_again,
    main,
    samples_from_csv,
)
from edgewatch.devices.virtual.faults import Fault
from edgewatch.devices.virtual.line import Line, PtyLine, TcpLine, local_line
from edgewatch.site.errors import InputError
from support.device_rigs import until

SAMPLES = [(f"CASE-{n}", {f"f{k}": n + k / 8 for k in range(12)}) for n in range(10)]
LINES = [
    pytest.param(PtyLine, marks=pytest.mark.skipif(sys.platform == "win32", reason="no ptys")),
    TcpLine,
]


class Host:
    """Receives until the analyser has delivered everything."""

    def __init__(self) -> None:
        self.messages: list[AstmMessage] = []
        self.problems: Counter[ProblemKind] = Counter()

    def receive(self, analyser: VirtualAnalyser) -> None:
        receiver = AstmReceiver()
        with open_port(analyser.url, SerialSettings()) as port:
            while not analyser.wait_finished(0) or receiver.in_session:
                for event in receiver.feed(port.read(0.2), 0):
                    match event:
                        case Reply(data):
                            port.write(data)
                        case Message(text=text):
                            self.messages.append(parse_message(text))
                        case Problem(kind=kind):
                            self.problems[kind] += 1


@pytest.mark.parametrize("make_line", LINES)
def test_every_sample_arrives_once_with_its_values(make_line: Callable[[], Line]) -> None:
    host, delivered = Host(), []
    with VirtualAnalyser(
        make_line(), SAMPLES, call_again_s=0.3, on_delivered=delivered.append
    ) as analyser:
        host.receive(analyser)
    got = [(m.samples[0].case, m.samples[0].values()) for m in host.messages]
    assert got == SAMPLES
    assert delivered == [case for case, _ in SAMPLES]
    assert analyser.delivered == len(SAMPLES)
    assert {m.header.sender for m in host.messages} == {"CYTO-200^03.12^SN-4471"}


@pytest.mark.parametrize("make_line", LINES)
def test_faults_heal_and_no_sample_is_lost_or_doubled(make_line: Callable[[], Line]) -> None:
    host = Host()
    faults = {1: Fault.NOISE, 2: Fault.CHECKSUM, 3: Fault.HALF_FRAME, 5: Fault.STOP_MID_FRAME}
    with VirtualAnalyser(make_line(), SAMPLES, faults=faults, call_again_s=0.3) as analyser:
        host.receive(analyser)
    assert [(m.samples[0].case, m.samples[0].values()) for m in host.messages] == SAMPLES
    assert all(message.complete for message in host.messages)
    assert host.problems == {
        ProblemKind.NOISE: 1,
        ProblemKind.CHECKSUM: 1,
        ProblemKind.HALF_FRAME: 2,
        ProblemKind.RESTARTED: 1,
    }


def test_a_silent_sample_is_never_sent() -> None:
    host = Host()
    with VirtualAnalyser(
        local_line(), SAMPLES, faults={0: Fault.SILENCE}, call_again_s=0.3
    ) as analyser:
        host.receive(analyser)
    assert [m.samples[0].case for m in host.messages] == [case for case, _ in SAMPLES[1:]]


def test_another_unit_takes_over_behind_the_same_live_line() -> None:
    host = Host()
    second = VirtualUnit(serial="SN-5120", factors={"f1": 1.08})
    analyser: VirtualAnalyser

    def swap(case: str) -> None:
        if case == "CASE-4":
            analyser.replace_unit(second)

    analyser = VirtualAnalyser(local_line(), SAMPLES, call_again_s=0.3, on_delivered=swap)
    with analyser:
        host.receive(analyser)
    senders = [str(m.header.sender).rsplit("^", 1)[-1] for m in host.messages]
    assert senders == ["SN-4471"] * 5 + ["SN-5120"] * 5
    assert host.messages[9].samples[0].values()["f1"] == pytest.approx(SAMPLES[9][1]["f1"] * 1.08)
    assert host.messages[9].samples[0].values()["f2"] == SAMPLES[9][1]["f2"]


def test_a_missing_measurement_stays_missing() -> None:
    host = Host()
    samples = [("C|1^x", {"a|b": 1.5, "c": None})]
    with VirtualAnalyser(local_line(), samples, call_again_s=0.3) as analyser:
        host.receive(analyser)
    (sample,) = host.messages[0].samples
    assert (sample.case, sample.values()) == ("C|1^x", {"a|b": 1.5, "c": None})


def test_an_analyser_nobody_listens_to_stops_when_told() -> None:
    analyser = VirtualAnalyser(TcpLine(), SAMPLES, call_again_s=60)
    analyser.start()
    analyser.stop()
    analyser.stop()
    assert analyser.delivered == 0


CSV = "case,area,texture\nA-1,10.5,3\nA-2,,4.25\n"


def test_samples_are_read_from_a_csv(tmp_path: Path) -> None:
    path = tmp_path / "samples.csv"
    path.write_text(CSV, "utf-8")
    assert samples_from_csv(path) == [
        ("A-1", {"area": 10.5, "texture": 3.0}),
        ("A-2", {"area": None, "texture": 4.25}),
    ]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("case,area\n", "no samples"),
        ("case\nA-1\n", "no samples"),
        ("case,area\nA-1,big\n", "line 2, column area"),
        ("case,area\nA-1,1,2\n", "line 2"),
    ],
)
def test_a_bad_csv_is_named_with_its_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, what: str
) -> None:
    path = tmp_path / "samples.csv"
    path.write_text(text, "utf-8")
    with pytest.raises(InputError, match=what):
        samples_from_csv(path)
    with pytest.raises(SystemExit) as stop:
        main([str(path)])
    assert stop.value.code == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_repeated_samples_get_cases_of_their_own() -> None:
    endless = again_and_again([("A", {"x": 1.0}), ("B", {"x": 2.0})])
    assert [next(endless)[0] for _ in range(5)] == ["A", "B", "A-2", "B-2", "A-3"]


def test_the_command_prints_its_address_and_serves_a_host(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "samples.csv"
    path.write_text(CSV, "utf-8")
    arguments = [str(path), "--tcp", "0", "--rate", "50", "--swap-after", "1"]
    run = threading.Thread(target=main, args=(arguments,))
    run.start()
    printed: list[str] = []
    until(lambda: printed.append(capsys.readouterr().out) or "\n" in "".join(printed))
    url = "".join(printed).strip()
    senders = []
    receiver = AstmReceiver()
    with open_port(url, SerialSettings()) as port:
        while len(senders) < 2:
            for event in receiver.feed(port.read(0.2), 0):
                if isinstance(event, Reply):
                    port.write(event.data)
                elif isinstance(event, Message):
                    senders.append(str(parse_message(event.text).header.sender)[-7:])
    run.join()
    assert senders == ["SN-4471", "SN-5120"]


def test_a_factor_that_is_none_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "samples.csv"
    path.write_text(CSV, "utf-8")
    with pytest.raises(SystemExit):
        main([str(path), "--swap-factor", "area"])
    assert "NAME=NUMBER" in capsys.readouterr().err


def test_a_tcp_port_that_is_taken_is_one_clear_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "samples.csv"
    path.write_text(CSV, "utf-8")
    taken = TcpLine()
    with pytest.raises(SystemExit):
        main([str(path), "--tcp", taken.url.rsplit(":", 1)[1]])
    taken.close()
    assert "--tcp: TCP port" in capsys.readouterr().err
