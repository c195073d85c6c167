"""Verbs and nouns of speech: who can say something, and the words for saying it."""

from __future__ import annotations

from types import MappingProxyType

from digest.data import words

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
"""
# weak: also said of things that do not speak ("the move suggests"), or of what somebody thinks.
_WEAK = """
believe estimate expect fear feel/felt find/found forecast/forecast foresee/foresaw/foreseen hint hope imply
indicate predict project promise propose recommend reckon show/showed/shown speculate suspect think/thought
understand/understood anticipate advocate calculate envisage highlight offer post regret signal describe
define characterise characterize call label brand dub term depict portray denounce condemn hail liken
compare criticise criticize dismiss blame cite echo voice express paint praise slam blast know/knew/known
learn see/saw/seen speak/spoke/spoken refer talk accuse
"""
TAKES_LISTENER = words(
    """
    tell remind assure ask advise warn urge inform caution promise
    """
)
"""Verbs that name the listener first ("told reporters that …")."""
NAMES_AS = words(
    """
    describe define characterise characterize call label brand dub term depict portray denounce condemn
    accuse hail dismiss praise slam blast criticise criticize paint
    """
)
"""Verbs whose complement says what something is called or likened to."""

WITH_NOUN = words(
    """
    predict forecast estimate stress emphasise emphasize highlight warn hint propose urge announce claim
    deny reveal suggest point demand promise pledge confirm advocate echo voice express underline
    underscore foresee anticipate expect project disclose caution recommend report admit allege call cite
    describe define characterise characterize label brand dub term depict portray denounce condemn dismiss
    fear find note acknowledge regret vow plead complain boast speculate argue mention criticise criticize
    signal liken compare blame lament decry bemoan paint
    """
)
"""Verbs that report a statement with a noun alone after them ("stressed the need for rain")."""

ONLY_CLAUSE = words(
    """
    add answer ask continue feel find know learn maintain object offer point post quote read rule see show
    sum understand think believe hope know comment state write say tell hold agree
    """
)
"""Verbs that report nothing when a bare noun follows ("added two seats", "asked a friend")."""

MENTAL = words(
    """
    believe think fear hope expect feel know suspect reckon understand see learn find show
    """
)
"""What no quotation is tagged with by standing beside it, except where commas set it off."""

NOUN_TOO = words(
    """
    claim report note estimate forecast hope fear comment demand project promise offer post label brand
    term call answer state quote rule sum read joke reason cry pledge mention object show hint echo voice
    signal point snap shout add plead highlight blast slam praise project remark question protest caution
    """
)
"""Verbs whose bare form, and form in -s, is as often a noun."""

_DOUBLED = words("admit dub quip refer slam snap sum")


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

SOURCE_NOUNS = words(
    """
    academic activist member panelist elite administration adviser advisor advocate agency aide airline ally ambassador analysis
    analyst archbishop army article assembly association attorney audit author authority baker ban bank
    biologist bishop board body boss bureau businessman businesswoman cabinet campaign campaigner
    candidate captain carmaker chair chairman chairwoman charity chef chief church citizen club coach
    coalition colleague college commander commission commissioner committee commentator community company
    complaint congressman congresswoman consultant consumer contractor coroner corporation council
    councillor counsel country court critic customer daughter dealer defendant delegate department deputy
    detective developer diplomat director doctor document driver economist editor embassy employee
    employer engineer environmentalist estimate executive expert eyewitness family farmer father
    federation filing firefighter firm fisherman foundation founder friend fund general geologist giant
    government governor group head historian hospital husband industry insider inspector institute
    institution intelligence investigator investor journalist judge jury laboratory lab lawmaker lawsuit
    lawyer leader leaker legislator letter liberal library listener lobby lord magazine magistrate maker
    man manager manufacturer mayor medic meteorologist military minister ministry monk mother mp museum
    narrator neighbor neighbour newspaper ngo nun nurse observer office officer official ombudsman
    opponent opposition organisation organization organizer organiser outlet owner palace panel paper
    paramedic parent parliament parliamentarian participant partner party passenger patient people person
    physician physicist pilot player police policeman politician poll pollster presenter president press
    priest prison producer professor programme prosecution prosecutor protester psychologist publisher
    pundit regulator rebel refugee report reporter representative republican democrat researcher resident
    residents restaurant retailer reviewer rival rights-group scholar school scientist secretary senator
    shareholder sheriff shop singer sister soldier son source specialist spokesman spokesperson
    spokeswoman staff staffer startup start-up statement store strategist student study suit supporter
    supplier surgeon survey survivor teacher team technician tenant think-tank tourist trader traffickers
    trainer treasurer tribunal trust union university user veteran victim village villager visitor
    volunteer voter watchdog website whistleblower wife winemaker witness woman worker writer youth
    players cops sailors brewer carer caretaker climber collector composer conservationist curator dentist
    designer examiner fan gardener grandfather grandmother grower guard guide host keeper landlord midwife
    mp musician novelist operator painter pensioner pharmacist photographer plumber poet principal
    psychiatrist rancher ranger rector referee restorer rescuer roofer sculptor selector shopkeeper
    skipper smallholder sociologist statistician striker supervisor surveyor teenager therapist translator
    vet vicar warden waiter waitress zoologist boy girl child uncle aunt briefing memo note paper data
    figures index ranking model dossier transcript brother couple crew captain delegation hotel operator
    carrier utility brewery insurer lender broker forecaster forecasters mission vatican
    """
)
"""Nouns, in the singular, that can be the source of a statement."""

QUANTIFIERS = words(
    """
    some many most others another several few both all one two three critics
    """
)
"""Words that can stand for people by themselves ("others argue")."""

OPENERS = words(
    """
    the a an his her their its our my one two three four five six several some many most other another
    both few no local senior former top state federal government industry company union
    """
)
"""Words that can open a source in lower case."""

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

SPOKEN = words(
    """
    say tell add ask reply answer exclaim whisper insist joke recall cry shout write warn admit declare agree
    complain deny confess concede
    """
)
"""Verbs whose subject speaks whatever it is called."""

IRREGULAR_PAST = words(
    """
    became began bought brought built came caught chose drew fell felt flew fought gave got grew held kept knew
    laid led left lost made meant met paid ran rose sang sat sent set shot showed sold spent spoke stood struck
    swore taught thought threw took went won wore wrote said told put cut let hit quit
    """
)
"""Past forms of common verbs, to tell a predicate from a noun."""
