"""Rules about the workstation: processor, graphics processor, memory, disk.

None is urgent by itself: what a scarce resource does to predictions has alarms of its own. So
they stay low, hold for minutes before they say anything, and never interrupt a person.
"""

from __future__ import annotations

from edgewatch.alarms.rule import Rule, Wording

_MINUTE = 60 * 1_000_000_000
_OWN_SHARE = ". EdgeWatch itself uses {own_percent} %"

SYSTEM_RULES = (
    Rule(
        code="system.cpu",
        priority="low",
        meaning="The processors of the workstation are busy all the time.",
        condition=(
            "Processor load of the whole workstation, the mean of a minute, is at the limit or "
            "above for 10 min. Clears after 5 min below the clear level."
        ),
        sentence=(
            "The processors of this workstation are {value} % busy",
            " since {at_ns}",
            _OWN_SHARE,
            ".",
        ),
        advice=(
            "Results are not wrong, but may come late. Let the site engineer see which program "
            "needs so much, and end it or move it to another computer."
        ),
        role="site engineer",
        on_delay_ns=10 * _MINUTE,
        off_delay_ns=5 * _MINUTE,
        limit=95.0,
        clear=85.0,
        unit="%",
        interrupt=False,
    ),
    Rule(
        code="system.gpu",
        priority="low",
        meaning="The graphics processor is short of memory, too hot, or busy all the time.",
        condition=(
            "Load or memory in use of a graphics processor, the mean of a minute, is at the limit "
            "or above for 10 min; or it is 90 °C or hotter, or slows itself down for heat or want "
            "of power; or a model runs without the accelerator that it asked for. Clears after "
            "5 min below the clear level and 85 °C, and when the model runs as it asked."
        ),
        sentence=("The graphics processor is {value} % busy", " since {at_ns}", ": {gpu}", "."),
        advice=(
            "Results are not wrong, but may come late. Let the site engineer see which program "
            "uses the graphics processor."
        ),
        role="site engineer",
        on_delay_ns=10 * _MINUTE,
        off_delay_ns=5 * _MINUTE,
        limit=98.0,
        clear=90.0,
        unit="%",
        interrupt=False,
        wordings={
            "memory": Wording(
                (
                    "The memory of the graphics processor is {value} % full",
                    " since {at_ns}",
                    ": {gpu}",
                    ".",
                ),
                "Runs of the model may fail. Let the site engineer end what else uses the "
                "graphics processor.",
            ),
            "heat": Wording(
                ("The graphics processor is at {value} °C", " since {at_ns}", ": {gpu}", "."),
                "It slows itself down, and may switch off. Let the site engineer clean its fans "
                "and see that air reaches it.",
            ),
            "power": Wording(
                (
                    "The graphics processor slows itself down for want of power",
                    " since {at_ns}",
                    ": {gpu}",
                    ".",
                ),
                "Results are not wrong, but may come late. Let the site engineer check its power "
                "supply and cables.",
            ),
            "fallback": Wording(
                (
                    "The model {model} runs without the accelerator that it asked for",
                    ": {missing}",
                    " since {at_ns}",
                    ".",
                ),
                "Results are not wrong, but may come late and differ in the last digits. Let the "
                "site engineer see to the driver, and start the program again.",
            ),
        },
    ),
    Rule(
        code="system.memory",
        priority="low",
        meaning="The memory of the workstation is nearly used up.",
        condition=(
            "Memory in use, the mean of a minute, is at the limit or above for 5 min. "
            "Clears after 5 min below the clear level."
        ),
        sentence=(
            "The memory of this workstation is {value} % full",
            " since {at_ns}",
            ". EdgeWatch itself uses {own_mb} MB",
            ".",
        ),
        advice=(
            "The system may soon end programs, the one that runs the model among them. "
            "Let the site engineer close what is not needed."
        ),
        role="site engineer",
        on_delay_ns=5 * _MINUTE,
        off_delay_ns=5 * _MINUTE,
        limit=95.0,
        clear=90.0,
        unit="%",
        interrupt=False,
    ),
    Rule(
        code="system.disk",
        priority="low",
        meaning="The disk that holds the record is nearly full, or soon will be.",
        condition=(
            "The share of the disk in use is at the limit or above for 5 min; or by the trend of "
            "up to 7 days, known after one, it will be full within forecast_days. Clears after "
            "30 min below the clear level and with twice as many days left."
        ),
        sentence=(
            "The disk of the record is {value} % full",
            ", {free_gb} GB are free",
            ". EdgeWatch itself uses {own_gb} GB",
            ".",
        ),
        advice=(
            "Work on. Let the site engineer free disk space or lower the sizes in [record] of "
            "site.toml: on a full disk nothing can be recorded."
        ),
        role="site engineer",
        on_delay_ns=5 * _MINUTE,
        off_delay_ns=30 * _MINUTE,
        limit=95.0,
        clear=92.0,
        unit="%",
        forecast_days=14.0,
        interrupt=False,
        wordings={
            "forecast": Wording(
                (
                    "The disk of the record will be full in about {days:# day|# days}",
                    ", {free_gb} GB are free",
                    ". EdgeWatch itself uses {own_gb} GB",
                    ".",
                ),
                "Work on. Let the site engineer see what fills it, and free disk space or lower "
                "the sizes in [record] of site.toml.",
            ),
        },
    ),
)
