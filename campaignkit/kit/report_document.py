"""What became of a campaign as one document of titled tables, in words; every format prints these and no others."""

from __future__ import annotations

from campaignkit.json_data import Json
from campaignkit.kit.dates_and_numbers import regional
from campaignkit.kit.language_and_country_names import country_name
from campaignkit.kit.report_tables import activities, audiences, funding, not_measured, objectives, spending
from campaignkit.kit.report_writer import Writer
from campaignkit.knowledge.report_words import ReportWords


def document(report: Json, say: ReportWords) -> Json:
    """Return the title, the opening sentences and the sections of a report in a language."""
    place = regional(say.language, report["country"])
    write = Writer(say, place)
    sections = [
        objectives(report, write),
        activities(report, write),
        spending(report, write),
        funding(report, write),
        audiences(report, write),
        not_measured(report, write),
    ]
    return {
        "write": write,
        "title": report["title"],
        "kind": say("Report on results"),
        "date_text": write.day(report["date"]),
        "opening": _opening(report, write),
        "sections": [section for section in sections if section is not None],
        "foot": say(
            "Results say what was counted and found. They do not prove that the campaign alone brought it about."
        ),
    }


def _opening(report: Json, write: Writer) -> list[str]:
    say = write.say
    goals = [one for objective in report["objectives"] for one in (objective, *objective["indicators"])]
    with_result = sum(one["result"] is not None for one in goals)
    lines = [f"{country_name(report['country'], write.place)}, {write.days(report['starts'], report['ends'])}."]
    if report["led_by"]:
        lines.append(say.fill("Led by: {0}.", write.listed(report["led_by"])))
    if report["funded_by"]:
        lines.append(say.fill("Funded by: {0}.", write.listed(report["funded_by"])))
    if report["follows"] is not None:
        before = report["follows"]
        lines.append(say.fill("Before it: {0}, {1}.", before["title"], write.days(before["starts"], before["ends"])))
    if not report["over"]:
        lines.append(say("The campaign is not over yet; this is how it stands."))
    lines.append(say.fill("Objectives and indicators with a result: {0} of {1}.", with_result, len(goals)))
    open_count = len(report["not_measured"])
    if open_count:
        lines.append(say.fill("What was not measured or not documented: {0}. It stands at the end.", open_count))
    return lines
