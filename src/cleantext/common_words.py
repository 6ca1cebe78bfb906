"""Words too common in news prose to find a phrase by: the frequent words of each language."""

COMMON_WORDS = frozenset(
    """
    a aan about access across after ai al ale all alla als also always an analysis analytics anche and another any ao app approach apps are around as
    at att au auch auf aus aux av available avec avoir back based be because been before bei being best better between big bij bir blev body book both
    bu budget build building built business businesses but by byl být can ce ces cette che check choose clients cloud co code com come como companies
    company con consider content control cost costs could coverage create customer customers da daha dans das dat data day days de dei del della delle
    dem den der des design det development di die diese dieser dieses different digital do does doesn don dos down du during e each easy een ein eine
    einen einer eines el elle em en end ensure er es est esta este et even every example experience fait features feel few find first focus for found
    fra free from full för für get gibi gli go going good great group guide ha haben had han har hard has hat have hay he health hebben heeft help
    helps her here het heute hier high his home hours how however hun i if ihr ihre ikke il ile ils im impact important in include including industry
    information inte into is isn ist it its için jahr jahre jak jako je jetzt jsou just już k kadar kann keep key know können la large las last le
    learn learning les less let level life light like list ll lo local long look looking los lot low ma maar machine made mais make makes making man
    management many market marketing mas may me means med media meer mehr men met might mit mobile model models month more most moving much must my
    más na naar nach nas nebo need needs nel nella network new next nicht nie niet no noch nog non nos not nous now number nur não o och od oder of
    off offer offers often olan olarak om on once one online only ook op options or os other ou our out over own où par para part pas people per
    performance pero più place plan plant plants platform plus po por post pour power price pro process product products project provide på quality
    que questa questo qui range re read real really research review right risk run s sa said same says se search security see sein seine ser service
    services ses set seu she should si sich sie sin since sind single size się small so sobre social software som some something son sono sonra sont
    space specific speed start state step still su sua such suo support sur sure sus system systems são take te team technology than that the their
    them then there these they things think this those three through till time times to today todo todos too tools top tous tout tra training travel
    two uit um uma un una unas und under understand une uno unos uns unter up us use used user users using v value van var ve very video von voor vor
    vous være w want war was wat water way we web weight well wenn werden were what when where whether which while who why wie will wir wird with
    within without wo worden wordt work working world would wurde y year years you your z za zijn zu zum zur à är çok è é être über że že в для его за
    и из к как на не но он от по с что это
    """.split()
)

# Words by which a line calls on its reader to do something: how promos, menus and teasers begin.
CALLING_WORDS = frozenset(
    """
    ask book browse build buy check choose click connect contact create discover don download earn enjoy enter explore find follow get give grow join
    learn let listen looking make meet need read ready request save see select share shop sign start stay subscribe support take tell try upgrade view
    visit want watch why abonnieren entdecken erfahren jetzt lesen hier mehr abonnez decouvrez découvrez inscrivez lisez recevez consulta descubre
    regístrate suscríbete abbonati iscriviti leggi scopri assine inscreva leia saiba abonneer bekijk lees meld ontdek czytaj dowiedz sprawdź zobacz
    подпишитесь читайте узнайте смотрите prenumerera läs abonner les læs abone keşfedin
    """.split()
)
