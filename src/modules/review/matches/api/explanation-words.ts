import { isInCatalogue, message, type SpokenLanguage } from '../../../../platform/catalogue/index.js';
import type { SmallBankType } from './small-bank.type.js';
import {
  groupsOf,
  roughly,
  type EvidenceInWords,
  type Explanation,
  type Sides,
} from '../domain/explanation.js';

/** Groups named in a sentence; more are not read. */
const MOST_NAMED = 4;

/** Returns the name of a group of evidence, without a full stop: a label. */
export function labelOf(group: string, language: SpokenLanguage): string {
  const code = `GROUP.${group.toUpperCase()}`;
  return isInCatalogue(code) ? message(code, language).replace(/\.$/, '') : group;
}

/** "About one in 4 000 pairs like this …" */
export function priorInWords(prior: number, language: SpokenLanguage): string {
  return message('EXPLANATION.PRIOR', language, { pairs: spaced(roughly(1 / prior)) });
}

export function scaleInWords({ verbal }: Explanation, language: SpokenLanguage): string {
  const { strength, supports } = verbal;
  return message(strength === 'NEITHER' ? 'VERBAL.NEITHER' : `VERBAL.${strength}_${supports}`, language);
}

/** Figures of a match that its explanation puts into words. */
export interface FiguresInWords {
  readonly prior: number;
  /** Null where the bank is small and one of the records is somebody else's. */
  readonly probability: number | null;
  readonly smallBank?: Pick<SmallBankType, 'records' | 'least' | 'most'> | null;
}

/** The whole as a paragraph that can be read aloud: no value of a record is in it. */
export function explanationInWords(
  told: Explanation,
  figures: FiguresInWords,
  language: SpokenLanguage,
): string {
  const parts = [
    priorInWords(figures.prior, language),
    ...sidesInWords(told, language),
    scaleInWords(told, language),
    ...openSetInWords(told, figures, language),
    message('EXPLANATION.LEAD_ONLY', language),
  ];
  return parts.join(' ');
}

/** Explains a pair of two institutions, of which no figure is told. */
export function explanationAcross(
  told: Sides,
  { smallBank }: Pick<FiguresInWords, 'smallBank'>,
  language: SpokenLanguage,
): string {
  const parts = [
    ...sidesInWords(told, language),
    message('EXPLANATION.ACROSS', language),
    ...(smallBank ? [message('EXPLANATION.SMALL_BANK', language)] : []),
    message('EXPLANATION.LEAD_ONLY', language),
  ];
  return parts.join(' ');
}

function sidesInWords(told: Sides, language: SpokenLanguage): string[] {
  return [
    groupsInWords('FOR', told.speaksFor, language),
    groupsInWords('AGAINST', told.speaksAgainst, language),
    ...(told.missing.length > 0 ? [listed('EXPLANATION.MISSING', groupsOf(told.missing), language)] : []),
  ];
}

function groupsInWords(
  which: 'FOR' | 'AGAINST',
  evidence: readonly EvidenceInWords[],
  language: SpokenLanguage,
): string {
  if (evidence.length === 0) return message(`EXPLANATION.NOTHING_${which}`, language);
  const groups = [...new Set(evidence.map(({ group }) => group))].slice(0, MOST_NAMED);
  return listed(`EXPLANATION.${which}`, groups, language);
}

function listed(code: string, groups: readonly string[], language: SpokenLanguage): string {
  return message(code, language, {
    groups: groups.map((group) => inSentence(labelOf(group, language))).join(', '),
  });
}

/** A label within a sentence: in lower case, unless it is an abbreviation. */
const inSentence = (label: string): string =>
  label === label.toUpperCase() ? label : `${label.slice(0, 1).toLowerCase()}${label.slice(1)}`;

/**
 * Puts the open-set probability into words. In a small bank neither the odds of the pair alone nor one
 * figure: they would be surer than the bank is.
 */
function openSetInWords(
  told: Explanation,
  { probability, smallBank }: FiguresInWords,
  language: SpokenLanguage,
): string[] {
  if (smallBank) {
    const { records, least, most } = smallBank;
    if (records === null || least === null || most === null)
      return [message('EXPLANATION.SMALL_BANK', language)];
    const range = { records, least: percentOf(least), most: percentOf(most) };
    return [message('EXPLANATION.SMALL_BANK_RANGE', language, range)];
  }
  const alone = aloneInWords(told.waterfall.at(-1)?.cumulative ?? 0, language);
  if (probability === null) return [alone];
  return [alone, message('EXPLANATION.OPEN_SET', language, { percent: percentOf(probability) })];
}

function aloneInWords(log10Odds: number, language: SpokenLanguage): string {
  const code = log10Odds < 0 ? 'EXPLANATION.ALONE_TWO' : 'EXPLANATION.ALONE_ONE';
  return message(code, language, { odds: oddsOf(Math.abs(log10Odds)) });
}

/** Odds of more than a thousand million are said as a power of ten. */
function oddsOf(log10Odds: number): string {
  return log10Odds > 9 ? `10^${Math.floor(log10Odds)}` : spaced(roughly(10 ** log10Odds));
}

function percentOf(probability: number): string {
  if (probability < 0.01) return '< 1';
  return probability > 0.99 ? '> 99' : String(Math.round(probability * 100));
}

/** Thousands apart by a thin space, as in every language (ISO 80000-1). */
const spaced = (value: number): string => value.toLocaleString('en').replaceAll(',', '\u202f');
