"""What a page is operated with: toggles, players, share bars, menus, ad markers, error notices."""

from cleantext.model import Kind
from cleantext.rules import Pattern, Rule, Strength

RULES = (
    Rule(
        "widget/toggle",
        Kind.WIDGET,
        Strength.SURE,
        "show more, show less, expand, hide caption",
        max_words=8,
        patterns=(
            Pattern(
                r"(?<=[.)!?\]”\"…]) ?\bMORE LESS\b|\b(?:hide|toggle) caption\b",
                needs=("more less", "caption"),
                inline=True,
                removes=("The bridge opens in May. MORE LESS Start your day with us.",),
                keeps=("Voters want more, not less, of the same.",),
            ),
        ),
    ),
    Rule("widget/control", Kind.WIDGET, Strength.LIKELY, "labels of buttons, players and galleries", max_words=10),
    Rule(
        "widget/player",
        Kind.WIDGET,
        Strength.SURE,
        "notices and labels of audio and video players",
        in_line=False,
        patterns=(
            Pattern(
                r"(?:Video|Audio|Duration|Duur|Durée|Dauer|Duración)?:? ?\d{1,2}:\d{2}(?: ?/ ?\d{1,2}:\d{2})?(?: ?min\.?)?",
                needs=("video", "audio", "duration", "dauer", "00", "0"),
                removes=("00:00 / 03:12", "Video: 2:05"),
                keeps=("Video evidence puts the goal at 0:52.",),
            ),
        ),
    ),
    Rule("widget/notice", Kind.WIDGET, Strength.SURE, "messages of forms and pages: sent, failed, loading", max_words=30),
    Rule("widget/print", Kind.WIDGET, Strength.SURE, "print, save, copy the link, change the font size", max_words=9),
    Rule("share/prompt", Kind.SHARE, Strength.SURE, "share this, tweet this, send this to a friend", max_words=12),
    Rule(
        "share/network",
        Kind.SHARE,
        Strength.LIKELY,
        "the name of a network on a button",
        max_words=6,
        patterns=(
            Pattern(
                r"(?i)\d{0,6} ?(?:(?:share|tweet|facebook|twitter|x|linkedin|whatsapp|e-?mail|pinterest|reddit|telegram|copy link|print|save|flipboard|messenger|tumblr|instagram|youtube|threads|bluesky|pocket|line|xing|mastodon|sms)\b[ ,|/·•]*){2,14}\d{0,6}",
                needs=("share", "tweet", "facebook", "twitter", "linkedin", "whatsapp", "email", "mail", "pinterest", "instagram"),
                removes=("Facebook Twitter WhatsApp Email",),
                keeps=("Facebook and Twitter declined to comment.",),
            ),
        ),
    ),
    Rule("share/follow", Kind.SHARE, Strength.SURE, "an invitation to follow the publication on a network", max_words=22),
    Rule(
        "share/count",
        Kind.SHARE,
        Strength.LIKELY,
        "a count of shares or likes",
        patterns=(
            Pattern(
                r"(?i)(?:total )?\d[\d.,]*[kKmM]? ?(?:shares?|likes?|tweets?|views?|reposts?|retweets?|mal geteilt|partages?)(?: ?\d*)?|(?:share|tweet|pin|like|shares)s? ?\d+",
                needs=("shares", "share", "likes", "like", "tweets", "tweet", "views", "reposts", "retweets", "geteilt", "pin"),
                removes=("1.2K shares", "Share 0"),
                keeps=("He owns 400 shares of the firm.",),
            ),
        ),
    ),
    Rule(
        "advertisement/label",
        Kind.ADVERTISEMENT,
        Strength.SURE,
        "a marker of an advertisement",
        max_words=7,
        patterns=(
            Pattern(
                r"(?<=[.!?”\"] )(?:ADVERTISEMENT|Advertisement|Story continues below(?: advertisement)?|Article continues below(?: advertisement)?|Scroll to continue)\.?(?= [\p{Lu}“\"])",
                needs=("advertisement", "continues below", "scroll to"),
                inline=True,
                removes=("The bridge opens in May. ADVERTISEMENT The mayor will cut the ribbon.",),
                keeps=("The party paid for the advertisement The Courier had refused.",),
            ),
        ),
    ),
    Rule("advertisement/continues", Kind.ADVERTISEMENT, Strength.SURE, "the story continues below the advertisement", max_words=10),
    Rule("advertisement/affiliate", Kind.ADVERTISEMENT, Strength.SURE, "a notice of commissions or sponsors", max_words=60),
    Rule("advertisement/sponsored", Kind.ADVERTISEMENT, Strength.LIKELY, "sponsored, partner and deal labels", max_words=12),
    Rule("navigation/skip", Kind.NAVIGATION, Strength.SURE, "skip to content, back to top, jump over embedded content", max_words=14),
    Rule("navigation/section", Kind.NAVIGATION, Strength.LIKELY, "a section name in a menu", max_words=6),
    Rule("navigation/run", Kind.NAVIGATION, Strength.LIKELY, "a menu or list of names flattened into a line: capitalized words on end"),
    Rule("navigation/footer", Kind.NAVIGATION, Strength.LIKELY, "links of a page's footer", max_words=8),
    Rule("navigation/pager", Kind.NAVIGATION, Strength.LIKELY, "previous and next article or page", max_words=26),
    Rule("navigation/tags", Kind.NAVIGATION, Strength.LIKELY, "a list of tags or topics", max_words=40),
    Rule("navigation/contents", Kind.NAVIGATION, Strength.LIKELY, "the heading of a table of contents", max_words=6),
    Rule(
        "navigation/breadcrumb",
        Kind.NAVIGATION,
        Strength.SURE,
        "a trail of sections with arrows, bars or dots between them",
        max_words=60,
        in_line=False,
        patterns=(
            Pattern(
                r"(?:[\p{L}\d&'’ .-]{2,40}+[»›>|•·/]{1,2} ?){2,40}[\p{L}\d&'’,:() .?-]{0,120}",
                needs=tuple(
                    "home start startseite inicio accueil news nieuws hjem hem privacy contact about terms impressum datenschutz"
                    " главная strona anasayfa ana início help advertise blog 首页".split()
                ),
                removes=("Home > Sport > Football", "About us | Contact | Privacy | Terms"),
                keeps=("The score was home 2 – away 1, and nobody in the stands could quite believe it.",),
            ),
        ),
    ),
)
