import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ApiHouse } from '../test/api/api-house.js';

export type Asking = () => Promise<unknown>;

export async function times(count: number, asking: Asking): Promise<void> {
  for (let at = 0; at < count; at += 1) await asking();
}

/** Processor time over the requests measured so far. */
export class Cost {
  private requests = 0;
  private own = 0;
  private database = 0;

  constructor(private readonly processes: DatabaseProcesses) {}

  get ownMs(): number {
    return this.own / this.requests;
  }

  get databaseMs(): number {
    return this.database / this.requests;
  }

  async measure(count: number, asking: Asking): Promise<void> {
    const [own, database] = [process.cpuUsage(), this.processes.cpuMs()];
    await times(count, asking);
    const { user, system } = process.cpuUsage(own);
    this.own += (user + system) / 1000;
    this.database += this.processes.cpuMs() - database;
    this.requests += count;
  }
}

const TICK_MS = 10;

/** The server and its children, as Linux counts their time; elsewhere it counts nothing. */
export class DatabaseProcesses {
  private constructor(private readonly postmaster: string) {}

  static async of(house: ApiHouse): Promise<DatabaseProcesses> {
    const [row] = await house.sql<{ folder: string }>(`SELECT current_setting('data_directory') AS folder`);
    const text = readFileSync(join(row?.folder ?? '', 'postmaster.pid'), 'utf8');
    return new DatabaseProcesses(text.split('\n')[0] ?? '');
  }

  cpuMs(): number {
    let ticks = 0;
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/u.test(name))) {
      const stat = statOf(pid);
      if (!stat) continue;
      const [parent, user, system, deadUser, deadSystem] = [1, 11, 12, 13, 14].map((at) => stat[at] ?? '0');
      if (pid === this.postmaster)
        ticks += Number(user) + Number(system) + Number(deadUser) + Number(deadSystem);
      else if (parent === this.postmaster) ticks += Number(user) + Number(system);
    }
    return ticks * TICK_MS;
  }
}

/** The fields behind the name of a process (proc(5)); none where it has ended meanwhile. */
function statOf(pid: string): readonly string[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}
