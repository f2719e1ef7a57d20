import { Body, Controller, Headers, HttpCode, Post, UseFilters } from '@nestjs/common';
import { currentRequest, Public, Source } from '../../../../platform/graphql/index.js';
import { ClientRefused, GrantRefused } from '../domain/client-secret.js';
import { IssueMachineToken } from '../use-cases/issue-machine-token.js';
import { TokenErrors } from './token-errors.js';

type Form = Readonly<Record<string, unknown>>;

interface TokenAnswer {
  readonly access_token: string;
  readonly token_type: 'Bearer';
  readonly expires_in: number;
  readonly scope?: string;
}

const BASIC = /^basic +([A-Z0-9+/=]{1,2000})$/i;

/** The token endpoint for machine accounts (RFC 6749, 4.4), by `client_secret_basic` or `client_secret_post`. */
@Controller('auth')
@Public()
@UseFilters(TokenErrors)
export class TokenController {
  constructor(private readonly tokens: IssueMachineToken) {}

  @Post('token')
  @HttpCode(200)
  async issue(
    @Body() body: Form | undefined,
    @Headers('authorization') authorization: string | undefined,
    @Source() source: string,
  ): Promise<TokenAnswer> {
    const form = body ?? {};
    if (textIn(form, 'grant_type') !== 'client_credentials') throw new GrantRefused();
    const asked = textIn(form, 'scope')
      ?.split(' ')
      .filter((scope) => scope !== '');
    const requestId = currentRequest.getStore()?.requestId;
    const { token, seconds, scopes } = await this.tokens.issue({
      ...credentialsIn(form, authorization),
      ...{ scopes: asked, source, requestId },
    });
    return {
      access_token: token,
      token_type: 'Bearer',
      expires_in: seconds,
      ...(scopes && { scope: scopes.join(' ') }),
    };
  }
}

function credentialsIn(form: Form, authorization: string | undefined) {
  if (authorization !== undefined) return basicCredentials(authorization);
  const [clientId, clientSecret] = [textIn(form, 'client_id'), textIn(form, 'client_secret')];
  if (!clientId || !clientSecret) throw new ClientRefused();
  return { clientId, clientSecret };
}

/** Both parts are form-encoded within the header (RFC 6749, 2.3.1). */
function basicCredentials(authorization: string) {
  const pair = Buffer.from(BASIC.exec(authorization)?.[1] ?? '', 'base64').toString('utf8');
  const [clientId, clientSecret] = pair.split(':', 2).map(decoded);
  if (!clientId || !clientSecret) throw new ClientRefused();
  return { clientId, clientSecret };
}

function decoded(text: string): string {
  return new URLSearchParams(`text=${text.replaceAll('&', '%26')}`).get('text') ?? '';
}

/** A parameter that is there twice is no text. */
function textIn(form: Form, name: string): string | undefined {
  const value = Object.hasOwn(form, name) ? form[name] : undefined;
  return typeof value === 'string' ? value : undefined;
}
