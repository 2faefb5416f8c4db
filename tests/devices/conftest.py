"""Shared by the tests of `devices`."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, settings

from edgewatch.devices.profiles import Profile, load_profiles

settings.register_profile(
    "devices",
    deadline=None,
    max_examples=150,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("devices")


@pytest.fixture(scope="session")
def profiles() -> dict[str, Profile]:
    """The shipped profiles by id."""
    return load_profiles()


@pytest.fixture(scope="session")
def astm(profiles: dict[str, Profile]) -> Profile:
    return profiles["astm.e1394"]


@pytest.fixture(scope="session")
def balance(profiles: dict[str, Profile]) -> Profile:
    return profiles["mettler.mt-sics"]


@pytest.fixture(scope="session")
def scpi(profiles: dict[str, Profile]) -> Profile:
    return profiles["scpi.idn"]


@pytest.fixture(scope="session")
def modbus(profiles: dict[str, Profile]) -> Profile:
    return profiles["modbus.device-identification-serial"]
