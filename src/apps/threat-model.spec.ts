import { describe, expect, it } from '@jest/globals';
import { APPROVAL_KINDS } from '../modules/access/approvals/domain/approval-request.js';
import { missingOf, namedIn, readOfTree } from './named-tests.js';

const NAMES_TEST = /spec\.ts`,\s+"|the\s+same\s+file,\s+"/u;
/** Lines that nobody could hold by a test: who they are and what they want, what is missing, what remains. */
const NO_CONTROL = /^(?:\*\*(?:Wants?|Has|Have|Stays:)|Not there:|Stands in the way:$)/u;

/** The sentences of the sections about adversaries that say what holds. */
function claimsOf(page: string): string[] {
  const sections = page.split('\n## ').filter((section) => section.includes('\n**Want'));
  const paragraphs = sections.flatMap((section) =>
    section.slice(section.indexOf('\n**Want')).split(/\n(?=- |\n)/u),
  );
  return paragraphs.flatMap((paragraph) => {
    const plain = paragraph.replaceAll(/\s+/gu, ' ').trim().replace(/^- /u, '');
    if (plain.startsWith('**Stays:**')) return [];
    return plain.split(/(?<=\.)\s+(?=[A-ZÀ-Þ“*`])/u).filter((said) => said !== '' && !NO_CONTROL.test(said));
  });
}

describe('the threat model', () => {
  const page = readOfTree('docs/internals/threat-model.md');
  const named = namedIn(page);

  it('names files and tests that are there', () => {
    expect(named.length).toBeGreaterThan(30);
    expect(named.flatMap(({ quoted }) => quoted).length).toBeGreaterThan(30);
    expect(missingOf(named)).toEqual([]);
  });

  it('names a test for each thing that is said to stand in the way', () => {
    const said = page
      .split('\n## ')
      .filter((section) => section.includes('Stands in the way:'))
      .flatMap((section) => section.split(/\n(?=- |\n)/).filter((part) => part.startsWith('- ')));
    expect(said.length).toBeGreaterThan(50);
    expect(said.filter((part) => !NAMES_TEST.test(part))).toEqual([]);
  });

  it('names a test in each sentence that says what holds', () => {
    const claims = claimsOf(page);
    expect(claims.length).toBeGreaterThan(90);
    expect(claims.filter((said) => !NAMES_TEST.test(said))).toEqual([]);
    expect(
      claimsOf('\n## A thief\n\n**Wants** all.\n\n- One is shut (`a.spec.ts`, "b"). Two is, too.'),
    ).toEqual(['One is shut (`a.spec.ts`, "b").', 'Two is, too.']);
  });

  it('lists each deed of two people where it says that it does', () => {
    const [, section = ''] = readOfTree('docs/reference/access.md').split('\n## Two people\n');
    const listed = [...(section.split('\n## ')[0] ?? '').matchAll(/^\| [^|]+ \| `([a-z_]+)` +\|/gmu)];
    expect(listed.map(([, kind]) => kind).sort()).toEqual([...APPROVAL_KINDS].sort());
  });

  it('says of every harm rule what holds it', () => {
    const rows = [...page.matchAll(/^\| (\d)\. [^|\n]+\| ([^|\n]+)\|$/gm)];
    expect(rows.map((row) => row[1])).toEqual(['1', '2', '3', '4', '5', '6', '7']);
    for (const [, , holds = ''] of rows) expect(holds).toMatch(/spec\.ts`, "/);
  });
});
