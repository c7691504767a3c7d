"""Words are put in where nothing beside them has to change its form; elsewhere they are only proposed."""

from __future__ import annotations

import pytest

from campaignkit.texts.lexicon.agreement import keeps_grammar

SAFE = [
    ("es", "Contra [pornografía infantil] y abuso", "material de abuso sexual infantil"),
    ("es", "[Pornografía infantil]: qué hacer", "Material de abuso sexual infantil"),
    ("fr", "Signaler de [pornographie enfantine].", "matériel d'abus"),
    ("de", "Fotos und [Kinderpornografie]", "Missbrauchsdarstellungen"),
    ("ro", "Luptă contra [pornografie infantilă].", "materiale de abuz"),
    ("it", "Immagini di [pornografia infantile].", "materiale di abuso"),
    ("pt", "Denunciar sites com [pornografia infantil].", "material de abuso sexual de crianças"),
    ("pl", "Zdjęcia i [pornografia dziecięca].", "materiały przedstawiające wykorzystywanie"),
    ("ru", "Насилие и [детская порнография].", "материалы о насилии над детьми"),
    ("tr", "Bu [çocuk pornosu] suçtur.", "çocuk istismarı görüntüleri"),
    ("en", "They traded [child porn] online.", "child sexual abuse material"),
    ("en", "An [online predator] wrote.", "online offender"),
]
PROPOSED = [
    ("es", "La [pornografía infantil] es un delito.", "material de abuso sexual infantil"),
    ("es", "Una red de [pornografía infantil] desmantelada.", "material de abuso sexual infantil"),
    ("fr", "La [pornographie enfantine] est un crime.", "matériel d'abus"),
    ("fr", "Un site de [pornographie enfantine].", "images d'abus"),
    ("fr", "L'[exploitation].", "abus"),
    ("de", "Die [Kinderpornografie] nimmt zu.", "Missbrauchsdarstellungen"),
    ("de", "[Kinderpornografie] wird bestraft.", "Missbrauchsdarstellungen"),
    ("ro", "Acea [pornografie infantilă].", "materiale de abuz"),
    ("it", "La [pornografia infantile] è un reato.", "materiale di abuso"),
    ("pt", "A [pornografia infantil] é crime.", "material de abuso sexual de crianças"),
    ("pt", "Toda [pornografia infantil] apreendida", "material de abuso sexual de crianças"),
    ("pl", "Ta [pornografia dziecięca].", "materiały przedstawiające wykorzystywanie"),
    ("ru", "Эта [детская порнография].", "материалы о насилии над детьми"),
    ("el", "[παιδική πορνογραφία]", "υλικό κακοποίησης"),
    ("en", "A [predator] wrote.", "offender"),
]


def judged(language: str, text: str, other: str) -> bool:
    start, end = text.index("["), text.index("]") - 1
    return keeps_grammar(text.replace("[", "").replace("]", ""), start, end, other, language)


@pytest.mark.parametrize(("language", "text", "other"), SAFE)
def test_words_are_put_in_where_nothing_beside_them_agrees(language: str, text: str, other: str) -> None:
    assert judged(language, text, other)


@pytest.mark.parametrize(("language", "text", "other"), PROPOSED)
def test_words_are_proposed_where_something_might_have_to_agree(language: str, text: str, other: str) -> None:
    assert not judged(language, text, other)
