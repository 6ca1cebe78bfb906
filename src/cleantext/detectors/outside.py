"""What leads elsewhere or is the lawyers': related stories, legal lines, embedded posts, stray script."""

from cleantext.model import Kind
from cleantext.rules import Pattern, Rule, Strength

RULES = (
    Rule("related/heading", Kind.RELATED, Strength.SURE, "the heading of a list of other stories", max_words=9),
    Rule("related/label", Kind.RELATED, Strength.LIKELY, "a label that may head a list of other stories", max_words=6),
    Rule(
        "related/pointer",
        Kind.RELATED,
        Strength.SURE,
        "a pointer to another story: read more, watch, see also",
        in_line=False,
        max_words=40,
        patterns=(
            Pattern(
                r"(?i)[【\[]?(?:\p{L}+ ){0,2}(?:też|także|aussi|também|también|anche|ook|också|også|также|также|auch|také|più|mais|より|記事|기사|阅读|閱讀|推荐)(?: \p{L}+){0,2} ?[:：】\]|] ?.{3,220}",
                needs=tuple("też także aussi também también anche ook också også также auch také più mais 記事 기사 阅读 閱讀 推荐".split()),
                removes=(
                    "Voir aussi : Le pont dont personne ne voulait",
                    "Zobacz też: Prom znów pływa",
                    "Lees ook: De brug die niemand wilde",
                    "【関連記事】 町の橋、十月に再開",
                ),
                keeps=("Lui aussi : il a tout vu depuis le quai, et il n'a rien dit à personne, ni à sa femme ni au juge, pendant trois longues années.",),
            ),
            Pattern(
                r"(?i)(?:read|watch|more|listen|related|opinion|recommended|explainer|explained|analysis|video|gallery|previously|further reading|dig deeper|in pictures|live|must read|see)(?: more| also| next| now| here| on this)?(?: ?[:|»>▶] ?| ?[–—-] |: )(?=.{0,40}\p{L}{3}).{3,220}",
                needs=tuple(
                    "read watch more listen related opinion recommended explainer explained analysis video gallery previously further deeper pictures live must see".split()
                ),
                removes=("READ: The bridge that nobody wanted", "WATCH | Mayor opens the new bridge", "Related: Ferry strike enters third week"),
                keeps=("More: that was all the boy in the story asked for, and it was too much.", "Read the letter twice – it was short – and burned it."),
            ),
        ),
    ),
    Rule(
        "related/read-more",
        Kind.RELATED,
        Strength.LIKELY,
        "a teaser that ends in an invitation to read on",
        max_words=70,
        in_line=False,
    ),
    Rule("related/live", Kind.RELATED, Strength.SURE, "a pointer to live coverage", max_words=16),
    Rule(
        "legal/copyright",
        Kind.LEGAL,
        Strength.SURE,
        "a copyright line",
        max_words=60,
        patterns=(
            Pattern(
                r"(?:[^.©]{0,60}[ .|])?(?:[©ⓒ]|\((?:c|C)\)|(?i:copyright) ?(?:©|\([cC]\)|by (?=\p{Lu})|:? ?(?=\d{4}|©)))(?: ?(?i:copyright))? ?(?:\d{4}|by |the |[\p{Lu}\d]).{0,400}|(?:19|20)\d\d (?:©|\(c\)) ?\p{Lu}.{0,200}",
                needs=("©", "ⓒ", "copyright", "c"),
                removes=("© 2024 The Courier. All rights reserved.", "Copyright 2019 Courier Media Ltd", "2025 © Courier Holdings"),
                keeps=(
                    "Copyright law in the state dates from 1912, and few lawyers there know it well.",
                    "Copyright: the word that ended his career.",
                ),
            ),
        ),
    ),
    Rule("legal/rights", Kind.LEGAL, Strength.SURE, "all rights reserved, reproduction forbidden", max_words=70),
    Rule("legal/cookies", Kind.LEGAL, Strength.SURE, "cookie, consent and embedded-content notices", max_words=70),
    Rule("legal/terms", Kind.LEGAL, Strength.SURE, "agreement to terms, privacy statements, reCAPTCHA", max_words=60),
    Rule("legal/label", Kind.LEGAL, Strength.LIKELY, "privacy policy, terms of use, imprint links", max_words=10),
    Rule("legal/disclaimer", Kind.LEGAL, Strength.LIKELY, "disclaimers: advice, delayed quotes, responsibility for links", max_words=90),
    Rule("legal/corrections", Kind.LEGAL, Strength.LIKELY, "how to report an error, the corrections policy", max_words=40),
    Rule(
        "embed/post",
        Kind.EMBED,
        Strength.SURE,
        "the frame of an embedded social post",
        max_words=16,
        in_line=False,
        patterns=(
            Pattern(
                r"A post shared by .{2,80}\(@[\w.]{2,40}\).{0,40}",
                needs=("shared",),
                removes=("A post shared by Maria Lind (@marialind)",),
                keeps=("A post shared by two sentries stood at the end of the bridge.",),
            ),
            Pattern(
                r"[—–-] ?.{2,60} \(@\w{2,30}\)(?: .{4,30})?|pic\.twitter\.com/\w+",
                needs=("twitter", *(str(n) for n in range(2006, 2041))),
                removes=("— Maria Lind (@marialind) May 3, 2021",),
                keeps=("He posts as @marialind on most days of the week.",),
            ),
        ),
    ),
    Rule(
        "other/script",
        Kind.OTHER,
        Strength.SURE,
        "stray script and templates",
        in_line=False,
        max_words=3000,
        patterns=(
            Pattern(
                r"[{\[]\"?\w+\"? ?:.{20,20000}|.{0,60}(?:document\.getElementById\(|window\.dataLayer|googletag\.|gtag\(|adsbygoogle|\(function ?\(|\{\{ ?[\w.]+ ?\}\}).{0,2000}",
                needs=("document", "window", "googletag", "gtag", "adsbygoogle", "function", "true", "false", "null", "color", "url", "id", "type", "name"),
                removes=('document.getElementById( "ak_1" ).setAttribute( "value", 1 );',),
                keeps=("The function of the gate is to keep the river out of the town.",),
            ),
        ),
    ),
    Rule("other/browser", Kind.OTHER, Strength.SURE, "notices about the browser and JavaScript", max_words=60),
    Rule("other/powered", Kind.OTHER, Strength.LIKELY, "powered by and site credits", max_words=9),
    Rule("other/data", Kind.OTHER, Strength.LIKELY, "weather boxes, tickers and other data", max_words=8),
)
