import { CreateAuditLog1764000000200 } from './1764000000200-create-audit-log.js';
import { IndexReads1764700000100 } from './1764700000100-index-reads.js';
import { SealAuditLog1769200000010 } from './1769200000010-seal-audit-log.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [CreateAuditLog1764000000200, IndexReads1764700000100, SealAuditLog1769200000010];
