import { Field, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';
import { message, type SpokenLanguage } from '../../../../platform/catalogue/index.js';
import { enumOf } from '../../../../platform/graphql/index.js';
import { InstitutionKindEnum, PublicContactType } from '../../../institutions/graphql.js';
import { ConsentStandingType, consentStandingOf } from '../../../records/reports/graphql.js';
import { dayIn, momentIn } from '../domain/day-words.js';
import type { WindowAction } from '../domain/window-fact.js';
import type { Fact } from '../domain/window-fact.js';
import type { Awaited } from '../domain/window-fact.js';
import type { WindowView } from '../use-cases/read-window.js';
import type { ListedItem } from '../use-cases/window-items.js';

const FamilyDeedEnum = enumOf<WindowAction>('FamilyDeed', 'What was done with a report.', {
  filed: 'It was taken in.',
  changed: 'What it says, or what the family permits, was changed.',
  compared: 'It was compared.',
  withdrawn: 'It was taken back.',
  message_read: 'Somebody took up a message of the family.',
  message_closed: 'A message of the family is done with.',
  passed_on: 'It was passed on to another institution.',
  acknowledged: 'That institution has said that it has it.',
  passing_ended: 'An institution sees it no more, and was asked to delete what it had been given.',
  deleted: 'That institution has said that it did.',
  asked: 'Registers of the living were asked.',
  looked: 'An institution that has it had it open.',
});

@ObjectType('FamilyFact', { description: 'Something that was done.' })
export class FamilyFactType {
  @Field(() => FamilyDeedEnum, { description: 'What.' })
  kind!: string;

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  at!: Date;

  @Field(() => Boolean, { description: 'Whether it was done after the window was last opened.' })
  isNew!: boolean;

  @Field(() => String, { description: 'The same in a sentence, in the language of the window.' })
  text!: string;
}

const FamilyAwaitedEnum = enumOf<Awaited>('FamilyAwaitedKind', 'What is awaited.', {
  message: 'That the institution takes up a message of the family.',
  acknowledgement: 'That an institution says that it has the report.',
  deletion: 'That an institution says that it has deleted what it had been given.',
  answer: 'That a register answers.',
  own_deletion: 'That what the family has taken back is deleted, if it does not permit it again before.',
});

@ObjectType('FamilyAwaited', { description: 'Something that somebody owes.' })
export class FamilyAwaitedType {
  @Field(() => FamilyAwaitedEnum, { description: 'What.' })
  kind!: string;

  @Field(() => GraphQLISODateTime, { description: 'By when.' })
  dueAt!: Date;

  @Field(() => String, { description: 'The same in a sentence, in the language of the window.' })
  text!: string;
}

@ObjectType('FamilyContact', { description: 'Whom to call.' })
export class FamilyContactType {
  @Field(() => String, { description: 'The institution that took the report.' })
  institution!: string;

  @Field(() => InstitutionKindEnum, { description: 'What kind of institution it is.' })
  kind!: string;

  @Field(() => String, { description: 'ISO 3166-1 alpha-2.' })
  country!: string;

  @Field(() => [String], { description: 'The people or offices to ask for.' })
  askFor!: readonly string[];

  @Field(() => PublicContactType, {
    nullable: true,
    description: 'By what it is reached; null: it has not stated that.',
  })
  contact?: PublicContactType | null | undefined;

  @Field(() => String, { description: 'The same in a sentence, in the language of the window.' })
  text!: string;
}

@ObjectType('FamilyItem', {
  description: 'One of the reports that the code has opened: a day and a number, and no name.',
})
export class FamilyItemType {
  @Field(() => Int, { description: 'Its number in this window, which stays the same.' })
  item!: number;

  @Field(() => GraphQLISODateTime, { description: 'When it was taken in.' })
  filedAt!: Date;

  @Field(() => Boolean, {
    description: 'Whether the family may take it out of this window: a code of its own opens it.',
  })
  canPart!: boolean;

  @Field(() => String, { description: 'The same in a sentence, in the language of the window.' })
  text!: string;
}

@ObjectType('FamilyWindow', {
  description:
    'What a family sees of its report: deeds and not hopes. It is the same whether or not anything was found; that is told by people.',
})
export class FamilyWindowType {
  @Field(() => String, { description: 'es, en, pt, fr or ht.' })
  language!: string;

  @Field(() => Int, { description: 'Of which report of the window all that follows is told.' })
  item!: number;

  @Field(() => [FamilyItemType], { description: 'The reports of the family that the code has opened.' })
  items!: FamilyItemType[];

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When the window was opened the time before; null at the first time.',
  })
  since!: Date | null;

  @Field(() => [FamilyFactType], { description: 'All that was done, the last first.' })
  done!: FamilyFactType[];

  @Field(() => [FamilyAwaitedType], { description: 'What is awaited, and of whom.' })
  awaited!: FamilyAwaitedType[];

  @Field(() => FamilyContactType, { description: 'Whom to call.' })
  whomToCall!: FamilyContactType;

  @Field(() => [ConsentStandingType], { description: 'What the family permits now.' })
  consents!: ConsentStandingType[];
}

export function itemTypesOf(items: readonly ListedItem[], language: SpokenLanguage): FamilyItemType[] {
  const count = items.length;
  return items.map(({ item, filedAt, canPart }, at) => ({
    ...{ item, filedAt, canPart },
    text: message(count === 1 ? 'FAMILY.ITEM_ALONE' : 'FAMILY.ITEM', language, {
      ...{ day: dayIn(language, filedAt), at: at + 1, count },
    }),
  }));
}

export function windowTypeOf(
  view: WindowView,
  { item, items }: { readonly item: number; readonly items: readonly ListedItem[] },
  language: SpokenLanguage,
): FamilyWindowType {
  const { name, kind, country, contact } = view.institution;
  const isNew = (at: Date): boolean => view.since === undefined || at > view.since;
  return {
    ...{ language, item, items: itemTypesOf(items, language) },
    since: view.since ?? null,
    done: view.done.map((fact) => ({
      ...{ kind: fact.kind, at: fact.at, isNew: isNew(fact.at) },
      text: sentenceOf(fact, language, name),
    })),
    awaited: view.awaited.map((fact) => ({
      ...{ kind: fact.kind, dueAt: fact.at },
      text: sentenceOf(fact, language, name),
    })),
    whomToCall: {
      ...{ institution: name, kind, country, askFor: view.focalPoints, contact },
      text: message('FAMILY.WHOM_TO_CALL', language, { institution: name }),
    },
    consents: view.consents.map(consentStandingOf),
  };
}

function sentenceOf(
  { at, from, code, numbers, institution: named }: Fact<Awaited | WindowAction>,
  language: SpokenLanguage,
  institution: string,
): string {
  const days = { day: dayIn(language, from ?? at), by: dayIn(language, at), moment: momentIn(language, at) };
  return message(code, language, { ...numbers, ...days, institution: named ?? institution });
}
