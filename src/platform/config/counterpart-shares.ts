/** Kinds of comparison for which a share may be set, by the names that the matching module has for them. */
export const SHARE_KINDS = ['identification', 'living', 'duplicate_report', 'same_remains'] as const;
type ShareKind = (typeof SHARE_KINDS)[number];

/** Share of the smaller bank's records that have a counterpart in the other, by each kind that is named. */
export type CounterpartShares = Readonly<Partial<Record<ShareKind, number>>>;

/**
 * Below it hardly a record has a counterpart, and nothing would ever open; above it nearly everybody has one,
 * which is met nowhere.
 */
const LEAST = 0.0001;
const MOST = 0.95;

/** Refusal of a text of shares, said as what was expected: the text itself is not repeated. */
export interface SharesRefused {
  readonly expected: string;
}

/**
 * Reads `identification=0.2,duplicate_report=0.05`: kinds, each once, with a share from 0.0001 to 0.95.
 *
 * @returns the shares, or what was expected of the first part that cannot be read
 */
export function readCounterpartShares(text: string): CounterpartShares | SharesRefused {
  const shares = new Map<ShareKind, number>();
  for (const [at, part] of text.split(',').entries()) {
    const place = `in part ${at + 1} (parts stand between commas)`;
    const [name = '', value, ...more] = part.split('=').map((word) => word.trim());
    if (value === undefined || more.length > 0)
      return { expected: `a kind, \`=\` and a share ${place}, such as \`identification=0.2\`` };
    const kind = SHARE_KINDS.find((one) => one === name);
    if (!kind) return { expected: `one of ${SHARE_KINDS.join(', ')} before the \`=\` ${place}` };
    if (shares.has(kind)) return { expected: `each kind once, and ${kind} not again ${place}` };
    const share = /^0?\.\d{1,6}$/u.test(value) ? Number(value) : Number.NaN;
    if (!(share >= LEAST && share <= MOST))
      return { expected: `a share of ${kind} from ${LEAST} to ${MOST} ${place}` };
    shares.set(kind, share);
  }
  return Object.fromEntries(shares);
}

export function areRefused(read: CounterpartShares | SharesRefused): read is SharesRefused {
  return 'expected' in read;
}
