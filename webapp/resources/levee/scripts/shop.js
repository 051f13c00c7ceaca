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
