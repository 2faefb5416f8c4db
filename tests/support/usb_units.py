"""USB devices for tests, in the format of `umockdev-record`: for dumps and for umockdev alike."""

from __future__ import annotations

import struct
from dataclasses import dataclass

CONTROLLER = "/devices/pci0000:00/0000:00:14.0"
OTHER_CONTROLLER = "/devices/pci0000:00/0000:00:1d.0"


@dataclass(frozen=True)
class UsbUnit:
    """One device; `chain` is where it is plugged in, `ttys` are (interface, node) pairs."""

    chain: str
    vid: int = 0x0403
    pid: int = 0x6001
    serial: str | None = "A9ABCD12"
    manufacturer: str | None = "FTDI"
    product: str | None = "FT232R USB UART"
    bcd_device: int = 0x0600
    bcd_usb: int = 0x0200
    interfaces: tuple[tuple[int, int, int], ...] = ((0xFF, 0xFF, 0xFF),)
    driver: str = "ftdi_sio"
    ttys: tuple[tuple[int, str], ...] = ()
    nodes: tuple[tuple[int, str, str], ...] = ()
    bus: int = 1
    devnum: int = 5
    controller: str = CONTROLLER
    packet_size: int = 64
    device_class: int = 0

    @property
    def path(self) -> str:
        """The device below /sys; the hubs on the way have the paths of their own chains."""
        ports = self.chain.split(".")
        names = [f"{self.bus}-{'.'.join(ports[: n + 1])}" for n in range(len(ports))]
        return "/".join([self.controller, f"usb{self.bus}", *names])

    @property
    def descriptors(self) -> bytes:
        """Device, configuration, and one endpoint for each interface."""
        device = struct.pack(
            "<BBHBBBBHHHBBBB", 18, 1, self.bcd_usb, self.device_class, 0, 0, 64,
            self.vid, self.pid, self.bcd_device, 1, 2, 3 if self.serial else 0, 1,
        )  # fmt: skip
        body = b"".join(
            struct.pack("<9B", 9, 4, number, 0, 1, *codes, 0)
            + struct.pack("<4BHB", 7, 5, 0x81 + number, 2, self.packet_size, 0)
            for number, codes in enumerate(self.interfaces)
        )
        head = struct.pack("<BBHBBBBB", 9, 2, 9 + len(body), len(self.interfaces), 1, 0, 0x80, 45)
        return device + head + body

    def paragraphs(self) -> list[str]:
        """Parent first, as they appear when it is plugged in."""
        found = [self._device()]
        for number, codes in enumerate(self.interfaces):
            found.append(self._interface(number, codes))
        for number, node in self.ttys:
            found += self._tty(number, node)
        found += [self._node(*node) for node in self.nodes]
        return found

    def paths(self) -> list[str]:
        """The paths of the paragraphs, in the same order."""
        return [text.partition("\n")[0].removeprefix("P: ") for text in self.paragraphs()]

    def _device(self) -> str:
        node = f"bus/usb/{self.bus:03}/{self.devnum:03}"
        strings = (
            ("manufacturer", self.manufacturer),
            ("product", self.product),
            ("serial", self.serial),
        )
        return paragraph(
            self.path,
            f"N: {node}",
            f"E: DEVNAME=/dev/{node}",
            "E: DEVTYPE=usb_device",
            "E: DRIVER=usb",
            f"E: PRODUCT={self.vid:x}/{self.pid:x}/{self.bcd_device:x}",
            "E: SUBSYSTEM=usb",
            f"A: idVendor={self.vid:04x}\\n",
            f"A: idProduct={self.pid:04x}\\n",
            f"A: bcdDevice={self.bcd_device:04x}\\n",
            f"A: version= {self.bcd_usb >> 8}.{self.bcd_usb & 0xFF:02x}\\n",
            f"A: bDeviceClass={self.device_class:02x}\\n",
            "A: bConfigurationValue=1\\n",
            f"A: busnum={self.bus}\\n",
            f"A: devnum={self.devnum}\\n",
            f"H: descriptors={self.descriptors.hex().upper()}",
            *(f"A: {name}={escaped(text)}\\n" for name, text in strings if text is not None),
        )

    def _interface(self, number: int, codes: tuple[int, int, int]) -> str:
        return paragraph(
            self._interface_path(number),
            "E: DEVTYPE=usb_interface",
            f"E: DRIVER={self.driver}",
            "E: INTERFACE={}/{}/{}".format(*codes),
            "E: SUBSYSTEM=usb",
            *([f"L: driver=../../../bus/usb/drivers/{self.driver}"] if self.driver else []),
            f"A: bInterfaceNumber={number:02x}\\n",
        )

    def _interface_path(self, number: int) -> str:
        return f"{self.path}/{self.path.rpartition('/')[2]}:1.{number:x}"

    def _tty(self, number: int, node: str) -> list[str]:
        port = f"{self._interface_path(number)}/{node}"
        if "ACM" in node:
            return [self._node(number, "tty", node)]
        return [
            paragraph(port, f"E: DRIVER={self.driver}", "E: SUBSYSTEM=usb-serial"),
            paragraph(
                f"{port}/tty/{node}", f"N: {node}", f"E: DEVNAME=/dev/{node}", "E: SUBSYSTEM=tty"
            ),
        ]

    def _node(self, number: int, subsystem: str, node: str) -> str:
        name = node.rpartition("/")[2]
        return paragraph(
            f"{self._interface_path(number)}/{subsystem}/{name}",
            f"N: {node}",
            f"E: DEVNAME=/dev/{node}",
            f"E: SUBSYSTEM={subsystem}",
        )


def escaped(text: str) -> str:
    """As umockdev-record writes an attribute."""
    return text.replace("\\", "\\\\").replace("\n", "\\n")


def paragraph(path: str, *lines: str) -> str:
    return "\n".join([f"P: {path}", *lines, ""])


def hub(chain: str, devnum: int = 3, **more: object) -> UsbUnit:
    """A hub; plug it in before what hangs on it."""
    return UsbUnit(
        chain,
        vid=0x05E3,
        pid=0x0610,
        serial=None,
        manufacturer="GenesysLogic",
        product="USB2.1 Hub",
        interfaces=((9, 0, 1),),
        device_class=9,
        driver="hub",
        devnum=devnum,
        **more,  # type: ignore[arg-type]
    )


def root_hubs() -> list[str]:
    """The computer's own part: a controller with one root hub each."""
    found = []
    for bus, controller in ((1, CONTROLLER), (2, OTHER_CONTROLLER)):
        found.append(paragraph(controller, "E: SUBSYSTEM=pci", "E: DRIVER=xhci_hcd"))
        found.append(
            paragraph(
                f"{controller}/usb{bus}",
                "E: DEVTYPE=usb_device",
                "E: SUBSYSTEM=usb",
                "A: idVendor=1d6b\\n",
                "A: idProduct=0002\\n",
                "A: bDeviceClass=09\\n",
                f"A: serial={controller.rpartition('/')[2]}\\n",
            )
        )
    return found


def dump(*units: UsbUnit) -> bytes:
    """A machine with these devices, children first as umockdev-record writes them."""
    texts = [text for unit in units for text in unit.paragraphs()]
    return "\n".join([*reversed(texts), *reversed(root_hubs())]).encode()
