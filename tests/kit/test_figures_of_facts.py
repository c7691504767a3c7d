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
    "10 kadından 3'ü": None,
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


def test_a_fact_is_drawn_whole_or_not_at_all() -> None:
    """Brazil printed a lone large 3 of “3 em cada 10”."""
    source = b"""#import "/infographic/figures.typ": figure-of
#metadata(json(bytes(sys.inputs.facts)).map(figure-of)) <found>"""
    compiler = typst.Compiler(source, root=str(TEMPLATES), sys_inputs={"facts": json.dumps(list(FACTS))})
    found = json.loads(compiler.query("<found>", field="value", one=True))
    assert dict(zip(FACTS, found, strict=True)) == FACTS
