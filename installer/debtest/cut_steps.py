"""The power fails in the middle of an upgrade: stock commands mend it, and no record suffers."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
from collections.abc import Callable

from chroot import Chroot
from demo_steps import PERSON, SITE
from failure import expect
from packages import package_before, this_version
from steps import Step
from window_steps import wait_for

INTERNAL = "/opt/edgewatch/_internal"


def cut_while_unpacking(box: Chroot) -> str:
    """power fails while files are unpacked: apt mends it, the record is whole"""
    _back_to_before(box)
    _kill_install(box, lambda: any(box.inside(INTERNAL).rglob("*.dpkg-new")))
    state = _state(box)
    box.must("dpkg --configure -a")
    box.must(
        f"apt-get install -y -q --fix-broken --reinstall {box.put(this_version())}", online=True
    )
    return _is_whole(box, state)


def cut_while_configuring(box: Chroot) -> str:
    """power fails while the package is configured: dpkg --configure -a finishes it"""
    _kill_install(box, lambda: box.processes("edgewatch.postinst"))
    state = _state(box)
    box.must("dpkg --configure -a")
    return _is_whole(box, state)


def _kill_install(box: Chroot, begun: Callable[[], object]) -> None:
    """Start dpkg, and kill all that runs in the system as soon as something has begun."""
    command = box.command(f"exec dpkg -i {box.put(this_version())}")
    with box.inside("/srv/cut.log").open("wb") as log:
        dpkg = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True
        )
    wait_for(begun, 120.0, "dpkg has not come that far", dpkg, pause_s=0.005)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(dpkg.pid, signal.SIGKILL)
    box.end_all()
    dpkg.wait()


def _back_to_before(box: Chroot) -> None:
    """The version before once more, with a site whose schema is its own."""
    box.end_all()
    box.must("dpkg --purge --force-all edgewatch")
    box.install(box.put(package_before()))


def _state(box: Chroot) -> str:
    state = box.must("dpkg-query -W -f '${Status}' edgewatch")
    expect(state != "install ok installed", "dpkg was faster than the power cut: nothing is shown")
    return state


def _is_whole(box: Chroot, state: str) -> str:
    now = box.must("dpkg-query -W -f '${Status} ${Version}' edgewatch")
    expect(now.startswith("install ok installed"), now)
    changed = box.run("dpkg --verify edgewatch").all
    expect(not changed, f"dpkg --verify says: {changed}")
    answer = json.loads(box.must(f"edgewatch verify --json --site {SITE}", user=PERSON))
    expect(answer["valid"], f"{answer}")
    return f"was `{state}`, is `{now}`"


CUT: tuple[Step, ...] = (cut_while_unpacking, cut_while_configuring)
