import ts from 'typescript';
import { forEachNode, type Sources } from './source.js';

export interface NamesOfHouse {
  /** Exported classes with a public method `run`, by file. */
  readonly runs: readonly string[];
  /** Exported types that are declared more than once, with how often. */
  readonly repeated: ReadonlyMap<string, number>;
  readonly mostArguments: { readonly name: string; readonly count: number };
  /** Uses of `any`. */
  readonly anys: number;
}

export function namesOf({ files }: Sources): NamesOfHouse {
  const runs: string[] = [];
  const declared = new Map<string, number>();
  let mostArguments = { name: '', count: 0 };
  let anys = 0;
  for (const [file, source] of files) {
    forEachNode(source, (node) => {
      if (node.kind === ts.SyntaxKind.AnyKeyword) anys += 1;
      if (ts.isConstructorDeclaration(node) && node.parameters.length > mostArguments.count)
        mostArguments = { name: node.parent.name?.text ?? file, count: node.parameters.length };
    });
    for (const statement of source.statements) {
      if (!isExported(statement)) continue;
      if (ts.isClassDeclaration(statement) && statement.members.some(isPublicRun)) runs.push(file);
      if (isTypeDeclaration(statement) && statement.name)
        declared.set(statement.name.text, (declared.get(statement.name.text) ?? 0) + 1);
    }
  }
  return { runs, repeated: new Map([...declared].filter(([, count]) => count > 1)), mostArguments, anys };
}

const isExported = (statement: ts.Statement): boolean =>
  ts.canHaveModifiers(statement) &&
  ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;

const isTypeDeclaration = (
  statement: ts.Statement,
): statement is
  | ts.InterfaceDeclaration
  | ts.TypeAliasDeclaration
  | ts.ClassDeclaration
  | ts.EnumDeclaration =>
  ts.isInterfaceDeclaration(statement) ||
  ts.isTypeAliasDeclaration(statement) ||
  ts.isClassDeclaration(statement) ||
  ts.isEnumDeclaration(statement);

function isPublicRun(member: ts.ClassElement): boolean {
  return (
    ts.isMethodDeclaration(member) &&
    ts.isIdentifier(member.name) &&
    member.name.text === 'run' &&
    (ts.getCombinedModifierFlags(member) & ts.ModifierFlags.NonPublicAccessibilityModifier) === 0
  );
}
