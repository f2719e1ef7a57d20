import { GraphQLSchemaHost } from '@nestjs/graphql';
import { SeededGenerator } from '../../src/kernel/numbers/seeded-generator.js';
import type { ApiHouse } from '../api/api-house.js';
import type { OwnedThings } from '../api/owned-things.js';
import { brokenBody } from './broken.js';
import { timed } from './slow.js';
import { RandomDocuments } from './random-documents.js';

export interface Fuzzed {
  readonly asked: number;
  /** Those that were carried out, or refused by the house itself and not by GraphQL. */
  readonly understood: number;
  /** No answer came, or none in the form that answers have. */
  readonly crashes: readonly string[];
  readonly internal: readonly string[];
  readonly slow: readonly string[];
}

export interface Fuzz {
  readonly token: string;
  readonly things: OwnedThings;
  readonly documents: number;
  readonly seed: number;
}

/** Asks generated operations, every other one broken, and notes what no question should bring about. */
export async function fuzzDocuments(
  house: ApiHouse,
  { token, things, documents, seed }: Fuzz,
): Promise<Fuzzed> {
  const { schema } = house.api.app.get(GraphQLSchemaHost);
  const chance = SeededGenerator.fromSeed(seed);
  const made = new RandomDocuments(schema, chance, Object.values(things));
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const [crashes, internal, slow]: [string[], string[], string[]] = [[], [], []];
  let understood = 0;
  for (let at = 0; at < documents; at += 1) {
    const next = made.next();
    const body = at % 2 === 0 ? JSON.stringify(next) : brokenBody(next, chance);
    const { value: answer, isSlow } = await timed(() =>
      house.post(body, headers).catch((error: unknown) => String(error)),
    );
    if (isSlow) slow.push(body);
    if (typeof answer === 'string' || !answer.text.startsWith('{'))
      crashes.push(`${JSON.stringify(answer)} ${body}`);
    else {
      const codes = answer.errors?.map(({ extensions }) => String(extensions.code)) ?? [];
      if (codes.includes('INTERNAL_SERVER_ERROR')) internal.push(body);
      if (answer.status === 200) understood += 1;
    }
  }
  return { asked: documents, understood, crashes, internal, slow };
}
