"""Which language a text is in, names or no names."""

from __future__ import annotations

import pytest

from hearsay.pages.language_of import language_of

ENVOYS = "Ambassadors of Ghana, Kenya, Burundi, Malawi and Zambia presented letters of credence to President Paul Kagame, Kigali."
PLACES = "Shelling in Kordofan and Darfur: El Obeid, Babanusa, Heglig, Abyei, Nyala, Zalingei, according to the Sudan Doctors Network and Radio Dabanga."
PIDGIN = (
    "Di army tok say dem no fire any shell for di camp wey dey near El Fasher, but di oda side say na lie dem dey talk. "
    "Pipol wey see wetin happen tell BBC say at least ten pesin don die."
)
FRENCH = "L'armée a démenti avoir bombardé le camp de déplacés près d'El Fasher, où les combats ont repris mardi selon des habitants."
RUSSIAN = "Министерство обороны Судана опровергло сообщения об обстреле лагеря беженцев под Эль-Фаширом, заявив, что армия не применяла артиллерию."


@pytest.mark.parametrize(
    ("text", "language"), [(ENVOYS, "en"), (PLACES, "en"), (PIDGIN, "pcm"), (FRENCH, "fr"), (RUSSIAN, "ru")]
)
def test_names_of_many_languages_leave_the_words_around_them_theirs(text: str, language: str) -> None:
    assert language_of(text, declared=None, wanted=("en",)) == language


def test_a_short_text_of_no_clear_language_is_what_the_container_says_or_the_reader_wants() -> None:
    assert language_of("Goma, Sake, Rutshuru.", declared="fr-CD", wanted=("en",)) == "fr"
    assert language_of("Goma, Sake, Rutshuru.", declared=None, wanted=("en",)) == "en"
