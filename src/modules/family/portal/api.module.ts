import { Module } from '@nestjs/common';
import { AccessModule } from '../../access/accounts/index.js';
import { AuditModule } from '../../access/audit/index.js';
import { InstitutionsModule } from '../../institutions/index.js';
import { ComplaintsModule } from '../../oversight/complaints/index.js';
import { RecordsModule } from '../../records/records/index.js';
import { ReportsModule } from '../../records/reports/index.js';
import { FamilyController } from './api/family.controller.js';
import { PlainController } from './api/plain/plain.controller.js';
import { FamilyComplaintResolver } from './api/complaint.resolver.js';
import { DeedResolver } from './api/deed.resolver.js';
import { MessageResolver } from './api/message.resolver.js';
import { ReceiptResolver } from './api/receipt.resolver.js';
import { WindowResolver } from './api/window.resolver.js';
import { FamilyPortalModule } from './module.js';
import { DecideAsFamily } from './use-cases/decide-as-family.js';
import { IssueAtFiling } from './use-cases/issue-at-filing.js';
import { IssueOnce } from './use-cases/issue-once.js';
import { IssueReceipt } from './use-cases/issue-receipt.js';
import { JoinWindows } from './use-cases/join-windows.js';
import { OpenWindow } from './use-cases/open-window.js';
import { PrintReceipt } from './use-cases/print-receipt.js';
import { ReceiptProof } from './use-cases/receipt-proof.js';
import { WindowPhrase } from './use-cases/window-phrase.js';
import type { ApiParts } from '../../access/accounts/graphql.js';

/** Needs `Attempts` from a global module. */
@Module({
  imports: [
    AccessModule,
    AuditModule,
    FamilyPortalModule,
    InstitutionsModule,
    ComplaintsModule,
    RecordsModule,
    ReportsModule,
  ],
  controllers: [FamilyController, PlainController],
  providers: [
    DecideAsFamily,
    IssueAtFiling,
    IssueOnce,
    IssueReceipt,
    JoinWindows,
    OpenWindow,
    PrintReceipt,
    ReceiptProof,
    WindowPhrase,
    DeedResolver,
    FamilyComplaintResolver,
    MessageResolver,
    ReceiptResolver,
    WindowResolver,
  ],
})
export class FamilyApiModule {}

export const FAMILY_API: ApiParts = {
  module: FamilyApiModule,
  types: [
    [['family.look'], 'FamilyAwaited FamilyContact FamilyFact FamilyWindow FamilyWindowClosed'],
    [['family.look', 'family.join'], 'FamilyItem'],
    [['family.join'], 'FamilyWindowItems'],
    [['family.decide'], 'FamilyDecided'],
    [['family.write'], 'FamilyMessageSent'],
    [['family.heed'], 'FamilyMessage FamilyMessageConnection FamilyMessageEdge'],
    [['family.issue'], 'FamilyReceipt PrintedReceipt ReceiptEnded ReceiptIssued ReceiptShared'],
  ],
  fields: {
    'ReceiptIssued.code': { needs: 'family.issue', isToldOnce: true },
    'PrintedReceipt.windowAddress': { needs: 'family.issue', isToldOnce: true },
    'PrintedReceipt.pdf': { needs: 'family.issue', isToldOnce: true },
  },
};
