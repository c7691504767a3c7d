"""Words of a fault that speak of something else: the rain, who did it, an easy saying, what nobody swears."""

from __future__ import annotations

import pytest

from campaignkit.rules.hits import found_in

RIGHT = {
    "en": (
        "There is nothing we can do about the rain, so sports day moves to Friday.",
        "Whoever blackmails her is to blame.",
        "If nobody had blackmailed her, nothing would have happened.",
        "A girl of ten wanted to know whether she would get into trouble.",
        "Your children may be shy, but you should have a talk about it tonight.",
    ),
    "de": (
        "Verehrte Dame: Wer erpresst, ist schuld.",
        "Gegen das Wetter können wir leider nichts tun, das Sportfest ist am Freitag.",
        "Die Schule sollte Kinder über Gefahren aufklären.",
    ),
    "fr": (
        "« Pourquoi as-tu envoyé ça ? » À jeter.",
        "La voix finale ne jure pas que tout sera réglé demain.",
        "Sans aide commence un cercle vicieux.",
        "Coupe tout contact avec l'extorqueur.",
    ),
    "uk": (
        "Досі можна почути: не винось сміття з хати, не ганьби громаду.",
        "Викладачі не листуються з дітьми наодинці та не просять світлин поза сценою.",
    ),
    "pl": ("Nastolatek powinien wiedzieć, gdzie szukać pomocy.", "Porozmawiaj z dzieckiem o zasadzie zaufania."),
    "tr": ("Amcacığım, kız atmasaydı demek kolay.",),
}
WRONG = {
    "pl": ("Nastolatek powinien był wiedzieć, że tak się skończy.",),
    "en": ("There is nothing we can do for you.", "If you had not sent it, nothing would have happened."),
    "de": ("Du bist schuld, weil du das Foto geschickt hast.",),
    "fr": ("Pourquoi as-tu envoyé ça ?",),
    "uk": ("Не винось сміття з хати.",),
    "tr": ("Kız atmasaydı bu olmazdı.",),
}


@pytest.mark.parametrize("language", RIGHT)
def test_what_speaks_of_something_else_is_left_alone(language: str) -> None:
    assert [text for text in RIGHT[language] if _warned(text, language)] == []


@pytest.mark.parametrize("language", WRONG)
def test_the_same_words_as_a_fault_are_found(language: str) -> None:
    assert [text for text in WRONG[language] if not found_in(text, language, None)[0].hits] == []


def _warned(text: str, language: str) -> bool:
    return any(hit.term.confidence != "low" for hit in found_in(text, language, None)[0].hits)
