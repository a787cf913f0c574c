// Forms marked data-offline are drafted on the phone where there is no line, and sent once when there is one (docs/decisions/0028-offline-drafts.md).
// A draft is sealed under the key of its account: the phone has the open key only while that account is signed in. Pages are kept by sw.js.
const can = isSecureContext && "serviceWorker" in navigator && "indexedDB" in window && !!crypto.subtle;
const keyHours = 8;
const receiptsShown = 20;
const longestSide = 2000;
const largeEnough = 700_000;
// A photograph on the worst line takes minutes; a list of names does not.
const patience = { words: 30_000, photo: 240_000 };
const pauses = { first: 2_000, last: 60_000 };

const account = () => document.querySelector("meta[name='touyan-account']")?.content;

// --- the store ---------------------------------------------------------------------------------------------------------------

const open = () =>
  new Promise((done, failed) => {
    const asked = indexedDB.open("touyan", 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore("keys", { keyPath: "account" });
      asked.result.createObjectStore("drafts", { keyPath: "key" });
    };
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => failed(asked.error);
  });

async function ask(store, mode, act) {
  const db = await open();
  try {
    return await new Promise((done, failed) => {
      const work = db.transaction(store, mode);
      const asked = act(work.objectStore(store));
      work.oncomplete = () => done(asked?.result);
      work.onabort = work.onerror = () => failed(work.error);
    });
  } finally {
    db.close();
  }
}

const rowOf = () => ask("keys", "readonly", keys => keys.get(account() ?? ""));

/** The open key of whoever is signed in; null when there is none, or it has lain about too long. */
async function keyOf() {
  if (!account()) return null;
  const row = await rowOf();
  return row?.key && row.until > Date.now() ? row.key : null;
}

// Renewed long before it ends: a line may be gone for the rest of the day.
const isKeyFresh = async () => {
  const row = await rowOf();
  return !!row?.key && row.until - Date.now() > (keyHours - 1) * 3_600_000;
};

const sealed = async (key, bytes) => {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return { iv, bytes: await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, bytes) };
};
const opened = (key, box) => crypto.subtle.decrypt({ name: "AES-GCM", iv: box.iv }, key, box.bytes);

/** Only number, account, time and state lie open; the title, what was filled in and every picture are sealed. */
async function save({ key, account, at, state, files, ...rest }) {
  const secret = await keyOf();
  if (!secret) return false;
  const row = { key, account, at, state };
  row.rest = await sealed(secret, new TextEncoder().encode(JSON.stringify({ ...rest, files: files.map(({ bytes, ...about }) => about) })));
  row.files = [];
  for (const file of files) row.files.push(await sealed(secret, file.bytes));
  await ask("drafts", "readwrite", drafts => drafts.put(row));
  return true;
}

/** How many of his wait, without opening one. */
async function countWaiting() {
  if (!(await keyOf())) return 0;
  const rows = await ask("drafts", "readonly", drafts => drafts.getAll());
  return rows.filter(row => row.account === account() && row.state !== "sent").length;
}

/** Drafts and receipts of whoever is signed in, the oldest first. Those of others are neither opened nor counted. */
async function mine() {
  const secret = await keyOf();
  if (!secret) return [];
  const found = [];
  for (const row of await ask("drafts", "readonly", drafts => drafts.getAll())) {
    if (row.account !== account()) continue;
    try {
      const rest = JSON.parse(new TextDecoder().decode(await opened(secret, row.rest)));
      for (const [i, box] of row.files.entries()) rest.files[i].bytes = await opened(secret, box);
      found.push({ ...rest, key: row.key, account: row.account, at: row.at, state: row.state });
    } catch {
      // Sealed under a key that the server does not open any more: it can only be thrown away.
      found.push({ key: row.key, account: row.account, at: row.at, state: "lost", title: "打不开的草稿", files: [], problem: ["密钥已经更换，这份草稿不能再用，请删除。"] });
    }
  }
  return found.sort((a, b) => a.at - b.at);
}

const remove = key => ask("drafts", "readwrite", drafts => drafts.delete(key));

// --- the server --------------------------------------------------------------------------------------------------------------

// An answer that never comes must not hold up the next attempt.
function within(most) {
  const held = new AbortController();
  setTimeout(() => held.abort(), most);
  return held.signal;
}

/** Asks who is signed in, for a form token and for the key of his drafts. Null when nobody is; throws where there is no line. */
async function desk() {
  const row = await rowOf();
  const answer = await fetch("/drafts?handler=desk", { redirect: "manual", signal: within(patience.words), headers: row?.keySealed ? { "Draft-Key": row.keySealed } : {} });
  if (answer.type === "opaqueredirect") return null;
  if (!answer.ok) throw new Error("busy");
  const told = await answer.json();
  const key = await crypto.subtle.importKey("raw", Uint8Array.from(atob(told.key), c => c.charCodeAt(0)), "AES-GCM", false, ["encrypt", "decrypt"]);
  await ask("keys", "readwrite", keys => {
    const rows = keys.openCursor();
    rows.onsuccess = () => {
      const at = rows.result;
      if (!at) return;
      if (at.value.account !== told.account && at.value.key) at.update({ account: at.value.account, keySealed: at.value.keySealed });
      at.continue();
    };
    return keys.put({ account: told.account, key, keySealed: told.keySealed, until: Date.now() + keyHours * 3_600_000 });
  });
  return told;
}

/** Sends one. True when it was answered, whatever the answer; false when it waits on. */
async function send(draft, token) {
  const body = new FormData();
  for (const [name, value] of draft.fields) body.append(name, value);
  for (const file of draft.files) body.append(file.name, new File([file.bytes], file.fileName, { type: file.type }));
  const headers = { Accept: "application/json", "Idempotency-Key": draft.key, "Draft-Ticket": draft.ticket, RequestVerificationToken: token };
  const answer = await fetch(draft.action, { method: "POST", redirect: "manual", headers, body, signal: within(draft.files.length > 0 ? patience.photo : patience.words) });
  if (answer.type === "opaqueredirect" || answer.status >= 500 || answer.status === 429) return false;
  const told = await answer.json().catch(() => null);
  if (answer.ok && told) await save({ ...draft, state: "sent", receipt: told, problem: null, fields: [], files: [] });
  else await save({ ...draft, state: "refused", problem: told?.messages ?? ["服务器没有接受，请重新填写。"] });
  return true;
}

let [sending, timer, pause] = [null, null, pauses.first];

/** Sends all that wait, one after the other; says how it went. Two at a time would only meet at the server, which takes each once. */
const flush = () => (sending ??= flushAll().then(tryLater).finally(() => (sending = null)));

/** The line is back, as the phone believes: at once, and from then on as at first. */
function flushNow() {
  pause = pauses.first;
  return flush();
}

// A phone calls itself connected before anything goes through, and what is drafted while others are sent is not among them: so it looks again, less and less
// often where nothing gets through.
function tryLater(went) {
  clearTimeout(timer);
  const isLost = went === "no-line" || went === "busy";
  timer = isLost || went === "sent" ? setTimeout(() => flush().catch(() => {}), pause) : null;
  pause = isLost ? Math.min(pause * 2, pauses.last) : pauses.first;
  return went;
}

async function flushAll() {
  const waiting = (await mine()).filter(draft => draft.state === "waiting");
  if (waiting.length === 0) return "nothing";
  let answered = 0;
  try {
    const told = await desk();
    if (told?.account !== account()) return "signed-out";
    for (const draft of waiting) {
      if (!(await send(draft, told.token))) return "busy";
      answered++;
    }
    return "sent";
  } catch {
    return "no-line";
  } finally {
    if (answered > 0) {
      await tidy();
      document.dispatchEvent(new CustomEvent("ty-drafts"));
    }
  }
}

async function tidy() {
  const sent = (await mine()).filter(draft => draft.state === "sent");
  for (const draft of sent.slice(0, -receiptsShown)) await remove(draft.key);
}

// --- forms -------------------------------------------------------------------------------------------------------------------

const drafted = form => can && form instanceof HTMLFormElement && "offline" in form.dataset;

async function contentOf(form) {
  const [fields, files] = [[], []];
  for (const [name, value] of new FormData(form)) {
    if (name === "__RequestVerificationToken") continue;
    if (!(value instanceof File)) fields.push([name, value]);
    else if (value.size > 0) files.push({ name, fileName: value.name, type: value.type, bytes: await value.arrayBuffer() });
  }
  return { title: form.dataset.offline, ticket: form.dataset.ticket, action: form.getAttribute("action"), fields, files };
}

async function draftOf(form, thenSend) {
  form.dataset.key ??= crypto.randomUUID();
  const content = await contentOf(form);
  const isKept = await save({ ...content, key: form.dataset.key, account: account(), at: Date.now(), state: "waiting" }).catch(() => false);
  document.dispatchEvent(new CustomEvent("ty-drafts"));
  if (form.isConnected) {
    document.querySelector(".ty-draft-notice")?.remove();
    const told = isKept
      ? notice(form.dataset.key, "已存在本机，未发送", `${content.title}。有网络时自动发送，每份只办一次。`, ["/drafts", "待发送"], [back(), "返回"])
      : notice("", "没有网络，还没有发送", "这台手机还不能存草稿。请不要关闭这一页，有网络以后再按一次。");
    if (isKept) form.replaceWith(told);
    else form.before(told);
    told.focus();
  }
  if (isKept && thenSend) await flush();
}

function notice(key, title, words, ...links) {
  const box = element("section", "ty-draft-notice", element("h2", "", title), element("p", "", words));
  box.tabIndex = -1;
  box.dataset.key = key;
  box.setAttribute("role", "status");
  if (links.length > 0) box.append(element("div", "ty-form-foot", ...links.map(([href, text], i) => linkTo(href, text, i === 0))));
  return box;
}

// Where the form was opened from; a secretary comes from his page, a member from his.
const back = () => document.querySelector(".ty-tabs a[href='/branch']")?.getAttribute("href") ?? document.querySelector(".ty-tabs a[href='/my']")?.getAttribute("href") ?? "/";

const linkTo = (href, text, isMain) => Object.assign(element("a", isMain ? "btn btn-primary" : "btn", text), { href });

function element(name, style, ...children) {
  const made = document.createElement(name);
  if (style) made.className = style;
  made.append(...children);
  return made;
}

// No line at all: nobody waits for what cannot come.
addEventListener(
  "submit",
  event => {
    if (!drafted(event.target) || navigator.onLine) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    draftOf(event.target);
  },
  true,
);

// A line, or what is taken for one: the form goes out under its number, so that it may go out again.
document.addEventListener("turbo:before-fetch-request", event => {
  const form = event.target;
  const { fetchOptions } = event.detail;
  if (!drafted(form) || fetchOptions.method?.toUpperCase() !== "POST") return;
  form.dataset.key ??= crypto.randomUUID();
  fetchOptions.headers["Idempotency-Key"] = form.dataset.key;
  fetchOptions.headers["Draft-Ticket"] = form.dataset.ticket;
  const held = new AbortController();
  fetchOptions.signal?.addEventListener("abort", () => held.abort());
  fetchOptions.signal = held.signal;
  const most = form.querySelector("input[type=file]") ? patience.photo : patience.words;
  const tooLong = setTimeout(() => {
    held.abort();
    draftOf(form);
  }, most);
  form.addEventListener("turbo:submit-end", () => clearTimeout(tooLong), { once: true });
});

document.addEventListener("turbo:fetch-request-error", event => {
  if (!drafted(event.target)) return;
  event.preventDefault();
  draftOf(event.target);
});

// The server is away, or the token of the form is from before: the draft is sent again, with a new one. Nobody signed in: it waits until somebody is.
document.addEventListener("turbo:before-fetch-response", event => {
  if (!drafted(event.target)) return;
  const { response } = event.detail.fetchResponse;
  const isSignIn = response.redirected && new URL(response.url).pathname.startsWith("/sign-in");
  if (!isSignIn && response.status !== 400 && response.status < 500) return;
  // The page stays: what was filled in is read from it.
  event.preventDefault();
  draftOf(event.target, response.status === 400);
});

// Whoever leaves what was not sent is told so.
addEventListener(
  "submit",
  event => {
    const count = Number(document.querySelector("ty-waiting")?.dataset.count ?? 0);
    const words = `还有 ${count} 份草稿没有发送。退出以后加密留在本机，您再登录才能发送。确定退出吗？`;
    if (event.target.getAttribute("action") === "/sign-out" && count > 0 && !confirm(words)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  },
  true,
);

// --- photographs -------------------------------------------------------------------------------------------------------------

// A page of the minute book is legible at two thousand points; what the phone takes is ten times as heavy, and says where it was taken.
document.addEventListener("change", async event => {
  const input = event.target;
  if (!input.matches?.("input[type=file][data-photo]") || !drafted(input.form)) return;
  const [file] = input.files;
  input.parentElement.querySelector(".ty-photo")?.remove();
  if (!file?.type.startsWith("image/") || !("createImageBitmap" in window)) return;
  const button = input.form.querySelector("button[type=submit]");
  button.disabled = true;
  try {
    const picture = await createImageBitmap(file);
    const share = Math.min(1, longestSide / Math.max(picture.width, picture.height));
    const canvas = Object.assign(document.createElement("canvas"), { width: Math.round(picture.width * share), height: Math.round(picture.height * share) });
    canvas.className = "ty-photo";
    canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
    const small = file.size > largeEnough ? await new Promise(done => canvas.toBlob(done, "image/jpeg", 0.8)) : null;
    if (small && small.size < file.size) {
      const files = new DataTransfer();
      files.items.add(new File([small], file.name.replace(/\.\w+$/, "") + ".jpg", { type: "image/jpeg" }));
      input.files = files.files;
    }
    input.after(canvas);
  } catch {
    // No picture that this browser can read: it is sent as it is, and the server says what it thinks of it.
  } finally {
    button.disabled = false;
  }
});

// --- what is shown -----------------------------------------------------------------------------------------------------------

const time = at => new Date(at).toLocaleString("zh-CN", { month: "numeric", day: "numeric", hour: "2-digit", minute: "2-digit" });

/** In the head of every page: how many wait. */
customElements.define(
  "ty-waiting",
  class extends HTMLElement {
    connectedCallback() {
      this.look = () => this.show().catch(() => {});
      document.addEventListener("ty-drafts", this.look);
      this.look();
    }

    disconnectedCallback() {
      document.removeEventListener("ty-drafts", this.look);
    }

    async show() {
      const count = can ? await countWaiting() : 0;
      this.dataset.count = count;
      this.closest("header")?.classList.toggle("ty-header-waiting", count > 0);
      this.replaceChildren(...(count > 0 ? [Object.assign(element("a", "ty-waiting-link", `未发送 ${count}`), { href: "/drafts" })] : []));
    }
  },
);

/** The list of drafts and of the last receipts. */
customElements.define(
  "ty-drafts",
  class extends HTMLElement {
    connectedCallback() {
      this.look = () => this.show();
      document.addEventListener("ty-drafts", this.look);
      this.look();
    }

    disconnectedCallback() {
      document.removeEventListener("ty-drafts", this.look);
    }

    async show() {
      if (!can) return this.replaceChildren(element("p", "", "这台手机不能存草稿；没有网络时请记在纸上。"));
      const all = await mine();
      const [waiting, sent] = [all.filter(draft => draft.state !== "sent"), all.filter(draft => draft.state === "sent").reverse()];
      this.replaceChildren(
        ...(waiting.length > 0 ? waiting.map(draft => this.card(draft)) : [element("p", "ty-drafts-none", (await keyOf()) ? "没有待发送的草稿。" : "有网络并登录以后，才能看到和存放草稿。")]),
        ...(this.said ? [element("p", "ty-draft-said", this.said)] : []),
        ...(sent.length > 0 ? [element("h2", "", "回执"), ...sent.map(receipt)] : []),
      );
    }

    card(draft) {
      const card = element("section", "ty-card ty-draft", element("h2", "", draft.title), element("p", "", `${time(draft.at)} 存在本机，${draft.state === "waiting" ? "未发送" : "没有办成"}`));
      card.dataset.state = draft.state;
      for (const words of draft.problem ?? []) card.append(element("p", "ty-error", words));
      const acts = element("div", "ty-form-foot");
      if (draft.state !== "lost") acts.append(this.button("发送", "btn btn-primary", () => this.resend(draft)));
      if (draft.state === "refused") acts.append(linkTo(draft.action, "重新填写"));
      acts.append(this.button("删除", "btn btn-outline-danger", () => this.remove(draft)));
      card.append(acts);
      return card;
    }

    button(text, style, act) {
      const button = element("button", style, text);
      button.type = "button";
      button.onclick = async () => {
        button.disabled = true;
        await act();
        button.disabled = false;
      };
      return button;
    }

    async resend(draft) {
      await save({ ...draft, state: "waiting" });
      const went = await flush();
      this.said = { "no-line": "没有网络，草稿还在本机。", busy: "服务器忙，草稿还在本机，请过一会儿再发送。", "signed-out": "请先登录，再发送。" }[went];
      await this.show();
      if (went === "signed-out") this.append(linkTo("/sign-in?returnUrl=%2Fdrafts", "登录", true));
    }

    async remove(draft) {
      if (!confirm("删除以后不能恢复。确定删除吗？")) return;
      await remove(draft.key);
      document.dispatchEvent(new CustomEvent("ty-drafts"));
    }
  },
);

const receipt = draft =>
  element("section", "ty-card ty-receipt", element("h3", "", draft.title), element("p", "", `${draft.receipt.message}。回执编号 ${draft.receipt.number}，${time(draft.receipt.at)}`), linkTo(draft.receipt.href, "查看"));

/** Without a line: which pages are there. */
customElements.define(
  "ty-kept",
  class extends HTMLElement {
    async connectedCallback() {
      if (!("caches" in window) || !(await caches.has("touyan-pages"))) return;
      const store = await caches.open("touyan-pages");
      const list = element("ul", "ty-kept-list");
      for (const { url } of await store.keys()) {
        const text = await (await store.match(url)).text();
        const title = text.match(/<title>([^<]*?)(?: · 头雁)?<\/title>/)?.[1];
        if (title) list.append(element("li", "", linkTo(new URL(url).pathname + new URL(url).search, title)));
      }
      if (list.children.length > 0) this.replaceChildren(element("h2", "", "存在本机的页面"), list);
    }
  },
);

// --- at every page -----------------------------------------------------------------------------------------------------------

/** What waits for this very form is said above it. */
async function remind() {
  for (const form of document.querySelectorAll("form[data-offline]")) {
    const waiting = (await mine()).find(draft => draft.action === form.getAttribute("action") && draft.state !== "sent");
    if (waiting && form.isConnected && !document.querySelector(".ty-draft-notice"))
      form.before(notice(waiting.key, "已存在本机，未发送", `这张表 ${time(waiting.at)} 填写过一份，还没有发送。`, ["/drafts", "待发送"]));
  }
}

async function arrive() {
  if (!account()) return;
  const toKeep = [...document.querySelectorAll("a[data-keep]")].map(link => link.getAttribute("href"));
  if (toKeep.length > 0 || document.querySelector("form[data-offline]"))
    navigator.serviceWorker.ready.then(worker => navigator.onLine && worker.active.postMessage({ keep: [location.pathname + location.search, ...toKeep] }));
  const isNeeded = toKeep.length > 0 || document.querySelector("form[data-offline], ty-drafts");
  if (isNeeded && !(await isKeyFresh())) await desk().catch(() => {});
  document.dispatchEvent(new CustomEvent("ty-drafts"));
  await remind();
  await flush();
}

if (can) {
  navigator.serviceWorker.register("/sw.js").catch(() => {});
  document.addEventListener("turbo:load", () => arrive().catch(() => {}));
  addEventListener("online", () => flushNow().catch(() => {}));
  // What was sent while its notice stands on the page is said there.
  document.addEventListener("ty-drafts", async () => {
    const shown = document.querySelector(".ty-draft-notice");
    if (!shown) return;
    const [all, key] = [await mine(), shown.dataset.key];
    const draft = all.find(one => one.key === key);
    if (draft?.state === "sent") shown.replaceChildren(element("h2", "", "已发送"), receipt(draft));
    else if (draft?.state === "refused") shown.replaceChildren(element("h2", "", "没有办成"), ...draft.problem.map(words => element("p", "ty-error", words)), linkTo("/drafts", "待发送", true));
  });
}
