import type { Words } from '../../words/texts.js';
import type { Living, RemainsResult, ReportResult } from './queries.js';
import { RECORD_FIELDS, type RecordField } from './record-fields.js';

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

/**
 * Objects of which each field is a line: one that the contract adds has a label, or is refused by the
 * compiler.
 */
const FIELDS: Readonly<
  Record<
    'Person' | 'Physical' | 'Reporter' | 'Found' | 'BiologicalEstimates' | 'Dental',
    readonly FieldName[]
  >
> = RECORD_FIELDS;

/** Section in which a field is told, and how; undefined where the page tells it elsewhere. */
type Told<Content> = readonly [SectionName, (content: Content) => readonly SectionLine[]] | undefined;
/**
 * Table of fields in the order in which they are told. A field that the contract adds to a record has its
 * place here, or is refused by the compiler.
 */
type ToldOf<R extends 'ReportContent' | 'RemainsContent' | 'LivingContent', Content> = Readonly<
  Record<RecordField<R>, Told<Content>>
>;

const line = (name: FieldName, value: unknown, field: string): SectionLine => ({ name, value, field });
export const linesOf = (
  of: object | null | undefined,
  names: readonly FieldName[],
  under = '',
): SectionLine[] =>
  names.map((name) => line(name, (of as Thing | null | undefined)?.[name], `${under}${name}`));

/** A field that is a line as it is. */
const plain = <N extends FieldName>(section: SectionName, name: N): Told<Readonly<Record<N, unknown>>> => [
  section,
  (content) => [line(name, content[name], name)],
];

/** Fields that are told of a body, dead or alive. */
const BODY = {
  physical: ['body', ({ physical }) => linesOf(physical, FIELDS.Physical, 'physical.')],
  marks: plain('marks', 'marks'),
  medical: plain('medical', 'medical'),
} as const satisfies Readonly<
  Record<string, Told<Pick<Living['content'], 'physical' | 'marks' | 'medical'>>>
>;

const TEETH: Told<{ readonly dental: object | null }> = [
  'teeth',
  ({ dental }) => linesOf(dental, FIELDS.Dental, 'dental.'),
];
const EFFECTS = plain('effects', 'effects');
const EVENT = plain('other', 'event');
const EXTERNAL_IDS: Told<Pick<ReportResult['content'], 'externalIds'>> = [
  'other',
  ({ externalIds }) => [
    line(
      'externalIds',
      externalIds?.map(({ system, id }) => `${system} ${id}`),
      'numbers',
    ),
  ],
];

const TOLD_OF_REPORT: ToldOf<'ReportContent', ReportResult['content']> = {
  person: ['who', ({ person }) => linesOf(person, FIELDS.Person)],
  vulnerabilities: plain('who', 'vulnerabilities'),
  ...BODY,
  dental: TEETH,
  effects: EFFECTS,
  relatives: [
    'family',
    ({ relatives }) => relatives?.map((one) => line('relationship', relativeOf(one), 'relatives')) ?? [],
  ],
  reporter: ['reporter', ({ reporter }) => linesOf(reporter, FIELDS.Reporter, 'reporter.')],
  intake: ['reporter', ({ intake }) => [line('intake', intake && [intake.channel], 'channel')]],
  event: EVENT,
  linkedReports: [
    'other',
    ({ linkedReports }) => [
      line(
        'linked',
        linkedReports?.map(({ institution, id }) => `${institution} ${id}`),
        'linked',
      ),
    ],
  ],
  externalIds: EXTERNAL_IDS,
  // The journey is told by itself.
  departure: undefined,
  route: undefined,
  lastContact: undefined,
  destination: undefined,
  asked: undefined,
};

const TOLD_OF_REMAINS: ToldOf<'RemainsContent', RemainsResult['content']> = {
  found: ['found', ({ found }) => linesOf(found, FIELDS.Found, 'found.')],
  condition: plain('found', 'condition'),
  completeness: plain('found', 'completeness'),
  recovered: plain('found', 'recovered'),
  notRecovered: plain('found', 'notRecovered'),
  postMortemIntervalDays: plain('found', 'postMortemIntervalDays'),
  cause: plain('found', 'cause'),
  manner: plain('found', 'manner'),
  estimates: [
    'estimates',
    ({ estimates }) =>
      linesOf(estimates && { ...estimates, sex: estimates.sex.value }, FIELDS.BiologicalEstimates),
  ],
  presumedIdentity: [
    'estimates',
    ({ presumedIdentity }) => [
      line('presumed', presumedIdentity?.names, 'names'),
      line('documents', presumedIdentity?.documents, 'documents'),
    ],
  ],
  ...BODY,
  dental: TEETH,
  effects: EFFECTS,
  profile: ['genetics', ({ profile }) => linesOfProfile(profile)],
  profiles: ['genetics', ({ profiles }) => profiles?.flatMap(linesOfProfile) ?? []],
  custody: ['custody', ({ custody }) => custody?.map((one) => line('disposition', one, 'custody')) ?? []],
  event: EVENT,
  externalIds: EXTERNAL_IDS,
  asked: undefined,
};

const TOLD_OF_LIVING: ToldOf<'LivingContent', Living['content']> = {
  situation: plain('found', 'situation'),
  place: plain('found', 'place'),
  since: plain('found', 'since'),
  until: plain('found', 'until'),
  person: ['who', ({ person }) => linesOf(person, FIELDS.Person)],
  ...BODY,
  effects: EFFECTS,
  asked: undefined,
};

/**
 * The sections of a report, in the order in which families are asked; a section without a line is left out.
 */
export const sectionsOfReport = ({ content }: Pick<ReportResult, 'content'>): readonly Section[] =>
  sectionsOf(TOLD_OF_REPORT, content);

export const sectionsOfRemains = ({ content }: RemainsResult): readonly Section[] =>
  sectionsOf(TOLD_OF_REMAINS, content);

export const sectionsOfLiving = ({ content }: Living): readonly Section[] =>
  sectionsOf(TOLD_OF_LIVING, content);

function sectionsOf<Content>(
  told: Readonly<Record<string, Told<Content>>>,
  content: Content,
): readonly Section[] {
  const sections = new Map<SectionName, SectionLine[]>();
  for (const [name, linesIn] of Object.values(told).filter((one) => one !== undefined)) {
    const lines = linesIn(content).filter(({ value }) => isSomething(value));
    if (lines.length > 0) sections.set(name, [...(sections.get(name) ?? []), ...lines]);
  }
  return [...sections].map(([name, lines]) => ({ name, lines }));
}

type Profile = RemainsResult['content']['profile'];

const linesOfProfile = (profile: Profile): readonly SectionLine[] =>
  profile
    ? [
        line('sample', profile.sample, 'sample'),
        line('profile', profile.autosomal && { loci: Object.keys(profile.autosomal).length }, 'profile'),
      ]
    : [];

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

const relativeOf = ({ relationship, name, country, sex, biological, profile }: Thing): Thing => ({
  relationship,
  ...(typeof name === 'string' && { call: name }),
  ...(typeof country === 'string' && { place: { country } }),
  ...(typeof sex === 'string' && { sex }),
  ...(typeof biological === 'string' && biological !== 'declared' && { biological }),
  ...(typeof profile === 'object' && profile !== null && { sample: (profile as { sample: unknown }).sample }),
});

export const isSomething = (value: unknown): boolean =>
  value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
