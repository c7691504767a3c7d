"""What an earlier run made and is still right: a file whose inputs are the same is not made again."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from functools import lru_cache
from pathlib import Path
from typing import Any

from campaignkit import __version__
from campaignkit.diagnostics.codes import CODES
from campaignkit.diagnostics.finding import Severity
from campaignkit.kit.contract.view_keys import View
from campaignkit.kit.engines.typst_engine import FONTS, TypstEngine
from campaignkit.kit.jobs import Job
from campaignkit.kit.layout_finding import LayoutFinding
from campaignkit.kit.writer import KitWriter, sha256
from campaignkit.materials.library import OWN_FONTS
from campaignkit.source.installed_packages import installed_packages

KIT = Path(__file__).parent
"""What makes files of a view and looks at them."""
ENGINES = frozenset({"typst", "jinja2", "python-docx", "openpyxl", "python-pptx", "icalendar"})
"""The packages that make files."""
SEVERITIES = frozenset(severity.value for severity in Severity)


def inputs_of(job: Job, view: View, typst: TypstEngine, shop: str = "") -> str:
    """Hash everything a file is made from: the view, the format, the templates and fonts, and campaignkit itself.

    `shop` is what the print shop asks of its files.
    """
    parts = [__version__, str(typst.timestamp), repr(job.format), str(job.bleed_mm), engine_files(typst.root)]
    parts.append(shop if job.bleed_mm else "")
    parts.append(json.dumps(view, ensure_ascii=False, sort_keys=True))
    return sha256("\0".join(parts).encode())


@lru_cache(maxsize=4)
def engine_files(root: Path) -> str:
    """Hash all templates, names of fonts, our own code and the engines' versions; they are few, and any may be used.

    The version of campaignkit alone does not say what made a file: who installs it from its repository has many
    states of one version.
    """
    files = sorted(path for path in root.rglob("*") if path.suffix in (".typ", ".jinja", ".yaml"))
    digest = [f"{path.relative_to(root)}:{sha256(path.read_bytes())}" for path in files]
    digest += [path.name for path in sorted(FONTS.iterdir())]
    digest += [f"{path.name}:{sha256(path.read_bytes())}" for path in sorted((root / OWN_FONTS).glob("*"))]
    digest += [f"{path.relative_to(KIT)}:{sha256(path.read_bytes())}" for path in sorted(KIT.rglob("*.py"))]
    engines = [name for name in installed_packages() if name.partition("-")[0].lower().replace("_", "-") in ENGINES]
    return sha256("\n".join([*engines, *digest]).encode())


def unchanged(job: Job, inputs: str, writer: KitWriter) -> tuple[bytes, bytes, tuple[LayoutFinding, ...]]:
    """Return what an earlier run made from the same inputs, also one that did not finish; nothing when it is gone."""
    nothing = b"", b"", ()
    row = writer.earlier.by_inputs.get((str(job.output), inputs))
    if row is None:
        return nothing
    layout = _earlier_layout(row)
    data = writer.read(job.output, {row["sha256"]})
    preview = b"" if job.preview is None else writer.read(job.preview, writer.earlier.sums.get(str(job.preview), ()))
    if layout is None or not data or (job.preview is not None and not preview):
        return nothing
    return data, preview, layout


def _earlier_layout(row: Mapping[str, Any]) -> tuple[LayoutFinding, ...] | None:
    """Return what an earlier run found on a page; None when a manifest does not say so in our words."""
    try:
        findings = tuple(LayoutFinding(**dict(one)) for one in row.get("layout", ()))
    except (TypeError, ValueError):
        return None
    texts = (value for one in findings for value in asdict(one).values())
    is_known = all(one.code in CODES and one.severity in SEVERITIES for one in findings if isinstance(one.code, str))
    return findings if is_known and all(isinstance(value, str) for value in texts) else None
