"""Patterns that are compiled when they are first used."""

import importlib
import pkgutil

import idlib_cli
from idlib_cli.language.patterns import LazyPattern


def test_every_pattern_that_is_put_off_can_be_used() -> None:
    seen = 0
    for module in pkgutil.walk_packages(idlib_cli.__path__, "idlib_cli."):
        if module.name.endswith("__main__"):
            continue
        for value in vars(importlib.import_module(module.name)).values():
            if isinstance(value, LazyPattern):
                assert value.search("") is None or value.match("") is not None
                seen += 1
    assert seen > 100
