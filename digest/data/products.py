"""Named things that are made: the words that stand before, in and behind their names."""

from __future__ import annotations

from digest.data import words

SHIP_PREFIXES = words(
    "BRP KRI ROKS HDMS HNLMS CCGS RFA USCGC HMS HMAS HMCS HMNZS USS USNS USCGC MV MT MSC RMS RMV RRS RV FV INS TSS TS SS MS MY"
)
"""Letters before the name of a ship."""
DOUBTFUL_PREFIXES = words("INS MT TS SS MS MY RV MSC FV TSS")
"""Those that mean something else as well, and count only behind `the`."""
VESSEL_NOUNS = words(
    """
    ship ferry vessel tanker trawler yacht liner frigate destroyer submarine boat freighter schooner lifeboat warship cutter
    icebreaker corvette dredger tugboat tug dinghy catamaran spacecraft shuttle probe rover lander orbiter locomotive
    containership boxship supertanker longliner gunboat patrol-boat narrowboat ketch sloop clipper brig barque
    steamship steamer barge flagship battleship cruiser minesweeper hovercraft airship racehorse telescope
    """
)
"""Vessels and craft, whose names follow: `the ferry Example`."""
CARRIED = words("bulk aircraft car gas ore container cattle livestock lng cement vehicle timber")
"""What ships called carriers bear."""
SURE_WORKS = words(
    """
    film movie novel album song musical opera memoir sitcom documentary thriller biopic sequel blockbuster ballad painting
    autobiography sculpture symphony ballet
    """
)
"""Works whose titles may follow without quotation marks."""
GAMES = words("game games videogame app play series show programme")
"""Works that only an apposition tells for sure."""
WORKS_TOO = words("single play book books drama series show programme comedy game magazine")
"""Works that are much else besides."""
TITLED_NOUNS = words(
    """
    film films movie movies novel novels album albums song songs single singles play plays musical musicals opera operas book
    books memoir memoirs sitcom drama dramas series show documentary comedy thriller painting paintings sculpture poem poems
    ballad anthem track tracks hit hits video ballet symphony biopic sequel prequel remake blockbuster game videogame podcast
    autobiography biography paperback hardback bestseller essay tune hymn aria trilogy exhibition poster
    cartoon anime soap screenplay script debut duet version adaptation romcom bars verse chorus
    """
)
"""Works that have titles."""
TITLE_VERBS = words(
    """
    titled entitled directed wrote sang sung singing performed performing starred starring recorded penned composed
    co-wrote co-starred co-directed adapted screened premiered
    """
)
"""What is done to works, right before their titles."""
ARTS_WORDS = words(
    """
    film films movie novel novels album albums song songs singer actor actress director directed starring starred box-office
    cinema cinemas festival premiere premiered band bestseller novelist playwright theatre theater audiences screenplay Oscar
    Oscars Grammy Bafta Emmy soundtrack biopic documentary trailer sequel studio chart charts lyrics gig gigs
    filmmaker filmmakers helmer fest moviegoers screenwriter memoir poetry
    """
)
"""Words of which several show that a report is about the arts."""
ENDS = words("Pro Max Mini Ultra Lite XL GT GTI Turbo Nano Hybrid Edition")
"""Last words of the names of devices and cars."""
NOT_MODELS = words(
    """
    News Sport Sports Research Stadium Arena Center Centre Field Park Open Cup Foundation Europe America Americas UK US
    USA China Japan India Germany France Australia Canada Asia Racing Store Stores Bank Credit Financial Europe Board
    Workers Union Motor Brazil Mexico Korea Prize Award Awards Classic Championship Corp Executive Family
    Street House Team Group International Day President Chief Plc
    """
)
"""Words behind a maker's name that make no model of it."""
MADE_VERBS = words("made developed manufactured marketed built designed produced")
"""Whose `by` behind a comma follows a thing."""
DRIVEN = words("drove driving drives driven")
"""Verbs before vehicles."""
DOSES = words(
    "dose doses tablets pills vial vials bottle bottles jab jabs shots copies prescriptions injections"
)
"""Nouns whose `of` leads to a drug, a drink or a book."""
SERIES_NOT = words(
    """
    Group Plan Series Serie Vitamin Hepatitis Schedule Class Pool Team Terminal Block Wing Grade Category Appendix Exhibit
    Channel Gate Room Zone Level Stage Phase Day Week Chapter Act Scene Lot Unit Platform Pier Area District Ward Formula
    Division Route Highway Interstate Flight Section Article Rule Title Proposition Amendment Resolution Bill Law Order Page
    Radio BBC ITV Sky Ligue Liga Bundesliga Tier Band Year Top Number No Euro World Generation Type Part Volume Hall
    Superbowl Bowl Apartment Flat Suite Studio Catch Under Age Kospi Nikkei Dow FTSE Dax DAX CAC Ibex Nasdaq Index Topix
    Capitol Local Fortune Forbes Russell S&P Super Big Pac Final Sweet Elite Last War Lane Road Street Avenue Junction Psalm Matthew Mark Luke John Genesis Opus Sonata Symphony Concerto
    """
)
"""Words before a number that are no products: `Channel 4`, `Route 66`."""
