"""What stands between a kit and `final`, by who can do it: made from what a check finds under `publish`.

So the list and the check can never say different things: what the check no longer finds is done.
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterator, Sequence

from campaignkit.campaign.campaign import Campaign
from campaignkit.campaign.today import today
from campaignkit.check.scope import Scope
from campaignkit.diagnostics.finding import Diagnostic, Severity
from campaignkit.diagnostics.shortened import shorten
from campaignkit.kit.material_names import material_name
from campaignkit.knowledge.locales import language_label
from campaignkit.knowledge.printed_numbers import printed_number
from campaignkit.knowledge.reader import STATEMENTS, read_yaml
from campaignkit.late_patterns import late_pattern
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.paths import key_of
from campaignkit.plan.printed_texts import printed_texts
from campaignkit.source.node import Node, Scalar, walk
from campaignkit.todos.due_days import KINDS, due
from campaignkit.todos.todo import Todo

_KIND_OF = {
    "CK417": "write",
    "CK312": "translate",
    "CK313": "translate",
    "CK316": "read",
    "CK302": "read",
    "CK311": "read",
    "CK606": "test",
    "CK401": "call",
    "CK112": "tell",
    "CK613": "answer",
    "CK614": "answer",
    "CK640": "approve",
    "CK641": "approve",
}
_LATER = late_pattern(r"(?<!\w)(?:TODO|TBC|TBD|FIXME)(?!\w)")
_QUOTED_IN_YAML = late_pattern(r"""^(["'])(.*)\1$""")
_READ: tuple[str, ...] = ("What does the page of the operator say?",)
Said = tuple[str, ...]
"""An English text with slots, and what fills them."""
BY = '--on DAY --by "FUNCTION, ORGANISATION"'
_ASK: tuple[str, ...] = (
    "Whom is the service for?",
    "When does it answer?",
    "What does a call or a message cost?",
    "May the campaign print the number, and does the service know that it is coming?",
)


def todos(campaign: Campaign, scope: Scope) -> tuple[Todo, ...]:
    """Return everything that a check under `publish` says is left to do, in the order in which people do it.

    A campaign whose plan cannot be read has only repairs.
    """
    report = scope.check(campaign, profile="publish")
    return tuple(_Lister(campaign, report.findings, today()).all())


def command_for(campaign: Campaign, finding: Diagnostic) -> str | None:
    """Return the command line that writes down what ends a finding; None where the plan itself has to be changed."""
    kind = _KIND_OF.get(finding.code, "repair")
    if campaign.plan is None or kind in ("write", "translate", "repair"):
        return None
    todos = _Lister(campaign, [finding], today()).of_kind(kind, [finding])
    return next((one.command(campaign.file) for one in todos), None)


class _Lister:
    def __init__(self, campaign: Campaign, findings: Sequence[Diagnostic], day: datetime.date) -> None:
        self.campaign = campaign
        self.plan = campaign.plan
        self.findings = [f for f in findings if f.severity is not Severity.NOTE or _is_language_to_begin(f)]
        self.today = day
        self.starts = campaign.plan.campaign.starts if campaign.plan is not None else day

    def all(self) -> Iterator[Todo]:
        """Yield everything, kind by kind."""
        by_kind: dict[str, list[Diagnostic]] = defaultdict(list)
        for finding in self.findings:
            by_kind[_KIND_OF.get(finding.code, "repair")].append(finding)
        for kind in KINDS:
            yield from self.of_kind(kind, by_kind[kind])

    def of_kind(self, kind: str, findings: list[Diagnostic]) -> Iterator[Todo]:
        """Yield what findings of one kind ask for."""
        each = {
            "test": self._test,
            "call": self._call,
            "tell": self._tell,
            "answer": self._answer,
            "approve": self._approve,
        }
        if kind in each:
            yield from map(each[kind], findings)
        elif kind == "write":
            yield from self._write(findings)
        elif kind == "repair":
            yield from self._repair(findings)
        else:
            yield from self._by_language(kind, findings)

    def _todo(self, kind: str, about: str, says: Said, done_by: Said, *findings: Diagnostic, **more: object) -> Todo:
        place = f"{findings[0].span.file}:{findings[0].span.start.line}" if findings else ""
        facts: dict[str, object] = {"place": place, "codes": tuple(dict.fromkeys(f.code for f in findings)), **more}
        when = due(kind, self.starts, self.today)
        return Todo(kind=kind, id=f"{kind}.{about}", says=says, done_by=done_by, due=when, **facts)  # type: ignore[arg-type]

    def _write(self, findings: list[Diagnostic]) -> Iterator[Todo]:
        """Yield each item of the plan that holds texts to be written, printed ones or not."""
        places: dict[str, dict[str, str]] = defaultdict(dict)
        for finding in findings:
            places[".".join(finding.path.split(".")[:2])][finding.path] = (
                f"{finding.span.file}:{finding.span.start.line}"
            )
        for path, node in walk(self.campaign.root) if self.campaign.root is not None else ():
            if isinstance(node, Scalar) and _LATER.search(node.value):
                key = key_of(path)
                places[key_of(path[:2])].setdefault(key, _place(node))
        for item, inside in places.items():
            count = len(inside)
            yield Todo(
                kind="write",
                id=f"write.{item}",
                says=("Texts of `{0}`: {1}", item, str(count)),
                done_by=("whoever writes the texts",),
                due=due("write", self.starts, self.today),
                place=next(iter(inside.values())),
                codes=("CK417",),
                count=count,
            )

    def _by_language(self, kind: str, problems: list[Diagnostic]) -> Iterator[Todo]:
        by_language: dict[str, list[Diagnostic]] = defaultdict(list)
        for finding in problems:
            own = self.plan.campaign.language if self.plan is not None else ""
            by_language[finding.language or own].append(finding)
        for language, findings in by_language.items():
            name = language_label(language)
            if kind == "translate":
                count = self._parts() if any(map(_is_language_to_begin, findings)) else len(findings)
                text = ("{0}: parts of the plan without a finished translation: {1}", name, str(count))
                done_by = ("a translator into {0}", name)
                yield self._todo(kind, language, text, done_by, *findings, count=count, language=language)
            else:
                yield from self._read(language, name, findings)

    def _parts(self) -> int:
        """Return how many parts of the plan hold texts."""
        return 0 if self.plan is None else len({text.path[:2] for text in printed_texts(self.plan)})

    def _read(self, language: str, name: str, findings: list[Diagnostic]) -> Iterator[Todo]:
        """Yield what a native speaker reads: the plan's own texts with the fixed words, or a translation and they."""
        who, record = ("a native speaker of {0}", name), f"record review {language} {BY}"
        if self.plan is not None and language == self.plan.campaign.language:
            text = ("The texts in {0}, and its fixed words, such as “Led by”", name)
            yield self._todo("read", language, text, who, *findings, record=record, language=language)
            return
        words = [finding for finding in findings if finding.code == "CK302"]
        texts = [finding for finding in findings if finding.code != "CK302"]
        if texts:
            text, who_else = ("The translation into {0}", name), ("a second native speaker of {0}", name)
            yield self._todo("read", language, text, who_else, *texts, record=record, language=language)
        if words:
            text, record = ("The fixed words in {0}, such as “Led by”", name), f"translate words {language}"
            yield self._todo("read", f"{language}-words", text, who, *words, record=record, language=language)

    def _test(self, finding: Diagnostic) -> Todo:
        name = finding.path.split(".")[1]
        ask = ("What is it about?", "What would you do now?", "What is unclear, or wrong for you?")
        record = f'record pretest {name} --on DAY --with "WHOM, AS A GROUP" --learned "WHAT WAS CHANGED"'
        who = ("about five people of the audience, together with somebody who looks after them",)
        return self._todo("test", name, self._material(name), who, finding, ask=ask, record=record)

    def _call(self, finding: Diagnostic) -> Todo:
        name = finding.path.split(".")[1]
        service = next(s for s in _plan(self.plan).help if s.id == name)
        phone = service.phone and printed_number(service.phone, service.country, "en", "terminal")
        number = phone or service.website
        text = ("{0}: no number yet", service.name) if number is None else ("{0}: {1}", service.name, number)
        if service.kind == "emergency" or service.phone is None:
            how, ask = "operator-page", _READ
        else:
            how, ask = "call", _ASK
        lacking = [key for key in ("hours", "cost") if how == "call" and getattr(service, key) is None]
        more = "".join(f' --{key} "WHAT IT SAYS"' for key in lacking)
        record = f"record call {name} --how {how} {BY}{more}"
        return self._todo("call", name, text, ("whoever prints it",), finding, ask=ask, record=record)

    def _tell(self, finding: Diagnostic) -> Todo:
        name = finding.path.split(".")[1]
        service = next(s for s in _plan(self.plan).help if s.id == name)
        ask = ("From when to when will more people call?", "Can the service take these calls?")
        return self._todo(
            "tell",
            name,
            ("{0}", service.name),
            ("the lead of the campaign",),
            finding,
            ask=ask,
            record=f"record informed {name} {BY}",
        )

    def _answer(self, finding: Diagnostic) -> Todo:
        rows: dict[str, dict[str, str]] = read_yaml(STATEMENTS)["rows"]
        question = next((key for key, row in rows.items() if row["question"] in finding.message), None)
        place = finding.path.split(".")[1:2]
        if question is None and place and place[0].isdigit():
            question = _plan(self.plan).statements[int(place[0])].question
        name = question or "QUESTION"
        what = rows[name]["question"] if name in rows else finding.message
        record = f"record statement {name} --answer ANSWER {BY}"
        return self._todo("answer", name, _plain(what), ("whoever can answer for it",), finding, record=record)

    def _approve(self, finding: Diagnostic) -> Todo:
        name = finding.path.split(".")[1]
        names = ", ".join(_plan(self.plan).campaign.approvers)
        who = ("{0}", names) if names else ("whoever approves",)
        return self._todo("approve", name, self._material(name), who, finding, record=f"record approval {name} {BY}")

    def _material(self, name: str) -> Said:
        """Return a material as people know it, and its id, by which the commands know it."""
        plan = _plan(self.plan)
        return ("{0} (`{1}`)", material_name(plan, name, self.campaign.library, plan.campaign.language), name)

    def _repair(self, problems: list[Diagnostic]) -> Iterator[Todo]:
        by_code: dict[str, list[Diagnostic]] = defaultdict(list)
        for finding in problems:
            by_code[finding.code].append(finding)
        for code, findings in by_code.items():
            more = "" if len(findings) == 1 else f" (and {len(findings) - 1} more)"
            text = ("{0} ({1} {2})", f"{findings[0].message}{more}", code, findings[0].name)
            places = tuple(dict.fromkeys((self._at(one), self._excerpt(one)) for one in findings))
            who = ("whoever keeps the plan",)
            yield self._todo("repair", code, text, who, *findings, count=len(findings), places=places)

    def _at(self, finding: Diagnostic) -> str:
        return f"{finding.span.file}:{finding.span.start.line}"

    def _excerpt(self, finding: Diagnostic) -> str:
        """Return what stands at the place of a finding, as far as it is on one line."""
        source, start, end = self.campaign.sources.get(finding.span.file), finding.span.start, finding.span.end
        line = "" if source is None else next(iter(source.text.splitlines()[start.line - 1 : start.line]), "")
        said = line[start.column - 1 : end.column - 1 if end.line == start.line else None]
        return shorten(_QUOTED_IN_YAML.sub(r"\2", said), 60)


def _is_language_to_begin(finding: Diagnostic) -> bool:
    """Say whether a finding tells of a language of the plan into which nobody has begun to translate."""
    return finding.code == "CK312" and finding.path.startswith("campaign.translations.")


def _plain(text: str) -> Said:
    """Return a text without slots, whatever braces stand in it."""
    return (text.replace("{", "{{").replace("}", "}}"),)


def _plan(plan: Plan | None) -> Plan:
    if plan is None:
        raise ValueError("rules that find help services run on a plan that could be read")
    return plan


def _place(node: Node) -> str:
    return f"{node.span.file}:{node.span.start.line}"
