"""The questions of the wizard, in their order: each with what is proposed from the answers before it."""

from __future__ import annotations

from collections.abc import Sequence

from campaignkit.campaign.today import today
from campaignkit.knowledge.locales import language_label, locale
from campaignkit.knowledge.reader import rows
from campaignkit.knowledge.starters import starters
from campaignkit.knowledge.whom_a_line_is_for import AT_RISK, IN_DISTRESS
from campaignkit.plan.audience_classes import YOUNG, class_of_kind
from campaignkit.plan.languages_of_material import is_read
from campaignkit.wizard.country_facts import languages_of, system_country
from campaignkit.wizard.draft_kit import WORRIED, services_for
from campaignkit.wizard.help_candidates import CHILD_LINE, Candidate, about_children, candidates
from campaignkit.wizard.proposals import (
    KITS,
    LEVELS,
    SCOPES,
    audiences_for,
    days_for,
    lead_for,
    lead_sector,
    levels_for,
    partners_for,
    title_for,
)
from campaignkit.wizard.question import NONE, Answer, AnswersSoFar, InterviewQuestion
from campaignkit.wizard.typed_answers import (
    read_audience,
    read_budget,
    read_country,
    read_days,
    read_language,
    read_lead,
    read_partner,
    read_sector,
    read_topic,
    sector_of_lead,
)

_SCOPES = {"school": "one school", "local": "a town", "regional": "a region", "national": "the whole country"}
_KITS = {
    "few": "one thing for each audience, made from its message alone",
    "usual": "what most campaigns hand out, with calendar and work plan",
    "all": "everything that fits",
}


def _labels(vocabulary: str) -> dict[str, str]:
    return {key: row["label"] for key, row in rows(vocabulary).items()}


def _languages(answers: AnswersSoFar) -> dict[str, str]:
    labels = {}
    for name in languages_of(answers.one("country")):
        lacks = "" if locale(name) is not None else ", and its fixed words, too"
        ready = ", with first texts" if starters(name) else ", whose texts are all to be written"
        labels[name] = f"{language_label(name)}{ready}{lacks}"
    return labels


def _audiences(answers: AnswersSoFar) -> dict[str, str]:
    left_out = answers.topic.not_audiences
    return {key: label for key, label in _labels("audiences").items() if key not in left_out}


def _partners(answers: AnswersSoFar) -> Answer:
    own = answers.one("lead_sector") if "lead_sector" in answers.by_question else str(_lead_sector(answers) or "")
    return partners_for(answers.one("scope"), own)


def _lead_sector(answers: AnswersSoFar) -> Answer | None:
    """Propose a sector only as long as nobody is named: what a named organisation is, people know and may say."""
    sector = sector_of_lead(answers.one("lead"))
    if sector is not None:
        return sector
    proposal = lead_for(answers.many("language")[0])
    return lead_sector(answers.one("scope")) if answers.one("lead") == proposal else None


def _days(answers: AnswersSoFar) -> Answer:
    starts, ends = days_for(answers.one("scope"), today())
    return f"{starts} to {ends}"


def _services(answers: AnswersSoFar) -> dict[str, str]:
    services = candidates(answers.one("country"), answers.many("language")[0], answers.topic)
    return {candidate.id: candidate.label for candidate in services}


def sources_of(answers: AnswersSoFar, service: str) -> list[str]:
    """Return the pages that say so of a help service that is proposed."""
    services = candidates(answers.one("country"), answers.many("language")[0], answers.topic)
    entries = [candidate.entry.get("sources") for candidate in services if candidate.id == service]
    return [str(page) for page in entries[0]] if entries and isinstance(entries[0], list) else []


def _spoken(services: Sequence[Candidate], answers: AnswersSoFar) -> list[Candidate]:
    """Return lines that answer in languages of the campaign: all where a page holds all, else one for the one."""
    languages, whole = answers.many("language"), answers.by_question.get("kit") == "all"
    lines = [
        one
        for one in services
        if one.kind == "helpline"
        and one.entry.get("phone")
        and {"children", "anyone"}.intersection(one.audience)
        and any(is_read(language, one.languages) for language in languages)
    ]
    lines.sort(key=lambda one: "children" not in one.audience)
    return lines if whole else lines[:1] if len(languages) == 1 else []


def _for_worried(services: Sequence[Candidate], answers: AnswersSoFar) -> list[Candidate]:
    """Return what people are offered who worry about their own behaviour, where the campaign is for them."""
    languages = answers.many("language")
    return [
        one
        for kind in answers.many("audiences")
        if class_of_kind(kind) == WORRIED
        for one in services_for(services, kind, answers.topic)
        if {AT_RISK, IN_DISTRESS}.intersection(one.audience)
        and (not one.languages or any(is_read(language, one.languages) for language in languages))
    ]


def _usual_services(answers: AnswersSoFar) -> Answer:
    services = candidates(answers.one("country"), answers.many("language")[0], answers.topic)
    read_by = {class_of_kind(kind) for kind in answers.many("audiences")}
    children = about_children(answers.topic) or not read_by.isdisjoint(YOUNG)
    usual = [candidate for candidate in services if candidate.usual and (children or candidate.id != CHILD_LINE)]
    if children:
        usual = [one for one in services if one in usual or one in _spoken(services, answers)]
    usual += [one for one in _for_worried(services, answers) if one not in usual]
    hotlines = [candidate for candidate in usual if candidate.kind == "hotline"]
    return tuple(candidate.id for candidate in usual if candidate not in hotlines[1:])  # a page has room for one


QUESTIONS: tuple[InterviewQuestion, ...] = (
    InterviewQuestion(
        key="country",
        flag="--country",
        text="In which country does the campaign run?",
        why="It decides which help services are proposed, on which paper is printed and how numbers are written.",
        more="Write its two capital letters or its name: MD, Moldova, Deutschland.",
        default=lambda asked: system_country(),
        read=read_country,
    ),
    InterviewQuestion(
        key="language",
        flag="--language",
        text="In which languages are the texts?",
        why="The first one is the language of the plan; into the others they are translated.",
        more="Numbers or codes, the plan's own first: 1, or `ro ru uk`. Any language campaignkit knows can be named.",
        default=lambda asked: languages_of(asked.one("country"))[:1],
        options=_languages,
        many=True,
        needed=True,
        read=read_language,
    ),
    InterviewQuestion(
        key="scope",
        flag="--scope",
        text="How far does it reach?",
        why="The further, the more levels of society have to be addressed.",
        more="A school need not change the law; a national campaign should try.",
        default=lambda asked: SCOPES[0],
        options=lambda asked: _SCOPES,
    ),
    InterviewQuestion(
        key="topic",
        flag="--topic",
        text="What is it about?",
        why="It decides which rules are checked, and whether help services must stand on everything.",
        more="A topic of your own is a folder `topics/` with a file of YAML: docs/topics.md.",
        default=lambda asked: next(iter(asked.topics)),
        options=lambda asked: {key: topic.name for key, topic in asked.topics.items()},
        read=read_topic,
    ),
    InterviewQuestion(
        key="title",
        flag="--title",
        text="What is it called?",
        why="The title stands on every page, and the folder is named after it.",
        more="Two to five words. It can be changed later; a title that begins with TODO must be.",
        default=lambda asked: title_for(asked.one("topic"), asked.many("language")[0]),
    ),
    InterviewQuestion(
        key="lead",
        flag="--lead",
        text="Who runs it?",
        why="One organisation leads, and answers for each activity until you name others.",
        more="The full name of the organisation, as it is printed. No names of persons. "
        "With its part of society: education=Village School.",
        default=lambda asked: lead_for(asked.many("language")[0]),
        read=read_lead,
    ),
    InterviewQuestion(
        key="lead_sector",
        flag="--lead-sector",
        text="Which part of society does it belong to?",
        why="Coverage counts which parts of society act; nobody can tell that from a name.",
        more="A number or a name: education, civil-society (an NGO), local-authorities.",
        default=_lead_sector,
        options=lambda asked: _labels("sectors"),
        read=read_sector,
        rest=True,
    ),
    InterviewQuestion(
        key="audiences",
        flag="--audience",
        text="Whom is it for?",
        why="Each gets a message, an activity and materials. The proposal closes the levels of society.",
        more="Numbers, names, or changes of the proposal: `+8 -2` adds one and takes one away.",
        default=lambda asked: audiences_for(asked.topic, asked.one("scope")),
        options=_audiences,
        many=True,
        needed=True,
        read=read_audience,
    ),
    InterviewQuestion(
        key="partners",
        flag="--partner",
        text="From which parts of society do partners come?",
        why="Each becomes a partner with a part in one of the activities, under its name or one still to be found.",
        more="Numbers, changes such as `+9 -1`, or `none`. With names: `5=Family doctor, 22=Pupils' council`.",
        default=_partners,
        options=lambda asked: _labels("sectors"),
        many=True,
        read=read_partner,
    ),
    InterviewQuestion(
        key="days",
        flag="--days",
        text="From when to when?",
        why="Activities lie between the first day and the last; printing and translating come before.",
        more="Two days: `2027-02-09 to 2027-03-12`. Or the first day and how long: `2027-02-09, 4 weeks`.",
        default=_days,
        read=read_days,
    ),
    InterviewQuestion(
        key="budget",
        flag="--budget",
        text="How much money is there?",
        why="It is written down once, and the amounts of activities are added up against it.",
        more="`none`, `500`, or `500 EUR`. Without a currency it is that of the country.",
        default=lambda asked: NONE,
        read=read_budget,
    ),
    InterviewQuestion(
        key="kit",
        flag="--kit",
        rest=True,
        text="What is made?",
        why="For each audience there are materials that fit it; more can be added at any time.",
        more="Leaflets, letters, briefings and slides have texts of their own to be written. "
        "`campaignkit templates` lists all kinds.",
        default=lambda asked: KITS[1],
        options=lambda asked: _KITS,
    ),
    InterviewQuestion(
        key="levels",
        flag="--level",
        rest=True,
        text="At which levels of society does something happen?",
        why="Each becomes one activity. What is proposed is what a campaign of this reach is asked for.",
        more="Numbers or names. What is left out is reported by `campaignkit check`, or waived with a reason.",
        default=lambda asked: levels_for(asked.one("scope"), asked.many("audiences")),
        options=lambda asked: {level: rows("levels")[level]["label"] for level in LEVELS},
        many=True,
        needed=True,
    ),
    InterviewQuestion(
        key="help",
        flag="--help-service",
        rest=True,
        text="Which help services does it print?",
        why="These are candidates. NOBODY HAS CALLED THEM: whoever prints a number calls it first.",
        more="Numbers, names, changes such as `+2`, or `none`. Hours and cost stand in the plan as comments.",
        default=_usual_services,
        options=_services,
        many=True,
    ),
)
KEYS = tuple(question.key for question in QUESTIONS)
