"""The company in which a word of consequence has the sense of its class, and the company in which it has not.

Each table is keyed by the class and the word; the values are words beside it or, where said, anywhere in its statement.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from digest.data import words
from digest.data.verbs import inflected

_Senses = Mapping[tuple[str, str], frozenset[str]]


def _senses(*rows: tuple[str, frozenset[str], frozenset[str]]) -> _Senses:
    """Rows of a class, its words and their company, as a table with one entry for each word."""
    found: dict[tuple[str, str], frozenset[str]] = {}
    for name, members, company in rows:
        for member in members:
            found[name, member] = found.get((name, member), frozenset()) | company
    return MappingProxyType(found)


_POSTS = words(
    """
    job jobs post staff worker workers employee employees employer manager coach officer officers minister chief
    director teacher head misconduct tribunal unfair unfairly contract role position
    """
)
_LAWS = words(
    """
    law laws bill bills act legislation resolution amendment amendments budget measure measures motion ordinance
    decree treaty deal agreement accord pact order orders contract memorandum petition parliament senate house
    congress mps lawmakers
    """
)
_POLLS = words(
    """
    election elections vote votes voters seat seats contract court case lawsuit bid approval primary referendum
    majority presidency nomination candidate ballot appeal compensation damages licence
    """
)
_PLACES = words(
    """
    school schools factory factories plant plants border borders branch branches office offices hospital hospitals
    road roads shop shops store stores bridge airport line base mine mines embassy consulate library libraries
    station stations court clinic ward runway port inquiry investigation prison site sites company
    """
)
_BURNING = words(
    "house home homes building car cars vehicle vehicles flames set truck plane ship tower bus shop"
)
_DOES_HARM = words(
    "gas oil water radiation radioactive chemical chemicals fuel toxic sewage pipeline pipe tank reactor plant"
)
_PRODUCTS = words(
    """
    product products vehicles vehicle cars car defect defects defective units models model battery batteries
    consumers food toys carmaker manufacturer brakes airbags safety ambassador troops lawmakers parliament
    """
)
_UNIONS = words(
    """
    union unions worker workers staff walkout walkouts action pay teachers drivers nurses doctors picket rail ballot
    miners employees employers industrial general writers actors dockers crew crews hunger
    """
)
_ASKS_US = words("please your you us our visit call click details information here tips send")
_SILENCE = words(
    "declined declines refused not unavailable didn't doesn't immediately no without yet could requests request"
)
_THE = words("a an the his her their its our my this that another one any some every no each")

NEVER_BEFORE: _Senses = _senses(
    ("harm", inflected("drown"), words("out")),
    (
        "harm",
        inflected("kill"),
        words(
            "game bill deal plan plans time off project proposal hope hopes mood idea law measure amendment programme"
            " program switch joy growth demand competition"
        ),
    ),
    (
        "harm",
        inflected("execute"),
        words("plan plans strategy order trade trades contract perfectly well warrant search code"),
    ),
    ("harm", words("dead"), words("end ends heat ball set certain last line weight wood sea centre center")),
    ("harm", words("missing"), words("out a the from")),
    ("harm", words("shot"), words("clock on wide over down-field")),
    ("justice", words("charging"), words("point points station stations network")),
    ("justice", words("hearing"), words("aid aids loss from about that")),
    ("justice", words("appeal appeals"), words("for to")),
    ("decides", words("order"), words("to")),
    ("public", words("planning"), words("to a on")),
    ("public", words("majority"), words("of")),
    ("livelihood", words("shares"), words("his her their the a its our my that with")),
)
"""Not with one of these among the next words."""
NEVER_BEHIND: _Senses = _senses(
    (
        "harm",
        words("shot"),
        _THE | words("best long big first second last clear parting cheap free good screen mug"),
    ),
    ("harm", words("dead"), words("roads streets phone phones battery line deal idea market letter treaty")),
    (
        "justice",
        words("charged"),
        _THE | words("racially politically emotionally highly sexually religiously fully supercharged"),
    ),
    ("justice", words("charge"), words("in take took taking takes extra service congestion no cover of")),
    ("justice", words("charges"), words("service bank extra congestion roaming interest delivery")),
    ("justice", words("trial trials"), words("clinical drug vaccine time free medical human")),
    ("livelihood", words("stake"), words("at")),
    ("safety", words("fire"), words("under")),
    ("safety", words("climate"), words("political economic current business investment")),
    ("decides", words("order"), words("in")),
    (
        "decides",
        words("sign signs issue issues end ends close win wins fine block"),
        _THE | words("good at in big"),
    ),
)
"""Not right behind one of these."""
ONLY_BEFORE: _Senses = _senses(
    ("harm", words("critical"), words("condition injuries care illness wounds patients")),
    ("harm", words("critically"), words("ill injured wounded hurt sick")),
    ("justice", words("counts"), words("of")),
)
"""Only right before one of these."""
ONLY_BEHIND: _Senses = _senses(
    ("livelihood", words("administration"), words("into in enter entered enters from")),
)
"""Only right behind one of these."""
ONLY_WITH: _Senses = _senses(
    ("harm", words("trap traps"), words("people animal animals fur hunters poachers")),
    (
        "harm",
        words("body bodies"),
        words(
            "found identified recovered dead killed pulled buried morgue autopsy discovered victim victims remains"
            " police river rubble hospital died death murder funeral"
        ),
    ),
    ("blame", inflected("dismiss"), _POSTS),
    ("livelihood", inflected("dismiss"), _POSTS),
    ("blame", words("flag flags flagging"), words("concerns concern problem problems risk risks")),
    (
        "livelihood",
        inflected("evict"),
        words(
            "tenant tenants home homes landlord landlords flat flats property house houses rent families residents"
            " squatters court order settlers apartment apartments housing land bailiffs"
        ),
    ),
    ("livelihood", inflected("strike"), _UNIONS),
    (
        "safety",
        words("power"),
        words(
            "outage outages cut cuts plant plants station stations line lines grid failure nuclear homes electricity"
            " supply supplies blackout customers restored"
        ),
    ),
    (
        "safety",
        words("heart stroke brain liver lung kidney"),
        words(
            "attack attacks disease diseases failure surgery condition patients patient doctors doctor transplant"
            " problems health suffered cancer risk damage hospital surgeon study died injury injuries"
        ),
    ),
    ("safety", inflected("leak"), _DOES_HARM),
    ("safety", inflected("recall"), _PRODUCTS),
    ("decides", inflected("recall"), _PRODUCTS),
    ("decides", inflected("win"), _POLLS),
    ("decides", inflected("close reopen"), _PLACES),
    (
        "decides",
        inflected("lift"),
        words(
            "ban bans sanctions restrictions lockdown embargo suspension curfew blockade rule rules tariffs cap"
        ),
    ),
    (
        "decides",
        words("fine fines"),
        words("paid pay pays imposed court regulator face faces penalty breach judge ordered million"),
    ),
    ("decides", inflected("sign pass"), _LAWS),
    (
        "decides",
        inflected("pay"),
        words("compensation fine fines damages tax taxes settlement bonus bonuses ransom refund pledge"),
    ),
    (
        "decides",
        inflected("end"),
        words(
            "war ban strike dispute contract policy programme program support ties talks subsidies subsidy funding"
            " ceasefire lockdown blockade practice agreement siege"
        ),
    ),
    ("reaches-out", words("email contact phone register tickets website"), _ASKS_US),
    ("no-news", words("comment comments respond responded requests"), _SILENCE),
    (
        "no-news",
        words("declined unavailable"),
        words("comment comments respond answer say discuss name elaborate reply interview interviewed"),
    ),
)
"""Only with one of these in the statement."""
RARELY_WITH: _Senses = _senses(
    (
        "harm",
        inflected("shoot"),
        words("film video photo photos scene scenes camera goal footage movie series album goals penalty"),
    ),
    ("justice", words("court courts"), words("tennis basketball volleyball squash badminton")),
    (
        "justice",
        words("penalty penalties"),
        words("goal goals kick kicks scored spot referee keeper goalkeeper equaliser striker midfielder"),
    ),
    (
        "justice",
        words("charge charges charged"),
        words("customers battery batteries fee fees commission passengers motorists drivers interest"),
    ),
)
"""Not with one of these in the statement."""
