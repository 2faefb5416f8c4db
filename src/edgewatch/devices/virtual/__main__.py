"""Run a virtual instrument by the profile that it suits: `python -m edgewatch.devices.virtual`."""

from __future__ import annotations

import argparse
import sys
import threading
from collections.abc import Sequence

from edgewatch.devices.virtual.catalogue import INSTRUMENTS, put_on
from edgewatch.devices.virtual.line import TcpLine, local_line

_EXAMPLE = """\
example:
  python -m edgewatch.devices.virtual sartorius.sbi
  edgewatch profiles try sartorius.sbi --port THE_ADDRESS_IT_PRINTED
"""


def main(arguments: Sequence[str] | None = None) -> None:
    """Entry point: prints the address of the port, then works it until Ctrl-C."""
    options = _parser().parse_args(arguments)
    line = local_line() if options.tcp is None else TcpLine(options.tcp)
    with put_on(line, INSTRUMENTS[options.profile]()):
        sys.stdout.write(f"{line.url}\n")
        sys.stdout.flush()
        try:
            threading.Event().wait()
        except KeyboardInterrupt:
            sys.stderr.write("stopped\n")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m edgewatch.devices.virtual",
        description="A virtual instrument that speaks what a shipped profile expects.",
        epilog=_EXAMPLE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("profile", choices=sorted(INSTRUMENTS), help="id of a shipped profile")
    parser.add_argument("--tcp", type=int, metavar="PORT", help="TCP port (0: any); else a pty")
    return parser


if __name__ == "__main__":
    main()
