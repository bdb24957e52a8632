"""Words that blame, praise, harm or commit: what turns a plain statement into an accusation, a threat or a view."""

from dragoman.timex.words import listed

# blame whoever they are said of
BLAME = listed(
    """violate violation breach block blockade harass ram sideswipe provoke provocation provocative undermine
    destabilise destabilize aggression aggressive aggressor bully bullying coerce coercion coercive interfere
    interference meddle meddling sabotage fabricate lie mislead abuse illegal illegally unlawful unlawfully
    obstruct betray betrayal hypocrisy hypocritical irresponsible reckless recklessness unjust unacceptable
    endanger collude collusion
    oppress oppression repress repression persecute persecution crackdown clamp fuel foment incite instigate
    disregard distort smear slander blackmail intimidate intimidation propaganda falsehood pretext
    atrocity genocide massacre torture harm hinder exploit cheat deceive deceitful excuse malicious slanderous
    sham"""
)

# blame only where a party is named: police may say "terrorist" of a man they have arrested
CHARGE = BLAME | listed(
    """invade invasion occupy occupation escalate murder crime criminal fail failure refuse suppress sponsor
    corrupt corruption ignore worsen damage separatist separatism terrorist terrorism expel attack
    threaten shell bomb bombard poison hack sink steal rig plunder loot abduct kidnap abet shelter responsible
    culprit fire shoot kill massacre mass plot intrude intrusion seize detain hostage smuggle infiltrate storm raid
    trespass amass"""
)

PRAISE = listed(
    """milestone achievement success successful historic breakthrough progress positive constructive great
    excellent important welcome valuable friend friendly courageous brave wise landmark triumph victory proud
    hero heroic admirable encouraging"""
)

HARM = listed(
    """counter retaliate respond strike attack destroy crush annihilate punish pay hit defeat regret suffer expel
    sever cut ban sanction"""
)

CONCERN = listed("concerned worried alarmed disturbed disappointed dismayed appalled")

FEELING = listed(
    """interested concerned worried alarmed committed determined opposed like love prefer hope want believe think
    feel need consider trust expect respect favour favor"""
)
WILLING = FEELING | listed(
    """willing ready prepared open keen eager hopeful confident convinced sure certain glad happy"""
)

PLANS = listed(
    """plan intend prepare schedule impose send launch deploy begin start resume reopen open close hold visit host
    sign withdraw suspend appoint bring raise travel meet"""
)

# a decision taken, whoever takes it
DECIDED = listed(
    """agree approve appoint cancel postpone shelve suspend withdraw recall lift impose ban order authorise
    authorize grant sign initial ratify accept scrap drop dissolve release pardon recognise recognize expel close
    reopen abolish resume free initial reduce halt"""
)

# a step towards another side, made known by the one who takes it
STEPS = listed("summon protest lodge ask request invite offer hand")

# whoever bears these names speaks by virtue of an office, also where the side is not told
OFFICES = listed(
    """official spokesman spokeswoman spokesperson minister ministry ambassador envoy government communique communiqué
    president premier chancellor delegate delegation secretary council cabinet commission parliament
    army navy military command embassy consulate presidency"""
)

# what someone would have to grant: not doing so refuses
GRANTING = listed(
    """support accept agree recognise recognize permit endorse back beg sit negotiate bow yield kneel surrender
    compromise concede condone capitulate talk attend take participate join return withdraw leave place send meet
    pay give apologise apologize hand extradite renegotiate sign ratify resign hold resume"""
)

# what others are told to leave off
STOPPING = listed("stop cease refrain desist")

# what one will not be drawn into
TELLING = listed("comment speculate elaborate")

# a view of what is fitting
FITTING = listed(
    """necessary essential vital imperative crucial indispensable inevitable appropriate inappropriate wrong mistake
    desirable premature overdue"""
)

# what a threat is called
MENACE = listed("warning ultimatum")

# what is promised or warned of to hurt
RECKONING = listed("revenge retaliation reprisal response step measure consequence countermeasure sanction")

# hard words for what another has done
SCORN = listed(
    """unfriendly hostile servile crime piracy theft robbery slavery slave colonialism imperialism insult slap weak
    cowardly cowardice murder hasty heartless puppet lackey shameful disgrace outrage outrageous terror terrorism
    terrorist barbaric inhuman cruel brutal dangerous dictator thief bandit gangster traitor"""
)

# what is said to join two things, or to bear a charge out
TIES = listed(
    """link connection evidence proof truth basis plan intention agreement deal contact involvement role tie ambition
    affiliation direct aim exist"""
)
TRUE = listed("true correct accurate right case so")
FALSE = listed(
    """false untrue baseless unfounded groundless fabricated fictitious fake nonsense fabrication lie forge forged
    doctor invention absurd fanciful fantasy fairy ridiculous ludicrous preposterous myth canard fable forgery figment
    fallacy imaginary delusional gossip propaganda"""
)

# what is said and can be called untrue, and words that call it so, but not a deed
SAID = listed("report story claim allegation accusation charge account version rumour rumor assertion figure")
MISTAKEN = listed(
    "wrong incorrect inaccurate erroneous mistaken misleading exaggerated exaggerate invent invented fabricate concoct"
)

# what is said of a deed that others hold to be a hostile one
HARMLESS = listed("defensive routine purely solely exclusively nowhere")

# what is told to be missing without anybody having said that it was there
ROUTINE = listed(
    """casualty injury report reason change comment word sign indication doubt question need time way alternative choice
    damage answer progress decision limit excuse justification substitute winner solution point place"""
)

# what only the one who says it can tell
INWARD = listed(
    """know think say want need see understand care mean expect hope like love feel remember believe doubt wish imagine
    worry regret mind wait decide speculate comment stop forget learn find mess joke kid bluff anticipate foresee
    envisage predict"""
)

# what is only held until it is shown
ALLEGED = listed(
    """claim allegation accusation charge report suggestion view notion rumour rumor assertion insinuation contention
    speculation implication"""
)

# a denied denial asserts nothing: "does not rule out"
DOUBLE = listed("rule deny exclude preclude doubt dispute")
