import { csvOf } from './csv.js';

/** Gives the reader a text as a file to be saved. */
export function saveFile(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
}

/** Rows as a file that spreadsheets open. */
export function tableOf(rows: Parameters<typeof csvOf>[0]): string {
  return `\uFEFF${csvOf(rows)}`;
}
