import type { Type } from '@nestjs/common';
import { AccessApiModule } from '../../modules/access/graphql.js';
import { MechanismsApiModule } from '../../modules/mechanisms/graphql.js';
import { ReportsApiModule } from '../../modules/reports/graphql.js';

/** The edge of every module: each brings its resolvers and routes. The worker loads none of them. */
export const API_MODULES: readonly Type<unknown>[] = [AccessApiModule, MechanismsApiModule, ReportsApiModule];
