"""The reader model's files: checked, loaded once a process, run window by window. The only place that imports onnxruntime."""

from __future__ import annotations

import functools
import hashlib
import io
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from hearsay.errors import ModelError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray
    from onnxruntime import InferenceSession, RunOptions
    from tokenizers import Tokenizer

    from hearsay.language.pieces import Pieces

FOLDER = Path(__file__).parent / "model"
FILES = ("reader.onnx", "heads.npz", "tokenizer.json")


@dataclass(frozen=True, slots=True)
class ReaderModel:
    """A loaded reader model.

    Attributes:
        version: as in labels.json, "2026.11-1".
        labels: the label list of each head, in the order of its scores.
        constants: small matrices that decoding multiplies with, by name.
    """

    version: str
    labels: Mapping[str, tuple[str, ...]]
    constants: Mapping[str, NDArray[np.float32]]
    tokenizer: Tokenizer
    session: InferenceSession
    outputs: tuple[str, ...]
    known: dict[str, list[int]] = field(default_factory=dict, repr=False)
    """The pieces of words met before."""

    def run(self, pieces: Pieces, with_vectors: bool = True) -> dict[str, NDArray[np.float32]]:
        """Every head's scores for the words of one window; without vectors that head is not computed.

        One window at a time: the int8 graph scales activations over all it is given, so a window read beside
        others would come out a little different; alone, a document's layers never depend on what is read with it.
        """
        begin, end = self.tokenizer.token_to_id("[CLS]"), self.tokenizer.token_to_id("[SEP]")
        given = {
            "ids": np.array([begin, *pieces.ids, end], dtype=np.int64),
            "shapes": np.array([0, *pieces.shapes, 0], dtype=np.int64),
            "first": np.array(pieces.first, dtype=np.int64) + 1,
        }
        asked = [name for name in self.outputs if with_vectors or name != "vector"]
        return dict(zip(asked, self.session.run(asked, given, _what_is_asked()), strict=True))


@functools.cache
def _what_is_asked() -> RunOptions:
    """How to run a model for some of its outputs: by itself onnxruntime computes the others too."""
    import onnxruntime

    options = onnxruntime.RunOptions()
    options.only_execute_path_to_fetches = True
    return options


def load_model(folder: Path = FOLDER) -> ReaderModel:
    """Check a model's files against their checksums and load them on one thread.

    Raises:
        ModelError: HS-401 a file is missing, HS-402 a file is not the one that labels.json describes.
    """
    import onnxruntime
    from tokenizers import Tokenizer

    data: dict[str, bytes] = {}
    for name in ("labels.json", *FILES):
        try:
            data[name] = (folder / name).read_bytes()
        except OSError as error:
            raise ModelError(
                f"the reader model's file {folder / name} cannot be read ({error.strerror})",
                action="install the package again",
                code="HS-401",
            ) from error
    described = json.loads(data["labels.json"])
    for name in FILES:
        digest = hashlib.sha256(data[name]).hexdigest()
        if digest != described["sha256"][name]:
            raise ModelError(
                f"the reader model's file {folder / name} has sha256 {digest}",
                expected=described["sha256"][name],
                action="install the package again",
                code="HS-402",
            )
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    # The operator that joins a sum and its layer norm takes three times as long as the two (onnxruntime 1.31): 7 % of a pass.
    session = onnxruntime.InferenceSession(
        data["reader.onnx"],
        options,
        providers=["CPUExecutionProvider"],
        disabled_optimizers=["SkipLayerNormFusion"],
    )
    tokenizer = Tokenizer.from_str(data["tokenizer.json"].decode("utf-8"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    with np.load(io.BytesIO(data["heads.npz"])) as stored:
        constants = {name: stored[name] for name in stored.files}
    return ReaderModel(
        version=described["version"],
        labels={name: tuple(labels) for name, labels in described["labels"].items()},
        constants=constants,
        tokenizer=tokenizer,
        session=session,
        outputs=tuple(output.name for output in session.get_outputs()),
    )


@functools.cache
def shipped_model() -> ReaderModel:
    """The model in the package, loaded at the first call."""
    return load_model()
