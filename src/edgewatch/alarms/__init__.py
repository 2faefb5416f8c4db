"""Alarms: from conditions to what a person sees, acknowledges and may rely on.

Monitors and devices state conditions on event time; the book turns them into alarms with delays,
a life cycle after ISA-18.2, one alarm for one matter and one root cause for its consequences;
`edgewatch.alarms.trust.trust` says in one of five answers what it all comes to. Everything here is
pure: no file, no clock, no screen.
"""

from __future__ import annotations

from edgewatch.alarms.alarm import Alarm, Member, State
from edgewatch.alarms.catalogue import CATALOGUE, advice, explain_codes, sentence
from edgewatch.alarms.conditions import Condition
from edgewatch.alarms.engine import AlarmBook, Change
from edgewatch.alarms.grouping import Feeds
from edgewatch.alarms.lifecycle import Transition
from edgewatch.alarms.rule import Priority, Rule, needs_note
from edgewatch.alarms.shapes import advice_of, from_record, sentence_of, to_contract, to_record
from edgewatch.alarms.trust import HEADLINES, Judged, Trust, TrustState

__all__ = [
    "CATALOGUE",
    "HEADLINES",
    "Alarm",
    "AlarmBook",
    "Change",
    "Condition",
    "Feeds",
    "Judged",
    "Member",
    "Priority",
    "Rule",
    "State",
    "Transition",
    "Trust",
    "TrustState",
    "advice",
    "advice_of",
    "explain_codes",
    "from_record",
    "needs_note",
    "sentence",
    "sentence_of",
    "to_contract",
    "to_record",
]
