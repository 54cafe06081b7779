"""Tellings as bytes and back: what is compared of them, without their claims."""

import json
import zlib
from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from idlib_cli.linking.claims import Telling

_NAMES = [field.name for field in fields(Telling)]
_SETS = {field.name for field in fields(Telling) if str(field.type).startswith("frozenset")}


def pack(telling: Telling) -> bytes:
    """A telling as bytes, equal for equal tellings; its claims are left out."""
    values = {name: _plain(getattr(telling, name)) for name in _NAMES}
    values["claims"] = ()
    text = json.dumps(list(values.values()), ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(text.encode("utf-8", "surrogatepass"))


def unpack(packed: bytes) -> Telling:
    """The telling that was packed."""
    values = dict(zip(_NAMES, json.loads(zlib.decompress(packed)), strict=True))
    for name in _SETS:
        values[name] = frozenset(values[name])
    values["claims"] = ()
    values["period"] = values["period"] and tuple(values["period"])
    values["numbers"] = {
        effect: frozenset(map(tuple, ranges)) for effect, ranges in values["numbers"].items()
    }
    return Telling(**values)


def _plain(value: Any) -> Any:
    if isinstance(value, frozenset):
        return sorted(value, key=str)
    if isinstance(value, Mapping):
        return {key: _plain(value[key]) for key in sorted(value)}
    return value
