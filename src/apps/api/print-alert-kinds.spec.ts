import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { ALERT_KINDS, alertKindFacts, type AlertKind } from '../../modules/mechanisms/index.js';
import { alertKinds as en } from '../../words/alert-kinds/en.js';
import { alertKinds as es } from '../../words/alert-kinds/es.js';
import { alertKinds as fr } from '../../words/alert-kinds/fr.js';
import { alertKinds as ht } from '../../words/alert-kinds/ht.js';
import { alertKinds as pt } from '../../words/alert-kinds/pt.js';

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
