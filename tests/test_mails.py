"""Mails as people have them: forwarded, answered, attached to one another, signed."""

import mailbox
from email.message import EmailMessage
from pathlib import Path

import pytest

from idlib_cli.reading import read
from idlib_cli.reading.mail_thread import thread
from idlib_cli.records import Article
from tests.command_line import idlib
from tests.test_files_people_have import STORY, one

TEXT = "\n\n".join(STORY)


def mail(subject: str, text: str) -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Valley Post <desk@example.org>"
    message["Subject"] = subject
    message["Date"] = "Mon, 10 Oct 2022 08:00:00 +0000"
    message.set_content(text)
    return message


def saved(path: Path, message: EmailMessage) -> Path:
    path.write_bytes(message.as_bytes())
    return path


def of_kind(article: Article, kind: str) -> list[str]:
    return [article.text[p.start : p.end] for p in article.paragraphs if p.kind == kind]


FORWARDS = {
    "a web mailer": "FYI\n\n---------- Forwarded message ---------\nFrom: Weir Wire "
    "<w@example.org>\nDate: Sun, Oct 9, 2022 at 10:00 PM\nSubject: Mill burns down\n"
    "To: <desk@example.org>\n\n\n",
    "an office program": "Please use.\n\n-----Original Message-----\nFrom: Weir Wire "
    "<w@example.org>\nSent: Sunday, October 9, 2022 10:00 PM\nTo: Desk\nSubject: Mill burns "
    "down\n\n",
    "an office program, newer": "________________________________\nFrom: Weir Wire <w@example.org>"
    "\nSent: Sunday, 9 October 2022 22:00\nTo: Desk\nSubject: Mill burns down\n\n",
    "a telephone": "Sent on.\n\nBegin forwarded message:\n\nFrom: Weir Wire <w@example.org>\n"
    "Subject: Mill burns down\nDate: 9 October 2022 at 22:00:00 CEST\nTo: Desk "
    "<desk@example.org>\n\n",
}


@pytest.mark.parametrize("program", FORWARDS)
def test_of_a_forwarded_mail_the_first_sender_and_day_count(program: str, tmp_path: Path) -> None:
    article = one(saved(tmp_path / "a.eml", mail("Fwd: mill", FORWARDS[program] + TEXT)))
    assert article.title == "Mill burns down"
    assert (article.published, article.outlet) == ("2022-10-09", "Weir Wire")
    assert of_kind(article, "body")[-3:] == [*STORY]
    assert "From:" in "".join(of_kind(article, "junk"))
    assert "From:" not in "".join(of_kind(article, "body") + of_kind(article, "heading"))
    assert "sent on by Valley Post on 2022-10-10" in article.notes


def test_who_writes_an_article_above_a_forwarded_mail_is_its_author(tmp_path: Path) -> None:
    own = "The weir is dry, and nobody knows why it is, said the keeper of the lock. " * 8
    article = one(saved(tmp_path / "a.eml", mail("Weir", own + FORWARDS["a web mailer"] + TEXT)))
    assert (article.published, article.outlet) == ("2022-10-10", "Valley Post")


@pytest.mark.parametrize(
    "said",
    [
        "On Sun, Oct 9, 2022 at 10:00 PM Weir Wire <w@example.org> wrote:",
        "On Sunday, October 9, 2022 at 10:00:00 PM GMT+2, Weir Wire\n<w@example.org> wrote:",
        "Am 09.10.22 um 22:00 schrieb Weir Wire:",
    ],
)
def test_what_a_mail_answers_and_its_signature_are_junk(said: str, tmp_path: Path) -> None:
    own = "Five hundred sacks were lost, the owner says now, and three people were hurt."
    quoted = "\n>\n".join(f"> {text}" for text in STORY)
    text = f"{own}\n\n{said}\n\n{quoted}\n\n-- \nAnn Lee\nValley Post, killed 12 stories\n"
    article = one(saved(tmp_path / "a.eml", mail("Re: mill", text)))
    assert of_kind(article, "body") == [own]
    status, out, _ = idlib("search", "sacks", "--corpus", tmp_path, "--format", "jsonl")
    assert status == 0 and out.count("\n") == 1


MARKED = "".join(f"<p>{text}</p>" for text in STORY)
OWN = "Five hundred sacks were lost, the owner says now, and three people were hurt."
HEADER = (
    "<b>From:</b> Weir Wire &lt;w@example.org&gt;<br><b>Sent:</b> Sunday, October 9, 2022 10:00 PM"
    "<br><b>To:</b> Desk<br><b>Subject:</b> Mill burns down"
)
ANSWERS_IN_MARKUP = {
    "a web mailer": f'<div dir="ltr">{OWN}</div><br><div class="gmail_quote"><div class="gmail_a">'
    "On Sun, Oct 9, 2022 at 10:00 PM Weir Wire &lt;w@example.org&gt; wrote:<br></div>"
    f'<blockquote class="gmail_quote" style="margin:0">{MARKED}</blockquote></div>',
    "a telephone": f"<div>{OWN}</div><div>On 9 Oct 2022, at 22:00, Weir Wire wrote:</div>"
    f'<blockquote type="cite"><div>{MARKED}</div></blockquote>',
    "an office program": f'<p class="MsoNormal">{OWN}</p><div style="border-top:solid 1pt">'
    f'<p class="MsoNormal">{HEADER}</p></div>{MARKED}',
    "an office program on the web": f'<div>{OWN}</div><div id="appendonsend"></div><hr>'
    f'<div id="divRplyFwdMsg">{HEADER}</div><div>{MARKED}</div>',
}


def marked_up(subject: str, body: str) -> EmailMessage:
    message = mail(subject, "")
    message.set_content(f"<html><body>{body}</body></html>", subtype="html")
    return message


@pytest.mark.parametrize("program", ANSWERS_IN_MARKUP)
def test_what_a_mail_in_markup_answers_is_junk(program: str, tmp_path: Path) -> None:
    path = saved(tmp_path / "a.eml", marked_up("RE: mill", ANSWERS_IN_MARKUP[program]))
    article = one(path)
    assert of_kind(article, "body") == [OWN]
    assert (article.published, article.outlet) == ("2022-10-10", "Valley Post")


def test_a_mail_in_markup_that_sends_another_on(tmp_path: Path) -> None:
    bare = HEADER.replace("<b>", "").replace("</b>", "").replace("Sent:", "Date:")
    boxed = f"---------- Forwarded message ---------<br>{bare}<br><br>{MARKED}"
    for body in (
        f'<div>Please use this.</div><div class="gmail_quote">{boxed}</div>',
        f'<p>Please use this.</p><div><p class="MsoNormal">{HEADER}</p></div>{MARKED}',
    ):
        article = one(saved(tmp_path / "a.eml", marked_up("FW: mill", body)))
        assert of_kind(article, "body")[-3:] == [*STORY]
        assert (article.title, article.published) == ("Mill burns down", "2022-10-09")
        assert article.outlet == "Weir Wire"


def test_an_article_that_quotes_in_a_mail_in_markup_stays_whole(tmp_path: Path) -> None:
    body = f"<p>{STORY[0]}</p><blockquote><p>{STORY[1]}</p></blockquote><p>{STORY[2]}</p>"
    article = one(saved(tmp_path / "a.eml", marked_up("Mill burns down", body)))
    assert of_kind(article, "body") == [*STORY]


ITEMS = [
    "A mill burned down in Norby on Saturday, the county said.",
    "At least three people were hurt in a crash near Tarn, police said.",
    "Two boats are missing off Lasko, the coast guard said.",
]


@pytest.mark.parametrize("below", ["", "\n\n--\nAnn Lee\nEditor, Valley Post Ltd."])
def test_two_strokes_between_the_items_of_a_digest_are_no_signature(below: str) -> None:
    text = "\n\n--\n\n".join(ITEMS) + below
    found = thread(text)
    parts = found.parts if found else ()
    body = [text[part.start : part.end] for part in parts if part.kind == "body"]
    assert (found is None) == (not below)
    assert body == (ITEMS if below else [])


def test_two_strokes_and_a_blank_are_a_signature_whatever_follows() -> None:
    text = f"{ITEMS[0]}\n\n-- \nAnn Lee\n{ITEMS[1]}\n"
    found = thread(text)
    assert found and [part.kind for part in found.parts] == ["body", "junk"]


def test_a_box_that_nobody_closes_ends_with_the_one_around_it(tmp_path: Path) -> None:
    deep = "<div>" * 1_200 + "</div>" * 1_200
    for inside in (
        f"<blockquote>{MARKED}",
        f"<div><blockquote><div>{MARKED}</blockquote></div>",
        f"{MARKED}{deep}",
    ):
        body = f'<p>{ITEMS[0]}</p><div><div class="gmail_quote">{inside}</div></div><p>{OWN}</p>'
        article = one(saved(tmp_path / "a.eml", marked_up("Re: mill", body)))
        assert of_kind(article, "body") == [ITEMS[0], OWN]


def test_a_block_in_which_nothing_can_be_seen_is_no_paragraph(tmp_path: Path) -> None:
    body = (
        f"<p>{OWN}</p><div>\u200b</div><p>\u2060 \ufeff</p>"
        f'<blockquote type="cite"><p>\u200b</p>{MARKED}</blockquote>'
    )
    article = one(saved(tmp_path / "a.eml", marked_up("Re: mill", body)))
    assert all(part.start < part.end for part in article.paragraphs)
    assert of_kind(article, "body") == [OWN]


def test_a_mail_that_is_all_quoted_is_read() -> None:
    assert thread("\n".join(f"> {text}" for text in STORY)) is None


def test_an_article_with_a_line_that_begins_like_a_header_stays_whole() -> None:
    assert thread(f"{STORY[0]}\nFrom: the mill to the weir it is a mile.\n\n{STORY[1]}") is None
    assert thread(TEXT) is None


def test_mails_attached_to_a_mail_are_articles_too(tmp_path: Path) -> None:
    outer = mail("Two stories", "See attached.\n")
    inner = mail("Mill burns down", TEXT)
    inner.add_attachment(mail("Weir dries up", STORY[2]))
    outer.add_attachment(inner)
    outer.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="a.pdf")
    found = [a for a in read([saved(tmp_path / "a.eml", outer)]) if isinstance(a, Article)]
    assert [(a.id, a.title, a.text.strip()) for a in found] == [
        ("a", "Two stories", "See attached."),
        ("a-1", "Mill burns down", TEXT),
        ("a-2", "Weir dries up", STORY[2]),
    ]
    assert "1 attachments not read" in found[0].notes
    assert len({article.key for article in found}) == 3


def test_a_mail_that_holds_nothing_but_a_mail(tmp_path: Path) -> None:
    outer = mail("Fwd", "")
    outer.add_attachment(mail("Mill burns down", TEXT))
    article = one(saved(tmp_path / "a.eml", outer))
    assert (article.id, article.title) == ("a-1", "Mill burns down")


def test_a_mailbox_as_the_standard_library_writes_it(tmp_path: Path) -> None:
    path = tmp_path / "a.mbox"
    box = mailbox.mbox(path)
    box.add(mail("Mill burns down", f"{TEXT}\n\nFrom now on it is a ruin."))
    outer = mail("Fwd", "See attached.")
    outer.add_attachment(mail("Weir dries up", STORY[2]))
    box.add(outer)
    box.flush()
    box.close()
    found = [a for a in read([path]) if isinstance(a, Article)]
    assert [a.id for a in found] == ["a-1", "a-2", "a-2-1"]
    assert "\nFrom now on" in found[0].text
