"""Words by which outlets write down one thing said in two ways: short forms, forms of one verb, everyday synonyms."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from digest.data import words

HARDLY_HEARD = words("er erm um uh ah oh well yes yeah right ok okay please")
"""Sounds and small words that a tidy outlet leaves out."""

_WITH_IS = (
    "it that he she there here what who where how this everything nobody everybody everyone nothing".split()
)
_WITH_WOULD = "i you he she it we they there who that".split()
_WITH_NOT = "do does did is are was were have has had would could should must need".split()
SHORT_FORMS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        **{f"{word}'s": (word, "is") for word in _WITH_IS},
        **{f"{word}'d": (word, "would") for word in _WITH_WOULD},
        **{f"{word}nt": (word, "not") for word in _WITH_NOT},
        "let's": ("let", "us"), "dont": ("do", "not"), "cant": ("can", "not"), "ive": ("i", "have"), "im": ("i", "am"),
        "youre": ("you", "are"), "theyre": ("they", "are"), "gonna": ("going", "to"), "wanna": ("want", "to"),
        "gotta": ("got", "to"), "ain't": ("is", "not"), "aint": ("is", "not"), "ma'am": ("madam",), "y'all": ("you", "all"),
        "wo": ("will",), "'em": ("them",), "em": ("them",), "cos": ("because",), "cause": ("because",), "'cause": ("because",),
    }
)  # fmt: skip
"""What `words_of` leaves as one word, in full; also as people write who leave out the apostrophe."""

# One line is one word as it is spoken: its forms that no rule of endings joins, and what another outlet, a translator or
# a headline writer puts for it. The first stands for all. A word stands in one line at most.
SAME_WHEN_SPOKEN = """
not no never nobody none nothing neither nor noone
somebody someone
everybody everyone all every each
anybody anyone any
am is are was were be been being
do does did done doing
have has had having
can could may might able
will would shall going
must should ought need needs needed
because since
till until
but except yet though although
if whether
like as
also too even
around round about
under beneath below underneath
above over
again anew
maybe perhaps possibly
very really so extremely
big large huge great enormous
small little tiny
many lots plenty
good fine decent
bad awful terrible dreadful
sad unhappy
glad happy pleased delighted
angry furious
afraid scared frightened fear feared fearing
sorry apology apologies apologise apologize apologised apologized
sure certain convinced
wrong mistaken
correct true
hard difficult tough
easy simple
fast quick quickly
enough sufficient
man guy bloke chap fellow
boy lad
girl lass
friend mate pal
people folk folks
phone telephone mobile
cash money
help aid assistance
talk spoke spoken speak speaking talking
say said says saying tell told tells telling
ask asked asks
think thought thinks thinking believe believed
know knew known knows
see saw seen seeing sees
watch watched
look looked looks
hear heard hears
feel felt feels
want wanted wants wish wished
love loved
hate hated
go goes went gone
come came comes coming
take took taken takes
bring brought brings
give gave given gives
get got gotten gets getting receive received
make made makes making
find found finds
keep kept keeps
hold held holds
let allow allowed
put puts
send sent sends
show showed shown prove proved proven proves
teach taught
learn learnt learned
choose chose chosen choice pick picked
try tried tries attempt attempted
work worked works
pay paid pays
sit sat sits
stand stood stands
run ran runs
walk walked
sleep slept
eat ate eaten
drink drank drunk
drive drove driven
swim swam swum
write wrote written
read reads
wear wore worn
fight fought
catch caught
throw threw thrown
hide hid hidden
forget forgot forgotten
remember recall recalled
understand understood
happen happened occur occurred
wait waited
hurry rush rushed
vanish vanished disappear disappeared
begin began begun start started
finish finished
stop stopped halt halted
close shut closed
grow grew grown
freeze froze frozen
burn burnt burned
shake shook shaken
shoot shot
sing sang sung
ring rang rung rings
swear swore sworn
tear tore torn
wake woke woken
mean meant means
owe owed owes
deserve deserved
kid kids child children
mum mother mom
dad father
grandmother gran granny grandma
grandfather grandpa granddad
exactly precisely
simply just only merely
almost nearly
thing stuff
""".strip().splitlines()
