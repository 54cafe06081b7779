"""The lines that pages in other languages put around a story in English: outlets of many countries
publish in English too, with the chrome of their own language."""

from idlib_cli.reading.line_rules import LineRule

_NAME = r"(?-i:[A-ZÀ-Þ][\w.'’-]+)"
_NAMES = rf"{_NAME}(?:[ ,]+(?:{_NAME}|de|da|del|van|von|der|und|et|y|e|en|in|à)){{0,6}}"

ELSEWHERE: tuple[LineRule, ...] = (
    LineRule(
        "read-also-elsewhere",
        "junk",
        starts=(
            r"(?:lesen sie (?:auch|mehr|dazu|hier)|mehr (?:zum thema|dazu)|auch interessant)\b",
            r"(?:lire (?:aussi|la suite|également)|[àa] lire (?:aussi|également)|voir aussi)\b",
            r"(?:lea|lee|leer|vea|ver) (?:también|más|además)\b",
            r"(?:leia|veja) (?:também|mais)\b|(?:leggi|vedi|guarda) anche\b",
            r"(?:lees (?:ook|meer|verder))\b|läs (?:också|även|mer)\b|les (?:også|mer)\b",
            r"(?:читайте|смотрите) также\b|ayrıca (?:okuyun|bakınız)\b|baca juga\b",
            r"(?:czytaj|zobacz) (?:także|też|również)\b|olvassa el\b|citește și\b",
        ),
        longest=200,
        examples=(
            "Lesen Sie auch: Was tun bei Hochwasser?",
            "Lire aussi : Séisme, ce que l’on sait",
            "Lea también: El río baja",
            "Baca juga: Banjir di kota",
        ),
        counterexamples=("Mehr Demokratie, an association, said so.", "Lee told us more."),
    ),
    LineRule(
        "prompt-elsewhere",
        "junk",
        whole=(
            r"(?:temps de lecture|lesezeit|lesedauer|tiempo de lectura|tempo de leitura|"
            r"tempo di lettura|leestijd)\s?:?.{0,20}",
            r"(?:cet article est |article )?réservé aux abonnés.{0,60}",
            r"(?:déjà abonné|s['’]abonner|je m['’]abonne|abonnez[- ]vous|se connecter)\b.{0,80}",
            r"(?:síguenos|síganos|siga-nos|seguici|suivez[- ]nous|folgen sie uns|volg ons)\b"
            r".{0,80}",
            r"(?:iniciar sesión|suscríbete|suscribirse|regístrate|hazte (?:socio|suscriptor))\b"
            r".{0,80}",
            r"(?:anmelden|registrieren|jetzt abonnieren|zum abo|zur startseite)\b.{0,60}",
            r"(?:artikel|beitrag|seite) (?:teilen|drucken|merken|anhören|versenden).{0,30}",
            r"(?:partager|imprimer|compartir|imprimir|compartilhar|condividi|teilen|drucken|delen)"
            r"(?: (?:cet article|l['’]article|en|no|su|auf|op|via)\b.{0,40})?",
            r"(?:publicidad|publicité|anzeige|werbung|publicidade|pubblicità|reklama|реклама|iklan|"
            r"advertentie|annonce)",
            r"(?:impressum|datenschutz|mentions légales|aviso legal|política de (?:cookies|"
            r"privacidad)|note legali|nutzungsbedingungen|agb)(?:\s*[|·•-].{0,120})?",
            r"(?:kommentare?|commentaires?|comentarios?|comentários?|commenti|reacties|комментарии)"
            r"(?:\s?\(?\d{0,5}\)?)?",
            r"laisser un commentaire|votre adresse (?:e-?mail|de messagerie) ne sera "
            r"pas publiée.{0,80}|"
            r"(?:deja|dejar) (?:un comentario|una respuesta)|"
            r"tu dirección de correo electrónico no será publicada.{0,80}|"
            r"(?:ostavite|napišite) komentar|pošalji komentar",
            r"(?:redacción|la rédaction|die redaktion|redação|redazione|redaktion)",
        ),
        longest=160,
        examples=(
            "Temps de lecture : 3 min",
            "Cet article est réservé aux abonnés.",
            "Laisser un commentaire",
            "Síguenos en X y en Facebook",
            "Impressum | Datenschutz | AGB",
            "Kommentare (12)",
            "Anzeige",
            "Redacción",
        ),
        counterexamples=(
            "Publicity for the show was pulled.",
            "Commentators said little.",
            "Redaction of the files took a year.",
        ),
    ),
    LineRule(
        "popular-elsewhere",
        "border",
        whole=(
            r"(?:meistgelesen|das könnte sie auch interessieren|mehr aus|aktuelle meldungen)\b"
            r".{0,40}",
            r"(?:les plus lus|à la une|sur le même (?:sujet|thème)|articles? liés?)\b.{0,40}",
            r"(?:lo más (?:leído|visto)|te puede interesar|noticias relacionadas|más noticias)\b"
            r".{0,40}",
            r"(?:mais lidas|notícias relacionadas|i più letti|potrebbe interessarti|meest gelezen)"
            r"\b.{0,40}",
        ),
        longest=90,
        examples=(
            "Lo más leído",
            "Les plus lus",
            "Meistgelesen",
            "Das könnte Sie auch interessieren",
        ),
        counterexamples=("A la une, a daily, said so.",),
    ),
    LineRule(
        "byline-elsewhere",
        "byline",
        whole=(rf"(?:von|par|por|autor(?:in|a)?:|auteur ?:|texte?:)\s{{1,2}}{_NAMES}",),
        longest=80,
        examples=("Von Mira Oldham", "Par Anne Dubois et Luc Petit", "Por Ana Ruiz"),
        counterexamples=("Von der Leyen said no.", "Par for the course"),
    ),
)
