"""What stands beside names and tells their type."""

from __future__ import annotations

from digest.data import words

COMPASS = words(
    """
    northern southern eastern western central north south east west north-east north-west south-east south-west
    northeast northwest southeast southwest northeastern northwestern southeastern southwestern north-eastern
    north-western south-eastern south-western upper lower inner outer greater downtown uptown mainland rural
    coastal nearby neighbouring neighboring occupied war-torn inner-city post-war modern-day
    """
)
"""Adjectives that stand before places without an article."""
PLACE_PREPOSITIONS = {
    "in": 1.2, "near": 1.6, "across": 1.5, "throughout": 1.5, "outside": 1.5, "towards": 1.0, "toward": 1.0,
    "around": 1.2, "into": 0.4, "from": 0.3, "to": 0.3, "inside": 0.6, "through": 0.6, "off": 0.6, "via": 0.8,
    "within": 0.3, "at": 0.2, "above": 1.0, "along": 0.8, "between": 0.8, "beyond": 0.5,
}  # fmt: skip
"""Prepositions that lead to places, and how much they tell."""
PLACE_OF = words(
    """
    town city village suburb capital province district island islands county state region municipality port resort
    borough parish republic kingdom coast people mayor governor king queen sultan emir duke duchess earl bishop archbishop outskirts
    north south east west north-east north-west south-east south-west northeast northwest southeast southwest
    centre center part parts area streets slum hamlet community territory township prefecture department banks
    shores mouth commune canton seat constituency ward hills valley residents voters moors invasion occupation siege battle liberation bombing gulf
    """
)
"""Nouns whose `of` leads to a place."""
PLACE_NOUNS_BEFORE = words(
    """
    town city village suburb capital province district island county state region municipality resort borough
    township port hamlet prefecture river islet lake peninsula volcano loch isle commune oblast
    """
)
"""Nouns that stand right before a place: `the town Example`, `the capital Example`."""
ORIGINS = words(
    """
    man woman boy girl teenager pensioner couple family driver worker farmer fisherman refugee refugees tourist tourists
    soldier native resident residents migrants delegation villagers year-old flight train bus coach ferry road trip journey travelled traveled
    travelling traveling flew drove sailed fled rode miles mile km kilometres kilometers hails hailed returned
    """
)
"""Those who come `from` a place, and ways of coming from it."""
JOURNEYS = words(
    """
    fly flew flown flying flight flights travel travelled traveled travelling traveling towed sail sailed sailing drive drove driven
    fled flee ferry road trip journey return returned returning deported extradited emigrated evacuated commute commuted
    """
)
"""What leads `to` a place."""
SENT = words(
    """
    data figures report reports survey estimates analysis research statement letter letters message messages email emails call calls
    funding money investment support order orders quote quotes comment poll advice help offer bid pressure list
    """
)
"""What comes `from` people and bodies."""
FLAWS = words("bug flaw vulnerability glitch exploit loophole")
"""What programs have in them."""
PLACE_VERBS_BEFORE = words("visit visited visiting left leaving reached reaching entered toured invaded")
PLACE_NOUNS_AFTER = words(
    """
    area region suburb airport border coast hospital street neighbourhood neighborhood peninsula province district
    mine pit colliery quarry oilfield refinery estate prison jail crossing dam reservoir volcano glacier crater barracks
    stadium sanatorium monastery
    checkpoint constituency ward reservation junction motorway beach island village town
    valley river municipality outskirts county airfield docks seafront harbour harbor railway station
    hills shallows desert plateau reservoirs headworks basin slopes moor heath marsh strait canal rapids reef bight
    quay pier jetty wharf terminal depot hut market suburbs neighborhoods racetrack tehsil taluk upazila oblast governorate commune
    canton parish barangay shipyards
    bypass roundabout flyover lighthouse shipyard headland lagoon delta foothills racecourse marina
    """
)
"""Nouns that follow places."""
INHABITANTS = words("residents villagers townspeople neighbourhoods households motorists commuters")
"""Those who live where the name before them says, when it is no adjective."""
PERSON_VERBS = words(
    """
    died married scored struck played sang starred wept smiled laughed nodded walked ran jumped fell shouted retired
    resigned headed netted volleyed equalised equalized replied grinned shrugged sat stood knelt slept woke ate drank
    drove cycled swam lived survived attended studied graduated birdied bogeyed pitched batted bowled homered singled
    doubled tripled volunteered quit limped collapsed pleaded testified loved loves hated hates wants wanted lives works worked was
    thinks thought believes believed hopes hoped knew remembers remembered recalls recalled
    """
) - {"was", "struck"}
"""What people do, in the past or present, right after their names."""
ORGANIZATION_VERBS = words(
    """
    announced launched unveiled sold acquired released filed bought hired employs makes sells operates merged
    manufactures publishes owns outsourced listed floated relaunched restructured refinanced underwrote recalled
    """
)
"""What companies and bodies do."""
COMPANY_BEFORE = words("joined founded founding co-founded acquired acquire buying rival rivals owner")
"""Words that lead to an organization."""
FAMILY = words(
    """
    wife husband son daughter father mother brother sister parents family widow partner lawyer girlfriend boyfriend
    fiancee fiancée fiance fiancé uncle aunt nephew niece grandfather grandmother mum dad ex-wife ex-husband death
    career resignation birthday funeral
    """
)
"""What people, not bodies, have."""
PEOPLE_OF = words(
    """
    executives employees shares clients customers engineers researchers partners officials like members shareholders
    directors chairman chairwoman spokesman spokeswoman owners administrators liquidators receivers advisers advisors auditors
    consultants campaigners volunteers delegates negotiators contractors
    """
)
"""Those whose `of`, `from` or `at` leads to an organization."""
BOSSES = words(
    """
    ceo founder chief director spokesman spokeswoman chairman chairwoman co-founder executive boss headquarters
    shares share board shareholders products
    """
)
"""What companies have."""
AFTER_COMPANY = words(
    """
    co-founder cofounder founder chief boss chairman chairwoman spokesman spokeswoman spokesperson executive
    executives shares stock plc analyst analysts branch branches store stores members supporters fans fan striker midfielder defender
    goalkeeper winger captain coach manager subsidiary lawmaker lawmakers mp mps senator senators activists
    officials councillor councillors leader leaders bosses guerrillas rebels fighters militants gunmen troops newspaper
    magazine website customers employees workers poll survey pollster owner owners fund
    """
)
"""Nouns before which a name is an organization's when it is not a place's."""
WHO = words("himself herself who jr sr junior")
ITS_TERM = words("administration presidency campaign premiership family era trial")
"""What a leader's name stands before."""
EVENT_WORDS = words(
    """
    Cup Championship Championships Olympics Games Open Prix Masters Trophy Derby Marathon Festival Fair Prize Award
    Awards Medal Treaty Agreement Accord Accords Pact Convention Protocol Act Bill Law Code Amendment Constitution
    War Wars Revolution Uprising Rebellion Crisis Massacre Holocaust Summit Election Elections Referendum Season
    Niño Niña Day Week Month Year Century Era Age Plan Deal Report Inquiry Declaration Charter Rules Scheme Scandal Affair
    Test Tests Rally Chase Trial Trials Stallion
    Tour Final Finals Playoffs Playoff Series Bowl Stakes Classic Grand Slam Premiership Division Conference
    Oscars Oscar Grammy Grammys Emmy Emmys Bafta Baftas Brexit Christmas Easter Hurricane Typhoon Storm Operation
    Ashes Troubles Sixties Seventies Eighties Nineties Twenties Thirties Paralympics Index Average Language Syndrome Disease Standard Time Process Spring Curtain Reich Empire Dynasty
    """
) - {"Conference", "Grand", "Report", "Age", "Spring", "Standard", "Era"}
"""Last words of the names of events, laws, prizes and times, which are neither people nor bodies nor places."""
EVENT_STARTS = words("Hurricane Typhoon Cyclone Tropical Operation Storm World Grand Olympic")
SPORT_WORDS = words(
    """
    goal goals match matches league cup midfielder striker defender goalkeeper half-time coach season inning innings
    quarterback touchdown wicket wickets penalty playoff playoffs semi-final semifinal quarter-final quarterfinal
    tournament scored soccer football rugby cricket baseball basketball hockey tennis champions championship
    fixture fixtures standings squad kick-off substitute
    skipper qualifier footballer footballers cricketer equaliser equalizer halftime relegation referee overs batsman bowler homer playmaker
    goalless rebounds touchdowns runner-up
    """
)
"""Words of which several show that a report is about sport."""
TRADED_VERBS = words(
    "rose fell gained lost sank climbed slid dropped jumped added shed soared tumbled surged plunged slipped eased dipped"
)
"""What shares do, before a number."""
MATCH_VERBS = words(
    """
    beat defeated thrashed edged hosted trounced routed drew lost won lead led trail trailed play played host faced face v vs
    blanked outscored overcame overpowered whipped downed crushed visit
    """
)
"""What teams do to each other."""
TEAM_VERBS = words(
    """
    scored conceded equalised equalized rallied qualified clinched advanced drawn tied declared dismissed fielded bowled batted closed need
    look seem remain start have climbed moved leap-frogged leapfrogged finished dominated controlled progressed
    """
)
"""What a team called after its town does in a report about sport, some of it in the plural."""
SQUAD_NOUNS = words(
    """
    captain skipper striker midfielder defender goalkeeper keeper winger forward playmaker fullback full-back sweeper centre-half centre-back
    coach manager chairman boss batsman bowler opener wicketkeeper spinner seamer pitcher catcher outfielder shortstop reliever slugger
    all-rounder left-hander right-hander quarterback linebacker receiver goaltender defenseman flanker hooker scrum-half fly-half lock prop fans supporters squad players
    player team-mate teammate
    """
)
"""Those who belong to a team, behind its name."""
TEAM_NOUNS = words(
    """
    win victory defeat loss goal goals lead striker captain skipper season run innings side squad players penalty try opener relegation
    promotion title keeper goalkeeper defence defense attack midfield midfielder defender winger coach manager fans supporters comeback
    bullpen offense first second third fourth fifth sixth seventh eighth ninth winner equaliser equalizer opening unbeaten
    """
)
"""What a team has, and a town seldom, in a report about sport."""
CONTENDERS = words(
    """
    rivals rival champions hopefuls leaders holders visitors winners contenders neighbours neighbors opponents strugglers favourites
    finalists pacemakers newcomers underdogs runners-up struggling
    """
)
"""What teams are called right before their names."""
KIN = words(
    """
    wife husband son daughter father mother brother sister partner girlfriend boyfriend fiancee fiancée fiance fiancé
    uncle aunt nephew niece grandfather grandmother grandson granddaughter mum dad ex-wife ex-husband widow widower
    stepson stepdaughter twin cousin
    """
)
"""Relatives, whose names follow: `his wife, Example`."""
WORKS_AT = words(
    """
    analysts economists strategists traders scientists doctors nurses lawyers professors academics teachers students
    staff worked works work working employed studied studying teaches taught lectures head fellow analyst job jobs
    specialists economist strategist intern interned
    """
)
"""Those, or what they do, whose `at`, `with` or `for` leads to an organization."""
AIMED = words(
    "aimed angry shouted laughed looked looking laughing furious hit hitting directed trust faith confidence"
)
"""Words whose `at` or `in` leads to a person as well."""
SITS_FOR = words(
    "mp mps msp mep mps member sits stood stands standing candidate candidates seat senator congressman congresswoman"
)
"""Those whose `for` leads to the place they speak for."""
BODY_NOUNS_AFTER = words(
    """
    union group party club team bank airline company firm council police court newspaper foundation agency
    movement alliance coalition
    government ministry corporation network charity university college school hospital museum church brigade
    battalion regiment militia militants cartel gang board commission committee board television radio broadcaster channel
    """
) - {"hospital", "church", "school", "council", "police", "court", "government"}
"""Nouns that follow the names of organizations."""
SEVERAL_PLACES = words(
    "counties provinces districts rivers islands boroughs streets mountains peninsulas towns prefectures"
)
"""Plural nouns that follow the names of places."""
DEEDS = words(
    """
    owns operates supplies represents makes manufactures publishes produces builds employs manages sells serves insures
    regulates oversees administers polled questioned surveyed interviewed campaigns brought developed owned operated
    supplied represented made built employed managed sold
    """
)
"""What companies and bodies do, after `, which`."""
FACILITIES = words(
    """
    Hospital Infirmary Church Inn Hotel School Elementary Clinic Hospice Theatre Theater Cinema Mosque Temple Synagogue Library
    Pub Tavern Bar Cafe Café Restaurant Bowl Chapel Abbey Priory
    """
)
"""Houses in which things happen, and which seldom act."""
PAPERS = words(
    """
    Herald Courier Ledger Gazette Tribune Post Times Journal Chronicle Echo Argus Mail Mirror Sun Star Globe Observer Examiner
    Standard Telegraph Guardian Independent Express Record Press News Bulletin Dispatch Register Enquirer Inquirer
    Advertiser Sentinel
    """
)
"""What newspapers are called, town or not."""
HOUSES = words("Expo Arena Stadium Tower Towers Plaza Pavilion Dome Bowl Casino")
"""Houses that bear the name of somebody who is not called after them."""
DONE_BY = words(
    """
    operated manufactured published insured distributed chartered commissioned organised organized funded backed hosted
    supplied marketed brokered audited regulated licensed surveyed polled recorded compiled survey poll forecast analysis
    estimates estimate
    """
)
"""What companies and bodies do to things."""
ASSETS = words(
    """
    members products factories factory plants ships fleet stores shops brands clients partners subsidiaries branches
    listeners readers viewers headquarters website network turnover
    """
)
"""What companies and bodies have, and people seldom."""
NUMBERED_THINGS = words(
    """
    Phase Category Grade Tier Level Stage Room Courtroom Gate Platform Lane Exhibit Form Schedule Annex Appendix Clause
    Count Group Heat Pool Type Class Step Band Zone Row Seat Slide Ward Precinct Session Chapter Verse Line
    """
)
"""What a number tells from others of its kind, without being a name: `Phase 2`."""
