"""The Audit page: what a bundle would hold, making one, checking it, and who exported before."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from edgewatch.sdk.paths import record_file
from edgewatch.sdk.trust import NOT_WATCHING
from edgewatch.site.actions import EXPORT
from edgewatch.site.config import load_site
from edgewatch.store import journal
from edgewatch.store.connection import open_reader, open_writer
from edgewatch.ui.command import Command
from edgewatch.ui.models.audit import export_words, preview_view
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.span import Span
from edgewatch.ui.models.verification import verification_view
from edgewatch.ui.pages.audit import AuditPage

PageOf = Callable[[Path], tuple[AuditPage, Context]]
SLOW_MS = 20_000
PREVIEW = {
    "from": "2026-03-01T08:00:00.000000Z",
    "to": "2026-03-01T09:00:00.000000Z",
    "counts": {"prediction": 1, "alarm": 2, "rejection": 0},
    "predictions": 1,
    "record_bytes": 4_000_000,
    "room_bytes": 8_000_000,
    "personal": [{"kind": "cases", "n": 12, "at_least": True}],
}
VERIFIED: dict[str, Any] = {
    "valid": False,
    "findings": [
        {"what": "is not byte for byte what was written", "where": "the zip file"},
        {"what": "3 values are not JSON", "where": "data/log.db, alarm.content"},
    ],
    "files": [{"path": "README.txt", "ok": True}, {"path": "data/log.db", "ok": False}],
    "records": 7,
    "covers": [],
    "does_not_cover": ["That the clock was right."],
    "signer": "SHA256:abc",
    "site": "Ward 3",
    "from": PREVIEW["from"],
    "to": PREVIEW["to"],
    "sealed_from": PREVIEW["from"],
    "sealed_to": PREVIEW["to"],
    "log": {"notes": ["3 records were retired."]},
}


@pytest.fixture
def page_of(qtbot) -> Iterator[Callable[[Path], tuple[AuditPage, Context]]]:
    """Shows the page on a site, as the window does, and closes it again."""
    with ExitStack() as stack:

        def shown(site: Path) -> tuple[AuditPage, Context]:
            page = AuditPage()
            qtbot.addWidget(page)
            stack.callback(page.shut)
            page.set_site(site)
            db = stack.enter_context(closing(open_reader(record_file(site))))
            now, config = time.time_ns(), load_site(site)
            context = Context(db, config, "cytology", NOT_WATCHING, now, span=Span(0, now))
            page.show()
            page.refresh(context)
            page.show_key("export")
            return page, context

        yield shown


def test_a_preview_tells_what_is_there_and_whom_it_points_at() -> None:
    view = preview_view(PREVIEW, 0)
    assert view.counted == ("1 prediction", "2 alarms")
    assert view.personal == ("At least: 12 case identifiers",)
    assert "4 MB" in view.size
    assert "8 MB" in view.size


def test_the_words_of_an_export_say_what_was_chosen() -> None:
    chosen = frozenset({"service", "inputs"})
    words = export_words("a.zip", chosen, Span(0, 10**9), "for the maker")
    assert words[:3] == ["bundle", "export", "a.zip"]
    assert words[3:7] == ["--from", "1970-01-01T00:00:00.000000Z", "--to",
                          "1970-01-01T00:00:01.000000Z"]  # fmt: skip
    assert words[7:10] == ["--with", "inputs,service", "--without-raw"]
    assert words[10:] == ["--note", "for the maker"]


def test_an_altered_bundle_is_told_file_by_file_the_altered_first() -> None:
    view = verification_view(VERIFIED, 0)
    assert view.headline.startswith("NOT valid: 2 things")
    assert [(f.path, f.ok) for f in view.files] == [("data/log.db", False), ("README.txt", True)]
    assert view.files[0].findings == ("3 values are not JSON",)
    assert view.others == ("the zip file: is not byte for byte what was written",)
    assert view.sealed[0].startswith("sealed from ")
    assert view.sealed[1] == "3 records were retired."
    unsealed = verification_view(VERIFIED | {"sealed_from": None, "log": None}, 0).sealed
    assert unsealed == (
        "Nothing in it is sealed: that the record was not altered before is not proved.",
    )


def test_a_bundle_is_counted_made_and_checked_without_leaving_the_page(
    page_of: PageOf, empty_site: Path, tmp_path: Path, qtbot
) -> None:
    page, _ = page_of(empty_site)
    out = tmp_path / "proof.zip"
    page.export.file.set_path(out)
    qtbot.waitUntil(lambda: page.export.preview.period.text() != "", timeout=SLOW_MS)
    qtbot.waitUntil(lambda: not page.busy, timeout=SLOW_MS)
    assert "Nothing has been recorded yet." in page.export.preview.counted.text()
    qtbot.mouseClick(page.export.export_button, Qt.MouseButton.LeftButton)
    assert page.export.progress.isVisible()
    qtbot.waitUntil(lambda: not page.busy, timeout=SLOW_MS)
    assert page.export.outcome.text().startswith("Exported:"), page.export.outcome.text()
    assert out.is_file()
    assert not page.export.export_button.isEnabled(), "there is a file of that name now"
    page.export.copy_button.click()
    fingerprint = QGuiApplication.clipboard().text()
    assert fingerprint.startswith("SHA256:")
    page.show_key(f"file:{out}")
    page.verify.signer.setText(fingerprint)
    page.verify.verify_button.click()
    qtbot.waitUntil(lambda: not page.busy, timeout=SLOW_MS)
    assert page.verify.headline.text().startswith("Valid:"), page.verify.headline.text()
    assert "as exported" in page.verify.table.accessibleName()


def test_a_cancelled_export_leaves_nothing_behind(empty_site: Path, tmp_path: Path, qtbot) -> None:
    target = tmp_path / "here"
    target.mkdir()
    command = Command(empty_site)
    command.start("bundle", "export", str(target / "b.zip"), tidies=True)
    with qtbot.waitSignal(command.cancelled, timeout=SLOW_MS):
        command.cancel()
    assert not command.busy
    assert not list(target.iterdir())


def test_a_time_from_another_page_is_offered_and_the_past_exports_are_listed(
    page_of: PageOf, empty_site: Path
) -> None:
    made = {"token": "t", "time_ns": 2, "by": "Ada", "kind": EXPORT, "subject": "march.zip"}
    with closing(open_writer(record_file(empty_site))) as db:
        payload = {"from_ns": 1, "to_ns": 2}
        journal.add_action(db, made | {"note": "for the maker", "payload": payload}, "done", 3)
    page, _ = page_of(empty_site)
    assert "march.zip" in page.log.accessibleName()
    page.show_key("span:1000000000:2000000000")
    assert page.export.contents.span == Span(10**9, 2 * 10**9)


def test_an_opened_bundle_is_not_exported_again(
    page_of: PageOf, empty_site: Path, tmp_path: Path, qtbot
) -> None:
    page, context = page_of(empty_site)
    page.export.file.set_path(tmp_path / "copy.zip")
    assert page.export.export_button.isEnabled()
    page.export.refresh(replace(context, read_only=True))
    assert not page.export.export_button.isEnabled()
    assert "opened bundle" in page.export.export_button.toolTip()
