import { keepOffline } from "../ui/app/offline.ts";

// A page that was opened as a file never gets here, and goes on saying what to do instead.
document.querySelector(".not-started")?.remove();
void keepOffline(new URL("../", location.href));
