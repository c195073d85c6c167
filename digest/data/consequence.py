"""Words that tell what a statement is about, as far as its consequence goes; each set is one feature of the weight."""

from __future__ import annotations

from digest.data import words
from digest.data.verbs import inflected

HARM = inflected(
    "die kill injure wound hurt drown stab shoot murder assault rape abuse burn starve infect poison trap massacre torture"
    " abduct kidnap behead execute strangle bully maim"
) | words(
    """
    dead death deaths fatal fatally deadly lethal casualties casualty victim victims toll injuries injury missing
    bodies shot killings killing survivors orphaned unaccounted critical critically wounds suicide fracture fractured
    life-threatening famine starvation hunger hostage hostages genocide atrocities massacre displaced homeless
    coma corpse corpses mortality stillborn bereaved mourners funeral collapsed gunfire
    dying slain deceased body graves grave stabbing stabbings bloodshed beheaded beheading drowning
    drownings amputated paralysed paralyzed brain-dead malnutrition starving sickened hospitalised hospitalized unconscious
    maternal fatality fatalities orphans widow widows burns burned bruises bleeding overdosed
    """
)
JUSTICE = inflected(
    "arrest charge convict sentence jail imprison detain prosecute sue extradite indict acquit plead raid bail steal smuggle"
    " launder embezzle bribe blackmail hack rob burgle forge"
) | words(
    """
    murder murders manslaughter fraud theft robbery burglary assault bribery bribes corruption crime crimes criminal
    criminals guilty innocent trial tribunal court courts judge judges magistrate magistrates jury jurors prosecutors prosecutor
    police detectives suspect suspects suspected lawsuit lawsuits verdict inquest coroner prison prisoners inmates
    custody parole probation warrant conviction convictions felony counts stolen stabbing shooting fined fines
    penalty damages libel defamation injunction illegal illegally unlawful unlawfully allegedly trafficking laundering
    espionage terrorism terrorist terrorists gunman gunmen attacker attackers gang gangs harassment perjury
    extradition indictment plea offence offences offense offenses arson
    rape rapist assaults abuse abuser offender offenders convict convicts sentencing parole barrister lawsuit plaintiff
    plaintiffs defendant defendants appeal appeals testimony testified witness witnesses hearing subpoena indicted
    prosecution smuggling smugglers extortion ransom cartel drug-trafficking counterfeit insider bribed hacked
    hackers cyberattack perpetrator perpetrators deported deportation cleared acquitted detention detainees bailed
    """
)
BLAME = inflected(
    """
    accuse blame fail breach violate mislead ignore neglect allege refuse criticise criticize warn rebuke
    overrule conceal falsify condemn flag resign sack oust suspend apologise apologize overspend exaggerate
    negligently blamed ignored overlooked botched bungled cover-ups falsified forged misuse misused mismanagement
    conflict-of-interest corrupt unpaid overcharged underpaid overpaid plagiarism doping cheating cheated abuse abuses
    unlawful discrimination discriminated racist racism sexist bullying sexual whistleblowers leaked breach resignation
    resigned dismissed sacked ousted suspended apology apologised apologized
    """
) | words(
    """
    negligence negligent failure failures fault faults faulty flaw flaws flawed violation violations breaches misconduct
    misled shortage shortages unsafe expired blocked locked padlocked wrong wrongly wrongdoing error errors mistake
    mistakes no-confidence underestimate underestimated audit auditors watchdog inspection inspections inspector
    inspectors complaint complaints whistleblower scandal lapse lapses loophole delays warnings warning inquiry
    investigation investigations investigators probe cover-up evidence scrutiny backlog
    """
)
CONTESTED = inflected(
    "deny reject dispute contest contradict refute retract insist acknowledge admit concede confess claim"
) | words("denial denials disputed contested controversial unproven rebuttal")
PUBLIC = inflected(
    "vote ban approve veto elect legislate regulate nationalise privatise impose enact repeal overturn ratify outlaw"
) | words(
    """
    law laws bill bills ban legislation amendment constitution tax taxes taxpayer taxpayers tariff tariffs budget budgets
    deficit surplus government governments ministry minister ministers cabinet parliament congress senate senators
    lawmakers mps council councils councillors trustees regulator regulators rule rules ruling treaty accord
    agreement sanctions embargo election elections ballot ballots votes voters turnout referendum majority coalition
    policy policies public welfare grant grants subsidy subsidies bailout border borders asylum immigration
    immigrants migrants refugees troops soldiers army military missile missiles airstrike airstrikes ceasefire nuclear
    war weapons nato protest protests protesters coup curfew emergency lockdown spending funding contract contracts
    consent statute compensation closure
    parliamentary federal presidential president premier governor mayor chancellor secretary commission commissioner
    supreme constitutional decree veto vetoed inauguration poll polls pollsters campaign electoral candidate candidates
    mandate quota quotas permit permits licence licences license licenses planning zoning levy levies duty duties customs
    visa visas deport refugees peacekeepers airstrikes drones drone invasion occupied offensive rebels militia militias
    insurgents hostages truce annexation sovereignty census curriculum
    """
)
LIVELIHOOD = inflected("hire dismiss strike evict") | words(
    """
    job jobs layoffs redundancies redundancy workers staff employees wage wages pay salary salaries unemployment
    strike strikes union unions pension pensions price prices inflation rate rates rent rents mortgage mortgages
    households household homes housing debt debts growth recession gdp profit profits revenue revenues sales loss
    losses income shares stocks bonds earnings economy bankruptcy insolvency takeover merger acquisition factory
    shutdown enrollment enrolment payroll exports imports output production fares bills tuition
    redundancies unemployed jobless layoff hiring bonus bonuses dividend dividends turnover
    earners tenants landlords eviction evictions homelessness foodbank foodbanks poverty borrowing borrowers lenders lender
    loan loans deficit default defaulted subsidised insurance premium premiums tolls fuel petrol gasoline electricity energy
    oil gas grain wheat harvest crop crops farmers tuition childcare strikers walkout picket overtime investors shareholders
    stake bankrupt insolvent administration receivership
    """
)
SAFETY = inflected(
    "recall evacuate contaminate pollute leak explode ignite collapse capsize collide crash derail flood vaccinate"
) | words(
    """
    safety safe unsafe dangerous danger harmful risk risks fire fires blaze wildfire crash outage power patient patients disease diseases virus
    vaccine vaccines drug drugs hospital hospitals health treatment cancer infection infections outbreak epidemic
    pandemic explosion blast bomb bombs emissions pollution toxic radiation asbestos warming drought flood floods
    flooding earthquake quake tsunami storm hurricane tornado typhoon landslide collision hazard hazardous defect
    defects defective overheat overheats overheated overheating surgery ambulance nurses doctors evacuation
    evacuations wreck derailment side-effects overdose overdoses
    vaccination vaccinations clinical dose doses symptoms side-effect mortality obesity smoking alcohol opioid opioids
    fentanyl measles flu influenza covid coronavirus malaria cholera ebola hiv aids dementia diabetes stroke heart
    surgeon surgeons maternity ambulances paramedics firefighters blazes flames evacuated contaminated contamination
    sewage spill leak leaks toxins pesticides carbon climate heatwave heatwaves cyclone magnitude aftershock aftershocks
    liver lung brain kidney damage injection injections side-effects medicine medicines pill pills
    avalanche mudslide eruption volcano derailed capsized sank grounded airworthiness brakes airbags
    """
)
PEOPLE = words(
    """
    people person persons men women children adults residents passengers patients workers employees staff jobs students
    pupils voters votes households families homes houses victims deaths migrants refugees soldiers troops customers
    users prisoners inmates teachers nurses doctors cases reports complaints members civilians schoolchildren babies
    pensioners drivers officers protesters farmers schools hospitals survivors lives dead positions buildings ballots
    businesses
    """
)
"""What is counted when a number touches many."""
RANK = words(
    """
    record largest biggest smallest highest lowest greatest oldest youngest longest fastest slowest worst
    richest poorest busiest deadliest fewest steepest hottest coldest strongest weakest unprecedented
    """
)
COUNTED_FIRST = words("first second third only last")
"""The same behind `the` or `its`."""
COMPARES = words("than twice double half compared versus triple quarter exceed down up since below above")
PERIODS = words(
    """
    second seconds minute minutes hour hours day days week weeks month months year years decade decades century quarter
    half few several couple two three four five six seven eight nine ten twelve dozen night weekend season
    """
)
"""Behind `last` or `first` they make a time of it, not a superlative: “the last 24 hours”, “the first half”."""
MOVES_BY = words("from by on about almost nearly slightly sharply around more some over just")
"""Behind `up` and `down`, words that lead to how much."""
OPINION = words(
    """
    should ought beautiful wonderful terrible amazing horrible awful lovely great brilliant disgraceful shame
    shameful sad sadly unfortunately fortunately hopefully arguably surely obviously frankly honestly feel feels love
    loves hate hates hope hopes wish enjoy proud happy delighted thrilled excited grateful sorry good bad better best
    disappointed disappointing deserve deserved deserves baffling misleading fair unfair brave absurd nonsense
    ridiculous outrageous heartbroken devastated overwhelmed pleased glad afraid tragic tragedy fantastic
    incredible special dream pride respect joke dreadful nice lucky luck welcome maybe perhaps sentimental
    ugly clearly simply tough passionate confident optimistic
    """
)
FEELS = words(
    """
    laughed smiled wept cried hugged sighed shrugged grinned nodded joked blunter guarded gracious mood irony
    sympathetic persuaded celebrating sympathy prayed kissed danced sang woke breakfast lunch dinner mum mom
    dad nana coffee tea sofa felt seemed whispered shouted stared paused giggled
    """
)
"""Words of colour: how a scene felt and looked."""
REACHES_OUT = words(
    "click subscribe newsletter email contact anonymously cookies phone hotline website register tickets"
    " appealing dial quoting please"
)
"""Words that speak to the reader."""
SCHEDULE = words(
    "meets meeting continues agenda draw kick-off fixture begins resumes rally return returns reconvenes sworn"
)
NO_NEWS = words("comment comments respond responded declined unavailable requests")
"""Words that say that nothing was said."""
FIRST_PERSON = words("i me my myself i'm i've i'd i'll")
WE = words("we us our ours we're we've we'd we'll")
ADDRESSES = words("you your yours you're you'll you've you'd let's please thanks thank hi hello okay")
VAGUE = words(
    """
    things something somehow someone somebody anyone anybody everybody everyone nothing everything thing
    somewhere way sort kind story question matter
    """
)
LENGTHS = words(
    "metre meter km mile foot inch cm mm yard tonne ton kg gram litre liter gallon degc degf acre hectare knot"
)
"""Units that measure things rather than people or money."""
MEASURED = words(
    """
    number numbers total rate rates average mean median share shares percentage proportion amount sum price prices cost
    costs value volume revenue revenues sales turnover turnout income earnings profit profits loss losses margin
    yield yields index growth inflation unemployment output production debt deficit surplus budget spending
    population crowd attendance membership enrollment enrolment toll tally count majority lead gap figure figures
    estimate level levels temperature temperatures speed wages salary salaries pay rent rents fares bill bills
    premiums exports imports stocks futures crude dollar pound euro yen arrivals admissions completions deliveries
    orders bookings visitors viewers downloads subscribers customers
    """
)
"""Nouns whose statement is mostly a number."""
CAUSES = inflected(
    "cause prompt trigger spark blame force prevent expose raise lead link worsen reduce increase"
) | words("because due owing despite amid led driven linked")
"""Words that say what brought something about."""
DECIDES = inflected(
    """
    agree approve ban block cancel cut close decide dismiss end extend fine grant halt impose issue launch lift order
    pass pay promise pledge reject release remove replace reverse rule sign suspend vote win withdraw scrap axe
    award recall reopen dissolve disqualify release overrule accept
    """
)
"""What somebody with power over others does."""
DENIES = words(
    "no not never none nobody nothing without neither nor didn't hasn't hadn't isn't wasn't won't doesn't don't weren't aren't haven't cannot failed fails refused"
)
"""Words with which a statement says that something is not so."""
PRESSES = inflected(
    "warn accuse deny admit allege acknowledge concede insist reject claim dispute confirm reveal disclose find testify rule"
) | words("found denied")
"""Verbs of attribution of what is likely to be disputed, or was found out."""
