"""The lists that values are chosen from, with what people call each of them: `parents | Parents and carers`."""

from __future__ import annotations

from collections.abc import Mapping

from campaignkit.knowledge.choice_words import choice_called
from campaignkit.knowledge.locales import locale
from campaignkit.knowledge.reader import STATEMENTS, VOCABULARIES, read_yaml, rows
from campaignkit.knowledge.report_words import ENGLISH, report_words
from campaignkit.knowledge.sheet_words import sheet_words
from campaignkit.materials.library import SHIPPED, shipped_types
from campaignkit.plan.terms import Terms
from campaignkit.sheets.columns import NAMES
from campaignkit.sheets.comparable_values import in_a_line
from campaignkit.sheets.rows_of_plan import inside

BETWEEN = " | "
"""What stands between an id and what people call it."""
LONGEST = 70
KINDS = {"stakeholders": "sector", "channels": "kind", "audiences": "kind"}
_CALLED = ("name", "headline", "title", "aim", "measure", "type")


class Labels:
    """What ids are called, by the list they belong to, in the language of a plan."""

    def __init__(self, tree: object, language: str, terms: Terms) -> None:
        """Take what the plan says, its language, and the vocabularies with what the campaign brings along."""
        self._tree = tree
        self.language = language
        self._terms = terms
        self._words = report_words(language)
        self._lists: dict[str, dict[str, str]] = {}

    def of(self, name: str) -> Mapping[str, str]:
        """Return the ids of a list with their labels; empty labels where there is nothing else to say."""
        if name not in self._lists:
            kind, _, rest = name.partition(".")
            if kind == "ids":
                self._lists[name] = dict(self._items(rest))
            elif kind == "choice":
                ids = [part.replace("_", "-") for part in rest.split(".")]
                self._lists[name] = {one: choice_called(self.language, name, one) or "" for one in ids}
            else:
                own = ((one, choice_called(self.language, name, one)) for one in self._terms[rest])
                self._lists[name] = self._vocabulary(rest) | {one: _short(label) for one, label in own if label}
        return self._lists[name]

    def shown(self, name: str, value: str) -> str:
        """Return an id with what it is called."""
        label = self.of(name).get(value, "")
        return f"{value}{BETWEEN}{label}" if label and label != value else value

    def kinds(self) -> dict[str, dict[str, str]]:
        """Return of which kind partners, channels and audiences are: offices write “School” for a channel."""
        kinds: dict[str, dict[str, str]] = {}
        for section, key in KINDS.items():
            items = inside(self._tree, (section,))
            kinds[f"ids.{section}"] = {
                str(item["id"]): str(item[key])
                for item in (items if isinstance(items, list) else ())
                if isinstance(item, dict) and "id" in item and key in item
            }
        return kinds

    def _items(self, section: str) -> dict[str, str]:
        groups = [self._tree] if section != "indicators" else inside(self._tree, ("objectives",)) or []
        labels: dict[str, str] = {}
        for group in groups if isinstance(groups, list) else ():
            items = inside(group, (section,))
            for item in items if isinstance(items, list) else ():
                name = item.get(NAMES.get(section, "id")) if isinstance(item, dict) else None
                if isinstance(name, str):
                    field = next((key for key in _CALLED if isinstance(item.get(key), str)), None)
                    text = item[field] if field is not None else ""
                    labels[name] = self._of_type(text) if field == "type" else _short(text)
        return labels

    def _vocabulary(self, name: str) -> dict[str, str]:
        ids = self._terms[name]
        if name in ("countries", "languages", "currencies"):
            return {one: _short(self._by_babel(name, one)) for one in ids}
        if name == "statements":
            questions = read_yaml(STATEMENTS)["rows"]
            return {one: self._said(questions[one]["question"]) if one in questions else "" for one in ids}
        if name == "material-types":
            return {one: self._of_type(one) for one in ids}
        if not (VOCABULARIES / f"{name}.yaml").is_file():
            return dict.fromkeys(ids, "")
        labels = {one: row.get("label", "") for one, row in rows(name).items()}
        return {one: self._said(labels.get(one, "")) for one in ids}

    def _said(self, english: str) -> str:
        """Return a whole name in the language of the workbook; none where nobody wrote it: the id stands alone."""
        own = english if sheet_words(self.language).language == ENGLISH else ""
        return _short(self._words.words.get(english, own))

    def _of_type(self, one: str) -> str:
        """Return what people call a material type of campaignkit; a campaign's own are called by their id."""
        if one not in shipped_types():
            return ""
        kind, words = SHIPPED.type(one), locale(self.language)
        if words is None or kind.word in words.missing:
            return self._said(kind.name)
        return _short(words.words.get(kind.word) or self._said(kind.name))

    def _by_babel(self, name: str, one: str) -> str:
        from campaignkit.knowledge.cldr import Locale, UnknownLocaleError

        label = rows(name).get(one, {}).get("label", "") if self._words.language == ENGLISH else ""
        try:
            locale = Locale.parse(self.language, sep="-")
        except (UnknownLocaleError, ValueError):
            return label
        by = {"countries": locale.territories, "languages": locale.languages, "currencies": locale.currencies}
        return str(by[name].get(one.replace("-", "_")) or label)


def _short(text: str) -> str:
    flat = in_a_line(text).replace(BETWEEN, " / ")
    return flat if len(flat) <= LONGEST else flat[: LONGEST - 1].rstrip() + "…"
