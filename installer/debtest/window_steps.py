"""The window in the clean system: without a screen, and on a virtual one, where it is looked at."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable
from pathlib import Path

from base import BUILD
from chroot import Chroot
from demo_steps import PERSON, SITE
from failure import expect
from picture import Picture, read_screen
from steps import Step

SCREEN, SIZE = ":88", "1400x900x24"
FRAMES = "/srv/frames"
SOCKETS = "/tmp/.X11-unix"  # noqa: S108 - where every X server has it
PICTURES = BUILD / "pictures"
DEMO_S, SWAPPED_S = 40, 32.0
LEAST_COLOURS = 200


def opens_offscreen(box: Chroot) -> str:
    """the window opens without a screen, watches the site and ends in order"""
    watched = box.inside(f"{SITE}/run/watched")
    watched.unlink(missing_ok=True)
    command = f"edgewatch window --site {SITE}"
    env = {"QT_QPA_PLATFORM": "offscreen"}
    began = time.monotonic()
    with box.running(command, "srv/offscreen.log", user=PERSON, env=env) as window:
        wait_for(watched.exists, 30.0, "the window has not shown itself", window)
        took = time.monotonic() - began
        time.sleep(3.0)
        expect(window.poll() is None, "the window has ended by itself")
    return f"watching after {took:.1f} s; {_complaints(box, '/srv/offscreen.log')}"


def demo_on_a_screen(box: Chroot) -> str:
    """demo and window on a virtual screen show a picture; it is kept"""
    box.inside(FRAMES).mkdir()
    screen = f"Xvfb {SCREEN} -screen 0 {SIZE} -fbdir {FRAMES} -nolisten tcp -noreset -ac"
    demo = f"edgewatch demo --seconds {DEMO_S} --dir /home/{PERSON}/shown"
    with box.running(screen, "srv/xvfb.log") as server:
        socket = box.inside(SOCKETS) / f"X{SCREEN[1:]}"
        wait_for(socket.exists, 20.0, "Xvfb did not start", server)
        with box.running(demo, "srv/shown.log", user=PERSON, env={"DISPLAY": SCREEN}) as shown:
            first = wait_for_picture(box, shown)
            swapped = box.inside("/srv/shown.log")
            wait_for(lambda: "ALARM" in swapped.read_text(), DEMO_S + 30.0, "no alarm", shown)
            time.sleep(3.0)
            second = kept(box, "swapped")
            expect(shown.wait(DEMO_S + 30.0) == 0, f"the demo ended with {shown.returncode}")
    return f"{first} colours, after the swap {second}; pictures in {PICTURES}"


def wait_for_picture(box: Chroot, process: subprocess.Popen[bytes]) -> int:
    """Wait until the window has painted itself; how many colours it shows."""
    wait_for(lambda: _screen(box).colours() > LEAST_COLOURS, 60.0, "the screen is blank", process)
    time.sleep(2.0)
    return kept(box, "watching")


def kept(box: Chroot, name: str) -> int:
    """Keep a picture of the screen; how many colours it has."""
    picture = _screen(box)
    PICTURES.mkdir(parents=True, exist_ok=True)
    picture.save(PICTURES / f"{name}.png")
    return picture.colours()


def wait_for(
    condition: Callable[[], object],
    timeout_s: float,
    otherwise: str,
    process: subprocess.Popen[bytes] | None = None,
    *,
    pause_s: float = 0.2,
) -> None:
    """Wait until a condition holds, as long as the process behind it lives."""
    deadline = time.monotonic() + timeout_s
    while not condition():
        expect(time.monotonic() < deadline, f"{otherwise} within {timeout_s:.0f} s")
        expect(process is None or process.poll() is None, f"{otherwise}: its process has ended")
        time.sleep(pause_s)


def _screen(box: Chroot) -> Picture:
    return read_screen(Path(box.inside(f"{FRAMES}/Xvfb_screen0")))


def _complaints(box: Chroot, log: str) -> str:
    said = box.inside(log).read_text("utf-8", errors="replace").splitlines()
    return f"it said: {' | '.join(dict.fromkeys(said))}" if said else "nothing on standard error"


WINDOW: tuple[Step, ...] = (opens_offscreen, demo_on_a_screen)
