// Around the document: chart, list of documents, filters, keys. One state, shown by `show...` functions.

const ROW = 52; // height of a row in the list of documents, as in the style
const WIDE = matchMedia("(min-width: 900px)");
const filter = { query: "", scope: "source", name: "", kind: new Set(), rule: new Set(), order: "number" };
const view = { chart: "kind", both: false, suspected: false, doc: null, part: null };
let found = { searched: DOCUMENTS, chosen: DOCUMENTS };

// ---- showing

/** Everything that the filters change. The document stays if they leave it. */
function showAll() {
  found = findDocuments(filter);
  showTotals();
  showChart();
  const stays = found.chosen.includes(view.doc);
  openDocument(stays ? view.doc : (found.chosen[0] ?? null), { scroll: stays ? "keep" : "top" });
  showRows();
}

function showTotals() {
  const totals = countAll(found.chosen, filter);
  const figures = [
    [number(totals.documents) + (totals.documents < DOCUMENTS.length ? ` of ${number(DOCUMENTS.length)}` : ""), totals.documents === 1 && DOCUMENTS.length === 1 ? "document" : "documents"],
    [number(totals.chars), "characters"],
    [number(totals.removed), "removed"],
    [percent(totals.removed, totals.chars), "of the text"],
    [number(totals.removals), totals.removals === 1 ? "removal" : "removals"],
  ];
  $("totals").replaceChildren(
    ...figures.map(([value, name]) => {
      const item = make("span", "");
      item.append(make("b", "", value), ` ${name}`);
      return item;
    }),
  );
  $("shown").textContent = number(totals.documents);
  $("clear").hidden = !(filter.kind.size || filter.rule.size || filter.query || filter.name);
}

/** The bars: every kind, or the rules of the kinds that were chosen. A chosen one stays even where nothing is left of it. */
function showChart() {
  const key = view.chart;
  const open = { kind: key === "rule" ? filter.kind : new Set(), rule: new Set() };
  const rows = countBy(key, found.searched, open);
  for (const name of filter[key]) {
    if (!rows.some((row) => row.name === name)) rows.push({ name, kind: LABELS.find((label) => label[key] === name).kind, chars: 0, removals: 0 });
  }
  const most = Math.max(1, ...rows.map((row) => row.chars));
  const focused = document.activeElement?.dataset?.name;
  $("chart").className = `chart ${key}`;
  $("chart").replaceChildren(...rows.map((row) => renderBar(row, most, filter[key])));
  if (!rows.length) $("chart").append(make("li", "none", "Nothing was removed."));
  if (focused) [...$("chart").querySelectorAll("button")].find((button) => button.dataset.name === focused)?.focus({ preventScroll: true });
  for (const button of document.querySelectorAll("[data-chart]")) button.setAttribute("aria-pressed", button.dataset.chart === key);
}

function renderBar({ name, kind, chars, removals }, most, chosen) {
  const item = make("li", "");
  const button = item.appendChild(make("button", ""));
  button.type = "button";
  button.dataset.name = name;
  button.dataset.kind = kind;
  button.title = `${name}: ${plural(chars, "character")} in ${plural(removals, "removal")}`;
  button.setAttribute("aria-pressed", chosen.has(name));
  const track = make("span", "track");
  track.appendChild(make("i", "")).style.width = `${(100 * chars) / most}%`;
  button.append(make("span", "name", view.chart === "kind" ? readable(name) : name), track, make("span", "size", number(chars)));
  return item;
}

/** The rows of the list that can be seen, and a few around them. */
function showRows() {
  const box = $("documents");
  const list = box.firstElementChild;
  list.style.height = `${found.chosen.length * ROW}px`;
  const first = Math.max(0, Math.floor(box.scrollTop / ROW) - 6);
  const last = Math.min(found.chosen.length, Math.ceil((box.scrollTop + box.clientHeight) / ROW) + 6);
  const focused = list.contains(document.activeElement) ? document.activeElement.doc : null;
  list.replaceChildren(...found.chosen.slice(first, last).map((doc, at) => renderRow(doc, first + at)));
  if (!found.chosen.length) list.replaceChildren(make("li", "none", DOCUMENTS.length ? "No document is left by the filters." : "There are no documents."));
  if (focused) [...list.querySelectorAll("button")].find((button) => button.doc === focused)?.focus({ preventScroll: true });
}

function renderRow(doc, at) {
  const item = make("li", "");
  item.style.top = `${at * ROW}px`;
  item.setAttribute("aria-posinset", at + 1);
  item.setAttribute("aria-setsize", found.chosen.length);
  const button = item.appendChild(make("button", ""));
  button.type = "button";
  button.doc = doc;
  if (doc === view.doc) button.setAttribute("aria-current", "true");
  const strip = make("span", "strip");
  strip.append(renderStrip(doc));
  button.append(make("span", "name", doc.id || "(no name)"), make("span", "size", percent(doc.removed, doc.chars)), strip);
  return item;
}

/** Show a document; `part` is a removal to go to, `scroll` keeps the place or goes to the top. */
function openDocument(doc, { part = null, scroll = "top" } = {}) {
  const places = [$("before").scrollTop, $("after").scrollTop];
  view.doc = doc;
  view.part = part;
  $("tip").hidden = true;
  showDocument();
  if (scroll === "keep") [$("before").scrollTop, $("after").scrollTop] = places;
  else $("before").scrollTop = $("after").scrollTop = 0;
  noteAddress();
  if (part) showPart();
  else if (scroll === "top" && filter.query) $("before").querySelector(".hit")?.scrollIntoView({ block: "center" });
}

function showDocument() {
  const { doc } = view;
  const query = compileQuery(filter.query);
  $("document").classList.toggle("empty", !doc);
  $("document").classList.toggle("suspects", view.suspected);
  $("document-name").textContent = doc ? doc.id || "(no name)" : "No document";
  $("facts").textContent = doc ? `${number(doc.number + 1)} of ${number(DOCUMENTS.length)} · ${plural(doc.chars, "character")} · ${number(doc.removed)} removed (${percent(doc.removed, doc.chars)})` : "";
  $("strip").replaceChildren(doc ? renderStrip(doc) : "");
  $("before").replaceChildren(doc ? renderBefore(doc, filter, query) : "");
  $("after").replaceChildren(doc && view.both ? renderAfter(doc, query) : "");
  $("after-pane").hidden = !view.both;
  $("document").classList.toggle("both", view.both);
  $("removal-list").replaceChildren(...(doc ? renderList(doc, filter, view.suspected) : []));
  $("found").textContent = doc ? number(doc.removals.filter((removal) => accepts(filter, removal)).length) : "0";
  $("suspected").textContent = `Suspected ${doc ? number(doc.suspects.length) : 0}`;
  $("suspected").setAttribute("aria-pressed", view.suspected);
  for (const button of document.querySelectorAll("[data-view]")) button.setAttribute("aria-pressed", (button.dataset.view === "both") === view.both);
}

/** Go to the current removal in both panes and in the list. */
function showPart() {
  for (const element of document.querySelectorAll(".current")) element.classList.remove("current");
  const inside = (parent) => [...parent].find((element) => element.piece === view.part);
  const mark = inside($("before").children);
  const row = inside($("removal-list").querySelectorAll("button"));
  const cuts = [...$("after").querySelectorAll(".cut")].filter((cut) => cut.piece.index <= view.part.index);
  for (const element of [mark, row, cuts.at(-1)]) element?.classList.add("current");
  row?.scrollIntoView({ block: "nearest" });
  cuts.at(-1)?.scrollIntoView({ block: "center" });
  mark?.scrollIntoView({ block: "center" });
  mark?.focus({ preventScroll: true });
}

let waiting = 0;
/** Write the document's number into the address, when stepping has paused: browsers allow few such changes a second. */
function noteAddress() {
  clearTimeout(waiting);
  waiting = setTimeout(() => view.doc && history.replaceState(null, "", `#${view.doc.number + 1}`), 250);
}

// ---- going

function stepDocument(by) {
  const at = found.chosen.indexOf(view.doc) + by;
  if (!found.chosen[at]) return false;
  openDocument(found.chosen[at]);
  reveal();
  const box = $("documents");
  box.scrollTop = Math.max(Math.min(box.scrollTop, at * ROW), (at + 1) * ROW - box.clientHeight);
  showRows();
  return true;
}

/** Where panels stand one above the other, the text is brought to the top. */
function reveal() {
  if (!WIDE.matches) $("document").scrollIntoView();
}

/** The next or previous removal inside the filter; beyond the last one, in the next document that has one. */
function stepRemoval(by) {
  const within = () => (view.doc ? view.doc.removals.filter((removal) => accepts(filter, removal)) : []);
  let at = view.part ? within().indexOf(view.part) + by : by > 0 ? 0 : within().length - 1;
  while (!within()[at]) {
    if (!stepDocument(by)) return;
    at = by > 0 ? 0 : within().length - 1;
  }
  view.part = within()[at];
  showPart();
}

function toggleName(key, name) {
  if (!filter[key].delete(name)) filter[key].add(name);
  showAll();
}

function toggleView(both) {
  view.both = both;
  openDocument(view.doc, { part: view.part, scroll: "keep" });
}

function toggleSuspected() {
  view.suspected = !view.suspected;
  openDocument(view.doc, { part: view.part, scroll: "keep" });
}

function toggleTheme() {
  const dark = $("theme").textContent === "Dark";
  document.documentElement.dataset.theme = dark ? "dark" : "light";
  $("theme").textContent = dark ? "Light" : "Dark";
}

function clearFilters() {
  Object.assign(filter, { query: "", name: "", kind: new Set(), rule: new Set() });
  $("query").value = $("name").value = "";
  showAll();
}

/** The document that the address names, or the first. */
function openAddress() {
  const doc = DOCUMENTS[Number(location.hash.slice(1)) - 1];
  if (doc && doc !== view.doc) openDocument(doc);
  showRows();
}
