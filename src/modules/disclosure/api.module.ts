import { Module } from '@nestjs/common';
import { CapResolver } from './api/cap.resolver.js';
import { DisclosureResolver } from './api/disclosure.resolver.js';
import { RecallResolver } from './api/recall.resolver.js';
import { RecordAsResolver } from './api/record-as.resolver.js';
import { DisclosureModule } from './module.js';

@Module({
  imports: [DisclosureModule],
  providers: [CapResolver, DisclosureResolver, RecallResolver, RecordAsResolver],
})
export class DisclosureApiModule {}
