import type { Tx } from '../database/index.js';
import { DomainError } from '../errors/index.js';

/** A file as it is kept, without its content. */
export interface KeptFile {
  readonly id: string;
  /** Institution that has handed the file over. */
  readonly institutionId: string;
  /** Media type by the content (RFC 6838). */
  readonly media: string;
  readonly bytes: number;
  readonly keptAt: Date;
  /** True where a scanner has looked into the file; false where the platform has none. */
  readonly scanned: boolean;
}

/**
 * Store of sealed files: one port for all who keep files, behind which a store of objects can stand.
 *
 * It knows no policy: whoever calls it has asked, and acts as the platform.
 */
export abstract class FilesPort {
  abstract keep(tx: Tx, file: Omit<KeptFile, 'id' | 'bytes'>, content: Uint8Array): Promise<string>;

  abstract find(tx: Tx, id: string): Promise<KeptFile | undefined>;

  /**
   * The content, as long as the file is there. @throws KeyRefused where a piece was altered, cut off or moved
   */
  abstract read(tx: Tx, id: string): Promise<Buffer | undefined>;
}

export type Scanned = 'clean' | 'infected' | 'not_scanned';

/** The scanner of the installation does not answer; what nobody could look into is not taken. */
export class ScannerSilent extends DomainError {
  constructor() {
    super('FILES.SCANNER_SILENT', 'unavailable');
  }
}

/** Looks into files for what does harm. One port: an installation binds what it has. */
export abstract class MalwareScanner {
  /** Throws `ScannerSilent` where it cannot look: then the file is not taken. */
  abstract look(content: Uint8Array): Promise<Scanned>;
}

/** An installation without a scanner: what a file may do by itself is looked for by its form alone. */
export class NoScanner extends MalwareScanner {
  look(): Promise<Scanned> {
    return Promise.resolve('not_scanned');
  }
}
