"""False alarms a year on stationary streams, against the budget.

The budget is that of one alarm a month rather than the default of one a year, so that few years
tell; what is spent of it is in proportion. Every repetition draws a reference of its own, for a
finite reference errs the same way for as long as it is in force. A year is a year of event time:
rows are ten minutes apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from benchmarks.validity.peers import adwin_alarms, window_alarms
from benchmarks.validity.rates import Rate
from benchmarks.validity.streams import ROWS_A_YEAR, STREAMS, Stream
from benchmarks.validity.table import number, show, span
from benchmarks.validity.watched import alarms_of

from edgewatch.monitors import DriftSettings, MonitorSettings
from edgewatch.monitors.budget import Budget

REFERENCE, BUDGET = 20_000, 12.0
#: What begins an alarm looks at every row; windows, which end it, once in their length.
SETTINGS = MonitorSettings(DriftSettings(step_rows=200), budget=Budget(BUDGET))
#: Peers are so far from the budget that a tenth of the rows shows it.
PEER_ROWS = 20_000


@dataclass(frozen=True, slots=True)
class Size:
    """How much is simulated: repetitions with a reference each, and rows after it."""

    repetitions: int
    rows: int

    @property
    def years(self) -> float:
        """Years of event time, over all repetitions."""
        return self.repetitions * self.rows / ROWS_A_YEAR


FULL, QUICK = Size(10, 26_298), Size(1, 20_000)


def report(size: Size) -> None:
    """Print the table."""
    show(
        f"False alarms a year, budget {number(BUDGET)} a year ({number(size.years, 1)} years each)",
        (
            "stationary stream",
            "alarms",
            "a year",
            "95 % interval",
            "by code",
            "ADWIN a year",
            "KS + BH a year",
        ),
        _rows(STREAMS, size),
    )


def _rows(streams: Sequence[Stream], size: Size) -> Iterator[Sequence[str]]:
    for stream in streams:
        codes: Counter[str] = Counter()
        adwin = windows = 0
        for seed in range(size.repetitions):
            matrix = stream.rows(seed, REFERENCE + size.rows)
            reference, after = matrix[:REFERENCE], matrix[REFERENCE:]
            codes.update(code for _, code, _ in alarms_of(reference, after, SETTINGS))
            if seed == 0:
                adwin = len(adwin_alarms(reference, after[:PEER_ROWS]))
                windows = len(window_alarms(reference, after[:PEER_ROWS]))
        rate = Rate(codes.total(), size.years)
        peer_years = min(PEER_ROWS, size.rows) / ROWS_A_YEAR
        yield (
            stream.name,
            str(rate.events),
            number(rate.a_year),
            span(rate.interval()),
            ", ".join(f"{code} {count}" for code, count in sorted(codes.items())) or "none",
            number(adwin / peer_years, 0),
            number(windows / peer_years, 0),
        )
