"""``edgewatch model``: declaring the models of a site."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any, Literal

import typer

from edgewatch.cli._options import AsJson, Site, example
from edgewatch.cli._output import print_json, say, tell
from edgewatch.cli._setting import SetBy, note_setting, who_sets

app = typer.Typer(
    no_args_is_help=True,
    epilog=example(
        "edgewatch model add cytology --onnx cytology.onnx --task classification",
    ),
)
Task = Literal["classification", "regression", "other"]


@app.callback()
def _group() -> None:
    """Declare the models that are watched."""


@app.command(
    epilog=example(
        "edgewatch model add cytology --onnx cytology.onnx --task classification",
        "edgewatch model add scorer --task regression --inputs age,bp --outputs risk",
    )
)
def add(
    name: Annotated[str, typer.Argument(metavar="NAME", help="What the model is called here.")],
    site: Site,
    onnx: Annotated[
        Path | None, typer.Option(metavar="FILE", help="The model file; it is copied.")
    ] = None,
    task: Annotated[
        Task | None, typer.Option(help="What it does; told from its outputs if not given.")
    ] = None,
    inputs: Annotated[
        str, typer.Option(metavar="A,B,…", help="Names of its input columns, in order.")
    ] = "",
    outputs: Annotated[
        str, typer.Option(metavar="A,B,…", help="Names of its output columns, in order.")
    ] = "",
    positive: Annotated[
        str | None, typer.Option(metavar="CLASS", help="The class that counts as positive.")
    ] = None,
    threshold: Annotated[
        float | None, typer.Option(metavar="T", help="Score from which on it says positive.")
    ] = None,
    by: SetBy = "",
    as_json: AsJson = False,
) -> None:
    """Declare a model in site.toml and copy its file into the site.

    Without --onnx its predictions come from outside: from a Recorder in the host program, or
    from columns of a replayed file.
    """
    from edgewatch.cli._declare import declare_model
    from edgewatch.site.running import agent_is_running

    who = who_sets(site, by)
    added = declare_model(
        site,
        name,
        onnx,
        task=task,
        inputs=names_in(inputs),
        outputs=names_in(outputs),
        positive=positive,
        threshold=threshold,
    )
    note_setting(site, f"model.{name}", "declared", who)
    if agent_is_running(site):
        tell("The running agent knows site.toml as it was; restart it to watch this model.")
    if as_json:
        print_json(added)
    else:
        _print(added)


@app.command(epilog=example("edgewatch model inspect cytology.onnx"))
def inspect(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="An ONNX file.")],
    as_json: AsJson = False,
) -> None:
    """Say what a model file is: its hash, its inputs and outputs, what it seems to do.

    Nothing is declared and nothing is copied.
    """
    from edgewatch.cli._declare import inspected

    found = inspected(file)
    if as_json:
        print_json(found)
        return
    say(f"{found['file']}: seems to do {found['task']}, SHA-256 {found['sha256']}.")
    _print_signature(found["signature"])
    if found["width"]:
        say(f"It takes rows of {found['width']} columns, whose names no ONNX file holds.")


def names_in(text: str) -> list[str]:
    """The names of a comma-separated list.

    >>> names_in("age, bp")
    ['age', 'bp']
    """
    return [name.strip() for name in text.split(",") if name.strip()]


def _print(added: dict[str, Any]) -> None:
    say(f"Declared {added['name']} ({added['task']}) in site.toml.")
    if added["onnx"]:
        say(f"Copied to {added['onnx']}, SHA-256 {added['sha256']}.")
        _print_signature(added["signature"])
    say(f"Next: edgewatch baseline build {added['name']} REFERENCE.csv")


def _print_signature(signature: dict[str, Any]) -> None:
    for word in ("inputs", "outputs"):
        for tensor in signature[word]:
            shape = "×".join("n" if size is None else str(size) for size in tensor["shape"])
            say(f"  {word.removesuffix('s')} {tensor['name']}: {tensor['type']} {shape}")
