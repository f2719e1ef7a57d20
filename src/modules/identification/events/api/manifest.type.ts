import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { message, type CatalogueLanguage } from '../../../../platform/catalogue/index.js';
import { connectionOf, resultUnion, UUID, OnceInput } from '../../../../platform/graphql/index.js';
import type { Confidence, EntryState } from '../domain/manifest.js';
import type { ManifestFinding } from '../domain/read-manifest.js';
import type { EntryView } from '../use-cases/read-events.js';
import { eventRecordOf, EventRecordType } from './event.type.js';
import { ConfidenceEnum, EntryStateEnum, ManifestModeEnum, RowSeverityEnum } from './event.words.js';

@ObjectType('ManifestEntry', { description: 'Somebody of whom a source says that they were there.' })
export class ManifestEntryType {
  @Field(() => UUID, { description: 'The entry.' })
  id!: string;

  @Field(() => String, { description: 'Name as told.' })
  name!: string;

  @Field(() => String, { nullable: true, description: '`female` or `male`, as told.' })
  sex?: string | null;

  @Field(() => Int, { nullable: true, description: 'Age in years, as told.' })
  ageYears?: number | null;

  @Field(() => String, { nullable: true, description: 'Nationality, ISO 3166-1 alpha-2.' })
  nationality?: string | null;

  @Field(() => String, { description: 'Who says so.' })
  source!: string;

  @Field(() => ConfidenceEnum, { description: 'How sure the source is.' })
  confidence!: string;

  @Field(() => String, { nullable: true, description: "The source's own number." })
  reference?: string | null;

  @Field(() => EntryStateEnum, { description: 'What became of the person.' })
  state!: string;

  @Field(() => UUID, { nullable: true, description: 'The entry that is the same person.' })
  duplicateOf?: string | null;

  @Field(() => Int, { description: 'Pass it as `expectedVersion`.' })
  version!: number;

  @Field(() => String, { description: 'Code of the institution that has entered it.' })
  institution!: string;

  @Field(() => [EventRecordType], {
    description: 'Records that tell of the person, of which the viewer may know.',
  })
  records!: readonly EventRecordType[];

  @Field(() => [UUID], { description: 'Other entries under the same name: perhaps the same person.' })
  sameName!: readonly string[];
}

@ObjectType('ManifestLead', { description: 'An entry of the list under a name of an own report.' })
export class ManifestLeadType {
  @Field(() => UUID, { description: 'The entry.' })
  entryId!: string;

  @Field(() => Int, { nullable: true, description: 'Age in years, as told.' })
  ageYears?: number | null;

  @Field(() => ConfidenceEnum, { description: 'How sure the source is.' })
  confidence!: string;
}

@ObjectType('ManifestRowFinding', { description: 'Something about a row of a list. It never holds a value.' })
export class ManifestRowFinding {
  @Field(() => Int, { description: 'The row, from 1, the header not counted.' })
  row!: number;

  @Field(() => String, { description: 'The column.' })
  field!: string;

  @Field(() => RowSeverityEnum, { description: 'How grave it is.' })
  severity!: string;

  @Field(() => String, { description: 'Stable code of the message catalogue.' })
  code!: string;

  @Field(() => String, { description: 'What is wrong, in the language of the request.' })
  message!: string;
}

@ObjectType({ description: 'What became of a list.' })
export class ManifestImported {
  @Field(() => Int, { description: 'Rows that became entries, or would.' })
  stored!: number;

  @Field(() => Int, { description: 'Rows that were there already, by source and reference.' })
  known!: number;

  @Field(() => Int, { description: 'Rows that could not be read.' })
  refused!: number;

  @Field(() => [ManifestRowFinding], { description: 'What is wrong or worth a look, at most a thousand.' })
  findings!: readonly ManifestRowFinding[];

  @Field(() => Int, { description: 'How many findings there are.' })
  findingCount!: number;
}

@InputType({ description: 'Somebody of whom a source says that they were there.' })
export class EnterInManifestInput extends OnceInput {
  @Field(() => UUID, { description: 'The event.' })
  eventId!: string;

  @Field(() => String, { description: 'Name as told.' })
  name!: string;

  @Field(() => String, { nullable: true, description: '`female` or `male`, as told.' })
  sex?: string | null;

  @Field(() => Int, { nullable: true, description: 'Age in years.' })
  ageYears?: number | null;

  @Field(() => String, { nullable: true, description: 'Nationality, ISO 3166-1 alpha-2.' })
  nationality?: string | null;

  @Field(() => String, { description: 'Who says so.' })
  source!: string;

  @Field(() => ConfidenceEnum, { defaultValue: 'likely', description: 'How sure the source is.' })
  confidence!: Confidence;

  @Field(() => String, { nullable: true, description: "The source's own number." })
  reference?: string | null;
}

@InputType({ description: 'A list of persons as a table in CSV.' })
export class ImportManifestInput extends OnceInput {
  @Field(() => UUID, { description: 'The event.' })
  eventId!: string;

  @Field(() => String, {
    description:
      'The table, its first row the names of the columns: name, sex, age, nationality, source, confidence, reference.',
  })
  text!: string;

  @Field(() => String, { description: 'Who says so, where the row does not say it.' })
  source!: string;

  @Field(() => ConfidenceEnum, {
    defaultValue: 'likely',
    description: 'How sure, where the row does not say it.',
  })
  confidence!: Confidence;

  @Field(() => ManifestModeEnum, {
    defaultValue: 'store',
    description: 'Store it, or say what would happen.',
  })
  mode!: 'store' | 'dry_run';
}

@InputType({ description: 'What became of a person on the list.' })
export class ChangeManifestEntryInput {
  @Field(() => UUID, { description: 'The event.' })
  eventId!: string;

  @Field(() => UUID, { description: 'The entry.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  expectedVersion!: number;

  @Field(() => EntryStateEnum, { description: 'What became of them.' })
  state!: EntryState;

  @Field(() => UUID, { nullable: true, description: 'For `DUPLICATE`: the entry that is the same person.' })
  duplicateOf?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why; needed for `NOT_ABOARD` and for taking something back.',
  })
  reason?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'For `LOCATED_ALIVE`: the person was asked and agrees that this is said here.',
  })
  personAgrees!: boolean;
}

export const ManifestConnection = connectionOf<ManifestEntryType>(ManifestEntryType, 'ManifestEntry');
export const EnterInManifestResult = resultUnion('EnterInManifestResult', [ManifestEntryType]);
export const ChangeManifestEntryResult = resultUnion('ChangeManifestEntryResult', [ManifestEntryType]);
export const ImportManifestResult = resultUnion('ImportManifestResult', [ManifestImported]);

export function entryTypeOf({ entry, institution, records, sameName }: EntryView): ManifestEntryType {
  const { id, name, sex, ageYears, nationality, source, confidence, reference, state, duplicateOf } = entry;
  return {
    ...{ id, name, sex, ageYears, nationality, source, confidence, reference, state, duplicateOf },
    ...{ version: entry.version, institution: institution?.code ?? '', sameName },
    records: records.map(eventRecordOf),
  };
}

export function rowFindingOf(finding: ManifestFinding, language: CatalogueLanguage): ManifestRowFinding {
  return { ...finding, message: message(finding.code, language, { field: finding.field }) };
}
