import { Field, Float, GraphQLISODateTime, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { enumOf } from '../../../../platform/graphql/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../access/accounts/graphql.js';
import { ReadSystem, type SystemStatus } from '../use-cases/read-system.js';

const StandingEnum = enumOf<'ok' | 'warning' | 'failed'>('HealthStanding', 'How something stands.', {
  ok: 'As it should.',
  warning: 'What is set in motion may wait.',
  failed: 'It does not work.',
});
const StatusEnum = enumOf<SystemStatus['status']>('SystemStatus', 'How the installation stands as a whole.', {
  ready: 'Everything works.',
  degraded: 'Requests are served, but something waits.',
  unavailable: 'Nothing can be served.',
});
const QueueEnum = enumOf<SystemStatus['queue']>('QueueBackend', 'What wakes the workers.', {
  postgres: 'The database itself.',
  redis: 'Redis or Valkey.',
});

@ObjectType({ description: 'A figure of a check.' })
export class HealthCount {
  @Field(() => String, { description: 'What is counted.' })
  name!: string;

  @Field(() => Int, { description: 'How many.' })
  value!: number;
}

@ObjectType({ description: 'One thing that the installation stands on.' })
export class HealthCheck {
  @Field(() => String, {
    description:
      'database, worker, queue, outbox, withdrawals, audit (the log is append-only), chain (the log is as it was chained), backup (not of a demonstration), mail or webhook.',
  })
  name!: string;

  @Field(() => StandingEnum, { description: 'How it stands.' })
  standing!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Seconds since the last sign of life, or since the oldest that waits.',
  })
  ageSeconds!: number | null;

  @Field(() => [HealthCount], {
    description: 'Counts of all institutions; of mail and webhooks within a day.',
  })
  counts!: readonly HealthCount[];
}

@ObjectType({ description: 'How the installation stands: no name, no address and no content.' })
export class SystemHealth {
  @Field(() => StatusEnum, { description: 'As a whole.' })
  status!: string;

  @Field(() => String, { description: 'Version of the program.' })
  version!: string;

  @Field(() => QueueEnum, { description: 'What wakes the workers.' })
  queue!: string;

  @Field(() => [HealthCheck], { description: 'One by one.' })
  checks!: readonly HealthCheck[];

  @Field(() => Float, {
    nullable: true,
    description:
      'The power of two of bytes that the database fits into, 64 MiB at least; for whoever runs the installation.',
  })
  databaseBytes!: number | null;

  @Field(() => GraphQLISODateTime, { description: 'Since when the database server runs.' })
  databaseSince!: Date;

  @Field(() => String, { description: 'Name of the last migration.' })
  lastMigration!: string;

  @Field(() => Boolean, {
    description: 'Whether it holds a demonstration, whose data are invented and not backed up.',
  })
  isDemonstration!: boolean;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Of what moment the last backup is that left a trace here; null where none is known of.',
  })
  lastBackupAt!: Date | null;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Likewise of the last that was restored by way of trial and found equal.',
  })
  lastVerifiedBackupAt!: Date | null;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description:
      'When the last entry of the audit log was written up to which the whole chain was found unbroken; null before the first look.',
  })
  logProvenUntil!: Date | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Number of the first entry of the log that does not fit, where the chain is broken and it is known.',
  })
  logBrokenAtEntry!: string | null;
}

@Resolver()
export class SystemResolver {
  constructor(private readonly system: ReadSystem) {}

  @Query(() => SystemHealth, {
    description: 'Whether the installation is well, for whoever answers for an institution or runs it.',
  })
  @May('system.read')
  async systemHealth(@CurrentActor() actor: Actor): Promise<SystemHealth> {
    const { checks, backups, ...rest } = await this.system.read(actor);
    return {
      ...rest,
      isDemonstration: backups.isDemonstration,
      lastBackupAt: backups.lastAt,
      lastVerifiedBackupAt: backups.verifiedAt,
      checks: checks.map(({ name, standing, ageSeconds, counts = {} }) => ({
        ...{ name, standing, ageSeconds: ageSeconds ?? null },
        counts: Object.entries(counts).map(([of, value]) => ({ name: of, value })),
      })),
    };
  }
}
