/**
 * Writes local/apps-script/platform.json: the methods, overloads and enums of the services that the local edition
 * emulates, read from the type declarations of Apps Script. Run after an update of @types/google-apps-script:
 * `npx tsx scripts/generate-platform.ts && npx biome check --write local/apps-script/platform.json`
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseSync, type TsInterfaceDeclaration, type TsType, type TsTypeElement } from '@swc/core';

const TYPES = new URL('../node_modules/@types/google-apps-script/', import.meta.url);
const OUTPUT = new URL('../local/apps-script/platform.json', import.meta.url);

/** Declaration file, and the name of the service in the messages of the platform. */
const SERVICES = [
  ['base', ''],
  ['spreadsheet', 'SpreadsheetApp'],
  ['charts', 'Charts'],
  ['utilities', 'Utilities'],
  ['properties', 'PropertiesService'],
  ['cache', 'CacheService'],
  ['lock', 'LockService'],
  ['html', 'HtmlService'],
  ['script', 'ScriptApp'],
  ['url-fetch', 'UrlFetchApp'],
] as const;

/** Classes that no emulated method returns: their lists would only be weight. */
const LEFT_OUT =
  /^(DataSource|BigQuery|Pivot|DeveloperMetadata|Slicer|Drawing|Date|Browser|PageProtection|ScriptProperties|UserProperties|URLFetchRequest|HttpHeaders|StateTokenBuilder|Service$|\w+ChartBuilder$|Data\w+Definition|Dashboard|DashboardBuilder|Control\w*|\w*Control|\w*Filter(Builder)?$|DataTable\w*|DataView\w*|Series$|NumberRange)/;
const KEPT = /^(Embedded\w*ChartBuilder|Filter)$/;

interface PlatformClass {
  service: string;
  extends?: string;
  methods: Record<string, string>;
  enums?: Record<string, string>;
}

const aliases = new Map<string, TsType>();

function typeName(type: TsType): string {
  switch (type.type) {
    case 'TsKeywordType':
      return type.kind;
    case 'TsLiteralType':
      return 'string';
    case 'TsTypeLiteral':
      return 'object';
    case 'TsParenthesizedType':
      return typeName(type.typeAnnotation);
    case 'TsArrayType':
      return `${typeName(type.elemType)}[]`;
    case 'TsUnionType':
      return [...new Set(type.types.map(typeName))].join('|');
    case 'TsTypeReference':
      return referenceName(type);
    default:
      throw new Error(`No rule for a parameter of the kind ${type.type}`);
  }
}

function referenceName(type: Extract<TsType, { type: 'TsTypeReference' }>): string {
  const name =
    type.typeName.type === 'Identifier' ? type.typeName.value : qualifiedName(type.typeName.right.value, type);
  if (name === 'Array') return `${bracketed(typeName(type.typeParams?.params[0] ?? failure('Array of nothing')))}[]`;
  if (name === 'Integer' || name === 'Byte' || name === 'BigNumber') return 'number';
  if (name === 'Char') return 'string';
  if (name === 'Object' || name === 'Record') return 'object';
  const alias = aliases.get(name);
  return alias ? typeName(alias) : name;
}

/** Two classes are called TextStyle: the one of charts keeps its prefix. */
function qualifiedName(right: string, type: Extract<TsType, { type: 'TsTypeReference' }>): string {
  const left = type.typeName.type === 'TsQualifiedName' ? type.typeName.left : undefined;
  return right === 'TextStyle' && left?.type === 'Identifier' && left.value === 'Charts' ? 'Charts.TextStyle' : right;
}

function bracketed(name: string): string {
  return name.includes('|') ? `(${name})` : name;
}

function failure(message: string): never {
  throw new Error(message);
}

function overload(method: Extract<TsTypeElement, { type: 'TsMethodSignature' }>): string {
  return method.params
    .map((parameter) => {
      const annotation = 'typeAnnotation' in parameter ? parameter.typeAnnotation?.typeAnnotation : undefined;
      const name = annotation ? typeName(annotation) : 'any';
      if (parameter.type === 'RestElement') return `...${name.replace(/\[\]$/, '')}`;
      return parameter.type === 'Identifier' && parameter.optional ? `${name}?` : name;
    })
    .join(',');
}

function readClass(service: string, declaration: TsInterfaceDeclaration): PlatformClass {
  const methods: Record<string, string[]> = {};
  const enums: Record<string, string> = {};
  for (const member of declaration.body.body) {
    if (!('key' in member) || member.key.type !== 'Identifier') continue;
    const name = member.key.value;
    if (member.type === 'TsMethodSignature') {
      methods[name] ??= [];
      methods[name].push(overload(member));
    } else if (member.type === 'TsPropertySignature') {
      const type = member.typeAnnotation?.typeAnnotation;
      if (type?.type === 'TsTypeQuery' && 'value' in type.exprName) enums[name] = type.exprName.value;
      if (type?.type === 'TsTypeQuery' && 'right' in type.exprName) enums[name] = type.exprName.right.value;
    }
  }
  const parent = declaration.extends[0]?.expression;
  return {
    service,
    ...(parent?.type === 'Identifier' ? { extends: parent.value } : {}),
    methods: Object.fromEntries(Object.entries(methods).map(([name, list]) => [name, list.join(';')])),
    ...(Object.keys(enums).length > 0 ? { enums } : {}),
  };
}

const classes: Record<string, PlatformClass> = {};
const enums: Record<string, string[]> = {};

function readModule(service: string, body: readonly object[]): void {
  for (const node of body as ReturnType<typeof parseSync>['body']) {
    const declaration = node.type === 'ExportDeclaration' ? node.declaration : node;
    if (declaration.type === 'TsModuleDeclaration') {
      const inner = declaration.body;
      if (inner?.type === 'TsModuleBlock') readModule(service, inner.body);
      if (inner?.type === 'TsNamespaceDeclaration' && inner.body.type === 'TsModuleBlock')
        readModule(service, inner.body.body);
    } else if (declaration.type === 'TsTypeAliasDeclaration') {
      aliases.set(declaration.id.value, declaration.typeAnnotation);
    } else if (declaration.type === 'TsEnumDeclaration') {
      enums[declaration.id.value] = declaration.members.map((member) => member.id.value);
    } else if (declaration.type === 'TsInterfaceDeclaration') {
      keepClass(service, declaration);
    }
  }
}

function keepClass(service: string, declaration: TsInterfaceDeclaration): void {
  const name = declaration.id.value;
  if (LEFT_OUT.test(name) && !KEPT.test(name)) return;
  if (service === 'Charts' && name !== 'Charts' && name !== 'ChartOptions') return;
  classes[name] = readClass(service, declaration);
}

for (const [file, service] of SERVICES) {
  const source = readFileSync(new URL(`google-apps-script.${file}.d.ts`, TYPES), 'utf8');
  readModule(service, parseSync(source, { syntax: 'typescript' }).body);
}
writeFileSync(OUTPUT, JSON.stringify({ classes, enums }));
