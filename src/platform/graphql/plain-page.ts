import type { CatalogueLanguage } from '../catalogue/index.js';
import { inlineHashes, securityHeaders } from './content-security.js';
import { html, Markup } from '../markup/index.js';

const STYLE = `
  :root { color-scheme: light dark; }
  body { font: 1rem/1.6 system-ui, sans-serif; margin: 0; color: #1d2733; background: #fff; }
  main { max-width: 42rem; margin: 3rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
  h1 { font-size: 1.6rem; line-height: 1.25; }
  a { color: #0b5394; }
  :focus-visible { outline: 3px solid #b45309; outline-offset: 2px; border-radius: 2px; }
  .product { font-weight: 600; color: #505a64; margin: 0; }
  .ways { list-style: none; padding: 0; margin-top: 1.5rem; }
  .ways a { display: inline-block; padding: 0.6rem 0; }
  @media (prefers-color-scheme: dark) {
    body { color: #e6e9ed; background: #14181d; }
    a { color: #8ab8f0; }
    .product { color: #a7b0ba; }
    :focus-visible { outline-color: #f5b567; }
  }
`;

/** A page that needs neither script nor console: an installation without the console has it too. */
export function plainPage(language: CatalogueLanguage, title: string, content: Markup): string {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
          ${new Markup(STYLE)}
        </style>
      </head>
      <body>
        <main>${content}</main>
      </body>
    </html> `.source;
}

/** The headers that go with a plain page: its own style is let through by its hash, and no other. */
export const plainPageHeaders = securityHeaders({
  'style-src': ["'self'", ...inlineHashes(plainPage('en', '', html``), 'style')],
});
