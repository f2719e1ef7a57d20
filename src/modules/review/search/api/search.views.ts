import type { Facets } from '../domain/facets.js';
import { endOf } from '../domain/kept-until.js';
import type { InstitutionsAnswer, ListedHit, SearchPurpose } from '../use-cases/federated-search.js';
import type { FindingOfRecord } from '../use-cases/read-findings.js';
import type { SavedSearch as Saved } from '../use-cases/saved-searches.js';
import type { CaseAsked } from '../use-cases/whom-case-asks.js';
import type {
  SavedSearchType,
  SearchAnswer,
  SearchFacets,
  SearchFacetsInput,
  SearchFinding,
  SearchInstitution,
} from './search.type.js';

/** Reads the facets of a question. What a client has left out is not asked. */
export function facetsOf(input: SearchFacetsInput): Facets {
  const { recordTypes, institutions, institutionCountries, ...rest } = input;
  const given = Object.entries(rest).filter(
    ([, value]) => value !== null && value !== undefined && value !== '',
  );
  return {
    recordTypes: [...new Set(recordTypes)],
    institutions,
    institutionCountries,
    ...Object.fromEntries(given),
  };
}

export function answerTypeOf(answer: InstitutionsAnswer, purpose: SearchPurpose): SearchAnswer {
  const known = new Map(answer.institutions.map(({ institution }) => [institution.id, institution]));
  const hitTypeOf = ({ institutionId, values, ...hit }: ListedHit) => {
    const owner = known.get(institutionId);
    const of = {
      institution: owner?.code ?? '',
      institutionName: owner?.name ?? '',
      country: owner?.country ?? '',
    };
    return { ...hit, ...values, ...of };
  };
  return {
    askedAt: answer.askedAt,
    purpose,
    institutions: answer.institutions.map(({ institution, standing, why, types, count }) => {
      const { code, name, country } = institution;
      return { code, name, country, standing, why: why ?? null, types, count: count ?? null };
    }),
    hits: answer.hits.map(hitTypeOf),
    isCut: answer.isCut,
  };
}

export function savedTypeOf({ facets, ...saved }: Saved): SavedSearchType {
  return { ...saved, endsAt: endOf(saved.savedAt), facets: facets as unknown as SearchFacets };
}

export function findingTypeOf({ finding, by }: FindingOfRecord): SearchFinding {
  const { actorId, purpose, level, facets, at } = finding;
  return { institution: by.code, institutionName: by.name, actorId, purpose, level, facets, at };
}

export function caseAskedTypeOf({ institution, types, why }: CaseAsked): SearchInstitution {
  const { code, name, country } = institution;
  return {
    code,
    name,
    country,
    types,
    why: why ?? null,
    standing: why ? 'not_asked' : 'answered',
    count: null,
  };
}
