"""What ``edgewatch doctor`` finds in the clean system, held to what must be well there."""

from __future__ import annotations

import json
import zipfile
from typing import Any

from chroot import Chroot
from demo_steps import PERSON, SITE
from failure import expect
from steps import Step

# Whatever the workstation lacks, the program that was installed has these.
WELL = ("sqlite.version", "qt.version", "record.readable", "site.settings", "runtime.packages")
NOT_LOOKED_AT = "could not be checked"


def doctor_answers(box: Chroot) -> str:
    """edgewatch doctor looks at everything, and each thing that fails has its fix"""
    done = box.run(f"edgewatch doctor --json --site {SITE}", user=PERSON)
    expect(done.code in (0, 1), f"ended with {done.code}: {done.all[-800:]}")
    answer = json.loads(done.output)
    checks: list[dict[str, Any]] = answer["checks"]
    failed = [check for check in checks if check["state"] == "failed"]
    expect(answer["ok"] == (done.code == 0) == (not failed), f"ok is {answer['ok']}")
    crashed = [check["id"] for check in checks if NOT_LOOKED_AT in str(check["found"])]
    expect(not crashed, f"crashed: {crashed}")
    helpless = [check["id"] for check in failed if not check["fix"]]
    expect(not helpless, f"failed without a fix: {helpless}")
    sick = [check for check in failed if check["id"] in WELL]
    expect(not sick, json.dumps(sick, indent=1))
    states = [check["state"] for check in checks]
    counts = {state: states.count(state) for state in sorted(set(states))}
    told = [f"{check['state']}: {check['id']}: {check['found']}" for check in checks]
    return "\n".join([f"{counts}", *(line for line in told if not line.startswith(("ok", "not")))])


def doctor_without_a_site(box: Chroot) -> str:
    """edgewatch doctor looks at the machine where there is no site"""
    done = box.run("edgewatch doctor --json", user=PERSON)
    expect(done.code in (0, 1), f"ended with {done.code}: {done.all[-800:]}")
    return f"{len(json.loads(done.output)['checks'])} checks"


def archive_is_made(box: Chroot) -> str:
    """the support archive is made and names neither person nor home"""
    file = f"/home/{PERSON}/support.zip"
    box.run(f"edgewatch doctor --site {SITE} --archive {file}", user=PERSON)
    names = box.must(f"ls -l {file}")
    expect(box.inside(file).stat().st_size > 1000, names)
    with zipfile.ZipFile(box.inside(file)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    telling = [name for name, text in parts.items() if f"/home/{PERSON}".encode() in text]
    expect(not telling, f"names a home folder: {telling}")
    return ", ".join(sorted(parts))


DOCTOR: tuple[Step, ...] = (doctor_answers, doctor_without_a_site, archive_is_made)
