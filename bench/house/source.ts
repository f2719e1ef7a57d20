import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';

export const ROOT = resolve(import.meta.dirname, '../..');

/** Files of the checkout that git knows, and new ones that it would take. */
export function filesUnder(...pathspecs: readonly string[]): readonly string[] {
  const { stdout } = spawnSync(
    'git',
    ['ls-files', '--cached', '--others', '--exclude-standard', '--', ...pathspecs],
    { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 26 },
  );
  return [...new Set(stdout.split('\n'))].filter((file) => file !== '' && existsSync(join(ROOT, file)));
}

export const textOf = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/** TypeScript of `src` without its specs and without what is generated. */
export function ownSources(): readonly string[] {
  return filesUnder('src').filter(
    (file) => /\.tsx?$/u.test(file) && !file.includes('.spec.') && !/\.d(?:\.json)?\.ts$/u.test(file),
  );
}

export interface Sources {
  readonly program: ts.Program;
  readonly checker: ts.TypeChecker;
  /** By its path from the root. */
  readonly files: ReadonlyMap<string, ts.SourceFile>;
}

/** What is shipped and the console, as the compiler reads them: one program, for a type is the same in both. */
export function readSources(): Sources {
  const config = ts.readConfigFile(join(ROOT, 'src/web/tsconfig.json'), (path) => ts.sys.readFile(path));
  const { tsBuildInfoFile: _, ...options } = ts.parseJsonConfigFileContent(
    config.config,
    ts.sys,
    join(ROOT, 'src/web'),
  ).options;
  const own = ownSources();
  const program = ts.createProgram(
    own.map((file) => join(ROOT, file)),
    {
      ...options,
      noEmit: true,
      experimentalDecorators: true,
      incremental: false,
    },
  );
  const files = new Map(
    own.flatMap((file): [string, ts.SourceFile][] => {
      const source = program.getSourceFile(join(ROOT, file));
      return source ? [[file, source]] : [];
    }),
  );
  return { program, checker: program.getTypeChecker(), files };
}

export function forEachNode(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => forEachNode(child, visit));
}

/** Whom each file imports, types among it, by paths from the root. */
export function importsOf({ files }: Sources): ReadonlyMap<string, readonly string[]> {
  return new Map(
    [...files].map(([file, source]) => [
      file,
      specifiersOf(source).flatMap((specifier) => {
        if (!specifier.startsWith('.')) return [];
        const path = join(dirname(file), specifier).replace(/\.js$/u, '');
        return [`${path}.ts`, `${path}.tsx`, `${path}/index.ts`, path]
          .filter((one) => files.has(one))
          .slice(0, 1);
      }),
    ]),
  );
}

function specifiersOf(source: ts.SourceFile): readonly string[] {
  const found: string[] = [];
  forEachNode(source, (node) => {
    const specifier =
      ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
        ? node.moduleSpecifier
        : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
          ? node.arguments[0]
          : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
            ? node.argument.literal
            : undefined;
    if (specifier && ts.isStringLiteral(specifier)) found.push(specifier.text);
  });
  return found;
}
