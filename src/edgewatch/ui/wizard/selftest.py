"""Step 8: an exchange of equipment, simulated, so that everybody has seen it caught once."""

from __future__ import annotations

from typing import Any

from edgewatch.site.running import agent_is_running
from edgewatch.ui.models.formatting import duration
from edgewatch.ui.widgets.basics import set_text, text_label
from edgewatch.ui.widgets.rows import Cell, Row
from edgewatch.ui.widgets.table import Table
from edgewatch.ui.wizard.fields import at_least
from edgewatch.ui.wizard.step import WizardStep, Words
from edgewatch.ui.words import mark, tr

CHECK_WORDS = (
    mark("Readings come over a serial line and the model runs on them"),
    mark("The approved unit is verified"),
    mark("An exchange behind the same adapter is seen"),
    mark("The alarm is raised"),
    mark("The affected predictions are marked"),
    mark("The alarm clears when the approved unit is back"),
)
"""What is tested, in the words and the order of ``edgewatch selftest``."""


class SelfTestStep(WizardStep):
    """Runs in a temporary copy; equipment, record and keys of the site are not touched."""

    key = "selftest"
    title = mark("Self-test")
    example = ("selftest",)
    intro = mark(
        "A simulated unit is exchanged for another one, in a temporary copy of this site: line, "
        "reading, model, record and alarm work as they will in earnest. Your equipment and your "
        "record are not touched. It takes some ten seconds."
    )
    skip_note = mark("It can be run at any time: edgewatch selftest")
    verb = mark("&Run the self-test")
    doing = mark("The self-test is running …")

    def build(self) -> None:
        self._passed = False
        self.says = text_label("wizard_selftest_says", wrap=True, bold=True)
        self.checks = Table(
            "wizard_checks",
            tr("What is tested"),
            (tr("What is tested"), tr("After"), tr("What was seen")),
        )
        self.checks.set_widths(330, 90, 0)
        self.checks.set_theme(self.theme)
        at_least(self.checks, 200)
        self.body.addWidget(self.says)
        self.body.addWidget(self.checks, 1)
        self._show(())

    def enter(self) -> None:
        if agent_is_running(self.site) and not self._passed:
            said = tr("An agent watches this site already. It knows the site as it was when it "
                      "started: end it and start it again once you are through.")  # fmt: skip
            set_text(self.says, said)

    def commands(self) -> tuple[Words, ...]:
        return () if self._passed else (("selftest",),)

    def take(self, results: list[Any]) -> bool:
        """Show what was seen; Next opens the window where it has passed."""
        found = results[0]
        self._passed = bool(found["passed"])
        self._show(found["checks"])
        if self._passed:
            said = tr("Passed. Everything is ready: the watching can begin.")
        else:
            said = tr("Not passed. Run it again; if it fails again, send what stands here and "
                      "the output of edgewatch status to support.")  # fmt: skip
        set_text(self.says, said)
        return False

    def _show(self, checks: list[dict[str, Any]] | tuple[()]) -> None:
        rows = []
        for i, text in enumerate(CHECK_WORDS):
            check = checks[i] if i < len(checks) else None
            rows.append(_row(text, check))
        self.checks.set_rows(rows)


def _row(text: str, check: dict[str, Any] | None) -> Row:
    if check is None:
        return Row(text, (Cell(tr(text), muted=True), Cell(""), Cell("")))
    sign = "ok" if check["passed"] else "high"
    after = duration(check["seconds"])
    return Row(text, (Cell(tr(text), sign), Cell(after, right=True), Cell(check["detail"])))
