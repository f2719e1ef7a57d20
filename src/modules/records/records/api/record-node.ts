import { Field, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';
import { findingsIn, InputFinding, UUID } from '../../../../platform/graphql/index.js';
import type { StoredRecord } from '../persistence/stored-record.js';
import type { Amended, FiledReceipt } from '../use-cases/record-service.js';

/** Fields that a record of any kind shows beside its content; the APIs of the three kinds extend it. */
@ObjectType({ isAbstract: true })
export abstract class RecordNode {
  @Field(() => UUID, { description: 'By which this platform knows it.' })
  id!: string;

  @Field(() => String, { description: "The owner's own code of the record." })
  code!: string;

  @Field(() => Int, {
    description: 'Grows with every change; an amendment names the version that it was made from.',
  })
  version!: number;

  @Field(() => Boolean, { description: 'Taken back: kept, and compared no more.' })
  withdrawn!: boolean;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description:
      'When its content was removed, because it was taken back long enough ago; null while it stands. Code, dates and state are left.',
  })
  contentRemovedAt?: Date | null;

  @Field(() => GraphQLISODateTime, { description: 'When it was first stored here.' })
  createdAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'When it last came to say something else.' })
  changedAt!: Date;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description:
      'When its last amendments come to be compared: the first three of thirty days are at once, later ones wait until then or until a second person confirms them (`confirmAmendments`). null: what it says is compared.',
  })
  comparedFrom?: Date | null;

  @Field(() => [InputFinding], {
    nullable: true,
    description:
      'In the answer to a change: what looks odd in what the record says now; nothing that kept it from being taken in. null where the record was only read.',
  })
  warnings?: readonly InputFinding[] | null;

  institutionId!: string;
}

/** The fields of `RecordNode` from a stored record. */
export function recordNodeOf(record: StoredRecord): RecordNode {
  const { id, code, version, withdrawn, createdAt, changedAt, institutionId, emptiedAt } = record;
  const { comparedFrom } = record;
  return {
    id,
    code,
    version,
    withdrawn,
    createdAt,
    changedAt,
    institutionId,
    comparedFrom,
    contentRemovedAt: emptiedAt,
  };
}

/** A record as the answer to a change of it. */
export function amendedOf<Node extends RecordNode>(
  { record, warnings }: Amended,
  language: Parameters<typeof findingsIn>[1],
  nodeOf: (record: StoredRecord) => Node,
): Node {
  return { ...nodeOf(record), warnings: findingsIn(warnings, language) };
}

@ObjectType({ description: 'What the one who hands in a record gets.' })
export class RecordReceipt {
  @Field(() => UUID, { description: 'The new record.' })
  id!: string;

  @Field(() => String, {
    description: 'The code under which the record stands; the one of a report is for the family.',
  })
  code!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was taken in.' })
  filedAt!: Date;

  @Field(() => String, {
    nullable: true,
    description:
      "The code of the family's receipt, where a report was filed with one: hand it over now, it is kept nowhere. Null otherwise, and where it has ended.",
  })
  familyCode!: string | null;

  @Field(() => [InputFinding], {
    description: 'What looks odd in it; nothing that kept it from being taken in.',
  })
  warnings!: readonly InputFinding[];
}

export function receiptOf(
  receipt: FiledReceipt & { readonly familyCode?: string | undefined },
  language: Parameters<typeof findingsIn>[1],
): RecordReceipt {
  const { recordId: id, code, filedAt, warnings, familyCode = null } = receipt;
  return { id, code, filedAt: new Date(filedAt), familyCode, warnings: findingsIn(warnings, language) };
}
