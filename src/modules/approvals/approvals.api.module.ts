import { Module } from '@nestjs/common';
import { ApprovalsModule } from './approvals.module.js';
import { ApprovalResolver } from './api/approval.resolver.js';

@Module({ imports: [ApprovalsModule], providers: [ApprovalResolver] })
export class ApprovalsApiModule {}
