import pickle

import pytest

from hearsay.errors import HearsayError, LibraryError, PageError


@pytest.mark.parametrize("kind", [HearsayError, LibraryError, PageError])
def test_an_error_survives_the_border_between_processes(kind: type[HearsayError]) -> None:
    error = kind("2 bytes", expected="a page", action="look at the file", code="HS-299")
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is kind
    assert str(again) == str(error) == "HS-299: 2 bytes; expected a page; look at the file"


def test_a_class_has_its_own_code() -> None:
    assert str(LibraryError("the file is locked")) == "HS-300: the file is locked"
