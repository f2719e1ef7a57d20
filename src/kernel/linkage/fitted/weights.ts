import { EVIDENCE_GROUPS, type EvidenceGroup } from '../evidence.js';
import { KINDS, type Kind } from '../kinds.js';
import { MODEL_VERSION } from '../model-version.js';
import { WAYS, type WayName } from './ways.js';

/** Result of the labels for one group of evidence. */
export interface FittedGroup {
  /** The group's log10 likelihood ratio is multiplied by this; 1 is the model as it is written. */
  readonly power: number;
  readonly standardError: number;
}

/** Result of pairs of one person in one level of a group, between two log10 likelihood ratios as written. */
export interface BankLevel {
  readonly from: number | undefined;
  readonly to: number | undefined;
  /** Share of the pairs of two people. */
  readonly u: number;
  /** Share of the pairs of one person: as the model is written, and found beside that. */
  readonly written: number;
  readonly m: number;
  /** Pairs of one person that were expected in it. */
  readonly pairs: number;
  /** True where chance is known well enough for the level to count. */
  readonly measured: boolean;
}

/** Result of a bank without anybody's word. */
export interface LearntFromBank {
  /** Pairs that were compared. */
  readonly pairs: number;
  /**
   * Pairs that each way brought together, the share of them that is of one person, and whether it was enough
   * to learn from.
   */
  readonly ways: readonly {
    readonly way: WayName;
    readonly pairs: number;
    readonly share: number;
    readonly taken: boolean;
  }[];
  readonly levels: Readonly<Partial<Record<EvidenceGroup, readonly BankLevel[]>>>;
}

export interface FittedKind {
  readonly labels: { readonly same: number; readonly notSame: number };
  readonly groups: Readonly<Partial<Record<EvidenceGroup, FittedGroup>>>;
  /**
   * Cost of the ratios of these labels in bits, by the model as written and by this one on labels that it had
   * not seen. Absent where the labels were too few.
   */
  readonly cost?: { readonly before: number; readonly after: number };
  /** Result of the bank's own pairs, where they have taught what the labels could not. */
  readonly bank?: LearntFromBank;
}

/**
 * Weights that a model has learnt from pairs of which people have said whether they are one person: a
 * readable file, of which a version is never changed.
 */
export interface FittedWeights {
  readonly format: 'huella-weights-1';
  /** `linkage-2.6.0+w3`: the third fitted to that model. */
  readonly version: string;
  readonly base: string;
  readonly kinds: Readonly<Partial<Record<Kind, FittedKind>>>;
}

export const weightsVersion = (number: number): string => `${MODEL_VERSION}+w${number}`;

/** 1 where nothing was learnt. */
export function powerOf(weights: FittedWeights | undefined, kind: Kind, group: EvidenceGroup): number {
  return weights?.kinds[kind]?.groups[group]?.power ?? 1;
}

/** A power beyond these would be no correction but another model. */
export const POWER_RANGE = { least: 0, most: 2 } as const;

/** Returns why a file is no weights that this software can score by; undefined where it is. */
export function faultOfWeights(value: unknown): 'form' | 'base' | 'power' | undefined {
  if (!isObject(value) || value.format !== 'huella-weights-1' || !isObject(value.kinds)) return 'form';
  if (value.base !== MODEL_VERSION) return 'base';
  for (const [kind, fitted] of Object.entries(value.kinds)) {
    if (!KINDS.some((one) => one === kind) || !isObject(fitted) || !isObject(fitted.groups)) return 'form';
    const { labels, cost, bank } = fitted;
    if (!hasNumbers(labels, 'same', 'notSame')) return 'form';
    if (bank === undefined ? !hasNumbers(cost, 'before', 'after') : cost !== undefined || !isOfBank(bank))
      return 'form';
    const fault = faultOfGroups(fitted.groups);
    if (fault) return fault;
  }
  return undefined;
}

function faultOfGroups(groups: Readonly<Record<string, unknown>>): 'form' | 'power' | undefined {
  for (const [group, one] of Object.entries(groups)) {
    if (!EVIDENCE_GROUPS.some((name) => name === group) || !isObject(one)) return 'form';
    const { power } = one;
    if (typeof power !== 'number' || !(power >= POWER_RANGE.least && power <= POWER_RANGE.most))
      return 'power';
  }
  return undefined;
}

function isOfBank(value: unknown): boolean {
  return (
    hasNumbers(value, 'pairs') &&
    Array.isArray(value.ways) &&
    value.ways.every((one) => hasNumbers(one, 'pairs', 'share') && WAYS.some(({ name }) => name === one.way))
  );
}

function hasNumbers<Name extends string>(
  value: unknown,
  ...names: readonly Name[]
): value is Readonly<Record<Name, number>> & Readonly<Record<string, unknown>> {
  return isObject(value) && names.every((name) => typeof value[name] === 'number');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
