import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { enumOf, resultUnion, UUID } from '../../../../platform/graphql/index.js';
import { ConsentPurposeEnum, ConsentStandingType } from '../../../records/reports/graphql.js';
import type { WritingKind } from '../domain/family-message.js';
import type { FamilyDecision } from '../use-cases/decide-as-family.js';
import { FamilyWritingKindEnum } from './message.type.js';
import { FamilyItemType } from './window.type.js';

const FamilyDecisionEnum = enumOf<FamilyDecision['decision']>(
  'FamilyDecision',
  'What a family decides on one purpose.',
  {
    granted: 'Yes, from now on.',
    refused: 'No.',
    withdrawn: 'It takes back what it has permitted.',
  },
);

/** Description of a number that names a report. */
export const WHICH =
  'Of which report of the window, by its number in `items`; to be said where the window shows several.';

@InputType({ description: "A family's own decision on one purpose." })
export class DecideAsFamilyInput {
  @Field(() => Int, { nullable: true, description: WHICH })
  item?: number | null;

  @Field(() => ConsentPurposeEnum, { description: 'For what.' })
  purpose!: string;

  @Field(() => FamilyDecisionEnum, { description: 'What it decides.' })
  decision!: FamilyDecision['decision'];

  @Field(() => [String], {
    nullable: true,
    description: 'Countries that a yes to `CROSS_BORDER` reaches, or ["*"] for all.',
  })
  countries?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Until when a yes holds; without it until taken back.',
  })
  until?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The words of the receipt that has opened the window, once more; needed where less is permitted than before.',
  })
  phrase?: string | null;
}

@ObjectType({ description: 'What the family permits now; it counts from this moment on.' })
export class FamilyDecided {
  @Field(() => [ConsentStandingType], { description: 'How it stands to each purpose.' })
  consents!: ConsentStandingType[];
}

@InputType({ description: 'What a family writes to the institution that took its report.' })
export class WriteAsFamilyInput {
  @Field(() => Int, { nullable: true, description: WHICH })
  item?: number | null;

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

@InputType({ description: 'Another receipt of the family, which this window is to show too.' })
export class JoinFamilyWindowInput {
  @Field(() => String, { description: 'Its code.' })
  code!: string;

  @Field(() => String, { description: 'The words that were chosen with it.' })
  phrase!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "New words for this window, which take the place of its own. Needed where it shows another institution's report: whoever gave this code may know the words.",
  })
  newPhrase?: string | null;
}

@InputType({ description: 'A report that this window is to show no more.' })
export class PartFamilyWindowInput {
  @Field(() => Int, { description: 'Its number in `items`; what came with the same code goes too.' })
  item!: number;
}

@ObjectType({ description: 'What the window shows from now on.' })
export class FamilyWindowItems {
  @Field(() => [FamilyItemType], { description: 'The reports of the family that the code opens.' })
  items!: FamilyItemType[];
}

export const DecideAsFamilyResult = resultUnion('DecideAsFamilyResult', [FamilyDecided]);
export const WriteAsFamilyResult = resultUnion('WriteAsFamilyResult', [FamilyMessageSent]);
export const CloseFamilyWindowResult = resultUnion('CloseFamilyWindowResult', [FamilyWindowClosed]);
export const JoinFamilyWindowResult = resultUnion('JoinFamilyWindowResult', [FamilyWindowItems]);
export const PartFamilyWindowResult = resultUnion('PartFamilyWindowResult', [FamilyWindowItems]);
