/** What PostgreSQL and the operating system call it that the connection to the database broke or cannot be made. */
const LOST: readonly string[] = [
  ...['57P01', '57P02', '57P03', '08006', '08003', '08001'],
  ...['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT'],
];
/** What the data source and its driver call it, without a code. */
const WITHOUT_CODE =
  /^(?:Driver not Connected|Connection terminated|timeout exceeded when trying to connect)/u;

/**
 * Tells whether an error, or what the driver said below it, is that the database is away. Causes are not looked
 * through: an identity provider that cannot be reached is one.
 */
export function isConnectionLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, driverError } = error as { readonly code?: unknown; readonly driverError?: unknown };
  if (typeof code === 'string' && LOST.includes(code)) return true;
  return WITHOUT_CODE.test(error.message) || isConnectionLost(driverError);
}
