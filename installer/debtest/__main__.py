"""Try the package in clean systems: ``make deb-test``, or ``python installer/debtest`` as root.

``UPGRADE=0`` leaves out the upgrade from the version before.
"""

from __future__ import annotations

import os
import sys
import time

from base import base_archive
from chroot import Chroot
from demo_steps import DEMO, STOCK_TOOLS
from desktop_steps import DESKTOP_FILES
from doctor_steps import DOCTOR
from install_steps import INSTALL, RUNS
from namespaces import enter_again, entered
from packages import this_version
from removal_steps import REMOVAL
from service_steps import SERVICE
from steps import Steps
from upgrade import upgrade
from window_steps import WINDOW


def main() -> int:
    """Run all of it; 0 if every step held."""
    if not entered():
        return enter_again(sys.argv[:])
    steps, began = Steps(), time.monotonic()
    if steps.run("the package is there", lambda: str(this_version())):
        steps.run("a clean system is there", lambda: str(base_archive()))
        _fresh(steps)
        if os.environ.get("UPGRADE", "1") != "0":
            upgrade(steps)
    print(f"{steps.passed} ok, {len(steps.failed)} FAILED in {time.monotonic() - began:.0f} s")
    return 1 if steps.failed else 0


def _fresh(steps: Steps) -> None:
    """Installed for the first time, used, removed."""
    print("== a first installation")
    with Chroot.fresh("fresh") as box:
        for part in (INSTALL, RUNS, DEMO, DESKTOP_FILES, STOCK_TOOLS, WINDOW, DOCTOR, SERVICE):
            steps.run_all(box, part)
        steps.run_all(box, REMOVAL)


if __name__ == "__main__":
    sys.exit(main())
