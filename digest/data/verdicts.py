"""Words by which fact-checkers elsewhere rate claims, folded; a claim that nobody has rated is called by none of them."""

VERDICTS = frozenset(
    each.strip()
    for each in """
    true, mostly true, half true, partly true, partially true, not true, untrue, false, mostly false, half false,
    partly false, partially false, not false, correct, mostly correct, incorrect, not correct, right, mostly right,
    wrong, mostly wrong, not right, fact, fiction, myth, lie, fake, hoax, misleading, not misleading, unfounded, baseless,
    exaggerated, distorted, altered, manipulated, out of context, missing context, proven, unproven, verified, confirmed,
    debunked, refuted, satire, legit, pants on fire
    """.split(",")
)
