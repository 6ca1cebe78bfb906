// One document on the page: its text with marks, what is left of it, its strip and its list of removals.

const $ = (id) => document.getElementById(id);
const EXCERPT = 140; // characters of a removal that the list shows
const number = (value) => value.toLocaleString("en");
const percent = (part, whole) => (whole ? ((100 * part) / whole).toFixed(1) : "0.0") + " %";
const plural = (count, one, many = one + "s") => `${number(count)} ${count === 1 ? one : many}`;
const readable = (kind) => kind.replaceAll("_", " ");

/** A new element with a class, and text that is never markup. */
function make(tag, className, text) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
}

/** Fill the element with a slice of a longer text, its search hits marked. `hits` are spans of the longer text. */
function fill(element, text, offset, hits) {
  let position = 0;
  for (const [first, last] of hits) {
    const start = Math.max(first - offset, 0);
    const end = Math.min(last - offset, text.length);
    if (start >= text.length || end <= position) continue;
    element.append(text.slice(position, start), make("mark", "hit", text.slice(start, end)));
    position = end;
  }
  element.append(text.slice(position));
  return element;
}

/** Hits by part: for each part those that touch it. Both lists are in order, so one pass is enough. */
function* withHits(parts, query) {
  const hits = findHits(join(parts), query);
  let offset = 0;
  let at = 0;
  for (const part of parts) {
    const end = offset + part.text.length;
    while (at < hits.length && hits[at][1] <= offset) at += 1;
    let behind = at;
    while (behind < hits.length && hits[behind][0] < end) behind += 1;
    yield [part, offset, hits.slice(at, behind)];
    offset = end;
  }
}

/** The source, every part in an element of its own. */
function renderBefore(doc, filter, query) {
  const fragment = document.createDocumentFragment();
  for (const [part, offset, hits] of withHits(doc.parts, query)) {
    const element = fill(make(part.state === "removed" ? "del" : "span", part.state), part.text, offset, hits);
    element.piece = part;
    if (part.state !== "kept") {
      element.dataset.kind = part.kind;
      element.dataset.label = readable(part.kind);
    }
    if (part.state === "removed") {
      element.tabIndex = -1;
      element.classList.toggle("muted", !accepts(filter, part));
    }
    fragment.append(element);
  }
  return fragment;
}

/** What is left, with a small cut where removals were. A cut has no text. */
function renderAfter(doc, query) {
  const fragment = document.createDocumentFragment();
  const kept = withHits(doc.parts.filter((part) => part.state !== "removed"), query);
  let cut = null;
  for (const part of doc.parts) {
    if (part.state === "removed") {
      cut ??= fragment.appendChild(make("span", "cut"));
      cut.piece ??= part;
      cut.dataset.kind ??= part.kind;
      continue;
    }
    cut = null;
    const [, offset, hits] = kept.next().value;
    const element = fill(make("span", part.state), part.text, offset, hits);
    if (part.state === "suspected") element.dataset.kind = part.kind;
    element.piece = part;
    fragment.append(element);
  }
  return fragment;
}

/** A bar as long as the document: what was removed, where, as what. Neighbours of one kind share a piece. */
function renderStrip(doc) {
  const fragment = document.createDocumentFragment();
  let last = null;
  for (const part of doc.parts) {
    const kind = part.state === "removed" ? part.kind : "";
    if (!last || last.kind !== kind) {
      last = { kind, chars: 0, element: make("i", "") };
      if (kind) last.element.dataset.kind = kind;
      fragment.append(last.element);
    }
    last.chars += part.chars;
    last.element.style.flexGrow = last.chars;
  }
  return fragment;
}

/** A row of the side list: kind, rule, size and how the text begins. */
function renderRemoval(part) {
  const row = make("li", "");
  const button = row.appendChild(make("button", ""));
  button.type = "button";
  button.piece = part;
  button.dataset.kind = part.kind;
  const words = part.text.slice(0, 4 * EXCERPT).trim().replace(/\s+/g, " ");
  button.append(
    make("span", "label", readable(part.kind)),
    make("code", "", part.rule),
    make("span", "size", number(part.chars)),
    make("span", "excerpt", words.length > EXCERPT ? words.slice(0, EXCERPT) + "…" : words || "(blank space)"),
  );
  return row;
}

/** Both lists beside the text: removals inside the filter, and on request what was suspected. */
function renderList(doc, filter, suspected) {
  const rows = doc.removals.filter((removal) => accepts(filter, removal)).map(renderRemoval);
  if (!rows.length) rows.push(make("li", "none", doc.removals.length ? "Nothing inside the filter was removed." : "Nothing was removed."));
  if (suspected) {
    rows.push(make("li", "heading", plural(doc.suspects.length, "span") + " suspected and kept"));
    rows.push(...doc.suspects.map(renderRemoval));
  }
  return rows;
}

/** What hovering over a span says. */
function describe(part) {
  const [kind, rule, rest] = $("tip").children;
  $("tip").dataset.kind = part.kind;
  kind.textContent = readable(part.kind);
  rule.textContent = part.rule;
  const state = part.state === "suspected" ? "suspected and kept, " : "";
  rest.textContent = `${state}${plural(part.chars, "character")}, ${number(part.start)} to ${number(part.start + part.chars)}`;
}

/** Show the tip for an element, at the line where the pointer or the focus is. */
function showTip(element, x, y) {
  const tip = $("tip");
  describe(element.piece);
  tip.hidden = false;
  const { width, height } = tip.getBoundingClientRect();
  const below = y + 22 + height < innerHeight;
  tip.style.left = Math.max(8, Math.min(x, innerWidth - width - 8)) + "px";
  tip.style.top = (below ? y + 22 : Math.max(8, y - height - 12)) + "px";
}

/** Scroll one pane to where the other is: to the same place in the same kept part. */
function follow(leader, follower) {
  const top = leader.getBoundingClientRect().top;
  const spans = leader.querySelectorAll(":scope > .kept, :scope > .suspected");
  const first = findFirst(spans, (span) => span.getBoundingClientRect().bottom > top);
  if (!first) return;
  const box = first.getBoundingClientRect();
  const twin = [...follower.children].find((child) => child.piece === first.piece);
  if (!twin) return;
  const into = box.height ? Math.max(0, (top - box.top) / box.height) : 0;
  const place = twin.getBoundingClientRect();
  const before = Math.max(0, box.top - top);
  follower.scrollTop += place.top + into * place.height - before - follower.getBoundingClientRect().top;
}

/** The first of a sorted list for which a question turns true. */
function findFirst(items, question) {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (question(items[middle])) high = middle;
    else low = middle + 1;
  }
  return items[low];
}
