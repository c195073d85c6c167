"""Verbs and nouns of speech: who can say something, and the words for saying it."""

from __future__ import annotations

from types import MappingProxyType

from digest.data import words
from digest.data.verbs import PAST_ONLY, PAST_OR_PARTICIPLE, PAST_OR_PRESENT

# A verb stands with its irregular forms (past, participle) after a slash.
# strong: anything that is its subject speaks, and it may stand beside quoted words.
_STRONG = """
say/said tell/told add admit acknowledge advise agree allege announce answer argue ask assert assure boast
caution claim clarify comment complain concede conclude confess confirm contend counter cry/cried declare
decry demand deny disclose elaborate emphasise emphasize exclaim explain fume gush insist interject joke
lament maintain mention muse mutter note object observe opine plead pledge point posit protest quip
read/read reason recall recount reiterate remark remind repeat reply report respond retort reveal rule scoff
shout snap state stress suggest sum testify thunder tweet underline underscore urge vow wail warn whisper
wonder write/wrote/written yell affirm attest bemoan continue quote disagree surmise stipulate
accept swear/swore/sworn reassure inform notify enthuse opine theorise theorize hypothesise hypothesize
grumble moan groan growl grin smile sigh laugh chuckle giggle sob weep/wept beam roar scream shriek bellow
bark hiss gasp stammer mumble murmur snort cackle tease marvel gripe rage rant fret crow chant intone sneer
email text blog specify disclose verify corroborate conclude determine summarise summarize infer
speculate theorize extol preach proclaim profess pronounce retract rebut refute preface chime chide scold
aver concur venture blurt riposte rejoin narrate enquire inquire query ponder reaffirm restate divulge expound
confide trumpet jest wisecrack deadpan demur insinuate sniff snipe bristle splutter croak shrug nod smirk
implore beg apologise apologize plead appeal instruct counsel interject interrupt banter caution foretell prophesy
"""
# weak: also said of things that do not speak ("the move suggests"), or of what somebody thinks.
_WEAK = """
believe estimate expect fear feel/felt find/found forecast/forecast foresee/foresaw/foreseen hint hope imply
indicate predict project promise propose recommend reckon show/showed/shown speculate suspect think/thought
understand/understood anticipate advocate calculate envisage highlight offer post regret signal describe
define characterise characterize call label brand dub term depict portray denounce condemn hail liken
compare criticise criticize dismiss blame cite echo voice express paint praise slam blast know/knew/known
reject deride ridicule mock laud tout
submit hold/held remember guarantee envision depose flag reflect surmise gather
identify learn see/saw/seen speak/spoke/spoken refer talk accuse
charge assume guess figure doubt worry consider decide judge assess discover establish
question reference encourage exhort beseech/besought attack assail bash berate castigate chastise chide lambast/lambasted lambaste skewer rebuke savage pillory
"""
TAKES_LISTENER = words(
    """
    tell remind assure ask advise warn urge inform caution promise email text
    """
)
"""Verbs that name the listener first ("told reporters that …")."""
TAG_ONLY = words(
    """
    laugh smile grin sigh sob weep beam chuckle giggle gasp grumble moan groan growl roar shriek bellow bark hiss
    stammer murmur snort cackle hum gush tease interrupt banter sniff snipe bristle splutter croak shrug nod smirk
    """
)
"""Verbs of sounds and looks: they say whose quotation it is, and report nothing else."""
PHRASAL = MappingProxyType(
    {
        "call": frozenset(("off", "up", "in", "back")),
        "hold": frozenset(("up", "off", "back", "on", "out", "down", "onto")),
        "show": frozenset(("up", "off", "around")),
        "read": frozenset(("out",)),
        "add": frozenset(("up", "to")),
        "continue": frozenset(("to", "with", "through", "until")),
        "see": frozenset(("off", "out", "through")),
        "point": frozenset(("at", "the", "a", "an", "his", "her", "their")),
        "write": frozenset(("off", "down", "up")),
        "speak": frozenset(("up",)),
        "answer": frozenset(("back", "to", "for")),
        "post": frozenset(("up",)),
        "rule": frozenset(("over",)),
        "figure": frozenset(("in", "out", "on", "among")),
        "snap": frozenset(("up",)),
    }
)
"""Small words that give a verb another sense: `called off a strike`."""
NEED_THAT = words("hold submit flag gather depose establish")
"""Verbs that tell something only before `that`: not `held talks`, `submitted a report`."""
ONLY_WHETHER = words("question")
"""Verbs that tell something only before `whether`, `what` and their like: not `questioned two men`."""
NAMES_AS = words(
    """
    describe define characterise characterize call label brand dub term depict portray denounce condemn
    identify accuse hail dismiss praise slam blast criticise criticize paint remember
    reject deride ridicule mock laud tout attack assail bash berate castigate chastise lambast lambaste skewer rebuke
    savage pillory reference
    """
)
"""Verbs whose complement says what something is called or likened to."""

HELD_VIEWS = words(
    """
    confident worried concerned convinced adamant sure certain hopeful optimistic pessimistic doubtful sceptical
    skeptical afraid fearful clear satisfied persuaded unsure uncertain aware suspicious insistent emphatic hoping
    unanimous
    """
)
"""Adjectives behind `is` and before `that` that say what somebody thinks."""

SAYINGS = words(
    """
    claim claims assertion assertions warning warnings suggestion suggestions belief view contention argument
    allegation allegations accusation accusations insistence admission acknowledgement acknowledgment prediction
    forecast promise pledge vow statement remark comment complaint concern concerns fear fears assurance
    assurances conclusion finding opinion hope estimate denial reminder declaration testimony theory notion emphasis
    arguments predictions forecasts beliefs views promises pledges statements remarks complaints contentions
    conclusions hopes reminders theories worry worries doubt doubts objection objections criticism alarm case point
    """
)
"""Nouns that `that` follows with what their owner says ("the minister's claim that …")."""
ONLY_MADE = words("case point")
"""Those of them that tell something only where somebody makes them: `made the case that`."""
VOICES = MappingProxyType(
    {
        form: base
        for base, forms in {
            "make": "make makes made making", "raise": "raise raises raised raising", "issue": "issue issues issued issuing",
            "repeat": "repeat repeats repeated repeating", "renew": "renew renews renewed renewing",
            "reiterate": "reiterate reiterates reiterated", "press": "press presses pressed pressing",
            "air": "air airs aired airing", "sound": "sound sounds sounded sounding", "lodge": "lodge lodges lodged",
            "level": "level levels leveled levelled", "deliver": "deliver delivers delivered", "offer": "offer offers offered offering",
            "give": "give gives gave giving", "advance": "advance advances advanced", "float": "float floats floated",
        }.items()
        for form in forms.split()
    }
)  # fmt: skip
"""Verbs with which somebody says what such a noun holds: `raised concerns that`."""

LIKENS = words(
    """
    reject deride ridicule mock laud tout remember identify describe define characterise characterize depict portray paint
    liken compare refer criticise criticize attack assail bash berate castigate chastise lambast lambaste skewer rebuke savage pillory reference
    """
)
"""Of those, the ones that tell nothing without `as` or a quotation."""

WITH_NOUN = words(
    """
    predict forecast estimate stress emphasise emphasize highlight warn hint propose suggest point
    advocate echo voice express underline underscore foresee anticipate expect project caution recommend
    allege call describe define characterise characterize label brand dub term depict portray denounce
    condemn fear find note regret complain speculate argue criticise criticize signal liken compare blame lament
    decry bemoan paint accuse identify
    """
)
"""Verbs that report a statement with a noun alone after them ("stressed the need for rain").

Not those with which an article tells an act of its own: `announced a holiday`, `denied the charge`, `admitted theft`.
"""

TAKES_CLAUSE = words(
    """
    say think believe insist argue hope reckon suspect suggest predict fear claim complain boast joke
    quip assume guess figure warn allege estimate expect contend assert pledge vow promise swear imply hint
    concede admit deny confirm acknowledge note stress explain
    """
) - words(
    "claim concede admit deny confirm acknowledge note stress explain assert pledge vow promise swear assume"
)
"""Verbs behind which a clause without `that` is believed without looking for its verb."""

INTENDS = words(
    """
    expect claim
    """
)
"""Verbs whose `to` opens what the subject says of itself ("claims to have voted"); to promise or refuse is an act."""

ONLY_CLAUSE = words(
    """
    add answer ask continue feel find know learn maintain object offer point post quote read rule see show
    sum understand think believe hope know comment state write say tell hold agree
    """
)
"""Verbs that report nothing when a bare noun follows ("added two seats", "asked a friend")."""

MENTAL = words(
    """
    believe think fear hope expect feel know suspect reckon understand see learn find show assume guess figure
    doubt worry consider decide judge assess discover determine
    """
)
"""What no quotation is tagged with by standing beside it, except where commas set it off."""

THOUGHT = MENTAL | words("expect anticipate intend plan want wish doubt worry love regret promise foresee")
"""What goes on in a head: reported inside somebody else's statement, it is part of that."""

NOUN_TOO = words(
    """
    claim report note estimate forecast hope fear comment demand project promise offer post label brand
    term call answer state quote rule sum read joke reason cry pledge mention object show hint echo voice
    signal point snap shout add plead highlight blast slam praise project remark question protest caution
    guess figure judge doubt worry email text blog sigh laugh smile grin roar scream bark sob rage rant moan groan
    growl appeal counsel beam charge query hold flag sniff shrug nod smirk snipe trumpet venture attack rebuke reference
    """
)
"""Verbs whose bare form, and form in -s, is as often a noun."""

_DOUBLED = words(
    "admit aver beg blog concur demur dub flag infer nod quip rebut refer shrug slam snap sob submit sum"
)


_DOUBLED_IN_BRITAIN = words("signal label counsel")


def _forms(entry: str) -> tuple[str, dict[str, str]]:
    """The base of a verb, and its forms with their kind: base, s, past, ing."""
    base, *irregular = entry.split("/")
    stem = base + base[-1] if base in _DOUBLED else base
    if base.endswith("y") and base[-2] not in "aeo":
        s, past = base[:-1] + "ies", base[:-1] + "ied"
    elif base.endswith(("s", "sh", "ch", "x", "z")):
        s, past = base + "es", stem + "ed"
    else:
        s, past = base + "s", (base + "d" if base.endswith("e") else stem + "ed")
    ing = base[:-1] + "ing" if base.endswith("e") and not base.endswith("ee") else stem + "ing"
    forms = {ing: "ing", s: "s"}
    for form in irregular or [past]:
        forms[form] = "past"
    if base in _DOUBLED_IN_BRITAIN:
        forms |= {base + base[-1] + "ed": "past", base + base[-1] + "ing": "ing"}
    forms[base] = "base" if forms.get(base) != "past" else "past"
    return base, forms


def _table() -> dict[str, tuple[str, str, bool]]:
    table: dict[str, tuple[str, str, bool]] = {}
    for entries, strong in ((_WEAK, False), (_STRONG, True)):
        for entry in entries.split():
            base, forms = _forms(entry)
            for form, kind in forms.items():
                table[form] = (base, kind, strong)
    return table


VERBS = MappingProxyType(_table())
"""Each form of a verb of speech: its base, its kind (base, s, past, ing), and whether it is a strong one."""

AUXILIARIES = words(
    """
    has have had is are was were be been being will would could may might can must should do does did 've
    's 'd
    """
)
BE_FORMS = words(
    """
    is are was were be been being get gets got getting
    """
)
ADVERBS = words(
    """
    also then once never later further recently reportedly again still already now just even always often
    ever soon too instead therefore thus only first finally himself herself itself themselves yesterday
    today tonight ago week month year last this earlier not n't long meanwhile rather all both each once
    twice on
    """
) - {"on", "this", "all", "both", "each", "last", "week", "month", "year", "ago", "n't"}
"""What may stand between a subject and its verb; words in -ly too."""
TIMES = words(
    """
    yesterday today tonight monday tuesday wednesday thursday friday saturday sunday week month year
    """
)

PREPOSITIONS = words(
    """
    of for from at in with on by to about among inside near between behind outside within without under
    over against after before during since until through across into onto despite beyond around along amid
    including like such per via than unlike alongside above below
    """
)
CLAUSE_WORDS = words(
    """
    that because when while if whether although though unless but where why how what which who whom whose
    as than since so or nor yet after before until despite whereas
    """
)
"""Words at which a clause begins, so that a subject cannot reach back over them."""

HABITS = words(
    """
    like likes liked used love loves loved tend tends tended on continue continues continued seem seems seemed appear
    appears appeared prefer prefers preferred try tries tried sought seeks rushed rushes
    """
)
"""Words that with `to` and a verb tell what somebody says or said: `she liked to say`, `he went on to say`."""

SPOKEN = words(
    """
    say tell add ask reply answer exclaim whisper insist joke recall cry shout write warn admit declare agree
    complain deny confess concede
    """
)
"""Verbs whose subject speaks whatever it is called."""

IRREGULAR_PAST = (PAST_ONLY | PAST_OR_PARTICIPLE) - PAST_OR_PRESENT | words("put cut let hit quit set beat")
"""Past forms of common verbs, to tell a predicate from a noun."""

NEVER_INVERTED = words("tell inform remind assure notify reassure")
"""Verbs that never stand before their subject: who stands behind `told` listens."""

MODALS = words("could would might may should must can cannot couldn't can't")
"""Helping verbs of what somebody only might say or think."""

NEGATED_VIEWS = words("believe think expect feel know deny see")
"""Verbs that with `not` still tell a view: `did not believe that`."""

MESSAGES = words("email text blog post tweet")
"""What is a verb only with somebody or something named right behind it."""

RETELLS = words("tell assure promise warn inform")
"""Verbs with which a speaker gives what somebody else said."""

NAMING = words("call dub brand label term")
"""Verbs that may only say how a thing is called: `a firm called NAME`."""

REMARKS = words(
    "claim allegation accusation charge demand suggestion assertion argument contention account view notion denial"
)
"""What somebody may do something with behind a statement: “a claim the rebels denied”."""

QUOTING = words("quoted quotes quote cited cites reported reports recorded records record")
"""Verbs that with `as saying` give somebody else's words."""
