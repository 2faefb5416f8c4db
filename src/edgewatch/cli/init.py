"""``edgewatch init``: a new site, without asking anything."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from edgewatch.cli._options import AsJson, example
from edgewatch.cli._output import print_json, say

FOLDERS = ("models", "baselines", "spool", "run", "device_profiles")


def register(app: typer.Typer) -> None:
    """Add the command to the application."""
    app.command(
        epilog=example(
            "edgewatch init ./site",
            "edgewatch init ./site --name Ward-3 --model m.onnx --reference r.csv --label truth",
        )
    )(init)


def init(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder of the new site.")],
    name: Annotated[
        str, typer.Option(metavar="N", help="What the site is called; else the folder's name.")
    ] = "",
    model: Annotated[
        Path | None, typer.Option(metavar="M.onnx", help="A model to watch; it is copied.")
    ] = None,
    reference: Annotated[
        Path | None, typer.Option(metavar="R.csv", help="Rows the model was checked with.")
    ] = None,
    label: Annotated[
        str | None, typer.Option(metavar="COL", help="The column of the reference with the truth.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Make a new site.

    Its folders, a site.toml that explains itself, and, where given, a model and its baseline.
    """
    made = make_site(folder, name, model, reference, label)
    if as_json:
        print_json(made)
        return
    say(f"Made the site {made['name']} in {made['site']}.")
    if made["model"]:
        say(f"Declared the model {made['model']['name']} ({made['model']['task']}).")
    if made["baseline"]:
        say(f"Built its baseline from {made['baseline']['rows']} rows.")
    following = "agent" if made["baseline"] else "setup status"
    say(f"Next: edgewatch {following} --site {made['site']}")


def make_site(
    folder: Path,
    name: str = "",
    model: Path | None = None,
    reference: Path | None = None,
    label: str | None = None,
) -> dict[str, Any]:
    """Make the site and say what was made. What is given is looked at before anything is made.

    Raises:
        InputError: there is a site already, or the model or the reference is no good.
    """
    from edgewatch.feed.onnx_file import inspect_onnx
    from edgewatch.sdk.paths import config_file
    from edgewatch.site.errors import EdgeWatchError, InputError

    site = folder.expanduser()
    if config_file(site).exists():
        raise InputError(
            "there is a site already",
            where=str(site),
            expected="a folder without a site.toml",
            remedy="Take another folder, or declare more with: edgewatch model add",
        )
    if reference is not None and model is None:
        raise InputError("--reference describes a model's inputs", expected="--model too")
    if model is not None:
        inspect_onnx(model)
    if reference is not None and not reference.is_file():
        raise InputError("no such file", where=str(reference), expected="a CSV file")
    title = name or site.resolve().name
    made: dict[str, Any] = {"site": str(site), "name": title, "model": None, "baseline": None}
    _make_folders(site, title)
    try:
        return made | _add(site, model, reference, label)
    except EdgeWatchError:
        # Half a site would stand in the way of the next try; folders and files do not.
        config_file(site).unlink()
        raise


def _make_folders(site: Path, title: str) -> None:
    from edgewatch.cli._site_template import new_site_toml
    from edgewatch.sdk.paths import config_file, key_folder
    from edgewatch.spool.permissions import make_folder, share

    for name in FOLDERS:
        make_folder(site / name)
    key_folder(site).mkdir(mode=0o700, exist_ok=True)  # the agent's own, in a shared site too
    config_file(site).write_text(new_site_toml(title), encoding="utf-8")
    share(config_file(site))


def _add(
    site: Path, model: Path | None, reference: Path | None, label: str | None
) -> dict[str, Any]:
    from edgewatch.cli._declare import declare_model
    from edgewatch.cli._reference import Named, build

    if model is None:
        return {}
    name = name_after(model)
    declared = declare_model(site, name, model, inputs=[], outputs=[])
    if reference is None:
        return {"model": declared}
    return {"model": declared, "baseline": build(site, name, reference, Named(label=label))}


def name_after(model: Path) -> str:
    """What a model is called after its file: no spaces, no signs.

    >>> name_after(Path("My model (v2).onnx"))
    'My-model-v2'
    """
    import re

    return re.sub(r"[^A-Za-z0-9._]+", "-", model.stem).strip("-._")[:64] or "model"
