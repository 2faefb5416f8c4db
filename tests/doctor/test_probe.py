"""A model is run in a process of its own, which may do what it likes."""

from __future__ import annotations

import math
import sys
import time
from pathlib import Path

import pytest
from onnx import TensorProto

from edgewatch.cli.demo_site import demo_file
from edgewatch.doctor.checks import model_loads, runtime_providers
from edgewatch.doctor.checks.runtime_providers import Session
from edgewatch.doctor.examination import Examination
from edgewatch.doctor.probe import run_model
from edgewatch.doctor.probing import Probed, Prober
from edgewatch.doctor.run import look
from support.doctor_looks import named, note_event
from support.onnx_models import identity


def program(text: str) -> list[str]:
    return [sys.executable, "-c", text]


def test_a_row_of_the_reference_is_put_in_and_one_that_does_not_fit_is_not() -> None:
    model = str(demo_file("cytology.onnx"))
    assert run_model(model, [1.0] * 30)["row"] is True
    found = run_model(model, [1.0] * 29)
    assert (found["row"], "error" in found, found["finite"]) == (False, False, True)
    assert run_model(model, None)["row"] is False


@pytest.mark.parametrize(
    ("kind", "shape"),
    [
        (TensorProto.FLOAT, (None,)),
        (TensorProto.INT64, ("n", 3)),
        (TensorProto.STRING, (None, 2)),
        (TensorProto.DOUBLE, (1, "channels", 4)),
        (TensorProto.BOOL, ()),
    ],
)
def test_inputs_of_every_shape_and_type_get_a_row(
    tmp_path: Path, kind: int, shape: tuple[int | str | None, ...]
) -> None:
    path = tmp_path / "m.onnx"
    path.write_bytes(identity(kind, shape))
    assert "error" not in run_model(str(path), None)


def test_a_missing_reading_is_no_error_of_the_model_but_no_number_is_told(tmp_path: Path) -> None:
    path = tmp_path / "m.onnx"
    path.write_bytes(identity(TensorProto.FLOAT, (None, 2)))
    ran = run_model(str(path), [1.0, None])
    assert ran["finite"] is False
    assert model_loads.judge("m", Probed({"model": ran})).state == "advice"


def test_a_file_that_is_no_model_is_told_in_one_line(tmp_path: Path) -> None:
    path = tmp_path / "m.onnx"
    path.write_bytes(b"no model")
    ran = run_model(str(path), None)
    assert "\n" not in ran["error"]
    found = model_loads.judge("m", Probed({"model": ran}))
    assert (found.state, found.found.startswith("m: it does not run: ")) == ("failed", True)


def test_the_process_is_asked_and_answers() -> None:
    prober = Prober(limit_s=60.0)
    found = prober.model(Path(demo_file("cytology.onnx")), [math.nan, *[1.0] * 29])
    assert found.answer is not None
    assert found.answer["model"]["row"] is True
    assert "CPUExecutionProvider" in found.answer["providers"]


@pytest.mark.skipif(sys.platform == "win32", reason="signals as POSIX has them")
def test_a_model_that_takes_its_process_down_is_a_finding() -> None:
    found = Prober(program("import os; os.kill(os.getpid(), 11)")).model(Path("m.onnx"), None)
    assert found.problem == "The process that tried it was ended by SIGSEGV."
    assert model_loads.judge("m", found).state == "failed"


def test_a_model_that_does_not_answer_is_ended_and_unknown() -> None:
    prober = Prober(program("import time; time.sleep(60)"), limit_s=0.2)
    found = prober.model(Path("m.onnx"), None)
    assert found.undecided
    assert model_loads.judge("m", found).state == "unknown"


def test_providers_that_are_gone_are_advice_and_a_fall_back_fails() -> None:
    cpu, cuda = ("CPUExecutionProvider",), ("CUDAExecutionProvider", "CPUExecutionProvider")
    elsewhere = runtime_providers.judge("1.26.0", cpu, [Session("m", cuda, cuda)])
    assert (elsewhere.state, cuda[0] in elsewhere.found) == ("advice", True)
    fell = runtime_providers.judge("1.26.0", cuda, [Session("m", cuda, cpu)])
    assert (fell.state, f"asked for {cuda[0]}" in fell.found) == ("failed", True)
    assert runtime_providers.judge("1.26.0", cpu, [Session("m", cpu, cpu)]).state == "ok"


def test_a_change_of_provider_in_the_record_counts_and_not_how_it_began(site: Path) -> None:
    note_event(
        site,
        time.time_ns(),
        "model.runtime",
        "cytology",
        now={"providers": ["CPUExecutionProvider"]},
        asked=["CUDAExecutionProvider"],
    )
    found = look(named("runtime.providers"), Examination(site, prober=Prober(limit_s=60.0)))
    assert (found.state, "runs with CPUExecutionProvider" in found.found) == ("failed", True)
