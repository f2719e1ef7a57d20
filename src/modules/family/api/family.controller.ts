import { Body, Controller, HttpCode, Ip, Post, UseFilters } from '@nestjs/common';
import { currentRequest, Public } from '../../../platform/graphql/index.js';
import { OpenWindow } from '../use-cases/open-window.js';
import { WindowErrors } from './window-errors.js';

interface WindowOpened {
  readonly token: string;
  readonly expiresInSeconds: number;
}

/** Where a family knocks: a form with `code` and `phrase`, no account, no telephone, no mail. */
@Controller('auth')
@Public()
@UseFilters(WindowErrors)
export class FamilyController {
  constructor(private readonly windows: OpenWindow) {}

  @Post('family')
  @HttpCode(200)
  async open(
    @Body() body: Readonly<Record<string, unknown>> | undefined,
    @Ip() source: string,
  ): Promise<WindowOpened> {
    const [code, phrase] = [textIn(body, 'code'), textIn(body, 'phrase')];
    const requestId = currentRequest.getStore()?.requestId;
    const { token, seconds } = await this.windows.run({ code, phrase, source, requestId });
    return { token, expiresInSeconds: seconds };
  }
}

/** A field that is there twice is no text. */
function textIn(body: Readonly<Record<string, unknown>> | undefined, name: string): string {
  const value = body && Object.hasOwn(body, name) ? body[name] : undefined;
  return typeof value === 'string' ? value : '';
}
