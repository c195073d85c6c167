"""Words that comparing wordings asks for: numbers, units, hedges, negations, and the words met everywhere."""

from __future__ import annotations

from digest.data import words

LIGHT = words(
    "a an the this that these those which who of in on at its their also just too very then however meanwhile moreover indeed still and "
    "has have had mr mrs ms dr sir"
)
"""Words that may come, go or change between two copies of one statement."""
ALIKE = tuple(
    words(group)
    for group in (
        "is are am", "was were", "about around roughly approximately", "while whilst", "among amongst", "amid amidst",
        "toward towards", "said says", "gray grey", "through thru", "until till", "percent percentage", "further farther",
        "rise rises rose risen", "fall falls fell fallen", "grow grows grew grown", "take takes took taken",
        "get gets got gotten", "begin begins began begun", "win wins won", "lose loses lost", "sell sells sold",
        "buy buys bought", "build builds built", "hold holds held", "lead leads led", "meet meets met", "pay pays paid",
        "send sends sent", "spend spends spent", "strike strikes struck", "sink sinks sank sunk", "find finds found",
        "make makes made", "give gives gave given", "come comes came", "go goes went gone", "see sees saw seen",
    )
)  # fmt: skip
"""Forms of one word that no rule of endings joins."""

NUMBER_WORDS = words(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty "
    "thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion half third quarter dozen double triple twice "
    "bn tn hundreds thousands millions billions dozens"
)
UNIT_WORDS = words(
    "percent cent point points dollar dollars pound pounds euro euros yen yuan km kilometre kilometres kilometer kilometers mile miles metre "
    "metres meter meters foot feet inch inches kg kilo kilos kilogram kilograms ton tons tonne tonnes gram grams second seconds minute minutes "
    "hour hours day days week weeks month months year years decade decades century centuries litre litres liter liters gallon gallons barrel "
    "barrels acre acres hectare hectares degree degrees mph megawatt megawatts gigawatt gigawatts watt watts"
)
HEDGE_WORDS = words(
    "about around roughly approximately nearly almost exactly perhaps maybe possibly probably likely may might could would should apparently "
    "reportedly allegedly seems appears often sometimes usually mostly largely think believe guess"
)
LIMIT_WORDS = words("more less fewer over under least most up")
"""Words that make a bound of a number (“more than 50”, “at least 12”) and mean other things elsewhere."""
QUANTIFIERS = words(
    "all every each any some most many few several both half none everyone everybody nobody always never only"
)
SUBJECTS = words("i we you he she they it")
NEGATIONS = words("not no never none nobody nothing neither nor without hardly cannot")

COMMON = words(  # Function words
    "a an the this that these those and or but nor so yet if then else than as of at by for from in into on onto off out over under up down with "
    "without within to toward towards through during before after since until till while when where why how what which who whom whose because "
    "although though unless whether against among between about above across along around behind below beneath beside beyond despite except inside "
    "like near outside past per plus via i me my mine myself you your yours he him his himself she her hers herself it its itself we us our ours "
    "ourselves they them their theirs themselves one ones some any each every all both few many much more most other another such no not only own "
    "same too very just also even still already ever never again once here there now is am are was were be been being has have had having do does "
    "did doing done will would can could shall should may might must ought need ’s s t d ll re ve m o y mr mrs ms dr sir "
    # Numbers and units
    "zero two three four five six seven eight nine ten eleven twelve thirteen fifteen twenty thirty forty fifty sixty seventy eighty ninety hundred "
    "thousand million billion trillion dozen half third quarter first second fourth fifth last next previous percent cent per-cent point dollar pound "
    "euro km mile metre meter foot feet inch kg ton tonne hour minute day week month year decade century time today yesterday tomorrow tonight "
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december "
    "morning afternoon evening night weekend daily weekly monthly annual annually recent recently early earlier late later ago soon long short "
    # Saying
    "say said saying says tell told telling ask asked asking answer add added adding note noted call called claim claimed warn warned argue argued "
    "announce announced announcement explain explained describe described believe believed think thought know known knew report reported reporter "
    "according statement comment interview speak speaking spoke spoken talk talking spokesman spokeswoman spokesperson suggest suggested insist state "
    "stated predict predicted expect expected estimate estimated confirm confirmed reveal revealed mention write wrote written news story article "
    # Common verbs
    "make made making take took taken taking get got getting give gave given giving go going gone went come came coming see seen saw seeing look looked "
    "looking want wanted use used using user find found finding put keep kept let begin began begun start started stop seem seemed feel felt become "
    "became leave left leaving work worked working try tried trying turn turned show showed shown showing help helped helping move moved moving live "
    "lived living hold held holding bring brought happen happened include included including continue continued set meet met meeting run running ran "
    "pay paid provide provided lead led leading understand follow followed following create created open opened close closed win won lose lost losing "
    "allow allowed reach reached remain remained raise raised rise rose risen fall fell fallen grow grew grown growing increase increased cut reduce "
    "reduced change changed end ended plan planned planning build built hit stand stood play played send sent receive received carry carried offer "
    "offered consider considered appear appeared buy bought sell sold serve die died dead death kill killed hear heard read spend spent face faced "
    "agree agreed join joined decide decided pass passed support supported require required produce produced cause caused "
    # Common nouns
    "people person man men woman women child children life world country nation national international government official president minister party "
    "leader member group company firm business industry market economy economic public private police law court case right power force system program "
    "programme project service team office officer chief head director executive board job worker employee student school university family home house "
    "city town area region place part side way thing issue problem question fact reason result idea example kind type number amount level rate cost price "
    "money fund share sale profit loss deal trade tax bank policy decision effort action role term line name word book film game sport season player club "
    "history future past present information data study research expert analyst service product car road water food health hospital medical science "
    "technology building event member community local global political politics social human military war attack security control energy election vote "
    "voter campaign bill letter matter view chance lot bit end hand head body eye face door room street north south east west northern southern eastern western "
    "us "
    "investment investor revenue value capital "
    # Common adjectives and adverbs
    "new old good better best bad worse worst big bigger biggest large larger largest small smaller little great greater greatest high higher highest low "
    "lower lowest young younger important major main key full free real true sure clear able available different certain likely possible strong hard easy "
    "simple whole several enough less least almost nearly rather quite really perhaps maybe often always sometimes usually however therefore instead "
    "together away back forward further far well especially particularly especially ahead total average top current currently former special general "
    "significant significantly serious seriously critical crucial massive huge rapid rapidly latest potential potentially powerful advanced "
    "least amid among today’s due"
)
"""Words so frequent in English news that sharing them says nothing about two passages."""
