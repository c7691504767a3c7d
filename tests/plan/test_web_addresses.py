"""An address becomes a code that a child scans: it leads where it seems to, and everybody can reach it (CK013)."""

from __future__ import annotations

import pytest

from tests.support import findings_in

GOOD = (
    "https://siguronline.md",
    "http://www.example.org/a/b?c=d#e",
    "https://example.org:8443/x",
    "https://пример.рф/помощь",
    "https://привет.com",
    "https://xn--e1afmkfd.xn--p1ai",
    "https://βοήθεια.gr/βοήθεια-a",
    "https://3sat.de",
    "https://1.1.example.org",
    "https://example.org/@name",
)
BAD = (
    "https://siguronline.md@evil.example",
    "https://user:word@example.org",
    "http://127.0.0.1/",
    "http://192.168.1.1",
    "http://169.254.169.254/latest",
    "http://10.0.0.1:8080/",
    "http://[::1]/",
    "http://[::ffff:1.2.3.4]/",
    "http://0x7f.1/",
    "http://printer.local/",
    "http://wiki.internal:8080",
    "https://sigur\u043enline.md",
    "https://\u0430pple.com",
    "https://g\u03bf\u03bfgle.com/x",
    "https://" + "a" * 80_000,
    "https://" + "a." * 40_000,
    "https://" + "\u0430" * 80_000 + ".com",
)


def codes(address: str) -> set[str]:
    found = findings_in(f"campaign: {{website: '{address}'}}\n", "draft")
    return {finding.code for finding in found if finding.path == "campaign.website"}


@pytest.mark.parametrize("address", GOOD)
def test_an_address_that_everybody_can_reach_is_fine(address: str) -> None:
    assert "CK013" not in codes(address)


@pytest.mark.parametrize("address", BAD, ids=lambda address: address[:40])
def test_an_address_that_misleads_or_leads_nowhere_is_refused(address: str) -> None:
    assert codes(address) == {"CK013"}
