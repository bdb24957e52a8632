"""Whether a person is a he or a she, as far as titles and first names tell."""

from dragoman.reading.actors.names import parts
from dragoman.reading.grammar.wordlist import words

_MALE_WORDS = frozenset({"mr", "mr.", "sir", "lord", "king", "prince", "emperor", "sultan", "emir", "sheikh", "sheik",
                         "shaikh", "pope", "father", "brother", "ayatollah", "mullah", "maulana", "imam", "spokesman",
                         "chairman", "congressman", "statesman", "businessman", "man", "husband", "son", "patriarch",
                         "archbishop", "cardinal", "baron", "tsar", "duke"})
_FEMALE_WORDS = frozenset({"mrs", "mrs.", "ms", "ms.", "miss", "madam", "madame", "lady", "dame", "queen", "princess",
                           "empress", "sister", "mother", "spokeswoman", "chairwoman", "congresswoman", "baroness",
                           "businesswoman", "woman", "wife", "daughter", "duchess", "widow"})
_MALE_NAMES = words("""
aaron abbas abdel abdelaziz abdirahman abdul abdulla abdullah abiy adam adel adnan ahmad ahmed ahmet akbar akihito
alan alassane albert alberto albin alejandro aleksandr alexander alexandre alexandru alexei alfred alfredo ali alvaro
amir amr anas anatoly andreas andrei andrej andrew andrzej anthony anton antonio antony antti anwar ariel arif arkady
armen arne arnold arthur arturo asad ashraf asif asim atal atef augusto axel aziz babak barack bartosz bashar ben
benedict benigno benjamin benny bernard bernardo bertrand bill bjorn bob bogdan boris brad brendan brent brett brian
bruce bruno burhan camilo carl carlo carlos cesar charles chester chris christian christoph christopher claude clement
clifford colin connor craig cyril damian dan daniel danilo danny dario darren david dean denis dennis derek diego
dieter dirk dmitri dmitry dmytro dominic donald doug douglas duncan dustin dwight ebrahim edgar edmund eduard eduardo
edward edwin egor ehud eli elias elijah elmar emil emilio emmanuel emomali enda enrique erdogan eric ernest ernesto
ethan eugene evan evgeny evo fabian fahd faisal farid farooq farouk fathi fayez fayyaz fedor felipe felix ferdinand
fernando fidel florian francesco francis franco francois frank franz fred frederic frederik friedrich fuad fumio gamal
gary gavin geert geir gennady geoffrey george gerald gerhard ghani giovanni giuseppe glen glenn gopal gordon greg
gustav gustavo hafiz haider hakan hakim hamad hamid hans harold harris harry haruki hasan hashem hashim hassan hector
heinz helmut henri henry herman hideki hiroshi hisham horst hosni hossein howard hubert hugo husain hussein ian
ibrahim ignacio igor ilham imad imran isaac ishaq islam ismail ivan jaap jack jackson jacob jacques jaime jair jake
jamal james jamil jan jared jason javier jawad jeff jeffrey jens jeremy jerry jesus jim jimmy jiri joachim joao
joaquin joe joel johan johannes john jon jonas jonathan jorge jose josep joseph josh joshua juan juha julian julio
junichiro jurgen justin kamal karel karim karl kazuo keir keith ken kenji kenneth kent kevin khalid khalifa kirill
klaus kofi konrad konstantin kris kurt kyle larry lars laurent lavrenty leo leon leonardo leonid leopoldo lev lewis
lionel lloyd lorenzo louis luca lucas ludwig luis luiz lukas luke mahathir mahdi maher mahmoud malcolm mamnoon manfred
manmohan manuel marc marcel marcelo marco marcos marek marian mariano mario mark martin marwan masahiko masoud mateusz
mathias matt matteo matthew maurice mauro maxim maxime mehdi mehmet michael micheal miguel mike mikhail milan milorad
milos miroslav mitch mohamed mohammad mohammed mohsen mohsin moshe mostafa muammar muhammad mukhtar munir muqtada
murat mustafa mykhailo nabih nabil naftali naguib naim najib naoto narayan narendra nasser nathan nawaf nawaz neil
nelson nestor nicholas nicolas niels nigel nikita nikol nikolai nils nizar noah noel norbert nouri nuri nursultan olaf
oleg oleksandr olivier omar omer orlando osama oscar osman otto owen ozgur pablo paolo pascal patrick paul pavel pedro
pekka perry pervez peter petro phil philip philippe pierre pieter piotr prabowo pranab qasem qassem rachid radek
radoslaw rafael rahul raila rainer rajiv rajnath ralph ramon ramzan randy rashad rashed rashid raul raymond recep
reinhard rene reza riad ricardo riccardo richard rick robert roberto rodolfo rodrigo roger roland roman ron ronald
ross roy rudolf rupert ruslan russell ryan saad sadyr saeb saeed salah salam saleh salem salih salman sam sami samir
samuel santiago saud scott sean sebastian selim serge sergei sergey sergio seth shahid shane shaukat shavkat sheldon
shigeru shimon shinichi shinzo sidney siegfried silvio simon slobodan stanislav stanley stefan stefano steffen stephen
steve steven stuart subrahmanyam sulaiman suleiman taha takeshi talal tarek tariq taro tayyip ted terry thabo theodore
thierry thomas tim toby tom tomas tomasz tony toomas tristan tyler uhuru ulrich umar umberto vaclav vadim valdis
valery vasily vassily viacheslav vicente victor vijay viktor vincent vitaly vlad vladimir vojislav volodymyr vuk
vyacheslav wade wahid walid walter warren wayne werner wesley wilfried wilhelm willem william willy wolfgang xavier
yahya yair yasir yasser yasuo yevgeny yitzhak yoshihide yousef youssef yuri yusuf zafar zaheer zalmay zbigniew zoran
""")
_FEMALE_NAMES = words("""
abigail ada adriana agnes aicha aiko aisha aleksandra alena alexa alexandra alice alina alison alla allison alma amal
amanda amber amelia amina amy ana anastasia anastasiia andrea andree angela angeles angelica angelina anika anita anja
ann anna annalena anne annegret anneli annette annie antonella antonia anya asma astrid audrey ayesha azra barbara
beatrice beatriz belen bella benazir bernadette beth betty bonnie brenda bridget brigitte britta camilla candace carla
carly carmen carol carolina caroline carrie cassandra catherine cecilia celia chandrika charlene charlotte chiara
chloe christina christine cindy claire clara clare claudia colette condoleezza connie consuelo corazon cristina
cynthia daisy dalia dana daniela danielle daphne darya debbie deborah debra delia denise diana diane dilma dina
dominique donna dora doris dorothy ebba edith eileen ekaterina elaine eleanor elena elisa elisabeth elise elizabeth
elke ella ellen elsa elvira emilia emily emma erica erika erna esther eugenia eva evelyn fadia farah farida fatima
fatma fatou federica felicia fernanda fiona flora frances francesca francoise frida gabriela gabriele gail galina
genevieve geraldine germaine gina giorgia gladys gloria golda graciela greta gretchen guadalupe gunilla hala hanan
hannah harriet hazel heather heidi helen helena helga helle henrietta hilary hilda hillary hina holly ida ilona indira
ines inga ingeborg ingrid inna irene irina iris isabel isabella isabelle ivana ivanka jacinda jana jane janet janice
jasmine jeanne jeannette jelena jen jennifer jenny jessica jill joan joanna joanne jody jolanta josephine joyce juana
judith judy julia juliana julie juliet julieta kaja kamala kamila karen karin karina karla katarina kate katharina
katherine kathleen kathy katie katja katrin kelly kimberly kirsten kristalina kristen kristin kristina krystyna lana
larisa larysa latifa laura lauren laurence leah leila lena leona leticia leyla lidia lilian liliana lilly lina linda
lindsay lisa liz lois lola loretta lori lorraine louise lucia lucie lucy ludmila luisa lydia lynn madeleine madeline
magdalena maha maia malala malika manuela mara marcela marcia marga margaret margaretha margherita margot maria mariam
mariana marianne marie marija marina marine marion marisa marta martha martina mary maryam matilda maya meera meg
megan megawati melanie melissa meryem mette mia michaela michele michelle mila milena mina miranda miriam mirjana
molly mona monica monika monique nabila nadezhda nadia nadine najat naledi nancy naomi natalia natalie natalya natasha
nathalie navi nazanin neha nicole nikki nina nirmala nora norma octavia odile oksana olena olesya olga olivia pamela
paola patricia paula paulina pauline penny petra phyllis pilar polina priscilla priti priyanka queen rachel raisa
rania raquel rasha rebecca regina renata renate renee rima rita roberta rosa rosalind rosemary rowena roza ruby ruth
sabina sabine sabrina sally samantha samira sandra sanna sara sarah selma serena sharon sheikha sheila shelley sherry
shirin shirley silvia simone sirimavo sofia sofie sonia sonja sophia sophie stacey stella stephanie sue suhair sunita
susan sushma suzanne sveta svetlana sylvia sylvie tamara tanja tansu tanya tara tatiana tatyana teodora teresa
teresita tessa thelma theresa tiffany tina tracy trudy tulsi tzipi uma ursula uzra valentina valerie vanessa
vasundhara vera verena veronica victoria viktoria vilma viola violeta vivian vjosa wafa wanda wendy winifred xiomara
yana yasmin yasmine yelena yevgenia yoko yolanda yulia yvette yvonne zahra zainab zakia zara zeinab zhanna zoe zoya
zsuzsanna zuzana
""")


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
