import type { ExchangeRecord, RecordType } from '../../kernel/contract/index.js';
import type { SeededGenerator } from '../../kernel/numbers/seeded-generator.js';
import type { ReportingStyle } from './reporting-style.js';
import type { FiledRecord } from './permission.js';

/**
 * The fields that the records of a benchmark have, each with the share of the records of a type that have it
 * at noise 1. The shares are those of the evaluation region after which the benchmark is modelled; what no
 * line names is left out. 1 is as the record was made.
 */
const FIELDS: Readonly<Record<RecordType, string>> = {
  report: `recordType 1, institution 1, id 1, recordedAt 1, withdrawn 1, consents 1, intake.channel 1, reporter.relationship 1,
    reporter.language 1, person.names 1, person.sex 1, person.birthDate 0.861, person.ageYears 0.485, person.birthPlace 0.606,
    person.nationalities 1, person.documents 0.338, person.phones 0.392, physical.heightCm 0.789, physical.weightKg 0.383,
    physical.hairColor 0.705, physical.eyeColor 0.703, medical 0.102, dental.teeth 0.318, effects 0.503, lastContact.date 1,
    lastContact.channel 1, lastContact.place 0.934, departure 0.599, destination 1, route 0.934, relatives 1, directProfile 0.026`,
  remains: `recordType 1, institution 1, id 1, recordedAt 1, withdrawn 1, found 1, completeness 1, condition 1,
    postMortemIntervalDays 1, estimates.sex 1, estimates.ageYears 1, estimates.heightCm 0.74, presumedIdentity 1,
    physical.hairColor 0.45, physical.eyeColor 0.184, medical 0.128, dental.teeth 0.551, profile 1,
    custody 1, manner 1, status 1`,
  living: `recordType 1, institution 1, id 1, recordedAt 1, withdrawn 1, situation 1, since 1, place 1, person.names 1, person.sex 1,
    person.birthDate 0.86, person.birthPlace 0.605, person.nationalities 1, person.documents 0.3, physical.heightCm 0.45,
    wishes 1, reintegration 0.405`,
};

/** The fields of somebody who cannot speak: all that was seen is kept, for nothing else is known. */
const OF_THE_MUTE = `recordType 1, institution 1, id 1, recordedAt 1, withdrawn 1, situation 1, since 1, place 1, person.sex 1,
    person.ageYears 1, physical.heightCm 1, wishes 1`;

interface Field {
  readonly path: readonly string[];
  readonly share: number;
}

function fieldsOf(table: string): Field[] {
  return table.split(',').map((entry) => {
    const [path = '', share = '1'] = entry.trim().split(' ');
    return { path: path.split('.'), share: Number(share) };
  });
}

const READ = {
  report: fieldsOf(FIELDS.report),
  remains: fieldsOf(FIELDS.remains),
  living: fieldsOf(FIELDS.living),
  mute: fieldsOf(OF_THE_MUTE),
} as const;
type Form = keyof typeof READ;

/** Single marks: a tattoo is told and written down more readily than a scar. */
const MARKS = {
  report: { tattoo: 0.94, other: 0.5 },
  remains: { tattoo: 0.8, other: 0.28 },
  living: { tattoo: 0, other: 0 },
  mute: { tattoo: 0.95, other: 0.6 },
} as const satisfies Record<Form, object>;

/** Single belongings of a body that its registry writes down. */
const EFFECTS_LISTED = 0.66;

type Plain = Readonly<Record<string, unknown>>;

/**
 * Leaves fields out of all records until each type is as complete as registers are, no field depending on
 * whether the person has a counterpart. Registers differ: each institution has its own odds of leaving a
 * thing out.
 */
export class Clerk {
  private readonly odds = new Map<string, number>();

  constructor(
    private readonly manner: ReportingStyle,
    private readonly chance: SeededGenerator,
  ) {}

  leaveOut(filed: readonly FiledRecord[]): FiledRecord[] {
    const told = shareTold(filed);
    return filed.map((each) => ({ ...each, record: this.thinned(each.record, told) }));
  }

  private thinned(record: ExchangeRecord, told: ReadonlyMap<string, number>): ExchangeRecord {
    const form = formOf(record);
    const odds = this.oddsOf(record.institution);
    const kept: Record<string, unknown> = {};
    for (const { path, share } of READ[form]) {
      const value = valueAt(record, path);
      if (value === undefined) continue;
      const wanted = share === 1 ? 1 : share / (share + odds * (1 - share));
      const before = told.get(`${form} ${path.join('.')}`) ?? 1;
      if (share === 1 || this.chance.chance(Math.min(1, wanted / before))) put(kept, path, value);
    }
    withSomeAge(kept, record, form);
    putList(kept, 'marks', this.marksOf(record, form));
    if (record.recordType === 'remains')
      putList(kept, 'effects', this.chance.some(record.effects ?? [], this.manner.tells(EFFECTS_LISTED)));
    // Only whole fields were left out, and none that the contract needs.
    return kept as unknown as ExchangeRecord;
  }

  private marksOf(record: ExchangeRecord, form: Form) {
    return (record.marks ?? []).filter(
      ({ type, state }) =>
        (state !== 'absent' || form === 'report') &&
        this.chance.chance(this.manner.tells(MARKS[form][type === 'tattoo' ? 'tattoo' : 'other'])),
    );
  }

  /** Odds of leaving out, against those of the tables: by the noise, and from half to twice by register. */
  private oddsOf(institution: string): number {
    let odds = this.odds.get(institution);
    if (odds === undefined) {
      odds = this.manner.noise * 2 ** (2 * this.chance.fork(institution).uniform() - 1);
      this.odds.set(institution, odds);
    }
    return odds;
  }
}

function formOf(record: ExchangeRecord): Form {
  const mute = record.recordType === 'living' && record.situation === 'hospitalised_unable_to_speak';
  return mute ? 'mute' : record.recordType;
}

/** The share of records that have each field before anything is left out. */
function shareTold(filed: readonly FiledRecord[]): Map<string, number> {
  const counts = new Map<string, number>();
  const totals = new Map<Form, number>();
  for (const { record } of filed) {
    const form = formOf(record);
    totals.set(form, (totals.get(form) ?? 0) + 1);
    for (const { path } of READ[form]) {
      const key = `${form} ${path.join('.')}`;
      if (valueAt(record, path) !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return new Map(
    [...counts].map(([key, count]) => [key, count / totals.get(key.split(' ')[0] as Form)!] as const),
  );
}

function valueAt(record: ExchangeRecord, path: readonly string[]): unknown {
  let at: unknown = record;
  for (const key of path) at = (at as Plain | undefined)?.[key];
  return at;
}

/** Paths have one or two parts. */
function put(record: Record<string, unknown>, [first = '', second]: readonly string[], value: unknown): void {
  if (second === undefined) record[first] = value;
  else record[first] = { ...(record[first] as Plain | undefined), [second]: value };
}

function putList(record: Record<string, unknown>, field: string, list: readonly unknown[]): void {
  if (list.length > 0) record[field] = list;
}

/** A family that cannot tell the birthday tells the age. */
function withSomeAge(kept: Record<string, unknown>, record: ExchangeRecord, form: Form): void {
  const person = kept['person'] as Plain | undefined;
  if (form !== 'report' || person?.['birthDate'] !== undefined || person?.['ageYears'] !== undefined) return;
  const age = valueAt(record, ['person', 'ageYears']);
  if (age !== undefined) put(kept, ['person', 'ageYears'], age);
}
