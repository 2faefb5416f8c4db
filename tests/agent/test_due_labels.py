"""Labels that wait for their prediction cost nothing until it comes."""

from __future__ import annotations

from edgewatch.agent.due_labels import DueLabels


def test_what_waits_is_due_only_once_a_prediction_of_its_case_comes() -> None:
    labels = DueLabels("cytology", ["C1", "C2"])
    labels.meet([None, "C3"])
    assert not labels.due
    labels.meet(["C2"])
    assert labels.due
    assert labels.waiting == ["C1", "C2"]


def test_a_new_label_is_due_at_once() -> None:
    labels = DueLabels("cytology")
    assert not labels.due
    labels.note("C1")
    assert labels.due
