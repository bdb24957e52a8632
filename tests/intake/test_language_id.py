import pytest

from dragoman.errors import NotEnglish
from dragoman.intake.language_id import language_of, refuse_other_languages
from dragoman.intake.languages import language_name


@pytest.mark.parametrize(("text", "language"), [
    ("The foreign ministers of France and Germany met in Paris on Monday, and they said that talks would go on.", "en"),
    ("Le ministre des affaires étrangères a déclaré lundi que les pourparlers avec l'Iran continueraient.", "fr"),
    ("Der Außenminister sagte am Montag, die Gespräche mit dem Iran würden in Wien fortgesetzt.", "de"),
    ("El ministro de Asuntos Exteriores declaró el lunes que las conversaciones continuarán en Ginebra.", "es"),
    ("Министр иностранных дел заявил в понедельник, что переговоры с Ираном будут продолжены.", "ru"),
    ("中国外交部发言人星期一表示,双方将继续谈判。", "zh"),
    ("قال وزير الخارجية يوم الاثنين إن المحادثات ستستمر في جنيف", "ar"),
])
def test_the_language_of_a_text(text: str, language: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize("text", [
    "Maputo thanks, Harare scolds Zambian envoy over refugees",
    "Sindh authorities blocked roads in Sukkur, Larkana, Kotri.",
    "OK", "BEIJING, Nov. 8", "12345", "", "…", "Putin, Xi, Modi", "Rouhani: “Non”",
    "Jean-Marc Ayrault, Frank-Walter Steinmeier and Sergei Lavrov met at the Quai d'Orsay on the issue of Ukraine, "
    "said Le Monde, and the Frankfurter Allgemeine Zeitung wrote of it.",
])
def test_what_is_short_or_full_of_names_passes(text: str) -> None:
    refuse_other_languages(text)


def test_another_language_is_named() -> None:
    with pytest.raises(NotEnglish, match="This text is in French") as caught:
        refuse_other_languages("Le ministre a déclaré lundi que les pourparlers continueraient à Genève.", "a.txt")
    assert caught.value.where == "a.txt"


@pytest.mark.parametrize(("code", "name"), [("fr", "French"), ("ht", "Haitian Creole"), ("qqq", "qqq")])
def test_language_names(code: str, name: str) -> None:
    assert language_name(code) == name
