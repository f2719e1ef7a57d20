import type { Background } from '../background.js';
import type { Kind } from '../kinds.js';

/**
 * States of a tooth, and the weight of any two of them that two charts state of one tooth.
 *
 * A state met again weighs P(met again | same person) / (its share at this place in the jaw). A state that
 * differs weighs by whether time explains it: a sound tooth is filled or lost later, a lost one does not come
 * back. Between two states of one family (a filling, a gold filling, a crown) observers differ in words. The
 * shares are those of the banks, so that what nearly everybody has (a sound incisor) says next to nothing and
 * a gold crown much.
 *
 * The division into explainable and unexplainable differences is that of the INTERPOL DVI guide (2018) and of
 * Adams 2003 (Journal of Forensic Sciences 48:487, on the diversity of dental patterns); the rates are
 * working values, set wide for what a family remembers of teeth that they saw in a smile.
 */
export const TOOTH_STATES = [
  'present',
  'missing',
  'unerupted',
  'caries',
  'filled',
  'filled_gold',
  'crown',
  'crown_gold',
  'root_canal',
  'bridge',
  'implant',
  'fractured',
  'rotated',
  'prosthesis',
] as const;

/**
 * Size of the state codes. States are numbers from 1; 0 is not known (also what only death took away). A
 * nibble holds one.
 */
export const STATES = 16;
/**
 * Number of FDI positions from the midline; one table each, for wisdom teeth are another matter than
 * incisors.
 */
export const POSITIONS = 8;
export const SOUND = 1;

type Family = 'sound' | 'gone' | 'restored' | 'harmed';

const FAMILY_OF: Readonly<Record<(typeof TOOTH_STATES)[number], Family>> = {
  present: 'sound',
  rotated: 'sound',
  missing: 'gone',
  unerupted: 'gone',
  bridge: 'gone',
  implant: 'gone',
  prosthesis: 'gone',
  caries: 'harmed',
  fractured: 'harmed',
  filled: 'restored',
  filled_gold: 'restored',
  crown: 'restored',
  crown_gold: 'restored',
  root_canal: 'restored',
};

/** Rates at which a state is met again: by what a family remembers, and by two examinations. */
const KEPT: Readonly<Record<Family, { readonly told: number; readonly examined: number }>> = {
  sound: { told: 0.92, examined: 0.96 },
  gone: { told: 0.82, examined: 0.85 },
  restored: { told: 0.78, examined: 0.85 },
  harmed: { told: 0.5, examined: 0.7 },
};

/** Chance of a difference against chance of meeting that state anyway. */
const OTHER_WORD = 0.6;
const EXPLAINABLE = 0.2;
const UNEXPLAINABLE = 0.1;

/** Changes of a tooth in time: the second state may follow the first. */
const MAY_FOLLOW: Readonly<Record<Family, readonly Family[]>> = {
  sound: ['harmed', 'restored', 'gone'],
  harmed: ['restored', 'gone'],
  restored: ['gone', 'harmed'],
  gone: [],
};

const familyOf = (state: number): Family => FAMILY_OF[TOOTH_STATES[state - 1] ?? 'present'];

export type ToothAgreement = 'same' | 'other_word' | 'explainable' | 'unexplainable';

/**
 * Classifies the agreement of two states of a tooth. Reports are older than what is found; two records of one
 * kind have no order, and any difference that time may explain counts so.
 */
export function toothAgreement(kind: Kind, a: number, b: number): ToothAgreement {
  if (a === b) return 'same';
  const [first, second] = [familyOf(a), familyOf(b)];
  if (first === second) return 'other_word';
  const follows = MAY_FOLLOW[first].includes(second);
  const isEitherWay = kind === 'duplicate_report' && MAY_FOLLOW[second].includes(first);
  return kind !== 'same_remains' && (follows || isEitherWay) ? 'explainable' : 'unexplainable';
}

/** Usual states of a position, in a hundred, before the banks have charts of their own. */
const USUAL: Readonly<Record<(typeof TOOTH_STATES)[number], number>> = {
  present: 72,
  missing: 9,
  unerupted: 1,
  caries: 4,
  filled: 8,
  filled_gold: 0.5,
  crown: 1,
  crown_gold: 1,
  root_canal: 1,
  bridge: 0.5,
  implant: 0.3,
  fractured: 0.7,
  rotated: 0.6,
  prosthesis: 0.4,
};
const USUAL_WEIGHT = 0.4;

export const toothKey = (position: number, state: number): string => `tooth:${position}:${state}`;

/**
 * Computes log10 LR of every two states, at `(position * STATES + a) * STATES + b` with a the state of side
 * `a` of the kind; 0 where one is not known.
 */
export function toothWeights(background: Background, kind: Kind): Float64Array {
  const weights = new Float64Array(POSITIONS * STATES * STATES);
  const source = kind === 'same_remains' ? 'examined' : 'told';
  for (let position = 0; position < POSITIONS; position += 1) {
    const shares = sharesAt(background, position);
    for (let a = 1; a <= TOOTH_STATES.length; a += 1) {
      for (let b = 1; b <= TOOTH_STATES.length; b += 1) {
        const agreement = toothAgreement(kind, a, b);
        const ratio = {
          same: KEPT[familyOf(a)][source] / shares[b]!,
          other_word: OTHER_WORD,
          explainable: EXPLAINABLE,
          unexplainable: UNEXPLAINABLE,
        }[agreement];
        weights[(position * STATES + a) * STATES + b] = Math.log10(ratio);
      }
    }
  }
  return weights;
}

function sharesAt(background: Background, position: number): Float64Array {
  const shares = new Float64Array(STATES);
  for (const [at, state] of TOOTH_STATES.entries())
    shares[at + 1] = background.count(toothKey(position, at + 1)) + USUAL[state] * USUAL_WEIGHT;
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / total);
}
