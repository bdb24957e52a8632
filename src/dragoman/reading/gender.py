"""Whether a person is a he or a she, as far as titles and first names tell."""

from dragoman.reading.names import parts
from dragoman.reading.wordlist import words

_MALE_WORDS = frozenset({"mr", "mr.", "sir", "lord", "king", "prince", "emperor", "sultan", "emir", "sheikh", "sheik",
                         "shaikh", "pope", "father", "brother", "ayatollah", "mullah", "maulana", "imam", "spokesman",
                         "chairman", "congressman", "statesman", "businessman", "man", "husband", "son", "patriarch",
                         "archbishop", "cardinal", "baron", "tsar", "duke"})
_FEMALE_WORDS = frozenset({"mrs", "mrs.", "ms", "ms.", "miss", "madam", "madame", "lady", "dame", "queen", "princess",
                           "empress", "sister", "mother", "spokeswoman", "chairwoman", "congresswoman", "baroness",
                           "businesswoman", "woman", "wife", "daughter", "duchess", "widow"})
_MALE_NAMES = words("""
abdul abdullah abdulla adam ahmad ahmed alan alassane albert alejandro alexander alexandre alexei aleksandr ali
alberto andrei andrew angel anthony antonio antony ariel arif arthur ashraf asif atal barack bashar ben benigno
benjamin benny bernard bill bob boris brian bruce carl carlos charles chris christopher colin dan daniel david denis
dmitri dmitry dmytro donald ebrahim ehud emmanuel emomali enrique eric erdogan evo farooq felipe ferdinand fernando
fidel francois frank franz fumio gamal geir george gerald gerhard gordon greg hamid hamad harry hassan henry hosni
hossein hugo hun ian ibrahim igor ilham imran islam ismail ivan jack jacob jacques jair jake james jan javier jean
jeremy jerry jim jimmy joachim joe joel john jonathan jorge jose joseph josep juan jose julian junichiro justin karl
keith ken kenneth kevin kofi konstantin larry lee leonid lloyd luis luiz mahmoud malcolm manmohan manuel mario mark
martin masoud matthew maurice michael mike mikhail mohamed mohammad mohammed muhammad muammar mustafa mykhailo
narendra nasser nawaz nelson nicolas nikita nikol nikolai nouri nuri oleg oleksandr olaf paul pavel pedro pervez peter
petro philip pierre prabowo rafael rajiv ramzan raul recep richard robert rodrigo ronald saad sadyr salman sam
sebastian sergei sergey sergio shahid shavkat shimon shinzo simon stephen steve steven steven subrahmanyam tariq
tayyip ted thabo theodore thomas tim toby tom tony valery vicente viktor victor vincent vladimir volodymyr wang walter
warren william wolfgang xavier yasser yasir yitzhak yoshihide yuri zalmay
""")
_FEMALE_NAMES = words("""
aisha alexandra alice alina amanda amina ana andrea angela angelina ann anna annalena anne annegret antonia aung
barbara benazir bridget carol caroline catherine catherine chandrika christina christine claudia condoleezza corazon
cristina dalia deborah diana dilma dina elena elizabeth ellen emily emma erna fatima federica fiona frances giorgia
gloria golda hanan heather helen helle hillary indira ingrid irina isabel jacinda jane janet jeanne jen jennifer
jessica joan jody josephine julia julie kaja kamala karen kate katherine kathleen kristalina laura linda lisa liz
louise madeleine magdalena malala margaret margot maria marie marija marine martha mary megawati mette michele
michelle mirjana monica nadia nancy natalia navi nikki olga pamela patricia penny queen rachel rosa roza ruth samantha
sanna sarah sheikh sherry sheikha simone sirimavo sonia stephanie sue susan sushma svetlana tansu teresa theresa tina
tulsi tzipi ursula valentina vera victoria viola violeta wendy yulia yvette zakia zoe
""") - {"sheikh"}


def gender_of(name: str, titles: tuple[str, ...] = ()) -> str | None:
    """Give "m" or "f" from the words of the titles, else from the first name; None when neither tells."""
    for title in titles:
        told = gender_of_words(title)
        if told:
            return told
    first = parts(name)[:1]
    if len(parts(name)) < 2 or not first:
        return None
    return _told(first[0] in _MALE_NAMES, first[0] in _FEMALE_NAMES)


def given(word: str) -> bool:
    """Tell whether a folded word is a first name that the lists know."""
    return word in _MALE_NAMES or word in _FEMALE_NAMES


def gender_of_words(title: str) -> str | None:
    """Give "m" or "f" where a title has it in itself: "spokeswoman", "King"."""
    words = set(title.casefold().split())
    return _told(bool(words & _MALE_WORDS), bool(words & _FEMALE_WORDS))


def _told(male: bool, female: bool) -> str | None:
    if male == female:
        return None
    return "m" if male else "f"
