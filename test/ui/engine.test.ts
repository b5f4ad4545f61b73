import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { startEngine, type Loss, type Work } from "../../ui/engine/engine.ts";
import { crew, doublePort, pair, settle, small } from "./double.ts";

const work = (replication: number): Work => ({ kind: "replicate", scenarios: pair, size: small, replication });
const open = () => new AbortController();

describe("the engine", () => {
  it("keeps every port busy and hands on waiting work as ports come free", async () => {
    const ports = [doublePort(), doublePort()];
    const engine = startEngine(crew(ports));
    const answers = [0, 1, 2].map((replication) => engine.ask(work(replication), { signal: open().signal }));
    expect(ports.map(({ asked }) => asked.length)).toEqual([1, 1]);
    ports[1].answer();
    expect(ports[1].asked).toHaveLength(2);
    ports[0].answer();
    ports[1].answer();
    expect((await Promise.all(answers)).map((reply) => (reply.kind === "summaries" ? reply.replication : -1))).toEqual([
      0, 1, 2,
    ]);
  });

  it("cancels running work, forgets waiting work and goes on with the rest at once", async () => {
    const port = doublePort();
    const engine = startEngine(crew([port]));
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
    const engine = startEngine(
      crew([{ ...port, listen: (hearing, breaking) => ((hear = hearing), port.listen(hearing, breaking)) }]),
    );
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
    const engine = startEngine(crew([port]));
    const heard: number[] = [];
    const answer = engine.ask(work(0), { signal: open().signal, onProgress: (share) => heard.push(share) });
    port.progress(1, 4);
    port.progress(3, 4);
    port.answer("failed");
    await expect(answer).rejects.toThrow("the kernel met a wall");
    expect(heard).toEqual([0.25, 0.75]);
  });
});

describe("a port that is lost", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** An engine of so many ports at once and as many to take their place as there are. */
  const start = (width: number, inAll: number) => {
    const ports = Array.from({ length: inAll }, () => doublePort());
    const losses: Loss[] = [];
    return { ports, losses, engine: startEngine({ ...crew(ports, width), lost: (loss) => losses.push(loss) }) };
  };

  it("is replaced, and its work is given to the port in its place before all that waits", async () => {
    const {
      ports: [one, two],
      losses,
      engine,
    } = start(1, 2);
    const answers = [0, 1].map((replication) => engine.ask(work(replication), { signal: open().signal }));
    one.breakDown("out of memory");
    expect(one.closed()).toBe(true);
    expect(losses).toEqual(["broken"]);
    two.answer();
    two.answer();
    expect(two.asked.map((request) => (request.kind === "replicate" ? request.replication : -1))).toEqual([0, 1]);
    expect(await Promise.all(answers)).toMatchObject([{ replication: 0 }, { replication: 1 }]);
  });

  it("is replaced also where all are lost at once, or while nothing is under way", async () => {
    const { ports, engine } = start(2, 5);
    ports[0].breakDown("crashed");
    const answers = [0, 1].map((replication) => engine.ask(work(replication), { signal: open().signal }));
    for (const port of ports.slice(1, 3)) port.breakDown("crashed");
    for (const port of ports.slice(3)) port.answer();
    expect(await Promise.all(answers)).toMatchObject([{ replication: 0 }, { replication: 1 }]);
  });

  it("is heard no more", async () => {
    const {
      ports: [one, two],
      engine,
    } = start(1, 2);
    const answer = engine.ask(work(0), { signal: open().signal });
    one.breakDown("crashed");
    one.breakDown("crashed again");
    one.answer();
    expect(two.closed()).toBe(false);
    two.answer();
    expect(await answer).toMatchObject({ replication: 0 });
  });

  it("is noticed where it says nothing any more, and not where it goes on", async () => {
    const {
      ports: [one, two],
      losses,
      engine,
    } = start(1, 2);
    const answer = engine.ask(work(0), { signal: open().signal });
    for (let second = 0; second < 60; second++) {
      vi.advanceTimersByTime(1000);
      one.progress(second, 60);
    }
    expect(losses).toEqual([]);
    vi.advanceTimersByTime(20_000);
    expect(losses).toEqual(["silent"]);
    expect(one.closed()).toBe(true);
    two.answer();
    expect(await answer).toMatchObject({ replication: 0 });
  });

  it("has longer to load its program than to go on", () => {
    const { losses, engine } = start(1, 2);
    void engine.ask(work(0), { signal: open().signal });
    vi.advanceTimersByTime(30_000);
    expect(losses).toEqual([]);
    vi.advanceTimersByTime(20_000);
    expect(losses).toEqual(["silent"]);
  });

  it("is ended and replaced where it does not stop when it is told to, and new work waits for that alone", async () => {
    const {
      ports: [one, two],
      losses,
      engine,
    } = start(1, 2);
    const stopped = open();
    const gone = engine.ask(work(0), { signal: stopped.signal });
    one.hang();
    stopped.abort(new Error("enough"));
    await expect(gone).rejects.toThrow("enough");
    const next = engine.ask(work(1), { signal: open().signal });
    expect(one.closed()).toBe(false);
    vi.advanceTimersByTime(500);
    expect(one.closed()).toBe(true);
    expect(losses).toEqual(["stuck"]);
    expect(two.asked).toMatchObject([{ kind: "replicate", replication: 1 }]);
    two.answer();
    expect(await next).toMatchObject({ replication: 1 });
  });

  it("is left alone where it stops in time", async () => {
    const {
      ports: [one],
      losses,
      engine,
    } = start(1, 2);
    const stopped = open();
    const gone = engine.ask(work(0), { signal: stopped.signal });
    stopped.abort(new Error("enough"));
    await expect(gone).rejects.toThrow("enough");
    vi.advanceTimersByTime(5000);
    expect([one.closed(), losses]).toEqual([false, []]);
  });

  it("costs work its life after three, in words, and new work is tried on fresh ports", async () => {
    const { ports, engine } = start(1, 4);
    const answer = engine.ask(work(0), { signal: open().signal });
    for (const port of ports.slice(0, 3)) port.breakDown("out of memory");
    await expect(answer).rejects.toThrow("3 workers one after the other could not finish it: out of memory");
    const again = engine.ask(work(0), { signal: open().signal });
    ports[3].answer();
    expect(await again).toMatchObject({ replication: 0 });
  });

  it("leaves nothing waiting where none can be opened", async () => {
    const {
      ports: [port],
      engine,
    } = start(1, 1);
    const answers = [0, 1].map((replication) => engine.ask(work(replication), { signal: open().signal }));
    port.breakDown("out of memory");
    for (const answer of answers) await expect(answer).rejects.toThrow("no worker could be started: no port is left");
    await expect(engine.ask(work(2), { signal: open().signal })).rejects.toThrow("no worker could be started");
  });
});
