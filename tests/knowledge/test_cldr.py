"""Each language is printed with its own months, whatever was read before it; only one module imports Babel."""

from __future__ import annotations

import datetime
import re
import subprocess
import sys
from pathlib import Path

import campaignkit

MAY = datetime.date(2026, 5, 17)
READ_ONE_PRINT_ANOTHER = """
import datetime
from {module} import Locale{more}
for forms in Locale.parse("az").months.values():
    for months in forms.values():
        dict(months)
print(format_date(datetime.date(2026, 5, 17), "LLLL y", locale="de"))
"""
IMPORTS = re.compile(r"^\s*(?:from|import) babel\b(?!\.messages)", re.MULTILINE)


def printed(module: str, more: str) -> str:
    code = READ_ONE_PRINT_ANOTHER.format(module=module, more=more)
    return subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        env={"PYTHONUTF8": "1"},
    ).stdout.strip()


def test_months_of_one_language_do_not_reach_another() -> None:
    assert printed("campaignkit.knowledge.cldr", ", format_date") == "Mai 2026"


def test_babel_itself_still_mixes_them() -> None:
    """Where this fails, Babel is repaired: then `cldr.py` need not replace anything any more."""
    assert printed("babel", "\nfrom babel.dates import format_date") == "may 2026"


def test_every_language_prints_the_same_month_alone_and_after_all_others() -> None:
    from babel import localedata

    from campaignkit.knowledge.cldr import Locale, format_date

    names = [name for name in localedata.locale_identifiers() if "_" not in name]
    alone = {name: format_date(MAY, "LLLL ccc", locale=name) for name in names[::9]}
    for name in names:
        for forms in (*Locale.parse(name).months.values(), *Locale.parse(name).days.values()):
            for words in forms.values():
                dict(words)
    assert {name: format_date(MAY, "LLLL ccc", locale=name) for name in alone} == alone


def test_only_one_module_imports_babel() -> None:
    folder = Path(campaignkit.__file__).parent
    found = [path for path in folder.rglob("*.py") if IMPORTS.search(path.read_text(encoding="utf-8"))]
    assert [path.relative_to(folder).as_posix() for path in found] == ["knowledge/cldr.py"]
