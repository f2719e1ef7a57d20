import type { Client } from 'graphql-ws';
import type { Answer, Loose } from './api-house.js';

export type Reply = Pick<Answer, 'data' | 'errors' | 'text'>;

/**
 * What a stream tells, up to the event that `isLast` or a refusal, in the form of an answer: `data` is of the last
 * event, `text` of all. No clock ends it, so a busy machine hears the same as an idle one; the test says which event
 * surely comes.
 */
export async function overhear(
  client: Client,
  asked: { query: string; variables: Record<string, unknown> },
  isLast: (data: Loose) => boolean,
): Promise<Reply> {
  const told: Loose[] = [];
  let errors: Answer['errors'];
  try {
    for await (const event of client.iterate<Loose>(asked)) {
      errors = event.errors as Answer['errors'];
      told.push(event.data ?? {});
      if (errors || isLast(event.data ?? {})) break;
    }
  } catch (refusal) {
    errors = refusalsIn(refusal);
  }
  await client.dispose();
  return { data: told.at(-1) ?? {}, text: JSON.stringify({ told, errors }), ...(errors && { errors }) };
}

/** A socket is closed under 4401 before anything is asked; what is asked in vain is answered with errors. */
function refusalsIn(refusal: unknown): Answer['errors'] {
  if (Array.isArray(refusal)) return refusal as Answer['errors'];
  const { code } = refusal as { code?: number };
  return [{ message: '', extensions: { code: code === 4401 ? 'UNAUTHENTICATED' : `CLOSED_${code}` } }];
}
