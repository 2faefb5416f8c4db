"""The rules of alarms in force at a site: where each value comes from, and changing them.

A change goes into ``site.toml`` with the comments and the order of whoever wrote it kept.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from edgewatch.alarms.catalogue import CATALOGUE
from edgewatch.alarms.rule import Rule
from edgewatch.alarms.settings import rules_for, rules_of
from edgewatch.sdk.paths import config_file
from edgewatch.site.actions import SETTING, send_action
from edgewatch.site.alarm_codes import NEVER_OFF
from edgewatch.site.config import SiteConfig, parse_site
from edgewatch.site.durations import in_words
from edgewatch.site.edit import change_site, restore_site
from edgewatch.site.errors import InputError
from edgewatch.site.locate import line_of
from edgewatch.ui.models.acting import Acting
from edgewatch.ui.models.formatting import NOTHING, number
from edgewatch.ui.words import tr

if TYPE_CHECKING:
    from tomlkit import TOMLDocument

PRESETS = ("quiet", "standard", "strict")
FIELDS = ("priority", "limit", "clear", "on_delay", "off_delay", "enabled", "interrupt")


@dataclass(frozen=True, slots=True)
class RuleRow:
    """One code as it is in force here.

    ``origin`` says where it was set otherwise than in the catalogue; ``can_limit``: it is a matter
    of one number; ``can_disable``: EdgeWatch can still tell what to rely on without it.
    """

    rule: Rule
    limit: str
    on_delay: str
    off_delay: str
    origin: str
    set_here: Mapping[str, object]

    @property
    def code(self) -> str:
        return self.rule.code

    @property
    def can_limit(self) -> bool:
        return self.rule.limit is not None

    @property
    def can_disable(self) -> bool:
        return self.rule.code not in NEVER_OFF


@dataclass(frozen=True, slots=True)
class AlarmSettings:
    """What ``site.toml`` says of alarms now; ``text`` is the whole file."""

    text: str
    preset: str
    preset_line: int | None
    rows: tuple[RuleRow, ...]

    def row(self, code: str) -> RuleRow | None:
        """The rule of a code."""
        return next((row for row in self.rows if row.code == code), None)


def read_settings(site: Path) -> AlarmSettings:
    """Read ``site.toml`` as it stands.

    Raises :class:`InputError` with line and field where it cannot be read.
    """
    path = config_file(site)
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise InputError(f"cannot be read ({error.strerror or error})", where=str(path)) from error
    config = parse_site(text, str(path))
    preset = config.alarms.preset
    line = line_of(text, ("alarms", "preset")) if "preset" in config.alarms.model_fields_set else 0
    return AlarmSettings(text, preset, line or None, tuple(_rows(config, text)))


def _rows(config: SiteConfig, text: str) -> list[RuleRow]:
    preset = rules_of(config.alarms.preset)
    return [_row(rule, preset[code], config, text) for code, rule in rules_for(config).items()]


def _row(rule: Rule, preset: Rule, config: SiteConfig, text: str) -> RuleRow:
    section = config.alarms.code.get(rule.code)
    here = section.model_dump(exclude_none=True) if section is not None else {}
    return RuleRow(
        rule,
        _limit(rule),
        in_words(rule.on_delay_ns),
        in_words(rule.off_delay_ns),
        _origin(rule.code, preset, config, text, bool(here)),
        here,
    )


def _limit(rule: Rule) -> str:
    if rule.limit is None:
        return NOTHING
    limit = f"{number(rule.limit)} {rule.unit}".strip()
    if rule.clear is None:
        return limit
    return tr("{limit}, over at {clear}", limit=limit, clear=number(rule.clear))


def _origin(code: str, preset: Rule, config: SiteConfig, text: str, here: bool) -> str:
    if here:
        line = line_of(text, ("alarms", "code", code))
        return tr("site.toml, line {line}", line=line)
    if preset != CATALOGUE[code]:
        return tr("preset {name}", name=config.alarms.preset)
    return tr("as usual")


class Editor:
    """Changes the alarms of one site, and takes the last change back as often as there is one."""

    def __init__(self, site: Path) -> None:
        self._site = site
        self._undo: list[tuple[str, str]] = []

    @property
    def can_undo(self) -> bool:
        """Whether there is a change of this window to take back."""
        return bool(self._undo)

    def choose_preset(self, preset: str, who: Acting) -> None:
        """Put a preset in force. Raises :class:`InputError` where the file cannot be changed."""

        def change(document: TOMLDocument) -> None:
            _table(document, "alarms")["preset"] = preset

        self._change(change, f"preset = {preset}", who)

    def set_rule(self, code: str, fields: Mapping[str, object | None], who: Acting) -> None:
        """Set fields of a code; None takes one out, so that the preset holds again.

        Raises :class:`InputError` with the field where a value is not allowed.
        """

        def change(document: TOMLDocument) -> None:
            codes = _table(_table(document, "alarms"), "code")
            table = _table(codes, code)
            for name, value in fields.items():
                if value is not None:
                    table[name] = value
                elif name in table:
                    del table[name]
            if not table:
                del codes[code]

        said = ", ".join(f"{name} = {value}" for name, value in fields.items() if value is not None)
        self._change(change, f"{code}: {said or 'as in the preset'}", who)

    def undo(self, who: Acting) -> None:
        """Take the last change back.

        Raises :class:`InputError` where somebody else has changed the file since.
        """
        after, before = self._undo[-1]
        path = config_file(self._site)
        if path.read_text(encoding="utf-8") != after:
            raise InputError(
                "was changed by somebody else meanwhile",
                where=str(path),
                remedy="Change it by hand; the line of each value stands in the list.",
            )
        restore_site(self._site, before)
        self._undo.pop()
        self._tell("the last change was taken back", who)

    def _change(self, change: Any, said: str, who: Acting) -> None:
        if not who.name:
            raise InputError(
                "a change of the alarms needs the name of the person who makes it",
                expected="a name in the line at the foot of the window",
            )
        before = change_site(self._site, change)
        self._undo.append((config_file(self._site).read_text(encoding="utf-8"), before))
        self._tell(said, who)

    def _tell(self, said: str, who: Acting) -> None:
        """For the record: a limit that was changed in silence is one that nobody answers for."""
        send_action(self._site, SETTING, "alarms", by=who.name, note=said, signer=who.signer)


def _table(above: Any, name: str) -> Any:
    import tomlkit

    if name not in above:
        above[name] = tomlkit.table(is_super_table=name == "code")
    return above[name]
