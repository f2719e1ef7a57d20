const CODE = /^[A-Z][A-Z0-9_.]{0,79}$/;
const SQLSTATE = /^[0-9A-Z]{5}$/;

/**
 * The code under which a failure is kept in a row: the error's own code, a database state, or its class.
 *
 * Never its message, which may quote a value of a record.
 */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'UNEXPECTED.THROWN_VALUE';
  const code: unknown =
    (error as { code?: unknown }).code ?? (error as { driverError?: { code?: unknown } }).driverError?.code;
  if (typeof code === 'string') {
    if (SQLSTATE.test(code) && /\d/.test(code)) return `DATABASE.${code}`;
    if (CODE.test(code)) return code;
  }
  return `UNEXPECTED.${error.constructor.name.replace(/[^A-Za-z0-9]/g, '') || 'Error'}`;
}
