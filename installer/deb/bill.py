"""What the packaged program consists of: ``python bill.py FILE``, run where it is installed.

CycloneDX 1.6 (ECMA-424), as in every audit bundle, with what the package has beyond a plain
installation and without what is left out of it.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "pyinstaller"))

from contents import EXTRAS, LEFT_OUT_DISTRIBUTIONS

from edgewatch.audit.sbom import sbom


def main() -> None:
    """Write the bill."""
    from pysqlite3 import dbapi2

    whole: dict[str, Any] = json.loads(sbom(dbapi2.sqlite_version, EXTRAS))
    text = json.dumps(without(whole, LEFT_OUT_DISTRIBUTIONS), indent=2, sort_keys=True)
    Path(sys.argv[1]).write_text(text + "\n", encoding="utf-8")


def without(bill: dict[str, Any], names: frozenset[str]) -> dict[str, Any]:
    """The bill without the components of these names, under a number of its own."""
    gone = {one["bom-ref"] for one in bill["components"] if one["name"] in names}
    left = {key: value for key, value in bill.items() if key != "serialNumber"}
    left["components"] = [one for one in bill["components"] if one["bom-ref"] not in gone]
    left["dependencies"] = [
        one | {"dependsOn": [ref for ref in one.get("dependsOn", []) if ref not in gone]}
        for one in bill["dependencies"]
        if one["ref"] not in gone
    ]
    plain = json.dumps(left, sort_keys=True, separators=(",", ":"))
    return left | {"serialNumber": uuid5(NAMESPACE_URL, plain).urn}


if __name__ == "__main__":
    main()
