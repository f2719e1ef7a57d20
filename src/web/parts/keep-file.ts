/** Gives the reader a file that the page has made or fetched. */
export function keepFile(name: string, content: BlobPart, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  URL.revokeObjectURL(address);
}

/** A PDF as the API hands it over. */
export function keepPdf(name: string, base64: string): void {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  keepFile(name, bytes, 'application/pdf');
}
