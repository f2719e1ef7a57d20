import type { HeldTable } from '../../../platform/database/index.js';

export const REPORTS_HELD: readonly HeldTable[] = [
  {
    table: 'search_case',
    holds: 'where the search for each reported person stands',
    whose: "the report's institution",
    kept: 'as long as the report',
    columns: {
      record_id: 'P1: the report',
      state: 'P2: searching, found, withdrawn and so on',
      version: "P1: guards against writing over another's change",
      opened_at: 'P1: when the search began',
      changed_at: 'P1: when its state last changed',
    },
  },
];
