"""Verbs of the news: how they look in each tense, and which of them report a change, a measure or a plan."""

from __future__ import annotations

from types import MappingProxyType

from digest.data import words

BE = words("is are was were am isn't aren't wasn't weren't")
HAVE = words("has have had hasn't haven't hadn't")
DO = words("do does did don't doesn't didn't")
WILL = words("will won't shall would wouldn't may might could")
"""Modal verbs that look ahead; `can`, `must` and `should` say how things are or ought to be."""
MODALS = WILL | words("can can't cannot must mustn't should shouldn't ought shan't mightn't couldn't")
AUXILIARIES = BE | HAVE | DO | MODALS

# Past tense / participle where they differ from `-ed`; one word where both are the same.
_IRREGULAR = """
became/become began/begun blew/blown broke/broken came/come chose/chosen drank/drunk drew/drawn drove/driven
ate/eaten fell/fallen flew/flown forgot/forgotten froze/frozen gave/given went/gone grew/grown hid/hidden
knew/known lay/lain ran/run rang/rung rode/ridden rose/risen sang/sung sank/sunk saw/seen shook/shaken
shrank/shrunk spoke/spoken sprang/sprung stole/stolen strode/stridden swam/swum swore/sworn threw/thrown
took/taken tore/torn undertook/undertaken overtook/overtaken withdrew/withdrawn woke/woken wore/worn
wrote/written overthrew/overthrown underwent/undergone overcame/overcome undid/undone redrew/redrawn
arose/arisen awoke/awoken beat/beaten bit/bitten bore/borne foresaw/foreseen forbade/forbidden
mistook/mistaken outgrew/outgrown oversaw/overseen rewrote/rewritten showed/shown
bent bet bled bought bound bred brought broadcast built burnt burst cast caught clung cost crept cut dealt
dug fed felt fled forecast fought found ground heard held hit hung hurt kept knelt led left lent let lit
lost got made meant met misled outbid overheard repaid retold reset remade rethought overran paid put quit read rebuilt said sat sent set shed shot
shut sold sought spent spilt split spread spun stood struck stuck stung swept swung taught thought told
understood upheld upset wed wept slept slid sped slung strung shone strewn won withheld withstood wound outran outspent resold undercut
"""
_PAIRS = [tuple(pair.split("/")) for pair in _IRREGULAR.split()]
PAST_ONLY = frozenset(pair[0] for pair in _PAIRS if len(pair) == 2 and pair[0] != "lay")
"""Past forms that are no participle: always the verb of a clause."""
PAST_OR_PARTICIPLE = frozenset(pair[0] for pair in _PAIRS if len(pair) == 1)
PARTICIPLES = frozenset(pair[-1] for pair in _PAIRS)
PAST_OR_PRESENT = words(
    "beat bet broadcast burst cast cost cut forecast hit hurt let put quit read set shed shut split spread upset"
)

_REGULAR = """
abandon abolish absorb accept account accuse achieve acknowledge acquire act add address adjust admit adopt advance
affect agree aim air alert allege allow alter amend amount announce answer apologise apologize appeal appear appoint
approach approve arrange arrest arrive ask assault assess attack attempt attend attract average avoid award axe back
ban bar base battle believe belong benefit blame block board bomb boost borrow breach call campaign cancel capture
carry cast cause celebrate challenge change charge chase cite claim clash clear climb close collapse collect collide
commit compare compete complain complete concede concern conclude condemn conduct confirm confront consider consist
contact contain continue contribute control convict cool cover crash create criticise criticize cross cruise dam
damage date deal debate decide declare decline deepen defeat defend delay deliver demand deny depart depend deploy
deport describe deserve design destroy detain detect determine develop die differ direct disappear disclose discover
discuss dismiss disrupt distribute divide dominate donate double doubt downgrade draft drag drop drown dump earn ease
edge elect eliminate emerge employ enable end endorse enforce enjoy ensure enter erupt escape establish estimate
evacuate exceed exclude execute exist expand expect expel explain explode explore export expose express extend extradite
face fade fail favour favor fear feature file fill finance fine finish fire flee float flood flow focus follow force
form free fuel fund gain gather generate govern grab grant ground guarantee guard hail halt halve hand handle happen
head help hire hold honour honor hope host house identify ignite ignore imply import impose imprison improve include
increase indicate infect inflict inform inherit injure insist inspect install insure intend interview introduce invade
invest investigate invite involve issue jail join jump justify kick kidnap kill lack land last launch lead lean learn
leave lend lie lift limit link list live lobby locate lodge look loom loot lose love lower maintain manage march mark
match matter mean measure meet merge mislead miss monitor mount move murder name narrow need nominate note notice oblige
observe obtain occupy occur offer open operate oppose order organise organize oust outline outlaw overhaul overrule
overturn owe own participate pass pay peak penalise penalize perform permit persuade phase place plan play plead please
pledge plot plunge point poison poll portray post postpone praise predict prepare present press prevent print privatise
probe proceed process produce project promise promote prompt propose prosecute protect protest prove provide publish
pull punish pursue push qualify question raid raise rally range rank rate reach react recall receive recognise recognize
recommend record recover recruit reduce refer reflect refuse regain register regulate reject relate relax release relocate
rely remain remember remove renew rent reopen repair repeal repeat replace reply report represent request require
rescue resign resist resolve respond rest restore restrict result resume retain retire retreat return reveal reverse
review revise revive reward risk rob rule rush sack sail sanction save scale scare schedule score scrap search secure
see seek seem seize sell send sentence separate serve settle sever shape share shelve shell shift ship shock show sign
signal slash slide slip slow slump smuggle soar solve spark specialise spell sponsor stab stage stall stand start state
stay step stop storm strengthen stress stretch strike strip struggle study submit succeed sue suffer suggest supply
support suppose surge surpass surprise surrender surround survive suspect suspend swap sweep switch tackle target tax
teach tell temper test testify threaten tie tighten top torture total touch tour trace track trade trail train transfer
transform travel treat trigger trim triple turn unanimously uncover unite unveil update upgrade urge use vaccinate
value vanish veto view violate visit vote vow wait walk want warn warrant wash waste watch weaken weigh welcome widen
win wipe withdraw witness wonder work worry worsen write yield
get give go come take make say find think know become begin keep put hold bring let run feel leave pay hear set lose
accelerate adapt assemble assert assume attach avert bolster broaden bypass clarify coincide collaborate compel
complicate conceal congratulate contend convert convey convince coordinate curb defy demonstrate depict deprive derive
descend deter devastate diminish discourage divert echo embark embrace emphasise emphasize enhance enlist entail erode
evaluate evolve exacerbate examine excel exploit facilitate flourish forge fulfil grapple hamper hasten heighten
highlight hinder illustrate imagine impede implement incorporate incur initiate inspire integrate intensify interfere
intervene jeopardise jeopardize lament mitigate mobilise mobilize navigate negotiate neglect overlook overshadow persist
preserve prioritise prioritize proclaim prohibit propel provoke quash reaffirm reckon reconsider redirect reinforce
reinstate reiterate rejoin relinquish reshape reside restrain retaliate safeguard scrutinise scrutinize shatter showcase
soften specify speculate stabilise stabilize stimulate stoke streamline summon supervise sustain tout undermine underline
underpin underscore unfold unleash usher utilise utilize verify withstand
speak grow read spend buy fall cut build send fight win sink steal throw beat break catch choose draw drive eat fly
forget hide hit hurt ride rise shoot shut sing sit sleep swim understand wear
"""


def _forms_of(base: str) -> tuple[str, str, str]:
    """Third person, past and `-ing` form of a regular verb."""
    if base.endswith("e"):
        return base + "s", base + "d", (base[:-2] + "ying" if base.endswith("ie") else base[:-1] + "ing")
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ies", base[:-1] + "ied", base + "ing"
    if base.endswith(("s", "x", "z", "ch", "sh", "o")):
        return base + "es", base + "ed", base + "ing"
    return base + "s", base + "ed", base + "ing"


def _doubled(base: str) -> tuple[str, ...]:
    """`planned`, `planning`: past and `-ing` form with a second last consonant."""
    is_short = len(base) > 2 and base[-1] in "bdgklmnprt" and base[-2] in "aeiou" and base[-3] not in "aeiou"
    return (base + base[-1] + "ed", base + base[-1] + "ing") if is_short else ()


def inflected(bases: str) -> frozenset[str]:
    """Every form of the verbs of a list written as running text."""
    return frozenset(form for base in bases.split() for form in (base, *_forms_of(base), *_doubled(base)))


BASES = frozenset(_REGULAR.split()) | words(
    "quit cut hit bet burst cast cost forecast let put set shed split spread upset win lose deny greet crest circle oust chair attend eye weigh"
    " warn spare urge lash slap outlast sink top scoop clinch swoop stun rock row spark vie mourn hail hunt pose"
    " possess near listen apply burn shrink smell fetch straddle linger cease regard bind hang recoup admire bleach fit confuse"
    " undervalue capsize attribute creep dispute leap dig uphold certify derail forbid re-enter tend wish empty tear"
)
THIRD_PERSON: MappingProxyType[str, str] = MappingProxyType({_forms_of(base)[0]: base for base in BASES})
"""`rises` to `rise`."""

CHANGES = inflected(
    """
    rise fall climb drop decline increase decrease grow shrink slump slip slide plunge surge soar jump gain lose
    edge tumble double triple quadruple halve widen narrow swell dip rebound recover advance retreat ease shed
    contract expand accelerate slow outpace exceed surpass
    """
) | words("rose fell grew grown fallen risen shrank shrunk lost slid swollen")
"""Verbs that say how a number moved."""
MEASURES = inflected(
    """
    total average amount number cost weigh measure stand hold seat hover range account represent comprise
    poll value price rate estimate reach hit top outnumber own employ earn owe generate
    supply contain attract boast lead trail peak
    """
) | words("stood held spent")
"""Verbs whose object is mostly a number, when there is one."""
COUNTS = inflected(
    """
    receive record collect gather register count draw affect enrol enroll carry serve teach complete sell ship produce
    host handle process
    """
) | words("drew taught sold drawn")
"""Verbs of doing of which news tells how much was done."""
STATIVE = inflected(
    """
    seem appear remain belong consist contain depend deserve differ exist include involve lack like love hate mean
    need owe own possess prefer resemble suggest tend want know believe understand think feel fear hope wish
    matter represent enjoy reflect stem cost weigh look sound live lie require affect allow enable target
    rely keep stand sit smell taste constitute cover
    """
) | words("meant knew felt thought understood kept stood sat lay lain been")
"""Verbs of how things are."""
PLANS = inflected("plan intend hope expect aim propose promise pledge vow threaten anticipate")
"""Verbs of what is to come, before `to`."""
FORETELLS = inflected("predict forecast project foresee anticipate envisage expect") | words(
    "forecast foresaw foreseen"
)
AWAITED = words(
    "expected coming due set scheduled planned likely unlikely forecast projected predicted poised slated going bound"
    " anticipated about tipped hoping planning destined"
)
"""What is `is expected to`, with a form of `be`."""
REPORTS = inflected(
    "say tell add warn report estimate believe think claim argue insist reckon note state announce"
) | words("said told thought")
"""Verbs that may have the statement proper behind them when nobody could tell whose words they report."""
NAMES_AS = inflected(
    "describe label brand characterise characterize hail dismiss portray paint regard see view depict cast"
) | words("saw seen")
"""Verbs that with `as` say what somebody takes something for."""
CALLS = inflected("call dub brand deem") | words("called")
"""The same without `as`."""
LOOKS = words(
    """
    mixed rushed persuaded disappointed pleased surprised concerned worried convinced interested satisfied involved
    based located known needed limited saddened delighted supposed divided determined committed tired excited
    thrilled confused relaxed crowded complicated isolated sold barred used meant designed aimed
    """
)
"""Participles that say how something is rather than what was done."""
USUALLY = words(
    "normally usually often always generally typically sometimes commonly widely regularly rarely never"
)
PUNCTUAL = inflected(
    """
    deny cut win beat quit end begin launch name appoint approve reject back vote sign announce unveil raise sack axe
    ban recall resign die kill arrest charge oust claim scrap shut close open order agree take post hit strike
    return sell buy sue drop join spare greet crest circle clear mourn crash collide clash seize free jail sentence
    """
)
"""Verbs that tell of one moment, also in the present of headlines and captions."""
COUNTED_DOING = inflected(
    "kill arrest face plead cut sign charge accuse vote injure wound deny detain jail sack axe fire"
)
"""Verbs of doing whose number only says how much of it was done."""
NOUNS_TOO = words(
    """
    highlights echoes controls plans rates cuts rises falls reports claims calls costs charges votes strikes hits attacks talks bans
    bids backs boards bombs boosts challenges changes chases claims cases causes concerns covers crashes dates deals
    debates delays demands doubts drops ends estimates fears files fires flows forces funds gains grants guards halts
    heads hopes houses imports exports increases interests issues jobs kills lands leads limits links lists lives
    looks losses marches marks matches measures meetings moves murders names needs notes offers orders parts pays
    places plays pledges polls posts prices probes profits projects promises protests questions raids raises ranges
    records results returns reviews rewards risks rules runs sanctions scores searches shares shells shows signs
    starts states steps stops studies supplies supports surveys tests threats times trades trains transfers
    turns updates upgrades uses values views visits waits walks warnings wins works
    """
)
"""Plurals that look like verbs: before a preposition they are taken for nouns (“controls on exports”)."""
