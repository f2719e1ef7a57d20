import { Field, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';
import { enumOf, UUID } from '../../../../platform/graphql/index.js';
import type { ExportRow } from '../persistence/bulk-export.repository.js';
import type { AskedExport } from '../use-cases/bulk-export.js';

const WhatEnum = enumOf<AskedExport['what']>('ExportedThing', 'What leaves as a file.', {
  matches: 'Matches.',
  records: 'Records.',
  profiles: 'Genetic profiles.',
  pfif: 'What families permit to be published.',
});

@ObjectType('BulkExport', {
  description: 'Something that left as a file, and on whose approval. Nothing of its content is in it.',
})
export class BulkExportType {
  @Field(() => UUID, { description: 'The request that a second person has approved.' })
  requestId!: string;

  @Field(() => WhatEnum, { description: 'What left.' })
  what!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Code of the institution whose records left; null where it was all that the exporter may export.',
  })
  owner!: string | null;

  @Field(() => UUID, { description: 'The account that exported it.' })
  exportedBy!: string;

  @Field(() => UUID, { description: 'The account that approved it.' })
  approvedBy!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it began.' })
  begunAt!: Date;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When all of it had been read; null where it was broken off.',
  })
  finishedAt!: Date | null;

  @Field(() => Int, { nullable: true, description: 'How many entries left.' })
  entries!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 over the entries, each as a line of JSON: of an export as NDJSON that of the file.',
  })
  digest!: string | null;
}

export function bulkExportOf({ ownerCode, ...row }: ExportRow): BulkExportType {
  const { requestId, what, exportedBy, approvedBy, begunAt, finishedAt, entries, digest } = row;
  return {
    ...{ requestId, what, owner: ownerCode, exportedBy, approvedBy },
    ...{ begunAt, finishedAt, entries, digest },
  };
}
