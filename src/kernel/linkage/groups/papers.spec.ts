import { buildBackground } from '../build-background.js';
import type { ComparableRecord } from '../comparable-record.js';
import { explain, log10LROf } from '../explain.js';
import { priorFor } from '../prior.js';
import { inventedRecord } from '../testing/invented-record.js';

const REPORTS = 200;
const background = buildBackground([
  ...Array.from({ length: REPORTS }, (_, i) => inventedRecord('report', i)),
  ...Array.from({ length: 50 }, (_, i) => inventedRecord('remains', i)),
]);
const prior = priorFor('identification', { a: REPORTS, b: 50 });

const names = [{ kind: 'legal', given: 'Wenceslao Teodoro', surnames: ['Zaldívar', 'Toussaint'] }];
const documents = [{ type: 'national_id', number: '0801-1990-12345', country: 'HN' }];
const family: ComparableRecord = { recordType: 'report', person: { names, documents } };
const body = (more: ComparableRecord): ComparableRecord => ({ recordType: 'remains', ...more });
const weigh = (record: ComparableRecord): number =>
  log10LROf(explain(family, record, background, 'identification'));

describe('papers on a body', () => {
  it('say no more than six to one for their owner, however well name and number agree', () => {
    const log10LR = weigh(body({ presumedIdentity: { names, documents } }));
    expect(log10LR + Math.log10(prior)).toBeLessThan(Math.log10(6) + 0.001);
    expect(log10LR + Math.log10(prior)).toBeGreaterThan(Math.log10(5));
  });

  it('are taken at their word once somebody has confirmed who it is', () => {
    const confirmed = body({ identity: { names, documents }, presumedIdentity: { names, documents } });
    expect(weigh(confirmed)).toBeGreaterThan(weigh(body({ presumedIdentity: { names, documents } })) + 2);
  });

  it('that name somebody else are corrected by nothing', () => {
    const other = body({ presumedIdentity: { names: [{ kind: 'legal', full: 'ROSA QUISPE MAMANI' }] } });
    const items = explain(family, other, background, 'identification');
    expect(items.map(({ field }) => field)).not.toContain('presumedIdentity');
  });
});
