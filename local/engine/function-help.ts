/** What a person reads while typing a formula. */
export interface FunctionHelp {
  readonly description: string;
  readonly parameters: readonly ParameterHelp[];
}

export interface ParameterHelp {
  readonly name: string;
  readonly description: string;
  readonly isOptional: boolean;
  /** May be given any number of times: its type begins with «...». */
  readonly isRepeating?: true;
}

const FUNCTION = /\/\*\*((?:(?!\*\/)[\s\S])*@customfunction(?:(?!\*\/)[\s\S])*)\*\/\s*function\s+([\w$]+)/g;
const PARAMETER = /^@param\s+(?:\{([^}]*)\}\s+)?(\[?)([\w$]+)\]?\s*(.*)$/;
/** The platform has no sign of its own for what may be left out: authors write it into the text. */
const OPTIONAL = /^\[необязательно\]\s*/i;

/** Help of the formulas of a script by their names in cells: their JSDoc, as Sheets reads it. */
export function formulaHelp(code: string): ReadonlyMap<string, FunctionHelp> {
  const help = new Map<string, FunctionHelp>();
  for (const [, comment = '', name = ''] of code.matchAll(FUNCTION)) help.set(name.toUpperCase(), helpOf(comment));
  return help;
}

function helpOf(comment: string): FunctionHelp {
  const text = comment.replace(/^[ \t]*\*?[ \t]?/gm, '').trim();
  const parts = text.split(/^(?=@\w)/m).map((part) => part.replace(/\s+/g, ' ').trim());
  const [first = ''] = parts;
  return {
    description: first.startsWith('@') ? '' : first,
    parameters: parts.flatMap((tag) => parameterOf(tag) ?? []),
  };
}

function parameterOf(tag: string): ParameterHelp | undefined {
  const [, example = '', bracket = '', name, text = ''] = PARAMETER.exec(tag) ?? [];
  if (name === undefined) return undefined;
  const description = text.replace(OPTIONAL, '');
  const often = example.startsWith('...') ? { isRepeating: true as const } : {};
  const shown = example === '' ? description : `${description} Например: ${example.replace(/^\.{3}/, '')}`;
  return { name, description: shown.trim(), isOptional: bracket !== '' || OPTIONAL.test(text), ...often };
}
