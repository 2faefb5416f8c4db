"""Which virtual instrument speaks what a shipped profile expects."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from edgewatch.devices.virtual.capnostream import Capnostream
from edgewatch.devices.virtual.contec import Cms50D, Cms50V7
from edgewatch.devices.virtual.datex import S5Monitor
from edgewatch.devices.virtual.escpos import Printer
from edgewatch.devices.virtual.firmata import FirmataBoard
from edgewatch.devices.virtual.gnss import MediaTekReceiver, UbloxReceiver
from edgewatch.devices.virtual.grbl import Grbl
from edgewatch.devices.virtual.hl7 import Hl7Sender
from edgewatch.devices.virtual.intellivue import IntelliVue
from edgewatch.devices.virtual.line import Line
from edgewatch.devices.virtual.masimo import Radical
from edgewatch.devices.virtual.medibus import Ventilator
from edgewatch.devices.virtual.modbus import ModbusUnit
from edgewatch.devices.virtual.modem import Modem
from edgewatch.devices.virtual.mt_sics import Balance
from edgewatch.devices.virtual.nellcor import N595
from edgewatch.devices.virtual.nonin import Onyx
from edgewatch.devices.virtual.openbci import Cyton
from edgewatch.devices.virtual.puritan_bennett import Pb840
from edgewatch.devices.virtual.responder import Dialogue, Responder
from edgewatch.devices.virtual.runner import LineThread
from edgewatch.devices.virtual.sartorius import SbiBalance
from edgewatch.devices.virtual.scpi import ScpiInstrument
from edgewatch.devices.virtual.streamer import Streamer, Talker
from edgewatch.devices.virtual.vaisala import Hmp155
from edgewatch.devices.virtual.zebra import LabelPrinter

INSTRUMENTS: Mapping[str, Callable[[], Dialogue | Talker]] = MappingProxyType(
    {
        "contec.cms50": Cms50D,
        "contec.cms50-v7": Cms50V7,
        "contec.cms50-v7-live": lambda: Cms50V7(live=True),
        "draeger.medibus": Ventilator,
        "escpos.printer": Printer,
        "firmata.board": FirmataBoard,
        "ge.s5-dri": lambda: S5Monitor(sending=True),
        "ge.s5-dri-request": S5Monitor,
        "grbl.controller": Grbl,
        "hl7.mllp": Hl7Sender,
        "masimo.ascii1": Radical,
        "mediatek.pmtk": MediaTekReceiver,
        "mettler.mt-sics": Balance,
        "modbus.device-identification": ModbusUnit,
        "modbus.device-identification-serial": ModbusUnit,
        "modbus.server-id": lambda: ModbusUnit(server_id=b"P-30 3A"),
        "modem.3gpp": Modem,
        "nellcor.n595": N595,
        "nmea.gnss": UbloxReceiver,
        "nonin.format7": Onyx,
        "nonin.onyx": Onyx,
        "openbci.cyton": Cyton,
        "oridion.capnostream20": Capnostream,
        "philips.intellivue": IntelliVue,
        "puritan-bennett.840": Pb840,
        "sartorius.sbi": SbiBalance,
        "scpi.idn": ScpiInstrument,
        "ublox.ubx": UbloxReceiver,
        "vaisala.hmp155": Hmp155,
        "zebra.sgd": LabelPrinter,
    }
)
"""By profile. The analyser of astm.e1394 has a program of its own; usb.device is on no line."""


def put_on(line: Line, instrument: Dialogue | Talker) -> LineThread:
    """A thread that lets the instrument work the line; start it, or use it in a `with`."""
    if isinstance(instrument, Talker):
        return Streamer(line, instrument)
    return Responder(line, instrument)
