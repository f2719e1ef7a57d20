import { Global, Module, type DynamicModule, type Type } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { AuditModule, AuditTrail } from '../../modules/access/audit/index.js';
import { AccessLog, FieldPolicy, TypePolicy } from '../../modules/access/accounts/graphql.js';
import { InNameOf } from '../../modules/access/accounts/index.js';
import { InstitutionsModule, WorkForClosed } from '../../modules/institutions/index.js';
import { BootCheck, Cursors, GraphqlEdgeModule, RootFields } from '../../platform/graphql/index.js';
import { FURTHER_CHECKS, HealthModule, PROGRAM_VERSION } from '../../platform/health/index.js';
import { DomainEvents } from '../../platform/live-events/index.js';
import { RecordsModule, WithdrawalJournal } from '../../modules/records/records/index.js';
import { Attempts } from '../../platform/rate-limit/index.js';
import { NotificationListener } from '../../platform/queue/index.js';
import { AppModule } from '../app.module.js';
import type { Runtime } from '../runtime.js';
import { versionOf } from '../version-of.js';
import { FREE_TEXT } from './free-text.js';
import { API_MODULES, TYPE_POLICY } from './api-modules.js';
import { withdrawalsCheck } from './withdrawals-check.js';

/** Module of the parts that the edges of all modules share. */
@Global()
@Module({})
class EdgePartsModule {
  static of(runtime: Runtime): DynamicModule {
    return {
      module: EdgePartsModule,
      imports: [AuditModule, InstitutionsModule, RecordsModule],
      providers: [
        { provide: Cursors, useFactory: () => new Cursors(secretOf(runtime.databaseUrl)) },
        {
          provide: Attempts,
          useFactory: () => new Attempts(runtime.db, secretOf(runtime.databaseUrl)),
        },
        { provide: PROGRAM_VERSION, useFactory: versionOf },
        { provide: AccessLog, useExisting: AuditTrail },
        { provide: InNameOf, useExisting: WorkForClosed },
        {
          provide: FURTHER_CHECKS,
          inject: [WithdrawalJournal],
          useFactory: (journal: WithdrawalJournal) => [withdrawalsCheck(journal)],
        },
        {
          provide: DomainEvents,
          // A connection of its own, so that the API's streams and a worker in the same process do not end
          // each other's.
          useFactory: () => new DomainEvents(new NotificationListener(runtime.databaseUrl, runtime.log)),
        },
      ],
      exports: [Cursors, Attempts, AccessLog, InNameOf, FURTHER_CHECKS, PROGRAM_VERSION, DomainEvents],
    };
  }
}

/** The API process: the whole house and its edge. */
@Module({})
export class ApiModule {
  static of(runtime: Runtime, further: readonly Type<unknown>[] = []): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        AppModule.of(runtime),
        EdgePartsModule.of(runtime),
        GraphqlEdgeModule.create(FREE_TEXT),
        HealthModule,
        DiscoveryModule,
        ...API_MODULES,
        ...further,
      ],
      providers: [RootFields, BootCheck, FieldPolicy, { provide: TypePolicy, useValue: TYPE_POLICY }],
    };
  }
}

/**
 * Derives the secret that all API processes of an installation share, from the database's password and name,
 * since they share the database.
 */
function secretOf(databaseUrl: string): string {
  const { password, pathname } = new URL(databaseUrl);
  return `${password}${pathname}`;
}
