"""Whatever is read ends in a result or in a sentence of ours, and soon.

    DRAFTER_FAULTS=1 uv run pytest -m faults tests/faults/test_generated_input.py

An hour of it, with figures: uv run python tests/faults/long_run.py --minutes 60
"""

from __future__ import annotations

import os
import sys
import time

import pytest

if sys.platform == "win32" or os.environ.get("DRAFTER_FAULTS") != "1":
    pytest.skip("takes minutes; needs fork", allow_module_level=True)

from generated import SLOW, fault_of, inputs_for
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from readers import Reader, every_reader

pytestmark = pytest.mark.faults
READERS = {one.name: one for one in every_reader()}


@pytest.mark.parametrize("name", READERS)
def test_what_is_sound_is_read(name, tmp_path):
    for sample in READERS[name].samples:
        READERS[name].read(sample, tmp_path)


@pytest.mark.parametrize("name", READERS)
@settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)
@given(data=st.data())
def test_whatever_is_given_it_is_read_or_refused_in_a_sentence(
    name, tmp_path_factory, data
):
    given_ = data.draw(inputs_for(READERS[name]))
    began = time.process_time()

    assert fault_of(READERS[name], given_, tmp_path_factory.getbasetemp()) == ""
    assert time.process_time() - began < SLOW


def test_a_reader_that_fails_is_found_out(tmp_path):
    failing = Reader("failing", (b"x",), lambda data, _folder: data.decode("ascii"))

    assert "UnicodeDecodeError" in fault_of(failing, b"\xff", tmp_path)
