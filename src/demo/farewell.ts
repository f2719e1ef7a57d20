import { THREE_PEOPLE } from './people.js';
import type { Tokens } from './own-tokens.js';
import type { DemonstrationOutput } from './terminal.js';

/** Tells what one can do now: the address, three people's tokens, three requests to copy. */
export function farewell(
  terminal: DemonstrationOutput,
  { url: address, explorer }: { readonly url: string; readonly explorer: 'yes' | 'no' },
  tokens: Tokens,
  hookUrl: string,
): void {
  terminal.heading('Now it serves. Try it yourself');
  terminal.table([
    ['open this', `${address}/`],
    ...(explorer === 'yes' ? [['API explorer', `${address}/explorer`] as const] : []),
    ['GraphQL', `${address}/graphql`],
    ['health', `${address}/readyz`],
    ["laboratory's webhook", hookUrl],
  ]);
  terminal.line('');
  for (const key of ['liaison', 'forensic', 'ministry'] as const) {
    const { name, institution } = THREE_PEOPLE[key];
    terminal.line(`  ${name}, ${institution}`);
    terminal.line(`    ${terminal.paint('cyan', `Authorization: Bearer ${tokens[key]}`)}`);
  }
  const requests: readonly [string, string, string][] = [
    [
      'what waits for the ministry',
      tokens.ministry,
      '{ inbox(first: 3) { nodes { code state dueAt ownerName } } }',
    ],
    [
      'what the consulate has filed',
      tokens.liaison,
      '{ reports(first: 3) { nodes { code status case { state } } } }',
    ],
    [
      'what the laboratory should look at',
      tokens.forensic,
      '{ matches(first: 3) { nodes { kind band a { code country } b { code } } } }',
    ],
  ];
  terminal.line('');
  for (const [what, token, query] of requests) {
    terminal.line(`  ${terminal.paint('dim', `# ${what}`)}`);
    terminal.line(
      `  curl -s ${address}/graphql -H 'content-type: application/json' -H 'authorization: Bearer ${token}' -d '${JSON.stringify({ query })}'`,
    );
  }
  terminal.line('');
  terminal.line('  Ctrl-C stops everything cleanly.');
}
