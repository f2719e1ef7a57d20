import type { Language } from '../words/languages.js';
import type { NameSpaces } from './name-spaces.js';
import { textsIn } from './read.js';

/** One text in all languages of the platform. */
export type Spoken = Readonly<Record<Language, string>>;

type AllSpoken<T> = T extends string ? Spoken : { readonly [K in keyof T]: AllSpoken<T[K]> };

/** As published files list them. */
const IN_ORDER = ['en', 'es', 'pt', 'fr', 'ht'] as const satisfies readonly Language[];

interface Texts {
  readonly [key: string]: string | Texts;
}

/** The texts of a name space, each in all languages; but for English, a language is read when its text is first asked for. */
export function spoken<N extends keyof NameSpaces>(name: N): AllSpoken<NameSpaces[N]> {
  return branch(textsIn(name, 'en') as Texts, (language) => textsIn(name, language) as Texts) as AllSpoken<
    NameSpaces[N]
  >;
}

type InLanguage<T> = (language: Language) => T;

function branch(english: Texts, texts: InLanguage<Texts>): object {
  return Object.fromEntries(
    Object.entries(english).map(([key, one]) =>
      typeof one === 'string'
        ? [key, leaf((language) => texts(language)[key] as string)]
        : [key, branch(one, (language) => texts(language)[key] as Texts)],
    ),
  );
}

function leaf(text: InLanguage<string>): Spoken {
  const inEach = IN_ORDER.map((language) => [language, { get: () => text(language), enumerable: true }]);
  return Object.defineProperties({}, Object.fromEntries(inEach) as PropertyDescriptorMap) as Spoken;
}
