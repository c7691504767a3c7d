"""A text says the opposite of what its tag promises, or its translation has lost the denial.

## What it checks

Texts tagged `not-your-fault`, `do-not-pay`, `send-no-more`, `keep-messages`, `tell-someone`, `never-view`, `block` or
`hope`, in every language: no sentence of theirs may blame, tell readers to pay, to delete, to keep quiet or to look,
or take hope away; and where a tag is said with a *not*, the *not* has to be there. In a language without words for
that (docs/frames.md), a translation without any denying word is asked about where its source text has one.

## Why it matters

One lost word turns the most important sentence of a campaign into the worst: “it is your fault”, “pay”, “delete the
messages”. Nobody at the print shop reads the language, and the tag tells every other rule that all is well.

## Wrong

```yaml
messages:
  - {id: tell-us, body: "If someone asks for a picture, it is your fault.", tags: [not-your-fault]}
```

## Right

```yaml
messages:
  - {id: tell-us, body: "If someone asks for a picture, it is not your fault.", tags: [not-your-fault]}
```

## How to fix

Write the sentence so that it says what the tag promises, in the translation as in the source text. If the text is
about something else, take the tag away.

## Sources

IWF, Gurls Out Loud; NSPCC, Report Remove; rules MSG-01 and MSG-19 of the reference on safe messaging
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.knowledge.kinds_read import reads_tag
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.paths import Path, item_step
from campaignkit.rules.hits import ScannedText, scanned
from campaignkit.rules.language.translated import translated_texts
from campaignkit.rules.rule import Facts, Found, Rule
from campaignkit.texts.denies_at_all import denies_at_all
from campaignkit.texts.lexicon.finder import Hit, finder

AGAINST = {
    "not-your-fault": ("blame", "gender"),
    "hope": ("hopeless",),
    "tell-someone": ("parents", "quiet", "punishment"),
    "never-view": ("view", "copying", "searching"),
}
"""What says the opposite of a tag, whatever its words: kinds under which faults are reported."""
FRAMED = {
    "do-not-pay": "confront.obey",
    "send-no-more": "confront.obey",
    "keep-messages": "restrict.erase",
    "block": "confront.keep-on",
}
"""The same, where only some frames of a kind say it."""
WITH_A_NOT = ("not-your-fault", "do-not-pay", "send-no-more", "never-view")
"""Tags that every language says with a denial."""
BEHIND = 2
"""So many words behind an act may deny it."""
_HINT = "Write what the tag promises, in this language as in the others, or take the tag away."


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield what a tagged text says against its tag."""
    texts = scanned(plan, facts)
    for owner, tags in _tagged(plan):
        own = [text for text in texts if text.text.path[: len(owner)] == owner and len(text.text.path) > len(owner)]
        for tag in tags:
            yield from _opposite(tag, own)
    yield from _lost(plan, facts)


def _tagged(plan: Plan) -> Iterator[tuple[Path, tuple[str, ...]]]:
    """Yield the path of each message, material and section that has tags."""
    for message in plan.messages:
        yield ("messages", message.id), tuple(message.tags)
    for material in plan.materials:
        yield ("materials", material.id), tuple(material.tags)
        for number, section in enumerate(material.sections):
            yield ("materials", material.id, "sections", item_step(section, number)), tuple(section.tags)


def _opposite(tag: str, texts: list[ScannedText]) -> Iterator[Found]:
    is_said = any(tag in text.scan.says for text in texts)
    against = False
    for text in texts:
        hits = [hit for hit in text.scan.hits if _is_against(tag, hit) and not hit.quoted]
        for hit in [hit for hit in hits if hit.term.confidence != "low" or not is_said][:1]:
            against = True
            sure = hit.term.confidence != "low"
            yield _found(text, tag, hit.start, hit.end, Severity.ERROR if sure else Severity.WARNING)
    if against or is_said:
        return
    for text in texts:
        for other, start, end in text.scan.unsays:
            if other == tag and not _denied_behind(text, end):
                yield _found(text, tag, start, end, Severity.ERROR)
                return


def _is_against(tag: str, hit: Hit) -> bool:
    prefix = FRAMED.get(tag)
    return hit.term.kind in AGAINST.get(tag, ()) or (prefix is not None and hit.term.id.startswith(prefix))


def _denied_behind(text: ScannedText, end: int) -> bool:
    """Say whether one of the next words denies what stands before it: `pay nothing`."""
    words = finder(text.language)
    behind = [token.word for token in text.tokens if token.start >= end][:BEHIND]
    return words is not None and not words.negations.isdisjoint(behind)


def _found(text: ScannedText, tag: str, start: int, end: int, severity: Severity) -> Found:
    words = " ".join(text.text.value[start:end].split())
    return Found(
        text.text.path,
        f"“{words}” says the opposite of the tag `{tag}` of this text.",
        _HINT,
        start,
        end,
        severity=severity,
    )


def _lost(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield translations without any denial of tagged texts that have one, in languages nobody reads for the tag."""
    if facts.translation is None:
        return
    wrote, writes = facts.translation.source.campaign.language, plan.campaign.language
    by_owner = [(owner, [tag for tag in tags if tag in WITH_A_NOT]) for owner, tags in _tagged(plan)]
    for text in translated_texts(plan, facts):
        tags = [tag for owner, some in by_owner if text.path[: len(owner)] == owner for tag in some]
        if not tags or all(reads_tag(writes, tag) for tag in tags):
            continue
        if denies_at_all(text.source, wrote) and denies_at_all(text.value, writes) is False:
            yield Found(
                text.path,
                f"The source text has a “not”, as its tag `{tags[0]}` needs; this text has no word that denies.",
                "Have somebody who reads the language look at this sentence: a lost “not” says the opposite.",
                severity=Severity.WARNING,
            )


RULE = Rule("CK260", Severity.ERROR, check=check, per_language=True)
