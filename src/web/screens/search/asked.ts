import type { FacetsInput, SavedSearchNode } from './queries.js';

/** The values of the form: texts as they are typed. */
export interface SearchFormValues {
  readonly types: readonly FacetsInput['recordTypes'][number][];
  readonly sex: '' | 'female' | 'male';
  readonly name: string;
  readonly ageFrom: string;
  readonly ageTo: string;
  readonly dateFrom: string;
  readonly dateTo: string;
  readonly place: string;
  readonly words: string;
  readonly document: string;
  readonly hasTeeth: boolean;
  readonly hasDna: boolean;
  readonly institution: string;
}

export const EMPTY: SearchFormValues = {
  ...{ types: ['report', 'remains', 'living'], sex: '', name: '', ageFrom: '', ageTo: '' },
  ...{ dateFrom: '', dateTo: '', place: '', words: '', document: '' },
  ...{ hasTeeth: false, hasDna: false, institution: '' },
};

const TEXTS = ['name', 'words', 'document', 'dateFrom', 'dateTo'] as const;

/** The question that a form asks; what is left empty is not asked. */
export function facetsOf(form: SearchFormValues): FacetsInput {
  const texts = TEXTS.flatMap((key) => (form[key].trim() ? [[key, form[key].trim()] as const] : []));
  return {
    recordTypes: [...form.types],
    ...Object.fromEntries(texts),
    ...(form.sex && { sex: form.sex }),
    ...(form.ageFrom && { ageFrom: Number(form.ageFrom) }),
    ...(form.ageTo && { ageTo: Number(form.ageTo) }),
    ...(form.place && { placeCountry: form.place }),
    ...(form.hasTeeth && { hasTeeth: true }),
    ...(form.hasDna && { hasDna: true }),
    institutions: form.institution ? [form.institution] : [],
    institutionCountries: [],
  };
}

/** True where a form asks for anything about a person. */
export function asksSomething(form: SearchFormValues): boolean {
  const about = Object.entries(form).filter(([key]) => key !== 'types' && key !== 'institution');
  const isSaid = (value: unknown): boolean =>
    value === true || (typeof value === 'string' && value.trim() !== '');
  return form.types.length > 0 && about.some(([, value]) => isSaid(value));
}

/** A kept question in the form again. */
export function formOf({ facets }: SavedSearchNode): SearchFormValues {
  const numeral = (value: number | null) => (value === null ? '' : String(value));
  return {
    types: facets.recordTypes,
    ...{ sex: facets.sex ?? '', name: facets.name ?? '', words: facets.words ?? '' },
    ...{ ageFrom: numeral(facets.ageFrom), ageTo: numeral(facets.ageTo) },
    ...{ dateFrom: facets.dateFrom ?? '', dateTo: facets.dateTo ?? '', place: facets.placeCountry ?? '' },
    ...{
      document: facets.document ?? '',
      hasTeeth: facets.hasTeeth ?? false,
      hasDna: facets.hasDna ?? false,
    },
    institution: facets.institutions[0] ?? '',
  };
}
