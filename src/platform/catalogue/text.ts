import type { CatalogueLanguage, SpokenLanguage } from './language.js';

/** One message in the languages of the catalogue, and in further ones where it is told to families; `{name}` stands for a parameter. */
export type Text = Readonly<Record<CatalogueLanguage, string>> &
  Readonly<Partial<Record<SpokenLanguage, string>>>;

/** One message in every language that families and their officers speak. */
export type SpokenText = Readonly<Record<SpokenLanguage, string>>;
