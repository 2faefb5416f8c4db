"""The steps in their order."""

from __future__ import annotations

from edgewatch.ui.wizard.alarms import AlarmsStep
from edgewatch.ui.wizard.baseline import BaselineStep
from edgewatch.ui.wizard.devices import DevicesStep
from edgewatch.ui.wizard.model import ModelStep
from edgewatch.ui.wizard.selftest import SelfTestStep
from edgewatch.ui.wizard.slot import SlotStep
from edgewatch.ui.wizard.step import WizardStep
from edgewatch.ui.wizard.storage import StorageStep
from edgewatch.ui.wizard.welcome import WelcomeStep

STEPS: tuple[type[WizardStep], ...] = (
    WelcomeStep,
    ModelStep,
    DevicesStep,
    SlotStep,
    BaselineStep,
    AlarmsStep,
    StorageStep,
    SelfTestStep,
)
