"""Running the checks: side by side, each held to its time, none able to hide another."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import replace

from edgewatch.doctor.check import Check
from edgewatch.doctor.commands import for_site, is_of_system
from edgewatch.doctor.examination import CannotLookError, Examination
from edgewatch.doctor.finding import Finding, Found, not_applicable, unknown
from edgewatch.site.errors import InputError

LIMIT_S = 8.0
"""Seconds that all checks together may take."""
ALONE_S = 1.5
"""Of them, those that are left for checks that measure undisturbed."""
AT_ONCE = 4

Told = Callable[[int], None]


def examine(
    examination: Examination,
    checks: Sequence[Check],
    *,
    limit_s: float = LIMIT_S,
    told: Told = lambda _done: None,
) -> list[Finding]:
    """What each check finds, in the order of the checks.

    A check that is not done in time goes on in a thread that nobody waits for: a network share
    that no longer answers can hold up whoever asks for its free space.

    Args:
        limit_s: for all of them together.
        told: told how many are done.
    """
    until = time.monotonic() + limit_s
    found: dict[str, Found] = {}
    together = [check for check in checks if not check.alone]
    _run(together, examination, found, until - min(ALONE_S, limit_s / 4), told)
    for check in checks:
        if check.alone:
            _run([check], examination, found, until, told)
    late = unknown(f"It was not done within {limit_s:g} seconds, and was not waited for.")
    return [
        check.as_finding(_typed_for(examination, found.get(check.id, late))) for check in checks
    ]


def _typed_for(examination: Examination, found: Found) -> Found:
    """With commands of this system, which name the site wherever it has to be named."""
    platform = examination.machine.platform
    typed = (one for one in found.commands if is_of_system(one, platform))
    commands = tuple(for_site(command, examination.site) for command in typed)
    return replace(found, commands=commands)


def _run(
    checks: Sequence[Check],
    examination: Examination,
    found: dict[str, Found],
    until: float,
    told: Told,
) -> None:
    slots = threading.Semaphore(AT_ONCE)

    def work(check: Check) -> None:
        # One that hangs must not take its place from the others for ever.
        slots.acquire(timeout=max(0.0, (until - time.monotonic()) / 2))
        try:
            found[check.id] = look(check, examination)
        finally:
            slots.release()

    threads = [
        threading.Thread(target=work, args=(check,), name=f"doctor {check.id}", daemon=True)
        for check in checks
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(max(0.0, until - time.monotonic()))
        told(len(found))


def look(check: Check, examination: Examination) -> Found:
    """What one check finds; where it fails itself, that it could not be checked, and why."""
    lacking = _lacks(check, examination)
    if lacking is not None:
        return lacking
    try:
        return check.look(examination)
    except (CannotLookError, InputError) as error:
        return unknown(str(error))
    except PermissionError as error:
        who = "This user may not look at it"
        return unknown(f"{who} ({error.filename})." if error.filename else f"{who}.")
    except OSError as error:
        what = error.strerror or str(error)
        return unknown(f"{what} ({error.filename})." if error.filename else f"{what}.")
    except Exception as error:  # noqa: BLE001 - the check's own failure is what was found
        return unknown(f"It could not be checked: {type(error).__name__}: {error}.")


def _lacks(check: Check, examination: Examination) -> Found | None:
    """Why a check has nothing to look at; None where it has."""
    if check.needs == "machine":
        return None
    if examination.is_forbidden:
        return unknown("This user may not look into the site; see site.settings.")
    if not examination.has_site:
        return not_applicable("There is no site here.")
    if check.needs == "site" and examination.config is None:
        return unknown("The settings of the site cannot be read; see site.settings.")
    if check.needs == "record" and not examination.has_record:
        return not_applicable("No agent has run at this site yet.")
    return None
