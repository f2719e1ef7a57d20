import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readSettings, SETTINGS } from '../platform/config/index.js';

interface Service {
  readonly profiles: readonly string[];
  readonly image?: string;
  readonly build?: unknown;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly deploy?: { readonly replicas?: number };
}

const text = readFileSync(new URL('../../docker-compose.yml', import.meta.url), 'utf8');
const { services } = parse(text, { merge: true }) as { readonly services: Readonly<Record<string, Service>> };

const all = Object.entries(services);
/** Services that run this program, and not a database's own image. */
const ours = all.filter(([, service]) => service.build !== undefined);
const inProfile = (profile: string) => all.filter(([, service]) => service.profiles.includes(profile));
const runs = (program: string) => (entry: readonly [string, Service]) =>
  entry[1].command?.includes(`dist/${program}.js`) ?? false;

/** The only variable that Compose asks for and the program does not know: it becomes part of DATABASE_URL. */
const COMPOSE_ONLY = ['HUELLA_DB_PASSWORD'];

/** What a variable of the file becomes when an operator sets nothing but the password. */
function filledIn(value: string): string {
  return value.replaceAll(
    /\$\{(\w+)(?::([-?])([^}]*))?\}/g,
    (_, name: string, kind: string, rest: string) => {
      if (COMPOSE_ONLY.includes(name)) return 'a-password';
      return kind === '-' ? rest : '';
    },
  );
}

describe.each(['single', 'cluster'])('the profile %s', (profile) => {
  it('has a database, one migration, an API and a worker', () => {
    const members = inProfile(profile);
    expect(members.filter(([, { image }]) => image?.startsWith('postgres:'))).toHaveLength(1);
    expect(members.filter(([, { command }]) => command?.includes('migrate'))).toHaveLength(1);
    expect(members.filter(runs('main.api'))).toHaveLength(1);
    expect(members.filter(runs('main.worker'))).toHaveLength(1);
  });

  it('lets every service wait only for services of its own', () => {
    const names = inProfile(profile).map(([name]) => name);
    const strangers = inProfile(profile).flatMap(([name, { depends_on = {} }]) =>
      Object.keys(depends_on).flatMap((other) => (names.includes(other) ? [] : [`${name} → ${other}`])),
    );
    expect(strangers).toEqual([]);
  });

  it('has every process migrated before it starts', () => {
    const workers = inProfile(profile).filter(
      (entry) => runs('main.api')(entry) || runs('main.worker')(entry),
    );
    expect(workers.map(([, { depends_on }]) => depends_on?.migrate?.condition)).toEqual(
      workers.map(() => 'service_completed_successfully'),
    );
  });

  it('gives API and worker one queue, which is there', () => {
    const queues = inProfile(profile).flatMap(([, { environment }]) => environment?.QUEUE_URL ?? []);
    expect(new Set(queues).size).toBe(1);
    const host = queues[0] === 'postgres' ? 'postgres' : new URL(queues[0] ?? '').hostname;
    expect(inProfile(profile).map(([name]) => name)).toContain(host);
  });
});

describe('the Compose file', () => {
  it('is for two profiles, and every service says for which', () => {
    expect(new Set(all.flatMap(([, { profiles }]) => profiles))).toEqual(new Set(['single', 'cluster']));
    expect(all.filter(([, { profiles }]) => profiles.length === 0)).toEqual([]);
  });

  it('runs several workers only in the cluster', () => {
    const replicas = (profile: string) =>
      inProfile(profile)
        .filter(runs('main.worker'))
        .map(([, { deploy }]) => deploy?.replicas ?? 1);
    expect(replicas('single')).toEqual([1]);
    expect(Math.max(...replicas('cluster'))).toBeGreaterThan(1);
  });

  it('sets nothing on our processes that is no setting', () => {
    const unknown = ours.flatMap(([name, { environment = {} }]) =>
      Object.keys(environment).flatMap((variable) => (variable in SETTINGS ? [] : [`${name}: ${variable}`])),
    );
    expect(unknown).toEqual([]);
  });

  it('gives our processes settings that they accept, with nothing but the password set', () => {
    for (const [, { environment = {} }] of ours) {
      const given = Object.fromEntries(
        Object.entries(environment).map(([name, value]) => [name, filledIn(value)]),
      );
      expect(readSettings(given).DATABASE_URL).toContain('a-password');
    }
  });

  it('asks the operator for settings and for the database password, which has no default', () => {
    const asked = [...text.matchAll(/\$\{(\w+)(:?[-?])?/g)];
    expect(asked.length).toBeGreaterThan(0);
    for (const [, name = '', form] of asked) {
      expect([name, name in SETTINGS || COMPOSE_ONLY.includes(name)]).toEqual([name, true]);
      if (COMPOSE_ONLY.includes(name)) expect([name, form]).toEqual([name, ':?']);
    }
  });

  it('publishes no port beyond this machine', () => {
    const ports = all.flatMap(([, service]) => service.ports ?? []);
    expect(ports.length).toBeGreaterThan(0);
    expect(ports.filter((port) => !/^127\.0\.0\.1:\d+:\d+$/.test(port))).toEqual([]);
  });

  it('checks the health of what others wait for, and of every API', () => {
    const waitedFor = all.flatMap(([, { depends_on = {} }]) =>
      Object.entries(depends_on).flatMap(([name, { condition }]) =>
        condition === 'service_healthy' ? [name] : [],
      ),
    );
    const unchecked = [
      ...new Set([...waitedFor, ...all.filter(runs('main.api')).map(([name]) => name)]),
    ].filter((name) => !services[name]?.healthcheck);
    expect(waitedFor.length).toBeGreaterThan(0);
    expect(unchecked).toEqual([]);
  });

  it('asks the API for its health at the port that it listens on', () => {
    const { PORT } = readSettings({});
    for (const [, { environment, healthcheck, ports }] of all.filter(runs('main.api'))) {
      const port = environment?.PORT ?? String(PORT);
      expect(healthcheck?.test.join(' ')).toContain(`http://127.0.0.1:${port}/readyz`);
      expect(ports?.every((one) => one.endsWith(`:${port}`))).toBe(true);
    }
  });

  it('starts programs that this source tree has', () => {
    const programs = ours.flatMap(([, { command = [] }]) =>
      command.filter((word) => word.startsWith('dist/')),
    );
    const missing = programs.filter(
      (program) =>
        !existsSync(
          new URL(`../../${program.replace(/^dist/, 'src').replace(/js$/, 'ts')}`, import.meta.url),
        ),
    );
    expect(missing).toEqual([]);
  });
});
