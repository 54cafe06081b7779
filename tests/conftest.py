"""Tests keep their caches to themselves."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture(autouse=True, scope="session")
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A cache folder for this run of the tests, for this process and those it starts."""
    folder = tmp_path_factory.mktemp("cache")
    before = os.environ.get("IDLIB_CACHE")
    os.environ["IDLIB_CACHE"] = str(folder)
    yield folder
    if before is None:
        del os.environ["IDLIB_CACHE"]
    else:
        os.environ["IDLIB_CACHE"] = before
