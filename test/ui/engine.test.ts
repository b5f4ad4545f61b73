import { describe, expect, it } from "vitest";
import { startEngine, type Work } from "../../ui/engine.ts";
import { doublePort, pair, settle, small } from "./double.ts";

const work = (replication: number): Work => ({ kind: "replicate", scenarios: pair, size: small, replication });
const open = () => new AbortController();

describe("the engine", () => {
  it("keeps every port busy and hands on waiting work as ports come free", async () => {
    const ports = [doublePort(), doublePort()];
    const engine = startEngine(ports);
    const answers = [0, 1, 2].map((replication) => engine.ask(work(replication), { signal: open().signal }));
    expect(ports.map(({ asked }) => asked.length)).toEqual([1, 1]);
    ports[1].answer();
    expect(ports[1].asked).toHaveLength(2);
    ports[0].answer();
    ports[1].answer();
    expect((await Promise.all(answers)).map((reply) => (reply.kind === "summaries" ? reply.replication : -1))).toEqual([0, 1, 2]);
  });

  it("cancels running work, forgets waiting work and goes on with the rest at once", async () => {
    const port = doublePort();
    const engine = startEngine([port]);
    const [first, second] = [open(), open()];
    const gone = [engine.ask(work(0), { signal: first.signal }), engine.ask(work(1), { signal: first.signal })];
    const kept = engine.ask(work(2), { signal: second.signal });
    first.abort(new Error("enough"));
    await expect(gone[0]).rejects.toThrow("enough");
    await expect(gone[1]).rejects.toThrow("enough");
    expect(port.asked.map(({ kind }) => kind)).toEqual(["replicate", "cancel", "replicate"]);
    port.answer();
    expect(await kept).toMatchObject({ replication: 2 });
  });

  it("takes no late reply for the answer to newer work", async () => {
    const port = doublePort();
    let hear: Parameters<typeof port.listen>[0] = () => undefined;
    const engine = startEngine([{ post: port.post, listen: (hearing, breaking) => ((hear = hearing), port.listen(hearing, breaking)) }]);
    const stopped = open();
    const gone = engine.ask(work(0), { signal: stopped.signal });
    stopped.abort(new Error("enough"));
    await expect(gone).rejects.toThrow();
    let answered = false;
    const next = engine.ask(work(1), { signal: open().signal }).then((reply) => ((answered = true), reply));
    hear({ id: 1, kind: "summaries", replication: 0, summaries: [] });
    await settle();
    expect(answered).toBe(false);
    port.answer();
    expect(await next).toMatchObject({ replication: 1 });
  });

  it("passes on progress as a share and failures in words", async () => {
    const port = doublePort();
    const engine = startEngine([port]);
    const heard: number[] = [];
    const answer = engine.ask(work(0), { signal: open().signal, onProgress: (share) => heard.push(share) });
    port.progress(1, 4);
    port.progress(3, 4);
    port.answer("failed");
    await expect(answer).rejects.toThrow("the kernel met a wall");
    expect(heard).toEqual([0.25, 0.75]);
  });

  it("fails whatever waits once no port is left", async () => {
    const port = doublePort();
    const engine = startEngine([port]);
    const answers = [engine.ask(work(0), { signal: open().signal }), engine.ask(work(1), { signal: open().signal })];
    port.breakDown("the engine could not be started");
    for (const answer of answers) await expect(answer).rejects.toThrow("could not be started");
    await expect(engine.ask(work(2), { signal: open().signal })).rejects.toThrow("could not be started");
  });
});
