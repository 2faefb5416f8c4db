"""A thread that works one line until it is told to stop."""

from __future__ import annotations

import threading
from types import TracebackType
from typing import Self

from edgewatch.devices.virtual.line import Line


class LineThread:
    """Runs `work` in a thread and owns the line: `stop` ends the thread, then closes the line.

    Use as a context manager: started on entering, stopped on leaving.
    """

    def __init__(self, line: Line, name: str) -> None:
        self.line = line
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self.work, name=f"{name} on {line.url}")

    @property
    def url(self) -> str:
        """What a host opens."""
        return self.line.url

    @property
    def stopping(self) -> bool:
        """`stop` has been called; `work` is to return."""
        return self._stop.is_set()

    def work(self) -> None:
        """What the thread does; returns when `stopping`. The base answers nothing."""
        while not self.stopping:
            self.line.read(0.1)

    def start(self) -> None:
        """Begin to work the line."""
        self._thread.start()

    def stop(self) -> None:
        """End the thread, then close the line. A second call does nothing."""
        self._stop.set()
        if self._thread.is_alive():
            self._thread.join()
        self.line.close()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()
