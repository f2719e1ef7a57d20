import { describe, expect, it } from '@jest/globals';
import { isMigrationStatusName, MIGRATION_STATUS_NAMES, withoutMigrationStatus } from './migration-status.js';
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

describe('what a text says of migration status', () => {
  it.each([
    ['Viajaba indocumentado con su primo.', 'Viajaba […] con su primo.'],
    ['Estatus migratorio: irregular, vivía en Tapachula', '[…], vivía en Tapachula'],
    ['su situación migratoria es irregular; mochila roja', 'su […]; mochila roja'],
    ['Es solicitante de asilo desde mayo', 'Es […] desde mayo'],
    ['Era un MIGRANTE SIN PAPELES.', 'Era un […].'],
    ['He was undocumented and wore a red cap', 'He was […] and wore a red cap'],
    ['immigration_status=overstay. Scar', '[…]. Scar'],
    ['an asylum-seeker from Cuba', 'an […] from Cuba'],
    ['Está em situação irregular no Brasil', 'Está em […] no Brasil'],
    ['imigrante ilegal, tatuagem', '[…], tatuagem'],
    ['Il est sans-papiers et travaille à Lyon', 'Il est […] et travaille à Lyon'],
    ['Demandeur d’asile ; une cicatrice', '[…] ; une cicatrice'],
    ['Li te san papye, li gen yon tatwaj', 'Li te […], li gen yon tatwaj'],
    ['estati imigrasyon: ilegal', '[…]'],
    ['A condição migratória é irregular, usa óculos', 'A […], usa óculos'],
    ['indocumentada e indocumentado', '[…] e […]'],
  ])('is left out of %j', (text, without) => {
    expect(withoutMigrationStatus(text)).toBe(without);
    expect(withoutMigrationStatus(without)).toBeUndefined();
  });

  it.each([
    'Fue deportado el 3 de marzo desde Laredo',
    'Lo vieron en la estación migratoria de Tapachula',
    'El cuerpo fue hallado sin documentos ni papeles',
    'Trouvé sans papiers d’identité sur lui',
    'Yo jwenn li san papye idantite',
    'situación legal: casado',
    'He crossed the border near Sásabe with a guide',
    'Tenía visa de turista en la cartera',
    'indocumentadores',
    'Migración le quitó el teléfono',
    '',
  ])('is not found in %j', (text) => {
    expect(withoutMigrationStatus(text)).toBeUndefined();
  });
});
