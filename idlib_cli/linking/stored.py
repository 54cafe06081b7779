"""Tellings as bytes and back: what is compared of them, without their claims and their place."""

import json
import zlib
from collections.abc import Mapping
from dataclasses import fields
from sys import intern
from typing import Any

from idlib_cli.linking.claims import Telling

_LEFT_OUT = {"claims", "place"}
_NAMES = [field.name for field in fields(Telling) if field.name not in _LEFT_OUT]
_WORD_SETS = {field.name for field in fields(Telling) if str(field.type) == "frozenset[str]"}
_NONE: frozenset[Any] = frozenset()

_USUAL = (
    b'["incident",[],[],null,null,[],[],[],["casualty"],["military"],["civilian"],["police"],'
    b'["militant"],["mixed"],{"displaced":[[1000,null]]},{"killed":[[1,1]],"wounded":[[2,2]]},'
    b'["army","attack","bomb","crash","dead","died","fire","flood","five","four","injured","kill",'
    b'"killed","least","military","official","people","police","quake","said","seven","shelling",'
    b'"six","soldier","storm","strike","ten","three","town","troop","two","village","wounded"],["'
)
"""What tellings look like, for packing them small. Changing it makes caches unreadable, and so
new, since it is part of the package."""


def pack(telling: Telling) -> bytes:
    """A telling as bytes, equal for tellings of which the same is compared."""
    values = [_plain(getattr(telling, name)) for name in _NAMES]
    text = json.dumps(values, ensure_ascii=False, separators=(",", ":"))
    compressor = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS, zdict=_USUAL)
    return compressor.compress(text.encode("utf-8", "surrogatepass")) + compressor.flush()


def unpack(packed: bytes, place: int) -> Telling:
    """The telling that was packed and stands at this place."""
    decompressor = zlib.decompressobj(-zlib.MAX_WBITS, zdict=_USUAL)
    values = dict(zip(_NAMES, json.loads(decompressor.decompress(packed)), strict=True))
    for name in _WORD_SETS:  # words, and that there are none, are kept once for all tellings
        values[name] = frozenset(map(intern, values[name])) if values[name] else _NONE
    values["days"] = frozenset(values["days"]) if values["days"] else _NONE
    values["period"] = values["period"] and tuple(values["period"])
    values["numbers"] = {
        effect: frozenset(map(tuple, ranges)) for effect, ranges in values["numbers"].items()
    }
    return Telling(claims=(), place=place, **values)


def _plain(value: Any) -> Any:
    if isinstance(value, frozenset):
        return sorted(value, key=str)
    if isinstance(value, Mapping):
        return {key: _plain(value[key]) for key in sorted(value)}
    return value
