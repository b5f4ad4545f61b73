/**
 * Keeps every file of one version of the pages, so that they open without a network. The version stands in this
 * script's own address; a new one waits until a reader takes it.
 */
const worker = self as unknown as ServiceWorkerGlobalScope;

/** Several copies of the pages may be served from one host, each below a path of its own. */
const ours = `signpost ${worker.registration.scope} `;
const current = ours + worker.location.search.slice(1);

/** What is never taken from what is kept: the list of files, which tells whether there is a newer version. */
const LIST = "offline.json";

worker.addEventListener("install", (event) => event.waitUntil(keepAll()));
worker.addEventListener("activate", (event) => event.waitUntil(takeOver()));
worker.addEventListener("message", ({ data }) => data === "take over" && void worker.skipWaiting());
worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || !url.href.startsWith(worker.registration.scope) || url.pathname.endsWith(`/${LIST}`))
    return;
  event.respondWith(answer(request, url));
});

/** Fetches every file on the list, each of which must be what the list says. */
async function keepAll(): Promise<void> {
  const { files } = (await (await fetch(LIST, { cache: "no-store" })).json()) as { files: Record<string, string> };
  const cache = await caches.open(current);
  await Promise.all(
    Object.entries(files).map(async ([path, integrity]) => {
      const response = await fetch(path, { cache: "no-cache", integrity });
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      await cache.put(
        path,
        response.redirected ? new Response(await response.blob(), { headers: response.headers }) : response,
      );
    }),
  );
}

/** Serves pages that are open as well; an earlier version is forgotten once no page can still need it. */
async function takeOver(): Promise<void> {
  await worker.clients.claim();
  const open = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (open.length > 1) return;
  for (const name of await caches.keys()) if (name.startsWith(ours) && name !== current) await caches.delete(name);
}

/** A file of this version, else of an earlier one that a page still open was made with, else from the network. */
async function answer(request: Request, url: URL): Promise<Response> {
  const path = url.origin + url.pathname + (url.pathname.endsWith("/") ? "index.html" : "");
  const kept = (await (await caches.open(current)).match(path)) ?? (await earlier(path));
  return kept ?? fetch(request);
}

async function earlier(path: string): Promise<Response | undefined> {
  for (const name of await caches.keys()) {
    const found = name.startsWith(ours) ? await (await caches.open(name)).match(path) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

export {};
