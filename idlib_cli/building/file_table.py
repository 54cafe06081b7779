"""Many files in little room: a build keeps all that it will read, however many, to its end.

>>> table = FileTable()
>>> table.append(File(Path("news"), "news/a/b.txt", "a/b.txt", 120, 1))
>>> table[0].where, len(table), table.size
('news/a/b.txt', 1, 120)
"""

from array import array
from collections.abc import Iterator
from pathlib import Path

from idlib_cli.reading import File


class FileTable:
    """Files one after the other, each made anew when asked for: their paths below the root in one
    run of bytes, a quarter of the room that objects and their strings take."""

    __slots__ = ("_bases", "_ends", "_given", "_known", "_names", "_of", "_sizes", "_times")

    def __init__(self) -> None:
        self._bases: list[tuple[Path, str]] = []
        """A root, and what stands before the paths below it."""
        self._known: dict[tuple[Path, str], int] = {}
        self._of = array("I")
        """By file its base."""
        self._names = bytearray()
        self._ends = array("Q")
        self._sizes, self._times = array("q"), array("q")
        self._given: dict[int, File] = {}
        """Those whose path does not end as below the root, or whose bytes are here."""

    def __len__(self) -> int:
        return len(self._ends)

    def __iter__(self) -> Iterator[File]:
        return map(self.__getitem__, range(len(self)))

    def __getitem__(self, number: int) -> File:
        if number in self._given:
            return self._given[number]
        root, before = self._bases[self._of[number]]
        begin = self._ends[number - 1] if number else 0
        name = self._names[begin : self._ends[number]].decode(errors="surrogateescape")
        return File(root, before + name, name, self._sizes[number], self._times[number])

    def append(self, file: File) -> None:
        """Put a file behind the others."""
        base = file.root, file.where.removesuffix(file.relative)
        if file.data is not None or base[1] + file.relative != file.where:
            self._given[len(self)] = file
        if base not in self._known:
            self._known[base] = len(self._bases)
            self._bases.append(base)
        self._of.append(self._known[base])
        self._names += file.relative.encode(errors="surrogateescape")
        self._ends.append(len(self._names))
        self._sizes.append(file.size)
        self._times.append(file.mtime_ns)

    @property
    def size(self) -> int:
        """The bytes of all files."""
        return sum(self._sizes)

    @property
    def latest(self) -> int:
        """When the last of them was written, in nanoseconds; 0 where there are none."""
        return max(self._times, default=0)
