import { Module } from '@nestjs/common';
import { AuditTrail } from './use-cases/audit-trail.js';
import { Guarded } from './use-cases/guarded.js';
import { SearchTrail } from './use-cases/search-trail.js';
import { ReadTrail } from './use-cases/read-trail.js';
import { RecordLooks } from './use-cases/record-looks.js';
import { ReadLimit } from './use-cases/read-limit.js';

@Module({
  providers: [AuditTrail, Guarded, ReadLimit, ReadTrail, RecordLooks, SearchTrail],
  exports: [AuditTrail, Guarded, ReadTrail, RecordLooks, SearchTrail],
})
export class AuditModule {}
