import "./app.ts";
import { keepOffline } from "./offline.ts";

addEventListener("load", () => void keepOffline(new URL("./", location.href)));
