import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { enumOf, resultUnion, UUID } from '../../../platform/graphql/index.js';
import { ConsentPurposeEnum, ConsentStandingType } from '../../reports/graphql.js';
import type { WritingKind } from '../domain/family-message.js';
import type { FamilyDecision } from '../use-cases/decide-as-family.js';
import { FamilyWritingKindEnum } from './message.type.js';

const FamilyDecisionEnum = enumOf<FamilyDecision['decision']>(
  'FamilyDecision',
  'What a family decides on one purpose.',
  {
    granted: 'Yes, from now on.',
    refused: 'No.',
    withdrawn: 'It takes back what it has permitted.',
  },
);

@InputType({ description: "A family's own decision on one purpose." })
export class DecideAsFamilyInput {
  @Field(() => ConsentPurposeEnum, { description: 'For what.' })
  purpose!: string;

  @Field(() => FamilyDecisionEnum, { description: 'What it decides.' })
  decision!: FamilyDecision['decision'];

  @Field(() => [String], {
    nullable: true,
    description: 'Countries that a yes to `cross_border` reaches, or ["*"] for all.',
  })
  countries?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Until when a yes holds; without it until taken back.',
  })
  until?: string | null;
}

@ObjectType({ description: 'What the family permits now; it counts from this moment on.' })
export class FamilyDecided {
  @Field(() => [ConsentStandingType], { description: 'How it stands to each purpose.' })
  consents!: ConsentStandingType[];
}

@InputType({ description: 'What a family writes to the institution that took its report.' })
export class WriteAsFamilyInput {
  @Field(() => FamilyWritingKindEnum, { description: 'What it is about.' })
  kind!: WritingKind;

  @Field(() => String, { description: 'Its words; that somebody is alive needs none.' })
  text!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Made by the client: the same message sent twice over a bad line is one.',
  })
  idempotencyKey?: string | null;
}

@ObjectType({ description: 'A message that lies with the institution, which has a day to take it up by.' })
export class FamilyMessageSent {
  @Field(() => UUID, { description: 'The message.' })
  id!: string;
}

@ObjectType({ description: 'The window is closed; code and phrase open it again.' })
export class FamilyWindowClosed {
  @Field(() => Boolean, { description: 'Always true.' })
  closed!: boolean;
}

export const DecideAsFamilyResult = resultUnion('DecideAsFamilyResult', [FamilyDecided]);
export const WriteAsFamilyResult = resultUnion('WriteAsFamilyResult', [FamilyMessageSent]);
export const CloseFamilyWindowResult = resultUnion('CloseFamilyWindowResult', [FamilyWindowClosed]);
