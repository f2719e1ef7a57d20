/** Result of handing over a file: its number, or what is wrong with it and the mend in words. */
export type SendFileResult = { readonly uploadId: string } | { readonly message: string | undefined };

interface Answered {
  readonly uploadId?: string;
  readonly message?: string;
}

/**
 * Hands a file over as the body of a request: its name stays on the device, for it could say of whom it is.
 */
export async function sendFile(file: Blob, language: string): Promise<SendFileResult> {
  try {
    const response = await fetch('/procedures/files', {
      method: 'POST',
      body: file,
      credentials: 'same-origin',
      headers: { 'accept-language': language, 'content-type': 'application/octet-stream' },
    });
    const { uploadId, message } = (await response.json()) as Answered;
    return uploadId === undefined ? { message } : { uploadId };
  } catch {
    return { message: undefined };
  }
}
