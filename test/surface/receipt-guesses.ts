import { setTimeout } from 'node:timers/promises';
import { PhraseHashes } from '../../src/modules/family/portal/use-cases/phrase-hashes.js';
import type { ApiHouse } from '../api/api-house.js';
import { issue, knock, PHRASE, reported } from '../api/family-house.js';
import { guessedBy, guessReceipt, newCode, type Guessed } from './guesses.js';

export interface ReceiptsGuessed extends Guessed {
  /** Guesses whose phrase was hashed. */
  readonly hashed: number;
  /** Milliseconds that another family, which comes from a new place each time, waited for its window meanwhile, until it had tried again. */
  readonly windowWaits: readonly number[];
  /** Times that it had not looked within a minute, as the answer of a full house promises. */
  readonly sentAway: number;
  /** Times that the family whose code is guessed could not look at home, where it had looked that day. */
  readonly shutOut: number;
  /** Milliseconds until the answer to a wrong phrase of a code that was given, and to a code that was not. */
  readonly given: readonly number[];
  readonly never: readonly number[];
  /** Answers to either, letter by letter. */
  readonly answers: ReadonlySet<string>;
}

/** So many that the hashes have a full house: whoever guesses does not wait for one answer before the next. */
const AT_ONCE = 80;
const FAMILY_EVERY = 1_000;
/** Wrong phrases for one code within a quarter of an hour. */
const OF_CODE = 10;
const A_MINUTE = 60_000;
/** Whoever is told to try again in a minute does not wait for all of it. */
const AGAIN = 30_000;
const HOME = { 'x-forwarded-for': '10.8.0.1' };

/**
 * Guesses at receipts alone, by turns at the phrase of one code that was given and at codes that were not, from two thousand places, while its
 * family and another look into their windows. Afterwards a wrong phrase of codes that were given is held against codes that never were.
 *
 * @param pairs how often it is held against them; ten a code
 * The house must trust one proxy.
 */
export async function guessReceipts(
  house: ApiHouse,
  guesses: number,
  pairs: number,
): Promise<ReceiptsGuessed> {
  const receipt = async (name: string): Promise<string> => {
    const { token, recordId } = await reported(house, name);
    return (await issue(house, token, recordId)).code as string;
  };
  const [known, others] = [await receipt('Guessed'), await receipt('Other')];
  const hashed = countHashes(house);
  const windowWaits: number[] = [];
  let [sentAway, shutOut, looked] = [0, 0, 0];
  const opens = async (code: string, headers: Record<string, string>): Promise<number | undefined> => {
    const { status, ms } = await knock(house, { code, phrase: PHRASE }, headers);
    if (status !== 200) return undefined;
    looked += 1;
    return ms;
  };
  const lookAsFamilies = async (at: number): Promise<void> => {
    if ((await opens(known, HOME)) === undefined) shutOut += 1;
    const began = performance.now();
    const waited = (): number => performance.now() - began;
    const place = { 'x-forwarded-for': `10.7.${(at >> 8) & 255}.${at & 255}` };
    while ((await opens(others, place)) === undefined && waited() < A_MINUTE) await setTimeout(AGAIN);
    if (waited() < A_MINUTE) windowWaits.push(waited());
    else sentAway += 1;
  };
  if ((await opens(known, HOME)) === undefined) shutOut += 1;
  const found = await guessedBy(
    house,
    guesses,
    async (at) => {
      if (at % FAMILY_EVERY === 0) await lookAsFamilies(at / FAMILY_EVERY);
      return guessReceipt(house, at, at % 2 === 0 ? known : newCode());
    },
    AT_ONCE,
  );
  await lookAsFamilies(guesses / FAMILY_EVERY + 1);
  const looks = { hashed: hashed() - looked, windowWaits, sentAway, shutOut };
  return { ...found, ...looks, ...(await heldAgainstNothing(house, receipt, pairs)) };
}

/** Counts from now on how often a phrase is hashed to be compared. */
function countHashes(house: ApiHouse): () => number {
  const hashes = house.api.app.get(PhraseHashes, { strict: false });
  const matches = hashes.matches.bind(hashes);
  let times = 0;
  hashes.matches = (...words) => {
    times += 1;
    return matches(...words);
  };
  return () => times;
}

async function heldAgainstNothing(
  house: ApiHouse,
  receipt: (name: string) => Promise<string>,
  pairs: number,
): Promise<Pick<ReceiptsGuessed, 'given' | 'never' | 'answers'>> {
  const [given, never]: [number[], number[]] = [[], []];
  const answers = new Set<string>();
  let code = '';
  const ask = async (at: number, asked: string, times: number[]): Promise<void> => {
    const { status, text, ms } = await knock(
      house,
      { code: asked, phrase: 'three invented words' },
      // A place of its own each time, and the same request id: nothing but the code tells the two apart.
      { 'x-forwarded-for': `10.6.${at >> 8}.${at & 255}`, 'x-request-id': 'one-and-the-same' },
    );
    times.push(ms);
    answers.add(`${status} ${text}`);
  };
  for (let at = 0; at < pairs; at += 1) {
    if (at % OF_CODE === 0) code = await receipt('Held');
    if (at % 2 === 0) await ask(at * 2, code, given);
    await ask(at * 2 + 1, newCode(), never);
    if (at % 2 === 1) await ask(at * 2, code, given);
  }
  return { given, never, answers };
}
