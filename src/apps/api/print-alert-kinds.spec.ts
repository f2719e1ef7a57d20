import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { ALERT_KINDS, alertKindFacts, type AlertKind } from '../../modules/institutions/index.js';
import en from '../../locales/en/shared/alert-kinds.json' with { type: 'json' };
import es from '../../locales/es/shared/alert-kinds.json' with { type: 'json' };
import fr from '../../locales/fr/shared/alert-kinds.json' with { type: 'json' };
import ht from '../../locales/ht/shared/alert-kinds.json' with { type: 'json' };
import pt from '../../locales/pt/shared/alert-kinds.json' with { type: 'json' };

const KINDS = Object.keys(ALERT_KINDS) as AlertKind[];

describe('the kinds of alerts', () => {
  it.each([
    ['es', es],
    ['pt', pt],
    ['fr', fr],
    ['en', en],
    ['ht', ht],
  ] as const)('have three texts each in %s, and no kind that is gone has any', (_language, texts) => {
    expect(Object.keys(texts).sort()).toEqual([...KINDS].sort());
    const empty = Object.entries(texts).filter(([, { title, asks, mail }]) => !title || !asks || !mail);
    expect(empty).toEqual([]);
  });

  it('are done on a screen or by an operation that the API has, unless reading or an answer ends them', () => {
    const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
    const roots = { ...schema.getQueryType()?.getFields(), ...schema.getMutationType()?.getFields() };
    const nowhere = KINDS.filter((kind) => {
      const { endsBy, screen, operation } = alertKindFacts(kind);
      if (operation) return !(operation in roots);
      return endsBy === 'action' && !screen;
    });
    expect(nowhere).toEqual([]);
  });
});
