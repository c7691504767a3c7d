"""What an infographic draws of a fact: the whole of what it says, or nothing."""

from __future__ import annotations

import json
from typing import Any

import typst

from campaignkit.knowledge.reader import TEMPLATES

OF_TEN: dict[str, Any] = {"of": [3, 10]}
FACTS: dict[str, dict[str, Any] | None] = {
    # a share of ten, in the words of a language
    "3 of 10 pupils were asked": OF_TEN,
    "3 von 10 Kindern wurden gefragt": OF_TEN,
    "3 enfants sur 10": OF_TEN,
    "3 de cada 10 menores": OF_TEN,
    "3 em cada 10 mulheres": OF_TEN,
    "3 su 10 ragazzi": OF_TEN,
    "3 din 10 copii": OF_TEN,
    "3 z 10 dzieci": OF_TEN,
    "3 из 10 детей": OF_TEN,
    "3 із 10 дітей": OF_TEN,
    "3 af hverjum 10 konum": OF_TEN,
    "3 מתוך 10 נשים": OF_TEN,
    "3 من كل 10 نساء": OF_TEN,
    "1 in 5 women": {"of": [1, 5]},
    # in per cent
    "About 90\u2060% of cases": {"share": 90, "said": "90%"},
    "30 % of pupils in 2024": {"share": 30, "said": "30 %"},
    "In der Schule sind es 12,5 %.": {"share": 12, "said": "12,5 %"},
    "Kadınların %38'i": {"share": 38, "said": "%38"},
    "38٪ من النساء": {"share": 38, "said": "38٪"},
    # a count
    "12 400 calls reached the helpline in 2024.": {"number": "12 400"},
    "12.400 chamadas": {"number": "12.400"},
    "31 states had ratified it.": {"number": "31"},
    "24 Schulen machen mit": {"number": "24"},
    # words, years, ranges, parts of a number, shares whose words nobody knows: nothing
    "Three of ten pupils": None,
    "אחד מכל חמישה": None,
    "3 em cada dez mulheres": None,
    "3 af hverjum tíu konum": None,
    "3 10:stä naisesta": None,
    "2024 war ein Jahr mit vielen Anrufen": None,
    "2024": None,
    "20–30 % of pupils": None,
    "20 to 30 % of pupils": None,
    "zwischen 20 und 30 % der Kinder": None,
    "20 % bis 30 % der Kinder": None,
    "%20-30 arası": None,
    "-5 %": None,
    "1.200 %": None,
    "3 to 5 calls a day": None,
    "3 bis 5 Anrufe am Tag": None,
    "3-5 calls a day": None,
    "1 in 5 to 10 pupils": None,
    "3 of 10–12 pupils": None,
    "1 in 100 women": None,
    "1 in 10 minutes": None,
    "30 por cento das mulheres": None,
    "30 Prozent der Frauen": None,
    "2,5 millones de mujeres": None,
    "12 million calls": None,
    "4,567 Millionen Menschen": None,
    "1 200 of 3 000 women": None,
    "7 years": None,
    "31 states of 47": None,
    "16 year-olds": None,
}
OF_TEN_SEVEN: dict[str, Any] = {"of": [7, 10]}
TEN_FIRST: list[tuple[tuple[str, str], dict[str, Any] | None]] = [
    (("ka", "10-დან 7 ბავშვი ამბობს"), OF_TEN_SEVEN),
    (("ka", "ყოველი 10 ბავშვიდან 7-მა თქვა"), OF_TEN_SEVEN),
    (("hy", "10-ից 7-ը"), OF_TEN_SEVEN),
    (("hy", "Յուրաքանչյուր 10 երեխայից 7-ը պատմում է"), OF_TEN_SEVEN),
    (("az", "Hər 10 uşaqdan 7-si"), OF_TEN_SEVEN),
    (("tr", "10 kadından 7'si"), OF_TEN_SEVEN),
    (("tr", "Her 10 çocuktan 7'si anlatıyor."), OF_TEN_SEVEN),
    (("hu", "10 gyerekből 7 mesélt"), OF_TEN_SEVEN),
    (("fi", "10:stä 7 kertoi"), OF_TEN_SEVEN),
    (("fi", "10 lapsesta 7 kertoi"), OF_TEN_SEVEN),
    (("eu", "10 haurretatik 7"), OF_TEN_SEVEN),
    (("ja", "10人に7人が話しています"), OF_TEN_SEVEN),
    (("ja", "10人中7人"), OF_TEN_SEVEN),
    (("ko", "10명 중 7명"), OF_TEN_SEVEN),
    (("ko", "10명 중에서 7명이"), OF_TEN_SEVEN),
    (("zh", "每10名儿童中有7名"), OF_TEN_SEVEN),
    # what is a fall, a range or a time is none, nor what another language says
    (("ka", "10-დან 7-მდე შემცირდა"), None),
    (("ka", "10 იანვრიდან 7 თებერვლამდე"), None),
    (("hy", "10-ից 7-ի"), None),
    (("tr", "10 Ocak'tan 7 Şubat'a kadar"), None),
    (("az", "10-dan 7-yə"), None),
    (("az", "10 yanvardan 7 fevrala qədər"), None),
    (("hu", "10-ből 70 gyerek"), None),
    (("tr", "7 kadından 10'u"), None),
    (("de", "10 Minuten 7 Fragen"), None),
    (("en", "10 kadından 7'si"), None),
]


def test_a_fact_is_drawn_whole_or_not_at_all() -> None:
    """Brazil printed a lone large 3 of “3 em cada 10”."""
    source = b"""#import "/infographic/figures.typ": figure-of
#metadata(json(bytes(sys.inputs.facts)).map(((language, fact)) => figure-of(fact, language))) <found>"""
    asked = [("en", fact) for fact in FACTS] + [said for said, _ in TEN_FIRST]
    compiler = typst.Compiler(source, root=str(TEMPLATES), sys_inputs={"facts": json.dumps(asked)})
    found = json.loads(compiler.query("<found>", field="value", one=True))
    expected = [*FACTS.values(), *(drawn for _, drawn in TEN_FIRST)]
    assert dict(zip(map(tuple, asked), found, strict=True)) == dict(zip(map(tuple, asked), expected, strict=True))
