"""Arabic words compare equal with and without vowels, particles before and pronouns behind them."""

from __future__ import annotations

import pytest

from campaignkit.texts.frames.arabic import bare, joined, spellings
from campaignkit.texts.frames.sightings import sightings
from campaignkit.texts.lexicon.tokens import tokenise


def test_vowels_and_stretched_letters_do_not_part_words() -> None:
    assert [token.word for token in tokenise("أَرْسِلِ الصُّـــورَةَ", "ar")] == ["أرسل", "الصورة"]


@pytest.mark.parametrize("written", ["صورة", "الصورة", "والصورة", "بالصورة", "للصورة", "صورته", "صورتها", "وصورتك"])
def test_particles_and_pronouns_come_off(written: str) -> None:
    assert bare(written) == bare("صورة")


def test_a_school_is_no_teacher() -> None:
    assert bare("المدرسة") != bare("المدرس")


def test_that_not_denies_and_except_does_not() -> None:
    assert bare("ألا") == bare("لا") != bare("إلا")


@pytest.mark.parametrize("written", ["كلمات", "الكلمات", "وكلمات", "كلماتك"])
def test_a_first_letter_that_looks_like_a_particle_is_found(written: str) -> None:
    assert bare(written) in spellings("كلمات")


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("لماذا أَرسلتِ له الصورة؟", "blame"),
        ("احفظوا الصور كدليل.", "copy"),
        ("لا تخبروا الأهل الآن.", "quiet"),
        ("واجهوا المعتدي بالأدلة.", "confront"),
        ("ضبطت بحوزته مواد إباحية للأطفال.", "terms"),
    ],
)
def test_faults_are_found(sentence: str, kind: str) -> None:
    assert kind in {seen.frame.kind for seen in sightings(sentence, "ar")}


@pytest.mark.parametrize(
    "sentence",
    [
        "لا تسأل الطفل لماذا أرسل الصورة.",
        "احفظ الرسائل وأسماء المستخدمين، ولا تنسخ الصور ولا ترسلها إلى أحد.",
        "نرجو ألا تبحثوا عن الصورة وألا ترسلوها.",
        "خرافة: الأولاد لا يتعرضون للاستغلال.",
        "تنص المادة 9 من الاتفاقية على تجريم المواد الإباحية للأطفال.",
    ],
)
def test_good_practice_is_silent(sentence: str) -> None:
    assert sightings(sentence, "ar") == ()


@pytest.mark.parametrize("written", ["وأرسلها", "فأرسلها", "ووريه"])
def test_an_order_goes_on_behind_an_and_that_is_written_onto_it(written: str) -> None:
    assert joined(written, bare(written))


@pytest.mark.parametrize("written", ["أرسلها", "احفظوها"])
def test_a_word_without_it_goes_on_with_nothing(written: str) -> None:
    assert not joined(written, bare(written))


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("احتفظ بالرسائل والصور وأرسلها إلى معلمتك.", True),
        ("إذا وصلتك صورة كهذه فحوّلها إلى المربية.", True),
        ("خدع المبتز الفتاة بالصور وأرسلها إلى معلمتها.", False),
    ],
)
def test_who_is_told_and_who_did_it(sentence: str, found: bool) -> None:
    assert bool([one for one in sightings(sentence, "ar") if one.frame.kind == "copy"]) == found
