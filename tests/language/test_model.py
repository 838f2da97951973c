import shutil
from pathlib import Path

import pytest

from hearsay.errors import ModelError
from hearsay.language.model import FILES, FOLDER, load_model, shipped_model


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FOLDER, tmp_path / "model"))


def test_the_shipped_model_is_small_and_says_its_version() -> None:
    assert sum((FOLDER / name).stat().st_size for name in FILES) <= 27_000_000
    assert shipped_model().version.startswith("20")
    assert shipped_model() is shipped_model()


@pytest.mark.parametrize("name", ["labels.json", *FILES])
def test_a_missing_file_is_told(copy: Path, name: str) -> None:
    (copy / name).unlink()
    with pytest.raises(ModelError, match="HS-401") as caught:
        load_model(copy)
    assert name in caught.value.found


def test_a_damaged_file_is_told(copy: Path) -> None:
    data = bytearray((copy / "heads.npz").read_bytes())
    data[100] ^= 1
    (copy / "heads.npz").write_bytes(data)
    with pytest.raises(ModelError, match=r"HS-402.*heads\.npz"):
        load_model(copy)
