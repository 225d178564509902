import { type EnumValue, enumValue } from './enums';
import type { Host } from './host';
import { message } from './messages';
import type { Project } from './project';
import { Trigger, TriggerBuilder } from './triggers';

/** There is one person and no consent screen: what the manifest asks for is granted. */
export class AuthorizationInfo {
  getAuthorizationStatus(): EnumValue {
    return enumValue('AuthorizationStatus', 'NOT_REQUIRED');
  }

  getAuthorizationUrl(): null {
    return null;
  }
}

export class ScriptApp {
  readonly #host: Host;
  readonly #project: Project;
  readonly #scopes: readonly string[] | 'all';

  constructor(host: Host, project: Project, scopes: readonly string[] | 'all') {
    this.#host = host;
    this.#project = project;
    this.#scopes = scopes;
  }

  getAuthorizationInfo(): AuthorizationInfo {
    return new AuthorizationInfo();
  }

  requireAllScopes(): void {
    this.requireScopes(enumValue('AuthMode', 'FULL'), []);
  }

  requireScopes(_mode: EnumValue, scopes: readonly string[]): void {
    const granted = this.#scopes;
    if (granted === 'all' || scopes.every((scope) => granted.includes(scope))) return;
    throw this.#host.exception(message(this.#host.locale, 'scopesNotGranted'));
  }

  newTrigger(functionName: string): TriggerBuilder {
    return new TriggerBuilder(this.#host, this.#project, functionName);
  }

  getProjectTriggers(): Trigger[] {
    return this.#project.triggers.map((data) => new Trigger(data));
  }

  getScriptTriggers(): Trigger[] {
    return this.getProjectTriggers();
  }

  getUserTriggers(spreadsheet: { getId(): string }): Trigger[] {
    return this.getProjectTriggers().filter((trigger) => trigger.getTriggerSourceId() === spreadsheet.getId());
  }

  deleteTrigger(trigger: Trigger): void {
    const index = this.#project.triggers.findIndex((data) => data.id === trigger.getUniqueId());
    if (index >= 0) this.#project.triggers.splice(index, 1);
  }

  getScriptId(): string {
    return 'local-edition';
  }
}
