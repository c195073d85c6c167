"""Words that news uses for one another, words that say the opposite, and words that come and go without changing the sense."""

from __future__ import annotations

# One line is one sense: words that outlets use for one another in telling the same thing. Only near-synonyms belong
# here; a word stands in one line at most. Endings are understood (`injur` needs no `injured`): give base forms, and
# irregular forms one by one.
SENSES = """
die died dying dead death deaths kill fatality fatalities perish drown slain deadly fatal toll
injure injury injuries hurt wound wounded casualty harm unharmed uninjured unhurt
missing unaccounted disappear vanish
arrest detain detention custody apprehend
resign resignation quit quits step stepping
appoint appointed appointment named nominate
rescue save saved rescuer
evacuate evacuation evacuee flee fled
fire blaze inferno flame burn burnt
crash collision collide wreck
blast explosion explode blew
quake earthquake tremor
storm hurricane cyclone typhoon
flood flooding inundate
ship vessel boat ferry
plane aircraft jet airliner airplane
car vehicle
truck lorry
train railway rail
plant factory fab facility
home house dwelling
job position post worker employee staff workforce
police officer constable
hospital clinic infirmary
doctor medic physician
child kid youngster
film movie picture
prize award gong trophy trophies statuette
actor actress
song single track
company firm business
buy bought purchase acquire acquisition
sell sold sale
invest investment spend spent
cost price
rise rose risen increase climb jump surge soar grow grew grown gain
fall fell fallen drop decline decrease slip plunge slump shrink shrank narrow
cut reduce reduction lower slash chop trim
raise lift hike
approve approval pass passed endorse clear cleared
reject rejection refuse
announce announced unveil reveal disclose
start started begin begun began commence launch
end finish conclude complete completion
close closed shut closure
open opened reopen
vote ballot poll
election elect
lawsuit sue suing
court judge tribunal
jail prison imprison
sentence sentenced
accuse allege charge charged
guilty convict conviction
theft thief thieves burglar burglary rob robbery robber raider steal stole stolen snatch
attack assault strike strikes struck
soldier troop troops
protest demonstration demonstrator protester rally
teacher schoolteacher
pupil student schoolchildren
school academy
leave left depart departed
arrive arrival land landed landing touch touched
treat treated treatment
smoke fume fumes
cause caused trigger spark sparked
inquiry investigation probe investigate investigator
law legislation bill act
tax levy duty
inflation
budget
forecast predict prediction projection project projected reckon expect expectation
target goal
study research paper survey
scientist researcher
dose jab vaccine shot vaccination
patient sufferer
mother mum mom
father dad daddy
wife spouse husband
area region district
city town village
road street highway motorway
window pane
case cabinet display
smash shatter break broke broken
jewellery jewelry
gold golden
treasure haul loot
motorcycle motorbike bike
masked mask
night overnight
dawn sunrise daybreak
cinema theater theatre
stage
goal score scored
match game fixture
beat defeat defeated beaten
win won winner victory
lose lost loss
player footballer
coach manager
team side squad club
transfer signing
recall recalled withdraw withdrawn
product item piece
receipt
successor replace replacement
audit auditor
mayor mayoral
minister secretary
president presidency
parliament lawmakers mps legislature
government administration cabinet
agreement deal accord pact treaty
ceasefire truce armistice
strike walkout stoppage
delay delayed postpone postponed
cancel cancelled canceled scrap scrapped
build built construct construction
warn warning alert
suspend suspended suspension halt
ban prohibit forbid outlaw
destroy destroyed destruction level razed
damage damaged
crowd spectator attendee audience guest
passenger traveller traveler customer
crew attendant steward stewardess
sea ocean water
island isle
bank lender
rate
loan mortgage
share stock
profit earnings
revenue turnover sales
market
""".strip().splitlines()

OPPOSITES: tuple[tuple[str, str], ...] = (
    (
        "rise rises rose risen rising grow grows grew grown growing increase increases increased increasing climb climbs climbed climbing "
        "gain gains gained gaining jump jumps jumped jumping surge surges surged surging soar soars soared soaring up raise raises raised "
        "raising expand expands expanded higher above widen widens widened widening",
        "fall falls fell fallen falling drop drops dropped dropping decrease decreases decreased decreasing decline declines declined "
        "declining sink sinks shrink shrinks shrank shrunk lose loses lost slump slumps slumped slumping plunge plunges plunged plunging "
        "tumble tumbles tumbled down cut cuts cutting lower lowers lowered lowering reduce reduces reduced reducing slip slips slipped "
        "below narrow narrows narrowed narrowing",
    ),
    ("approve approves approved approving accept accepts accepted pass passed", "reject rejects rejected rejecting refuse refuses refused veto vetoed block blocked"),
    ("before until", "after since"),
    ("open opens opened opening reopen reopened", "close closes closed closing shut shuts"),
    ("more over above least", "fewer less under below most"),
    ("profit profits", "loss losses"),
    ("win wins won winning", "lose loses lost losing"),
    ("buy buys bought buying acquire acquired", "sell sells sold selling"),
    ("hire hires hired hiring recruit recruited", "fire fires fired dismiss dismissed sack sacked"),
    ("import imports imported importing", "export exports exported exporting"),
    ("start starts started begin begins began begun launch launched", "end ends ended stop stops stopped finish finishes finished complete completed completions"),
    ("support supports supported backed back backs favour favoured favor favored", "oppose opposes opposed against"),
    ("allow allows allowed permit permits permitted legalise legalize", "ban bans banned forbid forbids forbade prohibit prohibited outlaw outlawed"),
    ("kill kills killed dead died deaths", "injure injures injured injuries hurt wounded survive survived survivors"),
    ("arrive arrives arrived enter entered", "leave leaves left depart departed"),
    ("lend lent", "borrow borrowed"),
    ("true confirm confirmed confirms", "false deny denied denies"),
    ("guilty convicted convict", "acquitted acquit innocent cleared"),
    ("upheld uphold", "overturned overturn quashed"),
    ("add added adds", "remove removed removes"),
    ("widen widens widened widening", "narrow narrows narrowed narrowing close closes closed closing shrink shrinks shrank shrinking"),
    ("north northern", "south southern"),
    ("east eastern", "west western"),
    ("won win wins", "nominated nominations nomination"),
)  # fmt: skip
"""Words that say the opposite, or another step, of one another."""

MOVES: tuple[tuple[str, str], ...] = (
    (
        "rise rises rose risen rising grow grows grew grown growing increase increases increased increasing climb climbs climbed climbing "
        "jump jumps jumped jumping surge surges surged surging soar soars soared soaring higher widen widens widened widening up",
        "fall falls fell fallen falling drop drops dropped dropping decrease decreases decreased decreasing decline declines declined "
        "declining shrink shrinks shrank shrunk shrinking slump slumps slumped slumping plunge plunges plunged plunging tumble tumbles "
        "tumbled lower down narrow narrows narrowed narrowing below",
    ),
    (
        "widen widens widened widening",
        "close closes closed closing narrow narrows narrowed narrowing shrink shrinks shrank shrinking",
    ),
)
"""Words for the two ways a figure or a gap can go."""

STEPS: tuple[tuple[str, str], ...] = (
    MOVES[0],
    (
        "start starts started starting begin begins began begun",
        "end ends ended finish finishes finished complete completes completed completions",
    ),
    ("profit profits", "loss losses"),
    ("kill kills killed dead died deaths", "injure injures injured injuries hurt wounded"),
    ("win wins won", "nominated nominations nomination"),
)
"""Words that make one number another fact. What two sides see (won, lost; bought, sold) is one fact, and not here."""
CONTRASTS = """
worker family household passenger pupil student teacher patient voter resident adult child woman man crew soldier civilian farmer driver visitor guest customer member player fan migrant refugee prisoner couple people
people home
home building house school shop apartment flat room factory office street village town
death case infection injury test arrest victim
nomination prize win goal game match
sale order reservation shipment delivery
car truck train plane ship bus bike
cow sheep pig horse cattle chicken
start completion
vote seat
""".strip().splitlines()
"""Things that are counted, and taken for one another; a line holds what are different things. Other nouns for one
number are mostly other words for one thing: batteries and power banks, names and signatures."""
SUBGROUPS = frozenset(
    """child baby girl boy infant teenager student pupil soldier police firefighter tourist foreigner national civilian crew sailor
    journalist medic doctor nurse worker guard militant fighter migrant pensioner mother father""".split()
)
"""Kinds of people, by their sense: a count of them is not the count of all."""
LISTED = frozenset(
    "thing way tip reason question takeaway fact step idea lesson sign trick hack moment photo picture".split()
)
"""What a headline counts that only announces a list."""
CUMULATIVE = frozenset(
    """died dead die dying kill killed kills death deaths toll fatalities injured injuries hurt wounded missing arrested arrests detained
    evacuated evacuate evacuees displaced rescued infected cases case confirmed hospitalised hospitalized treated trapped stranded
    destroyed damaged burned burnt hectares acres contained recovered collapsed hospital
    ill sick complaints homeless outages ordered victims casualties survivors bodies""".split()
)
"""What is counted on and on while a story runs: figures of different days are an update, not a contradiction."""
FATES = frozenset(
    "died injured missing arrested evacuated rescued trapped treated infected hospital vaccinated homeless displaced freed".split()
)
"""What became of those counted: the dead, the hurt and the missing of one event are three numbers."""
VAGUE_COUNTS = "several many dozens hundreds thousands scores few handful"
"""Words that count without a number."""
VAGUE_SHARES = "most nearly\\sall almost\\sall majority"
"""Words, as patterns, for a share without a number."""
SIDES: tuple[tuple[str, str], ...] = (
    ("left", "right"),
    ("north northern", "south southern"),
    ("east eastern", "west western"),
    ("front", "rear back"),
    ("upper", "lower"),
    ("inner", "outer"),
)
"""Words before a thing that say which of two it is."""
VOTING = "votes? voted voting ballot split passed carried approved rejected adopted"
"""Words, as patterns, beside two numbers that make them the outcome of a vote and not the score of a match."""
DOUBTS = frozenset(
    """may might could probably possibly likely perhaps apparently reportedly allegedly suspected believed believes thought thinks expects
    expected reckons appears appeared seems seemed suggests suggested considered""".split()
)
"""Words with which something is said to be likely, not to be so."""
SCOPES = frozenset(
    """season career worldwide nationwide nationally countrywide globally annually annual overall cumulative combined total altogether
    lifetime statewide whole calendar""".split()
)
"""Words that make a number one of a whole, of a longer time or of another reckoning."""

FUNCTION_WORDS = """
a an the this that these those and or but nor so yet if then else than as of at by for from in into on onto off out over under up down with
without within to toward towards through during before after since until till while when where why how what which who whom whose because
although though unless whether against among between about above across along around behind below beneath beside beyond despite except inside
like near outside past per plus via i me my mine myself you your yours he him his himself she her hers herself it its itself we us our ours
ourselves they them their theirs themselves one ones some any each every all both few many much more most other another such no not only own
same too very just also even still already ever never again once here there now is am are was were be been being has have had having do does
did doing done will would can could shall should may might must ought need mr mrs ms dr sir get got take took taken make made go went gone
come came put say said says saying tell told tells add added adding according state stated statement note noted spokesman spokeswoman
spokesperson report reported reports reporter time year month week day today yesterday tomorrow monday tuesday wednesday thursday friday
saturday sunday january february march april june july august september october november december jan feb mar apr jun jul aug sept sep oct
nov dec morning afternoon evening percent cent million billion trillion thousand hundred dozen two three four five six seven eight nine ten
eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety half first
second third last next new old people person man men woman women least almost nearly including later earlier early late ago away back been
well really quite mr's dollar dollars pound pounds euro euros
"""
