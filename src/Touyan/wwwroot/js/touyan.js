// Manners of every page. Turbo has run before this module.

// Turbo's own progress bar brings an inline style sheet, which the content policy forbids; base.css draws one from aria-busy instead.
window.Turbo.config.drive.progressBarDelay = 2 ** 31 - 1;

// A menu that is open closes on Escape and on a press elsewhere.
const openMenus = () => document.querySelectorAll("details[name='ty-menu'][open]");

document.addEventListener("click", event => {
  for (const menu of openMenus()) if (!menu.contains(event.target)) menu.open = false;
});

document.addEventListener("keydown", event => {
  if (event.key !== "Escape") return;
  for (const menu of openMenus()) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

// Pages are kept by Turbo for going back: without open menus.
document.addEventListener("turbo:before-cache", () => {
  for (const menu of openMenus()) menu.open = false;
});

// Forms that Turbo does not send (data-turbo="false") are sent once as well.
document.addEventListener("submit", event => {
  if (event.defaultPrevented || event.target.dataset.turbo !== "false") return;
  if (event.target.dataset.sent) event.preventDefault();
  event.target.dataset.sent = "true";
});

// A refused form: the summary of what is wrong takes the focus, so that it is read out and seen.
document.addEventListener("turbo:render", () => document.querySelector(".ty-errors")?.focus());

document.addEventListener("click", event => {
  if (event.target.closest("[data-print]")) window.print();
});
