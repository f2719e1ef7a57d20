import { Field, InputType, Int } from '@nestjs/graphql';
import { UUID } from '../../../platform/graphql/index.js';
import { ReportInput, ReportStatusEnum } from './report.type.js';

@InputType()
export class FileReportInput {
  @Field(() => String, { nullable: true, description: 'For the operator only: code of the institution filed for.' })
  institution?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Made by the client, once a report: sent again over a bad line, the report is answered and not filed twice.',
  })
  idempotencyKey?: string | null;

  @Field(() => ReportInput)
  report!: object;
}

@InputType()
export class AmendReportInput {
  @Field(() => UUID)
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  expectedVersion!: number;

  @Field(() => ReportInput, {
    description: 'Fields that are given take the place of the present ones; null removes one; the rest stays.',
  })
  fields!: object;
}

@InputType()
export class WithdrawReportInput {
  @Field(() => UUID)
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  expectedVersion!: number;

  @Field(() => String, { description: 'Why it is taken back.' })
  reason!: string;
}

@InputType({ description: 'Every condition that is given must hold.' })
export class ReportFilter {
  @Field(() => ReportStatusEnum, { nullable: true })
  status?: string | null;

  @Field(() => String, { nullable: true, description: "The owner's own code." })
  code?: string | null;

  @Field(() => String, { nullable: true, description: 'A part of a name.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of a shared event.' })
  event?: string | null;

  @Field(() => UUID, { nullable: true, description: 'The import that brought it.' })
  importId?: string | null;
}
