import { Controller, Get, HttpStatus, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import type { Request, Response } from 'express';
import { message } from '../../../../platform/catalogue/index.js';
import {
  currentRequest,
  html,
  plainPage,
  plainPageHeaders,
  Public,
  SessionCookie,
  Source,
} from '../../../../platform/graphql/index.js';
import type { ActorLanguage } from '../domain/actor.js';
import { readHint, readPurpose, readReturnTo, SignInRefused } from '../domain/sign-in.js';
import { StepUpRefused } from '../domain/step-up.js';
import { Authenticate } from '../use-cases/authenticate.js';
import { OwnSessions } from '../use-cases/own-sessions.js';
import { SignIn } from '../use-cases/sign-in.js';
import { AuthErrors } from './auth-errors.js';

/** The routes by which a person's browser signs in and out. */
@Controller('auth')
@Public()
@UseFilters(AuthErrors)
export class AuthController {
  constructor(
    private readonly signIn: SignIn,
    private readonly authenticate: Authenticate,
    private readonly own: OwnSessions,
    private readonly cookie: SessionCookie,
  ) {}

  /** `purpose`: what the session will be used for. `to`: the page to go on to. `as`: whom the provider shall expect. */
  @Get('sign-in')
  async begin(
    @Query('purpose') purpose: string | undefined,
    @Query('to') to: string | undefined,
    @Query('as') as: string | undefined,
    @Source() source: string,
    @Res() response: Response,
  ): Promise<void> {
    const asked = { purpose: readPurpose(purpose), returnTo: readReturnTo(to) };
    const { url, secrets, expiresAt } = await this.signIn.begin(asked, source, readHint(as));
    this.cookie.set(response, this.cookie.signIn, secrets, expiresAt);
    response.redirect(HttpStatus.SEE_OTHER, url);
  }

  /** Begins a step-up: somebody who is signed in is to show anew who they are. */
  @Get('step-up')
  async stepUp(
    @Query('to') to: string | undefined,
    @Query('as') as: string | undefined,
    @Source() source: string,
    @Res() response: Response,
  ): Promise<void> {
    const context = currentRequest.getStore();
    const { session } = await this.authenticate.authenticate(context?.token, {
      requestId: context?.requestId,
    });
    if (session?.kind !== 'person') throw new StepUpRefused();
    const asked = { purpose: null, returnTo: readReturnTo(to), stepUpOf: session.id };
    const { url, secrets, expiresAt } = await this.signIn.begin(asked, source, readHint(as));
    this.cookie.set(response, this.cookie.signIn, secrets, expiresAt);
    response.redirect(HttpStatus.SEE_OTHER, url);
  }

  /** Callback: the provider sends the browser back to here. */
  @Get('callback')
  async finish(@Req() request: Request, @Res() response: Response, @Source() source: string): Promise<void> {
    const kept = this.cookie.read(request, this.cookie.signIn);
    this.cookie.clear(response, this.cookie.signIn);
    const query = new URL(request.originalUrl, 'http://callback').searchParams;
    const { opened, returnTo } = await this.signIn.finish(query, kept, {
      ...{ requestId: requestIdOf(), source },
      token: currentRequest.getStore()?.token,
    });
    if (opened) this.cookie.set(response, this.cookie.session, opened.token, opened.endsAt);
    response.redirect(HttpStatus.SEE_OTHER, returnTo);
  }

  /** By POST, so that no link and no image signs anybody out. */
  @Post('sign-out')
  async end(@Req() request: Request, @Res() response: Response): Promise<void> {
    const context = currentRequest.getStore();
    const actor = await this.authenticate.authenticate(context?.token, { requestId: context?.requestId });
    if (!actor.session) throw new SignInRefused();
    await this.own.end(actor, actor.session.id);
    this.cookie.clear(response, this.cookie.session);
    response.setHeader('clear-site-data', '"cache", "storage"');
    const away = await this.signIn.endAtProvider(actor.session);
    if (away === undefined) {
      response.redirect(HttpStatus.SEE_OTHER, '/');
      return;
    }
    // The answer to a form may lead nowhere else (`form-action 'self'`): a page of ours does, by itself and by a link.
    plainPageHeaders(request, response, () => undefined);
    response.setHeader('refresh', `0; url=${away}`);
    response.status(HttpStatus.OK).type('html').send(signedOutPage(away, actor.language));
  }
}

function signedOutPage(away: string, language: ActorLanguage): string {
  const heading = message('ACCESS.SIGNED_OUT', language);
  const content = html`<h1>${heading}</h1>
    <p>${message('ACCESS.SIGNED_OUT_TEXT', language)}</p>
    <ul class="ways">
      <li><a href="${away}" rel="noreferrer">${message('ACCESS.SIGNED_OUT_GO', language)}</a></li>
      <li><a href="/">${message('API.PAGE_TO_START', language)}</a></li>
    </ul>`;
  return plainPage(language, heading, content);
}

function requestIdOf(): string {
  return currentRequest.getStore()?.requestId ?? '';
}
