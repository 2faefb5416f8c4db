"""What stays when the package goes: everybody's data, until somebody purges the service's own."""

from __future__ import annotations

import hashlib
import json

from chroot import Chroot
from demo_steps import PERSON
from demo_steps import SITE as OWN_SITE
from failure import expect
from packages import this_version
from service_steps import ACCOUNT, SITE
from steps import Step
from window_steps import wait_for

# Places that no package owns: people's, the test's, and what is gone at the next start.
PACKAGES_OWN = "-xdev " + " ".join(
    f"-path /{name} -prune -o" for name in ("home", "root", "srv", "tmp", "run", "proc", "sys")
)


def remove_keeps_data(box: Chroot) -> str:
    """apt remove ends what runs in order, takes the program and leaves every site as it was"""
    command = f"edgewatch agent --site {OWN_SITE}"
    with box.running(command, "srv/removed.log", user=PERSON) as agent:
        wait_for(lambda: _watches(box), 60.0, "the agent does not watch", agent)
        before = _at_rest(box)
        box.must("apt-get remove -y -q edgewatch", online=True)
        expect(agent.wait(30) == 0, f"the agent ended with {agent.returncode}")
    expect(not box.inside("/usr/bin/edgewatch").is_symlink(), "/usr/bin/edgewatch is left")
    expect(not box.inside("/opt/edgewatch").exists(), f"left: {_listed(box, '/opt/edgewatch')}")
    after = _at_rest(box)
    changed = sorted(name for name in before | after if before.get(name) != after.get(name))
    expect(not changed, f"changed: {changed[:20]}")
    return f"{len(before)} files as they were"


def installed_again(box: Chroot) -> str:
    """installed again, it finds both sites and their records whole"""
    box.install(box.put(this_version()))
    for site, user in ((SITE, ACCOUNT), (OWN_SITE, PERSON)):
        answer = json.loads(box.must(f"edgewatch verify --json --site {site}", user=user))
        expect(answer["valid"], f"{site}: {answer}")
    return "both records verify"


def purge_takes_its_own(box: Chroot) -> str:
    """apt purge removes /var/lib/edgewatch and what the package made, and nothing in /home"""
    before = files_below(box, "/home")
    box.must("apt-get purge -y -q edgewatch", online=True)
    expect(not box.inside("/var/lib/edgewatch").exists(), _listed(box, "/var/lib/edgewatch"))
    expect(files_below(box, "/home") == before, "something in /home was changed")
    left = box.must(f"find / {PACKAGES_OWN} -iname '*edgewatch*' -print").splitlines()
    known = box.run("dpkg-query -W edgewatch").all
    expect("no packages found" in known, known)
    expect(not left, f"left behind: {left[:20]}")
    return f"{len(before)} files in /home as they were"


def files_below(box: Chroot, folder: str) -> dict[str, str]:
    """Every file below a folder, by its SHA-256."""
    root = box.inside(folder)
    return {
        str(path.relative_to(box.root)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(root.rglob("*"))
        if path.is_file() and not path.is_symlink()
    }


def _at_rest(box: Chroot) -> dict[str, str]:
    """The files of all sites but the one that an agent writes to."""
    files = files_below(box, "/var/lib/edgewatch") | files_below(box, "/home")
    written = OWN_SITE.lstrip("/") + "/"
    return {name: digest for name, digest in files.items() if not name.startswith(written)}


def _watches(box: Chroot) -> bool:
    done = box.run(f"edgewatch status --json --site {OWN_SITE}", user=PERSON)
    return done.code == 0 and json.loads(done.output)["agent"]["running"]


def _listed(box: Chroot, folder: str) -> str:
    return box.run(f"find {folder} | head -20").all


REMOVAL: tuple[Step, ...] = (remove_keeps_data, installed_again, purge_takes_its_own)
