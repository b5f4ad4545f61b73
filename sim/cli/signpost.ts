#!/usr/bin/env node
import { main } from "./main.ts";

process.stderr.on("error", () => {}); // progress that nobody can see does not end a run
process.exitCode = await main(process.argv.slice(2));
