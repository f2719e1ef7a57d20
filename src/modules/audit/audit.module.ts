import { Module } from '@nestjs/common';
import { AuditTrail } from './use-cases/audit-trail.js';
import { Guarded } from './use-cases/guarded.js';

@Module({ providers: [AuditTrail, Guarded], exports: [AuditTrail, Guarded] })
export class AuditModule {}
