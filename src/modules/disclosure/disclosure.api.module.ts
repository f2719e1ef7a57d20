import { Module } from '@nestjs/common';
import { DisclosureResolver } from './api/disclosure.resolver.js';
import { DisclosureModule } from './disclosure.module.js';

@Module({ imports: [DisclosureModule], providers: [DisclosureResolver] })
export class DisclosureApiModule {}
