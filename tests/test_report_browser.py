"""The report's page in a real browser: what it shows agrees with the data, nothing executes, nothing leaves it."""

from __future__ import annotations

import json
import shutil
import time
from collections import Counter
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path
from typing import Any

import pytest

from cleantext import Kind, Removal, Result, analyze
from cleantext.report import write_report

playwright_api = pytest.importorskip("playwright.sync_api", reason="needs the browser extra")
CHROMIUM = shutil.which("chromium")
if CHROMIUM is None:
    pytest.skip("needs chromium", allow_module_level=True)

SCRAPES = Path(__file__).parent.parent / "benchmarks" / "data" / "own.jsonl"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
# Every string here would set a mark on the window, open a dialog or ask a server, if anything read it as markup or script.
HOSTILE = (
    "</script><script>window.__pwned = 1</script>",
    '<img src="http://127.0.0.1:9/x.png" onerror="window.__pwned = 2; alert(1)">',
    "<!--<script>window.__pwned = 3</script>-->",
    "javascript:window.__pwned=4",
    '"><svg onload="window.__pwned = 5"><iframe src="http://127.0.0.1:9/"></iframe>',
    "</style><style>@import 'http://127.0.0.1:9/x.css'</style>",
    "lines \u2028 and \u2029, a half \ud83d of a pair, another \ude00, a NUL \0, an emoji 😀 and a \u202e turn",
    "{{constructor.constructor('window.__pwned = 6')()}} ${window.__pwned = 7}",
)

Documents = list[tuple[str, Result]]


class Visit:
    """One page, open, with everything it asked for, said and did."""

    def __init__(self, page: Any) -> None:
        self.page = page
        self.requests: list[str] = []
        self.trouble: list[str] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("console", lambda message: self.trouble.append(message.text))
        page.on("pageerror", lambda error: self.trouble.append(str(error)))
        page.on("dialog", self._note_dialog)

    def _note_dialog(self, dialog: Any) -> None:
        self.trouble.append(dialog.message)
        dialog.dismiss()

    def texts(self, selector: str) -> list[str]:
        found: list[str] = self.page.locator(selector).all_text_contents()
        return found

    def totals(self) -> list[str]:
        return self.texts("#totals b")

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def type_in(self, selector: str, text: str) -> None:
        """Fill a field, and wait until the page has taken it up."""
        self.page.fill(selector, text)
        self.page.wait_for_timeout(200)

    def bars(self) -> dict[str, int]:
        """The chart: a name and its characters for each bar."""
        return {bar.get_attribute("data-name"): count(bar.locator(".size").text_content()) for bar in self.page.locator("#chart button").all()}


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with playwright_api.sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)


@pytest.fixture(scope="module")
def documents() -> Documents:
    rows = [json.loads(line) for line in SCRAPES.read_text("utf-8").splitlines()]
    return [(row["id"], analyze("\n".join(row["lines"]))) for row in rows]


@pytest.fixture(scope="module")
def own_page(documents: Documents, tmp_path_factory: pytest.TempPathFactory) -> Path:
    page = tmp_path_factory.mktemp("report") / "report.html"
    write_report(documents, page, "Sixty scrapes")
    return page


@pytest.fixture
def visit(browser: Any, own_page: Path) -> Iterator[Visit]:
    yield from open_page(browser, own_page)


def open_page(browser: Any, path: Path, **options: Any) -> Iterator[Visit]:
    """The page, open; at the end it must have been quiet and asked for nothing but itself."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, **options)
    visit = Visit(context.new_page())
    visit.page.goto(path.as_uri())
    yield visit
    context.close()
    assert visit.trouble == []
    assert visit.requests == [path.as_uri()]


def count(shown: str | None) -> int:
    return int((shown or "").split(" ")[0].replace(",", ""))


def count_by(documents: Documents, key: str) -> Counter[str]:
    counts: Counter[str] = Counter()
    for _, result in documents:
        for removal in result.removed:
            counts[str(getattr(removal, key))] += len(removal.text)
    return counts


def searched(result: Result, scope: str) -> str:
    """The text that a search in this scope looks at."""
    removed = "\0".join(removal.text for removal in result.removed)
    return {"source": result.source, "removed": removed, "kept": result.text}[scope]


def expect_totals(documents: Documents, kinds: set[str]) -> list[int]:
    """Documents with a removal of these kinds, their characters, the characters removed, and removals."""
    chosen = [result for _, result in documents if any(removal.kind.value in kinds for removal in result.removed)]
    removed = [removal for result in chosen for removal in result.removed if removal.kind.value in kinds]
    return [len(chosen), sum(len(result.source) for result in chosen), sum(len(removal.text) for removal in removed), len(removed)]


def test_counts_agree_with_the_data(visit: Visit, documents: Documents) -> None:
    shown = visit.totals()
    assert [count(shown[at]) for at in (0, 1, 2, 4)] == [
        len(documents),
        sum(len(result.source) for _, result in documents),
        sum(len(removal.text) for _, result in documents for removal in result.removed),
        sum(len(result.removed) for _, result in documents),
    ]
    assert visit.bars() == count_by(documents, "kind")
    visit.page.click("[data-chart=rule]")
    assert visit.bars() == count_by(documents, "rule")


def test_before_and_after_are_source_and_text_of_every_document(visit: Visit, documents: Documents) -> None:
    visit.press("v")
    for name, result in documents:
        assert visit.page.evaluate("['document-name', 'before', 'after'].map((id) => document.getElementById(id).textContent)") == [
            name,
            result.source,
            result.text,
        ]
        assert visit.texts("#before del") == [removal.text for removal in result.removed]
        visit.press("j")


def test_filters_by_kind_add_up_and_clear(visit: Visit, documents: Documents) -> None:
    for kinds in ({"promo"}, {"promo", "legal"}):
        for kind in kinds - set(visit.page.evaluate("Array.from(document.querySelectorAll('#chart [aria-pressed=true]'), (bar) => bar.dataset.name)")):
            visit.page.click(f'#chart button[data-name="{kind}"]')
        shown = visit.totals()
        assert [count(shown[at]) for at in (0, 1, 2, 4)] == expect_totals(documents, kinds)
    first = next(result for _, result in documents if any(removal.kind in ("promo", "legal") for removal in result.removed))
    assert visit.texts("#before del:not(.muted)") == [removal.text for removal in first.removed if removal.kind in ("promo", "legal")]
    assert visit.texts("#removal-list code") == [removal.rule for removal in first.removed if removal.kind in ("promo", "legal")]
    visit.press("c")
    assert visit.bars() == count_by(documents, "kind")
    assert count(visit.totals()[0]) == len(documents)


def test_a_filter_by_rule(visit: Visit, documents: Documents) -> None:
    visit.page.click("[data-chart=rule]")
    visit.page.click('#chart button[data-name="newsletter/sign-up"]')
    having = [name for name, result in documents if any(removal.rule == "newsletter/sign-up" for removal in result.removed)]
    assert count(visit.totals()[0]) == len(having)
    assert visit.texts("#documents .name")[:3] == having[:3]
    assert set(visit.texts("#removal-list code")) == {"newsletter/sign-up"}


def test_documents_by_name_and_in_order_of_share(visit: Visit, documents: Documents) -> None:
    visit.type_in("#name", "EN-b")
    assert visit.texts("#documents .name") == [name for name, _ in documents if "en-b" in name]
    visit.type_in("#name", "")
    visit.page.select_option("#order", "share")
    ranked = sorted(documents, key=lambda document: -sum(len(removal.text) for removal in document[1].removed) / len(document[1].source))
    assert visit.texts("#documents .name")[:5] == [name for name, _ in ranked[:5]]


@pytest.mark.parametrize(("scope", "query"), [("source", "THE HARBOUR"), ("removed", "cookie"), ("kept", "newsletter"), ("source", "(a.b["), ("source", "東")])
def test_search_finds_what_python_finds(visit: Visit, documents: Documents, scope: str, query: str) -> None:
    visit.page.select_option("#scope", scope)
    visit.type_in("#query", query)
    wanted = query.lower()
    having = [(name, result) for name, result in documents if wanted in " ".join(searched(result, scope).lower().split())]
    assert count(visit.totals()[0]) == len(having)
    if having and scope == "source":
        assert visit.page.locator("#before .hit").count() == " ".join(having[0][1].source.lower().split()).count(wanted)


def test_hits_are_marked_on_both_sides(visit: Visit, documents: Documents) -> None:
    result = next(result for _, result in documents if "newsletter" in result.text.lower())
    visit.press("v")
    visit.page.select_option("#scope", "kept")
    visit.type_in("#query", "newsletter")
    assert [text.lower() for text in visit.texts("#after .hit")] == ["newsletter"] * result.text.lower().count("newsletter")
    assert visit.page.text_content("#after") == result.text
    assert len(visit.texts("#before .hit")) == result.source.lower().count("newsletter")


def test_keys_step_through_removals_and_documents(visit: Visit, documents: Documents) -> None:
    (first, result), (second, _) = documents[:2]
    visit.press(*"nnn")
    assert visit.texts("del.current") == [result.removed[2].text]
    assert visit.texts("#removal-list .current code") == [result.removed[2].rule]
    visit.press("p")
    assert visit.texts("del.current") == [result.removed[1].text]
    visit.press("j")
    assert visit.texts("#document-name") == [second]
    visit.press("p")
    assert visit.page.evaluate("document.activeElement.tagName") == "DEL"
    visit.press("k")
    assert visit.texts("#document-name") == [first]
    visit.press(*"n" * (len(result.removed) + 1))
    assert visit.texts("#document-name") == [second]


def test_keys_reach_fields_help_and_theme(visit: Visit) -> None:
    visit.press("/")
    assert visit.page.evaluate("document.activeElement.id") == "query"
    visit.press("j", "Escape")
    assert visit.page.input_value("#query") == "j"  # a letter, not a step, and Escape does not lose it
    visit.press("?")
    assert visit.page.is_visible("#keys")
    visit.press("Escape", "t")
    assert not visit.page.is_visible("#keys")
    assert visit.page.evaluate("document.documentElement.dataset.theme") == "dark"


def test_the_rule_is_told_on_hover(visit: Visit, documents: Documents) -> None:
    removal = documents[0][1].removed[0]
    visit.page.hover("#before del >> nth=0")
    assert visit.texts("#tip code") == [removal.rule]
    assert visit.page.is_visible("#tip")
    assert visit.page.evaluate("getComputedStyle(document.querySelector('#before del'), '::before').content") == f'"{removal.kind.value}"'


def test_what_was_suspected_is_shown_on_request(visit: Visit, documents: Documents) -> None:
    at, result = next((at, result) for at, (_, result) in enumerate(documents) if len(result.suspected) == 1)
    visit.page.evaluate(f"location.hash = '#{at + 1}'")
    visit.page.wait_for_function(f"document.getElementById('document-name').textContent === {json.dumps(documents[at][0])}")
    visit.press("s")
    assert visit.texts("#before .suspected") == [result.suspected[0].text]
    assert visit.texts("#removal-list .heading ~ li code") == [result.suspected[0].rule]


def hostile_documents() -> Documents:
    """Each hostile text as a name, as kept text, as removed text and as the name of a rule."""
    documents = []
    for text in HOSTILE:
        removal = Removal(len(text), 2 * len(text), Kind.PROMO, text, text)
        documents.append((text, Result(text * 2, text, (removal,), (Removal(0, len(text), Kind.LEGAL, text, text),))))
    return documents


def test_nothing_in_hostile_documents_executes(browser: Any, tmp_path: Path) -> None:
    write_report(hostile_documents(), tmp_path / "report.html", title="".join(HOSTILE))
    for visit in open_page(browser, tmp_path / "report.html"):
        visit.press("v", "s")
        visit.page.click("[data-chart=rule]")
        assert visit.bars() == count_by(hostile_documents(), "rule")
        for _, result in hostile_documents():
            visit.press("n")
            visit.page.hover("#before del")
            shown = visit.page.evaluate("['before', 'after'].map((id) => JSON.stringify(document.getElementById(id).textContent))")
            assert [json.loads(text) for text in shown] == [result.source, result.text]
            visit.press("j")
        for text in HOSTILE[:6]:
            visit.type_in("#query", text)
            assert count(visit.totals()[0]) == 1
        visit.page.wait_for_timeout(200)
        assert visit.page.evaluate("[typeof window.__pwned, document.scripts.length, document.images.length, frames.length]") == ["undefined", 3, 0, 0]


def test_an_injected_script_would_be_stopped(browser: Any, own_page: Path, tmp_path: Path) -> None:
    """The policy is a second wall: it holds even where markup got in."""
    broken = tmp_path / "broken.html"
    broken.write_text(
        own_page.read_text("utf-8").replace("<main>", "<main><script>window.__pwned = 1</script><img src=x onerror='window.__pwned = 2'>"), "utf-8"
    )
    context = browser.new_context()
    page = context.new_page()
    page.goto(broken.as_uri())
    page.wait_for_timeout(100)
    assert page.evaluate("typeof window.__pwned") == "undefined"
    assert page.locator("#documents .name").count() > 0
    context.close()


def test_two_thousand_documents(browser: Any, documents: Documents, tmp_path: Path) -> None:
    write_report(((f"{at}-{name}", result) for at, (name, result) in enumerate(islice(cycle(documents), 2000))), tmp_path / "report.html")
    started = time.perf_counter()
    for visit in open_page(browser, tmp_path / "report.html"):
        opened = time.perf_counter()
        visit.press(*"j" * 50)
        stepped = time.perf_counter()
        assert visit.texts("#document-name") == [f"50-{documents[50][0]}"]
        assert visit.page.locator("#documents li").count() < 40
        print(f"2,000 documents: open {opened - started:.2f} s, a step {(stepped - opened) / 50 * 1000:.0f} ms")


def test_a_phone_shows_one_column(browser: Any, own_page: Path) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(own_page.as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    page.tap("#listing summary")
    page.tap("#documents button >> nth=1")
    assert page.locator("#documents [aria-current] .name").text_content() == page.locator("#document-name").text_content()
    context.close()
