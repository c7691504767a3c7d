"""What is found in a sentence is a warning where it is likely right, and a note where it is not."""

from __future__ import annotations

import numpy as np
import pytest

from campaignkit.knowledge.judgement import judgement
from campaignkit.knowledge.likeness_weights import taught
from campaignkit.rules.frames_beside_phrases import with_frames
from campaignkit.rules.hits import NOTHING
from campaignkit.rules.softened_findings import judged, softened
from campaignkit.texts.frames.sightings import read
from campaignkit.texts.lexicon.finder import finder
from campaignkit.texts.lexicon.tokens import tokenise
from campaignkit.texts.likely_faults import signs, weigh
from campaignkit.texts.likeness import weighed_in
from tests.recall.judge import Judged, learn, limits, made_from


def confidences(text: str, language: str) -> list[str]:
    tokens, words, known = tokenise(text, language), finder(language), taught(language)
    assert known is not None
    reading = read(text, language, tokens)
    scan = with_frames(NOTHING if words is None else words.scan(text, tokens), reading)
    return [
        hit.term.confidence for hit in softened(scan, text, reading, weighed_in(text, tokens, known, reading)).hits
    ]


LOUD = [
    ("en", "Arrange to meet him and find out who he really is."),
    ("de", "Behandeln Sie den Vorfall intern und bewahren Sie Stillschweigen."),
    ("fr", "Faites une capture d'écran des photos et envoyez-la aux autres parents."),
    ("ru", "Встреться с ним и выясни, кто он такой."),
    # A main word to avoid is one in good advice, too.
    ("en", "Report child pornography to somebody you trust."),
    ("fr", "Signalez la pornographie enfantine à quelqu'un de confiance."),
    ("de", "Melde Kinderpornografie bei der Polizei."),
    # Nothing but the fault itself: that good sentences have the same words says nothing against it.
    ("en", "It is your own fault."),
    ("en", "Nobody can help you."),
    ("de", "Niemand kann dir helfen."),
    ("fr", "Personne ne peut t'aider."),
    ("ro", "Nimeni nu te poate ajuta."),
    ("ru", "Никто тебе не поможет."),
    ("pt", "Ninguém te pode ajudar."),
    ("pl", "Nikt ci nie pomoże."),
    ("tr", "Sana kimse yardım edemez."),
    ("tr", "Hiç kimse sana yardım edemez."),
    ("ar", "لا أحد يستطيع مساعدتك."),
    ("ar", "لا يمكن لأحد أن يساعدك."),
]
SOFT = [
    ("en", "Arrange a meeting with the form tutor if your son seems withdrawn."),
    ("de", "Er besuchte die Kirche sein ganzes Leben lang."),
    ("fr", "Il est resté membre du club toute sa vie."),
    ("pt", "Os professores são responsáveis por comunicar o que observam à comissão de proteção."),
]


@pytest.mark.parametrize(("language", "text"), LOUD)
def test_what_is_likely_warns(language: str, text: str) -> None:
    assert {"medium", "high"} & set(confidences(text, language))


# Who secures evidence neither bans a device nor goes after an offender; a threat is kept, not the contact.
EVIDENCE = [
    ("en", "Seize the device, switch it to flight mode and hand it to forensics."),
    ("fr", "Ne supprimez rien et laissez l'appareil tel quel."),
    ("de", "Die Polizei darf das Tablet als Beweis mitnehmen; die Familie bekommt eine Quittung."),
    ("es", "Incauten el dispositivo, pónganlo en modo avión y entréguenlo a la unidad forense."),
    ("es", "Asegure el teléfono como prueba sin mirar su contenido."),
    ("pt", "Apreenda o aparelho, ponha-o em modo avião e entregue-o à perícia."),
    ("pl", "Zabezpiecz urządzenie, włącz tryb samolotowy i przekaż je biegłemu."),
    ("ro", "Păstrați conversația cu amenințarea, nu fotografia."),
    ("ru", "Изымите устройство, включите авиарежим и передайте его экспертам."),
    ("uk", "Вилучіть пристрій, увімкніть режим польоту й передайте його експертам."),
    ("uk", "Збережіть телефон як доказ, не переглядаючи його."),
    ("tr", "Cihaza el koyun, uçak moduna alın ve adli bilişime teslim edin."),
    ("ar", "احجزوا الجهاز وضعوه في وضع الطيران وسلّموه إلى خبراء الأدلة الرقمية."),
]


@pytest.mark.parametrize(("language", "text"), EVIDENCE)
def test_nothing_is_found_where_evidence_is_secured(language: str, text: str) -> None:
    assert confidences(text, language) == []


@pytest.mark.parametrize(("language", "text"), SOFT)
def test_the_same_words_are_a_note_where_they_are_harmless(language: str, text: str) -> None:
    assert set(confidences(text, language)) <= {"low"}


@pytest.mark.parametrize(
    "text", ["Frühreif? Sie war zwölf und spielte mit Puppen.", "Du denkst, du hättest es merken müssen."]
)
def test_what_is_taken_up_or_thought_is_not_surely_said(text: str) -> None:
    assert "high" not in confidences(text, "de")


PROMISED = [
    ("en", "What you tell us stays between us{}.", ", unless somebody hurts you"),
    ("de", "Was du uns erzählst, bleibt unter uns{}.", ", außer du bist in Gefahr"),
    ("fr", "Ce que tu nous confies reste entre nous{}.", ", sauf si tu es en danger"),
    ("es", "Lo que nos cuentas queda entre nosotros{}.", ", salvo que estés en peligro"),
    ("pt", "O que nos contas fica entre nós{}.", ", a não ser que estejas em perigo"),
    ("pl", "To, co nam powiesz, zostaje między nami{}.", ", chyba że grozi ci niebezpieczeństwo"),
    ("ro", "Ce ne spui rămâne între noi{}.", ", cu excepția cazului în care ești în pericol"),
    ("ru", "То, что ты расскажешь, останется между нами{}.", ", кроме случаев, когда тебе грозит опасность"),
    ("uk", "Те, що ти розповіси, залишиться між нами{}.", ", крім випадків, коли тобі загрожує небезпека"),
    ("tr", "Anlattıkların{} aramızda kalır.", " sen tehlikede olmadıkça"),
    ("ar", "ما تقوله لنا يبقى بيننا{}.", "، إلا إذا كنت في خطر"),
]


@pytest.mark.parametrize(("language", "text", "exception"), PROMISED)
def test_a_secret_with_its_exception_is_no_promise(language: str, text: str, exception: str) -> None:
    assert confidences(text.format(""), language) != []
    assert confidences(text.format(exception), language) == []


def test_a_question_or_a_quotation_speaks_against_a_fault() -> None:
    def comes_to(text: str) -> float:
        tokens, known = tokenise(text, "en"), taught("en")
        assert known is not None
        reading = read(text, "en", tokens)
        (hit, *others) = judged(with_frames(NOTHING, reading))
        (sentence,) = weighed_in(text, tokens, known)
        found = {**signs(hit, [hit, *others], sentence, text, reading), "likeness": 0.0, "danger": 0.0, "known": 0.0}
        return weigh(found, judgement().weights)

    plain = comes_to("Deal with the incident internally and keep it quiet.")
    assert comes_to("Deal with the incident internally and keep “it” quiet.") < plain


def test_the_weights_are_those_of_the_examples() -> None:
    """Weights of other examples than those that are there are old: `make judgement`."""
    assert judgement().made_from == made_from()
    assert 0 < judgement().likely <= judgement().sure


def test_signs_that_tell_get_weight() -> None:
    found = [
        Judged("en", number, right=bool(number % 2), signs={"always": 1.0, "likeness": number % 2 - 0.5, "idle": 1.0})
        for number in range(40)
    ]
    weights = learn(found)
    assert weights["likeness"] > 1 > abs(weights["idle"])
    likely, sure = limits(found, np.array([f.signs["likeness"] for f in found]), 2000)
    assert likely <= sure
