import type { SourceFinding } from './finding.js';
import type { JsonDraft, JsonTree } from './json.js';
import { valueAt } from './target-path.js';

/** Columns from which a rule took a value, to give it back when the block cannot stand. */
export interface TakenColumns {
  readonly to: string;
  readonly columns: readonly string[];
}

/** Blocks of the exchange format that cannot stand without these parts. */
const PARTS_NEEDED: Readonly<Record<string, readonly string[]>> = {
  found: ['date', 'place'],
  lastContact: ['date'],
  identity: ['names', 'method', 'authority', 'date'],
  presumedIdentity: ['names', 'basis'],
  departure: ['place'],
  destination: ['place'],
};

/**
 * The record without blocks that lack a needed part. A row without a date is still a record, so it is not rejected:
 * the cells that had gone into the block come back to `kept`, and a warning says so.
 */
export function withoutHalfBlocks(
  record: JsonTree,
  taken: readonly TakenColumns[],
  kept: Set<string>,
): { record: JsonDraft; warnings: readonly SourceFinding[] } {
  const whole: JsonDraft = { ...record };
  const warnings: SourceFinding[] = [];
  for (const [block, parts] of Object.entries(PARTS_NEEDED)) {
    if (
      whole[block] === undefined ||
      parts.every((part) => valueAt(record, `${block}.${part}`) !== undefined)
    )
      continue;
    Reflect.deleteProperty(whole, block);
    const given = taken.filter(({ to }) => to === block || to.startsWith(`${block}.`));
    for (const { columns } of given) for (const column of columns) kept.add(column);
    // Constants alone are no loss.
    if (given.length > 0)
      warnings.push({
        path: block,
        code: 'IMPORTS.BLOCK_INCOMPLETE',
        expected: `${parts.join(', ')} together`,
      });
  }
  return { record: whole, warnings };
}
