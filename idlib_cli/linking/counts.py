"""What the numbers of two tellings say of whether they are of one incident."""

from idlib_cli.linking.claims import Range, Telling


def agreeing(one: Telling, other: Telling, *, rising: bool) -> float:
    score = 0.0
    for effect in one.numbers.keys() & other.numbers.keys():
        here, there = one.numbers[effect], other.numbers[effect]
        if not here.isdisjoint(there) or any(_equal(a, b) for a in here for b in there):
            score += 1.0 if max(map(_size, here)) > 1 else 0.5
        elif not rising and not any(_near(a, b) for a in here for b in there):
            score -= 2.0
    return score


def all_found(one: Telling, other: Telling) -> bool:
    """Whether the dead and the missing of both are as many: the missing are found in time."""
    together, others = _dead_and_missing(one), _dead_and_missing(other)
    return together is not None and together == others and together > _FEW


_FEW = 9


def _dead_and_missing(telling: Telling) -> int | None:
    """The dead and the missing together, where each is told as one exact number or not at all."""
    total = 0
    for effect in ("killed", "missing"):
        ranges = telling.numbers.get(effect, frozenset())
        if len(ranges) > 1:
            return None
        for low, high in ranges:
            if low is None or low != high:
                return None
            total += low
    return total


def telling_number(one: Telling, other: Telling) -> bool:
    """Whether both give the same exact number, one that is not round: 13, not 500,000."""
    shared = one.numbers.keys() & other.numbers.keys()
    equal = [r for e in shared for r in one.numbers[e] & other.numbers[e]]
    return any(low == high and low is not None and low > 9 and low % 10 for low, high in equal)


def same_numbers(one: Telling, other: Telling) -> bool:
    """Whether some effect has the same number in both, and none a different one."""
    shared = one.numbers.keys() & other.numbers.keys()
    return bool(shared) and all(
        any(_equal(a, b) for a in one.numbers[e] for b in other.numbers[e]) for e in shared
    )


def _equal(one: Range, other: Range) -> bool:
    """Five and five, and five and "at least five"."""
    bounds = {b for b in one if b is not None} & {b for b in other if b is not None}
    return one == other or (bool(bounds) and (None in one or None in other))


def _near(one: Range, other: Range) -> bool:
    low_one, high_one = _filled(one)
    low_other, high_other = _filled(other)
    if low_one <= high_other and low_other <= high_one:
        return True
    if (one[1] is None and low_one < low_other) or (other[1] is None and low_other < low_one):
        return True  # "at least five", and eleven
    gap = max(low_one, low_other) - min(high_one, high_other)
    return gap <= max(3, 0.5 * max(low_one, low_other))


def _filled(bounds: Range) -> tuple[int, int]:
    low = bounds[0] if bounds[0] is not None else 0
    return low, bounds[1] if bounds[1] is not None else low


def _size(bounds: Range) -> int:
    return max(b for b in (*bounds, 0) if b is not None)
