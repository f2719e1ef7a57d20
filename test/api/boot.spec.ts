import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { Module } from '@nestjs/common';
import { Int, Query, Resolver, Subscription } from '@nestjs/graphql';
import { formatted } from '../../scripts/formatted.mjs';
import { PortTaken } from '../../src/apps/api/port-taken.js';
import { printPolicy } from '../../src/apps/api/print-policy.js';
import { printApiSchema } from '../../src/apps/api/print-schema.js';
import { startApi } from '../../src/apps/api/start-api.js';
import { openRuntime, type Runtime } from '../../src/apps/runtime.js';
import { readSettings } from '../../src/platform/config/index.js';
import { Public, UndecidedFields } from '../../src/platform/graphql/index.js';

@Resolver()
class UndecidedResolver {
  @Query(() => Int)
  @Public()
  decided(): number {
    return 1;
  }

  @Query(() => Int, { name: 'forgotten' })
  method(): number {
    return 1;
  }

  @Subscription(() => Int)
  overheard(): AsyncIterable<number> {
    return {
      [Symbol.asyncIterator]: () => ({ next: () => Promise.resolve({ value: undefined, done: true }) }),
    };
  }
}

@Module({ providers: [UndecidedResolver] })
class UndecidedModule {}

describe('the start of the API', () => {
  const settings = readSettings({ DATABASE_URL: process.env.DATABASE_URL, PORT: '0', LOG_LEVEL: 'silent' });
  let runtime: Runtime;
  beforeAll(async () => {
    runtime = await openRuntime(settings);
  });
  afterAll(() => runtime.close());

  it('is refused while a field has no policy row, and names every such field', async () => {
    const start = startApi({ settings, runtime, log: runtime.log, modules: [UndecidedModule] });
    const error = await start.then(
      () => undefined,
      (refusal: unknown) => refusal,
    );
    expect(error).toBeInstanceOf(UndecidedFields);
    expect((error as UndecidedFields).fields).toEqual(['Query.forgotten', 'Subscription.overheard']);
    expect((error as UndecidedFields).mend).toContain('@May');
  });

  it('says in one line that its port is taken and how that is mended', async () => {
    const squatter: Server = createServer();
    await new Promise<void>((resolve) => squatter.listen(0, '127.0.0.1', resolve));
    const { port } = squatter.address() as { port: number };
    const error = await startApi({ settings: { ...settings, PORT: port }, runtime, log: runtime.log }).then(
      () => undefined,
      (refusal: unknown) => refusal,
    );
    squatter.close();
    expect(error).toBeInstanceOf(PortTaken);
    const { what, mend, message } = error as PortTaken;
    expect(what).toContain(`127.0.0.1:${port}`);
    expect(mend).toContain('PORT');
    expect(message).not.toContain('\n');
  });

  it('frees the port when it ends', async () => {
    const first = await startApi({ settings, runtime, log: runtime.log });
    const port = Number(new URL(first.url).port);
    await first.close();
    const second = await startApi({ settings: { ...settings, PORT: port }, runtime, log: runtime.log });
    expect(second.url).toBe(first.url);
    await second.close();
  });
});

describe('schema.graphql', () => {
  it('is what the source says, and docs/reference/policy.md is too', async () => {
    expect(await printApiSchema()).toBe(readFileSync('schema.graphql', 'utf8'));
    expect(await formatted('policy.md', printPolicy())).toBe(
      readFileSync('docs/reference/policy.md', 'utf8'),
    );
  });

  it('writes records with the names and words of the exchange format', async () => {
    const schema = await printApiSchema();
    for (const part of [
      'input ReportInput {',
      'type ReportContent {',
      'input PersonInput {',
      '  ROUTE_ALIAS\n',
    ]) {
      expect(schema).toContain(part);
    }
  });
});
