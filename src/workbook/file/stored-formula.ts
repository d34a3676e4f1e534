/**
 * Functions that Excel stores with a prefix, since they are younger than the file format. LibreOffice and other
 * readers expect the prefix as well.
 */
const YOUNGER = new Map<string, string>([
  ...['FILTER', 'SORT'].map((name) => [name, '_xlfn._xlws.'] as const),
  ...(
    'MAXIFS MINIFS IFS SWITCH CONCAT TEXTJOIN XLOOKUP XMATCH UNIQUE SORTBY SEQUENCE LET LAMBDA TAKE DROP VSTACK ' +
    'HSTACK CHOOSECOLS CHOOSEROWS TOCOL TOROW EXPAND TEXTBEFORE TEXTAFTER TEXTSPLIT IFNA NUMBERVALUE ISFORMULA ' +
    'FORMULATEXT DAYS ARRAYTOTEXT VALUETOTEXT BYROW BYCOL MAP REDUCE SCAN MAKEARRAY ISOMITTED WRAPROWS WRAPCOLS ' +
    'RANDARRAY SINGLE ANCHORARRAY AGGREGATE XOR SHEET SHEETS UNICHAR UNICODE ISOWEEKNUM BASE DECIMAL ARABIC PHI GAUSS ' +
    'GAMMA RRI PDURATION MUNIT COMBINA PERMUTATIONA BITAND BITOR BITXOR BITLSHIFT BITRSHIFT COT ACOT CSC SEC COTH ' +
    'ACOTH CSCH SECH STDEV.S STDEV.P VAR.S VAR.P COVARIANCE.S COVARIANCE.P SKEW.P MODE.SNGL MODE.MULT RANK.EQ RANK.AVG ' +
    'PERCENTILE.INC PERCENTILE.EXC QUARTILE.INC QUARTILE.EXC PERCENTRANK.INC PERCENTRANK.EXC NORM.DIST NORM.INV ' +
    'NORM.S.DIST NORM.S.INV T.DIST T.DIST.RT T.DIST.2T T.INV T.INV.2T T.TEST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST ' +
    'Z.TEST CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST BETA.DIST BETA.INV BINOM.DIST BINOM.INV ' +
    'BINOM.DIST.RANGE POISSON.DIST EXPON.DIST GAMMA.DIST GAMMA.INV GAMMALN.PRECISE WEIBULL.DIST LOGNORM.DIST ' +
    'LOGNORM.INV HYPGEOM.DIST NEGBINOM.DIST CONFIDENCE.NORM CONFIDENCE.T ERF.PRECISE ERFC.PRECISE CEILING.MATH ' +
    'FLOOR.MATH FORECAST.LINEAR FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT'
  )
    .split(' ')
    .map((name) => [name, '_xlfn.'] as const),
]);

/** An add-in's function as Excel stores it: PCP.STATUS is `_xldudf_PCP_STATUS`. */
const ADD_IN = '_xldudf_PCP_';

/** Text between quotation marks stays as it is: `"` doubled inside is part of it. */
const STRINGS = /("(?:[^"]|"")*")/;

/**
 * A formula as Excel stores it in a file, from what a person types: without "=", `[@Latest]` with its table's name,
 * younger functions with their prefix, `PCP.STATUS` as an add-in's function.
 *
 * @example storedFormula('=IF([@KPI]="","",PCP.STATUS([@KPI]))', 'T')
 *   // 'IF(T[[#This Row],[KPI]]="","",_xldudf_PCP_STATUS(T[[#This Row],[KPI]]))'
 */
export function storedFormula(typed: string, table: string | null): string {
  const formula = withLetNames(typed.replace(/^=/, ''));
  return outsideStrings(formula, (text) => {
    const named =
      table === null ? text : text.replace(/(?<![\w\]])\[@(?:\[([^[\]]+)\]|([^[\]]+))\]/g, thisRow(table));
    return named
      .replace(/\bPCP\.([A-Z]+)(?=\()/gi, (_, name: string) => ADD_IN + name.toUpperCase())
      .replace(/(?<![\w.])([A-Z][A-Z0-9.]*)(?=\()/g, (name) => (YOUNGER.get(name) ?? '') + name);
  });
}

/** The same the other way round: what a person sees in the formula bar, with "=". */
export function typedFormula(stored: string, table: string | null): string {
  const typed = outsideStrings(stored.replace(/^=/, ''), (text) => {
    const plain = text.replace(/_xlfn\.|_xlws\.|_xlpm\./g, '').replace(/_xldudf_PCP_/gi, 'PCP.');
    return table === null
      ? plain
      : plain.replace(ownRow(table), (_, header: string) =>
          /^\w+$/.test(header) ? `[@${header}]` : `[@[${header}]]`,
        );
  });
  return `=${typed}`;
}

/** A name, or what only looks like holding one: a column in brackets. */
const WORD = /\[(?:[^[\]]|\[[^[\]]*\])*\]|[A-Za-z_][\w.]*/g;

/** The names that LET gives to values carry a prefix in a file: `LET(area, …)` is `LET(_xlpm.area, …)`. */
function withLetNames(formula: string): string {
  const names = new Set(letNames(formula));
  if (names.size === 0) return formula;
  return outsideStrings(formula, (text) =>
    text.replace(WORD, (word) => (names.has(word.toLowerCase()) ? `_xlpm.${word}` : word)),
  );
}

/** Every name that a LET of the formula introduces, in small letters: its first, third, fifth … argument but the last. */
function letNames(formula: string): string[] {
  return [...formula.matchAll(/(?<![\w.])LET\(/gi)].flatMap((match) => {
    const parameters = argumentsAt(formula, match.index + match[0].length);
    return parameters
      .filter((_, position) => position % 2 === 0 && position < parameters.length - 1)
      .map((name) => name.trim().toLowerCase());
  });
}

/** The arguments of a call whose opening bracket ends just before `start`. */
function argumentsAt(formula: string, start: number): string[] {
  const found: string[] = [];
  let depth = 0;
  let quoted = false;
  let from = start;
  for (let at = start; at < formula.length; at += 1) {
    const character = formula[at];
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === '(' || character === '[' || character === '{') depth += 1;
    else if (depth > 0 && (character === ')' || character === ']' || character === '}')) depth -= 1;
    else if (depth === 0 && (character === ',' || character === ')')) {
      found.push(formula.slice(from, at));
      from = at + 1;
      if (character === ')') break;
    }
  }
  return found;
}

/** `PcpScorecard[[#This Row],[Latest]]` of one table. Names of tables hold letters, digits and underscores only. */
function ownRow(table: string): RegExp {
  return new RegExp(`\\b${table.replace(/\W/g, '')}\\[\\[#This Row\\],\\[([^[\\]]+)\\]\\]`, 'gi');
}

function thisRow(table: string) {
  return (_: string, bracketed: string | undefined, plain: string | undefined) =>
    `${table}[[#This Row],[${bracketed ?? plain ?? ''}]]`;
}

function outsideStrings(formula: string, change: (text: string) => string): string {
  return formula
    .split(STRINGS)
    .map((piece, position) => (position % 2 === 1 ? piece : change(piece)))
    .join('');
}
