import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedKinds } from '../../kinds/shipped-kinds.js';
import { readProcedureKind } from './check-kind.js';

/** JSON of whatever form. */
type Content = Record<string, ReturnType<typeof JSON.parse>>;

const words = (text: string) => ({ es: text, en: text, pt: text, fr: text, ht: text });

/** A whole kind, invented. */
function kind(): Content {
  const step = (id: string, outcomes: object[], more: object = {}) => ({
    ...{ id, name: words(id), who: { is: 'owner' }, workingDays: 'unknown', outcomes, ...more },
  });
  return {
    ...{ format: 'huella-procedure/1', kind: 'school_papers', invented: true, name: words('School papers') },
    records: ['living'],
    documents: [{ id: 'diploma', name: words('Diploma'), files: ['pdf'], dated: true, keepDays: 365 }],
    steps: [
      step('collect', [{ is: 'done', next: 'apply' }]),
      step('apply', [{ is: 'granted', next: 'hand' }], { out: ['diploma'] }),
      step('hand', [{ is: 'done', ends: 'done' }]),
    ],
  };
}

const faultsOf = (change: (content: Content) => void): string[] => {
  const content = kind();
  change(content);
  const read = readProcedureKind(content);
  return 'faults' in read ? read.faults.map(({ path, code }) => `${path} ${code.replace(/^.*\./u, '')}`) : [];
};

describe('a kind of procedure', () => {
  it('is read as it was written', () => {
    expect(readProcedureKind(kind())).toMatchObject({ kind: { kind: 'school_papers', sight: 'ordinary' } });
  });

  it('is refused with everything that is wrong, each with its place', () => {
    const faults = faultsOf((content) => {
      content.colour = 'red';
      content.steps[0].who = {};
      content.steps[1].out = ['diplom'];
      content.steps[1].workingDays = -1;
      content.steps[2].outcomes = [{ is: 'well', ends: 'done' }];
      delete content.name;
    });
    expect(faults).toEqual(
      expect.arrayContaining([
        'colour UNKNOWN_KEY',
        'name MISSING',
        'steps[0].who WHO',
        'steps[1].workingDays TOO_SMALL',
        'steps[2].outcomes[0].is CHOICE',
      ]),
    );
    // A step of the wrong form says nothing of its papers; the others do.
    expect(faults).toHaveLength(5);
  });

  it.each([
    [
      'steps that loop',
      (content: Content) => void (content.steps[2].outcomes = [{ is: 'refused', next: 'apply' }]),
      ['steps[1].outcomes LOOP'],
    ],
    [
      'a step that loops with itself',
      (content: Content) => {
        content.steps[1].outcomes.push({ is: 'needs_more', next: 'apply' });
      },
      ['steps[1].outcomes LOOP'],
    ],
    [
      'a step that is not there',
      (content: Content) => void (content.steps[0].outcomes[0].next = 'aply'),
      ['steps[0].outcomes[0].next NEXT_UNKNOWN', 'steps[1].id BEGINNING'],
    ],
    [
      'an outcome that leads nowhere',
      (content: Content) => {
        delete content.steps[2].outcomes[0].ends;
      },
      ['steps[2].outcomes[0] NEXT_OR_END'],
    ],
    [
      'a paper that is not there',
      (content: Content) => void (content.steps[1].out = ['diplom']),
      ['steps[1].out[0] DOCUMENT_UNKNOWN'],
    ],
    [
      'an actor that nobody can be',
      (content: Content) => void (content.steps[1].who = { kinds: ['registrar_of_births'], of: 'own' }),
      ['steps[1].who.kinds[0] CHOICE'],
    ],
    [
      'an actor that it must never reach',
      (content: Content) => {
        content.neverTo = ['reception'];
        content.steps[1].who = { kinds: ['shelter', 'reception'], of: 'own' };
      },
      ['steps[1].who.kinds[1] NEVER_TO'],
    ],
    [
      'indicators without protection',
      (content: Content) => {
        content.byIndicators = true;
        content.indicators = [{ id: 'debt', name: words('debt') }];
      },
      ['byIndicators PROTECTION'],
    ],
    [
      'a deadline of a country that exists, without a source',
      (content: Content) => {
        content.invented = false;
        content.steps[0].workingDays = 5;
      },
      ['steps[0].source SOURCE_MISSING'],
    ],
  ])('is refused for %s', (_, change, faults) => {
    expect(faultsOf(change)).toEqual(faults);
  });
});

describe('the page on procedures', () => {
  it('shows a kind that is without fault', () => {
    const page = readFileSync(
      join(import.meta.dirname, '../../../../../../docs/guides/procedures.md'),
      'utf8',
    );
    const [, shown = ''] = /```json\n([\s\S]*?)```/u.exec(page) ?? [];
    expect(readProcedureKind(JSON.parse(shown))).toHaveProperty('kind');
  });
});

describe('the kinds of the house', () => {
  it.each(shippedKinds().map((one) => [one.kind, one] as const))('are without fault: %s', (_, content) => {
    expect(readProcedureKind(content)).toHaveProperty('kind');
  });

  it('are all that the issue asks for', () => {
    expect(shippedKinds().map((one) => one.kind)).toEqual([
      ...['apostille', 'birth_certificate', 'death_certificate', 'death_registration', 'dna_appointment'],
      ...['exhumation_order', 'humanitarian_visa', 'identity_document', 'legal_aid', 'local_integration'],
      ...[
        'offer_referral',
        'psychosocial_family',
        'psychosocial_returned',
        'registry_query',
        'regularisation',
      ],
      ...['repatriation', 'sample_transfer', 'trafficking_referral'],
    ]);
  });

  it('say no deadline and no cost that no source says', () => {
    const steps = shippedKinds().flatMap((one) => one.steps);
    expect(steps.filter(({ workingDays, source }) => workingDays !== 'unknown' && !source)).toEqual([]);
    expect(steps.flatMap(({ costs }) => costs).filter(({ sum, source }) => sum && !source)).toEqual([]);
  });
});
