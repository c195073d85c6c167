"""Order: of a list that an editor and the program both changed."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Sequence
from typing import TypeVar

Item = TypeVar("Item", bound=Hashable)


def merge_order(base: Sequence[Item], edited: Sequence[Item], fresh: Sequence[Item]) -> list[Item]:
    """The items of the merged list, each once; the three lists hold each item once.

    An item the editor removed stays removed, one the editor added stays, the
    program's new ones come in and those it dropped go; `arrange` says in which
    order.
    """
    in_base, in_edited, in_fresh = set(base), set(edited), set(fresh)
    kept = in_edited - (in_base - in_fresh)
    return arrange(kept | (in_fresh - in_base), base, edited, fresh)


def arrange(
    wanted: Collection[Item], base: Sequence[Item], edited: Sequence[Item], fresh: Sequence[Item]
) -> list[Item]:
    """`wanted` in the program's order, or in the editor's where the editor changed it.

    What only the other side has follows the item it follows there.
    """
    common = set(base) & set(edited)
    if [item for item in edited if item in common] != [item for item in base if item in common]:
        first, second = edited, fresh
    else:
        first, second = fresh, edited
    skeleton = [item for item in first if item in wanted]
    present = set(skeleton)
    return _weave(skeleton, second, [item for item in second if item in wanted and item not in present])


def _weave(skeleton: list[Item], model: Sequence[Item], added: Sequence[Item]) -> list[Item]:
    """`skeleton` with each `added` item put behind the nearest item before it in `model`."""
    if not added:
        return skeleton
    result = list(skeleton)
    wanted = set(added)
    present = set(result)
    before: Item | None = None
    for number, item in enumerate(model):
        if item in wanted:
            if before is not None:
                place = result.index(before) + 1
            else:  # nothing that stood before it is left: it keeps its distance to what follows
                after = next((other for other in model[number + 1 :] if other in present), None)
                place = 0 if number == 0 else len(result) if after is None else result.index(after)
            result.insert(place, item)
            present.add(item)
        if item in present:
            before = item
    return result
