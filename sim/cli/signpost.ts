#!/usr/bin/env node
import { main } from "./main.ts";

process.stdout.on("error", (reason: NodeJS.ErrnoException) => process.exit(reason.code === "EPIPE" ? 0 : 1));
process.exitCode = await main(process.argv.slice(2));
