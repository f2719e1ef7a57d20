import { Field, GraphQLISODateTime, InputType, Int, ObjectType } from '@nestjs/graphql';
import { enumOf, resultUnion, UUID } from '../../../../platform/graphql/index.js';
import type { PeoplesMove } from '../domain/case-state.js';
import type { CaseStep } from '../persistence/case.repository.js';
import { CaseStateEnum } from './report.type.js';

const MoveEnum = enumOf<PeoplesMove>('CaseMove', 'What people say of a search.', {
  suspend: 'It rests.',
  search: 'It goes on.',
  close: 'Nobody searches any more.',
  reopen: 'It was closed, and is not any more.',
});

@InputType({ description: 'A document of an authority that ends a search.' })
export class DocumentReferenceInput {
  @Field(() => String, {
    description:
      'Who made it out: a code or a kind that the rule of `Mechanism.mayEnd` names, or the code of an institution of that kind in the country.',
  })
  authority!: string;

  @Field(() => String, { description: 'Its number, as it stands on it: 1 to 60 characters.' })
  number!: string;

  @Field(() => String, { description: 'The day on which it was made out: 2026-01-31.' })
  issuedOn!: string;
}

@ObjectType({ description: 'A document of an authority that ended a search.' })
export class DocumentReference {
  @Field(() => String, { description: 'Who made it out, by code or kind.' })
  authority!: string;

  @Field(() => String, { description: 'Its number.' })
  number!: string;

  @Field(() => String, { description: 'The day on which it was made out: 2026-01-31.' })
  issuedOn!: string;
}

@InputType({ description: 'A move of a search.' })
export class MoveCaseInput {
  @Field(() => UUID, { description: 'The report.' })
  recordId!: string;

  @Field(() => Int, { description: 'The version of the case that was read.' })
  expectedVersion!: number;

  @Field(() => MoveEnum, { description: 'What.' })
  move!: PeoplesMove;

  @Field(() => String, {
    nullable: true,
    description:
      'A word of `caseworkWords`: of `PAUSE_REASON`, `CLOSING_REASON` or `REOPENING_REASON`. To go on, none is needed.',
  })
  reason?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'To close: the name of the rule of `Mechanism.mayEnd` whose document there is; needed where one is in force.',
  })
  document?: string | null;

  @Field(() => DocumentReferenceInput, {
    nullable: true,
    description:
      'To close by the document of another authority, where the rule in force does not name the institution of the report: which document it is.',
  })
  documentReference?: DocumentReferenceInput | null;
}

@ObjectType('CaseStep', { description: 'A move of a search.' })
export class CaseStepType {
  @Field(() => UUID, { description: 'The report.' })
  recordId!: string;

  @Field(() => String, { description: 'What was done.' })
  move!: string;

  @Field(() => CaseStateEnum, { description: 'Where the search stood.' })
  from!: string;

  @Field(() => CaseStateEnum, { description: 'Where it stood then.' })
  to!: string;

  @Field(() => String, { nullable: true, description: 'Why, by a word of a list; `caseworkWords` says it.' })
  reason!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Rule of `Mechanism.mayEnd` whose document there was.',
  })
  document!: string | null;

  @Field(() => DocumentReference, {
    nullable: true,
    description: 'Which document of which authority it was, where that is not who closed.',
  })
  documentReference!: DocumentReference | null;

  @Field(() => UUID, { description: 'Who; what followed from an identification, the platform.' })
  by!: string;

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  at!: Date;
}

export const MoveCaseResult = resultUnion('MoveCaseResult', [CaseStepType]);

export function caseStepOf(step: CaseStep): CaseStepType {
  return { ...step };
}
