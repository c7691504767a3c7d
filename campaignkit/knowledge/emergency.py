"""Emergency numbers by country, as libphonenumber knows them: candidates, for countries nobody has looked at."""

from __future__ import annotations

import re
from functools import cache

_LONGEST = 4


@cache
def emergency_numbers(country: str) -> tuple[str, ...]:
    """Return every number that libphonenumber takes for an emergency number of a country."""
    from phonenumbers import PhoneMetadata

    data = PhoneMetadata.short_metadata_for_region(country)
    pattern = None if data is None or data.emergency is None else data.emergency.national_number_pattern
    if not pattern:
        return ()
    fits = re.compile(pattern)
    numbers = (f"{number:0{width}}" for width in range(2, _LONGEST + 1) for number in range(10**width))
    return tuple(number for number in numbers if fits.fullmatch(number))
