"""Words that tell little about which event an article reports, because every newsroom desk uses them daily."""

from __future__ import annotations

DAILY_WORDS = frozenset(
    # Politics
    "ally amendment backbencher ballot bipartisan budget cabinet campaigner candidate chamber coalition commissioner committee congress "
    "congressional conservative constituency constitution constitutional councillor councilor council deadline debate democracy democrat "
    "democratic deputy diplomat diplomatic electoral embassy european governor governing immigration incumbent inquiry laborer labour lawmaker "
    "legislation legislative legislator legislature levy liberal lobby manifesto mayor mandate measure minority ministry monday motion nominee "
    "opposition oversight parliament parliamentary partisan petition poll pollster premier presidency presidential prime proposal proposed "
    "referendum reform regional regulation regulator republican resign resignation resigned rhetoric sanction scandal secretary senate senator "
    "sovereignty speaker speech spokespeople summit taxpayer treasury treaty veto voting "
    # Courts and crime
    "accuse accused allegation allege alleged appeal arrest arrested assault attorney bail barrister case charge charged conspiracy convict "
    "convicted conviction counsel courtroom crime criminal custody defence defendant defense denied detective detention evidence federal felony "
    "fraud guilty hearing homicide indicted indictment innocent inmate investigation investigator jail jailed judge judgment judicial judiciary "
    "jury justice lawsuit lawyer legal manslaughter murder offence offender offense officer penalty plea pleaded plaintiff prison prisoner "
    "probe prosecution prosecutor prosecute ruling sentence sentenced sentencing settlement sheriff solicitor stabbed stabbing sue sued suspect "
    "suspected testified testify testimony theft trial tribunal unlawful verdict victim violence witness wound wounded "
    # Accidents, disasters, war
    "accident aftermath aftershock aircraft airline airlines airport airstrike alarm ambulance army blaze bomb bombing border burned casualty "
    "ceasefire civilian collapse collapsed conflict coastguard crash crashed crew damage damaged destroy destroyed disaster emergency engineer "
    "epicentre epicenter evacuate evacuated evacuation explosion fatal fighter fire firefighter flame flight flood flooded flooding forecast "
    "forecaster hurricane incident injured injuries injury inspector investigate investigated jet landslide magnitude medic militant military "
    "missile missing navy passenger peace pilot quake earthquake rebel refugee rescue rescued rescuer rescuers residents resident rubble search "
    "seismic seismologist ship shooting smoke soldier storm strike survivor terror terrorism terrorist toll tremor troop tsunami vehicle "
    "vessel warning weapon weather wildfire wreckage "
    # Money and work
    "acquisition bankruptcy benchmark billionaire bond borrower borrowing brand brokerage budget ceo chain chairman chairwoman commission consumer "
    "contract corporate creditor currency customer debt deficit demand dividend earning economic economist employee employer employment export "
    "exchange factory finance financial founder fiscal forecast gdp gross growth hedge household import income inflation infrastructure insurer "
    "invest invested investing lender lending loan manufacturer manufacturing margin merger monetary mortgage negotiate negotiation operating "
    "operator outlook output overseas owner payment payroll pension percentage portfolio pricing profit productivity quarter quarterly recession "
    "redundancy retail retailer revenue salary sector shareholder shortage spending startup stake stimulus stock strategist strategy subsidy "
    "subsidiary supplier supply tariff trading trader turnover unemployment union wage wages wholesale workforce yield "
    # Science, health, schools
    "academic analysis campus cancer carbon clinic clinical climate coronavirus covid diagnose diagnosed diagnosis disease doctor dose drug "
    "emission environment environmental epidemic experiment finding genetic graduate infection laboratory lab lecturer medicine mental method "
    "nurse outbreak pandemic patient pharmaceutical physician professor professors pupil researcher sample satellite scientific scientist species "
    "statistic survey surgeon surgery symptom teacher temperature therapy tested tests treatment treated tuition vaccine virus volunteer warming "
    # Sport
    "athlete ball beat captain championship champion coach competition cup defeat defender draw equaliser final finals fixture goal goalkeeper "
    "halftime injury kick league manager marathon match medal midfielder minute olympic opener opponent penalty pitch premiership race racing "
    "rival round runner score scored scoring semi-final semifinal squad stadium striker substitute team title tournament training transfer "
    "victory winger winner winning world "
    # Culture, technology, media
    "actor actress album app artist artwork audience author award band broadcaster celebrity channel cinema collection computer concert content "
    "correspondent critic culture curator data device digital director drama editor email exhibition fan festival film gallery internet "
    "journalist magazine media message museum musician network newspaper newsroom novel online painting platform photograph producer publisher "
    "radio screen series show singer site smartphone software song stage star studio technology television theatre theater tweet twitter "
    "user version video viewer website "
    # Short forms, and the subjects of whole sections
    "ai agi agm api bst ceo cfo coo covid cpi diy edt est eta etf eu faq fbi fda gmt gp gpu gdp gmt gop hiv id ipo iq it ltd mep mp mps mr msp ngo nhs "
    "opec pa plc pm pmi pr pst tv uk un usa vat vip vp am algorithm chip chatbot crypto cryptocurrency semiconductor "
    # The trade itself, and the words between
    "addition advice adviser advisor affair agency agreement aim approval approve approved assessment attempt attend attended authority ban "
    "benefit breach capacity capital ceremony challenge charity citizen closure colleague comment commit committed commitment concern concerned "
    "conclude concluded condition conference confident confidence consequence consultation controversial controversy corner correspondence county "
    "crisis criticise criticised criticism criticize criticized crowd daughter decade declare declared declined defend delay delayed deliver "
    "delivery demand department deputy detail develop developed development difficult district document draft dozen driver due earlier economy "
    "effect elect elected elite emerge emerged ensure estate event exact executive existing expand expansion expected experience explore extra "
    "facility fail failed failure feature focus force founded frontier funding gain general generation guideline headquarters historic "
    "holiday housing impact impose imposed improve improved independent individual initial inside insist insisted institution interview introduce "
    "introduced involve involved joint launch launched letter license local located location maintain majority minister monitor neighbor "
    "neighborhood neighbour neighbourhood network nearby notice object objective objection operation organisation organization original outcome "
    "panel participant passed percent period permission permit phase photo pledge pledged police population post posted powerful prepare prepared "
    "present pressure prevent previously priority private process professional project promise promised proposal propose prospect protect "
    "protection protest protester prove provider province provincial publication publicly publish published purpose push pushed question quoted "
    "reaction recall recommend recommendation record recover recovery refuse refused region related relationship release released relief reopen "
    "replace replaced replacement representative request resource respond response responsible restriction restaurant retire retired retirement "
    "reveal review revised risk role route rural safety scene scheme scrutiny section secure senior session shared shut significant single "
    "situation source spokesman staff stance standard statement structure subject suburb success successful suffer suffered surge suspend "
    "suspended suspension target task tenant threat threaten threatened tourist tour transport trip tough traffic unveil unveiled update urban "
    "urge urged vital visitor wider widespread".split()
)
"""Stems; the easy words of the language come on top, from the gazetteer."""

MARKET_WORDS = frozenset(
    "bourse bourses index indices benchmark points stock stocks share shares trader traders trading session sessions closed "
    "closing gainer gainers loser losers rally rallied slipped bluechip equities equity futures bullish bearish "
    "midcap composite investors sterling wall nikkei ftse dow nasdaq dax turnover volume open".split()
)
"""What the daily report of a stock exchange is made of; words as they stand."""

HEADS_OF_STATE = (
    "President",
    "Prime Minister",
    "Premier",
    "Chancellor",
    "Pope",
    "King",
    "Queen",
    "Emperor",
    "Taoiseach",
    "Sultan",
    "Emir",
)
"""Before a name, they make it one that the news writes of every day."""

OFFICE_WORDS = frozenset(
    "of and for administration affair agency agriculture air ambassador appeal army assembly assistant association attorney authority ballot bank "
    "board bureau business cabinet center central centre chair chairman chamber chief city college commander commerce commission "
    "commissioner committee congress constitutional council county court criminal crown cup defence defense department deputy "
    "development director district east education election emergency energy environment environmental executive exchange fa federal "
    "finance financial fire first force foreign foundation general government governor group hall head health high home homeland hospital house "
    "housing human industry information inspector institute intelligence interior international jail judge judiciary justice labor labour law "
    "leader league local majority management mayor medical member metropolitan military minister ministry minority mr municipal "
    "museum national navy new news north of office officer official parliament party planning police president press prime prison "
    "professor program programme prosecution prosecutor protection public rail regional relation representative research republican democratic "
    "reserve resource right royal safety school science secretary security senate senator senior service social south speaker "
    "staff state statistic street superintendent superior supreme task the trade transport transportation treasury tribunal trust union "
    "united university us vice water weather welfare west white work world".split()
)
"""Stems that offices and public bodies of every country are named with: two of them in a row tell nothing."""
