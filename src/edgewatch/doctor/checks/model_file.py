"""``model.file``: the file of each model is there, and is the one that it should be."""

from __future__ import annotations

import shlex
from dataclasses import dataclass
from pathlib import Path

from edgewatch.doctor.check import Check
from edgewatch.doctor.examination import Examination
from edgewatch.doctor.finding import Found, advice, failed, ok, together, unknown
from edgewatch.sdk.identity import UNREADABLE, identify
from edgewatch.site.config import ModelSection
from edgewatch.store import models

MOST_BYTES = 2_000_000_000


@dataclass(frozen=True, slots=True)
class ModelFile:
    """A model's file as it lies.

    Attributes:
        name: of the model; path: of the file.
        should: the SHA-256 declared, or of the file that ran first; "" where neither is known.
        sha256: of the file, its weights included; "" where it cannot be read.
        alone: of the file without its weights, as a person computes it.
        problem: why it cannot be; ``lacking``: files of weights that cannot be read.
    """

    name: str
    path: str
    should: str = ""
    sha256: str = ""
    alone: str = ""
    problem: str = ""
    lacking: tuple[str, ...] = ()


def look(examination: Examination) -> Found:
    declared = [model for model in examination.models if model.onnx]
    return together(
        (_one(examination, model) for model in declared),
        "No model of this site is a file: predictions come from a host program alone.",
    )


def judge(file: ModelFile) -> Found:
    """By identity: that of a model with weights in files of their own covers these as well.

    >>> judge(ModelFile("m", "m.onnx", should="aa" * 32, sha256="bb" * 32)).state
    'failed'
    """
    if file.problem:
        return failed(
            f"{file.name}: {file.path} cannot be read ({file.problem}).",
            "Put the file back where site.toml says, or declare where it is.",
            f"edgewatch model add {file.name} --onnx MODEL.onnx",
        )
    if file.lacking:
        return failed(
            f"{file.name}: its weights {', '.join(file.lacking)} are not beside {file.path}.",
            "Copy the files of weights beside the model: they belong to it.",
        )
    if file.should and file.should == file.alone != file.sha256:
        return advice(
            f"{file.name}: site.toml has the SHA-256 of {file.path} alone, and not of its weights.",
            f'Declare sha256 = "{file.sha256}": otherwise weights could be exchanged unseen, and'
            " model.changed stands.",
        )
    if file.should and file.sha256 != file.should:
        return failed(
            f"{file.name}: {file.path} is {file.sha256[:12]}…, and {file.should[:12]}… should run.",
            "Put the approved file back. If the new one was approved: declare it, and build its"
            " baseline anew.",
            f"sha256sum {shlex.quote(file.path)}",
            f"edgewatch model add {file.name} --onnx MODEL.onnx",
            f"edgewatch baseline build {file.name} REFERENCE.csv",
        )
    return ok(f"{file.name}: {file.path} is {file.sha256[:12]}…, as it should be.")


def path_of(site: Path, model: ModelSection) -> Path:
    """Where the file of a model lies: ``site.toml`` names it from the site's folder."""
    return site / (model.onnx or "")


def _one(examination: Examination, model: ModelSection) -> Found:
    path, name = path_of(examination.site, model), model.name
    should = (model.sha256 or "").lower() or _first_met(examination, name)
    try:
        if path.stat().st_size > MOST_BYTES:
            return unknown(
                f"{name}: {path} is too large to be read through here.",
                "Compare its checksum by hand.",
                f"sha256sum {shlex.quote(str(path))}",
            )
        identity = identify(path)
    except OSError as error:
        return judge(ModelFile(name, str(path), should, problem=error.strerror or str(error)))
    lacking = tuple(one.location for one in identity.weights if one.sha256 == UNREADABLE)
    sha256, alone = identity.sha256, identity.file_sha256
    return judge(ModelFile(name, str(path), should, sha256, alone, lacking=lacking))


def _first_met(examination: Examination, name: str) -> str:
    if not examination.has_record:
        return ""
    with examination.reading() as db:
        return models.first_sha256(db, name)


CHECK = Check(
    "model.file",
    "Files of the models",
    "Another file under the name of a model gives other answers than those that were approved.",
    look,
    needs="site",
)
