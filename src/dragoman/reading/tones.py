"""Words that blame, praise, harm or commit: what turns a plain statement into an accusation, a threat or a view."""

BLAME = frozenset("""violate violation breach block blockade harass ram sideswipe provoke provocation provocative undermine destabilise destabilize
aggression aggressive aggressor invade invasion occupy occupation bully bullying coerce coercion coercive interfere interference meddle meddling
escalate sabotage fabricate lie mislead abuse torture murder massacre genocide crime criminal illegal illegally unlawful obstruct betray
betrayal fail failure hinder hypocrisy hypocritical irresponsible reckless recklessness unjust unacceptable oppress oppression repress repression
persecute persecution suppress sponsor fuel foment incite instigate corrupt corruption ignore disregard worsen harm damage distort smear slander
blackmail intimidate intimidation hostile hostility propaganda falsehood excuse pretext separatist terrorist atrocity expel""".split())

PRAISE = frozenset("""milestone achievement success successful historic breakthrough progress positive constructive great excellent important
welcome valuable friend friendly partner courageous brave wise landmark triumph victory proud hero heroic admirable encouraging""".split())

HARM = frozenset("""counter retaliate retaliation respond response reprisal strike attack destroy destruction crush annihilate punish pay price
consequence force war military weapon missile nuclear hit defeat regret suffer expel suspend sever withdraw cut close ban sanction
measure countermeasure""".split())

WILLING = frozenset("""willing ready open interested keen eager prepared hopeful concerned worried confident convinced sure certain glad happy
committed determined opposed like love prefer hope want believe think consider feel need""".split())

PLANS = frozenset("""plan intend prepare schedule impose send launch deploy begin start resume reopen open close hold visit host sign expel withdraw
suspend appoint""".split())
