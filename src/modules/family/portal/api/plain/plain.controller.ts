import { randomUUID } from 'node:crypto';
import { Controller, Get, HttpCode, Post, Req, Res, UseFilters } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Clock } from '../../../../../platform/clock/index.js';
import { DomainError } from '../../../../../platform/errors/index.js';
import { message } from '../../../../../platform/catalogue/index.js';
import { currentRequest, Public, Source } from '../../../../../platform/graphql/index.js';
import type { Actor } from '../../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../../access/accounts/graphql.js';
import type { ReportConsent } from '../../../../records/reports/index.js';
import { Complain } from '../../../../oversight/complaints/index.js';
import { familyComplaintOf } from '../../../../oversight/complaints/graphql.js';
import { dayIn, momentIn } from '../../domain/day-words.js';
import { DecideAsFamily, type FamilyDecision } from '../../use-cases/decide-as-family.js';
import { OpenWindow } from '../../use-cases/open-window.js';
import { ReadWindow } from '../../use-cases/read-window.js';
import { WindowItems } from '../../use-cases/window-items.js';
import { WriteAsFamily } from '../../use-cases/write-as-family.js';
import { textIn, wordsIn, type FormBody } from '../form-text.js';
import { windowTypeOf } from '../window.type.js';
import { choicesAt, insidePage, WRITINGS } from './inside-page.js';
import { doorPage, type Notice } from './page.js';
import { PlainErrors, wordsOf } from './plain-errors.js';
import type { PlainWords } from './plain-words.js';

/** As by script: what is permitted across borders is permitted everywhere; to name countries the family speaks with its institution. */
const decidedIn = (purpose: string, decision: FamilyDecision['decision']): FamilyDecision => ({
  ...{ purpose: purpose as ReportConsent['purpose'], decision },
  ...(purpose === 'cross_border' && decision === 'granted' && { countries: ['*'] }),
});

/** Parts that a page of an open window is made of, beside what the family sees. */
interface Opening {
  readonly actor: Actor;
  readonly key: string;
  readonly item: number | undefined;
  readonly words: PlainWords;
}

/**
 * The window for a browser without scripts: plain forms and whole pages, by the same use cases as the API. The key of the session stands in
 * the forms of the page, never in an address or a cookie: no other site can send it along, and nothing is kept when the page is closed.
 */
@Controller('window/plain')
@UseFilters(PlainErrors)
export class PlainController {
  constructor(
    private readonly windows: OpenWindow,
    private readonly reading: ReadWindow,
    private readonly items: WindowItems,
    private readonly decisions: DecideAsFamily,
    private readonly letters: WriteAsFamily,
    private readonly complaints: Complain,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Public()
  door(@Req() request: Request, @Res() response: Response): void {
    response.type('html').send(doorPage(wordsOf(request)));
  }

  @Post('open')
  @HttpCode(200)
  @Public()
  async open(@Req() request: Request, @Source() source: string, @Res() response: Response): Promise<void> {
    const words = wordsOf(request);
    const body = request.body as FormBody;
    const requestId = currentRequest.getStore()?.requestId;
    const knock = { code: textIn(body, 'code'), phrase: textIn(body, 'phrase'), source, requestId };
    const { token, actor } = await this.windows.openWindow(knock);
    await this.send(response, { actor, key: token, item: undefined, words });
  }

  @Post('look')
  @HttpCode(200)
  @May('family.look')
  async look(@CurrentActor() actor: Actor, @Req() request: Request, @Res() response: Response) {
    await this.send(response, openingOf(request, actor));
  }

  @Post('decide')
  @HttpCode(200)
  @May('family.decide')
  async decide(@CurrentActor() actor: Actor, @Req() request: Request, @Res() response: Response) {
    const opening = openingOf(request, actor);
    const body = request.body as FormBody;
    const [purpose, said] = [textIn(body, 'purpose'), textIn(body, 'decision')];
    await this.do(response, opening, async () => {
      const family = await this.items.actorFor(actor, opening.item);
      const { consents } = await this.reading.read(family);
      const state = consents.find((one) => one.purpose === purpose)?.state;
      const decision = choicesAt(state ?? '').find((one) => one === said);
      // A page that is sent again says nothing new, and what the window does not ask is not answered here.
      if (state !== undefined && decision !== undefined)
        await this.decisions.submit(family, decidedIn(purpose, decision), {
          ...{ holder: actor, phrase: textIn(body, 'phrase') },
        });
      return opening.words.say('kept', { when: momentIn(opening.words.language, new Date()) });
    });
  }

  @Post('write')
  @HttpCode(200)
  @May('family.write')
  async write(@CurrentActor() actor: Actor, @Req() request: Request, @Res() response: Response) {
    const opening = openingOf(request, actor);
    const body = request.body as FormBody;
    const kind = WRITINGS.find((one) => one === textIn(body, 'kind')) ?? 'question';
    const { text, told } = wordsIn(body, 'text', opening.words.language);
    const writing = { kind, text, idempotencyKey: textIn(body, 'once') || undefined };
    await this.do(response, opening, async () => {
      await this.letters.write(await this.items.actorFor(actor, opening.item), writing);
      return withTold(
        opening.words.say('sent', { when: momentIn(opening.words.language, new Date()) }),
        told,
      );
    });
  }

  /** Takes a complaint. It reaches an independent body, and never the office that keeps the report. */
  @Post('turn')
  @HttpCode(200)
  @May('family.complain')
  async turn(@CurrentActor() actor: Actor, @Req() request: Request, @Res() response: Response) {
    const opening = openingOf(request, actor);
    const body = request.body as FormBody;
    const { language } = opening.words;
    const { text, told } = wordsIn(body, 'trust', language);
    await this.do(response, opening, async () => {
      const said = { kind: 'owner_involved', words: text } as const;
      const family = await this.items.actorFor(actor, opening.item);
      const { dueAt } = await this.complaints.asFamily(family, said, textIn(body, 'once') || undefined);
      const places = { when: momentIn(language, new Date()), by: dayIn(language, dueAt) };
      return withTold(opening.words.say('trustSent', places), told);
    });
  }

  @Post('close')
  @HttpCode(200)
  @May('family.look')
  async close(@CurrentActor() actor: Actor, @Req() request: Request, @Res() response: Response) {
    const words = wordsOf(request);
    await this.reading.close(actor);
    response.type('html').send(doorPage(words, { text: words.say('closed') }));
  }

  /** Does something and shows the window again, with what was done, or with what is wrong. */
  private async do(response: Response, opening: Opening, deed: () => Promise<string>): Promise<void> {
    await this.send(response, opening, await noticeOf(opening.words, deed));
  }

  private async send(
    response: Response,
    { actor, key, item, words }: Opening,
    notice?: Notice,
  ): Promise<void> {
    const items = await this.items.list(actor);
    const shown = item ?? items[0]?.item;
    const family = await this.items.actorFor(actor, shown);
    const view = await this.reading.read(family);
    const turned = (await this.complaints.ofFamily(family)).map(familyComplaintOf);
    const seen = windowTypeOf(view, { item: shown ?? 1, items }, words.language);
    response
      .type('html')
      .send(insidePage({ words, key, seen, turned, now: this.clock.now(), once: randomUUID() }, notice));
  }
}

function openingOf(request: Request, actor: Actor): Opening {
  const body = request.body as FormBody;
  const item = Number(textIn(body, 'other') || textIn(body, 'item'));
  return {
    ...{ actor, key: textIn(body, 'key'), words: wordsOf(request) },
    item: Number.isSafeInteger(item) && item > 0 ? item : undefined,
  };
}

const withTold = (said: string, told: string | undefined): string =>
  told === undefined ? said : `${said} ${told}`;

async function noticeOf({ language }: PlainWords, deed: () => Promise<string>): Promise<Notice> {
  try {
    return { text: await deed() };
  } catch (error) {
    if (!(error instanceof DomainError) || error.kind === 'unauthenticated') throw error;
    return { text: message(error.code, language, error.parameters), isWrong: true };
  }
}
