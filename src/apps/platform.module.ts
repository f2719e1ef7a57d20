import { Global, Module, type DynamicModule } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock/index.js';
import { SETTINGS_TOKEN } from '../platform/config/index.js';
import { TenantDb } from '../platform/database/index.js';
import { KeyService } from '../platform/keys/index.js';
import { Log } from '../platform/logging/index.js';
import { Outbox } from '../platform/outbox/index.js';
import { RETENTION_TOKEN } from '../platform/retention/index.js';
import { JobCatalogue, NotificationListener, Tasks } from '../platform/queue/index.js';
import { RETENTION } from './retention.js';
import type { Runtime } from './runtime.js';

/** Hands what the process has opened to every module. */
@Global()
@Module({})
export class PlatformModule {
  static of(runtime: Runtime): DynamicModule {
    const provided = [
      { provide: SETTINGS_TOKEN, useValue: runtime.settings },
      { provide: Log, useValue: runtime.log },
      { provide: Clock, useValue: runtime.clock },
      { provide: DataSource, useValue: runtime.source },
      { provide: TenantDb, useValue: runtime.db },
      { provide: Outbox, useValue: runtime.outbox },
      { provide: KeyService, useValue: runtime.keys },
      { provide: Tasks, useValue: runtime.tasks },
      { provide: JobCatalogue, useValue: runtime.catalogue },
      { provide: RETENTION_TOKEN, useValue: RETENTION },
      { provide: NotificationListener, useValue: runtime.listener },
    ];
    return { module: PlatformModule, providers: provided, exports: provided.map((one) => one.provide) };
  }
}
