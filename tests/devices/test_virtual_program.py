"""The program that runs a virtual instrument by itself."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator

import pytest

from edgewatch.devices.profiles import Profile
from edgewatch.devices.virtual.__main__ import main
from edgewatch.devices.watch import SlotProbe
from support.device_rigs import START_NS


@pytest.fixture
def balance() -> Iterator[str]:
    """A virtual balance in a process of its own; gives its address."""
    command = [sys.executable, "-m", "edgewatch.devices.virtual", "mettler.mt-sics", "--tcp", "0"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        yield process.stdout.readline().strip()
    finally:
        process.send_signal(signal.SIGINT if sys.platform != "win32" else signal.SIGTERM)
        _, words = process.communicate(timeout=20)
        if sys.platform != "win32":
            assert (process.returncode, words) == (0, "stopped\n")


def test_it_prints_its_address_answers_there_and_ends_on_ctrl_c(
    profiles: dict[str, Profile], balance: str
) -> None:
    seen = SlotProbe().probe_once(balance, profiles["mettler.mt-sics"], START_NS)
    assert seen.proved_ns == START_NS, seen.detail


def test_an_unknown_profile_is_refused_with_a_list_of_those_there_are(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["acme.meter"])
    assert ended.value.code == 2
    assert "sartorius.sbi" in capsys.readouterr().err
