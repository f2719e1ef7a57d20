import type { CatalogueLanguage } from './language.js';

/** One message in every language of the catalogue; `{{name}}` stands for a parameter. */
export type Text = Readonly<Record<CatalogueLanguage, string>>;
