import type { SideState } from './match-state.js';
import { DecisionReasonMissing, ReasonNotOfDecision } from './match.errors.js';
import { isReasonEnough, reasonsFor, type DecisionReason, type GivenReason } from './reasons.js';

/**
 * Returns what is written down of a reason, as a decision may have it; throws where the decision needs
 * another.
 */
export function reasonGiven(
  decision: SideState,
  isTakenBack: boolean,
  { code, words }: GivenReason,
): { readonly reasonCode: DecisionReason | null; readonly reason: string | null } {
  const list = reasonsFor(decision, isTakenBack);
  if (code && !list?.includes(code)) throw new ReasonNotOfDecision(decision, list ?? []);
  if (list && !isReasonEnough({ code, words })) throw new DecisionReasonMissing(decision);
  return { reasonCode: code ?? null, reason: words?.trim() || null };
}
