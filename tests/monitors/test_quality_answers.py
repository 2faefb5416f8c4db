"""How recorded outputs and labels become answers and truths, whatever they are spelt like."""

from __future__ import annotations

import numpy as np
import pytest

from edgewatch.monitors.quality.answers import ANY_OTHER, answers_of, truth_of, unmatched
from edgewatch.monitors.quality.spelling import spelling
from edgewatch.site.config import ModelSection

NAN = float("nan")


def section(**fields: object) -> ModelSection:
    return ModelSection.model_validate({"name": "m", "task": "classification", **fields})


@pytest.mark.parametrize("one", [1, 1.0, "1", " 1 ", "1.0", True, "true", "TRUE", [1]])
def test_one_class_has_one_spelling(one: object) -> None:
    assert spelling(one) == "1"


@pytest.mark.parametrize("nothing", [None, "", "  ", NAN, "nan", "NA", "null"])
def test_what_is_missing_has_none(nothing: object) -> None:
    assert spelling(nothing) is None


def test_words_are_told_apart_by_case() -> None:
    assert spelling("M") != spelling("m")


def test_a_label_and_probabilities_as_scikit_learns_converter_names_them() -> None:
    outputs = np.array([[1, 0.2, 0.8], [0, 0.7, 0.3], [1, 0.4, 0.6]])
    names = ("output_label", "output_probability[0]", "output_probability[1]")
    found = answers_of(names, outputs, [], section())
    assert (found.task, found.classes) == ("binary", ("0", "1"))
    assert found.predicted.tolist() == [1, 0, 1]
    assert found.scores is not None
    assert found.scores.tolist() == [0.8, 0.3, 0.6]


def test_a_word_and_the_score_of_the_positive_class() -> None:
    texts = [{"label": "malignant"}, {"label": "benign"}]
    outputs = np.array([[0.1, 0.9], [0.8, 0.2]])
    model = section(
        outputs=["label", "p(benign)", "p(malignant)"],
        positive="malignant",
        score="p(malignant)",
    )
    found = answers_of(("p(benign)", "p(malignant)"), outputs, texts, model)
    assert found.classes == ("benign", "malignant")
    assert found.predicted.tolist() == [1, 0]
    assert found.scores is not None
    assert found.scores.tolist() == [0.9, 0.2]


def test_recorded_columns_of_a_prediction_file() -> None:
    outputs = np.array([[0.18, 0], [0.99, 1]])
    found = answers_of(("y_pred_proba", "y_pred"), outputs, [], section())
    assert found.predicted.tolist() == [0, 1]
    assert found.scores is not None
    assert found.scores.tolist() == [0.18, 0.99]


def test_a_score_alone_answers_from_the_threshold_on() -> None:
    found = answers_of(("risk",), np.array([[0.2], [0.4], [NAN]]), [], section(threshold=0.3))
    assert found.predicted.tolist()[:2] == [0, 1]
    assert np.isnan(found.predicted[2])


def test_a_declared_threshold_overrules_the_models_own_answer() -> None:
    outputs = np.array([[0, 0.4]])
    assert answers_of(("label", "score"), outputs, [], section()).predicted.tolist() == [0]
    strict = section(threshold=0.3)
    assert answers_of(("label", "score"), outputs, [], strict).predicted.tolist() == [1]


def test_class_numbers_stand_for_the_declared_words_in_the_order_of_the_scores() -> None:
    # scikit-learn's breast cancer has malignant as class 0.
    outputs = np.array([[0, 0.9, 0.1], [1, 0.2, 0.8]])
    model = section(positive="malignant", score="p[0]")
    found = answers_of(("label", "p[0]", "p[1]"), outputs, [], model, ["benign", "malignant"])
    assert found.predicted.tolist() == [1, 0]
    assert truth_of(["malignant", "benign", 0, 1], found).tolist() == [1, 0, 1, 0]


def test_a_positive_class_that_sorts_first_is_scored_by_the_first_column() -> None:
    names, texts = ("p[0]", "p[1]"), [{"label": "ill"}, {"label": "well"}]
    outputs = np.array([[0.9, 0.1], [0.2, 0.8]])
    found = answers_of(names, outputs, texts, section(positive="ill"), ["ill", "well"])
    assert found.scores is not None
    assert found.scores.tolist() == [0.9, 0.2]
    assert found.predicted.tolist() == [1, 0]


def test_a_place_in_a_columns_name_is_not_taken_for_a_class_number() -> None:
    # scikit-learn's classes 1 and 2, in the columns [0] and [1]: the second is class 2.
    outputs = np.array([[1, 0.9, 0.1], [2, 0.2, 0.8]])
    names, model = ("label", "p[0]", "p[1]"), section(positive="1")
    found = answers_of(names, outputs, [], model, ["1", "2"])
    assert found.scores is not None
    assert found.scores.tolist() == [0.9, 0.2]
    named = answers_of(("label", "p[1]", "p[2]"), outputs, [], model, ["1", "2"])
    assert named.scores is not None
    assert named.scores.tolist() == [0.9, 0.2]


def test_codes_for_declared_words_have_the_positive_in_the_second_column() -> None:
    outputs = np.array([[1, 0.1, 0.9]])
    found = answers_of(("label", "p", "q"), outputs, [], section(positive="ill"), ["ill", "well"])
    assert found.scores is not None
    assert found.scores.tolist() == [0.9]
    assert found.predicted.tolist() == [1]


def test_labels_are_compared_by_their_spelling() -> None:
    found = answers_of(("y_pred",), np.array([[0.0], [1.0]]), [], section())
    truth = truth_of([1, "1", 1.0, True, "0", 0, None, "", "unclear"], found)
    assert truth[:6].tolist() == [1, 1, 1, 1, 0, 0]
    assert np.isnan(truth[6:]).all()
    assert unmatched([1, None, "unclear", 7], found) == ("7", "unclear")


def test_where_no_word_names_the_negative_class_every_other_label_is_it() -> None:
    model = section(positive="M")
    found = answers_of(("score",), np.array([[0.9]]), [], model)
    assert found.classes == (ANY_OTHER, "M")
    assert truth_of(["M", "B", "healthy"], found).tolist() == [1, 0, 0]


def test_three_classes_by_words_and_scores() -> None:
    texts = [{"label": "b"}, {"label": "c"}]
    names = ("p[0]", "p[1]", "p[2]")
    outputs = np.array([[0.1, 0.8, 0.1], [0.2, 0.2, 0.6]])
    found = answers_of(names, outputs, texts, section(outputs=["label"]), ["a", "b", "c"])
    assert found.task == "multiclass"
    assert found.predicted.tolist() == [1, 2]
    assert truth_of(["a", "c", "z"], found)[:2].tolist() == [0, 2]


def test_scores_of_classes_are_found_by_the_names_of_their_columns() -> None:
    outputs = np.array([[0.1, 0.7, 0.2], [0.6, 0.3, 0.1]])
    texts = [{"label": "a"}, {"label": "c"}]
    model = section(outputs=["label"])
    found = answers_of(("p_c", "p_a", "p_b"), outputs, texts, model, ["a", "b", "c"])
    assert found.scores is not None
    assert found.scores.tolist() == [[0.7, 0.2, 0.1], [0.3, 0.1, 0.6]]


def test_the_value_of_a_regression() -> None:
    model = section(task="regression")
    found = answers_of(("y_pred",), np.array([[1.5], [NAN]]), [], model)
    assert found.task == "regression"
    assert truth_of(["2.5", 3, "unknown"], found)[:2].tolist() == [2.5, 3.0]
    assert unmatched(["2.5", "unknown"], found) == ("unknown",)


def test_a_model_of_no_declared_task_with_one_number_is_a_regression() -> None:
    assert answers_of(("y",), np.array([[3.4]]), [], section(task="other")).task == "regression"


def test_no_rows_and_no_outputs_give_no_answers() -> None:
    assert len(answers_of(("score",), np.empty((0, 1)), [], section())) == 0
    found = answers_of((), np.empty((3, 0)), [{}, {}, {}], section())
    assert found.scores is None
