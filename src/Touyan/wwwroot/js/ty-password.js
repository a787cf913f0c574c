// A password field with a button that shows what was typed. Without script it is a plain password field.
class Password extends HTMLElement {
  connectedCallback() {
    if (this.querySelector("button")) return;
    const input = this.querySelector("input");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn btn-plain";
    button.textContent = "显示";
    button.setAttribute("aria-controls", input.id);
    button.setAttribute("aria-label", "显示密码");
    button.setAttribute("aria-pressed", "false");
    button.addEventListener("click", () => this.show(input, button, input.type === "password"));
    input.after(button);
    input.form?.addEventListener("submit", () => this.show(input, button, false));
  }

  show(input, button, visible) {
    input.type = visible ? "text" : "password";
    button.textContent = visible ? "隐藏" : "显示";
    button.setAttribute("aria-pressed", String(visible));
  }
}

customElements.define("ty-password", Password);
