"""The common nouns that stand for those who speak and act: people by office, governments, bodies, forces, media."""

from dragoman.reading.grammar.wordlist import words

PERSON = words("""
activist adviser advisor academic admiral agent aide ally ambassador analyst archbishop attorney ayatollah baroness
barrister bishop boss brigadier businessman cardinal chair chairman chairperson chairwoman chancellor chief clergyman
cleric colonel columnist commandant commander commentator commissioner congressman congresswoman consul coordinator
correspondent counselor counsellor critic defector delegate deputy dictator diplomat director dissident doctor
economist editor emir emissary emperor envoy executive expert figure foe gunman general governor guru head historian
hostage imam industrialist insider inspector interpreter investigator journalist judge justice king lawmaker lawyer
leader legislator lieutenant major mandarin marshal mayor mediator militant minister monarch monitor mp mullah
negotiator nominee observer officer official ombudsman opponent participant patriarch philosopher pilot pm politician
pontiff pope prefect premier presenter president priest prince princess principal prisoner professor prosecutor
protester queen rabbi rapporteur rebel refugee reporter representative resident researcher rival ruler scholar scientist
secretary senator sergeant servant sheikh sheik sherpa soldier source speaker specialist spokesman spokesperson
spokeswoman staffer statesman strategist student sultan superintendent supporter survivor suspect taoiseach treasurer
tsar undersecretary veteran vicar villager viceroy victim warlord watcher whistleblower widow witness writer woman man
nsa cm fm eam counterpart chargé captain member under-secretary corporal attache attaché vice-minister colleague host
clerk adjutant nurse teacher driver fisherman trader engineer companion person
""")
"""Singular nouns for a person by office, work or part played."""

OFFICE = words("""
admiral aide adviser advisor ambassador ayatollah boss brigadier captain chair chairman chairperson chairwoman
chancellor chief colonel commandant commander commissioner congressman congresswoman consul coordinator correspondent
counselor counsellor delegate deputy dictator director emir emissary emperor envoy executive general governor head
imam judge justice king lawmaker leader legislator lieutenant major marshal mayor mediator minister monarch mp
negotiator nsa officer official patriarch pm pontiff pope premier president prince princess prosecutor queen
rapporteur representative ruler secretary senator sergeant sheikh sheik speaker spokesman spokesperson spokeswoman
sultan taoiseach treasurer undersecretary cm fm eam minister-designate chargé prefect under-secretary attache attaché
vice-minister
""")
"""Those of them that a person holds: a later "the minister" goes back to whoever is called one."""

RANK = words("""
admiral brigadier captain colonel general lieutenant major marshal sergeant sheikh sheik ayatollah
""")
"""Those of them that stand before a name beside another title: "army chief General Demos"."""

GOVERNMENT = frozenset({"government", "administration", "regime", "govt", "side"})
"""The state itself, by another word."""

BODY = words("""
academy agency alliance army assembly authority bloc board brigade bureau cabinet coalition command commission
committee congress consulate council court delegation department directorate embassy establishment executive
federation fleet front guard institute institution judiciary junta leadership legislature military ministry mission
movement navy office opposition organisation organization palace parliament party police politburo presidency
secretariat senate service supreme-court taskforce team tribunal union watchdog bank presidium hq headquarters
coastguard chancellery
""")
"""Singular nouns for a body of people that speaks and acts as one."""

STATE_BODY = words("""
army cabinet consulate embassy government judiciary leadership legislature military ministry navy parliament
presidency delegation mission senate junta police coastguard chancellery
""")
"""Bodies that a state has only one of, so that "the army" is some state's army."""

FORCES = words("""
aircraft airforce artillery boat carrier destroyer frigate fleet patrol trawler authority battalion battleship bomber
commando drone fighter force guard gunboat helicopter jet marine negotiator paratrooper peacekeeper personnel plane
sailor ship soldier submarine tank troop trooper vessel warplane warship
""")
"""Nouns, mostly in the plural, for a state's armed people and what they fight with."""

ARMED = words("""
extremist fighter guerrilla gunman insurgent jihadist mercenary militant militia police rebel separatist terrorist
""")
"""Nouns for armed people of no state, or who need none named."""

REBELS = ARMED - {"fighter", "mercenary", "militia", "police"}
"""Those of them who fight against the state that they are of, or for none: "Chadian rebels" are not Chad."""

WEAK = words("""
ally chair chief deputy figure foe general head participant principal rival servant source veteran victim woman man
prisoner hostage journalist reporter correspondent soldier suspect child refugee participant interpreter scholar
student member agent captain corporal counterpart colleague host clerk adjutant nurse teacher driver fisherman trader
engineer companion person
""")
"""Nouns that are an actor only where they speak: "the source said", not "a source of income"."""

GROUP = words("""
group organisation organization campaigner farmer community public people population voter electorate youth family
relative lobby circle quarter politician businesspeople citizen
""")
"""Nouns for groups that voice something."""

MEDIA = words("""
agency broadcaster channel daily journal magazine media network newspaper outlet paper press publication radio station
tabloid television tv website weekly newscast
""")
"""Nouns for those who report."""

OUTLETS = {
    **dict.fromkeys(("newspaper", "paper", "daily", "tabloid"), ("newspaper",)),
    **dict.fromkeys(("magazine", "weekly", "journal"), ("magazine", "newspaper")),
    **dict.fromkeys(("broadcaster", "channel", "station", "network", "radio", "television"), ("broadcaster",)),
    "agency": ("agency",), "website": ("site",), "site": ("site",),
}
"""Nouns for an outlet that was named before, and which kinds of outlet each may be."""

EQUIVOCAL = words("agency channel journal network outlet paper press publication station website")
"""Those of them that mean other things too: a police station, a terror network, pulp and paper."""

REPORTING = words("""
news radio tv television broadcast broadcasting cable satellite daily weekly state state-run state-owned official local
national foreign independent opposition pro-government english-language english arabic language online print evening
morning
""")
"""Words before one of these that make it one that reports."""

FIELD = words("""
security intelligence trade finance health energy court justice commerce treasury consular migration atomic nuclear
prosecutor ombudsman tax prison prosecution aviation fisheries agriculture transport statistics affairs space election
electoral espionage counter-terrorism
""")
"""Words for what an office of state is there for: "trade officials", "the Migration Department"."""

HONORIFICS = frozenset({"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "dr", "dr.", "prof", "prof.", "sir", "lord",
                        "lady", "dame", "gen", "gen.", "col", "col.", "lt", "lt.", "maj", "maj.", "adm", "adm.",
                        "capt", "capt.", "sen", "sen.", "rep", "rep.", "gov", "gov.", "sgt", "sgt.", "brig", "brig.",
                        "rev", "rev.", "shri", "smt", "madam", "madame", "hon", "hon.", "comrade", "cde", "st",
                        "ex-president"})
"""Words before a name that belong to it as a form of address or rank."""
