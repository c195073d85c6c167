"""Organizations: the words they end and begin with, and those everybody knows; and what is no name at all."""

from __future__ import annotations

from digest.data import words

SUFFIXES = words(
    """
    Inc Corp Corporation Co Company Companies Ltd Limited LLC LLP PLC Plc GmbH AG SA SpA NV BV AB ASA Oyj
    Pty SE Group Holdings Holding Industries Enterprises Partners Ventures Capital Technologies Systems
    Solutions Labs Laboratories Studios Pictures Records Motors Airlines Airways Foods Pharmaceuticals
    Pharma Therapeutics Biosciences Semiconductor Semiconductors Electronics Software Networks Media
    Entertainment Energy Petroleum Telecom Communications Insurance Securities Investments Bancorp
    Logistics Railways Shipping Robotics Dynamics Analytics Economics Mining Homes Images Advisors Advisers
    Consulting Consultants Associates Bros Brothers Sons Steel Oil Gas Chemicals Plastics Stores Supermarkets
    Properties Estates Fashions Publishing Publications Books Films Productions Interactive Digital Mobile
    Wireless Telecommunications Telecoms Railroad Railway Rail Ferries Cruises Trains Trams Freight Worldwide
    Global Sciences Healthcare Medical Housing Aviation Aerospace Airlines Defence Defense Arms Engineering
    Construction Builders Architects Solicitors Realty Hotels Resorts Leisure Gaming Casinos Breweries Brewing
    Distillers Tobacco Electric Electrical Utilities Nuclear Renewables Biotech Genetics Genomics Diagnostics
    Instruments Materials Packaging Paper Textiles Footwear Furniture Appliances Automotive Tyres Tires Cars
    Mills Works Foundry Manufacturing Products Brands Beverages Restaurants Kitchens Bakery Dairies Farms
    Agriculture Fertilizers Metals Minerals Resources Exploration Drilling Pipeline Refining Refineries
    Finance Financial Credit Mortgage Savings Assurance Reinsurance Equity Investors Asset Management
    Brokers Broking Trading Traders Futures Commodities Markets Outfitters Express Cargo Couriers Travel Tours
    FM TV Ceramics Optics Precision Machinery Components Devices Shipyard Shipyards Dockyard Oceanic Cement Rubber Glass
    Mutual Residential Releasing Transit Legal Advisory Wealth Lending Terminals Apparel Cosmetics Marine Maritime
    Interiors Motorcycles Bikes Orchards Vineyards Vintners Confectionery Roasters Coffee Chocolate Creamery Apparel
    Broadcasters Television Radio Telegraph Cable Satellite Newspapers Magazines Syndicate Animation Games Toys
    """
)
HEADS = words(
    """
    University College School Academy Institute Institution Ministry Department Agency Authority
    Administration Bureau Office Committee Council Commission Association Federation Confederation Union
    Party Court Tribunal Parliament Assembly Senate Congress Cabinet Army Navy Force Forces Guard Police
    Service Services Society Foundation Trust Fund Bank Exchange Board Chamber Church Museum Library
    Gallery Hospital Clinic Centre Center Laboratory Observatory Club FC United League Orchestra Theatre
    Opera Ballet Press News Times Post Herald Tribune Journal Gazette Telegraph Guardian Chronicle
    Observer Courier Mail Review Magazine Weekly Daily Broadcasting Corporation Organization Organisation
    GOP Alliance Coalition Campaign Network Initiative Forum Programme Program Conference Reserve Treasury
    House Embassy Consulate Command Regiment Brigade Watch Accelerator Consortium Government Syndicate
    Branch Guild Unit Squad Division Corps Battalion Infantry Cavalry Fleet Squadron Militia Elementary Collective Ensemble
    Quartet Choir Philharmonic Symphony Rescue Ambulance Diocese Archdiocese Congregation Synagogue Independents
    Aid Relief Tories Socialists Greens Liberals Communists Nationalists Unionists Loyalists Rebels Nats
    Faculty Polytechnic Seminary Kindergarten Nursery Infirmary Hospice Dispensary Ombudsman Inspectorate
    Secretariat Directorate Presidency Politburo Junta Tribune Echo Argus Advertiser Standard Examiner Enquirer
    Inquirer Register Bulletin Dispatch Globe Argus Mirror Express Independent Sentinel Star Sun World Record
    System Synod Community Enforcement Investigations Judiciary Legislature Magistracy Registry Observatory Watchdog
    Cooperative Brotherhood Front Movement Democrats Republicans Conservatives Hotel Jury Panel Fellowship Monitor Carers
    """
)
"""Last (or, before `of`, first) words of organizations."""
GOODS = words(
    """
    Research Air Lines Buses Water Power Data Copper Lithium Seafoods Carriers Cellular Pipelines Papers Daycare Insight Insights
    Assessments Freeholds Cycles Weddings Claims Care Health Living Lab Bio Agri Roofing Plumbing Scaffolding Haulage Removals
    Catering Pets Dental Optical Fitness Gyms Cinemas Nurseries Grain Poultry Meats Fisheries Timber Lumber Quarries Aggregates
    Coal Uranium Bancshares Underwriting Chartering Charters Helicopters Aircraft Jets Avionics Turbines Solar Hydro AI Photonics
    Cables Quantum Vaccines Biologics Oncology Imaging Surgical Hospitals Clinics Schools Academies Colleges Trusts Airports Ports
    Tramways Transport Transportation Tourism Lettings Rentals Retail Wholesale Athletics Cycling Gymnastics Broadband Fibre
    Fiber Nutrition Foodservice Growers Packers Booksellers Cakes Pies Pizza Burgers Noodles Tea Teas Juices Drinks Wines
    Ales Distillery Brewery Dairy Creameries Farm Trucking Hauliers Movers Storage Warehousing Parcels Deliveries Cabs Taxis
    Scooters Forestry Fishing Trawlers Salvage Towage Dredging Surveying Drones Satellites Statistics Polling Surveys Survey
    Strategies Forecasts Recruitment Staffing Payroll Training Learning Education Childcare Nickel Zinc Cobalt Graphite Potash
    Bricks Tiles Glazing Carpets Rugs Linen Knitwear Denim Shoes Jewellers Jewelers Opticians Chemists Pharmacy Pharmacies
    Drugstores Grocers Grocery Mart Outdoors Caravans Yachts Boats Boatyard Voyages Holidays Vacations Fuels Project Voice Stock
    Wildlife Recreation Racing Motorsport Repertory Workers
    """
)
"""What companies and charities deal in: it ends their names, and now and then those of other things."""
OF_HEADS = words(
    """
    University College School Academy Institute Institution Ministry Department Agency Authority Bureau
    Office Committee Council Commission Association Federation Confederation Court House Bank Board
    Chamber Church Museum Society Centre Center Union League Organization Organisation Parliament Fund
    Conference Panel Coalition Alliance Convention Network Group Party Movement Front Army Order Daughters Hospital
    Cathedral Tower Palace Rock Horn Sea Straits Isles Duchy Province Sultanate Emirate Battle Siege Treaty Diocese
    Sons Knights Guild Faculty Government Secretariat Subcommittee Forum Mount Temple
    Friends Doctors Reporters Republic Kingdom Gulf Bay Isle Cape Strait City State States Commonwealth
    Congress Centers Centres Observatory Annals Sisters Brothers
    Nation Lloyd Foundation Campaign Journal Force Navy Guard Corps Port Auditor Inspectorate Registrar
    """
)
"""Words after which `of`, `of the` or `for` goes on with the name."""

_KNOWN = """
AFP, AP, ASEAN, African Union, Amnesty International, Arab League, BBC, BRICS, Bank of England, Bundestag,
CDC, CERN, CIA, Capitol, Nielsen, Communist Party, Congress, Conservative Party, Democratic Party, Democrats,
Dow Jones, Duma, ECB, EPA, ESA, EU, European Central Bank, European Commission, European Parliament,
European Union, Europol, FAA, FAO, FBI, FCC, FDA, FIFA, FTC, Federal Reserve, Fifa, Foreign Office, G20, G7,
G8, Green Party, Greenpeace, Hamas, Hezbollah, Holy See, Home Office, House of Commons, House of Lords,
House of Representatives, Human Rights Watch, IAEA, ILO, IMF, IOC, Interpol, Islamic State, Knesset,
Kremlin, Labour, Labour Party, MI5, MI6, NASA, NATO, NHS, NIH, NSA, Nasa, Nasdaq, Nato,
New York Stock Exchange, OECD, OPEC, Opec, Oxfam, Parliament, Pentagon, Red Crescent, Red Cross,
Republican Party, Republicans, SEC, Scotland Yard, Security Council, Senate, State Department,
Supreme Court, Taliban, Tories, Treasury, UEFA, UN, UNESCO, UNHCR, UNICEF, Uefa, Unesco, Unicef,
United Nations, Vatican, WHO, WTO, White House, World Bank, World Health Organization,
World Trade Organization, Centers for Disease Control and Prevention, U.S. Geological Survey,
US Geological Survey, British Geological Survey, Court of Arbitration for Sport, Guardia Civil, Carabinieri, Althing,
Seanad, Dáil, Oireachtas, Sejm, Verkhovna Rada, Storting, Folketing, Eduskunta, Bundesrat, Lok Sabha, Rajya Sabha, Majlis,
People for the Ethical Treatment of Animals
"""
KNOWN = frozenset(" ".join(name.split()) for name in _KNOWN.split(","))
"""Institutions known everywhere."""
PARTIES = words(
    "Democrats Republicans Tories Conservatives Liberals Greens Socialists Communists Labour Unionists Nationalists"
)
"""Bodies called by the plural of their members: `they`."""
PARTY_ADJECTIVES = words("Democratic Republican")
"""What belongs to a party; alone they name nothing."""
EXPANSIONS = {"UN": "United Nations", "EU": "European Union", "Fed": "Federal Reserve"}

NOT_NAMES = words(
    """
    QC KC AI AGI GPU GPUs CPU CPUs CEO CEOs CFO CTO COO GDP IPO IPOs API APIs LLM LLMs ML VR AR IT PR HR TV PC
    PCs IQ DNA RNA HIV AIDS VAT NGO NGOs MP MPs MEP MEPs PM AM BC AD BCE CE OK ID UFO SUV EV EVs CO2 CO NO
    PhD MBA BA MA MSc USD EUR GBP RMB FAQ FYI DIY HQ R&D B2B B2C Q1 Q2 Q3 Q4 H1 H2 FY U17 U21 A-level
    A-levels QR CCTV WiFi Wi-Fi USB PDF URL LED LCD PTSD ADHD CPR ICU ER PPE ESG ETF ETFs M&A VC VCs P.S
    CGI OTT DJ MC MVP GMT UTC EST EDT CST CDT MST MDT PST PDT CET CEST BST IST JST KST HKT SGT AEST AEDT ACST ACDT AWST NZDT NZST SAST MSK ZIP GST EPO NTU Shs Sh ET MR MRS MS CPI PPI PMI WTI CFA EPS LNG PIN Flight GCSE GCSEs SATs AMs PMs Tk Rs Rp KSh Ksh Kr Q A January February March April May June July
    August September October November December Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Monday
    Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Wed Thu Fri Sat Christmas Easter Ramadan
    Eid Diwali Hanukkah Thanksgiving Halloween Internet Web Earth God Christian Christians Muslim Muslims
    Jewish Jews Jew Hindu Hindus Buddhist Catholic Catholics Protestant Sunni Shia Islam Islamic Marxist
    Nazi Nazis Roman Western Eastern Northern Southern Cold War Black White Latino Hispanic Democrat
    Republican Conservative Tory Liberal I I'm I've I'd I'll I’m I’ve I’d I’ll Mr Mrs Ms Dr Inc Ltd Day
    Eve Year New Year's Chapter Section Article Figure Table Part Volume Page Vol No Photo Image Video
    Read More Share Subscribe Updated Published Posted Source Sources Related Editor Covid Wednesday's
    Christmas's Speaking Despite DVR SIM IP VIP PSA ISP SMS MMS GPS GPRS DVD DVDs HD HDTV PDA PDAs ATM ATMs SOS PVC FM GMO
    ISDN DSL ADSL GSM CDMA LAN VHS CD CDs CD-ROM RAM ROM ADR ADRs GDR GDRs DIY KO MRI CT IVF PhDs MBAs HGV HGVs LGBT LGBTQ LGBTQ+ GBH TNT UHF VHF BMI IED IEDs WMD WMDs POW POWs GI GIs RV RVs QB RBI ERA
    """
) - {"War", "Day", "New", "White", "Black", "Cold"}
"""Capital words that are no names, or not here."""

COMMON = words(
    """
    aboard separately alongside hosts according amidst versus plus minus via per onto upon
    a about above according across adding additionally administration advocates after again against ago
    all almost along already also although always amid among an analysts and another any anyone anything
    apart are around as asked at aside away back based be because become been before began behind being
    below beneath beside besides best better between beyond big born both bottom but by call called can
    cannot certainly citing clearly close come compared consider considering consequently contrary could
    critics currently dear delve despite did do does doing don't done down due during each earlier early
    economists either elsewhere end enough especially even eventually ever every everyone everybody
    everything evidence except executives experts far few fewer finally find first five following for
    former forget four from full further furthermore generally get give given giving go going good got
    government great had half has have having he headline help hence her here hers herself highlighting
    him himself his historically how however i if imagine important in include including indeed inside
    instead into investigators is it its itself judges just keep key know last lastly late later lawmakers
    lawyers leaders least left less let like likewise literally little local long look looking made mainly
    major make making many maybe meanwhile men might mind minutes more moreover most mostly much must my
    nearly neither never nevertheless new next nine no nobody none nonetheless nor not nothing notably now
    nowhere observers obviously of off officials often old on once one only onto open or originally other
    others otherwise our ours out outside over overall own parents part participants people perhaps please
    police previously prices prior prosecutors protesters put quite rather reached really recent recently
    regarding regardless report reportedly reports research researchers residents roughly said same say
    says scientists second see seen send seven several shall shares she should show similarly simply since
    six so some somebody someone something sometimes soon sources speaking spokesperson spokesman
    spokeswoman specifically staff started still stop studies study subsequently such suddenly supporters
    sure survey surprisingly take taken talks teachers ten than thank thanks that the their theirs them
    then there therefore these they thing things think third this those though thousands three through
    throughout thus to today together told tomorrow tonight too total toward towards traditionally try
    turn two typically ultimately under undeterred unfortunately unions unless unlike until up upon us use
    used using usually various very via victims voters was watch we weeks well went were what whatever
    when whenever where whereas wherever whether which while who whoever whole whom whose why will winning
    with within without witnesses women workers would yes yesterday yet you young your yours eight eleven
    twelve hundred million billion months days years hours q a monday welcome hello ok okay oh ah well no
    yeah mum dad mom kids children students doctors nurses farmers fishermen players fans customers
    investors traders companies families friends neighbours neighbors union council court judge minister
    president company committee commission ministry agency board bank party team group army market markets
    sales profits profit revenue revenues stocks oil gas gold shops schools hospitals homes rents rent
    battle big picture
    """
)
"""Words that begin sentences and headlines, and in front of which a capital means nothing."""

MAY_BEGIN = words(
    """
    army bank battle government best better big board council court first free gas gold good great group home house just key
    little long major market markets new old oil open party police second seven team three union united women
    workers young four five six ten company committee commission ministry agency parents children sure watch study
    """
)
"""Common words with which names of several words begin too ("Bank of Example", "New Example")."""

BODY_STARTS = words(
    """
    Universidad Université Universität Universiteit Universidade Università Instituto Institut Istituto Banco Banca
    Banque Ministerio Ministère Partido Parti Partito Corriere Teatro Museo Radio Deutsche Deutscher Grupo Groupe
    Gruppo Compagnie Compañía Société Sociedad Crédit Credit Crédito Caisse Caixa Caja Confederación Confédération
    Federación Fédération Federazione Fundación Fondation Fondazione Comité Consejo Conseil Consiglio Stiftung
    Médecins Movimiento Mouvement Movimento Frente Unión Unione União Alianza Sindicato Syndicat Stade
    Olympique Deportivo Atlético Atletico Dinamo Dynamo Lokomotiv Spartak CSKA Sporting Borussia Eintracht
    FC FK NK SK IFK PSV KV AC AS SC SV RB VfB VfL AFC CF CD Club Racing Rapid Sparta Slavia Hapoel Maccabi Al-Ahli
    """
)
"""First words of organizations in many languages, and of clubs."""
CLUB_STARTS = words(
    """
    Real Inter Rapid Rotor Racing Standard Austria Sporting Sparta Slavia Dynamo Dinamo Lokomotiv Spartak Torpedo Zenit Metallurg
    Metalurg Shakhtar Chernomorets Krylya Rubin Lada Steaua Universitatea Politehnica Partizan Vojvodina Radnicki Hajduk Zeljeznicar Hansa
    Werder Fortuna Arminia Energie Eintracht Borussia Bayern Bayer Alemannia Kickers Sturm Admira Grasshopper Legia Lech Widzew
    Gornik Slask Ruch Wisla Slovan Banik Viktoria Sigma Levski Botev Atletico Athletic Deportivo Celta Rayo Girondins
    Olympique Stade Maccabi Hapoel Beitar Cercle Willem Vitesse Hibernian Estudiantes Independiente Deportes
    """
)
"""What precedes a town in the names of clubs."""
LEGAL_STARTS = words("PT OAO ZAO OOO PAO JSC")
"""Legal forms that stand before the names of companies."""
CLUB_WORDS = words("Albion Athletic City Hotspur Rangers Rovers Town United Villa Wanderers")
"""What follows a town in the names of clubs."""

PRODUCT_NOUNS = words(
    """
    model models chip chips processor processors gpu gpus phone phones smartphone drug vaccine suv jets aircraft airliner rocket engine console software chatbot tablet laptop headset browser assistant satellite drone missile submarine telescope
    hatchback saloon sedan coupe minivan lorry motorbike motorcycle scooter e-bike gadget device app sensor
    benchmark benchmarks microchip supercomputer truck pickup
    """
)
BODIES_FOR = words("trade industry professional governing standards lobby umbrella representative")
"""Before `body`, where it is people joined together: `the trade body`."""
COMPANY_NOUNS = words(
    """
    company firm startup start-up start-ups lab labs giant maker retailer bank airline carmaker automaker
    chipmaker group developer insurer brewer publisher supplier operator manufacturer lender broadcaster
    newspaper magazine daily outlet charity nonprofit non-profit club union regulator watchdog agency
    think-tank foundation institute university accelerator conglomerate investor brand chain platform
    provider subsidiary supermarket companies firms rival rivals startups giants makers banks airlines
    clients partners website site steelmaker planemaker truckmaker drugmaker toymaker shipbuilder housebuilder homebuilder
    consultancy brokerage reinsurer wholesaler distributor telco telecoms exchange refiner grocer pollster thinktank
    association federation lobby label journal brewery distillery bakery orchestra ensemble
    quango newswire tabloid weekly landlord-group unit studio utility freeholder co-operative cooperative
    """
)
"""Nouns beside which a name is an organization's."""
STAFF_NOUNS = words(
    """
    shares stock employees executives researchers engineers staff workers headquarters customers
    subsidiary spokesman spokeswoman spokesperson officials analysts data revenue profits sales investors
    shareholders lawyers
    """
)
"""Nouns after an organization's name."""
PLACE_WORDS = words(
    """
    Island Islands County River Lake Street Avenue Road Airport Valley Bay Mountain Mountains Square Park
    Beach Province District Bridge Peninsula Sea Ocean Desert Forest Canal Strait Coast Harbour Harbor
    Heights Hills Station Falls Village Town City Boulevard Lane Tower Castle State Region Delta Territory Oblast Cathedral Palace Stadium Springs Creek Hill Hall Ridge Point Cove Gardens Green Common Glacier Volcano Prefecture Canyon Plateau Reservoir Dam Pass Gate Terrace Close Crescent Drive Plaza Quay Pier Dock Docks Woods Moor Marsh Cemetery Prison Reef Lagoon Basin Parish Borough Settlement
    Arena
    Jail Prison Penitentiary Courthouse Pier Wharf Dock Docks Quay Marina Reservoir Dam Colliery Quarry Ranch Cemetery
    Crematorium Barracks Terrace Crescent Mews Plaza Parkway Highway Freeway Expressway Turnpike Motorway Tunnel Terminal
    Interchange Junction Roundabout Viaduct Lighthouse Monument Memorial Zoo Aquarium Racecourse Speedway Raceway
    Velodrome Pavilion Amphitheatre Amphitheater Coliseum Fairgrounds Campus Swamp Wetlands Lagoon Reef Atoll
    Alps Downs Lakes Firth Key Keys Panhandle Sands Rapids Narrows Wolds Fells Broads Bluffs Shores Flats Gulch Hollow Mesa
    Butte Peak Peaks Dales Fens Causeway Esplanade Promenade Embankment Parade Arcade Airfield Airstrip Heliport Racetrack
    Aerodrome Reservation Wetland Rainforest Escarpment Massif Headland Peninsulas
    Inn Tavern Motel Mill Archipelago Shoal Shoals Place Basin Gorge Plateau Plains Trail Crossing Fjord Estuary Borough Township
    """
)
SPOTS = words(
    """
    Bay Rock Rocks Wood Woods Atoll Island Point Creek Steps Hill Cove Landing Corner Ferry Mill Cross Gate Green Reef Ridge Peak
    Wharf Quay Lane Yard
    """
)
"""Spots that may be called after whoever owned them: `Example's Bay`."""
PLACE_STARTS = words(
    """
    Camp Loch Glen Río Cerro Monte Mont Punta Serra Sierra Cordillera Costa Playa Wadi Beit Deir Kfar Kampung
    Nether Château Chateau Castel Porto Ponta Praia Ilha Isla Île Isola Lac Lago Bahia Cabo Pico Val Ulan
    Nizhny Novo Novy Veliky Stary Nova Ciudad Cité Burj Umm Ras Jebel Jabal Koh Ko Phnom Nusa Pulau Tanjung
        Lake Co Mount River Fort Port San Santa Los Las El Cape Gulf Isle Bay Saint St Puerto Rio Villa
    """
)
