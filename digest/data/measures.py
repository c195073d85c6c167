"""Measures a number can be of, and the words that name them."""

from __future__ import annotations

MEASURES: tuple[tuple[str, str], ...] = (
    ("valuation", r"valuations?|valued|market (?:value|cap(?:itali[sz]ation)?)"),
    ("value", r"worth|value"),
    ("revenue", r"revenues?|turnover|sales|takings"),
    ("profit", r"profits?|net income|earnings"),
    ("loss", r"loss(?:es)?"),
    ("investment", r"invest(?:s|ed|ing|ments?)?"),
    ("market", r"markets?"),
    ("budget", r"budgets?"),
    ("funding", r"funding|raised|raising|funding round"),
    ("fine", r"fine[ds]?|penalty|penalties"),
    ("debt", r"debts?"),
    ("deficit", r"deficits?|shortfall"),
    ("surplus", r"surplus"),
    ("deal", r"deal|acquisition|acquired|takeover|bought|sold|buyout|merger"),
    ("damage", r"damages?"),
    ("compensation", r"compensation|settlements?|payouts?"),
    ("reward", r"rewards?|prize|bounty"),
    ("aid", r"aid|grants?|donat(?:ed|ions?)"),
    (
        "wage",
        r"wages?|salary|salaries|(?<!\bto )(?<!\bwill )(?<!\bwould )(?<!\bmust )(?<!\bcould )(?<!\bnot )pay",
    ),
    ("ipo", r"IPOs?|flotation"),
    ("cost", r"costs?|costing|spen[dt]|spending|price tag"),
    ("price", r"prices?|priced"),
    ("tax", r"tax(?:es)?|tariffs?|dut(?:y|ies)"),
    ("deaths", r"died|dead|kill(?:s|ed|ing)?|deaths?|death toll|fatalit(?:y|ies)|bodies|perished|drowned"),
    ("injuries", r"injur(?:ed|es|ing|y|ies)|wound(?:ed|s|ing)?|hurt"),
    ("unemployment", r"unemployment|jobless"),
    ("inflation", r"inflation"),
    ("turnout", r"turnout"),
    ("majority", r"majority|margin"),
    ("growth", r"growth|grew|grown|growing"),
)
"""In the order in which they are tried; the first writing that fits names the measure."""
MOVES = (
    "rose rises risen fell falls fallen jumped climbed dropped grew grown gained increased decreased declined slid slumped "
    "soared surged tumbled plunged leapt leaped doubled tripled was were is are stood hit reached topped totalled totaled came "
    "passed exceeded edged slipped dipped shrank swung widened narrowed amounted rise fall reach hit"
).split()
"""Verbs that tell how large a measure is or becomes."""
TRADED = "dollar euro pound sterling yen yuan renminbi franc rouble ruble rupee peso krona krone zloty rand lira real won".split()
"""Currencies that buy so much of another one, which is no deal."""
INDICES = (
    "Dow Jones industrial average", "Dow Jones Industrial Average", "Dow Jones", "Dow", "S&P 500", "S&P/TSX", "S&P/ASX 200",
    "Nasdaq Composite", "Nasdaq", "Russell 2000", "Wilshire 5000", "VIX", "FTSE 100", "FTSE 250", "FTSE", "DAX", "Dax", "MDAX",
    "CAC 40", "CAC", "IBEX 35", "Ibex", "Euro Stoxx 50", "Euro Stoxx", "Stoxx Europe 600", "Stoxx 600", "STOXX 600", "Nikkei 225",
    "Nikkei", "Topix", "TOPIX", "Hang Seng", "Shanghai Composite", "Shenzhen Composite", "CSI 300", "Kospi", "KOSPI", "Sensex",
    "Nifty 50", "Nifty", "Straits Times Index", "Ibovespa", "Bovespa", "ASX 200", "TSX", "Taiex", "MSCI World", "MICEX",
)  # fmt: skip
"""Indices of what is traded; a longer name stands before the shorter one it begins with."""
INDEX_NAMES = frozenset(INDICES)
FIRMS_TOO = frozenset(("Dow Jones", "Dow", "Nasdaq", "FTSE", "Nikkei", "CAC", "TSX"))
"""Names of indices that are names of firms or exchanges as well."""
