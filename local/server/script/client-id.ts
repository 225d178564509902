/** Clients of the hub that are threads of scripts; pages may not call themselves so. */
const PREFIX = 'script-';

export function scriptClientId(number: number): string {
  return `${PREFIX}${process.pid}-${number}`;
}

export function isScriptClient(clientId: string): boolean {
  return clientId.startsWith(PREFIX);
}
