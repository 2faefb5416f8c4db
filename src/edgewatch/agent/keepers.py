"""All that an agent keeps in memory: made from the record, and made anew after a failed turn."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Self

from edgewatch.agent.acting import ActionKeeper
from edgewatch.agent.alarms import AlarmKeeper
from edgewatch.agent.behaviours import BehaviourKeeper
from edgewatch.agent.cases import CaseKeeper
from edgewatch.agent.clocks import ClockKeeper
from edgewatch.agent.extras import ExtraKeeper
from edgewatch.agent.model_runtimes import ModelRuntimes
from edgewatch.agent.models import ModelKeeper
from edgewatch.agent.predictions import PredictionWriter
from edgewatch.agent.quality import QualityKeeper
from edgewatch.agent.service_conditions import ServiceKeeper
from edgewatch.agent.silent_models import SilenceKeeper
from edgewatch.agent.slot_verdict import Computer
from edgewatch.agent.slots import SlotKeeper
from edgewatch.alarms.settings import rules_for
from edgewatch.devices.profiles.load import load_profiles
from edgewatch.site.config import SiteConfig
from edgewatch.store.connection import Connection


@dataclass(frozen=True, slots=True)
class Keepers:
    """One for each kind of thing that is judged. All their calls run inside the transaction."""

    writer: PredictionWriter
    cases: CaseKeeper
    slots: SlotKeeper
    extras: ExtraKeeper
    clocks: ClockKeeper
    behaviours: BehaviourKeeper
    alarms: AlarmKeeper
    models: ModelKeeper
    runtimes: ModelRuntimes
    quality: QualityKeeper
    service: ServiceKeeper
    silence: SilenceKeeper
    actions: ActionKeeper

    @classmethod
    def restored(cls, site: Path, config: SiteConfig, db: Connection, computer: Computer) -> Self:
        """Where the record stands.

        Raises:
            InputError: a device profile of the site cannot be used.
        """
        slots = SlotKeeper(db, config, load_profiles(site), computer=computer)
        alarms = AlarmKeeper(db, config)
        left, rules = alarms.book.active(), rules_for(config)
        models = ModelKeeper(site, db, config, left)
        cases = CaseKeeper(site, config, db)
        return cls(
            writer=PredictionWriter(db, config, cases.of_prediction),
            cases=cases,
            slots=slots,
            extras=ExtraKeeper(db, config, slots),
            clocks=ClockKeeper(db, slots),
            behaviours=BehaviourKeeper(slots),
            alarms=alarms,
            models=models,
            runtimes=ModelRuntimes(db, left),
            quality=QualityKeeper(site, db, config),
            service=ServiceKeeper(db, config, rules, left),
            silence=SilenceKeeper(db, config, rules, left),
            actions=ActionKeeper(site, db, config, slots, alarms, models),
        )
