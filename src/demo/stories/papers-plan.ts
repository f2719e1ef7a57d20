/** The plan of a step: who does it in the story, with which papers and outcome. */
export interface PlannedStep {
  readonly who: string;
  readonly outcome: string;
  readonly papers?: readonly string[];
  readonly note?: string;
  readonly cost?: { readonly amount: number; readonly currency: string; readonly borneBy: string };
}

type Plan = Readonly<Record<string, PlannedStep>>;

const [CONSULATE, LABORATORY, MINISTRY, FAMILIES] = [
  'HN-CONSULATE-TEXAS',
  'US-FORENSIC-TEXAS',
  'US-MFA',
  'US-FAMILIES',
];

/** Everything in it is invented: papers, sums, notes. */
const PLANS: Readonly<Record<string, Plan>> = {
  humanitarian_visa: {
    collect: {
      ...{ who: CONSULATE, outcome: 'done' },
      papers: ['identity-proof', 'proof-of-kinship', 'application'],
    },
    decide: {
      who: MINISTRY,
      outcome: 'granted',
      papers: ['visa-or-permit'],
      note: 'Thirty days (invented).',
    },
    hand: { who: CONSULATE, outcome: 'done' },
  },
  death_certificate: {
    collect: { who: CONSULATE, outcome: 'done', papers: ['identification-ruling'] },
    apply: {
      ...{ who: LABORATORY, outcome: 'granted', papers: ['death-certificate'] },
      cost: { amount: 21, currency: 'USD', borneBy: 'state' },
    },
    apostille: {
      ...{ who: MINISTRY, outcome: 'granted', papers: ['apostille'] },
      cost: { amount: 15, currency: 'USD', borneBy: 'state' },
    },
    hand: { who: CONSULATE, outcome: 'done' },
  },
  repatriation: {
    wish: { who: CONSULATE, outcome: 'done', papers: ['wishes-of-family'] },
    papers: {
      ...{ who: LABORATORY, outcome: 'done' },
      papers: ['identification-ruling', 'death-certificate', 'transport-permit'],
    },
    transport: {
      ...{ who: LABORATORY, outcome: 'done' },
      cost: { amount: 3900, currency: 'USD', borneBy: 'state' },
    },
    deliver: { who: CONSULATE, outcome: 'done', papers: ['receipt-of-remains'] },
  },
  psychosocial_family: {
    need: { who: CONSULATE, outcome: 'done' },
    care: { who: FAMILIES, outcome: 'done' },
    follow: { who: CONSULATE, outcome: 'done' },
  },
};

export function papersOf(kind: string): Plan {
  return PLANS[kind] ?? {};
}
