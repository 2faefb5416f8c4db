"""One window per site: a second start raises the first."""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_TIMEOUT_MS = 500
_RAISE = b"raise\n"


def server_name(site: Path) -> str:
    """The name under which the window of a site is found, different for every site."""
    digest = hashlib.sha256(str(site.resolve()).encode()).hexdigest()
    return f"edgewatch-window-{digest[:16]}"


def raise_running(site: Path) -> bool:
    """Ask a window that is open on the site to come forward; whether there is one."""
    return _said_to_running(site, _RAISE)


def is_open(site: Path) -> bool:
    """Whether a window is open on the site; it stays as it is."""
    return _said_to_running(site, b"")


def _said_to_running(site: Path, words: bytes) -> bool:
    socket = QLocalSocket()
    socket.connectToServer(server_name(site))
    if not socket.waitForConnected(_TIMEOUT_MS):
        return False
    if words:
        socket.write(words)
        socket.waitForBytesWritten(_TIMEOUT_MS)
    socket.disconnectFromServer()
    return True


class SingleInstance(QObject):
    """Listens for second starts; reachable by the same user only."""

    raised = Signal()

    def __init__(self, site: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._accept)
        # Left by a window that was killed; nobody answered on it or we would not be here.
        QLocalServer.removeServer(server_name(site))
        self.listening = self._server.listen(server_name(site))

    def close(self) -> None:
        """Stop listening."""
        self._server.close()

    def _accept(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            said = socket.bytesAvailable() or socket.waitForReadyRead(_TIMEOUT_MS)
            wants_it = bool(said) and bytes(socket.readAll().data()).startswith(_RAISE)
            socket.deleteLater()
            if wants_it:
                self.raised.emit()
