import { Body, Controller, HttpCode, Post, Res, UseFilters } from '@nestjs/common';
import type { Response } from 'express';
import { currentRequest, Public, SessionCookie, Source } from '../../../../platform/graphql/index.js';
import type { Actor } from '../domain/actor.js';
import { readPurpose } from '../domain/sign-in.js';
import { Authenticate } from '../use-cases/authenticate.js';
import { OwnPasskeys } from '../use-cases/own-passkeys.js';
import type { OpenedSession } from '../use-cases/open-session.js';
import { PasskeySignIn, type PasskeyAsking } from '../use-cases/passkey-sign-in.js';
import { AuthErrors } from './auth-errors.js';
import { readAccepted, readAdded, readAsked, readAsserted, readCode } from './passkey-body.js';

/**
 * The two steps of each use of a passkey: `…-options` answers what the browser hands to the device, the other takes what the device has signed.
 * JSON both ways.
 */
@Controller('auth/passkey')
@Public()
@UseFilters(AuthErrors)
export class PasskeyController {
  constructor(
    private readonly signIn: PasskeySignIn,
    private readonly own: OwnPasskeys,
    private readonly authenticate: Authenticate,
    private readonly cookie: SessionCookie,
  ) {}

  /** Says of an invitation whether it is good, when its link is opened. */
  @Post('invited-open')
  @HttpCode(204)
  async invitedOpen(@Body() body: unknown, @Source() source: string): Promise<void> {
    await this.signIn.openInvited(readCode(body), askingOf(source));
  }

  @Post('invited-options')
  @HttpCode(200)
  invitedOptions(@Body() body: unknown, @Source() source: string): Promise<object> {
    return this.signIn.beginInvited(readCode(body), askingOf(source));
  }

  @Post('invited')
  @HttpCode(204)
  async invited(
    @Body() body: unknown,
    @Source() source: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    this.signedIn(response, await this.signIn.finishInvited(readAccepted(body), askingOf(source)));
  }

  @Post('sign-in-options')
  @HttpCode(200)
  signInOptions(@Source() source: string): Promise<object> {
    return this.signIn.begin(askingOf(source));
  }

  @Post('sign-in')
  @HttpCode(204)
  async enter(
    @Body() body: unknown,
    @Source() source: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const { response: signed, purpose } = readAsserted(body);
    const opened = await this.signIn.finish(signed, readPurpose(purpose), askingOf(source));
    this.signedIn(response, opened);
  }

  /** `deed`: what the signature will be for. */
  @Post('step-up-options')
  @HttpCode(200)
  async stepUpOptions(@Body() body: unknown): Promise<object> {
    return this.own.beginStepUp(await this.actor(), readAsked(body));
  }

  @Post('step-up')
  @HttpCode(204)
  async stepUp(@Body() body: unknown): Promise<void> {
    await this.own.stepUp(await this.actor(), readAsserted(body).response);
  }

  @Post('add-options')
  @HttpCode(200)
  async addOptions(): Promise<object> {
    return this.own.beginAdding(await this.actor());
  }

  @Post('add')
  @HttpCode(204)
  async add(@Body() body: unknown): Promise<void> {
    const { name, response } = readAdded(body);
    await this.own.add(await this.actor(), name, response);
  }

  private actor(): Promise<Actor> {
    const context = currentRequest.getStore();
    return this.authenticate.authenticate(context?.token, { requestId: context?.requestId });
  }

  private signedIn(response: Response, { token, endsAt }: OpenedSession): void {
    this.cookie.set(response, this.cookie.session, token, endsAt);
  }
}

function askingOf(source: string): PasskeyAsking {
  return { requestId: currentRequest.getStore()?.requestId ?? '', source };
}
