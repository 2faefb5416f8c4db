"""System: how the service runs, and what EdgeWatch itself costs."""

from __future__ import annotations

import os

import psutil
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from edgewatch.ui.models.context import Context
from edgewatch.ui.models.formatting import NOTHING, ago, count, number, percent, size
from edgewatch.ui.models.system import AGENT_BUDGET_BYTES, Process, SystemView, system_view
from edgewatch.ui.pages.page import Page
from edgewatch.ui.theme import Theme
from edgewatch.ui.widgets.basics import GAP
from edgewatch.ui.widgets.line_panel import LinePanel
from edgewatch.ui.widgets.plugged_table import PluggedTable
from edgewatch.ui.widgets.rows import Cell, Row
from edgewatch.ui.widgets.table import Table
from edgewatch.ui.widgets.tile import Tile

_TILES = (
    ("latency", "Latency p50 / p95 / p99"),
    ("throughput", "Throughput"),
    ("errors", "Calls that succeeded"),
    ("watched", "Agent / model available"),
    ("cpu", "CPU of the workstation"),
    ("memory", "Memory in use"),
    ("disk", "Disk"),
    ("gpu", "GPU"),
)
_HEADER, _ROWS_AT_MOST = 40, 120


class SystemPage(Page):
    """Numbers on top, their course below, the processes at the foot."""

    key = "system"
    title = "System"
    every_ms = 1000
    help_text = (
        "Latency is that of the model's own calls, over the last five minutes, good to a quarter "
        "(it is kept as a histogram of ten bins a decade). Calls that succeeded are the share of "
        "calls of the last hour that gave a result. Agent available is the share of the last hour "
        "in which the agent watched; model available the share in which a program ran the model, "
        "of the time in which one should have: a program that was closed in order is not missed, "
        "one that was killed or crashed is missed until it is back.\n\n"
        "The first table shows what EdgeWatch itself costs: the agent, each feed, and this window. "
        "The second shows the equipment on the bus, which is seen without opening it: a serial "
        "number that is a placeholder, or that two units share, proves nothing."
    )

    def __init__(self) -> None:
        super().__init__()
        self._self = psutil.Process(os.getpid())
        self.tiles = {name: Tile(f"tile_{name}", title) for name, title in _TILES}
        self.latency = LinePanel("latency_chart", "Latency, ms")
        self.throughput = LinePanel("throughput_chart", "Predictions a minute")
        self.cpu = LinePanel("cpu_chart", "CPU, %")
        self.memory = LinePanel("memory_chart", "Memory of EdgeWatch, MB")
        self.processes = Table(
            "process_table", "Processes", ("Process", "CPU", "Memory", "Sampled", "Budget")
        )
        self.processes.set_widths(0, 120, 140, 140, 200)
        self.processes.setFixedHeight(132)
        self.plugged = PluggedTable()
        self._lay_out()

    def _lay_out(self) -> None:
        tiles = QGridLayout()
        tiles.setSpacing(GAP)
        for i, tile in enumerate(self.tiles.values()):
            tiles.addWidget(tile, i // 4, i % 4)
        charts = QHBoxLayout()
        charts.setSpacing(GAP)
        for panel in (self.latency, self.throughput, self.cpu, self.memory):
            charts.addWidget(panel, 1)
        layout = QVBoxLayout(self.content)
        layout.setContentsMargins(GAP, GAP, GAP, GAP)
        layout.setSpacing(GAP)
        layout.addLayout(tiles)
        layout.addLayout(charts, 1)
        layout.addWidget(self.processes)
        layout.addWidget(self.plugged)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        for part in (self.latency, self.throughput, self.cpu, self.memory):
            part.set_theme(theme)
        self.processes.set_theme(theme)
        self.plugged.set_theme(theme)

    def refresh(self, context: Context) -> None:
        view = system_view(context)
        if not view.predictions and not view.processes:
            self.show_empty(
                "Nothing has been measured in the last hour.",
                "Start the agent and run the model: latency, errors and load are sampled from "
                "then on.",
            )
            return
        self.show_content()
        self._show_tiles(view)
        self.latency.show_lines(view.latency_lines, floor=0)
        self.throughput.show_lines((view.throughput,), floor=0)
        self.cpu.show_lines(view.cpu_lines, floor=0)
        self.memory.show_lines(view.memory_lines, floor=0)
        self._show_processes(view, context.now_ns)
        self.plugged.look(context.config.slot)
        # As high as its rows, up to four: the charts need the room.
        self.plugged.setFixedHeight(_HEADER + min(self.plugged.rows_height(), _ROWS_AT_MOST))

    def _show_tiles(self, view: SystemView) -> None:
        machine, tiles = view.machine, self.tiles
        quantiles = " / ".join(number(v, 2) for v in view.latency_ms)
        tiles["latency"].show_value(f"{quantiles} ms", "last 5 minutes")
        tiles["throughput"].show_value(
            f"{number(view.per_minute)} / min",
            f"{count(view.predictions, 'prediction')} in the last hour",
        )
        tiles["errors"].show_value(percent(view.succeeded), count(view.errors, "error"))
        gaps = f", {count(view.gaps, 'gap')}" if view.gaps else ""
        tiles["watched"].show_value(
            f"{percent(view.watched)} / {percent(view.served)}", f"of the last hour{gaps}"
        )
        cpu = machine.get("cpu_percent")
        tiles["cpu"].show_value(f"{number(cpu, 3)} %", "all cores together")
        tiles["memory"].show_value(
            f"{number(machine.get('memory_percent'), 3)} %", "of the workstation"
        )
        free = size(machine.get("disk_free_bytes"))
        tiles["disk"].show_value(f"{free} free", f"{number(machine.get('disk_percent'), 3)} % used")
        self._show_gpu(machine)

    def _show_gpu(self, machine: dict[str, float | None]) -> None:
        load = machine.get("gpu_percent")
        if load is None:
            self.tiles["gpu"].show_value("none", "or not readable on this workstation")
            return
        memory = number(machine.get("gpu_memory_percent"), 3)
        self.tiles["gpu"].show_value(
            f"{number(load, 3)} %", f"memory {memory} %, {number(machine.get('gpu_celsius'), 3)} °C"
        )

    def _show_processes(self, view: SystemView, now_ns: int) -> None:
        rows = [_process_row(p, now_ns) for p in view.processes if p.subject != "machine"]
        own = Process(
            "window",
            self._self.cpu_percent(None),
            float(self._self.memory_info().rss),
            now_ns,
        )
        self.processes.set_rows([*rows, _process_row(own, now_ns)])


def _process_row(process: Process, now_ns: int) -> Row:
    over = process.subject == "agent" and (process.rss_bytes or 0) > AGENT_BUDGET_BYTES
    budget = f"{size(AGENT_BUDGET_BYTES)}" if process.subject == "agent" else NOTHING
    cpu = NOTHING if process.cpu_percent is None else f"{process.cpu_percent:.1f} %"
    cells = (
        Cell(process.title, bold=over),
        Cell(cpu),
        Cell(size(process.rss_bytes), bold=over, changed=over),
        Cell(ago(process.time_ns, now_ns), muted=True),
        Cell(f"{budget} – over" if over else budget, muted=not over, changed=over),
    )
    return Row(process.subject, cells)
