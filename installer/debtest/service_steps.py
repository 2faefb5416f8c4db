"""A shared site: the agent as the account of the service, a host program under another account."""

from __future__ import annotations

import contextlib
import json
import socket
import subprocess
from collections.abc import Callable, Iterator

from chroot import Chroot
from failure import expect
from steps import Step
from window_steps import wait_for

ACCOUNT, HOST = "edgewatch", "ben"
NAME = "lab"
SITE = f"/var/lib/edgewatch/{NAME}"
UNIT = "/usr/lib/systemd/system/edgewatch-agent@.service"
DATA = "/opt/edgewatch/_internal/edgewatch/_data/resources/demo"
NOTIFY = "/run/debtest-notify"


def site_is_made(box: Chroot) -> str:
    """a site is made in /var/lib/edgewatch, with model and baseline, and shared with a group"""
    box.add_person(HOST, ACCOUNT)
    box.must(
        f"edgewatch init {SITE} --name Lab --model {DATA}/cytology.onnx"
        f" --reference {DATA}/reference.csv --label diagnosis",
        user=ACCOUNT,
    )
    box.must(f"chmod 2770 {SITE}")  # as docs/operation.md says, before the first start
    return box.must(f"ls -ln {SITE} | tail -n +2 | wc -l").strip() + " parts"


def agent_serves(box: Chroot) -> str:
    """the agent runs as the unit says, tells systemd so, and another account's host is recorded"""
    with notifications(box) as said, service(box) as agent:
        wait_for(lambda: b"READY=1" in b"\n".join(said()), 60.0, "no READY=1", agent)
        wait_for(lambda: b"WATCHDOG=1" in b"\n".join(said()), 60.0, "no WATCHDOG=1", agent)
        command = f"edgewatch replay cytology {DATA}/stream.csv --case case --site {SITE}"
        box.must(f"cd && {command} --json", user=HOST)
        wait_for(lambda: predictions(box) > 0, 30.0, "no prediction of the host", agent)
        recorded, owner = predictions(box), box.must(f"stat -c %U {SITE}/log.db").strip()
        writers = box.must(f"stat -c '%U:%G %a' {SITE}/spool/*").split("\n")
        expect(owner == ACCOUNT, f"the record is {owner}'s")
        expect(any(line.startswith(f"{HOST}:{ACCOUNT} 660") for line in writers), f"{writers}")
        agent.terminate()
        expect(agent.wait(60) == 0, f"the agent ended with {agent.returncode}")
        expect(b"STOPPING=1" in b"\n".join(said()), "no STOPPING=1")
    return f"{recorded} predictions by {HOST}, in a record of {owner}"


def stranger_is_kept_out(box: Chroot) -> None:
    """an account outside of the group can neither read nor write the site"""
    box.add_person("eve")
    for command in (f"ls {SITE}", f"cat {SITE}/log.db", f"touch {SITE}/spool/x"):
        expect(box.run(command, user="eve").code, f"`{command}` works for a stranger")


@contextlib.contextmanager
def service(box: Chroot) -> Iterator[subprocess.Popen[bytes]]:
    """The agent, started by what the unit's ExecStart says."""
    unit = box.inside(UNIT).read_text("utf-8")
    (line,) = [line for line in unit.splitlines() if line.startswith("ExecStart=")]
    command = line.removeprefix("ExecStart=").replace("%i", NAME)
    env = {"NOTIFY_SOCKET": NOTIFY, "WATCHDOG_USEC": "10000000"}
    with box.running(f"{command}", "srv/service.log", user=ACCOUNT, env=env) as agent:
        yield agent


@contextlib.contextmanager
def notifications(box: Chroot) -> Iterator[Callable[[], list[bytes]]]:
    """What a service says to systemd (sd_notify(3)): a function that gives all of it so far."""
    path = box.inside(NOTIFY)
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listening:
        listening.bind(str(path))
        path.chmod(0o666)
        listening.setblocking(False)
        heard: list[bytes] = []

        def said() -> list[bytes]:
            with contextlib.suppress(BlockingIOError):
                while True:
                    heard.append(listening.recv(4096))
            return heard

        try:
            yield said
        finally:
            path.unlink()


def predictions(box: Chroot, site: str = SITE, user: str = ACCOUNT) -> int:
    """How many predictions the record has."""
    done = box.run(f"edgewatch status --json --site {site}", user=user)
    return sum(model["predictions"] for model in json.loads(done.output)["models"])


SERVICE: tuple[Step, ...] = (site_is_made, agent_serves, stranger_is_kept_out)
