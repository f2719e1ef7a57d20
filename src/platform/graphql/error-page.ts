import type { Request, Response } from 'express';
import type { GraphQLFormattedError } from 'graphql';
import { isLanguage, LANGUAGE_COOKIE } from '../../words/languages.js';
import { message, type CatalogueLanguage } from '../catalogue/index.js';
import { html } from '../markup/index.js';
import { plainPage, plainPageHeaders } from './plain-page.js';

/** An error as it is told, and the status that it comes with. */
export interface PresentedError {
  readonly status: number;
  readonly presented: GraphQLFormattedError;
}

/**
 * Page that a person reads instead of an error: what has happened, and ways on, each with the code of its
 * text.
 */
export interface ErrorPage {
  readonly heading: string;
  readonly texts: readonly string[];
  readonly ways: readonly (readonly [address: string, code: string])[];
}

/**
 * Tells whether a person reads the answer. A browser that goes somewhere, or sends a form, asks for HTML in so
 * many words; programs, and the scripts of pages, do not.
 */
export const asksForPage = (request: Request): boolean => request.accepts(['json', 'html']) === 'html';

const CHOSEN = new RegExp(`(?:^|;) *${LANGUAGE_COOKIE}=([a-z]{2}) *(?:;|$)`);

/** The language that somebody has chosen in the console, else the one that the browser asks for. */
export function languageOfVisit(
  { headers: { cookie } }: Pick<Request, 'headers'>,
  asked: CatalogueLanguage,
): CatalogueLanguage {
  const chosen = CHOSEN.exec(cookie ?? '')?.[1];
  return isLanguage(chosen) ? chosen : asked;
}

/**
 * The page of an error. It says nothing of the address, nor of why there is nothing: what is not there, what
 * somebody may not see and an address that cannot be read (400) are one page. Words that no catalogue holds
 * are a framework's and may repeat what was asked: they are left out.
 */
export function errorPageOf(
  { path }: Pick<Request, 'path'>,
  { status, presented: { message: said, extensions } }: PresentedError,
  language: CatalogueLanguage,
): ErrorPage {
  const isOfCatalogue = extensions?.reason !== undefined;
  if (status === 404 || (status === 400 && !isOfCatalogue))
    return {
      heading: 'API.PAGE_NOTHING',
      texts: [message('API.PAGE_NOTHING_TEXT', language)],
      ways: wayBack(path),
    };
  if (status === 401)
    return {
      heading: 'API.PAGE_SIGN_IN',
      texts: [message('API.PAGE_SIGN_IN_TEXT', language)],
      ways: [['/auth/sign-in', 'API.PAGE_TO_SIGN_IN'], ...wayBack(path)],
    };
  return {
    heading: HEADINGS[status] ?? 'API.PAGE_FAILED',
    texts: [isOfCatalogue ? said : message('API.PAGE_FAILED_TEXT', language)],
    ways: wayBack(path),
  };
}

const HEADINGS: Readonly<Record<number, string>> = {
  403: 'API.PAGE_SHUT',
  405: 'API.PAGE_PROGRAMS',
  406: 'API.PAGE_PROGRAMS',
  413: 'API.PAGE_TOO_LARGE',
  429: 'API.PAGE_TOO_OFTEN',
  431: 'API.PAGE_TOO_LARGE',
  503: 'API.PAGE_NOT_READY',
};

/**
 * A family is led back to its window and not to the console; its plain page is there without the console too.
 */
function wayBack(path: string): ErrorPage['ways'] {
  if (!/^\/window(?:\/|$)/.test(path)) return [['/', 'API.PAGE_TO_START']];
  const isPlain = path === '/window' || path.startsWith('/window/plain');
  return [[isPlain ? '/window/plain' : '/window', 'API.PAGE_TO_WINDOW']];
}

/** Returns the page of an error as HTML. */
export function pageOf({ heading: code, texts, ways }: ErrorPage, language: CatalogueLanguage): string {
  const heading = named(code, language);
  const content = html`<p class="product">Huella</p>
    <h1>${heading}</h1>
    ${texts.map((text) => html`<p>${text}</p>`)}
    <ul class="ways">
      ${ways.map(([address, way]) => html`<li><a href="${address}">${named(way, language)}</a></li>`)}
    </ul>`;
  return plainPage(language, `${heading} · Huella`, content);
}

export function sendErrorPage(
  request: Request,
  response: Response,
  { status, language, page }: { status: number; language: CatalogueLanguage; page: ErrorPage },
): void {
  // Fixed headers: nothing in them can fail.
  plainPageHeaders(request, response, () => {
    response.status(status).setHeader('content-language', language);
    response.type('html').send(pageOf(page, language));
  });
}

/** Texts of the catalogue are sentences; what heads a page, or leads on, ends without a full stop. */
const named = (code: string, language: CatalogueLanguage): string =>
  message(code, language).replace(/\.$/, '');
