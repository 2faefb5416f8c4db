"""Who is on a feed's line: asked on the feed's own port, or named in the very frames it reads."""

from __future__ import annotations

import time
from collections.abc import Sequence

from edgewatch.devices.decoders import Named
from edgewatch.devices.evidence import Evidence, Layer
from edgewatch.devices.observation import PortState
from edgewatch.devices.pacing import Pace
from edgewatch.devices.ports import BytePort
from edgewatch.devices.profiles.extract import protocol_evidence
from edgewatch.devices.profiles.schema import Profile
from edgewatch.devices.sure_identity import SureIdentity
from edgewatch.feed.naming import NameBook, Standing
from edgewatch.feed.notes import FeedNotes

NS_PER_S = 1_000_000_000
OUT_OF_STEP_S = 2.0
PATIENCE = 3
AT_ONCE = 3
"""So often in a row a new name is written: as many looks as make an enrolment count."""
WAIT_FOR_PAUSE_NS = 5_000_000_000
"""A stream that never pauses is interrupted after so long."""


class InBandIdentity:
    """Writes the evidence of one open port.

    Equipment that must be asked is asked on opening, every `ask_every_s` between readings, and
    at once where question and answer may be out of step. Equipment that names itself is believed
    by the rules of `NameBook`; its name is written again every `say_every_s`, and with each message
    where it `announces` its results.
    """

    def __init__(
        self,
        profile: Profile,
        place: Sequence[Evidence],
        notes: FeedNotes,
        *,
        announces: bool,
        ask_every_s: float,
        say_every_s: float,
    ) -> None:
        self._profile = profile
        self._place = tuple(place)
        self._notes = notes
        self._asks = profile.mode == "active"
        self._sure = SureIdentity()
        self._say_every_ns = round(say_every_s * NS_PER_S)
        self._announces = announces
        self._names = NameBook(1 if announces else profile.agree)
        self._standing = Standing.SAME
        self._unit: dict[str, str] = {}
        # The feed has the session for itself, so there is no other to leave it to.
        self._pace = Pace(ask_every_s)
        self._pace.begin_anew()
        self._due_ns = 0
        self._written_ns = 0
        self._written = 0
        self.out_of_step = False
        """Answers cannot be told from late ones until the equipment was identified."""
        self._failures = 0
        self._patience = 1

    @property
    def unanswered(self) -> bool:
        """The equipment did not name itself when asked; several times, if it once had."""
        return self._failures >= self._patience

    @property
    def waiting(self) -> bool:
        """Another name was said, too seldom to be believed yet."""
        return self._standing is Standing.WAITING

    @property
    def just_believed(self) -> bool:
        """The last name was the one that made the unit believed."""
        return self._standing is Standing.NEW

    @property
    def first_of_its_name(self) -> bool:
        """The last name was said for the first time."""
        return self._names.first_of_its_name

    def due(self, now_ns: int, *, idle: bool) -> bool:
        """Is it time to ask? While a frame is on its way a question waits for a little."""
        late_ns = now_ns - self._due_ns
        return self._asks and late_ns >= 0 and (idle or late_ns >= WAIT_FOR_PAUSE_NS)

    def doubt(self, now_ns: int) -> None:
        """Question and answer may be out of step."""
        if self._asks:
            self.out_of_step = True
            self._due_ns = now_ns

    def identify_soon(self, now_ns: int) -> None:
        """Somebody wants to know who is there: ask, or write the next name that is said."""
        self._due_ns = now_ns
        self._written = 0

    def ask(self, port: BytePort) -> bool:
        """Ask where the profile asks; whether another unit than the last one answered.

        Raises:
            PortLost: The equipment went away meanwhile.
        """
        if not self._asks:
            return False
        found = self._sure.identify(self._profile, port)
        proved = found.outcome == "identified"
        self._failures = 0 if proved else self._failures + 1
        if proved:
            self._patience = PATIENCE
        self.out_of_step = self.out_of_step and not proved
        state: PortState = "silent" if found.outcome == "silent" else "open"
        wait_s = self._pace.after("open" if proved else "silent")
        if self.out_of_step:
            wait_s = min(wait_s, OUT_OF_STEP_S)
        self._due_ns = time.monotonic_ns() + round(wait_s * NS_PER_S)
        self._notes.evidence(state, (*self._place, *found.evidence), found.detail, proved=proved)
        return self._is_another(found.evidence)

    def hear(self, named: Named, now_ns: int) -> bool:
        """Take a name into account; whether it is believed and another one than before."""
        if self._asks:
            return False
        self._standing = self._names.hear(named)
        if self._standing in (Standing.WAITING, Standing.PART):
            return False
        if self.just_believed:
            self._written = 0
        stale = now_ns - self._written_ns >= self._say_every_ns
        if not (self._announces or stale or self._written < AT_ONCE):
            return False
        self._written_ns, self._written = now_ns, self._written + 1
        seen = protocol_evidence(self._profile, named.fields, time.time_ns())
        detail = "" if seen else "the header names no unit"
        self._notes.evidence("open", (*self._place, *seen), detail)
        return self._is_another(seen)

    def silent(self, why: str) -> None:
        """The equipment fell silent: what comes after may be another unit."""
        self._notes.evidence("silent", self._place, why)
        self._unit = {}

    def speaks_again(self, now_ns: int) -> None:
        """After a silence nothing that was known before counts."""
        self._names.forget()
        self._due_ns = now_ns

    def _is_another(self, seen: Sequence[Evidence]) -> bool:
        """Does anything that the unit says of itself differ from what it said before?"""
        said = {item.field: item.value for item in seen if item.layer == Layer.PROTOCOL}
        differs = any(self._unit.get(name, value) != value for name, value in said.items())
        self._unit = said if differs else self._unit | said
        return differs
