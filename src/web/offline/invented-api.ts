import type { DraftContent, DraftWishes, SavedOnServer, ServerDraft } from './draft-state.js';
import type { SendOutcome, Post } from './sender.js';

interface Kept {
  version: number;
  fields: Record<string, { value: unknown; version: number; at: string }>;
  filed?: string;
}

/** The API's side of a draft, as small as it can be, behind a line that fails as the spec says. */
export class InventedApi implements Post {
  readonly drafts = new Map<string, Kept>();
  readonly reports: string[] = [];
  /** Outcomes of the requests to come, in order; well where nothing is said. */
  line: ('well' | 'cut' | 'answer lost')[] = [];

  async open(key: string): Promise<SendOutcome<SavedOnServer>> {
    return this.carried(() => {
      if (!this.drafts.has(key)) this.drafts.set(key, { version: 1, fields: {} });
      return { done: { server: this.shown(key), clashes: [] } };
    });
  }

  async save(id: string, basedOn: number, fields: DraftContent): Promise<SendOutcome<SavedOnServer>> {
    return this.carried(() => {
      const draft = this.drafts.get(id);
      if (!draft || draft.filed) return { failure: { kind: 'gone' } };
      const news = Object.entries(fields).filter(
        ([path, value]) => JSON.stringify(draft.fields[path]?.value ?? null) !== JSON.stringify(value),
      );
      const clashes = news.filter(([path]) => (draft.fields[path]?.version ?? 0) > basedOn);
      const kept = news.filter(([path]) => (draft.fields[path]?.version ?? 0) <= basedOn);
      if (kept.length > 0) draft.version += 1;
      for (const [path, value] of kept)
        draft.fields[path] = { value, version: draft.version, at: '2026-11-26T12:00:00Z' };
      return {
        done: {
          server: this.shown(id),
          clashes: clashes.map(([path]) => ({ path, at: draft.fields[path]?.at ?? '' })),
        },
      };
    });
  }

  async file(id: string, expectedVersion: number, { wish }: DraftWishes) {
    return this.carried(() => {
      const draft = this.drafts.get(id);
      if (!draft) return { failure: { kind: 'gone' as const } };
      if (!draft.filed) {
        if (draft.version !== expectedVersion) return { failure: { kind: 'changed' as const } };
        draft.filed = `R-${this.reports.length + 1}`;
        this.reports.push(draft.filed);
      }
      const familyCode = wish ? `family of ${draft.filed}` : null;
      return {
        done: {
          id: `id of ${draft.filed}`,
          code: draft.filed,
          familyCode,
          filedAt: '2026-11-26T12:00:00Z',
          warnings: [],
        },
      };
    });
  }

  readonly groups = new Map<string, string>();

  async fileGroup(key: string, fields: DraftContent) {
    return this.carried(() => {
      const [before, now] = [this.groups.get(key), JSON.stringify(fields)];
      if (before !== undefined && before !== now) return { failure: { kind: 'refused' as const } };
      this.groups.set(key, now);
      const group = [{ code: `A of ${key}`, name: 'Ana' }];
      return {
        done: { code: `A of ${key}`, familyCode: null, filedAt: '2026-11-26T12:00:00Z', warnings: [], group },
      };
    });
  }

  /** A colleague writes on what stands. */
  colleague(id: string, fields: DraftContent): void {
    const [draft, line] = [this.drafts.get(id), this.line];
    this.line = [];
    if (draft && !draft.filed) void this.save(id, draft.version, fields);
    this.line = line;
  }

  shown(id: string): ServerDraft {
    const draft = this.drafts.get(id) ?? { version: 0, fields: {} };
    const told = Object.entries(draft.fields).filter(([, { value }]) => value !== null);
    return {
      ...{ id, version: draft.version },
      fields: Object.fromEntries(told.map(([path, { value }]) => [path, value])),
      standing: { score: 0, reachable: 100, tasks: [], obstacles: [], goesAt: '2027-01-25T12:00:00Z' },
    };
  }

  private carried<Answer>(work: () => SendOutcome<Answer>): Promise<SendOutcome<Answer>> {
    const fate = this.line.shift() ?? 'well';
    if (fate === 'cut') return Promise.resolve({ failure: { kind: 'no_line' } });
    const outcome = work();
    return Promise.resolve(fate === 'well' ? outcome : { failure: { kind: 'no_line' } });
  }
}
