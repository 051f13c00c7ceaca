// Counts down to a sale, opens its page when it opens, and shows what is left. Without it, the page shows how things were when
// it was loaded.

const sale = document.getElementById("sale");
const LOOK_MILLIS = 2_000;
const opens = Date.parse(sale.dataset.opens);
const ends = Date.parse(sale.dataset.ends);
// What the shop's clock is ahead of this one.
let ahead = 0;
let looking = false;

function show(state) {
  if (sale.dataset.state === state) {
    return;
  }
  sale.dataset.state = state;
  for (const part of sale.querySelectorAll("[data-when]")) {
    part.hidden = part.dataset.when !== state;
  }
  for (const left of sale.querySelectorAll("[data-left]")) {
    left.hidden = state !== "open";
  }
  for (const button of sale.querySelectorAll("[data-action=reserve]")) {
    button.disabled = state !== "open";
    button.textContent = button.dataset[state] ?? button.dataset.over;
  }
}

function until(moment) {
  const seconds = Math.max(0, Math.ceil((moment - Date.now() - ahead) / 1_000));
  const two = (number) => String(number).padStart(2, "0");
  const days = Math.floor(seconds / 86_400);
  const clock = `${two(Math.floor(seconds / 3_600) % 24)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return days > 0 ? `${days} d ${clock}` : clock;
}

function count() {
  for (const shown of sale.querySelectorAll("[data-counts]")) {
    shown.textContent = `${shown.dataset.in} ${until(shown.dataset.counts === "opens" ? opens : ends)}`;
  }
}

async function look() {
  if (looking || document.hidden) {
    return;
  }
  looking = true;
  try {
    const answer = await fetch(`/standing/${sale.dataset.slug}`);
    if (answer.ok) {
      const standing = await answer.json();
      ahead = standing.now - Date.now();
      show(standing.state);
      for (const left of sale.querySelectorAll("[data-left]")) {
        left.textContent = standing.left[left.dataset.left] ?? left.textContent;
      }
    }
  } catch {
    // The shop is away for a moment: what is shown stays.
  } finally {
    looking = false;
  }
}

// A form that is sent twice reserves once.
for (const key of sale.querySelectorAll("input[name=key]")) {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  key.value = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

setInterval(() => {
  count();
  // Open by its own clock at the opening itself; the shop is asked a moment later, not by all at the same time.
  if (sale.dataset.state === "scheduled" && Date.now() + ahead >= opens) {
    show("open");
  }
}, 250);

// Before the opening there is nothing new to see, but for whether it was called off.
let turn = 0;
setInterval(() => {
  turn += 1;
  const far = sale.dataset.state === "scheduled" && opens - Date.now() - ahead > 60_000;
  if (!far || turn % 15 === 0) {
    look();
  }
}, LOOK_MILLIS);
setTimeout(look, Math.random() * 1_000);
count();
