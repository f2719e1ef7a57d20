// `npm test`: installs what is missing, checks the source, runs all tests. Arguments are Jest's own and leave the checks out.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { durationsOf, slowest } from './durations.mjs';
import { startChecks } from './check.mjs';
import { installPackages, ROOT } from './install.mjs';

installPackages();
const args = process.argv.slice(2);
const untold = [];
// Jest draws on a terminal and moves back in what it has drawn: what is said in between comes after it.
const tell = (line) => (process.stdout.isTTY ? untold.push(line) : console.log(line));
// Tests leave a core idle wherever they wait; the checks take what is left, and both cores when the tests are done.
const checks = args.length > 0 ? undefined : startChecks({ tell, isPatient: true });
const jest = spawn(process.execPath, [join(ROOT, 'scripts/jest.mjs'), ...args], {
  cwd: ROOT,
  stdio: 'inherit',
});
const tested = await new Promise((done) => jest.once('exit', (code) => done(code ?? 1)));
for (const line of untold.splice(0)) console.log(line);
checks?.hurry();
const checked = (await checks?.failures()) ?? 0;
for (const line of untold) console.log(line);
if (checks) console.log(`The slowest checks:\n${slowest(durationsOf('checks'), 5).join('\n')}`);
process.exitCode = tested || (checked > 0 ? 1 : 0);
