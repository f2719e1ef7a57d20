import { DomainError } from '../../../platform/errors/index.js';

type Content = Readonly<Record<string, unknown>>;

/** What a family tells once for everybody whom it misses; all else is somebody's own. */
export const SHARED_FIELDS = [
  'intake',
  'reporter',
  'lastContact',
  'departure',
  'destination',
  'route',
  'event',
  'relatives',
  'consents',
  'recordedAt',
] as const;

export const FEWEST_PERSONS = 2;
export const MOST_PERSONS = 20;

/** A field that is somebody's own was told for all. */
export class NotShared extends DomainError {
  constructor(field: string) {
    super('REPORTS.NOT_SHARED', 'invalid', { fields: SHARED_FIELDS.join(', ') }, `shared.${field}`);
  }
}

/** One report is filed by `fileReport`; very many are an import. */
export class PersonsOutOfBounds extends DomainError {
  constructor() {
    super('REPORTS.PERSONS_OUT_OF_BOUNDS', 'invalid', { min: FEWEST_PERSONS, max: MOST_PERSONS }, 'persons');
  }
}

export interface FamilyFiling {
  readonly shared: Content;
  /** What is somebody's own; it goes before what was told for all. */
  readonly persons: readonly Content[];
  readonly travelledTogether: boolean;
}

/** Throws `NotShared` or `PersonsOutOfBounds`. */
export function requireFamily({ shared, persons }: FamilyFiling): void {
  const odd = Object.keys(shared).find((field) => !(SHARED_FIELDS as readonly string[]).includes(field));
  if (odd !== undefined) throw new NotShared(odd);
  if (persons.length < FEWEST_PERSONS || persons.length > MOST_PERSONS) throw new PersonsOutOfBounds();
}

/**
 * The reports of a family that misses several: each whole by itself, and linked with all others, so that nobody identifies one of them by kinship
 * alone without thinking of the rest.
 *
 * @param codes of the reports, one a person
 */
export function reportsOfFamily(
  { shared, persons, travelledTogether }: FamilyFiling,
  institution: string,
  codes: readonly string[],
): readonly Content[] {
  const whys = ['same_family', ...(travelledTogether ? ['travelled_together'] : [])];
  return persons.map((own, at) => {
    const links = codes
      .filter((_, other) => other !== at)
      .flatMap((id) => whys.map((why) => ({ institution, id, why })));
    const known = Array.isArray(own['linkedReports']) ? (own['linkedReports'] as readonly unknown[]) : [];
    return { ...shared, ...own, id: codes[at], linkedReports: [...known, ...links] };
  });
}
