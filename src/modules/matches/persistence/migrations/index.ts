import { CreateHypotheses1764000000750 } from './1764000000750-create-hypotheses.js';
import { PublishMatchFigures1764000000760 } from './1764000000760-publish-match-figures.js';
import { CreateJudgements1764400000770 } from './1764400000770-create-judgements.js';
import { CreateJoins1764400000780 } from './1764400000780-create-joins.js';
import { StateReasons1764800000200 } from './1764800000200-state-reasons.js';
import { RememberExclusions1764800000210 } from './1764800000210-remember-exclusions.js';
import { CreateReviewTasks1764800000220 } from './1764800000220-create-review-tasks.js';
import { NoteRemovedEvidence1765100000010 } from './1765100000010-note-removed-evidence.js';
import { SettleMatches1765500000000 } from './1765500000000-settle-matches.js';
import { PublishReviewFacts1766700000020 } from './1766700000020-publish-review-facts.js';
import { OrderByValue1768400000000 } from './1768400000000-order-by-value.js';
import { NoteWhatDecisionsSaw1769500000000 } from './1769500000000-note-what-decisions-saw.js';
import { WeighForEachSide1769700000000 } from './1769700000000-weigh-for-each-side.js';
import { NoticeBandChanges1769750000000 } from './1769750000000-notice-band-changes.js';
import { OrderByWhatIsTold1770500000000 } from './1770500000000-order-by-what-is-told.js';
import { WithholdMatches1770500000020 } from './1770500000020-withhold-matches.js';
import { OrderAcrossByBand1770500000055 } from './1770500000055-order-across-by-band.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [
  CreateHypotheses1764000000750,
  PublishMatchFigures1764000000760,
  CreateJudgements1764400000770,
  CreateJoins1764400000780,
  StateReasons1764800000200,
  RememberExclusions1764800000210,
  CreateReviewTasks1764800000220,
  NoteRemovedEvidence1765100000010,
  SettleMatches1765500000000,
  PublishReviewFacts1766700000020,
  OrderByValue1768400000000,
  NoteWhatDecisionsSaw1769500000000,
  WeighForEachSide1769700000000,
  NoticeBandChanges1769750000000,
  OrderByWhatIsTold1770500000000,
  WithholdMatches1770500000020,
  OrderAcrossByBand1770500000055,
];
