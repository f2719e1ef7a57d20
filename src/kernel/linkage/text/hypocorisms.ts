import { once } from '../../data-files/index.js';
import { tableOfData } from '../table-of-data.js';

/**
 * Formal names by short form. A given name in one word is what the comparison sees: families of a compound
 * name belong to each of its words. A short form may belong to several names; forms in -ito and -ita are
 * derived by rule below.
 */
const shortForms = once((): ReadonlyMap<string, readonly string[]> => {
  const formal = new Map<string, Set<string>>();
  for (const row of tableOfData('short-forms.csv', ['list', 'names', 'forms']))
    for (const form of row.readText('forms').split(' ')) {
      const known = formal.get(form) ?? new Set<string>();
      for (const name of row.readText('names').split(' ')) if (name !== form) known.add(name);
      formal.set(form, known);
    }
  return new Map([...formal].map(([form, names]) => [form, [...names]]));
});

/** Forms of given names in other languages: each pair of the table both ways. */
const sameNames = once((): ReadonlyMap<string, readonly string[]> => {
  const same = new Map<string, string[]>();
  for (const row of tableOfData('same-names.csv', ['list', 'name', 'others'])) {
    const name = row.readText('name');
    for (const other of row.readText('others').split(' ')) {
      same.set(name, [...(same.get(name) ?? []), other]);
      same.set(other, [...(same.get(other) ?? []), name]);
    }
  }
  return same;
});

/**
 * Returns the forms of a folded given name in other languages (Juan: John); none where no other form is
 * known.
 */
export const sameNamesOf = (word: string): readonly string[] => sameNames().get(word) ?? [];

const DIMINUTIVE = /^(.{2,}?)(c|z|qu|gu)?(?:it|inh|ill)[oa]s?$/;
/** Letters that the spelling before i stands for: Paquito is of Paco, Huguito of Hugo. */
const BEFORE_I: Readonly<Record<string, string>> = { qu: 'c', gu: 'g' };

/** Formal names that a folded word may stand for; empty where it is not known as a short form. */
export function formalNamesOf(word: string): readonly string[] {
  const known = shortForms().get(word) ?? [];
  const [, stem, link = ''] = DIMINUTIVE.exec(word) ?? [];
  if (stem === undefined) return known;
  const stems = link in BEFORE_I ? [stem, stem + BEFORE_I[link]!] : [stem];
  const derived = stems.flatMap((of) => ['o', 'a', 'e', '', 's', 'os'].map((ending) => of + ending));
  return [...known, ...derived, ...derived.flatMap((form) => shortForms().get(form) ?? [])];
}

const givenNames = once(
  (): ReadonlySet<string> => new Set([...[...shortForms().values()].flat(), ...sameNames().keys()]),
);

/** Tests whether a folded word is known as a given name in its full form. */
export const isKnownGivenName = (word: string): boolean => givenNames().has(word);
