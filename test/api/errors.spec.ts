import { Controller, Get, Module } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { DomainError, NotFound } from '../../src/platform/errors/index.js';
import { Public } from '../../src/platform/graphql/index.js';
import { CurrentActor, May } from '../../src/modules/access/accounts/graphql.js';
import type { Actor } from '../../src/modules/access/accounts/index.js';
import { ApiHouse, type Loose } from './api-house.js';

@Resolver()
class FailingResolver {
  constructor(private readonly source: DataSource) {}

  @Query(() => String, { nullable: true })
  @May('self.read')
  async driverFails(): Promise<string> {
    return this.source.query(`SELECT secret_column FROM hidden_table`);
  }

  @Query(() => String)
  @May('self.read')
  answersNothing(): null {
    return null;
  }

  @Query(() => String, { nullable: true })
  @May('self.read')
  isUnavailable(@CurrentActor() actor: Actor): never {
    throw new DomainError('ACCESS.DENIED', 'unavailable', { operation: actor.language });
  }
}

@Controller('failing')
class FailingController {
  constructor(private readonly source: DataSource) {}

  @Get('undecided')
  undecided(): string {
    return 'open to all';
  }

  @Get('missing')
  @Public()
  missing(): never {
    throw new NotFound();
  }

  @Get('driver')
  @Public()
  async driver(): Promise<unknown> {
    return this.source.query('SELECT secret_column FROM hidden_table');
  }

  @Get('own')
  @May('reports.read')
  own(@CurrentActor() actor: Actor): { name: string } {
    return { name: actor.name };
  }
}

@Module({ providers: [FailingResolver], controllers: [FailingController] })
class FailingModule {}

describe('errors at the top of an answer', () => {
  let house: ApiHouse;
  let english: string;
  let spanish: string;
  beforeAll(async () => {
    house = await ApiHouse.open([FailingModule]);
    ({ token: english } = await house.enrol('AA-SEARCH', ['liaison'], 'en'));
    ({ token: spanish } = await house.enrol('AA-SEARCH', ['liaison'], 'es'));
  });
  afterAll(() => house.close());

  it.each(['driverFails', 'answersNothing'])(
    'say of %s no more than a number to ask about',
    async (field) => {
      const { errors, headers, text } = await house.ask(`{ ${field} }`, { token: english });
      const requestId = headers.get('x-request-id');
      expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
      expect(errors).toHaveLength(1);
      expect(errors?.[0]?.extensions).toEqual({
        code: 'INTERNAL_SERVER_ERROR',
        reason: 'API.UNEXPECTED',
        requestId,
      });
      expect(errors?.[0]?.message).toContain(requestId);
      expect(text).not.toMatch(/hidden_table|secret_column|relation|SELECT|null for non|\.ts|\bat /);
    },
  );

  it('speak the language that the request asks for, or else the one of the actor', async () => {
    const said = async (token: string, language?: string) => {
      const headers: Record<string, string> = language ? { 'accept-language': language } : {};
      const answer = await house.ask('{ driverFails }', { token, headers });
      return [answer.errors?.[0]?.message.slice(0, 4), answer.headers.get('content-language')];
    };
    expect(await said(english)).toEqual(['Some', 'en']);
    expect(await said(spanish)).toEqual(['Algo', 'es']);
    expect(await said(english, 'es-HN,es;q=0.9,en;q=0.5')).toEqual(['Algo', 'es']);
    expect(await said(spanish, 'de, en;q=0.3')).toEqual(['Some', 'en']);
    expect(await said(spanish, '*')).toEqual(['Algo', 'es']);
  });

  it('speak Spanish to somebody who is not signed in and asks for it', async () => {
    const { errors } = await house.ask('{ me { name } }', { headers: { 'accept-language': 'es' } });
    expect(errors?.[0]?.message).toContain('No ha iniciado sesión');
  });

  it('keep the number that the client has given its request', async () => {
    const { errors } = await house.ask('{ me { name } }', { headers: { 'x-request-id': 'client-4711' } });
    expect(errors?.[0]?.extensions.requestId).toBe('client-4711');
    const forged = await house.ask('{ me { name } }', { headers: { 'x-request-id': 'a"b{}' } });
    expect(forged.errors?.[0]?.extensions.requestId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('name the kind of a domain error that has no place in the result', async () => {
    const { errors, data } = await house.ask('{ isUnavailable }', { token: english });
    expect(data).toEqual({ isUnavailable: null });
    expect(errors?.[0]).toMatchObject({
      path: ['isUnavailable'],
      extensions: { code: 'UNAVAILABLE', reason: 'ACCESS.DENIED' },
    });
  });

  it('say where a query is wrong', async () => {
    const { status, errors } = await house.ask('{ me { nme } }', { token: english });
    expect(status).toBe(400);
    expect(errors?.[0]).toMatchObject({
      message: 'Cannot query field "nme" on type "Me". Did you mean "name"?',
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    });
  });

  it('refuse a cursor that was changed, made up or taken from another list', async () => {
    const cursorOf = async (list: string) => {
      const { data } = await house.ask(`{ ${list}(first: 1) { pageInfo { endCursor } } }`, {
        token: english,
      });
      return data[list].pageInfo.endCursor as string;
    };
    const good = await cursorOf('institutions');
    const last = good.at(-1) === 'A' ? 'B' : 'A';
    const made = Buffer.from('000000000000AA-SEARCH').toString('base64url');
    for (const after of [
      `${good.slice(0, -1)}${last}`,
      made,
      '',
      'x',
      `${good}=`,
      await cursorOf('agreements'),
    ]) {
      const query = 'query Q($after: String) { institutions(after: $after) { nodes { code } } }';
      const { errors } = await house.ask(query, { token: english, variables: { after } });
      if (after === '') expect(errors).toBeUndefined();
      else
        expect(errors?.[0]?.extensions).toMatchObject({
          code: 'BAD_USER_INPUT',
          reason: 'API.CURSOR_REFUSED',
        });
    }
  });
});

describe('routes beside GraphQL', () => {
  let house: ApiHouse;
  beforeAll(async () => {
    house = await ApiHouse.open([FailingModule]);
  });
  afterAll(() => house.close());

  const get = async (path: string, headers: Record<string, string> = {}) => {
    const response = await fetch(`${house.api.url}/failing/${path}`, { headers });
    const body = (await response.json()) as Loose;
    return { status: response.status, error: body['errors']?.[0], body };
  };

  it('are closed to everybody while nobody has decided about them', async () => {
    expect(await get('undecided')).toMatchObject({
      status: 403,
      error: { extensions: { code: 'FORBIDDEN' } },
    });
  });

  it('are opened by the same token and the same policy', async () => {
    expect(await get('own')).toMatchObject({
      status: 401,
      error: { extensions: { reason: 'ACCESS.NOT_SIGNED_IN' } },
    });
    const { token } = await house.enrol('AA-SEARCH', ['liaison']);
    expect(await get('own', { authorization: `Bearer ${token}` })).toMatchObject({
      status: 200,
      body: { name: 'Somebody of AA-SEARCH' },
    });
    const { token: other } = await house.enrol('AA-SEARCH', ['delivery']);
    expect(await get('own', { authorization: `Bearer ${other}` })).toMatchObject({ status: 403 });
  });

  it('answer errors in the shape and language of the others', async () => {
    const { status, error } = await get('missing', { 'accept-language': 'es' });
    expect([status, error.message]).toEqual([404, expect.stringContaining('No existe')]);
    const driver = await get('driver');
    expect([driver.status, driver.error.extensions.reason]).toEqual([500, 'API.UNEXPECTED']);
    expect(JSON.stringify(driver.body)).not.toMatch(/hidden_table|secret_column/);
    expect(await get('nowhere')).toMatchObject({ status: 404, error: { extensions: { code: 'NOT_FOUND' } } });
  });
});
