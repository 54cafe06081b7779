"""Whether 03/04/2020 is 3 April or March 4 where a page's outlet is at home.

The last thing to go by, where no other date of the page tells. English without a country says
nothing, and neither does Canadian English; "en-US" is what many systems write unless told
otherwise, so an address that ends in another country's letters goes before it.
"""

import re

_LOCALE = re.compile(r"(?P<language>[a-z]{2,3})(?:[-_](?P<country>[a-z]{2}))?(?![a-z])", re.I)
_DAY_FIRST = (
    *("gb", "uk", "ie", "au", "nz", "in", "za", "ng", "ke", "gh", "ug", "tz", "zw", "zm"),
    *("pk", "bd", "lk", "my", "sg", "hk", "mt", "jm", "tt"),
)
_MONTH_FIRST = ("us", "ph")
_YEAR_FIRST = ("ja", "zh", "ko", "hu", "lt", "sv")
"""Their readers would write neither."""
_DOMAIN = re.compile(r"https?://[^/?#:]{1,250}?\.([a-z]{2})(?:[/?#:]|$)", re.IGNORECASE)
_HOMES = {**dict.fromkeys(_DAY_FIRST, True), **dict.fromkeys(_MONTH_FIRST, False)}


def usual(locale: str | None, url: str | None) -> bool | None:
    """Whether the day stands first; None where nothing tells.

    >>> usual("en_GB", None), usual("en_US", None), usual("en", None)
    (True, False, None)
    >>> usual("en_US", "https://example.co.uk/news/1")
    True
    """
    domain = _DOMAIN.match(url) if url else None
    home = _HOMES.get(domain[1].lower()) if domain else None
    found = _LOCALE.match(locale.strip()) if locale else None
    if home is not None or found is None:
        return home
    language, country = found["language"].lower(), (found["country"] or "").lower()
    if language == "en":
        return _HOMES.get(country)
    return None if language in _YEAR_FIRST else True
