"""Titles, roles, and surnames that look like plurals; first names are in `given_names.txt`."""

from __future__ import annotations

from digest.data import words

SURNAMES = words(
    """
    Adams Andrews Atkins Banks Barnes Bates Brooks Burns Burrows Collins Cummings Daniels Davies Davis
    Dobbs Edwards Ellis Evans Fields Fields Ferris Francis Gates Gibbs Graves Griffiths Harris Hayes Hicks
    Higgins Hobbs Holmes Hopkins Hughes Hutchins James Jacobs Jeffries Jenkins Jennings Jones Lewis Lucas
    Lyons Matthews Meyers Mills Morris Moss Myers Nichols Owens Parsons Perkins Peters Phillips Powers
    Reeves Reynolds Richards Roberts Robbins Rodgers Rogers Ross Russ Sanders Saunders Simmons Simons Sims
    Stephens Stevens Tibbs Thomas Walters Waters Watkins Watts Wells Weeks Williams Woods
    """
)
"""Surnames that look like plural nouns; any other capital word may be a surname too."""

POST_NOMINALS = frozenset(
    (
        "KC",
        "QC",
        "MBE",
        "OBE",
        "CBE",
        "DBE",
        "KBE",
        "FRS",
        "MP",
        "MSP",
        "PhD",
        "MD",
        "AC",
        "AO",
        "ONZM",
        "CMG",
        "KCMG",
        "TD",
        "MEP",
        "MLA",
        "Esq",
    )
)
"""Letters after a person's name, no part of it."""

TITLES = {
    "Mr": "m", "Mrs": "f", "Ms": "f", "Miss": "f", "Mx": "", "Sir": "m", "Dame": "f", "Lord": "m",
    "Lady": "f", "Dr": "", "Prof": "", "Professor": "", "Doctor": "", "Rev": "", "Reverend": "",
    "Fr": "m", "Father": "m", "Sister": "f", "Brother": "m", "Madame": "f", "Madam": "f",
    "Monsieur": "m", "Herr": "m", "Frau": "f", "Señor": "m", "Señora": "f", "Baroness": "f",
    "Baron": "m", "Count": "m", "Countess": "f", "Duke": "m", "Duchess": "f", "Prince": "m",
    "Princess": "f", "King": "m", "Queen": "f", "Pope": "m", "Sheikh": "m", "Imam": "m", "Rabbi": "",
    "Saint": "", "Gen": "", "Col": "", "Lt": "", "Sgt": "", "Capt": "", "Maj": "", "Cmdr": "",
    "Sen": "", "Rep": "", "Del": "", "Gov": "", "Hon": "", "Supt": "", "Det": "", "Insp": "", "Cllr": "",
    "Adm": "", "Pte": "", "Cpl": "", "Coun": "", "Ald": "", "Alderman": "", "Brig": "", "Cdr": "", "Pvt": "", "Pfc": "",
    "Spc": "", "Const": "", "Atty": "", "Amb": "", "Mme": "f", "Mlle": "f", "Mullah": "m", "Swami": "m", "Shri": "m",
    "Emperor": "m", "Empress": "f", "Tsar": "m", "Tsarina": "f", "Czar": "m", "Archduke": "m", "Archduchess": "f",
    "Smt": "f", "Datuk": "m", "Viscount": "m", "Viscountess": "f", "Marquess": "m", "Monsignor": "m", "Msgr": "m",
    "Mister": "m", "Seri": "m", "DCI": "", "DCS": "", "Sens": "", "Reps": "", "Drs": "", "Profs": "", "Messrs": "m", "Govs": "",
}  # fmt: skip
"""Titles, without their points, and the gender they tell."""

_MENS_ROLES = """
actor brother businessman chairman congressman father fireman fisherman grandfather husband king nephew
policeman prince salesman son spokesman statesman uncle barman groundsman milkman postman schoolboy waiter handyman
"""
_WOMENS_ROLES = """
actress aunt businesswoman chairwoman congresswoman daughter grandmother heroine mother niece policewoman
princess queen sister councilwoman assemblywoman alderwoman selectwoman headmistress spokeswoman stateswoman waitress wife barmaid hostess housewife
landlady schoolgirl stewardess seamstress
"""
_ROLES = """
activist admiral adviser advisor aide ambassador analyst archbishop architect artist astronaut attorney
author baker banker billionaire biologist bishop boss boxer broadcaster campaigner candidate captain
cardinal cashier ceo cfo chair chairperson champion chancellor chef chief co-founder coach
cofounder colleague colonel comedian commander commissioner composer conductor constable consultant coo
councillor councilman critic cto curator customer cyclist dean defender delegate deputy designer detective
developer diplomat director doctor driver drummer economist editor engineer entrepreneur envoy executive
expert farmer founder friend gardener general geologist goalkeeper golfer governor guitarist head
headteacher historian host imam inspector investor journalist judge justice landlord lawmaker lawyer leader
lecturer legislator librarian lieutenant lord magnate major manager mayor mep meteorologist midfielder
midwife minister mp musician negotiator neighbor neighbour nominee novelist nurse officer owner painter
partner passenger pastor pensioner photographer physicist pianist pilot player plumber poet pollster premier
presenter president priest principal producer professor prosecutor psychologist rabbi rapper rector referee
reporter representative researcher resident rival sailor scientist sculptor secretary senator sergeant
sheriff shopkeeper singer skipper sociologist speaker specialist spokesperson sprinter strategist striker student
superintendent surgeon survivor swimmer teacher tenant trader trainer treasurer trumpeter tycoon umpire vet
vicar vice-president victim violinist witness worker writer provost olympian paralympian wicketkeeper winger spinner seamer opener batsman bowler quarterback
pitcher lecturer paramedic firefighter trustee barrister juror complainant defendant suspect gunman fugitive
motorist motorcyclist pedestrian walker climber skier jockey caddie filmmaker screenwriter playwright sculptor
broadcaster columnist blogger influencer correspondent spokesperson-designate dictator ruler warlord rebel
militant cleric ayatollah monk nun missionary chaplain butcher bartender chairperson-elect clerk coroner
courier dentist electrician builder carpenter pharmacist physician veterinarian zoologist ecologist
epidemiologist virologist oncologist cardiologist psychiatrist neurologist astronomer chemist engineer-in-chief
administrator auditor comptroller marshal magistrate registrar alderman selectman assemblyman undersecretary ranger
warden forecaster aunty auntie organiser organizer harbourmaster harbormaster treasurer headmaster caretaker beekeeper trawlerman
mathematician statistician planner challenger archaeologist anthropologist linguist philosopher theologian
teenager babysitter childminder groundskeeper lifeguard retiree toddler incumbent newcomer
"""
ROLES = {
    **dict.fromkeys(words(_ROLES), ""),
    **dict.fromkeys(words(_MENS_ROLES), "m"),
    **dict.fromkeys(words(_WOMENS_ROLES), "f"),
}
"""What people are, in lower case, and the gender it tells; capitalised before a name it is a title."""
_CALLINGS = """
hotelier publican roofer shepherd baritone soprano cellist flautist harpist organist choreographer dancer ballerina florist
tailor cobbler blacksmith farrier rancher grazier sharemilker winemaker vintner barista sommelier fishmonger greengrocer
stallholder auctioneer valuer surveyor solicitor paralegal recorder undertaker gravedigger verger archdeacon curate abbot abbess
postmaster postmistress signalman bosun coxswain docker purser aviator astrophysicist biochemist botanist climatologist
criminologist demographer geneticist geographer geophysicist glaciologist hydrologist immunologist microbiologist naturalist
neuroscientist nutritionist oceanographer ornithologist palaeontologist paleontologist pathologist pharmacologist physiologist
primatologist radiologist seismologist toxicologist volcanologist accountant stockbroker financier industrialist philanthropist
pawnbroker landowner crofter smallholder gamekeeper logger lumberjack miner welder plasterer bricklayer joiner glazier mechanic
machinist weaver goldsmith watchmaker luthier puppeteer magician illustrator cartoonist
animator cinematographer lyricist songwriter saxophonist trombonist percussionist bassist vocalist frontman essayist biographer
translator interpreter lobbyist speechwriter backbencher frontbencher technocrat bureaucrat detainee inmate hostage whistleblower
burglar arsonist smuggler fraudster trucker chauffeur hurdler triathlete marathoner rower canoeist kayaker yachtsman yachtswoman
surfer snowboarder skater wrestler cricketer footballer flanker fullback linebacker cornerback shortstop outfielder infielder
reliever goaltender defenceman playmaker medallist medalist obstetrician gynaecologist gynecologist anaesthetist
paediatrician pediatrician dermatologist physiotherapist dietitian carer caregiver counsellor counselor therapist
psychotherapist rapporteur mediator arbitrator convener convenor coordinator co-ordinator programmer technician inventor
archivist conservator schoolteacher schoolmaster tutor undergraduate janitor groundsperson gamekeeper arborist falconer
preacher healer herbalist widower godfather godmother hiker backpacker holidaymaker villager islander
"""
CALLINGS = {**ROLES, **dict.fromkeys(words(_CALLINGS), "")}
"""The same and rarer ones, which tell a name for a person's, but seldom stand for who speaks."""
ROLE_PARTS = words(
    """
    majority minority democratic republican labour conservative liberal prime foreign health finance defense defence interior home education justice trade treasury energy
    labor labour culture transport environment press general deputy vice chief executive assistant
    associate brigadier senior junior managing operating financial technology acting interim former ex-president
    attorney solicitor first second lead principal staff head state research science marketing information
    security communications managing agriculture housing industry climate business police fire court
    district supreme appeal world party group team club union league european publicity programme operations sports sales product policy strategy legal medical
    scientific creative artistic technical editorial digital special government parliamentary humanitarian public affairs
    relations water resources opposition shadow national fisheries electricity economy immigration employment petroleum mines
    mining tourism sport sports gender women children youth integration planning infrastructure roads railways aviation maritime
    forestry lands irrigation rural urban local federal petty communications broadcasting innovation skills families pensions
    veterans indigenous treasury revenue budget works
    provincial regional royal privatisation privatization reconstruction construction antiquities cabinet civil customs constitutional
    cooperatives development employment ethnic heritage information intelligence investment islamic livestock manpower marine migration
    military minority natural oil plantation population ports presidential prisons refugee reform religious repatriation statistics
    telecommunications textile textiles unification welfare wildlife
    """
)
"""Words that stand before a role and belong to it ("foreign minister", "chief executive")."""
TITLE_ROLES = words(
    """
    recorder     leader whip justices senators ministers attorneys executive baroness provost curate warden admiral ambassador analyst archbishop attorney bishop captain cardinal ceo cfo chair chairman chairwoman
    chancellor chef chief co-founder coach colonel commander commissioner congressman congresswoman constable coo
    councillor councilman counsel cto dean deputy detective director economist editor founder general governor imam
    inspector judge justice lieutenant major manager mayor minister officer pastor premier president principal
    prosecutor rabbi rector representative secretary senator sergeant sheriff speaker spokesman spokesperson
    spokeswoman superintendent treasurer vice-president
    """
)
"""Roles that are written with a capital before a name, and after an organization's."""
INITIALLED = frozenset(("JFK", "FDR", "LBJ", "RFK", "MLK"))
"""People known by their initials."""
