import type { RecordType } from '../../../../kernel/contract/index.js';
import { DomainError } from '../../../../platform/errors/index.js';

/**
 * Facets of a question: what somebody asks of a person; everything given must hold, or not be known of a
 * record.
 */
export interface AskedFacets {
  readonly name?: string | undefined;
  readonly sex?: 'female' | 'male' | undefined;
  readonly ageFrom?: number | undefined;
  readonly ageTo?: number | undefined;
  /** A partial date: of the last sign of life, the finding, the coming in. */
  readonly dateFrom?: string | undefined;
  readonly dateTo?: string | undefined;
  readonly placeCountry?: string | undefined;
  /** Words of marks, findings and belongings. */
  readonly words?: string | undefined;
  readonly document?: string | undefined;
  readonly hasTeeth?: boolean | undefined;
  readonly hasDna?: boolean | undefined;
}

/** A question: what is asked, in which records, and of whom. */
export interface Facets extends AskedFacets {
  readonly recordTypes: readonly RecordType[];
  /** Codes; none: of all. */
  readonly institutions: readonly string[];
  readonly institutionCountries: readonly string[];
}

/** The parts of a question that speak of a person, in the order in which they are told. */
export const FACETS = ['document', 'name', 'words', 'age', 'date', 'place', 'sex', 'teeth', 'dna'] as const;
export type Facet = (typeof FACETS)[number];

export class QuestionEmpty extends DomainError {
  constructor() {
    super('SEARCH.EMPTY', 'invalid', {}, 'facets');
  }
}

export class SpanBackwards extends DomainError {
  constructor(from: 'ageFrom' | 'dateFrom') {
    super('SEARCH.BACKWARDS', 'invalid', { from }, `facets.${from}`);
  }
}

/** Lists the facets of a question that say anything. */
export function givenFacets(facets: AskedFacets): readonly Facet[] {
  const given: Record<Facet, boolean> = {
    document: Boolean(facets.document?.trim()),
    name: Boolean(facets.name?.trim()),
    words: Boolean(facets.words?.trim()),
    age: facets.ageFrom !== undefined || facets.ageTo !== undefined,
    date: facets.dateFrom !== undefined || facets.dateTo !== undefined,
    place: facets.placeCountry !== undefined,
    sex: facets.sex !== undefined,
    teeth: facets.hasTeeth === true,
    dna: facets.hasDna === true,
  };
  return FACETS.filter((facet) => given[facet]);
}

/** Throws where a question asks for everything, or for what cannot be. */
export function requireQuestion(facets: Facets): void {
  const { ageFrom, ageTo, dateFrom, dateTo } = facets;
  if (facets.recordTypes.length === 0 || givenFacets(facets).length === 0) throw new QuestionEmpty();
  if (ageFrom !== undefined && ageTo !== undefined && ageFrom > ageTo) throw new SpanBackwards('ageFrom');
  if (dateFrom !== undefined && dateTo !== undefined && dateFrom.localeCompare(dateTo) > 0)
    throw new SpanBackwards('dateFrom');
}
