"""A readability formula says that a material is too hard for its readers.

## What it checks

Materials of at least 100 words, with the formula made for their language: Flesch Reading Ease for English, Wiener
Sachtextformel for German, Kandel-Moles for French, Fernández Huerta for Spanish, Gulpease for Italian, Flesch-Martins
for Portuguese, Flesch-Douma for Dutch, Flesch-Oborneva for Russian, Ateşman for Turkish, LIX for Swedish, Danish and
Norwegian. Languages without a formula are not measured: English numbers are never used for them. Syllables are
estimated. It is never an error, and a note where the score is only a little beyond the limit or the formula is weak.

## Why it matters

A score is no proof, but a text for parents that scores like a law is not read to its end.

## Wrong

```yaml
materials:
  - id: poster-teens
    type: leaflet
    sections:
      - title: Information
        body: >-
          Adolescents experiencing inappropriate communication from unidentified individuals frequently underestimate
          psychological consequences. Professional counselling organisations recommend immediate documentation of
          electronic conversations. Unsolicited photographic material necessitates notification of responsible
          authorities. Confidential consultation possibilities facilitate appropriate intervention. Educational
          institutions additionally provide comprehensive preventive information. Responsible administrators
          investigate suspicious activities systematically. Specialised psychologists accompany affected individuals.
          Participating organisations communicate recommendations regularly. International cooperation facilitates
          identification of perpetrators. Technological companies implement protective mechanisms continuously.
          Governmental representatives evaluate legislative alternatives periodically. Interdisciplinary
          collaboration guarantees sustainable improvements. Additional information concerning confidential
          consultation opportunities is available electronically. Individual circumstances determine appropriate
          procedures. Comprehensive documentation facilitates subsequent investigations considerably. Confidentiality
          remains guaranteed throughout.
```

## Right

```yaml
materials:
  - id: poster-teens
    type: leaflet
    sections:
      - title: What you can do
        body: Tell an adult you trust. Keep the chats. Call us.
```

## How to fix

Shorten the sentences, choose shorter words, and read the text aloud to somebody of the audience. A text with a good
score can still be unclear: the score only finds the hard ones.

## Sources

Each formula names its own in `campaignkit/knowledge/readability/`; docs/plain-language.md lists them.
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Confidence, Severity
from campaignkit.knowledge.readability import scale
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.measured_texts import plain_pieces, reading_language
from campaignkit.rules.rule import Facts, Found, Rule
from campaignkit.texts.plain.measures import measure

LEAST_WORDS = 100
"""Below this a score is noise."""
LITTLE = 3
"""A third of what is clearly too hard is not worth a note: syllables are estimated."""


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield each long material whose score lies beyond the limit of its audience."""
    language = reading_language(plan)
    if not language.formulas:
        return
    formula = language.formulas[0]
    values = scale(formula.scale)
    for piece in plain_pieces(plan, facts):
        if piece.words < LEAST_WORDS:
            continue
        score = measure([sentence.words for sentence in piece.sentences], language.syllables).score(formula)
        limit = values.limits[piece.piece.audience_class]
        beyond = limit - score if values.higher_is_easier else score - limit
        if beyond * LITTLE <= values.clearly:
            continue
        weak = formula.confidence == "low" or beyond < values.clearly
        bound = "at least" if values.higher_is_easier else "at most"
        yield Found(
            (*piece.piece.path, "id"),
            f"{formula.name} gives {score:.0f} for its {piece.words} words; this audience needs {bound} {limit:g}.",
            "Shorten the sentences and choose shorter words, then let somebody of the audience read it.",
            severity=Severity.NOTE if weak else None,
            confidence=Confidence.LOW if formula.confidence == "low" else Confidence.MEDIUM,
        )


RULE = Rule("CK306", Severity.WARNING, check=check, per_language=True)
