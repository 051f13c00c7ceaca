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
