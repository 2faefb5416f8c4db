"""Alarms: from conditions to what a person sees, acknowledges and may rely on.

Monitors and devices state conditions on event time; the book turns them into alarms with delays,
a life cycle after ISA-18.2, one alarm for one matter and one root cause for its consequences;
`edgewatch.alarms.trust.trust` says in one of five answers what it all comes to. Everything here is
pure: no file, no clock, no screen.
"""

from __future__ import annotations

from edgewatch.alarms.alarm import Alarm, Member, State
from edgewatch.alarms.book import AlarmBook
from edgewatch.alarms.catalogue import CATALOGUE, advice, sentence
from edgewatch.alarms.changes import Change, Verdict
from edgewatch.alarms.conditions import Condition
from edgewatch.alarms.explained import explain_codes
from edgewatch.alarms.grouping import Feeds
from edgewatch.alarms.out_of_service import OutOfService
from edgewatch.alarms.rule import Priority, Rule, needs_note
from edgewatch.alarms.shapes import advice_of, from_record, sentence_of, to_contract, to_record
from edgewatch.alarms.suppression import Suppression
from edgewatch.alarms.transition import Transition
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
    "OutOfService",
    "Priority",
    "Rule",
    "State",
    "Suppression",
    "Transition",
    "Trust",
    "TrustState",
    "Verdict",
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
