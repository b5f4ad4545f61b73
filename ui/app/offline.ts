/**
 * Keeps all pages for when there is no network, and offers a newer version once it is here. `root` is where the
 * dashboard lies, with a slash at its end. Does nothing where pages are served from sources, or where the browser keeps
 * nothing.
 */
export async function keepOffline(root: URL): Promise<void> {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  try {
    const list = await fetch(new URL("offline.json", root), { cache: "no-store" });
    if (!list.ok) return;
    const { version } = (await list.json()) as { version: string };
    const registration = await navigator.serviceWorker.register(new URL(`service-worker.js?${version}`, root), {
      updateViaCache: "none",
    });
    watch(registration);
  } catch {
    // No network, or a browser that is not allowed to keep anything: the page is here all the same.
  }
}

function watch(registration: ServiceWorkerRegistration): void {
  const offer = (): void => {
    if (registration.waiting !== null && navigator.serviceWorker.controller !== null) offered(registration.waiting);
  };
  offer();
  registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", offer));
  registration.installing?.addEventListener("statechange", offer);
}

/** An offer at the foot of the page; nothing changes until it is taken. */
function offered(waiting: ServiceWorker): void {
  if (document.querySelector(".update-offer") !== null) return;
  const aside = document.createElement("aside");
  aside.className = "update-offer";
  aside.setAttribute("aria-label", "Update");
  const words = document.createElement("p");
  words.textContent = "A newer version of these pages is ready. ";
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Use it now";
  button.addEventListener("click", () => {
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    waiting.postMessage("take over");
  });
  words.append(button);
  aside.append(words);
  document.body.append(aside);
}
