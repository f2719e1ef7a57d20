import { KINDS, SIDES_OF_KIND, type Kind } from '../../../kernel/linkage/index.js';
import {
  agreedTerms,
  type Agreement,
  type AgreementCategory,
  type Institution,
} from '../../../modules/institutions/index.js';
import { PURPOSE_OF_KIND } from '../../../modules/matching/runs/index.js';

/** What two institutions may hold against each other, and what keeps them from the rest. */
export interface PairOfInstitutions {
  readonly a: Institution;
  readonly b: Institution;
  /** Comparisons that agreements in force permit, in at least one direction. */
  readonly compared: readonly Kind[];
  /** Those of them in which DNA may be held against each other, too. */
  readonly dna: readonly Kind[];
  /** The first that keeps the remaining comparisons away; nothing where all are permitted. */
  readonly barrier?: Barrier;
}

export interface Barrier {
  readonly code:
    | 'SETUP.PAIR_NO_AGREEMENT'
    | 'SETUP.PAIR_NOT_IN_FORCE'
    | 'SETUP.PAIR_EXCEPTED'
    | 'SETUP.PAIR_CATEGORIES'
    | 'SETUP.PAIR_PURPOSES';
  readonly parameters: Readonly<Record<string, string>>;
}

/** Every pair of institutions that take part, by code. */
export function pairsOf(
  institutions: readonly Institution[],
  agreements: readonly Agreement[],
): readonly PairOfInstitutions[] {
  const open = institutions
    .filter(({ closedAt }) => !closedAt)
    .toSorted((a, b) => a.code.localeCompare(b.code, 'en'));
  return open.flatMap((a, at) => open.slice(at + 1).map((b) => pairOf(a, b, agreements)));
}

export function pairOf(a: Institution, b: Institution, agreements: readonly Agreement[]): PairOfInstitutions {
  const may = (kind: Kind, ...also: readonly AgreementCategory[]) => mayCompare(kind, a, b, agreements, also);
  const compared = KINDS.filter((kind) => may(kind));
  const barrier = compared.length === KINDS.length ? undefined : barrierOf(a, b, agreements);
  return { a, b, compared, dna: KINDS.filter((kind) => may(kind, 'genetic')), ...(barrier && { barrier }) };
}

function mayCompare(
  kind: Kind,
  a: Institution,
  b: Institution,
  agreements: readonly Agreement[],
  also: readonly AgreementCategory[],
): boolean {
  const sides = SIDES_OF_KIND[kind];
  const serving = agreements.filter(({ purposes }) => serves(purposes, kind));
  return agreedTerms(a, b, [sides.a, sides.b, ...also], serving).mayCompare;
}

const serves = (purposes: readonly string[], kind: Kind): boolean =>
  purposes.length === 0 || purposes.includes(PURPOSE_OF_KIND[kind]);

function barrierOf(a: Institution, b: Institution, agreements: readonly Agreement[]): Barrier {
  const pair = { a: a.code, b: b.code };
  const naming = agreements.filter(
    ({ parties }) => parties === null || [a.code, b.code].every((code) => parties.includes(code)),
  );
  const codesOf = (some: readonly Agreement[]) => some.map(({ code }) => code).join(', ');
  if (naming.length === 0) return { code: 'SETUP.PAIR_NO_AGREEMENT', parameters: pair };
  const inForce = naming.filter((one) => one.inForce);
  if (inForce.length === 0)
    return { code: 'SETUP.PAIR_NOT_IN_FORCE', parameters: { ...pair, agreements: codesOf(naming) } };
  const valid = inForce.filter(
    ({ exceptions }) => !exceptions.some((two) => two.includes(a.code) && two.includes(b.code)),
  );
  if (valid.length === 0)
    return { code: 'SETUP.PAIR_EXCEPTED', parameters: { ...pair, agreements: codesOf(inForce) } };
  const parameters = { ...pair, agreements: codesOf(valid) };
  const without = valid.map((one) => ({ ...one, purposes: [] }));
  const isPurpose = KINDS.every((kind) => mayCompare(kind, a, b, without, []));
  return { code: isPurpose ? 'SETUP.PAIR_PURPOSES' : 'SETUP.PAIR_CATEGORIES', parameters };
}
