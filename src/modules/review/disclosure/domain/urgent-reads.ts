/** Kinds of things that are read of a record under urgent access. */
export const URGENT_READ_KINDS = ['comparison', 'form', 'photograph', 'other'] as const;

export type UrgentReadKind = (typeof URGENT_READ_KINDS)[number];

/** Reads of things of one kind from the record: how often, and when last. Nothing of what they say. */
export interface UrgentRead {
  readonly kind: UrgentReadKind;
  readonly times: number;
  /** ISO 8601. */
  readonly lastAt: string;
}

/** Operation of the audit log on the record. */
export interface LoggedRead {
  readonly action: string;
  readonly times: number;
  readonly lastAt: Date;
}

const KIND_OF: Readonly<Record<string, UrgentReadKind>> = {
  'matches.read': 'comparison',
  'forms.read': 'form',
  'photographs.read': 'photograph',
  'photographs.reveal': 'photograph',
};

/** Kinds of things that leave the platform, as a file or on paper. */
const COPIES: readonly UrgentReadKind[] = ['form'];

/** Reading what was read is none. */
const NO_READ = 'breakGlass.read';

/** Counts the reads by kind, in the order of `URGENT_READ_KINDS`. */
export function urgentReads(all: readonly LoggedRead[]): UrgentRead[] {
  const logged = all.filter(({ action }) => action !== NO_READ);
  return URGENT_READ_KINDS.flatMap((kind) => {
    const of = logged.filter(({ action }) => (KIND_OF[action] ?? 'other') === kind);
    if (of.length === 0) return [];
    const last = Math.max(...of.map(({ lastAt }) => lastAt.getTime()));
    const times = of.reduce((sum, one) => sum + one.times, 0);
    return [{ kind, times, lastAt: new Date(last).toISOString() }];
  });
}

/** Tells whether something of the record left the platform. */
export function hasCopies(reads: readonly UrgentRead[]): boolean {
  return reads.some(({ kind }) => COPIES.includes(kind));
}
