"""Step 4: where the equipment belongs, what it says, and which inputs of the model that is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QComboBox

from edgewatch.ui.models.formatting import field_words
from edgewatch.ui.widgets.basics import button, row, say, set_text, text_label
from edgewatch.ui.widgets.picker import Picker
from edgewatch.ui.wizard.errands import Errands
from edgewatch.ui.wizard.fields import Form, check_box, line_edit
from edgewatch.ui.wizard.live_preview import LivePreview
from edgewatch.ui.wizard.mapping import MappingTable
from edgewatch.ui.wizard.signing import with_pin
from edgewatch.ui.wizard.step import WizardStep, Words
from edgewatch.ui.words import mark, tr

_PREVIEW_S = 300
_USUAL = "astm.e1394"


class SlotStep(WizardStep):
    """The preview works the port as a feed would; nothing is recorded."""

    key = "slot"
    title = mark("Slot and inputs")
    example = ("slot", "add", "SLOT", "--profile", "ID", "--port", "PORT")
    intro = mark(
        "A slot is the place where equipment belongs. Say at which port it is and of which kind, "
        "look at what it says, and see that each value reaches the right input of the model."
    )
    skip_note = mark("Without a slot no exchange of equipment can be noticed.")
    verb = mark("&Declare the slot")
    doing = mark("Declaring the slot …")

    def build(self) -> None:
        self._profiles: list[dict[str, Any]] = []
        self._begun_for = ""
        self._lists, self._declare = Errands(self.site, self), Errands(self.site, self)
        self._lists.finished.connect(self._listed)
        self._lists.failed.connect(self._trouble)
        self._declare.finished.connect(self._declared)
        self._declare.failed.connect(self._trouble)
        self._preview = LivePreview(self.site, self)
        self._preview.told.connect(self._hear)
        self._preview.ended.connect(self._preview_ended)
        self.name = line_edit("wizard_slot_name", tr("Name of the slot"), self.changed.emit)
        self.port = QComboBox()
        self.port.setObjectName("wizard_port")
        self._port_edit = line_edit("wizard_port_address", tr("Port"), self.changed.emit)
        self.port.setLineEdit(self._port_edit)  # which makes it one that can be written into
        self.port.editTextChanged.connect(self._port_edited)
        self.profile = Picker("wizard_profile", tr("Kind of equipment"), [])
        self.profile.chosen.connect(lambda _: self._profile_chosen())
        self.model = Picker("wizard_slot_model", tr("Model"), [])
        self.model.chosen.connect(lambda _: self._begin_mapping())
        reads = tr("EdgeWatch &reads the equipment and runs the model itself")
        self.reads = check_box("wizard_reads", reads)
        self.reads.toggled.connect(lambda _on: self._reads_toggled())
        form = Form("wizard_slot_form")
        form.add(
            tr("&Name of the slot"),
            self.name,
            tr("For a further slot come back to this step and give it another name."),
        )
        form.add(tr("&Port"), self.port)
        form.add(tr("&Kind of equipment"), self.profile)
        self.consent = line_edit(
            "wizard_consent", tr("Consent"), self.changed.emit, tr("your name, and the reason")
        )
        self.risk = text_label("wizard_risk", wrap=True)
        form.add(tr("&Model that it feeds"), self.model)
        self.look_button = button("wizard_look", tr("&Look at what it says"))
        self.look_button.clicked.connect(self._look_or_stop)
        self.says = text_label("wizard_slot_says", wrap=True)
        self.mapping = MappingTable(self.theme)
        self.mapping.changed.connect(self.changed)
        self.body.addWidget(form)
        self.body.addWidget(self.risk)
        self.body.addWidget(self.consent)
        self.body.addLayout(row(self.reads, self.look_button, stretch_at=1))
        self.body.addWidget(self.says)
        self.body.addWidget(self.mapping, 1)

    def enter(self) -> None:
        config = self.config
        if config is None:
            return
        self.model.set_titles([model.name for model in config.model] or [tr("none yet")])
        if config.slot and not self.name.text():
            slot = config.slot[0]
            self.name.setText(slot.name)
            self.port.setEditText(slot.port)
        elif not self.name.text():
            self.name.setText("analyser")
        self._begin_mapping()
        self._lists.run([("devices", "ports"), ("profiles", "list")])

    def leave(self) -> None:
        self._lists.close()
        self._declare.close()
        self._preview.close()

    def commands(self) -> tuple[Words, ...]:
        if self.missing():
            return ()
        slot = self._slot_words()
        if not self._feeds:
            return (slot,)
        renames = [f"{code}={name}" for code, name in sorted(self.mapping.renames.items())]
        return slot, ("slot", "map", self._name, self._model, *renames, *self.by)

    def missing(self) -> str:
        if not self._name:
            return tr("Give the slot a name.")
        if not self._port:
            return tr("Choose the port of the equipment.")
        if not self._profile:
            return tr("Choose the kind of equipment.")
        who, _, why = self.consent.text().partition(",")
        if self._is_risky and not (who.strip() and why.strip()):
            return tr("Say who agrees that this equipment is asked, and why.")
        return ""

    @property
    def _is_risky(self) -> bool:
        """Opening or asking it can reset or move it."""
        return self._kind.get("risk") == "high"

    @property
    def _feeds(self) -> bool:
        """EdgeWatch is to read it for the model."""
        return bool(self._model and self.reads.isChecked() and self.reads.isEnabled())

    @property
    def _name(self) -> str:
        return self.name.text().strip()

    @property
    def _port(self) -> str:
        return self.port.currentText().strip()

    @property
    def _kind(self) -> dict[str, Any]:
        """The profile that is chosen, as the command line lists it."""
        at = self.profile.current
        return self._profiles[at] if at < len(self._profiles) else {}

    @property
    def _profile(self) -> str:
        return str(self._kind.get("id", ""))

    @property
    def _model(self) -> str:
        config = self.config
        return self.model.currentText() if config and config.model else ""

    def _slot_words(self) -> Words:
        words = ["slot", "add", self._name, "--profile", self._profile, "--port", self._port]
        words += ["--model", self._model] if self._model else []
        words += ["--consent", self.consent.text().strip()] if self._is_risky else []
        return (*words, "--replace", *self.by)

    def _listed(self, printed: list[Any]) -> None:
        ports, profiles = printed
        typed = self._port
        self.port.clear()
        self.port.addItems([next(iter(p["addresses"]), p["device"]) for p in ports])
        if typed or not ports:
            self.port.setEditText(typed)
        config, held = self.config, self._profile or _USUAL
        if config and config.slot and not self._profiles:
            held = config.slot[0].profile
        self._profiles = profiles
        self.profile.set_titles([f"{p['title']} ({p['id']})" for p in profiles])
        ids = [p["id"] for p in profiles]
        self.profile.choose(ids.index(held) if held in ids else 0)
        self._profile_chosen()

    def _begin_mapping(self) -> None:
        config, model = self.config, self._model
        if config is None or not model or model == self._begun_for:
            return
        self._begun_for = model
        feed = next((f for f in config.feed if (f.slot, f.model) == (self._name, model)), None)
        self.mapping.begin(config.find_model(model).inputs, feed.map if feed else {})
        self.changed.emit()

    def _port_edited(self, text: str) -> None:
        say(self.port, tr("Port: {port}", port=text or tr("none")))
        self.changed.emit()

    def _profile_chosen(self) -> None:
        """Some kinds name themselves and no more; asking some can do harm."""
        self.reads.setEnabled(bool(self._kind.get("readings")))
        risk = tr("Opening or asking this equipment can reset or move it. Say who agrees, and why.")
        set_text(self.risk, risk if self._is_risky else "")
        for widget in (self.risk, self.consent):
            widget.setVisible(self._is_risky)
        self._reads_toggled()

    def _reads_toggled(self) -> None:
        self.mapping.setEnabled(self._feeds)
        self.changed.emit()

    def _look_or_stop(self) -> None:
        """Declare the slot as it stands, and listen to it."""
        if self._preview.busy:
            self._preview.close()
            self._preview_ended("")
        elif self.missing():
            set_text(self.says, self.missing())
        else:
            asks = () if self._feeds else (("devices", "identify", self._name),)
            commands = [self._slot_words(), *asks]
            verb = self.look_button.text()
            with_pin(
                self.site, commands, verb, self, lambda pin: self._declare_and_look(commands, pin)
            )

    def _declare_and_look(self, commands: Sequence[Words], pin: str) -> None:
        set_text(self.says, tr("Opening the port …"))
        self._declare.run(commands, pin)

    def _declared(self, printed: list[Any]) -> None:
        """Listen to what EdgeWatch is to read; other equipment was asked once who it is."""
        if not self._feeds:
            found = printed[-1]
            if found["identified"]:
                said = [e for e in found["evidence"] if e["layer"] == "protocol" and e["value"]]
                self._show_unit({e["field"]: e["value"] for e in said})
            else:
                self._trouble(tr("It did not name itself: {why}", why=found["detail"]))
            return
        self.look_button.setText(tr("&Stop looking"))
        set_text(self.says, tr("Listening. Let the equipment measure something."))
        self._preview.start(self._name, _PREVIEW_S)

    def _hear(self, what: dict[str, Any]) -> None:
        if "reading" in what:
            self.mapping.hear(what["reading"])
            self.changed.emit()
        elif "unit" in what:
            self._show_unit(what["unit"])
        elif not self.mapping.heard:
            set_text(self.says, str(what["trouble"]))

    def _show_unit(self, fields: dict[str, str]) -> None:
        unit = ", ".join(f"{field_words(field)} {value}" for field, value in fields.items())
        set_text(self.says, tr("The equipment names itself: {unit}.", unit=unit))

    def _preview_ended(self, complaint: str) -> None:
        self.look_button.setText(tr("&Look at what it says"))
        if complaint:
            self._trouble(complaint)

    def _trouble(self, complaint: str) -> None:
        set_text(self.says, complaint)
