"""Rules about how good a model's answers are, measured by labels or estimated without them."""

from __future__ import annotations

from edgewatch.alarms.rule import Rule

PERFORMANCE_RULES = (
    Rule(
        code="performance.measured",
        priority="medium",
        meaning="Answers are wrong more often than is accepted, by labels that have come.",
        condition=(
            "The evidence of the labels against an accepted limit has reached 1, after min_labels "
            "of them. Clears when as many have come since, the evidence is below 1 and the recent "
            "ones are within the limit."
        ),
        sentence=(
            "The model {model} is right less often than is accepted",
            ": {features}",
            ".",
        ),
        advice=(
            "Use its results with care; tell the site engineer, who looks at the equipment first "
            "and then at the recommendation of `edgewatch performance`."
        ),
        role="site engineer",
        folds=True,
    ),
    Rule(
        code="performance.estimated",
        priority="low",
        meaning="By its inputs the model must be wrong more often than is accepted.",
        condition=(
            "The whole band of an estimate lies beyond the accepted limit in two windows of "
            "predictions in a row. Clears with the first window where it does not."
        ),
        sentence=(
            "The model {model} is estimated to be worse than is accepted",
            ": {features}",
            ". This is an estimate, not a measurement.",
        ),
        advice="Ask for labels of recent cases; use these results with care until they have come.",
        role="site engineer",
        folds=True,
    ),
    Rule(
        code="performance.segment",
        priority="medium",
        meaning="In one part of the cases answers are wrong more often than is accepted.",
        condition=(
            "The evidence of the labels of one part of the predictions (a recorded segment, the "
            "unit in a slot) against its limit has reached 1, after min_segment of them. Clears "
            "as performance.measured does, for that part."
        ),
        sentence=(
            "The model {model} is right less often than is accepted in a part of the cases",
            ": {features}",
            ".",
        ),
        advice="Use its results for these cases with care; tell the site engineer.",
        role="site engineer",
        folds=True,
    ),
)
