"""``edgewatch performance``: how good a model's answers are, measured and estimated."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from edgewatch.cli._options import AsJson, From, ModelName, Site, To, example
from edgewatch.cli._output import print_json, print_table, say, tell


def register(app: typer.Typer) -> None:
    """Add the command to the application."""
    app.command(
        epilog=example(
            "edgewatch performance cytology",
            "edgewatch performance cytology --window 7d --segment sex --json",
        )
    )(performance)


def performance(
    name: ModelName,
    site: Site,
    from_ns: From = None,
    to_ns: To = None,
    window: Annotated[
        str | None,
        typer.Option(
            metavar="D|N",
            help="Windows of this length or many predictions; else window_rows of site.toml.",
        ),
    ] = None,
    segment: Annotated[
        list[str] | None,
        typer.Option(
            metavar="COL",
            help="Compare the parts of this column alone; may be given more than once.",
        ),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Show measured and estimated performance per window.

    Measured where the truth has come, with its interval and the accepted limit; estimated from
    the reference alone where it has not. Parts are recorded segments, inputs that are categories,
    and the unit in a slot. For a person the last window is shown, with --json all of them.
    """
    from edgewatch.cli._performance import performance_of
    from edgewatch.cli.drift import cut_of

    cut = cut_of(window) if window else None
    columns = [name for text in segment or () for name in text.split(",") if name]
    found = performance_of(site, name, from_ns, to_ns, cut, columns)
    if as_json:
        print_json(found)
    else:
        _print(found)


def _print(found: dict[str, Any]) -> None:
    windows = found["windows"]
    if not windows:
        say(f"Nothing to show: no predictions of {found['model']}.")
        return
    last = next((w for w in reversed(windows) if w["judged"]), windows[-1])
    count = "1 window" if len(windows) == 1 else f"{len(windows)} windows"
    say(f"{found['model']}: {count}. The last one with enough labels, or the last:")
    state = "" if last["complete"] else ", still being filled"
    say(f"{last['from']} to {last['to']}, {last['n']} predictions{state}")
    _print_labels(last)
    print_table(
        ("metric", "measured", "low", "high", "estimated", "low", "high", "limit", "verdict"),
        [_row(metric, last) for metric in {**last["measured"], **last["estimated"]}],
    )
    for metric, one in last["measured"].items():
        if one.get("why"):
            tell(f"{metric}: {one['why']}.")
    for column, parts in last["segments"].items():
        _print_segments(column, parts)
    _print_recommendation(found)


def _print_labels(window: dict[str, Any]) -> None:
    label = window["label"]
    delay = (
        ""
        if label["delay_p50_s"] is None
        else f", half of them within {label['delay_p50_s']:.0f} s"
    )
    say(f"Labels: {window['n_labelled']} ({label['coverage']:.0%} of the predictions{delay}).")
    if window["n_labelled"] and not window["judged"]:
        say(f"Too few to judge: {window['min_labels']} are needed.")
    if label["unmatched"]:
        tell(f"Labels that fit no class: {', '.join(label['unmatched'][:10])}.")


def _row(metric: str, window: dict[str, Any]) -> tuple[object, ...]:
    said = window["measured"].get(metric, {})
    guess = window["estimated"].get(metric, {})
    verdict = {True: "beyond limit", False: "within", None: ""}[said.get("broken")]
    return (
        metric,
        *(said.get(key) for key in ("value", "low", "high")),
        *(guess.get(key) for key in ("value", "low", "high")),
        said.get("limit", guess.get("limit")),
        verdict,
    )


def _print_segments(column: str, parts: dict[str, Any]) -> None:
    shown = [(value, one) for value, one in parts.items() if one["judged"]]
    if len(shown) < 2:
        return
    metric = "accuracy" if "accuracy" in shown[0][1]["metrics"] else "rmse"
    print_table(
        (column, "labelled", metric, "low", "high", "worse than best", "p (Holm)"),
        [
            (
                value,
                one["n_labelled"],
                *(one["metrics"][metric][key] for key in ("value", "low", "high")),
                one["gap_best"][metric],
                one["adjusted_p"],
            )
            for value, one in shown
        ],
    )


def _print_recommendation(found: dict[str, Any]) -> None:
    advice = found["recommendation"]
    heads = {True: "Train anew:", False: "Do not train anew:", None: "Nothing to recommend:"}
    say(f"{heads[advice['retrain']]} {' '.join(advice['reasons'])}")
    for said in found["cannot"]:
        tell(f"Cannot estimate: {said}")
