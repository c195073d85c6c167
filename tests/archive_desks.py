"""What the desks of a made-up archive write about: sentences with blanks, a desk a subject.

The blanks are filled by `archive.py`: `{town} {person} {rival} {body} {thing} {club} {visitors} {company} {country}`
are the names of a story, `{many} {few} {sum} {share}` its figures, `{odd} {second} {third}` its seldom words; `{public} {place} {stray} {other} {year}` are anybody's.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Desk:
    """The sentences of one subject."""

    bodies: tuple[str, ...]
    """Who acts, as in `the {town} BODY`."""
    things: tuple[str, ...]
    headlines: tuple[str, ...]
    leads: tuple[str, ...]
    details: tuple[str, ...]
    """Facts of the story, which outlets share or not."""
    quotations: tuple[str, ...]
    asides: tuple[str, ...]
    """What is true of any story of the desk."""


COUNCIL = Desk(
    ("council", "port authority", "water company", "school board"),
    ("bridge", "library", "flood wall", "tram line", "swimming pool", "market hall"),
    (
        "{town} {body} approves new {thing}",
        "New {thing} for {town} will cost ${sum} million",
        "{person} wins vote on {town} {thing}",
    ),
    (
        "The {body} in {town} has approved a {thing} that will cost about ${sum} million, {person} said on {day}.",
        "{town} will get its {thing} after a vote of {few} to 4 in the {body} on {day}.",
    ),
    (
        "According to {rival}, an engineer, at least {many} homes would be at risk without it.",
        "The old {thing} was opened in {year} and {share}% of it is beyond repair, {rival} said.",
        "The plan for the {odd} site drew {few} objections, most of them from residents of one street.",
        "{person} promised that the {thing} would be finished within {few} months.",
        "The {body} will borrow ${sum} million over {few} years.",
        "Opponents led by {rival} had asked for a smaller {thing} beside the {odd} yard.",
    ),
    (
        "We cannot keep {town} waiting for a {thing} that was promised {few} years ago, and I will not sign another report about it",
        "This is what people here asked for, and it is what they are going to get",
        "Nobody has shown me a figure that makes the {odd} plan any cheaper than this",
    ),
    (
        "A public meeting in the town hall drew a crowd that filled the gallery and spilled on to the steps.",
        "Work is expected to begin in the spring, although no contractor has been named so far.",
        "The {body} has faced criticism over its handling of earlier projects, two of which ran late.",
        "It remains unclear who will pay if the grant from the ministry does not arrive in time.",
        "Planning officers had recommended approval in a report published last month.",
    ),
)
COURT = Desk(
    ("Crown Court", "district court", "county prosecutor", "appeal court"),
    ("fraud", "manslaughter", "bribery", "arson", "perjury"),
    (
        "{person} jailed for {few} years over {thing}",
        "{town} {body} hears {thing} case against {person}",
        "Jury finds {person} guilty of {thing}",
    ),
    (
        "{person}, of {town}, was sentenced to {few} years in prison on {day} after a jury found the defendant guilty of {thing}.",
        "A judge in {town} jailed {person} for {few} years on {day}, ending a trial for {thing} that lasted {many} days.",
    ),
    (
        "The court heard that ${sum} million had gone through an account named after a {odd} shop.",
        "Prosecutor {rival} told the jury that {many} messages had been deleted.",
        "{share}% of the money has been recovered, the {body} said.",
        "The jury deliberated for {few} hours before it returned its verdict.",
        "{rival} said the prosecution would ask for the {odd} house to be sold.",
        "Lawyers for {person} said they would appeal.",
    ),
    (
        "You abused the trust of everybody in {town} who relied on you, and you did so for {few} years without a second thought",
        "My client has always denied this, and we shall go on denying it in a higher court",
        "The {odd} ledger tells you all you need to know about this defendant",
    ),
    (
        "The defendant stood silent in the dock as the sentence was read out.",
        "Reporting restrictions were lifted at the end of the hearing.",
        "Relatives of the victims wept in the public gallery and held each other's hands.",
        "The maximum sentence for the offence is fourteen years.",
        "Two other people are to stand trial later this year; they deny all charges.",
    ),
)
FOOTBALL = Desk(
    ("stadium", "ground"),
    ("penalty", "header", "free kick", "own goal"),
    (
        "{club} beat {visitors} with late {thing}",
        "{person} {thing} sinks {visitors}",
        "{visitors} lose again as {club} climb table",
    ),
    (
        "A {thing} by {person} in the {few}th minute gave {club} a win over {visitors} on {day}.",
        "{club} moved up the table on {day} when {person} scored with a {thing} against {visitors}.",
    ),
    (
        "The crowd of {many} hundred saw {visitors} hit the post twice before the break.",
        "{club} had {share}% of the ball and {few} corners.",
        "{rival}, the {visitors} manager, was sent to the stand for protesting about the {odd} tackle.",
        "{person} cost {club} ${sum} million in the summer.",
        "It was the {few}th defeat of the season for {rival}'s side.",
        "The referee had waved away appeals when {person} went down near the {odd} flag.",
    ),
    (
        "We were the better side for {few} minutes and then we stopped playing, and at this level you are punished for that",
        "I just closed my eyes and hit it, and the next thing I heard was the noise",
        "That {odd} decision cost us the match and everybody in the ground could see it",
    ),
    (
        "Rain fell all afternoon and the pitch cut up badly in the second half.",
        "The goalkeeper made three good saves before he was beaten at his near post.",
        "A draw would have been a fair result on the balance of play.",
        "Both teams meet again in the cup next month.",
        "The visitors made two changes at half-time and went to three at the back.",
    ),
)
ELECTION = Desk(
    ("electoral commission", "party conference", "regional assembly"),
    ("by-election", "recount", "referendum", "leadership contest"),
    (
        "{person} wins {town} {thing} by {many} votes",
        "{rival} concedes {thing} in {town}",
        "Turnout of {share}% as {town} elects {person}",
    ),
    (
        "{person} won the {thing} in {town} on {day} with a majority of {many} votes over {rival}.",
        "Voters in {town} have elected {person}, who beat {rival} by {many} votes in a {thing} held on {day}.",
    ),
    (
        "Turnout was {share}%, the {body} said.",
        "{rival} had held the seat for {few} years.",
        "The winner's campaign spent ${sum} million, most of it on {odd} leaflets.",
        "{few} ballot boxes were opened twice after a complaint about their {odd} seals.",
        "{rival} conceded shortly after {few} o'clock.",
        "A poll a week ago had put {person} {few} points behind.",
    ),
    (
        "The people of {town} have sent a message that will be heard in the capital, and I intend to carry it there myself",
        "I congratulate my opponent, but we lost this by {many} votes and not by an argument",
        "They tried the {odd} trick on us and it did not work",
    ),
    (
        "The count went on through the night in a sports hall on the edge of town.",
        "The government keeps its majority whatever the result.",
        "Party leaders had visited the constituency several times during the campaign.",
        "Both parties accused each other of misleading voters about taxes.",
        "Analysts warned against reading too much into a single contest.",
    ),
)
STORM = Desk(
    ("fire service", "coastguard", "weather office", "civil protection agency"),
    ("flood", "landslide", "wildfire", "storm surge", "earthquake"),
    (
        "{thing} near {town} leaves {few} dead",
        "{many} flee homes as {thing} hits {town}",
        "{town} counts cost of {thing}",
    ),
    (
        "At least {few} people died and {many} were forced from their homes when a {thing} struck {town} on {day}, the {body} said.",
        "A {thing} has killed at least {few} people near {town}, according to the {body}, which said {many} others had left their homes.",
    ),
    (
        "The {odd} valley was cut off when a bridge collapsed.",
        "{person}, who leads the {body}, said {share}% of houses had no power.",
        "Insurers put the damage at ${sum} million.",
        "{rival}, a farmer, lost {many} animals.",
        "Soldiers carried {few} patients out of a nursing home beside the {odd} mill.",
        "The {body} had warned of the {thing} {few} hours before.",
    ),
    (
        "The water came up the stairs faster than we could carry the children, and then the lights of {town} went out",
        "In {few} years with this service I have not seen anything like it",
        "There was a noise like the {odd} engine and then there was no road",
    ),
    (
        "Helicopters searched the area until darkness fell.",
        "Schools were used as shelters and volunteers brought blankets and soup.",
        "More rain is forecast for the end of the week.",
        "The prime minister is expected to visit the region in the coming days.",
        "Roads and railway lines in the area will stay closed until further notice.",
    ),
)
COMPANY = Desk(
    ("board", "regulator", "shareholders' association"),
    ("takeover", "profit warning", "stock offering", "plant closure"),
    (
        "{company} announces {thing}",
        "{company} shares fall {share}% after {thing}",
        "{person} to leave {company}",
    ),
    (
        "{company} said on {day} that it would go ahead with a {thing} worth ${sum} million, its chief executive {person} told investors.",
        "Shares in {company} fell {share}% on {day} after the maker of {odd} parts announced a {thing}.",
    ),
    (
        "The company employs {many} people in {town}, where it was founded in {year}.",
        "{rival}, an analyst, had expected revenue of ${sum} million.",
        "Profit fell {share}% in the third quarter.",
        "{person} has led {company} for {few} years.",
        "The {odd} division will be sold within {few} months.",
        "The {body} said it would look into the terms of the {thing}.",
    ),
    (
        "This is the right step for {company} at the right time, and {few} years from now nobody will ask why we took it",
        "We have told the market what we know and we shall not guess at what we do not know",
        "The {odd} business was never going to earn its cost of capital",
    ),
    (
        "Trading in the shares was halted for an hour in the morning.",
        "Higher energy prices and a weak currency have weighed on the industry.",
        "The company confirmed its forecast for the full year.",
        "Unions said they had not been told in advance.",
        "A spokesman declined to comment beyond the statement.",
    ),
)
HEALTH = Desk(
    ("hospital", "health trust", "medicines agency", "nurses' union"),
    ("measles outbreak", "ward closure", "vaccine trial", "waiting list"),
    (
        "{thing} puts {town} {body} under strain",
        "{person} defends {town} over {thing}",
        "{many} patients affected by {thing} in {town}",
    ),
    (
        "The {body} in {town} said on {day} that {many} patients had been affected by the {thing}.",
        "{person}, medical director of the {town} {body}, said on {day} that the {thing} had reached {many} people.",
    ),
    (
        "{few} of the patients are children under five.",
        "{rival}, a consultant, said {share}% of beds were full.",
        "The ministry has set aside ${sum} million.",
        "A review will look at the {odd} procedure and report within {few} weeks.",
        "{rival} wrote to managers about the {odd} room in {year}.",
        "Staff were sent {many} letters asking them to work extra shifts.",
    ),
    (
        "Nobody in {town} should wait {few} hours on a trolley, and I say that as somebody who has had to watch it",
        "We have the staff and we have the beds, but we do not have them in the same place",
        "The {odd} test would have told us in a morning",
    ),
    (
        "Parents are advised to check that their children's vaccinations are up to date.",
        "Doctors say that most patients recover within two weeks.",
        "Waiting times have risen in most parts of the country since last year.",
        "The health secretary has asked for a report by the end of the month.",
        "Visitors are asked to wash their hands and to stay away if they feel ill.",
    ),
)
POLICE = Desk(
    ("police", "customs service", "transport police"),
    ("robbery", "stabbing", "cannabis seizure", "disappearance"),
    (
        "{town} {body} make arrests after {thing}",
        "Witnesses sought after {thing} in {town}",
        "{person} charged over {town} {thing}",
    ),
    (
        "{few} people have been arrested after a {thing} in {town} on {day}, the {body} said.",
        "The {body} in {town} are looking for witnesses to a {thing} on {day} in which {person} was hurt.",
    ),
    (
        "Officers were called to the {odd} lane at {few} minutes past ten.",
        "Detective {rival} said {many} hours of video were being looked at.",
        "Goods worth ${sum} million have not been found.",
        "{person}, {few}, was named by the {body} on {day}.",
        "A van with a {odd} sign was seen driving off.",
        "Crime in {town} has risen {share}% in a year.",
    ),
    (
        "Somebody in {town} knows who did this, and I would ask that person to think of the family and to pick up the telephone",
        "We heard {few} bangs and then people were running past the window",
        "He used to sit outside the {odd} bar and never troubled anyone",
    ),
    (
        "The street was closed for several hours while officers searched the gardens.",
        "Anyone with information is asked to call the station.",
        "Neighbours described the area as quiet.",
        "Those arrested are being held at separate police stations.",
        "Additional patrols will be in the area over the weekend.",
    ),
)
SCIENCE = Desk(
    ("university", "space agency", "research council", "observatory"),
    ("glacier study", "comet", "gene therapy", "fossil find"),
    (
        "{town} researchers report {thing}",
        "{thing}: {person} explains {town} results",
        "What the {thing} from {town} tells us",
    ),
    (
        "Researchers at the {body} in {town} have published a {thing} based on {many} samples, {person} said on {day}.",
        "A {thing} led by {person} of {town} has found a change of {share}% in {few} years.",
    ),
    (
        "The team measured {many} {odd} samples from {few} sites.",
        "{rival}, who was not involved, called the sample small.",
        "The project cost ${sum} million.",
        "The effect was {share}% larger than in a study of {year}.",
        "{rival} would like to see the {odd} method repeated elsewhere.",
        "The results appear in a journal this week.",
    ),
    (
        "When we saw the first of the {many} samples from {town} we thought the instrument was broken, so we measured all of them again",
        "It is a careful piece of work, but I would not rewrite the textbooks for it yet",
        "The {odd} signal is there in every one of the series",
    ),
    (
        "The findings have yet to be confirmed by other groups.",
        "Models had predicted a smaller change over the same period.",
        "Scientists warned that the uncertainty was considerable.",
        "The data are free for anyone to download.",
        "Similar results have been reported from laboratories abroad.",
    ),
)
STRIKE = Desk(
    ("rail company", "airport", "bus operator", "ferry company"),
    ("strike", "pay dispute", "timetable change", "signal failure"),
    (
        "{town} {body} {thing} enters second day",
        "{many} stranded by {thing} in {town}",
        "{person} calls for talks over {thing}",
    ),
    (
        "{many} passengers were stranded in {town} on {day} by a {thing} at the {body}, {person} said.",
        "A {thing} at the {body} in {town} stopped {share}% of services on {day}.",
    ),
    (
        "The union led by {rival} wants a rise of {share}%.",
        "The {body} has offered ${sum} million over {few} years.",
        "{few} trains ran in the morning, all of them to the {odd} junction.",
        "Talks broke down after {few} hours, {rival} said.",
        "A {odd} depot was the only one to open.",
        "The last such dispute, in {year}, went on for {few} weeks.",
    ),
    (
        "Our members in {town} have not had a rise for {few} years, and they will stay out until somebody comes to the table with a pen",
        "Every day of this costs passengers more than it will ever bring the people who called it",
        "You cannot run a {odd} service on goodwill",
    ),
    (
        "Travellers are advised to check before they set out.",
        "Replacement buses were full by eight in the morning.",
        "The company apologised to passengers for the inconvenience.",
        "Tickets will be refunded, but hotel bills will not.",
        "Further action is planned unless an agreement is reached.",
    ),
)
CULTURE = Desk(
    ("museum", "theatre", "festival", "film institute"),
    ("exhibition", "premiere", "restoration", "literary prize"),
    (
        "{person} {thing} opens in {town}",
        "{town} {body} unveils {thing}",
        "{thing} draws {many} to {town}",
    ),
    (
        "A {thing} by {person} opened at the {body} in {town} on {day} before {many} guests.",
        "The {body} in {town} has unveiled its {thing}, which {person} spent {few} years on.",
    ),
    (
        "It shows {many} works, among them a {odd} portrait thought lost since {year}.",
        "Curator {rival} raised ${sum} million.",
        "{share}% of tickets were sold on the first morning.",
        "{rival} found the {odd} panel in a cellar.",
        "It will travel to {few} other cities.",
        "{person} was born in {town} and left at the age of {few}.",
    ),
    (
        "I made this for the {town} I remember, and I was afraid for {few} years that nobody else would know it",
        "You stand in front of it and you stop talking, which does not happen to me often",
        "The {odd} blue took a whole winter to mix",
    ),
    (
        "Critics were divided, though the applause lasted for several minutes.",
        "The building had been closed for repairs since last autumn.",
        "Admission is free on the first Sunday of the month.",
        "A catalogue with essays is to follow later this year.",
        "The artist has won several prizes abroad.",
    ),
)
DIPLOMACY = Desk(
    ("foreign ministry", "parliament", "central bank"),
    ("ceasefire", "trade agreement", "border dispute", "sanctions package"),
    (
        "{country} and neighbours agree {thing}",
        "{person} flies to {country} for {thing} talks",
        "{thing}: {country} sets new terms",
    ),
    (
        "Foreign minister {person} said on {day} that {country} had agreed to a {thing} after {few} days of talks in {town}.",
        "{country} announced a {thing} on {day}, {person} told reporters in {town}.",
    ),
    (
        "The {thing} is worth ${sum} million a year, {rival} said.",
        "{few} prisoners were handed over at the {odd} crossing.",
        "{rival}, the envoy, met {many} delegates.",
        "Trade between the two fell {share}% in a year.",
        "The {odd} clause is to be settled within {few} weeks.",
        "The {body} must approve it by a majority.",
    ),
    (
        "We came to {town} with {few} demands and we are leaving with all of them written down, which is more than anybody expected of us",
        "A signature is not peace, but it is the only place where peace has ever begun",
        "Nobody will discuss the {odd} question in public",
    ),
    (
        "Diplomats said the wording had been changed many times.",
        "The United Nations welcomed the announcement.",
        "Opposition leaders called it a surrender.",
        "Officials in several capitals were waiting for details.",
        "Previous rounds of talks had ended without a result.",
    ),
)
MARKET = Desk(
    ("exchange",),
    ("close", "session"),
    (
        "Stocks end {day} {share} points higher as {company} leads",
        "Shares slip; {company} down",
        "Market report: {company} leads gainers",
    ),
    (
        "The main index closed up {few} points on {day}, with {company} the biggest gainer, traders said.",
        "Stocks ended {day}'s session lower as investors sold {company} shares, which fell {share}%.",
    ),
    (
        "{company} rose {share}% to {many} on heavy volume.",
        "The broad index ended at {many}.{few}.",
        "Turnover was ${sum} million.",
        "{rival}, a trader, pointed to the {odd} order.",
        "Oil slipped {few} cents a barrel.",
        "Bond yields rose {few} basis points.",
    ),
    (
        "Everybody was waiting for the {many} level, and once it went the buyers came in from all sides",
        "There is no news in this, only money looking for somewhere to sit",
        "The {odd} trade has been crowded for months",
    ),
    (
        "Gainers outnumbered losers by two to one.",
        "Trading was thin ahead of the holiday.",
        "The dollar was little changed against the main currencies.",
        "Investors are waiting for figures on inflation at the end of the week.",
        "Analysts expect the central bank to leave its rate where it is.",
    ),
)
DESKS = (
    COUNCIL, COURT, FOOTBALL, ELECTION, STORM, COMPANY, HEALTH, POLICE, SCIENCE, STRIKE, CULTURE, DIPLOMACY, MARKET,
)  # fmt: skip
ANY_STORY = (
    "Few people here remember the storm of {year}, but the marks it left can still be seen.",
    "A spokesman for the {body} said that {many} letters had been answered since {day}.",
    "The news came a day after the finance minister had set out plans to cut public spending.",
    "{public}, who was in the area for another event, declined to comment.",
    "Asked about it in parliament, {public} said that the facts would have to be established first.",
    "On social media the {stray} picture was shared thousands of times within hours.",
    "Campaigners have complained for years that too little is done and that it is done too late.",
    "The mayor of {place} said that his own town had been through something similar in {year}.",
    "Experts are divided on what it means for the region.",
    "It is not the first time that the {stray} affair has been in the headlines.",
    "{public} has called for an inquiry, and the opposition supports the idea.",
    "Prices in {place} have risen faster than wages for the third year in a row.",
    "The company that runs the site did not answer questions sent to it by e-mail.",
    "Meanwhile in {place}, about {other} people took part in a demonstration against the plans.",
    "The government has said that it will publish its own figures before the summer.",
    "Local historians compare it with the {stray} case of {year}.",
    "A decision by the Supreme Court is expected in the autumn.",
    "Most of those who spoke to reporters did not want to give their names.",
)
WHO = (
    "{public}", "The mayor of {place}", "A retired teacher from {place}", "A government adviser", "The finance minister",
    "One resident", "A former judge", "The opposition", "A lawyer in {place}", "{public}'s office", "A columnist",
    "The owner of the {stray} inn", "A professor of law", "The head of the chamber of commerce in {place}", "A taxi driver",
    "The trade union federation", "A spokesman for the {body}", "The ombudsman", "A visitor from {place}", "A charity worker",
)  # fmt: skip
DID = (
    "called the matter closed", "asked for the minutes to be made public", "compared it with the {stray} case of {year}",
    "put the blame on years of neglect", "said that nobody had been asked", "spoke of a turning point",
    "would not be drawn on the {stray} question", "sent a long letter to the ministry", "wants an inquiry",
    "remembered how {place} had dealt with something similar", "doubted that the money would be enough",
    "told reporters to wait for the figures", "praised the patience of those affected", "warned against haste",
    "handed in a petition with {other} names", "left before questions could be put", "recalled the winter of {year}",
    "thinks that the {stray} papers should be read first", "offered to pay for a second opinion", "laughed at the idea",
)  # fmt: skip
WHEN = (
    "", "", "", " at the weekend", " in a radio interview", " on the way to a meeting in {place}", " after the news broke",
    " in front of some {other} listeners", " for the second time this year", " without giving reasons", " in {place}",
)  # fmt: skip
"""What anybody may say of anything, in three pieces."""
I_SAY = (
    "I have said from the first day that", "Nobody can tell me that", "What I cannot understand is why",
    "You may write down that", "My father used to say that", "It is simply not true that", "We were told that",
    "I should be surprised if it turned out that", "People forget that", "Ask anyone in the {odd} house and you will hear that",
)  # fmt: skip
IT_IS = (
    "the {second} money went where it was needed", "a {third} promise can be taken back by letter", "{town} was never going to be asked",
    "{few} {second} hands did the work of {many}", "the {odd} report was lying in a drawer all along", "a {third} autumn will change anything",
    "the {odd} offer was the honest one", "the {second} quarrel can be settled over a cup of tea", "{rival} knew before the rest of us",
    "a {second} risk was ever explained to those who carry it", "one {third} signature costs ${sum} million", "the {third} way was safer",
)  # fmt: skip
AND_SO = (
    "", ", and {odd} people are not alone in that", ", whatever {third} papers say in {place}", ", as {odd} letters will show in time",
    ", but {second} offices never pick up the telephone", ", so {third} or not we shall wait", ", {rival} or no {rival}", ", on my {second} word",
)  # fmt: skip
"""What anybody may be quoted with, in three pieces; one story has one of each."""
IT = (
    "A {odd} note of {year}", "The {second} contract", "The minutes of a meeting in {place}", "A drawing of the {third} gate",
    "An audit by {rival}", "A video from {place}", "The {odd} list", "A second {third} sample", "The diary of {person}",
    "A letter to {rival}", "The {second} fund", "A survey of {many} households", "The key to the {third} room", "An old {second} map",
)  # fmt: skip
DOES = (
    "was found in a drawer by {rival}", "mentions {person} {few} times", "has been missing since {year}", "cost ${sum} million",
    "was read out in the {third} hall", "will be shown to {many} people", "is said to have come from {place}", "names {rival}",
    "covers {share}% of the {second} estate", "was signed {few} days too late", "was rejected by a {third} panel", "is genuine",
    "turned up at the {odd} ferry", "is worth {few} times what was paid", "has been handed to {person}", "was copied in {place}",
)  # fmt: skip
"""Facts of a story that has some of its own, in two pieces."""
COUNTRIES = (
    "France|Germany|Spain|Italy|Poland|Greece|Turkey|Egypt|Kenya|Nigeria|Ghana|Morocco|Tunisia|Ethiopia|India|Pakistan|Nepal"
    "|Japan|Vietnam|Thailand|Indonesia|Australia|Canada|Mexico|Cuba|Brazil|Chile|Peru|Argentina|Colombia|Norway|Sweden|Finland"
    "|Denmark|Iceland|Ireland|Portugal|Austria|Hungary|Romania|Bulgaria|Serbia|Croatia|Ukraine|Georgia|Armenia|Iran|Iraq|Jordan"
    "|Lebanon|Qatar|Yemen|Sudan|Angola|Zambia|Malawi|Senegal|Mali|Chad|Libya"
).split("|")
CITIES = (
    "London|Paris|Berlin|Madrid|Rome|Vienna|Athens|Cairo|Nairobi|Lagos|Delhi|Mumbai|Tokyo|Bangkok|Sydney|Toronto|Chicago|Boston"
    "|Denver|Houston|Glasgow|Leeds|Bristol|Liverpool|Sheffield|Cardiff|Belfast|Dublin|Lyon|Hamburg|Munich|Milan|Naples|Lisbon"
    "|Warsaw|Prague|Budapest|Oslo|Stockholm|Helsinki"
).split("|")
"""Those in the news most are not made up: the rules know them, as they would in life."""
