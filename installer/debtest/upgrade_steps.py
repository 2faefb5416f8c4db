"""From the version before to this one, under a running agent: not a record is lost."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from base import BUILD
from chroot import Chroot
from demo_steps import PERSON, SITE, verified
from failure import StepError, expect
from packages import ROOT, package_before, this_version, version_before, version_of
from record import Content, changed_tables, content
from service_steps import predictions
from steps import Step
from window_steps import wait_for

# What the agent brings forward as it goes on: the rows of the present minute, window, segment,
# state. None of them may become fewer; all other rows stay as they are.
WORKING = frozenset(
    {
        *("segment", "hardware_state", "rollup", "rollup_hour", "rollup_day", "service_minute"),
        *("presence", "model_window", "model_detectors", "performance_state", "tier_due", "alarm"),
    }
)
HOST = Path(__file__).with_name("host.py")


@dataclass(slots=True)
class Story:
    """What later steps need of earlier ones."""

    before: Content | None = None
    host: subprocess.Popen[str] | None = None
    agent: subprocess.Popen[bytes] | None = None


story = Story()


def before_is_installed(box: Chroot) -> str:
    """the version before is installed and makes a site with records, and a bundle of it"""
    box.install(box.put(package_before()))
    said = box.must("edgewatch --version").strip()
    expect(version_before().number in said.split(), said)
    box.add_person(PERSON)
    command = f"edgewatch demo --headless --seconds 20 --json --dir {SITE}"
    seen = json.loads(box.must(command, user=PERSON))
    expect(seen["good"], f"{seen}")
    return f"{said}: {seen['predictions']} predictions"


def before_is_watching(box: Chroot) -> str:
    """its agent watches the site, and a host program with its library records all the time"""
    command = box.command(f"exec edgewatch agent --site {SITE}", user=PERSON)
    with box.inside("/srv/agent.log").open("wb") as log:
        story.agent = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
    story.host = _host(box)
    at_first = predictions(box, SITE, PERSON)
    wait_for(lambda: predictions(box, SITE, PERSON) > at_first + 20, 60.0, "no new predictions")
    story.before = content(box.inside(f"{SITE}/log.db"))
    return f"{story.before.count()} rows, SHA-256 of all {story.before.digest()[:16]}…"


def upgraded_meanwhile(box: Chroot) -> str:
    """apt upgrades it while both run; the agent is the new program"""
    box.install(box.put(this_version()))
    wait_for(lambda: new_agents(box), 90.0, "no agent of the new program")
    wait_for(lambda: _status(box), 60.0, "the new agent has not taken up the record")
    status = _status(box)
    expect(status["version"] in version_of(this_version()), status.get("version", ""))
    (pid,) = new_agents(box)
    owner = Path(f"/proc/{pid}").stat().st_uid
    expect(owner == int(box.must(f"id -u {PERSON}")), f"the agent runs as {owner}")
    return f"{status['version']}, pid {pid}"


def nothing_was_lost(box: Chroot) -> str:
    """every row of every table is there as it was; the record went on growing"""
    if story.before is None:
        raise StepError("nothing was counted before the upgrade")
    after = content(box.inside(f"{SITE}/log.db"), story.before.columns)
    changed = changed_tables(story.before, after)
    lost = {name: number for name, number in changed.items() if name not in WORKING}
    expect(not lost, f"rows that are not there as they were: {lost}")
    fewer = {n for n, rows in story.before.rows.items() if after.rows[n].total() < rows.total()}
    expect(not fewer, f"fewer rows than before in: {sorted(fewer)}")
    return f"{story.before.count()} rows before, {after.count()} in the same tables now"


def host_lost_nothing(box: Chroot) -> str:
    """all that the host program was told is recorded is in the record, once"""
    host = story.host
    if host is None or host.poll() is not None:
        raise StepError("the host program has ended")
    said, _ = host.communicate("end\n", timeout=30)
    acknowledged = int(said.split()[-1])

    def recorded() -> int:
        done = json.loads(box.must(f"edgewatch status --json --site {SITE}", user=PERSON))
        return sum(m["predictions"] for m in done["models"] if m["name"] == "scorer")

    wait_for(lambda: recorded() >= acknowledged, 60.0, f"not all of {acknowledged} are recorded")
    expect(recorded() == acknowledged, f"{recorded()} recorded of {acknowledged}")
    return f"{acknowledged} of {acknowledged}"


def schema_is_new(box: Chroot) -> str:
    """the record was brought to this version's schema and verifies"""
    now = content(box.inside(f"{SITE}/log.db")).rows["_sqlite_migrations"].total()
    was = story.before.rows["_sqlite_migrations"].total() if story.before else now
    expect(now > was, f"{was} migrations before, {now} after")
    answer = json.loads(box.must(f"edgewatch verify --json --site {SITE}", user=PERSON))
    expect(answer["valid"], f"{answer}")
    return f"{was} migrations before, {now} now"


def older_bundle_opens(box: Chroot) -> str:
    """the bundle that the version before exported verifies and opens"""
    bundle = f"{SITE}/bundles/demo-bundle.zip"
    answer = verified(box, bundle, PERSON)
    said = box.must(f"cd && edgewatch bundle open {bundle} --to opened", user=PERSON)
    status = json.loads(box.must("cd && edgewatch status --site opened --json", user=PERSON))
    expect(sum(m["predictions"] for m in status["models"]), f"{said} {status}")
    return f"{answer['records']} records; {' '.join(said.split())[:120]}"


def _status(box: Chroot) -> dict[str, Any]:
    """What the program says of the site; nothing while the record is of the older schema."""
    done = box.run(f"edgewatch status --json --site {SITE}", user=PERSON)
    status: dict[str, Any] = json.loads(done.output) if done.code == 0 else {}
    return status if status and status["agent"]["running"] else {}


def _host(box: Chroot) -> subprocess.Popen[str]:
    """The host program, outside of the clean system: with the library of the version before."""
    account = box.must(f"id -u {PERSON}").strip()
    site = str(box.inside(SITE))
    host = subprocess.Popen(
        [sys.executable, str(HOST), str(_sources_before()), site, account, account],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    if host.stdout is None or host.stdout.readline().strip() != version_before().number:
        raise StepError("the host program has not started")
    return host


def _sources_before() -> Path:
    """The library of the version before, from the clone's history."""
    folder = BUILD / "before"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    git = ["git", "-c", f"safe.directory={ROOT}", "-C", str(ROOT)]
    archive = [*git, "archive", version_before().commit, "src", "device_profiles", "resources"]
    packed = subprocess.run(archive, capture_output=True, check=True).stdout
    subprocess.run(["tar", "-C", folder, "-x"], input=packed, check=True)
    return folder / "src"


def new_agents(box: Chroot) -> list[int]:
    """Agents of the site whose program is the file that is installed now."""
    installed = box.inside("/opt/edgewatch/edgewatch").stat()
    return [pid for pid in box.processes(f"agent --site {SITE}") if _runs(pid, installed.st_ino)]


def _runs(pid: int, inode: int) -> bool:
    try:
        return Path(f"/proc/{pid}/exe").stat().st_ino == inode
    except OSError:
        return False


BEFORE: tuple[Step, ...] = (before_is_installed, before_is_watching)
AFTER: tuple[Step, ...] = (
    nothing_was_lost,
    host_lost_nothing,
    schema_is_new,
    older_bundle_opens,
)
