import type { DviFamilySection, DviPerson, FamiliasDvi, FamiliasRelation } from './familias-file.js';
import { refusedAt, type FamiliasLines } from './familias-lines.js';

/** A heading in brackets, what stands under it, and the headings with more brackets below. */
interface Section {
  readonly title: string;
  readonly line: number;
  readonly entries: Entry[];
  readonly sections: Section[];
}

interface Entry {
  readonly key: string;
  readonly value: string;
  readonly line: number;
}

const OPENING = /^\[+/u;
const CLOSING = /(?<!\])\]+$/u;
const ENTRY = /^([^=]+)=(.*)$/u;

/** Reads what follows the database; undefined where it has no section `[DVI]`. */
export function readDviSection(lines: FamiliasLines): FamiliasDvi | undefined {
  const dvi = readTree(lines).sections.find(({ title }) => title === 'DVI');
  if (!dvi) return undefined;
  const unidentified = under(dvi, 'Unidentified persons')?.sections ?? [];
  const families = under(dvi, 'Reference Families')?.sections ?? [];
  return { unidentified: unidentified.map(readPerson), families: families.map(readFamily) };
}

function readTree(lines: FamiliasLines): Section {
  const root: Section = { title: '', line: 0, entries: [], sections: [] };
  const open: Section[] = [root];
  while (!lines.isAtEnd) {
    const text = lines.raw('a line').trim();
    if (text === '') continue;
    const { line } = lines;
    const [brackets] = CLOSING.test(text) ? (OPENING.exec(text) ?? []) : [];
    if (brackets !== undefined) {
      const parent = open[brackets.length - 1];
      if (!parent) throw refusedAt(line, 'a heading with at most one bracket more than the one above');
      const title = text.slice(brackets.length).replace(CLOSING, '').trim();
      const section: Section = { title, line, entries: [], sections: [] };
      parent.sections.push(section);
      open.splice(brackets.length, open.length, section);
      continue;
    }
    const [, key, value = ''] = ENTRY.exec(text) ?? [];
    if (key === undefined) throw refusedAt(line, 'a heading in brackets, or a name, = and a value');
    open.at(-1)?.entries.push({ key: key.trim(), value: value.trim(), line });
  }
  return root;
}

function under(section: Section, title: string): Section | undefined {
  return section.sections.find((one) => one.title.toLowerCase() === title.toLowerCase());
}

function readPerson(section: Section): DviPerson {
  const gender = valueOf(section, 'Gender').toLowerCase();
  return {
    name: nameOf(section),
    line: section.line,
    sex: gender === 'male' || gender === 'female' ? gender : 'unknown',
    genotypes: readGenotypes(under(section, 'DNA data')),
  };
}

function readGenotypes(section: Section | undefined): DviPerson['genotypes'] {
  const genotypes: Record<string, readonly [string, string]> = {};
  const entries = (section?.entries ?? []).filter(({ key }) => key !== 'nSystems');
  for (let at = 0; at < entries.length; at += 3) {
    const [system, first, second] = entries.slice(at, at + 3);
    const isWhole = system?.key === 'SystemName' && first?.key === 'Allele1' && second?.key === 'Allele2';
    if (!isWhole) throw refusedAt(entries[at]?.line ?? 0, 'SystemName, Allele1 and Allele2');
    if (genotypes[system.value]) throw refusedAt(system.line, 'each locus once a person');
    genotypes[system.value] = [first.value, second.value];
  }
  return genotypes;
}

function readFamily(section: Section): DviFamilySection {
  const pedigrees = (under(section, 'Pedigrees')?.sections ?? []).map((one) => ({
    name: nameOf(one),
    relations: readRelations(one.entries),
  }));
  const persons = (under(section, 'Persons')?.sections ?? []).map(readPerson);
  return { name: nameOf(section), line: section.line, persons, pedigrees };
}

function readRelations(entries: readonly Entry[]): FamiliasRelation[] {
  const pairs = entries.filter(({ key }) => key === 'Parent' || key === 'Child');
  return Array.from({ length: Math.ceil(pairs.length / 2) }, (_, at) => {
    const [parent, child] = pairs.slice(2 * at, 2 * at + 2);
    if (parent?.key !== 'Parent' || child?.key !== 'Child')
      throw refusedAt(parent?.line ?? 0, 'a line Parent= and after it a line Child=');
    return { parent: parent.value, child: child.value };
  });
}

function nameOf(section: Section): string {
  const name = valueOf(section, 'Name');
  if (name === '') throw refusedAt(section.line, 'a line Name= below this heading');
  return name;
}

function valueOf(section: Section, key: string): string {
  return section.entries.find((entry) => entry.key === key)?.value ?? '';
}
