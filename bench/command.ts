import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const CLI = resolve(import.meta.dirname, '../dist/main.cli.js');

export interface Ended {
  readonly seconds: number;
  /** Largest resident set of the process, in MB; not on every system. */
  readonly peakMb: number | undefined;
  readonly answer: unknown;
}

/** Runs a command of the built command line in a home of its own, and reads its JSON answer. */
export function command(home: string, ...args: string[]): Promise<Ended> {
  return commandEndingWith(home, 0, args);
}

/** As `command`, but ending with this code is no failure either. */
export function commandEndingWith(home: string, code: number, args: readonly string[]): Promise<Ended> {
  return run(home, args, { code, settings: {} });
}

/** As `command`, under these settings. */
export function commandWith(
  settings: Readonly<Record<string, string>>,
  home: string,
  args: readonly string[],
): Promise<Ended> {
  return run(home, args, { code: 0, settings });
}

interface How {
  readonly code: number;
  readonly settings: Readonly<Record<string, string>>;
}

function run(home: string, args: readonly string[], { code, settings }: How): Promise<Ended> {
  const began = performance.now();
  const env = {
    ...process.env,
    HUELLA_HOME: home,
    LOG_LEVEL: 'error',
    DATABASE_URL: '',
    QUEUE_URL: '',
    ...settings,
  };
  const child = spawn(process.execPath, [CLI, ...args, '--json'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, err, peakMb] = ['', '', 0];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const watch = setInterval(() => (peakMb = Math.max(peakMb, peakOf(child.pid))), 200);
  return new Promise((done, failed) => {
    child.once('close', (ended) => {
      clearInterval(watch);
      if (ended !== 0 && ended !== code) {
        failed(new Error(`huella ${args[0] ?? ''} ended with ${String(ended)}: ${err.slice(-500)}`));
        return;
      }
      const seconds = (performance.now() - began) / 1000;
      done({ seconds, peakMb: peakMb || undefined, answer: JSON.parse(out) as unknown });
    });
  });
}

/** The kernel's own record of the largest resident set, in MB; 0 where it keeps none. */
function peakOf(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
