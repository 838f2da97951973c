from __future__ import annotations

import io
import json

from hypothesis import given, settings
from hypothesis import strategies as st

from hearsay.pages.readers.json_objects import objects_of
from hearsay.pages.readers.refusal import RefusedPageError


class Dripping(io.BytesIO):
    """Gives a few bytes at a time, so that every boundary falls somewhere."""

    def read(self, size: int | None = -1, /) -> bytes:
        return super().read(min(size or 3, 3))


rows = st.dictionaries(
    st.text(max_size=5), st.one_of(st.text(), st.lists(st.text(max_size=5), max_size=2)), max_size=3
)


@settings(deadline=None)
@given(st.lists(rows, max_size=5), st.sampled_from([None, 2]))
def test_every_object_of_an_array_comes_out(objects: list[dict[str, object]], indent: int | None) -> None:
    text = json.dumps(objects, indent=indent, ensure_ascii=False).encode("utf-8", errors="surrogatepass")
    found = [json.loads(piece) for piece in objects_of(Dripping(text), 10**6) if isinstance(piece, bytes)]
    assert found == objects


def test_an_overlong_object_is_told_and_the_next_found() -> None:
    rows = [{"text": "short"}, {"text": '}{\\"' * 200_000}, {"text": "after"}]
    found = list(objects_of(io.BytesIO(json.dumps(rows).encode()), 100_000))
    assert found[0] == b'{"text": "short"}'
    assert isinstance(found[1], RefusedPageError)
    assert found[1].reject_code == "too-large"
    assert found[2:] == [b'{"text": "after"}']


def test_a_cut_array_ends_with_its_reason() -> None:
    found = list(objects_of(io.BytesIO(b'[{"a": 1}, {"b": "cut he'), 1000))
    assert found[0] == b'{"a": 1}'
    assert isinstance(found[1], RefusedPageError)
    assert found[1].reject_code == "truncated"
