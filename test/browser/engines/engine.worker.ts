import { fingerprint } from "./fingerprint.ts";

fingerprint().then(
  (lines) => postMessage({ lines }),
  (error: unknown) => postMessage({ failed: String(error) }),
);
