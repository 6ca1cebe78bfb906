"""HTML systems: a page's HTML in, the article's text out."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

from benchmarks.peers import OURS, MissingPeerError, Peer, load

Extractor = Callable[[str, str | None], str]

NODE_SCRIPT = Path(__file__).parent / "readability.js"


def _make_cleantext() -> Extractor:
    cleantext = load("cleantext")
    if not hasattr(cleantext, "extract"):
        raise MissingPeerError("this version has no extract")
    return lambda html, url: str(cleantext.extract(html, url=url).text)


def _make_trafilatura(**options: bool) -> Extractor:
    trafilatura = load("trafilatura")
    return lambda html, _: trafilatura.extract(html, include_comments=False, **options) or ""


def _make_readability() -> Extractor:
    document, extract_text = load("readability").Document, load("html_text").extract_text
    return lambda html, _: str(extract_text(document(html).summary()))


def _make_newspaper() -> Extractor:
    newspaper = load("newspaper")
    config = newspaper.Config()
    config.fetch_images = False
    config.disable_category_cache = True

    def extract(html: str, url: str | None) -> str:
        article = newspaper.Article(url or "http://example.org/", config=config)
        article.html = html
        article.download_state = 2
        article.parse()
        return str(article.text)

    return extract


def _make_goose() -> Extractor:
    goose = load("goose3").Goose({"enable_image_fetching": False})
    return lambda html, _: str(goose.extract(raw_html=html).cleaned_text)


def _make_resiliparse() -> Extractor:
    extract = load("resiliparse.extract.html2text").extract_plain_text
    return lambda html, _: str(extract(html, main_content=True, alt_texts=False, list_bullets=False))


def _make_justext() -> Extractor:
    justext = load("justext")
    stoplist = justext.get_stoplist("English")
    return lambda html, _: "\n".join(p.text for p in justext.justext(html, stoplist) if not p.is_boilerplate)


def _make_boilerpy() -> Extractor:
    extractor = load("boilerpy3.extractors").ArticleExtractor(raise_on_failure=False)
    return lambda html, _: str(extractor.get_content(html))


def _make_inscriptis() -> Extractor:
    get_text = load("inscriptis").get_text
    return lambda html, _: str(get_text(html))


def _make_html_text() -> Extractor:
    extract_text = load("html_text").extract_text
    return lambda html, _: str(extract_text(html))


class NodeReadability:
    """Mozilla's Readability in one Node process: a JSON line in, a JSON line out."""

    def __init__(self) -> None:
        node = shutil.which("node")
        if node is None:
            raise MissingPeerError("no Node on this machine")
        self._process = subprocess.Popen(
            [node, str(NODE_SCRIPT)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8", env=_node_environment()
        )
        if "ready" not in self._ask(None):
            raise MissingPeerError("its Node packages are not found (set NODE_PATH to the node_modules folder that has them)")

    def __call__(self, html: str, url: str | None) -> str:
        answer = self._ask({"html": html, "url": url})
        if "error" in answer:
            raise RuntimeError(answer["error"])
        return str(answer["text"])

    def _ask(self, request: dict[str, Any] | None) -> dict[str, Any]:
        stdin, stdout = _both(self._process)
        try:
            if request is not None:
                stdin.write(json.dumps(request) + "\n")
                stdin.flush()
            answer: dict[str, Any] = json.loads(stdout.readline() or '{"error": "Node ended"}')
        except BrokenPipeError:
            return {"error": "Node ended"}
        return answer


def _both(process: subprocess.Popen[str]) -> tuple[IO[str], IO[str]]:
    if process.stdin is None or process.stdout is None:
        raise MissingPeerError("no pipes to Node")
    return process.stdin, process.stdout


def _node_environment() -> dict[str, str]:
    """The environment with ``node_modules`` of the working directory on Node's path."""
    return {**os.environ, "NODE_PATH": os.pathsep.join(filter(None, [os.environ.get("NODE_PATH"), str(Path("node_modules").resolve())]))}


EXTRACTORS: tuple[Peer[Extractor], ...] = (
    Peer(OURS, _make_cleantext, "pip install -e ."),
    Peer("trafilatura", _make_trafilatura, "pip install trafilatura"),
    Peer("trafilatura-precision", lambda: _make_trafilatura(favor_precision=True), "pip install trafilatura"),
    Peer("readability-lxml", _make_readability, "pip install readability-lxml html-text"),
    Peer("newspaper4k", _make_newspaper, "pip install newspaper4k"),
    Peer("goose3", _make_goose, "pip install goose3"),
    Peer("resiliparse", _make_resiliparse, "pip install resiliparse"),
    Peer("justext", _make_justext, "pip install jusText"),
    Peer("boilerpy3", _make_boilerpy, "pip install boilerpy3"),
    Peer("inscriptis", _make_inscriptis, "pip install inscriptis"),
    Peer("html-text", _make_html_text, "pip install html-text"),
    Peer("mozilla-readability", NodeReadability, "npm install @mozilla/readability jsdom"),
)
