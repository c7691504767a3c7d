"""The page of a rule: its facts in one line, then its docstring."""

from __future__ import annotations

from campaignkit.campaign.topic_files import shipped_topics, topic
from campaignkit.diagnostics.report import RuleInfo
from campaignkit.rules.registry import RegisteredRule, registry
from campaignkit.rules.rule import Rule
from campaignkit.rules.topics import why_not


def rule_page(entry: RegisteredRule) -> str:
    """Return the page in Markdown, the same for `explain` and for the documentation site."""
    rule = entry.rule
    rest = entry.documentation.removeprefix(entry.summary)
    facts = [
        f"Code `{rule.code}`",
        f"name `{entry.name}`",
        rule.severity.value,
        f"from profile `{rule.profile}`",
        f"for {', '.join(rule.audiences)}" if rule.audiences else "",
        "" if rule.suppressible else "cannot be ignored",
    ]
    line = " · ".join(fact for fact in facts if fact)
    head = f"# {rule.code} {entry.name}\n\n**{entry.summary}**\n\n{line}\n"
    where = "" if rule.found_in is None else f"\n\nThe check stands in `campaignkit/{rule.found_in}`."
    return f"{head}{rest.rstrip()}{where}\n{_topics(rule)}"


def _topics(rule: Rule) -> str:
    """Return to which of the shipped topics a rule does not apply, and why."""
    reasons = {name: why_not(rule, topic(name)) for name in shipped_topics()}
    left_out = [f"- `{name}`: {reason}" for name, reason in reasons.items() if reason is not None]
    return "\n## Topics it does not apply to\n\n" + "\n".join(left_out) + "\n" if left_out else ""


def as_row(entry: RegisteredRule) -> dict[str, object]:
    """Return a rule as other programs read it."""
    rule = entry.rule
    return {
        "code": rule.code,
        "name": entry.name,
        "family": entry.family.replace("_", "-"),
        "severity": rule.severity.value,
        "profile": rule.profile,
        "audiences": list(rule.audiences),
        "per_language": rule.per_language,
        "can_be_ignored": rule.suppressible,
        "summary": entry.summary,
    }


def rule_table(rules: list[RegisteredRule], *, links: bool = False) -> str:
    """Return rules as a Markdown table; with `links` each code is one to its page in the same folder."""
    head = ["| code | name | severity | from profile | audiences | about |", "|---|---|---|---|---|---|"]
    rows = []
    for entry in rules:
        rule = entry.rule
        code = f"[{rule.code}]({rule.code}.md)" if links else rule.code
        audiences = ", ".join(rule.audiences) or "all"
        rows.append(
            f"| {code} | {entry.name} | {rule.severity.value} | {rule.profile} | {audiences} | {entry.summary} |"
        )
    return "\n".join([*head, *rows]) + "\n"


def by_family(rules: list[RegisteredRule]) -> dict[str, list[RegisteredRule]]:
    """Return rules by the heading of their family, in the order of the codes."""
    families: dict[str, list[RegisteredRule]] = {}
    for entry in rules:
        families.setdefault(entry.family.replace("_", " ").capitalize(), []).append(entry)
    return families


def rules_readme() -> str:
    """Return the index of all rule pages."""
    parts = ["# Rules\n"]
    for family, rules in by_family(list(registry().values())).items():
        parts.append(f"## {family}\n\n{rule_table(rules, links=True)}")
    return "\n".join(parts)


def described() -> dict[str, RuleInfo]:
    """Return what formats say about each rule, by code."""
    return {
        code: RuleInfo(code, r.name, r.rule.severity, r.summary, rule_page(r), r.family)
        for code, r in registry().items()
    }
