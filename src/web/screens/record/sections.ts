import type { Words } from '../../words/texts.js';
import type { Living, RemainsResult, ReportResult } from './queries.js';
import { RECORD_FIELDS } from './record-fields.js';

type SectionName = keyof Words['record']['section'];
type FieldName = keyof Words['record']['field'];

/** A line of a section: what it is called, the value, and where it stands in the exchange format. */
export interface SectionLine {
  readonly name: FieldName;
  readonly value: unknown;
  readonly field: string;
}
export interface Section {
  readonly name: SectionName;
  readonly lines: readonly SectionLine[];
}
type Thing = Readonly<Record<string, unknown>>;

/** A field that the contract adds here has a label, or is refused by the compiler. */
const { Person: PERSON, Physical: PHYSICAL }: Readonly<Record<'Person' | 'Physical', readonly FieldName[]>> =
  RECORD_FIELDS;

/** The sections of a report, in the order in which families are asked; a section without a line is left out. */
export function sectionsOfReport({ content }: Pick<ReportResult, 'content'>): readonly Section[] {
  const { person, physical, marks, medical, effects, dental, reporter, relatives } = content;
  return filled([
    section('who', [
      ...linesOf(person, PERSON),
      line('vulnerabilities', content.vulnerabilities, 'vulnerabilities'),
    ]),
    section('body', linesOf(physical, PHYSICAL, 'physical.')),
    ...things({ marks, medical, effects, dental }),
    section('family', relatives?.map((one) => line('relationship', relativeOf(one), 'relatives')) ?? []),
    section('reporter', [
      ...linesOf(reporter, ['name', 'relationship', 'phone', 'email', 'language', 'safeWay'], 'reporter.'),
      line('intake', content.intake && [content.intake.channel], 'channel'),
    ]),
    section('other', [
      line('event', content.event, 'event'),
      line(
        'linked',
        content.linkedReports?.map(({ institution, id }) => `${institution} ${id}`),
        'linked',
      ),
      line(
        'externalIds',
        content.externalIds?.map(({ system, id }) => `${system} ${id}`),
        'numbers',
      ),
    ]),
  ]);
}

/** A place of the journey, in the order in which the person came by. */
export interface Leg {
  readonly leg: keyof Words['record']['leg'];
  readonly value: unknown;
}

export function journeyOf({ content }: Pick<ReportResult, 'content'>): readonly Leg[] {
  const { departure, route, lastContact, destination } = content;
  const legs: Leg[] = [
    { leg: 'departure', value: departure },
    ...(route ?? []).map((value) => ({ leg: 'route' as const, value })),
    { leg: 'last', value: lastContact && { ...lastContact.place, date: lastContact.date } },
    { leg: 'destination', value: destination },
  ];
  return legs.filter(({ value }) => isSomething(value));
}

export function sectionsOfRemains({ content }: RemainsResult): readonly Section[] {
  const { estimates, found, physical, marks, medical, effects, dental, presumedIdentity, custody } = content;
  return filled([
    section('found', [
      line('date', found?.date, 'found.date'),
      line('place', found?.place, 'found.place'),
      ...linesOf(found, ['context']),
      ...linesOf(content, [
        'condition',
        'completeness',
        'recovered',
        'notRecovered',
        'postMortemIntervalDays',
      ]),
      ...linesOf(content, ['cause', 'manner']),
    ]),
    section('estimates', [
      line('sex', estimates?.sex.value, 'sex'),
      ...linesOf(estimates, ['ageYears', 'heightCm', 'ancestry', 'method']),
      line('presumed', presumedIdentity?.names, 'names'),
      line('documents', presumedIdentity?.documents, 'documents'),
    ]),
    section('body', linesOf(physical, PHYSICAL, 'physical.')),
    ...things({ marks, medical, effects, dental }),
    section(
      'genetics',
      [content.profile, ...(content.profiles ?? [])].flatMap((one) =>
        one
          ? [
              line('sample', one.sample, 'sample'),
              line('profile', one.autosomal && { loci: Object.keys(one.autosomal).length }, 'profile'),
            ]
          : [],
      ),
    ),
    section('custody', custody?.map((one) => line('disposition', one, 'custody')) ?? []),
    section('other', [
      line('event', content.event, 'event'),
      line(
        'externalIds',
        content.externalIds?.map(({ system, id }) => `${system} ${id}`),
        'numbers',
      ),
    ]),
  ]);
}

export function sectionsOfLiving({ content }: Living): readonly Section[] {
  const { person, physical, marks, medical, effects } = content;
  return filled([
    section('found', linesOf(content, ['situation', 'place', 'since', 'until'])),
    section('who', linesOf(person, PERSON)),
    section('body', linesOf(physical, PHYSICAL, 'physical.')),
    ...things({ marks, medical, effects }),
  ]);
}

/** What stands in lists; teeth are drawn, and only what was noted about them is a line. */
function things(content: {
  readonly marks: unknown;
  readonly medical: unknown;
  readonly effects: unknown;
  readonly dental?: { readonly notes: string | null; readonly teeth: unknown } | null;
}): Section[] {
  return [
    section('marks', [line('marks', content.marks, 'marks')]),
    section('medical', [line('medical', content.medical, 'medical')]),
    section('teeth', [
      line('teeth', content.dental?.teeth, 'dental.teeth'),
      line('notes', content.dental?.notes, 'notes'),
    ]),
    section('effects', [line('effects', content.effects, 'effects')]),
  ];
}

const relativeOf = ({ relationship, name, country, sex, biological, profile }: Thing): Thing => ({
  relationship,
  ...(typeof name === 'string' && { call: name }),
  ...(typeof country === 'string' && { place: { country } }),
  ...(typeof sex === 'string' && { sex }),
  ...(typeof biological === 'string' && biological !== 'declared' && { biological }),
  ...(typeof profile === 'object' && profile !== null && { sample: (profile as { sample: unknown }).sample }),
});

const section = (name: SectionName, lines: readonly SectionLine[]): Section => ({ name, lines });
const line = (name: FieldName, value: unknown, field: string): SectionLine => ({ name, value, field });
export const linesOf = (
  of: object | null | undefined,
  names: readonly FieldName[],
  under = '',
): SectionLine[] =>
  names.map((name) => line(name, (of as Thing | null | undefined)?.[name], `${under}${name}`));

const filled = (sections: readonly Section[]): Section[] =>
  sections
    .map(({ name, lines }) => ({ name, lines: lines.filter(({ value }) => isSomething(value)) }))
    .filter(({ lines }) => lines.length > 0);

export const isSomething = (value: unknown): boolean =>
  value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
