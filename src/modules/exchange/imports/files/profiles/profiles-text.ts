import {
  CODIS_FOOT,
  codisHead,
  codisProblem,
  codisSpecimen,
  GENEMAPPER_HEADER,
  geneMapperRows,
  PROFILES_CSV_HEADER,
  profilesCsvRows,
  type FrequencyTable,
  type SampleToWrite,
} from '../../../../../kernel/genetics/index.js';
import { familiasEvent } from '../../domain/profiles/familias-event.js';
import type { ProfileToWrite } from '../../domain/profiles/profiles-to-write.js';
import { disarm } from '../../../../../words/spreadsheet-apostrophe.js';

export const PROFILE_OUTPUTS = ['genemapper', 'codis-xml', 'familias', 'profiles-csv'] as const;
export type ProfileOutput = (typeof PROFILE_OUTPUTS)[number];

export interface ProfilesTextOf {
  /** The present, as an instant. */
  readonly now: string;
  readonly institution: string;
  /** For Familias, whose files hold their frequencies. */
  readonly frequencies?: FrequencyTable | undefined;
}

/** A file of profiles while it is written: its beginning, a piece a profile, and its end. */
export interface ProfilesText {
  readonly head: string;
  add(profile: ProfileToWrite): string;
  end(): string;
  /** Samples that the format has no room for. */
  readonly leftOut: number;
}

export function profilesText(format: ProfileOutput, of: ProfilesTextOf): ProfilesText {
  if (format === 'codis-xml') return new CodisText(of);
  if (format === 'familias') return new FamiliasText(of);
  if (format === 'genemapper') return new TableText(GENEMAPPER_HEADER, geneMapperRows);
  return new TableText(PROFILES_CSV_HEADER, profilesCsvRows);
}

class TableText implements ProfilesText {
  readonly head: string;
  readonly leftOut = 0;

  constructor(
    header: readonly string[],
    private readonly rowsOf: (sample: SampleToWrite) => string[][],
  ) {
    this.head = csvLine(header);
  }

  add({ sample }: ProfileToWrite): string {
    return this.rowsOf(sample).map(csvLine).join('');
  }

  end(): string {
    return '';
  }
}

/** A code with a separator or a quote in it is quoted; one that a spreadsheet would run is disarmed. */
function csvLine(cells: readonly string[]): string {
  const written = cells.map((cell) => {
    const safe = disarm(cell);
    return /[",;\t\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  });
  return `${written.join(',')}\n`;
}

class CodisText implements ProfilesText {
  readonly head: string;
  leftOut = 0;
  private readonly at: string;

  constructor({ now, institution }: ProfilesTextOf) {
    this.at = now.slice(0, 19);
    this.head = codisHead({ submitted: this.at, sourceLab: institution });
  }

  add({ sample }: ProfileToWrite): string {
    if (codisProblem(sample) === undefined) return codisSpecimen(sample, this.at);
    this.leftOut += 1;
    return '';
  }

  end(): string {
    return CODIS_FOOT;
  }
}

/**
 * Text of a Familias file. What such a file tells first depends on everybody in it, so it is written at the
 * end.
 */
class FamiliasText implements ProfilesText {
  readonly head = '';
  leftOut = 0;
  private readonly profiles: ProfileToWrite[] = [];

  constructor(private readonly of: ProfilesTextOf) {}

  add(profile: ProfileToWrite): string {
    this.profiles.push(profile);
    return '';
  }

  end(): string {
    const { frequencies = { source: '', loci: new Map() } } = this.of;
    const { text, leftOut } = familiasEvent(this.profiles, frequencies);
    this.leftOut = leftOut;
    return text;
  }
}
