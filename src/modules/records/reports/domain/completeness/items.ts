import { STATED_AT, type FieldPath, type REPORT } from '../../../../../kernel/contract/index.js';
import { entriesAt, tells, valuesAt, type StatedContent } from './said.js';

/**
 * The parts of a report, and of 100 points what each tells when remains or living people are compared with it.
 *
 * The order follows the linkage (docs/internals/kernels/linkage.md): two typed relatives or a document settle a pair nearly alone, names and birth part most others,
 * marks and teeth settle those in which no name is left, and what many share (clothes, hair, a road) turns little. DNA does not have half of the points,
 * for most reports begin without it and are found by the rest. Photographs are looked at by examiners and compared by no machine.
 */
export const GROUPS = {
  dna: 20,
  names: 13,
  documents: 11,
  marks: 11,
  birth: 10,
  teeth: 8,
  circumstances: 7,
  appearance: 5,
  medical: 4,
  fingerprints: 3,
  route: 3,
  photographs: 3,
  effects: 2,
} as const;

export type Group = keyof typeof GROUPS;

type ReportPath = FieldPath<typeof REPORT>;

export interface CompletenessItem {
  readonly name: string;
  readonly group: Group;
  /** Points of the item, a part of the group's points. */
  readonly points: number;
  /** The fields that say it; whoever was asked for all of them in vain is not asked again. */
  readonly paths: readonly ReportPath[];
  readonly isGiven: (said: StatedContent) => boolean;
  /** Somebody can be known by it: the least that a report has to say. */
  readonly identifies?: true;
  /**
   * True where the item is of use with remains alone: nothing to press a family for that has refused that
   * comparison.
   */
  readonly ofRemains?: true;
}

const CLOSE = ['mother', 'father', 'child', 'full_sibling'];

const namesOf = (said: StatedContent): number =>
  entriesAt(said, 'person.names').filter((name) => tells(name, 'given', 'surnames', 'full')).length;

/** Relatives who gave a sample and are of the same blood. */
function typed(said: StatedContent, relationships?: readonly string[]): number {
  return entriesAt(said, 'relatives').filter(
    ({ profile, biological, relationship }) =>
      profile && biological !== 'not_biological' && (relationships?.includes(String(relationship)) ?? true),
  ).length;
}

const given =
  (...paths: readonly ReportPath[]) =>
  (said: StatedContent): boolean =>
    tells(said, ...paths);

const item = (
  name: string,
  group: Group,
  points: number,
  paths: readonly ReportPath[],
  more: Partial<Pick<CompletenessItem, 'isGiven' | 'identifies' | 'ofRemains'>> = {},
): CompletenessItem => ({ name, group, points, paths, isGiven: given(...paths), ...more });

export const ITEMS: readonly CompletenessItem[] = [
  item('name', 'names', 10, ['person.names'], { isGiven: (said) => namesOf(said) > 0, identifies: true }),
  item('other_name', 'names', 3, ['person.names'], { isGiven: (said) => namesOf(said) > 1 }),
  item('document', 'documents', 11, ['person.documents'], {
    ...{ isGiven: given('person.documents.number'), identifies: true },
  }),
  item('sex', 'birth', 3, ['person.sex'], {
    isGiven: (said) => valuesAt(said, 'person.sex').some((sex) => sex !== 'unknown'),
  }),
  item('birth', 'birth', 7, [STATED_AT.birth, STATED_AT.age]),
  item('close_relative_typed', 'dna', 12, ['relatives.profile'], {
    isGiven: (said) => typed(said, CLOSE) > 0 || tells(said, 'directProfile'),
    ...{ identifies: true, ofRemains: true },
  }),
  item('further_relative_typed', 'dna', 5, ['relatives.profile'], {
    isGiven: (said) => typed(said) > 1 || tells(said, 'directProfile'),
    ofRemains: true,
  }),
  item('relatives', 'dna', 3, ['relatives'], { ofRemains: true }),
  item('marks', 'marks', 11, ['marks'], { identifies: true }),
  item('teeth', 'teeth', 8, ['dental.teeth'], { identifies: true, ofRemains: true }),
  item('medical', 'medical', 4, ['medical']),
  item('fingerprints', 'fingerprints', 3, ['fingerprints'], { identifies: true }),
  item('height', 'appearance', 3, [STATED_AT.height]),
  item('colouring', 'appearance', 2, ['physical.hairColor', 'physical.eyeColor']),
  item('last_contact_date', 'circumstances', 4, ['lastContact.date']),
  item('last_contact_place', 'circumstances', 3, ['lastContact.place']),
  item('route', 'route', 3, ['route', 'destination', 'departure']),
  item('photographs', 'photographs', 3, ['attachments']),
  item('effects', 'effects', 2, ['effects']),
];
