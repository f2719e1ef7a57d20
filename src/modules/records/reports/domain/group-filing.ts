import { DomainError } from '../../../../platform/errors/index.js';

type Content = Readonly<Record<string, unknown>>;

/** Fields that are told once for everybody of a group; all else is somebody's own. */
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

/** Kinds of group, by what keeps its persons together: one family, or one journey and how they travelled. */
export const GROUP_KINDS = ['family', 'vehicle', 'train', 'vessel', 'on_foot', 'other'] as const;
export type GroupKind = (typeof GROUP_KINDS)[number];

/**
 * Field in which a report says how its group travelled and how many they were: the contract has no field of
 * its own for it.
 */
const TRAVEL_GROUP = 'travelGroup';

export interface PersonsLimit {
  readonly min: number;
  readonly max: number;
}

export const FAMILY_LIMIT: PersonsLimit = { min: 2, max: 20 };
/** A boat. Links are stored with each report, pair by pair, so that those of a group grow with the square of its persons. */
export const GROUP_LIMIT: PersonsLimit = { min: 2, max: 60 };

/** A field that is somebody's own was told for all. */
export class NotShared extends DomainError {
  constructor(field: string) {
    super('REPORTS.NOT_SHARED', 'invalid', { fields: SHARED_FIELDS.join(', ') }, `shared.${field}`);
  }
}

/** One report is filed by `fileReport`; very many are an import. */
export class PersonsOutOfBounds extends DomainError {
  constructor({ min, max }: PersonsLimit) {
    super('REPORTS.PERSONS_OUT_OF_BOUNDS', 'invalid', { min, max }, 'persons');
  }
}

export interface GroupPerson {
  /** Content that is somebody's own; it goes before what was told for all. */
  readonly own: Content;
  /** A word for the family within the group: persons of the same word are of one family. */
  readonly household?: string | undefined;
}

export interface GroupFiling {
  readonly kind: GroupKind;
  readonly shared: Content;
  readonly persons: readonly GroupPerson[];
  readonly travelledTogether: boolean;
}

interface FamilyFiling {
  readonly shared: Content;
  readonly persons: readonly Content[];
  readonly travelledTogether: boolean;
}

/** A family as a group of one household. */
export function groupOfFamily({ shared, persons, travelledTogether }: FamilyFiling): GroupFiling {
  return { kind: 'family', shared, travelledTogether, persons: persons.map((own) => ({ own })) };
}

/** Throws `NotShared` or `PersonsOutOfBounds`. */
export function requireGroup({ shared, persons }: GroupFiling, limit: PersonsLimit): void {
  const odd = Object.keys(shared).find((field) => !(SHARED_FIELDS as readonly string[]).includes(field));
  if (odd !== undefined) throw new NotShared(odd);
  if (persons.length < limit.min || persons.length > limit.max) throw new PersonsOutOfBounds(limit);
}

/**
 * The reports of a group: each whole by itself, and linked with all others, so that no two of them are taken for one person, and nobody identifies
 * one of a family by kinship alone without thinking of the rest. Each pair is linked by itself and both ways, as the exchange format has it: links
 * that were followed from one report to the next would also part two reports of one person, both of which name the same companion.
 *
 * @param codes of the reports, one a person
 */
export function reportsOfGroup(
  filing: GroupFiling,
  institution: string,
  codes: readonly string[],
): readonly Content[] {
  const { shared, persons } = filing;
  return persons.map((person, at) => {
    const { own } = person;
    const links = persons.flatMap((other, place) =>
      place === at
        ? []
        : reasonsOf(filing, person, other).map((why) => ({ institution, id: codes[place], why })),
    );
    const known = Array.isArray(own['linkedReports']) ? (own['linkedReports'] as readonly unknown[]) : [];
    return {
      ...{ ...shared, ...own, ...named(own), id: codes[at], linkedReports: [...known, ...links] },
      ...extraOf(filing, own),
    };
  });
}

function reasonsOf({ kind, travelledTogether }: GroupFiling, one: GroupPerson, other: GroupPerson): string[] {
  const isFamily = kind === 'family' || (wordOf(one) !== '' && wordOf(one) === wordOf(other));
  return [...(isFamily ? ['same_family'] : []), ...(travelledTogether ? ['travelled_together'] : [])];
}

/** Written by hand: "A" and "a " are one family. */
const wordOf = ({ household = '' }: GroupPerson): string => household.trim().toLowerCase();

/** Word that the contract reads as no name: stored with a warning, and compared with nothing. */
const NO_NAME = 'DESCONOCIDO';

/** A report that says who is missing has to name them: of somebody known without a name ("a man of about thirty") that is said. */
function named({ person }: Content): Content {
  if (typeof person !== 'object' || person === null) return {};
  const { names } = person as { readonly names?: unknown };
  const isNamed = names !== undefined && names !== null && !(Array.isArray(names) && names.length === 0);
  return isNamed ? {} : { person: { ...person, names: [{ kind: 'alias', full: NO_NAME }] } };
}

function extraOf({ kind, persons }: GroupFiling, own: Content): Content {
  if (kind === 'family') return {};
  const extra = own['extra'];
  const known = typeof extra === 'object' && extra !== null ? extra : {};
  return { extra: { ...known, [TRAVEL_GROUP]: { by: kind, persons: persons.length } } };
}
