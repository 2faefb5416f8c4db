"""Lines and ports for tests of `devices`: scripted ports, pty pairs, foreign instruments."""

from __future__ import annotations

import asyncio
import contextlib
import os
import select
import socket
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator

from edgewatch.devices.virtual.responder import Dialogue

START_NS = 1_760_000_000_000_000_000


def until(condition: Callable[[], bool], timeout_s: float = 10.0) -> None:
    """Wait for a condition; fail when it does not come true."""
    deadline = time.monotonic() + timeout_s
    while not condition():
        assert time.monotonic() < deadline, "the condition did not come true in time"
        time.sleep(0.005)


class DialoguePort:
    """A port whose far end is a dialogue in memory; nothing waits."""

    def __init__(self, dialogue: Dialogue) -> None:
        self._dialogue = dialogue
        self._request = bytearray()
        self._answer = b""
        self.written: list[bytes] = []

    def read(self, timeout_s: float) -> bytes:
        data, self._answer = self._answer, b""
        return data

    def write(self, data: bytes) -> None:
        self.written.append(data)
        self._request += data
        self._answer += self._dialogue.take(self._request)


class ScriptedPort:
    """A port that answers the n-th request with the n-th script, given piece by piece."""

    def __init__(self, *answers: list[bytes], unasked: bytes = b"") -> None:
        self._answers = deque(answers)
        self._pieces: deque[bytes] = deque([unasked] if unasked else [])
        self.written: list[bytes] = []

    def read(self, timeout_s: float) -> bytes:
        return self._pieces.popleft() if self._pieces else b""

    def write(self, data: bytes) -> None:
        self.written.append(data)
        if self._answers:
            self._pieces.extend(self._answers.popleft())


@contextlib.contextmanager
def pty_pair() -> Iterator[tuple[str, str]]:
    """Two terminal paths joined like two ends of a null-modem cable."""
    import tty

    ends = [os.openpty(), os.openpty()]
    for _, slave in ends:
        tty.setraw(slave)
    wake_read, wake_write = os.pipe()
    masters = [master for master, _ in ends]

    def carry() -> None:
        while True:
            ready, _, _ = select.select([*masters, wake_read], [], [])
            if wake_read in ready:
                return
            for master in ready:
                other = masters[1 - masters.index(master)]
                os.write(other, os.read(master, 4096))

    thread = threading.Thread(target=carry, name="null modem")
    thread.start()
    try:
        yield os.ttyname(ends[0][1]), os.ttyname(ends[1][1])
    finally:
        os.write(wake_write, b"x")
        thread.join()
        for descriptor in (*ends[0], *ends[1], wake_read, wake_write):
            os.close(descriptor)


@contextlib.contextmanager
def pymodbus_serial_server(path: str, objects: dict[int, str], unit: int = 1) -> Iterator[None]:
    """pymodbus' own RTU server on a terminal, with the given identification objects."""
    from pymodbus.pdu.device import ModbusControlBlock, ModbusDeviceIdentification
    from pymodbus.server import ModbusSerialServer
    from pymodbus.simulator import DataType, SimData, SimDevice

    started = threading.Event()
    loop = asyncio.new_event_loop()
    stop = asyncio.Event()

    async def serve() -> None:
        # pymodbus keeps one identity for the process; begin with an empty one.
        ModbusControlBlock().Identity.stat_data.clear()
        server = ModbusSerialServer(
            SimDevice(unit, [SimData(0, datatype=DataType.REGISTERS, values=[1, 2, 3])]),
            identity=ModbusDeviceIdentification(info=objects),
            port=path,
            baudrate=19200,
            parity="N",  # a pseudo-terminal has none
        )
        await server.serve_forever(background=True)
        started.set()
        await stop.wait()
        await server.shutdown()

    thread = threading.Thread(target=lambda: loop.run_until_complete(serve()), name="pymodbus")
    thread.start()
    try:
        assert started.wait(10), "pymodbus did not start"
        yield
    finally:
        loop.call_soon_threadsafe(stop.set)
        thread.join()
        loop.close()


@contextlib.contextmanager
def rfc2217_server(path: str) -> Iterator[str]:
    """pyserial's own RFC 2217 server in front of a terminal; gives the address to open."""
    import serial
    from serial.rfc2217 import PortManager

    class Terminal(serial.Serial):  # type: ignore[misc]
        """A pseudo-terminal has no modem lines, so they are said to be up."""

        cts = dsr = ri = cd = property(lambda self: True)

        def _update_dtr_state(self) -> None:
            return

        _update_rts_state = _update_break_state = _update_dtr_state

    class Wire:
        def __init__(self, connection: socket.socket) -> None:
            self.write = connection.sendall

    stop = threading.Event()

    def serve(server: socket.socket) -> None:
        connection, _ = server.accept()
        connection.settimeout(0.01)
        with connection, Terminal(path, timeout=0) as terminal:
            manager = PortManager(terminal, Wire(connection))
            while not stop.is_set():
                with contextlib.suppress(TimeoutError):
                    if not (data := connection.recv(1024)):
                        return
                    terminal.write(b"".join(manager.filter(data)))
                connection.sendall(b"".join(manager.escape(terminal.read(1024))))

    with socket.create_server(("127.0.0.1", 0)) as server:
        thread = threading.Thread(target=serve, args=(server,), name="rfc2217")
        thread.start()
        try:
            yield f"rfc2217://127.0.0.1:{server.getsockname()[1]}"
        finally:
            stop.set()
            thread.join()
