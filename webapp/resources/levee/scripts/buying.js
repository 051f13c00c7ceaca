// What makes cart and checkout nicer where scripts run. Nothing depends on it.

// A line of the cart is changed by changing its number.
for (const form of document.querySelectorAll("form[data-sends-itself]")) {
  form.querySelector("button").hidden = true;
  form.addEventListener("change", () => form.requestSubmit());
}

// The sums follow the delivery that is chosen.
const checkout = document.getElementById("checkout");
if (checkout) {
  checkout.addEventListener("change", (event) => {
    if (event.target.name === "delivery") {
      for (const shown of checkout.querySelectorAll("[data-shows]")) {
        shown.textContent = event.target.dataset[shown.dataset.shows];
      }
    }
  });

  // One press is enough. The button is not disabled at once: its name must be sent, too.
  checkout.addEventListener("submit", () => {
    setTimeout(() => {
      checkout.querySelector("[data-action=pay]").disabled = true;
    });
  });

  // Coming back by the browser's button finds it as it was.
  window.addEventListener("pageshow", () => {
    checkout.querySelector("[data-action=pay]").disabled = false;
  });

  const wrong = checkout.querySelector("[aria-invalid=true]");
  if (wrong) {
    wrong.focus();
  }
}

// How long it is held still. The shop's clock decides; this one only counts.
const held = document.querySelector("[data-held-until]");
if (held) {
  const left = held.querySelector("[data-shows-left]");
  const until = Date.parse(held.dataset.heldUntil);
  const count = () => {
    const seconds = Math.max(0, Math.round((until - Date.now()) / 1_000));
    left.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")} ${left.dataset.showsLeft}`;
  };
  setInterval(count, 1_000);
  count();
}
