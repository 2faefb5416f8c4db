"""What a service manager hears of the agent: by sockets of this test, and by a hanging one."""

from __future__ import annotations

import os
import socket
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from edgewatch.agent import watchdog
from edgewatch.agent.watchdog import ServiceManager, signs_of_work
from support.device_rigs import until


class Manager:
    """A service manager's end of the notification socket."""

    def __init__(self, address: str) -> None:
        self.address = address
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._socket.bind("\0" + address[1:] if address.startswith("@") else address)
        self._socket.setblocking(False)
        self.heard: list[str] = []

    def listen(self) -> list[str]:
        """Every line said up to now."""
        while True:
            try:
                self.heard += self._socket.recv(4096).decode().splitlines()
            except BlockingIOError:
                return self.heard

    def close(self) -> None:
        self._socket.close()


@pytest.fixture(params=["path", "abstract"])
def manager(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Manager]:
    if request.param == "abstract" and sys.platform != "linux":
        pytest.skip("only Linux has abstract names")
    name = f"@edgewatch-{os.getpid()}" if request.param == "abstract" else str(tmp_path / "notify")
    made = Manager(name)
    yield made
    made.close()


def told(manager: Manager, **more: str) -> ServiceManager:
    return ServiceManager({"NOTIFY_SOCKET": manager.address, **more})


def test_a_manager_hears_the_start_each_new_status_and_the_end(manager: Manager) -> None:
    service = told(manager)
    for headline in ("Cannot judge", "Cannot judge", "Inputs as\nchecked"):
        service.ready(headline)
        service.beat()
    service.stopping("ending in order")
    service.close()
    assert manager.listen() == [
        "READY=1",
        f"MAINPID={os.getpid()}",
        "STATUS=Cannot judge",
        "STATUS=Inputs as checked",
        "STOPPING=1",
        "STATUS=ending in order",
        "EXTEND_TIMEOUT_USEC=60000000",
    ]


def test_signs_of_life_are_sent_as_often_as_the_manager_needs_them(
    manager: Manager, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = 1000.0
    monkeypatch.setattr(watchdog.time, "monotonic", lambda: now)
    service = told(manager, WATCHDOG_USEC="40000000", WATCHDOG_PID=str(os.getpid()))
    for _ in range(41):
        service.beat()
        now += 1.0
    service.close()
    assert manager.listen().count("WATCHDOG=1") == 5


def test_no_sign_of_life_is_sent_for_another_process(manager: Manager) -> None:
    other = told(manager, WATCHDOG_USEC="40000000", WATCHDOG_PID="1")
    assert not other.has_watchdog
    other.beat()
    other.close()
    assert manager.listen() == []


def test_work_is_vouched_for_until_the_agent_is_ready(
    manager: Manager, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watchdog, "signs_of_work", lambda _over: iter([True, False, True]))
    service = told(manager, WATCHDOG_USEC="60000000")
    service.at_work("opening the record")
    until(lambda: manager.listen().count("WATCHDOG=1") == 3)
    assert manager.heard.count("EXTEND_TIMEOUT_USEC=60000000") == 3
    service.ready("Inputs as checked")
    assert not any(one.name == "signs of work" for one in threading.enumerate())
    service.close()


def test_only_a_process_that_computes_or_writes_shows_work(monkeypatch: pytest.MonkeyPatch) -> None:
    efforts = iter([(0.0, 0), (0.01, 10), (1.0, 10), (1.0, 1_000_000), (1.0, 1_000_000)])
    monkeypatch.setattr(watchdog, "_effort", lambda _process: next(efforts))
    looks = signs_of_work(threading.Event(), every_s=0.0)
    assert [next(looks) for _ in range(4)] == [False, True, True, False]


def test_without_a_manager_nothing_is_done() -> None:
    for address in ("", "vsock:2:1234"):
        service = ServiceManager({"NOTIFY_SOCKET": address, "WATCHDOG_USEC": "1000000"})
        service.at_work("opening the record")
        service.ready("Inputs as checked")
        service.beat()
        service.close()
        assert not service.is_listening


def test_a_manager_that_is_gone_never_hurts_the_agent(tmp_path: Path) -> None:
    service = ServiceManager({"NOTIFY_SOCKET": str(tmp_path / "nobody"), "WATCHDOG_USEC": "many"})
    service.ready("Inputs as checked")
    service.beat()
    service.close()
    assert not service.has_watchdog
