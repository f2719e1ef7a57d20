import { DomainError } from '../../../../platform/errors/index.js';

const LEAST_CHARACTERS = 6;
const LEAST_DIFFERENT = 4;
const MOST_CHARACTERS = 200;

/** A phrase is too short or too plain, or so long that nobody will write it twice. */
export class PhraseRefused extends DomainError {
  constructor() {
    super('FAMILY.PHRASE_REFUSED', 'invalid', { characters: LEAST_CHARACTERS }, 'phrase');
  }
}

/**
 * Core of a phrase, which alone counts: its letters and digits, small and without accents. Whoever writes it
 * on a small keyboard, with other blanks or signs, has written the same.
 */
export function phraseCore(text: string): string {
  return text
    .slice(0, MOST_CHARACTERS * 4)
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** The core of a phrase that somebody chooses. Throws `PhraseRefused`. */
export function chosenPhrase(text: string): string {
  const core = phraseCore(text);
  const characters = [...core];
  const isLong = characters.length >= LEAST_CHARACTERS && text.length <= MOST_CHARACTERS;
  if (!isLong || new Set(characters).size < LEAST_DIFFERENT || isInOrder(characters))
    throw new PhraseRefused();
  return core;
}

/** 123456, abcdef, 987654. */
function isInOrder(characters: readonly string[]): boolean {
  const steps = characters
    .slice(1)
    .map((one, at) => (one.codePointAt(0) ?? 0) - (characters[at]?.codePointAt(0) ?? 0));
  return steps.every((step) => step === 1) || steps.every((step) => step === -1);
}
