import ts from 'typescript';
import { ALERT_KINDS } from '../../src/modules/institutions/index.js';
import { LIVING, REMAINS, REPORT, type Field, type Shape } from '../../src/kernel/contract/index.js';
import { SIDES_OF_KIND } from '../../src/kernel/linkage/index.js';
import { filesUnder, forEachNode, ownSources, textOf, type Sources } from './source.js';

/**
 * A union or a table is one of alert kinds where every word of it is one, from so many on, and where not all of them are kinds of matches, which have a
 * union of their own. Screens, look-ups and pages of words share names with kinds and hold others beside them.
 */
const KINDS_OF_A_TABLE = 3;

const KINDS: ReadonlySet<string> = new Set(Object.keys(ALERT_KINDS));
const OF_MATCHES: ReadonlySet<string> = new Set(Object.keys(SIDES_OF_KIND));

/** In how many files each alert kind is named: as a literal of the union, a key of a table by kinds, or a key of a file of texts. */
export function filesByAlertKind({ files, checker }: Sources): ReadonlyMap<string, readonly string[]> {
  const found = new Map([...KINDS].map((kind) => [kind, new Set<string>()]));
  for (const [file, source] of files)
    forEachNode(source, (node) => {
      const kind = kindNamed(node);
      if (kind !== undefined && isOfKinds(node, checker)) found.get(kind)?.add(file);
    });
  for (const file of filesUnder('src/**/*.json'))
    for (const kind of kindsOfTexts(JSON.parse(textOf(file)))) found.get(kind)?.add(file);
  return new Map([...found].map(([kind, of]) => [kind, [...of].toSorted()]));
}

function kindNamed(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return KINDS.has(node.text) ? node.text : undefined;
  const isKey = ts.isIdentifier(node) && ts.isPropertyAssignment(node.parent) && node.parent.name === node;
  return isKey && KINDS.has(node.text) ? node.text : undefined;
}

function isOfKinds(node: ts.Node, checker: ts.TypeChecker): boolean {
  const { parent } = node;
  if (ts.isPropertyAssignment(parent) && parent.name === node) {
    const table = parent.parent;
    const keys = table.properties.flatMap(({ name }) => (name && 'text' in name ? [name.text] : []));
    if (areKinds(keys)) return true;
    const expected = checker.getContextualType(table);
    return expected !== undefined && areKinds(expected.getProperties().map(({ name }) => name));
  }
  const type = typeBeside(node, checker);
  return type !== undefined && areKinds(wordsOf(type));
}

/** The type of which the literal is one: what is expected there, or what it is compared with. */
function typeBeside(node: ts.Node, checker: ts.TypeChecker): ts.Type | undefined {
  const { parent } = node;
  if (ts.isBinaryExpression(parent))
    return checker.getTypeAtLocation(parent.left === node ? parent.right : parent.left);
  if (ts.isCaseClause(parent)) return checker.getTypeAtLocation(parent.parent.parent.expression);
  if (ts.isLiteralTypeNode(parent)) {
    const around = parent.parent;
    if (ts.isUnionTypeNode(around)) return checker.getTypeFromTypeNode(around);
    return ts.isTypeReferenceNode(around) && around.typeArguments?.[0]
      ? checker.getTypeFromTypeNode(around.typeArguments[0])
      : undefined;
  }
  return ts.isExpression(node) ? checker.getContextualType(node) : undefined;
}

const wordsOf = (type: ts.Type): readonly string[] =>
  (type.isUnion() ? type.types : [type]).flatMap((one) => (one.isStringLiteral() ? [one.value] : []));

const areKinds = (words: readonly string[]): boolean => {
  const areAll = words.every((word) => KINDS.has(word));
  return areAll && words.length >= KINDS_OF_A_TABLE && words.some((word) => !OF_MATCHES.has(word));
};

function kindsOfTexts(texts: unknown): readonly string[] {
  if (typeof texts !== 'object' || texts === null) return [];
  const keys = Object.keys(texts);
  const own = areKinds(keys) ? keys.filter((key) => KINDS.has(key)) : [];
  return [...own, ...Object.values(texts).flatMap(kindsOfTexts)];
}

/** A name of two words or more is the field's and nothing else's; those at the head of a record say what it is, and are no evidence. */
const IS_TELLING = /^[a-z]+[A-Z]/u;

/** Files that write no fact of a field again: they invent data, or a script writes them from the contract. */
const INVENTS = /^src\/(?:benchmark\/simulation|demo)\/|\/testing\//u;
const GENERATED = ':(attr:linguist-generated)';

/** In how many files of `src` each compared field of the contract is named, of those whose name tells them from everything else. */
export function filesByField(): ReadonlyMap<string, readonly string[]> {
  const records = [REPORT, REMAINS, LIVING];
  const compared = new Set(
    records.flatMap((shape) => namesIn(shape, ({ facts }) => facts.isCompared === true)),
  );
  const heads = new Set(records.flatMap(({ fields }) => Object.keys(fields)));
  const names = [...compared].filter((name) => IS_TELLING.test(name) && !heads.has(name));
  const found = new Map(names.map((name) => [name, [] as string[]]));
  const generated = new Set(filesUnder(GENERATED));
  const texts = [...ownSources(), ...filesUnder('src/**/*.json')].filter(
    (file) => !INVENTS.test(file) && !generated.has(file),
  );
  for (const file of texts)
    for (const word of new Set(textOf(file).match(/\b[a-zA-Z]+\b/gu))) found.get(word)?.push(file);
  return found;
}

/** Names of the fields of a shape, and of what is in it, of which something holds. */
function namesIn(
  shape: Shape,
  holds: (field: Field) => boolean,
  seen: Set<Shape> = new Set(),
): readonly string[] {
  if (seen.has(shape)) return [];
  seen.add(shape);
  if (shape.kind === 'object')
    return Object.entries(shape.fields).flatMap(([name, field]) => [
      ...(holds(field) ? [name] : []),
      ...namesIn(field.shape, holds, seen),
    ]);
  if (shape.kind === 'list' || shape.kind === 'oneOrList' || shape.kind === 'map')
    return namesIn(shape.of, holds, seen);
  return shape.kind === 'dateOrSpan' ? namesIn(shape.span, holds, seen) : [];
}
