import type { RecordType } from '../../../../kernel/contract/index.js';
import { wordsOf } from '../../../../kernel/linkage/index.js';
import type { RemainsQuestion, SearchQuestion } from '../../../records/records/index.js';
import { phrasesOf } from '../domain/asked-words.js';
import { endOfBand } from '../domain/at-others.js';
import type { AskedFacets } from '../domain/facets.js';

interface Where {
  readonly institutionId: string;
  readonly types: readonly RecordType[];
  readonly own: boolean;
}

/** A question as the database is asked: it leaves out no record that answers. */
export function storedQuestion(
  asked: AskedFacets,
  { institutionId, types, own }: Where,
  afterCode: string | undefined,
): Omit<SearchQuestion, 'limit'> {
  return {
    ...{ institutionId, types, sex: asked.sex },
    ...{ nameWords: wordsOf(asked.name ?? ''), words: phrasesOf(asked.words ?? '') },
    document: asked.document ? wordsOf(asked.document).join('') : undefined,
    ...{ hasTeeth: asked.hasTeeth ?? false, hasDna: asked.hasDna ?? false },
    ofOthers: own ? undefined : { ...ofOthers(asked), afterCode },
  };
}

/**
 * Builds the part of a question that is for other institutions' records. Of remains it also leaves out those
 * of another country, year or age: an institution may have more than are read.
 */
function ofOthers({
  placeCountry,
  dateFrom,
  dateTo,
  ageFrom,
  ageTo,
}: AskedFacets): Omit<RemainsQuestion, 'afterCode'> {
  return {
    country: placeCountry,
    ...{ firstYear: dateFrom?.slice(0, 4), lastYear: dateTo?.slice(0, 4) },
    ...{ ageFrom, ageBelow: ageTo === undefined ? undefined : endOfBand(ageTo) },
  };
}
