import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folder, PAIR, read, readJson, signpost } from "./program.ts";

const SCENARIO = {
  schemaVersion: 1,
  name: "mine",
  title: "Caf\u00e9",
  description: "Mine.",
  source: "A test.",
  extends: PAIR[0],
  levers: { "jobcentre.minutes": 30 },
};
const STUDY = {
  studyVersion: 1,
  name: "small",
  title: "Small",
  description: "Small.",
  scenarios: [...PAIR],
  envelopes: ["none"],
  seed: "small",
  people: 20,
  weeks: 3,
  burnIn: 2,
  replications: 1,
  decides: { measure: "weeks-in-work", group: "all" },
  keep: { "weeks-in-work": ["all"] },
  switches: [],
};
const TINY = ["--people", "20", "--weeks", "3", "--burn-in", "2", "--reps", "1"] as const;

const utf8 = (text: string): Buffer => Buffer.from(text, "utf8");
const utf16 = (text: string): Buffer => Buffer.from(text, "utf16le");
const utf32 = (text: string): Buffer =>
  Buffer.concat(
    [...text].map((sign) => {
      const word = Buffer.alloc(4);
      word.writeUInt32LE(sign.codePointAt(0)!);
      return word;
    }),
  );
const MARK = "\ufeff";

/** Ways in which a file can be no UTF-8 JSON, and what is said. */
const WRONG: readonly (readonly [string, (text: string) => Buffer, string])[] = [
  [
    "Windows-1252",
    (text) => Buffer.from(text, "latin1"),
    "it is not UTF-8 but of an older encoding, such as Windows-1252. Save it as UTF-8",
  ],
  ["UTF-16 with a mark", (text) => utf16(MARK + text), "it is UTF-16, not UTF-8. Save it as UTF-8"],
  ["UTF-16 without", utf16, "it is UTF-16, not UTF-8. Save it as UTF-8"],
  ["big-endian UTF-16", (text) => utf16(MARK + text).swap16(), "it is UTF-16, not UTF-8. Save it as UTF-8"],
  ["big-endian UTF-16 without", (text) => utf16(text).swap16(), "it is UTF-16, not UTF-8. Save it as UTF-8"],
  ["UTF-32 with a mark", (text) => utf32(MARK + text), "it is UTF-32, not UTF-8. Save it as UTF-8"],
  ["UTF-32 without", utf32, "it is UTF-32, not UTF-8. Save it as UTF-8"],
  [
    "a zip",
    () => Buffer.from("PK\u0003\u0004\u0014\u0000", "latin1"),
    "it is a zip archive or a spreadsheet, not text",
  ],
  ["a PDF", () => utf8("%PDF-1.7\n"), "it is a PDF, not text"],
  ["a picture", () => Buffer.from("\u0089PNG\r\n", "latin1"), "it is a PNG picture, not text"],
  ["a table", () => utf8("scenario,week,value\na,1,2\n"), "it is a CSV, a table of values, not JSON"],
  [
    "a table of semicolons",
    () => utf8("scenario;week;value\r\na;1;2,5\r\n"),
    "it is a CSV, a table of values, not JSON",
  ],
  ["a web page", () => utf8("<!DOCTYPE html>\n<html></html>"), "it is a web page (HTML), not JSON"],
  ["a link", () => utf8("https://example.org/#v1.abc"), "it is a link to the dashboard, not JSON"],
  ["YAML", () => utf8("name: mine\ntitle: Mine\n"), "it is YAML, not JSON"],
  ["nothing", () => utf8(" \n"), "it is not JSON: it is empty"],
];

describe("a file from a stranger", () => {
  it("is named for what it is where it is no JSON in UTF-8", async () => {
    const place = folder();
    const paths = WRONG.map(([name, made]) => {
      const path = join(place, `${name}.json`);
      writeFileSync(path, made(JSON.stringify(SCENARIO)));
      return path;
    });
    const { code, out } = await signpost("check", ...paths);
    expect(code).toBe(1);
    const lines = out.split("\n").filter((line) => line !== "");
    expect(lines).toEqual(
      WRONG.map(([name, , said]) =>
        expect.stringMatching(new RegExp(`/${name}\\.json: .*: ${said.replace(/[().]/g, "\\$&")}`)),
      ),
    );
  });

  it("is so wherever a file is read", async () => {
    for (const [name, made, said] of WRONG.filter(([name]) =>
      ["Windows-1252", "UTF-16 without", "a table"].includes(name),
    )) {
      const place = folder();
      const [study, manifest, fit] = ["study.json", "manifest.json", "calibration.json"].map((each) =>
        join(place, each),
      );
      for (const path of [study!, manifest!, fit!])
        writeFileSync(path, made(JSON.stringify({ ...STUDY, title: "Caf\u00e9" })));
      const ended = await Promise.all([
        signpost("sweep", study!),
        signpost("verify", manifest!),
        signpost("calibrate", "--adopt", place),
      ]);
      for (const { code, err } of ended) expect([code, err], name).toEqual([2, expect.stringContaining(said)]);
    }
  });

  it("may begin with the byte-order mark of UTF-8", async () => {
    const place = folder();
    const [scenario, study] = [join(place, "scenario.json"), join(place, "study.json")];
    writeFileSync(scenario, MARK + JSON.stringify(SCENARIO));
    writeFileSync(study, MARK + JSON.stringify(STUDY));
    const out = join(folder(), "out");
    const [check, sweep] = await Promise.all([
      signpost("check", scenario),
      signpost("sweep", study, "--quiet"),
      signpost("run", PAIR[0], ...TINY, "--out", out, "--quiet"),
    ]);
    expect([check.code, sweep.code]).toEqual([0, 0]);
    writeFileSync(join(out, "manifest.json"), MARK + read(out, "manifest.json"));
    expect(await signpost("verify", out, "--quiet")).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^reproduced/),
    });
  });

  it("of a newer version says so and nothing else", async () => {
    const place = folder();
    const paths = ["scenario", "study", "manifest"].map((name) => join(place, `${name}.json`));
    writeFileSync(paths[0], '{"schemaVersion":2,"areas":[],"areas":[],"levers":{"new.lever":1}}');
    writeFileSync(paths[1], JSON.stringify({ ...STUDY, studyVersion: 2, design: "sobol", seed: 5 }));
    writeFileSync(paths[2], JSON.stringify({ manifestVersion: 2, verb: "sensitivity" }));
    const ended = await Promise.all([
      signpost("check", paths[0]),
      signpost("sweep", paths[1]),
      signpost("verify", paths[2]),
    ]);
    const lines = ended.map(({ out, err }) => (out + err).trim().split("\n")[0]);
    for (const line of lines)
      expect(line).toMatch(
        /Version: version 2 is newer than 1, the latest that this program reads\. Use a newer program\.$/,
      );
    expect(ended.slice(1).map(({ err }) => err.trim().split("\n").length)).toEqual([1, 1]);
  });

  it("that is another of the project's files is told where it belongs", async () => {
    const place = folder();
    const paths = { scenario: join(place, "a.json"), study: join(place, "b.json"), manifest: join(place, "c.json") };
    writeFileSync(paths.scenario, JSON.stringify(SCENARIO));
    writeFileSync(paths.study, JSON.stringify(STUDY));
    writeFileSync(paths.manifest, JSON.stringify({ manifestVersion: 1 }));
    const [a, b, c, d] = await Promise.all([
      signpost("check", paths.study),
      signpost("check", paths.manifest),
      signpost("sweep", paths.scenario),
      signpost("verify", paths.scenario),
    ]);
    expect(a.out).toContain("it is a study, not a scenario. Give it to signpost sweep.");
    expect(b.out).toContain("it is the manifest of a run, not a scenario. Give it to signpost verify.");
    expect(c.err).toContain("it is a scenario, not a study. Give it to signpost check, run or compare.");
    expect(d.err).toContain("it is a scenario, not a manifest.");
  });
});

/** Signs that no text may bring to a terminal or a table. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
const unseenIn = (text: string): string[] => text.split("\n").filter((line) => UNSEEN.test(line));

describe("words from a stranger", () => {
  it("that cannot be seen are refused in every field, on lines that show none of them", async () => {
    const bad = [
      "a\u001b[31mb",
      "a\u0007b",
      "a\nb",
      "a\rb",
      "a\tb",
      "a\u009b31mb",
      "a\u202eb",
      "a\u2066b",
      "a\u200bb",
      "a\u2028b",
      "a\ud800b",
      "a\u3164b",
      " ",
    ];
    const place = folder();
    const paths = bad.map((words, i) => {
      const path = join(place, `${i}.json`);
      writeFileSync(path, JSON.stringify({ ...SCENARIO, title: words, description: words, source: words }));
      return path;
    });
    const study = join(place, "study.json");
    writeFileSync(
      study,
      JSON.stringify({
        ...STUDY,
        title: bad[0],
        description: bad[2],
        switches: bad.map((words, i) => ({
          name: `s${i}`,
          label: words,
          says: words,
          everywhere: { "jobcentre.minutes": 5 },
        })),
      }),
    );
    const [check, sweep] = await Promise.all([signpost("check", ...paths), signpost("sweep", study)]);
    expect([check.code, sweep.code]).toEqual([1, 2]);
    expect(check.out.match(/error: (title|description|source): it is "/g)).toHaveLength(3 * bad.length);
    expect(sweep.err.match(/(title|description|label|says): it is "/g)).toHaveLength(2 + 2 * bad.length);
    expect(unseenIn(check.out + sweep.err)).toEqual([]);
  });

  it("in the name of a file are shown harmless", async () => {
    const place = folder();
    const name = join(place, "a\u001b[31m\nok\u202e.json");
    writeFileSync(name, "{}");
    const ended = await Promise.all([
      signpost("check", name),
      signpost("run", name, ...TINY),
      signpost("sweep", name),
      signpost("verify", name),
      signpost("a\u001b[31mb"),
      signpost("run", "b\u001b]0;c\u0007.json"),
      signpost("run", PAIR[0], "--set", "a\u001b[31m\nb=1"),
    ]);
    expect(ended.map(({ code }) => code)).toEqual([1, 2, 2, 2, 2, 2, 2]);
    for (const { out, err } of ended) expect(unseenIn(out + err)).toEqual([]);
    expect(ended[1].err).toContain("a?[31m?ok?.json: ");
  });

  it("are shown in Markdown and not obeyed", async () => {
    const path = join(folder(), "study.json");
    writeFileSync(
      path,
      JSON.stringify({
        ...STUDY,
        seed: "a|b `c` <d>",
        switches: [
          {
            name: "one",
            label: "a | b `c` <img src=x> *d* [e](f) &lt;",
            says: "One.",
            everywhere: { "jobcentre.minutes": 5 },
          },
        ],
      }),
    );
    const { code, out } = await signpost("sweep", path, "--quiet", "--markdown");
    expect(code).toBe(0);
    expect(out).toContain("| a \\| b \\`c\\` \\<img src=x\\> \\*d\\* \\[e\\](f) \\&lt; |");
    expect(out).toContain("seed a\\|b \\`c\\` \\<d\\>.");
  });

  it("in a manifest are refused before any of them is printed", async () => {
    const out = join(folder(), "out");
    await signpost("run", PAIR[0], ...TINY, "--out", out, "--quiet");
    const whole = readJson<{ scenarios: { name: string }[]; size: object; runtime: object }>(out, "manifest.json");
    const told = async (change: object): Promise<string> => {
      writeFileSync(join(out, "manifest.json"), JSON.stringify({ ...whole, ...change }));
      const { code, out: printed, err } = await signpost("verify", out);
      expect([code, printed, unseenIn(err)]).toEqual([2, "", []]);
      return err;
    };
    expect(await told({ scenarios: [{ ...whole.scenarios[0], name: "a\u001b[2Jb" }] })).toContain(
      "scenarios.0.name: it is not what a manifest has there",
    );
    expect(await told({ runtime: { ...whole.runtime, node: "v20\nreproduced" } })).toContain(
      "runtime.node: it is not what a manifest has there",
    );
    expect(await told({ size: { ...whole.size, seed: "a\u0007b" } })).toContain(
      'size.seed: "a?b" holds characters that cannot be seen',
    );
  });
});
