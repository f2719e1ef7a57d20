export { AuditModule } from './audit.module.js';
export { AuditTrail, type AuditDetail, type AuditFact } from './use-cases/audit-trail.js';
export { Guarded } from './use-cases/guarded.js';
export { RecordLooks, type RecordLook } from './use-cases/record-looks.js';
export { ReadTrail } from './use-cases/read-trail.js';
export { SearchTrail, type FoundEntry, type TrailSearch } from './use-cases/search-trail.js';
