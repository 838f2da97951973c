"""The vocabulary of time, as patterns over lower-case text, and what its words are worth."""

from __future__ import annotations

from hearsay.mentions.numerals import numerals

MONTHS = {
    name: index
    for index, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
         "september sept sep", "october oct", "november nov", "december dec"), start=1)
    for name in names.split()
}  # fmt: skip
WEEKDAYS = {
    name: index
    for index, names in enumerate(
        ("monday mon", "tuesday tues tue", "wednesday wed", "thursday thurs thur thu", "friday fri", "saturday sat", "sunday sun"))
    for name in names.split()
}  # fmt: skip
SEASONS = {"spring": "SP", "summer": "SU", "fall": "FA", "autumn": "FA", "winter": "WI"}
DAY_PARTS = {
    "morning": "MO",
    "afternoon": "AF",
    "evening": "EV",
    "night": "NI",
    "dawn": "MO",
    "dusk": "EV",
    "noon": "MI",
}
UNITS = {"second": "S", "minute": "M", "hour": "H", "day": "D", "week": "W", "weekend": "WE", "fortnight": "2W", "month": "M",
         "quarter": "Q", "year": "Y", "decade": "DE", "century": "CE"}  # fmt: skip
ORDINALS = {
    name: index
    for index, names in enumerate(
        ("first 1st", "second 2nd", "third 3rd", "fourth 4th", "fifth 5th", "sixth 6th", "seventh 7th", "eighth 8th",
         "ninth 9th", "tenth 10th", "eleventh 11th", "twelfth 12th"), start=1)
    for name in names.split()
}  # fmt: skip
HOLIDAYS = {"christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24), "new year's day": (1, 1),
            "new year's eve": (12, 31), "valentine's day": (2, 14), "halloween": (10, 31), "nowruz": (3, 21),
            "victory day": (5, 9), "may day": (5, 1)}  # fmt: skip


def _either(words: object) -> str:
    return "(?:" + "|".join(sorted(map(str, words), key=len, reverse=True)) + ")"  # type: ignore[call-overload]


_LONG_MONTHS = [name for name in MONTHS if len(name) > 4 or name in ("may", "june", "july")]
_SHORT_MONTHS = [name for name in MONTHS if name not in _LONG_MONTHS]
MONTH = rf"(?:{_either(_LONG_MONTHS)}\b|{_either(_SHORT_MONTHS)}\b\.?)"
_LONG_DAYS = [name for name in WEEKDAYS if name.endswith("day")]
_SHORT_DAYS = ["mon", "tues", "tue", "wed", "thurs", "thur", "thu", "fri", "sat", "sun"]
WEEKDAY = rf"(?:{_either(_LONG_DAYS)}|(?:{'|'.join(_SHORT_DAYS)})\b\.?(?=,? ))"
SEASON = _either(SEASONS)
DAY_PART = r"(?:morning|afternoon|evening|night)"
UNIT = r"(?:seconds?|minutes?|hours?|days?|weeks?|weekends?|fortnights?|months?|quarters?|years?|decades?|century|centuries)"
LONG_UNIT = r"(?:day|week|month|quarter|year|decade|century)"
YEAR = r"(?:1[5-9]\d\d|20\d\d)"
DAY_NUMBER = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?\b"
_NUMERAL = _either(word for word in numerals() if word not in ("zero",))
NUMBER_WORDS = rf"(?:{_NUMERAL}(?:[ -](?:and )?{_NUMERAL})*)"
COUNT = rf"(?:\d+ \d/\d|\d+(?:,\d{3})*(?:\.\d+)?|(?:a )?{NUMBER_WORDS}|a couple of|a couple|couple of|a few|few|several|many|a dozen|dozens of|some|half a|half an|an?)"
ORDINAL = rf"(?:{_either(ORDINALS)})"
NEARLY = (
    r"(?:at least|at most|about|around|approximately|roughly|nearly|almost|more than|less than|no more than|over|up to|under|"
    r"an estimated)"
)
