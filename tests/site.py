"""Writes the pages of the documentation site: those of `docs/`, and one for each rule, made from its docstring.

Pages lie as they lie in the repository, with `docs/` at the top. A link to a page of the site is kept and checked by
the build; one to anything else in the repository becomes its path, for there is nothing on the site to open.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from campaignkit.rules.registry import registry
from campaignkit.rules.rule_pages import rule_page, rules_readme
from tests.support import ROOT

OTHERS = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "campaigns/README.md")
"""Pages outside `docs/` that are shown, too."""
_LINK = re.compile(r"(!?)\[([^\]\n]*)\]\(([^)\s]+)\)")
_IMAGE = re.compile(r'(<img [^>]*src=")([^"]+)(")')


def pages() -> Iterator[tuple[str, str, Path]]:
    """Yield each page: its name on the site, its text, and the folder of the repository that its links start from."""
    for path in sorted((ROOT / "docs").rglob("*.md")):
        yield path.relative_to(ROOT / "docs").as_posix(), path.read_text(encoding="utf-8"), path.parent
    for name in OTHERS:
        path = ROOT / name
        yield "index.md" if name == "README.md" else name, path.read_text(encoding="utf-8"), path.parent
    for code, rule in registry().items():
        yield f"rules/{code}.md", rule_page(rule), ROOT / "docs" / "rules"
    yield "rules/index.md", rules_readme(), ROOT / "docs" / "rules"
    yield "decisions/index.md", decisions(), ROOT / "docs" / "decisions"


def decisions() -> str:
    """Return the list of decisions by their headings."""
    found = ["# Decisions", ""]
    for path in sorted((ROOT / "docs" / "decisions").glob("*.md")):
        heading = path.read_text(encoding="utf-8").splitlines()[0].removeprefix("# ")
        found.append(f"- [{heading.replace('. ', chr(92) + '. ', 1)}]({path.name})")
    return "\n".join(found) + "\n"


def write(folder: Path) -> dict[str, Any]:
    """Write all pages with their pictures, and return the settings of the site with what is made from them."""
    shutil.rmtree(folder, ignore_errors=True)
    made = {name: (text, base) for name, text, base in pages()}
    for name, (text, base) in made.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(_linked(text, name, base, folder, set(made)), encoding="utf-8")
    config: dict[str, Any] = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    listed = {"rules/": sorted(n for n in made if n.startswith("rules/CK"))}
    listed["decisions/"] = sorted(n for n in made if n.startswith("decisions/0"))
    config["nav"] = [_filled(entry, listed) for entry in config["nav"]]
    return config | {"docs_dir": str(folder), "site_dir": str(ROOT / config["site_dir"])}


def _filled(entry: dict[str, Any], listed: dict[str, list[str]]) -> dict[str, Any]:
    """Put the pages of a folder where its name stands."""
    ((title, value),) = entry.items()
    if isinstance(value, list):
        return {title: [_filled(child, listed) for child in value]}
    return {title: [f"{value}index.md", *listed[value]] if value in listed else value}


def _linked(text: str, name: str, base: Path, folder: Path, names: set[str]) -> str:
    """Return a page with links that lead somewhere on the site."""

    def placed(target: str) -> str | None:
        """Return where a target is to be found from this page; None where the site has no such thing."""
        path, _, anchor = target.partition("#")
        if re.match(r"[a-z]+:", target) or not path:
            return target
        found = Path(os.path.normpath(base / path))
        inside = found.relative_to(ROOT) if found.is_relative_to(ROOT) else None
        if inside is None:
            return None
        page = _page_of(inside, names)
        if page is None and found.suffix in (".png", ".svg") and found.is_file():
            page = inside.as_posix()
            (folder / page).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(found, folder / page)
        if page is None:
            return None
        return os.path.relpath(page, Path(name).parent) + (f"#{anchor}" if anchor else "")

    def link(match: re.Match[str]) -> str:
        there = placed(match[3])
        if there is not None:
            return f"{match[1]}[{match[2]}]({there})"
        return match[2] if "`" in match[2] or match[2] == match[3] else f"{match[2]} (`{match[3]}`)"

    def image(match: re.Match[str]) -> str:
        return f"{match[1]}{placed(match[2]) or match[2]}{match[3]}"

    parts = re.split(r"(^```.*?^```$|`[^`\n]+`)", text, flags=re.DOTALL | re.MULTILINE)
    whole = "".join(part if at % 2 else _IMAGE.sub(image, part) for at, part in enumerate(parts))
    pieces = re.split(r"(^```.*?^```$)", whole, flags=re.DOTALL | re.MULTILINE)
    return "".join(piece if at % 2 else _LINK.sub(link, piece) for at, piece in enumerate(pieces))


def _page_of(inside: Path, names: set[str]) -> str | None:
    """Return the name on the site of a file or folder of the repository."""
    name = inside.as_posix()
    within = name.removeprefix("docs/") if name.startswith("docs/") else name
    if name == "README.md":
        return "index.md"
    return next((n for n in (within, f"{within}/README.md", f"{within}/index.md") if n in names), None)


def main() -> None:
    """Write the pages, and the settings with the whole navigation beside them."""
    config = write(ROOT / "build" / "site-pages")
    (ROOT / "build" / "mkdocs.yml").write_text(yaml.safe_dump(config, sort_keys=False), encoding="utf-8")


if __name__ == "__main__":
    main()
