import { createHash } from 'node:crypto';

export interface InventedPerson {
  /** The subject identifier by which the provider knows them. */
  readonly subject: string;
  readonly name: string;
  readonly email: string;
  readonly institution: string;
  readonly roles: readonly string[];
}

const STYLE = `
  body { font: 1rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 1.5rem auto; padding: 0 1rem; color: #1d2733; background: #fff; }
  ul { list-style: none; padding: 0; }
  button { display: block; width: 100%; margin: 0 0 .5rem; padding: .75rem; min-height: 44px; text-align: left; font: inherit; color: inherit; background: none; border: 1px solid #7a8794; border-radius: .4rem; cursor: pointer; overflow-wrap: anywhere; }
  button:hover, button:focus-visible { outline: 3px solid #0b5394; }
  small { display: block; }
  .note { border-left: .3rem solid #b45309; padding-left: .75rem; }
  @media (prefers-color-scheme: dark) { body { color: #e6e9ed; background: #14181d; } }
`;
const STYLE_HASH = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replaceAll(/[&<>"]/g, (sign) => ESCAPES[sign] ?? '');

/** @param clientOrigin where the form's answer leads on to; browsers hold a form to that as well */
export function pageHeaders(clientOrigin: string): Readonly<Record<string, string>> {
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `default-src 'none'; style-src ${STYLE_HASH}; form-action 'self' ${clientOrigin}; frame-ancestors 'none'; base-uri 'none'`,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  };
}

/** One button a person, no password and no script. */
export function choosePersonPage(people: readonly InventedPerson[]): string {
  return pageOf(
    'Huella: demonstration sign-in',
    `<h1>Who are you today?</h1>
<p class="note"><strong>This is a demonstration.</strong> Every person here is invented, there are no passwords, and
anybody at this machine can be anybody. An installation of your own signs in at your own identity provider.</p>
<form method="post">
<ul>
${people.map(button).join('\n')}
</ul>
</form>`,
  );
}

export function refusalPage(): string {
  return pageOf(
    'Huella: demonstration sign-in',
    '<h1>This sign-in is over</h1>\n<p>Go back to Huella and begin again.</p>',
  );
}

function button({ subject, name, institution, roles }: InventedPerson): string {
  const where = `${institution} · ${roles.join(', ')}`;
  return `<li><button name="subject" value="${escaped(subject)}">${escaped(name)}<small>${escaped(where)}</small></button></li>`;
}

function pageOf(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
${body}
</body>
</html>
`;
}
