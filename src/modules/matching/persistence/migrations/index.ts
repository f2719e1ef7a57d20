import { CreateMatching1764000000700 } from './1764000000700-create-matching.js';
import { StoreShardsPlainly1764100000700 } from './1764100000700-store-shards-plainly.js';
import { CompareWhatUndoPutBack1764100000710 } from './1764100000710-compare-what-undo-put-back.js';
import { CreateFamilyRows1764100001700 } from './1764100001700-create-family-rows.js';
import { KeepListsInTheirRows1764100001710 } from './1764100001710-keep-lists-in-their-rows.js';
import { CreateReportPairs1764300000720 } from './1764300000720-create-report-pairs.js';
import { CreateSettledPairs1764400000720 } from './1764400000720-create-settled-pairs.js';
import { CreateLinkageModels1764400000730 } from './1764400000730-create-linkage-models.js';
import { NoteHowFloorsMove1764500000700 } from './1764500000700-note-how-floors-move.js';
import { KeepCompanionPairs1769600000000 } from './1769600000000-keep-companion-pairs.js';
import { RankWithUnconfirmedReports1769800000000 } from './1769800000000-rank-with-unconfirmed-reports.js';
import { IndexSettledPairsByRecord1769900000000 } from './1769900000000-index-settled-pairs-by-record.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [
  CreateMatching1764000000700,
  StoreShardsPlainly1764100000700,
  CompareWhatUndoPutBack1764100000710,
  CreateFamilyRows1764100001700,
  KeepListsInTheirRows1764100001710,
  CreateReportPairs1764300000720,
  CreateSettledPairs1764400000720,
  CreateLinkageModels1764400000730,
  NoteHowFloorsMove1764500000700,
  KeepCompanionPairs1769600000000,
  RankWithUnconfirmedReports1769800000000,
  IndexSettledPairsByRecord1769900000000,
];
