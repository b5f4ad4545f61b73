/** What the worker found, for the test that opened the page. */
declare global {
  var found: Promise<{ lines?: string[]; failed?: string }>;
}

const worker = new Worker(new URL("./engine.worker.ts", import.meta.url), { type: "module" });
globalThis.found = new Promise((resolve) => {
  worker.addEventListener("message", ({ data }) => resolve(data));
  worker.addEventListener("error", ({ message }) => resolve({ failed: message }));
});
