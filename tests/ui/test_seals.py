"""Seals, receipts and sign-offs on the Audit page."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter

from edgewatch.alarms.alarm import Alarm
from edgewatch.audit.seals.receipts import key_fingerprint, receipt_of
from edgewatch.sdk.paths import record_file
from edgewatch.sdk.trust import NOT_WATCHING, Trust
from edgewatch.site.actions import SHIFT
from edgewatch.site.config import load_site
from edgewatch.store import journal, seals
from edgewatch.store.connection import Connection, one_transaction, open_reader, open_writer
from edgewatch.ui.models.acting import Acting
from edgewatch.ui.models.alarm_detail import possible
from edgewatch.ui.models.alarms import row_of
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.receipt import receipt_view
from edgewatch.ui.models.record_check import record_check_view, verified
from edgewatch.ui.models.seals import late_since_ns, seals_view
from edgewatch.ui.models.sign_offs import KINDS, sign_offs, span_to_sign, standing
from edgewatch.ui.models.span import NS, Span
from edgewatch.ui.pages.audit import AuditPage
from edgewatch.ui.qr import qr_image
from edgewatch.ui.widgets.pin_dialog import PinDialog
from edgewatch.ui.widgets.receipt_dialog import ReceiptDialog
from edgewatch.ui.widgets.sign_off_dialog import SignOffDialog
from edgewatch.ui.widgets.strip import Strip
from support.hand_sealed import sealed_site
from support.people import ENGINEER, PIN, new_person, signer_of

SLOW_MS = 20_000
SHIFT_KIND = KINDS[0]
CHECKED: dict[str, Any] = {
    "valid": False,
    "findings": [{"what": "was altered after it was sealed", "where": "action 3"}],
    "faults": [],
    "notes": ["12 records were retired."],
    "covers": ["Every sealed record is there."],
    "does_not_cover": ["That the clock was right."],
    "records": 40,
    "seals": 4,
    "sealed_from": "2026-03-01T08:00:00.000000Z",
    "sealed_to": "2026-03-01T09:00:00.000000Z",
}


@pytest.fixture(scope="module")
def sealed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of three seals, which no test changes."""
    with sealed_site(tmp_path_factory.mktemp("sealed") / "site") as site:
        return site.folder


@pytest.fixture
def db(sealed: Path) -> Iterator[Connection]:
    with closing(open_reader(record_file(sealed))) as db:
        yield db


def context_of(db: Connection, site: Path, now_ns: int, trust: Trust = NOT_WATCHING) -> Context:
    return Context(db, load_site(site), "", trust, now_ns, span=Span(0, now_ns))


@pytest.fixture
def page(qtbot, sealed: Path, db: Connection) -> Iterator[AuditPage]:
    """The Audit page on the sealed site, as the window shows it."""
    page = AuditPage()
    qtbot.addWidget(page)
    page.set_site(sealed)
    page.set_acting(Acting("Ada", "engineer"))
    page.show()
    page.refresh(context_of(db, sealed, time.time_ns()))
    yield page
    page.shut()


def test_how_far_the_record_is_sealed_and_with_which_key_it_began(
    sealed: Path, db: Connection
) -> None:
    last = seals.last_seal(db)
    assert last is not None
    view = seals_view(context_of(db, sealed, last.time_ns + 3 * NS), sealed)
    facts = dict(view.facts)
    assert facts["Sealed up to"].endswith("(3 s ago)")
    assert facts["Seals"] == "3"
    assert facts["Not sealed yet"] == "0 records"
    assert facts["Key of the next seal"] == "in a file that only this user can read"
    assert facts["Last check"] == "none so far"
    assert view.first_key == key_fingerprint(seals.epochs(db)[0].first_key)
    assert view.warning == ""


@pytest.mark.parametrize(
    ("findings", "faults", "said"), [(0, 1, "Cannot judge"), (1, 1, "NOT intact"), (1, 0, "NOT")]
)
def test_a_last_check_that_failed_itself_is_not_told_as_an_alteration(
    empty_site: Path, findings: int, faults: int, said: str
) -> None:
    detail = {"valid": False, "findings": findings, "faults": faults}
    with sealed_site(empty_site) as site:
        with one_transaction(site.db):
            journal.add_event(site.db, 7 * NS, "record.verified", "record", **detail)
        facts = dict(seals_view(context_of(site.db, empty_site, 8 * NS), empty_site).facts)
    assert f": {said}" in facts["Last check"]


def test_a_record_without_its_site_has_no_keys_and_one_of_before_no_seals(
    sealed: Path, db: Connection, empty_site: Path
) -> None:
    facts = dict(seals_view(context_of(db, sealed, 2**62), None).facts)
    assert facts["Key of the next seal"] == "stays at the site"
    with closing(open_reader(record_file(empty_site))) as empty:
        view = seals_view(context_of(empty, empty_site, 0), empty_site)
        assert view.warning.startswith("Nothing has been sealed yet")
    with closing(open_writer(record_file(empty_site))) as old:
        old.execute("DROP TABLE seal")
        view = seals_view(context_of(old, empty_site, 0), empty_site)
        assert view.warning == "This record is from before there were seals."


def test_sealing_is_late_where_an_agent_runs_and_nothing_was_sealed_for_a_minute(
    sealed: Path, db: Connection
) -> None:
    last = seals.last_seal(db)
    assert last is not None
    watched = replace(NOT_WATCHING, state="trusted")
    in_time = context_of(db, sealed, last.time_ns + 60 * NS, watched)
    late = context_of(db, sealed, last.time_ns + 61 * NS, watched)
    assert late_since_ns(in_time) is None
    assert late_since_ns(late) == last.time_ns
    assert "nothing has been sealed" in seals_view(late, sealed).warning
    assert late_since_ns(context_of(db, sealed, last.time_ns + 61 * NS)) is None, "none runs"


def test_the_strip_tells_of_late_sealing_and_of_nothing_else(qtbot) -> None:
    strip = Strip()
    qtbot.addWidget(strip)
    strip.show_sealing(0, 100 * NS)
    assert strip.sealing.isVisibleTo(strip)
    assert strip.sealing.text().startswith("Not sealed since ")
    strip.show_sealing(None, 100 * NS)
    assert not strip.sealing.isVisibleTo(strip)


def test_the_alarm_of_a_broken_seal_leads_to_the_audit_page() -> None:
    broken = Alarm(1, "seal.broken", "high", "active-unacknowledged", "log.db", True, 0, 0)
    assert "go_to_audit" in possible(row_of(broken, {}), []).acts
    assert (
        "go_to_audit" not in possible(row_of(replace(broken, code="device.changed"), {}), []).acts
    )


def test_what_a_check_has_found_is_said_with_where_it_is() -> None:
    view = record_check_view(CHECKED, 0)
    assert view.headline == "NOT intact: 1 thing is not as it was sealed."
    assert view.about.startswith("40 records under 4 seals, from ")
    assert [(one.where, one.what) for one in view.findings] == [
        ("action 3", "was altered after it was sealed")
    ]
    assert view.notes == ("12 records were retired.",)
    assert view.not_proved == ("That the clock was right.",)
    none = CHECKED | {"valid": True, "findings": [], "seals": 0, "sealed_to": None}
    view = record_check_view(none, 0)
    assert (view.sign, view.headline) == ("unknown", "Nothing has been sealed yet.")


def test_a_check_that_fails_itself_accuses_nobody() -> None:
    fault = {"what": "cannot be checked (KeyError: 3)", "where": "log.db, chunk"}
    alone = CHECKED | {"findings": [], "faults": [fault], "size": 4, "root": "00" * 32}
    view = record_check_view(alone, 0)
    assert view.sign == "unknown"
    assert view.headline.startswith("It cannot be checked: ")
    assert [one.where for one in view.findings] == ["log.db, chunk"]
    kept = verified(alone, "Ada").payload
    assert (kept["valid"], kept["findings"], kept["faults"]) == (False, 0, 1)
    both = record_check_view(CHECKED | {"faults": [fault]}, 0)
    assert both.sign == "high", "what was altered is said first of all"
    assert both.headline == "NOT intact: 1 thing is not as it was sealed."


def test_the_record_is_checked_in_the_page_and_the_answer_kept_under_the_name(
    page: AuditPage, qtbot
) -> None:
    asked: list[Any] = []
    page.requested.connect(asked.append)
    qtbot.mouseClick(page.seals.check.verify_button, Qt.MouseButton.LeftButton)
    assert page.seals.check.progress.isVisible()
    assert not page.seals.check.verify_button.isEnabled()
    qtbot.waitUntil(lambda: not page.busy, timeout=SLOW_MS)
    headline = page.seals.check.headline.text()
    assert headline == "Intact: every sealed record is as it was written."
    assert (asked[0].kind, asked[0].by) == ("record.verified", "Ada")
    assert asked[0].payload["valid"] is True
    assert asked[0].payload["size"] == 3


def test_a_check_with_a_receipt_that_is_not_there_cannot_begin(page: AuditPage) -> None:
    check = page.seals.check
    check.receipt.set_path(Path("/nowhere/receipt.txt"))
    assert check.verify_button.toolTip() == "Name a file that is there."
    check.receipt.line.clear()
    assert check.verify_button.isEnabled()


def test_an_opened_bundle_shows_its_seals_and_issues_nothing(
    qtbot, sealed: Path, db: Connection
) -> None:
    page = AuditPage()
    qtbot.addWidget(page)
    page.read_only = True
    page.set_site(sealed)
    page.refresh(context_of(db, sealed, 2**62))
    assert page.seals.facts.isVisibleTo(page.seals)
    for made in (page.seals.receipt_button, page.seals.check.verify_button):
        assert not made.isEnabled()
        assert made.toolTip()
    page.shut()


def test_a_receipt_is_shown_as_text_and_code_copied_saved_and_printed(
    qtbot, sealed: Path, tmp_path: Path
) -> None:
    plain = receipt_of(sealed).to_contract()
    dialog = ReceiptDialog(receipt_view(plain))
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.receipt.headline.endswith(": 3 seals")
    assert dialog.text.toPlainText() == plain["text"]
    dialog.copy_button.click()
    assert QGuiApplication.clipboard().text() == plain["text"]
    dialog.save(tmp_path / dialog.receipt.file_name)
    assert (tmp_path / dialog.receipt.file_name).read_bytes() == plain["text"].encode()
    dialog.save(tmp_path / "nowhere" / "receipt.txt")
    assert dialog.outcome.text().startswith("It cannot be saved")
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "receipt.pdf"))
    dialog.print_to(printer)
    assert (tmp_path / "receipt.pdf").read_bytes().startswith(b"%PDF")


def test_a_code_has_a_light_margin_of_four_modules_and_its_three_corners() -> None:
    image = qr_image("edgewatch/ward-3/66687aad\n3\n")
    side = image.width()
    light, dark = 0xFFFFFFFF, 0xFF000000
    assert (side - 8 - 17) % 4 == 0, "a QR code has 17 + 4 x version modules a side"
    for i in range(side):
        assert {image.pixel(i, 3), image.pixel(3, i), image.pixel(i, side - 4)} == {light}
    for x, y in ((4, 4), (side - 11, 4), (4, side - 11)):
        edge = {image.pixel(x + i, y) for i in range(7)} | {image.pixel(x, y + i) for i in range(7)}
        assert edge == {dark}


def test_who_has_signed_in_gives_the_pin_again_and_it_goes_to_the_command_alone(
    page: AuditPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[tuple[tuple[str, ...], str]] = []
    command = page.seals.findChild(type(page.sign_offs._command))
    monkeypatch.setattr(command, "start", lambda *words, pin, tidies: started.append((words, pin)))
    person = signer_of(new_person())
    page.set_acting(Acting(ENGINEER, "engineer", enrolled=True, signer=person))
    page.seals.receipt_button.click()
    dialog = page.findChild(PinDialog)
    assert dialog is not None
    assert not started
    dialog.pin.setText(PIN)
    dialog.accept_button.click()
    assert started == [(("receipt", "--by", ENGINEER), PIN)]


def test_the_pin_reaches_the_command_through_its_environment_and_no_argument(
    page: AuditPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    launched: list[tuple[list[str], dict[str, str]]] = []
    command = page.sign_offs.findChild(type(page.sign_offs._command))
    monkeypatch.setattr(command, "_launch", lambda *given: launched.append(given))
    page.set_acting(Acting(ENGINEER, "engineer", enrolled=True, signer=signer_of(new_person())))
    page.sign_offs.open_dialog(SHIFT_KIND)
    dialog = page.findChild(SignOffDialog)
    assert dialog is not None
    assert dialog.hint.text() == "Fill in your PIN."
    assert dialog.form.by == ENGINEER
    dialog.pin.setText(PIN)
    dialog.sign_button.click()
    words, variables = launched[0]
    assert words[words.index("sign-off") : words.index("sign-off") + 2] == ["sign-off", "shift"]
    assert words[words.index("--by") + 1] == ENGINEER
    assert PIN not in " ".join(words)
    assert variables["EDGEWATCH_PIN"] == PIN


def test_a_sign_off_needs_a_name_a_meaning_and_a_time_that_runs_forward(qtbot) -> None:
    dialog = SignOffDialog(SHIFT_KIND, Span(0, 8 * 3600 * NS), "", Acting())
    qtbot.addWidget(dialog)
    assert not dialog.pin.isVisibleTo(dialog), "nobody is enrolled"
    assert dialog.hint.text() == "Fill in your name."
    dialog.form.person.setText("Ada")
    assert dialog.sign_button.isEnabled()
    dialog.meaning.clear()
    assert dialog.hint.text() == "Say what signing it means."
    dialog.begin.setDateTime(dialog.end.dateTime())
    assert dialog.hint.text() == "The end has to come after the beginning."
    assert not dialog.sign_button.isEnabled()


def test_the_next_shift_begins_where_the_last_was_signed_off(empty_site: Path) -> None:
    eight = 1_800_000_000 * NS  # 2027-01-15T08:00:00Z
    with closing(open_writer(record_file(empty_site))) as db:
        first = span_to_sign(context_of(db, empty_site, eight), SHIFT_KIND)
        assert 0 <= eight - first.from_ns <= 8 * 3600 * NS, "the present shift"
        review = span_to_sign(context_of(db, empty_site, eight), KINDS[1])
        assert review.from_ns < eight
        assert standing(db) == "No alarm stands."
        action = {
            "token": "a", "time_ns": 7 * NS, "by": "Ada", "kind": SHIFT, "subject": "shift",
            "note": "all quiet", "payload": {"from_ns": 0, "to_ns": 7 * NS, "meaning": "On duty."},
        }  # fmt: skip
        with one_transaction(db):
            journal.add_action(db, action, "done", 8 * NS, role="operator")
            refused = action | {"token": "b", "time_ns": 9 * NS}
            journal.add_action(db, refused, "refused: no", 9 * NS)
        assert span_to_sign(context_of(db, empty_site, 20 * NS), SHIFT_KIND) == Span(
            7 * NS, 20 * NS
        )
        [row] = sign_offs(db, 20 * NS)
    assert (row.who, row.what) == ("Ada (Operator)", "Shift")
    assert row.meaning == "On duty. all quiet"
