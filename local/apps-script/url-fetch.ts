/** Requests are described but never sent: the local edition has no network, so fetch is not emulated. */
export class UrlFetchApp {
  getRequest(url: string, options: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
    const payload = options.payload;
    return {
      url,
      method: String(options.method ?? 'get').toLowerCase(),
      contentType: options.contentType ?? 'application/x-www-form-urlencoded',
      headers: options.headers ?? {},
      ...(payload === undefined ? {} : { payload: typeof payload === 'object' ? encoded(payload) : payload }),
      validateHttpsCertificates: options.validateHttpsCertificates ?? true,
      followRedirects: options.followRedirects ?? true,
      useIntranet: options.useIntranet ?? false,
    };
  }
}

function encoded(payload: object | null): string {
  return new URLSearchParams(Object.entries(payload ?? {}).map(([key, value]) => [key, String(value)])).toString();
}
