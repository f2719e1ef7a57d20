// Registers a passkey under an invitation, as a browser does at the address that the installation is known by.
import { Authenticator } from './authenticator.mjs';

const SECONDS = 20;

/**
 * @param {string} address of the API, to which the requests go
 * @param {string} origin under which people know the installation
 * @param {string} code of the invitation, as its link has it
 * @returns {Promise<string>} the token of the session that is open then
 */
export async function acceptInvitation(address, origin, code) {
  const post = async (step, body) => {
    const response = await fetch(`${address}/auth/passkey/${step}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(SECONDS * 1000),
    });
    if (!response.ok) throw new Error(`${step} is answered by ${await response.text()}`);
    return response;
  };
  const options = await (await post('invited-options', { code })).json();
  const credential = new Authenticator().create(options, origin);
  const { headers } = await post('invited', { code, name: 'Replay', credential });
  return /huella=(hu_[\w-]+)/.exec(headers.get('set-cookie'))[1];
}
