"""The demo in a terminal: a live table where it is one, lines where it is not."""

from __future__ import annotations

import json
from types import TracebackType
from typing import TYPE_CHECKING, Any

from rich.console import Console, Group
from rich.live import Live
from rich.table import Table
from rich.text import Text

from edgewatch.cli.demo_site import MODEL, SLOT
from edgewatch.site.running import current_trust
from edgewatch.store import alarms, devices, predictions

if TYPE_CHECKING:
    from edgewatch.cli.demo_run import Demo, Seen

LINES = 8
STYLES = {"as-checked": "bold", "with-care": "bold yellow", "do-not-rely": "bold red"}


class TerminalView:
    """Shows the demo on standard error, so that standard output is free for the summary."""

    def __init__(self, *, live: bool) -> None:
        self._console = Console(stderr=True, highlight=False)
        self._live = Live(console=self._console, refresh_per_second=5) if live else None
        self._told: list[str] = []

    def __enter__(self) -> TerminalView:
        if self._live and self._console.is_terminal:
            self._live.start()
        else:
            self._live = None
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._live:
            self._live.stop()

    def tell(self, line: str) -> None:
        """Say what happened."""
        self._told.append(line)
        if self._live is None:
            self._console.print(line, markup=False, soft_wrap=True)

    def refresh(self, demo: Demo) -> None:
        """Paint the table anew."""
        if self._live:
            told = [Text(f"• {line}") for line in self._told[-LINES:]]
            self._live.update(Group(_table(demo), *told))


def _table(demo: Demo) -> Table:
    trust = current_trust(demo.seen.site)
    states = devices.current_states(demo.db)
    table = Table(title=f"EdgeWatch demo · {demo.elapsed_s:.0f} s", show_header=False, width=96)
    table.add_column(width=14, style="dim")
    table.add_column()
    table.add_row("Trust", Text(trust.headline, style=STYLES.get(trust.state, "bold magenta")))
    for reason in trust.reasons[:2]:
        table.add_row("", reason)
    state = states.get(SLOT)
    if state:
        table.add_row("Analyser", f"{state['unit']} · {state['verdict']}")
    table.add_row("Prediction", _last_prediction(demo))
    table.add_row("Affected", str(demo.seen.affected))
    standing = [a for a in alarms.alarms(demo.db, open_only=True) if a["raised_ns"]]
    table.add_row("Alarms", str(len(standing)))
    return table


def _last_prediction(demo: Demo) -> str:
    last = predictions.recent(demo.db, MODEL, 1)
    if not len(last):
        return "none yet"
    score = last.outputs[0, -1]
    name = last.texts[0].get("label", "")
    total = predictions.total(demo.db)
    return (
        f"{last.cases[0]}: {name}, p(malignant) {score:.3f} in {last.latency_ns[0] / 1e6:.2f} ms"
        f" · {total} so far"
    )


def summary_lines(seen: Seen) -> list[str]:
    """What was seen, for a person."""
    found = "NOT found" if seen.swap_found_after_s is None else f"{seen.swap_found_after_s:.2f} s"
    drift = "not yet" if seen.drift_after_s is None else f"{seen.drift_after_s:.1f} s"
    raised = [a for a in seen.alarms if a["raised_ns"]]
    return [
        f"Predictions recorded    {seen.predictions} ({seen.labels} labelled later)",
        f"Swap found after        {found}",
        f"Predictions affected    {seen.affected}",
        f"Drift found after       {drift}",
        f"Alarms raised           {len(raised)}",
        *(f"  [{a['priority']}] {a['sentence']}" for a in reversed(raised)),
        f"Approval                {seen.approved or 'none'}",
        f"Audit bundle            {seen.bundle}",
        f"Verification            {'valid' if seen.verified else 'NOT valid'}",
        *(f"  {finding}" for finding in seen.findings),
        f"Site for inspection     {seen.site}",
    ]


def summary_json(seen: Seen) -> str:
    """The same for a program."""
    value: dict[str, Any] = {
        "site": str(seen.site),
        "predictions": seen.predictions,
        "labels": seen.labels,
        "swap_found_after_s": seen.swap_found_after_s,
        "affected": seen.affected,
        "drift_after_s": seen.drift_after_s,
        "alarms": [
            {key: a[key] for key in ("id", "code", "priority", "state", "sentence", "cause_id")}
            for a in reversed(seen.alarms)
        ],
        "approved": seen.approved,
        "bundle": str(seen.bundle),
        "verified": seen.verified,
        "findings": seen.findings,
        "good": seen.good,
    }
    return json.dumps(value, indent=2, ensure_ascii=False)
