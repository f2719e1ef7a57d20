import { Field, GraphQLISODateTime, ObjectType } from '@nestjs/graphql';
import { message, type SpokenLanguage } from '../../../../platform/catalogue/index.js';
import { connectionOf, enumOf, UUID } from '../../../../platform/graphql/index.js';
import { TIMELINE_DEEDS, type TimelineDeed } from '../../../institutions/index.js';
import type { VisibleEntry } from '../use-cases/read-timeline.js';
import { codeOfDeed } from '../domain/deed-words.js';

const TimelineDeedEnum = enumOf<TimelineDeed>(
  'TimelineDeed',
  'What can have been done in a case.',
  Object.fromEntries(TIMELINE_DEEDS.map((deed) => [deed, message(codeOfDeed(deed), 'en')])) as Record<
    TimelineDeed,
    string
  >,
);

@ObjectType('TimelineEntry', { description: 'Something that was done in a case.' })
export class TimelineEntryType {
  @Field(() => GraphQLISODateTime, { description: 'When.' })
  at!: Date;

  @Field(() => TimelineDeedEnum, { description: 'What.' })
  what!: TimelineDeed;

  @Field(() => UUID, { description: 'To what: the report, a match, a transmission, an alert …' })
  subjectId!: string;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Until when an answer is awaited.' })
  dueAt?: Date | null;

  @Field(() => String, {
    nullable: true,
    description:
      'More of it, as a word of the list that the deed has: a decision, a reason, a kind of alert.',
  })
  word?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Code of the institution that did it; null of the platform itself, and where the viewer may not know.',
  })
  institution?: string | null;
}

export const TimelineConnection = connectionOf<TimelineEntryType>(TimelineEntryType, 'TimelineEntry');
export type TimelineConnection = InstanceType<typeof TimelineConnection>;

export function entryTypeOf({
  at,
  what,
  subjectId,
  dueAt,
  word,
  institution,
}: VisibleEntry): TimelineEntryType {
  return { at, what, subjectId, dueAt: dueAt ?? null, word: word ?? null, institution: institution ?? null };
}

export function sentenceOf({ what }: TimelineEntryType, language: SpokenLanguage): string {
  return message(codeOfDeed(what), language);
}
