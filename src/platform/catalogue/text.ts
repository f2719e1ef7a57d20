import type { CatalogueLanguage } from './language.js';

/** Message in every language of the catalogue; `{{name}}` stands for a parameter. */
export type Text = Readonly<Record<CatalogueLanguage, string>>;
