"""Doing what people asked for, once each, and what ends by itself."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

from edgewatch.agent import erasing
from edgewatch.agent.alarm_acts import AlarmActs
from edgewatch.agent.alarms import AlarmKeeper
from edgewatch.agent.changes import Change, ChangeKeeper
from edgewatch.agent.decision import Decision, RefusedError
from edgewatch.agent.models import ModelKeeper
from edgewatch.agent.people import PeopleKeeper
from edgewatch.agent.person_acts import PersonActs
from edgewatch.agent.reviewing import review_baseline
from edgewatch.agent.slots import SlotKeeper
from edgewatch.alarms import Condition
from edgewatch.site import actions
from edgewatch.site.config import SiteConfig
from edgewatch.store import journal
from edgewatch.store.connection import Connection


class ActionKeeper:
    """Hands actions to whom they concern. All calls run inside the agent's transaction."""

    def __init__(
        self,
        site: Path,
        db: Connection,
        config: SiteConfig,
        slots: SlotKeeper,
        alarms: AlarmKeeper,
        models: ModelKeeper,
    ) -> None:
        self._db, self._config = db, config
        self._slots, self._alarms, self._models = slots, AlarmActs(db, alarms), models
        self._changes = ChangeKeeper(db, slots)
        self._people, self._persons = PeopleKeeper(site, db, config.people), PersonActs(db)

    @property
    def due_ns(self) -> int:
        """When the next approval lapses or the next maintenance window closes."""
        return self._changes.due_ns

    def pass_time(self, at_ns: int) -> list[Condition]:
        """Approvals that lapse and maintenance windows that close up to then."""
        changes = self._changes.pass_time(at_ns)
        return [condition for change in changes for condition in self._followed(change)]

    def take(self, body: dict[str, Any]) -> list[Condition]:
        """Do what an ACTION record asks for and write down what came of it; never twice.

        Raises:
            ValueError, KeyError, TypeError: the body is none of an action.
        """
        if journal.action_outcome(self._db, str(body["token"])) is not None:
            return []
        now_ns, role = time.time_ns(), ""
        try:
            role = self._people.role_of(body, now_ns)
            outcome, conditions = self._act(body, Decision.of(body, role))
        except RefusedError as why:
            outcome, conditions = f"refused: {why}", []
        journal.add_action(self._db, body, outcome, now_ns, role=role)
        return conditions

    def note_event(self, kind: str, subject: str, at_ns: int) -> None:
        """What happened outside that is counted here: wrong PINs."""
        self._people.note(kind, subject, at_ns, time.time_ns())

    def _act(self, body: dict[str, Any], decision: Decision) -> tuple[str, list[Condition]]:
        kind = decision.kind
        if self._changes.knows(kind):
            change = self._changes.act(decision)
            return change.outcome, self._followed(change)
        if self._alarms.knows(kind):
            return self._alarms.act(decision), []
        if self._persons.knows(kind):
            return self._persons.act(decision, str(body.get("secret") or "")), []
        if kind in (actions.BASELINE, actions.REVIEW_BASELINE):
            return self._of_baseline(decision)
        return self._of_record(body, decision), []

    def _of_record(self, body: dict[str, Any], decision: Decision) -> str:
        """Erase what is in the record, or leave the trace of what somebody did with it."""
        if decision.kind == actions.ERASE:
            return erasing.act(self._db, decision, str(body["token"]), time.time_ns())
        if decision.kind in actions.TRACES:
            return "done"  # it was done by the one who asked
        return f"refused: this version does not know the action {decision.kind}"

    def _of_baseline(self, decision: Decision) -> tuple[str, list[Condition]]:
        """Put a baseline in force, or write down that a person has reviewed it."""
        model, baseline_id = decision.slot, str(decision.payload.get("baseline_id", ""))
        if decision.kind == actions.BASELINE:
            return self._models.activate(model, baseline_id, decision.at_ns)
        reviewed = (baseline_id, decision.by, decision.note, decision.at_ns)
        return review_baseline(self._db, model, *reviewed), []

    def _followed(self, change: Change) -> list[Condition]:
        """What a change says, and what it ends: no window of drift mixes two approved units."""
        conditions = list(change.conditions)
        for slot in change.exchanged:
            models = self._slots.models_fed_by(slot, self._config)
            conditions += self._models.restart(models, change.at_ns)
        return conditions
