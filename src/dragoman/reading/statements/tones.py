"""Words that blame, praise, harm or commit: what turns a plain statement into an accusation, a threat or a view."""

from dragoman.timex.words import listed

# blame whoever they are said of
BLAME = listed(
    """violate violation breach block blockade harass ram sideswipe provoke provocation provocative undermine
    destabilise destabilize aggression aggressive aggressor bully bullying coerce coercion coercive interfere
    interference meddle meddling sabotage fabricate lie mislead abuse illegal illegally unlawful unlawfully
    obstruct betray betrayal hypocrisy hypocritical irresponsible reckless recklessness unjust unacceptable
    oppress oppression repress repression persecute persecution crackdown clamp fuel foment incite instigate
    disregard distort smear slander blackmail intimidate intimidation hostile propaganda falsehood pretext
    atrocity genocide massacre torture harm hinder"""
)

# blame only where a party is named: police may say "terrorist" of a man they have arrested
CHARGE = BLAME | listed(
    """invade invasion occupy occupation escalate murder crime criminal fail failure refuse suppress sponsor
    corrupt corruption ignore worsen damage excuse separatist separatism terrorist terrorism expel attack
    threaten threat"""
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

FEELING = listed(
    """interested concerned worried committed determined opposed like love prefer hope want believe think feel need
    consider"""
)
WILLING = FEELING | listed(
    """willing ready prepared open keen eager hopeful confident convinced sure certain glad happy"""
)

PLANS = listed(
    """plan intend prepare schedule impose send launch deploy begin start resume reopen open close hold visit host
    sign withdraw suspend appoint bring raise travel meet"""
)

# a denied denial asserts nothing: "does not rule out"
DOUBLE = listed("rule deny exclude preclude doubt dispute")
