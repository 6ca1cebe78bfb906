"""Who made it and when: bylines, dates, bios, mastheads, readers' comments."""

from cleantext.model import Kind
from cleantext.rules import Pattern, Rule, Strength

_NAME = r"(?:\p{Lu}[\p{L}\p{M}'’.-]*+|de|van|von|der|den|di|da|del|della|la|le|el|al|bin|y|O’\p{Lu}\p{L}+)"
_NAMES = rf"\p{{Lu}}[\p{{L}}\p{{M}}'’.-]*+(?: {_NAME}){{0,4}}"
_MONTHS = (
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec"
    " januar februar märz mai juni juli oktober dezember janvier février mars avril juin juillet août septembre octobre novembre décembre"
    " enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre gennaio febbraio aprile maggio giugno luglio"
    " settembre ottobre dicembre janeiro fevereiro março maio junho julho setembro outubro novembro dezembro januari februari maart mei augustus"
    " stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia января февраля марта апреля мая июня"
    " июля августа сентября октября ноября декабря ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık augusti maj"
    " desember leden února března dubna května června července srpna září října listopadu prosince"
)
# A month is any word here: the pattern is only tried where a month's name stands in the line.
_MONTH = r"\p{L}{3,11}\.?"
_DAY = r"(?:\p{L}{2,12}\.?,? )?"
_NUMERIC = r"(?:\d{1,2}[./-] ?\d{1,2}[./-] ?\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{4} ?[年년] ?\d{1,2} ?[月월] ?\d{1,2} ?[日일])"
_DATE = (
    rf"(?:{_DAY}{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? (?:\d{{4}}|at\b)|{_DAY}\d{{1,2}}(?:st|nd|rd|th|\.|º)? (?:de |of )?{_MONTH}(?:,? (?:de )?\d{{2,4}})?"
    rf"|{_DAY}{_NUMERIC}|{_MONTH},? \d{{4}})"
)
_TIME = r"(?:\d{1,2}[:.h时時] ?\d{2}(?:[:分]\d{2}|分)?(?: ?[ap]\.?m\.?)?|\d{1,2} ?[ap]\.?m\.?)(?: (?:Uhr|uur|[A-Z]{2,4}T?))?"
_PREFIX = r"(?!.*\b(?:by|von|por|par)\b)(?:[\p{L} ]{3,28}:? ?)?"
_SUFFIX = (
    rf"(?:,? ?(?:[-–—|•·/@]|at|um|kl\.?|às|à|a las|alle|om|o)? ?{_TIME})?(?:[ ,|•·/–—-]{{1,3}}(?:[\p{{L}} ]{{2,28}}:? ?)?"
    rf"(?:{_DATE}|{_TIME}|\d{{1,3}} min\w*(?: read)?)){{0,3}}(?: ?\([\p{{L}}\d :.]{{2,24}}\))?\.?"
)
_YEARS = tuple(map(str, range(1995, 2041)))

RULES = (
    Rule(
        "byline/by",
        Kind.BYLINE,
        Strength.SURE,
        "a byline on a line of its own",
        max_words=24,
        in_line=False,
        patterns=(
            Pattern(
                rf"(?:[Bb]y|BY|Von|Por|Par|Di|Door|Av|Af|Texte?:|Text:|Text by|Words by|Story by|Written by|Posted by|Reported by|Autor:|Redaktion:|Published by|Reviewed by|Edited by|By:)(?: By| From)? "
                rf"(?:{_NAMES})(?:,? (?:and|und|y|et|e|en|och|og|i|&) {_NAMES}|, {_NAMES}|[,|] [\p{{L}} ]{{3,40}}| in \p{{Lu}}\p{{L}}+){{0,3}}(?:[,|•·]? ?(?:on |Published:? ?|Updated:? ?)?{_DATE}.{{0,40}})?",
                needs=("by", "von", "por", "par", "di", "door", "av", "af", "text", "texte", "autor", "redaktion"),
                removes=(
                    "By Maria Lind",
                    "By Tom Berg and Ana Torres",
                    "Von Jana Weiß",
                    "Por Lucía Prado",
                    "Posted by Sam Ode on March 3, 2021 at 7:05 am",
                    "By Ruth Alder, Education Editor",
                ),
                keeps=(
                    "By Friday the water had reached the second step.",
                    "Von Berlin aus ging es weiter nach Prag.",
                    "By Night the Mountain Burns",
                ),
            ),
            Pattern(
                rf"{_DATE} ?[|•·,–-]? ?(?:[Bb]y|[Vv]on|[Pp]or|[Pp]ar) {_NAMES}(?:[,|•·] .{{2,40}})?|[Bb]y {_NAMES} ?[-–—|•·] ?[\p{{L}} ]{{2,40}} ?[-–—|•·] ?{_DATE}",
                needs=("by", "von", "por", "par"),
                removes=("September 1st, 2023 By Ruth Alder", "By Tom Berg - The Lyndon Courier - Thursday, February 29, 2024"),
                keeps=("On March 3, 2021 by noon the harbour was empty.",),
            ),
        ),
    ),
    Rule("byline/label", Kind.BYLINE, Strength.LIKELY, "labels such as written by, staff writer, correspondent", max_words=8),
    Rule(
        "timestamp/date",
        Kind.TIMESTAMP,
        Strength.SURE,
        "a date or time on a line of its own",
        max_words=18,
        in_line=False,
        patterns=(
            Pattern(
                rf"(?i){_PREFIX}{_DATE}{_SUFFIX}",
                needs=tuple(dict.fromkeys(_MONTHS.split())),
                removes=(
                    "March 3, 2021",
                    "March 2, 2024 6:00 am (Updated 6:01 am)",
                    "Updated: 12 May 2024, 14:05",
                    "Last updated on Tuesday, May 5, 2020 at 7:05 a.m.",
                ),
                keeps=("May 5, 2020, was the day the river broke its banks and the town had to leave.",),
            ),
            Pattern(
                rf"(?i){_PREFIX}{_DAY}{_NUMERIC}{_SUFFIX}",
                needs=(*_YEARS, "年", "년"),
                removes=("10.09.2025, 09:53 Uhr", "2025年1月13日 20時01分"),
                keeps=("The file of 10.09.2025 was gone, and so was the clerk who had kept it.",),
            ),
        ),
    ),
    Rule(
        "timestamp/relative",
        Kind.TIMESTAMP,
        Strength.SURE,
        "so many hours ago, so many minutes to read",
        in_line=False,
        max_words=9,
        patterns=(
            Pattern(
                r"(?i)(?:vor|il y a|hace|há|for|för|před|за) \d{1,3} ?(?:min\w*|h|heures?|jours?|horas?|días?|dias?|stunden?|tagen?|std|timer|dager|dage|timmar|dagar|hodin\w*|dny)\.?(?: siden| sedan)?",
                needs=tuple(
                    "min mins minutes minutos minuten minutter h heures heure jours horas hora días dias stunden stunde tagen std timer timmar hodinami".split()
                ),
                removes=("il y a 2 heures", "hace 3 horas", "vor 5 Minuten"),
                keeps=("Il y a deux heures de route entre les deux villages, et pas un café.",),
            ),
            Pattern(
                r"(?i)(?:(?:updated|published|posted|vor|hace|il y a|há)\s)?(?:about |an? )?\d{0,3} ?(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|stunden?|minuten?|tagen?|horas?|minutos?|días?|heures?|jours?|ore|giorni|uur|dagen|timmar|timer|dager|godzin|dni|saat|gün)\.? (?:ago|geleden|fa|atrás|sedan|siden|temu|önce|назад)",
                needs=("ago", "geleden", "fa", "atrás", "sedan", "siden", "temu", "önce", "назад"),
                removes=("22 hours ago", "Updated 5 mins ago"),
                keeps=("It all began 20 years ago in a garage.",),
            ),
            Pattern(
                r"(?i)(?:estimated )?(?:(?:reading|read) time|lesezeit|lesedauer|temps de lecture|tiempo de lectura|tempo di lettura|tempo de leitura|leestijd|lästid|lesetid|læsetid|czas czytania|время чтения|okuma süresi)\W{0,4}(?:ca\.? ?)?\d{1,3}.{0,12}|(?:a )?\d{1,3}[ -]?min(?:ute)?s?\.? (?:read|lesezeit|de lecture|de lectura|di lettura|de leitura|leestijd|lästid|lesetid)",
                needs=tuple(
                    "read reading min mins minute minutes lesezeit lesedauer lecture lectura lettura leitura leestijd lästid lesetid læsetid czytania чтения okuma".split()
                ),
                removes=("5 min read", "Reading time: 4 minutes", "Lesezeit: 3 Minuten"),
                keeps=("It takes ten minutes to read the letter aloud.",),
            ),
        ),
    ),
    Rule("timestamp/label", Kind.TIMESTAMP, Strength.LIKELY, "labels such as updated or published on", max_words=8),
    Rule(
        "bio/role",
        Kind.AUTHOR_BIO,
        Strength.LIKELY,
        "a sentence that says what the author does here",
        max_words=70,
        patterns=(
            Pattern(
                rf"(?:{_NAMES}|She|He|They) (?:is|are|was|has been|joined|covers?|writes?|reports?|works?) .{{0,60}}\b(?:reporter|journalist|writer|editor|correspondent|columnist|producer|contributor|intern|blogger|novelist|fellow|author|content specialist|editor-in-chief|freelance|covering|based in|for (?:the|The) \p{{Lu}}\w+)\b.{{0,400}}",
                needs=tuple(
                    "reporter journalist writer editor correspondent columnist producer contributor intern blogger novelist author freelance covering based covers".split()
                ),
                removes=("Maria Lind is a senior reporter covering health for the Courier.",),
                keeps=("She is the editor who broke the story, and on Monday a jury in Leeds heard her evidence.",),
            ),
        ),
    ),
    Rule("bio/heading", Kind.AUTHOR_BIO, Strength.SURE, "about the author", max_words=8),
    Rule("bio/contact", Kind.AUTHOR_BIO, Strength.SURE, "how to reach or follow the author", max_words=40),
    Rule("masthead/heading", Kind.MASTHEAD, Strength.LIKELY, "the heading of a masthead or publisher's box", max_words=7),
    Rule(
        "masthead/role",
        Kind.MASTHEAD,
        Strength.LIKELY,
        "a staff role, with or without its holder",
        max_words=14,
        patterns=(
            Pattern(
                rf"(?:[\p{{Lu}}][\p{{L}}&,’'/-]*+ (?:(?:and|of|at|&|for|in|the|und|de) )?){{0,5}}(?:Editor|Editors|Editor-in-Chief|Publisher|Publishers|Counsel|Director|Directors|Producer|Producers|Developer|Developers|Designer|Designers|Engineer|Engineers|Manager|Managers|Reporter|Reporters|Writer|Writers|Correspondent|Correspondents|Columnist|Fellow|Intern|Interns|Founder|President|Officer|Executive|Assistant|Strategist|Analyst|Photographer|Photographers|Chief|Staff|Large|Product|Technology|Chair|CEO|CTO|CFO|COO|Chefredakteur|Chefredakteurin|Herausgeber|Geschäftsführer|Redaktion|Redacteur|Director[ae]?|Redactor(?:a)? [Jj]efe|Redakcja|Redaktör|Redaktør):(?: ?{_NAMES}(?:, {_NAMES}){{0,5}})?",
                needs=tuple(
                    "editor editors chief publisher publishers counsel director directors directora producer producers developer developers designer designers engineer engineers manager"
                    " managers reporter reporters writer writers correspondent correspondents columnist fellow intern interns founder president officer executive assistant strategist"
                    " analyst photographer photographers staff large product technology chair ceo cto cfo coo chefredakteur chefredakteurin herausgeber geschäftsführer redaktion redacteur"
                    " jefe redakcja redaktör redaktør".split()
                ),
                removes=("Managing Editor: Ruth Alder", "Head of Product:", "Front End Developer:", "Founder & Editor-in-Chief:"),
                keeps=("The editor: a tired man with a red pen and no patience left.",),
            ),
        ),
    ),
    Rule(
        "masthead/about",
        Kind.MASTHEAD,
        Strength.LIKELY,
        "what the publication or its publisher says of itself",
        max_words=70,
        patterns=(
            Pattern(
                rf"(?:About )?{_NAMES}(?:’s|'s)?(?: [\p{{L}}&’'-]+){{0,4}} (?:is|are) (?:produced by|published by|brought to you|(?:an?|the) (?:[\p{{L}}-]+,? ){{0,3}}(?:leading|independent|non-?profit|award-winning|premier|trusted|weekly|daily|monthly))\b.{{5,500}}",
                needs=(
                    "produced",
                    "published",
                    "brought",
                    "leading",
                    "independent",
                    "nonprofit",
                    "non",
                    "award",
                    "premier",
                    "trusted",
                    "weekly",
                    "daily",
                    "monthly",
                ),
                removes=("The Lyndon Courier is an independent weekly for the people of the northern islands.",),
                keeps=("The harbour board is an independent body, the court found on Friday, and its members cannot be dismissed by the mayor.",),
            ),
        ),
    ),
    Rule(
        "masthead/address",
        Kind.MASTHEAD,
        Strength.LIKELY,
        "address, telephone, e-mail and ISSN of the publisher",
        max_words=30,
        patterns=(
            Pattern(
                r"(?i)(?:(?:phone|tel|telephone|telefon|call|fax|tél|teléfono|tel\.|telefono|telefone|e-?mail|mail|电话|issn)\b.{0,3}[:：.]? ?)(?:[+(]?\d[\d ()./-]{5,20}|\S+@\S+|\d{4}-\d{3}[\dX])(?:.{0,60})",
                needs=tuple("phone tel telephone telefon call fax tél teléfono telefono telefone email mail 电话 issn".split()),
                removes=("Phone: 555-010-4477", "E-mail: desk@courier.example", "ISSN 1234-5678 (online)"),
                keeps=("Call 555 and you reached the mayor herself, any hour of the night.",),
            ),
            Pattern(
                r"(?:\+?\d{1,3}[ .-])?(?:\(\d{2,5}\)|\d{2,5})[ .-]\d{3,4}[ .-]\d{3,5}",
                needs=tuple(str(n) for n in range(100, 1000)),
                removes=("555-010-4477",),
                keeps=("555 010 people voted.",),
            ),
            Pattern(
                r".{0,40}\b\d{1,5} [\p{Lu}][\p{L} .]{2,40}\b(?:St|Street|Ave|Avenue|Rd|Road|Blvd|Boulevard|Drive|Dr|Lane|Ln|Hwy|Floor|Suite|Way|Square|Plaza)\b.{0,50}\b(?:[A-Z]{2} ?\d{5}(?:-\d{4})?.{0,20}|[A-Z]{1,2}\d{1,2} ?\d[A-Z]{2}|[\p{L} ]{3,20}-? ?\d{5,6}.{0,20})",
                needs=tuple("st street ave avenue rd road blvd boulevard drive dr lane ln hwy floor suite way square plaza".split()),
                removes=("12 Mill Street, Suite 4, Portland, OR 97205",),
                keeps=("She grew up at 12 Mill Street, Portland, with five brothers and a goat.",),
            ),
        ),
    ),
    Rule(
        "comments/heading",
        Kind.COMMENTS,
        Strength.SURE,
        "the heading or count of a comment section",
        max_words=12,
        in_line=False,
        patterns=(
            Pattern(
                r"(?i)(?:(?:view|show|read|see|all|post|leave|add|hide) )?(?:all )?\(?\d{1,6}\)? (?:reader )?(?:comments?|kommentare?|commentaires?|comentarios?|commenti|comentários?|reacties|komentarzy|komentarze|yorum|kommentarer|responses|replies|thoughts on .{3,120})|(?:comments?|kommentare?|commentaires|comentarios|commenti|comentários|reacties|komentarze|комментарии|yorumlar|kommentarer|コメント)[ :]*\(?\d{0,6}\)?",
                needs=tuple(
                    "comments comment kommentare kommentar commentaires comentarios commenti comentários reacties komentarzy komentarze yorum yorumlar kommentarer responses replies thoughts комментарии コメント".split()
                ),
                removes=("12 Comments", "Comments (3)", "Kommentare"),
                keeps=("Comments the minister made in May came back to haunt her.",),
            ),
        ),
    ),
    Rule("comments/form", Kind.COMMENTS, Strength.SURE, "a comment form, its fields and its rules", max_words=40),
    Rule("comments/field", Kind.COMMENTS, Strength.LIKELY, "a field or button of a comment form", max_words=6),
    Rule(
        "comments/thread",
        Kind.COMMENTS,
        Strength.LIKELY,
        "the frame of a reader's comment: says, reply, likes",
        max_words=12,
        patterns=(
            Pattern(
                r"(?i)(?:reply|like|report|permalink|pingback|trackback)(?:[ |·•:]+(?:reply|like|share|report|permalink|.{3,100}))?|[\p{L}\d_.' -]{2,40} (?:says|said|wrote|schrieb|dice|dit)(?: on .{5,40}| at .{5,40})?:?",
                needs=("reply", "pingback", "trackback", "says", "permalink", "schrieb"),
                removes=("Pingback: Ten notes on bridges", "Tom Berg says:"),
                keeps=("He got no reply.",),
            ),
        ),
    ),
    Rule("comments/voice", Kind.COMMENTS, Strength.LIKELY, "the voice of a reader: thanks, praise and dissent", max_words=60, in_line=False),
)
