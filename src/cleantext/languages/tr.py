"""Turkish phrases."""

from __future__ import annotations

from cleantext.rules import Phrases


def _cased(*phrases: str) -> tuple[str, ...]:
    """The phrases as they are read in lower case, with a capital, as a title and in capitals: ``str.lower`` cuts "İ" in two and makes an "i" of "I"."""
    forms: dict[str, None] = {}
    for phrase in phrases:
        words = phrase.split(" ")
        for form in (phrase, _capital(phrase), " ".join(map(_capital, words)), _upper(phrase)):
            forms[form.lower()] = None
    return tuple(forms)


def _upper(text: str) -> str:
    return text.replace("i", "İ").replace("ı", "I").upper()


def _capital(text: str) -> str:
    return _upper(text[:1]) + text[1:]


PHRASES = {
    "newsletter/sign-up": Phrases(
        whole=_cased(
            "e bülten aboneliği", "bülten aboneliği", "bültene abone ol", "e bülten kayıt", "e bülten üyeliği", "bültenlere kaydol", "bildirimleri aç",
            "bildirim al", "haberlerden haberdar olun", "bildirimleri açın",
        ),
        starts=_cased(
            "bültenimize abone olun", "bültenimize abone ol", "e bültenimize abone olun", "e bültenimize abone ol", "bültenimize kaydolun",
            "e bültenimize kaydolun", "bültenimize kayıt olun", "e bültene abone olun", "e bültene abone ol", "e bültene kaydolun", "e bültene kayıt olun",
            "bültene abone olun", "bültene kaydolun", "haber bültenimize abone", "haber bültenine abone olun", "e posta adresinizi girin",
            "e posta adresinizi giriniz", "e posta adresinizi yazın", "lütfen e posta adresinizi", "mail adresinizi girin", "e bülten aboneliği için",
            "e bülten aboneliğiniz", "gelişmelerden haberdar olmak için", "son dakika gelişmelerinden haberdar", "haberlerden haberdar olmak için",
            "güncel haberlerden haberdar", "en son haberlerden haberdar", "önemli gelişmeleri kaçırmamak için", "bildirimlere izin vererek",
            "anlık bildirim almak için", "abone olduğunuz için teşekkür", "bülten aboneliğiniz", "günlük bültenimize abone", "haftalık bültenimize abone",
            "ücretsiz bültenimize abone", "günlük bültenimize kaydolun", "haftalık bültenimize kaydolun", "ücretsiz bültenimize kaydolun",
            "kaydınız başarıyla alındı",
        ),
        ends=_cased("bültenimize abone olun", "bültenimize kaydolun", "e bültene abone olun", "e posta adresinizi girin", "e bülten aboneliği"),
        has=_cased(
            "e posta kutunuza gelsin", "e posta kutunuza gönderelim", "e posta olarak alın", "bültenimize abone olun", "bültenimize kaydolun",
            "e bültenimize abone", "e posta adresinize gelsin",
        ),
        removes=("Bültenimize abone olun!", "Günün özeti her sabah e-posta kutunuza gelsin.", "E-posta adresinizi girin", "E-BÜLTENE ABONE OL"),
        keeps=(
            "Bülten dört bin eve gidiyor, kimseyi de sevindirmiyordu.", "Adresinizi bir kâğıda yazın, dedi kapıcı ve kapıyı kapattı.",
            "Günün sonunda köyde yalnızca üç hane kaldı.",
        ),
    ),
    "newsletter/label": Phrases(
        whole=_cased(
            "bülten", "e bülten", "bültenler", "haber bülteni", "e posta", "e posta adresi", "e posta adresiniz", "mail adresiniz", "abone ol",
            "abone olun", "bildirimler", "kaydol", "kayıt ol", "teşekkürler", "teşekkür ederiz", "günlük bülten", "haftalık bülten",
        ),
        starts=_cased("e bülten", "günlük bültenimiz"),
        removes=("Bülten", "E-posta adresiniz"),
        keeps=("Bülteni eline alan muhtar gözlüğünü aradı.",),
    ),
    "subscription/offer": Phrases(
        whole=_cased(
            "abone olmak için tıklayın", "abone olmak için tıklayınız", "üye olmak için tıklayın", "üye ol", "üye olun", "aboneliği başlat", "premium",
            "reklamsız", "dijital abonelik", "premium üyelik", "aboneliğe özel", "abonelik paketleri", "abonelik seçenekleri", "hesabınız var mı",
            "abone olun",
        ),
        starts=_cased(
            "hemen abone olun", "hemen abone ol", "aboneliğinizi başlatın", "aboneliğinizi yenileyin", "premium üye olun", "premium üye ol",
            "sınırsız erişim için", "tüm içeriklere erişmek için", "tüm içeriklere sınırsız", "tüm haberlere sınırsız", "ücretsiz deneyin", "ücretsiz dene",
            "ücretsiz deneme", "zaten abone misiniz", "abone misiniz", "zaten üye misiniz", "üye değil misiniz", "hesabınız yok mu",
            "henüz üye değil misiniz", "reklamsız okuyun", "reklamsız okumak için", "reklamsız deneyim", "destek abonesi olun",
        ),
        ends=_cased("hemen abone ol", "premium üye ol", "ücretsiz deneyin", "hemen abone olun"),
        has=_cased("istediğiniz zaman iptal", "dilediğiniz zaman iptal", "sınırsız erişim sağlayın", "reklamsız okuma", "ilk ay ücretsiz"),
        removes=("Hemen abone olun", "Zaten üye misiniz? Giriş yapın", "Ücretsiz deneyin"),
        keeps=("Aboneliğini mayısta bıraktı, postacı yine de gazeteyi getirdi.", "Abonelerin sayısı iki yılda ikiye katlandı, gelir ise yerinde saydı."),
    ),
    "subscription/paywall": Phrases(
        whole=_cased("abonelere özel", "sadece aboneler", "üyelere özel", "aboneye özel", "premium içerik", "yalnızca aboneler", "sadece abonelere"),
        starts=_cased(
            "okumaya devam etmek için", "haberin devamını okumak için", "yazının devamını okumak için", "devamını okumak için", "bu içeriği okumak için",
            "bu içeriğe erişmek için", "bu içeriği görüntülemek için", "bu yazıyı okumak için", "bu haberi okumak için", "bu içerik sadece aboneler",
            "bu içerik abonelere özel", "bu içerik yalnızca aboneler", "bu içerik üyelere özel", "bu haber abonelere özel", "bu haber sadece aboneler",
            "bu yazı abonelere özel", "bu makale abonelere özel", "bu özellik üyelere özel", "ücretsiz makale hakkınız", "ücretsiz haber hakkınız",
            "içeriğin tamamına erişmek için", "içeriğin tamamını okumak için", "makalenin tamamını okumak için", "yazının tamamını okumak için",
            "bu içerik premium üyelere",
        ),
        has=_cased(
            "abonelerimize özeldir", "yalnızca abonelere açık", "sadece abonelere açık", "sadece üyelere açık", "okumaya devam etmek için abone",
            "okumaya devam etmek için giriş", "devamını okumak için abone", "içerik abonelere özeldir", "içerik üyelere özeldir", "haber abonelere özeldir",
            "yazı abonelere özeldir",
        ),
        removes=("Okumaya devam etmek için abone olun.", "Bu içerik abonelere özeldir.", "Abonelere özel"),
        keeps=("Devam etmek isteyenlerin önünde sekiz kilometre ve tek bir gün vardı.",),
    ),
    "subscription/account": Phrases(
        whole=_cased(
            "giriş", "giriş yap", "giriş yapın", "üye girişi", "üye ol", "üyelik", "kayıt ol", "kayıt olun", "kaydol", "hesap oluştur", "hesabım", "hesap",
            "profilim", "profil", "ayarlar", "hesap ayarları", "çıkış", "çıkış yap", "oturum aç", "oturumu kapat", "şifre", "parola", "şifremi unuttum",
            "şifrenizi mi unuttunuz", "parolamı unuttum", "beni hatırla", "kullanıcı adı", "abone ol", "abonelik", "aboneliklerim", "aboneler",
            "abone girişi", "destek ol", "destekle", "bağış", "bağış yap", "bize destek ol", "e gazete", "dijital gazete", "gazete aboneliği",
            "google ile giriş yap", "facebook ile giriş yap", "apple ile giriş yap", "favorilerim", "kaydettiklerim", "giriş yap kayıt ol",
            "giriş yap üye ol", "üyelik girişi",
        ),
        starts=_cased("google ile giriş", "facebook ile giriş", "giriş yap veya", "üye değilseniz"),
        removes=("Giriş yap", "Hesabım", "ÜYE GİRİŞİ"),
        keeps=("Giriş kapısını iki çocuk buldu.",),
    ),
    "donation/appeal": Phrases(
        whole=_cased("destek olun", "bağış yapın", "bize destek olun", "destekçi ol", "destek olmak ister misiniz"),
        starts=_cased(
            "bağımsız gazeteciliğe destek", "bağımsız gazeteciliği destekleyin", "bağımsız gazeteciliği destekle", "bağımsız medyayı destekleyin",
            "gazeteciliğimize destek", "gazeteciliğimizi destekleyin", "bize destek olun", "yayınlarımıza destek", "siz de bağışçımız olun",
            "destekçimiz olun", "patreon üzerinden destek", "bu haberi mümkün kılan", "haberciliğimizi destekle", "bağış yapmak için tıklayın",
            "bize destek olmak için", "bize destek olmak ister", "gücümüzü okurlarımızdan alıyoruz",
        ),
        has=_cased(
            "bağımsız gazeteciliğe destek olun", "bağımsız gazeteciliği destekleyin", "patreon hesabımızdan", "destek olmak için tıklayın",
            "desteğinize ihtiyacımız var", "destekçimiz olmak için",
        ),
        removes=("Bağımsız gazeteciliğe destek olun", "Bize destek olmak için tıklayın"),
        keeps=("Vakıf, mahkeme evi geri verir vermez hastaneye bağış yapacak.", "Partiye destek kuzeyde yüzde dokuza indi."),
    ),
    "app/download": Phrases(
        whole=_cased(
            "uygulama", "uygulamalar", "uygulamalarımız", "mobil uygulama", "mobil uygulamalar", "uygulamayı indir", "uygulamayı indirin", "ios uygulaması",
            "android uygulaması", "mobil uygulamalarımız",
        ),
        starts=_cased(
            "uygulamamızı indirin", "uygulamamızı indir", "mobil uygulamamızı indirin", "mobil uygulamamızı indir", "mobil uygulamamızı hemen",
            "uygulamayı indirin ve", "ücretsiz uygulamamızı", "uygulamada aç", "uygulamada oku", "uygulamamızdan okuyun", "app store dan indirin",
            "app store dan indir", "google play den alın", "google play den indirin", "google play den indir", "app store dan indirebilirsiniz",
        ),
        has=_cased("mobil uygulamamızı indirin", "uygulamamızı indirin", "uygulamamızı indirmek için"),
        removes=("Mobil uygulamamızı indirin", "Uygulamayı indir"),
        keeps=("Uygulama mayısta mağazadan kalktı, onu yazan da ortadan kayboldu.",),
    ),
    "offer/pitch": Phrases(
        whole=_cased(
            "satın al", "hemen al", "sipariş ver", "sepete ekle", "sepetim", "sepet", "sepetiniz boş", "alışverişe başla", "daha fazla bilgi",
            "detaylı bilgi", "bilgi al", "teklif al", "fiyat al", "iletişime geçin", "bize ulaşın", "randevu al", "ücretsiz danışmanlık", "kampanya",
            "kampanyalar", "fırsatlar", "indirim", "indirimler", "indirim kodu", "kupon kodu", "promosyon kodu", "mağaza", "ürünler", "yeni", "yeni ürün",
            "stokta", "tükendi", "detaylar", "ayrıntılı bilgi için tıklayın", "ayrıntılı bilgi için tıklayınız", "detaylı bilgi için tıklayın",
            "hemen incele", "incele", "hemen başvur", "bilet al",
        ),
        starts=_cased("detaylı bilgi için", "ayrıntılı bilgi için", "hemen arayın", "kampanyadan yararlanmak için"),
        ends=_cased("satın al", "indirim kodu", "bilgi al"),
        removes=("Sepete ekle", "Detaylı bilgi için tıklayın"),
        keeps=("Satın aldığı evin çatısı ilk yağmurda aktı.",),
    ),
    "credit/label": Phrases(
        whole=_cased(
            "fotoğraf", "fotoğraflar", "foto", "arşiv fotoğrafı", "fotoğraf arşiv", "temsili fotoğraf", "temsili görsel", "temsilî fotoğraf",
            "fotoğraf temsili", "görsel temsilidir", "fotoğraf temsilidir", "görsel", "kaynak görsel", "fotoğraf aa", "fotoğraf dha", "ekran görüntüsü",
            "kişisel arşiv", "illüstrasyon", "aile arşivi", "fotoğraf temsilî",
        ),
        starts=_cased(
            "fotoğraf arşiv", "fotoğraf temsili", "temsili fotoğraf", "temsili görsel", "fotoğraf kaynağı", "fotoğraf shutterstock", "fotoğraf getty",
            "fotoğraf aa", "fotoğraf dha", "fotoğraf iha", "fotoğraf reuters", "fotoğraf afp", "fotoğraf anka", "görsel kaynağı", "görsel yapay zeka",
            "kapak fotoğrafı", "kapak görseli", "manşet fotoğrafı", "görsel shutterstock", "fotoğraflar aa", "fotoğraflar dha", "kaynak fotoğraf",
        ),
        ends=_cased("temsili fotoğraf", "temsili görsel", "arşiv fotoğrafı", "fotoğraf arşiv", "fotoğraf temsilidir", "görsel temsilidir", "görsel arşiv"),
        removes=("Fotoğraf: Arşiv", "Temsili görsel", "Fotoğraf kaynağı: Liman Müzesi"),
        keeps=("Yatağının üstündeki fotoğrafta at üstünde bir çocuk vardı.", "Fotoğraf bütün ülkede bir gecede elden ele dolaştı."),
    ),
    "caption/label": Phrases(
        starts=_cased("fotoğrafta soldan sağa", "soldan sağa", "fotoğrafta görülen", "fotoğrafta soldan"),
        ends=_cased("fotoğrafta görülüyor", "soldan sağa"),
        removes=("Soldan sağa: belediye başkanı ve yardımcısı",),
        keeps=("O eski tabloda hiç kurulmamış bir köprü vardır.",),
    ),
    "widget/toggle": Phrases(
        whole=_cased(
            "daha fazla göster", "daha fazlasını göster", "daha az göster", "devamını göster", "devamını gör", "devamını oku", "haberin devamını oku",
            "tümünü gör", "tümünü göster", "tümünü oku", "hepsini gör", "hepsini göster", "tamamını oku", "genişlet", "daralt", "gizle", "yorumları göster",
            "yorumları gizle", "menüyü aç", "menüyü kapat", "daha fazla yükle", "daha fazla haber göster", "fazlası için tıklayın", "devamı için tıklayın",
            "devamı için tıklayınız", "büyütmek için tıklayın", "büyüt", "fotoğrafı büyüt", "tam ekran", "galeriyi aç", "galeriye git", "fotoğrafları gör",
            "galeriyi görüntüle", "haberi oku", "habere git", "yazının devamı", "daha fazla gör", "daha fazlası için tıklayın",
        ),
        starts=_cased(
            "devamı için tıklayın", "devamını okumak için tıklayın", "büyütmek için tıklayın", "tümünü görmek için tıklayın", "haberin devamı için",
        ),
        ends=_cased("devamı için tıklayın", "devamı için tıklayınız", "haberin devamı için tıklayınız"),
        removes=("Daha fazla göster", "Devamını oku", "DEVAMI İÇİN TIKLAYIN"),
        keeps=("Gizle onu, diye fısıldadı annesi, ve mum söndü.", "Daha fazla ekmek yoktu, su da bitmişti."),
    ),
    "widget/control": Phrases(
        whole=_cased(
            "menü", "kapat", "aç", "ara", "arama", "haber ara", "ileri", "geri", "önceki", "sonraki", "oynat", "duraklat", "durdur", "sessiz", "sesi aç",
            "sesi kapat", "galeri", "foto galeri", "video galeri", "fotogaleri", "video", "videolar", "ses", "dinle", "izle", "iptal", "vazgeç", "gönder",
            "kaydet", "sil", "düzenle", "seç", "uygula", "temizle", "filtrele", "sırala", "evet", "hayır", "tamam", "daha", "geri dön", "başla", "indir",
            "kopyala", "beğen", "takip et", "karanlık mod", "gece modu", "koyu tema", "açık tema", "dil", "türkçe", "canlı", "canlı yayın", "canlı izle",
            "atla", "yenile", "yükle", "yazdır", "oku", "hemen izle", "slayt", "yukarı", "aşağı", "detay", "detaylar",
        ),
        removes=("Kapat", "Arama"),
        keeps=("Kapıyı kapat, dedi, ve kimseye açma.",),
    ),
    "widget/player": Phrases(
        whole=_cased(
            "dinle", "haberi dinle", "sesli dinle", "haberi sesli dinle", "videoyu izle", "video izle", "şimdi dinle", "şimdi izle", "reklamı geç",
            "reklamı atla", "oynatma hızı", "video oynatıcı",
        ),
        starts=_cased(
            "haberi dinle", "bu haberi dinle", "bu yazıyı dinle", "yazıyı dinle", "makaleyi dinle", "tarayıcınız video", "tarayıcınız bu videoyu",
            "tarayıcınız html5", "bu video kullanılamıyor", "video yükleniyor", "oynatıcı yükleniyor", "sesli dinlemek için", "tarayıcınız ses öğesini",
            "bu video artık mevcut değil",
        ),
        removes=("Haberi dinle", "Tarayıcınız video oynatmayı desteklemiyor."),
        keeps=("Dinle beni, diye yalvardı kızı, bir dakika olsun dinle.",),
    ),
    "widget/notice": Phrases(
        whole=_cased(
            "yükleniyor", "lütfen bekleyin", "lütfen bekleyiniz", "hata", "bir hata oluştu", "tekrar deneyin", "kopyalandı", "zorunlu alan",
            "bu alan zorunludur", "gönderildi", "bu haberi puanla", "haberi puanla", "puan ver", "oy ver", "bu içerik faydalı oldu mu",
            "bu haberi beğendiniz mi", "tepkini göster", "tepkiniz nedir", "bu habere tepkiniz", "haber hakkında ne hissettiniz", "içerik yükleniyor",
            "lütfen tekrar deneyin", "lütfen daha sonra deneyin",
        ),
        starts=_cased(
            "bir hata oluştu lütfen", "bir sorun oluştu lütfen", "lütfen daha sonra tekrar", "mesajınız gönderildi", "mesajınız başarıyla",
            "mesajınız iletildi", "geri bildiriminiz için teşekkür", "aradığınız sayfa bulunamadı", "sayfa bulunamadı", "sonuç bulunamadı",
            "bağlantı kopyalandı", "link kopyalandı", "panoya kopyalandı", "haber yükleniyor",
        ),
        removes=("Bir hata oluştu. Lütfen tekrar deneyin.", "Yükleniyor…", "Bağlantı kopyalandı"),
        keeps=("Gemilerin yüklenmesi şafağa kadar sürdü.", "Kaptanın hatası şehre bir köprüye mal oldu."),
    ),
    "widget/print": Phrases(
        whole=_cased(
            "yazdır", "haberi yazdır", "sayfayı yazdır", "bağlantıyı kopyala", "linki kopyala", "link kopyala", "url kopyala", "adresi kopyala", "kaydet",
            "haberi kaydet", "daha sonra oku", "sonra oku", "favorilere ekle", "listeme ekle", "okuma listesine ekle", "yazı boyutu", "yazı tipi boyutu",
            "metin boyutu", "yazıyı büyüt", "yazıyı küçült", "metni büyüt", "a a", "e posta ile gönder", "e posta gönder", "mail at", "mail gönder",
            "pdf indir", "pdf olarak indir", "arkadaşına gönder", "kısa link", "alıntıla", "google da tercih edilen kaynak",
        ),
        starts=_cased("google da tercih edilen kaynak", "tercih edilen kaynak olarak", "kaynaklarınıza ekleyin"),
        removes=("Haberi yazdır", "Bağlantıyı kopyala", "Daha sonra oku"),
        keeps=("Kaydet sesini, dedi, torunların seni bir gün duysun.",),
    ),
    "share/prompt": Phrases(
        whole=_cased(
            "paylaş", "paylaşın", "haberi paylaş", "haberi paylaşın", "bu haberi paylaş", "bu haberi paylaşın", "bu yazıyı paylaş", "yazıyı paylaş",
            "bu makaleyi paylaş", "bu içeriği paylaş", "bu sayfayı paylaş", "facebook ta paylaş", "facebookta paylaş", "twitter da paylaş",
            "twitterda paylaş", "x te paylaş", "x de paylaş", "whatsapp ta paylaş", "whatsapptan paylaş", "whatsapp tan gönder", "linkedin de paylaş",
            "telegram da paylaş", "e posta ile paylaş", "sosyal medyada paylaş", "arkadaşlarınla paylaş", "arkadaşlarınızla paylaşın", "tweetle",
            "tweet at", "pinle", "paylaşım", "paylaşım yap", "paylaşımlar", "bağlantıyı paylaş", "tavsiye et", "arkadaşına öner", "gönder paylaş",
        ),
        starts=_cased(
            "facebook ta paylaş", "twitter da paylaş", "whatsapp ta paylaş", "linkedin de paylaş", "bu haberi paylaş", "bu yazıyı arkadaşlarınızla",
            "haberi sosyal medyada paylaş",
        ),
        has=_cased("yeni pencerede açılır", "yeni sekmede açılır"),
        removes=("Bu haberi paylaş", "Facebook'ta paylaş", "PAYLAŞ"),
        keeps=("Ekmeğini komşunla paylaş, derdi ihtiyar, karşılık da bekleme.",),
    ),
    "share/network": Phrases(
        whole=_cased(
            "facebook", "twitter", "whatsapp", "instagram", "linkedin", "youtube", "telegram", "e posta", "e mail", "pinterest", "rss", "sosyal medya",
            "x twitter", "flipboard", "google haberler", "google news", "mail", "bip", "next sosyal", "bizi takip edin",
        ),
        removes=("Sosyal medya",),
        keeps=("Sosyal medyada gece yarısından sonra yer yerinden oynadı.",),
    ),
    "share/follow": Phrases(
        whole=_cased(
            "takip et", "takip edin", "bizi takip et", "bizi takip edin", "sosyal medya hesaplarımız", "sosyal medyada biz", "takipte kalın", "google news",
            "google news abone ol", "google haberler",
        ),
        starts=_cased(
            "bizi takip edin", "bizi takip et", "bizi google haberler", "bizi google news", "bizi sosyal medyada", "bizi sosyal medya",
            "google news te takip", "google haberler de takip", "google news ile takip", "haberleri google news", "twitter da takip et",
            "instagram da takip et", "facebook ta takip et", "youtube kanalımıza abone", "telegram kanalımıza", "whatsapp kanalımıza",
            "whatsapp kanalımızı", "sosyal medya hesaplarımızı", "sosyal medya hesaplarımızdan", "sosyal medyada bizi", "bizi facebook ta takip",
            "bizi twitter da takip", "bizi instagram da takip", "bizi facebook tan takip", "bizi x te takip", "bizi x ten takip",
            "bizi facebook ta beğenin",
        ),
        has=_cased(
            "bizi takip edin", "bizi takip etmek için", "kanalımıza abone olun", "kanalımıza katılın", "telegram kanalımıza katılın",
            "hesaplarımızı takip edin", "sayfamızı beğenin",
        ),
        removes=("Bizi Facebook'ta takip edin", "Google News'te takip edin", "YouTube kanalımıza abone olun"),
        keeps=("Takip ettikleri tekne burnun arkasında gözden kayboldu.", "Görüntüyü bir milyon kişi izledi, akşama dükkânda mal kalmadı."),
    ),
    "advertisement/label": Phrases(
        whole=_cased(
            "reklam", "reklamlar", "ilan", "ilanlar", "resmi ilan", "resmî ilan", "resmi ilanlar", "sponsorlu", "sponsorlu içerik", "sponsorlu haber",
            "tanıtım yazısı", "tanıtım haberi", "advertorial", "iş birliği içeriği", "reklam alanı", "reklamı kapat", "reklamı geç", "reklam reklam",
            "reklam devam ediyor", "bu bir reklamdır", "bu bir ilandır", "bu içerik sponsorludur", "sponsorlu bağlantılar",
            "haberin devamı reklamdan sonra", "iş birliği reklam",
        ),
        starts=_cased("bu bir reklamdır", "bu içerik reklamdır", "bu içerik sponsorludur", "bu bir advertorial"),
        removes=("REKLAM", "Sponsorlu içerik", "Bu bir reklamdır"),
        keeps=("Reklam üç milyona mal oldu, kimsenin aklında kalmadı.",),
    ),
    "advertisement/continues": Phrases(
        whole=_cased("devamı reklamdan sonra", "haberin devamı aşağıda"),
        starts=_cased(
            "haberin devamı reklamdan sonra", "reklamdan sonra devam", "haberin devamı aşağıda", "haber reklamdan sonra", "yazı reklamdan sonra",
            "reklamın ardından devam", "haberin devamı için aşağı kaydırın",
        ),
        ends=_cased("reklamdan sonra devam ediyor"),
        removes=("Haberin devamı reklamdan sonra",),
        keeps=("Haberin devamı gelmedi, köy de bir daha aranmadı.",),
    ),
    "advertisement/affiliate": Phrases(
        starts=_cased(
            "bu içerik iş birliği kapsamında", "bu içerik sponsorluğunda", "bu yazıdaki bağlantılar", "bu içerikteki bağlantılar",
            "bu içerikte yer alan linkler", "bu haber bir tanıtım", "bu yazı reklam içermektedir", "bu içerik reklam içermektedir",
            "bu metin satış ortaklığı",
        ),
        has=_cased(
            "satış ortaklığı bağlantıları", "komisyon kazanabiliriz", "komisyon alabiliriz", "reklam ve iş birliği içermektedir",
            "iş birliği kapsamında hazırlanmıştır", "satış ortaklığı linkleri",
        ),
        removes=("Bu yazıdaki bağlantılar üzerinden alışveriş yaparsanız komisyon kazanabiliriz.",),
        keeps=("Emlakçı, sattığı her evden yüzde dokuz komisyon alıyordu.",),
    ),
    "advertisement/sponsored": Phrases(
        whole=_cased(
            "sponsor", "sponsorlar", "sponsorlarımız", "ana sponsor", "partner", "iş ortakları", "iş ortaklarımız", "çözüm ortağı", "fırsat ürünleri",
            "kampanyalar", "seri ilanlar", "firma rehberi", "vefat ilanları", "en iyi fırsatlar",
        ),
        removes=("İş ortaklarımız",),
        keeps=("Ortağı kışın çekip gitti, köpeği de yanında götürdü.",),
    ),
    "navigation/skip": Phrases(
        whole=_cased(
            "içeriğe geç", "içeriğe atla", "ana içeriğe geç", "ana içeriğe atla", "menüye geç", "menüye atla", "aramaya geç", "sayfa başına dön",
            "başa dön", "başa git", "yukarı çık", "yukarı dön", "sayfanın başına dön", "yukarı git", "anasayfaya dön", "ana sayfaya dön", "ana sayfaya git",
            "anasayfaya git", "geri dön", "listeye dön", "habere dön", "tüm haberlere dön", "ana menü", "ana gezinme", "gezinme", "site haritası",
            "buradasınız", "şu an buradasınız", "en üste çık", "sayfa başı",
        ),
        starts=_cased("ana içeriğe geç", "ana içeriğe atla", "içeriğe geç", "ana sayfaya dönmek için", "buradasınız"),
        removes=("Ana içeriğe geç", "Yukarı çık", "ANA SAYFAYA DÖN"),
        keeps=("Köyüne ancak kırk yıl sonra dönebildi.",),
    ),
    "navigation/section": Phrases(
        whole=_cased(
            "ana sayfa", "anasayfa", "haberler", "haber", "son dakika", "son dakika haberleri", "gündem", "gündem haberleri", "türkiye", "dünya",
            "dünya haberleri", "siyaset", "politika", "ekonomi", "finans", "para", "borsa", "döviz", "altın", "emlak", "iş dünyası", "şirketler",
            "teknoloji", "bilim", "bilim teknoloji", "bilim ve teknoloji", "sağlık", "spor", "futbol", "süper lig", "basketbol", "voleybol", "tenis",
            "spor haberleri", "kültür", "kültür sanat", "kültür ve sanat", "sanat", "sinema", "müzik", "kitap", "tiyatro", "televizyon", "dizi", "diziler",
            "magazin", "yaşam", "hayat", "moda", "güzellik", "yemek", "yemek tarifleri", "tarifler", "lezzet", "gezi", "seyahat", "turizm", "otomobil",
            "otomotiv", "aile", "çocuk", "kadın", "astroloji", "burçlar", "günlük burç", "eğitim", "tarih", "din", "din ve yaşam", "çevre", "iklim",
            "tarım", "enerji", "savunma sanayi", "savunma", "asayiş", "3 sayfa", "yargı", "hukuk", "görüş", "görüşler", "yazarlar", "köşe yazarları",
            "köşe yazıları", "yazar", "yorum", "analiz", "dosya", "röportaj", "röportajlar", "söyleşi", "izlenim", "video", "videolar", "video galeri",
            "foto galeri", "galeri", "infografik", "podcast", "podcastler", "radyo", "tv", "canlı yayın", "canlı tv", "yayın akışı", "tv rehberi", "yerel",
            "yerel haberler", "bölge", "il il haberler", "istanbul", "ankara", "izmir", "bursa", "antalya", "adana", "avrupa", "amerika", "abd",
            "orta doğu", "ortadoğu", "asya", "ukrayna", "seçim", "seçimler", "hava durumu", "namaz vakitleri", "oyun", "oyunlar", "bulmaca", "test",
            "testler", "arşiv", "konular", "kategoriler", "kategori", "diğer", "genel", "özel haber", "özel haberler", "manşet", "manşetler",
            "resmi ilanlar", "vefat", "biyografi", "biyografiler", "etkinlikler", "çalışma hayatı", "emek", "insan hakları", "ekoloji", "toplum", "medya",
            "güncel", "nöbetçi eczaneler", "pazar", "cumartesi", "ekler",
        ),
        removes=("Siyaset", "Dünya", "GÜNDEM"),
        keeps=("Siyaset onu sıkardı, ekonomi daha da çok.",),
    ),
    "navigation/footer": Phrases(
        whole=_cased(
            "iletişim", "bize ulaşın", "bize yazın", "hakkımızda", "biz kimiz", "künye", "kurumsal", "reklam", "reklam ver", "reklam verin", "ilan ver",
            "kariyer", "insan kaynakları", "yardım", "sıkça sorulan sorular", "sss", "site haritası", "rss", "rss servisleri", "arşiv", "haber arşivi",
            "sitene ekle", "sitene haber ekle", "ihbar hattı", "haber gönder", "haber ihbar", "ihbar et", "yazarlarımız", "ekibimiz", "ekip", "abonelik",
            "e gazete", "mobil site", "masaüstü görünüm", "masaüstü sürümü", "iş birliği", "basın odası", "kurumsal kimlik", "yayın ilkeleri",
            "yayın ilkelerimiz", "yatırımcı ilişkileri", "okur temsilcisi", "okur hattı", "bağlantılar", "hızlı erişim", "hızlı bağlantılar",
            "faydalı linkler", "diğer sitelerimiz", "grup siteleri", "servisler", "araçlar", "izleyici temsilcisi", "frekans bilgileri", "yayın frekansı",
            "öneri ve şikayet", "gizlilik", "sponsorluk", "ürünler",
        ),
        starts=_cased("bize ulaşmak için", "haber ihbar hattı", "reklam vermek için"),
        removes=("Bize ulaşın", "Hakkımızda", "İLETİŞİM"),
        keeps=("Hakkımızda hiçbir şey bilmiyorlardı, işimiz hakkında ise daha da az.",),
    ),
    "navigation/pager": Phrases(
        whole=_cased(
            "sonraki haber", "önceki haber", "sonraki yazı", "önceki yazı", "sonraki sayfa", "önceki sayfa", "sonraki içerik", "önceki içerik",
            "eski yazılar", "yeni yazılar", "daha eski", "daha yeni", "yazı gezinmesi", "yazı dolaşımı", "ilk", "son", "sayfa 1 2", "tüm yazılar",
            "tüm haberler", "sıradaki haber", "sıradaki içerik", "bir sonraki haber", "bir önceki haber", "ilk sayfa", "son sayfa",
        ),
        starts=_cased(
            "sonraki haber", "önceki haber", "sonraki yazı", "önceki yazı", "sıradaki haber", "bir sonraki yazı", "bir önceki yazı", "önceki makale",
            "sonraki makale",
        ),
        removes=("Sonraki haber", "Önceki yazı: Köprüler üzerine on not"),
        keeps=("Son haber geldiğinde kahvede kimse kalmamıştı.",),
    ),
    "navigation/tags": Phrases(
        whole=_cased(
            "etiketler", "etiket", "anahtar kelimeler", "konular", "ilgili konular", "ilişkili konular", "haber etiketleri", "bu haberdeki etiketler",
            "kategoriler", "ilgili etiketler", "haberle ilgili etiketler",
        ),
        starts=_cased("etiketler", "etiket", "anahtar kelimeler", "haber etiketleri", "ilgili konular", "haberle ilgili daha fazlası"),
        removes=("Etiketler: liman, köprü, İzmir", "Anahtar kelimeler: ulaşım"),
        keeps=("Konular her hafta değişir, cevap aynı kalırdı.",),
    ),
    "navigation/contents": Phrases(
        whole=_cased(
            "içindekiler", "içerik", "bu haberde", "bu yazıda", "haber başlıkları", "içerik tablosu", "konu başlıkları", "yazı içeriği", "hızlı erişim",
        ),
        removes=("İçindekiler", "Bu yazıda:"),
        keeps=("Sandığın içindekileri jüriye hiç göstermediler.",),
    ),
    "related/heading": Phrases(
        whole=_cased(
            "ilgili haberler", "ilgili haber", "ilgili içerikler", "ilgili yazılar", "ilgili makaleler", "ilgili konular", "ilişkili haberler",
            "ilişkili içerikler", "benzer haberler", "benzer içerikler", "benzer yazılar", "benzer konular", "diğer haberler", "diğer yazılar",
            "diğer içerikler", "son haberler", "son dakika haberleri", "son eklenenler", "son yazılar", "son gelişmeler", "son dakika gelişmeleri",
            "en son haberler", "güncel haberler", "günün manşetleri", "günün öne çıkanları", "öne çıkan haberler", "öne çıkanlar", "öne çıkan içerikler",
            "öne çıkan", "en çok okunanlar", "en çok okunan", "en çok okunan haberler", "çok okunanlar", "çok okunan haberler", "en çok izlenenler",
            "en çok yorumlananlar", "en çok paylaşılanlar", "en popüler", "popüler haberler", "popüler içerikler", "popüler yazılar", "popüler konular",
            "trend haberler", "gündemdekiler", "gündemde öne çıkanlar", "önerilen haberler", "önerilen içerikler", "önerilenler", "önerilen",
            "önerilen yazılar", "sizin için seçtiklerimiz", "sizin için önerilenler", "sizin için", "sizin için derledik", "seçtiklerimiz",
            "editörün seçimi", "editörün seçtikleri", "editörün önerisi", "bunlar da ilginizi çekebilir", "bunlar da ilgini çekebilir",
            "bu haberler de ilginizi çekebilir", "bu haber de ilginizi çekebilir", "ilginizi çekebilir", "ilgini çekebilir",
            "ilginizi çekebilecek haberler", "ilginizi çekebilecek diğer haberler", "bunları da beğenebilirsiniz", "bunları da sevebilirsiniz",
            "bunları okudunuz mu", "bunlara da göz atın", "bunlar da var", "buna da bakın", "bunu da oku", "ayrıca bakınız", "ayrıca okuyun", "kaçırmayın",
            "bunları kaçırmayın", "mutlaka okuyun", "günün fotoğrafı", "günün videosu", "haftanın en çok okunanları", "daha fazla haber", "daha fazlası",
            "daha fazla içerik", "diğer galeriler", "diğer videolar", "yazarın diğer yazıları", "yazarın son yazıları", "yazarın tüm yazıları",
            "tüm haberleri gör", "kategorinin diğer haberleri", "aynı kategoriden", "bu kategoriden", "haberle ilgili diğer içerikler", "sıcak gündem",
            "sıradaki haberler", "konuyla ilgili haberler", "konu ile ilgili haberler", "popüler", "trendler", "son yazıları",
        ),
        starts=_cased(
            "bunlar da ilginizi", "bu haberler de ilginizi", "kategorisindeki diğer haberler", "konuyla ilgili diğer haberler", "yazarın diğer yazıları",
            "ilginizi çekebilecek haberler", "ilginizi çekebilecek diğer", "ilginizi çekebilecek içerikler",
        ),
        removes=("En çok okunanlar", "İlgili haberler", "SON DAKİKA HABERLERİ", "Bunlar da ilginizi çekebilir"),
        keeps=("Cepheden gelen son haberler kötüydü.", "Diğer haberleri sormadı, bir tek oğlunu merak ediyordu."),
    ),
    "related/label": Phrases(
        whole=_cased(
            "devamı", "oku", "izle", "haberi oku", "özel haber", "röportaj", "söyleşi", "analiz", "görüş", "yorum", "canlı", "canlı anlatım", "son dakika",
            "video", "galeri", "video haber", "foto haber", "flaş", "test", "anket", "podcast", "güncellendi", "güncelleniyor", "özel", "dosya", "detaylar",
            "ayrıntılar", "detaylar için tıklayın", "haber", "inceleme", "biyografi", "köşe yazısı",
        ),
        removes=("Son dakika",),
        keeps=("Ayrıntıları kimse sormadı.",),
    ),
    "related/pointer": Phrases(
        starts=_cased(
            "ayrıca okuyun", "ayrıca bakınız", "bu haber de ilginizi", "bunlar da ilginizi", "ilginizi çekebilir", "okumak için tıklayın",
            "haberin tamamını okumak için", "haberin detayları için tıklayın", "haberin ayrıntıları için tıklayın", "yazının tamamını okumak için",
            "izlemek için tıklayın", "tıkla oku", "tıkla izle", "buraya tıklayın", "haberin tamamı için tıklayın", "yazının tamamı için tıklayın",
            "söyleşinin tamamı için tıklayın", "videoyu izlemek için tıklayın",
        ),
        ends=_cased("okumak için tıklayın", "okumak için tıklayınız", "için tıklayın", "için tıklayınız", "izlemek için tıklayın"),
        removes=(
            "Ayrıca okuyun: Kimsenin istemediği köprü", "İLGİNİZİ ÇEKEBİLİR: Feribot grevi üçüncü haftasında", "Haberin tamamını okumak için tıklayın",
        ),
        keeps=("Yavaş okuyun, şairin oraya ne sakladığını o zaman görürsünüz.", "İzleyin bakalım, dedi usta, ve çekicini kaldırdı."),
    ),
    "related/read-more": Phrases(
        ends=_cased("devamını oku", "devamı", "devamı için tıklayın", "daha fazla"),
        removes=("İki şehir bir ırmak ve suyu yüzünden kavgalı. Devamını oku",),
        keeps=("Sınıfa daha az yazacağına, daha çok dinleyeceğine söz verdi.",),
    ),
    "related/live": Phrases(
        whole=_cased("canlı anlatım", "canlı yayın", "canlı blog", "dakika dakika", "canlı takip"),
        starts=_cased(
            "canlı yayın için tıklayın", "canlı blog", "gelişmeleri canlı takip", "canlı takip edin", "canlı izlemek için", "canlı anlatım için tıklayın",
            "canlı yayını izlemek için tıklayın",
        ),
        removes=("Canlı anlatım için tıklayın",),
        keeps=("Canlı bir kuzuyu sırtına aldı, dağa vurdu.",),
    ),
    "legal/copyright": Phrases(
        starts=_cased("tüm hakları saklıdır", "her hakkı saklıdır", "bütün hakları saklıdır", "telif hakkı ©"),
        removes=("Tüm hakları saklıdır.",),
        keeps=("Ülkede telif hakkı yasası cumhuriyetten bile eskidir.",),
    ),
    "legal/rights": Phrases(
        starts=_cased(
            "sitemizde yer alan haberler", "sitemizde yayınlanan haber", "sitemizde yayınlanan haberler", "sitemizde yayınlanan tüm",
            "bu sitede yer alan tüm", "bu sitede yayınlanan tüm",
        ),
        has=_cased(
            "tüm hakları saklıdır", "her hakkı saklıdır", "bütün hakları saklıdır", "tüm hakları mahfuzdur", "kaynak gösterilmeden kullanılamaz",
            "kaynak gösterilmeden alıntı", "kaynak gösterilmeden yayınlanamaz", "kaynak gösterilerek dahi", "izinsiz ve kaynak gösterilmeden",
            "izinsiz yayınlanamaz", "izinsiz kopyalanamaz", "izin alınmadan yayınlanamaz", "izinsiz alıntı yapılamaz", "aktif link verilerek",
            "aktif bağlantı verilerek", "haberin tamamı özel izin", "yazılı izin olmadan kullanılamaz", "yazılı izin alınmadan kullanılamaz",
            "kısmen dahi olsa izinsiz", "izin alınmadan kaynak gösterilerek",
        ),
        removes=("Tüm hakları saklıdır.", "Sitemizde yayınlanan haberler kaynak gösterilmeden kullanılamaz."),
        keeps=("Oyunun hakları ailede kaldı, tiyatro her gece için para öder.",),
    ),
    "legal/cookies": Phrases(
        whole=_cased(
            "çerezler", "çerez politikası", "çerez ayarları", "çerez tercihleri", "çerez aydınlatma metni", "kabul et", "tümünü kabul et",
            "hepsini kabul et", "kabul ediyorum", "kabul", "reddet", "tümünü reddet", "hepsini reddet", "anladım", "tercihleri yönet", "ayarları yönet",
            "zorunlu çerezler", "zorunlu", "tercihleri kaydet", "onayla", "izin ver", "tümüne izin ver", "çerezleri yönet", "çerezleri kabul et",
            "gizlilik ayarları",
        ),
        starts=_cased(
            "web sitemizde çerez", "bu sitede çerezler", "bu web sitesi çerez", "bu web sitesinde çerez", "bu site çerez", "internet sitemizde çerez",
            "çerezleri kullanıyoruz", "çerez kullanıyoruz", "çerezler kullanıyoruz", "sitemizi kullanarak çerezlere", "gizliliğinize önem veriyoruz",
            "gizliliğinize değer veriyoruz", "gizliliğinize saygı", "sitemizde çerezler kullanılmaktadır", "sitemizde çerez kullanılmaktadır",
            "sizlere daha iyi hizmet sunabilmek için", "size daha iyi hizmet sunabilmek için", "size daha iyi bir deneyim sunabilmek",
            "size daha iyi bir deneyim sunmak", "sitemize giriş yaparak çerez", "siteyi kullanmaya devam ederek çerez",
        ),
        has=_cased(
            "çerez kullanıyoruz", "çerezler kullanıyoruz", "çerezler kullanmaktayız", "çerez kullanımını kabul", "çerez kullanımına izin",
            "çerezlere izin vermiş", "çerez politikamızı", "çerez politikamız", "çerezlerden faydalanıyoruz", "çerezler kullanılmaktadır",
        ),
        removes=("Sitemizde çerezler kullanılmaktadır.", "Size daha iyi hizmet sunabilmek için çerez kullanıyoruz.", "Tümünü kabul et"),
        keeps=("Panayır için iki tepsi çerez kavurdu, öğleden önce hepsi satıldı.",),
    ),
    "legal/terms": Phrases(
        starts=_cased(
            "kaydolarak kullanım", "üye olarak kullanım", "üye olarak kişisel", "kvkk aydınlatma metnini", "aydınlatma metnini okudum",
            "kullanım koşullarını kabul", "kullanım şartlarını kabul", "gizlilik politikasını okudum", "üyelik sözleşmesini okudum", "bu site recaptcha",
            "6698 sayılı kişisel verilerin", "abone olarak kullanım", "abone olarak gizlilik",
        ),
        has=_cased(
            "aydınlatma metnini okudum", "kullanım koşullarını kabul etmiş", "kullanım şartlarını kabul etmiş", "üyelik sözleşmesini kabul",
            "recaptcha ile korunmaktadır", "gizlilik politikasını kabul etmiş", "gizlilik politikamızı inceleyebilirsiniz", "aydınlatma metnimizi",
        ),
        removes=("Kaydolarak kullanım koşullarını kabul etmiş olursunuz.", "Aydınlatma metnini okudum, onaylıyorum."),
        keeps=("İki taraf ateşkesin koşullarında anlaştı, gününde anlaşamadı.",),
    ),
    "legal/label": Phrases(
        whole=_cased(
            "gizlilik", "gizlilik politikası", "gizlilik ilkeleri", "gizlilik sözleşmesi", "gizlilik bildirimi", "gizlilik ve güvenlik",
            "kullanım koşulları", "kullanım şartları", "kullanıcı sözleşmesi", "üyelik sözleşmesi", "yasal uyarı", "yasal bilgiler",
            "hukuka aykırılık bildirimi", "kvkk", "kvkk aydınlatma metni", "kişisel verilerin korunması", "kişisel veriler", "aydınlatma metni",
            "veri politikası", "veri sahibi başvuru formu", "çerez politikası", "telif hakkı", "telif hakları", "yayın ilkeleri", "yayın politikası",
            "etik ilkeler", "künye", "düzeltme ve cevap", "tekzip", "kurallar", "yorum kuralları", "bilgi toplumu hizmetleri",
            "kişisel verilerin korunması politikası", "gizlilik ve çerez politikası",
        ),
        removes=("Gizlilik politikası", "Kullanım koşulları", "GİZLİLİK POLİTİKASI"),
        keeps=("Gizlilik başkalarının sahip olduğu bir şeydi.",),
    ),
    "legal/disclaimer": Phrases(
        starts=_cased(
            "yasal uyarı", "burada yer alan yatırım bilgi", "burada yer alan bilgi yorum", "bu içerik yatırım tavsiyesi",
            "bu içerik bilgilendirme amaçlıdır", "yazıda yer alan görüşler", "bu yazıda ifade edilen", "yorumlardan yazanlar", "yazıların sorumluluğu",
            "köşe yazılarının sorumluluğu", "veriler en az 15 dakika", "bist isim ve logosu", "burada yayımlanan yazılar", "bu makalede yer alan fikirler",
            "bu yazıda yer alan bilgiler tavsiye",
        ),
        has=_cased(
            "yatırım danışmanlığı kapsamında", "yatırım tavsiyesi değildir", "yatırım tavsiyesi içermez", "sorumluluğu yazarına aittir",
            "sorumluluk yazarına aittir", "yayın politikasını yansıtmayabilir", "editöryal politikasını yansıtmayabilir", "15 dakika gecikmeli",
            "hekiminize danışınız", "doktorunuza danışınız", "tıbbi tavsiye niteliği taşımaz", "bilgilendirme amaçlıdır",
        ),
        removes=("Burada yer alan yatırım bilgi, yorum ve tavsiyeleri yatırım danışmanlığı kapsamında değildir.", "Yazıların sorumluluğu yazarına aittir."),
        keeps=("Toplantıda görüşler hafif kuşkudan açık öfkeye kadar uzanıyordu.",),
    ),
    "legal/corrections": Phrases(
        whole=_cased("hata bildir", "hatayı bildir", "hata bildirimi", "düzeltme", "düzeltmeler", "yanlış bildir"),
        starts=_cased(
            "hata mı buldunuz", "haberde hata mı var", "hata bildir", "hatayı bildir", "yanlış bilgi bildir", "bir hata gördüyseniz",
            "düzeltme bildirmek için", "haberde bir hata",
        ),
        removes=("Hata mı buldunuz? Bize yazın.",),
        keeps=("Hesaptaki hatayı muhasebeci değil bekçi buldu.",),
    ),
    "byline/label": Phrases(
        whole=_cased(
            "yazar", "yazarlar", "yazan", "haber", "haber merkezi", "muhabir", "editör", "haber editörü", "kaynak", "haberi hazırlayan", "hazırlayan",
            "derleyen", "çeviren", "çeviri", "röportaj", "söyleşi", "fotoğraf", "fotoğraflar", "genel yayın yönetmeni", "gazeteci", "köşe yazarı",
            "dış haberler", "dış haberler servisi", "haber kaynağı", "ajanslar", "spor servisi", "ekonomi servisi", "istihbarat servisi", "internet haber",
            "editörden", "yazar hakkında", "özel haber", "internet servisi",
        ),
        starts=_cased("haber merkezi", "haberi hazırlayan", "hazırlayan", "derleyen", "çeviren", "haber kaynağı"),
        ends=_cased("haber merkezi"),
        removes=("Haber Merkezi", "Hazırlayan: Ayşe Taş"),
        keeps=("Yazar, ilk romanının tek elyazmasını neden yaktığını hiç anlatmadı.",),
    ),
    "timestamp/label": Phrases(
        whole=_cased(
            "yayınlanma", "yayınlanma tarihi", "yayın tarihi", "yayımlanma", "yayımlanma tarihi", "güncelleme", "güncellenme", "güncelleme tarihi",
            "güncellenme tarihi", "son güncelleme", "son güncellenme", "giriş tarihi", "oluşturulma tarihi", "eklenme tarihi", "eklenme", "tarih", "bugün",
            "dün", "az önce", "şimdi", "okuma süresi", "haber giriş", "haber giriş tarihi", "güncellendi", "yayınlandı", "giriş", "kayıt tarihi",
        ),
        starts=_cased(
            "yayınlanma tarihi", "yayın tarihi", "güncelleme tarihi", "güncellenme tarihi", "son güncelleme", "son güncellenme", "giriş tarihi",
            "oluşturulma tarihi", "eklenme tarihi", "haber giriş", "okuma süresi", "ortalama okuma süresi", "yayımlanma tarihi",
        ),
        removes=("Son güncelleme", "Yayınlanma tarihi: 12 Mayıs"),
        keeps=("Dün sessizdi.",),
    ),
    "timestamp/relative": Phrases(
        whole=_cased(
            "az önce", "biraz önce", *(f"{n} {unit} önce" for n in range(1, 60) for unit in ("dk", "dakika", "sn", "saniye")),
            *(f"{n} {unit} önce" for n in range(1, 24) for unit in ("saat", "sa")),
        ),
        removes=("5 dk önce",),
        keeps=("Bütün bunlar yirmi yılı aşkın bir zaman önce küçük bir garajda, üç arkadaşın arasında başladı.",),
    ),
    "bio/role": Phrases(
        has=_cased(
            "gazetecilik bölümünden mezun", "iletişim fakültesi mezunu", "iletişim fakültesi nden mezun", "gazeteci yazar", "muhabir olarak çalıştı",
            "editör olarak çalışıyor", "editör olarak çalışmaktadır", "editörlük yapmaktadır", "köşe yazıları yazmaktadır", "kitabının yazarıdır",
            "gazeteciliğe başladı ve",
        ),
        removes=("Ayşe Taş, İletişim Fakültesi mezunu; gazeteciliğe başladı ve editör olarak çalışıyor.",),
        keeps=("Yazarın müvekkili dokuz gün tutuklu kaldıktan sonra ifade verebildi.",),
    ),
    "bio/heading": Phrases(
        whole=_cased(
            "yazar hakkında", "yazarlar hakkında", "yazarın diğer yazıları", "yazarın tüm yazıları", "yazarın son yazıları", "tüm yazıları",
            "diğer yazıları", "son yazıları", "tüm haberleri", "tüm haberlerini gör", "yazar profili", "editör hakkında",
        ),
        starts=_cased("yazar hakkında", "yazarın tüm yazıları", "yazarın diğer yazıları", "yazarın son yazıları"),
        removes=("Yazar hakkında", "Yazarın diğer yazıları"),
        keeps=("Yazarı bilinmeyen mektubun sol elle yazıldığı anlaşıldı.",),
    ),
    "bio/contact": Phrases(
        whole=_cased("yazara mail gönder", "yazara mesaj gönder", "yazarı takip et", "haber gönder", "ihbar hattı"),
        starts=_cased(
            "yazara ulaşmak için", "yazara e posta", "yazarla iletişim", "yazarı takip et", "yazarı takip edin", "haber ihbar hattı",
            "olaya tanık olduysanız", "görüntü ve fotoğraflarınızı", "fotoğraf ve videolarınızı bize", "ihbarlarınız için", "görüntülerinizi bize gönderin",
            "bize haber gönderin",
        ),
        removes=("Yazara ulaşmak için tas@kurye.example", "Haber ihbar hattı: 0555 010 44 77"),
        keeps=("Yazarın evine ulaşmak o kış üç gün sürdü.",),
    ),
    "masthead/heading": Phrases(
        whole=_cased(
            "künye", "yayın kurulu", "genel yayın yönetmeni", "yazı işleri müdürü", "sorumlu yazı işleri müdürü", "sorumlu müdür", "imtiyaz sahibi",
            "haber müdürü", "yayın danışmanı", "reklam servisi", "ekibimiz", "yönetim kurulu", "yönetim yeri", "yayıncı", "editörler", "muhabirler",
            "adres", "reklam departmanı",
        ),
        removes=("Künye", "İMTİYAZ SAHİBİ"),
        keeps=("Künyesini boynundan çıkarıp masaya bıraktı.",),
    ),
    "masthead/role": Phrases(
        starts=_cased(
            "imtiyaz sahibi", "genel yayın yönetmeni", "sorumlu yazı işleri müdürü", "yazı işleri müdürü", "sorumlu müdür", "haber müdürü", "reklam müdürü",
            "yayın yönetmeni", "yayın koordinatörü", "hukuk danışmanı", "tüzel kişi temsilcisi", "uluslararası medya muhatabı",
        ),
        removes=("Genel Yayın Yönetmeni: Ayşe Taş", "İmtiyaz Sahibi: Kurye Yayıncılık A.Ş."),
        keeps=("Editör yazısında bir tek kelimeyi değiştirdi.",),
    ),
    "masthead/about": Phrases(
        starts=_cased("sitemiz basın meslek ilkelerine", "basın meslek ilkelerine"),
        has=_cased(
            "basın meslek ilkelerine uymaya söz", "basın meslek ilkelerine uymayı", "basın ahlak esaslarına uymayı", "yayın hayatına başlamıştır",
            "yerel süreli yayın", "yaygın süreli yayın",
        ),
        removes=("Sitemiz Basın Meslek İlkelerine uymaya söz vermiştir.",),
        keeps=("Gazete yeniden çıktı, oysa kimse buna inanmıyordu artık.",),
    ),
    "masthead/address": Phrases(
        starts=_cased(
            "yönetim yeri", "yönetim adresi", "merkez adresi", "adres", "telefon", "tel", "faks", "e posta", "iletişim adresi", "kep adresi", "mersis no",
            "ticaret sicil no", "uets no",
        ),
        has=_cased("mersis no", "kep adresi", "vergi dairesi"),
        removes=("Adres: Değirmen Sokak No: 12, İzmir",),
        keeps=("Telefon sustu.",),
    ),
    "comments/heading": Phrases(
        whole=_cased(
            "yorum", "yorumlar", "yorum yap", "yorum yaz", "yorum ekle", "yorum yapın", "yorum yazın", "yorum bırak", "yorumunuz", "yorumunuzu yazın",
            "yorumları gör", "yorumları göster", "tüm yorumlar", "tüm yorumları gör", "okuyucu yorumları", "okur yorumları", "ziyaretçi yorumları",
            "henüz yorum yok", "henüz yorum yapılmamış", "yorum yok", "yorumlar kapalı", "yorumlara kapalı", "bir yorum yapın", "bir cevap yazın",
            "bir yanıt yazın", "cevap yaz", "son yorumlar", "en beğenilen yorumlar", "yorum gönder", "tartışmaya katıl", "siz ne düşünüyorsunuz", "yorum 0",
            "yorumlar 0", "habere yorum yap", "düşünceni paylaş",
        ),
        starts=_cased("henüz yorum yapılmamış", "henüz yorum yapılmadı", "bu habere yorum yap", "bu habere henüz yorum"),
        removes=("Yorum yap", "Henüz yorum yok", "YORUMLAR"),
        keeps=("Yorum yapmaktan kaçınan bakan kapıyı çekip çıktı.",),
    ),
    "comments/form": Phrases(
        starts=_cased(
            "e posta adresiniz yayınlanmayacak", "e posta hesabınız yayımlanmayacak", "e posta adresiniz yayımlanmayacak", "daha sonraki yorumlarımda",
            "bir dahaki sefere yorum", "yorum yapabilmek için", "yorum yazmak için", "yorum yazabilmek için", "yorumunuz onaylandıktan",
            "yorumunuz başarıyla", "yorumunuz incelendikten", "yorumunuz editör onayından", "ilk yorumu siz", "ilk yorumu sen", "bu habere ilk yorumu",
            "küfür hakaret rencide edici", "küfür hakaret bir grup", "yorumlarınızı paylaşın", "görüşlerinizi yorumlarda", "düşüncelerinizi yorumlarda",
            "beni yeni yorumlar", "yeni yorumları e posta ile", "yorum yazarak topluluk", "yorum gönderme kuralları", "cevabı iptal et", "yanıtı iptal et",
            "bu site istenmeyenleri azaltmak için", "gerekli alanlar işaretlenmişlerdir", "suç teşkil edecek yasadışı", "suç teşkil edecek yasa dışı",
            "siz de yorumlarınızı paylaşın", "yorum yapmak için giriş", "yorum yapmak için üye", "yorum yapmak için lütfen", "ilk yorum yapan siz olun",
        ),
        has=_cased(
            "yayınlanmayacak gerekli alanlar", "yayımlanmayacak gerekli alanlar", "ilk yorumu siz yapın", "ilk yorumu siz yazın", "ilk yorumu sen yap",
            "yorum yapmak için giriş", "yorum yapabilmek için giriş", "yorumlarda bizimle paylaşın", "yorumlarda belirtmeyi unutmayın",
        ),
        removes=("E-posta adresiniz yayınlanmayacak. Gerekli alanlar * ile işaretlenmişlerdir", "Yorum yapmak için giriş yapın.", "İlk yorumu siz yapın!"),
        keeps=("Beni uyandırın, demişti annesine, güneş doğmadan uyandırın.",),
    ),
    "comments/field": Phrases(
        whole=_cased(
            "ad", "isim", "adınız", "adınız soyadınız", "ad soyad", "isim soyisim", "soyad", "e posta", "e posta adresi", "e posta adresiniz",
            "internet sitesi", "web sitesi", "yorumunuz", "yorum", "mesaj", "mesajınız", "konu", "başlık", "telefon", "yanıtla", "cevapla", "cevap ver",
            "alıntıla", "şikayet et", "bildir", "gönder", "yorum gönder", "beğen", "beğenme", "en yeni", "en eski", "en yeniler", "en eskiler",
            "en çok beğenilen", "yeniden eskiye", "sırala", "sıralama", "misafir", "ziyaretçi", "anonim", "zorunlu", "iptal", "güvenlik kodu",
            "doğrulama kodu",
        ),
        removes=("Cevapla", "Yorum gönder"),
        keeps=("Adını söyle, diye bağırdı nöbetçi.",),
    ),
    "comments/thread": Phrases(
        starts=_cased("yanıtla"),
        ends=_cased("dedi ki", "diyor ki", "yanıtla", "cevapla"),
        removes=("Yanıtla Ayşe Taş",),
        keeps=("Bunu kimin okuduğunu kimse bilmiyor.",),
    ),
    "embed/post": Phrases(
        whole=_cased("instagram da gör", "instagramda gör", "twitter da gör", "x te görüntüle", "tweeti görüntüle"),
        starts=_cased("bu gönderiyi instagram da gör", "bu gönderiyi instagram", "instagram da bu gönderiyi gör", "bu tweeti gör"),
        has=_cased("paylaştığı bir gönderi"),
        removes=("Bu gönderiyi Instagram'da gör", "Ayşe Taş'in paylaştığı bir gönderi (@aysetas)"),
        keeps=("Gönderi köye üç hafta sonra, o da yarı boş ulaştı.",),
    ),
    "other/browser": Phrases(
        starts=_cased("lütfen javascript", "tarayıcınız desteklenmiyor", "reklam engelleyici tespit edildi"),
        has=_cased(
            "javascript i etkinleştirin", "javascript i açın", "javascript etkin değil", "javascript i aktif", "javascript desteği",
            "tarayıcınız desteklenmiyor", "tarayıcınızı güncelleyin", "eski bir tarayıcı kullanıyorsunuz", "reklam engelleyiciyi kapatın",
            "reklam engelleyicinizi kapatın", "reklam engelleyici kullandığınızı", "adblock u kapatın",
        ),
        removes=("Lütfen JavaScript'i etkinleştirin.", "Tarayıcınızı güncelleyin."),
        keeps=("Tarayıcı, şirketin ilk ve uzun süre tek ürünüydü.",),
    ),
    "other/powered": Phrases(
        whole=_cased("haber yazılımı", "haber scripti"),
        starts=_cased("haber yazılımı", "haber scripti", "yazılım ve tasarım", "tasarım ve yazılım", "web tasarım ve yazılım", "web tasarım yazılım"),
        removes=("Haber yazılımı: Kuzey Bilişim",),
        keeps=("Tasarımı ve yazısı ona ait afiş üç gün sonra söküldü.",),
    ),
    "other/data": Phrases(
        whole=_cased(
            "hava durumu", "bugün hava nasıl", "döviz kurları", "döviz", "gram altın", "çeyrek altın", "bist", "bist 100", "bist100", "borsa", "bitcoin",
            "sterlin", "piyasalar", "canlı borsa", "namaz vakitleri", "iftar vakti", "imsakiye", "trafik durumu", "yol durumu", "puan durumu", "fikstür",
            "canlı skor", "maç sonuçları", "tv rehberi", "yayın akışı", "günlük burç yorumları", "anket", "oyla", "sonuçlar", "sonuçları gör", "kaynak",
            "kaynaklar", "görüntülenme", "okunma", "okunma sayısı", "nem", "rüzgar", "basınç", "gün doğumu", "gün batımı", "milli piyango",
            "loto sonuçları", "süper loto", "nöbetçi eczane", "nöbetçi eczaneler", "imsak", "öğle", "ikindi", "yatsı", "parçalı bulutlu", "az bulutlu",
        ),
        starts=_cased("kaynak", "kaynaklar", "okunma", "görüntülenme"),
        ends=_cased("okunma", "görüntülenme", "kez okundu", "kez okunmuş"),
        removes=("Hava durumu", "Kaynak: Kurye", "DÖVİZ KURLARI"),
        keeps=("Hava tekneleri bir hafta limanda tuttu.",),
    ),
}
