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
    ("uk", "Насильство і [дитяча порнографія].", "матеріали про насильство над дітьми"),
    ("fr", "Des témoignages sur [pornographie enfantine].", "matériel d'abus"),
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
    ("es", "Mucha [pornografía infantil] circula.", "material de abuso sexual infantil"),
    ("es", "Esta [pornografía infantil]", "material de abuso sexual infantil"),
    ("es", "[Pornografía infantil] incautada", "material de abuso sexual infantil"),
    ("es", "Según las [imágenes pornográficas]", "material de abuso sexual infantil"),
    ("fr", "[Pornographie enfantine] saisie", "matériel d'abus"),
    ("fr", "Contre cette [pornographie enfantine]", "matériel d'abus"),
    ("fr", "Au lieu de [pornographie enfantine]", "images d'abus"),
    ("de", "gegen [Kinderpornografie]", "Missbrauchsdarstellungen"),
    ("de", "Bekämpfung der [Kinderpornografie]", "Missbrauchsdarstellungen"),
    ("de", "verbotene [Kinderpornografie]", "Missbrauchsdarstellungen"),
    ("ro", "o [pornografie infantilă]", "materiale de abuz"),
    ("ro", "[Pornografia infantilă] găsită", "materialele de abuz"),
    ("pt", "Alguma [pornografia infantil]", "material de abuso sexual de crianças"),
    ("pt", "Da [pornografia infantil]", "material de abuso sexual de crianças"),
    ("pl", "Walka z [pornografią dziecięcą]", "materiały przedstawiające wykorzystywanie"),
    ("pl", "[Pornografia dziecięca] jest przestępstwem.", "materiały przedstawiające wykorzystywanie"),
    ("pl", "ofiara [pornografii dziecięcej]", "materiały przedstawiające wykorzystywanie"),
    ("ru", "борьба с [детской порнографией]", "материалы о насилии над детьми"),
    ("ru", "[Детская порнография] запрещена.", "материалы о насилии над детьми"),
    ("uk", "Ця [дитяча порнографія].", "матеріали про насильство над дітьми"),
    ("uk", "проти [дитячої порнографії]", "матеріали про насильство над дітьми"),
    ("uk", "[Дитяча порнографія] заборонена.", "матеріали про насильство над дітьми"),
    ("ar", "ضد [إباحية الأطفال]", "مواد الاعتداء على الأطفال"),
    ("ar", "هذه [إباحية الأطفال] جريمة", "مواد الاعتداء على الأطفال"),
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
