import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codeIn, shownIn } from '../../src/apps/named-tests.js';
import { huella } from '../integration/huella-command.js';
import { ApiHouse } from './api-house.js';
import { ProcedureHouse } from './procedure-house.js';

const page = readFileSync(join(process.cwd(), 'docs', 'guides', 'procedures.md'), 'utf8');
const [, chapter = ''] = page.split('## A kind of your own, in ten minutes');
const example = codeIn(chapter, 'json');

describe('a stranger with the page on procedures', () => {
  const folder = mkdtempSync(join(tmpdir(), 'huella-kind-'));
  const file = (name: string, content: string): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  /** A command of the page, with its file where it lies here. */
  const run = (command: string) =>
    huella(
      ...command
        .split(' ')
        .slice(1)
        .map((word) => (word.endsWith('.json') ? join(folder, word) : word)),
    );
  let house: ApiHouse;
  let desk: ProcedureHouse;
  beforeAll(async () => {
    house = await ApiHouse.open();
    desk = new ProcedureHouse(house);
  });
  afterAll(async () => {
    await house.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('adds its example by its commands, in their order, and opens it', async () => {
    file('school-papers.json', example);
    const commands = shownIn(chapter).filter((one) => one.startsWith('huella '));
    expect(commands.map((one) => one.split(' ').slice(1, 3).join(' '))).toEqual([
      ...['procedure check', 'procedure add', 'procedure show'],
    ]);
    for (const command of commands) expect(await run(command)).toMatchObject({ code: 0 });
    expect((await run('huella procedure add school-papers.json --json')).code).toBe(0);
    expect((await run('huella procedure show school_papers')).out).toContain('school_papers, version 1');

    const { token } = await house.enrol('AA-SEARCH', ['liaison', 'coordinator']);
    const living = { person: { names: [{ kind: 'legal', full: 'Escolar Inventada' }], sex: 'female' } };
    const { id: recordId } = await house.change(
      token,
      'registerLocatedPerson',
      { living },
      '... on RecordReceipt { id }',
    );
    const opened = await desk.open(token, { kind: 'school_papers', recordId, agreed: true });
    expect(opened).toMatchObject({ state: 'open', step: 'apply', missing: ['diploma'] });
    await desk.paper(token, opened.id, 'diploma');
    expect(await desk.done(token, opened.id, 'granted')).toMatchObject({ step: 'hand' });
    expect(await desk.done(token, opened.id, 'done')).toMatchObject({ state: 'done' });
  });

  it('is told of every mistake at once, each with its place and its mend', async () => {
    const wrong = JSON.parse(example) as {
      steps: { outcomes: object[]; out?: string[] }[];
      name: Record<string, string>;
    };
    const [apply] = wrong.steps;
    if (apply) Object.assign(apply, { out: ['diplom'], outcomes: [{ is: 'granted', next: 'apply' }] });
    Reflect.deleteProperty(wrong.name, 'ht');
    const ran = await huella('procedure', 'check', file('wrong.json', JSON.stringify(wrong)), '--json');
    expect(ran.code).not.toBe(0);
    const { faults } = JSON.parse(ran.out) as { faults: { path: string; message?: string }[] };
    expect(faults.map(({ path }) => path)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^name/), expect.stringMatching(/^steps\[0\]/)]),
    );
    expect((await huella('procedure', 'add', join(folder, 'wrong.json'))).code).not.toBe(0);
    expect((await run('huella procedure show school_papers')).out).toContain('version 1');
  });
});
