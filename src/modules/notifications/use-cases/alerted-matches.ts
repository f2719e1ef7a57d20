import type { Tx } from '../../../platform/database/index.js';
import type { AlertedMatch } from '../domain/bundle.js';

/** What alerts ask of the matches: who holds which side, and nothing of what the records say. */
export abstract class AlertedMatches {
  abstract forAlerts(tx: Tx, hypothesisIds: readonly string[]): Promise<readonly AlertedMatch[]>;
}
