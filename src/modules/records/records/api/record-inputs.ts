import { Field, InputType, Int } from '@nestjs/graphql';
import { UUID } from '../../../../platform/graphql/index.js';
import type { RecordFilter } from '../persistence/stored-record.js';
import type { RecordDraft } from '../use-cases/record-service.js';

/** Fields that the inputs of all three kinds of record share; the APIs of the kinds extend these. */
@InputType({ isAbstract: true })
export abstract class RecordDraftInput {
  @Field(() => String, {
    nullable: true,
    description: 'For the operator only: code of the institution written for.',
  })
  institution?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Made by the client, once a record: sent again over a bad line, it is answered and not done twice.',
  })
  idempotencyKey?: string | null;
}

/** The draft of a record from what a client sent. */
export function draftOf(
  { institution, idempotencyKey }: RecordDraftInput,
  content: Readonly<Record<string, unknown>>,
): RecordDraft {
  return { institution: institution ?? undefined, idempotencyKey: idempotencyKey ?? undefined, content };
}

@InputType({ isAbstract: true })
export abstract class RecordVersionInput {
  @Field(() => UUID, { description: 'The record.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  expectedVersion!: number;
}

@InputType({ isAbstract: true })
export abstract class RecordWithdrawalInput extends RecordVersionInput {
  @Field(() => String, { description: 'Why it is taken back.' })
  reason!: string;
}

@InputType({ isAbstract: true })
export abstract class RecordFilterInput {
  @Field(() => String, { nullable: true, description: "The owner's own code." })
  code?: string | null;

  @Field(() => String, { nullable: true, description: 'A part of a name.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of a shared event.' })
  event?: string | null;

  @Field(() => UUID, { nullable: true, description: 'The import that brought it.' })
  importId?: string | null;

  /** A field of the kinds that have one. */
  status?: string | null;
}

export function recordFilterOf(filter: RecordFilterInput | null | undefined): RecordFilter {
  const { status, code, name, event, importId } = filter ?? {};
  return {
    status: status ?? undefined,
    code: code ?? undefined,
    name: name ?? undefined,
    eventCode: event ?? undefined,
    importId: importId ?? undefined,
  };
}
