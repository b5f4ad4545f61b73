import { describe, expect, it } from "vitest";
import { journey, scenario, type JourneyQuestion } from "../../sim/index.ts";
import { serve, type Reply, type Request } from "../../sim/port.ts";

const question: JourneyQuestion = {
  scenarios: [scenario("jobcentre-2014"), scenario("citizen-support")],
  size: { seed: "port", people: 60, weeks: 30, burnIn: 8 },
  replication: 2,
  person: 5,
};

/** A wire by hand: `ask` resolves when the request is answered for good. */
function wire(breath: () => void = () => undefined): {
  ask: (request: Request) => Promise<Reply>;
  send: (request: Request) => void;
} {
  let listener: (request: Request) => void = () => undefined;
  const waiting = new Map<number, (reply: Reply) => void>();
  serve({
    send: (reply) => void (reply.kind !== "progress" && waiting.get(reply.id)?.(reply)),
    receive: (listens) => (listener = listens),
    breathe: async () => breath(),
  });
  return {
    send: (request) => listener(request),
    ask: (request) => new Promise((resolve) => (waiting.set(request.id, resolve), listener(request))),
  };
}

describe("the port", () => {
  it("answers a journey with what the model says", async () => {
    expect(await wire().ask({ id: 1, lane: "a", kind: "journey", question })).toEqual({
      id: 1,
      kind: "journey",
      journey: await journey(question),
    });
  });

  it("sends the problems of a question that is at fault", async () => {
    const reply = await wire().ask({ id: 1, lane: "a", kind: "journey", question: { ...question, person: 60 } });
    expect(reply).toMatchObject({
      kind: "failed",
      message: "person: 60 is no number of a person. Give a whole number from 0 to 59.",
      problems: [{ path: "person", severity: "error" }],
    });
  });

  it("stops a journey when it is cancelled, between two slices of work", async () => {
    let breaths = 0;
    const port = wire(() => void (++breaths === 3 && port.send({ id: 9, kind: "cancel", target: 1 })));
    expect(await port.ask({ id: 1, lane: "a", kind: "journey", question })).toEqual({ id: 1, kind: "cancelled" });
    expect(breaths).toBeLessThan(6);
  });
});
