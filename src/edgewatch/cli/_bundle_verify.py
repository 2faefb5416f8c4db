"""``bundle verify``: the check as it goes on, and its answer in words."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from edgewatch.cli._output import Progress, say, shown
from edgewatch.cli._steered import is_steered, is_to_stop, listen

if TYPE_CHECKING:
    from edgewatch.audit import Known, Verification
    from edgewatch.audit.seals.check_result import SealCheck


def verify_shown(file: Path, known: Known) -> Verification:
    """Check a bundle and tell how far that has come.

    Raises:
        InputError: as :func:`edgewatch.audit.verify_bundle`.
        KeyboardInterrupt: the program that steers this one wanted it to stop.
    """
    from edgewatch.audit import verify_bundle

    if is_steered():
        listen()
    with Progress("Checking, per cent", 100) as progress:

        def tell(share: float, doing: str) -> None:
            if is_to_stop():
                raise KeyboardInterrupt
            progress(round(100 * share), doing)

        cores = os.cpu_count() or 1
        return verify_bundle(file, known=known, progress=tell, processes=cores)


def print_answer(answer: Verification) -> None:
    """The answer for a person: what is wrong, what is proved, and what is not."""
    if answer.valid:
        since, until = shown(answer.from_), shown(answer.to)
        say(f"Valid: {answer.site}, {since} to {until}; {answer.records} records.")
        say(f"Signed by {answer.signer}; compare it with the fingerprint that the site tells you.")
    else:
        say("Not valid:")
    for finding in answer.findings:
        say(f"  {finding.where}: {finding.what}")
    if answer.check is not None and answer.check.size:
        _print_log(answer, answer.check)
    for title, lines in (("Proved", answer.covers), ("Not proved", answer.does_not_cover)):
        for line in lines:
            say(f"{title}: {line}")


def _print_log(answer: Verification, check: SealCheck) -> None:
    since, until = shown(answer.sealed_from), shown(answer.sealed_to)
    say(
        f"Sealed: {check.records} records, measurements and what was retired among them, in"
        f" {check.size} seals from {since} to {until}."
    )
    say(f"The seals begin with the key {check.first_key}.")
    waiting = sum(check.unsealed.values())
    if waiting:
        say(f"Not sealed yet when it was exported: {waiting} records.")
    for note in check.notes:
        say(f"Note: {note}")
