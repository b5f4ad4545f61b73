import {
  ACCOUNTS,
  AGE_BANDS,
  AREAS,
  BARRIERS,
  BENEFIT_GROUPS,
  CAUSE_IDS,
  COHORTS,
  DOORS,
  NEVER_ENDED,
  SPELL_ENDS,
  STATUSES,
  type Barrier,
  type Cause,
  type RunRecord,
  type SpellEnd,
} from "../../sim/record.ts";
import { WAITS } from "../../sim/world/services.ts";

/** A person written by hand; what is not given is the commonest. */
export interface HandPerson {
  readonly entry?: number;
  readonly barriers?: Partial<{ [barrier in Barrier]: number }>;
  readonly benefit?: (typeof BENEFIT_GROUPS)[number];
  readonly age?: (typeof AGE_BANDS)[number];
  readonly area?: (typeof AREAS)[number];
  readonly door?: (typeof DOORS)[number];
  readonly cohorts?: readonly (typeof COHORTS)[number][];
  readonly woman?: boolean;
  readonly minority?: boolean;
  readonly score?: number;
  readonly risk?: number;
  readonly scoredAt?: number;
  /** First week after a claim that was over before the comparison. */
  readonly claimEnded?: number;
  /** Week of the first claim: before the comparison for whoever enters in week 0, unless told otherwise. */
  readonly firstClaim?: number;
  readonly coachedAt?: number;
  readonly coachHours?: number;
  readonly totals?: Partial<{ [total in (typeof TOTALS)[number] | "reached" | "paySeen"]: number }>;
}

const TOTALS = [
  "bodiesMet",
  "assessments",
  "handoffsLost",
  "refusals",
  "unwanted",
  "weeksWaiting",
  "sanctions",
  "barriersResolved",
  "weeksSanctioned",
  "weeksSanctionedInWork",
  "referredForDecision",
  "jobReviews",
  "aboveThreshold",
  "belowPovertyLine",
] as const;

export type HandSpell = readonly [
  person: number,
  status: (typeof STATUSES)[number],
  start: number,
  end: number,
  cause: SpellEnd,
];

export interface HandAttachment {
  readonly person: number;
  readonly provider?: number;
  readonly week: number;
  readonly price?: number;
  readonly outcome?: number;
  readonly paid?: boolean;
  readonly claimed?: boolean;
  readonly expected?: number;
  readonly hours?: number;
  readonly samples?: number;
  readonly paymentGroup?: number;
  readonly chance?: number;
  readonly levels?: number;
  readonly claimWeeks?: number;
  readonly coachHours?: number;
}

/** What a service did: the weeks waited for each course begun, and counts. */
export interface HandService extends Partial<{ readonly [count in (typeof COUNTS)[number]]: number }> {
  readonly begun?: readonly number[];
}

const COUNTS = [
  "unpaid",
  "joined",
  "gaveUp",
  "passed",
  "recovered",
  "left",
  "finished",
  "offered",
  "used",
  "inUse",
  "waiting",
  "teamBegun",
  "teamOffered",
  "teamUsed",
] as const;

/** A whole record from a few rows, in the form that a run leaves behind. */
export function hand({
  scenario = "by-hand",
  replication = 0,
  weeks = 260,
  burnIn = 0,
  weight = 1,
  people = [{}] as readonly HandPerson[],
  spells = [] as readonly HandSpell[],
  attachments = [] as readonly HandAttachment[],
  conditions = {} as Partial<{ [key in keyof RunRecord["conditions"]]: readonly number[] }>,
  ledger = [] as readonly (readonly [cause: Cause, week: number, pence: number])[],
  providers = [] as RunRecord["providers"],
  effort = {} as Partial<{ [key in keyof RunRecord["effort"]]: readonly number[] }>,
  newEffort = {} as Partial<{ [key in keyof RunRecord["effort"]]: readonly number[] }>,
  services = {} as Partial<{ [barrier in Barrier]: HandService }>,
  caseload = [] as readonly (readonly number[])[],
  tightness = 1,
  values = { discountRate: 0, workYear: 0 },
  social = { tax: 0, housing: 0, inWork: 0, travel: 0, health: 0, crime: 0, weight: 1, persists: 0 },
  hash = "",
} = {}): RunRecord {
  const n = people.length;
  const severities = people.map(({ barriers = {} }) => BARRIERS.map((id) => barriers[id] ?? 0));
  const code = <T>(list: readonly T[], value: T | undefined): number => (value === undefined ? 0 : list.indexOf(value));
  const total = (key: (typeof TOTALS)[number]): Uint16Array =>
    Uint16Array.from(people, ({ totals }) => totals?.[key] ?? 0);
  const ordered = spells.toSorted((a, b) => a[3] - b[3]);
  const pence = new Float64Array(CAUSE_IDS.length * weeks);
  for (const [cause, week, amount] of ledger) pence[CAUSE_IDS.indexOf(cause) * weeks + week] += amount;
  const stock = (status: (typeof STATUSES)[number]): Int32Array =>
    Int32Array.from(
      { length: weeks },
      (_, week) => spells.filter(([, own, start, end]) => own === status && start <= week && week < end).length,
    );
  const flow = (which: (spell: HandSpell, week: number) => boolean): Int32Array =>
    Int32Array.from({ length: weeks }, (_, week) => spells.filter((spell) => which(spell, week)).length);
  const rows = (values: readonly number[] | undefined): Float64Array =>
    Float64Array.from({ length: 6 }, (_, row) => values?.[row] ?? 0);
  const asked = (key: keyof RunRecord["conditions"]): Float64Array =>
    Float64Array.from({ length: weeks }, (_, week) => conditions[key]?.[week] ?? 0);
  const counted = (key: Exclude<keyof HandService, "begun">): Int32Array =>
    Int32Array.from(BARRIERS, (id) => services[id]?.[key] ?? 0);
  const market = providers.length * weeks;
  return {
    scenario,
    replication,
    people: n,
    weeks,
    burnIn,
    weight,
    hash,
    person: {
      entry: Int16Array.from(people, ({ entry = 0 }) => entry),
      barriers: Uint32Array.from(
        severities,
        (own) => own.reduce((word, severity, k) => word | (severity << (2 * k)), 0) >>> 0,
      ),
      barrierCount: Uint8Array.from(severities, (own) => own.filter((severity) => severity > 0).length),
      benefit: Uint8Array.from(people, ({ benefit }) => code(BENEFIT_GROUPS, benefit)),
      age: Uint8Array.from(people, ({ age }) => code(AGE_BANDS, age)),
      area: Uint8Array.from(people, ({ area }) => code(AREAS, area)),
      cohorts: Uint8Array.from(people, ({ cohorts = [], woman, minority }) =>
        cohorts.reduce((word, id) => word | (1 << COHORTS.indexOf(id)), (woman ? 16 : 0) | (minority ? 32 : 0)),
      ),
      bodiesMet: total("bodiesMet"),
      assessments: total("assessments"),
      handoffsLost: total("handoffsLost"),
      refusals: total("refusals"),
      unwanted: total("unwanted"),
      weeksWaiting: total("weeksWaiting"),
      sanctions: total("sanctions"),
      barriersResolved: total("barriersResolved"),
      weeksSanctioned: total("weeksSanctioned"),
      weeksSanctionedInWork: total("weeksSanctionedInWork"),
      referredForDecision: total("referredForDecision"),
      jobReviews: total("jobReviews"),
      aboveThreshold: total("aboveThreshold"),
      belowPovertyLine: total("belowPovertyLine"),
      paySeen: Uint32Array.from(people, ({ totals }) => totals?.paySeen ?? 0),
      score: Float32Array.from(people, ({ score = -1 }) => score),
      risk: Float32Array.from(people, ({ risk = 0 }) => risk),
      scoredAt: Int16Array.from(people, ({ scoredAt = -1 }) => scoredAt),
      reached: Uint8Array.from(people, ({ totals }) => totals?.reached ?? 1),
      door: Uint8Array.from(people, ({ door }) => code(DOORS, door ?? "office")),
    },
    past: {
      claimEnded: Int16Array.from(people, ({ claimEnded = NEVER_ENDED }) => claimEnded),
      firstClaim: Int16Array.from(
        people,
        ({ entry = 0, firstClaim = entry > 0 ? entry : entry < 0 ? NEVER : -1 }) => firstClaim,
      ),
    },
    taken: {
      count: attachments.length,
      chance: Float64Array.from(attachments, ({ chance = 0 }) => chance),
      levels: Uint8Array.from(attachments, ({ levels = 0 }) => levels),
      claimWeeks: Int16Array.from(attachments, ({ claimWeeks = 0 }) => claimWeeks),
      coachHours: Float64Array.from(attachments, ({ coachHours = 0 }) => coachHours),
    },
    help: {
      coachedAt: Int16Array.from(people, ({ coachedAt = -1 }) => coachedAt),
      coachHours: Float64Array.from(people, ({ coachHours = 0 }) => coachHours),
    },
    services: {
      unpaid: counted("unpaid"),
      joined: counted("joined"),
      gaveUp: counted("gaveUp"),
      passed: counted("passed"),
      waits: Int32Array.from({ length: BARRIERS.length * WAITS }, (_, at) => {
        const begun = services[BARRIERS[Math.floor(at / WAITS)]]?.begun ?? [];
        return begun.filter((waited) => Math.min(waited, WAITS - 1) === at % WAITS).length;
      }),
      waited: Float64Array.from(BARRIERS, (id) => (services[id]?.begun ?? []).reduce((sum, weeks) => sum + weeks, 0)),
      recovered: counted("recovered"),
      left: counted("left"),
      finished: counted("finished"),
      offered: Float64Array.from(counted("offered")),
      used: Float64Array.from(counted("used")),
      teamBegun: counted("teamBegun"),
      teamOffered: Float64Array.from(counted("teamOffered")),
      teamUsed: Float64Array.from(counted("teamUsed")),
      inUse: counted("inUse"),
      waiting: counted("waiting"),
    },
    spells: {
      count: ordered.length,
      person: Uint32Array.from(ordered, ([person]) => person),
      status: Uint8Array.from(ordered, ([, status]) => STATUSES.indexOf(status)),
      start: Int16Array.from(ordered, ([, , start]) => start),
      end: Int16Array.from(ordered, ([, , , end]) => end),
      cause: Uint8Array.from(ordered, ([, , , , cause]) => SPELL_ENDS.indexOf(cause)),
    },
    attachments: {
      count: attachments.length,
      person: Uint32Array.from(attachments, ({ person }) => person),
      provider: Uint8Array.from(attachments, ({ provider = 0 }) => provider),
      lead: new Uint8Array(attachments.length),
      week: Int16Array.from(attachments, ({ week }) => week),
      paymentGroup: Uint8Array.from(attachments, ({ paymentGroup = 1 }) => paymentGroup),
      price: Float64Array.from(attachments, ({ price = 0 }) => price),
      terms: new Uint16Array(attachments.length),
      outcome: Int16Array.from(attachments, ({ outcome = -1 }) => outcome),
      paid: Uint8Array.from(attachments, ({ paid = false }) => (paid ? 1 : 0)),
      claimed: Uint8Array.from(attachments, ({ claimed = false }) => (claimed ? 1 : 0)),
      expected: Float64Array.from(attachments, ({ expected = 0 }) => expected),
      hours: Float64Array.from(attachments, ({ hours = 0 }) => hours),
      samples: Uint16Array.from(attachments, ({ samples = 0 }) => samples),
    },
    stock: { claiming: stock("claiming"), inWork: stock("inWork"), neither: stock("neither") },
    flow: {
      jobEntries: flow(([, , , end, cause], week) => end - 1 === week && cause === "job-entry"),
      claimsBegun: flow(([, status, start], week) => status === "claiming" && start === week),
      claimsEnded: flow(
        ([, status, , end, cause], week) => status === "claiming" && end - 1 === week && cause !== "open",
      ),
    },
    conditions: {
      failures: asked("failures"),
      applications: asked("applications"),
      unsuitable: asked("unsuitable"),
      lostInWork: asked("lostInWork"),
    },
    coaching: { hours: new Float64Array(weeks), seen: new Float64Array(weeks) },
    ledger: pence,
    balances: new Float64Array(ACCOUNTS.length),
    terms: [],
    budget: { price: new Float64Array(weeks).fill(1), places: new Float64Array(weeks).fill(1) },
    effort: { hours: rows(effort.hours), samples: rows(effort.samples), parked: rows(effort.parked) },
    newEffort: { hours: rows(newEffort.hours), samples: rows(newEffort.samples), parked: rows(newEffort.parked) },
    providers,
    market: {
      caseload: Int32Array.from({ length: market }, (_, at) => caseload[Math.floor(at / weeks)]?.[at % weeks] ?? 0),
      hours: new Float64Array(market),
      shadowPrice: new Float64Array(market).fill(2),
      queue: new Int32Array(market),
      income: new Float64Array(market),
      costs: new Float64Array(market),
      cash: new Float64Array(market),
      open: new Uint8Array(market),
      entries: new Int32Array(weeks),
      exits: new Int32Array(weeks),
    },
    values,
    social,
    tightness: new Float64Array(AREAS.length * weeks).fill(tightness),
  };
}

/** First claim of somebody who makes none in the comparison. */
const NEVER = 32767;
