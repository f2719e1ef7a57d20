import { Body, Controller, HttpCode, Post, UseFilters } from '@nestjs/common';
import { currentRequest, Public, Source } from '../../../../platform/graphql/index.js';
import { OpenWindow } from '../use-cases/open-window.js';
import { textIn, type FormBody } from './form-text.js';
import { WindowErrors } from './window-errors.js';

interface WindowOpened {
  readonly token: string;
  readonly expiresInSeconds: number;
}

/** Opening of a family's window: a form with `code` and `phrase`, no account, no telephone, no mail. */
@Controller('auth')
@Public()
@UseFilters(WindowErrors)
export class FamilyController {
  constructor(private readonly windows: OpenWindow) {}

  @Post('family')
  @HttpCode(200)
  async open(@Body() body: FormBody, @Source() source: string): Promise<WindowOpened> {
    const [code, phrase] = [textIn(body, 'code'), textIn(body, 'phrase')];
    const requestId = currentRequest.getStore()?.requestId;
    const { token, seconds } = await this.windows.openWindow({ code, phrase, source, requestId });
    return { token, expiresInSeconds: seconds };
  }
}
