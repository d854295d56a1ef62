/**
 * The syntax tree of a Python file. Its shapes and positions are those of CPython's `ast`, so that the two can be held
 * against each other; only positions count UTF-16 units from the start of the file.
 */
export interface Spanned {
  start: number;
  end: number;
}

/** A name that is no expression: of a function, a member, a parameter, an import. */
export interface Identifier extends Spanned {
  readonly kind: 'Identifier';
  readonly name: string;
}

export interface Module extends Spanned {
  readonly kind: 'Module';
  readonly body: readonly Statement[];
}

// Expressions

export interface Name extends Spanned {
  readonly kind: 'Name';
  readonly name: string;
}

/** `None`, `True`, `False`, `...` and numbers, as they are written. */
export interface Constant extends Spanned {
  readonly kind: 'Constant';
  readonly text: string;
}

/** A string, or several one behind the other. */
export interface StringLiteral extends Spanned {
  readonly kind: 'String';
  /** What it says; undefined for bytes and where something is put in. */
  readonly value: string | undefined;
  /** Where the text of a string of one piece without escapes lies. */
  readonly content: Spanned | undefined;
  /** What stands between braces in an f-string. */
  readonly interpolations: readonly Expression[];
}

export interface Attribute extends Spanned {
  readonly kind: 'Attribute';
  readonly value: Expression;
  readonly attribute: Identifier;
}

export interface Keyword extends Spanned {
  readonly kind: 'Keyword';
  /** Undefined for `**rest`. */
  readonly name: Identifier | undefined;
  readonly value: Expression;
}

export interface Call extends Spanned {
  readonly kind: 'Call';
  readonly callee: Expression;
  readonly arguments: readonly Expression[];
  readonly keywords: readonly Keyword[];
}

export interface Subscript extends Spanned {
  readonly kind: 'Subscript';
  readonly value: Expression;
  readonly index: Expression;
}

export interface Slice extends Spanned {
  readonly kind: 'Slice';
  readonly parts: readonly (Expression | undefined)[];
}

/** A sequence or set on the spot. */
export interface Display extends Spanned {
  readonly kind: 'Tuple' | 'List' | 'Set';
  readonly elements: readonly Expression[];
}

export interface Dict extends Spanned {
  readonly kind: 'Dict';
  /** Undefined for `**rest`. */
  readonly keys: readonly (Expression | undefined)[];
  readonly values: readonly Expression[];
}

export interface Comprehension extends Spanned {
  readonly kind: 'ListComp' | 'SetComp' | 'GeneratorExp' | 'DictComp';
  readonly element: Expression;
  /** Of a dict. */
  readonly value: Expression | undefined;
  readonly clauses: readonly ComprehensionClause[];
}

export interface ComprehensionClause extends Spanned {
  readonly kind: 'ComprehensionClause';
  readonly async: boolean;
  readonly target: Expression;
  readonly iterable: Expression;
  readonly conditions: readonly Expression[];
}

/** Two operands, or any number between `and`, `or` and comparisons. */
export interface Operation extends Spanned {
  readonly kind: 'BinOp' | 'BoolOp' | 'Compare' | 'UnaryOp';
  readonly operators: readonly string[];
  readonly operands: readonly Expression[];
}

export interface Conditional extends Spanned {
  readonly kind: 'IfExp';
  readonly condition: Expression;
  readonly then: Expression;
  readonly otherwise: Expression;
}

export interface NamedExpression extends Spanned {
  readonly kind: 'NamedExpr';
  readonly target: Expression;
  readonly value: Expression;
}

export interface Lambda extends Spanned {
  readonly kind: 'Lambda';
  readonly parameters: readonly Parameter[];
  readonly body: Expression;
}

export interface Prefixed extends Spanned {
  readonly kind: 'Await' | 'YieldFrom' | 'Starred';
  readonly value: Expression;
}

export interface Yield extends Spanned {
  readonly kind: 'Yield';
  readonly value: Expression | undefined;
}

/** Where an expression should stand and none does. */
export interface Missing extends Spanned {
  readonly kind: 'Missing';
}

export type Expression =
  | Name
  | Constant
  | StringLiteral
  | Attribute
  | Call
  | Subscript
  | Slice
  | Display
  | Dict
  | Comprehension
  | Operation
  | Conditional
  | NamedExpression
  | Lambda
  | Prefixed
  | Yield
  | Missing;

// What definitions are made of

export type ParameterForm = 'positional' | 'plain' | 'rest' | 'keyword' | 'keywords';

export interface Parameter extends Spanned {
  readonly kind: 'Parameter';
  readonly form: ParameterForm;
  readonly name: Identifier;
  readonly annotation: Expression | undefined;
  readonly default: Expression | undefined;
}

export interface TypeParameter extends Spanned {
  readonly kind: 'TypeParameter';
  readonly name: Identifier;
  readonly bound: Expression | undefined;
  readonly default: Expression | undefined;
}

// Statements

export interface FunctionDef extends Spanned {
  readonly kind: 'FunctionDef';
  readonly async: boolean;
  readonly decorators: readonly Expression[];
  readonly name: Identifier;
  readonly typeParameters: readonly TypeParameter[];
  readonly parameters: readonly Parameter[];
  readonly returns: Expression | undefined;
  readonly body: readonly Statement[];
}

export interface ClassDef extends Spanned {
  readonly kind: 'ClassDef';
  readonly decorators: readonly Expression[];
  readonly name: Identifier;
  readonly typeParameters: readonly TypeParameter[];
  readonly bases: readonly Expression[];
  readonly keywords: readonly Keyword[];
  readonly body: readonly Statement[];
}

export interface Assign extends Spanned {
  readonly kind: 'Assign';
  readonly targets: readonly Expression[];
  readonly value: Expression;
}

export interface AugmentedAssign extends Spanned {
  readonly kind: 'AugAssign';
  readonly target: Expression;
  readonly value: Expression;
}

export interface AnnotatedAssign extends Spanned {
  readonly kind: 'AnnAssign';
  readonly target: Expression;
  readonly annotation: Expression;
  readonly value: Expression | undefined;
}

export interface TypeAlias extends Spanned {
  readonly kind: 'TypeAlias';
  readonly name: Identifier;
  readonly typeParameters: readonly TypeParameter[];
  readonly value: Expression;
}

export interface ImportAlias extends Spanned {
  readonly kind: 'ImportAlias';
  /** With its dots; `*` for everything. */
  readonly name: Identifier;
  readonly as: Identifier | undefined;
}

export interface Import extends Spanned {
  readonly kind: 'Import';
  readonly names: readonly ImportAlias[];
}

export interface ImportFrom extends Spanned {
  readonly kind: 'ImportFrom';
  /** How many dots stand before the name. */
  readonly level: number;
  readonly module: Identifier | undefined;
  readonly names: readonly ImportAlias[];
}

export interface For extends Spanned {
  readonly kind: 'For';
  readonly async: boolean;
  readonly target: Expression;
  readonly iterable: Expression;
  readonly body: readonly Statement[];
  readonly otherwise: readonly Statement[];
}

/** What is done where, or as long as, something holds. */
export interface Branch extends Spanned {
  readonly kind: 'If' | 'While';
  readonly condition: Expression;
  readonly body: readonly Statement[];
  readonly otherwise: readonly Statement[];
}

export interface WithItem extends Spanned {
  readonly kind: 'WithItem';
  readonly value: Expression;
  readonly target: Expression | undefined;
}

export interface With extends Spanned {
  readonly kind: 'With';
  readonly async: boolean;
  readonly items: readonly WithItem[];
  readonly body: readonly Statement[];
}

export interface ExceptHandler extends Spanned {
  readonly kind: 'ExceptHandler';
  readonly type: Expression | undefined;
  readonly name: Identifier | undefined;
  readonly body: readonly Statement[];
}

export interface Try extends Spanned {
  readonly kind: 'Try';
  /** `except*` */
  readonly star: boolean;
  readonly body: readonly Statement[];
  readonly handlers: readonly ExceptHandler[];
  readonly otherwise: readonly Statement[];
  readonly finally: readonly Statement[];
}

/** A pattern, in whichever form: what it compares with or names, and the patterns in it. */
export interface Pattern extends Spanned {
  readonly kind: 'Pattern';
  readonly form: 'value' | 'sequence' | 'mapping' | 'class' | 'star' | 'as' | 'or';
  /** The value of a value pattern, the class of a class pattern, the keys of a mapping. */
  readonly values: readonly Expression[];
  readonly patterns: readonly Pattern[];
  /** What it binds. */
  readonly name: Identifier | undefined;
}

export interface MatchCase extends Spanned {
  readonly kind: 'MatchCase';
  readonly pattern: Pattern;
  readonly guard: Expression | undefined;
  readonly body: readonly Statement[];
}

export interface Match extends Spanned {
  readonly kind: 'Match';
  readonly subject: Expression;
  readonly cases: readonly MatchCase[];
}

export interface Raise extends Spanned {
  readonly kind: 'Raise';
  readonly exception: Expression | undefined;
  readonly cause: Expression | undefined;
}

export interface Return extends Spanned {
  readonly kind: 'Return';
  readonly value: Expression | undefined;
}

export interface Delete extends Spanned {
  readonly kind: 'Delete';
  readonly targets: readonly Expression[];
}

export interface Assert extends Spanned {
  readonly kind: 'Assert';
  readonly condition: Expression;
  readonly message: Expression | undefined;
}

export interface ScopeStatement extends Spanned {
  readonly kind: 'Global' | 'Nonlocal';
  readonly names: readonly Identifier[];
}

export interface ExpressionStatement extends Spanned {
  readonly kind: 'Expr';
  readonly value: Expression;
}

export interface PlainStatement extends Spanned {
  readonly kind: 'Pass' | 'Break' | 'Continue';
}

export type Statement =
  | FunctionDef
  | ClassDef
  | Assign
  | AugmentedAssign
  | AnnotatedAssign
  | TypeAlias
  | Import
  | ImportFrom
  | For
  | Branch
  | With
  | Try
  | Match
  | Raise
  | Return
  | Delete
  | Assert
  | ScopeStatement
  | ExpressionStatement
  | PlainStatement;

export type Node =
  | Module
  | Statement
  | Expression
  | Identifier
  | Keyword
  | ComprehensionClause
  | Parameter
  | TypeParameter
  | ImportAlias
  | WithItem
  | ExceptHandler
  | Pattern
  | MatchCase;
