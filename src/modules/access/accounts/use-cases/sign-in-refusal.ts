import type { DomainError } from '../../../../platform/errors/index.js';
import type { Log } from '../../../../platform/logging/index.js';
import { SignInRefused } from '../domain/sign-in.js';
import { StepUpRefused } from '../domain/step-up.js';

export interface RefusalOfSignIn {
  /** For the log alone: nobody outside is told why. */
  readonly cause: string;
  readonly requestId: string;
  /** The session whose person was to show anew who they are, if it was that and no sign-in. */
  readonly stepUpOf?: string | null | undefined;
}

/** Logs why somebody was refused who has come from the provider. @returns what to throw, alike for all causes */
export function refusalOf(log: Log, { cause, requestId, stepUpOf }: RefusalOfSignIn): DomainError {
  const fact = stepUpOf ? 'access.step_up_refused' : 'access.sign_in_refused';
  log.warn({ fact, cause, request: requestId });
  return stepUpOf ? new StepUpRefused() : new SignInRefused();
}
