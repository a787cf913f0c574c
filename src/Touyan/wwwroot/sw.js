// Keeps the shell for everybody and, for whoever is signed in, the pages that the server marks (Touyan-Keep); the browser's own cache keeps no page.
// Nothing is sent from here: that is js/offline.js. Why it is so: docs/decisions/0028-offline-drafts.md.
const shell = "touyan-shell";
const pages = "touyan-pages";
const offlinePage = "/offline";
const keptAt = "Touyan-Kept-At";
const day = 86_400_000;
const fetchedAgainAfter = 1_800_000;
// A page that is there already does not wait longer than this for a slow line.
const patience = 8_000;
const fingerprinted = /^\/(?:css|js|lib|img)\/.*\.[a-z0-9]{10}\.[a-z]+$/;
const still = /^\/(?:favicon\.svg|img\/|lib\/icons)/;

addEventListener("install", event => event.waitUntil(bringShell().then(() => skipWaiting())));
addEventListener("activate", event => event.waitUntil(clients.claim()));

addEventListener("message", event => {
  if (event.data.keep) event.waitUntil(keepAll(event.data.keep));
});

addEventListener("fetch", event => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== location.origin) return;
  if (request.method === "POST" && url.pathname === "/sign-out") event.respondWith(signOut(request));
  else if (request.method !== "GET") return;
  else if (fingerprinted.test(url.pathname) || still.test(url.pathname)) event.respondWith(asset(request, url));
  else if (isPage(request, url)) event.respondWith(page(event));
});

const isPage = (request, url) =>
  !url.pathname.startsWith("/api/") &&
  !request.headers.has("Turbo-Frame") &&
  (request.mode === "navigate" || (request.headers.get("Accept") ?? "").includes("text/html"));

// The page of "no line" as nobody sees it, and the files that it names.
async function bringShell() {
  const answer = await fetch(offlinePage, { credentials: "omit" });
  if (!answer.ok) return;
  const text = await answer.clone().text();
  const named = [...text.matchAll(/(?:href|src)="(\/[^"]+?)"/g)].map(found => found[1]).filter(path => fingerprinted.test(path) || still.test(path));
  const store = await caches.open(shell);
  const had = (await store.keys()).map(request => new URL(request.url).pathname);
  const wanted = [...new Set(named)];
  await Promise.all(wanted.filter(path => !had.includes(path)).map(path => store.add(path)));
  await store.put(offlinePage, stamped(answer, await answer.clone().arrayBuffer()));
  // A file of which there is a newer one is of no use any more.
  const names = new Set(wanted.map(nameOf));
  await Promise.all(had.filter(path => names.has(nameOf(path)) && !wanted.includes(path)).map(path => store.delete(path)));
}

const nameOf = path => path.replace(/\.[a-z0-9]{10}(\.[a-z]+)$/, "$1");

async function asset(request, url) {
  const store = await caches.open(shell);
  const kept = await store.match(url.pathname);
  if (kept) return kept;
  const answer = await fetch(request);
  // The library of charts is large, and no page without a line needs it.
  if (answer.ok && !url.pathname.includes("echarts")) await store.put(url.pathname, answer.clone());
  return answer;
}

async function page(event) {
  const { request } = event;
  const line = fetch(request).then(answer => {
    event.waitUntil(learn(request, answer.clone()).catch(() => {}));
    return answer;
  });
  const kept = await find(request.url);
  if (!kept) return line.catch(() => nothing());
  return Promise.race([line, late().then(() => show(kept))]).catch(() => show(kept));
}

const late = () => new Promise(done => setTimeout(done, patience));

// What an answer tells: a page to keep; or that nobody is signed in any more.
async function learn(request, answer) {
  const path = new URL(answer.url || request.url).pathname;
  if (answer.ok && path.startsWith("/sign-in")) await forget();
  else if (answer.ok && !answer.redirected && answer.headers.has("Touyan-Keep")) await keep(request.url, answer);
}

async function keep(url, answer) {
  const store = await caches.open(pages);
  const [account] = answer.headers.get("Touyan-Keep").split("; ");
  const before = await store.match("/kept-for");
  if (before && (await before.text()) !== account) await forget();
  const fresh = await caches.open(pages);
  await fresh.put("/kept-for", new Response(account));
  await fresh.put(url, stamped(answer, await answer.arrayBuffer()));
  const old = await (await caches.open(shell)).match(offlinePage);
  if (!old || Date.now() - old.headers.get(keptAt) > day) await bringShell().catch(() => {});
}

function stamped(answer, body) {
  const headers = new Headers(answer.headers);
  headers.delete("Content-Encoding");
  headers.delete("Content-Length");
  headers.set(keptAt, Date.now());
  return new Response(body, { status: 200, headers });
}

async function keepAll(urls) {
  for (const url of urls.map(path => new URL(path, location.origin).href)) {
    const kept = await find(url);
    if (kept && Date.now() - kept.headers.get(keptAt) < fetchedAgainAfter) continue;
    try {
      const request = new Request(url, { headers: { Accept: "text/html" } });
      await learn(request, await fetch(request));
    } catch {
      return;
    }
  }
}

// A page that was kept long enough is not shown any more, line or not.
async function find(url) {
  const kept = await caches.match(url, { cacheName: pages });
  if (!kept) return null;
  const [, seconds] = kept.headers.get("Touyan-Keep").split("; ");
  if (Date.now() - kept.headers.get(keptAt) < seconds * 1000) return kept;
  await forget();
  return null;
}

async function show(kept) {
  const at = new Date(+kept.headers.get(keptAt)).toLocaleString("zh-CN", { month: "long", day: "numeric", hour: "2-digit", minute: "2-digit" });
  return told(kept, `没有网络。这一页是${at}存在本机的。`);
}

async function told(answer, words) {
  const text = (await answer.text()).replace(/<main [^>]*>/, found => `${found}<p class="ty-kept" role="status">${words}</p>`);
  return new Response(text, { status: 200, headers: answer.headers });
}

async function nothing(words) {
  const answer = await caches.match(offlinePage);
  return !answer ? Response.error() : words ? told(answer, words) : answer;
}

async function signOut(request) {
  await forget();
  try {
    return await fetch(request);
  } catch {
    return nothing("存在本机的页面已经清除。没有网络，服务器还不知道您退出：有网络以后请再退出一次。");
  }
}

// Pages go, and the open key: what was drafted stays sealed until the same account signs in here again.
async function forget() {
  await caches.delete(pages);
  const db = await new Promise((done, failed) => {
    const asked = indexedDB.open("touyan", 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore("keys", { keyPath: "account" });
      asked.result.createObjectStore("drafts", { keyPath: "key" });
    };
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => failed(asked.error);
  });
  await new Promise(done => {
    const work = db.transaction("keys", "readwrite");
    const rows = work.objectStore("keys").openCursor();
    rows.onsuccess = () => {
      const at = rows.result;
      if (!at) return;
      at.update({ account: at.value.account, keySealed: at.value.keySealed });
      at.continue();
    };
    work.oncomplete = work.onabort = done;
  });
  db.close();
}
