/**
 * Columns that grow: everything a run leaves behind, written when it happens. Weeks count from the start of the
 * comparison.
 */
export interface Tally {
  readonly spells: {
    count: number;
    person: Uint32Array;
    status: Uint8Array;
    start: Int16Array;
    end: Int16Array;
    cause: Uint8Array;
  };
  readonly attachments: {
    count: number;
    /** Each person's latest row, −1 if they were attached before the comparison or not at all. */
    readonly current: Int32Array;
    person: Uint32Array;
    provider: Uint8Array;
    lead: Uint8Array;
    week: Int16Array;
    paymentGroup: Uint8Array;
    price: Float64Array;
    terms: Uint16Array;
    outcome: Int16Array;
    paid: Uint8Array;
    claimed: Uint8Array;
    expected: Float64Array;
    hours: Float64Array;
    samples: Uint16Array;
  };
  readonly stock: { claiming: Int32Array; inWork: Int32Array; neither: Int32Array };
  readonly flow: { jobEntries: Int32Array; claimsBegun: Int32Array; claimsEnded: Int32Array };
  readonly person: {
    bodiesMet: Uint16Array;
    assessments: Uint16Array;
    handoffsLost: Uint16Array;
    refusals: Uint16Array;
    unwanted: Uint16Array;
    weeksWaiting: Uint16Array;
    sanctions: Uint16Array;
    barriersResolved: Uint16Array;
    reached: Uint8Array;
    door: Uint8Array;
    weeksSanctioned: Uint16Array;
    weeksSanctionedInWork: Uint16Array;
    referredForDecision: Uint16Array;
    jobReviews: Uint16Array;
    aboveThreshold: Uint16Array;
    belowPovertyLine: Uint16Array;
    paySeen: Uint32Array;
    score: Float32Array;
    risk: Float32Array;
    scoredAt: Int16Array;
  };
  readonly conditions: {
    failures: Float64Array;
    applications: Float64Array;
    unsuitable: Float64Array;
    lostInWork: Float64Array;
  };
  readonly coaching: { hours: Float64Array; seen: Float64Array };
  readonly effort: { hours: Float64Array; samples: Float64Array; parked: Float64Array };
  readonly market: {
    caseload: Int32Array;
    hours: Float64Array;
    shadowPrice: Float64Array;
    queue: Int32Array;
    income: Float64Array;
    costs: Float64Array;
    cash: Float64Array;
    open: Uint8Array;
    entries: Int32Array;
    exits: Int32Array;
  };
  readonly budget: { price: Float64Array; places: Float64Array };
  readonly tightness: Float64Array;
}

/** Room for `people` and `weeks`; spells and attachments double when full. */
export function emptyTally(people: number, weeks: number, slots: number, areas: number): Tally {
  const rows = Math.max(64, 4 * people);
  const some = Math.max(64, people);
  return {
    spells: {
      count: 0,
      person: new Uint32Array(rows),
      status: new Uint8Array(rows),
      start: new Int16Array(rows),
      end: new Int16Array(rows),
      cause: new Uint8Array(rows),
    },
    attachments: {
      count: 0,
      current: new Int32Array(people).fill(-1),
      person: new Uint32Array(some),
      provider: new Uint8Array(some),
      lead: new Uint8Array(some),
      week: new Int16Array(some),
      paymentGroup: new Uint8Array(some),
      price: new Float64Array(some),
      terms: new Uint16Array(some),
      outcome: new Int16Array(some),
      paid: new Uint8Array(some),
      claimed: new Uint8Array(some),
      expected: new Float64Array(some),
      hours: new Float64Array(some),
      samples: new Uint16Array(some),
    },
    stock: { claiming: new Int32Array(weeks), inWork: new Int32Array(weeks), neither: new Int32Array(weeks) },
    flow: { jobEntries: new Int32Array(weeks), claimsBegun: new Int32Array(weeks), claimsEnded: new Int32Array(weeks) },
    person: {
      bodiesMet: new Uint16Array(people),
      assessments: new Uint16Array(people),
      handoffsLost: new Uint16Array(people),
      refusals: new Uint16Array(people),
      unwanted: new Uint16Array(people),
      weeksWaiting: new Uint16Array(people),
      sanctions: new Uint16Array(people),
      barriersResolved: new Uint16Array(people),
      reached: new Uint8Array(people),
      door: new Uint8Array(people),
      weeksSanctioned: new Uint16Array(people),
      weeksSanctionedInWork: new Uint16Array(people),
      referredForDecision: new Uint16Array(people),
      jobReviews: new Uint16Array(people),
      aboveThreshold: new Uint16Array(people),
      belowPovertyLine: new Uint16Array(people),
      paySeen: new Uint32Array(people),
      score: new Float32Array(people).fill(-1),
      risk: new Float32Array(people),
      scoredAt: new Int16Array(people).fill(-1),
    },
    conditions: {
      failures: new Float64Array(weeks),
      applications: new Float64Array(weeks),
      unsuitable: new Float64Array(weeks),
      lostInWork: new Float64Array(weeks),
    },
    coaching: { hours: new Float64Array(weeks), seen: new Float64Array(weeks) },
    effort: { hours: new Float64Array(6), samples: new Float64Array(6), parked: new Float64Array(6) },
    market: {
      caseload: new Int32Array(slots * weeks),
      hours: new Float64Array(slots * weeks),
      shadowPrice: new Float64Array(slots * weeks),
      queue: new Int32Array(slots * weeks),
      income: new Float64Array(slots * weeks),
      costs: new Float64Array(slots * weeks),
      cash: new Float64Array(slots * weeks),
      open: new Uint8Array(slots * weeks),
      entries: new Int32Array(weeks),
      exits: new Int32Array(weeks),
    },
    budget: { price: new Float64Array(weeks), places: new Float64Array(weeks) },
    tightness: new Float64Array(areas * weeks),
  };
}
