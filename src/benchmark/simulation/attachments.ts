import type { ReportRecord } from '../../kernel/contract/index.js';

export interface SimulatedFile {
  readonly sha256: string;
  readonly text: string;
}

/**
 * The bytes that stand beside the records, as `files/SHA256`; UTF-8 texts, so that no picture of anybody is
 * needed.
 */
export const FILES = {
  interview: {
    sha256: 'd234bfc3aea07e78a7bebbe03664bcd5487da23983f0d7181b0c29dba9aed17d',
    text: 'Entrevista de la familia, transcrita (inventada): salió de casa con una mochila azul y un rosario.',
  },
  findingReport: {
    sha256: 'b3ab531a1c8a894b87e537ee17e83b9b4a1aaed1d0ee71601b6730ba09b93443',
    text: 'Finding report, summary (invented): remains recovered complete from a ranch road.',
  },
} as const satisfies Record<string, SimulatedFile>;

export function attachmentOf(
  file: keyof typeof FILES,
  takenAt: string,
): NonNullable<ReportRecord['attachments']> {
  const kind = file === 'interview' ? 'interview transcript' : 'finding report';
  return [
    { id: 'A1', kind, mediaType: 'text/plain', sha256: FILES[file].sha256, takenAt, publishable: false },
  ];
}
