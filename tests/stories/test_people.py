"""A day at a site, as its people live it in front of the real program on a real screen.

Analyser, feed, agent and window are those of the product; the tests press and read what a person
with a screen reader would. One story follows the other: what one person did, the next one meets.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from support.accessible import Reader, until
from support.desktop import missing_for_a_desktop
from support.laboratory import Laboratory, laboratory

LACKING = missing_for_a_desktop()
pytestmark = pytest.mark.skipif(bool(LACKING), reason=f"a desktop takes {LACKING}")
PAGES = ("now", "alarms", "devices", "drift", "performance", "system", "history", "audit")


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Laboratory]:
    with laboratory(tmp_path_factory.mktemp("lab") / "site") as made:
        yield made


def open_page(screen: Reader, key: str) -> None:
    screen.find("navigation").choose(PAGES.index(key))
    screen.find(f"page_{key}")


def open_part(screen: Reader, title: str) -> None:
    """Choose a part of the page by what a screen reader calls it, wherever it stands."""
    name = f"Show: {title}"
    parts = screen.find("audit_parts")
    found = until(lambda: next((p for p in parts.children if p.name == name), None), name)
    found.press()


def test_a_clinician_is_told_of_the_exchange_and_acknowledges_it(lab: Laboratory) -> None:
    screen = lab.screen
    screen.says("trust_phrase", "Inputs as checked")
    lab.exchange_the_unit()
    screen.says("trust_phrase", "Do not rely on this prediction")
    screen.says("trust_sentence", "SN-4471 → SN-9902")
    screen.says("trust_advice", "Confirm results by another method")
    screen.find("trust_acknowledge").press()
    screen.find("acknowledge_form_name").write("A. Weber")
    screen.find("acknowledge_form_note").write("sample repeated on the ward's own analyser")
    screen.find("acknowledge").press()
    screen.says("status_message", "Done")
    open_page(screen, "now")
    screen.says("trust_phrase", "Do not rely on this prediction")  # seen is not mended


def test_an_engineer_compares_the_units_and_approves_the_new_one(lab: Laboratory) -> None:
    screen = lab.screen
    open_page(screen, "devices")
    screen.says("slot_heading", "Serial number")
    screen.find("decide").press()
    screen.says("decision_affected", "predictions")
    screen.says("decision_trusted", "trust")
    screen.find("decision_form_name").write("Ivo Novak")
    screen.find("decision_form_note").write("controls measured on the new unit")
    screen.find("decision_accept").press()
    screen.says("status_message", "Done")
    screen.says("slot_heading", "Verified")
    open_page(screen, "now")
    # Approved, and still honest: of the new unit there is too little yet to compare.
    screen.says("trust_sentence", "too few predictions")


def test_support_exports_a_bundle_and_verifies_it(lab: Laboratory, tmp_path: Path) -> None:
    screen, bundle = lab.screen, tmp_path / "site.zip"
    open_page(screen, "audit")
    open_part(screen, "Export")
    screen.find("audit_file_path").write(str(bundle))
    screen.press("audit_export_start")
    screen.says("audit_outcome", "site.zip")
    open_part(screen, "Verify or open")
    screen.find("verify_file_path").write(str(bundle))
    screen.press("verify_start")
    screen.says("verify_headline", "Valid")
    words = [sys.executable, "-m", "edgewatch", "bundle", "verify", str(bundle)]
    assert subprocess.run(words, check=False, capture_output=True).returncode == 0


def test_when_the_agent_dies_nobody_is_left_to_believe_that_it_watches(lab: Laboratory) -> None:
    screen = lab.screen
    open_page(screen, "now")
    lab.kill_the_agent()
    screen.says("trust_phrase", "Not watching")
    screen.says("agent_heartbeat", "stopped")
    screen.find("trust_start_agent").press()
    screen.says("agent_heartbeat", "alive")
