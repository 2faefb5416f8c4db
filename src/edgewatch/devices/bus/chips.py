"""Which USB-to-serial bridge it is: from vendor, product, release, strings and driver.

Releases and product ids are those by which the drivers of Linux tell the chips apart
(drivers/usb/serial: ftdi_sio, pl2303, cp210x, ch341, xr_serial).
"""

from __future__ import annotations

_FTDI = {
    0x0200: "FT8U232AM",
    0x0400: "FT232BM",
    0x0500: "FT2232C",
    0x0600: "FT232R",
    0x0700: "FT2232H",
    0x0800: "FT4232H",
    0x0900: "FT232H",
    0x1000: "FT-X",
    0x2800: "FT2233HP",
    0x2900: "FT4233HP",
    0x3000: "FT2232HP",
    0x3100: "FT4232HP",
    0x3200: "FT233HP",
    0x3300: "FT232HP",
    0x3600: "FT4232HA",
}

_PROLIFIC_HXN = frozenset(
    {0x0100, 0x0105, 0x0305, 0x0405, 0x0505, 0x0600, 0x0605, 0x0700, 0x0705, 0x0905, 0x1005}
)
_PROLIFIC_PRODUCTS = {
    0x23A3: "PL2303GC",
    0x23B3: "PL2303GB",
    0x23C3: "PL2303GT",
    0x23D3: "PL2303GL",
    0x23E3: "PL2303GE",
    0x23F3: "PL2303GS",
}

_PRODUCTS = {
    (0x0451, 0x3410): "TI 3410",
    (0x04B4, 0x5500): "Cypress M8",
    (0x04D8, 0x00DD): "Microchip MCP2221",
    (0x04D8, 0x00DF): "Microchip MCP2200",
    (0x04E2, 0x1410): "Exar XR21V1410",
    (0x04E2, 0x1412): "Exar XR21V1412",
    (0x04E2, 0x1414): "Exar XR21V1414",
    (0x10C4, 0xEA60): "Silicon Labs CP210x",
    (0x10C4, 0xEA61): "Silicon Labs CP210x",
    (0x10C4, 0xEA70): "Silicon Labs CP2105",
    (0x10C4, 0xEA71): "Silicon Labs CP2108",
    (0x10C4, 0xEA80): "Silicon Labs CP2110",
    (0x1A86, 0x5523): "WCH CH341",
    (0x1A86, 0x55D2): "WCH CH342",
    (0x1A86, 0x55D3): "WCH CH343",
    (0x1A86, 0x55D4): "WCH CH9102",
    (0x1A86, 0x55D5): "WCH CH344",
    (0x1A86, 0x7522): "WCH CH340K",
    (0x1A86, 0x7523): "WCH CH340",
    (0x1A86, 0xE523): "WCH CH330",
    (0x4348, 0x5523): "WCH CH341",
}

# Vendors that make bridges and little else with a serial port.
_VENDORS = {
    0x0403: "FTDI",
    0x0557: "ATEN",
    0x067B: "Prolific PL2303",
    0x06CD: "Keyspan",
    0x0711: "Magic Control MCT U232",
    0x10C4: "Silicon Labs CP210x",
    0x110A: "Moxa UPort",
    0x1608: "Digi Edgeport",
    0x1A86: "WCH CH34x",
    0x4348: "WCH CH34x",
    0x9710: "MosChip",
}

# The makers of equipment also build bridges in under ids of their own.
_DRIVERS = {
    "ark3116": "ARK3116",
    "ch341": "WCH CH34x",
    "ch341-uart": "WCH CH34x",
    "cp210x": "Silicon Labs CP210x",
    "cypress_m8": "Cypress M8",
    "f81232": "Fintek F81232",
    "ftdi_sio": "FTDI",
    "io_edgeport": "Digi Edgeport",
    "io_ti": "Digi Edgeport",
    "keyspan": "Keyspan",
    "mct_u232": "Magic Control MCT U232",
    "mos7720": "MosChip",
    "mos7840": "MosChip",
    "mxuport": "Moxa UPort",
    "oti6858": "OTI 6858",
    "pl2303": "Prolific PL2303",
    "quatech2": "Quatech",
    "spcp8x5": "SunplusIT SPCP8x5",
    "ti_usb_3410_5052": "TI 3410",
    "xr_serial": "Exar XR",
}

_SILICON_LABS_STRINGS = ("CP2102N", "CP2105", "CP2108", "CP2104", "CP2103", "CP2102", "CP2101")


def chip_of(
    vid: int,
    pid: int,
    *,
    bcd_device: int = 0,
    bcd_usb: int = 0,
    product: str = "",
    drivers: tuple[str, ...] = (),
    is_serial: bool = True,
) -> str:
    """The bridge chip, as exactly as it shows; "" for what is no bridge.

    A vendor of bridges makes other things too: what has no serial port counts as a bridge only
    where its very product id is known.

    >>> chip_of(0x0403, 0x6001, bcd_device=0x0600)
    'FTDI FT232R'
    >>> chip_of(0x2341, 0x0043, drivers=("cdc_acm",))
    ''
    """
    by_driver = next((_DRIVERS[name] for name in drivers if name in _DRIVERS), "")
    maker = _VENDORS.get(vid, "") if is_serial else ""
    if by_driver == "FTDI" or (maker == "FTDI" and by_driver == ""):
        return " ".join(("FTDI", _FTDI.get(bcd_device, ""))).rstrip()
    if vid == 0x067B and (maker or by_driver):
        return f"Prolific {_prolific(pid, bcd_device, bcd_usb)}"
    exact = _PRODUCTS.get((vid, pid), "")
    if exact == "Silicon Labs CP210x":
        return _silicon_labs(product)
    return exact or by_driver or maker


def _prolific(pid: int, bcd_device: int, bcd_usb: int) -> str:
    if pid in _PROLIFIC_PRODUCTS:
        return _PROLIFIC_PRODUCTS[pid]
    if bcd_usb == 0x0110:
        return "PL2303HXD" if bcd_device == 0x0400 else "PL2303HX"
    if bcd_usb == 0x0200 and bcd_device in _PROLIFIC_HXN:
        return "PL2303HXN"
    # Without a vendor request a TA (0300) and a TB (0500) look like members of HXN.
    return "PL2303"


def _silicon_labs(product: str) -> str:
    """One product id for all of them; by default the string names the chip."""
    named = next((name for name in _SILICON_LABS_STRINGS if name in product), "CP210x")
    return f"Silicon Labs {named}"
