"""Topics: those that come with campaignkit, those of a country, and what is said about broken ones."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from campaignkit.campaign.opening import open_campaign
from campaignkit.campaign.topic import Topic
from campaignkit.campaign.topic_files import (
    load_topic,
    local_topics,
    shipped_topics,
    topic,
    topic_called,
    topics_for,
)
from campaignkit.check.rules_over_plan import active_rules
from campaignkit.diagnostics.codes import CODES
from campaignkit.diagnostics.usage import UsageError
from campaignkit.kit.fixed_words import fixed_words
from campaignkit.knowledge.frames import kinds
from campaignkit.knowledge.lexicons import lexicon
from campaignkit.knowledge.locales import DEFAULT, locale
from campaignkit.knowledge.vocabularies import terms
from campaignkit.plan.model.campaign_section import DEFAULT_TOPIC
from campaignkit.rules.registry import registry
from campaignkit.rules.topics import applies, why_not
from tests.kinds_of_phrases import kinds_of_phrases
from tests.support import CASES, ROOT, place, run

DOCS = (ROOT / "docs" / "topics.md").read_text(encoding="utf-8")


def fraud() -> str:
    found = re.search(r"<!-- file: topics/fraud/topic.yaml -->\n```yaml\n(.*?)```", DOCS, re.DOTALL)
    assert found is not None
    return found[1]


def country(folder: Path, text: str, named: str = "fraud") -> Path:
    """Write a country's folder: a topic beside a campaign about it."""
    (folder / "topics" / "fraud").mkdir(parents=True)
    (folder / "topics" / "fraud" / "topic.yaml").write_text(text, encoding="utf-8")
    campaign = folder / "campaigns" / "calls"
    campaign.mkdir(parents=True)
    (campaign / "base.yaml").write_text((CASES / "base.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    plan = f"extends: base.yaml\ncampaign: {{id: calls, topic: {named}}}\n"
    (campaign / "plan.yaml").write_text(plan, encoding="utf-8")
    return campaign / "plan.yaml"


@pytest.mark.parametrize("name", shipped_topics())
def test_a_shipped_topic_decides_on_every_rule(name: str) -> None:
    """So that whoever adds a rule has to say whether it is about abuse."""
    found = topic(name)
    assert found.id == name
    assert found.reviewed_by is None, "nobody has checked it yet; when somebody has, this test is to be changed"
    undecided = [code for code in CODES if "does not name it" in (why_not(registry()[code].rule, found) or "")]
    assert undecided == []


@pytest.mark.parametrize("name", shipped_topics())
def test_a_shipped_topic_names_what_there_is(name: str) -> None:
    found = topic(name)
    english = locale(DEFAULT)
    words = lexicon("en")
    assert english is not None
    assert words is not None
    assert set(found.without_words) <= set(english.words)
    assert {word for own in found.words.values() for word in own} <= set(english.words)
    assert set(found.lexicon or ()) <= words.kinds | {kind.reported_as for kind in kinds().values()}


@pytest.mark.parametrize("name", [one for one in shipped_topics() if topic(one).lexicon is not None])
def test_a_topic_has_a_kind_of_phrase_for_each_rule_that_it_asks(name: str) -> None:
    """One that it asks without a kind under `lexicon` would never find anything."""
    found, reported = topic(name), kinds_of_phrases()
    asked = {code for code in reported.values() if code is not None and applies(registry()[code].rule, found)}
    idle = {code for code in asked if not {kind for kind in found.lexicon or () if reported.get(kind) == code}}
    assert idle == set(), "add a kind of each, as docs/lexicons.md lists them, to `lexicon` of the topic"


def test_the_page_of_topics_names_each_that_is_shipped() -> None:
    table = DOCS.partition("| topic | for |")[2].partition("\n\n")[0]
    rows = set(re.findall(r"^\| `([\w-]+)` \|", table, re.MULTILINE))
    assert rows == set(shipped_topics()), "a row in the table of docs/topics.md says what a topic is for"


def test_a_topic_asks_for_the_rules_of_every_campaign_by_one_word(tmp_path: Path) -> None:
    found = load_topic(country(tmp_path, fraud()).parents[2] / "topics" / "fraud" / "topic.yaml", "topic.yaml").part
    assert found is not None
    asked = {code for code, one in registry().items() if applies(one.rule, found)}
    every = {code for code, one in registry().items() if applies(one.rule, topic("general"))}
    assert every - asked == {"CK106", "CK111"}, "what the example leaves out"
    assert "CK259" in asked - every


def test_the_usual_topic_leaves_nothing_out() -> None:
    found = topic()
    assert found.id == DEFAULT_TOPIC
    assert active_rules("publish", topic=found) == active_rules("publish")
    assert found.statements == terms()["statements"]
    assert fixed_words(found, "en") == fixed_words(Topic(id="x", name="x", source="x", applies=()), "en")


def test_no_topic_leaves_out_what_nobody_may_set_aside() -> None:
    nothing = Topic(id="x", name="x", source="x", applies=(), help=("helpline", "emergency"))
    kept = {rule.code for rule in active_rules("publish", topic=nothing)}
    assert kept == {rule.code for rule in active_rules("publish") if not rule.suppressible}
    assert {"CK401", "CK404", "CK405"} <= kept


def test_what_asks_for_help_applies_where_help_is_compulsory() -> None:
    rules = registry()
    assert applies(rules["CK414"].rule, topic())
    assert why_not(rules["CK414"].rule, topic("general")) == "Its materials need not print a help service."


def test_a_topic_written_from_the_documentation_works(tmp_path: Path) -> None:
    plan = country(tmp_path, fraud())
    opened = open_campaign(plan)
    assert opened.diagnostics == ()
    assert opened.topic.id == "fraud"
    words = fixed_words(opened.topic, "en-GB", "carer")
    assert words["help_heading"] == "Hang up. Then ask somebody you trust."
    assert words["check_when_told"] == ""
    done = run("check", "campaigns", "--profile", "publish", cwd=tmp_path)
    assert "topic fraud" in done.stdout
    assert not re.search(r"CK(104|106|111|203|205|206|411)\b", done.stdout)
    assert "survivors" not in done.stdout
    listed = run("rules", "--topic", "fraud", "--format", "markdown", cwd=tmp_path).stdout
    assert "CK212" in listed
    assert "CK614" in listed
    assert "CK205" not in listed


def test_the_nearest_topic_counts(tmp_path: Path) -> None:
    plan = country(tmp_path, fraud())
    near = plan.parent / "topics" / "fraud" / "topic.yaml"
    near.parent.mkdir(parents=True)
    near.write_text(fraud(), encoding="utf-8")
    assert local_topics(plan) == {"fraud": near}


def test_the_name_of_a_shipped_topic_cannot_be_taken_and_that_is_said(tmp_path: Path) -> None:
    plan = country(tmp_path, fraud())
    own = plan.parent / "topics" / "general" / "topic.yaml"
    own.parent.mkdir(parents=True)
    own.write_text(fraud().replace("id: fraud", "id: general"), encoding="utf-8")
    assert open_campaign(plan).diagnostics == (), "the plan is about something else"
    plan.write_text(plan.read_text(encoding="utf-8").replace("topic: fraud", "topic: general"), encoding="utf-8")
    opened = open_campaign(plan)
    (said,) = opened.diagnostics
    assert (said.code, said.span.file) == ("CK014", own.as_posix())
    assert said.hint.startswith("Call its folder otherwise, such as `general-own`")
    assert opened.topic == topic("general")


@pytest.mark.parametrize(
    ("old", "new", "code", "where"),
    [
        ("general, ", "CK9x0, ", "CK013", "4:11-4:16"),
        ("[CK409, CK411]", "[CK409, no-such-rule]", "CK013", "8:20-8:32"),
        ("statements: [tone", "statement: [tone", "CK010", "11:1-11:10"),
        ("help: [helpline]", "help: [help]", "CK013", "10:8-10:12"),
        ("source: Police of the canton, campaign of 2026\n", "", "CK011", "1:5-1:10"),
    ],
)
def test_a_broken_topic_is_shown_at_its_line(tmp_path: Path, old: str, new: str, code: str, where: str) -> None:
    text = fraud().replace(old, new, 1)
    assert text != fraud()
    plan = country(tmp_path, text)
    loaded = load_topic(tmp_path / "topics" / "fraud" / "topic.yaml", "topic.yaml")
    assert loaded.part is None
    assert [(d.code, place(d.span)) for d in loaded.diagnostics] == [(code, where)]
    done = run("check", str(plan), cwd=tmp_path)
    assert done.exit_code == 1
    assert "topics/fraud/topic.yaml:" in done.stdout


def test_a_topic_that_is_not_there_is_an_unknown_word(tmp_path: Path) -> None:
    plan = country(tmp_path, fraud(), named="frauds")
    assert "Did you mean `fraud`?" in run("check", str(plan), cwd=tmp_path).stdout
    done = run("rules", "--topic", "frauds", cwd=tmp_path)
    assert done.exit_code == 2
    assert "There is no topic `frauds`." in done.stderr


def test_explain_says_where_a_rule_does_not_apply(tmp_path: Path) -> None:
    assert "general: These rules know how to speak about abuse" in run("explain", "CK205", cwd=tmp_path).stdout
    assert "general" not in run("explain", "CK401", cwd=tmp_path).stdout


def test_a_topic_is_found_by_its_name(tmp_path: Path) -> None:
    plan = country(tmp_path, fraud())
    assert topic_called("fraud", plan).id == "fraud"
    assert topic_called("general", plan) is topic("general")
    with pytest.raises(UsageError, match=r"There is no topic `froud`\. Did you mean `fraud`\?"):
        topic_called("froud", plan)


def test_a_broken_topic_is_no_choice_and_says_why_when_it_is_asked_for(tmp_path: Path) -> None:
    plan = country(tmp_path, fraud().replace("applies:", "aplies:"))
    assert next(iter(topics_for(plan))) == DEFAULT_TOPIC
    assert set(topics_for(plan)) == set(shipped_topics())
    with pytest.raises(UsageError, match=r"topic\.yaml: `aplies` is not a key of a topic\."):
        topic_called("fraud", plan)
    assert "fraud" in topics_for(country(tmp_path / "whole", fraud()))


def test_nobody_is_told_to_talk_where_there_are_only_forms() -> None:
    usual = fixed_words(None, "fi", "professional", ("helpline", "hotline"))
    assert fixed_words(None, "fi", "professional", ("hotline", "emergency")) == usual | {
        "help_heading": usual["contacts"]
    }
    assert fixed_words(None, "fi", "youth", ("emergency",)) == fixed_words(None, "fi", "youth")
    assert fixed_words(None, "fi", "youth", ())["help_heading"] == usual["website"]
