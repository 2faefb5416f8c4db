"""Rules about a model, what goes into it and what comes out of it."""

from __future__ import annotations

from edgewatch.alarms.rule import Rule, Wording

_MINUTE = 60 * 1_000_000_000

MODEL_RULES = (
    Rule(
        code="model.changed",
        priority="high",
        meaning="The file of the model is not the one that was declared.",
        condition=(
            "A prediction comes from a file whose SHA-256 is not the declared one, or not that of "
            "the first file where none is declared. Clears after 5 predictions in a row from the "
            "right file and 10 min without another."
        ),
        sentence=(
            "The model {model} was changed",
            ": checksum {enrolled:short} → {observed:short}",
            " at {at_ns}",
            ".",
            " {affected:# prediction comes from it|# predictions come from it}.",
        ),
        advice="Do not rely on its results; tell the site engineer, who declares the new model.",
        role="site engineer",
        off_delay_ns=10 * _MINUTE,
        cause_params=("observed",),
    ),
    Rule(
        code="input.domain",
        priority="medium",
        meaning="Inputs lie outside the range of the reference data.",
        condition=(
            "Inputs are outside their range in the reference data, or together farther from it "
            "than rows held out of it, more often than the alarm budget allows; or one is outside "
            "its physical limits. Clears after 5 min with every input inside."
        ),
        sentence=(
            "The model {model} receives values outside the range it was checked with",
            ": {features}",
            ".",
        ),
        advice="Check sample and equipment, then repeat; use these results with care.",
        role="clinician",
        off_delay_ns=5 * _MINUTE,
        folds=True,
    ),
    Rule(
        code="output.domain",
        priority="medium",
        meaning="Results lie outside the range of the reference data.",
        condition=(
            "Outputs are outside their range in the reference data more often than the alarm "
            "budget allows; or one is outside its physical limits, is no number, or scores no "
            "longer add up to 1. Clears after 5 min with every output inside."
        ),
        sentence=(
            "The model {model} gives results outside the range it was checked with",
            ": {features}",
            ".",
        ),
        advice="Confirm these results by another method.",
        role="clinician",
        off_delay_ns=5 * _MINUTE,
        folds=True,
    ),
    Rule(
        code="input.missing",
        priority="medium",
        meaning="Readings are missing, or repeat themselves, more often than in the reference.",
        condition=(
            "The evidence that an input is missing, repeats its last reading, or whole rows repeat "
            "themselves, reaches 1: more often than the reference explains. "
            "Clears after 10 min without evidence in a whole window of rows."
        ),
        sentence=(
            "The model {model} lacks new readings more often than it was checked with",
            ": {features}",
            ".",
        ),
        advice="Check the equipment that gives these readings; use results with care.",
        role="site engineer",
        off_delay_ns=10 * _MINUTE,
        folds=True,
    ),
    Rule(
        code="input.drift",
        priority="medium",
        meaning="Inputs are no longer distributed as in the reference data.",
        condition=(
            "The evidence of drift of an input, or of all inputs together, reaches 1 "
            "(alarms_per_year), or an instrument channel steps. "
            "Clears after 10 min without evidence in a whole window of rows like the reference."
        ),
        sentence=(
            "The inputs of {model} no longer look like the reference data",
            ": {features}",
            "; above all in {readings}",
            ".",
        ),
        advice="Use results with care; tell the site engineer, who looks for the cause.",
        role="site engineer",
        off_delay_ns=10 * _MINUTE,
        folds=True,
        wordings={
            "step": Wording(
                (
                    "An input of {model} made a step",
                    ": {feature} from {before} to {after}",
                    " at {stepped_ns}",
                    ".",
                    " No longer like the reference: {features}.",
                ),
                "Use results with care; tell the site engineer, who looks what was done to the "
                "equipment at that time.",
            ),
        },
    ),
    Rule(
        code="output.drift",
        priority="medium",
        meaning="Results are no longer distributed as in the reference data.",
        condition=(
            "The evidence of drift of an output reaches 1 (alarms_per_year). "
            "Clears after 10 min without evidence in a whole window of rows like the reference."
        ),
        sentence=(
            "The results of {model} no longer look like those of the reference data",
            ": {features}",
            ".",
        ),
        advice="Use results with care; tell the site engineer, who looks for the cause.",
        role="site engineer",
        off_delay_ns=10 * _MINUTE,
        folds=True,
    ),
)
