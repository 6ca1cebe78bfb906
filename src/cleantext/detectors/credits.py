"""Photo credits and captions. A sentence that names an agency as its source stays."""

from cleantext.model import Kind
from cleantext.rules import Pattern, Rule, Strength

# Agencies and stock libraries that sign pictures. Two-letter ones count only in capitals.
_AGENCIES = (
    r"(?:Getty(?: Images)?|AP(?: Photo| Images)?|Associated Press|Reuters|REUTERS|AFP|dpa(?:-infografik)?|DPA|EPA(?:-EFE)?"
    r"|PA(?: Wire| Media| Images| Archive)?|Press Association|Xinhua|Shutterstock(?:\.com)?|i[Ss]tock(?:photo)?(?:\.com)?|Alamy(?: Stock Photo)?"
    r"|Adobe ?Stock|Depositphotos(?:\.com)?|Dreamstime(?:\.com)?|Unsplash|Pexels|Pixabay|Flickr|ANSA|EFE|Europa Press|Imago(?: Images)?|IMAGO"
    r"|picture[ -]alliance|ddp|APA|Keystone|KEYSTONE|Belga|BELGA|ANP|TT(?: Nyhetsbyrån)?|NTB(?: scanpix)?|Scanpix|Ritzau(?: Scanpix)?|Lehtikuva"
    r"|PAP|Forum|TASS|ТАСС|РИА Новости|Sputnik|Anadolu(?: Agency| Ajansı)?|AA|DHA|İHA|Yonhap|Kyodo|Jiji|CTK|ČTK|MTI|Bloomberg|UPI|Zuma(?: Press)?|ZUMA"
    r"|NurPhoto|LaPresse|Contrasto|SIPA(?: USA)?|Sipa|Abaca|MAXPPP|Maxppp|Polaris|Magnum(?: Photos)?|Rex(?: Features)?|WireImage|FilmMagic|Redux"
    r"|Corbis|Handout|Wikimedia(?: Commons)?|Wikipedia|Archivfoto|Courtesy|Screenshot|Netflix|Disney|Warner Bros\.?|File)"
)
_LABEL = (
    r"(?:(?:Main |Header |Featured |Cover |Lead |Top |Feature )?(?:Photo(?:graph|s|graphs|graphy|grapher)?|Image|Images|Picture|Pictures|Pic|Video|Illustration|Graphic|Composite|Artwork|Art)"
    r"(?: (?:[Cc]redits?|courtesy(?: of)?|by|via|from|source|illustration by|illustration))?"
    r"|Credits?|Courtesy(?: of)?|Foto(?:s|graf|grafia|grafía|graaf)?|FOTO|Bild(?:er)?|Bildquelle|Bildnachweis|Symbolbild|Grafik|Quelle|Crédits?(?: photos?)?|Photo(?:s)? ?:? ?©"
    r"|Crédito(?:s)?|Imagen|Imagem|Immagine|Beeld|Zdjęcie|Fot\.|fot\.|Zdroj|Autor|Фото|Fotoğraf|Kuva|Bilde|Billede|Photographie|写真|撮影|摄影|图|사진)"
)
_NAME = r"(?:[\p{Lu}@][\p{L}\p{M}\d'’.&@_-]*+|dpa|imago|afp|apa|ddp|epa|picture alliance|unsplash|pexels)"
_NAMES = rf"{_NAME}(?:,? (?:{_NAME}|de|van|von|der|di|da|del|la|and|und|y|et|e|i|the|of)){{0,7}}+"
# "Name/Agency", "Name via Agency", "Name - Agency/Name"
_SIGNED = rf"{_NAMES}(?: ?[/|–-] ?{_NAMES}| (?:via|for|für) {_NAMES}){{0,3}}"

RULES = (
    Rule(
        "credit/line",
        Kind.PHOTO_CREDIT,
        Strength.SURE,
        "a photo or video credit on a line of its own",
        max_words=16,
        in_line=False,
        patterns=(
            Pattern(
                r"\(?\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]*){1,3} ?[|/] ?(?:\p{Lu}[\p{L}'’&.-]*(?: |\)?$)){1,5}(?:/ \p{Lu}\p{L}+)?\)?",
                needs=("courier", "times", "post", "news", "press", "staff", "herald", "tribune", "gazette", "journal", "wire", "contributed", "handout"),
                removes=("Joel Pratt | Lyndon Courier", "(Joel Pratt / Lyndon Times)"),
                keeps=("Joel Pratt of the Lyndon Courier was the first to see the water come.",),
            ),
            Pattern(
                rf"[(\[]?(?:{_LABEL} ?[:：/|-]{{1,2}} ?|{_LABEL} (?:by|via|©) |[Ff]ot\. )(?:{_SIGNED}|[\p{{Lu}}\p{{Lo}}@©(][^.!?:]{{1,70}})[)\]]?\.?",
                needs=tuple(
                    "photo photos photograph photographs photography photographer image images picture pictures pic video illustration"
                    " graphic composite artwork art credit credits courtesy foto fotos fotograf fotografia fotografía fotograaf bild"
                    " bilder bildquelle bildnachweis symbolbild grafik quelle crédit crédits crédito créditos imagen imagem immagine beeld zdjęcie fot zdroj"
                    " фото fotoğraf kuva bilde billede photographie 写真 撮影 摄影 图 사진".split()
                ),
                removes=(
                    "Photo: Maria Lind",
                    "Image credit: Tom Berg / Alamy",
                    "Foto: Jana Weiß/dpa",
                    "Photograph: Adam Novak/The Courier",
                    "Fot. Anna Kowal",
                    "Image Credits: Lyndon Press",
                    "Фото: Иван Петров",
                ),
                keeps=(
                    "Photo: the word alone was enough to make the minister reach for his coat and leave.",
                    "Pictures of the flood were all over the town by noon.",
                ),
            ),
            Pattern(
                rf"[(\[©]{{0,2}} ?(?:{_NAMES}(?: ?[/|,–—-] ?| via | for |, via | \()){{0,2}}{_AGENCIES}(?: ?(?:via|/|\||,|-|for) ?{_NAMES}){{0,2}}[)\]]?\.?",
                needs=tuple(
                    "getty ap associated reuters afp dpa epa pa xinhua shutterstock shutterstock.com istock istockphoto alamy adobe adobestock"
                    " depositphotos dreamstime unsplash pexels pixabay flickr ansa efe imago picture alliance ddp apa keystone belga anp tt ntb scanpix ritzau"
                    " lehtikuva pap tass тасс sputnik anadolu yonhap kyodo jiji čtk mti bloomberg upi zuma nurphoto lapresse sipa abaca maxppp polaris magnum"
                    " rex wireimage filmmagic redux corbis wikimedia".split()
                ),
                removes=("Getty Images", "Noah Stern/AFP via Getty Images", "REUTERS/Lena Horst", "(AP Photo/Paul Reed)"),
                keeps=(
                    "Getty Images sued the company in London last year.",
                    "Reuters reported the talks first.",
                ),
            ),
            Pattern(
                rf"{_LABEL} ?: ?[\p{{L}}\d .-]{{2,30}} ?/ ?[\p{{L}}\d .-]{{2,30}}",
                needs=("photo", "photos", "image", "foto", "fotos", "bild", "fot", "фото"),
                removes=("Foto: picture alliance / lindberg MTX",),
                keeps=("Photo: the dog / the boat / the old man, he had written on the back of each of them, and a date.",),
            ),
            Pattern(
                rf"(?:Sources?|Fuente|Fonte): {_SIGNED}\.?",
                needs=("source", "sources", "fuente", "fonte"),
                removes=("Source: Lyndon Statistics Office", "Fuente: Instituto de Pesca"),
                keeps=("Source: the boy, who had it from his aunt.", "Sources at the ministry confirmed the sum on Monday."),
            ),
            Pattern(
                rf"(?:©|Copyright|\(c\)) ?{_SIGNED}",
                needs=("©",),
                removes=("© Hannah Ortiz / Dreamstime",),
                keeps=("The © sign on the door had been painted over twice.",),
            ),
        ),
    ),
    Rule(
        "credit/caption",
        Kind.PHOTO_CREDIT,
        Strength.SURE,
        "a caption that ends in its credit",
        max_words=120,
        patterns=(
            Pattern(
                rf".{{10,700}}[\[(](?:{_LABEL} ?[:：/]? ?(?:by |© ?)?|© ?|File |Screenshot |via )[^()\[\]]{{2,90}}[)\]]\.?(?: (?:MORE|LESS|hide caption|toggle caption|Enlarge))*",
                needs=tuple("photo photos image images picture pictures credit courtesy foto fotos bild fot фото photograph ap screenshot crédit".split()),
                removes=(
                    "Mayor Ruth Alder opens the new bridge on Friday. (Photo by Sam Ode/Getty Images) MORE LESS",
                    "Dockers wait at the gate in Lisbon. (Photo: Rui Matos)",
                ),
                keeps=("The mayor kept a photo of the bridge (taken by her father) above her desk for years.",),
            ),
            Pattern(
                rf".{{15,500}}(?:[.!?”\")…] ?|[\p{{Ll}}\d] )(?:(?:{_LABEL}) ?[:：] ?|(?:Photo|Photograph|Picture|Image|Illustration)s? by )(?:{_SIGNED}|©[^.]{{3,60}})[.)]?",
                needs=tuple("photo photograph picture image illustration credit foto bild bildquelle crédit crédits fot фото quelle beeld imagen".split()),
                removes=(
                    "Two students cross the yard of the old mill. Photo: Ana Torres",
                    "Anti-war protesters outside the court in Bern.Credit: Panos Pictures",
                ),
                keeps=("Asked what he would save from the fire, he named one thing: the photo of his mother.",),
            ),
            Pattern(
                rf".{{12,500}}[.!?”\")…，。] ?[\[(−–—-]? ?(?:Photos?|PHOTO|Fotos?|FOTO|foto|Fot\.|fot\.|zdj\.|Fotoğraf|Фото|Supplied|Picture|Image|Bild|Bildrechte|Beeld|Screenshot)(?: ?[:=/©] ?| )(?:{_SIGNED}|de [^.]{{3,40}})[\])]?\.?(?: (?:Visa mer|Mehr|Show more|Enlarge|MORE LESS))?",
                needs=tuple("photo photos foto fotos fot zdj fotoğraf фото supplied picture image bild bildrechte beeld screenshot".split()),
                removes=(
                    "The pack reaches the foot of the pass. Photo Sipa/Paul Morel",
                    "Het koor oefent in de oude fabriek. Foto Wim Smit",
                    "Żubr stał na drodze godzinę. fot. Urząd Gminy Lipno",
                    "Rök stiger över hamnen i Lindby. Foto: Dan Berg/AP Visa mer",
                    "Åtta båtar brann i hamnen i natt, enligt polisen i Lindby. Foto: Dan Berg/AP",
                ),
                keeps=("He never spoke of the war. Photos Of It hung in every room, the guide says, and in the cellar too.",),
            ),
            Pattern(
                r".{10,500}[(\[](?:Supplied|SUPPLIED|foto|Foto|Fotoğraf|Screenshot|圖|图|사진|写真)(?: ?[:：/=] ?| )[^()\[\]]{2,60}[)\]]",
                needs=("supplied", "foto", "fotoğraf", "screenshot", "圖", "图", "사진"),
                removes=("Palm trees lie flat along the shore on Sunday night. (Supplied: Kay Dorn)", "아이들이 망원경 앞에 줄을 서 있다. [사진=북산신문]"),
                keeps=("The water (supplied by the town since 1912) tasted of iron and of old pipes.",),
            ),
            Pattern(
                r".{4,300}(?:[。＝=、，,] ?\S{2,12}(?:撮影)|[。] ?\S{2,8} ?[摄攝])",
                needs=("撮影", "摄", "攝"),
                removes=("終電後の車内で本を読む人＝6日、北町市、山川春子撮影", "茶农在雾中采茶。林小雨 摄"),
                keeps=("町の人々は、その映画がここで撮影されたことを今も覚えている。",),
            ),
            Pattern(
                r".{5,300}[（(][^（）()]{1,24}(?:撮影|提供|写真|摄|攝|供图)[）)]",
                needs=("撮影", "提供", "写真", "摄", "攝", "供图"),
                removes=("港で船を待つ人々＝3日、北町で（山川春子撮影）",),
                keeps=("写真が趣味の父は、町の祭りを五十年撮影し続けた。",),
            ),
            Pattern(
                rf".{{15,500}}(?:[.!?”\")…]|\p{{L}}|\d) ?(?:[—–|-] ?(?:Picture|Photo|Image|Pic|Foto) by |© ?|(?:Foto|FOTO|Fotos|Bild|Bildquelle|Bildnachweis|Photo|Image|Credit|Crédit|Fot\.|Фото) ?[:/] ?){_SIGNED}",
                needs=("©", "picture", "photo", "image", "pic", "foto", "fotos", "bild", "bildquelle", "bildnachweis", "credit", "crédit", "fot", "фото"),
                removes=("Two ministers present the bill to the press Foto: Jana Weiß/imago", "The stone heads on the hill above Lyndon. © AFP | Handout"),
                keeps=("She had bought the frame first and only then looked for a photo: a dog, a boat, anything.",),
            ),
            Pattern(
                rf".{{15,500}}[.!?”\")\d\p{{L}}] ?(?:[|–—-] )?{_NAMES}(?: ?[/|] ?| via | for |, )(?:{_NAMES}[/|])?{_AGENCIES}(?: ?[/|] ?{_NAMES})?(?: (?:via|for) {_NAMES})?[)]?(?: (?:hide|toggle) caption)?(?: MORE| LESS)*",
                needs=tuple(
                    "getty ap reuters afp dpa epa pa xinhua shutterstock istock alamy stock unsplash ansa efe imago alliance apa keystone belga anp tt ntb"
                    " scanpix pap tass anadolu yonhap kyodo bloomberg upi zuma nurphoto lapresse sipa caption".split()
                ),
                removes=(
                    "The singer and her band after the final show in Oslo. Pia Holm/Getty Images",
                    "A nurse checks a monitor at the clinic. Omar Said/AFP via Getty Images hide caption",
                ),
                keeps=("He moved from the Associated Press to Reuters and, two years later, to Bloomberg.",),
            ),
        ),
    ),
    Rule(
        "credit/in-line",
        Kind.PHOTO_CREDIT,
        Strength.SURE,
        "a credit in brackets inside a line",
        max_words=10**9,
        patterns=(
            Pattern(
                r"\s*(?:\p{Lu}[\p{L}\p{M}'’.-]++ ){0,2}\p{Lu}[\p{L}\p{M}'’.-]++ ?/ ?(?:AFP via Getty Images|Getty Images|GETTY IMAGES|REUTERS|Reuters|AFP|dpa|EPA|Shutterstock|Alamy|picture alliance|imago|IMAGO|Anadolu|NurPhoto|AP(?= ?[.)]?$| \p{Lu}))",
                needs=("getty", "reuters", "afp", "dpa", "epa", "shutterstock", "alamy", "alliance", "imago", "anadolu", "nurphoto"),
                inline=True,
                removes=("Die Türme am Rand der Stadt. Noel Brandt/Getty Images Die Firma baut seit Jahren nicht mehr.",),
                keeps=("He shot for Reuters and Getty Images before he came home to the harbour.",),
            ),
            Pattern(
                r"(?<=[.!?…”\"] )(?:Photograph|Photo|Image|Foto|Picture)s?(?: [Cc]redit)?: \p{Lu}[\p{L}\p{M}'’.-]++ \p{Lu}[\p{L}\p{M}'’.-]++(?=\.? ?$| \p{Lu})",
                needs=("photograph", "photo", "image", "foto", "picture"),
                inline=True,
                removes=("It keeps the cold out. Photograph: Sam Ode The second bag is lighter and costs half as much.",),
                keeps=("One thing hung there: a photo: Sam Ode as a boy.",),
            ),
            Pattern(
                r"\s*\((?:(?:Photo|Image|Picture|Photograph|Foto|Crédit photo|Bild|Illustration|Supplied)s? ?(?:credit|courtesy(?: of)?|by|:|©)[^()]{2,80}|AP Photo/[^()]{2,60}|[^()]{0,60}/?(?:Getty Images|AFP via Getty Images|Shutterstock))\)",
                needs=("photo", "photos", "image", "picture", "photograph", "foto", "bild", "getty", "illustration", "shutterstock"),
                inline=True,
                removes=("The vote is due in May. (Photo by Lea Brandt/Getty Images) Ministers meet on Monday.",),
                keeps=("The vote (photo finish or not) is due in May.",),
            ),
        ),
    ),
    Rule("credit/label", Kind.PHOTO_CREDIT, Strength.SURE, "words that only a photo credit has"),
    Rule(
        "caption/label",
        Kind.CAPTION,
        Strength.LIKELY,
        "a label that opens or closes a caption",
        max_words=40,
        patterns=(
            Pattern(
                r"(?:FILE|File)(?: PHOTO| photo| image)? ?[-–—:] ?.{10,400}",
                needs=("file",),
                removes=("FILE - The courthouse in Lyndon in 2019",),
                keeps=("File by file the clerks carried the archive down to the boats.",),
            ),
        ),
    ),
)
