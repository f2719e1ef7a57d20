import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { ApiHouse } from '../api/api-house.js';
import type { OwnedThings } from '../api/owned-things.js';
import { argumentPlaces, withValueAt, type Place } from './argument-places.js';
import type { DatabaseLog } from './database-log.js';
import { RECKONED } from './payload-grammars.js';
import type { Payload } from './payloads.js';
import { timed } from './slow.js';
import { questionOf } from './question.js';
import { usualArguments } from './usual-arguments.js';

const TEXT = ['String', 'UUID', 'DateTime'];
/** Prime, so that every payload comes once before one comes again; near the share of a family, so that the next place meets another. */
const STRIDE = 367;
/** What takes something away comes last, so that the others still find it. */
const TAKES_AWAY = /^(?:withdraw|remove|revoke|undo|part|setUserAccess|inviteUser)/u;

export interface Injected {
  readonly places: number;
  readonly requests: number;
  /** Different payloads among them. */
  readonly used: number;
  /** Requests that were carried out, or refused by the house itself: whose value got past the schema. */
  readonly reached: number;
  readonly internal: readonly string[];
  /** Error texts that repeat more of the payload than a word in the form of a code. */
  readonly reflected: readonly string[];
  /** Answers in which somebody has reckoned what the payload says. */
  readonly evaluated: readonly string[];
  readonly slow: readonly string[];
  readonly faults: readonly string[];
}

export interface Attack {
  readonly token: string;
  readonly things: OwnedThings;
  readonly corpus: readonly Payload[];
  /** How often each place is asked, each time with another payload. */
  readonly rounds: number;
}

/** Places that take text, and objects whose keys are text. */
export function textPlaces(house: ApiHouse): readonly Place[] {
  const { schema } = house.api.app.get(GraphQLSchemaHost);
  const places = argumentPlaces(schema).filter(
    ({ root, leaf }) => root !== 'Subscription' && [...TEXT, 'JSONObject'].includes(leaf),
  );
  const later = (place: Place) => Number(TAKES_AWAY.test(place.field.name));
  return [...places].sort((a, b) => later(a) - later(b));
}

/** Puts a payload into each text argument of the schema in turn, as somebody who may do all of it. */
export async function inject(house: ApiHouse, log: DatabaseLog, attack: Attack): Promise<Injected> {
  const { schema } = house.api.app.get(GraphQLSchemaHost);
  const { token, things, corpus, rounds } = attack;
  const places = textPlaces(house);
  const seen = {
    internal: [] as string[],
    reflected: [] as string[],
    evaluated: [] as string[],
    slow: [] as string[],
  };
  const used = new Set<Payload>();
  let [requests, reached] = [0, 0];
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, place] of places.entries()) {
      const payload = corpus[((at + round * places.length) * STRIDE) % corpus.length]!;
      const value = place.leaf === 'JSONObject' ? { [payload.text]: payload.text } : payload.text;
      const variables = withValueAt(await usualArguments(house, things, place.field), place, value);
      const query = questionOf(schema, place.root, place.field, variables);
      const { value: answer, isSlow } = await timed(() => house.ask(query, { token, variables }));
      const { errors, data, text } = answer;
      requests += 1;
      used.add(payload);
      const where = `${place.field.name} ${place.path.join('.')} ${payload.family}: ${JSON.stringify(payload.text)}`;
      if (isSlow) seen.slow.push(where);
      if (errors?.some(({ extensions }) => extensions.code === 'INTERNAL_SERVER_ERROR'))
        seen.internal.push(where);
      if (text.includes(RECKONED)) seen.evaluated.push(where);
      const said = [...(errors ?? []).map(({ message }) => message), ...messagesIn(data)];
      if (said.some((message) => repeats(message, payload)))
        seen.reflected.push(`${where} → ${JSON.stringify(said)}`);
      if (!errors?.some(({ extensions }) => extensions.code === 'BAD_USER_INPUT')) reached += 1;
    }
  }
  return { places: places.length, requests, used: used.size, reached, ...seen, faults: log.faults() };
}

/** Every text for people, wherever it stands in an answer. */
function messagesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(messagesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    ['message', 'expected'].includes(key) && typeof inner === 'string' ? [inner] : messagesIn(inner),
  );
}

/** Ends that a sentence may have put there itself. */
const ENDS = /^[\s"'(«]+|(?<![\s"').,;:»])[\s"').,;:»]+$/gu;
const CODE = /^[\p{L}\p{N}._:-]*$/u;

/** Whether a text has the payload's word and, around it, more of the payload than a code. */
function repeats(message: string, { text, mark }: Payload): boolean {
  return placesOf(mark, text).some((inText) =>
    placesOf(mark, message).some((inMessage) => {
      let [before, after] = [0, mark.length];
      while (inText > before && text[inText - before - 1] === message[inMessage - before - 1]) before += 1;
      while (inText + after < text.length && text[inText + after] === message[inMessage + after]) after += 1;
      return !CODE.test(text.slice(inText - before, inText + after).replaceAll(ENDS, ''));
    }),
  );
}

function placesOf(word: string, text: string): readonly number[] {
  return [...text.matchAll(new RegExp(word, 'gu'))].map(({ index }) => index);
}
