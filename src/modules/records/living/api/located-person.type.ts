import { Field, ObjectType } from '@nestjs/graphql';
import { LIVING } from '../../../../kernel/contract/index.js';
import {
  connectionOf,
  enumOf,
  inputTypeOf,
  objectTypeOf,
  resultUnion,
  toGraphql,
} from '../../../../platform/graphql/index.js';
import { RecordNode, recordNodeOf, RecordReceipt } from '../../records/graphql.js';
import type { WishDecider } from '../../../access/consent/index.js';
import type { StoredRecord } from '../../records/index.js';

const LivingContent = objectTypeOf(LIVING);

export const LivingInput = inputTypeOf(LIVING, {
  name: 'LivingInput',
  omit: ['recordType', 'institution'],
  optional: ['id'],
});

export const WishDeciderEnum = enumOf<Exclude<WishDecider, 'file'>>(
  'WishDecider',
  'Who decides whether the family is told.',
  {
    person: 'The person.',
    guardianship_authority: 'The guardianship authority, for a child.',
  },
);

const WishSourceEnum = enumOf<WishDecider>('WishSource', 'Whose decision a wish is.', {
  person: 'The person’s; of anybody who may be a child it does not count.',
  guardianship_authority: 'The guardianship authority’s, for a child.',
  file: 'It came in a file of the holder, which says what was decided by whoever had to.',
});

@ObjectType({ description: 'Somebody found alive: returned, detained, in hospital, in care.' })
export class LocatedPerson extends RecordNode {
  @Field(() => LivingContent, { description: 'What the record says, as in the exchange format.' })
  content!: object;

  @Field(() => WishSourceEnum, {
    nullable: true,
    description: 'Whose decision the wish is; null while there is none.',
  })
  wishDecidedBy!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The guardianship authority that has decided, and the number of its decision.',
  })
  wishAuthority!: string | null;
}

export const LocatedPersonConnection = connectionOf(LocatedPerson);
export const RegisterLocatedPersonResult = resultUnion('RegisterLocatedPersonResult', [RecordReceipt]);
export const AmendLocatedPersonResult = resultUnion('AmendLocatedPersonResult', [LocatedPerson]);
export const RecordWishResult = resultUnion('RecordWishResult', [LocatedPerson]);
export const WithdrawLocatedPersonResult = resultUnion('WithdrawLocatedPersonResult', [LocatedPerson]);

export function locatedPersonOf(record: StoredRecord): LocatedPerson {
  const { wishDecidedBy, wishAuthority } = record;
  return {
    ...recordNodeOf(record),
    content: toGraphql(LIVING, record.content),
    wishDecidedBy,
    wishAuthority,
  };
}
