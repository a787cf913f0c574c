// Manners of every page.

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
// A revealed value is not there to come back to.
addEventListener("pagehide", () => document.querySelectorAll(".ty-revealed").forEach(value => value.remove()));

document.addEventListener("turbo:before-cache", () => {
  for (const menu of openMenus()) menu.open = false;
});

// Forms that Turbo does not send (data-turbo="false") are sent once as well.
document.addEventListener("submit", event => {
  if (event.defaultPrevented || event.target.dataset.turbo !== "false") return;
  if (event.target.dataset.sent) event.preventDefault();
  event.target.dataset.sent = "true";
  // A download leaves the page where it is: after a while it may be asked for again.
  if ("download" in event.target.dataset) setTimeout(() => delete event.target.dataset.sent, 3000);
});

// Who comes back finds the page as he left it: what was sent then may be sent again.
addEventListener("pageshow", event => {
  if (event.persisted) for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
});

// A refused form: the summary of what is wrong takes the focus, so that it is read out and seen.
document.addEventListener("turbo:render", () => document.querySelector(".ty-errors")?.focus());

// Printing is recorded first; the answer stands at the foot of the sheets. What could not be recorded is not printed.
let printed = false;
const recordPrint = async () => {
  const token = document.querySelector("input[name='__RequestVerificationToken']")?.value;
  if (!token) return true;
  const answer = await fetch("/api/v1/prints", {
    method: "POST",
    keepalive: true,
    headers: { "Content-Type": "application/json", RequestVerificationToken: token },
    body: JSON.stringify({ path: location.pathname, title: document.title.slice(0, 200) }),
  }).catch(() => null);
  if (!answer?.ok) return false;
  document.querySelector(".ty-print-line").textContent = (await answer.json()).line;
  return true;
};

document.addEventListener("click", async event => {
  if (!event.target.closest("[data-print]")) return;
  printed = await recordPrint();
  if (printed) window.print();
  else window.alert("网络不通，没有记下打印，请稍后再试。");
});

// Printed by the browser's own menu: nothing can hold it up, but it is recorded.
addEventListener("beforeprint", () => {
  if (!printed) recordPrint();
});
addEventListener("afterprint", () => (printed = false));

// <ty-refresh data-every="2"> inside a turbo-frame: asks for the frame again until an answer comes without it.
customElements.define(
  "ty-refresh",
  class extends HTMLElement {
    connectedCallback() {
      const frame = this.closest("turbo-frame");
      this.timer = setTimeout(() => (frame.src ? frame.reload() : (frame.src = location.href)), this.dataset.every * 1000);
    }

    disconnectedCallback() {
      clearTimeout(this.timer);
    }
  },
);
