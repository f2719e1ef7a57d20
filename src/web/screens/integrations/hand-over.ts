type HandedOver = { readonly uploadId: string } | { readonly wrong: string };

/** Hands a file over as it is; what the server has against it comes back in the language of the reader. */
export async function handOver(file: File, language: string): Promise<HandedOver> {
  try {
    const answer = await fetch('/imports/files', {
      method: 'POST',
      body: file,
      credentials: 'same-origin',
      headers: { 'accept-language': language, 'content-type': 'application/octet-stream' },
    });
    const said = (await answer.json()) as { uploadId?: string; errors?: readonly { message: string }[] };
    return said.uploadId === undefined
      ? { wrong: said.errors?.[0]?.message ?? '' }
      : { uploadId: said.uploadId };
  } catch {
    return { wrong: '' };
  }
}
