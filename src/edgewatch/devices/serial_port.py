"""An open port: a device path, `socket://host:port` or `rfc2217://host:port`."""

from __future__ import annotations

import contextlib
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from types import TracebackType
from typing import Protocol

import serial

from edgewatch.devices import port_errors
from edgewatch.devices.serial_settings import SerialSettings

_SLICE_S = 0.1
_CHUNK = 4096
_WRITE_TIMEOUT_S = 5.0


class BytePort(Protocol):
    """What a probe needs of a port; tests give their own."""

    def read(self, timeout_s: float) -> bytes:
        """Bytes that are there; waits for the first at most `timeout_s`; b"" if none came."""
        ...

    def write(self, data: bytes) -> None:
        """Send all bytes."""
        ...


class SerialPort:
    """A port opened exclusively. Every failure while open is `PortLost`.

    Use `open_port` to make one. One thread reads and writes; `cancel` may come from another.
    """

    def __init__(
        self,
        url: str,
        port: serial.Serial,
        timeout_s: float,
        before_close: Callable[[], None] = lambda: None,
    ) -> None:
        self.url = url
        self._before_close = before_close
        self._timeout_s = timeout_s
        self._port = port
        self._cancelled = threading.Event()
        self._is_socket = url.startswith("socket://")

    def read(self, timeout_s: float | None = None) -> bytes:
        """Bytes that are there; waits for the first at most `timeout_s`; b"" if none came.

        Raises:
            PortLost: The equipment is gone, or `cancel` was called.
        """
        timeout_s = self._timeout_s if timeout_s is None else timeout_s
        deadline = time.monotonic() + timeout_s
        # In slices, so that `cancel` takes effect on every platform and kind of port.
        while not self._cancelled.is_set():
            if data := self._read_slice(min(timeout_s, _SLICE_S)):
                return data
            if time.monotonic() >= deadline:
                return b""
        raise port_errors.lost(self.url, "closed by EdgeWatch")

    def _read_slice(self, timeout_s: float) -> bytes:
        try:
            if timeout_s <= 0 and not self._port.in_waiting:
                return b""
            first: bytes = self._port.read(1)
            return first + self._rest() if first else b""
        except (OSError, TypeError) as error:  # TypeError: pyserial's port closed meanwhile
            raise port_errors.lost(self.url, str(error)) from error

    def _rest(self) -> bytes:
        if not self._is_socket:
            return bytes(self._port.read(waiting) if (waiting := self._port.in_waiting) else b"")
        # For a socket pyserial says only that something waits, not how much.
        self._port.timeout = 0
        try:
            return bytes(self._port.read(_CHUNK))
        finally:
            self._port.timeout = _SLICE_S

    def write(self, data: bytes) -> None:
        """Send all bytes.

        Raises:
            PortLost: The equipment is gone, or takes nothing for five seconds.
        """
        try:
            self._port.write(data)
        except OSError as error:
            raise port_errors.lost(self.url, str(error)) from error

    def cancel(self) -> None:
        """Make a `read` that is under way, and every later one, end with `PortLost`."""
        self._cancelled.set()

    def close(self) -> None:
        """Give the port back; a second call does nothing."""
        connection = getattr(self._port, "_socket", None)
        if self._port.is_open:
            self._before_close()
        with contextlib.suppress(OSError):
            self._port.close()
        if connection is not None:
            # pyserial 3.5 leaves the socket open where the other side has closed first.
            connection.close()

    def __enter__(self) -> SerialPort:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def open_port(url: str, settings: SerialSettings, timeout_s: float = 1.0) -> SerialPort:
    """Open a port exclusively, with DTR and RTS as the settings have them.

    `timeout_s` is how long a `read` without one of its own waits.

    Raises:
        PortMissing: No such port, or nothing listens at the address.
        PortBusy: Another program has it open.
        PortForbidden: This user may not open it.
    """
    if "://" in url or sys.platform == "win32":
        return SerialPort(url, _opened(url, settings), timeout_s)
    return _open_tty(url, settings, timeout_s)


def _opened(url: str, settings: SerialSettings, exclusive: bool | None = None) -> serial.Serial:
    try:
        port = serial.serial_for_url(
            url,
            baudrate=settings.baud,
            bytesize=settings.bits,
            parity=settings.parity,
            stopbits=settings.stop,
            rtscts=settings.flow == "rtscts",
            xonxoff=settings.flow == "xonxoff",
            timeout=_SLICE_S,
            # pyserial 3.5 knows no write timeout for rfc2217.
            write_timeout=None if url.startswith("rfc2217://") else _WRITE_TIMEOUT_S,
            do_not_open=True,
        )
        port.exclusive = exclusive
        # Set before the opening, so that pyserial does not raise them first.
        if settings.dtr is not None:
            port.dtr = settings.dtr
        if settings.rts is not None and settings.flow != "rtscts":
            port.rts = settings.rts
        port.open()
    except (OSError, ValueError) as error:
        raise port_errors.from_open_error(url, error) from error
    return port


def _open_tty(url: str, settings: SerialSettings, timeout_s: float) -> SerialPort:
    from edgewatch.devices import tty

    # Without a wire there is no parity, and nobody else whom a claim would keep away.
    is_wired = not tty.is_pseudo_terminal(url)
    if not is_wired:
        settings = replace(settings, bits=8, parity="N")
    try:
        with tty.opened_quietly(url):
            port = _opened(url, settings, exclusive=True)
    except tty.SETTING_REFUSED as error:
        raise port_errors.unsettable(url, settings) from error
    except OSError as error:
        raise port_errors.from_open_error(url, error) from error
    if not is_wired:
        return SerialPort(url, port, timeout_s)
    tty.claim(port.fileno())
    return SerialPort(url, port, timeout_s, lambda: tty.release(port.fileno()))
