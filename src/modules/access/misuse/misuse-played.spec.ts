import { SeededGenerator } from '../../../kernel/numbers/seeded-generator.js';
import { playScenario } from '../../../../test/support/misuse-scenarios.js';
import { HARD_DAYS, playHouse, typedRecords } from '../../../../test/support/misuse-sessions.js';
import { MisuseWatch } from '../../../../test/support/misuse-watch.js';
import { questionOfRecord } from './index.js';

/** Of its own, beside that of `npm run figures -- oracles`. */
const SEED = 7_411;

describe('the rules against misuse', () => {
  const chance = SeededGenerator.fromSeed(SEED);

  it('see every scripted attack, alone, in pairs and spread over accounts, in the first round after it is made', () => {
    const played = Array.from({ length: 36 }, (_, at) => playScenario(chance.fork(`scenario ${at}`), at));
    expect(played.filter(({ seen }) => !seen)).toEqual([]);
    expect(Math.max(...played.map(({ waitMs }) => waitMs))).toBeLessThanOrEqual(10_000);
    expect(played.some(({ accounts }) => accounts > 1)).toBe(true);
    expect(played.some(({ attacks }) => attacks.length > 1)).toBe(true);
  });

  it('tell nothing of a register that one account brings as a file', () => {
    const { reports, remains } = typedRecords(SEED, 600);
    const watch = new MisuseWatch('house');
    const at = Date.parse('2026-03-02T15:00:00Z');
    for (const [of, record] of [...reports, ...remains].entries())
      watch.write({
        ...{ at, actorId: 'file', kind: 'filed', ownObjects: [String(of)] },
        question: questionOfRecord(record),
      });
    expect(watch.round(at + 10_000)).toEqual([]);
  });

  it.each([undefined, ...HARD_DAYS])('tell nothing of honest work, on a day with %s either', (hard) => {
    const typed = typedRecords(SEED, 300);
    const { sessions, alarms } = playHouse(chance.fork(String(hard)), typed, hard, 4);
    expect(sessions).toBe(20);
    expect(alarms).toEqual([]);
  });
});
