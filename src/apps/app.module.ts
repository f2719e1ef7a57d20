import { Module, type DynamicModule } from '@nestjs/common';
import { MODULES } from './modules.js';
import { PlatformModule } from './platform.module.js';
import type { Runtime } from './runtime.js';

/**
 * Root module of all modules without their API: what the worker and the command line are made of, and the API
 * too.
 */
@Module({})
export class AppModule {
  static of(runtime: Runtime): DynamicModule {
    const modules = MODULES.flatMap(({ module, globals }) => [module, ...(globals ?? [])]);
    return { module: AppModule, imports: [PlatformModule.of(runtime), ...modules], exports: modules };
  }
}
