import { Module } from '@nestjs/common';
import { ApprovalsModule } from './module.js';
import { ApprovalResolver } from './api/approval.resolver.js';
import { BulkExportResolver } from './api/bulk-export.resolver.js';

@Module({ imports: [ApprovalsModule], providers: [ApprovalResolver, BulkExportResolver] })
export class ApprovalsApiModule {}
