"""Declaring a model: check its file, copy it into the site, write its section."""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from edgewatch.cli._site_file import add_model
from edgewatch.feed.onnx_file import OnnxFile, guess_task, inspect_onnx
from edgewatch.sdk.paths import model_folder
from edgewatch.site.config import load_site
from edgewatch.site.errors import InputError
from edgewatch.spool.permissions import share


def declare_model(site: Path, name: str, onnx: Path | None, **fields: Any) -> dict[str, Any]:
    """Declare a model; what was declared, with its signature where it is an ONNX file.

    ``fields`` are those of ``[[model]]``: task, inputs, outputs, positive, threshold.

    Raises:
        InputError: there is no site, the file is no model, the names do not fit it, or the
            name is taken or not allowed.
    """
    load_site(site)
    if onnx is None:
        return _declare_outside(site, name, fields)
    file = inspect_onnx(onnx)
    _check_width(file, fields["inputs"])
    fields["task"] = fields.get("task") or guess_task(file.outputs)
    section = {"name": name, "onnx": f"models/{name}.onnx", "sha256": file.sha256, **fields}
    staged = _stage(site, file)
    try:
        add_model(site, section)
        staged.replace(model_folder(site) / f"{name}.onnx")
    finally:
        staged.unlink(missing_ok=True)
    return {**section, "signature": _signature(file)}


def inspected(onnx: Path) -> dict[str, Any]:
    """What a model file is, in the shape of ``model inspect --json``; nothing is declared.

    ``width`` is the number of columns of its one input, where it takes rows of numbers.

    Raises:
        InputError: there is no such file, or it is no model that can be run.
    """
    file = inspect_onnx(onnx)
    return {
        "file": str(file.path),
        "sha256": file.sha256,
        "task": guess_task(file.outputs),
        "width": file.width,
        "signature": _signature(file),
    }


def _signature(file: OnnxFile) -> dict[str, Any]:
    return {
        "inputs": [tensor.to_json() for tensor in file.inputs],
        "outputs": [tensor.to_json() for tensor in file.outputs],
    }


def _declare_outside(site: Path, name: str, fields: dict[str, Any]) -> dict[str, Any]:
    """A model whose predictions come from outside: its names are all that is known of it."""
    for word in ("inputs", "outputs"):
        if not fields[word]:
            raise InputError(
                f"a model without a file needs the names of its {word}",
                where=f"model {name}",
                expected=f"--{word} a,b,…",
                remedy="Give the model with --onnx FILE where it is an ONNX file.",
            )
    section = {"name": name, **fields, "task": fields.get("task") or "other"}
    add_model(site, section)
    return {**section, "onnx": None, "sha256": ""}


def _check_width(file: OnnxFile, inputs: Sequence[str]) -> None:
    if inputs and file.width is not None and len(inputs) != file.width:
        raise InputError(
            f"{len(inputs)} names given for {file.width} input columns",
            where=str(file.path),
            expected=f"--inputs with {file.width} names",
        )


def _stage(site: Path, file: OnnxFile) -> Path:
    """A copy in the site's folder, under a name of its own, that has been seen to load."""
    folder = model_folder(site)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    staged = folder / f".{secrets.token_hex(4)}.onnx"
    shutil.copyfile(file.path, staged)
    share(staged)
    try:
        inspect_onnx(staged)
    except InputError as error:
        staged.unlink()
        raise InputError(
            "does not load on its own: it keeps weights in other files beside it",
            where=str(file.path),
            expected="one file that holds the whole model",
            remedy="Save it with onnx.save(model, path, save_as_external_data=False).",
        ) from error
    return staged
