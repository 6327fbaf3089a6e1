import { join } from 'node:path';
import ts from 'typescript';

/** Where a person's number could be put beside another's: what readers see, and what is handed to them. */
const ROOTS = [
  { config: 'dashboard/tsconfig.json', folder: 'dashboard/src' },
  { config: 'api/tsconfig.json', folder: 'api/src' },
] as const;

/** What makes a thing one about a person, and one with numbers of readings in it. */
const OF_PERSONS = ['person', 'login', 'personId'];
const OF_READINGS = ['readings', 'reading', 'numbers', 'interval', 'values'];
/** Of these one does not sort people even by what stands beside the numbers. */
const NUMBER_WORDS = [...OF_READINGS, 'value', 'n', 'low', 'high', 'share', 'rows'];
/** One person's page, or one document's beside its authors. */
const PAGES = ['PersonPage', 'DecisionPage', 'Decision'];

/** Texts and dates. */
const COMPARES = /^(localeCompare|compare|parse)$/;
const SORTS = /^(sort|toSorted|sortBy|orderBy|rankBy|minBy|maxBy)$/;
/** Names of libraries' and our own parts that let a reader sort a table. */
const SORTABLE =
  /^(sortable|sortBy|orderBy|sortingFn|enableSorting|getSortedRowModel|useReactTable|leaderboard|ranking|ranked|rankOf|percentile)$/i;

export interface Found {
  /** Relative to the checkout. */
  readonly file: string;
  readonly line: number;
  readonly says: string;
}

/**
 * Every place in code that orders or compares people by what a signal says of them.
 * @param root the checkout
 * @param signals ids of all signals: whoever sorts by a text that is one of them is found, whatever is sorted
 * @param more files that are not there, by path relative to the checkout: looked at with the others, and alone told of
 */
export function ranksInCode(root: string, signals: readonly string[], more: ReadonlyMap<string, string> = new Map()): Found[] {
  return ROOTS.flatMap(({ config, folder }) => {
    const added = new Map([...more].filter(([path]) => path.startsWith(`${folder}/`)).map(([path, text]) => [join(root, path), text]));
    if (more.size > 0 && added.size === 0) return [];
    const program = programOf(join(root, config), added);
    const checker = program.getTypeChecker();
    return program
      .getSourceFiles()
      .filter(({ fileName }) => (added.size > 0 ? added.has(fileName) : isOurs(fileName, join(root, folder))))
      .flatMap((file) =>
        [...walk(file)].flatMap((node) =>
          sayingsOf(node, checker, new Set(signals)).map((says) => ({
            file: file.fileName.slice(root.length + 1),
            line: file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1,
            says,
          })),
        ),
      );
  });
}

function isOurs(path: string, folder: string): boolean {
  return path.startsWith(`${folder}/`) && !/\.spec\.tsx?$|\/testing\//.test(path);
}

function programOf(config: string, added: ReadonlyMap<string, string>): ts.Program {
  const { config: raw } = ts.readConfigFile(config, ts.sys.readFile) as { config: unknown };
  const { fileNames, options } = ts.parseJsonConfigFileContent(raw, ts.sys, join(config, '..'));
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (path) => added.has(path) || fileExists(path);
  host.readFile = (path) => added.get(path) ?? readFile(path);
  host.getSourceFile = (path, ...rest) => {
    const text = added.get(path);
    return text === undefined ? getSourceFile(path, ...rest) : ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  };
  return ts.createProgram([...fileNames, ...added.keys()], { ...options, noEmit: true, incremental: false, composite: false }, host);
}

function* walk(node: ts.Node): Iterable<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  node.forEachChild((child) => {
    children.push(child);
  });
  for (const child of children) yield* walk(child);
}

function sayingsOf(node: ts.Node, checker: ts.TypeChecker, signals: ReadonlySet<string>): string[] {
  if ((ts.isIdentifier(node) || ts.isJsxAttribute(node)) && SORTABLE.test(ts.isIdentifier(node) ? node.text : node.name.getText())) {
    return [`${node.getText()} lets a list be sorted or ranked`];
  }
  if (ts.isCallExpression(node)) return ofCall(node, checker, signals);
  if (ts.isArrayTypeNode(node)) return ofList(checker.getTypeAtLocation(node.elementType), checker);
  return [];
}

/** A call that sorts: neither by a signal's name, nor people by a number. */
function ofCall(call: ts.CallExpression, checker: ts.TypeChecker, signals: ReadonlySet<string>): string[] {
  const { expression } = call;
  const [name, receiver] = ts.isPropertyAccessExpression(expression)
    ? [expression.name.text, expression.expression]
    : [expression.getText(), call.arguments[0]];
  if (!SORTS.test(name)) return [];
  const problems: string[] = [];
  const by = call.arguments.flatMap((argument) => [...comparing(argument, checker)]);
  for (const node of by) {
    if (ts.isStringLiteralLike(node) && signals.has(node.text)) problems.push(`sorts by ${node.text}`);
  }
  const list = receiver === undefined ? undefined : checker.getTypeAtLocation(receiver);
  const element = list === undefined ? undefined : elementOf(list, checker);
  if (element === undefined || !isOfPersons(element, checker)) return problems;
  for (const node of by) {
    if (ts.isCallExpression(node) && isUnknownNumber(node, checker)) problems.push(`sorts people by ${node.getText()}`);
    if (!ts.isPropertyAccessExpression(node) && !ts.isElementAccessExpression(node)) continue;
    if (isNumber(checker.getTypeAtLocation(node)) || namesANumber(node)) problems.push(`sorts people by ${node.getText()}`);
  }
  return problems;
}

/** A number that comes from somewhere else, as from a map by login; a function that can be looked into speaks for itself. */
function isUnknownNumber({ expression }: ts.CallExpression, checker: ts.TypeChecker): boolean {
  const name = ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();
  if (COMPARES.test(name)) return false;
  const signatures = checker.getTypeAtLocation(expression).getCallSignatures();
  const place = signatures[0]?.declaration;
  const ours = place !== undefined && !place.getSourceFile().isDeclarationFile && 'body' in place && place.body !== undefined;
  return !ours && signatures.some((one) => isNumber(one.getReturnType()));
}

function namesANumber(node: ts.PropertyAccessExpression | ts.ElementAccessExpression): boolean {
  return ts.isElementAccessExpression(node) || NUMBER_WORDS.includes(node.name.text);
}

/** What is read to compare two: of the function itself, or of the one a name stands for. */
function* comparing(argument: ts.Node, checker: ts.TypeChecker, deep = 3): Iterable<ts.Node> {
  for (const node of walk(argument)) {
    yield node;
    if (!ts.isIdentifier(node) || deep === 0) continue;
    const symbol = checker.getSymbolAtLocation(node);
    const declared = symbol?.flags !== undefined && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    for (const place of declared?.declarations ?? []) {
      if (place.getSourceFile().isDeclarationFile || isWithin(place, argument)) continue;
      if (ts.isFunctionDeclaration(place) || (ts.isVariableDeclaration(place) && isFunction(place.initializer))) {
        yield* comparing(place, checker, deep - 1);
      }
    }
  }
}

function isFunction(node: ts.Node | undefined): boolean {
  return node !== undefined && (ts.isArrowFunction(node) || ts.isFunctionExpression(node));
}

function isWithin(node: ts.Node, other: ts.Node): boolean {
  return node.getSourceFile() === other.getSourceFile() && node.pos >= other.pos && node.end <= other.end;
}

/** A list of things that hold both a person and a reading: several people side by side. */
function ofList(element: ts.Type, checker: ts.TypeChecker): string[] {
  if (PAGES.includes(element.symbol?.name ?? '')) return element.symbol.name === 'PersonPage' ? ['lists the pages of several people'] : [];
  if (!isOfPersons(element, checker)) return [];
  const found = propertiesOf(element, checker).filter((name) => OF_READINGS.includes(name));
  return found.length === 0 ? [] : [`lists ${found.join(', ')} of several people`];
}

function elementOf(list: ts.Type, checker: ts.TypeChecker): ts.Type | undefined {
  return checker.getIndexTypeOfType(checker.getNonNullableType(list), ts.IndexKind.Number);
}

function isOfPersons(type: ts.Type, checker: ts.TypeChecker): boolean {
  return propertiesOf(type, checker).some((name) => OF_PERSONS.includes(name)) || (checker.isTupleType(type) && holdsPerson(type, checker));
}

/** `[person, number]`. */
function holdsPerson(tuple: ts.Type, checker: ts.TypeChecker): boolean {
  return checker.getTypeArguments(tuple as ts.TypeReference).some((part) => isOfPersons(part, checker));
}

function propertiesOf(type: ts.Type, checker: ts.TypeChecker): string[] {
  const parts = type.isUnion() ? type.types : [type];
  return parts.flatMap((part) => (part.flags & ts.TypeFlags.Object ? checker.getPropertiesOfType(part).map(({ name }) => name) : []));
}

function isNumber(type: ts.Type): boolean {
  const parts = type.isUnion() ? type.types : [type];
  return parts.some(({ flags }) => (flags & ts.TypeFlags.NumberLike) !== 0);
}
