"""Places: countries with their adjectives, regions and large cities."""

from __future__ import annotations

# country: adjectives and names of its people, as far as news uses them
_COUNTRIES = """
Afghanistan:Afghan,Afghans;Albania:Albanian;Algeria:Algerian;Andorra:;Angola:Angolan;
Argentina:Argentine,Argentinian;Armenia:Armenian;Australia:Australian;Austria:Austrian;
Azerbaijan:Azerbaijani,Azeri;Bahamas:Bahamian;Bahrain:Bahraini;Bangladesh:Bangladeshi;
Barbados:Barbadian;Belarus:Belarusian;Belgium:Belgian;Belize:;Benin:;Bhutan:Bhutanese;
Bolivia:Bolivian;Bosnia:Bosnian;Botswana:;Brazil:Brazilian;Brunei:;Bulgaria:Bulgarian;Burkina Faso:;
Burundi:;Cambodia:Cambodian;Cameroon:Cameroonian;Canada:Canadian;Cape Verde:;Central African Republic:;
Chad:Chadian;Chile:Chilean;China:Chinese;Colombia:Colombian;Congo:Congolese;Costa Rica:Costa Rican;
Croatia:Croatian,Croat;Cuba:Cuban;Cyprus:Cypriot;Czech Republic:Czech;Czechia:;
Denmark:Danish,Dane,Danes;Djibouti:;Dominica:;Dominican Republic:Dominican;Ecuador:Ecuadorian;
Egypt:Egyptian;El Salvador:Salvadoran;Equatorial Guinea:;Eritrea:Eritrean;Estonia:Estonian;Eswatini:;
Ethiopia:Ethiopian;Fiji:Fijian;Finland:Finnish,Finn,Finns;France:French,Frenchman;Gabon:Gabonese;
Gambia:Gambian;Georgia:Georgian;Germany:German;Ghana:Ghanaian;Great Britain:British,Briton,Britons;
Britain:;Greece:Greek;Greenland:Greenlandic;Grenada:;Guatemala:Guatemalan;Guinea:Guinean;
Guyana:Guyanese;Haiti:Haitian;Honduras:Honduran;Hong Kong:;Hungary:Hungarian;Iceland:Icelandic;
India:Indian;Indonesia:Indonesian;Iran:Iranian;Iraq:Iraqi;Ireland:Irish;Israel:Israeli;Italy:Italian;
Ivory Coast:Ivorian;Jamaica:Jamaican;Japan:Japanese;Jordan:Jordanian;Kazakhstan:Kazakh;Kenya:Kenyan;
Kosovo:Kosovar;Kuwait:Kuwaiti;Kyrgyzstan:Kyrgyz;Laos:Laotian;Latvia:Latvian;Lebanon:Lebanese;Lesotho:;
Liberia:Liberian;Libya:Libyan;Liechtenstein:;Lithuania:Lithuanian;Luxembourg:;Macau:;
Madagascar:Malagasy;Malawi:Malawian;Malaysia:Malaysian;Maldives:Maldivian;Mali:Malian;Malta:Maltese;
Mauritania:;Mauritius:Mauritian;Mexico:Mexican;Moldova:Moldovan;Monaco:;Mongolia:Mongolian;
Montenegro:Montenegrin;Morocco:Moroccan;Mozambique:Mozambican;Myanmar:;Burma:Burmese;Namibia:Namibian;
Nepal:Nepali,Nepalese;Netherlands:Dutch,Dutchman;New Zealand:New Zealander;Nicaragua:Nicaraguan;Niger:;
Nigeria:Nigerian;North Korea:North Korean;North Macedonia:Macedonian;Norway:Norwegian;Oman:Omani;
Pakistan:Pakistani;Palestine:Palestinian;Panama:Panamanian;Papua New Guinea:;Paraguay:Paraguayan;
Peru:Peruvian;Philippines:Philippine,Filipino,Filipina;Poland:Polish,Pole,Poles;Portugal:Portuguese;
Puerto Rico:Puerto Rican;Qatar:Qatari;Romania:Romanian;Russia:Russian;Rwanda:Rwandan;Samoa:Samoan;
Saudi Arabia:Saudi;Scotland:Scottish,Scot,Scots;Senegal:Senegalese;Serbia:Serbian,Serb;Seychelles:;
Sierra Leone:;Singapore:Singaporean;Slovakia:Slovak,Slovakian;Slovenia:Slovenian,Slovene;
Solomon Islands:;Somalia:Somali;South Africa:South African;South Korea:South Korean;Korea:Korean;
South Sudan:;Soviet Union:Soviet;Spain:Spanish,Spaniard;Sri Lanka:Sri Lankan;Sudan:Sudanese;Suriname:;
Sweden:Swedish,Swede;Switzerland:Swiss;Syria:Syrian;Taiwan:Taiwanese;Tajikistan:Tajik;
Tanzania:Tanzanian;Thailand:Thai;Tibet:Tibetan;Timor-Leste:;Togo:;Tonga:Tongan;Trinidad and Tobago:;
Tunisia:Tunisian;Turkey:Turkish,Turk,Turks;Türkiye:;Turkmenistan:Turkmen;Uganda:Ugandan;
Ukraine:Ukrainian;United Arab Emirates:Emirati;United Kingdom:;United States:American,US-American;
Uruguay:Uruguayan;Uzbekistan:Uzbek;Vanuatu:;Venezuela:Venezuelan;Vietnam:Vietnamese;
Wales:Welsh,Welshman;England:English,Englishman;Northern Ireland:;Yemen:Yemeni;Zambia:Zambian;
Zimbabwe:Zimbabwean;America:;Africa:African;Asia:Asian;Europe:European;Antarctica:Antarctic;Arctic:;
Latin America:Latin American;North America:North American;South America:South American;Central America:;
Middle East:Middle Eastern;Southeast Asia:;East Asia:;Central Asia:;Eastern Europe:;Western Europe:;
West Africa:;East Africa:;North Africa:;Caribbean:;Balkans:Balkan;Scandinavia:Scandinavian;
Baltics:Baltic;Catalonia:Catalan;Kurdistan:Kurdish,Kurd,Kurds;Crimea:Crimean;Chechnya:Chechen;
Gaza Strip:Gazan;Gaza:;West Bank:;Siberia:Siberian;Bavaria:Bavarian;Silicon Valley:;Wall Street:;
Midwest:Midwestern;Upper Midwest:;Deep South:;Amazon rainforest:;Sahara:;Himalayas:Himalayan
"""
_CITIES = """
Aachen,Aberdeen,Abidjan,Abu Dhabi,Abuja,Acapulco,Accra,Addis Ababa,Adelaide,Aden,Ahmedabad,
Albany,Albuquerque,Aleppo,Alexandria,Algiers,Almaty,Amman,Amsterdam,Anchorage,Ankara,Annapolis,
Antananarivo,Antwerp,Asmara,Astana,Asunción,Athens,Atlanta,Auckland,Austin,Baghdad,Baku,Bali,
Baltimore,Bamako,Bangalore,Bengaluru,Bangkok,Bangui,Barcelona,Bari,Basel,Basra,Bath,Beijing,
Beirut,Belfast,Belgrade,Bergen,Berlin,Bern,Bilbao,Birmingham,Bishkek,Bogotá,Bogota,Bologna,Bonn,
Bordeaux,Boston,Bradford,Brasília,Brasilia,Bratislava,Brazzaville,Bremen,Brighton,Brisbane,
Bristol,Brno,Bruges,Brussels,Bucharest,Budapest,Buenos Aires,Buffalo,Bujumbura,Cairo,Calais,
Calgary,Cali,Cambridge,Canberra,Cancún,Cape Town,Caracas,Cardiff,Casablanca,Charleston,Charlotte,
Chengdu,Chennai,Chicago,Chișinău,Chisinau,Chittagong,Chongqing,Christchurch,Cincinnati,Cleveland,
Cologne,Colombo,Columbus,Conakry,Copenhagen,Córdoba,Cork,Coventry,Dakar,Dalian,Dallas,Damascus,
Dar es Salaam,Darwin,Delhi,Denver,Derby,Des Moines,Detroit,Dhaka,Dili,Dnipro,Doha,Donetsk,
Dortmund,Douala,Dover,Dresden,Dubai,Dublin,Dundee,Dunedin,Durban,Dushanbe,Düsseldorf,Edinburgh,
Edmonton,Eindhoven,Entebbe,Erbil,Essen,Exeter,Fallujah,Florence,Fort Worth,Frankfurt,Freetown,
Fresno,Fukuoka,Fukushima,Gaborone,Galway,Gdańsk,Gdansk,Geneva,Genoa,Ghent,Gibraltar,Glasgow,
Gothenburg,Granada,Graz,Grenoble,Guadalajara,Guangzhou,Guayaquil,Hague,Haifa,Halifax,Hamburg,
Hangzhou,Hanoi,Hanover,Harare,Harbin,Hartford,Havana,Helsinki,Herat,Hiroshima,Ho Chi Minh City,
Hobart,Homs,Honolulu,Houston,Hull,Hyderabad,Idlib,Incheon,Indianapolis,Inverness,Innsbruck,
Islamabad,Istanbul,Izmir,Jacksonville,Jaipur,Jakarta,Jeddah,Jerusalem,Johannesburg,Juba,Kabul,
Gaza City,Davao City,Kampala,Kandahar,Kano,Kansas City,Karachi,Kathmandu,Kaunas,Kazan,Kharkiv,Khartoum,Kherson,Kiel,
Kiev,Kigali,Kingston,Kinshasa,Kobe,Kolkata,Kraków,Krakow,Kuala Lumpur,Kunming,Kuwait City,Kyiv,
Kyoto,La Paz,Lagos,Lahore,Las Vegas,Lausanne,Leeds,Leicester,Leipzig,Libreville,Lille,Lilongwe,
Lima,Limerick,Linz,Lisbon,Liverpool,Ljubljana,Lomé,London,Los Angeles,Luanda,Lucknow,Lusaka,
Lviv,Lyon,Madison,Madrid,Malmö,Managua,Manama,Manaus,Manchester,Manila,Maputo,Marrakesh,
Mariupol,Marseille,Mecca,Medellín,Medina,Melbourne,Memphis,Mexico City,Miami,Milan,Milwaukee,
Minneapolis,Minsk,Mogadishu,Mombasa,Monrovia,Monterrey,Montevideo,Montpellier,Montreal,Moscow,
Mosul,Mumbai,Munich,Münster,Muscat,Nagasaki,Nagoya,Nairobi,Nanjing,Nantes,Naples,Nashville,
Nassau,Newark,Newcastle,New Delhi,New Orleans,New York,New York City,Nice,Nicosia,Nottingham,
Norwich,Nuremberg,Nuuk,Oakland,Odesa,Odessa,Oklahoma City,Omaha,Oran,Orlando,Osaka,Oslo,Ottawa,
Ouagadougou,Oxford,Palermo,Palo Alto,Panama City,Paris,Perth,Peshawar,Philadelphia,Phnom Penh,
Phoenix,Pisa,Pittsburgh,Plymouth,Podgorica,Port-au-Prince,Port Moresby,Portland,Porto,Portsmouth,
Prague,Pretoria,Pristina,Pune,Pyongyang,Qingdao,Quebec City,Quito,Rabat,Ramallah,Rangoon,Recife,
Reykjavik,Rhodes,Riga,Rio de Janeiro,Riyadh,Rome,Rotterdam,Rouen,Sacramento,Salt Lake City,
Salzburg,Samara,San Antonio,San Diego,San Francisco,San Jose,San José,San Juan,San Salvador,Sanaa,
Santiago,Santo Domingo,São Paulo,Sao Paulo,Sapporo,Sarajevo,Seattle,Seoul,Seville,Shanghai,
Sharjah,Sheffield,Shenzhen,Skopje,Sochi,Sofia,Southampton,Split,Srebrenica,St Petersburg,
St. Petersburg,St. Louis,Stavanger,Stockholm,Strasbourg,Stuttgart,Surabaya,Suva,Swansea,Sydney,
Taipei,Tallinn,Tampa,Tangier,Tashkent,Tbilisi,Tehran,Tel Aviv,Tianjin,Tijuana,Tirana,Tokyo,
Toronto,Toulouse,Trieste,Tripoli,Tromsø,Trondheim,Tucson,Tulsa,Tunis,Turin,Ulaanbaatar,Uppsala,
Utrecht,Valencia,Valletta,Vancouver,Venice,Verona,Vienna,Vientiane,Vilnius,Vladivostok,Warsaw,
Washington,Wellington,Windhoek,Winnipeg,Wolverhampton,Wrocław,Wuhan,Xiamen,Xi'an,Yangon,Yaoundé,
Yekaterinburg,Yerevan,York,Yokohama,Zagreb,Zaporizhzhia,Zaragoza,Zhengzhou,Zürich,Zurich,
Cannes,Brooklyn,Manhattan,Bronx,Queens,Hollywood,Cupertino,Menlo Park,Mountain View,Santa Monica,
Hackney,Camden,Westminster,Capitol Hill,Downing Street
"""
_REGIONS = """
Alabama,Alaska,Arizona,Arkansas,California,Colorado,Connecticut,Delaware,Florida,Hawaii,Idaho,
Illinois,Indiana,Iowa,Kansas,Kentucky,Louisiana,Maine,Maryland,Massachusetts,Michigan,Minnesota,
Mississippi,Missouri,Montana,Nebraska,Nevada,New Hampshire,New Jersey,New Mexico,North Carolina,
North Dakota,Ohio,Oklahoma,Oregon,Pennsylvania,Rhode Island,South Carolina,South Dakota,Tennessee,
Texas,Utah,Vermont,Virginia,West Virginia,Wisconsin,Wyoming,Alberta,British Columbia,Manitoba,
New Brunswick,Newfoundland,Nova Scotia,Ontario,Quebec,Saskatchewan,Yukon,Yorkshire,Cornwall,Devon,
Dorset,Kent,Essex,Sussex,Surrey,Norfolk,Suffolk,Cumbria,Lancashire,Cheshire,Somerset,Hampshire,
Oxfordshire,Lincolnshire,Northumberland,Shropshire,Wiltshire,Ulster,Munster,Connacht,Brittany,
Normandy,Provence,Burgundy,Alsace,Corsica,Sicily,Sardinia,Tuscany,Lombardy,Piedmont,Umbria,
Andalusia,Galicia,Saxony,Hesse,Brandenburg,Thuringia,Tyrol,Flanders,Wallonia,Jutland,Lapland,
Punjab,Kerala,Kashmir,Gujarat,Maharashtra,Bihar,Assam,Rajasthan,Tamil Nadu,Karnataka,
Uttar Pradesh,West Bengal,Sindh,Balochistan,Guangdong,Sichuan,Yunnan,Hunan,Hubei,Zhejiang,Jiangsu,
Fujian,Xinjiang,Inner Mongolia,Hokkaido,Okinawa,Queensland,Victoria,New South Wales,Tasmania,
Western Australia,South Australia,Darfur,Tigray,Donbas,Luhansk,Zanzibar,Hawaii,Crete,Lesbos,Ibiza,
Mallorca,Madeira,Azores,Canary Islands,Falkland Islands,Channel Islands,Isle of Man,Gulf of Mexico,
Persian Gulf,Red Sea,Black Sea,Baltic Sea,North Sea,Mediterranean,Mediterranean Sea,South China Sea,
Pacific,Atlantic,Pacific Ocean,Atlantic Ocean,Indian Ocean,Danube,Rhine,Thames,Nile,Mekong,Ganges,
Amazon River,Suez Canal,Panama Canal,Strait of Hormuz,English Channel,Alps,Andes,Rockies,Pyrenees
"""


def _names(words: str) -> frozenset[str]:
    return frozenset(" ".join(word.split()) for word in words.replace("\n", "").split(",") if word.strip())


_PAIRS = [pair.strip().split(":") for pair in _COUNTRIES.replace("\n", "").split(";")]
COUNTRIES = frozenset(country.strip() for country, _ in _PAIRS)
"""Countries, continents and large regions, which can speak for their governments."""
DEMONYMS = frozenset(word for _, words in _PAIRS for word in words.split(",") if word)
_PEOPLES = """
    Mi'kmaq Mi’kmaq Cree Ojibwe Lakota Mapuche Quechua Aymara Guarani Xavante Yanomami Hmong Mossi Oromo Tigrayan
    Kikuyu Luhya Kalenjin Maasai Shona Ndebele Herero Circassian Tatar Tatars Chuvash Roma Sinti Sorb Sorbs Frisian Silesian
    Occitan Livonian Hokkien Teochew Hakka Telugu Kannada Marathi Pashto Dari Sinhala Khmer Faroese Malay Malays Viennese
    Northumbrian Styrian Patagonian Moravian Bohemian Finnic Eurasian Tasmanian Marylanders Minnesotans Ohioans Coloradans
    Kentuckians Michiganders Pennsylvanians Wisconsinites Vermonters Angelenos Bostonians Chicagoans Torontonians Sydneysiders
    Melburnians Aucklanders Dubliners Berliners Muscovites Queenslanders Brummies Scousers Geordies Kiwis Argentines Slovenes
    Peronists Indigenous Alpine Andean Saharan Amazonian
    Galician Andalusian Breton Cornish Londoners Texans Quebecois Balinese Javanese Sami
Texan Californian Londoner Parisian Glaswegian Liverpudlian Mancunian Aberdonian Sicilian Sardinian Corsican Tuscan Venetian
Neapolitan Hawaiian Alaskan Floridian Virginian Nebraskan Oregonian Zionist Basque Flemish Walloon Punjabi Bengali
Kashmiri Tamil Gujarati Sinhalese Hutu Tutsi Uighur Uyghur Rohingya Bedouin Arab Persian Ottoman Byzantine Victorian Edwardian
Elizabethan Anglo-Saxon Aboriginal Aborigine Maori Māori Inuit Cherokee Navajo Mayan Aztec Inca Nordic Slavic Slav
Germanic Gallic Hellenic Iberian Orthodox Mormon Amish Quaker Sikh Methodist Anglican Presbyterian Baptist
Lutheran Calvinist Buddhists Shiite Shi'ite Shi’ite Shiites Sunnis Shias Alawite Druze Copt Coptic Yazidi Latino Latinos
Latina Latinas Hispanics Zulu Xhosa Yoruba Igbo Hausa Fulani Pashtun Hazara Bosniak Berber Tuareg Hebrew Arabic Mandarin
Cantonese Hindi Urdu Gaelic Swahili Yiddish Esperanto Farsi Tagalog Communist Communists Socialist Leninist Maoist
Stalinist Trotskyist Marxists Islamist Jihadist Zionism Christianity Judaism Buddhism Hinduism Communism Marxism Manx
Yorkshireman Geordie Scouser Brits Aussie Aussies Yank Bolshevik Thatcherite Blairite Eurosceptic Republicanism
African-American African-Americans Asian-American Afro-Caribbean Indo-European Franco-German Anglo-American
Euro-Atlantic Sino-American Russo-Ukrainian Serbo-Croat
"""
DEMONYMS = DEMONYMS | frozenset(_PEOPLES.split())
DEMONYMS = (DEMONYMS | frozenset(word + "s" for word in DEMONYMS if word[-1] in "nitk")) - COUNTRIES
"""Adjectives, peoples, faiths and languages, which are not names here."""
PLACES = COUNTRIES | _names(_CITIES) | _names(_REGIONS)
SHORT_PLACES = {
    "US": "United States", "USA": "United States", "UK": "United Kingdom", "UAE": "United Arab Emirates",
    "HK": "Hong Kong", "DRC": "Congo", "NYC": "New York City", "LA": "Los Angeles",
    "NSW": "New South Wales", "NZ": "New Zealand", "PNG": "Papua New Guinea",
}  # fmt: skip
"""Abbreviations, without their points, and what they stand for."""
LANDS = COUNTRIES | {
    "England",
    "Scotland",
    "Wales",
    "Ireland",
    "Britain",
    "UK",
    "USA",
    "Europe",
    "Africa",
    "Asia",
}
"""Countries and continents by which national bodies are called: `Example Scotland`."""
OF_LANDS = frozenset(
    "North South East West Northern Southern Eastern Western Central New Great Greater Upper Lower Middle Mainland Rural "
    "Modern Ancient Old Little Miss Mr Post-war Southeast Northeast Outer Inner Equatorial Mother Queen King Young".split()
)
"""Words before a country that tell which part or age of it is meant."""
AMERICAN_STATES = _names(
    """
    Alabama,Alaska,Arizona,Arkansas,California,Colorado,Delaware,Florida,Georgia,Idaho,Illinois,Indiana,Iowa,Kansas,Kentucky,
    Louisiana,Michigan,Minnesota,Mississippi,Missouri,Montana,Nebraska,Nevada,New Mexico,North Carolina,North Dakota,Ohio,
    Oklahoma,Oregon,Pennsylvania,South Carolina,South Dakota,Tennessee,Texas,Utah,Virginia,Wisconsin,Wyoming,Fresno,San Diego,
    San Jose,Boise,Kent,Ball,Morgan
    """
)
"""American states, and other first words, before `State` in the names of universities; Washington and New York are more often the states."""
STATE_CODES_ALONE = frozenset("DC NC NJ NY NH NM ND NE NV SD TX TN FL KY WV WY VT RI".split())
"""Codes of American states, and of the district, that stand for little else."""
TOWN_ENDS = (
    "ville", "burg", "burgh", "bury", "borough", "port", "mouth", "wick", "stead", "minster", "haven", "abad", "grad", "pur",
    "cester", "chester", "mere", "thorpe", "holm", "shire", "sund", "hampton", "bridge", "pool", "town", "stadt", "fjord", "polis",
)  # fmt: skip
"""Ends of the names of towns, which fewer surnames have."""
