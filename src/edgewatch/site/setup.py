"""How far the setting up of a site has come.

What was set up shows in the site itself: a model, a slot, a baseline. Beside it stands one small
file, ``setup.json``, with what leaves no trace there: steps that a person has passed over, and
whether the setting up is over. It is written in one step, so that a crash leaves the old or the
new one, and may be deleted: nothing but the first-run wizard reads it.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from edgewatch.sdk.paths import config_file
from edgewatch.site.errors import InputError

Step = Literal["site", "model", "devices", "slot", "baseline", "alarms", "storage", "selftest"]
STEPS: tuple[Step, ...] = (
    "site", "model", "devices", "slot", "baseline", "alarms", "storage", "selftest",
)  # fmt: skip
Passed = Literal["done", "skipped"]


@dataclass(frozen=True, slots=True)
class Setup:
    """What a person has done of the setting up beyond what the site shows.

    Attributes:
        passed: step to "done" or "skipped".
        finished: whether it is over.
    """

    passed: dict[str, Passed] = field(default_factory=dict)
    finished: bool = False


def setup_file(site: Path) -> Path:
    return site / "setup.json"


def read_setup(site: Path) -> Setup | None:
    """How far it has come; None where no setting up was begun, or its file is no good."""
    try:
        found = json.loads(setup_file(site).read_text(encoding="utf-8"))
        passed = {str(k): v for k, v in found["passed"].items() if v in ("done", "skipped")}
        return Setup(passed, bool(found["finished"]))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def pass_step(site: Path, step: str, how: Passed) -> Setup:
    """Note that a step was done, or passed over.

    Raises:
        InputError: no such step, or the file cannot be written.
    """
    if step not in STEPS:
        raise InputError(f'no step "{step}"', expected=f"one of {', '.join(STEPS)}")
    before = read_setup(site) or Setup()
    return _write(site, replace(before, passed={**before.passed, step: how}))


def pass_by_command(site: Path, step: str, how: Passed) -> Setup:
    """As :func:`pass_step`, by a person who sets up with commands alone.

    Where no wizard was begun, none is to open for this note.

    Raises:
        InputError: as there.
    """
    begun = read_setup(site) is not None
    noted = pass_step(site, step, how)
    return noted if begun else finish(site)


def begin(site: Path) -> Setup:
    """Note that the setting up of a site was begun, where it was not yet; its folder is made.

    Raises:
        InputError: folder or file cannot be written.
    """
    return read_setup(site) or _write(site, Setup())


def finish(site: Path, *, over: bool = True) -> Setup:
    """Note that the setting up is over, or is not.

    Raises:
        InputError: the file cannot be written.
    """
    return _write(site, replace(read_setup(site) or Setup(), finished=over))


def is_due(site: Path) -> bool:
    """Whether a person who opens this site should be led: no site, or one begun and not over."""
    if not config_file(site).exists():
        return True
    found = read_setup(site)
    return found is not None and not found.finished


def _write(site: Path, setup: Setup) -> Setup:
    path = setup_file(site)
    body = {"passed": setup.passed, "finished": setup.finished}
    new = path.with_name(path.name + ".new")
    try:
        site.mkdir(mode=0o700, parents=True, exist_ok=True)
        new.write_text(json.dumps(body, indent=2) + "\n", encoding="utf-8")
        new.replace(path)
    except OSError as error:
        raise InputError(
            f"cannot be written ({error.strerror or error})",
            where=str(path),
            expected="a folder that this user may write",
            remedy="Choose another one with --site DIR.",
        ) from error
    return setup
