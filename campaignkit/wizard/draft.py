"""The plan that answers make: whole, so that a draft can be rendered at once, and honest about what is still open.

A text is either one that stands in `knowledge/starters` for its language, or a TODO in that language. Nothing says
that something happened which has not: no call, no approval, no figure.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cached_property

from campaignkit.campaign.topic import Topic
from campaignkit.knowledge.choice_words import choice_called
from campaignkit.knowledge.locales import DEFAULT
from campaignkit.knowledge.reader import rows
from campaignkit.knowledge.report_words import audience_called
from campaignkit.knowledge.screen_words import screen_words
from campaignkit.knowledge.starters import choices, starter, to_write
from campaignkit.plan.audience_classes import class_of_kind
from campaignkit.source.data_as_yaml import Data, Place, as_yaml
from campaignkit.wizard.answers import Answers
from campaignkit.wizard.draft_acts import Act, acts_of
from campaignkit.wizard.draft_ids import LEAD, audience_id, indicator_id, message_id, partner_ids
from campaignkit.wizard.draft_kit import materials, materials_of, nobody_listens, prevention_is_missing, services_for
from campaignkit.wizard.help_candidates import candidates, prevention_to_find, to_find
from campaignkit.wizard.remarks import SECTIONS, WORDS_WANTED, head

_SUMMARY = "campaign_in_brief"


def draft(answers: Answers, about: Topic) -> str:
    """Return the text of a plan made from answers.

    Raises:
        NotWrittenError: an answer holds what a plan cannot hold.
    """
    return _Draft(answers, about).text()


class _Draft:
    """A plan in the making."""

    def __init__(self, answers: Answers, about: Topic) -> None:
        self.answers = answers
        self.about = about
        self.language = answers.language
        self.say = screen_words(answers.language)
        self.comments: dict[Place, str] = {}
        services = candidates(answers.country, answers.language, about)
        self.help = [candidate for candidate in services if candidate.id in answers.help]
        if nobody_listens(self.help, answers.audiences, about):
            self.help.append(to_find(answers.country, answers.language, about))
        if prevention_is_missing(self.help, answers.audiences, about):
            self.help.append(prevention_to_find(answers.country, answers.language))
        self.acts = acts_of(answers)

    def text(self) -> str:
        """Return the whole plan as YAML."""
        plan: dict[str, Data] = {
            "campaign": self._campaign(),
            "objectives": [self._objective()],
            "audiences": [self._audience(kind) for kind in self.answers.audiences],
            "stakeholders": self._stakeholders(),
            "help": self._help(),
            "messages": [self._message(number, kind) for number, kind in enumerate(self.answers.audiences)],
            "channels": [self._channel(act) for act in self.acts],
            "activities": [self._activity(number, act) for number, act in enumerate(self.acts)],
            "materials": materials(self.answers, self.help, self.about),
        }
        if not self.help:
            del plan["help"]
        for place, remark in SECTIONS.items():
            if place[0] in plan:
                self.comments[place] = self.say(remark)
        self.comments[("campaign",)] = head(self.say)
        return as_yaml(plan, self.comments)

    def _campaign(self) -> dict[str, Data]:
        answers = self.answers
        section: dict[str, Data] = {
            "id": answers.folder,
            "title": answers.title,
            "summary": self._said("campaigns", self.about.id, "summary") or to_write(self.language, _SUMMARY),
            "topic": self.about.id,
            "country": answers.country,
            "scope": answers.scope,
            "language": answers.language,
        }
        if answers.languages[1:]:
            section["translations"] = list(answers.languages[1:])
        section |= {"starts": answers.starts.isoformat(), "ends": answers.ends.isoformat()}
        if answers.budget is not None:
            section["budget"] = {"amount": Decimal(answers.budget.amount), "currency": answers.budget.currency}
        return section

    def _objective(self) -> dict[str, Data]:
        def said(key: str, word: str) -> str:
            return self._said("campaigns", self.about.id, key) or to_write(self.language, word)

        return {
            "id": "aim",
            "aim": said("aim", "objective"),
            "measure": said("measure", "measure"),
            "baseline": "unknown",
            "baseline_plan": said("baseline_plan", "baseline"),
            "target": said("target", "target"),
            "by": self.answers.ends.isoformat(),
            "indicators": [
                {
                    "id": indicator_id(act.indicator),
                    "kind": choices()["levels"][act.level]["indicator"],
                    "measure": self._of_act(act, "measure") or to_write(self.language, "measure", act.word),
                }
                for act in self.acts
            ],
        }

    def _audience(self, kind: str) -> dict[str, Data]:
        name = self._said("audiences", kind) or audience_called(self.language, kind)
        entry: dict[str, Data] = {
            "id": audience_id(kind),
            "name": name or to_write(self.language, "audience"),
            "kind": kind,
        }
        ages = rows("audiences")[kind].get("ages")
        if ages is not None:
            youngest, _, oldest = ages.partition("-")
            entry["ages"] = {"from": int(youngest), "to": int(oldest)}
        return entry

    def _stakeholders(self) -> list[Data]:
        entries: list[Data] = [
            {"id": LEAD, "name": self.answers.lead, "sector": self.answers.lead_sector, "role": "lead"}
        ]
        for own, partner in zip(partner_ids(self.answers.partners), self.answers.partners, strict=True):
            sector, _, name = partner.partition("=")
            if not name:
                remark = self.say(f"To be found: {rows('sectors')[sector]['label']}.")
                self.comments["stakeholders", len(entries)] = remark
                name = to_write(self.language, "organisation")
            role = "participant" if sector == "children-and-youth" else "partner"
            entries.append({"id": own, "name": name, "sector": sector, "role": role})
        return entries

    def _help(self) -> list[Data]:
        for number, candidate in enumerate(self.help):
            self.comments[("help", number)] = candidate.comment
        return [candidate.entry for candidate in self.help]

    def _message(self, number: int, kind: str) -> dict[str, Data]:
        read_by = class_of_kind(kind)
        path = ("messages", self.about.id, read_by)
        headline = self._said(*path, "headline")
        entry: dict[str, Data] = {
            "id": message_id(kind),
            "audience": audience_id(kind),
            "objective": "aim",
            "headline": headline or to_write(self.language, "what_we_say"),
        }
        body = self._said(*path, "body")
        if body is not None:
            entry["body"] = body
        entry["call_to_action"] = self._said(*path, "call_to_action") or to_write(self.language, "what_you_can_do")
        if self.about.help:
            entry["tags"] = list(choices()["classes"][read_by]["tags"])
            if headline is None:
                remark = self.say(WORDS_WANTED.format(kind=rows("audiences")[kind]["label"]))
                self.comments["messages", number] = remark
        services = [candidate.id for candidate in services_for(self.help, kind, self.about)]
        if services:
            entry["help"] = services
        return entry

    def _channel(self, act: Act) -> dict[str, Data]:
        kind = act.facts["channel"]
        is_english = self.language.partition("-")[0] == DEFAULT  # the vocabulary's own labels are English
        word = rows("channels")[kind]["label"] if is_english else choice_called(self.language, "words.channels", kind)
        name = self._of_act(act, "channel") or word or to_write(self.language, "where")
        return {"id": f"{act.facts['id']}-place", "name": name, "kind": kind}

    @cached_property
    def _carriers(self) -> list[list[str]]:
        """Return for each activity the partners who carry it out: each goes where its part of society acts."""
        carriers: list[list[str]] = [[] for _ in self.acts]
        theirs = [act.facts["carried_by"] for act in self.acts]
        for own, sector in zip(partner_ids(self.answers.partners), self.answers.partners, strict=True):
            fitting = [number for number, sectors in enumerate(theirs) if sector in sectors]
            for number in sorted(fitting or range(len(carriers)), key=lambda n: len(carriers[n]))[:1]:
                carriers[number].append(own)
        return carriers

    def _activity(self, number: int, act: Act) -> dict[str, Data]:
        facts = act.facts
        level = rows("levels")[act.level]
        self.comments[("activities", number)] = f"{self.say(level['label'])}: {self.say(level['meaning'])}"
        entry: dict[str, Data] = {
            "id": facts["id"],
            "name": self._of_act(act, "activity") or to_write(self.language, "activity", act.word),
        }
        change = self._of_act(act, "change")
        if change is not None:
            entry["change"] = change
        if act.own_level:
            entry["level"] = act.level
        entry |= {"audiences": [audience_id(kind) for kind in act.kinds], "accountable": LEAD}
        partners = self._carriers[number]
        if partners:
            entry["responsible"] = partners
        entry |= {
            "channels": [f"{facts['id']}-place"],
            "messages": [message_id(kind) for kind in act.kinds],
        }
        kit = [name for kind in act.kinds for name, _ in materials_of(kind, self.answers.kit)]
        if kit:
            entry["materials"] = kit
        entry |= {"indicators": [indicator_id(act.indicator)], "starts": self.answers.starts.isoformat()}
        return entry

    def _said(self, *path: str) -> str | None:
        return starter(self.language, *path)

    def _of_act(self, act: Act, key: str) -> str | None:
        """Return a first text of a level; what it says is about children, so only for topics and people that are."""
        if act.apart:
            return self._said("audiences", act.kinds[0]) if key == "activity" and act.has_own_facts else None
        return self._said("levels", act.level, key) if self.about.help and self.about.ages is not None else None
