"""Run a virtual analyser from the command line, so that a host can be tried without equipment."""

from __future__ import annotations

import argparse
import csv
import itertools
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from edgewatch.devices.virtual.analyser import Measurements, VirtualAnalyser, VirtualUnit
from edgewatch.devices.virtual.line import Line, TcpLine, local_line
from edgewatch.site.errors import InputError

_EXAMPLE = """\
example:
  python -m edgewatch.devices.virtual.analyser samples.csv --tcp 5000 --rate 2 \\
      --swap-after 20 --swap-serial SN-5120 --swap-factor area=1.08
"""


def samples_from_csv(path: Path) -> list[tuple[str, Measurements]]:
    """Samples of a CSV file: the first column is the case, each other one a measurement.

    An empty cell is a missing value.

    Raises:
        InputError: The file cannot be read, has no measurement, or a cell is no number.
    """
    try:
        with path.open(newline="", encoding="utf-8") as file:
            rows = list(csv.reader(file))
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise InputError(f"cannot be read: {reason}", where=str(path)) from error
    if len(rows) < 2 or len(rows[0]) < 2:
        raise InputError(
            "there are no samples",
            where=str(path),
            expected="a header line, then lines with a case and at least one measurement",
        )
    return [_sample(path, number, rows[0], row) for number, row in enumerate(rows[1:], 2) if row]


def _sample(
    path: Path, line: int, header: Sequence[str], row: Sequence[str]
) -> tuple[str, Measurements]:
    if len(row) != len(header):
        what = f"has {len(row)} cells"
        raise InputError(what, where=f"{path}, line {line}", expected=f"{len(header)}")
    values: dict[str, float | None] = {}
    for name, cell in zip(header[1:], row[1:], strict=True):
        try:
            values[name] = float(cell) if cell.strip() else None
        except ValueError:
            where = f"{path}, line {line}, column {name}"
            raise InputError(f"{cell!r} is no number", where=where, expected="a number") from None
    return row[0], values


def again_and_again(
    samples: Sequence[tuple[str, Measurements]],
) -> Iterator[tuple[str, Measurements]]:
    """The samples without end; from the second round on, cases carry the round's number."""
    for turn in itertools.count(1):
        for case, values in samples:
            yield (case if turn == 1 else f"{case}-{turn}"), values


def main(arguments: Sequence[str] | None = None) -> None:
    """Entry point; exits with 2 and one line where the input is bad."""
    options = _parser().parse_args(arguments)
    try:
        samples = samples_from_csv(options.samples)
        swapped = _swapped_unit(options)
        line = _line(options.tcp)
    except InputError as error:
        sys.stderr.write(f"{error}\n")
        raise SystemExit(2) from None
    analyser = VirtualAnalyser(
        line,
        again_and_again(samples) if options.repeat else samples,
        unit=VirtualUnit(options.model, options.firmware, options.serial),
        rate_per_s=options.rate,
        on_delivered=lambda case: _delivered(analyser, case, options.swap_after, swapped),
    )
    sys.stdout.write(f"{analyser.url}\n")
    sys.stdout.flush()
    with analyser:
        try:
            while not analyser.wait_finished(0.5):
                pass
        except KeyboardInterrupt:
            sys.stderr.write("stopped\n")


def _line(tcp_port: int | None) -> Line:
    if tcp_port is None:
        return local_line()
    try:
        return TcpLine(tcp_port)
    except (OSError, OverflowError) as error:
        raise InputError(
            f"TCP port {tcp_port} cannot be used: {error}", where="--tcp", expected="a free port"
        ) from error


def _delivered(
    analyser: VirtualAnalyser, case: str, swap_after: int | None, swapped: VirtualUnit
) -> None:
    sys.stderr.write(f"{case} delivered by {analyser.unit.serial}\n")
    if analyser.delivered == swap_after:
        analyser.replace_unit(swapped)
        sys.stderr.write(f"{swapped.serial} takes over\n")


def _swapped_unit(options: argparse.Namespace) -> VirtualUnit:
    factors: dict[str, float] = {}
    for text in options.swap_factor:
        name, _, number = text.rpartition("=")
        try:
            factors[name] = float(number)
        except ValueError:
            raise InputError(
                f"{text!r} is no factor", where="--swap-factor", expected="NAME=NUMBER"
            ) from None
    return VirtualUnit(options.model, options.firmware, options.swap_serial, factors)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m edgewatch.devices.virtual.analyser",
        description="A virtual analyser that sends the samples of a CSV file by ASTM E1381/E1394. "
        "Prints the address of its port.",
        epilog=_EXAMPLE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("samples", type=Path, help="CSV: case, then one column per measurement")
    parser.add_argument("--tcp", type=int, metavar="PORT", help="TCP port (0: any); else a pty")
    parser.add_argument("--rate", type=float, default=1.0, help="samples per second (1)")
    parser.add_argument("--repeat", action="store_true", help="begin again at the end")
    parser.add_argument("--model", default="CYTO-200")
    parser.add_argument("--firmware", default="03.12")
    parser.add_argument("--serial", default="SN-4471")
    parser.add_argument("--swap-after", type=int, metavar="N", help="swap the unit after N samples")
    parser.add_argument("--swap-serial", default="SN-5120")
    parser.add_argument(
        "--swap-factor",
        action="append",
        default=[],
        metavar="NAME=NUMBER",
        help="calibration of the second unit in one channel; may be given several times",
    )
    return parser
