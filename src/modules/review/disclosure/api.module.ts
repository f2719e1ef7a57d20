import { Module } from '@nestjs/common';
import { CapResolver } from './api/cap.resolver.js';
import { DisclosureResolver } from './api/disclosure.resolver.js';
import { RecallResolver } from './api/recall.resolver.js';
import { RecordAsResolver } from './api/record-as.resolver.js';
import { DisclosureModule } from './module.js';
import type { ApiParts } from '../../access/accounts/graphql.js';

@Module({
  imports: [DisclosureModule],
  providers: [CapResolver, DisclosureResolver, RecallResolver, RecordAsResolver],
})
export class DisclosureApiModule {}

export const DISCLOSURE_API: ApiParts = {
  module: DisclosureApiModule,
  types: [
    [
      ['matches.trace'],
      'RecordAs RecordAsKind RecordDisclosure RecordDisclosureConnection RecordDisclosureEdge',
    ],
    [['matches.read', 'matches.recall'], 'Recall'],
    [['matches.read'], 'RecallConnection RecallEdge'],
    [['matches.cap', 'matches.trace'], 'DisclosureCap'],
  ],
};
