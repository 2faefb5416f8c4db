"""The software bill of materials: complete for this installation, and the same each time."""

from __future__ import annotations

import json
from importlib.metadata import version

import pytest

from edgewatch.audit.sbom import installed, sbom


@pytest.fixture(scope="module")
def bill() -> dict[str, object]:
    found: dict[str, object] = json.loads(sbom("3.53.4"))
    return found


def test_it_is_cyclonedx_with_what_edgewatch_runs_on(bill: dict[str, object]) -> None:
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.6")
    components = bill["components"]
    assert isinstance(components, list)
    found = {one["name"]: one for one in components}
    assert found["numpy"]["version"] == version("numpy")
    assert found["numpy"]["purl"] == f"pkg:pypi/numpy@{version('numpy')}"
    assert found["SQLite"]["version"] == "3.53.4"
    assert "pytest" not in found, "what only tests need is not part of it"


def test_every_dependency_that_it_names_is_listed(bill: dict[str, object]) -> None:
    components, dependencies = bill["components"], bill["dependencies"]
    assert isinstance(components, list)
    assert isinstance(dependencies, list)
    root = bill["metadata"]["component"]["bom-ref"]  # type: ignore[index]
    refs = {one["bom-ref"] for one in components} | {root}
    named = {ref for one in dependencies for ref in one.get("dependsOn", ())}
    assert named <= refs
    assert refs - {root} <= named, "each is needed by something"


def test_it_says_nothing_of_when_it_was_made(bill: dict[str, object]) -> None:
    sbom.cache_clear()
    assert json.loads(sbom("3.53.4")) == bill
    assert "timestamp" not in json.dumps(bill)


def test_what_asks_for_itself_again_comes_to_an_end() -> None:
    assert {"edgewatch", "scipy", "pydantic-core"} <= installed().keys()
