import { statedFacts, type ExchangeRecord } from '../../../../kernel/contract/index.js';
import { mayBeUnderAge } from './age.js';

type Living = Extract<ExchangeRecord, { recordType: 'living' }>;

/**
 * Decider on whether the family may be told; `file`: whoever had to, as the exchange format says of what is
 * exported.
 */
export type WishDecider = 'person' | 'guardianship_authority' | 'file';

/** `no`: the family must not be told. `open`: nobody has decided who may. `yes`: it may be told. */
type Wish = 'no' | 'open' | 'yes';

/**
 * Returns what counts as the wish of somebody found alive. For a child the guardianship authority decides,
 * and until then nobody has.
 */
export function wishOf(living: Living, decidedBy: WishDecider | null, now: string): Wish {
  const informFamily = living.wishes?.informFamily;
  if (informFamily === false) return 'no';
  if (informFamily === undefined) return 'open';
  const isDecided = decidedBy === 'guardianship_authority' || decidedBy === 'file';
  return isDecided || !mayBeChild(living, now) ? 'yes' : 'open';
}

/**
 * Tells whether a person may be under eighteen now: by the latest birth that the record allows. Without any
 * age only the situation tells.
 * @param now instant, ISO 8601
 */
export function mayBeChild(living: Living, now: string): boolean {
  const { situation, since, recordedAt } = living;
  const { birth, age } = statedFacts(living);
  const known = { birth, age, saidOn: since ?? recordedAt };
  return mayBeUnderAge(known, now) ?? situation === 'unaccompanied_child';
}
