"""What a new ``site.toml`` says: it teaches whoever opens it."""

from __future__ import annotations

import json

_TEMPLATE = """\
# What ought to be at this site. EdgeWatch checks this file when it reads it and names the line
# and the field of anything that is not right. Restart the agent after a change.
schema = 1
name = {name}

# Whom a person in front of the screen calls. Shown with every alarm.
contact = ""

# Alarms of drift keep to a budget; windows of the last rows say how things stand.
[drift]
alarms_per_year = 1.0            # expected false alarms of the whole site in a year
window_rows = 200                # rows in a window
min_rows = 100                   # fewer rows than this are not judged
step_rows = 20                   # a new window every so many rows
false_alarm_per_window = 1e-4    # how rarely a window may be called drifted without any change

# A slot is a place where equipment belongs. `edgewatch devices ports` lists the ports,
# `edgewatch profiles list` the profiles. Take the signs off and fill in:
#
# [[slot]]
# name = "analyser"
# title = "Haematology analyser"
# profile = "astm.e1394"
# port = "usb:0403:6001:A9ABCD12"  # or "/dev/ttyUSB0", "COM3", "socket://host:port"
# models = ["cytology"]          # the models whose inputs come from it
#
# A feed reads the equipment in a slot itself and runs a model on what it says:
#
# [[feed]]
# name = "line"
# slot = "analyser"
# model = "cytology"
#
# A model that is watched. `edgewatch model add` writes such a section:
#
# [[model]]
# name = "cytology"
# onnx = "models/cytology.onnx"  # absent where the predictions come from outside
# task = "classification"        # or "regression", "other"
# inputs = ["age", "bp"]         # names of the columns of the model's input
# limits.age = {{ low = 0, high = 120, unit = "a" }}   # outside them a reading cannot be true
# record.text = true             # keep input texts, not tokens; also whole_elements, raw
"""


def new_site_toml(name: str) -> str:
    """The text of a new ``site.toml``.

    >>> 'name = "Ward 3"' in new_site_toml("Ward 3")
    True
    """
    # A JSON string is a basic string of TOML.
    return _TEMPLATE.format(name=json.dumps(name, ensure_ascii=False))
