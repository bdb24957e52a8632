import pytest

from dragoman.errors import EmptyReport
from dragoman.intake.html import read_html

BODY = "".join(f"<p>The foreign minister said on Monday that round {word} of the talks had been useful for all.</p>"
               for word in ("one", "two", "three", "four"))
PAGE = """<!doctype html><html lang="en"><head><meta charset="{charset}">
<title>Talks go on in Geneva | Example Times</title>
<meta property="og:title" content="Talks go on in Geneva"><meta property="og:site_name" content="Example Times">
{head}</head><body><nav><a href="/">Home</a><a href="/world">World</a></nav><article><h1>Talks go on in Geneva</h1>
{body}</article><footer>All rights reserved</footer></body></html>"""
JSON_LD = ('<script type="application/ld+json">'
           '{"@graph": [{"@type": "NewsArticle", "datePublished": "2015-07-14T09:30:00Z"}]}</script>')


def page(head: str = JSON_LD, body: str = BODY, charset: str = "utf-8") -> bytes:
    return PAGE.format(head=head, body=body, charset=charset).encode(charset)


def test_the_article_is_taken_out_of_its_page() -> None:
    draft = read_html(page(), "a.html")
    assert draft.text.count("The foreign minister said on Monday") == 4
    assert "All rights reserved" not in draft.text
    assert (draft.title, draft.outlet, draft.published) == ("Talks go on in Geneva", "Example Times", "2015-07-14")


@pytest.mark.parametrize(("head", "published"), [
    (JSON_LD, "2015-07-14"),
    ('<script type="application/ld+json">[{"datePublished": "2015-07-14"}]</script>', "2015-07-14"),
    ('<script type="application/ld+json">{broken</script>' + JSON_LD, "2015-07-14"),
    ('<script type="application/ld+json">{"datePublished": "last week"}</script>'
     '<meta property="article:published_time" content="2015-07-13T08:00:00Z">', "2015-07-13"),
])
def test_the_date_that_the_page_declares(head: str, published: str) -> None:
    assert read_html(page(head)).published == published


def test_the_charset_that_the_page_declares() -> None:
    body = BODY + "<p>“Où en sont les négociations?” the newspaper asked, and the café was full on Monday.</p>"
    assert "“Où en sont les négociations?”" in read_html(page(body=body, charset="windows-1252")).text


@pytest.mark.parametrize("data", [
    b"<p>The foreign minister said on Monday that the talks would go on.</p>",
    b"The foreign minister said on Monday that the talks would go on.",
])
def test_a_fragment_or_bare_text_is_read_too(data: bytes) -> None:
    assert read_html(data).text == "The foreign minister said on Monday that the talks would go on."


@pytest.mark.parametrize("data", [b"<html></html>", b"<html><body><nav>Home</nav></body></html>",
                                  b"<!doctype html><html><body><article></article></body></html>"])
def test_a_page_without_an_article_is_empty(data: bytes) -> None:
    with pytest.raises(EmptyReport, match="No article"):
        read_html(data, "a.html")
