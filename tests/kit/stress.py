"""Plans that are hard to set: every template with texts of other scripts, too long, too short or hostile."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy
from pathlib import Path as File

from campaignkit.campaign.logo import Logo
from campaignkit.diagnostics.source_text import SourceText
from campaignkit.kit.engines.failure import RenderError
from campaignkit.kit.engines.typst_engine import TypstEngine
from campaignkit.kit.jobs import Job, plan_jobs
from campaignkit.kit.kit_choice import Order
from campaignkit.kit.state_from_findings import State
from campaignkit.kit.view import ViewBuilder
from campaignkit.knowledge.reader import TEMPLATES
from campaignkit.knowledge.vocabularies import terms
from campaignkit.materials.library import SHIPPED
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.paths import Path
from campaignkit.plan.plan_reader import build
from campaignkit.plan.printed_texts import printed_texts
from campaignkit.source.loader import load_text
from campaignkit.source.node import Scalar
from campaignkit.source.place_of_path import resolve

TEXT = (File(__file__).parent / "every_template.yaml").read_text(encoding="utf-8")
MORE = (File(__file__).parent / "more_templates.yaml").read_text(encoding="utf-8")
FINAL = State("final", ())
HOSTILE = '<script> #import "x" $x$ @e [c]'
LONG_WORD = "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauamt"
PARTNERS = "".join(
    f"  - {{id: more-{n}, name: Regional Child Protection Office {n}, sector: education,"
    f" role: {'partner' if n % 4 else 'endorser'}}}\n"
    for n in range(1, 41)
)
LANGUAGES = {
    "ar": ("هل يضغط عليك أحد عبر الإنترنت؟ لست أنت المذنب.", "تحدث مع شخص بالغ تثق به. الاتصال مجاني في أي وقت."),
    "he": ("מישהו לוחץ עליך ברשת? זו לא אשמתך.", "ספרו למבוגר שאתם סומכים עליו. השיחה אינה עולה כסף."),
    "ka": ("ინტერნეტში გაწუხებენ? ეს შენი ბრალი არ არის.", "უთხარი უფროსს, რომელსაც ენდობი. დარეკვა უფასოა."),
    "hy": ("Քեզ ճնշու՞մ են համացանցում։ Դա քո մեղքը չէ։", "Պատմիր մեծահասակի, որին վստահում ես։ Զանգն անվճար է։"),
    "el": (
        "Σε πιέζουν στο διαδίκτυο; Δεν φταις εσύ.",
        "Μίλησε σε έναν ενήλικο που εμπιστεύεσαι. Η κλήση είναι δωρεάν.",
    ),
    "uk": (
        "На тебе тиснуть в інтернеті? Це не твоя провина.",
        "Розкажи дорослому, якому довіряєш. Дзвінок безкоштовний.",
    ),
    "am": ("በኢንተርኔት ጫና እየደረሰብህ ነው? ጥፋቱ ያንተ አይደለም።", "ለምታምነው አዋቂ ሰው ንገር። ጥሪው በነጻ ነው።"),
}
"""For each script a headline of two sentences and a text. No native speaker has read them, nobody is given them."""


def plan_of(text: str = TEXT, change: Callable[[Path, str], str] | None = None) -> Plan:
    """Return the plan of a text; `change` gets the path of every printed text and the text."""
    # A copy, because a tree is kept for whoever reads the same text again.
    root = deepcopy(load_text(SourceText("plan.yaml", text)).root)
    assert root is not None
    plan, problems = build(root, terms())
    assert plan is not None, problems
    if change is None:
        return plan
    for found in printed_texts(plan):
        node = resolve(root, found.path).node
        if isinstance(node, Scalar):
            node.value = change(found.path, node.value)
    plan, problems = build(root, terms())
    assert plan is not None, problems
    return plan


def more(theme: str = "calm") -> str:
    """Return the same plan with the materials of more_templates.yaml instead of its own."""
    whole = TEXT.replace("{name: calm}", f"{{name: {theme}}}")
    return whole[: whole.index("materials:\n")] + MORE[MORE.index("materials:\n") :]


def longer(_: Path, value: str) -> str:
    """Return a text that is 60 % longer, as a translation may be."""
    words = value.split(" ")
    return " ".join([*words, *words[: max(1, round(0.6 * len(words)))]])


def hostile(_: Path, value: str) -> str:
    """Return a text that an engine must not read as markup."""
    return f"{value} {HOSTILE}"


def one_long_word(path: Path, value: str) -> str:
    """Return a headline of one word of 60 letters; other texts as they are."""
    return LONG_WORD if path[0] == "messages" and path[-1] == "headline" else value


def in_language(language: str, theme: str = "calm") -> Plan:
    """Return the plan with its titles and texts in another language and script."""
    headline, body = LANGUAGES[language]

    def change(path: Path, value: str) -> str:
        step = path[-1]
        if step in ("headline", "title"):
            return headline
        if step in ("body", "lead", "text", "notes"):
            return f"- {body}\n- {body}\n" if value.lstrip().startswith(("-", "1.")) else body
        return body.split(".")[0].split("።")[0].split("։")[0]

    text = TEXT.replace("language: en", f"language: {language}").replace("{name: calm}", f"{{name: {theme}}}")
    return plan_of(text, change)


def bare() -> Plan:
    """Return the plan with nothing in it that may be left out."""
    text = TEXT
    for optional in ("hours", "cost", "for_whom", "website", "contact", "licence", "date", "notes", "motif", "facts"):
        text = re.sub(rf"(?m)^ *{optional}: [^\n]*\n( +- [^\n]*\n)*", "", text) if optional != "facts" else text
        text = re.sub(rf", {optional}: [^,}}]*(?=[,}}])", "", text)
    text = re.sub(r', body: "[^"]*"(, call_to_action: ("[^"]*"|[^,]*))?(?=, help)', "", text)
    assert "call_to_action" not in text
    assert "website" not in text
    return plan_of(text)


def rendered(
    plan: Plan,
    state: State = FINAL,
    *,
    sizes: bool = False,
    for_print: bool = False,
    marks: bool = False,
    office: bool = False,
    logos: Mapping[str, Logo] | None = None,
    only: Callable[[Job], object] = lambda _: True,
) -> Iterator[tuple[Job, bytes | RenderError]]:
    """Yield every laid out file of a plan that is asked for as PDF, or why it could not be made.

    Posters of all sizes are one layout: the largest are made only with `sizes`.
    """
    builder, typst = ViewBuilder(plan, state, SHIPPED, (), logos=logos), TypstEngine(0)
    for job in plan_jobs(plan, SHIPPED, Order(for_print=for_print, marks=marks, office=office)):
        if job.format.engine != "typst" or (job.format.id in ("a2", "a3") and not sizes):
            continue
        if not only(job):
            continue
        try:
            yield job, typst.render(TEMPLATES / job.material.type / job.format.template, builder.view(job), "pdf")
        except RenderError as failure:
            yield job, failure
