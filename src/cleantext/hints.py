"""Words that tell what a line is once it goes. They remove nothing: an article may use any of them."""

from __future__ import annotations

from collections.abc import Mapping

from cleantext.model import Kind

_WORDS = {
    Kind.PROMO: """newsletter newsletters subscribe subscriber subscribers subscription subscriptions membership member donate donation trial free
        sale buy shop shipping demo offer offers download inbox unlock account register unlimited quote required signing join receive
        updates weekly personalized started saved abo abonnement anmelden kostenlos abonnieren abonnez abonnenten gratuit offre compte
        suscríbete suscripción gratis iscriviti abbonati assine assinatura conta prenumerera prenumeration abonnent bezpłatnie подписка
        abone ücretsiz 登録 会員 無料 구독 무료 订阅 訂閱 免费""",
    Kind.COMMENTS: """comment comments commenting commenter reply replies says forum kommentar kommentare kommentarer kommentieren commentaire
        commentaires comentario comentarios comentários commenti reactie reacties komentarz komentarze комментарии комментарий yorum
        yorumlar コメント 投稿 댓글 评论 評論""",
    Kind.ADVERTISEMENT: """sponsored sponsor advertiser advertisement affiliate amazon commission coupon coupons promo discount discounts deals anzeige
        werbung publicidad publicité pubblicità reklama реклама reklam 広告 광고 广告""",
    Kind.LEGAL: """copyright © privacy cookie cookies policy policies terms trademark trademarks disclaimer licence license llc inc consent agree
        rights reserved recaptcha reprints datenschutz nutzungsbedingungen privatsphäre einwilligung confidentialité conditions
        privacidad términos privacidade prywatności regulamin конфиденциальности gizlilik 著作権 저작권 版权 版權""",
    Kind.MASTHEAD: """issn isbn tel telephone phone fax blvd street avenue suite office hours monday friday publisher redaktion straße impressum
        redacción rédaction redazione redação redactie redakcja редакция 編集部 편집국""",
    Kind.SHARE: """share shared sharing tweet retweet facebook twitter whatsapp linkedin pinterest instagram tiktok youtube reddit bluesky threads
        telegram shares follow teilen folgen partager suivez compartir síguenos condividi compartilhar delen dela udostępnij поделиться
        paylaş シェア 공유 分享""",
    Kind.WIDGET: """loading javascript fullscreen playback playlist autoplay slideshow captions subtitles print copied listen click close video
        player drucken anhören merken imprimer imprimir stampa wiedergabe vollbild 再生 閉じる 印刷 재생 播放""",
    Kind.NAVIGATION: """home menu search previous next back topics topic tags tag login sitemap faq browse skip blog contact products solutions tools
        feedback español english startseite suche themen schlagworte accueil recherche inicio buscar ricerca zoeken szukaj поиск ara 検索
        검색 搜索""",
    Kind.RELATED: """latest popular trending related recommended articles stories story posts read podcast episode how why what best top ways review
        meistgelesen ähnliche lesen interessieren lire aussi articles leer relacionados leggi leia lees czytaj читайте oku 関連 記事 관련 相关""",
    Kind.AUTHOR_BIO: """author journalist reporter writer columnist correspondent freelance freelancer founder editor redakteur redakteurin autor
        autorin journaliste periodista giornalista jornalista dziennikarz журналист gazeteci 記者 기자 记者""",
    Kind.TIMESTAMP: """min minutes minute updated published uhr ago aktualisiert veröffentlicht lesezeit publié actualizado publicado aggiornato
        bijgewerkt uppdaterad publicerad oppdatert publikacja aktualizacja обновлено güncelleme 更新 公開 입력 发布""",
}  # fmt: skip

HINTS: Mapping[str, Kind] = {word: kind for kind, words in _WORDS.items() for word in words.split()}


def find_hint(key: str) -> Kind | None:
    """The kind that most of the telling words of a line hint at; of several the first.

    >>> find_hint("mind our newsletter")
    <Kind.PROMO: 'promo'>
    """
    kinds = [HINTS[word] for word in key.split() if word in HINTS]
    return max(kinds, key=kinds.count) if kinds else None
