/** The part of `google.script` that the pages use; absent when the page is opened outside a spreadsheet. */
interface ScriptRunner {
  withSuccessHandler(take: (value: unknown) => void): ScriptRunner;
  withFailureHandler(fail: (error: Error) => void): ScriptRunner;
  rpc(method: string, payload: string): void;
}

declare const google: { readonly script: { readonly run: ScriptRunner; readonly host: { close(): void } } } | undefined;
