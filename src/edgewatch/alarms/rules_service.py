"""Rules about a model as a service: does it answer, in time, at all?"""

from __future__ import annotations

from edgewatch.alarms.rule import Rule, Wording

_MINUTE = 60 * 1_000_000_000

SERVICE_RULES = (
    Rule(
        code="model.errors",
        priority="medium",
        meaning="Runs of the model fail.",
        condition=(
            "A run fails, and the share of failed runs among the last 100, or among fewer while "
            "there are no more, reaches the limit. Clears after 5 min, with at least twice as many "
            "good runs in a row as had failed, at most 20."
        ),
        sentence=(
            "The model {model} failed",
            " in {errors:# run|# runs} of the last {runs}",
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
        limit=2.0,
        clear=1.0,
        unit="% of runs",
    ),
    Rule(
        code="model.slow",
        priority="low",
        meaning="The model takes much longer for an answer than it used to.",
        condition=(
            "The 95th percentile of the time of the last 100 runs is the limit times that of the "
            "first 1,000 runs of this file, and over 10 ms; or over slow_over_ms, where the model "
            "has one. Raised after 2 min, clears after 5 min at the clear level."
        ),
        sentence=(
            "The model {model} answers slowly",
            ": 95 of 100 runs take up to {took_ms} ms",
            ", usually {usual_ms} ms",
            " since {at_ns}",
            ".",
        ),
        advice=(
            "Results are as good as before, but late. Let the site engineer see on page System "
            "what else keeps this workstation busy."
        ),
        role="site engineer",
        on_delay_ns=2 * _MINUTE,
        off_delay_ns=5 * _MINUTE,
        limit=3.0,
        clear=2.0,
        unit="times as long as usual",
    ),
    Rule(
        code="model.silent",
        priority="low",
        meaning="No prediction has come for longer than usual, though its program should be there.",
        condition=(
            "A program that runs the model is there, or ended without being closed, and no "
            "prediction has come for silent_after; or, after a week of record, for the limit "
            "times the longest pause of two weeks; or for 20 times the pace of its feed. Only time "
            "in which the agent watched counts. Clears with the next prediction, or when the "
            "program is closed in order."
        ),
        sentence=(
            "The model {model} has made no prediction",
            " since {last_ns}",
            "; its longest pause was {usual_s:duration}",
            ".",
        ),
        advice=(
            "If cases are being measured, their results do not reach EdgeWatch: see whether the "
            "program runs and the equipment sends; tell the site engineer."
        ),
        role="clinician",
        limit=1.5,
        clear=1.5,
        unit="times the longest pause",
        wordings={
            "ended": Wording(
                (
                    "The program that runs {model} has ended without being closed",
                    " at {last_ns}",
                    ".",
                ),
                "No prediction is made or recorded: start the program again; "
                "tell the site engineer if it ends again.",
            ),
        },
    ),
)
