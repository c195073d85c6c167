"""What people and bodies are called beside their names: `the striker`, `the agency`, `the operator`."""

from __future__ import annotations

from types import MappingProxyType

from digest.data import words

TITLE_NOUNS = MappingProxyType(
    {
        title: tuple(nouns.split())
        for titles, nouns in (
            ("pc pcso wpc const", "officer constable"),
            ("det dc ds di dci dcs", "officer detective"),
            ("sgt sergeant insp inspector supt superintendent", "officer sergeant inspector superintendent"),
            ("officer", "officer"),
            ("sheriff deputy trooper", "officer sheriff deputy trooper"),
            ("dr", "doctor scientist researcher academic"),
            ("prof professor", "professor academic scientist researcher"),
            ("judge justice", "judge"),
            ("sen sens senator", "senator lawmaker"),
            ("rep reps", "representative lawmaker congressman congresswoman"),
            ("gov governor", "governor"),
            ("mayor", "mayor"),
            ("mp", "mp lawmaker"),
            ("mep", "mep lawmaker"),
            ("cllr councillor", "councillor"),
            ("gen general", "general commander"),
            ("col colonel", "colonel officer"),
            ("maj major capt captain lt lieutenant", "officer captain major lieutenant"),
            ("adm admiral", "admiral officer"),
            ("rev reverend fr father", "minister priest vicar clergyman pastor"),
            ("sir", "knight"),
            ("king", "king monarch"),
            ("queen", "queen monarch"),
            ("pope", "pope pontiff"),
            ("bishop archbishop", "bishop archbishop"),
        )
        for title in titles.split()
    }
)
"""What the bearer of a title is called later."""

PEOPLE_NOUNS = words(
    """
    academic actor actress banker barrister batsman batter bowler broadcaster centre-half clergyman
    columnist comedian congressman congresswoman coroner counsel dancer defender democrat
    ex-wife ex-husband fighter fly-half forward frontman full-back goalkeeper heptathlete jockey
    knight lawmaker mediator midfielder monarch mother-of-two mother-of-three father-of-two
    father-of-three grandmother grandfather mother father negotiator newcomer pontiff postman postmistress
    prop quarterback republican retiree runner seamer signalman singer soprano spinner star striker teenager
    tenor trombonist walker widow widower winger wicketkeeper prosecutor plaintiff defendant
    screenwriter songwriter songwriter filmmaker film-maker playwright biographer champion challenger
    incumbent nominee front-runner frontrunner contender manager coach boss skipper captain guitarist
    bassist drummer rapper presenter host chef restaurateur entrepreneur tycoon billionaire
    """
)
"""People, in the singular, beyond the roles and the sources."""

RETOLD_NOUNS = words(
    """
    striker winger defender midfielder goalkeeper keeper fly-half full-back centre-half forward batsman
    batter bowler spinner seamer wicketkeeper quarterback pitcher catcher jockey sprinter swimmer cyclist
    golfer boxer fighter skipper champion heptathlete runner
    nominee winner hitmaker presenter broadcaster dancer
    actor actress singer songwriter rapper guitarist drummer bassist frontman soprano tenor star
    comedian comedienne novelist author playwright filmmaker film-maker screenwriter poet pianist violinist conductor
    congressman congresswoman senator republican democrat billionaire tycoon entrepreneur businessman businesswoman
    pensioner retiree teenager youngster grandmother grandfather great-grandmother mother-of-two mother-of-three
    mother-of-four mother-of-five father-of-two father-of-three father-of-four father-of-five
    postmistress widow widower pontiff monarch restaurateur chef
    briton spaniard frenchman frenchwoman englishman englishwoman irishman irishwoman welshman welshwoman
    scotsman scot dutchman dutchwoman swede dane finn pole serb croat
    american australian italian german argentine argentinian brazilian belgian canadian norwegian russian
    swiss portuguese chilean colombian ukrainian belarusian greek austrian czech
    """
)
"""What an article calls somebody it has just named, when it would not name them again."""
RETELLING = words(
    """
    retired former ex veteran disgraced jailed convicted outspoken youthful ageing aging bearded
    soft-spoken married divorced
    """
)
"""Words before a noun that mostly say more about somebody already named."""

_PAPERS = words(
    """
    agreement indictment complaint filing lawsuit affidavit report memo letter warrant ruling motion petition brief
    notice statement contract email audit
    """
)
LEADERS = words("boss head chief leader executive ceo director chairman chairwoman chair president")
"""What the one at the top is called, now by one word and now by another."""
OFFICES = LEADERS | words("secretary undersecretary commissioner superintendent registrar")
"""Offices that stand with `of` and what they are for before who holds them: `Secretary of State NAME`."""
TAKEN_UP = MappingProxyType(
    {
        "document": _PAPERS,
        "filing": _PAPERS,
        "paper": words("report study analysis"),
        "team": words(
            "researchers scientists authors academics investigators archaeologists engineers doctors"
        ),
        "pal": words("source friend insider"),
        "insider": words("source friend pal"),
        "friend": words("source insider pal"),
        "source": words("insider friend pal official person"),
        "authors": words("researchers scientists academics team"),
        "researchers": words("team scientists academics"),
        "scientists": words("team researchers"),
    }
)
"""What a source is called when it is taken up again, and the nouns it may have had before."""
FULLY_CALLED = MappingProxyType({"paper": "newspaper"})
"""Nouns for one who is called by the longer one beside the name: `the newspaper NAME`, then `the paper`."""
PARTISANS = words(
    "republican democratic conservative labour liberal tory socialist green centrist left-wing right-wing"
)
"""What is said of a politician's side, which the text need not have said before: `the Republican governor`."""

BUSINESS_NOUNS = words(
    """
    company firm business manufacturer maker producer group operator retailer chain developer insurer lender
    carrier airline automaker carmaker chipmaker drugmaker brewer publisher supplier provider startup
    start-up giant conglomerate corporation builder housebuilder contractor broadcaster network utility
    supermarket bookmaker brand studio consultancy pollster distributor miner bank
    """
)
"""Businesses in the singular."""
KINDS_OF_BUSINESS = words(
    """
    retailer chain insurer lender carrier airline automaker carmaker chipmaker drugmaker brewer publisher
    housebuilder broadcaster supermarket bookmaker pollster miner bank
    """
)
"""Those among them that say what a business does: no other business of the text is meant."""
TRADES = tuple(
    (words(nouns), words(parts))
    for nouns, parts in (
        ("bank lender insurer", "bank banks bancorp insurance assurance"),
        ("airline carrier", "air airlines airways"),
        ("broadcaster publisher network", "broadcasting television tv radio channel news"),
        (
            "newspaper paper daily tabloid broadsheet publisher",
            "times post gazette journal herald tribune guardian telegraph",
        ),
        ("retailer chain supermarket", "stores supermarkets"),
        ("automaker carmaker", "motors motor"),
        ("chipmaker", "semiconductor semiconductors"),
        ("drugmaker", "pharma pharmaceuticals"),
        ("brewer", "brewery breweries brewing"),
        ("miner", "mines mining"),
        ("housebuilder", "homes"),
    )
)
"""Nouns for businesses of one trade, and the words of their names that show it: a bank is no airline."""
SELF_NAMED = words("bank airline pollster")
"""Those that mostly bear the word in their names: one only mentioned nearby is no bank."""
PUBLIC_NOUNS = words(
    """
    agency ministry department council commission committee board court university college school institute
    bureau authority administration office service charity union association federation trust foundation
    museum hospital club party regulator watchdog bank police force think-tank nonprofit non-profit
    parliament senate church newspaper magazine daily weekly tabloid broadsheet newswire tribunal inquiry campaign coalition alliance society
    laboratory team fund exchange league orchestra theatre theater centre center academy faculty directorate inspectorate
    secretariat congress assembly observatory diocese
    """
)
"""Bodies that are no businesses."""
COLLECTIVES = words(
    """
    jury panel crew team family couple cabinet army navy military public audience crowd community workforce country nation
    state city town leadership opposition prosecution defence defense delegation embassy mission prison station channel
    website site app platform lobby faction camp side squad unit firm programme program
    """
)
"""Several who speak as one, and are neither `he` nor `she`."""
ACTING_NOUNS = words(
    """
    government treasury presidency regime junta militia brigade festival forum franchise gallery hotel palace pub restaurant
    shop store site lab studio zoo ngo organisation organization body outlet paper index industry institution consulate
    coastguard library management movement press village magistracy customs vatican government-in-exile union mosque
    temple venue borough county retailer carrier provider bench
    """
)
"""Bodies beyond the businesses and the public ones, which are `it` as they are."""
THEY_NOUNS = words("crew family couple crowd audience jury pair trio staff")
"""Those among them that are `they` and hardly ever `it`."""
WATCHING_NOUNS = words(
    """
    agency regulator watchdog
    """
)
"""Bodies that seldom bear in their names the word they are called by."""
