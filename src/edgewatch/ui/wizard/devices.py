"""Step 3: the ports of this workstation, who may open them, and the exact remedy where not."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QPlainTextEdit

from edgewatch.ui.fonts import px
from edgewatch.ui.widgets.basics import button, row, say, set_text, text_label
from edgewatch.ui.widgets.rows import Cell, Row
from edgewatch.ui.widgets.table import Table
from edgewatch.ui.wizard.errands import Errands
from edgewatch.ui.wizard.fields import at_least
from edgewatch.ui.wizard.step import WizardStep
from edgewatch.ui.words import mark, tr, trn

_STATES = {
    "ok": (mark("can be opened"), "ok"),
    "unknown": (mark("shows when it is opened"), "info"),
    "busy": (mark("another program has it"), "medium"),
    "forbidden": (mark("not allowed"), "high"),
    "missing": (mark("not there"), "unknown"),
}
_REASONS = {
    "missing": (
        mark("There is no such port now."),
        mark("Plug the equipment in; check cable and power."),
    ),
    "busy": (
        mark("Another program has it open: {holder}."),
        mark("Close that program, or let EdgeWatch's feed read it."),
    ),
    "group": (
        mark("Only the group {group} may open it, and {user} is not in that group."),
        mark("Run this once as an administrator, then log out and in again."),
    ),
    "new-login": (
        mark("{user} has been put into the group {group} after this login."),
        mark("Log out and in again."),
    ),
    "rule": (
        mark("Its group may not open it (group {group}, mode {mode})."),
        mark("Put this rule into {file} as an administrator, run the commands, log in again."),
    ),
}
"""As :data:`edgewatch.devices.access.REASONS`, for the translators."""


class DevicesStep(WizardStep):
    """Nothing is opened here."""

    key = "devices"
    title = mark("Access to equipment")
    example = ("devices", "permissions")
    intro = mark(
        "These are the serial ports of this workstation. Nothing is opened yet. Where this user "
        "may not open a port, the exact remedy stands below."
    )
    skip_note = mark("Equipment that is reached over the network needs no port here.")

    def build(self) -> None:
        self._ports: dict[str, dict[str, Any]] = {}
        self._rule_file = ""
        self._look = Errands(self.site, self)
        self._look.finished.connect(self._seen)
        self._look.failed.connect(self._trouble)
        self.says = text_label("wizard_ports_says", wrap=True)
        self.ports = Table(
            "wizard_ports", tr("Ports"), (tr("Port"), tr("What it is"), tr("Access"))
        )
        self.ports.set_widths(200, 0, 220)
        self.ports.set_theme(self.theme)
        at_least(self.ports, 130)
        self.ports.picked.connect(self._show_remedy)
        self.why = text_label("wizard_port_why", wrap=True)
        self.remedy = QPlainTextEdit()
        self.remedy.setObjectName("wizard_port_remedy")
        self.remedy.setReadOnly(True)
        self.remedy.setTabChangesFocus(True)
        self.remedy.setMaximumHeight(px(96))
        self.again = button("wizard_ports_again", tr("&Look again"))
        self.again.clicked.connect(self.enter)
        self.body.addWidget(self.says)
        self.body.addWidget(self.ports, 1)
        self.body.addWidget(self.why)
        self.body.addWidget(self.remedy)
        self.body.addLayout(row(self.again, stretch_at=-1))

    def enter(self) -> None:
        set_text(self.says, tr("Looking …"))
        self._show_remedy("")
        self._look.run([("devices", "permissions")])

    def leave(self) -> None:
        self._look.close()

    def _seen(self, printed: list[Any]) -> None:
        found = printed[0]
        self._rule_file = found["rule_file"]
        self._ports = {port["port"]: port for port in found["ports"]}
        self.ports.set_rows([_row(port) for port in found["ports"]])
        forbidden = [port for port in found["ports"] if port["state"] == "forbidden"]
        if forbidden:
            said = trn(
                len(forbidden),
                "# port cannot be opened by this user.|# ports cannot be opened by this user.",
            )
            self.ports.select(forbidden[0]["port"])
        elif self._ports:
            said = tr("This user may open all of them.")
        else:
            said = tr("No serial port is there. Plug the equipment in and look again.")
        set_text(self.says, said)
        self.changed.emit()

    def _trouble(self, complaint: str) -> None:
        set_text(self.says, complaint)

    def _show_remedy(self, name: str) -> None:
        port = self._ports.get(name)
        why = _why(port) if port else ""
        set_text(self.why, why)
        self.why.setVisible(bool(why))
        lines: list[str] = []
        if port and port["rule"]:
            lines += [f"# {self._rule_file}", port["rule"], ""]
        lines += [*(port["commands"] if port else ()), *(port["advice"] if port else ())]
        self.remedy.setPlainText("\n".join(lines))
        self.remedy.setVisible(bool(lines))
        say(self.remedy, tr("Remedy for {port}: {lines}", port=name, lines=" ".join(lines)))


def _why(port: dict[str, Any]) -> str:
    """Why it cannot be opened, and what to do."""
    return "\n".join(tr(text, **port["params"]) for text in _REASONS.get(port["reason"], ()))


def _row(port: dict[str, Any]) -> Row:
    word, sign = _STATES[port["state"]]
    what = port["description"] if port["description"] != "n/a" else ""
    return Row(port["port"], (Cell(port["port"]), Cell(what), Cell(tr(word), sign)))
