import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

/** Processes that run now: whatever happens, they end with the replay. */
const running = new Set();

/** Starts a program in a process group of its own and keeps what it says. */
export function start(name, program, args, { cwd, env }) {
  const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const one = { name, child, said: '', exit: undefined };
  running.add(one);
  const listen = (chunk) => (one.said += chunk);
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  one.ended = new Promise((done) => {
    const end = (exit) => {
      one.exit ??= exit;
      running.delete(one);
      done(one.exit);
    };
    child.once('error', (error) => end(`could not be started (${error.code})`));
    child.once('close', (code, signal) => end(signal ?? code));
  });
  return one;
}

/** Runs a program to its end. @returns {Promise<string>} what it said; throws it where the program fails or takes too long */
export async function execute(name, program, args, { seconds, ...where }) {
  const one = start(name, program, args, where);
  const exit = await endOf(one, seconds);
  if (exit !== 0) throw new Error(`${name}: ${endedAs(exit, seconds)}\n${lastOf(one)}`);
  return one.said;
}

/** Asks a process to end as Docker does. Throws where it ends in another way than by itself and well. */
export async function stop(one, seconds) {
  one.child.kill('SIGTERM');
  const exit = await endOf(one, seconds);
  if (exit !== 0) throw new Error(`${one.name}: at SIGTERM it ${endedAs(exit, seconds)}\n${lastOf(one)}`);
}

/** Asks until there is an answer other than undefined or false. Throws when it takes too long or one of the processes has ended. */
export async function until(what, seconds, processes, ask) {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const gone = processes.find(({ exit }) => exit !== undefined);
    if (gone) throw new Error(`${gone.name} ${endedAs(gone.exit)}\n${lastOf(gone)}`);
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > end)
      throw new Error(`Waited ${seconds} s in vain: ${what}\n${processes.map(lastOf).join('\n')}`);
    await pause(250);
  }
}

export function killAll() {
  for (const one of running) killGroup(one);
}

async function endOf(one, seconds) {
  const inTime = new AbortController();
  const tooLate = pause(seconds * 1000, 'too late', { signal: inTime.signal }).catch(() => 'too late');
  const exit = await Promise.race([one.ended, tooLate]);
  inTime.abort();
  if (exit === 'too late') killGroup(one);
  return exit;
}

function killGroup({ child }) {
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

function endedAs(exit, seconds) {
  return exit === 'too late' ? `has not ended within ${seconds} s` : `ended with ${exit}`;
}

function lastOf({ name, said }) {
  return `--- ${name} said last:\n${said.split('\n').slice(-60).join('\n')}`;
}
