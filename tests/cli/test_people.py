"""People on the command line: from the first one on, no command acts without name and PIN."""

from __future__ import annotations

import ast
import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import typer

import edgewatch.cli
from edgewatch.audit.seals.receipts import read_receipt
from edgewatch.cli._pin import new_pin_of, pin_of
from edgewatch.cli.main import app
from edgewatch.sdk.paths import record_file
from edgewatch.site.errors import InputError
from edgewatch.spool import Kind, SegmentReader
from edgewatch.store import journal
from edgewatch.store.connection import open_reader
from support.command_line import MODEL, SLOT, Edgewatch, quietly
from support.people import ENGINEER, OPERATOR, OTHER_PIN, PIN, make_pins_cheap

OWN_SITES = {"demo_run.py", "_selftest_run.py"}
"""Commands that act at a throw-away site of their own, where nobody is enrolled."""

COMMANDS: dict[str, tuple[str, ...]] = {
    "alarms ack": ("1",),
    "alarms shelve": ("1", "--for", "1h", "--note", "x"),
    "alarms unshelve": ("1",),
    "alarms out-of-service": ("input.drift", "--role", "x", "--note", "x"),
    "alarms return-to-service": ("input.drift", "--role", "x"),
    "alarms not-useful": ("1",),
    "alarms audio-pause": ("--for", "5m"),
    "alarms preset": ("strict",),
    "devices enrol": (SLOT,),
    "devices approve": (SLOT,),
    "devices reject": (SLOT, "--note", "x"),
    "devices maintain": (SLOT, "--for", "1h", "--note", "x"),
    "devices rollback": (SLOT, "--note", "x"),
    "baseline build": (MODEL, "reference.csv"),
    "baseline use": (MODEL, "3f", "--note", "x"),
    "baseline approve": (MODEL, "--note", "x"),
    "record limit": ("20GB",),
    "model add": ("other", "--task", "other"),
    "slot add": ("other", "--profile", "astm.e1394"),
    "slot map": (SLOT, MODEL),
    "bundle export": ("out.zip",),
    "erase": ("--case", "C1", "--note", "x"),
    "report incident": ("out.json", "--case", "C1"),
    "report compare": (MODEL, "out.json", "--with", "new.onnx"),
    "report period": ("out.json", "--from", "-1d", "--to", "now"),
    "receipt": (),
    "receipt keep": ("folder",),
    "people add": ("New", "--role", "operator"),
    "people pin": (OPERATOR,),
    "people end": (OPERATOR,),
    "people unlock": (OPERATOR,),
    "sign-off shift": (),
    "sign-off review": (),
}


def commands_by_name(command: Any, path: str = "") -> Iterator[str]:
    """The commands that take the name of who does it."""
    if any(param.name == "by" for param in command.params):
        yield path.strip()
    for name, inner in getattr(command, "commands", {}).items():
        yield from commands_by_name(inner, f"{path} {name}")


def actions_sent(site: Path) -> int:
    """How many actions lie in the spool."""
    count = 0
    for path in (site / "spool").glob("*.seg"):
        with SegmentReader(path) as reader:
            while records := reader.read():
                count += sum(record.kind is Kind.ACTION for record in records)
    return count


@pytest.fixture(scope="module")
def peopled(site_made: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with an engineer and an operator."""
    site = tmp_path_factory.mktemp("peopled") / "site"
    shutil.copytree(site_made, site)
    with pytest.MonkeyPatch.context() as patched:
        make_pins_cheap(patched)
        patched.setenv("EDGEWATCH_NEW_PIN", PIN)
        patched.setenv("EDGEWATCH_PIN", PIN)
        quietly("people", "add", ENGINEER, "--role", "engineer", "--site", site)
        quietly("people", "add", OPERATOR, "--role", "operator", "--by", ENGINEER, "--site", site)
    return site


@pytest.fixture
def site(peopled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    make_pins_cheap(monkeypatch)
    shutil.copytree(peopled, tmp_path / "site")
    return tmp_path / "site"


def test_every_command_that_takes_a_name_stands_in_the_table() -> None:
    assert set(commands_by_name(typer.main.get_command(app))) == set(COMMANDS)


def test_every_command_that_takes_a_name_takes_a_pin_and_sends_nothing_without(
    peopled: Path,
) -> None:
    command, before = typer.main.get_command(app), actions_sent(peopled)

    def refusal(path: str, *words: str) -> str:
        line = [*path.split(), *words, "--site", str(peopled)]
        with pytest.raises(InputError) as caught:
            command.main(line, prog_name="edgewatch", standalone_mode=False)
        return str(caught.value)

    for path, words in COMMANDS.items():
        needed = f"the PIN of {ENGINEER} is needed"
        assert refusal(path, *words, "--by", "a. weber").startswith(needed), path
    nobody = "no person of this site is called Mallory"
    assert refusal("alarms ack", "1", "--by", "Mallory").startswith(nobody)
    assert "--by with one of: A. Weber" in refusal("receipt")
    assert actions_sent(peopled) == before


def calls_of_send_action() -> Iterator[tuple[str, ast.Call]]:
    folder = Path(edgewatch.cli.__file__).parent
    for path in sorted(folder.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] in (
                "send_action", "send_new_person", "send_new_pin", "send_end", "send_unlock",
            ):  # fmt: skip
                yield path.name, node


def test_no_command_sends_an_action_without_asking_who_signs_it() -> None:
    found = list(calls_of_send_action())
    assert {name for name, _ in found} >= {"_alarms_acts.py", "_people.py"}
    unsigned = {name for name, call in found if not any(k.arg == "signer" for k in call.keywords)}
    assert unsigned == OWN_SITES


def test_the_first_person_is_added_by_whoever_sets_the_site_up(peopled: Path) -> None:
    with closing(open_reader(record_file(peopled))) as db:
        second, first = (a for a in journal.actions(db) if a["kind"] == "people.add")
    assert (first["role"], first["signature"]) == ("", "")
    assert (second["by"], second["role"]) == (ENGINEER, "engineer")
    assert len(second["signature"]) == 128


def test_people_are_listed_without_what_is_theirs_alone(
    peopled: Path, edgewatch: Edgewatch
) -> None:
    found = edgewatch("people", "list", "--site", peopled, "--json").json
    assert [(one["name"], one["role"]) for one in found] == [
        (ENGINEER, "engineer"),
        (OPERATOR, "operator"),
    ]
    assert "secret" not in found[0]
    assert found[0]["pin_ends_at"] > found[0]["pin_set_at"]


def test_the_pin_comes_from_a_file_and_the_role_is_asked_first(
    site: Path, edgewatch: Edgewatch, tmp_path: Path
) -> None:
    file = tmp_path / "pin"
    file.write_text(f"{PIN}\n")
    file.chmod(0o644)
    limit = ("record", "limit", "30GB", "--site", site, "--pin-file", file)
    refused = edgewatch(*limit, "--by", OPERATOR)
    assert refused.code == 2
    assert f"{OPERATOR} is operator and may not do this" in refused.err
    assert "chmod 600" in refused.err
    assert "raw_mb" not in (site / "site.toml").read_text()
    assert edgewatch(*limit, "--by", ENGINEER, "--json").json["limit_mb"] == 30_000
    edgewatch("people", "unlock", OPERATOR, "--by", ENGINEER, "--pin-file", file, "--site", site)
    with closing(open_reader(record_file(site))) as db:
        said = [(a["kind"], a["by"], a["role"]) for a in journal.actions(db, 2)]
        events = [e for e in journal.events(db) if e["kind"] == "person.not-allowed"]
    assert ("site.setting", ENGINEER, "engineer") in said
    assert [(e["subject"], e["detail"]["action"]) for e in events] == [(OPERATOR, "site.setting")]


def test_wrong_pins_are_counted_where_no_agent_runs(
    site: Path, edgewatch: Edgewatch, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = site / "site.toml"
    file.write_text(f"{file.read_text()}\n[people]\nlock_after = 3\n")
    pause = ("alarms", "audio-pause", "--by", OPERATOR, "--site", site)
    monkeypatch.setenv("EDGEWATCH_PIN", OTHER_PIN)
    errors = [edgewatch(*pause).error for _ in range(3)]
    assert "2 more wrong ones" in errors[0]
    assert "one more wrong one locks" in errors[1]
    monkeypatch.setenv("EDGEWATCH_PIN", PIN)
    assert (
        "is locked after too many wrong PINs; expected a try in 15 min" in edgewatch(*pause).error
    )
    assert edgewatch("people", "unlock", OPERATOR, "--by", ENGINEER, "--site", site).code == 0
    assert edgewatch(*pause).code == 0


def test_at_a_terminal_the_pin_is_asked_for_and_a_new_one_twice(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    typed, asked = iter([PIN, OTHER_PIN, OTHER_PIN, PIN, OTHER_PIN]), []
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)

    def answer(prompt: str) -> str:
        asked.append(prompt)
        return next(typed)

    monkeypatch.setattr("getpass.getpass", answer)
    assert pin_of(ENGINEER) == PIN
    assert new_pin_of(OPERATOR, None) == OTHER_PIN
    assert asked == [f"PIN of {ENGINEER}: ", f"New PIN of {OPERATOR}: ", "Once more: "]
    with pytest.raises(InputError, match="not the same"):
        new_pin_of(OPERATOR, None)


def test_a_lost_pin_of_an_engineer_is_recovered_with_a_reason(
    site: Path, edgewatch: Edgewatch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDGEWATCH_NEW_PIN", OTHER_PIN)
    recover = ("people", "recover", "--site", site)
    assert "it takes a reason" in edgewatch(*recover, ENGINEER).error
    assert edgewatch(*recover, ENGINEER, "--note", "forgotten").code == 0
    assert "only the PIN of an engineer" in edgewatch(*recover, OPERATOR, "--note", "x").error
    monkeypatch.setenv("EDGEWATCH_PIN", OTHER_PIN)
    assert edgewatch("people", "unlock", OPERATOR, "--by", ENGINEER, "--site", site).code == 0


def test_a_pin_is_renewed_and_not_with_the_old_one(
    site: Path, edgewatch: Edgewatch, monkeypatch: pytest.MonkeyPatch
) -> None:
    renew = ("people", "pin", OPERATOR, "--site", site)
    monkeypatch.setenv("EDGEWATCH_PIN", PIN)
    monkeypatch.setenv("EDGEWATCH_NEW_PIN", PIN)
    assert edgewatch(*renew).error.startswith("the new PIN is the old one")
    monkeypatch.setenv("EDGEWATCH_NEW_PIN", "123456")
    assert "the first that anybody would try" in edgewatch(*renew).error
    monkeypatch.setenv("EDGEWATCH_NEW_PIN", OTHER_PIN)
    assert edgewatch(*renew).code == 0
    assert "this is not the PIN" in edgewatch(*renew).error


def test_a_person_is_ended_and_stays_in_the_list_of_those_who_were(
    site: Path, edgewatch: Edgewatch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDGEWATCH_PIN", PIN)
    end = ("people", "end", "--by", ENGINEER, "--site", site)
    assert "the last engineer" in edgewatch(*end, ENGINEER).error
    assert edgewatch(*end, OPERATOR, "--json").json["ended_at"]
    assert "no person of this site" in edgewatch(*end, OPERATOR).error
    assert len(edgewatch("people", "list", "--site", site, "--json").json) == 1
    assert len(edgewatch("people", "list", "--ended", "--site", site, "--json").json) == 2


def test_a_shift_is_signed_off_with_name_time_meaning_and_receipt(
    site: Path, edgewatch: Edgewatch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDGEWATCH_PIN", PIN)
    said = edgewatch("sign-off", "shift", "--by", OPERATOR, "--site", site, "--json").json
    assert (said["by"], said["role"], said["signed"]) == (OPERATOR, "operator", True)
    assert said["meaning"].startswith("I was on duty in this time.")
    with closing(open_reader(record_file(site))) as db:
        (row,) = journal.actions_of(db, "shift.sign-off", 9)
    assert row["payload"]["meaning"] == said["meaning"]
    assert row["payload"]["held"].keys() >= {"alarms", "open_alarms", "verdicts"}
    assert read_receipt(row["payload"]["receipt"]).checkpoint.size == said["receipt"]["size"]
    (listed,) = edgewatch("sign-off", "list", "--site", site, "--json").json
    assert listed == {name: said[name] for name in listed}


def test_the_next_sign_off_begins_where_the_last_one_ended(
    site: Path, edgewatch: Edgewatch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDGEWATCH_PIN", PIN)
    review = ("sign-off", "review", "--by", ENGINEER, "--site", site)
    first = edgewatch(*review, "--meaning", "Looked through.", "--json").json
    assert (first["kind"], first["meaning"]) == ("review", "Looked through.")
    second = edgewatch(*review, "--json").json
    assert second["from"] == first["to"]
    assert second["receipt"]["size"] > first["receipt"]["size"]
    assert "nothing to sign off" in edgewatch(*review, "--from", "2100-01-01").error
    mine = edgewatch("sign-off", "review", "--by", OPERATOR, "--site", site).error
    assert f"{OPERATOR} is operator and may not do this" in mine
