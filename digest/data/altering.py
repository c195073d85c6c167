"""Words whose coming or going changes what a quotation says: bounds, hedges, quantifiers, pronouns."""

BOUNDS = (
    ("more", "than"), ("less", "than"), ("fewer", "than"), ("no", "more", "than"), ("not", "more", "than"),
    ("no", "less", "than"), ("no", "fewer", "than"), ("at", "least"), ("at", "most"), ("up", "to"),
    ("as", "many", "as"), ("as", "much", "as"), ("as", "few", "as"), ("close", "to"), ("in", "excess", "of"),
    ("upwards", "of"), ("or", "so"), ("or", "more"), ("or", "less"), ("or", "fewer"),
)  # fmt: skip
"""Runs of words that bound a number beside them."""
NUMBER_HEDGES = frozenset(
    "about around roughly approximately nearly almost some over under above below just only exactly".split()
)
"""Words that bound or blur a number right behind them, and mean other things elsewhere."""
HEDGES = frozenset(
    "perhaps maybe possibly probably presumably likely unlikely may might could would should apparently reportedly "
    "allegedly supposedly seem seems seemed appear appears appeared suggest suggests often sometimes usually generally "
    "mostly largely partly potentially arguably hopefully believe believes think thinks guess suppose understand "
    "understanding hope expect probable possible certain certainly definitely clearly surely must".split()
)
"""Words that make a statement weaker or stronger."""
QUANTIFIERS = frozenset(
    "all every each any some many several few both half none most majority minority part always everyone everybody "
    "everything nobody nothing only entire whole".split()
)
"""How much of something, or how many of them."""
SUPERLATIVE_BEFORE = frozenset("the a an my our your his her its their at one".split())
"""Words before `most` that make it part of a superlative: `the most important`, `at most`."""
PRONOUNS = frozenset(
    "i me my mine we us our ours you your yours he him his she her hers it its they them their theirs".split()
)
GLUE = frozenset(
    "a an the of in on at to for from by with and or but is are was were be that this it as".split()
)
"""Words that two different sentences share by chance."""
CONDITIONS = frozenset("if unless except provided providing until but although though however only".split())
"""Words that bind a statement to a condition, or hold something against it."""

JUDGING = frozenset("most best worst greatest important should ought right wrong".split())
"""Words of a judgement: with them “I think” weakens nothing."""
