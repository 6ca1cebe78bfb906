"""Words that tell what a line is once it goes. They remove nothing: an article may use any of them."""

from __future__ import annotations

from collections.abc import Mapping

from cleantext.model import Kind

_WORDS = {
    Kind.PROMO: """newsletter newsletters subscribe subscriber subscribers subscription subscriptions membership donate donation trial abo abonnement
        abonnieren abonnez abonnenten suscríbete suscripción iscriviti abbonati assine assinatura prenumerera подписка abone 登録 会員 구독 订阅 訂閱""",
    Kind.COMMENTS: """comment comments commenting commenter reply replies kommentar kommentare kommentarer commentaire commentaires comentario comentarios
        comentários commenti reactie reacties komentarz komentarze комментарии комментарий yorum yorumlar コメント 投稿 댓글 评论 評論""",
    Kind.ADVERTISEMENT: """sponsored sponsor advertiser coupon coupons promo discount discounts deals
        anzeige werbung publicidad publicité pubblicità 広告 광고 广告""",
    Kind.LEGAL: """copyright © privacy cookie cookies trademark trademarks disclaimer licence datenschutz nutzungsbedingungen privatsphäre confidentialité
        privacidad privacidade prywatności конфиденциальности gizlilik 著作権 저작권 版权 版權""",
    Kind.MASTHEAD: """issn isbn tel telephone fax blvd suite publisher redaktion
        impressum redacción rédaction redazione redação redactie redakcja редакция 編集部 편집국""",
    Kind.SHARE: """tweet retweet facebook whatsapp linkedin pinterest instagram shares
        teilen partager compartir condividi compartilhar udostępnij поделиться シェア 공유 分享""",
    Kind.WIDGET: "loading javascript fullscreen playback playlist autoplay slideshow captions subtitles wiedergabe vollbild 再生 閉じる 재생 播放",
}

HINTS: Mapping[str, Kind] = {word: kind for kind, words in _WORDS.items() for word in words.split()}


def find_hint(key: str) -> Kind | None:
    """The kind that the words of a line hint at, where they agree.

    >>> find_hint("mind our newsletter")
    <Kind.PROMO: 'promo'>
    """
    kinds = {HINTS[word] for word in key.split() if word in HINTS}
    return kinds.pop() if len(kinds) == 1 else None
