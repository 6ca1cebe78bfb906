// The data: documents and their parts, what the filters leave of them, and counts.
// Text from documents only ever is a value here; nothing in this page reads it as markup.

const LABELS = JSON.parse(document.getElementById("labels").textContent).map(([kind, rule]) => ({ kind, rule }));
const DOCUMENTS = JSON.parse(document.getElementById("data").textContent).map(readDocument);

/** Characters as Python counts them: a pair of surrogates is one. */
function countCharacters(text) {
  const pairs = text.match(/[\ud800-\udbff][\udc00-\udfff]/g);
  return text.length - (pairs ? pairs.length : 0);
}

/** A document from its line of JSON: its parts in order, each kept, removed or suspected, with its place in the source. */
function readDocument({ id, parts }, number) {
  const doc = { id, number, parts: [], removals: [], suspects: [], chars: 0, removed: 0 };
  for (const raw of parts) {
    const [label, text, suspected] = typeof raw === "string" ? [null, raw] : raw;
    const state = label === null ? "kept" : suspected ? "suspected" : "removed";
    const part = { state, text, ...LABELS[label], start: doc.chars, chars: countCharacters(text), index: -1 };
    doc.parts.push(part);
    doc.chars += part.chars;
    if (state === "suspected") doc.suspects.push(part);
    if (state !== "removed") continue;
    part.index = doc.removals.push(part) - 1;
    doc.removed += part.chars;
  }
  return doc;
}

const join = (parts, separator = "") => parts.map((part) => part.text).join(separator);

/** The text of a document that a search looks at. */
const TEXTS = {
  source: (doc) => join(doc.parts),
  removed: (doc) => join(doc.removals, "\0"), // no search goes over the end of a removal
  kept: (doc) => join(doc.parts.filter((part) => part.state !== "removed")),
};

const ORDERS = {
  number: (a, b) => a.number - b.number,
  share: (a, b) => share(b) - share(a) || a.number - b.number,
  removed: (a, b) => b.removed - a.removed || a.number - b.number,
};

const share = (doc) => (doc.chars ? doc.removed / doc.chars : 0);

/** What was typed as an expression: any case, any blank space between words. Null where nothing was. */
function compileQuery(query) {
  const words = query.split(/\s+/).filter(Boolean);
  return words.length ? new RegExp(words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")).join("\\s+"), "giu") : null;
}

/** Whether a removal is inside the filter of kinds and rules. */
function accepts(filter, { kind, rule }) {
  return (!filter.kind.size || filter.kind.has(kind)) && (!filter.rule.size || filter.rule.has(rule));
}

/** The documents that name and search leave, and of those the ones with a removal inside the filter, in order. */
function findDocuments(filter) {
  const name = filter.name.toLowerCase();
  const query = compileQuery(filter.query);
  const searched = DOCUMENTS.filter((doc) => doc.id.toLowerCase().includes(name) && (!query || contains(TEXTS[filter.scope](doc), query)));
  const chosen = filter.kind.size || filter.rule.size ? searched.filter((doc) => doc.removals.some((removal) => accepts(filter, removal))) : [...searched];
  return { searched, chosen: chosen.sort(ORDERS[filter.order]) };
}

function contains(text, query) {
  query.lastIndex = 0;
  return query.test(text);
}

/** Spans [start, end) of the hits in a text, in UTF-16 units. */
function findHits(text, query) {
  return query ? Array.from(text.matchAll(query), (hit) => [hit.index, hit.index + hit[0].length]) : [];
}

/** Characters and removals for each kind or rule, the most characters first. */
function countBy(key, documents, filter) {
  const rows = new Map();
  for (const doc of documents) {
    for (const removal of doc.removals) {
      if (!accepts(filter, removal)) continue;
      const row = rows.get(removal[key]) ?? { name: removal[key], kind: removal.kind, chars: 0, removals: 0 };
      row.chars += removal.chars;
      row.removals += 1;
      rows.set(row.name, row);
    }
  }
  return [...rows.values()].sort((a, b) => b.chars - a.chars || (a.name < b.name ? -1 : 1));
}

/** Characters, removed characters and removals over documents; the removed ones inside the filter. */
function countAll(documents, filter) {
  const totals = { documents: documents.length, chars: 0, removed: 0, removals: 0 };
  for (const doc of documents) {
    totals.chars += doc.chars;
    for (const removal of doc.removals) {
      if (!accepts(filter, removal)) continue;
      totals.removed += removal.chars;
      totals.removals += 1;
    }
  }
  return totals;
}
