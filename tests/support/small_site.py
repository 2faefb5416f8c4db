"""A small site for tests: the demo's model, one slot, and a producer that plays the feed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from edgewatch.agent.agent import Agent
from edgewatch.agent.arming import ARMED_AFTER
from edgewatch.agent.salvage import open_record
from edgewatch.agent.sole import sole_agent
from edgewatch.cli.demo_site import MODEL, SLOT, demo_file, make_demo_site, read_stream
from edgewatch.devices.evidence import Evidence, to_json
from edgewatch.sdk.producer import Producer
from edgewatch.sdk.tensors import Status, encode_run
from edgewatch.site.config import load_site
from edgewatch.spool import Kind
from edgewatch.spool.frame import encode_json
from edgewatch.store.connection import Connection

STREAM = read_stream()
TABLE: NDArray[np.float32] = np.array(
    [[values[name] for name in STREAM.names] for _, values in STREAM.rows], np.float32
)
S = 1_000_000_000
T0 = 1_800_000_000 * S


class PlayedFeed:
    """Writes what a feed writes, at event times of the test's choosing."""

    def __init__(self, site: Path) -> None:
        self._session = onnxruntime.InferenceSession(demo_file("cytology.onnx"))
        self._producer = Producer(site, "feed:played")
        self._stream = self._producer.declare(
            {
                "model": MODEL,
                "sha256": "",
                "inputs": [{"name": "X", "shape": [None, 30]}],
                "outputs": [{"name": "label", "shape": []}, {"name": "p", "shape": [None, 2]}],
            }
        )

    def evidence(self, serial: str, at_ns: int, port_state: str = "open") -> None:
        seen = [
            Evidence("protocol", field, value, "unique", at_ns)
            for field, value in (("model", "CYTO-200"), ("firmware", "03.12"), ("serial", serial))
        ]
        body = {
            "slot": SLOT,
            "port_state": port_state,
            "source": "feed",
            "evidence": to_json(seen if port_state == "open" else []),
            "detail": "",
        }
        self._producer.append(Kind.EVIDENCE, encode_json(body), wall_ns=at_ns)

    def prove(self, serial: str, at_ns: int) -> None:
        """As many looks in a row as arm an enrolment, the first of them at ``at_ns``."""
        for look in range(ARMED_AFTER):
            self.evidence(serial, at_ns + look)

    def predict(self, row: int, at_ns: int, factor: float = 1.0, case: str | None = None) -> None:
        x = TABLE[row % len(TABLE)][None] * np.float32(factor)
        outputs = self._session.run(None, {"X": x})
        body = encode_run(200_000, Status.OK, [x], outputs, case or f"C{row}")
        self._producer.append(Kind.PREDICTION, body, wall_ns=at_ns, stream=self._stream)

    def raw(self, kind: Kind, body: bytes, at_ns: int) -> None:
        self._producer.append(kind, body, wall_ns=at_ns, stream=self._stream)

    def close(self) -> None:
        self._producer.close()


def new_site(folder: Path) -> Path:
    """The demo's site without anything running."""
    return make_demo_site(folder, "", STREAM.names)


@contextmanager
def agent_at(site: Path) -> Iterator[tuple[Agent, Connection]]:
    """An agent in this process, on the time of the records."""
    with sole_agent(site):
        db = open_record(site)
        agent = Agent(site, load_site(site), db, live=False)
        try:
            yield agent, db
        finally:
            agent.close()
            db.close()


def drain(agent: Agent) -> None:
    """Take turns until nothing is new."""
    while agent.turn():
        pass
