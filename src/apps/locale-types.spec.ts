import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const WEB = join(process.cwd(), 'src/web');
const SPANISH = join(process.cwd(), 'src/locales/es/console/shell.json');
const SCREEN = join(WEB, 'planted-screen.ts');

/** A screen that says one text with a parameter. */
const screenThatSays = (asked: string): string => `
  import type { TFunction } from 'i18next';
  import './words/words.js';
  export const said = (t: TFunction): string => t(${asked});
`;

/** Files as they are on the disk, which are the same for every question. */
const parsed = new Map<string, ts.SourceFile>();

/**
 * The compiler's faults in the Spanish core and in a screen, where some files hold something else than on the
 * disk.
 */
function faultsWith(planted: Readonly<Record<string, string>>): string[] {
  const { config } = ts.readConfigFile(join(WEB, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    config: object;
  };
  const { options } = ts.parseJsonConfigFileContent({ ...config, files: [] }, ts.sys, WEB);
  const { plugins: _, ...rest } = options;
  const host = ts.createCompilerHost(rest);
  const [read, exists] = [host.readFile.bind(host), host.fileExists.bind(host)];
  host.readFile = (file) => planted[file] ?? read(file);
  host.fileExists = (file) => file in planted || exists(file);
  host.getSourceFile = (file, version) => {
    const known = file in planted ? undefined : parsed.get(file);
    if (known) return known;
    const text = host.readFile(file);
    const source = text === undefined ? undefined : ts.createSourceFile(file, text, version);
    if (source && !(file in planted)) parsed.set(file, source);
    return source;
  };
  const roots = [join(WEB, 'words/bundles/core.es.ts'), ...(SCREEN in planted ? [SCREEN] : [])];
  const program = ts.createProgram(roots, { ...rest, incremental: false }, host);
  return roots.flatMap((root) =>
    program
      .getSemanticDiagnostics(program.getSourceFile(root))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
  );
}

const textsOf = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;

describe('the compiler', () => {
  it('takes the texts as they are, and a text with its own parameter', () => {
    expect(faultsWith({ [SCREEN]: screenThatSays(`'today.due', { when: '1 May' }`) })).toEqual([]);
  });

  it('refuses a parameter that a text does not have, and a text that is not there', () => {
    const wrong = `'today.due', { day: '1 May' }) + t('today.dew', { when: '1 May' }`;
    expect(faultsWith({ [SCREEN]: screenThatSays(wrong) })).toHaveLength(2);
  });

  it('refuses a language that lacks a text of English', () => {
    const { signOut: _, ...lacking } = textsOf(SPANISH);
    expect(faultsWith({ [SPANISH]: JSON.stringify(lacking) })).not.toEqual([]);
  });

  it('refuses a language that has a text which English has not', () => {
    const texts = textsOf(SPANISH);
    const deep = { ...texts, nav: { ...(texts['nav'] as object), planted: 'de más' } };
    expect(faultsWith({ [SPANISH]: JSON.stringify(deep) })).not.toEqual([]);
  });
});
