import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '../../../platform/graphql/index.js';
import { RecordDraftInput, RecordReceipt } from '../../records/graphql.js';
import { SHARED_FIELDS } from '../domain/family-filing.js';
import { FilingReceiptInput } from './report.inputs.js';
import { ReportInput } from './report.type.js';

@InputType({ description: 'A family that misses several.' })
export class FileFamilyReportsInput extends RecordDraftInput {
  @Field(() => ReportInput, {
    description: `What the family tells once for all: ${SHARED_FIELDS.join(', ')}. Relatives as they stand to each of the missing.`,
  })
  shared!: object;

  @Field(() => [ReportInput], {
    description: "What is somebody's own, one a person, from 2 to 20; it goes before what was told for all.",
  })
  persons!: object[];

  @Field(() => Boolean, { defaultValue: false, description: 'Whether they travelled together.' })
  travelledTogether!: boolean;

  @Field(() => FilingReceiptInput, {
    nullable: true,
    description: 'The receipt that the family gets: one code opens all the reports.',
  })
  receipt?: FilingReceiptInput | null;
}

@ObjectType({ description: 'The reports of a family, each linked with the others.' })
export class FamilyReportsFiled {
  @Field(() => [RecordReceipt], { description: 'One a person, in the order of the persons.' })
  reports!: readonly RecordReceipt[];
}

export const FileFamilyReportsResult = resultUnion('FileFamilyReportsResult', [FamilyReportsFiled]);
