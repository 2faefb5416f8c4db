"""Rules about a model, what goes into it and what comes out of it."""

from __future__ import annotations

from edgewatch.alarms.rule import Rule

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
        code="model.errors",
        priority="medium",
        meaning="Runs of the model fail.",
        condition="A run of the model raised an error. Clears after 5 min without one.",
        sentence=(
            "The model {model} failed",
            " {errors:# time|# times}",
            " since {at_ns}",
            ".",
            " Last error: {error}.",
        ),
        advice=(
            "A run that failed gives no result: repeat it; if it fails again, use another method "
            "and tell the site engineer."
        ),
        role="site engineer",
        off_delay_ns=5 * _MINUTE,
    ),
    Rule(
        code="input.domain",
        priority="medium",
        meaning="Inputs lie outside the range of the reference data.",
        condition=(
            "An input is outside its range in the reference data. "
            "Clears after 5 min with every input inside."
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
            "An output is outside its range in the reference data. "
            "Clears after 5 min with every output inside."
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
        meaning="Readings are missing more often than in the reference data.",
        condition=(
            "The missing rate of an input is over its limit in the current window. "
            "Clears after 10 min with every input under its limit."
        ),
        sentence=(
            "The model {model} lacks readings more often than it was checked with",
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
            "A measure of drift of an input is over its limit in the current window. "
            "Clears after 10 min with every input under its limit."
        ),
        sentence=(
            "The inputs of {model} no longer look like the reference data",
            ": {features}",
            ".",
        ),
        advice="Use results with care; tell the site engineer, who looks for the cause.",
        role="site engineer",
        off_delay_ns=10 * _MINUTE,
        folds=True,
    ),
    Rule(
        code="output.drift",
        priority="medium",
        meaning="Results are no longer distributed as in the reference data.",
        condition=(
            "A measure of drift of an output is over its limit in the current window. "
            "Clears after 10 min with every output under its limit."
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
