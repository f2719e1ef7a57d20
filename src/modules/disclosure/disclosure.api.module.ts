import { Module } from '@nestjs/common';
import { DisclosureResolver } from './api/disclosure.resolver.js';
import { RecallResolver } from './api/recall.resolver.js';
import { DisclosureModule } from './disclosure.module.js';

@Module({ imports: [DisclosureModule], providers: [DisclosureResolver, RecallResolver] })
export class DisclosureApiModule {}
