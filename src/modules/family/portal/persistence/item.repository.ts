import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';

/**
 * Party that has said that a report belongs into a window: an institution of its own report, or the family by
 * both codes.
 */
export type JoinedBy = 'institution' | 'family';

/** A further report of a window. */
export interface WindowItem {
  /** Number of the report in the window, from 2; it is given once and stays. */
  readonly item: number;
  readonly receiptId: string;
  readonly institutionId: string;
  readonly recordId: string;
  /** The receipt with whose code it came; itself, or the one whose window it was in. */
  readonly cameWith: string;
  readonly joinedBy: JoinedBy;
  /** True where a code of its own opens it too. */
  readonly hasCode: boolean;
}

const COLUMNS = `i.item, i.receipt_id AS "receiptId", r.institution_id AS "institutionId", r.record_id AS "recordId",
  i.came_with AS "cameWith", i.joined_by AS "joinedBy", r.code_hash IS NOT NULL AS "hasCode"`;

/**
 * Reports that a window shows beside its own. The rows are the platform's: they tell of several institutions
 * at once.
 */
@Injectable()
export class ItemRepository {
  /**
   * Returns the reports that a window shows beside the report of its own receipt, in the order in which it
   * came.
   */
  async ofWindow(tx: Tx, windowId: string): Promise<WindowItem[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM family_item i JOIN family_receipt r ON r.id = i.receipt_id AND r.ended_at IS NULL
       WHERE i.window_id = $1 AND i.parted_at IS NULL ORDER BY i.item`,
      [windowId],
    );
  }

  /** The receipts in force in whose windows a receipt is shown, the oldest joining first. */
  async windowsOf(
    tx: Tx,
    receiptId: string,
  ): Promise<{ readonly id: string; readonly joinedBy: JoinedBy }[]> {
    return tx.query(
      `SELECT w.id, i.joined_by AS "joinedBy" FROM family_item i JOIN family_receipt w ON w.id = i.window_id AND w.ended_at IS NULL
       WHERE i.receipt_id = $1 AND i.parted_at IS NULL ORDER BY i.joined_at, w.id`,
      [receiptId],
    );
  }

  /** Numbers are never given twice, so that nobody means one report and writes of another. */
  async add(
    tx: Tx,
    windowId: string,
    { receiptId, cameWith, joinedBy }: Pick<WindowItem, 'receiptId' | 'cameWith' | 'joinedBy'>,
    now: Date,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO family_item (window_id, item, receipt_id, came_with, joined_by, joined_at)
       SELECT $1, coalesce(max(item), 1) + 1, $2, $3, $4, $5 FROM family_item WHERE window_id = $1`,
      [windowId, receiptId, cameWith, joinedBy, now],
    );
  }

  /** Takes out of a window what came with a receipt. */
  async part(tx: Tx, windowId: string, cameWith: string, now: Date): Promise<void> {
    await tx.query(
      `UPDATE family_item SET parted_at = $3 WHERE window_id = $1 AND parted_at IS NULL AND (came_with = $2 OR receipt_id = $2)`,
      [windowId, cameWith, now],
    );
  }
}
