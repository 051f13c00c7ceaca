// Lets the operations room show what is new every two seconds. Without it, the page shows how things were when it was opened.

const room = document.getElementById("room");
const SILENT_MILLIS = 10_000;
const AGAIN_MILLIS = 5_000;
let heard = Date.now();
let source;

function text(element, value) {
  if (element && element.textContent !== value) {
    element.textContent = value;
  }
}

function look(name, sentence) {
  document.getElementById("state").className = `room-state room-state-${name}`;
  text(document.getElementById("sentence"), sentence);
}

function element(name, content, attributes = {}) {
  const made = document.createElement(name);
  made.textContent = content;
  Object.assign(made, attributes);
  return made;
}

function list(id, rows, parts) {
  const made = rows.map((row) => {
    const item = element("li", "", { className: `room-${row.look}` });
    item.append(...parts(row).flatMap((part) => [part, " "]));
    return item;
  });
  document.getElementById(id).replaceChildren(...made);
}

function showAlerts(alerts) {
  document.getElementById("no-alerts").hidden = alerts.length > 0;
  list("alerts", alerts, (alert) => [
    alert.address ? element("a", alert.name, { href: alert.address }) : element("b", alert.name),
    element("small", `${alert.severity} ${alert.since}`),
    element("span", alert.text),
  ]);
}

function showNodes(nodes) {
  list("nodes", nodes, (node) => [
    element("b", node.name),
    element("span", node.state),
    element("small", `${node.requests} · ${node.heap}`),
  ]);
}

function showDatabase(lines) {
  list("database", lines, (line) => [
    element("b", line.name),
    element("span", line.state),
    element("small", line.beside),
  ]);
}

function showChart(chart) {
  const section = room.querySelector(`[data-chart="${chart.key}"]`);
  if (!section) {
    return;
  }
  for (const part of ["top", "from", "to"]) {
    text(section.querySelector(`[data-part="${part}"]`), chart[part]);
  }
  for (const part of chart.parts) {
    section.querySelector(`[data-path="${part.key}"]`).setAttribute("d", part.path);
    text(section.querySelector(`[data-now="${part.key}"]`), part.now);
  }
  section.querySelector('[data-part="quiet"]').hidden = chart.parts.some((part) => part.path);
}

function show(news) {
  heard = Date.now();
  look(news.look, news.sentence);
  text(document.getElementById("at"), news.at);
  text(document.getElementById("live"), room.dataset.live);
  for (const [key, value] of Object.entries(news.figures)) {
    text(room.querySelector(`[data-figure="${key}"]`), value);
  }
  showAlerts(news.alerts);
  showNodes(news.nodes);
  showDatabase(news.database);
  (news.charts ?? []).forEach(showChart);
}

// A browser comes again by itself when the node was away, but gives up when it was refused: as who has to sign in again.
async function comeAgain() {
  try {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
    if (answer.redirected) {
      location.reload();
      return;
    }
  } catch {
    // Still away.
  }
  listen();
}

function listen() {
  source = new EventSource(`/office/operations/live?range=${room.dataset.range}`);
  source.onmessage = (event) => show(JSON.parse(event.data));
  source.onerror = () => {
    if (source.readyState === EventSource.CLOSED) {
      setTimeout(comeAgain, AGAIN_MILLIS);
    }
  };
}

// Old figures are no green light.
setInterval(() => {
  if (Date.now() - heard > SILENT_MILLIS) {
    look("bad", room.dataset.lost);
    text(document.getElementById("live"), "");
  }
}, 1_000);

listen();
