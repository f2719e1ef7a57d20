import { isWithinOneBank, type Kind } from '../../../../kernel/linkage/index.js';
import type { Agreement, Institution } from '../../../institutions/index.js';
import { PURPOSE_OF_KIND } from './kinds.js';
import { barOfAgreements, barOfFamily, isOnePublicRegister, type Party } from './parties.js';
import type { ScanPlan } from './plan-scan.js';

/**
 * Reasons for which two records are not compared, in the order in which they are asked: the first that
 * applies is the one that is told.
 *
 * - `register`: both stand in one public register, which finds its own doubles.
 * - `agreement`: no agreement in force names both institutions without excepting the two.
 * - `category`: none of those that do covers the types of both records.
 * - `purpose`: those that do serve other purposes.
 * - `consent`: a family has not permitted the purpose, or not with the other institution.
 * - `border`: a family has not permitted that its report crosses the border to the other institution.
 * - `level`: the two are compared, but as agreed (level 0) neither institution is told of it.
 */
export const WITHHELD_REASONS = [
  'register',
  'agreement',
  'category',
  'purpose',
  'consent',
  'border',
  'level',
] as const;
export type WithheldReason = (typeof WITHHELD_REASONS)[number];

/** Number of pairs that are not compared, or not told of, for one reason. */
export interface WithheldPairs {
  readonly reason: WithheldReason;
  readonly pairs: number;
}

/** A party, and the number of its records that are counted. */
export interface PartyCount {
  readonly party: Party;
  readonly records: number;
}

type Counts = Partial<Record<WithheldReason, number>>;

/** Records of one type that an institution holds. */
interface Holder {
  readonly institution: Institution;
  readonly parties: PartyCount[];
  records: number;
}

/** Records of a holder, by what their families have not permitted towards one other institution. */
interface Permitted {
  readonly all: number;
  /** Those whose families have permitted the purpose. */
  readonly purpose: number;
  /** Of those, the ones that may cross the border where there is one. */
  readonly both: number;
}

/**
 * Counts the pairs of a scan that are not compared, by the first reason; reasons without a pair are left out.
 *
 * Pairs are never gone through: each two institutions are asked once, and each party once for every other
 * institution, so that the work grows with institutions and parties and not with records.
 *
 * @param queries of the run; of a comparison of everything the whole bank of the type
 * @param bank all records of the other type. Within one bank a pair has no order, and the queries are part of it
 */
export function withheldPairs(
  { kind, queryType, bankType }: Pick<ScanPlan, 'kind' | 'queryType' | 'bankType'>,
  queries: readonly PartyCount[],
  bank: readonly PartyCount[],
  agreements: readonly Agreement[],
): WithheldPairs[] {
  const rest = queryType === bankType ? without(bank, queries) : [];
  const counts = isWithinOneBank(kind)
    ? minus(withinBank(kind, bank, agreements), withinBank(kind, rest, agreements))
    : betweenBanks(kind, queries, bank, agreements);
  return WITHHELD_REASONS.flatMap((reason) => {
    const pairs = counts[reason] ?? 0;
    return pairs > 0 ? [{ reason, pairs }] : [];
  });
}

function betweenBanks(
  kind: Kind,
  queries: readonly PartyCount[],
  bank: readonly PartyCount[],
  agreements: readonly Agreement[],
): Counts {
  const counts: Counts = {};
  const others = holdersOf(bank);
  for (const one of holdersOf(queries))
    for (const other of others) addPair(counts, kind, [one, other], agreements);
  return counts;
}

function withinBank(kind: Kind, bank: readonly PartyCount[], agreements: readonly Agreement[]): Counts {
  const counts: Counts = {};
  const holders = holdersOf(bank);
  for (const [at, one] of holders.entries()) {
    addWithin(counts, kind, one);
    for (const other of holders.slice(at + 1)) addPair(counts, kind, [one, other], agreements);
  }
  return counts;
}

/** Counts the pairs of two holders' records; of one holder's records those of two types. */
function addPair(
  counts: Counts,
  kind: Kind,
  [one, other]: readonly [Holder, Holder],
  agreements: readonly Agreement[],
): void {
  const all = one.records * other.records;
  const bar = barOfAgreements(kind, one.institution, other.institution, agreements);
  if (bar !== undefined && bar !== 'level') {
    add(counts, bar, all);
    return;
  }
  const [first, second] = [permitted(kind, one, other), permitted(kind, other, one)];
  const purpose = first.purpose * second.purpose;
  const both = first.both * second.both;
  add(counts, 'consent', all - purpose);
  add(counts, 'border', purpose - both);
  if (bar === 'level') add(counts, 'level', both);
}

/** Counts the pairs of one holder's records with each other. */
function addWithin(counts: Counts, kind: Kind, holder: Holder): void {
  if (kind === 'same_remains' && isOnePublicRegister(holder, holder)) {
    add(counts, 'register', pairsOf(holder.records));
    return;
  }
  const { all, purpose } = permitted(kind, holder, holder);
  add(counts, 'consent', pairsOf(all) - pairsOf(purpose));
}

function permitted(kind: Kind, { parties, records }: Holder, { institution }: Holder): Permitted {
  let [purpose, both] = [0, 0];
  for (const { party, records: held } of parties) {
    const bar = barOfFamily(PURPOSE_OF_KIND[kind], party, { institution });
    if (bar !== 'consent') purpose += held;
    if (bar === undefined) both += held;
  }
  return { all: records, purpose, both };
}

function holdersOf(counts: readonly PartyCount[]): Holder[] {
  const holders = new Map<string, Holder>();
  for (const { party, records } of counts) {
    const { institution } = party;
    const holder = holders.get(institution.id) ?? { institution, parties: [], records: 0 };
    holder.parties.push({ party, records });
    holder.records += records;
    holders.set(institution.id, holder);
  }
  return [...holders.values()];
}

function without(all: readonly PartyCount[], some: readonly PartyCount[]): PartyCount[] {
  const taken = new Map(some.map(({ party, records }) => [party, records]));
  return all.map(({ party, records }) => ({ party, records: records - (taken.get(party) ?? 0) }));
}

function minus(from: Counts, less: Counts): Counts {
  return Object.fromEntries(
    WITHHELD_REASONS.map((reason) => [reason, (from[reason] ?? 0) - (less[reason] ?? 0)]),
  );
}

const pairsOf = (records: number): number => (records * (records - 1)) / 2;

function add(counts: Counts, reason: WithheldReason, pairs: number): void {
  counts[reason] = (counts[reason] ?? 0) + pairs;
}
