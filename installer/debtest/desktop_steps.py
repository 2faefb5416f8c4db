"""What the package brings for desktop, shell and reader, checked by the tools that read it."""

from __future__ import annotations

from chroot import Chroot
from failure import expect
from steps import Step

TOOLS = (
    *("openssh-client", "man-db", "bash-completion", "zsh", "desktop-file-utils", "appstream"),
    *("systemd", "udev", "xvfb", "xauth"),
)
DESKTOP = "/usr/share/applications/org.edgewatch.EdgeWatch.desktop"
TRAY = "/etc/xdg/autostart/org.edgewatch.EdgeWatch-tray.desktop"
METAINFO = "/usr/share/metainfo/org.edgewatch.EdgeWatch.metainfo.xml"
COMPLETE = """
source /usr/share/bash-completion/bash_completion
source /usr/share/bash-completion/completions/edgewatch
complete -p edgewatch >/dev/null || exit 1
COMP_WORDS=(edgewatch de) COMP_CWORD=1 COMP_LINE='edgewatch de' COMP_POINT=12
$(complete -p edgewatch | sed 's/.*-F \\([^ ]*\\).*/\\1/') edgewatch de edgewatch
printf '%s\\n' "${COMPREPLY[@]}"
"""


def tools_install(box: Chroot) -> None:
    """the tools of the following steps are installed; still no Python"""
    box.install(*TOOLS)
    expect(box.run("command -v python3").code, "a tool has brought a python3: the proof is gone")


def pages_render(box: Chroot) -> str:
    """every manual page renders without a warning"""
    pages = sorted(box.inside("/usr/share/man/man1").glob("edgewatch*.1.gz"))
    for page in pages:
        inside = f"/usr/share/man/man1/{page.name}"
        done = box.run(f"man --warnings -l {inside} >/dev/null && man -l {inside} | wc -l")
        expect(not done.code and not done.errors, f"{page.name}: {done.all[-400:]}")
        expect(int(done.output) > 10, f"{page.name} has {done.output.strip()} lines")
    return f"{len(pages)} pages; whatis: {box.run('mandb -q; whatis edgewatch').all}"


def shells_complete(box: Chroot) -> str:
    """bash completes commands; zsh and fish have their files"""
    script = box.inside("/srv/complete.bash")
    script.write_text(COMPLETE, encoding="utf-8")
    words = box.must("bash /srv/complete.bash").split()
    expect({"demo", "devices"} <= set(words), f"edgewatch de<Tab> gives {words}")
    listed = box.must("dpkg-query -L edgewatch").splitlines()
    others = [path for path in listed if path.endswith(("/_edgewatch", "/edgewatch.fish"))]
    expect(len(others) == 2, f"found {others}")
    box.must(f"zsh -n {next(path for path in others if path.endswith('_edgewatch'))}")
    return f"edgewatch de<Tab>: {' '.join(words)}"


def files_validate(box: Chroot) -> str:
    """desktop entry, tray entry and AppStream metadata are valid"""
    said = [box.must(f"desktop-file-validate {path} 2>&1") for path in (DESKTOP, TRAY)]
    said.append(box.must(f"appstreamcli validate --no-net {METAINFO} 2>&1"))
    return said[-1].strip().splitlines()[-1]


def units_verify(box: Chroot) -> str:
    """systemd accepts the unit of the service, udev the rule"""
    unit = "edgewatch-agent@lab.service"
    done = box.run(f"systemd-analyze verify --man=no {unit}")
    expect(not done.code and "edgewatch" not in done.errors, done.all[-800:])
    rule = box.run("udevadm verify /usr/lib/udev/rules.d/70-edgewatch-serial.rules")
    if "unknown" in rule.all.lower() or "unrecognized" in rule.all.lower():
        return f"{unit} verified; this udev is too old to verify rules"
    expect(not rule.code, rule.all)
    return f"{unit} and rule verified"


DESKTOP_FILES: tuple[Step, ...] = (
    tools_install,
    pages_render,
    shells_complete,
    files_validate,
    units_verify,
)
