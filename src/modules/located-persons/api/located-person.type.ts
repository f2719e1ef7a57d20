import { Field, ObjectType } from '@nestjs/graphql';
import { LIVING } from '../../../kernel/contract/index.js';
import {
  connectionOf,
  inputTypeOf,
  objectTypeOf,
  resultUnion,
  toGraphql,
} from '../../../platform/graphql/index.js';
import { RecordNode, recordNodeOf, RecordReceipt } from '../../records/graphql.js';
import type { StoredRecord } from '../../records/index.js';

const LivingContent = objectTypeOf(LIVING);

export const LivingInput = inputTypeOf(LIVING, {
  name: 'LivingInput',
  omit: ['recordType', 'institution'],
  optional: ['id'],
});

@ObjectType({ description: 'Somebody found alive: returned, detained, in hospital, in care.' })
export class LocatedPerson extends RecordNode {
  @Field(() => LivingContent, { description: 'What the record says, as in the exchange format.' })
  content!: object;
}

export const LocatedPersonConnection = connectionOf(LocatedPerson);
export const RegisterLocatedPersonResult = resultUnion('RegisterLocatedPersonResult', [RecordReceipt]);
export const AmendLocatedPersonResult = resultUnion('AmendLocatedPersonResult', [LocatedPerson]);
export const RecordWishResult = resultUnion('RecordWishResult', [LocatedPerson]);
export const WithdrawLocatedPersonResult = resultUnion('WithdrawLocatedPersonResult', [LocatedPerson]);

export function locatedPersonOf(record: StoredRecord): LocatedPerson {
  return { ...recordNodeOf(record), content: toGraphql(LIVING, record.content) };
}
