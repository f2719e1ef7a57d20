import { Field, InputType } from '@nestjs/graphql';
import { BIOLOGICAL, RELATIONSHIP, SEX } from '../../../kernel/contract/index.js';
import { vocabularyEnum } from '../../../platform/graphql/index.js';
import type { StatedFamily, StatedRelative } from '../domain/stated-family.js';

/**
 * Relatives that may be told of at most: more than an interview names, and more would keep others waiting.
 */
const MOST_TOLD = 40;

const RelationshipEnum = vocabularyEnum(RELATIONSHIP);
const BiologicalEnum = vocabularyEnum(BIOLOGICAL);
const SexEnum = vocabularyEnum(SEX);

@InputType({ description: 'A relative as the family tells; neither a name nor where he or she lives.' })
export class ToldRelativeInput {
  @Field(() => String, { description: 'A code of the own choice, by which the answer names the relative.' })
  id!: string;

  @Field(() => RelationshipEnum, { description: 'What the relative is to the missing person.' })
  relationship!: StatedRelative['relationship'];

  @Field(() => SexEnum, { nullable: true, description: 'Sex.' })
  sex?: StatedRelative['sex'] | null;

  @Field(() => BiologicalEnum, {
    nullable: true,
    description: 'Whether the tie is biological; declared when left out.',
  })
  biological?: StatedRelative['biological'] | null;

  @Field(() => String, {
    nullable: true,
    description: "Of a child: the code of the relative who is the child's other parent.",
  })
  otherParent?: string | null;

  @Field(() => Boolean, { defaultValue: true, description: 'Whether the relative would give a sample.' })
  givesSample!: boolean;
}

@InputType({ description: 'A family as it is told, before there is a report.' })
export class ToldFamilyInput {
  @Field(() => SexEnum, { nullable: true, description: 'Sex of the missing person.' })
  sex?: StatedRelative['sex'] | null;

  @Field(() => [ToldRelativeInput], { description: `Its relatives; no more than the first ${MOST_TOLD}.` })
  relatives!: ToldRelativeInput[];
}

export function toldFamilyOf({ sex, relatives }: ToldFamilyInput): StatedFamily {
  return {
    sex: sex ?? undefined,
    relatives: relatives.slice(0, MOST_TOLD).map((one) => ({
      ...{ id: one.id, relationship: one.relationship, givesSample: one.givesSample },
      ...{ sex: one.sex ?? undefined, biological: one.biological ?? undefined },
      otherParent: one.otherParent ?? undefined,
    })),
  };
}
