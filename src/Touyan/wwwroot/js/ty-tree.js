// <ty-tree>: nested details from the server become a tree in the sense of ARIA: one stop for Tab, arrow keys inside.
customElements.define(
  "ty-tree",
  class extends HTMLElement {
    connectedCallback() {
      this.raise();
      this.addEventListener("turbo:frame-load", () => this.raise());
      this.addEventListener("keydown", event => this.onKey(event));
      this.addEventListener("click", event => this.onClick(event));
      this.addEventListener("focusin", event => this.stopAt(event.target.closest("[role=treeitem]")));
      this.addEventListener("input", event => this.onType(event));
    }

    disconnectedCallback() {
      clearTimeout(this.typing);
    }

    get root() {
      return this.querySelector(".ty-tree-root");
    }

    get items() {
      return [...this.querySelectorAll("[role=treeitem]")].filter(item => item.offsetParent !== null);
    }

    /** Gives roles to what is not yet part of the tree: at first all, later what a frame brought. */
    raise() {
      if (!this.root) return;
      this.root.setAttribute("role", "tree");
      for (const details of this.root.querySelectorAll("details")) unfold(details);
      for (const list of this.root.querySelectorAll("ul:not([role])")) list.setAttribute("role", "group");
      for (const item of this.root.querySelectorAll("li:not([role])")) {
        item.setAttribute("role", "treeitem");
        item.tabIndex = -1;
        const link = item.querySelector(".ty-tree-row a");
        link.tabIndex = -1;
        if (link.hasAttribute("aria-current")) item.setAttribute("aria-current", "true");
      }
      this.root.querySelectorAll(".ty-tree-more").forEach(link => (link.tabIndex = -1));
      if (!this.root.querySelector("[role=treeitem][tabindex='0']")) this.stopAt(this.root.querySelector("[aria-current]") ?? this.items[0], false);
    }

    stopAt(item) {
      if (!item) return;
      this.querySelectorAll("[role=treeitem][tabindex='0']").forEach(other => (other.tabIndex = -1));
      item.tabIndex = 0;
    }

    onKey(event) {
      const item = event.target.closest("[role=treeitem]");
      if (!item || event.target !== item || event.altKey || event.ctrlKey || event.metaKey) return;
      const items = this.items;
      const open = item.getAttribute("aria-expanded");
      const moves = {
        ArrowDown: () => items[items.indexOf(item) + 1],
        ArrowUp: () => items[items.indexOf(item) - 1],
        ArrowRight: () => (open === "false" ? toggle(item) : item.querySelector("[role=treeitem]")),
        ArrowLeft: () => (open === "true" ? toggle(item) : item.parentElement.closest("[role=treeitem]")),
        Home: () => items[0],
        End: () => items.at(-1),
        Enter: () => item.querySelector("a").click(),
        " ": () => (open ? toggle(item) : item.querySelector("a").click()),
      };
      if (!(event.key in moves)) return;
      event.preventDefault();
      moves[event.key]()?.focus();
    }

    onClick(event) {
      const row = event.target.closest(".ty-tree-row");
      if (!row || event.target.closest("a")) return;
      const item = row.closest("[role=treeitem]");
      if (item?.hasAttribute("aria-expanded")) toggle(item);
      item?.focus();
    }

    /** Searches while one types; not in the middle of an input method's composition. */
    onType(event) {
      if (event.isComposing || event.target.type !== "search") return;
      clearTimeout(this.typing);
      this.typing = setTimeout(() => event.target.form.requestSubmit(), 300);
    }
  },
);

/** details > summary + content  →  li[aria-expanded] > row + content */
function unfold(details) {
  const item = details.parentElement;
  const row = document.createElement("div");
  row.className = "ty-tree-row";
  row.append(...details.querySelector("summary").childNodes);
  item.setAttribute("aria-expanded", String(details.open));
  details.querySelector("summary").remove();
  details.replaceWith(row, ...details.childNodes);
}

function toggle(item) {
  item.setAttribute("aria-expanded", String(item.getAttribute("aria-expanded") !== "true"));
}
