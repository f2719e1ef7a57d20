import { Field, Float, ObjectType } from '@nestjs/graphql';
import type { FieldAgreement } from '../../../../kernel/linkage/index.js';
import { enumOf, JSONObject } from '../../../../platform/graphql/index.js';
import type { Weight } from '../../disclosure/index.js';
import type { ShownEvidence } from '../use-cases/shown-comparison.js';

const AgreementEnum = enumOf<FieldAgreement>('EvidenceAgreement', 'How the two values of a field compare.', {
  agrees: 'They agree.',
  close: 'They nearly agree.',
  differs: 'They differ.',
  no_data: 'One of them is missing; the field weighs nothing.',
});

export const WeightEnum = enumOf<Weight>('EvidenceWeight', 'How much a field that agrees weighs.', {
  little: 'A likelihood ratio below 10.',
  some: 'Below 1,000.',
  much: '1,000 or more.',
});

@ObjectType('Evidence', { description: 'What one field says for or against the pair.' })
export class EvidenceType {
  @Field(() => String, {
    description: 'Evidence group that the field belongs to: name, age, time, dental, kin …',
  })
  group!: string;

  @Field(() => String, { description: 'The field that was compared.' })
  field!: string;

  @Field(() => Float, {
    nullable: true,
    description:
      'Its part of the log10 likelihood ratio; null of a pair of two institutions, and while the viewer is to judge without the score.',
  })
  log10LR?: number | null;

  @Field(() => WeightEnum, {
    nullable: true,
    description: 'The same in a word, of a field that agrees in a pair of two institutions.',
  })
  weight?: Weight | null;

  @Field(() => AgreementEnum, { description: 'Whether the two values agree; `NO_DATA` weighs nothing.' })
  agreement!: string;

  @Field(() => String, { description: 'Stable code of the reason.' })
  reason!: string;

  @Field(() => JSONObject, {
    nullable: true,
    description: 'The values compared, as `{a, b}`, as far as they may be seen.',
  })
  values?: Readonly<Record<string, unknown>> | null;
}

export function evidenceTypeOf(item: ShownEvidence): EvidenceType {
  const { group, field, log10LR, weight, agreement, reason, a, b } = item;
  return {
    ...{ group, field, agreement, reason, log10LR, weight },
    values: a === undefined && b === undefined ? null : { a, b },
  };
}
