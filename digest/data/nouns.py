"""Words around numbers: what can be counted, what ends a noun phrase, what makes a number a label."""

from __future__ import annotations

from digest.data import words

STOP = words(
    """a an the this that these those his her its their my our your i you he she it we they them him us me who whom
    whose which what when where while why how and or but nor so yet if because although though since until unless as
    than of in on at by to from with without for into onto over under after before between among against during
    through across about above below near around off out up down per via within toward towards upon amid despite
    except like is are was were be been being am has have had having do does did will would can could shall should
    may might must not no never also already still just only even once ago later earlier away apart each every
    either neither both all any some such said says say told tells died dies fled fell falls rose rises went goes
    came comes got gets took takes made makes gave gives left leaves lost loses won wins becomes seems remains
    includes means needs wants shows works looks today yesterday tomorrow tonight monday tuesday wednesday thursday
    friday saturday sunday there here then now too again including worth who’s that’s plus minus times hours-long"""
)
"""Words that end a noun phrase."""
BEFORE_NUMBERS = words(
    """the these those its their his her our my your this that about some at in on of for with from to by and or but
    as an a over around nearly almost roughly approximately between under up only just all another if when while
    after before since than then more fewer less no not both where who which there what how other first last next
    previous each every they we he she it is was are were has have had will would could monday tuesday wednesday
    thursday friday saturday sunday yesterday today so because although though also even still within during until
    through despite among against including meanwhile now one two three four five six seven eight nine ten got get
    killed injured make take add use total maybe perhaps exactly another least most top did do does can may"""
)
"""Words that, with a capital at the start of a sentence, make no name of the number behind them."""
PLURALS = words(
    """people men women children police staff personnel aircraft spacecraft sheep fish cattle poultry data media
    criteria bacteria teeth mice geese dead wounded injured missing homeless elderly livestock deer salmon crew
    servicemen policemen firemen fishermen congressmen businessmen councilmen gunmen policewomen businesswomen
    servicewomen townspeople tradespeople gunshots offspring dice oxen alumni nuclei cacti fungi faculty folk
    clergy infantry cavalry troops aldermen assemblymen clergymen craftsmen draftsmen foremen frenchmen englishmen
    salesmen spokesmen sportsmen statesmen stuntmen watchmen workmen kinsmen lawmen marksmen midwives wives lives
    grandchildren schoolchildren lice feet series species headquarters means offspring swine shrimp squid trout
    strong apiece unaccounted percent phenomena strata memoranda referenda crises theses analyses bases diagnoses
    oases emphases hypotheses"""
)
"""Nouns that are many without an -s, and adjectives that stand for people."""
PLURALS_BEFORE_NOUNS = words(
    "police women men people sales arms sports media data savings crew fish cattle livestock children staff"
)
"""“Police officers”, “sales jobs”: after any other plural the noun phrase is over."""
WHOLE = words("overall total entire whole general potential")
"""Adjectives for all of something, which stand before the noun for it: “3% of the overall audience”."""
NO_PLURALS = words(
    """news is was has his its this us bus gas as yes plus thus across ours theirs always perhaps besides lots
    overseas upstairs downstairs afterwards towards indoors outdoors sometimes nowadays less unless"""
)
SINGULARS = words(
    """person man woman child boy girl death soldier officer worker passenger student patient victim suspect employee
    body survivor seat vote goal resident civilian police firefighter injury fatality driver pilot arrest case
    protester policeman policewoman guard teacher nurse doctor juror lane exit count"""
)
"""What a “one” in front counts, where it would mean “a” before other nouns."""
NAMES_LIKE_VERBS = words("boeing beijing reading sterling united limited allied consolidated")
"""Names that end like verbs: “Boeing 737”, “United 93”."""
NO_AGENTS = words(
    """number order other never however whether together paper letter newspaper matter member september october november
    december quarter corner chapter counter computer tower river weather summer winter dinner shower power water border
    center master register transfer offer answer order either neither rather farther further over under after later
    earlier floor door error factor sector motor color minor major prior interior exterior restaurant
    constant instant important significant relevant plant grant process success progress express access distress mess
    dress business press fitness illness address loss"""
)
"""Words that end like words for people and are none."""
LABELS = words(
    """page pages pp section sections chapter chapters article articles item items step steps figure figures fig table
    tables part parts version versions room rooms type phase level grade tier category class zone gate channel route
    highway flight line size stage act round lap game match season episode volume vol unit rule clause question area
    district ward platform bus apartment apt suite box exhibit count lot interstate title proposition prop
    measure amendment paragraph psalm verse formula group division squadron regiment battalion pier terminal junction
    exit mile-marker extension ext catch track appendix annex schedule resolution letter lesson"""
)
"""Nouns that make a label of the bare figures behind them: “page 5”, “Route 66”."""
STREETS = words(
    """street st road rd avenue ave lane drive boulevard blvd place court square terrace crescent way highway parkway
    close gardens hill row walk circle plaza broadway north south east west n s e w ne nw se sw"""
)
"""What follows the name behind a house number."""
RANKED = words(
    """time place season straight consecutive successive title win victory defeat loss woman man person black
    female male african american asian european muslim recall anniversary term birthday attempt child son
    daughter death fatality killing increase rise fall drop cut hike gain decline advance goal appearance visit
    marriage wife husband album novel book film movie single medal gold conviction arrest trial offence strike
    attack bombing shooting outbreak case wave strong year meeting edition loan deal acquisition profit
    deficit surplus rate monthly quarterly annual weekly daily such team country nation state company player
    president leader driver rider goalkeeper batsman major grand career league international world test-match
    century double hat-trick home away back-to-back round-trip overall known confirmed reported recorded ever
    attempted fatal mass deadly school-shooting quarterly outright non-white openly foreign"""
)
"""What stands behind an ordinal that tells how often or in which place: “third title”, “first woman”."""
PLACING_VERBS = words(
    "finish finished finishes finishing came come comes rank ranked ranks ranking placed ended qualified"
)
RANK_VERBS = PLACING_VERBS | words(
    "place stood stand stands end lies lay lie sit sits sat was is are were be stayed remain remained started runs"
)
"""Verbs in front of a place in an order: “finished third”; with “in” behind it only the first of them."""
NOT_RANKED = words(
    """half quarter minister lady floor century world aid hand class degree gear name names round stage reading
    person-shooter amendment day night week month party parties generation cousin cousins base class-action step
    thing things principles rate-cut instance sight glance impression world-war fiddle wicket innings over set
    leg seed row tier family responders responder edition-copy grade graders grader year-old and or of to in"""
)
"""What stands behind an ordinal that is part of a name or a figure of speech."""
DISPUTES = words(
    """talks row rows dispute disputes clash clashes war wars fight fights battle trial feud concern concerns fear
    fears anger protest protests arrested charged questioned lawsuit negotiations standoff anxiety outrage sued fury
    tension tensions criticism deal vote votes control squabble wrangle worries debate doubts investigation
    handed hand take takes took taken win won presided hovering"""
)
"""What “over” follows when it means “about” or “across”, not “more than”."""
STRETCHES = words(
    """season seasons night nights match matches game games weekend weekends round rounds session sessions quarter
    quarters generation generations set sets leg legs innings series election elections summer summers winter
    winters term terms lap laps"""
)
"""What “over” goes across: “over three dry seasons” is not more than three."""
COMPOUND_STOPS = words(
    """for by odd plus way faced sided one two on to star something ish piece year-plus and a in of up time-out off horse tier
    dimensional letter course point-five times thirds thirds-majority fifths quarters tenths eighths sixths"""
)
"""Second halves of compounds that count nothing: “two-way”, “thirty-something”."""
SHARE_MOVES = words(
    """rose rise rises rising risen fell fall falls falling fallen dropped drop drops gained gain gains lost lose
    loses slipped slip slips climbed climb climbs jumped jump jumps sank sink sinks slid slide slides tumbled tumble
    edged edge edges added add adds shed sheds up down off higher lower advanced declined decline soared plunged
    dipped surged eased firmed increased increase decreased decrease grew grow grown shrank cut raised trimmed
    lifted widened narrowed moved strengthened weakened rallied retreated ticked inched by"""
)
"""Words of movement: “fell $2 to $66” is two sums, not a range."""
