"""Starting an agent without holding up the window."""

from __future__ import annotations

from PySide6.QtCore import Signal

from edgewatch.ui.own_process import OwnProcess


class AgentStarter(OwnProcess):
    """Starts the agent through a helper process; the agent is nobody's child and stays.

    ``finished`` carries an empty text, or the reason why the agent did not come up. Giving up
    means to stop waiting: an agent that has come up goes on.
    """

    started = Signal()
    finished = Signal(str)

    def start(self) -> None:
        """Start an agent unless a start is under way."""
        if self.busy:
            return
        self._launch([str(self._site)], module="edgewatch.site.start_agent")
        self.started.emit()

    def take(self, code: int, printed: str, complaint: str) -> None:  # noqa: ARG002
        """Tell whether the agent came up."""
        self.finished.emit((complaint or "The agent did not start.") if code else "")
