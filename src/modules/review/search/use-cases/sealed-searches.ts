import { Injectable } from '@nestjs/common';
import { KeyService, type SealedPlace } from '../../../../platform/keys/index.js';
import type { Facets } from '../domain/facets.js';
import type { QuestionText, StoredQuestion } from '../persistence/kept-question.repository.js';

/** Kept question in the clear, with the name that its owner has given it. */
export interface OpenQuestion {
  readonly name: string;
  readonly facets: Facets;
}

/** Keeps questions: sealed in the database for whoever keeps them, in the clear while they are asked. */
@Injectable()
export class SealedSearches {
  constructor(private readonly keys: KeyService) {}

  async seal(of: Keeper, { name, facets }: QuestionText): Promise<string> {
    return this.keys.seal(placeOf(of), JSON.stringify({ name, facets }));
  }

  async open({
    content,
    clear,
    ...of
  }: Keeper & Pick<StoredQuestion, 'content' | 'clear'>): Promise<OpenQuestion> {
    // One that was kept before questions were sealed waits for a worker to seal it.
    const text =
      content === null ? clear : (JSON.parse(await this.keys.open(placeOf(of), content)) as QuestionText);
    if (!text) throw new Error('A kept question has no text.');
    return { name: text.name, facets: text.facets as unknown as Facets };
  }
}

type Keeper = Pick<StoredQuestion, 'id' | 'institutionId' | 'actorId'>;

/**
 * Returns the place that a question is sealed for. It opens for whoever keeps it and nobody else, also where
 * somebody has changed whose it is.
 */
function placeOf({ id, institutionId, actorId }: Keeper): SealedPlace {
  return { table: 'saved_search', column: 'content', row: `${id} ${actorId}`, institutionId };
}
