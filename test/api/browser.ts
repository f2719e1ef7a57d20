/** As much of a browser as signing in takes: it keeps cookies by host, and follows nothing by itself. */
export class Browser {
  private readonly jars = new Map<string, Map<string, string>>();
  /** The attributes of the cookies that were set last, by name. */
  readonly attributes = new Map<string, string>();

  async go(address: string, options: RequestInit = {}): Promise<Response> {
    const jar = this.jarOf(address);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { accept: 'text/html', ...(cookie && { cookie }), ...(options.headers as object) };
    const response = await fetch(address, { redirect: 'manual', ...options, headers });
    for (const line of response.headers.getSetCookie()) this.keep(jar, line);
    return response;
  }

  /** Where a redirect leads. */
  static target(response: Response, base: string): string {
    return new URL(response.headers.get('location') ?? '', base).href;
  }

  cookiesOf(address: string): ReadonlyMap<string, string> {
    return this.jarOf(address);
  }

  private keep(jar: Map<string, string>, line: string): void {
    const [pair = '', ...attributes] = line.split('; ');
    const [name = '', value = ''] = pair.split('=', 2);
    this.attributes.set(name, attributes.join('; '));
    if (/expires=Thu, 01 Jan 1970/i.test(line)) jar.delete(name);
    else jar.set(name, value);
  }

  private jarOf(address: string): Map<string, string> {
    const { host } = new URL(address);
    const jar = this.jars.get(host) ?? new Map<string, string>();
    this.jars.set(host, jar);
    return jar;
  }
}
