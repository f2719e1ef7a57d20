import type { RecordType } from '../../../../kernel/contract/index.js';
import { KINDS, SIDES_OF_KIND, type Kind } from '../../../../kernel/linkage/index.js';
import {
  agreedTerms,
  type Agreement,
  type AgreementCategory,
  type Institution,
} from '../../../institutions/index.js';
import { reaches, type Permissions } from '../../../access/consent/index.js';
import { PURPOSE_OF_KIND } from './kinds.js';

/**
 * Party: the records of one institution that carry the same permissions.
 *
 * Who may be compared with whom depends on nothing else, so it is decided once for each pair of parties and
 * kind, and a scan of millions of pairs looks it up in a table. There are far fewer parties than records.
 */
export interface Party {
  readonly institution: Institution;
  readonly recordType: RecordType;
  /** Permissions of the family; absent for remains and living persons, for whom no family speaks. */
  readonly permissions?: Permissions | undefined;
  /** Lenders of a report to which others lend what they know. */
  readonly pooled?: Pooled | undefined;
}

/**
 * Report together with the reports that lend it what they know. Such a report is two or three parties
 * (`lenderTiers`). With lenders it may be compared where each of them may be too, so that nobody sees through
 * one report what another does not show; with the rest of its own counterparts it is compared alone.
 */
interface Pooled {
  /** Number of the report's own party. */
  readonly own: number;
  readonly lenders: readonly number[];
  /** Others by which it is another party: it may not be compared as this one where all of them lend. */
  readonly unless?: readonly number[] | undefined;
  /**
   * True where what comes of the pool is shown: then each lender lends only as far as it may be seen itself
   * (`lendsFor`). Otherwise the pool serves to rank.
   */
  readonly isShown: boolean;
}

/** Disclosure level from which the values of a record are shown beside those that they are compared with. */
export const VALUES_SHOWN_FROM = 3;

/** The number of a party for each of its keys, and the parties in order of their numbers. */
export class PartyIndex {
  private readonly numbers = new Map<string, number>();
  readonly parties: Party[] = [];

  /** The number of a party, the same for the same party. */
  numberOf(party: Party): number {
    const key = `${party.institution.id} ${party.recordType} ${JSON.stringify(party.permissions ?? null)}`;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    return this.add(key, party);
  }

  /**
   * Returns the number of the party that a report is with its lenders, or with fewer or none where they may
   * not all be compared.
   */
  numberOfPooled(pooled: Pooled): number {
    const key = JSON.stringify(pooled);
    const own = this.parties[pooled.own];
    if (!own) throw new RangeError('A pooled party without a party of its own.');
    return this.numbers.get(key) ?? this.add(key, { ...own, pooled });
  }

  private add(key: string, party: Party): number {
    this.parties.push(party);
    this.numbers.set(key, this.parties.length - 1);
    return this.parties.length - 1;
  }
}

/**
 * Table of the allowed pairs, for each kind: 1 at `a * parties + b` where party `a` may be compared with
 * party `b`.
 */
export type AllowedPairs = Readonly<Record<Kind, Uint8Array>>;

/** A rule over two parties: what may be compared, or what DNA may be held against each other. */
export type PartyRule = (kind: Kind, a: Party, b: Party, agreements: readonly Agreement[]) => boolean;

/** Decides all pairs of parties under the agreements in force. */
export function allowedPairs(
  parties: readonly Party[],
  agreements: readonly Agreement[],
  rule: PartyRule = mayBeCompared,
): AllowedPairs {
  const size = parties.length;
  const tables = Object.fromEntries(KINDS.map((kind) => [kind, new Uint8Array(size * size)])) as Record<
    Kind,
    Uint8Array
  >;
  for (const kind of KINDS) {
    for (let a = 0; a < size; a += 1) {
      for (let b = 0; b < size; b += 1) {
        const [first, second] = [parties[a], parties[b]];
        if (!first || !second || first.pooled || second.pooled) continue;
        if (rule(kind, first, second, agreements)) tables[kind][a * size + b] = 1;
      }
    }
    const fill = filler(tables[kind], kind, parties, agreements);
    for (const [number, { pooled }] of parties.entries()) if (pooled) fill(number, pooled);
  }
  return tables;
}

/** Fills in the rows of pooled parties by those of the parties that they are made of. */
function filler(table: Uint8Array, kind: Kind, parties: readonly Party[], agreements: readonly Agreement[]) {
  const size = parties.length;
  return (number: number, { own, lenders, unless, isShown }: Pooled): void => {
    const lends = (lender: number, b: number): boolean =>
      table[lender * size + b] === 1 &&
      (!isShown ||
        lendsFor(kind, { lender: parties[lender], borrower: parties[own], other: parties[b] }, agreements));
    for (let b = 0; b < size; b += 1) {
      if (table[own * size + b] !== 1) continue;
      const allLend = (numbers: readonly number[]): boolean => numbers.every((lender) => lends(lender, b));
      if (allLend(lenders) && !(unless && allLend(unless))) table[number * size + b] = 1;
    }
  };
}

/**
 * Tells whether, as their institutions have agreed, of two reports the values of each are shown to the
 * other's institution.
 */
export function showValues(one: Lending, other: Lending, agreements: readonly Agreement[]): boolean {
  return levelBetween('duplicate_report', one, other, agreements) >= VALUES_SHOWN_FROM;
}

/**
 * Tells whether a report lends what it knows to another for a comparison with a third record: the borrower's
 * institution is shown its values, and that of the third sees no more of it through the borrower than by
 * itself.
 */
export function lendsFor(
  kind: Kind,
  { lender, borrower, other }: Readonly<Record<'lender' | 'borrower' | 'other', Lending | undefined>>,
  agreements: readonly Agreement[],
): boolean {
  if (!lender || !borrower || !other || !showValues(lender, borrower, agreements)) return false;
  const seen = Math.min(VALUES_SHOWN_FROM, levelBetween(kind, borrower, other, agreements));
  return levelBetween(kind, lender, other, agreements) >= seen;
}

type Lending = Pick<Party, 'institution'>;

function levelBetween(kind: Kind, one: Lending, other: Lending, agreements: readonly Agreement[]): number {
  const { a, b } = SIDES_OF_KIND[kind];
  return agreedTerms(one.institution, other.institution, [a, b], covering(kind, agreements)).level;
}

/** Returns the agreements that serve the purpose of a kind; one that names no purposes serves all. */
const covering = (kind: Kind, agreements: readonly Agreement[]): Agreement[] =>
  agreements.filter((one) => one.purposes.length === 0 || one.purposes.includes(PURPOSE_OF_KIND[kind]));

/**
 * Tells whether two parties may be compared, by the first two conditions of the exchange format, "Who may be
 * compared with whom". The third, what a living person wishes, decides whether the record is in the bank at
 * all and who is told.
 */
export function mayBeCompared(kind: Kind, a: Party, b: Party, agreements: readonly Agreement[]): boolean {
  return permits(kind, a, b, agreements, []);
}

/**
 * Tells whether samples of one party may be held against samples of the other: the rule of `mayBeCompared`,
 * where the agreement must cover the category `genetic` too. A relative with decisions of his or her own is a
 * party of the report's institution.
 */
export function mayHoldDna(kind: Kind, a: Party, b: Party, agreements: readonly Agreement[]): boolean {
  return permits(kind, a, b, agreements, ['genetic']);
}

function permits(
  kind: Kind,
  a: Party,
  b: Party,
  agreements: readonly Agreement[],
  also: readonly AgreementCategory[],
): boolean {
  const purpose = PURPOSE_OF_KIND[kind];
  const types = SIDES_OF_KIND[kind];
  if (a.recordType !== types.a || b.recordType !== types.b) return false;
  if (kind === 'same_remains' && isOnePublicRegister(a, b)) return false;
  if (
    !agreedTerms(a.institution, b.institution, [types.a, types.b, ...also], covering(kind, agreements))
      .mayCompare
  )
    return false;
  return familyPermits(purpose, a, b) && familyPermits(purpose, b, a);
}

/**
 * Tells whether two parties are of one public register. A body may stand twice in one forensic bank, as parts
 * found apart do. A public register is a published list: whether it has an entry twice is for those who
 * publish it, and nobody here could act on it.
 */
export function isOnePublicRegister(a: Lending, b: Lending): boolean {
  return a.institution.id === b.institution.id && a.institution.kind === 'public_register';
}

/**
 * Tells whether an institution may know of a party's records in comparisons of a kind: it is their own, or
 * their families let it.
 */
export function mayKnow(kind: Kind, institution: Institution, party: Party): boolean {
  const isOwn = party.institution.id === institution.id;
  return isOwn || familyPermits(PURPOSE_OF_KIND[kind], party, { institution });
}

function familyPermits(purpose: 'search' | 'forensic_matching', side: Party, other: Lending): boolean {
  return barOfFamily(purpose, side, other) === undefined;
}

/**
 * Returns what a family has not permitted of a comparison with an institution's records: the purpose itself,
 * or that it crosses the border; undefined where it permits both, and where no family speaks.
 */
export function barOfFamily(
  purpose: 'search' | 'forensic_matching',
  side: Party,
  { institution }: Lending,
): 'consent' | 'border' | undefined {
  if (side.recordType !== 'report') return undefined;
  if (!reaches(side.permissions?.[purpose], institution)) return 'consent';
  if (side.institution.country === institution.country) return undefined;
  return reaches(side.permissions?.cross_border, institution) ? undefined : 'border';
}

/**
 * Returns why two institutions have agreed on no comparison of a kind, or (`level`) on one of which neither is
 * told; undefined where they have, and within one institution.
 */
export function barOfAgreements(
  kind: Kind,
  one: Institution,
  other: Institution,
  agreements: readonly Agreement[],
): 'agreement' | 'category' | 'purpose' | 'level' | undefined {
  const { a, b } = SIDES_OF_KIND[kind];
  if (one.id === other.id) return undefined;
  const agreed = agreedTerms(one, other, [a, b], covering(kind, agreements));
  if (agreed.mayCompare) return agreed.level === 0 ? 'level' : undefined;
  if (agreedTerms(one, other, [a, b], agreements).mayCompare) return 'purpose';
  return agreedTerms(one, other, [], agreements).mayCompare ? 'category' : 'agreement';
}
