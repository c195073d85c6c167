"""Unit names: what a number is in, on an axis or at the head of a column."""

UNIT_NAMES = {
    "count": "number", "%": "per cent", "times": "times as much", "rank": "rank", "foot": "feet", "inch": "inches",
    "century": "centuries", "square mile": "square miles", "square foot": "square feet", "km/h": "km/h", "mph": "mph",
    "USD": "US dollars", "EUR": "euros", "GBP": "pounds sterling", "JPY": "yen", "CNY": "yuan", "CHF": "Swiss francs",
    "CAD": "Canadian dollars", "AUD": "Australian dollars", "NZD": "New Zealand dollars", "INR": "Indian rupees",
    "HKD": "Hong Kong dollars", "SGD": "Singapore dollars", "SEK": "Swedish kronor", "NOK": "Norwegian kroner",
    "DKK": "Danish kroner", "KRW": "won", "BRL": "reais", "ZAR": "rand", "RUB": "roubles", "PLN": "zloty",
    "TRY": "Turkish lira", "MXN": "Mexican pesos", "NGN": "naira", "KES": "Kenyan shillings",
}  # fmt: skip
