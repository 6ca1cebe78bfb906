// Keys and pointer, and the page's start.

const KEYS = {
  j: () => stepDocument(1),
  k: () => stepDocument(-1),
  n: () => stepRemoval(1),
  p: () => stepRemoval(-1),
  v: () => toggleView(!view.both),
  s: toggleSuspected,
  c: clearFilters,
  t: toggleTheme,
  "/": () => $("query").select(),
  d: () => (($("listing").open = true), $("name").select()),
  "?": () => $("keys").showModal(),
};

function onKey(event) {
  const typing = event.target.matches?.("input, select, dialog[open] *");
  if (event.key === "Escape") {
    $("tip").hidden = true;
    $("keys").close();
    if (event.target.matches?.("input, select")) event.target.blur(), event.preventDefault(); // the field keeps what was typed
  }
  if (typing || event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(KEYS, event.key)) return;
  event.preventDefault();
  KEYS[event.key]();
}

/** Run the function when typing has paused. */
function onTyping(id, key) {
  let timer;
  $(id).addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      filter[key] = $(id).value;
      showAll();
      if (WIDE.matches) $("before").querySelector(".hit")?.scrollIntoView({ block: "center" });
    }, 120);
  });
}

const onClick = (target, action) => target.addEventListener("click", (event) => action(event.target.closest("button"), event));

function listen() {
  document.addEventListener("keydown", onKey);
  onTyping("query", "query");
  onTyping("name", "name");
  $("search").addEventListener("submit", (event) => (event.preventDefault(), $("before").focus()));
  for (const id of ["scope", "order"]) $(id).addEventListener("change", () => ((filter[id] = $(id).value), showAll()));
  onClick($("chart"), (button) => button && toggleName(view.chart, button.dataset.name));
  onClick($("documents"), (button) => button && (openDocument(button.doc), reveal(), showRows()));
  onClick($("removal-list"), (button) => button && ((view.part = button.piece), showPart()));
  onClick($("before"), (_, event) => onMark(event.target));
  for (const [id, action] of Object.entries({ previous: KEYS.k, next: KEYS.j, suspected: KEYS.s, clear: KEYS.c, theme: KEYS.t, help: KEYS["?"] })) onClick($(id), action);
  for (const button of document.querySelectorAll("[data-chart]")) onClick(button, () => ((view.chart = button.dataset.chart), showChart()));
  for (const button of document.querySelectorAll("[data-view]")) onClick(button, () => toggleView(button.dataset.view === "both"));
  $("documents").addEventListener("scroll", () => requestAnimationFrame(showRows), { passive: true });
  addEventListener("resize", showRows);
  addEventListener("hashchange", openAddress);
  listenToPanes();
}

function onMark(target) {
  const mark = target.closest("del");
  if (!mark) return;
  view.part = mark.piece;
  showPart();
}

function listenToPanes() {
  const panes = [$("before"), $("after")];
  let leading = panes[0]; // the pane that the reader moves; the other follows
  for (const [leader, follower] of [panes, [...panes].reverse()]) {
    for (const sign of ["pointerenter", "touchstart", "focusin"]) leader.addEventListener(sign, () => (leading = leader), { passive: true });
    leader.addEventListener("scroll", () => view.both && leading === leader && follow(leader, follower), { passive: true });
    leader.addEventListener("pointerover", (event) => {
      const span = event.target.closest("[data-kind]");
      if (span?.piece && (span.matches("del, .cut") || view.suspected)) showTip(span, event.clientX, event.clientY);
      else $("tip").hidden = true;
    });
    leader.addEventListener("pointerleave", () => ($("tip").hidden = true));
  }
}

function start() {
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  $("theme").textContent = dark ? "Light" : "Dark";
  if (!WIDE.matches) for (const id of ["filters", "listing", "removals"]) $(id).open = false;
  listen();
  const asked = DOCUMENTS[Number(location.hash.slice(1)) - 1];
  if (asked) view.doc = asked;
  showAll();
}

start();
