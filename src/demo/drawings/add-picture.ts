import type { GraphqlClient } from '../graphql-client.js';
import { drawnThing, type Hand } from './drawn-thing.js';
import type { Motif } from './motifs.js';

export interface PictureToAdd {
  readonly kind: 'mark' | 'effect';
  readonly motif: Motif;
  readonly hand: Hand;
  readonly shows: string;
  readonly caption: string;
  /** The same again adds nothing. */
  readonly key: string;
}

/** Draws a picture and adds it to a record, through the API as any institution does. */
export async function addPicture(
  client: GraphqlClient,
  recordId: string,
  { motif, hand, key, ...said }: PictureToAdd,
): Promise<void> {
  const uploadId = await client.upload('/photographs/files', await drawnThing(motif, hand));
  const input = { recordId, uploadId, ...said, idempotencyKey: key };
  await client.change('addPhotograph', input, 'PhotographAdded { id }');
}
