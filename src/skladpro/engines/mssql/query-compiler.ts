import { type LimitNode, MssqlQueryCompiler, type SelectQueryNode, TopNode, ValueNode } from 'kysely';

/** SQL that SQL Server 2008 R2 understands: it has no OFFSET … FETCH, so a limit becomes TOP. */
export class SqlServerQueryCompiler extends MssqlQueryCompiler {
  protected override visitSelectQuery(node: SelectQueryNode): void {
    const { limit, ...unlimited } = node;
    super.visitSelectQuery(limit ? { ...unlimited, top: topOf(limit) } : node);
  }
}

function topOf({ limit }: LimitNode): TopNode {
  if (!ValueNode.is(limit)) throw new Error('a limit must be a plain number');
  return TopNode.create(Number(limit.value));
}
