import { Field, GraphQLISODateTime, InputType, ObjectType } from '@nestjs/graphql';
import { connectionOf, enumOf, UUID } from '../../../../platform/graphql/index.js';
import type { FoundAuditEntry } from '../use-cases/search-audit.js';

const AuditOutcomeEnum = enumOf<'done' | 'denied'>('AuditOutcome', 'What became of an operation.', {
  done: 'It was done.',
  denied: 'It was refused.',
});

@ObjectType('AuditEntry', {
  description: 'A line of the audit log: who did what, or was refused it. Nothing of what a record says.',
})
export class AuditEntryType {
  @Field(() => GraphQLISODateTime, { description: 'When.' })
  at!: Date;

  @Field(() => UUID, { description: 'The account.' })
  actorId!: string;

  @Field(() => String, {
    nullable: true,
    description: "Code of its institution; null: the installation's own people and work.",
  })
  institution!: string | null;

  @Field(() => String, { description: 'Operation of the policy.' })
  action!: string;

  @Field(() => AuditOutcomeEnum, { description: 'Whether it was done.' })
  outcome!: string;

  @Field(() => String, { nullable: true, description: 'What the session was used for.' })
  purpose!: string | null;

  @Field(() => String, { nullable: true, description: 'Of a denial its code.' })
  code!: string | null;

  @Field(() => [UUID], { description: 'Records that were touched, by number.' })
  recordIds!: readonly string[];
}

@InputType({ description: 'What is looked for in the audit log; what is left out is not asked.' })
export class AuditSearchInput {
  @Field(() => String, { nullable: true, description: 'Number of a record, or `INSTITUTION/CODE`.' })
  record?: string | null;

  @Field(() => UUID, { nullable: true, description: 'The account that acted.' })
  actorId?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the institution of whoever acted.' })
  institution?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'An operation of the policy, or how several begin: `matches.`.',
  })
  action?: string | null;

  @Field(() => AuditOutcomeEnum, { nullable: true, description: 'Done or denied.' })
  outcome?: 'done' | 'denied' | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'From.' })
  from?: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Until, not included.' })
  to?: Date | null;
}

export const AuditEntryConnection = connectionOf<AuditEntryType>(AuditEntryType, 'AuditEntry');

/** Returns the entry in the form of the schema. */
export function auditEntryOf(entry: FoundAuditEntry): AuditEntryType {
  const { at, actorId, institution, action, outcome, purpose, code, recordIds } = entry;
  return { at, actorId, institution, action, outcome, purpose, code, recordIds };
}
