import type { Client } from 'urql';
import { ADD, type PhotographKindInput } from './queries.js';

export interface PictureOrder {
  readonly recordId: string;
  /** Made here: sent again after a lost answer, it is added once. */
  readonly key: string;
  readonly kind: PhotographKindInput;
  readonly caption: string;
  readonly shows: string;
}

/** Outcome of the sending: `no_line` and `signed_out` mend themselves. */
export type PictureOutcome =
  | { readonly done: true }
  | { readonly done: false; readonly kind: 'no_line' | 'signed_out' | 'refused'; readonly message?: string };

interface Handed {
  readonly uploadId?: string;
  readonly errors?: readonly { readonly message: string }[];
}

/** Hands a picture over and binds it to its record, as the API takes it. */
export async function sentPicture(
  client: Client,
  order: PictureOrder,
  picture: Blob,
): Promise<PictureOutcome> {
  const response = await fetch('/photographs/files', {
    method: 'POST',
    body: picture,
    credentials: 'same-origin',
  }).catch(() => undefined);
  if (!response) return { done: false, kind: 'no_line' };
  if (response.status === 401) return { done: false, kind: 'signed_out' };
  const handed = (await response.json().catch(() => ({}))) as Handed;
  if (handed.uploadId === undefined) {
    const isRefused = response.status >= 400 && response.status < 500;
    return isRefused
      ? { done: false, kind: 'refused', message: handed.errors?.[0]?.message ?? String(response.status) }
      : { done: false, kind: 'no_line' };
  }
  const { recordId, key, kind, caption, shows } = order;
  const said = { caption: caption.trim() || null, shows: shows || null };
  const input = { recordId, uploadId: handed.uploadId, kind, ...said, idempotencyKey: key };
  const { data } = await client.mutation(ADD, { input }, { requestPolicy: 'network-only' }).toPromise();
  const answer = data?.addPhotograph;
  if (!answer) return { done: false, kind: 'no_line' };
  if (answer.__typename === 'PhotographAdded') return { done: true };
  return { done: false, kind: 'refused', message: answer.message };
}
