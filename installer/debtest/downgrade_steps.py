"""Back to the version before: refused by apt and by the package, and the record stays whole."""

from __future__ import annotations

import json

from chroot import Chroot
from demo_steps import PERSON, SITE
from failure import expect
from packages import package_before, this_version, version_of
from steps import Step
from upgrade_steps import new_agents

COPY = f"/home/{PERSON}/older"
OLDER = "/srv/older"


def apt_refuses(box: Chroot) -> str:
    """apt does not go back to the version before by itself"""
    path = box.put(package_before())
    done = box.run(f"apt-get install -y -q {path}", online=True)
    expect(done.code, "apt has downgraded without being told to")
    _is_this_version(box)
    return _last(done.all)


def package_refuses(box: Chroot) -> str:
    """dpkg is refused too, says why and what to do, and this version goes on working"""
    done = box.run(f"dpkg -i {box.put(package_before())}")
    expect(done.code and "is older than" in done.all, f"dpkg said: {done.all}")
    _is_this_version(box)
    expect(new_agents(box), "the agent has ended")
    answer = json.loads(box.must(f"edgewatch verify --json --site {SITE}", user=PERSON))
    expect(answer["valid"], f"{answer}")
    return "\n".join(line for line in done.all.splitlines() if "edgewatch" in line.lower())


def older_program_leaves_it_whole(box: Chroot) -> str:
    """the older program, run on a copy of the site all the same, harms no record"""
    box.must(f"dpkg-deb -x {box.put(package_before())} {OLDER}")
    box.must(f"cp -a {SITE} {COPY} && rm -f {COPY}/run/*", user=PERSON)
    done = box.run(f"{OLDER}/opt/edgewatch/edgewatch status --site {COPY}", user=PERSON)
    answer = json.loads(box.must(f"edgewatch verify --json --site {COPY}", user=PERSON))
    expect(answer["valid"], f"{answer}")
    return f"its status ended with {done.code}: {_last(done.all)}"


def _is_this_version(box: Chroot) -> None:
    said = box.must("dpkg-query -W -f '${Status} ${Version}' edgewatch")
    expect(said == f"install ok installed {version_of(this_version())}", said)
    box.must("edgewatch --version")


def _last(text: str) -> str:
    return text.strip().splitlines()[-1] if text.strip() else "nothing said"


DOWNGRADE: tuple[Step, ...] = (apt_refuses, package_refuses, older_program_leaves_it_whole)
