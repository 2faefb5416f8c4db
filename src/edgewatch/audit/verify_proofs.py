"""Do the proofs of a bundle hold? Checked with its checkpoint and the proofs alone."""

from __future__ import annotations

import binascii
import json
from base64 import b64decode
from collections.abc import Iterator, Mapping
from typing import Any

from edgewatch.audit import bag
from edgewatch.audit.findings import Finding
from edgewatch.audit.seals.checkpoint import Checkpoint
from edgewatch.audit.seals.proofs import check_consistency, check_inclusion


def proof_findings(text: bytes, head: Checkpoint) -> list[Finding]:
    """What is wrong with ``proofs.json``, given the checkpoint that it leads to."""
    try:
        content = json.loads(text)
        return list(_findings(content, head))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, binascii.Error):
        return [Finding("is not a list of proofs", bag.PROOFS)]


def _findings(content: Mapping[str, Any], head: Checkpoint) -> Iterator[Finding]:
    said = (content["origin"], content["size"], b64decode(content["root"], validate=True))
    if said != (head.origin, head.size, head.root):
        yield Finding("are proofs for another checkpoint", bag.PROOFS)
        return
    for one in content["consistency"]:
        size, root = _whole(one["size"]), b64decode(one["root"], validate=True)
        if not check_consistency(size, root, head.size, head.root, _nodes(one["proof"])):
            yield Finding(f"does not show that the log goes on from seal {size}", bag.PROOFS)
    for one in content["inclusion"]:
        number, leaf = _whole(one["number"]), b64decode(one["leaf"], validate=True)
        if not check_inclusion(leaf, number - 1, head.size, head.root, _nodes(one["proof"])):
            yield Finding(f"does not show that seal {number} is in the log", bag.PROOFS)


def _whole(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError("no whole number")
    return value


def _nodes(proof: list[str]) -> list[bytes]:
    return [b64decode(node, validate=True) for node in proof]
