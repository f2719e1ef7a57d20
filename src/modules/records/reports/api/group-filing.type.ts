import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { enumOf, resultUnion } from '../../../../platform/graphql/index.js';
import { RecordDraftInput, RecordReceipt } from '../../records/graphql.js';
import { FAMILY_LIMIT, GROUP_LIMIT, SHARED_FIELDS, type GroupKind } from '../domain/group-filing.js';
import { FilingReceiptInput, STRIKE } from './report.inputs.js';
import { ReportInput } from './report.type.js';

const SHARED = `${SHARED_FIELDS.join(', ')}. Relatives as they stand to each of the missing.`;
const RECEIPT = 'The receipt that the family gets: one code opens all the reports.';

@InputType({ description: 'A family that misses several.' })
export class FileFamilyReportsInput extends RecordDraftInput {
  @Field(() => ReportInput, {
    description: `What the family tells once for all: ${SHARED}`,
  })
  shared!: object;

  @Field(() => [ReportInput], {
    description: `What is somebody's own, one a person, from ${FAMILY_LIMIT.min} to ${FAMILY_LIMIT.max}; it goes before what was told for all.`,
  })
  persons!: object[];

  @Field(() => Boolean, { defaultValue: false, description: 'Whether they travelled together.' })
  travelledTogether!: boolean;

  @Field(() => FilingReceiptInput, { nullable: true, description: RECEIPT })
  receipt?: FilingReceiptInput | null;

  @Field(() => [String], { nullable: true, description: STRIKE })
  strike?: string[] | null;
}

@ObjectType({ description: 'The reports of a family, each linked with the others.' })
export class FamilyReportsFiled {
  @Field(() => [RecordReceipt], { description: 'One a person, in the order of the persons.' })
  reports!: readonly RecordReceipt[];
}

export const FileFamilyReportsResult = resultUnion('FileFamilyReportsResult', [FamilyReportsFiled]);

const GroupKindEnum = enumOf<GroupKind>(
  'ReportGroupKind',
  'What keeps the persons of a group together: one family, or one journey and how they travelled.',
  {
    family: 'One family, wherever each of them was.',
    vehicle: 'They travelled together in a truck, a bus, a car.',
    train: 'They travelled together on a train.',
    vessel: 'They travelled together on a boat.',
    on_foot: 'They travelled together on foot.',
    other: 'They travelled together in another way, or nobody knows how.',
  },
);

@InputType({ description: 'A person of a group.' })
export class GroupPersonInput {
  @Field(() => ReportInput, {
    description:
      "What is the person's own; it goes before what was told for all. It may be as little as a first name.",
  })
  report!: object;

  @Field(() => String, {
    nullable: true,
    description: 'A word for the family within the group: persons of the same word are of one family.',
  })
  household?: string | null;
}

@InputType({ description: 'People who are missed together: a family, a truck, a boat.' })
export class FileGroupReportsInput extends RecordDraftInput {
  @Field(() => GroupKindEnum, { description: 'What keeps them together.' })
  kind!: GroupKind;

  @Field(() => ReportInput, { description: `What is told once for all: ${SHARED}` })
  shared!: object;

  @Field(() => [GroupPersonInput], {
    description: `The persons, from ${GROUP_LIMIT.min} to ${GROUP_LIMIT.max}.`,
  })
  persons!: GroupPersonInput[];

  @Field(() => FilingReceiptInput, { nullable: true, description: RECEIPT })
  receipt?: FilingReceiptInput | null;

  @Field(() => [String], { nullable: true, description: STRIKE })
  strike?: string[] | null;
}

@ObjectType({ description: 'The reports of a group, each linked with the others.' })
export class GroupReportsFiled {
  @Field(() => [RecordReceipt], { description: 'One a person, in the order of the persons.' })
  reports!: readonly RecordReceipt[];
}

export const FileGroupReportsResult = resultUnion('FileGroupReportsResult', [GroupReportsFiled]);
