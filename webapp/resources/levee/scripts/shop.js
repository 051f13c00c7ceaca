// What makes the pages nicer where scripts run. Nothing depends on it.

// The menu of categories closes as menus do.
const menu = document.querySelector(".site-menu details");
document.addEventListener("click", (event) => {
  if (menu.open && !menu.contains(event.target)) {
    menu.open = false;
  }
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && menu.open) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

// A product shows price and stock of the variant that is chosen.
for (const form of document.querySelectorAll("form.buy")) {
  const price = form.querySelector("[data-shows=price]");
  const band = form.querySelector("[data-shows=band]");
  form.addEventListener("change", (event) => {
    const chosen = event.target;
    if (chosen.name === "variant") {
      price.textContent = chosen.dataset.price;
      band.textContent = chosen.dataset.bandText;
      band.className = "band band-" + chosen.dataset.band;
    }
  });
}

// The search box suggests what is meant, once somebody has typed enough and pauses. Where the shop answers with nothing at
// all, it has given that up for now, and is left alone for a while.
const suggesting = { least: 3, pause: 150, leftAlone: 30_000 };
const searchBox = document.querySelector("#site-query");
const suggested = document.createElement("datalist");
suggested.id = "site-suggestions";
searchBox.after(suggested);
searchBox.setAttribute("list", suggested.id);
searchBox.autocomplete = "off";
let typing;
let asking = new AbortController();
let notBefore = 0;

async function suggest(typed) {
  asking.abort();
  asking = new AbortController();
  try {
    const answer = await fetch("/suggest?q=" + encodeURIComponent(typed), { signal: asking.signal });
    if (answer.status === 200) {
      suggested.innerHTML = await answer.text();
    } else {
      suggested.replaceChildren();
      notBefore = Date.now() + suggesting.leftAlone;
    }
  } catch {
    // Somebody typed on, or the line is down: a search works without this.
  }
}

searchBox.addEventListener("input", (event) => {
  clearTimeout(typing);
  const typed = searchBox.value.trim().toLowerCase();
  const isChosen = event.inputType === undefined || event.inputType === "insertReplacementText";
  if (isChosen || typed.length < suggesting.least || Date.now() < notBefore) {
    return;
  }
  typing = setTimeout(() => suggest(typed), suggesting.pause);
});
