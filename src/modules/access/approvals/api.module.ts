import { Module } from '@nestjs/common';
import { ApprovalsModule } from './module.js';
import { ApprovalResolver } from './api/approval.resolver.js';
import { BulkExportResolver } from './api/bulk-export.resolver.js';
import type { ApiParts } from '../accounts/graphql.js';

@Module({ imports: [ApprovalsModule], providers: [ApprovalResolver, BulkExportResolver] })
export class ApprovalsApiModule {}

export const APPROVALS_API: ApiParts = {
  module: ApprovalsApiModule,
  types: [
    [
      [
        ...(['approvals.read', 'approvals.answer', 'approvals.ask'] as const),
        ...(['agreements.sign', 'decoys.change', 'demands.answer', 'imports.undo', 'kinship.set'] as const),
        ...(['laboratory.words', 'machines.manage', 'matches.release'] as const),
        ...(['records.confirm', 'sessions.end', 'users.enrol'] as const),
      ],
      'ApprovalFact ApprovalRequest',
    ],
    [['exports.read'], 'BulkExport'],
  ],
};
