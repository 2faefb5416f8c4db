"""Which pages there are. Each is imported when first opened, so that the window starts fast."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module

from edgewatch.ui.pages.page import Page
from edgewatch.ui.words import mark


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A page before it is made: its module in this package, and the class in it."""

    key: str
    title: str
    kind: str

    def make(self) -> Page:
        """A new page of this kind."""
        module = import_module(f"edgewatch.ui.pages.{self.key}")
        page = getattr(module, self.kind)()
        if not isinstance(page, Page):
            raise TypeError(f"{self.kind} is no page")
        return page


PAGES = (
    PageEntry("now", mark("Now"), "NowPage"),
    PageEntry("alarms", mark("Alarms"), "AlarmsPage"),
    PageEntry("devices", mark("Devices"), "DevicesPage"),
    PageEntry("drift", mark("Drift"), "DriftPage"),
    PageEntry("performance", mark("Performance"), "PerformancePage"),
    PageEntry("system", mark("System"), "SystemPage"),
    PageEntry("history", mark("History"), "HistoryPage"),
    PageEntry("audit", mark("Audit"), "AuditPage"),
    PageEntry("settings", mark("Settings"), "SettingsPage"),
)
"""In the order in which they stand at the left."""
