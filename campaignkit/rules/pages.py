"""The page of a rule: its facts in one line, then its docstring."""

from __future__ import annotations

from campaignkit.rules.registry import RegisteredRule


def rule_page(registered: RegisteredRule) -> str:
    """Return the page in Markdown, the same for `explain` and for `docs/rules/`."""
    rule = registered.rule
    title, _, rest = registered.documentation.partition("\n")
    facts = f"Code `{rule.code}` · name `{registered.name}` · {rule.severity.value} · from profile `{rule.profile}`"
    return f"# {rule.code} {registered.name}\n\n**{title}**\n\n{facts}\n{rest.rstrip()}\n"
