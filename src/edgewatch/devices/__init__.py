"""The equipment: ports, profiles, identity, evidence and verdicts.

`list_ports` and `open_port` reach it, a `Profile` says how to recognise and question it,
`identify` asks it who it is, `judge` compares what was seen with the enrolment by ordered rules,
and `SlotWatcher` does so again and again. `bus` sees what is attached without opening it,
`decoders` make readings of what equipment sends, with `astm` and `hl7` for messages of results, and
`virtual` holds instruments that speak the true protocols without being there. This room knows no
record: it gives values, and the agent keeps them.
"""

from __future__ import annotations

from edgewatch.devices.evidence import (
    Evidence,
    Layer,
    Quality,
    fingerprint_digest,
    from_json,
    to_json,
)
from edgewatch.devices.identify import Identification, identify
from edgewatch.devices.observation import Observation
from edgewatch.devices.ports import (
    Port,
    PortBusy,
    PortError,
    PortForbidden,
    PortLost,
    PortMissing,
    SerialPort,
    SerialSettings,
    list_ports,
    open_port,
    port_evidence,
)
from edgewatch.devices.profiles import Profile, ProfileError, check_profile_file, load_profiles
from edgewatch.devices.verdicts import (
    Difference,
    Judgement,
    Kind,
    MaintenanceWindow,
    Staleness,
    Standing,
    Suspicion,
    Verdict,
    judge,
)
from edgewatch.devices.watch import SlotProbe, SlotWatcher

__all__ = [
    "Difference",
    "Evidence",
    "Identification",
    "Judgement",
    "Kind",
    "Layer",
    "MaintenanceWindow",
    "Observation",
    "Port",
    "PortBusy",
    "PortError",
    "PortForbidden",
    "PortLost",
    "PortMissing",
    "Profile",
    "ProfileError",
    "Quality",
    "SerialPort",
    "SerialSettings",
    "SlotProbe",
    "SlotWatcher",
    "Staleness",
    "Standing",
    "Suspicion",
    "Verdict",
    "check_profile_file",
    "fingerprint_digest",
    "from_json",
    "identify",
    "judge",
    "list_ports",
    "load_profiles",
    "open_port",
    "port_evidence",
    "to_json",
]
