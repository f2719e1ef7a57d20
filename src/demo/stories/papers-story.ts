import type { GraphqlClient } from '../graphql-client.js';
import { papersOf, type PlannedStep } from './papers-plan.js';
import { until, type StoryStage } from './stage.js';
import { tellLog } from './tell-casework.js';

const CONSULATE = 'HN-CONSULATE-TEXAS';
/** People who accompany families where the consulate stands. */
const FAMILIES = 'US-FAMILIES';

interface Taken {
  readonly step: string;
  readonly dueAt: string;
  readonly dueKnown: boolean;
}

interface StoryProcedure {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly step: string | null;
  readonly version: number;
  readonly recordId: string;
  readonly identificationId: string | null;
  readonly steps: readonly Taken[];
  readonly papers: readonly { readonly id: string; readonly document: string }[];
}

const FIELDS = `id kind state step version recordId identificationId steps { step dueAt dueKnown } papers { id document }`;
const PROCEDURE = `Procedure { ${FIELDS} }`;

/** A paper without content, which is a PDF all the same. */
const BLANK = Buffer.from(
  '%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n%%EOF\n',
  'latin1',
);

/**
 * Plays what the first case needs after the identification: the mother's entry, the certificate with its
 * apostille, the way home, and somebody who listens. Every step is a person's; what an interrupted start has
 * done is not done again.
 */
export async function playPapers(stage: StoryStage): Promise<void> {
  const { terminal } = stage;
  const consulate = await stage.actor(CONSULATE);
  const desk = new PapersDesk(stage, consulate);

  terminal.heading('1  The confirmation has proposed what could follow; nothing has begun by itself');
  const proposed = await until(async () => {
    const all = await desk.all();
    return all.some(({ kind }) => kind === 'death_certificate') ? all : undefined;
  });
  for (const { kind, state } of proposed) terminal.step(`${kind.replaceAll('_', ' ')}: ${state}`);
  const { recordId } = proposed[0] ?? { recordId: '' };

  terminal.heading('2  The mother may enter the country to bring her child home');
  await desk.walk('humanitarian_visa', recordId, { otherCountry: 'US' });

  terminal.heading('3  The death certificate, and the apostille on it');
  const certificate = await desk.walk('death_certificate', recordId);

  terminal.heading('4  The way home');
  await desk.walk('repatriation', recordId, {}, certificate.papers);

  terminal.heading('5  Somebody listens to the mother: seen by those alone who do');
  const care = [{ step: 'care', institution: FAMILIES }];
  await desk.walk('psychosocial_family', recordId, { agreed: true, assign: care });

  terminal.heading('6  What the log keeps of it');
  tellLog(
    terminal,
    (await stage.log([recordId])).filter(({ action }) => action.startsWith('procedures.')),
  );
}

/** Procedures of the story's case, each walked to its end from where it stands. */
class PapersDesk {
  constructor(
    private readonly stage: StoryStage,
    private readonly consulate: GraphqlClient,
  ) {}

  async all(): Promise<readonly StoryProcedure[]> {
    const query = `{ procedures(first: 20) { nodes { ${FIELDS} } } }`;
    const { procedures } = await this.consulate.request<{ procedures: { nodes: StoryProcedure[] } }>(query);
    return procedures.nodes;
  }

  async walk(
    kind: string,
    recordId: string,
    terms: Readonly<Record<string, unknown>> = {},
    known: StoryProcedure['papers'] = [],
  ): Promise<StoryProcedure> {
    let one = await this.begun(kind, recordId, terms);
    const plan = papersOf(kind);
    while (one.state === 'open' && one.step !== null) {
      const planned = plan[one.step];
      if (!planned) break;
      this.tellStep(one, planned);
      one = await this.take(one, planned, known);
    }
    this.stage.terminal.step(`${kind.replaceAll('_', ' ')} is ${one.state}`);
    return one;
  }

  private async begun(
    kind: string,
    recordId: string,
    terms: Readonly<Record<string, unknown>>,
  ): Promise<StoryProcedure> {
    const found = (await this.all()).find((one) => one.kind === kind && one.recordId === recordId);
    if (!found) {
      const order = { kind, recordId, idempotencyKey: `demonstration-papers-${kind}`, ...terms };
      return this.consulate.change('openProcedure', order, PROCEDURE);
    }
    if (found.state !== 'proposed') return found;
    const { id, version } = found;
    return this.consulate.change('takeUpProcedure', { id, expectedVersion: version, ...terms }, PROCEDURE);
  }

  private async take(
    one: StoryProcedure,
    { who, outcome, papers = [], note, cost }: PlannedStep,
    known: StoryProcedure['papers'],
  ): Promise<StoryProcedure> {
    const client = await this.stage.actor(who);
    for (const document of papers.filter((name) => one.papers.every((paper) => paper.document !== name))) {
      const paperId = known.find((paper) => paper.document === document)?.id;
      // A paper that another procedure has is used again; whoever owns the case adds it.
      const adding = paperId === undefined ? client : this.consulate;
      const file =
        paperId === undefined ? { uploadId: await client.upload('/procedures/files', BLANK) } : { paperId };
      const paper = { id: one.id, document, issuedOn: '2026-10-05', ...file };
      await adding.change('addProcedurePaper', paper, 'ProcedurePaperAdded { id }');
      this.stage.terminal.line(
        `      ${document}${paperId === undefined ? '' : ', from the other procedure'}`,
      );
    }
    const done = {
      id: one.id,
      expectedVersion: one.version,
      outcome,
      ...(note && { note }),
      ...(cost && { cost }),
    };
    return client.change('completeProcedureStep', done, PROCEDURE);
  }

  private tellStep({ step, steps }: StoryProcedure, { who, outcome }: PlannedStep): void {
    const { terminal } = this.stage;
    const open = steps.at(-1);
    const due = open?.dueKnown ? `due ${open.dueAt}` : `the house asks ${open?.dueAt ?? ''}`;
    terminal.line(
      `    ${who.padEnd(20)} ${(step ?? '').padEnd(16)} ${outcome.padEnd(8)} ${terminal.paint('dim', due)}`,
    );
  }
}
