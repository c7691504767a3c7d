"""The two pages of reference that are made from the model and the data: keys of a plan, and material types."""

from __future__ import annotations

from typing import Any

from campaignkit.knowledge.reader import TEMPLATES, rows
from campaignkit.materials.library import SHIPPED
from campaignkit.materials.types import LINKS
from tests.support import ROOT

LISTED = frozenset(
    {"countries", "currencies", "languages", "frameworks", "topics", "themes", "material-types", "statements"}
)
"""Vocabularies that explain themselves, or are explained elsewhere."""
NAMES = {"messages": "messages", "help": "help services"}


def materials_page() -> str:
    """Return the page that shows every material type: picture, what it is for, what it needs and becomes."""
    lines = [
        "# Material types",
        "",
        "What a plan can ask for under `materials:`, with `type:` and, where only some are wanted, `formats:`.",
        "",
        "| | type | what it is for | takes | formats |",
        "|---|---|---|---|---|",
    ]
    for type_id in SHIPPED.types():
        kind = SHIPPED.type(type_id)
        shown = TEMPLATES / type_id / "preview.png"
        image = f'<img src="../{shown.relative_to(ROOT).as_posix()}" width="120" alt="">' if shown.is_file() else ""
        needs = [
            f"{need.min} to {need.max} {NAMES[key]}" if need.min != need.max else f"{need.min} {NAMES[key]}"
            for key, need in (("messages", kind.needs.messages), ("help", kind.needs.help))
            if need is not None
        ]
        needs += [f"`{key}`" for key in kind.requires]
        made_for = [name for name in LINKS if getattr(kind.for_, name) == "required"]
        takes = ", ".join([*(f"a {name}".replace("a a", "an a") for name in made_for), *needs])
        formats = ", ".join(f"`{fmt.id}` ({fmt.name})" for fmt in kind.formats)
        lines.append(f"| {image} | `{type_id}` | {kind.description} | {takes} | {formats} |")
    lines += [
        "",
        "Your own types: [templates.md](templates.md). What each key means: `campaignkit schema`, in an editor.",
    ]
    return "\n".join(lines) + "\n"


def plan_page(schema: dict[str, Any]) -> str:
    """Return the page that lists every key of a plan and every word that can be chosen, for people."""
    lines = [
        "# Everything a plan can say",
        "",
        "A key with a star has to be there. “List” means several entries, each on a line of its own behind a dash.",
        "In an editor that knows YAML, `campaignkit schema` completes and explains the same keys.",
    ]
    parts = schema["$defs"]
    lines += ["", "## The plan", "", *_keys(parts["Plan"])]
    lines += ["", "A plan with `extends` says only what is different ([overlays.md](overlays.md)), and besides:", ""]
    own = {
        key: field for key, field in parts["Overlay"]["properties"].items() if key not in parts["Plan"]["properties"]
    }
    lines += _keys({"properties": {key: {"description": field["description"]} for key, field in own.items()}})
    groups = {name: part for name, part in parts.items() if "properties" in part and name != "Plan"}
    groups = {name: part for name, part in groups.items() if not name.startswith("Overlay")}
    for name, part in groups.items():
        lines += ["", f"## {name}", "", part["description"], "", *_keys(part)]
    lines += ["", "# Words to choose from"]
    for name, part in schema["$defs"].items():
        words = part.get("enum") or part.get("anyOf", [{}])[0].get("enum")
        if words:
            lines += ["", f"## {name.replace('_', ' ')}", "", *_words(name.replace("_", "-"), words)]
    return "\n".join(lines) + "\n"


def _keys(part: dict[str, Any]) -> list[str]:
    required = set(part.get("required", ()))
    found = ["| key | what |", "|---|---|"]
    for key, field in part["properties"].items():
        star = "*" if key in required else ""
        what = f"{field['description'].replace('|', '/')} {_kind(field)}".strip()
        found.append(f"| `{key}`{star} | {what} |")
    return found


def _kind(field: dict[str, Any]) -> str:
    """Say in a few words what may stand behind a key."""
    if "anyOf" in field:  # the last that says something: behind it may stand that it can be nothing
        return _kind([one for one in field["anyOf"] if one != {"type": "null"}][-1])
    if isinstance(field.get("type"), list):
        kinds = [kind for kind in field["type"] if kind != "null"]
        return _kind(field | {"type": kinds[0] if len(kinds) == 1 else ""})
    if field.get("type") == "array":
        inner = _kind(field["items"])
        return f"List{' of ' + inner if inner.startswith('[') else '. ' + inner if inner else ''}"
    if "$ref" in field:
        name = field["$ref"].rsplit("/", 1)[1]
        if name == "language":
            return ""
        return f"[{name.replace('_', ' ')}](#{name.lower().replace('_', '-')})"
    if "enum" in field:
        return "One of " + ", ".join(f"`{word}`" for word in field["enum"] if word is not None) + "."
    return {"integer": "A whole number.", "number": "A number."}.get(str(field.get("type", "")), "")


def _words(name: str, words: list[str]) -> list[str]:
    """Return the words with what they mean, where the vocabulary says so; long lists of codes in one paragraph."""
    if name in LISTED:
        return [", ".join(f"`{word}`" for word in words)]
    known = rows(name)
    found = ["| word | what |", "|---|---|"]
    for word in words:
        row = known[word]
        found.append(f"| `{word}` | {': '.join(row[key] for key in ('label', 'meaning') if key in row)} |")
    return found
