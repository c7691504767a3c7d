"""Files of what is known: read, or told what is wrong with them; written anew, they only become smaller."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaignkit.check.baselines import load_baseline, rewrite
from campaignkit.check.run_settings import Settings
from campaignkit.check.scope import Scope, SettingsError, scope_of
from tests.support import overlay_document


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (None, "The baseline known.json is not there."),
        (b"\xff\xfe", "The baseline known.json cannot be read: it is not UTF-8."),
        (b"[]", "known.json is not a baseline"),
    ],
)
def test_what_cannot_be_used_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, data: bytes | None, said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    if data is not None:
        Path("known.json").write_bytes(data)
    found = load_baseline(Path("known.json"))
    assert not isinstance(found, list)
    assert (found.message.startswith(said), found.span.file, bool(found.hint)) == (True, "known.json", True)
    Path("campaignkit.yaml").write_text("baseline: known.json\n", encoding="utf-8")
    with pytest.raises(SettingsError):
        scope_of([Path("plan.yaml")])


def test_one_that_is_written_anew_only_becomes_smaller(tmp_path: Path) -> None:
    path, said = tmp_path / "known.json", list[str]()
    clean = Scope(Settings()).check(overlay_document("campaign: {id: a}\n"))
    faulty = Scope(Settings()).check(overlay_document("messages: [{id: tell-us, headline: It is your fault}]\n"))
    assert faulty.findings
    left, known = rewrite(faulty, path, None, said.append)
    assert left.findings == ()
    path.write_bytes(known)
    entries = load_baseline(path)
    assert isinstance(entries, list)
    settings = Settings(baseline=path)
    assert Scope(settings, known_findings=tuple(entries)).without_known(faulty).findings == ()
    Scope(settings, known_findings=tuple(entries)).without_known(clean, said.append)
    assert "no longer there. Shrink it with --write-baseline" in said[-1]
    _, smaller = rewrite(clean, path, entries, said.append)
    path.write_bytes(smaller)
    assert load_baseline(path) == []
    left, still = rewrite(faulty, path, [], said.append)
    assert (left.findings, still) == (faulty.findings, smaller)
    assert "not added: a baseline only shrinks" in said[-1]
