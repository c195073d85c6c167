"""The press: well-known outlets, the words in the names of all others, and where people post by themselves."""

from digest.data.agencies import NEWS_AGENCIES

OUTLETS = NEWS_AGENCIES | frozenset(
    name.strip()
    for name in (
        "abc, abc news, al arabiya, al jazeera, arab news, asahi shimbun, ars technica, axios, barron's, bbc, bbc news, bild, "
        "billboard, bloomberg television, bloomberg tv, boston globe, breitbart, business insider, business standard, buzzfeed, "
        "caixin, cbc, cbs, cbs news, cctv, channel 4, channel 4 news, channel 5, chicago tribune, china daily, cnbc, cnet, cnn, "
        "corriere della sera, c-span, daily beast, daily express, daily mail, daily mirror, daily record, daily star, "
        "daily telegraph, dawn, deadline, democracy now, der spiegel, deutsche welle, die welt, die zeit, economic times, "
        "el mundo, el país, el pais, engadget, entertainment weekly, espn, euronews, evening standard, financial times, forbes, "
        "fortune, fox, fox business, fox news, france 24, france info, global times, globe and mail, good morning america, "
        "good morning britain, guardian, haaretz, hindustan times, hollywood reporter, houston chronicle, huffington post, "
        "huffpost, independent, indian express, irish times, irish independent, itn, itv, itv news, izvestia, japan times, "
        "jerusalem post, kommersant, l'équipe, l'equipe, la repubblica, la stampa, lbc, le figaro, le monde, le parisien, "
        "libération, los angeles times, mail on sunday, mail online, marca, meduza, meet the press, miami herald, mirror, msnbc, "
        "mtv, nbc, nbc news, ndtv, new scientist, new statesman, new york daily news, new york post, new york times, new yorker, "
        "newsmax, newsnight, newsweek, newsnation, nhk, nikkei, nikkei asia, novaya gazeta, npr, observer, paris match, pbs, "
        "pbs newshour, people's daily, philadelphia inquirer, politico, pravda, private eye, propublica, punch, "
        "radio free europe, radio 4, rai, rnz, rolling stone, rt, rte, rté, russia today, san francisco chronicle, scmp, "
        "scotsman, seattle times, semafor, sky, sky news, sky sports, slate, south china morning post, spectator, spiegel, "
        "sports illustrated, sputnik, stat news, straits times, stv, süddeutsche zeitung, sun, sunday mirror, sunday telegraph, "
        "sunday times, sydney morning herald, talksport, talktv, techcrunch, telegraph, telemundo, tes, the age, the atlantic, "
        "the athletic, the economist, the hill, the hindu, the information, the intercept, the local, the nation, the verge, "
        "the week, time, time magazine, times, times of india, times of israel, toronto star, univision, usa today, "
        "vanity fair, variety, vice, vice news, voice of america, vogue, vox, wall street journal, washington examiner, "
        "washington post, wired, woman's hour, yahoo finance, yahoo news, yomiuri shimbun, zdf, ard, zerohedge, 60 minutes"
    ).split(",")
)
"""Outlets known everywhere, in small letters; those with “The” in front are also known without it, but for common words."""
ONLY_WITH_ARTICLE = frozenset(
    "age atlantic economist hill hindu information intercept local nation verge week athletic".split()
)
"""Names that are outlets only behind “the”."""
PRESS_WORDS = frozenset(
    "times post news herald tribune gazette chronicle courier journal telegraph mail express star mirror sun echo argus "
    "advertiser observer examiner inquirer enquirer sentinel ledger register dispatch bulletin press standard "
    "reporter record recorder globe leader citizen independent mercury guardian weekly daily magazine newswire wire radio tv "
    "television broadcasting channel podcast newspaper review newsletter today beacon clarion bugle lantern newspapers fm "
    "newsroom digest monitor blog show programme program".split()
)
"""Last words of the names of papers and stations."""
ALONE = frozenset(
    "times post herald tribune gazette chronicle courier journal telegraph mail express star mirror sun echo argus advertiser "
    "observer examiner inquirer enquirer sentinel ledger dispatch bulletin recorder globe mercury guardian independent "
    "beacon clarion bugle".split()
)
"""Those that name an outlet by themselves behind “the”: `told the Herald`."""
KINDS_OF_OUTLET = (
    "newspaper", "news agency", "newswire", "wire service", "news service", "broadcaster", "magazine", "weekly", "daily",
    "tabloid", "news website", "news site", "website", "news channel", "news outlet", "outlet", "radio station",
    "television station", "tv station", "station", "television channel", "tv channel", "channel", "network", "podcast",
    "radio", "television", "tv", "paper", "journal", "state media",
)  # fmt: skip
"""What an outlet is called beside its name: `the newspaper NAME`, `the NAME news agency`."""
PLATFORMS = frozenset(
    (
        "x", "twitter", "facebook", "instagram", "linkedin", "truth social", "weibo", "telegram", "tiktok", "threads",
        "bluesky", "mastodon", "substack", "medium", "youtube", "reddit", "snapchat", "wechat", "social media",
        "the platform",
    )
)  # fmt: skip
"""Where people publish by themselves, in small letters."""
