"""The page of a rule: its facts in one line, then its docstring."""

from __future__ import annotations

from campaignkit.rules.registry import RegisteredRule


def rule_page(registered: RegisteredRule) -> str:
    """Return the page in Markdown, the same for `explain` and for `docs/rules/`."""
    rule = registered.rule
    rest = registered.documentation.removeprefix(registered.summary)
    facts = f"Code `{rule.code}` · name `{registered.name}` · {rule.severity.value} · from profile `{rule.profile}`"
    return f"# {rule.code} {registered.name}\n\n**{registered.summary}**\n\n{facts}\n{rest.rstrip()}\n"
