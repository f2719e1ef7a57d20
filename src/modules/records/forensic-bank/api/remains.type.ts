import { Field, ObjectType } from '@nestjs/graphql';
import { REMAINS } from '../../../../kernel/contract/index.js';
import {
  connectionOf,
  inputTypeOf,
  objectTypeOf,
  resultUnion,
  toGraphql,
  vocabularyEnum,
} from '../../../../platform/graphql/index.js';
import { RecordNode, recordNodeOf, RecordReceipt } from '../../records/graphql.js';
import type { StoredRecord } from '../../records/index.js';

const RemainsContent = objectTypeOf(REMAINS);

export const RemainsInput = inputTypeOf(REMAINS, {
  name: 'RemainsInput',
  omit: ['recordType', 'institution'],
  optional: ['id'],
});

const { status } = REMAINS.fields;
export const RemainsStatusEnum = vocabularyEnum(status.shape);

@ObjectType({ description: 'Human remains that wait for their name, or for their family.' })
export class Remains extends RecordNode {
  @Field(() => RemainsStatusEnum, {
    description: 'Whether they are identified, and whether the family has them back.',
  })
  status!: string;

  @Field(() => RemainsContent, { description: 'What the record says, as in the exchange format.' })
  content!: object;
}

export const RemainsConnection = connectionOf(Remains);
export const RegisterRemainsResult = resultUnion('RegisterRemainsResult', [RecordReceipt]);
export const AmendRemainsResult = resultUnion('AmendRemainsResult', [Remains]);
export const WithdrawRemainsResult = resultUnion('WithdrawRemainsResult', [Remains]);

export function remainsOf(record: StoredRecord): Remains {
  return { ...recordNodeOf(record), status: record.status, content: toGraphql(REMAINS, record.content) };
}
