import { Module } from '@nestjs/common';
import { CompanionResolver } from './api/companion.resolver.js';
import { CompanionsModule } from './module.js';

@Module({ imports: [CompanionsModule], providers: [CompanionResolver] })
export class CompanionsApiModule {}
