"""The demo without a display: the swap is seen, and its bundle verifies with stock tools alone."""

from __future__ import annotations

import json
import shutil
import zipfile
from pathlib import Path
from typing import Any

from chroot import Chroot
from failure import StepError, expect
from steps import Step

PERSON = "ana"
SITE = f"/home/{PERSON}/demo"
UNPACKED = f"/home/{PERSON}/unpacked"
SECONDS = 20


def demo_runs(box: Chroot) -> str:
    """edgewatch demo, by a person, without display and network: swap, drift, approval, bundle"""
    box.add_person(PERSON)
    command = f"edgewatch demo --headless --seconds {SECONDS} --json --dir {SITE}"
    said = box.must(command, user=PERSON)
    seen = json.loads(said)
    expect(seen["good"] and seen["verified"], said)
    codes = {alarm["code"] for alarm in seen["alarms"]}
    expect({"device.changed", "input.drift"} <= codes, f"alarms: {sorted(codes)}")
    return (
        f"{seen['predictions']} predictions, {seen['labels']} labels; swap after "
        f"{seen['swap_found_after_s']:.2f} s, drift after {seen['drift_after_s']:.1f} s, "
        f"{seen['affected']} affected"
    )


def record_verifies(box: Chroot) -> str:
    """edgewatch verify finds the demo's record as it was sealed"""
    answer = json.loads(box.must(f"edgewatch verify --json --site {SITE}", user=PERSON))
    expect(answer["valid"], json.dumps(answer)[:1500])
    return f"{answer.get('records', '?')} records"


def bundle_verifies(box: Chroot) -> str:
    """edgewatch bundle verify finds the bundle whole"""
    answer = verified(box, f"{SITE}/bundles/demo-bundle.zip", PERSON)
    return f"{answer['records']} records, {len(answer['covers'])} things covered"


def leaves_no_traces(box: Chroot) -> str:
    """nothing was written outside of the site: no cache, no identifier, nothing to be sent"""
    listed = box.must(f"find /home/{PERSON} /var/cache /var/tmp -type f -newer /etc/passwd")
    apart = ("/var/cache/apt/", "/var/cache/debconf/", "/var/cache/ldconfig/", f"{SITE}/")
    left = [path for path in listed.splitlines() if not path.startswith(apart)]
    expect(not left, f"left: {left}")
    return f"{len(listed.splitlines())} new files"


def stock_tools_verify(box: Chroot) -> str:
    """sha256sum and ssh-keygen verify the bundle as its README.txt says"""
    folder = unpack(box, f"{SITE}/bundles/demo-bundle.zip", UNPACKED)
    readme = (box.inside(folder) / "README.txt").read_text("utf-8")
    commands = [line.strip() for line in readme.splitlines() if line.startswith("     ")]
    checks = [line for line in commands if line.startswith(("sha256sum", "ssh-keygen"))]
    expect(len(checks) == 3, f"README.txt names {checks}")
    said = "".join(box.must(f"cd '{folder}' && {command} 2>&1") for command in checks)
    expect('Good "edgewatch-bundle" signature' in said, said[-600:])
    return f"{said.count(': OK')} files OK; {said.strip().splitlines()[-1]}"


def altered_bundle_is_found(box: Chroot) -> str:
    """a bundle with one changed byte does not verify"""
    folder = unpack(box, f"{SITE}/bundles/demo-bundle.zip", f"{UNPACKED}-changed")
    table = box.inside(folder) / "data" / "alarms.csv"
    table.write_bytes(table.read_bytes().replace(b"SN-9902", b"SN-9903", 1))
    bundle = shutil.make_archive(f"{box.inside(UNPACKED)}-changed", "zip", *_split(box, folder))
    done = box.run(f"edgewatch bundle verify --json {_there(box, Path(bundle))}", user=PERSON)
    expect(done.code == 1, f"ended with {done.code}: {done.all[-500:]}")
    answer = json.loads(done.output)
    expect(not answer["valid"] and answer["findings"], done.output)
    return str(answer["findings"][0]["what"])


def verified(box: Chroot, bundle: str, user: str) -> dict[str, Any]:
    """What the installed program says of a bundle that has to be whole."""
    said = box.must(f"edgewatch bundle verify --json {bundle}", user=user)
    answer: dict[str, Any] = json.loads(said)
    if not answer["valid"]:
        raise StepError(said)
    return answer


def unpack(box: Chroot, bundle: str, target: str) -> str:
    """Unpack a bundle in the system; the folder that it makes."""
    folder = box.inside(target)
    folder.mkdir(mode=0o755, exist_ok=True)
    with zipfile.ZipFile(box.inside(bundle)) as archive:
        archive.extractall(folder)
    (made,) = [path for path in folder.iterdir() if path.is_dir()]
    return _there(box, made)


def _split(box: Chroot, folder: str) -> tuple[str, str]:
    """The parent and the name of a folder of the system, as we see them."""
    path = box.inside(folder)
    return str(path.parent), path.name


def _there(box: Chroot, path: Path) -> str:
    """A path of ours, as the system sees it."""
    return str(Path("/") / path.relative_to(box.root))


DEMO: tuple[Step, ...] = (demo_runs, leaves_no_traces, record_verifies, bundle_verifies)
STOCK_TOOLS: tuple[Step, ...] = (stock_tools_verify, altered_bundle_is_found)
