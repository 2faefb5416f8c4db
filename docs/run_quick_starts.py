"""Run the quick starts as they are written: ``make quickstarts``.

Each page ``quick-start-NAME.md`` runs in a folder that holds what its reader has downloaded: the
files of the release from ``dist/``, or the .deb. Every step is timed, its output shown, kept in
``build/quick-starts`` and held against what the page promises. Exit code 1 if a step failed or a
page took longer than ten minutes.
"""

from __future__ import annotations

import argparse
import contextlib
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from quick_start_page import RunCommands, Step, WriteFile, first_missing, read_page
from quick_start_places import Place, in_chroot, in_environment
from quick_start_shell import Ran, Shell

DOCS = Path(__file__).resolve().parent
KEPT = DOCS.parent / "build" / "quick-starts"
IN_CHROOT = "deb"
PAGES = ("wheel", "host", IN_CHROOT)
PAGE_S = 600.0


@dataclass(frozen=True, slots=True)
class Done:
    """A step that was run; ``failure`` is None where all went as the page says."""

    step: Step
    ran: Ran
    failure: str | None

    @property
    def name(self) -> str:
        """What the table calls it: its heading, and the file or the first command."""
        if isinstance(self.step, WriteFile):
            return f"{self.step.heading}: write {self.step.name}"
        first = self.step.commands.strip().splitlines()[0]
        return f"{self.step.heading}: {first}"


def main() -> int:
    """Run the pages that are asked for; the exit code."""
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("--page", choices=PAGES, action="append", help="one page; else all")
    asked.add_argument("--in-chroot", action="store_true", help="the page of the .deb alone")
    wanted = asked.parse_args()
    pages = [IN_CHROOT] if wanted.in_chroot else wanted.page or PAGES
    good = [
        _in_namespaces() if name == IN_CHROOT else _page(name, in_environment()) for name in pages
    ]
    return 0 if all(good) else 1


def _in_namespaces() -> bool:
    """The page of the .deb, in this process once it has namespaces of its own."""
    sys.path.append(str(DOCS.parent / "installer" / "debtest"))
    from namespaces import enter_again, entered

    if not entered():
        return enter_again([__file__, "--in-chroot"]) == 0
    return _page(IN_CHROOT, in_chroot())


def _page(name: str, place: contextlib.AbstractContextManager[Place]) -> bool:
    path = DOCS / f"quick-start-{name}.md"
    print(f"== {path.name}", flush=True)
    began = time.monotonic()
    with place as here:
        done = list(run_steps(read_page(path.read_text("utf-8")), here, began + PAGE_S))
    _keep(name, done)
    took = time.monotonic() - began
    print(_table(done))
    good = all(step.failure is None for step in done) and took <= PAGE_S
    print(
        f"{'ok' if good else 'FAILED'} {path.name}: {len(done)} steps, {took:.0f} s\n", flush=True
    )
    return good


def run_steps(steps: list[Step], place: Place, deadline: float) -> Iterator[Done]:
    """Run steps in order up to the first that fails; the others would fail because of it."""
    with contextlib.ExitStack() as stack:
        shells: dict[bool, Shell] = {}
        for number, step in enumerate(steps, start=1):
            if isinstance(step, RunCommands) and step.as_root not in shells:
                shells[step.as_root] = shell = place.shell(as_root=step.as_root)
                stack.callback(shell.end)
            done = _step(step, number, place, shells, deadline - time.monotonic())
            _show(done)
            yield done
            if done.failure:
                return


def _step(step: Step, number: int, place: Place, shells: dict[bool, Shell], left_s: float) -> Done:
    if isinstance(step, WriteFile):
        began = time.monotonic()
        place.write(step.name, step.text)
        return Done(step, Ran("", time.monotonic() - began, None), None)
    script = place.script(f"{number:02}.sh", step.commands)
    ran = shells[step.as_root].run(script, left_s)
    missing = first_missing(ran.output, step.expected)
    promised = f"the page promises a line that did not come: {missing}" if missing else None
    return Done(step, ran, ran.failure or promised)


def _show(done: Done) -> None:
    print(f"-- line {done.step.line}: {done.name}")
    print("".join(f"   {line}\n" for line in done.ran.output.strip().splitlines()), end="")
    if done.failure:
        print(f"   FAILED: {done.failure}")
    sys.stdout.flush()


def _keep(name: str, done: list[Done]) -> None:
    KEPT.mkdir(parents=True, exist_ok=True)
    text = "".join(f"## {step.name}\n{step.ran.output.strip()}\n\n" for step in done)
    (KEPT / f"{name}.txt").write_text(text + _table(done) + "\n", encoding="utf-8")


def _table(done: list[Done]) -> str:
    said = (("FAILED" if step.failure else "ok", step) for step in done)
    rows = (
        f"{number:>4}  {step.ran.seconds:>7.1f}  {word:<6}  {step.name}"
        for number, (word, step) in enumerate(said, start=1)
    )
    return "\n".join(["step  seconds  ok      what", *rows])


if __name__ == "__main__":
    sys.exit(main())
