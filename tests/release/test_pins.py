"""The versions in constraints.txt lie inside the ranges of pyproject.toml.

Where they do not, nobody can install: pip finds no version that suits both.
"""

import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import edgewatch

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
DECLARED = [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["dev"]]
PINS = {
    canonicalize_name(name): version
    for name, found, version in (
        line.partition("==") for line in (ROOT / "constraints.txt").read_text().splitlines()
    )
    if found
}


@pytest.mark.parametrize("declared", DECLARED)
def test_the_pinned_version_lies_in_the_declared_range(declared: str) -> None:
    requirement = Requirement(declared)
    pin = PINS[canonicalize_name(requirement.name)]
    assert requirement.specifier.contains(pin, prereleases=True)


def test_the_constraints_name_no_host() -> None:
    assert "://" not in (ROOT / "constraints.txt").read_text()


def test_there_is_one_version() -> None:
    assert PROJECT["version"] == edgewatch.__version__


def test_both_builds_of_onnx_runtime_have_the_same_range() -> None:
    (plain,) = (one for one in PROJECT["dependencies"] if one.startswith("onnxruntime"))
    (gpu,) = PROJECT["optional-dependencies"]["gpu"]
    assert Requirement(plain).specifier == Requirement(gpu).specifier
