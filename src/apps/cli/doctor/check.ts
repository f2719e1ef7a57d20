import { saysItsMend } from '../../says-its-mend.js';

/** Finding of one check: `mend` where it is not well. */
export interface DoctorCheck {
  readonly name: string;
  /** A warning does not stop anybody from working. */
  readonly standing: 'ok' | 'warning' | 'failed';
  readonly what: string;
  readonly mend?: string;
}

export const ok = (name: string, what: string): DoctorCheck => ({ name, standing: 'ok', what });
export const warning = (name: string, what: string, mend: string): DoctorCheck => ({
  name,
  standing: 'warning',
  what,
  mend,
});
export const failed = (name: string, what: string, mend: string): DoctorCheck => ({
  name,
  standing: 'failed',
  what,
  mend,
});

/** An error that says itself what is wrong and what mends it, as a check. */
export function failedBy(name: string, error: unknown): DoctorCheck {
  if (saysItsMend(error)) return failed(name, error.what, error.mend);
  const code = (error as { code?: unknown }).code;
  const kind = error instanceof Error ? error.constructor.name : typeof error;
  return failed(
    name,
    `It cannot be used: ${typeof code === 'string' ? code : kind}.`,
    'LOG_LEVEL=debug tells more.',
  );
}
