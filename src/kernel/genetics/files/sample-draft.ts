import { AMELOGENIN, type LocusHeading, type Locus, readLocusName } from '../../contract/genetics/loci.js';
import type { FileFinding, ProfileCode } from './file-codes.js';
import { readCall } from './read-call.js';
import type { RawCall, TypedSample } from './typed-sample.js';

/** Facts that a file gives of a sample beside its alleles. */
export interface SampleFileFacts {
  readonly category?: string | undefined;
  readonly kit?: string | undefined;
  readonly lab?: string | undefined;
}

interface KnownCall {
  readonly line: number;
  readonly locus: Locus;
  readonly alleles: readonly string[];
}

/** Loci with three or more alleles from which on a sample cannot come from one person. */
const LOCI_OF_A_MIXTURE = 2;
/**
 * Contradicting loci from which on one code stands for two persons: a single one might be a slip of the pen.
 */
const LOCI_OF_TWO_PERSONS = 2;
/**
 * Name of a locus that may be repeated in a finding: in a file whose columns have slipped it could be a
 * person's.
 */
const LOOKS_LIKE_A_LOCUS = /^(?=.*\d)[A-Za-z][A-Za-z0-9_./-]{1,15}$/u;
const MITOCHONDRIAL = /^(?:mt.?dna|mito.*|HV[123I]{1,3}(?:[ _-].*)?|.*_RANGE)$/iu;

/** Collects what the rows of a file say of one sample, and judges it as a whole. */
export class SampleDraft {
  private readonly facts: { category?: string; kit?: string; lab?: string } = {};
  private readonly calls: RawCall[] = [];
  private readonly known = new Map<string, KnownCall>();
  private readonly errors: FileFinding[] = [];
  private readonly warnings: FileFinding[] = [];
  private readonly repeated: string[] = [];
  private readonly crowded = new Map<string, number>();
  private readonly contradicted = new Map<string, FileFinding>();
  private isTwoPersons = false;
  private hasMitochondrial = false;

  constructor(
    readonly code: string,
    private readonly line: number,
    /**
     * True where a format writes a homozygote's allele once, as a rule: nothing has to be said of it there.
     */
    private readonly isOneAlleleUsual = false,
  ) {}

  /** Notes the facts of a row. A second category under one code speaks of a second person. */
  note({ category, kit, lab }: SampleFileFacts): void {
    if (category && this.facts.category && category !== this.facts.category) this.isTwoPersons = true;
    if (category) this.facts.category = category;
    if (kit) this.facts.kit = kit;
    if (lab) this.facts.lab = lab;
  }

  add(line: number, name: string, cells: readonly string[]): void {
    if (name === '' && cells.every((cell) => cell.trim() === '')) return;
    this.calls.push({ line, locus: name, cells });
    if (MITOCHONDRIAL.test(name)) {
      this.hasMitochondrial = true;
      return;
    }
    const locus = readLocusName(name);
    if (!locus) {
      const path = LOOKS_LIKE_A_LOCUS.test(name) ? name : '*';
      this.warn(line, path, 'PROFILES.LOCUS_UNKNOWN', 'a locus by its STRBase name or a usual alias');
      return;
    }
    this.addCall(line, locus, cells);
  }

  finish(): TypedSample {
    this.judge();
    const loci: Partial<Record<LocusHeading, Record<string, readonly string[]>>> = {};
    for (const { locus, alleles } of this.known.values()) (loci[locus.heading] ??= {})[locus.name] = alleles;
    const { code, line, facts, calls, errors, warnings } = this;
    return { code, line, ...facts, loci, calls, errors, warnings };
  }

  private addCall(line: number, locus: Locus, cells: readonly string[]): void {
    const { alleles, code, expected = '' } = readCall(locus, cells);
    if (code === 'PROFILES.ONE_ALLELE_REPEATED') {
      if (!this.isOneAlleleUsual) this.repeated.push(locus.name);
    } else if (code === 'PROFILES.DECIMAL_COMMA' || code === 'PROFILES.NOT_AN_ALLELE')
      this.errors.push({ line, path: locus.name, code, expected });
    else if (code) this.warn(line, locus.name, code, expected);
    if (code === 'PROFILES.THREE_ALLELES' && locus.heading === 'autosomal')
      this.crowded.set(locus.name, line);
    if (alleles) this.keep({ line, locus, alleles });
  }

  private keep(call: KnownCall): void {
    const { name } = call.locus;
    const before = this.known.get(name);
    if (!before) this.known.set(name, call);
    else if (!haveSameAlleles(before.alleles, call.alleles) && !this.contradicted.has(name))
      this.contradicted.set(name, {
        line: call.line,
        path: name,
        code: 'PROFILES.LOCUS_TWICE',
        expected: `one line a locus; line ${before.line} has other alleles`,
      });
  }

  private judge(): void {
    const { line, errors, warnings } = this;
    const add = (code: ProfileCode, expected: string, loci: Iterable<string> = []): void => {
      errors.push({ line, path: [...loci].join(', '), code, expected });
    };
    if (this.isTwoPersons || this.contradicted.size >= LOCI_OF_TWO_PERSONS)
      add(
        'PROFILES.TWO_PERSONS',
        'one person a sample code; give one of the two another code',
        this.contradicted.keys(),
      );
    else errors.push(...this.contradicted.values());
    if (this.crowded.size >= LOCI_OF_A_MIXTURE)
      add('PROFILES.MIXTURE', 'a profile of one person, separated by the laboratory', this.crowded.keys());
    if (this.repeated.length > 0)
      warnings.push({
        line,
        path: this.repeated.join(', '),
        code: 'PROFILES.ONE_ALLELE_REPEATED',
        expected: 'two alleles, or F as the second where it may have dropped out',
      });
    if (this.hasMitochondrial)
      this.warn(line, '', 'PROFILES.MT_LEFT_OUT', 'mitochondrial haplotypes in the exchange format');
    if (errors.length === 0 && [...this.known.keys()].every((name) => name === AMELOGENIN))
      add('PROFILES.NO_LOCUS', 'at least one locus with two alleles on the ladder');
  }

  private warn(line: number, path: string, code: ProfileCode, expected: string): void {
    this.warnings.push({ line, path, code, expected });
  }
}

/** Tells whether two calls have the same alleles; the order of the two says nothing. */
export function haveSameAlleles(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && [...a].sort().join() === [...b].sort().join();
}
