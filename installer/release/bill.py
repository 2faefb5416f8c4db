"""The software bill of materials of a release: CycloneDX 1.6 (ECMA-424), the same bytes each time.

Name, version, licence and SHA-256 of every distribution that a release has been tested with. What
an installation really runs on is in the bill of each audit bundle.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from licence_names import licence_of, policy
from pinned import Pinned

from edgewatch.audit.sbom import ROOT, installed

_FORMAT = {"bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1}


def bill(version: str, hashes: Mapping[str, str], pinned: Sequence[Pinned]) -> bytes:
    """The bill of one release.

    Args:
        version: of EdgeWatch.
        hashes: SHA-256 of the release's own files by name.
        pinned: what it runs on, with the extra "parquet".
    """
    always, every = installed(), installed(frozenset({"parquet"}))
    refs = {one.name: f"{one.name}@{one.version}" for one in pinned}
    root = f"{ROOT}@{version}"
    content: dict[str, Any] = {
        **_FORMAT,
        "metadata": {"component": _product(root, version, hashes)},
        "components": [_component(one, refs[one.name], one.name in always) for one in pinned],
        "dependencies": [
            {"ref": refs.get(name, root), "dependsOn": sorted(refs[n] for n in needs if n in refs)}
            for name, (_, needs) in sorted(every.items())
            if name in refs or name == ROOT
        ],
    }
    plain = json.dumps(content, sort_keys=True, separators=(",", ":"))
    content["serialNumber"] = uuid5(NAMESPACE_URL, plain).urn
    return (json.dumps(content, indent=2, sort_keys=True, ensure_ascii=False) + "\n").encode()


def _product(ref: str, version: str, hashes: Mapping[str, str]) -> dict[str, Any]:
    files = [
        {"type": "file", "name": name, "bom-ref": name, "hashes": _sha256(value)}
        for name, value in sorted(hashes.items())
    ]
    about = {"type": "application", "name": ROOT, "version": version, "bom-ref": ref}
    licence = {"licenses": [{"license": {"id": "Apache-2.0"}}]}
    return {**about, **licence, "purl": f"pkg:pypi/{ROOT}@{version}", "components": files}


def _component(one: Pinned, ref: str, always: bool) -> dict[str, Any]:
    known = installed(frozenset({"parquet"})).get(one.name)
    expression = licence_of(known[0], policy()) if known else None
    return {
        "type": "library",
        "name": one.name,
        "version": one.version,
        "bom-ref": ref,
        "purl": f"pkg:pypi/{one.name}@{one.version}",
        "scope": "required" if always else "optional",
        "hashes": _sha256(one.sha256),
        "properties": [{"name": "edgewatch:file", "value": one.file}],
        **({"licenses": [{"expression": expression}]} if expression else {}),
    }


def _sha256(value: str) -> list[dict[str, str]]:
    return [{"alg": "SHA-256", "content": value}]
