import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../words/languages.js';
import type { NameSpaces } from './name-spaces.js';

const HERE = import.meta.dirname;
const MESSAGES = 'messages';

/** What was read: each file once in a process, when somebody first asks for it. */
const held = new Map<string, unknown>();

/** The texts of a name space in one language, for what the platform writes; the console fetches its own. */
export function textsIn<N extends keyof NameSpaces>(name: N, language: Language): NameSpaces[N] {
  return fileOf(name, language) as NameSpaces[N];
}

/** The name spaces of what is told by a code. */
export function messageSpaces(): readonly string[] {
  return readdirSync(join(HERE, 'en', MESSAGES))
    .filter((file) => file.endsWith('.json'))
    .map((file) => `${MESSAGES}/${file.slice(0, -'.json'.length)}`)
    .toSorted();
}

/** The messages of one name space in one language, by code. */
export function messagesOf(name: string, language: Language): Readonly<Record<string, string>> {
  return fileOf(name, language) as Readonly<Record<string, string>>;
}

function fileOf(name: string, language: Language): unknown {
  const file = join(HERE, language, `${name}.json`);
  if (!held.has(file)) held.set(file, JSON.parse(readFileSync(file, 'utf8')));
  return held.get(file);
}
