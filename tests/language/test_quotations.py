import pytest

from hearsay.language.quotations import close_quotation


@pytest.mark.parametrize(
    ("text", "span", "expected"),
    [
        ('them " a provocation " .', (0, 4), (0, 5)),
        ('them " a provocation , " he', (0, 4), (0, 6)),
        ('them " a provocation " .', (0, 5), (0, 5)),
        ("“ We hit no one , ” he", (0, 5), (0, 7)),
        ("“ We hit no one of them ” he", (0, 4), (0, 4)),
        ('he said so " and left', (0, 3), (0, 3)),
        ('them " a provocation', (0, 4), (0, 4)),
    ],
)
def test_a_quotation_is_closed_only_by_its_own_mark(
    text: str, span: tuple[int, int], expected: tuple[int, int]
) -> None:
    assert close_quotation(text.split(), span) == expected
