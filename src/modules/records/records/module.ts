import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../../access/approvals/index.js';
import { AuditModule } from '../../access/audit/index.js';
import { InstitutionsModule } from '../../institutions/index.js';
import { MisuseModule } from '../../access/misuse/index.js';
import { SharedEventRepository } from './persistence/event.repository.js';
import { FamilyLinkRepository } from './persistence/family-link.repository.js';
import { HistoryRepository } from './persistence/history.repository.js';
import { RecordRepository } from './persistence/record.repository.js';
import { UndoRepository } from './persistence/undo.repository.js';
import { ConsentCalendarRepository } from './persistence/consent-calendar.repository.js';
import { WithdrawalRepository } from './persistence/withdrawal.repository.js';
import { CompareDeferred } from './use-cases/compare-deferred.js';
import { ConsentCalendar } from './use-cases/consent-calendar.js';
import { ConsentTicker } from './use-cases/consent-ticker.js';
import { EndingConsents } from './use-cases/ending-consents.js';
import { JournalTicker } from './use-cases/journal-ticker.js';
import { WithdrawalLog } from './use-cases/withdrawal-log.js';
import { AppliedJournal } from './use-cases/applied-journal.js';
import { WithdrawalJournal } from './use-cases/withdrawal-journal.js';
import { ReadSharedEvents } from './use-cases/read-shared-events.js';
import { FamilyLinks } from './use-cases/family-links.js';
import { RecordHistory } from './use-cases/record-history.js';
import { FamilyContacts } from './use-cases/family-contacts.js';
import { RecordService } from './use-cases/record-service.js';
import { RecordReader } from './use-cases/record-reader.js';
import { RecordStore } from './use-cases/record-store.js';
import { RecordWriter } from './use-cases/record-writer.js';
import type { ModuleParts } from '../../../platform/module-parts/index.js';
import { recordsHandlers } from './jobs.js';

@Module({
  imports: [ApprovalsModule, AuditModule, InstitutionsModule, MisuseModule],
  providers: [
    ConsentCalendarRepository,
    SharedEventRepository,
    FamilyLinkRepository,
    HistoryRepository,
    RecordRepository,
    UndoRepository,
    WithdrawalRepository,
    AppliedJournal,
    CompareDeferred,
    ConsentCalendar,
    ConsentTicker,
    EndingConsents,
    FamilyContacts,
    JournalTicker,
    WithdrawalJournal,
    WithdrawalLog,
    ReadSharedEvents,
    RecordService,
    FamilyLinks,
    RecordHistory,
    RecordReader,
    RecordStore,
    RecordWriter,
  ],
  exports: [
    AppliedJournal,
    CompareDeferred,
    ConsentCalendar,
    ConsentTicker,
    EndingConsents,
    FamilyContacts,
    JournalTicker,
    ReadSharedEvents,
    RecordService,
    FamilyLinks,
    RecordHistory,
    RecordReader,
    RecordStore,
    RecordWriter,
    WithdrawalJournal,
    WithdrawalLog,
  ],
})
export class RecordsModule {}

export const RECORDS: ModuleParts = {
  module: RecordsModule,
  handlers: (use) => recordsHandlers({ compare: use(CompareDeferred) }),
  tickers: [JournalTicker, ConsentTicker],
};
