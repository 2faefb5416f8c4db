"""Why a prediction came out as it did: asked for, shown, given up; a failure is told."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from edgewatch.sdk.paths import record_file
from edgewatch.store import alarms as alarm_store
from edgewatch.store.connection import one_transaction, open_writer
from edgewatch.store.explanations import StoredExplanation, add_explanation
from edgewatch.ui.models.explanation import explanation_view
from edgewatch.ui.shell import MainWindow
from edgewatch.ui.widgets.explanation_dialog import ExplanationDialog

Opener = Callable[[Path], MainWindow]


def plain(**changed: Any) -> dict[str, Any]:
    """What ``edgewatch explain --json`` prints of a prediction with two inputs."""
    one = {
        "name": "radius", "value": 17.2, "unit": "µm", "word": None, "share": 0.31, "error": 0.01,
        "median": 12.4, "low": 6.0, "high": 16.0, "deviation": 3.4, "unlike": 1.0, "outside": True,
    }  # fmt: skip
    other = {**one, "name": "texture", "value": None, "share": -0.04, "outside": False}
    case = {
        "row": 4, "distance": 1.25, "inputs": {"radius": 15.9}, "outputs": {"score": 0.9},
        "label": "malignant",
    }  # fmt: skip
    return {
        "model": "cytology", "id": 7, "case": "A-1", "method": "shapley",
        "output": "score", "value": 0.9, "base": 0.4, "recorded": 0.9, "standstill": None,
        "distance": {"value": 9.1, "p": 0.002, "limit": 4.0, "rows": 400, "farther": 0,
                     "beyond": True}, "inputs": [one, other], "nearest": [case], "cannot": [],
        **changed,
    }  # fmt: skip


def test_a_share_stands_with_twice_its_error_and_its_reading_in_words() -> None:
    radius, texture = explanation_view(plain()).shares
    assert (radius.share, radius.error) == (0.31, 0.02)
    assert radius.reading == "17.2 µm, outside the reference"
    assert texture.reading == "missing"


def test_the_sentences_say_what_moved_the_result_and_what_the_reference_does_not_know() -> None:
    said = explanation_view(plain()).sentences
    assert said == (
        "score is 0.9; for rows of the reference it is 0.4 on average.",
        "Raised most by radius 17.2 µm (+0.31).",
        "Lowered most by texture missing (−0.04).",
        "Outside the reference: radius 17.2 µm.",
        "No reading of texture.",
        "The inputs together are unlike the reference: of its 400 held-out rows none lie as far.",
        "Of the nearest reference case: 1 × malignant.",
    )


def test_inputs_that_stand_still_are_named() -> None:
    still = {"repeated": 0, "frozen": {"radius": 30}}
    assert (
        "Not moved: radius for 30 predictions."
        in explanation_view(plain(standstill=still)).sentences
    )
    again = {"repeated": 1, "frozen": {}}
    said = explanation_view(plain(standstill=again, value=None, distance=None)).sentences
    assert said[0] == "score is 0.9."
    assert "All inputs repeat the prediction before." in said


def test_the_last_prediction_is_explained_on_demand(open_window: Opener, site: Path, qtbot) -> None:
    window = open_window(site)
    button = window.findChild(QPushButton, "why_explain")
    qtbot.waitUntil(button.isEnabled, timeout=3000)
    button.click()
    dialog = window.findChild(ExplanationDialog, "explanation_dialog")
    assert dialog.isVisible()
    bars = dialog.findChild(QWidget, "explanation_bars")
    qtbot.waitUntil(bars.isVisible, timeout=30_000)
    # The site of this story has no model file: the distances are told, and that it is so.
    assert "has no ONNX file at this site" in dialog.findChild(QLabel, "explanation_cannot").text()
    dialog.close()


def test_what_went_wrong_is_said(open_window: Opener, site: Path, qtbot) -> None:
    window = open_window(site)
    window.show_explanation("cytology", 10**9)
    dialog = window.findChild(ExplanationDialog, "explanation_dialog")
    text = dialog.findChild(QLabel, "explanation_text")
    qtbot.waitUntil(lambda: "no prediction 1000000000" in text.text(), timeout=30_000)
    dialog.close()


def test_closing_gives_up_what_is_under_way(open_window: Opener, site: Path, qtbot) -> None:
    window = open_window(site)
    window.show_explanation("cytology", 1)
    dialog = window.findChild(ExplanationDialog, "explanation_dialog")
    command = dialog.command
    assert command.busy
    dialog.close()
    assert not command.busy


def test_shares_are_spoken_with_their_readings(open_window: Opener, site: Path) -> None:
    window = open_window(site)
    window.show_explanation("cytology", 1)
    dialog = window.findChild(ExplanationDialog, "explanation_dialog")
    dialog._show(json.loads(json.dumps(plain())))
    spoken = dialog.findChild(QWidget, "explanation_bars").accessibleName()
    assert spoken.startswith("What moved the result: radius +0.31, 17.2 µm, outside the reference")
    dialog.close()


def test_the_prediction_behind_a_domain_alarm_is_explained_from_the_alarm(
    open_window: Opener, site: Path, qtbot
) -> None:
    with closing(open_writer(record_file(site))) as db:
        alarm = next(a for a in alarm_store.alarms(db) if a["code"] == "input.drift")
        raised_ns = alarm["raised_ns"]
        (model_id,) = db.execute("SELECT id FROM model").fetchone()
        with one_transaction(db):
            told = StoredExplanation(
                "cytology", model_id, 7, raised_ns, "input.drift", "mean radius", "ab", {}
            )
            add_explanation(db, told)
    window = open_window(site)
    window.open_page("alarms")
    window.page.show_key(str(alarm["id"]))
    why = window.findChild(QPushButton, "explain_alarm")
    qtbot.waitUntil(why.isVisible, timeout=3000)
    why.click()
    dialog = window.findChild(ExplanationDialog, "explanation_dialog")
    assert dialog.accessibleName().endswith("cytology, prediction 7")
    dialog.close()
