import {
  statedFacts,
  type ExchangeRecord,
  type GeneticProfile,
  type Relative,
} from '../../../../kernel/contract/index.js';

/** Groups of a record's fields that can be material to an exclusion and are looked at together. */
export const MATERIAL_GROUPS = [
  'dna',
  'dental',
  'fingerprints',
  'medical',
  'marks',
  'sex',
  'age',
  'stature',
  'dates',
  'places',
  'identity',
] as const;

export type MaterialGroup = (typeof MATERIAL_GROUPS)[number];

/** Beside a change of a record: the two had been identified as one, and that was revoked. */
export const REVOKED_GROUND = 'identification';

type Told = Readonly<Record<MaterialGroup, unknown>>;

/**
 * Returns what a record says in each group, as far as a comparison reads it: who took a sample, how a mark is
 * described in somebody's own words and what is attached is left out.
 */
export function materialOf(record: ExchangeRecord): Told {
  return { ...COMMON(record), ...OF_TYPE[record.recordType](record as never) };
}

/** The groups in which two versions of a record differ, whatever the order of their lists. */
export function changedGroups(before: ExchangeRecord, after: ExchangeRecord): readonly MaterialGroup[] {
  const [was, is] = [materialOf(before), materialOf(after)];
  return MATERIAL_GROUPS.filter((group) => textOf(was[group]) !== textOf(is[group]));
}

const COMMON = (record: ExchangeRecord) => ({
  dental: 'dental' in record ? record.dental?.teeth : undefined,
  fingerprints:
    'fingerprints' in record ? [record.fingerprints?.available, record.fingerprints?.fingers] : undefined,
  medical: record.medical,
  marks: record.marks?.map(({ type, region, side, view, design, text, colors, state }) => ({
    ...{ type, region, side, view, design, text, colors, state },
  })),
});

type Of<T extends ExchangeRecord['recordType']> = Extract<ExchangeRecord, { recordType: T }>;

const OF_TYPE: {
  readonly [T in ExchangeRecord['recordType']]: (
    record: Of<T>,
  ) => Omit<Told, keyof ReturnType<typeof COMMON>>;
} = {
  report: (report) => ({
    dna: [
      report.directProfile && typed(report.directProfile),
      report.relatives?.filter(({ profile }) => profile).map(tie),
      report.pedigree,
    ],
    sex: report.person?.sex,
    ...toldOf(report),
    dates: way(report).map((point) => point?.date),
    places: way(report).map((point) => point?.place),
    identity: [report.person?.names, report.person?.documents],
  }),
  remains: (remains) => ({
    dna: [remains.profile, ...(remains.profiles ?? [])].map((profile) => profile && typed(profile)),
    sex: remains.estimates?.sex,
    ...estimatedOf(remains),
    dates: [remains.found?.date, remains.deathDate, remains.postMortemIntervalDays],
    places: remains.found?.place,
    identity: [remains.identity, remains.presumedIdentity],
  }),
  living: (living) => ({
    dna: living.profile && typed(living.profile),
    sex: living.person?.sex,
    ...toldOf(living),
    dates: [living.since, living.until],
    places: living.place,
    identity: [living.person?.names, living.person?.documents],
  }),
};

function toldOf(record: Of<'report' | 'living'>): Pick<Told, 'age' | 'stature'> {
  const { birth, age, height } = statedFacts(record);
  return { age: [birth, age], stature: height };
}

function estimatedOf(record: Of<'remains'>): Pick<Told, 'age' | 'stature'> {
  const { ageAtDeath, height, estimatedHeight } = statedFacts(record);
  return { age: ageAtDeath, stature: [estimatedHeight, height] };
}

/** The way of the missing person, as far as it may have come to an end. */
const way = ({ lastContact, departure, route }: Of<'report'>) => [lastContact, departure, ...(route ?? [])];

/** Returns how a relative who was typed belongs to the missing person. */
const tie = ({ relationship, biological, sex, otherParent, twin, profile }: Relative) => ({
  ...{ relationship, biological, sex, otherParent, twin },
  profile: profile && typed(profile),
});

/** Returns what was typed of a sample, without its way to the laboratory. */
function typed({ sample, autosomal, xStr, yStr, mt }: GeneticProfile) {
  return { type: sample.type, autosomal, xStr, yStr, mt };
}

/** Writes a content as a text, one text for one content: keys and entries in a fixed order. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return `[${(value as readonly unknown[]).map(textOf).sort().join(',')}]`;
  if (typeof value !== 'object' || value === null) return value === undefined ? '' : JSON.stringify(value);
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return `{${entries.map(([key, inner]) => `${key}:${textOf(inner)}`).sort().join(',')}}`; // prettier-ignore
}
