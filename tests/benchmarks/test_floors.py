"""Every benchmark runs on its small bundled sets and stays above its pinned floors."""

import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from benchmarks.pages_text import SCORER

ROOT = Path(__file__).parents[2]
WITHOUT = {"throughput", "language_pass", "slices", "anaphora", "event_types"}
"""Speed is never a test; slices, anaphora and event_types have no set of our own words, only the gold data beside the project."""
FLOORS = tomllib.loads((ROOT / "benchmarks" / "floors.toml").read_text(encoding="utf-8"))


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(FLOORS))
def test_the_benchmark_stays_above_its_floor(name: str) -> None:
    pinned = dict(FLOORS[name])
    if name == "pages_text:records" and not SCORER.exists():
        pytest.skip(f"records are scored by {SCORER}, which is not beside the project here")
    command = [sys.executable, "-m", f"benchmarks.{name.partition(':')[0]}", str(ROOT / pinned.pop("path"))]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=600, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    scores = json.loads(done.stdout.splitlines()[-1])
    low = {key: (scores.get(key), floor) for key, floor in pinned.items() if (scores.get(key) or 0.0) < floor}
    assert not low, f"below the floor (found, floor): {low}"


def test_every_benchmark_has_a_floor() -> None:
    modules = {
        path.stem
        for path in (ROOT / "benchmarks").glob("*.py")
        if not path.stem.startswith("_") and path.stem not in WITHOUT
    }
    assert modules == {name.partition(":")[0] for name in FLOORS}
