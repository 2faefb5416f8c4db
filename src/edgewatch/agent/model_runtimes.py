"""What runs each model: a change of provider, precision or build is told, a fall-back stands.

onnxruntime goes on without the accelerator that a host asked for, and hardly says so: the same
file then answers many times slower and differs in the last digits. The file is the one that was
declared, so this is no `model.changed`: every change is the event ``model.runtime`` with what
changed, and a model that asked for an accelerator and runs without any keeps `system.gpu` standing.

The session that was begun last says what runs a model; one that was there before counts again once
it alone has run the model for ten minutes, as after a host that chose its accelerator anew. So two
programs that run a model in turn, one here and one there, are no change with every prediction.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from edgewatch.agent.followed import Arrival
from edgewatch.alarms import Alarm, Condition
from edgewatch.sdk.runtime import fallen_back
from edgewatch.store import journal
from edgewatch.store.connection import Connection
from edgewatch.store.model_runtimes import EVENT, FIELDS, Position, Runtime, last_runtime

CODE, KIND = "system.gpu", "fallback"
AGAIN_NS, AGAIN_ROWS = 600_000_000_000, 5
"""A session that was there before counts again after so long, and so many predictions."""
_REMEMBERED = 1024


@dataclass(slots=True)
class _Session:
    """What a session declared, and its predictions since another one ran the model."""

    stream: Mapping[str, Any]
    model: str
    position: Position
    says: bool
    rows: int = 0
    since_ns: int = 0


class ModelRuntimes:
    """Follows the declarations of sessions. Call it inside the agent's transaction."""

    def __init__(self, db: Connection, open_alarms: Iterable[Alarm] = ()) -> None:
        self._db = db
        self._known: dict[str, Runtime] = {}
        # Each keeps its stream, so that the number of this is not given to another one.
        self._sessions: dict[int, _Session] = {}
        self._current: dict[str, _Session] = {}
        self._latest: dict[str, _Session] = {}
        self._met = {
            alarm.model
            for alarm in open_alarms
            if alarm.code == CODE and alarm.condition_active and alarm.model
        }

    def observe(self, arrivals: Iterable[Arrival]) -> list[Condition]:
        """Look at the sessions that these predictions came from; a known one costs next to nothing.

        Their models must be in the record already.
        """
        found: list[Condition] = []
        for arrival in arrivals:
            session = self._sessions.get(id(arrival.stream)) or self._begin(arrival)
            if not session.says:
                continue
            at_ns = arrival.record.wall_ns
            if self._latest.get(session.model) is not session:
                self._latest[session.model] = session
                session.rows, session.since_ns = 0, at_ns
            session.rows += 1
            if self._current.get(session.model) is not session and self._counts(session, at_ns):
                found += self._take(arrival, session)
        return found

    def _begin(self, arrival: Arrival) -> _Session:
        if len(self._sessions) >= _REMEMBERED:
            self._sessions.clear()
        stream = arrival.stream
        position = arrival.segment.opened_ns, arrival.record.stream
        model = str(stream.get("model") or "unnamed")
        says = isinstance(stream.get("providers"), list)
        made = self._sessions[id(stream)] = _Session(stream, model, position, says)
        return made

    def _counts(self, session: _Session, at_ns: int) -> bool:
        """Whether a session is the newest, or has been alone for long enough."""
        newest = self._known_of(session.model).position
        if session.position > newest:
            return True
        if session.position == newest and session.model not in self._current:
            return True  # known from the record
        return session.rows >= AGAIN_ROWS and at_ns - session.since_ns >= AGAIN_NS

    def _known_of(self, model: str) -> Runtime:
        if model not in self._known:
            self._known[model] = last_runtime(self._db, model)
        return self._known[model]

    def _take(self, arrival: Arrival, session: _Session) -> list[Condition]:
        model, known = session.model, self._known_of(session.model)
        # What was newer once is not new again.
        position = max(known.position, session.position)
        changed = differences(known.declared, session.stream)
        if changed:
            self._tell(arrival, model, position, changed)
        self._known[model], self._current[model] = Runtime(session.stream, position), session
        return self._judge(arrival, model)

    def _tell(
        self, arrival: Arrival, model: str, position: Position, changed: dict[str, list[Any]]
    ) -> None:
        now = {name: arrival.stream.get(name) for name in FIELDS}
        journal.add_event(
            self._db,
            arrival.record.wall_ns,
            EVENT,
            model,
            changed=changed,
            now=now,
            asked=arrival.stream.get("asked", []),
            opened_ns=position[0],
            stream=position[1],
        )

    def _judge(self, arrival: Arrival, model: str) -> list[Condition]:
        stream = arrival.stream
        missing = fallen_back(_names(stream.get("asked")), _names(stream["providers"]))
        if bool(missing) == (model in self._met):
            return []
        (self._met.add if missing else self._met.discard)(model)
        params: dict[str, str | float] = {"kind": KIND, "missing": ", ".join(missing)}
        at_ns, met = arrival.record.wall_ns, bool(missing)
        return [Condition(CODE, model, met, at_ns, model=model, params=params if met else {})]


def _names(value: Any) -> list[str]:
    return [name for name in value if isinstance(name, str)] if isinstance(value, list) else []


def differences(before: Mapping[str, Any], now: Mapping[str, Any]) -> dict[str, list[Any]]:
    """Field → [before, now] where both are known and differ; parts of a field by their names.

    >>> differences({"providers": ["CUDAExecutionProvider"], "runtime_build": {"cuda": "12.4"}},
    ...             {"providers": ["CPUExecutionProvider"], "runtime_build": {"cuda": "12.4"}})
    {'providers': [['CUDAExecutionProvider'], ['CPUExecutionProvider']]}
    >>> differences({"runtime": "onnxruntime 1.20.0"}, {"runtime": "onnxruntime 1.20.0",
    ...                                                 "provider_options": {}})
    {}
    """
    found: dict[str, list[Any]] = {}
    for name in FIELDS:
        old, new = before.get(name), now.get(name)
        if old is None or new is None or old == new:
            continue
        if isinstance(old, Mapping) and isinstance(new, Mapping):
            parts = sorted(
                part for part in old.keys() | new.keys() if old.get(part) != new.get(part)
            )
            found |= {f"{name}.{part}": [old.get(part), new.get(part)] for part in parts}
        else:
            found[name] = [old, new]
    return found
