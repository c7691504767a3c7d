"""What a text lacks as a whole, and what it does well: help, a word against blame, whom to tell, hope, easy words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from campaignkit.diagnostics.finding import Diagnostic, Severity, Span
from campaignkit.knowledge.frames import kinds
from campaignkit.knowledge.kinds_read import first_look, kinds_read, reads_tag
from campaignkit.knowledge.locales import language_label
from campaignkit.knowledge.readability import language_data, scale
from campaignkit.late_patterns import late_pattern
from campaignkit.plan.audience_classes import YOUNG
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.facts import Facts
from campaignkit.rules.help_services.room_for_help import ASKED
from campaignkit.rules.hits import scanned
from campaignkit.rules.measured_texts import plain_pieces
from campaignkit.rules.what_a_piece_says import unread
from campaignkit.texts.numbers.help_words import names_a_line
from campaignkit.texts.plain.measures import measure

FEWEST_WORDS = 20
"""A text of fewer words is a line somebody looks at, not a page that has to say all of it."""

MEASURED = 100
"""From so many words on a formula says something."""

UNREAD = frozenset({"CK311", "CK322", "CK326"})
"""Where one of these was found, the words were not read, or not in their own language."""

_ADDRESS = late_pattern(
    r"https?://|www\.|(?<![\w.+-])[\w.+-]+@[\w-]+\.\w|(?<![\w-])[\w-]+\.(?:org|net|com|eu|info|[a-z]{2})(?!\w)", re.I
)
_TAGS = {
    "not-your-fault": "It says that the child is not to blame.",
    "tell-someone": "It says whom to tell.",
    "hope": "It says what can still be done.",
    "never-view": "It says not to look at the pictures.",
}
SAID = {
    "CK205": (
        "not-your-fault",
        "tell children that it is not their fault",
        "Say it in plain words: whatever happened, it is not your fault.",
    ),
    "CK206": (
        "tell-someone",
        "tell children whom they can tell",
        "Name an adult they trust, or a helpline.",
    ),
    "CK207": (
        "hope",
        "say that there is help and that it can get better",
        "Say one true thing that can still be done: help is there, pictures can be taken down.",
    ),
}
"""Tag, question and advice: what a text is asked that rules ask of whole materials, in words for who has no plan."""


def on_the_whole(finding: Diagnostic, words: int, end: Span, language: str, *, helps: bool) -> Diagnostic | None:
    """Return a finding about the made-up material in words about the text; None where a text is not asked for it."""
    if finding.code == "CK306":
        return finding
    if words < FEWEST_WORDS or finding.code not in SAID or (helps and finding.code == "CK206"):
        return None
    tag, what, hint = SAID[finding.code]
    message = f"The text does not {what}."
    if not reads_tag(language, tag):
        message = f"Does the text {what}? {unread(language)}"
        hint = f"If it does, nothing is to be done. If not: {hint[0].lower()}{hint[1:]}"
    return replace(finding, message=message, hint=hint, span=end)


def no_help(
    plan: Plan, text: str, end: Span, audience_class: str, *, helps: bool, country: str | None
) -> list[Diagnostic]:
    """Return a finding where a text for these readers names no help at all.

    Help named in words alone, as “the child helpline”, is a note to adults, who can look it up.
    """
    if helps or len(text.split()) < FEWEST_WORDS or audience_class not in ASKED["helpline"] | {"at-risk-adult"}:
        return []
    child, has_words = audience_class in YOUNG, names_a_line(text, plan.campaign.language)
    severity = (
        Severity.NOTE if has_words and not child else Severity.ERROR if child and not has_words else Severity.WARNING
    )
    where = (
        f"`campaignkit helplines {country}` shows candidates" if country else "say with --country where it is read"
    )
    return [
        Diagnostic(
            "CK414",
            "The text names help in words, but no number and no address."
            if has_words
            else "The text names no help: no number, no address.",
            end,
            "messages.text.body",
            severity,
            hint=f"{'Say how it is reached' if has_words else 'Add a helpline'}; {where}.",
            language=plan.campaign.language,
        )
    ]


def how_well_read(language: str) -> str:
    """Say for how many kinds of fault a language is read, and how many faults were found in texts nobody had seen."""
    look, kinds_here = first_look(language), kinds_read(language)
    rate = f"{look.rate} of the faults were found" if look.faults else "nobody has counted what is found"
    many = f"{len(kinds_here)} of {len(kinds())} kinds of fault"
    return f"{language_label(language)} is read for {many}; on first look {rate}."


def has_address(text: str) -> bool:
    """Say whether a page or an address is named where help may be had."""
    return _ADDRESS.search(text) is not None


def good_points(plan: Plan, facts: Facts, findings: Iterable[Diagnostic], numbers: Iterable[str]) -> Iterator[str]:
    """Yield in whole sentences what a text does well, as far as it can be read."""
    codes = {finding.code for finding in findings}
    tags = frozenset(tag for text in scanned(plan, facts) for tag in text.scan.says)
    yield from (sentence for tag, sentence in _TAGS.items() if tag in tags)
    yield from (f"The number {number} is right." for number in dict.fromkeys(numbers))
    if not codes & {"CK303", "CK304"}:
        yield "No sentence is too long for its readers."
    yield from _ease(plan, facts)
    if not codes & UNREAD and not any(code.startswith("CK2") for code in codes):
        yield "No word was found that blames, frightens or misleads."


def _ease(plan: Plan, facts: Facts) -> Iterator[str]:
    language = language_data(plan.campaign.language)
    for piece in plain_pieces(plan, facts) if language.formulas else ():
        if piece.words < MEASURED:
            continue
        formula = language.formulas[0]
        values = scale(formula.scale)
        score = measure([sentence.words for sentence in piece.sentences], language.syllables).score(formula)
        limit = values.limits[piece.piece.audience_class]
        if score >= limit if values.higher_is_easier else score <= limit:
            bound = "at least" if values.higher_is_easier else "at most"
            yield f"It is easy enough to read: {formula.name} {score:.0f}, and {bound} {limit:g} is asked for."
