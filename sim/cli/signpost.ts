#!/usr/bin/env node
import { main } from "./main.ts";
import { compileLater } from "./running/compile-later.ts";

process.stderr.on("error", () => {}); // progress that nobody can see does not end a run
compileLater();
process.exitCode = await main(process.argv.slice(2));
