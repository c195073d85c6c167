"""Who and what can be the source of a statement: people, bodies, papers, and the words that open their description."""

from __future__ import annotations

from digest.data import words

EVIDENCE_NOUNS = words(
    """
    finding record contract filing document email e-mail label sign notice result test poll review study
    research analysis figure datum statistic survey report indictment complaint lawsuit affidavit warrant
    letter memo audit inquiry investigation article transcript testimony photograph image footage video
    projection calculation estimate census register database archive minutes accounts ledger paper poster
    bulletin advisory guideline evidence model chart graph map timetable log tally count score ruling verdict
    judgment judgement opinion brief motion petition manifesto treaty bill text draft version statement
    release announcement message post tweet note recording tape dashboard index assessment evaluation
    reading receipt invoice examination simulation experiment trial interview autopsy post-mortem dating modelling modeling measurement observation scan
    fossil sample imagery work genome polling inspection ad advert advertisement op-ed editorial memoir
    """
)
"""Things that say, show or suggest something, in the singular."""

EVIDENCE_PLURALS = frozenset(("accounts", "minutes")) | {noun + "s" for noun in EVIDENCE_NOUNS}
"""The same in the plural."""

STATEMENT_NOUNS = words(
    """
    statement interview letter report post tweet speech email e-mail note message press news video blog
    briefing filing memo text affidavit petition resolution announcement broadcast
    """
)
"""Things in which somebody says something."""

FORMULAS = words("formula formulae criterion criteria recipe rota ratio quota merit need taste")
"""What something is done according to, which tells nobody anything."""

RULES_AGREED = words(
    """
    plan plans schedule schedules rule rules timetable timetables law laws calendar procedure procedures method terms
    """
)
"""The same, where it is said how they came about: `according to a timetable set in May`."""

AGREED = words("agreed set fixed laid drawn worked approved adopted passed negotiated arranged devised")
"""How such rules came about."""

ISSUED = words("statement letter email e-mail memo message note tweet post comment announcement")
"""What somebody issues or sends, and `saying` goes on with."""

ISSUES = words("issued sent released published posted wrote made circulated shared issues sends releases")
"""What is done to it by whoever says what stands in it."""

SOURCE_NOUNS = EVIDENCE_NOUNS | words(
    """
    media radio television tv press
    accuser alliance brigade client consulate diocese faction festival forum franchise gallery junta league militia navy
    occupant presidency promoter pub regime rider service squad studio theatre treasury zoo
    conservative progressive midwife distiller miller wholesaler shipbroker
    academic accountant accused activist actor actress actuary administration administrator admiral
    adolescent adviser advisor advocate agency agent aide airline airman alderman ally alumnus
    ambassador analysis analyst anthropologist app appellant apprentice archaeologist archbishop
    architect army article assembly assemblyman assemblywoman association astronomer astrophysicist
    asylum-seeker athlete attache attorney audit auditor aunt author authority backbencher bailiff baker
    ban bank banker barrister beekeeper believer biochemist biologist bishop blogger board body
    bookmaker bookseller borrower boss botanist boxer boy boyfriend brewer brewery briefing brigadier
    broadcaster bondholder broker brother builder bureau businessman businesswoman buyer bystander cabinet camp
    campaign campaigner candidate canvasser captain captive cardinal cardiologist carer caretaker
    carmaker carrier chair chairman chairperson chairwoman champion chancellor channel charity chef
    chemist chief child choreographer church citizen claimant cleric clerk climatologist climber
    clinician club co-founder coach coalition coastguard coder collaborator colleague collector college columnist
    commander commentator commission commissioner committee community commuter company competitor
    complaint composer conductor congressman congresswoman conservationist constituent consultant
    consumer contestant contractor convict cops coroner corporation council councillor councilman
    councilmember councilwoman counsel country couple court cousin creditor crew crewman cricketer
    criminologist critic curator customer cyclist dancer data daughter dealer dean defector defendant
    delegate delegation democrat demographer demonstrator dentist department deputy designer detainee
    detective developer diplomat director dissident docker doctor document donor dossier driver
    ecologist economist editor elite embassy emissary employee employer engineer entrepreneur
    environmentalist envoy epidemiologist estimate evacuee examiner executive exile expat expatriate
    expert extremist eyewitness family fan farmer farmworker father federation feminist fiance fiancee
    fighter figures filing filmmaker firefighter firm fisher fisherman footballer forecaster forecasters
    foreman foundation founder friend fund fund-manager fundraiser gaffer gardener general geneticist
    geologist giant girl girlfriend golfer government governor gp graduate granddaughter grandfather
    grandmother grandparent grandson group grower guard guardsman guide gunman gymnast hacker handler
    haulier head headteacher herder historian holidaymaker homebuyer homeowner hospital host hostage
    hostess hotel hotelier housebuilder householder husband imam immunologist in-law index industry
    infantryman influencer informant informer inmate insider inspector institute institution insurer
    insurgent intelligence intern investigator investor islander jihadist jockey journalist judge jury
    justice keeper kin lab laboratory landlady landlord lawmaker lawsuit lawyer leader leadership leaker
    lecturer legislator lender letter liberal library lieutenant lifeguard linguist listener litigant
    lobby lobbyist local locals lodger lord loved-one magazine magistrate maker man management manager
    manufacturer marshal mathematician mayor mechanic mediator medic member memo meteorologist midwife
    migrant militant military miner minister ministry mission missionary model monk mother motorist
    mourner mp museum musician narrator national negotiator neighbor neighbour nephew network
    neurologist newspaper ngo niece note novelist nun nurse observer oceanographer office officer
    official ombudsman oncologist onlooker operator opponent opposition organisation organiser
    organization organizer outlet outsider owner painter palace palaeontologist paleontologist panel
    panelist paper paramedic parent parishioner parliament parliamentarian participant partner party
    passenger passer-by pastor pathologist patient patrolman pedestrian peer pensioner people performer
    person pharmacist philosopher photographer physician physicist physio pilot plaintiff planner
    platform player players playwright plumber poet police policeman politician poll pollster pontiff
    portal practitioner premier presenter preservationist president president-elect press priest
    principal prison prisoner producer professor programme programmer prosecution prosecutor protester
    protestor provost psychiatrist psychologist psychotherapist publican publisher pundit punter pupil
    rabbi radiologist rancher ranger rank-and-file ranking ratepayer rebel rector referee refugee
    regulator relative renter report reporter representative republican rescuer researcher resident
    residents restaurant restaurateur restorer retailer reverend reviewer rights-group rival roofer
    rookie runner sailor sailors scholar school scientist screenwriter sculptor seaman secretary
    seismologist selectman selector seller senator sergeant serviceman shareholder sheriff shop
    shopkeeper shopper sibling side singer sister site skipper smallholder sociologist soldier solicitor
    son songwriter source specialist spectator speechwriter spokesman spokesperson spokeswoman spouse
    spy staff staffer stakeholder start-up startup statement station statistician stepfather stepmother
    steward stewardess store strategist streamer striker student study suit superintendent supervisor
    supplier supporter surgeon survey surveyor survivor suspect swimmer taxpayer teacher team technician
    teen teenager tenant theologian therapist think-tank ticketholder tipster toddler tourist townsman
    townspeople trader traffickers trainee trainer transcript translator traveler traveller treasurer
    tribunal trooper trucker trust trustee tutor twin umpire uncle undergraduate underwriter union
    unionist university user utility vatican vet veteran vicar vice-chancellor vice-president victim
    village villager vintner virologist visitor volcanologist volunteer voter waiter waitress warden
    watchdog website well-wisher whip whistle-blower whistleblower widow widower wife winemaker witness
    pal mate chum exec supremo guru boffin cop mum dad mom nan gran grandma grandpa hubby missus ex fiancé fiancée reveller partygoer festivalgoer
    concertgoer churchgoer moviegoer theatregoer diner drinker bigwig heavyweight stalwart grandee mandarin confidant crony sceptic
    skeptic proponent detractor naysayer purist traditionalist reformer hardliner loyalist dissenter titan mogul
    magnate oligarch financier dealmaker quant watcher breeder grazier pastoralist crofter shepherd planter picker packer
    processor exporter importer shipper forwarder stevedore longshoreman seafarer bosun squaddie gendarme
    bureaucrat technocrat apparatchik cadre bursar archivist conservator docent verger sexton organist choirmaster sheikh
    mullah abbot abbess prioress novice seminarian drugmaker co-star co-author teammate team-mate classmate housemate flatmate
    roommate workmate bandmate caller commenter gamer podcaster vlogger customer dogwalker dog-walker walker hiker rambler
    camper angler surfer skier sailor kayaker rower gambler smoker vaper joiner electrician plasterer decorator carpenter
    welder fitter machinist electrician janitor cleaner baker butcher grocer greengrocer fishmonger florist barber
    hairdresser beautician tailor seamstress cobbler locksmith courier postman milkman dustman binman undertaker gravedigger
    farrier vet groomer kennel-owner breeder trainer stockman drover shearer forester logger glassblower
    questioner moderator operative surrogate attendee heckler backer foe marcher rioter looter viewer emcee anchor
    nominee successor predecessor contender hopeful frontrunner front-runner coworker co-worker superior subordinate
    blacksmith jeweller goldsmith watchmaker binder printer typesetter librettist lyricist biographer essayist satirist
    cartoonist illustrator animator designer milliner model stylist curator gallerist auctioneer antiquarian bookbinder
    toxicologist virologist pathologist endocrinologist dermatologist paediatrician pediatrician obstetrician gynaecologist
    gynecologist anaesthetist anesthesiologist haematologist hematologist nephrologist urologist rheumatologist
    ophthalmologist optometrist optician audiologist dietitian dietician nutritionist physiotherapist chiropractor
    osteopath podiatrist psychoanalyst counsellor counselor caregiver orderly dispatcher receptionist switchboard registrar
    cosmologist glaciologist hydrologist ornithologist entomologist ichthyologist herpetologist primatologist lepidopterist
    mycologist horticulturist arborist agronomist viticulturist enologist criminologist penologist ethnographer folklorist
    numismatist philologist lexicographer semiotician futurist forecaster demographer cartographer surveyor valuer estate-agent realtor
    broker mortgage-broker underwriter adjuster assessor arbiter arbitrator conciliator ombudsperson ombudswoman whistleblower
    consortium syndicate cartel cooperative co-operative collective taskforce chamber guild academy
    dealership inspectorate quango
    councilperson alderperson freeholder comptroller controller auditor-general attorney-general solicitor-general
    diver railway centre center troop daily weekly tabloid broadsheet newswire
    high-commissioner consul nuncio legate emir sultan crown-prince dowager viscount earl baron baroness marquess
    chatbot assistant companion carer childminder nanny au-pair babysitter teaching-assistant headmaster headmistress deputy-head
    state county city borough bench plaintiff petitioner respondent royal duke duchess princess prince queen king countess
    woman worker workforce worshipper writer youngster youth youtuber zoologist customs gardaí garda salvor elder
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
