import { addressOf, loginOf, type Login } from '../../../platform/database/index.js';
import { CommandFailed } from '../cli-errors.js';
import { isSet, type RunCommand } from '../command.js';
import { commandSettings, withRuntime } from '../with-house.js';

const WORKING: readonly Login[] = ['api', 'worker', 'audit'];

/** Opening the database is what brings it to the newest shape. */
export const run: RunCommand = async (call) => {
  const addresses = isSet(call, 'logins') ? loginAddresses(commandSettings().DATABASE_URL) : undefined;
  await withRuntime(call, () => Promise.resolve());
  await call.teller.answer({ upToDate: true, ...(addresses && { addresses }) }, [
    'The database is up to date.',
    ...Object.entries(addresses ?? {}).map(([login, address]) => `DATABASE_URL of ${login}: ${address}`),
  ]);
  return undefined;
};

/** Returns the address of each process's login, where none is to hold the administrator's. */
function loginAddresses(given: string | undefined): Readonly<Record<string, string>> {
  if (given === undefined || loginOf(given) !== undefined)
    throw new CommandFailed(
      'The logins follow from the password of an administrator of the database.',
      'Set DATABASE_URL to the address of one. The embedded database needs no addresses.',
    );
  return Object.fromEntries(WORKING.map((login) => [login, addressOf(login, given)]));
}
