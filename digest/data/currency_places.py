"""Places whose names tell which country's currency an article means by “$”, “pesos”, “rupees” and the like."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

PLACES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        code: tuple(name.replace("_", " ") for name in names.split())
        for code, names in {
            "USD": "America American Americans U.S. US USA United_States Washington New_York California Texas Florida Chicago "
            "Boston White_House Congress Federal_Reserve Wall_Street Pentagon FBI N.Y. N.J. Calif. Conn. Mass. Pa. Md. "
            "Va. Vt. N.H. Ala. Ga. Fla. Tenn. Ky. Ind. Ill. Mich. Wis. Minn. Mo. Okla. Tex. Colo. Ariz. Ore. Wash. D.C. Ohio Michigan "
            "Wisconsin Minnesota Pennsylvania New_Jersey Massachusetts Connecticut Virginia Carolina Alabama Mississippi Louisiana "
            "Tennessee Kentucky Missouri Oklahoma Colorado Arizona Nevada Utah Oregon Alaska Hawaii Philadelphia Detroit Atlanta "
            "Houston Dallas Denver Seattle Miami Los_Angeles San_Francisco Las_Vegas",
            "AUD": "Australia Australian Australians Sydney Melbourne Brisbane Perth Adelaide Canberra Hobart Queensland "
            "Tasmania Tasmanian New_South_Wales NSW",
            "NZD": "New_Zealand New_Zealanders Aotearoa Auckland Wellington Christchurch Dunedin Rotorua Waikato Cook_Strait NZ",
            "CAD": "Canada Canadian Canadians Ottawa Toronto Ontario Quebec Québec Vancouver Alberta Calgary Montreal "
            "Manitoba Saskatchewan Nova_Scotia British_Columbia Winnipeg Edmonton Newfoundland",
            "SGD": "Singapore Singaporean Singaporeans", "HKD": "Hong_Kong Hongkongers",
            "INR": "India Indian Indians Delhi New_Delhi Mumbai Bengaluru Kolkata Chennai Hyderabad Gujarat Kerala Punjab",
            "PKR": "Pakistan Pakistani Pakistanis Islamabad Karachi Lahore Rawalpindi Peshawar Sindh",
            "LKR": "Sri_Lanka Sri_Lankan Sri_Lankans Colombo Kandy Jaffna", "NPR": "Nepal Nepali Nepalese Kathmandu",
            "MUR": "Mauritius Mauritian",
            "MXN": "Mexico Mexican Mexicans Mexico_City Guadalajara Monterrey",
            "PHP": "Philippines Philippine Filipino Filipinos Manila Quezon Cebu Luzon Mindanao Davao",
            "ARS": "Argentina Argentine Argentines Argentinian Buenos_Aires Córdoba", "CLP": "Chile Chilean Chileans Santiago",
            "COP": "Colombia Colombian Colombians Bogotá Bogota Medellín", "UYU": "Uruguay Uruguayan Montevideo",
            "CUP": "Cuba Cuban Cubans Havana", "DOP": "Dominican Dominicans Santo_Domingo",
            "KES": "Kenya Kenyan Kenyans Nairobi Mombasa Kisumu", "UGX": "Uganda Ugandan Ugandans Kampala Entebbe Gulu",
            "TZS": "Tanzania Tanzanian Tanzanians Dar_es_Salaam Dodoma Zanzibar", "SOS": "Somalia Somali Somalis Mogadishu",
            "CHF": "Switzerland Swiss Zurich Geneva Bern Basel", "CDF": "Congo Congolese Kinshasa Goma",
            "RWF": "Rwanda Rwandan Rwandans Kigali",
            "XOF": "Senegal Senegalese Dakar Ivory_Coast Ivorian Abidjan Mali Malian Bamako Burkina_Faso Burkinabe Benin Togo Niger",
            "XAF": "Cameroon Cameroonian Yaoundé Yaounde Douala Chad Chadian Gabon Gabonese Libreville",
            "KWD": "Kuwait Kuwaiti Kuwaitis", "JOD": "Jordan Jordanian Jordanians Amman", "IQD": "Iraq Iraqi Iraqis Baghdad Basra",
            "RSD": "Serbia Serbian Serbs Belgrade", "DZD": "Algeria Algerian Algerians Algiers",
            "TND": "Tunisia Tunisian Tunisians Tunis", "LYD": "Libya Libyan Libyans Tripoli", "BHD": "Bahrain Bahraini Manama",
            "GBP": "Britain British UK London England English Scotland Scottish Wales Welsh Manchester Birmingham",
            "EGP": "Egypt Egyptian Egyptians Cairo", "LBP": "Lebanon Lebanese Beirut", "SYP": "Syria Syrian Syrians Damascus",
            "SDG": "Sudan Sudanese Khartoum",
            "SEK": "Sweden Swedish Stockholm", "ISK": "Iceland Icelandic Reykjavik Reykjavík",
            "NOK": "Norway Norwegian Norwegians Oslo Bergen", "DKK": "Denmark Danish Danes Copenhagen",
            "IRR": "Iran Iranian Iranians Tehran", "OMR": "Oman Omani Muscat", "YER": "Yemen Yemeni Sanaa Aden",
            "SAR": "Saudi Saudis Riyadh Jeddah", "QAR": "Qatar Qatari Qataris Doha",
            "AED": "Emirates Emirati Dubai Abu_Dhabi UAE", "MAD": "Morocco Moroccan Moroccans Rabat Casablanca",
        }.items()
    }
)  # fmt: skip
"""Names by the code of the currency that is paid with there."""
SHARED_NAMES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        first: tuple(others.split())
        for first, others in {
            "USD": "AUD NZD CAD SGD HKD", "INR": "PKR LKR NPR MUR", "MXN": "PHP ARS CLP COP UYU CUP DOP",
            "shilling": "KES UGX TZS SOS", "CHF": "CDF RWF XOF XAF", "KWD": "JOD IQD RSD DZD TND LYD BHD",
            "GBP": "EGP LBP SYP SDG", "SEK": "ISK", "NOK": "DKK", "IRR": "OMR YER", "SAR": "QAR", "AED": "MAD",
        }.items()
    }
)  # fmt: skip
"""For the code that a name of money is given at first (“dollars”, “rupees”), the codes it may stand for elsewhere."""
