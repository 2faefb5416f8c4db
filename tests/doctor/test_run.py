"""The checks are run: each in its time, none able to hide another, nothing changed."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from edgewatch.doctor.check import Check
from edgewatch.doctor.checks import CHECKS
from edgewatch.doctor.examination import Examination
from edgewatch.doctor.finding import Found, advice, ok
from edgewatch.doctor.run import examine, look
from edgewatch.site.errors import InputError


def check(name: str, found: Found | Exception, **more: object) -> Check:
    def looks(_examination: Examination) -> Found:
        if isinstance(found, Exception):
            raise found
        return found

    return Check(f"test.{name}", name.title(), "It matters.", looks, **more)  # type: ignore[arg-type]


def test_every_check_gives_a_finding_in_the_order_asked_for(tmp_path: Path) -> None:
    names = ("one", "two", "three")
    found = examine(Examination(tmp_path), [check(name, ok(f"{name}.")) for name in names])
    assert [one.id for one in found] == [f"test.{name}" for name in names]
    assert {one.group for one in found} == {"test"}
    assert found[0].to_json() == {
        "id": "test.one",
        "group": "test",
        "title": "One",
        "state": "ok",
        "found": "one.",
        "means": "It matters.",
        "fix": "",
        "commands": [],
    }


def test_a_check_that_crashes_says_so_and_hides_no_other(tmp_path: Path) -> None:
    broken = check("broken", ZeroDivisionError("no such luck"))
    found = examine(Examination(tmp_path), [broken, check("well", ok("Fine."))])
    assert (found[0].state, found[1].state) == ("unknown", "ok")
    assert found[0].found == "It could not be checked: ZeroDivisionError: no such luck."


def test_what_may_not_be_looked_at_is_unknown_and_not_ok(tmp_path: Path) -> None:
    forbidden = check("forbidden", PermissionError(13, "Permission denied", "/root/x"))
    assert look(forbidden, Examination(tmp_path)).found == (
        "This user may not look at it (/root/x)."
    )
    said = check("said", InputError("is odd", where="site.toml", expected="sense"))
    assert look(said, Examination(tmp_path)) == Found(
        "unknown", "site.toml: is odd; expected sense"
    )


def test_a_check_that_hangs_is_not_waited_for(tmp_path: Path) -> None:
    over = threading.Event()

    def hangs(_examination: Examination) -> Found:
        over.wait(30)
        return ok("At last.")

    hanging = Check("test.hangs", "Hangs", "It matters.", hangs)
    try:
        found = examine(Examination(tmp_path), [hanging, check("well", ok("Fine."))], limit_s=0.2)
    finally:
        over.set()
    assert [one.state for one in found] == ["unknown", "ok"]
    assert "not done within 0.2 seconds" in found[0].found
    for thread in threading.enumerate():
        if thread.name == "doctor test.hangs":
            thread.join(5)


def test_a_check_that_measures_is_run_when_the_others_are_done(tmp_path: Path) -> None:
    order: list[str] = []

    def noted(name: str) -> Check:
        def looks(_examination: Examination) -> Found:
            order.append(name)
            return ok(name)

        return Check(f"test.{name}", name, "", looks, alone=name == "alone")

    examine(Examination(tmp_path), [noted("alone"), noted("one"), noted("two")])
    assert order[-1] == "alone"


@pytest.mark.parametrize("needs", ["site", "record"])
def test_without_a_site_what_needs_one_does_not_apply(tmp_path: Path, needs: str) -> None:
    assert look(check("any", ok("x"), needs=needs), Examination(tmp_path)).state == "not-applicable"


def test_a_site_that_cannot_be_read_leaves_its_checks_unknown(tmp_path: Path) -> None:
    (tmp_path / "site.toml").write_text("schema = nonsense")
    found = look(check("any", ok("x"), needs="site"), Examination(tmp_path))
    assert found.state == "unknown"
    assert "site.settings" in found.found


def test_commands_name_the_site_where_it_is_not_the_usual_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = [check("one", advice("So.", "Do.", "edgewatch verify", "sudo reboot"))]
    (found,) = examine(Examination(tmp_path), told)
    assert found.commands == (f"edgewatch verify --site {tmp_path}", "sudo reboot")
    monkeypatch.setenv("EDGEWATCH_SITE", str(tmp_path))
    (found,) = examine(Examination(tmp_path), told)
    assert found.commands == ("edgewatch verify", "sudo reboot")


def test_ids_are_dotted_and_used_once_and_every_check_says_why_it_matters() -> None:
    ids = [one.id for one in CHECKS]
    assert len(set(ids)) == len(ids)
    assert all(one.count(".") == 1 and one == one.lower() for one in ids)
    assert all(one.means.endswith(".") and one.title and not one.title.endswith(".")
               for one in CHECKS)  # fmt: skip
