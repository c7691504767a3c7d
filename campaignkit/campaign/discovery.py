"""Which plan files a path on the command line stands for."""

from __future__ import annotations

import os
from pathlib import Path

SUFFIXES = (".yaml", ".yml")
PLAN_NAMES = ("plan.yaml", "plan.yml")
CONFIG_NAMES = ("campaignkit.yaml", "campaignkit.yml")
NOT_PLANS = frozenset({"locales", "assets", "templates", "frameworks", "topics", "node_modules", "build", "dist"})


def find_plans(paths: list[Path]) -> list[Path]:
    """Return the plan files that paths name: a file is taken as it is, a folder is searched.

    In a folder with a `plan.yaml` that one is the plan and what lies below belongs to it; in any other folder every
    YAML file is taken as a one-file campaign. Links to folders are not followed, so a circle cannot trap the search.
    """
    plans: dict[Path, None] = {}
    for path in paths:
        if _is_folder(path):
            plans.update(dict.fromkeys(_search(path)))
        else:
            plans[path] = None
    return list(plans)


def _is_folder(path: Path) -> bool:
    """Say whether a path is a folder; what cannot be asked is taken as a file, and reading it says why."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def _search(folder: Path) -> list[Path]:
    plans: list[Path] = []
    for here, folders, files in os.walk(folder):
        names = [name for name in PLAN_NAMES if name in files]
        if names:
            plans.append(Path(here, names[0]))
            folders[:] = []
            continue
        folders[:] = sorted(name for name in folders if name not in NOT_PLANS and not name.startswith("."))
        plans += [
            Path(here, name)
            for name in sorted(files)
            if name.endswith(SUFFIXES) and not name.startswith((".", "_")) and name not in CONFIG_NAMES
        ]
    return plans
