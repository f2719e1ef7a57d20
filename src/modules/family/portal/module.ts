import { Module } from '@nestjs/common';
import { AccessModule } from '../../access/accounts/index.js';
import { AuditModule } from '../../access/audit/index.js';
import { MatchingRunsModule } from '../../matching/runs/index.js';
import { InstitutionsModule } from '../../institutions/index.js';
import { RecordsModule } from '../../records/records/index.js';
import { ReferralsModule } from '../../identification/referrals/index.js';
import { ReportsModule } from '../../records/reports/index.js';
import { ItemRepository } from './persistence/item.repository.js';
import { MessageRepository } from './persistence/message.repository.js';
import { ReceiptRepository } from './persistence/receipt.repository.js';
import { FamilyTimeline } from './use-cases/family-timeline.js';
import { GatherWindowFacts } from './use-cases/gather-window-facts.js';
import { HeedMessages } from './use-cases/heed-messages.js';
import { MessageTray } from './use-cases/message-tray.js';
import { PhraseHashes } from './use-cases/phrase-hashes.js';
import { ReadWindow } from './use-cases/read-window.js';
import { SharedWindows } from './use-cases/shared-windows.js';
import { WindowItems } from './use-cases/window-items.js';
import { WriteAsFamily } from './use-cases/write-as-family.js';
import type { ModuleParts } from '../../../platform/module-parts/index.js';

const USE_CASES = [
  GatherWindowFacts,
  FamilyTimeline,
  HeedMessages,
  PhraseHashes,
  ReadWindow,
  SharedWindows,
  WindowItems,
  WriteAsFamily,
];

@Module({
  imports: [
    AccessModule,
    AuditModule,
    MatchingRunsModule,
    InstitutionsModule,
    RecordsModule,
    ReferralsModule,
    ReportsModule,
  ],
  providers: [ItemRepository, MessageRepository, MessageTray, ReceiptRepository, ...USE_CASES],
  exports: [ItemRepository, MessageTray, ReceiptRepository, ...USE_CASES],
})
export class FamilyPortalModule {}

export const FAMILY: ModuleParts = {
  module: FamilyPortalModule,
};
