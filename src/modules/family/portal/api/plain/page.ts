import { LANGUAGES, NAMES } from '../../../../../words/languages.js';
import { html, type Markup } from '../../../../../platform/graphql/index.js';
import type { PlainWords } from './plain-words.js';

/** Notice at the top of a page: that something was done, or what is wrong. */
export interface Notice {
  readonly text: string;
  readonly isWrong?: boolean;
}

/** A page of the window that needs no script: the sheet of styles is that of the window, and nothing else is fetched. */
export function plainPage(words: PlainWords, ...parts: readonly Markup[]): string {
  return html`<!doctype html>
    <html lang="${words.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <meta name="robots" content="noindex" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/window.css" />
        <title>${words.say('title')} · Huella</title>
      </head>
      <body>
        <main>${parts}</main>
      </body>
    </html> `.source;
}

/** The door: code and phrase, sent in the body. Other languages are links, for nothing of anybody stands in their address. */
export function doorPage(words: PlainWords, notice?: Notice): string {
  const others = LANGUAGES.map((one) =>
    one === words.language
      ? html`<li lang="${one}" aria-current="true">${NAMES[one]}</li>`
      : html`<li>
          <a href="/window/plain?language=${one}" lang="${one}" hreflang="${one}">${NAMES[one]}</a>
        </li>`,
  );
  return plainPage(
    words,
    html`<h1>${words.say('title')}</h1>
      <nav aria-label="${words.say('language')}">
        <ul class="tongues">
          ${others}
        </ul>
      </nav>
      <p>${words.say('lead')}</p>
      ${noticeOf(notice)}
      <form method="post" action="/window/plain/open">
        <input type="hidden" name="language" value="${words.language}" />
        <label for="code">${words.say('code')}</label>
        <input
          type="text"
          id="code"
          name="code"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          required
        />
        <label for="phrase">${words.say('phrase')}</label>
        <input type="text" id="phrase" name="phrase" autocomplete="off" spellcheck="false" required />
        <button class="first">${words.say('open')}</button>
      </form>
      <p class="quiet">${words.say('safe')}</p>`,
  );
}

export function noticeOf(notice: Notice | undefined): Markup | undefined {
  if (!notice) return undefined;
  const [role, look] = notice.isWrong ? ['alert', 'wrong'] : ['status', 'said'];
  return html`<p role="${role}" class="${look}">${notice.text}</p>`;
}
