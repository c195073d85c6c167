"""Boilerplate: what the outlet sets around its reports, and what only looks like it."""

from __future__ import annotations

import pytest

from digest.boilerplate import RULES, find_boilerplate
from digest.wrapping import cut_pars

FURNITURE = [
    ("Subscribe today for the latest news on pumps", "furniture.call"),
    ("Sign up for our newsletter", "furniture.call"),
    ("Get the best stories delivered straight to your inbox.", "furniture.call"),
    ("Follow us on Facebook", "furniture.call"),
    ("We use cookies to improve your visit.", "furniture.call"),
    ("Already a subscriber? Log in", "furniture.call"),
    ("Have a news tip? Email our desk.", "furniture.call"),
    ("Thank you for reading.", "furniture.call"),
    ("Continue reading", "furniture.call"),
    ("READ MORE: Ten soups for autumn", "furniture.link"),
    ("Related: Ten soups for autumn", "furniture.link"),
    ("© 2025 Halden Courier", "furniture.legal"),
    ("Copyright 2025 Halden Courier. All rights reserved.", "furniture.legal"),
    ("This article was first published in the Halden Courier.", "furniture.legal"),
    ("Terms of use | Privacy policy | Contact us", "furniture.legal"),
    ("Tags: soup, autumn", "furniture.tags"),
    ("Labor , Business News , Orm Economy , Video", "furniture.tags"),
    ("Please follow Money Desk on Twitter and Facebook.", "furniture.call"),
    ("Be the first to know about new stories from the Desk.", "furniture.call"),
    ("You’ll receive free e-mail news updates each time a story is published.", "furniture.call"),
    ("5347 CONNECT 207 TWEET 24 LINKEDIN 181 COMMENT EMAIL MORE", "furniture.counter"),
    ("#soup #autumn", "furniture.tags"),
    ("ADVERTISEMENT", "furniture.advert"),
    ("Story continues below", "furniture.advert"),
    ("4 min read", "furniture.counter"),
    ("12 comments", "furniture.counter"),
    ("3Comments", "furniture.counter"),
    ("Comments: 9", "furniture.counter"),
    ("412 CONNECT 20 TWEET 7 LINKEDIN 18 COMMENT", "furniture.counter"),
    ("Recommend", "furniture.menu"),
    ("More from Rowing", "furniture.menu"),
    ("Show key events only", "furniture.menu"),
    ("Filters (beta)", "furniture.menu"),
    ("Oldest first", "furniture.menu"),
    ("Please turn on JavaScript to use this feature", "furniture.menu"),
    ("4h ago", "furniture.counter"),
    ("MORE: Ten soups for autumn", "furniture.link"),
    ("Get in touch with our news desk by writing to desk@courier.example.", "furniture.call"),
    ("For more stories like this, check our news page.", "furniture.call"),
    ("Read or share this story: https://courier.example/s1", "furniture.call"),
    ("Image 2 of 7", "furniture.counter"),
    ("Home | News | Sport | Weather", "furniture.menu"),
    ("Home > News > Local", "furniture.menu"),
    ("Skip to main content", "furniture.menu"),
    ("Share", "furniture.menu"),
    ("* * *", "furniture.separator"),
    ("FOR IMMEDIATE RELEASE", "furniture.release"),
    ("###", "furniture.separator"),
    ("Media contact: Lena Ortiz", "furniture.contact"),
    ("For more information, contact Lena Ortiz on 020 7946 0001.", "furniture.contact"),
    ("![A boat](boat.jpg)", "furniture.image"),
]

REPORT = [
    "Subscribers to the service rose by 5% in May.",
    "Share prices of shipping firms rose.",
    "Follow the money and you find three traders.",
    "Copyright law plays a role, too.",
    "Copyright rules agreed in 2019 will change next year.",
    "Get the roof fixed before winter, the surveyor told her.",
    "“Sign up for our newsletter,” the banner said.",
    "Support local shops, the mayor told voters, or lose them.",
    "First published in 1961, the novel sold a million copies.",
    "This report was published on Monday by the audit office.",
    "Already a member of parliament, she became a minister at 34.",
    "If you found this hard to believe, you were not alone.",
    "Embargo on grain to be lifted on Friday",
    "Press office staff walk out over pay",
    "The newsletter of the grain board went to 5,000 farmers.",
    "More rain is on the way, forecasters say.",
    "That’s all for the farmers, who will get no more help.",
    "The key events of the strike were these.",
    "More from hope than from habit, she took the ferry every morning.",
    "For more news staff to be hired, advertising would have to rise.",
    "Police asked anyone with information to call 101.",
    "Related companies paid no tax at all.",
    "Rovers 2, United 1",
    "Ends meet for fewer families than last year",
    "The play ends at ten.",
    "He was advised to keep reading, and he did.",
    "Advertisement revenue fell by a third.",
    "Readers may like the ending; critics did not.",
    "The cookies were still warm.",
    "Comment is free, but facts are sacred, he wrote.",
]


def judge(lines: list[str]) -> list[str]:
    """The rule that took each line for furniture, or nothing."""
    text = "\n\n".join(lines)
    pieces = cut_pars(text, 0)
    found = find_boilerplate(pieces)
    return [found[i].rule if i in found else "" for i in range(len(pieces))]


LEAD = [
    "The ferry Marrow sank on Saturday",
    "The ferry Marrow sank off Port Alder on Saturday with 62 passengers aboard, the coastguard said.",
    "Two helicopters from Calder Bay were searching the strait for survivors.",
]


@pytest.mark.parametrize(("line", "rule"), FURNITURE, ids=[line for line, _ in FURNITURE])
def test_furniture_is_told_by_its_words(line: str, rule: str) -> None:
    """Common furniture is known wherever it stands in a report."""
    assert judge([*LEAD, line, *LEAD[1:]]) == ["", "", "", rule, "", ""]


@pytest.mark.parametrize("line", REPORT)
def test_report_that_looks_like_furniture_stays(line: str) -> None:
    """Sentences that merely share words with furniture are report."""
    assert judge([*LEAD, line, *LEAD[1:]]) == [""] * 6


def test_a_box_in_the_middle_ends_where_the_report_goes_on() -> None:
    """Two paragraphs, or one on the lead's subject, end a box of related articles."""
    box = ["Related articles", "Harbour to be dredged", "a boat in the fog", "Fares to rise in June"]
    one = "The coastguard said the Marrow had left Port Alder in calm weather with Calder Bay in sight."
    two = ["The cause is unknown.", "An inquiry will begin on Monday."]
    taken = ["furniture.related", *["furniture.box"] * 3]
    assert judge([*LEAD, *box, one]) == ["", "", "", *taken, ""]
    assert judge([*LEAD, *box, *two]) == ["", "", "", *taken, "", ""]
    assert judge([*LEAD, *box, two[0]]) == ["", "", "", *taken, ""]


def test_a_box_at_the_end_keeps_its_teasers() -> None:
    """Teasers with full stops, each between titles, stay in the box."""
    cards = [
        "Harbour to be dredged",
        "Work on the basin begins in autumn.",
        "Fares to rise",
        "Trips cost more.",
    ]
    assert judge([*LEAD, "You may also like", *cards, "© 2025"]) == [
        "", "", "", "furniture.related", *["furniture.box"] * 4, "furniture.legal",
    ]  # fmt: skip


def test_a_heading_below_a_box_is_given_back() -> None:
    """A short title set apart from the list belongs to the report that goes on."""
    pieces = cut_pars(
        "\n\n".join(LEAD)
        + "\n\nMost read\n- Fares to rise\n- Harbour dredged\n\nThe search\n\nIt began at dawn."
        "\n\nIt ended at dusk.",
        0,
    )
    found = find_boilerplate(pieces)
    assert [pieces[i].text for i in found] == ["Most read", "Fares to rise", "Harbour dredged"]


def test_readers_comments_run_to_the_end_but_never_over_most_of_the_text() -> None:
    """A comments heading takes all below it only when that is the smaller part."""
    assert judge([*LEAD, "Comments", "Pete: About time.", "Sal: They knew it. They did nothing."]) == [
        "", "", "", "furniture.comments", "furniture.box", "furniture.box",
    ]  # fmt: skip
    assert judge([LEAD[0], LEAD[2], "Comments", *LEAD * 3])[3:] == [""] * 9


def test_an_offer_needs_a_promotion_below_it() -> None:
    """A question such as “Need more steam?” is furniture only above text that sells something to “you”."""
    question = "Need more time to decide?"
    assert judge([*LEAD, question, "The coastguard does, and so do the families."]) == [""] * 5
    assert judge([*LEAD, question, "Our experts help you. Get your plan now."]) == [
        "", "", "", "furniture.promotion", "furniture.box",
    ]  # fmt: skip


def test_a_list_above_the_text_does_not_take_the_headline() -> None:
    """A “most read” list at the top ends before the headline."""
    assert judge(["Most read", "- Fares to rise", "- Harbour dredged", *LEAD]) == [
        "furniture.related", "furniture.box", "furniture.box", "", "", "",
    ]  # fmt: skip


def test_every_finding_has_a_rule_and_reasons() -> None:
    """Each rule found is in the table, and says why in words."""
    text = "\n\n".join([*LEAD, *(line for line, _ in FURNITURE)])
    for found in find_boilerplate(cut_pars(text, 0)).values():
        assert found.rule in RULES
        assert found.reasons and all(reason.strip() for reason in found.reasons)


@pytest.mark.parametrize(
    "line",
    [
        "ADD TO CART: US$25.00 with free shipping",
        "Seen something in your street? Email any tips to the desk",
        "5 healthy eating tips for busy parents",
    ],
)
def test_offers_and_teasers_between_paragraphs(line: str) -> None:
    """They stand alone between two paragraphs of the report."""
    report = "The council agreed on Monday to close the bridge, officials said."
    pars = cut_pars("\n\n".join(["Bridge to close", report, report, line, report, report]), 0)
    assert list(find_boilerplate(pars)) == [3]
