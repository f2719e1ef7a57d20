// A country from a clean machine: clones, types the commands of docs/start/a-country.md as they stand there, has each person who is invited
// register a passkey, files a report as the liaison and reads it as such. Then goes on as the page does: types the commands of its second part, and
// does what its table has people do, up to the family. Says how long each command took; what it may take to the filed report is in LIMITS.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { acceptInvitation } from './compose/accept-invitation.mjs';
import { askerOf, deedsOf, playDeeds } from './country/first-match.mjs';
import { ROOT } from './install.mjs';
import { warningsIn } from './warnings.mjs';

/** From nothing to a filed report. */
const LIMITS = { commands: 10, minutes: 15 };
const PAGE = 'docs/start/a-country.md';
const folder = mkdtempSync(join(tmpdir(), 'huella-country-'));
const clone = join(folder, 'huella');
/** As on a machine that has no Huella yet. */
const env = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^(?:CI|NODE_ENV|PORT|HUELLA_|DATABASE|QUEUE|PUBLIC_URL|KEYS)/.test(name),
  ),
);
const running = [];
/** The commands, each with its seconds. */
const took = [];
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.once(signal, async () => {
    await leave();
    process.exit(1);
  });

const began = performance.now();
const minutes = () => (performance.now() - began) / 60_000;
try {
  execFileSync('git', ['clone', '--quiet', ROOT, clone]);
  const page = readFileSync(join(clone, PAGE), 'utf8');
  const [commands, further] = blocksOf(page);
  if (commands.length > LIMITS.commands) throw new Error(`${PAGE} has ${commands.length} commands.`);
  const serving = commands.pop();
  let told = '';
  for (const command of commands) told += await typed(command);
  const { publicUrl, institution } = answersIn('answers.json');
  if ((statSync(join(clone, '.env')).mode & 0o777) !== 0o600) throw new Error('Others may read .env.');
  await served(serving, publicUrl);
  const people = await comeIn(publicUrl, invitationsIn(told));
  await fileReport(people[institution.code]);
  const figures = `${commands.length + 1} of ${LIMITS.commands} commands, ${minutes().toFixed(1)} of ${LIMITS.minutes} minutes`;
  console.log(`${figures} to a filed report: ${took.join(', ')}`);
  if (minutes() > LIMITS.minutes) throw new Error(`That is more than ${LIMITS.minutes} minutes.`);
  for (const command of further) await typed(command);
  await playDeeds(deedsOf(page), people);
  console.log(`${minutes().toFixed(1)} minutes to a family that was told`);
} finally {
  await leave();
}

/** The blocks of commands of a page, a line each. */
function blocksOf(page) {
  return [...page.matchAll(/^```sh\n([^]*?)^```$/gm)].map(([, block]) => block.trim().split('\n'));
}

function answersIn(file) {
  return JSON.parse(readFileSync(join(clone, 'docs/start/a-country', file), 'utf8'));
}

/** Types a command and waits for its end. @returns what it said */
async function typed(command) {
  const from = performance.now();
  const one = begin(command);
  const code = await one.ended;
  running.splice(running.indexOf(one), 1);
  const told = one.told();
  if (code !== 0) throw new Error(`${command} ended with ${code}.\n${told.slice(-4000)}`);
  const warnings = warningsIn(told);
  if (warnings.length > 0) throw new Error(`${command} warns.\n${warnings.join('\n')}`);
  if (told.includes('\n    at ')) throw new Error(`${command} says a stack.\n${told.slice(-4000)}`);
  noteTime(command, from);
  return told;
}

function noteTime(command, from) {
  const seconds = `${((performance.now() - from) / 1000).toFixed(0)} s`;
  took.push(`${command} ${seconds}`);
  console.log(`✔ ${command} ${seconds}`);
}

/** Types the last command, which goes on, and waits until the installation answers. */
async function served(command, publicUrl) {
  const from = performance.now();
  const one = begin(command);
  let died = false;
  void one.ended.then(() => (died = true));
  const last = Date.now() + 120_000;
  while (!(await answers(publicUrl))) {
    if (died || Date.now() > last) throw new Error(`${command} does not serve.\n${one.told().slice(-4000)}`);
    await pause(250);
  }
  noteTime(command, from);
}

async function answers(address) {
  try {
    return (await fetch(`${address}/readyz`, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
}

function begin(command) {
  const child = spawn('bash', ['-c', command], {
    ...{ cwd: clone, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true },
  });
  let told = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (told += chunk));
  const one = { child, ended: new Promise((done) => child.once('close', done)), told: () => told };
  running.push(one);
  return one;
}

/** The codes of all invitations that were printed, in their order. */
function invitationsIn(told) {
  return [...new Set([...told.matchAll(/\/invitation#(hi_[\w-]+)/g)].map(([, code]) => code))];
}

/**
 * Everybody who was invited comes in, once. @returns how the first person of each institution asks, by its code: the answers name these people
 */
async function comeIn(address, codes) {
  if (codes.length < 4) throw new Error(`${codes.length} people were invited, not two of each institution.`);
  const { institution, first } = answersIn('answers.json');
  const named = [{ code: institution.code, first }, ...answersIn('honduras.json').institutions];
  const people = {};
  for (const code of codes) {
    const ask = askerOf(address, await acceptInvitation(address, address, code));
    const { me } = await ask('{ me { name } }');
    const known = named.find((one) => one.first?.name === me.name);
    if (known) people[known.code] = ask;
  }
  const again = await acceptInvitation(address, address, codes[0]).catch(({ message }) => message);
  if (!/^invited-options is answered by /.test(again))
    throw new Error(`An invitation is good twice: ${again}`);
  // Whoever searches compares with remains too.
  for (const ask of Object.values(people))
    await ask('mutation { declarePurpose(input: { purpose: FORENSIC_MATCHING }) { __typename } }');
  console.log(`✔ ${codes.length} people have a passkey`);
  return people;
}

/** The liaison files a report, and finds it. */
async function fileReport(ask) {
  const { done } = await ask(`mutation { done: fileReport(input: { report: {
    person: { names: [{ kind: LEGAL, given: "Josué Inventado", surnames: ["Paz"] }], sex: MALE }
    lastContact: { date: "2026-02-11", place: { country: "MX" } }
    consents: [{ purpose: SEARCH, decision: GRANTED, from: "2026-05-02" }] } })
    { __typename ... on RecordReceipt { code } ... on UserError { message } } }`);
  if (!done.code) throw new Error(`The report was not filed: ${JSON.stringify(done)}`);
  const { reports } = await ask('{ reports(first: 5) { nodes { code } } }');
  if (reports.nodes.length !== 1 || reports.nodes[0].code !== done.code)
    throw new Error(`It is not among the reports: ${JSON.stringify(reports)}`);
  console.log(`✔ ${done.code} is filed`);
}

/** Presses Ctrl-C in whatever goes on, and leaves nothing behind. */
async function leave() {
  for (const { child, ended } of running) {
    if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid, 'SIGINT');
    const isStopped = await Promise.race([ended.then(() => true), pause(30_000, false, { ref: false })]);
    if (isStopped) continue;
    process.kill(-child.pid, 'SIGKILL');
    console.log('✘ Ctrl-C did not stop it within half a minute.');
    process.exitCode = 1;
  }
  rmSync(folder, { recursive: true, force: true });
}
