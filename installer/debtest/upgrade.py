"""The version before is upgraded while its agent watches and a host program records."""

from __future__ import annotations

from chroot import Chroot
from cut_steps import CUT
from downgrade_steps import DOWNGRADE
from packages import package_before
from steps import Steps
from upgrade_steps import AFTER, BEFORE, upgraded_meanwhile


def upgrade(steps: Steps) -> None:
    """Install, use, upgrade, look; then a downgrade, and an upgrade that the power cuts off."""
    print("== an upgrade from the version before", flush=True)
    if not steps.run("the package of the version before is there", lambda: str(package_before())):
        return
    with Chroot.fresh("upgrade") as box:
        if all(steps.run_all(box, (*BEFORE, upgraded_meanwhile))):
            for part in (AFTER, DOWNGRADE, CUT):
                steps.run_all(box, part)
