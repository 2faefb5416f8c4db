"""The instrument's end of a line: a pseudo-terminal, or a TCP socket as a serial server has."""

from __future__ import annotations

import contextlib
import os
import select
import socket
import sys
from typing import Protocol

if sys.platform != "win32":
    import tty

_CHUNK = 4096


class Line(Protocol):
    """The instrument's end of a line."""

    @property
    def url(self) -> str:
        """What a host opens to talk to the instrument."""
        ...

    def read(self, timeout_s: float) -> bytes:
        """Bytes from the host; waits at most `timeout_s`; b"" if none came."""
        ...

    def write(self, data: bytes) -> None:
        """Bytes to the host; lost where no host listens, as on a cable that is not plugged."""
        ...

    def close(self) -> None:
        """Pull the cable. A second call does nothing."""
        ...


class PtyLine:
    """A pseudo-terminal; `url` is the path of its slave side. Linux and macOS only."""

    def __init__(self) -> None:
        if sys.platform == "win32":
            raise OSError("there are no pseudo-terminals here; use TcpLine")
        self._master, self._slave = os.openpty()
        # The slave stays open here: otherwise reading fails whenever no host has it open.
        tty.setraw(self._slave)
        os.set_blocking(self._master, False)
        self._url = os.ttyname(self._slave)
        self._closed = False

    @property
    def url(self) -> str:
        return self._url

    def read(self, timeout_s: float) -> bytes:
        if self._closed:
            return b""
        ready, _, _ = select.select([self._master], [], [], timeout_s)
        return os.read(self._master, _CHUNK) if ready else b""

    def write(self, data: bytes) -> None:
        # A terminal that nobody reads fills up; what does not fit is lost.
        with contextlib.suppress(BlockingIOError):
            while data and not self._closed:
                data = data[os.write(self._master, data) :]

    def close(self) -> None:
        if not self._closed:
            self._closed = True
            os.close(self._master)
            os.close(self._slave)


class TcpLine:
    """A listening socket on this machine that serves one host at a time."""

    def __init__(self, port: int = 0) -> None:
        self._server = socket.create_server(("127.0.0.1", port))
        self._port = int(self._server.getsockname()[1])
        self._host: socket.socket | None = None

    @property
    def url(self) -> str:
        return f"socket://127.0.0.1:{self._port}"

    def read(self, timeout_s: float) -> bytes:
        host = self._host
        waiting = self._server if host is None else host
        if waiting.fileno() < 0:
            return b""
        ready, _, _ = select.select([waiting], [], [], timeout_s)
        if not ready:
            return b""
        if host is None:
            self._accept()
            return b""
        return self._receive(host)

    def _accept(self) -> None:
        self._host, _ = self._server.accept()
        self._host.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def _receive(self, host: socket.socket) -> bytes:
        with contextlib.suppress(ConnectionError):
            if data := host.recv(_CHUNK):
                return data
        self._hang_up()
        return b""

    def write(self, data: bytes) -> None:
        if self._host is not None:
            try:
                self._host.sendall(data)
            except OSError:
                self._hang_up()

    def _hang_up(self) -> None:
        if self._host is not None:
            self._host.close()
            self._host = None

    def close(self) -> None:
        self._hang_up()
        self._server.close()


def local_line() -> Line:
    """A pseudo-terminal where there are any, else a TCP socket."""
    return TcpLine() if sys.platform == "win32" else PtyLine()
