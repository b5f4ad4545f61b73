import { createHash } from "node:crypto";
import { createReadStream, existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Flags, readPlace, readThreads } from "../arguments/settings.ts";
import { RESULT_NAMES } from "../arguments/written-names.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { besideManifest } from "../files/beside-manifest.ts";
import { OutputFailed } from "../files/output-failed.ts";
import { model, runtime } from "../files/provenance.ts";
import { readManifest, type ReadManifest, scenarioOf } from "../files/read-manifest.ts";
import type { FileVerdict, Verdict } from "../files/verdict.ts";
import { recompute } from "../running/recompute.ts";
import { plannedAgain } from "../running/sweep-again.ts";
import { movedRows } from "../files/moved-rows.ts";
import { print } from "../text/print.ts";
import { verdictText } from "../text/verdict-text.ts";
import { InputError, type Problem } from "../../index.ts";

/** `verify`: computes a manifest's results again and compares them with the manifest and with the files beside it. */
export async function verify(path: string, flags: Flags): Promise<ExitCode> {
  const problems: Problem[] = [];
  const threads = readThreads(flags.threads, problems);
  readPlace("verify", path, problems);
  if (problems.length > 0) throw new InputError(problems);
  const read = readManifest(path);
  const verdict = await judge(read.manifest, read.path, { threads, quiet: flags.quiet ?? false });
  print(flags.json === true ? `${JSON.stringify(verdict, null, 2)}\n` : verdictText(verdict, read.path));
  return verdict.verdict === "reproduced" ? EXIT.done : EXIT.failed;
}

async function judge(
  manifest: ReadManifest,
  path: string,
  how: { readonly threads: number; readonly quiet: boolean },
): Promise<Verdict> {
  const read = manifest.scenarios.map(scenarioOf);
  const strange = read.flatMap((one) => one.strange);
  const scenarios = read.flatMap(({ scenario }) => scenario ?? []);
  const directory = dirname(path);
  const whole = scenarios.length === read.length;
  const planned = manifest.sweep !== undefined && whole ? plannedAgain(manifest.sweep, scenarios, path) : undefined;
  if (
    planned !== undefined &&
    manifest.sweep!.cells.map(({ id }) => id).join() !== planned.cells.map(({ id }) => id).join()
  )
    strange.push("the study and the scenarios in the manifest come to other cells than those that it names");
  const { unknown, damaged } = await besideManifest(path, manifest);
  const scratch = scratchFolder();
  try {
    const again = whole ? await recompute(manifest, { scenarios, planned, directory: scratch }, how) : undefined;
    const files = await Promise.all(
      manifest.files.map(async ({ name, sha256 }): Promise<FileVerdict> => {
        const stored = join(directory, name);
        return {
          name,
          stored: await stateOf(stored, sha256),
          recomputed: again === undefined ? null : again[name] === sha256 ? "same" : "different",
        };
      }),
    );
    const reproduced =
      strange.length === 0 &&
      damaged.length === 0 &&
      files.every(({ stored, recomputed }) => stored === "as written" && recomputed === "same");
    const [stored, now] = [directory, scratch].map((where) => join(where, RESULT_NAMES.csv));
    const rows =
      !reproduced && isFile(stored) && isFile(now) ? await movedRows(stored, now, planned === undefined ? 4 : 6) : null;
    return {
      verdict: reproduced ? "reproduced" : "moved",
      files,
      rows,
      why: reproduced ? [] : reasons(manifest, files, [...strange, ...damaged]),
      unknown,
    };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** A folder of one's own for what is computed again. */
function scratchFolder(): string {
  try {
    return mkdtempSync(join(tmpdir(), "signpost-"));
  } catch (reason) {
    throw new OutputFailed(`verify: ${tmpdir()}`, reason);
  }
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true;

/** What became of a stored file; a pipe or a device is not waited for. */
async function stateOf(path: string, sha256: string): Promise<FileVerdict["stored"]> {
  if (!existsSync(path)) return "missing";
  if (!isFile(path)) return "not a file";
  return (await fingerprint(path)) === sha256 ? "as written" : "changed";
}

/** What could explain a difference, most telling first. */
function reasons(
  { model: then, runtime: there }: ReadManifest,
  files: readonly FileVerdict[],
  strange: readonly string[],
): string[] {
  const [now, here] = [model(), runtime(1)];
  const why = [
    ...strange,
    ...files
      .filter(({ stored, recomputed }) => stored === "changed" && recomputed === "same")
      .map(
        ({ name }) => `${name} was changed after it was written: what is computed now is what the manifest recorded`,
      ),
    ...files
      .filter(({ stored }) => stored === "missing" || stored === "not a file")
      .map(({ name, stored }) =>
        stored === "missing" ? `${name} is not beside the manifest` : `${name} is not a file`,
      ),
  ];
  if (files.every(({ recomputed }) => recomputed === "same")) return why;
  if (then.version !== now.version) why.push(`the model moved from version ${then.version} to ${now.version}`);
  if (then.commit !== now.commit)
    why.push(`the sources moved from commit ${then.commit ?? "unknown"} to ${now.commit ?? "unknown"}`);
  if (then.modified === true || now.modified === true)
    why.push(`the sources ${then.modified === true ? "were" : "are"} not those of the commit`);
  if (then.program !== now.program) why.push("the built program is another one");
  if (there.node !== here.node || there.platform !== here.platform)
    why.push(`it was computed by Node ${there.node} on ${there.platform}, and now by ${here.node} on ${here.platform}`);
  if (why.length === 0)
    why.push(
      "program and inputs are the same: the manifest was edited after it was written, or runs are not " +
        "repeatable here, which is a defect",
    );
  return why;
}

async function fingerprint(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}
