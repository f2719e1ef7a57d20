import { randomBytes } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { RECEIPT_RANDOM_BYTES, receiptCode } from '../../src/modules/family/portal/domain/receipt-code.js';
import type { ApiHouse } from '../api/api-house.js';
import { knock } from '../api/family-house.js';

export interface Guessed {
  readonly guesses: number;
  /** Guesses that opened anything. */
  readonly opened: number;
  /** Guesses whose answer was neither a refusal nor a word to wait. */
  readonly strange: readonly string[];
  /** Milliseconds that somebody rightly signed in waited meanwhile, request by request. */
  readonly waits: readonly number[];
  readonly notServed: number;
  readonly rows: number;
  readonly memoryMiB: number;
  readonly seconds: number;
}

const AT_ONCE = 8;
/** A proxy is trusted, so that whoever guesses seems to come from so many places. */
const SOURCES = 2_000;
const ACCOUNTS = 20;
const BETWEEN = 100;
/** A phrase is slow to look at, on purpose: one guess in so many is at a receipt. */
const RECEIPTS = 50;

/** One guess: `opened`, `refused`, or the answer where it was neither. */
type Guess = (at: number) => Promise<string>;

/** Guesses by turns at the secrets of machine accounts, at tokens of sessions and at the receipts of families. The house must trust one proxy. */
export async function guess(house: ApiHouse, guesses: number): Promise<Guessed> {
  const accounts = await Promise.all(
    Array.from({ length: ACCOUNTS }, async () => {
      const { actorId } = await house.enrol('AA-SEARCH', ['machine']);
      await house.secretFor(actorId);
      return actorId;
    }),
  );
  return guessedBy(house, guesses, (at) => wayOf(at)(house, at, accounts));
}

/** @param atOnce how many guess at the same time */
export async function guessedBy(
  house: ApiHouse,
  guesses: number,
  once: Guess,
  atOnce = AT_ONCE,
): Promise<Guessed> {
  const { token } = await house.signIn('AA-SEARCH', ['liaison'], { purpose: 'casework' });
  const [strange, waits]: [string[], number[]] = [[], []];
  let [opened, notServed, next] = [0, 0, 0];
  const before = { rows: await rowsOf(house), memory: usedMiB(), at: performance.now() };
  const guessOn = async (): Promise<void> => {
    while (next < guesses) {
      const at = next++;
      const answer = await once(at);
      if (answer === 'opened') opened += 1;
      else if (answer !== 'refused') strange.push(answer);
      if (at % BETWEEN !== 0) continue;
      const began = performance.now();
      const { errors } = await house.ask('{ reports(first: 1) { nodes { id } } }', { token });
      waits.push(performance.now() - began);
      if (errors) notServed += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, guessOn));
  return {
    ...{ guesses, opened, strange, waits, notServed },
    rows: (await rowsOf(house)) - before.rows,
    memoryMiB: usedMiB() - before.memory,
    seconds: (performance.now() - before.at) / 1_000,
  };
}

const wayOf = (at: number) => {
  if (at % RECEIPTS === 2) return (house: ApiHouse) => guessReceipt(house, at, newCode());
  return at % 2 === 0 ? guessSecret : guessToken;
};

async function guessSecret(house: ApiHouse, at: number, accounts: readonly string[]): Promise<string> {
  const known = accounts[at % accounts.length]!;
  const form = {
    grant_type: 'client_credentials',
    client_id: at % 10 === 0 ? `account-${at}` : known,
    client_secret: `hs_${random()}`,
  };
  const response = await fetch(`${house.api.url}/auth/token`, {
    method: 'POST',
    body: new URLSearchParams(form),
    headers: from(at),
  });
  const text = await response.text();
  if (response.status === 200) return 'opened';
  return [401, 429].includes(response.status) ? 'refused' : `${response.status} ${text}`;
}

async function guessToken(house: ApiHouse, at: number): Promise<string> {
  const secret = `hu_${random()}`;
  const asked =
    at % 4 === 1 ? { token: secret } : { headers: { cookie: `huella=${secret}`, origin: house.api.url } };
  const { status, errors, data, text } = await house.ask('{ me { id } }', asked);
  if (data?.me) return 'opened';
  return errors?.[0]?.extensions.code === 'UNAUTHENTICATED' ? 'refused' : `${status} ${text}`;
}

/** A code that could be one: the check at its end is right. */
export const newCode = (): string => receiptCode(randomBytes(RECEIPT_RANDOM_BYTES));

export async function guessReceipt(house: ApiHouse, at: number, code: string): Promise<string> {
  const { status, text } = await knock(house, { code, phrase: 'three invented words' }, from(at));
  if (status === 200) return 'opened';
  const isSentAway = status === 503 && text.includes('FAMILY.BUSY');
  return isSentAway || [401, 403, 404, 429].includes(status) ? 'refused' : `${status} ${text}`;
}

/** One of many places, by the word of a proxy. */
function from(at: number): Record<string, string> {
  const source = at % SOURCES;
  return { 'x-forwarded-for': `10.9.${source >> 8}.${source & 255}` };
}

const random = (): string => randomBytes(32).toString('base64url');

async function rowsOf(house: ApiHouse): Promise<number> {
  const [row] = await house.sql<{ rows: string }>(
    `SELECT (SELECT count(*) FROM attempt) + (SELECT count(*) FROM session) + (SELECT count(*) FROM audit_entry)
     - (SELECT count(*) FROM audit_entry WHERE outcome = 'done') AS rows`,
  );
  return Number(row?.rows);
}

/** What is still held after what is not has been given back. */
function usedMiB(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed / 2 ** 20;
}
