import type { Background, AddCount } from '../background.js';
import type { ListName } from '../bank-columns.js';
import type { ComparableRecord } from '../comparable-record.js';
import type { WritableBank } from '../comparison.js';
import type { EvidenceGroup } from '../evidence.js';
import type { Kind } from '../kinds.js';
import type { WordKind } from '../lexicon-neighbours.js';
import type { EvidenceReason } from '../reasons.js';

/**
 * Facet of a statement in words, of one matter that two records state: of what somebody died, what the work
 * was, which languages are spoken.
 *
 * With probability `kept` the second record says the same thing again; otherwise it says what anybody's
 * record would. Words of one statement depend on each other (whoever writes "hyperthermia" writes "exposure"
 * too), so that the rarest word that agrees speaks for all of them:
 *
 *   LR = kept (1 / share of the records that say the word) ^ power + 1 - kept, or 1 - kept where no word
 * agrees.
 */
export interface StatementFacet {
  readonly name: string;
  /** The chance that the second record of one person says the same. */
  readonly kept: number;
  /** Below 1 where other groups have counted a part of the agreement already. */
  readonly power: number;
  /** Kinds in which the two records speak of this at all. */
  readonly kinds: readonly Kind[];
}

export interface StatedWord {
  readonly word: string;
  /** Number of the model's facet that the word belongs to. */
  readonly facet: number;
  readonly kind: WordKind;
  /** Classes of people (a nationality) among which the word may be commoner than among all. */
  readonly among?: readonly string[];
}

export interface StatementModel {
  readonly group: EvidenceGroup;
  /** The list of the bank that holds the words, and the beginning of the keys of the background. */
  readonly list: ListName;
  /** Facets of the model, at most eight: a mask of facets is a byte. */
  readonly facets: readonly StatementFacet[];
  read(record: ComparableRecord): readonly StatedWord[];
  /** Tells which words make up what is usual; all that are read unless said otherwise. */
  isCounted?(word: StatedWord, record: ComparableRecord): boolean;
  /** Facets that another group has compared already, of a record in a slot. */
  isComparedElsewhere?(facet: number, slot: number, bank: WritableBank): boolean;
  /** Returns where a facet stands in a record, and what stands there. */
  field(facet: number, kind: Kind): string;
  value(record: ComparableRecord, facet: number): unknown;
  reason(facet: number, verdict: StatementVerdict): EvidenceReason;
}

export type StatementVerdict = 'SAME' | 'DIFFERENT' | 'NO_DATA';

const MOST_WORDS = 24;

/** The words of a record, each once. */
function statedWords(model: StatementModel, record: ComparableRecord): readonly StatedWord[] {
  const distinct = new Map(model.read(record).map((one) => [`${one.facet}:${one.word}`, one]));
  return [...distinct.values()].slice(0, MOST_WORDS);
}

/**
 * The list of a record: the mask of its facets, how many words, their numbers. Empty where it says nothing.
 */
export function statementList(
  model: StatementModel,
  record: ComparableRecord,
  slot: number,
  bank: WritableBank,
): number[] {
  const words = statedWords(model, record).filter(
    ({ facet }) => model.isComparedElsewhere?.(facet, slot, bank) !== true,
  );
  if (words.length === 0) return [];
  const { lexicon } = bank;
  const numbers = words.map(({ word, facet, kind }) => {
    const weight = (): number => wordWeight(lexicon.background, model, word, facet);
    return lexicon.number(`${model.list}:${facet}`, word, () => ({
      kind,
      facet: 1 << facet,
      weight: weight(),
    }));
  });
  return [words.reduce((mask, { facet }) => mask | (1 << facet), 0), numbers.length, ...numbers];
}

export function countStatement(model: StatementModel, record: ComparableRecord, count: AddCount): void {
  const words = statedWords(model, record).filter((word) => model.isCounted?.(word, record) ?? true);
  const stated = new Set<string>();
  for (const { word, facet, among = [] } of words) {
    const key = `${model.list}:${facet}`;
    stated.add(`said:${key}`);
    count(`word:${key}:${word}`);
    for (const people of new Set(among)) {
      stated.add(`said:${key}:${people}`);
      count(`word:${key}:${word}:${people}`);
    }
  }
  for (const key of stated) count(key);
}

/** Records of which two have a word, before a bank has statements of its own. */
const DEFAULT_RECORDS = 30;
const DEFAULT_WITH_WORD = 2;
/** Weight of all records within those of one class. */
const BACK_OFF_RECORDS = 20;

/** log10(1 / share of the records with the word), among the people with whom it is commonest. */
function wordWeight(background: Background, model: StatementModel, word: string, facet: number): number {
  const key = `${model.list}:${facet}`;
  const all = background.count(`said:${key}`) + DEFAULT_RECORDS;
  const share = (background.bearers(`word:${key}:${word}`) + DEFAULT_WITH_WORD) / all;
  let most = share;
  for (const [people, records] of background.under(`said:${key}:`)) {
    const own = background.count(`word:${key}:${word}:${people}`);
    if (own > 0) most = Math.max(most, (own + BACK_OFF_RECORDS * share) / (records + BACK_OFF_RECORDS));
  }
  return -Math.log10(Math.min(1, most));
}
