"""Every code campaignkit can report, with its name. A code is never reused for another meaning.

The documentation of each code is the docstring of the file named after it under `campaignkit/rules/`;
a test holds the two together.
"""

from __future__ import annotations

from campaignkit.late_patterns import late_pattern

CODES: dict[str, str] = {
    # structure: the file
    "CK001": "yaml-syntax",
    "CK002": "not-utf-8",
    "CK003": "unreadable-file",
    "CK004": "duplicate-key",
    "CK005": "unsupported-yaml",
    "CK006": "input-limit",
    "CK007": "forbidden-character",
    "CK008": "broken-overlay",
    "CK009": "broken-translation-file",
    # structure: the shape of the plan
    "CK010": "unknown-key",
    "CK011": "missing-key",
    "CK012": "wrong-shape",
    "CK013": "invalid-value",
    "CK014": "duplicate-id",
    "CK015": "unknown-reference",
    "CK016": "broken-placeholder",
    "CK017": "unsupported-markup",
    # structure: the plan makes sense
    "CK020": "outside-campaign",
    "CK021": "reversed-range",
    "CK022": "one-accountable",
    "CK023": "budget-sum",
    "CK024": "budget-currency",
    "CK025": "unused-item",
    "CK026": "unknown-format",
    "CK027": "material-content",
    "CK028": "stale-waiver",
    "CK029": "message-audience",
    # structure: how findings are handled
    "CK030": "unused-suppression",
    "CK031": "broken-suppression",
    "CK032": "broken-config",
    "CK033": "refused-suppression",
    # structure: overlays
    "CK034": "overlay-misses",
    "CK035": "still-needed",
    "CK036": "several-countries-in-one-kit",
    "CK037": "follows-nothing",
    "CK038": "copies-of-several-languages",
    "CK039": "more-copies-than-people",
    # coverage: levels and frameworks
    "CK101": "level-not-covered",
    "CK102": "requirement-not-covered",
    "CK103": "broken-framework",
    "CK104": "age-gap",
    "CK105": "only-general-public",
    "CK106": "school-without-parents",
    "CK107": "unusable-reach",
    # coverage: audiences and channels
    "CK108": "audience-incomplete",
    "CK109": "audience-language-missing",
    "CK110": "access-needs-unanswered",
    "CK111": "children-not-asked",
    "CK112": "helpline-not-told",
    "CK113": "not-for-this-topic",
    "CK114": "topic-not-said",
    # messaging: words
    "CK201": "avoided-term",
    "CK202": "unexplained-caution-term",
    "CK203": "victim-blaming-phrase",
    "CK204": "hopeless-phrase",
    "CK209": "prohibition-without-help",
    "CK210": "threat-of-law-first",
    "CK211": "fear-appeal",
    "CK212": "shouting-text",
    "CK213": "figure-in-child-headline",
    "CK217": "copying-material-advice",
    "CK219": "told-to-search",
    "CK220": "stranger-danger-alone",
    "CK222": "parents-cut-off",
    "CK223": "punished-for-telling",
    "CK224": "method-detail",
    "CK225": "graphic-detail",
    "CK227": "passive-offender",
    "CK239": "inconsistent-term",
    "CK240": "minimising-word",
    "CK250": "confronting-an-offender",
    "CK251": "told-to-view-pictures",
    "CK252": "keeping-it-quiet",
    "CK253": "promise-nobody-can-keep",
    "CK254": "only-restricting",
    "CK255": "secret-surveillance",
    "CK256": "gendered-blame",
    "CK257": "sensational-words",
    "CK258": "doubt-about-the-child",
    "CK259": "phrase-of-the-topic",
    "CK260": "against-its-tag",
    "CK270": "reads-like-a-fault",
    "CK271": "hurting-as-a-lesson",
    # messaging: what a piece says
    "CK205": "no-blame-line-missing",
    "CK206": "tell-someone-missing",
    "CK207": "hope-missing",
    "CK214": "no-action",
    "CK215": "too-many-actions",
    "CK216": "sextortion-steps-missing",
    "CK218": "never-view-missing",
    "CK221": "boys-and-disability-unseen",
    "CK226": "restricted-in-public",
    "CK233": "content-note-missing",
    "CK234": "staff-care-missing",
    "CK235": "disclosure-steps-missing",
    "CK236": "press-release-incomplete",
    "CK237": "figure-without-source",
    "CK238": "media-contact",
    "CK243": "fact-without-place",
    "CK248": "fact-of-the-future",
    # messaging: images and persons
    "CK228": "identifying-detail",
    "CK229": "image-rights-missing",
    "CK230": "image-of-a-child",
    "CK231": "generated-image-of-a-child",
    "CK232": "child-quote-without-consent",
    "CK241": "case-story-consent",
    "CK242": "missing-asset",
    "CK244": "unusable-logo",
    "CK245": "unusable-picture",
    "CK246": "picture-tells-where",
    "CK247": "film-rights-run-out",
    # language: plain words
    "CK303": "long-sentence",
    "CK304": "long-average",
    "CK305": "long-words",
    "CK306": "hard-to-read",
    "CK307": "too-many-words",
    "CK308": "unexplained-abbreviation",
    "CK309": "more-than-one-main-message",
    "CK310": "action-not-doable",
    "CK317": "easy-to-read-untested",
    "CK318": "mixed-form-of-address",
    # language: words that are checked
    "CK311": "language-not-checked",
    # language: translations and fixed words
    "CK301": "no-fixed-words",
    "CK302": "unreviewed-fixed-words",
    "CK312": "missing-translation",
    "CK313": "fuzzy-translation",
    "CK314": "placeholder-mismatch",
    "CK315": "markup-mismatch",
    "CK316": "unreviewed-translation",
    "CK319": "translation-same-as-source",
    "CK320": "number-mismatch",
    "CK321": "unknown-translation-file",
    "CK322": "wrong-script",
    "CK323": "foreign-quotation-marks",
    "CK324": "type-without-name",
    "CK325": "material-in-no-language",
    "CK326": "wrong-language",
    "CK330": "base-not-translated",
    "CK331": "script-without-font",
    # help services: verification
    "CK401": "unverified-help-service",
    "CK402": "single-source",
    "CK403": "wrong-country",
    "CK412": "contradicts-directory",
    "CK413": "transposed-number",
    "CK415": "not-a-number-here",
    "CK416": "cost-or-hours-disagree",
    # help services: what is printed
    "CK404": "typed-number",
    "CK405": "unbacked-promise",
    "CK406": "emergency-number-missing",
    "CK407": "no-written-way",
    "CK408": "not-for-this-audience",
    "CK409": "helpline-and-hotline",
    "CK410": "invented-number",
    "CK411": "no-line-for-worried-adults",
    "CK414": "nobody-to-talk-to",
    "CK417": "unfinished-text",
    "CK418": "number-in-doubt",
    "CK419": "charged-number",
    # evaluation
    "CK601": "vague-objective",
    "CK602": "baseline-without-plan",
    "CK603": "output-only-indicators",
    "CK604": "target-not-measurable",
    "CK605": "objective-date",
    "CK606": "pretest-missing",
    "CK607": "safeguarding-lead-missing",
    "CK608": "disclosure-path-missing",
    "CK609": "single-exposure",
    "CK610": "objective-without-activity",
    "CK611": "indicator-without-method",
    "CK612": "objective-audience-unmeasured",
    "CK613": "statement-missing",
    "CK614": "stale-statement",
    # evaluation: results
    "CK615": "result-incomplete",
    "CK616": "result-too-early",
    "CK617": "result-contradicts",
    "CK618": "funding-does-not-fit",
    # evaluation: approval
    "CK640": "approval-missing",
    "CK641": "changed-after-approval",
    "CK642": "signed-without-office",
    # recipients: the list of those who get a copy of their own
    "CK620": "unreadable-recipients",
    "CK621": "recipient-columns",
    "CK622": "recipient-value",
    "CK623": "recipient-twice",
    "CK624": "recipient-is-a-person",
    "CK625": "recipients-guessed",
    "CK626": "recipient-logo",
    "CK627": "recipient-does-not-fit",
    "CK628": "recipient-language",
    "CK629": "recipient-column-missing",
    # workbooks and tables of texts
    "CK650": "unreadable-workbook",
    "CK651": "workbook-columns",
    "CK652": "workbook-value",
    "CK653": "workbook-conflict",
    # kits: templates and files
    "CK090": "template-error",
    "CK091": "output-folder",
    "CK092": "broken-templates",
    "CK093": "unusable-cluster",
    # accessibility: the laid-out page
    "CK501": "missing-glyph",
    "CK502": "text-does-not-fit",
    "CK503": "low-contrast",
    "CK504": "small-type",
    "CK505": "small-qr-code",
    "CK506": "missing-description",
    "CK507": "number-not-largest",
    "CK509": "unprintable-character",
    "CK510": "message-too-long",
    "CK511": "text-over-text",
    "CK512": "drawing-over-text",
    "CK513": "text-off-the-page",
    "CK514": "nearly-empty-page",
    "CK520": "coarse-picture",
    "CK521": "picture-left-out",
    "CK522": "brand-colours",
    "CK523": "unknown-font",
    "CK524": "unusable-profile",
    "CK525": "code-opens-another-page",
    "CK526": "words-of-nobody",
}

_RANGES = (
    ("CK001", "CK016"),
    ("CK030", "CK035"),
    ("CK037", "CK037"),
    ("CK090", "CK093"),
    ("CK242", "CK242"),
    ("CK244", "CK246"),
    ("CK321", "CK321"),
    ("CK501", "CK507"),
    ("CK510", "CK521"),
    ("CK523", "CK524"),
    ("CK620", "CK629"),
    ("CK650", "CK653"),
)
FOUND_ELSEWHERE = frozenset(code for code in CODES if any(first <= code <= last for first, last in _RANGES))
"""Codes whose rule has no check of its own and only explains what another file finds: a check never imports it."""


def resolve_code(code_or_name: str) -> str | None:
    """Return the code for a code or a name, whatever its case; None when neither is known."""
    text = code_or_name.strip()
    if text.upper() in CODES:
        return text.upper()
    by_name = {name: code for code, name in CODES.items()}
    return by_name.get(text.lower())


_FAMILY = late_pattern(r"CK[0-9]{0,2}X{0,3}")


def matching_codes(text: str) -> tuple[str, ...]:
    """Return the codes that a code, a name or a beginning of codes (`CK2`, `CK2xx`) stands for; none when unknown."""
    exact = resolve_code(text)
    if exact is not None:
        return (exact,)
    family = text.strip().upper()
    if len(family) > len("CK000") or not _FAMILY.fullmatch(family):
        return ()
    return tuple(code for code in CODES if code.startswith(family.rstrip("X")))
