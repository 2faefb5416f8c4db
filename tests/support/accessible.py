"""The window as a screen reader meets it: AT-SPI 2 over D-Bus, by the names of widgets.

Only what a story needs: find a thing by its object name, read its name, text and states, press
it, write into it. The interfaces are those of org.a11y.atspi (AT-SPI 2.46).
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from jeepney import DBusAddress, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.low_level import MessageType

_ATSPI = "org.a11y.atspi"
_REGISTRY = DBusAddress("/org/a11y/atspi/accessible/root", f"{_ATSPI}.Registry")
_STATE_ENABLED, _STATE_SHOWING, _STATE_FOCUSED = 8, 25, 12
_PATIENCE_S = 20.0


class GoneError(Exception):
    """What was looked at is there no more."""


@dataclass(frozen=True)
class Thing:
    """One accessible object of one program."""

    reader: Reader
    bus: str
    path: str

    @property
    def name(self) -> str:
        """What a screen reader says first."""
        return str(self._property("Accessible", "Name"))

    @property
    def id(self) -> str:
        """The object name of the widget, without those of its parents."""
        return str(self._property("Accessible", "AccessibleId")).rsplit(".", 1)[-1]

    @property
    def children(self) -> list[Thing]:
        """What is directly inside of it."""
        (found,) = self._call("Accessible", "GetChildren")
        return [Thing(self.reader, bus, path) for bus, path in found]

    @property
    def text(self) -> str:
        """What is written in it."""
        count = int(self._property("Text", "CharacterCount"))
        return str(self._call("Text", "GetText", "ii", (0, count))[0])

    @property
    def enabled(self) -> bool:
        return self._has(_STATE_ENABLED)

    @property
    def showing(self) -> bool:
        return self._has(_STATE_SHOWING)

    def press(self) -> None:
        """Do the first thing that it offers to do, as a press of a button."""
        self._call("Action", "DoAction", "i", (0,))

    def write(self, text: str) -> None:
        """Put a text into it."""
        self._call("EditableText", "SetTextContents", "s", (text,))

    def choose(self, at: int) -> None:
        """Select one of its children."""
        self._call("Selection", "SelectChild", "i", (at,))

    def everything(self, *, showing: bool = False) -> Iterator[Thing]:
        """It and all that is inside of it; with ``showing`` without what is not on the screen."""
        if showing and not self.showing:
            return
        yield self
        for child in self.children:
            yield from child.everything(showing=showing)

    def _has(self, state: int) -> bool:
        (bits,) = self._call("Accessible", "GetState")
        return bool(bits[state // 32] >> state % 32 & 1)

    def _property(self, interface: str, name: str) -> Any:
        return self.reader.property(self, f"{_ATSPI}.{interface}", name)

    def _call(
        self, interface: str, method: str, kinds: str = "", body: tuple[Any, ...] = ()
    ) -> Any:
        return self.reader.call(self, f"{_ATSPI}.{interface}", method, kinds, body)


class Reader:
    """Reads what the programs on a desktop show."""

    def __init__(self, session_bus: str) -> None:
        with open_dbus_connection(session_bus) as session:
            where = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
            (address,) = _answer(session, new_method_call(where, "GetAddress"))
        self._bus: DBusConnection = open_dbus_connection(address)
        self._known: dict[str, Thing] = {}

    def close(self) -> None:
        self._bus.close()

    def find(self, name: str, *, showing: bool = True) -> Thing:
        """The thing of that object name, as soon as there is one in any program."""
        return until(lambda: self._look(name, showing), f"{name} is on the screen")

    def press(self, name: str, *, of: str = "") -> None:
        """Press the button of that name as soon as it can be, while ``of`` is on the screen."""

        def ready() -> Thing | None:
            found = self._look(name, True)
            shown = not of or self.there_is(of)
            return found if found is not None and found.enabled and shown else None

        until(ready, f"{name} of {of or 'the window'} can be pressed").press()

    def there_is(self, name: str) -> bool:
        """Whether a thing of that object name is shown now."""
        return self._look(name, True) is not None

    def says(self, name: str, words: str) -> Thing:
        """The thing of that object name, as soon as what it says has the words in it."""

        def said() -> Thing | None:
            found = self._look(name, False)
            return found if found is not None and words in found.name else None

        return until(said, f"{name} says {words!r}")

    def call(self, thing: Thing, interface: str, method: str, kinds: str, body: Any) -> Any:
        where = DBusAddress(thing.path, thing.bus, interface)
        return _answer(self._bus, new_method_call(where, method, kinds or None, body))

    def property(self, thing: Thing, interface: str, name: str) -> Any:
        where = DBusAddress(thing.path, thing.bus, "org.freedesktop.DBus.Properties")
        call = new_method_call(where, "Get", "ss", (interface, name))
        ((_, value),) = _answer(self._bus, call)
        return value

    def _look(self, name: str, showing: bool) -> Thing | None:
        with contextlib.suppress(GoneError):
            known = self._known.get(name)
            if known is not None and known.id == name and (not showing or known.showing):
                return known
        self._known.pop(name, None)
        registry = Thing(self, str(_REGISTRY.bus_name), _REGISTRY.object_path)
        with contextlib.suppress(GoneError):
            for program in registry.children:
                for window in program.children:
                    for thing in window.everything(showing=showing):
                        if thing.id == name:
                            self._known[name] = thing
                            return thing
        return None


def until(look: Callable[[], Thing | None], what: str) -> Thing:
    """What a look finds, as soon as it finds anything."""
    give_up = time.monotonic() + _PATIENCE_S
    while time.monotonic() < give_up:
        try:
            found = look()
        except GoneError:
            found = None
        if found is not None:
            return found
        time.sleep(0.15)
    raise AssertionError(f"waited in vain until {what}")


def _answer(connection: DBusConnection, call: Any) -> Any:
    reply = connection.send_and_get_reply(call, timeout=_PATIENCE_S)
    if reply.header.message_type == MessageType.error:
        raise GoneError(reply.body)
    return reply.body
