import { Args, ArgsType, Field, GraphQLISODateTime, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { enumOf } from '../../../platform/graphql/index.js';
import type { Actor } from '../../access/accounts/index.js';
import { CurrentActor, May } from '../../access/accounts/graphql.js';
import type { TraceFormat, TraceSide } from '../domain/trace.js';
import { ExportTrace } from '../use-cases/export-trace.js';
import { traceFile } from '../use-cases/trace-file.js';

const TraceSideEnum = enumOf<TraceSide>('TraceSide', 'Whose part a trace tells of.', {
  office: 'What the own institution was told, as an office that routing names.',
  holder: 'Which offices were told of reports and matches of the own institution.',
});

const TraceFormatEnum = enumOf<TraceFormat>('TraceFormat', 'How a trace is written.', {
  csv: 'A table, a line for each telling.',
  json: 'The same as JSON, with the hash over its entries.',
});

@ArgsType()
class TraceArgs {
  @Field(() => TraceSideEnum, { description: 'Whose part.' })
  side!: TraceSide;

  @Field(() => GraphQLISODateTime, { description: 'What was told from then on.' })
  from!: Date;

  @Field(() => GraphQLISODateTime, { description: 'What was told before then; a year later at most.' })
  to!: Date;

  @Field(() => TraceFormatEnum, { description: 'How it is written.' })
  format!: TraceFormat;
}

@ObjectType('ResponsibilityTrace', {
  description: 'The trace of what offices were told and have answered, as a file to be kept.',
})
export class ResponsibilityTraceType {
  @Field(() => String, { description: 'A name for the file.' })
  fileName!: string;

  @Field(() => String, { description: 'Its text.' })
  content!: string;

  @Field(() => Int, { description: 'How many tellings are in it.' })
  entryCount!: number;

  @Field(() => String, {
    description:
      'SHA-256 over the entries as JSON, each without blanks on a line; the audit log has it of this export, too.',
  })
  sha256!: string;
}

@Resolver()
export class TraceResolver {
  constructor(private readonly trace: ExportTrace) {}

  @Query(() => ResponsibilityTraceType, {
    description:
      'The trace of acknowledgements: what the own institution was told, or which offices were told of its records; when, in which role, with which duty, by which rule, when it was read, confirmed and answered, and whether late. Two thousand tellings at most. Nothing of what the records say.',
  })
  @May('responsible.trace')
  async responsibilityTrace(
    @CurrentActor() actor: Actor,
    @Args() { format, ...order }: TraceArgs,
  ): Promise<ResponsibilityTraceType> {
    const trace = await this.trace.write(actor, order);
    return { ...traceFile(trace, format), entryCount: trace.entries.length, sha256: trace.sha256 };
  }
}
