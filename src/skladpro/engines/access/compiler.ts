import {
  type BinaryOperationNode,
  DefaultQueryCompiler,
  type FromNode,
  type InsertQueryNode,
  type JoinNode,
  type OperationNode,
  type PrimitiveValueListNode,
  ReferenceNode,
  SelectQueryNode,
  TopNode,
  ValueNode,
  ValuesNode,
} from 'kysely';
import { type ColumnKind, tables } from '../../tables.ts';
import { literal, Moment } from './literal.ts';

/** Names of the Date/Time columns; no other column bears one of them. */
const dateColumns = new Set(
  Object.values(tables).flatMap((columns) =>
    Object.entries<ColumnKind>(columns)
      .filter(([, kind]) => kind === 'date')
      .map(([name]) => name),
  ),
);

const forColumn = (column: string | undefined, value: unknown): unknown =>
  column !== undefined && dateColumns.has(column) && typeof value === 'string' ? new Moment(value) : value;

function operandFor(column: string | undefined, operand: OperationNode): OperationNode {
  if (!ValueNode.is(operand)) return operand;
  const value: ValueNode = { ...operand, value: forColumn(column, operand.value) };
  return value;
}

/** The SQL of Access: brackets round every name, TOP for a limit, joins in nested parentheses, values as literals. */
export class AccessQueryCompiler extends DefaultQueryCompiler {
  #insertColumns: string[] = [];

  protected override getLeftIdentifierWrapper(): string {
    return '[';
  }

  protected override getRightIdentifierWrapper(): string {
    return ']';
  }

  protected override appendValue(value: unknown): void {
    this.append(literal(value));
  }

  protected override appendImmediateValue(value: unknown): void {
    this.append(literal(value));
  }

  protected override visitSelectQuery({ limit, ...node }: SelectQueryNode): void {
    const rows = limit && ValueNode.is(limit.limit) ? Number(limit.limit.value) : undefined;
    super.visitSelectQuery(rows === undefined ? node : { ...node, top: TopNode.create(rows) });
  }

  protected override visitTop(node: TopNode): void {
    this.append(`top ${node.expression}`);
  }

  protected override visitFrom(node: FromNode): void {
    this.append('from ');
    this.append('('.repeat(Math.max(0, this.#joins().length - 1)));
    this.compileList(node.froms);
  }

  protected override visitJoin(node: JoinNode): void {
    super.visitJoin(node);
    if (this.#joins().at(-1) !== node) this.append(')');
  }

  protected override visitInsertQuery(node: InsertQueryNode): void {
    this.#insertColumns = node.columns?.map(({ column }) => column.name) ?? [];
    super.visitInsertQuery(node);
  }

  protected override visitPrimitiveValueList(node: PrimitiveValueListNode): void {
    const inserted = this.parentNode !== undefined && ValuesNode.is(this.parentNode);
    const values = inserted
      ? node.values.map((value, at) => forColumn(this.#insertColumns[at], value))
      : node.values;
    super.visitPrimitiveValueList({ ...node, values });
  }

  protected override visitBinaryOperation(node: BinaryOperationNode): void {
    const { leftOperand: left, rightOperand: right } = node;
    const column = ReferenceNode.is(left) && 'column' in left.column ? left.column.column.name : undefined;
    super.visitBinaryOperation({ ...node, rightOperand: operandFor(column, right) });
  }

  /** Joins of the SELECT whose part is being visited. */
  #joins(): readonly JoinNode[] {
    const select = this.parentNode;
    return select !== undefined && SelectQueryNode.is(select) ? (select.joins ?? []) : [];
  }
}
