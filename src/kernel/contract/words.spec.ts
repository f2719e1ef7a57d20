import { describe, expect, it } from '@jest/globals';
import { isMigrationStatusName, MIGRATION_STATUS_NAMES } from './migration-status.js';
import { isPlaceholder, PLACEHOLDERS } from './placeholders.js';
import { isEmailAddress, isLanguageTag } from './text-forms.js';

describe('names of migration status', () => {
  it.each([
    ...MIGRATION_STATUS_NAMES,
    'migrationStatus',
    'ESTATUS_MIGRATORIO',
    'situacaoMigratoria',
    'statut-migratoire',
  ])('include %s', (name) => {
    expect(isMigrationStatusName(name)).toBe(true);
  });

  it.each(['status', 'situation', 'migration', 'nationalities', 'legalName', ''])(
    'do not include %s',
    (name) => {
      expect(isMigrationStatusName(name)).toBe(false);
    },
  );
});

describe('placeholders', () => {
  it.each([
    ...PLACEHOLDERS,
    'n/a',
    'n.a.',
    'desconocido',
    'No Sabe',
    '000000',
    '0000-0000',
    '999',
    'xxxx',
    '---',
    '¿?',
    '11111111',
    '123456789',
  ])('include %s', (text) => {
    expect(isPlaceholder(text)).toBe(true);
  });

  it.each(['', 'Ana', 'S.D.', 'X', '99', '12345', '❤', '1369-1992-57985', 'Nadie Pérez'])(
    'do not include %s',
    (text) => {
      expect(isPlaceholder(text)).toBe(false);
    },
  );
});

describe('forms of text', () => {
  it.each(['es', 'quc', 'zh-Hant', 'es-419', 'de-CH-1996', 'sgn-x-lsm', 'en-u-ca-gregory'])(
    '%s is a language tag',
    (tag) => {
      expect(isLanguageTag(tag)).toBe(true);
    },
  );

  it.each(['', 'spanish', 'e', 'es_MX', 'es-', '-es', 'es-Latinx-'])('%s is no language tag', (tag) => {
    expect(isLanguageTag(tag)).toBe(false);
  });

  it.each(['ana@example.org', 'a.b+c@correo.example'])('%s is an e-mail address', (address) => {
    expect(isEmailAddress(address)).toBe(true);
  });

  it.each([
    '',
    'ana',
    'a@b@c',
    'a@example.org,b@example.org',
    'a@example.org\nb@example.org',
    'Ana <a@example.org>',
    'a b@c',
  ])('%j is no single e-mail address', (address) => {
    expect(isEmailAddress(address)).toBe(false);
  });
});
