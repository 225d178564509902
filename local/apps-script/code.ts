import { type Node, type Program, parse } from 'acorn';

export interface CodeFile {
  readonly name: string;
  readonly text: string;
}

/**
 * Names of the top-level functions: only those can be called by menus, triggers, formulas and the sidebar.
 * Throws a SyntaxError for what the platform refuses to save although Node would run it.
 */
export function topLevelFunctions(file: CodeFile): readonly string[] {
  const names = known.get(file) ?? readTopLevelFunctions(file);
  known.set(file, names);
  return names;
}

/** Parsing a bundle takes longer than loading it, and every execution asks. */
const known = new WeakMap<CodeFile, readonly string[]>();

function readTopLevelFunctions(file: CodeFile): string[] {
  const program = parseFile(file);
  refuseClassFields(program, file.name);
  const names: string[] = [];
  for (const statement of program.body) {
    if (statement.type === 'FunctionDeclaration') names.push(statement.id.name);
    if (statement.type !== 'VariableDeclaration' || statement.kind !== 'var') continue;
    for (const { id, init } of statement.declarations) {
      if (id.type === 'Identifier' && /^(Arrow)?FunctionExpression$/.test(init?.type ?? '')) names.push(id.name);
    }
  }
  return names;
}

function parseFile(file: CodeFile): Program {
  try {
    return parse(file.text, { ecmaVersion: 'latest', sourceType: 'script', locations: true });
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const [, text = error.message, line = '0'] = /^(.*) \((\d+):\d+\)$/.exec(error.message) ?? [];
    throw syntaxError(text, Number(line), file.name);
  }
}

/** As the platform tells it when it refuses to save a file. */
function syntaxError(text: string, line: number, fileName: string): SyntaxError {
  return new SyntaxError(`${text} line: ${line} file: ${fileName}`);
}

/** Private names and static class fields do not parse on the platform. */
function refuseClassFields(node: Node, fileName: string): void {
  if (
    node.type === 'PrivateIdentifier' ||
    (node.type === 'PropertyDefinition' && Reflect.get(node, 'static') === true)
  ) {
    throw syntaxError('Unexpected token', node.loc?.start.line ?? 0, fileName);
  }
  for (const child of Object.values(node)) {
    for (const item of Array.isArray(child) ? child : [child]) {
      if (isNode(item)) refuseClassFields(item, fileName);
    }
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
